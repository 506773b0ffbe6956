# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""The account of an intake check as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hospitium.intake.account import Refusal, TableAccount
from hospitium.intake.profile import Profile
from hospitium.node.caseload import Understood
from hospitium.node.check_intake import CheckedFile, CheckedTable


def account_as_json(checked: Sequence[CheckedFile], *, show_values: bool) -> dict[str, Any]:
    """Make the JSON object of an account; values of people only where asked for."""
    tables = [table.account for one in checked for table in one.tables]
    return {
        "files": [
            {
                "file": one.name,
                "tables": [_table(table, show_values) for table in one.tables],
                "fault": None
                if one.fault is None
                else {
                    "code": one.fault.code,
                    "message": one.fault.message,
                    "hint": one.fault.hint,
                    "fields": dict(one.fault.fields),
                },
            }
            for one in checked
        ],
        "totals": _sum(tables),
        "clean": all(one.is_clean() for one in checked),
    }


def _counts(account: TableAccount) -> dict[str, int]:
    return {
        "rows": account.rows,
        "accepted": account.accepted,
        "repaired": account.repaired,
        "refused": account.refused,
        "unread": account.unread,
        "blank": account.blank,
    }


def _sum(accounts: Sequence[TableAccount]) -> dict[str, int]:
    names = ("rows", "accepted", "repaired", "refused", "unread", "blank")
    return {name: sum(_counts(account)[name] for account in accounts) for name in names}


def _table(table: CheckedTable, show_values: bool) -> dict[str, Any]:
    start, account = table.understood.table, table.account
    return {
        "sheet": start.sheet,
        "format": start.format.value,
        "encoding": start.encoding,
        "encoding_guessed": start.encoding_guessed,
        "delimiter": start.delimiter,
        "hidden": start.hidden,
        "skipped_above": start.skipped_above,
        "renamed": [
            {"position": one.position, "header": one.header, "name": one.name}
            for one in start.renamed
        ],
        "understood_by": understood_by(table.understood),
        "columns_numbered": table.understood.numbered,
        "columns": _columns(table.understood),
        "in_doubt": _doubts(table.understood),
        "counts": _counts(account),
        "repairs": [
            {"field": field, "what": what, "rows": rows}
            for (field, what), rows in account.repairs.items()
        ],
        "reasons": [
            {"field": field, "kind": kind, "expected": expected, "rows": rows}
            for (field, kind, expected), rows in account.reasons.items()
        ],
        "refusals": [_refusal(one, show_values) for one in account.refusals],
        "unknown_columns": dict(account.unknown),
    }


def understood_by(understood: Understood) -> str:
    """Say by what a table was understood: ``profile NAME``, ``mapping`` or ``proposal``."""
    if isinstance(understood.source, Profile):
        return f"profile {understood.source.name}"
    return "proposal" if understood.proposal else "mapping"


def _columns(understood: Understood) -> list[dict[str, Any]]:
    if understood.proposal is None:
        return []
    return [
        {
            "column": one.column,
            "target": one.target or None,
            "confidence": one.confidence,
            "reason": one.reason,
            "doubt": one.doubt or None,
            "order": one.options.order.value if one.options.order else None,
        }
        for one in understood.proposal.columns
    ]


def _doubts(understood: Understood) -> list[dict[str, Any]]:
    if understood.proposal is None:
        return []
    return [
        {"columns": list(one.columns), "target": one.target or None, "why": one.why}
        for one in understood.proposal.in_doubt
    ]


def _refusal(one: Refusal, show_values: bool) -> dict[str, Any]:
    told: dict[str, Any] = {
        "row": one.row,
        "field": one.field,
        "kind": one.value_kind,
        "expected": one.expected,
    }
    if show_values:
        told["value"] = one.value.reveal()
    return told
