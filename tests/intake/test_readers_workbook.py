# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""XLSX: every sheet, dates as dates, and no workbook that takes all memory."""

from __future__ import annotations

import datetime
import io
import zipfile

import pytest

from hospitium.intake.readers.events import ReadEvent, TableEnd, TableStart
from hospitium.intake.readers.read import read_tables
from hospitium.intake.rows import RawRow
from hospitium.model.errors import BadInput
from tests.intake.workbooks import archive, sheet_xml, workbook


def read(octets: bytes) -> list[ReadEvent]:
    return list(read_tables(io.BytesIO(octets), "a.xlsx"))


def records(octets: bytes) -> list[tuple[str, int, dict[str, object]]]:
    return [
        (event.sheet, event.number, dict(event.cells.reveal()))
        for event in read(octets)
        if isinstance(event, RawRow)
    ]


def refusal(octets: bytes) -> BadInput:
    with pytest.raises(BadInput) as caught:
        read(octets)
    return caught.value


def test_all_sheets_are_read_hidden_ones_too() -> None:
    octets = workbook(
        {"Кейсы": [["id", "имя"], [1, "Анна"]], "b": [["id"], ["x"]], "empty": []},
        hidden=frozenset({"b"}),
    )
    assert records(octets) == [("Кейсы", 2, {"id": 1, "имя": "Анна"}), ("b", 2, {"id": "x"})]
    assert [e.hidden for e in read(octets) if isinstance(e, TableStart)] == [False, True]


def test_values_keep_their_types() -> None:
    born = datetime.date(1990, 2, 3)
    octets = workbook({"a": [["d", "n", "f", "b", "t"], [born, 40721234926, 1.5, True, "007"]]})
    assert records(octets)[0][2] == {"d": born, "n": 40721234926, "f": 1.5, "b": True, "t": "007"}


def test_blank_rows_keep_the_numbers_of_the_others() -> None:
    octets = workbook({"a": [["id", "x"], [1, 2], [None, None], [3, None]]})
    assert [(number, cells) for _, number, cells in records(octets)] == [
        (2, {"id": 1, "x": 2}),
        (4, {"id": 3, "x": None}),
    ]
    assert [event.blank for event in read(octets) if isinstance(event, TableEnd)] == [1]


def test_a_title_above_the_header_is_passed_over_and_said() -> None:
    octets = workbook({"a": [["Monthly report"], [None], ["id", "name"], [1, "Ion"]]})
    start = read(octets)[0]
    assert isinstance(start, TableStart)
    assert (start.columns, start.skipped_above) == (("id", "name"), 1)
    assert records(octets) == [("a", 4, {"id": 1, "name": "Ion"})]


def test_headers_that_are_twice_there_or_empty_get_names() -> None:
    start = read(workbook({"a": [["x", "x", None, 5], [1, 2, 3, 4]]}))[0]
    assert isinstance(start, TableStart)
    assert start.columns == ("x", "x (2)", "column 3", "5")


@pytest.mark.parametrize("sheets", [{}, {"a": []}, {"a": [[None, None]]}])
def test_an_empty_workbook_is_refused(sheets: dict[str, list[list[None]]]) -> None:
    assert refusal(workbook(sheets)).code in ("file-empty", "workbook-unreadable")


@pytest.mark.parametrize(
    "cell",
    ['<c r="XFD1048576"><v>2</v></c>', "<c r='XFD1048576'><v>2</v></c>", '<c r = "ALL900000"/>'],
)
def test_two_cells_far_apart_dont_take_the_memory_between_them(cell: str) -> None:
    xml = sheet_xml([["a"]]).replace("</sheetData>", f"<row>{cell}</row></sheetData>")
    assert refusal(archive({"a": xml})).code == "workbook-too-large"


def test_an_address_that_hides_is_refused() -> None:
    xml = sheet_xml([["a"]]).replace('r="A1"', 'r="&#88;FD1048576"')
    assert refusal(archive({"a": xml})).code == "workbook-unreadable"


def test_an_archive_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hospitium.intake.readers.workbook.MAX_UNPACKED", 1 << 20)
    packed = io.BytesIO(workbook({"a": [["x"], [1]]}))
    with zipfile.ZipFile(packed, "a", zipfile.ZIP_DEFLATED) as made:
        made.writestr("bomb", bytes(2 << 20))
    assert len(packed.getvalue()) < 10_000
    assert refusal(packed.getvalue()).code == "workbook-too-large"


def test_a_cut_workbook_and_a_bare_archive_are_refused() -> None:
    octets = workbook({"a": [["x"], [1]]})
    assert refusal(octets[: len(octets) // 2]).code == "workbook-unreadable"
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as made:
        made.writestr("readme.txt", "no workbook")
    fault = refusal(packed.getvalue())
    assert fault.code == "workbook-unreadable"
    assert fault.hint


@pytest.mark.parametrize(
    "address", ["A2" + "9" * 500, "A" + "0" * 30 + "1048576", "AAAAAA99999999"]
)
def test_an_address_that_no_sheet_has_is_refused_before_calamine_rounds_it(address: str) -> None:
    """Found by the long fuzz: calamine took it for the last row and asked for 412 GB."""
    cell = f'<row><c r="{address}"><v>2</v></c></row>'
    xml = sheet_xml([["a"]]).replace("</sheetData>", f"{cell}</sheetData>")
    assert refusal(archive({"a": xml})).code == "workbook-unreadable"
