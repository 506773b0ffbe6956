# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""XLSX: every sheet is a table.

Calamine builds a whole sheet in memory, one place for each cell of the rectangle between the
first and the last filled one: two cells in opposite corners would take all the memory there is.
So the archive's sizes and the cells' addresses are looked at first, as a stream.
"""

from __future__ import annotations

import datetime
import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from typing import BinaryIO

import python_calamine

from hospitium.intake.formats import Format
from hospitium.intake.readers.events import ReadEvent, TableEnd, TableStart
from hospitium.intake.readers.header import column_names
from hospitium.intake.rows import RawRow
from hospitium.model.errors import BadInput
from hospitium.model.sensitive import Sensitive

MAX_UNPACKED = 2 * 1024**3
"""Bytes of all parts of the archive; a million rows with eight columns take some 500 million."""

MAX_CELLS = 24_000_000
"""Places in one sheet's rectangle, about a hundred bytes of memory each."""

MAX_SHEETS = 200
_MAX_PARTS = 5_000
_MAX_TITLE_ROWS = 15
# Excel keeps 15 significant digits.
_EXACT = 1e15

_CHUNK = 1 << 20
_ADDRESS = re.compile(rb"""\br\s*=\s*(?:"([^"]{0,24})|'([^']{0,24}))""")
_CELL = re.compile(rb"\s*([A-Za-z]{0,3})([0-9]{0,7})\s*")
_LIKE_CELL = re.compile(rb"\s*[A-Za-z]*[0-9]")
_ARCHIVE_ERRORS = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
    RuntimeError,
    KeyError,
    IndexError,
    OverflowError,
)
_SHEET_TYPES = python_calamine.SheetTypeEnum
_VISIBLE = python_calamine.SheetVisibleEnum.Visible


def read_workbook(stream: BinaryIO, source: str) -> Iterator[ReadEvent]:
    """Read the sheets of an XLSX workbook, hidden ones too.

    The header is the first row with text that isn't a title (a single filled cell above a
    wider row). Whole numbers come as ``int``, dates as ``datetime`` values, a cell's error
    (``#N/A``) as text.

    Args:
        stream: seekable.
        source: the file's name without its folder.

    Raises:
        BadInput: ``workbook-unreadable``, ``workbook-too-large``, ``file-empty``,
            ``header-too-wide``, ``header-too-long``.
    """
    _check_archive(stream, source)
    stream.seek(0)
    try:
        book = python_calamine.CalamineWorkbook.from_filelike(stream)
        sheets = [sheet for sheet in book.sheets_metadata if sheet.typ is _SHEET_TYPES.WorkSheet]
    except BaseException as fault:
        raise _unreadable(fault, source) from fault
    if len(sheets) > MAX_SHEETS:
        raise _too_large(source, f"more than {MAX_SHEETS} sheets")
    filled = False
    for place, sheet in enumerate(sheets, start=1):
        for event in _sheet(book, sheet.name, sheet.visible is not _VISIBLE, place, source):
            filled = True
            yield event
    if not filled:
        raise BadInput(
            "file-empty",
            f"no sheet of {source} holds anything",
            hint="export it again",
            file=source,
        )


def _sheet(
    book: python_calamine.CalamineWorkbook, name: str, hidden: bool, place: int, source: str
) -> Iterator[ReadEvent]:
    try:
        sheet = book.get_sheet_by_name(name)
        start = sheet.start
        rows = sheet.iter_rows()
    except BaseException as fault:
        raise _unreadable(fault, source, place) from fault
    if start is None:
        return
    title: list[Sequence[object]] = []
    number = start[0]
    header: Sequence[object] = ()
    for cells in rows:
        number += 1
        count = _filled(cells)
        if count > 1 or (count and sheet.width == 1):
            header = cells
            break
        title.append(cells)
        if len(title) > _MAX_TITLE_ROWS:
            break
    if not header:
        return
    names, renamed = column_names([_text(cell) for cell in header], source)
    above = sum(1 for cells in title if _filled(cells))
    yield TableStart(source, name, Format.XLSX, names, renamed, skipped_above=above, hidden=hidden)
    records = blank = 0
    for cells in rows:
        number += 1
        if not _filled(cells):
            blank += 1
            continue
        records += 1
        values = map(_value, cells)
        yield RawRow(source, name, number, Sensitive(dict(zip(names, values, strict=False))))
    yield TableEnd(source, name, records, unread=0, blank=blank)


def _filled(cells: Sequence[object]) -> int:
    return sum(1 for cell in cells if cell != "" and cell is not None)


def _value(cell: object) -> object:
    """Excel has one kind of number; a whole one is meant as such (a year, a phone)."""
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < _EXACT:
        return int(cell)
    return None if cell == "" else cell


def _text(cell: object) -> str:
    value = _value(cell)
    if isinstance(value, datetime.datetime | datetime.date):
        return value.isoformat()
    return "" if value is None else str(value)


def _unreadable(fault: BaseException, source: str, sheet: int | None = None) -> BaseException:
    """Turn Calamine's faults into ours; its panics are no ``Exception``."""
    if not isinstance(fault, Exception) and type(fault).__name__ != "PanicException":
        return fault
    where = f"sheet {sheet} of {source}" if sheet else source
    return BadInput(
        "workbook-unreadable",
        f"{where} isn't a readable XLSX workbook",
        hint="open it in its own program, save it as .xlsx without a password, or as CSV",
        file=source,
        sheet=sheet,
        expected="XLSX (ISO/IEC 29500)",
    )


def _too_large(source: str, what: str) -> BadInput:
    return BadInput(
        "workbook-too-large",
        f"{source} has {what}",
        hint="delete what is empty or save the sheet as CSV, which is read in little memory",
        file=source,
    )


def _check_archive(stream: BinaryIO, source: str) -> None:
    """Refuse an archive that would unpack to more than its parts may be.

    What the archive says of its sizes is no more than a claim, so every part is unpacked once,
    in pieces.
    """
    left = MAX_UNPACKED
    try:
        with zipfile.ZipFile(stream) as archive:
            parts = archive.infolist()
            if len(parts) > _MAX_PARTS:
                raise _too_large(source, f"more than {_MAX_PARTS} parts")
            if sum(part.file_size for part in parts) > MAX_UNPACKED:
                raise _too_large(source, f"more than {MAX_UNPACKED} bytes when unpacked")
            for part in parts:
                extent = _Extent(source) if _is_sheet(part.filename) else None
                with archive.open(part) as unpacked:
                    while piece := unpacked.read(_CHUNK):
                        left -= len(piece)
                        if left < 0:
                            raise _too_large(source, f"more than {MAX_UNPACKED} bytes unpacked")
                        if extent:
                            extent.see(piece)
    except _ARCHIVE_ERRORS as fault:
        raise _unreadable(fault, source) from fault


def _is_sheet(name: str) -> bool:
    return not name.lower().endswith((".png", ".jpg", ".jpeg", ".emf", ".bin"))


class _Extent:
    """The rectangle that a sheet's cells span, from the addresses seen so far."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._tail = b""
        self._row = self._column = 0
        self._implied = 0

    def see(self, piece: bytes) -> None:
        """Look through a piece of the sheet's XML.

        Raises:
            BadInput: ``workbook-too-large``, or ``workbook-unreadable`` where an address is
                written so that it can't be judged.
        """
        data = self._tail + piece
        for found in _ADDRESS.finditer(data):
            self._address(found[1] if found[1] is not None else found[2])
        # Cells and rows without an address follow one another.
        self._implied += piece.count(b"<") // 2
        self._tail = data[-64:]
        rows, columns = max(self._row, 1), max(self._column, 1)
        if rows * columns > MAX_CELLS or self._implied > 40 * MAX_CELLS:
            raise _too_large(self._source, f"a sheet that spans more than {MAX_CELLS:,} cells")

    def _address(self, text: bytes) -> None:
        cell = _CELL.fullmatch(text)
        if not cell:
            # Calamine takes a number that is too long for the largest one that there is.
            if b"&" in text or b"\0" in text or _LIKE_CELL.match(text):
                raise _unreadable(ValueError("address"), self._source)
            return
        column = 0
        for letter in cell[1].upper():
            column = column * 26 + letter - 64
        self._column = max(self._column, column)
        self._row = max(self._row, int(cell[2] or 0))
