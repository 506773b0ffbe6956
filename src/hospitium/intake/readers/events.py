# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""What a reader yields: for each table its start, its rows in order, and its end.

::

    TableStart (RawRow | UnreadRow)* TableEnd   for each sheet, list or file

A row that can't be read is a value, so that the rows after it are still read. A fault that
leaves nothing to go on with (a cut-off archive, malformed JSON) is a ``BadInput``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from hospitium.intake.formats import Format
from hospitium.intake.rows import RawRow
from hospitium.model.sensitive import Sensitive

MAX_COLUMNS = 16_384
"""Excel's own limit; nothing else writes wider tables for people to fill in."""

MAX_COLUMN_NAME = 1_000
"""Characters. KoboToolbox writes a question's whole text, some hundred characters, as header."""

MAX_CELL = 131_072
"""Characters. The csv module's own limit; Excel's is 32,767."""

MAX_RECORD = 8 * 1024 * 1024
"""Bytes of one JSON record. A case with all its notes takes some ten thousand."""

MAX_DEPTH = 32
"""Levels of nesting in one JSON record. KoboToolbox' groups and Primero's subforms need six."""


class RowFault(Enum):
    """Why a row couldn't be read."""

    TOO_FEW_CELLS = "too-few-cells"
    TOO_MANY_CELLS = "too-many-cells"
    UNDECODABLE = "undecodable"
    NUL = "nul-character"
    TOO_LONG = "too-long"
    QUOTES = "quotes"
    NOT_JSON = "not-json"
    NOT_AN_OBJECT = "not-an-object"
    REPEATED_FIELD = "repeated-field"
    TOO_DEEP = "too-deep"


@dataclass(frozen=True, slots=True)
class Renamed:
    """A column that got a name because its header was empty or stood there already.

    Args:
        position: the column's place, from 1.
        header: what stood in the file, perhaps nothing.
        name: what the column is called in the rows.
    """

    position: int
    header: str
    name: str


@dataclass(frozen=True, slots=True)
class TableStart:
    """A table begins.

    Args:
        source: the file's name without its folder.
        sheet: sheet of a workbook or path of a list in JSON; empty where there is only one.
        format: the file's format.
        columns: names in the file's order; empty for JSON, whose records bring their own.
        renamed: columns that are called otherwise than their header.
        encoding: of a text file, as Python calls it, else empty.
        encoding_guessed: true where neither a mark nor UTF-8's own redundancy shows it.
        delimiter: of a CSV, else empty.
        skipped_above: rows above the header (a title), not counted as records.
        hidden: true for a sheet that the workbook's program doesn't show.
    """

    source: str
    sheet: str
    format: Format
    columns: tuple[str, ...] = ()
    renamed: tuple[Renamed, ...] = ()
    encoding: str = ""
    encoding_guessed: bool = False
    delimiter: str = ""
    skipped_above: int = 0
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class UnreadRow:
    """A row that couldn't be read, with what was expected instead.

    Args:
        source, sheet, number: as in :class:`~hospitium.intake.rows.RawRow`.
        fault: why.
        expected: for a person, without any value: ``"8 cells, as in the header; found 7"``.
        text: what stood there, cut at 2,000 characters, so that nothing is lost.
    """

    source: str
    sheet: str
    number: int
    fault: RowFault
    expected: str
    text: Sensitive[str]


@dataclass(frozen=True, slots=True)
class TableEnd:
    """A table has ended; its rows were read, couldn't be, or are blank (counts of each)."""

    source: str
    sheet: str
    records: int
    unread: int
    blank: int


ReadEvent = TableStart | RawRow | UnreadRow | TableEnd

_KEPT_TEXT = 2_000


def unread(
    source: str, sheet: str, number: int, fault: RowFault, expected: str, text: str
) -> UnreadRow:
    """Make an :class:`UnreadRow`, its text cut to a length that can be shown."""
    return UnreadRow(source, sheet, number, fault, expected, Sensitive(text[:_KEPT_TEXT]))
