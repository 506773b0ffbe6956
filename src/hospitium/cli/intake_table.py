# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""The account of an intake check as tables for a person."""

from __future__ import annotations

from collections.abc import Sequence

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from hospitium.cli.faults import printable
from hospitium.cli.intake_json import understood_by
from hospitium.intake.account import TableAccount
from hospitium.intake.propose import Proposal
from hospitium.node.caseload import Understood
from hospitium.node.check_intake import CheckedFile, CheckedTable

_SHOWN = 20
_SURE = 0.75
_NUMBERED = (
    "no column name is known, so they may be people's data and are called by their places;"
    " --show-values shows them"
)
_WORDS = {
    "proposal": "columns proposed from their names and values; confirm with --write-mapping",
    "mapping": "columns as the mapping says",
}


def show_account(
    checked: Sequence[CheckedFile], *, show_values: bool, console: Console | None = None
) -> None:
    """Print the account; values of people only where asked for."""
    out = console or Console(highlight=False)
    for one in checked:
        for table in one.tables:
            _show_table(out, one.name, table, show_values)
        if one.fault is not None:
            out.print(_text(f"{one.name}: {one.fault.message}", "bold red"))
            if one.fault.hint:
                out.print(_text(f"  hint: {one.fault.hint}"))
    tables = [table for one in checked for table in one.tables]
    if len(tables) > 1:
        out.print(_totals(tables))


def _text(text: str, style: str = "") -> Text:
    return Text(printable(text), style=style)


def _grid(*headers: str) -> Table:
    table = Table(box=box.SIMPLE_HEAD, header_style="bold", pad_edge=False)
    for header in headers:
        right = header in ("rows", "row", "sure")
        table.add_column(header, justify="right" if right else "left", overflow="fold")
    return table


def _show_table(out: Console, file: str, table: CheckedTable, show_values: bool) -> None:
    understood, account = table.understood, table.account
    out.print(_title(file, understood))
    by = understood_by(understood)
    out.print(_text(_WORDS.get(by, f"columns as {by} has them"), "dim"))
    if understood.numbered:
        out.print(_text(_NUMBERED, "bold yellow"))
    for note in _notes(understood):
        out.print(_text(note, "yellow"))
    if understood.proposal:
        out.print(_proposal(understood.proposal))
        for doubt in understood.proposal.in_doubt:
            about = ", ".join(doubt.columns) or "the table"
            out.print(_text(f"in doubt: {about}: {doubt.why}", "bold yellow"))
    out.print(_counts(account))
    if account.repairs:
        repairs = _grid("repaired field", "what", "rows")
        for (field, what), rows in list(account.repairs.items())[:_SHOWN]:
            repairs.add_row(_text(field), _text(what), f"{rows:,}")
        out.print(repairs)
        _more(out, len(account.repairs))
    if account.refusals:
        out.print(_refusals(account, show_values))
        _more(out, account.refused + account.unread)
    if account.unknown:
        names = ", ".join(account.unknown)
        out.print(_text(f"kept beside the cases, since no target takes them: {names}", "dim"))
    out.print()


def _title(file: str, understood: Understood) -> Text:
    start = understood.table
    parts = [start.format.value.upper()]
    if start.encoding:
        parts.append(start.encoding + (" (a guess)" if start.encoding_guessed else ""))
    if start.delimiter:
        parts.append("tabs" if start.delimiter == "\t" else f"cells parted by {start.delimiter}")
    title = _text(file + (f" / {start.sheet}" if start.sheet else ""), "bold")
    return title.append(printable(f"  {', '.join(parts)}"), "dim")


def _notes(understood: Understood) -> list[str]:
    start = understood.table
    notes = [
        f"column {one.position} is called {one.name!r} here"
        + (f": {one.header!r} stands there twice" if one.header else ": its header is empty")
        for one in start.renamed
    ]
    if start.hidden:
        notes.append("this sheet is hidden in its workbook")
    if start.skipped_above:
        notes.append(f"rows above the header, left out: {start.skipped_above}")
    return notes


def _proposal(proposal: Proposal) -> Table:
    grid = _grid("column", "taken for", "sure", "because")
    for one in proposal.columns:
        target = _text(one.target or "(kept)", "" if one.target else "dim")
        sure = f"{one.confidence:.0%}" if one.target else ""
        reason = one.reason + (f" — but {one.doubt}" if one.doubt else "")
        style = "yellow" if one.doubt or (one.target and one.confidence < _SURE) else ""
        grid.add_row(_text(one.column), target, sure, _text(reason, style))
    return grid


def _counts(account: TableAccount) -> Text:
    text = Text(f"{account.rows:,} rows: ")
    text.append(f"{account.accepted:,} accepted", "green")
    if account.repaired:
        text.append(f" ({account.repaired:,} repaired)", "yellow")
    for count, word in (
        (account.refused, "refused"),
        (account.unread, "unreadable"),
        (account.blank, "blank"),
    ):
        if count:
            text.append(", ").append(f"{count:,} {word}", "red" if word != "blank" else "dim")
    return text


def _refusals(account: TableAccount, show_values: bool) -> Table:
    grid = _grid("row", "field", "holds", "expected", *(["value"] if show_values else []))
    for one in account.refusals[:_SHOWN]:
        cells: list[str | Text] = [
            str(one.row),
            _text(one.field),
            _text(one.value_kind),
            _text(one.expected),
        ]
        if show_values:
            cells.append(_text(one.value.reveal()))
        grid.add_row(*cells)
    return grid


def _more(out: Console, count: int) -> None:
    if count > _SHOWN:
        out.print(_text(f"and {count - _SHOWN:,} more; --json lists them", "dim"))


def _totals(tables: Sequence[CheckedTable]) -> Text:
    accounts = [table.account for table in tables]
    rows = sum(account.rows for account in accounts)
    accepted = sum(account.accepted for account in accounts)
    refused = sum(account.refused + account.unread for account in accounts)
    return Text(f"all tables: {rows:,} rows, {accepted:,} accepted, {refused:,} refused", "bold")
