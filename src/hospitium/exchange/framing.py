# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""How the fields of a wire message become bytes: a few shapes, each with one encoding.

A message is a tuple of shapes (see :mod:`hospitium.exchange.wire`); the shapes here write and
read one field each. Numbers are unsigned and big-endian. A decoder never allocates more than
the bytes it was given, and a count above its bound is refused before anything is read.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Final, Protocol

from hospitium.model.errors import OurFault, PeerFault

COUNT_BYTES: Final = 4


def malformed(expected: str) -> PeerFault:
    """The refusal of bytes that are no message: says what was expected, never what came."""
    return PeerFault(
        "wire-malformed",
        f"malformed message: {expected}",
        hint="the sender's software has another version or a fault; nothing was changed here",
        expected=expected,
    )


def over_bound(what: str, bound: int) -> PeerFault:
    """The refusal of a count above its bound."""
    return PeerFault(
        "wire-bound",
        f"a message holds more than {bound} {what}",
        hint="send it in several messages",
        bound=bound,
    )


class BodyReader:
    """Takes bytes off the front of one body and knows what is left."""

    __slots__ = ("_at", "_bytes")

    def __init__(self, body: bytes) -> None:
        self._bytes = body
        self._at = 0

    def take(self, size: int) -> bytes:
        """Return the next ``size`` bytes.

        Raises:
            PeerFault: ``wire-malformed`` where fewer are left.
        """
        end = self._at + size
        if end > len(self._bytes):
            raise malformed(f"{end - len(self._bytes)} more bytes")
        taken = self._bytes[self._at : end]
        self._at = end
        return taken

    def number(self, size: int) -> int:
        """Return the next ``size`` bytes as a number."""
        return int.from_bytes(self.take(size))

    def finish(self) -> None:
        """Refuse what is left over: a second encoding of the same message."""
        if self._at != len(self._bytes):
            raise malformed(f"{len(self._bytes) - self._at} fewer bytes")


class Shape(Protocol):
    """Writes and reads one field; ``write`` refuses what ``read`` would refuse."""

    def write(self, value: object) -> bytes:
        """Encode ``value``; a wrong type or size is our own fault."""
        ...

    def read(self, body: BodyReader) -> object:
        """Decode one field."""
        ...


def _octets(value: object) -> bytes:
    if not isinstance(value, bytes):
        raise OurFault("wire-wrong-type", "a field of bytes was given something else")
    return value


def _whole_number(value: object) -> int:
    if not isinstance(value, int):
        raise OurFault("wire-wrong-type", "a field of numbers was given something else")
    return value


@dataclass(frozen=True, slots=True)
class Fixed:
    """Exactly ``size`` bytes."""

    size: int

    def write(self, value: object) -> bytes:
        """Refuse another size as our own fault."""
        octets = _octets(value)
        if len(octets) != self.size:
            raise OurFault("wire-wrong-size", f"a field of {self.size} bytes has another size")
        return octets

    def read(self, body: BodyReader) -> bytes:
        """Take exactly ``size`` bytes."""
        return body.take(self.size)


@dataclass(frozen=True, slots=True)
class Number:
    """A number of ``size`` bytes."""

    size: int

    def write(self, value: object) -> bytes:
        """Refuse a number that does not fit as our own fault."""
        number = _whole_number(value)
        if not 0 <= number < 1 << (8 * self.size):
            raise OurFault("wire-wrong-size", f"a number does not fit {self.size} bytes")
        return number.to_bytes(self.size)

    def read(self, body: BodyReader) -> int:
        """Take one number."""
        return body.number(self.size)


@dataclass(frozen=True, slots=True)
class Choice:
    """One byte out of an enumeration."""

    members: type[IntEnum]

    def write(self, value: object) -> bytes:
        """Write the member's number."""
        return self.members(_whole_number(value)).to_bytes(1)

    def read(self, body: BodyReader) -> IntEnum:
        """Refuse a number outside the enumeration."""
        number = body.number(1)
        try:
            return self.members(number)
        except ValueError:
            raise malformed(f"one of {self.members.__name__}'s numbers") from None


@dataclass(frozen=True, slots=True)
class Many:
    """Up to ``bound`` units of ``size`` bytes, in one run, behind a count of units."""

    size: int
    bound: int
    what: str

    def write(self, value: object) -> bytes:
        """Refuse more units than the bound."""
        octets = _octets(value)
        count, rest = divmod(len(octets), self.size)
        if rest:
            raise OurFault("wire-wrong-size", f"{self.what} are not whole")
        if count > self.bound:
            raise over_bound(self.what, self.bound)
        return count.to_bytes(COUNT_BYTES) + octets

    def read(self, body: BodyReader) -> bytes:
        """Refuse more units than the bound before taking any."""
        count = body.number(COUNT_BYTES)
        if count > self.bound:
            raise over_bound(self.what, self.bound)
        return body.take(count * self.size)


@dataclass(frozen=True, slots=True)
class Padded:
    """As :class:`Many`, filled up with zero bytes to the bound: its length tells no count."""

    size: int
    bound: int
    what: str

    def write(self, value: object) -> bytes:
        """Refuse more units than the bound."""
        written = Many(self.size, self.bound, self.what).write(value)
        return written.ljust(COUNT_BYTES + self.bound * self.size, b"\x00")

    def read(self, body: BodyReader) -> bytes:
        """Refuse another filling than zero bytes: a second encoding of the same message."""
        octets = Many(self.size, self.bound, self.what).read(body)
        if any(body.take(self.bound * self.size - len(octets))):
            raise malformed("zero bytes behind the last of the " + self.what)
        return octets


@dataclass(frozen=True, slots=True)
class Optional:
    """Nothing, or exactly ``size`` bytes, behind a byte that says which."""

    size: int

    def write(self, value: object) -> bytes:
        """Refuse a size that is neither."""
        octets = _octets(value)
        if len(octets) not in (0, self.size):
            raise OurFault("wire-wrong-size", f"an optional field has 0 or {self.size} bytes")
        return len(octets).to_bytes(1) + octets

    def read(self, body: BodyReader) -> bytes:
        """Refuse a size that is neither."""
        size = body.number(1)
        if size not in (0, self.size):
            raise malformed(f"a field of 0 or {self.size} bytes")
        return body.take(size)
