# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""The account of a table: every row is accepted, refused, unreadable or blank, and they add up.

What is kept of a row is where it stands, its field and the kind of its value. The value itself
is carried as Sensitive for whoever asks to see it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from hospitium.intake.convert import Accepted, Refused
from hospitium.intake.readers.events import UnreadRow
from hospitium.intake.values import text_of
from hospitium.model.sensitive import Sensitive

KEPT_REFUSALS = 1_000
"""Refusals of one table that are kept one by one; all are counted."""

KEPT_UNKNOWN = 20_000
"""Names of unknown columns that are kept: records may each bring names of their own."""

_SHOWN_VALUE = 80


@dataclass(frozen=True, slots=True)
class Refusal:
    """A row that was refused.

    Args:
        row: its number, as in RawRow.
        field: the column, empty where the row as a whole is at fault.
        value_kind: kind of what the field holds, or the reader's fault.
        expected: what was expected.
        value: the value, or the row's text, cut at 80 characters.
    """

    row: int
    field: str
    value_kind: str
    expected: str
    value: Sensitive[str]


@dataclass(frozen=True, slots=True)
class TableAccount:
    """How the rows of one table fared; ``rows`` is the sum of the four counts.

    Args:
        accepted: rows that became cases, ``repaired`` of them with a repair.
        refused: rows that were read but not understood.
        unread: rows that couldn't be read.
        blank: rows without any value.
        repairs: (field, what) -> number of rows.
        refusals: the first :data:`KEPT_REFUSALS` refused and unread rows.
        reasons: (field, kind of value, expected) -> number of rows refused or unread for it.
        unknown: column -> number of rows in which it has a value that no target takes; at most
            :data:`KEPT_UNKNOWN` columns.
    """

    accepted: int
    repaired: int
    refused: int
    unread: int
    blank: int
    repairs: Mapping[tuple[str, str], int]
    refusals: tuple[Refusal, ...]
    reasons: Mapping[tuple[str, str, str], int]
    unknown: Mapping[str, int]

    @property
    def rows(self) -> int:
        """All rows of the table but its header."""
        return self.accepted + self.refused + self.unread + self.blank


@dataclass(slots=True)
class Accounting:
    """Counts the rows of a table as they come."""

    accepted: int = 0
    repaired: int = 0
    refused: int = 0
    unread: int = 0
    blank: int = 0
    repairs: Counter[tuple[str, str]] = field(default_factory=Counter)
    refusals: list[Refusal] = field(default_factory=list)
    reasons: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    unknown: Counter[str] = field(default_factory=Counter)

    def see(self, row: Accepted | Refused | UnreadRow) -> None:
        """Count one row."""
        if isinstance(row, Accepted):
            self.accepted += 1
            self.repaired += bool(row.repairs)
            self.repairs.update({(repair.field, repair.what) for repair in row.repairs})
            self.unknown.update(
                name
                for name in set(row.unknown)
                if name in self.unknown or len(self.unknown) < KEPT_UNKNOWN
            )
        elif isinstance(row, Refused):
            self.refused += 1
            self._refuse(row.row.number, row.field, row.value_kind, row.expected, _value(row))
        else:
            self.unread += 1
            self._refuse(row.number, "", row.fault.value, row.expected, row.text)

    def _refuse(
        self, number: int, column: str, kind: str, expected: str, value: Sensitive[str]
    ) -> None:
        self.reasons[column, kind, expected] += 1
        if len(self.refusals) < KEPT_REFUSALS:
            shown = Sensitive(value.reveal()[:_SHOWN_VALUE])
            self.refusals.append(Refusal(number, column, kind, expected, shown))

    def result(self) -> TableAccount:
        """The account so far."""
        return TableAccount(
            self.accepted,
            self.repaired,
            self.refused,
            self.unread,
            self.blank,
            dict(self.repairs.most_common()),
            tuple(self.refusals),
            dict(self.reasons.most_common()),
            dict(self.unknown),
        )


def _value(row: Refused) -> Sensitive[str]:
    cell = row.row.cells.reveal().get(row.field)
    return Sensitive(text_of(cell) or "")
