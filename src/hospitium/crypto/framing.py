# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Unambiguous concatenation: what goes into a hash can be taken apart in one way only."""

from __future__ import annotations

from hospitium.model.entropy import Entropy
from hospitium.model.errors import OurFault


def framed(*parts: bytes) -> bytes:
    """The parts one after another, each behind its length as four big-endian bytes."""
    return b"".join(len(part).to_bytes(4, "big") + part for part in parts)


def require_size(value: bytes, size: int, what: str) -> None:
    """Refuse a key of the wrong length before a library does so in its own words.

    Raises:
        OurFault: ``key-length``; keys come from our own code and stores.
    """
    if len(value) != size:
        raise OurFault("key-length", f"{what} has to have {size} bytes", length=len(value))


def draw(size: int, entropy: Entropy) -> bytes:
    """``size`` bytes of entropy, checked for length.

    Raises:
        OurFault: ``entropy-short``.
    """
    data = entropy(size)
    if len(data) != size:
        raise OurFault("entropy-short", "the source of entropy gave the wrong number of bytes")
    return data
