# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Hypothesis strategies for every wire message, made from its layout."""

from __future__ import annotations

from hypothesis import strategies as st

from hospitium.exchange.framing import Choice, Fixed, Many, Number, Optional, Padded, Shape
from hospitium.exchange.wire import MESSAGES, Kind, Message

CHARTER = bytes(range(32))


def values(shape: Shape) -> st.SearchStrategy[object]:
    """Values that one field may have."""
    match shape:
        case Fixed(size):
            return st.binary(min_size=size, max_size=size)
        case Number(size):
            return st.integers(0, (1 << (8 * size)) - 1)
        case Choice(members):
            return st.sampled_from(list(members))
        case Many(size, _, _) | Padded(size, _, _):
            return st.integers(0, 5).flatmap(
                lambda n: st.binary(min_size=n * size, max_size=n * size)
            )
        case Optional(size):
            return st.sampled_from([0, size]).flatmap(lambda n: st.binary(min_size=n, max_size=n))
    raise AssertionError(f"no strategy for {shape}")


def messages(kind: Kind) -> st.SearchStrategy[Message]:
    """Messages of one kind."""
    made = MESSAGES[kind]
    return st.builds(made, **{name: values(shape) for name, shape in made.LAYOUT})
