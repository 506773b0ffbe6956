# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""JSON: an array of objects, or an object with such lists inside, read as a stream.

Every list of objects is a table, as every sheet of a workbook is one; its path (``results`` in
KoboToolbox, ``data`` in Primero) is the table's name. Lists inside a record stay in the record.
A whole file that is one object without such a list is one record.
"""

from __future__ import annotations

import decimal
import math
import re
from collections.abc import Iterator
from itertools import chain
from typing import BinaryIO, cast

import ijson

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
from hospitium.intake.rows import RawRow
from hospitium.model.errors import BadInput
from hospitium.model.sensitive import Sensitive

_MAX_LIST_PATH = 4
_READ_BYTES = 1 << 16
# Python refuses to convert more than 4,300 digits, which ijson's C part isn't prepared for.
_MAX_DIGITS = 1_000
_TOO_MANY_DIGITS = re.compile(rb"[0-9]{%d}" % _MAX_DIGITS)
_BUILD_ERRORS = (ijson.JSONError, ValueError, ArithmeticError)

Event = tuple[str, object]


class _Bounded:
    """A stream that refuses to be read further for one record than a record may be long."""

    def __init__(self, stream: BinaryIO, source: str) -> None:
        self._stream = stream
        self._source = source
        self._since = 0
        self.record = 0
        self._at_start = True
        self._tail = b""

    def read(self, size: int) -> bytes:
        if self._since > MAX_RECORD:
            raise BadInput(
                "record-too-long",
                f"record {self.record + 1} of {self._source} is longer than {MAX_RECORD} bytes",
                hint="check that the file is a list with one object a record",
                file=self._source,
                row=self.record + 1,
            )
        data = self._stream.read(size)
        # ijson first asks for no bytes at all, to see what kind they are.
        if self._at_start and data:
            data = data.removeprefix(b"\xef\xbb\xbf")
            self._at_start = False
        if _TOO_MANY_DIGITS.search(self._tail + data):
            raise ValueError("a number is too long")
        self._tail = data[-_MAX_DIGITS:]
        self._since += len(data)
        return data

    def record_done(self) -> None:
        self.record += 1
        self._since = 0


class _Fault(Exception):
    """What is wrong with the value that is being built; the events go on behind it."""

    def __init__(self, kind: RowFault, expected: str) -> None:
        super().__init__(expected)
        self.kind = kind
        self.expected = expected


def read_json(stream: BinaryIO, source: str) -> Iterator[ReadEvent]:
    """Read a JSON file.

    Args:
        stream: at its beginning; read once, in order.
        source: the file's name without its folder.

    Raises:
        BadInput: ``json-malformed`` (naming the record after which the fault stands),
            ``record-too-long`` or ``json-not-records``.
    """
    bounded = _Bounded(stream, source)
    parsed = cast(Iterator[Event], ijson.basic_parse(bounded, buf_size=_READ_BYTES))
    events = _to_the_end(parsed)
    try:
        kind, _ = next(events)
        if kind == "start_array":
            yield from _table(events, bounded, source, "")
        elif kind == "start_map":
            yield from _object(events, bounded, source)
        else:
            raise _not_records(source)
        for _ in parsed:
            pass
    except _BUILD_ERRORS as fault:
        raise BadInput(
            "json-malformed",
            f"{source} isn't well-formed JSON after record {bounded.record}",
            hint="export it again; JSON must be in UTF-8",
            file=source,
            row=bounded.record + 1,
            expected="JSON (RFC 8259)",
        ) from fault


def _to_the_end(events: Iterator[Event]) -> Iterator[Event]:
    """Make running out of events a fault: whoever asks for one is inside a value."""
    yield from events
    raise ijson.IncompleteJSONError("the file ends inside a value")


def _not_records(source: str) -> BadInput:
    return BadInput(
        "json-not-records",
        f"{source} is JSON, but neither a list of records nor an object that holds one",
        hint="export the records as a list of objects",
        file=source,
        expected="an array of objects",
    )


def _object(events: Iterator[Event], bounded: _Bounded, source: str) -> Iterator[ReadEvent]:
    """Look for lists of objects in an object and those inside it; else it is one record."""
    alone: dict[str, object] = {}
    stack: list[tuple[str, dict[str, object]]] = [("", alone)]
    fault: _Fault | None = None
    found = False
    key = ""
    while stack:
        kind, value = next(events)
        inside = stack[-1][1]
        if kind == "map_key":
            key = str(value)
            fault = _repeated() if key in inside else fault
        elif kind == "end_map":
            stack.pop()
        elif kind == "start_map" and len(stack) < _MAX_LIST_PATH:
            inner: dict[str, object] = {}
            inside[key] = inner
            stack.append((key, inner))
        else:
            # A list of objects shows by its first element, which is then handed on.
            first = [next(events)] if kind == "start_array" else []
            rest = chain(first, events)
            if first and first[0][0] == "start_map":
                found = True
                path = ".".join([name for name, _ in stack[1:]] + [key])
                yield from _table(rest, bounded, source, path)
                continue
            try:
                inside[key] = _build(kind, value, rest)
            except _Fault as one:
                fault = one
    if found:
        return
    if not alone:
        raise _not_records(source)
    yield TableStart(source, "", Format.JSON)
    bounded.record_done()
    if fault:
        yield unread(source, "", 1, fault.kind, fault.expected, "")
    else:
        yield RawRow(source, "", 1, Sensitive(alone))
    yield TableEnd(source, "", records=int(not fault), unread=int(bool(fault)), blank=0)


def _table(
    events: Iterator[Event], bounded: _Bounded, source: str, path: str
) -> Iterator[ReadEvent]:
    """Read the elements of a list up to its end."""
    yield TableStart(source, path, Format.JSON)
    number = records = refused = blank = 0
    while (event := next(events))[0] != "end_array":
        number += 1
        try:
            built = _build(*event, events)
            if not isinstance(built, dict):
                raise _Fault(RowFault.NOT_AN_OBJECT, "an object with named fields")
        except _Fault as fault:
            refused += 1
            yield unread(source, path, number, fault.kind, fault.expected, "")
        else:
            if built:
                records += 1
                yield RawRow(source, path, number, Sensitive(built))
            else:
                blank += 1
        bounded.record_done()
    yield TableEnd(source, path, records, refused, blank)


def _repeated() -> _Fault:
    return _Fault(RowFault.REPEATED_FIELD, "each field once in an object")


class _Builder:
    """Puts one value together; what is nested too deep is passed over and noted."""

    def __init__(self) -> None:
        self.fault: _Fault | None = None
        self.depth = 0
        self._holder: list[object] = []
        self._stack: list[tuple[dict[str, object] | list[object], str]] = []
        self._key = ""
        self._inside: dict[str, object] | list[object] = self._holder

    def take(self, kind: str, value: object) -> None:
        """Take the next event."""
        if kind == "map_key":
            self._key = str(value)
            if self.depth <= MAX_DEPTH and self._key in self._inside:
                self.fault = _repeated()
        elif kind == "start_map":
            self._open({})
        elif kind == "start_array":
            self._open([])
        elif kind in ("end_map", "end_array"):
            if self.depth <= MAX_DEPTH:
                self._inside, self._key = self._stack.pop()
            self.depth -= 1
        elif self.depth <= MAX_DEPTH:
            self._put(_scalar(value))

    def result(self) -> object:
        """Return the value.

        Raises:
            _Fault: where it has one.
        """
        if self.fault:
            raise self.fault
        return self._holder[0]

    def _put(self, value: object) -> None:
        if isinstance(self._inside, dict):
            self._inside[self._key] = value
        else:
            self._inside.append(value)

    def _open(self, new: dict[str, object] | list[object]) -> None:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            self.fault = _Fault(RowFault.TOO_DEEP, f"at most {MAX_DEPTH} levels of nesting")
            return
        self._put(new)
        self._stack.append((self._inside, self._key))
        self._inside = new


def _build(kind: str, value: object, events: Iterator[Event]) -> object:
    """Build the value that begins with an event, taking its other events from the stream.

    Raises:
        _Fault: after the whole value was taken, so that reading can go on.
    """
    builder = _Builder()
    builder.take(kind, value)
    while builder.depth:
        builder.take(*next(events))
    return builder.result()


def _scalar(value: object) -> object:
    if isinstance(value, decimal.Decimal):
        number = float(value)
        return number if math.isfinite(number) else str(value)
    return value
