# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""CSV in all its dialects: any delimiter and encoding, one faulty row refused at a time.

1. A record whose quotes don't close, or which then has the wrong number of cells, may have
   swallowed the lines below it. So only its first line is refused and reading goes on at the
   second one.
2. A row number is the row's number in a spreadsheet program: records count, not lines.
3. Blank rows are counted and left out.
"""

from __future__ import annotations

import codecs
import csv
from collections import deque
from collections.abc import Iterator
from typing import BinaryIO

from hospitium.intake.formats import Format
from hospitium.intake.readers.events import (
    MAX_CELL,
    ReadEvent,
    RowFault,
    TableEnd,
    TableStart,
    UnreadRow,
    unread,
)
from hospitium.intake.readers.header import column_names
from hospitium.intake.readers.lines import Line, Readable, lines
from hospitium.intake.rows import RawRow
from hospitium.intake.sniff import DELIMITERS, SAMPLE_BYTES, Encoding, tell_delimiter, tell_encoding
from hospitium.model.errors import BadInput
from hospitium.model.sensitive import Sensitive

_MAX_LINE = 1 << 20
_MAX_LINES_OF_RECORD = 2_000
_DIALECT_BYTES = 1 << 16

_EXPECTED = {
    RowFault.UNDECODABLE: "text in {encoding}; a byte isn't",
    RowFault.NUL: "text; a NUL character isn't",
    RowFault.TOO_LONG: "cells of at most {cell:,} characters",
    RowFault.QUOTES: "quotes that close, doubled inside a quoted cell",
}


class _TooManyLines(Exception):
    """A record goes on for more lines than any real one."""


class _LineFeed:
    """Hands lines to the csv module and can take back those after a record's first."""

    def __init__(self, source: Iterator[Line]) -> None:
        self._source = source
        self._returned: deque[Line] = deque()
        self.taken: list[Line] = []

    def __iter__(self) -> _LineFeed:
        return self

    def __next__(self) -> str:
        if len(self.taken) >= _MAX_LINES_OF_RECORD:
            raise _TooManyLines
        line = self._returned.popleft() if self._returned else next(self._source)
        self.taken.append(line)
        return line.text + "\n"

    def take_back(self) -> None:
        self._returned.extendleft(reversed(self.taken[1:]))
        del self.taken[1:]


def read_delimited(
    stream: BinaryIO, source: str, *, encoding: str = "", delimiter: str = ""
) -> Iterator[ReadEvent]:
    """Read a CSV.

    Args:
        stream: at its beginning; read once, in order, so that a pipe will do.
        source: the file's name without its folder.
        encoding: a codec's name; told from the beginning of the file where empty.
        delimiter: one character; told from the beginning of the file where empty.

    Raises:
        BadInput: ``file-empty``, ``encoding-unknown``, ``file-undecodable``,
            ``header-unreadable``, ``header-too-wide``, ``header-too-long``.
    """
    sample = stream.read(SAMPLE_BYTES)
    known = _known_encoding(encoding) if encoding else tell_encoding(sample, source)
    whole = _Rejoined(sample, stream)
    feed = _LineFeed(lines(whole, known.name, limit=_MAX_LINE, source=source))
    beginning = codecs.getincrementaldecoder(known.name)("replace").decode(sample[:_DIALECT_BYTES])
    declared = _declared_delimiter(beginning)
    chosen = delimiter or declared or tell_delimiter(beginning)
    if declared:
        next(feed)
        feed.taken.clear()
    reader = csv.reader(
        feed, delimiter=chosen, doublequote=True, skipinitialspace=True, strict=True
    )
    above, header = _header(reader, feed, source)
    names, renamed = column_names(header, source)
    yield TableStart(
        source,
        "",
        Format.CSV,
        columns=names,
        renamed=renamed,
        encoding=known.name,
        encoding_guessed=known.guessed,
        delimiter=chosen,
    )
    least = max(place for place, cell in enumerate(header, start=1) if cell.strip())
    number = above + bool(declared)
    yield from _records(reader, feed, source, names, least, number, known.name)


def _known_encoding(name: str) -> Encoding:
    try:
        b"a".decode(name, "replace")
        codecs.getincrementaldecoder(name)
    except (LookupError, ValueError):
        raise BadInput(
            "encoding-unknown", "no encoding has this name", hint="such as utf-8 or cp1251"
        ) from None
    return Encoding("utf-8-sig" if name.lower().replace("_", "-") in ("utf-8", "utf8") else name)


class _Rejoined(Readable):
    """The sample that was already read, then the rest of the stream."""

    def __init__(self, sample: bytes, rest: BinaryIO) -> None:
        self._sample = sample
        self._rest = rest

    def read(self, size: int) -> bytes:
        if self._sample:
            piece, self._sample = self._sample[:size], self._sample[size:]
            return piece
        return self._rest.read(size)


def _header(reader: Iterator[list[str]], feed: _LineFeed, source: str) -> tuple[int, list[str]]:
    """Skip blank rows and return the number of rows up to the header, and its cells."""
    number = 0
    while True:
        number += 1
        fault: RowFault | None
        try:
            cells = next(reader)
        except StopIteration:
            raise BadInput(
                "file-empty", f"{source} has no row", hint="export it again", file=source
            ) from None
        except (csv.Error, _TooManyLines):
            cells, fault = [], RowFault.QUOTES
        else:
            fault = _fault_of(feed)
        feed.taken.clear()
        if fault is not None:
            raise BadInput(
                "header-unreadable",
                f"the first row of {source} can't be read ({fault.value})",
                hint="the first row must hold the column names",
                file=source,
                row=number,
            )
        if any(cell.strip() for cell in cells):
            return number, cells


def _records(
    reader: Iterator[list[str]],
    feed: _LineFeed,
    source: str,
    names: tuple[str, ...],
    least: int,
    number: int,
    encoding: str,
) -> Iterator[ReadEvent]:
    """Read the records; ``least`` is the number of columns up to the last one with a name."""
    width = len(names)
    records = refused = blank = 0
    ended = False
    while not ended:
        fault: RowFault | None = None
        cells: list[str] = []
        try:
            cells = next(reader)
        except StopIteration:
            ended = True
            continue
        except csv.Error:
            one_long = len(feed.taken) == 1 and len(feed.taken[0].text) > MAX_CELL
            fault = RowFault.TOO_LONG if one_long else RowFault.QUOTES
        except _TooManyLines:
            fault = RowFault.QUOTES
        number += 1
        fault = _fault_of(feed) or fault
        filled = any(cells)
        if fault is None and filled and len(cells) < least:
            fault = RowFault.TOO_FEW_CELLS
        elif fault is None and any(cells[width:]):
            fault = RowFault.TOO_MANY_CELLS
        if fault is not None:
            refused += 1
            # Characters alone are wrong: the record's end is where it seems to be.
            if not (fault in (RowFault.NUL, RowFault.UNDECODABLE) and least <= len(cells) <= width):
                feed.take_back()
            yield _refuse(feed, source, number, fault, len(cells), width, encoding)
        elif filled:
            records += 1
            yield RawRow(source, "", number, Sensitive(dict(zip(names, cells, strict=False))))
        else:
            blank += 1
        feed.taken.clear()
    yield TableEnd(source, "", records, refused, blank)


def _fault_of(feed: _LineFeed) -> RowFault | None:
    return next((line.fault for line in feed.taken if line.fault is not None), None)


def _refuse(
    feed: _LineFeed,
    source: str,
    number: int,
    fault: RowFault,
    found: int,
    width: int,
    encoding: str,
) -> UnreadRow:
    expected = (
        f"{width} cells, as in the header; found {found}"
        if fault in (RowFault.TOO_FEW_CELLS, RowFault.TOO_MANY_CELLS)
        else _EXPECTED[fault].format(encoding=encoding, cell=MAX_CELL)
    )
    text = "".join(line.text for line in feed.taken)
    return unread(source, "", number, fault, expected, text)


def _declared_delimiter(beginning: str) -> str:
    """Excel's own ``sep=;`` line above the header."""
    first = beginning.split("\n", 1)[0].strip().lower()
    if first.startswith("sep=") and (first[4:] or "\t") in DELIMITERS:
        return first[4:] or "\t"
    return ""
