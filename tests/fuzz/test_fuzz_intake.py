# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Malformed bytes to every decoder of files: rows or a BadInput, never another exception.

20,000 mutated inputs a decoder in CI, 1,000,000 with ``--soak``. What every answer must keep:
the counts at a table's end are the rows that came, and no more rows than the bytes can hold.
"""

from __future__ import annotations

import io
import json
import random
import zipfile
from collections.abc import Callable

import pytest

from hospitium.intake.formats import Format
from hospitium.intake.mapping import parse_mapping
from hospitium.intake.profile import parse_profile
from hospitium.intake.readers.events import TableEnd, TableStart, UnreadRow
from hospitium.intake.readers.read import read_tables
from hospitium.intake.rows import RawRow
from hospitium.model.errors import BadInput
from tests.intake.workbooks import workbook

SHORT = 20_000
LONG = 1_000_000

RECORDS = [
    {"id": 1, "имя": "Анна Петрова", "born": "1990-02-03", "phones": ["+40721000111"]},
    {"id": 2, "имя": "Гюльнара Ибрагимова", "born": None, "kids": [{"age": 3.5}, {"age": 7}]},
    {"id": 3, "имя": "Нгуен Тхи Ха", "born": "02.03.1990", "note": 'a "quoted", comma\nline'},
]
CSV = (
    'id;имя;рождение;примечание\n1;Анна Петрова;03.02.1990;"текст; с разделителем\nи строкой"\n'
    '2;Гюльнара Ибрагимова;;примечание\n3;Нгуен Тхи Ха;1990-02-03;"кавычки ""внутри"""\n'
).encode()
SAMPLES: dict[Format, list[bytes]] = {
    Format.CSV: [CSV, CSV.decode().encode("utf-16"), b"\xef\xbb\xbf" + CSV.replace(b";", b"\t")],
    Format.JSON: [
        json.dumps(RECORDS, ensure_ascii=False).encode(),
        json.dumps({"count": 3, "next": None, "results": RECORDS}).encode(),
        json.dumps({"data": {"cases": RECORDS, "more": [1, [2]]}, "metadata": {}}).encode(),
    ],
    Format.JSON_LINES: [
        b"\n".join(json.dumps(record, ensure_ascii=False).encode() for record in RECORDS)
    ],
}
BITS = [b"\0", b"\xff", b'"', b"\n", b"\r", b";", b",", b"{", b"}", b"[", b"]", b":", b"\\u"]
BITS += [b"\xd8\x00", b"1e999", b"-", b"9" * 30, b"\xef\xbb\xbf", b"'", b"<", b"/>", b"&#0;"]


def mutated(octets: bytes, rng: random.Random) -> bytes:
    out = bytearray(octets)
    for _ in range(rng.randint(1, 6)):
        at = rng.randrange(len(out) + 1)
        match rng.randrange(5):
            case 0:
                out[at : at + 1] = rng.randbytes(1)
            case 1:
                out[at:at] = rng.choice(BITS) * rng.choice((1, 1, 1, 40))
            case 2:
                del out[at : at + rng.randrange(1, 30)]
            case 3:
                end = at + rng.randrange(40)
                out[at:at] = out[at:end]
            case 4:
                del out[max(at, 1) :]
    return bytes(out)


def read(octets: bytes, file_format: Format) -> None:
    """Read everything; check that the account of rows adds up."""
    rows = unread = 0
    started = False
    for event in read_tables(io.BytesIO(octets), "fuzz", file_format):
        if isinstance(event, TableStart):
            rows = unread = 0
            started = True
        elif isinstance(event, RawRow):
            assert started
            assert event.cells.reveal()
            rows += 1
        elif isinstance(event, UnreadRow):
            unread += 1
        elif isinstance(event, TableEnd):
            assert (event.records, event.unread) == (rows, unread)
            assert rows + unread + event.blank <= 17 * len(octets)


def many(soak: bool) -> int:
    return LONG if soak else SHORT


def run(soak: bool, seed: int, make: Callable[[random.Random], Callable[[], object]]) -> int:
    """Call what ``make`` gives so many times; return how often it was refused."""
    rng = random.Random(seed)
    refused = 0
    for _ in range(many(soak)):
        attempt = make(rng)
        try:
            attempt()
        except BadInput as fault:
            assert fault.code
            assert fault.message
            refused += 1
    return refused


@pytest.mark.parametrize("file_format", list(SAMPLES), ids=lambda one: one.value)
def test_text_files(file_format: Format, soak: bool) -> None:
    samples = SAMPLES[file_format]

    def make(rng: random.Random) -> Callable[[], object]:
        octets = mutated(rng.choice(samples), rng)
        return lambda: read(octets, file_format)

    assert run(soak, 1, make) < many(soak)


def test_workbooks(soak: bool) -> None:
    sound = workbook({"Лист": [["id", "name", "born"], [1, "Анна", 32000.5], [2, "Ион", None]]})
    with zipfile.ZipFile(io.BytesIO(sound)) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}

    def repacked(rng: random.Random) -> bytes:
        """Break the XML inside a sound archive: a broken archive stops most mutations early."""
        broken = rng.choice(list(parts))
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as out:
            for name, octets in parts.items():
                out.writestr(name, mutated(octets, rng) if name == broken else octets)
        return made.getvalue()

    def make(rng: random.Random) -> Callable[[], object]:
        octets = repacked(rng) if rng.random() < 0.7 else mutated(sound, rng)
        return lambda: read(octets, Format.XLSX)

    assert 0 < run(soak, 2, make) < many(soak)


MAPPING = """
[[column]]
column = "Born"
target = "birth.date"
order = "dmy"

[[column]]
column = "Имя"
target = "name.full"
values = { a = "b" }

[[column]]
column = "notes"
ignore = true
"""
PROFILE = """
name = "small"
title = "Small"
source = "ours"
match = "last"
keep = ["a"]

[dialect]
separator = " "

[signature]
needs = ["id"]
least = 1
some = ["b"]

[[column]]
column = "id"
target = "id"
aliases = ["case"]

[[repeat]]
column = "perpetrators"
item = "perpetrator"

[[repeat.columns]]
column = "name"
target = "perpetrator.name"
"""


@pytest.mark.parametrize(
    ("text", "parse"),
    [(MAPPING, parse_mapping), (PROFILE, parse_profile)],
    ids=["mapping", "profile"],
)
def test_settings_files(text: str, parse: Callable[[str], object], soak: bool) -> None:
    octets = text.encode()

    def make(rng: random.Random) -> Callable[[], object]:
        broken = mutated(octets, rng).decode("utf-8", "replace")
        return lambda: parse(broken)

    assert 0 < run(soak, 3, make) < many(soak)
