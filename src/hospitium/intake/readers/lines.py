# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Bytes of a text file to lines, in bounded memory, telling which line has a fault."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from hospitium.intake.readers.events import RowFault
from hospitium.model.errors import BadInput

_CHUNK = 1 << 16
# What ``surrogateescape`` puts in place of a byte that the encoding doesn't have.
_ESCAPED = re.compile("[\udc80-\udcff]")


class Readable(Protocol):
    """The part of a binary stream that lines are read from."""

    def read(self, size: int, /) -> bytes:
        """Return at most ``size`` bytes; none at the end."""
        ...


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its end; ``fault`` says what is wrong with its characters, if anything.

    A line longer than the limit is cut there and has :attr:`RowFault.TOO_LONG`.
    """

    text: str
    fault: RowFault | None = None


def lines(stream: Readable, encoding: str, *, limit: int, source: str) -> Iterator[Line]:
    r"""Yield the lines of a text file; ``\n``, ``\r\n`` and ``\r`` end a line.

    Args:
        stream: at its beginning; a byte order mark is dropped.
        encoding: a codec's name. Bytes that it doesn't have are kept as lone surrogates and the
            line gets :attr:`RowFault.UNDECODABLE`.
        limit: characters of a line that are held in memory.
        source: the file's name, for errors.

    Raises:
        BadInput: ``file-undecodable`` where the encoding can't be picked up again after a
            fault (UTF-16 and UTF-32), naming the line.
    """
    decoder = codecs.getincrementaldecoder(encoding)("surrogateescape")
    number = 0
    pending = ""
    overlong: str | None = None
    final = False
    while not final:
        chunk = stream.read(_CHUNK)
        final = not chunk
        try:
            text = decoder.decode(chunk, final)
        except UnicodeDecodeError as fault:
            sound = chunk[: max(0, fault.start - len(fault.object) + len(chunk))]
            row = number + 1 + (pending + decoder.decode(sound)).count("\n")
            raise BadInput(
                "file-undecodable",
                f"{source} can't be read as {encoding} from line {row} on",
                hint="save the file as UTF-8",
                file=source,
                row=row,
                expected=encoding,
            ) from fault
        text = pending + text
        # A carriage return at the chunk's end may be the first half of CR LF.
        held = "\r" if text.endswith("\r") and not final else ""
        if "\r" in text:
            text = text.removesuffix(held).replace("\r\n", "\n").replace("\r", "\n")
        pieces = text.split("\n")
        pending = pieces.pop()
        for piece in pieces:
            number += 1
            if overlong is not None:
                yield Line(overlong, RowFault.TOO_LONG)
                overlong = None
            else:
                yield _line(piece, limit)
        if len(pending) > limit:
            overlong = pending[:limit] if overlong is None else overlong
            pending = ""
        pending += held
    if overlong is not None:
        yield Line(overlong, RowFault.TOO_LONG)
    elif pending:
        yield _line(pending, limit)


def _line(text: str, limit: int) -> Line:
    if len(text) > limit:
        return Line(text[:limit], RowFault.TOO_LONG)
    if "\0" in text:
        return Line(text, RowFault.NUL)
    if not text.isascii() and _ESCAPED.search(text):
        return Line(text, RowFault.UNDECODABLE)
    return Line(text)
