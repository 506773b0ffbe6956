# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Entropy for tests: a stream of bytes that a seed fixes."""

from __future__ import annotations

import hashlib

from hospitium.model.entropy import Entropy


def stream(seed: int = 0) -> Entropy:
    """SHAKE-256 of seed and call number; every call gives other bytes."""
    calls = iter(range(1 << 32))

    def draw(size: int, /) -> bytes:
        return hashlib.shake_256(f"{seed}/{next(calls)}".encode()).digest(size)

    return draw
