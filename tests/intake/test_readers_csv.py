# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""CSV: whatever its dialect, no row is lost and a faulty one takes no other with it."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hospitium.intake.readers.delimited import read_delimited
from hospitium.intake.readers.events import RowFault, TableEnd, TableStart, UnreadRow
from hospitium.intake.readers.read import read_rows, read_tables
from hospitium.intake.rows import RawRow
from hospitium.model.errors import BadInput

NAMES = "имя;дата рождения\nЕкатерина Смирнова;03.04.1999\nИван Петров;1.2.2000\n"


def table(octets: bytes, **known: str) -> tuple[TableStart, list[RawRow | UnreadRow], TableEnd]:
    first, *rows, last = read_delimited(io.BytesIO(octets), "a.csv", **known)
    assert isinstance(first, TableStart)
    assert isinstance(last, TableEnd)
    return first, [row for row in rows if isinstance(row, RawRow | UnreadRow)], last


def cells(octets: bytes, **known: str) -> list[dict[str, object]]:
    return [
        dict(row.cells.reveal()) for row in table(octets, **known)[1] if isinstance(row, RawRow)
    ]


def faults(octets: bytes) -> list[tuple[int, RowFault]]:
    return [(row.number, row.fault) for row in table(octets)[1] if isinstance(row, UnreadRow)]


def refusal(octets: bytes) -> BadInput:
    with pytest.raises(BadInput) as caught:
        list(read_tables(io.BytesIO(octets), "a.csv"))
    return caught.value


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_delimiters_and_line_ends_are_told(delimiter: str, end: str) -> None:
    text = end.join(["a;b;c", "1;2;3", "4;5;6", ""]).replace(";", delimiter)
    assert table(text.encode())[0].delimiter == delimiter
    assert cells(text.encode()) == [{"a": "1", "b": "2", "c": "3"}, {"a": "4", "b": "5", "c": "6"}]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_is_told(encoding: str) -> None:
    assert cells(NAMES.encode(encoding))[0]["имя"] == "Екатерина Смирнова"


@pytest.mark.parametrize(
    ("encoding", "header", "names"),
    [
        ("cp1251", "имя;дата рождения", ["Екатерина Смирнова", "Иван Петров", "Ольга Кузнецова"]),
        ("cp1252", "prénom;né le", ["Anaïs Lefèvre", "Hélène Gérard", "François Lemaître"]),
        ("cp1250", "imię;urodzony", ["Świętosława Dąbrowska", "Michał Żółć", "Łucja Wiśniewska"]),
        ("cp1252", "nombre;nacido el", ["María Núñez", "José Ibáñez", "Raúl Peña"]),
        ("cp1250", "nume;născut", ["Ştefan Bălan", "Ioana Ţăranu", "Mădălina Pîrvu"]),
        ("cp1254", "adı soyadı;doğum", ["Ayşe Yıldız", "Çağrı Öztürk", "İbrahim Şahin"]),
        ("cp1256", "الاسم;تاريخ الميلاد", ["محمد عبد الله", "فاطمة الزهراء", "خالد بن الوليد"]),
    ],
)
def test_code_pages_of_windows_are_guessed_and_the_guess_is_said(
    encoding: str, header: str, names: list[str]
) -> None:
    text = header + "\n" + "".join(f"{name};1.2.2000\n" for name in names * 3)
    start = table(text.encode(encoding))[0]
    assert start.encoding_guessed
    assert [next(iter(row.values())) for row in cells(text.encode(encoding))] == names * 3


def test_an_encoding_given_isnt_guessed() -> None:
    assert cells(NAMES.encode("koi8-r"), encoding="koi8-r")[1]["имя"] == "Иван Петров"


@pytest.mark.parametrize("name", ["klingon", "rot13", "base64", "undefined", "a\0b"])
def test_an_encoding_that_isnt_one_is_refused(name: str) -> None:
    with pytest.raises(BadInput) as caught:
        table(b"a\n1\n", encoding=name)
    assert caught.value.code == "encoding-unknown"


def test_an_undecodable_byte_names_its_row_and_the_next_rows_are_read() -> None:
    octets = NAMES.encode() + b"\xd0\x90\xff\xfe;1\n" + "Мария;2.3.2001\n".encode()
    assert faults(octets) == [(4, RowFault.UNDECODABLE)]
    assert cells(octets)[-1]["имя"] == "Мария"


def test_utf_16_cut_inside_a_character_names_the_row() -> None:
    fault = refusal(NAMES.encode("utf-16")[:-1])
    assert fault.code == "file-undecodable"
    assert fault.fields["row"] == 3


def test_a_broken_pair_in_utf_16_names_the_row_in_the_midst_of_the_file() -> None:
    sound = (NAMES * 20_000).encode("utf-16-le")
    rows = sound.count("\n".encode("utf-16-le"))
    fault = refusal(b"\xff\xfe" + sound + b"\x00\xdcA\x00" + sound)
    assert fault.fields["row"] == rows + 1


def test_ragged_rows_are_refused_one_by_one() -> None:
    octets = b"a,b,c\n1,2,3\n4,5\n6,7,8,9\n1,1,1\n"
    assert faults(octets) == [(3, RowFault.TOO_FEW_CELLS), (4, RowFault.TOO_MANY_CELLS)]
    refused = next(row for row in table(octets)[1] if isinstance(row, UnreadRow))
    assert refused.expected == "3 cells, as in the header; found 2"
    assert refused.text.reveal() == "4,5"
    assert len(cells(octets)) == 2


def test_a_quote_that_never_closes_swallows_no_other_row() -> None:
    octets = b'a,b\n"x,1\n' + b"y,2\n" * 50
    assert faults(octets) == [(2, RowFault.QUOTES)]
    assert len(cells(octets)) == 50


def test_quoted_cells_hold_delimiters_quotes_and_line_ends() -> None:
    octets = b'a;b\n"x;y";"one\r\ntwo"\n"say ""so""";z\n'
    assert cells(octets) == [{"a": "x;y", "b": "one\ntwo"}, {"a": 'say "so"', "b": "z"}]
    assert [row.number for row in table(octets)[1]] == [2, 3]


def test_duplicated_and_empty_headers_get_names_and_are_reported() -> None:
    start, rows, _ = table(b"x,x,,x (2),x\n1,2,3,4,5\n")
    assert start.columns == ("x", "x (3)", "column 3", "x (2)", "x (4)")
    assert [one.position for one in start.renamed] == [2, 3, 5]
    assert isinstance(rows[0], RawRow)
    assert list(rows[0].cells.reveal().values()) == ["1", "2", "3", "4", "5"]


def test_lines_that_end_in_a_delimiter_are_whole() -> None:
    assert cells(b"a;b;\n1;2;\n3;4\n") == [
        {"a": "1", "b": "2", "column 3": ""},
        {"a": "3", "b": "4"},
    ]


@pytest.mark.parametrize("octets", [b"", b"\n\n", b"  \r\n", b"\xef\xbb\xbf", b";;\n;;\n"])
def test_an_empty_file_is_refused(octets: bytes) -> None:
    assert refusal(octets).code == "file-empty"


def test_only_a_header_is_a_table_without_rows() -> None:
    start, rows, end = table(b"a,b\n")
    assert (start.columns, rows, end.records) == (("a", "b"), [], 0)


def test_blank_rows_are_counted_and_keep_their_numbers() -> None:
    _, rows, end = table(b"a,b\n\n1,2\n,\n3,4\n")
    assert [row.number for row in rows] == [3, 5]
    assert end.blank == 2


def test_nul_characters_are_refused() -> None:
    assert faults(b"a,b\n1,\x002\n3,4\n") == [(2, RowFault.NUL)]


@pytest.mark.parametrize("size", [200_000, 3_000_000])
def test_an_overlong_cell_is_refused_and_the_next_row_read(size: int) -> None:
    octets = b"a,b\n1," + b"x" * size + b"\n3,4\n"
    assert faults(octets) == [(2, RowFault.TOO_LONG)]
    assert cells(octets) == [{"a": "3", "b": "4"}]
    refused = next(row for row in table(octets)[1] if isinstance(row, UnreadRow))
    assert len(refused.text.reveal()) <= 2_000


def test_a_header_beyond_bounds_is_refused() -> None:
    assert refusal(b",".join(b"c%d" % n for n in range(20_000)) + b"\n").code == "header-too-wide"
    assert refusal(b"a," + b"x" * 2_000 + b"\n1,2\n").code == "header-too-long"
    assert refusal(b'"a,b\n1,2\n').code == "header-unreadable"


def test_thousands_of_equal_headers_are_named_in_good_time() -> None:
    start = table(b",".join([b"x"] * 16_000) + b"\n")[0]
    assert len(set(start.columns)) == 16_000


def test_excels_own_line_names_the_delimiter() -> None:
    assert cells(b"sep=;\r\na;b,c\r\n1;2\r\n") == [{"a": "1", "b,c": "2"}]


def test_nothing_of_a_row_is_in_the_repr_of_what_is_yielded() -> None:
    for event in read_tables(io.BytesIO(b"a,b\nKanarinka,1\nKanarinka\n"), "a.csv"):
        assert "Kanarinka" not in repr(event)


def test_a_long_file_is_read_as_a_stream() -> None:
    class Counting(io.BytesIO):
        taken = 0

        def read(self, size: int | None = -1, /) -> bytes:
            data = super().read(size)
            self.taken += len(data)
            return data

    stream = Counting(b"a,b\n" + b"1,2\n" * 2_000_000)
    rows = read_rows(stream, "a.csv")
    next(rows)
    assert stream.taken < 2_000_000


text = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"), max_size=30)


@given(st.lists(st.lists(text, min_size=3, max_size=3), max_size=20), st.sampled_from(",;\t|"))
def test_what_the_csv_module_writes_is_read_back(rows: list[list[str]], delimiter: str) -> None:
    made = io.StringIO(newline="")
    writer = csv.writer(made, delimiter=delimiter, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(["a", "b", "c"])
    writer.writerows(rows)
    octets = made.getvalue().encode()
    assert cells(octets) == [dict(zip("abc", row, strict=True)) for row in rows if any(row)]


@given(st.lists(st.binary(max_size=20), max_size=20))
def test_every_line_is_accounted_for(lines: list[bytes]) -> None:
    body = b"".join(
        line.replace(b"\n", b"").replace(b"\r", b"").replace(b'"', b"") + b"\n" for line in lines
    )
    _, rows, end = table(b"a,b\n1,2\n" + body, encoding="utf-8", delimiter=",")
    assert end.records + end.unread + end.blank == 1 + len(lines)
    assert len(rows) == end.records + end.unread
