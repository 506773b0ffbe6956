# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Arithmetic modulo the group's order, on Python integers.

Python's integers don't run in constant time. What is computed here from secrets are inverses
of blinds and sums of shares, on the machine that owns them; the multiplications that another
party can time run inside the group library, which is constant-time.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hospitium.model.entropy import Entropy
from hospitium.model.errors import BadInput, OurFault
from hospitium.oprf.group import ORDER, SCALAR_SIZE

WIDE_SIZE = 64
"""Bytes drawn for one scalar: reducing 512 bits leaves a bias below 2**-259."""


def encode(value: int) -> bytes:
    """32 bytes, little-endian (SerializeScalar, RFC 9497 section 4.1)."""
    return (value % ORDER).to_bytes(SCALAR_SIZE, "little")


def encode_all(values: Iterable[int]) -> bytes:
    """A batch of scalars."""
    return b"".join([(value % ORDER).to_bytes(SCALAR_SIZE, "little") for value in values])


def decode(data: bytes) -> int:
    """DeserializeScalar: refuses what isn't fully reduced.

    Raises:
        BadInput: ``scalar-length`` or ``scalar-range``.
    """
    if len(data) != SCALAR_SIZE:
        raise BadInput("scalar-length", f"a scalar has {SCALAR_SIZE} bytes", length=len(data))
    value = int.from_bytes(data, "little")
    if value >= ORDER:
        raise BadInput("scalar-range", "a scalar isn't reduced modulo the group's order")
    return value


def draw(count: int, entropy: Entropy) -> list[int]:
    """``count`` different scalars, none of them zero.

    Raises:
        OurFault: ``entropy-short``, or ``entropy-repeats`` when a scalar is zero or comes
            twice, which a working source of entropy doesn't do once in 2**200 batches.
    """
    data = entropy(count * WIDE_SIZE)
    if len(data) != count * WIDE_SIZE:
        raise OurFault("entropy-short", "the source of entropy gave the wrong number of bytes")
    values = [
        int.from_bytes(data[i : i + WIDE_SIZE], "little") % ORDER
        for i in range(0, len(data), WIDE_SIZE)
    ]
    if len(set(values)) != count or 0 in values:
        raise OurFault(
            "entropy-repeats",
            "the source of entropy repeats itself",
            hint="Don't go on: stop the program and check the machine's random generator.",
        )
    return values


def invert_all(values: Sequence[int]) -> list[int]:
    """Inverses modulo the order by Montgomery's trick: one inversion for all of them.

    Raises:
        ValueError: one of the values is zero, which callers exclude.
    """
    partial = [1]
    for value in values:
        partial.append(partial[-1] * value % ORDER)
    running = pow(partial[-1], -1, ORDER)
    inverses = [0] * len(values)
    for position in range(len(values) - 1, -1, -1):
        inverses[position] = running * partial[position] % ORDER
        running = running * values[position] % ORDER
    return inverses
