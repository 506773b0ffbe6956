# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Where secret random bytes come from: an argument, never an import, in the core."""

from __future__ import annotations

from typing import Protocol


class Entropy(Protocol):
    """``os.urandom`` in programs; a seeded stream in tests and vectors."""

    def __call__(self, size: int, /) -> bytes:
        """Return ``size`` bytes nobody can predict."""
        ...
