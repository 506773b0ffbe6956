# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""How long work says how far it is, without knowing who looks."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Told of stages and steps; a door draws a bar, ``--json`` and tests draw nothing."""

    def stage(self, name: str, total: int) -> None:
        """Begin a stage of ``total`` steps; the stage before is done."""
        ...

    def advance(self, steps: int = 1) -> None:
        """``steps`` more of the stage are done."""
        ...


class Unseen:
    """A progress that nobody looks at."""

    def stage(self, name: str, total: int) -> None:
        """Say nothing."""

    def advance(self, steps: int = 1) -> None:
        """Say nothing."""
