# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""JSON and JSON Lines: every list of objects is a table, and bounds hold."""

from __future__ import annotations

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hospitium.intake.formats import Format, tell_format
from hospitium.intake.readers.events import MAX_RECORD, RowFault, TableEnd, TableStart, UnreadRow
from hospitium.intake.readers.read import read_tables
from hospitium.intake.rows import RawRow
from hospitium.model.errors import BadInput


def tables(octets: bytes, name: str = "a.json") -> dict[str, list[object]]:
    """Read tables as path -> list of records, and of faults where one couldn't be read."""
    found: dict[str, list[object]] = {}
    for event in read_tables(io.BytesIO(octets), name):
        if isinstance(event, TableStart):
            found[event.sheet] = []
        elif isinstance(event, RawRow):
            found[event.sheet].append(dict(event.cells.reveal()))
        elif isinstance(event, UnreadRow):
            found[event.sheet].append(event.fault)
        elif isinstance(event, TableEnd):
            kept = found[event.sheet]
            assert event.unread == sum(isinstance(one, RowFault) for one in kept)
            assert event.records == len(kept) - event.unread
    return found


def refusal(octets: bytes, name: str = "a.json") -> BadInput:
    with pytest.raises(BadInput) as caught:
        tables(octets, name)
    return caught.value


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        ([{"a": 1}, {"a": 2}], {"": [{"a": 1}, {"a": 2}]}),
        ({"count": 1, "next": None, "results": [{"_id": 1}]}, {"results": [{"_id": 1}]}),
        ({"data": [{"id": 1, "x": [{"y": 2}]}], "metadata": {"total": 1}},
         {"data": [{"id": 1, "x": [{"y": 2}]}]}),
        ({"data": {"cases": [{"id": 1}]}}, {"data.cases": [{"id": 1}]}),
        ({"a": [{"id": 1}], "b": [{"id": 2}]}, {"a": [{"id": 1}], "b": [{"id": 2}]}),
        ({"errors": [], "codes": [1, 2], "rows": [{"id": 1}]}, {"rows": [{"id": 1}]}),
        ({"id": 1, "tags": ["x"], "in": {"k": [1]}},
         {"": [{"id": 1, "tags": ["x"], "in": {"k": [1]}}]}),
        ([], {"": []}),
        ([{}, {"a": None}], {"": [{"a": None}]}),
    ],
)  # fmt: skip
def test_lists_of_objects_are_tables(document: object, expected: dict[str, list[object]]) -> None:
    assert tables(json.dumps(document).encode()) == expected
    assert tables(b"\xef\xbb\xbf \n" + json.dumps(document, indent=1).encode()) == expected


def test_what_isnt_an_object_is_refused_and_the_next_is_read() -> None:
    octets = b'[{"a":1}, 3, "x", null, [1], {"a":1,"a":2}, {"b":{"c":1,"c":2}}, {"a":4}]'
    assert tables(octets)[""] == [
        {"a": 1},
        *[RowFault.NOT_AN_OBJECT] * 4,
        *[RowFault.REPEATED_FIELD] * 2,
        {"a": 4},
    ]


@pytest.mark.parametrize("opening", [b'{"a":', b"["])
def test_nesting_is_bounded(opening: bytes) -> None:
    closing = b"}" if opening.startswith(b"{") else b"]"
    deep = b'{"a":' + opening * 40 + b"1" + closing * 40 + b"}"
    assert tables(b"[" + deep + b',{"b":2}]')[""] == [RowFault.TOO_DEEP, {"b": 2}]
    assert tables(deep + b'\n{"b":2}\n', "a.jsonl")[""] == [RowFault.TOO_DEEP, {"b": 2}]
    very = b'{"a":' + opening * 100_000 + b"1" + closing * 100_000 + b"}"
    assert tables(very + b'\n{"b":2}\n', "a.jsonl")[""] == [RowFault.TOO_DEEP, {"b": 2}]


@pytest.mark.parametrize(
    "octets",
    [b'[{"a":1},{"b":', b'[{"a":1} x', b'[{"a":1}] x', b'[{"a":1},{"b":tru}]',
     b'[{"a":1},{"\xff":1}]',
     b'[{"a":1},{"b":NaN}]', b'[{"a":1},{"b":' + b"1" * 5_000 + b"}]"],
)  # fmt: skip
def test_malformed_json_names_the_record_behind_which_it_breaks(octets: bytes) -> None:
    fault = refusal(octets)
    assert fault.code == "json-malformed"
    assert fault.fields["row"] in (1, 2)


@pytest.mark.parametrize("octets", [b"{}", b'{"a": [}', b"[" * 100_000])
def test_no_records_or_no_end(octets: bytes) -> None:
    assert refusal(octets).code in ("json-not-records", "json-malformed")


@pytest.mark.parametrize("octets", [b"3", b'"x"', b"true"])
def test_a_bare_value_holds_no_records(octets: bytes) -> None:
    assert refusal(octets).code == "json-not-records"


def test_a_record_beyond_the_bound_is_refused_before_it_is_built() -> None:
    octets = b'[{"a":1},{"b":"' + b"x" * (MAX_RECORD + 200_000) + b'"}]'
    fault = refusal(octets)
    assert (fault.code, fault.fields["row"]) == ("record-too-long", 2)


def test_numbers_keep_what_they_mean() -> None:
    octets = b'[{"a": 40721234926, "b": 1.5, "c": 1e999, "d": -0, "e": true}]'
    assert tables(octets)[""] == [{"a": 40721234926, "b": 1.5, "c": "1E+999", "d": 0, "e": True}]


def test_a_faulty_line_takes_no_other_with_it() -> None:
    octets = b'{"a":1}\r\n{"a":}\n\n[1]\n{"a":1,"a":2}\n{"a":NaN}\n\xff\n{"b":"\x00"}\n{"a":9}'
    assert tables(octets, "a.jsonl")[""] == [
        {"a": 1},
        RowFault.NOT_JSON,
        RowFault.NOT_AN_OBJECT,
        RowFault.REPEATED_FIELD,
        RowFault.NOT_JSON,
        RowFault.UNDECODABLE,
        RowFault.NUL,
        {"a": 9},
    ]


@pytest.mark.parametrize(
    ("head", "name", "expected"),
    [
        (b"a,b\n", "x.csv", Format.CSV),
        (b"a\tb\n", "x.tsv", Format.CSV),
        (b"a,b\n", "x", Format.CSV),
        (b'[{"a":1}]', "x", Format.JSON),
        (b'[{"a":1}]', "x.json", Format.JSON),
        (b'{"a":1}\n{"a":2}\n', "x", Format.JSON_LINES),
        (b'{"a":1}\n{"a":2}\n', "x.ndjson", Format.JSON_LINES),
        (b'{\n "a":1}', "x", Format.JSON),
        (b"[notes],b\n", "x.csv", Format.CSV),
        (b"PK\x03\x04...", "x.csv", Format.XLSX),
    ],
)
def test_formats_are_told_by_bytes_before_names(head: bytes, name: str, expected: Format) -> None:
    assert tell_format(head, name) is expected


@pytest.mark.parametrize(
    ("head", "code"),
    [
        (b"", "file-empty"),
        (b"%PDF-1.7", "format-unknown"),
        (b"\x89PNG\r\n", "format-unknown"),
        (b"SQLite format 3\0", "format-unknown"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "workbook-unreadable"),
    ],
)
def test_other_formats_are_refused_with_what_to_do(head: bytes, code: str) -> None:
    with pytest.raises(BadInput) as caught:
        tell_format(head, "x.csv")
    assert caught.value.code == code
    assert caught.value.hint


values = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**18), 10**18) | st.text(max_size=10),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=10,
)


@given(st.lists(st.dictionaries(st.text(max_size=5), values, min_size=1, max_size=4), max_size=8))
def test_records_come_back_as_they_were(records: list[dict[str, object]]) -> None:
    def storable(value: object) -> bool:
        return "\\ud" not in json.dumps(value)

    records = [record for record in records if storable(record)]
    assert tables(json.dumps(records).encode()) == {"": records}
    assert tables(json.dumps({"count": len(records), "results": records}).encode()) == (
        {"results": records} if records else {"": [{"count": 0, "results": []}]}
    )
    lines = "\n".join(json.dumps(record, ensure_ascii=False) for record in records)
    if records:
        assert tables(lines.encode(), "a.jsonl") == {"": records}
