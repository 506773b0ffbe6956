# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Makes small XLSX workbooks, sound ones and others, without a library that would correct them."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_EPOCH = datetime.datetime(1899, 12, 30)  # noqa: DTZ001 -- a workbook has no time zones

Cell = str | int | float | bool | datetime.date | None


def workbook(
    sheets: Mapping[str, Sequence[Sequence[Cell]]], hidden: frozenset[str] = frozenset()
) -> bytes:
    """Make a workbook: sheet name -> rows of cells; None is no cell."""
    return archive({name: sheet_xml(rows) for name, rows in sheets.items()}, hidden)


def archive(sheets: Mapping[str, str], hidden: frozenset[str] = frozenset()) -> bytes:
    """Make a workbook of sheets whose XML is given."""
    names = list(sheets)
    rels = "".join(
        f'<Relationship Id="r{n}" Type="{_RELATIONS}/worksheet" Target="worksheets/s{n}.xml"/>'
        for n in range(len(names))
    )
    entries = "".join(
        f'<sheet name="{escape(name)}" sheetId="{n + 1}" r:id="r{n}"'
        + (' state="hidden"' if name in hidden else "")
        + "/>"
        for n, name in enumerate(names)
    )
    parts = {
        "[Content_Types].xml": f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/></Types>',
        "_rels/.rels": f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship'
        f' Id="r" Type="{_RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}">'
        f"<sheets>{entries}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
        f'{rels}<Relationship Id="st" Type="{_RELATIONS}/styles" Target="styles.xml"/>'
        "</Relationships>",
        # Style 1 is a date (format 14, ECMA-376 part 1, 18.8.30).
        "xl/styles.xml": f'{_HEAD}<styleSheet xmlns="{_MAIN}"><cellXfs count="2">'
        '<xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
    }
    parts |= {f"xl/worksheets/s{n}.xml": sheets[name] for n, name in enumerate(names)}
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as made:
        for part, text in parts.items():
            made.writestr(part, text)
    return packed.getvalue()


def sheet_xml(rows: Sequence[Sequence[Cell]]) -> str:
    """The XML of a sheet."""
    body = "".join(
        f'<row r="{number}">'
        + "".join(_cell(value, f"{_letters(place)}{number}") for place, value in enumerate(cells))
        + "</row>"
        for number, cells in enumerate(rows, start=1)
    )
    return f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetData>{body}</sheetData></worksheet>'


def _letters(place: int) -> str:
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _cell(value: Cell, address: str) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return f'<c r="{address}" t="b"><v>{int(value)}</v></c>'
    if isinstance(value, str):
        return f'<c r="{address}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'
    if isinstance(value, datetime.date):
        whole = datetime.datetime(value.year, value.month, value.day)  # noqa: DTZ001
        return f'<c r="{address}" s="1"><v>{(whole - _EPOCH).days}</v></c>'
    return f'<c r="{address}"><v>{value}</v></c>'
