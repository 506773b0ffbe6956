# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""JSON Lines: one object a line; a malformed line is refused and the next one read."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from typing import BinaryIO, NoReturn

from hospitium.intake.formats import Format
from hospitium.intake.readers.events import (
    MAX_DEPTH,
    MAX_RECORD,
    ReadEvent,
    RowFault,
    TableEnd,
    TableStart,
    unread,
)
from hospitium.intake.readers.lines import Line, lines
from hospitium.intake.rows import RawRow
from hospitium.model.sensitive import Sensitive

_EXPECTED = {
    RowFault.UNDECODABLE: "text in UTF-8; a byte isn't",
    RowFault.NUL: "text; a NUL character isn't",
    RowFault.TOO_LONG: f"a record of at most {MAX_RECORD:,} characters",
    RowFault.NOT_JSON: "one JSON object on the line (RFC 8259)",
    RowFault.NOT_AN_OBJECT: "an object with named fields",
    RowFault.REPEATED_FIELD: "each field once in an object",
    RowFault.TOO_DEEP: f"at most {MAX_DEPTH} levels of nesting",
}


class _Repeated(Exception):
    """A field stands twice in one object."""


def read_json_lines(stream: BinaryIO, source: str) -> Iterator[ReadEvent]:
    """Read JSON Lines, in UTF-8; blank lines are counted and left out.

    Args:
        stream: at its beginning; read once, in order.
        source: the file's name without its folder.
    """
    yield TableStart(source, "", Format.JSON_LINES, encoding="utf-8")
    records = refused = blank = 0
    all_lines = lines(stream, "utf-8-sig", limit=MAX_RECORD, source=source)
    for number, line in enumerate(all_lines, start=1):
        if not line.text.strip():
            blank += 1
            continue
        found = _record(line)
        if isinstance(found, RowFault):
            refused += 1
            yield unread(source, "", number, found, _EXPECTED[found], line.text)
        elif found:
            records += 1
            yield RawRow(source, "", number, Sensitive(found))
        else:
            blank += 1
    yield TableEnd(source, "", records, refused, blank)


def _record(line: Line) -> dict[str, object] | RowFault:
    if line.fault:
        return line.fault
    try:
        value = json.loads(
            line.text,
            object_pairs_hook=_object,
            parse_constant=_no_constant,
            parse_float=_number,
        )
    except _Repeated:
        return RowFault.REPEATED_FIELD
    except RecursionError:
        return RowFault.TOO_DEEP
    except ValueError:
        return RowFault.NOT_JSON
    if not isinstance(value, dict):
        return RowFault.NOT_AN_OBJECT
    return RowFault.TOO_DEEP if _deeper_than(value, MAX_DEPTH) else value


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise _Repeated
    return made


def _no_constant(name: str) -> NoReturn:
    raise ValueError("NaN and Infinity aren't JSON")


def _number(text: str) -> float | str:
    number = float(text)
    return number if math.isfinite(number) else text


def _deeper_than(value: object, levels: int) -> bool:
    layer: list[object] = [value]
    for _ in range(levels):
        layer = [
            inner
            for outer in layer
            if isinstance(outer, dict | list)
            for inner in (outer.values() if isinstance(outer, dict) else outer)
            if isinstance(inner, dict | list)
        ]
        if not layer:
            return False
    return True
