# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""What reading one cell gives: a value, perhaps repaired, or the reason why there is none."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Read:
    """A cell that was understood.

    Args:
        value: the canonical value; never in a repr.
        repair: what was changed to understand it, in words that hold no value; else empty.
    """

    value: object = field(repr=False)
    repair: str = ""


@dataclass(frozen=True, slots=True)
class Absent:
    """A cell that says nothing. ``repair`` is set where a placeholder was taken for nothing."""

    repair: str = ""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A cell that couldn't be understood.

    Args:
        expected: what it should hold; never what it holds.
        salvage: the part that is beyond doubt, for those who'd rather have less than nothing.
    """

    expected: str
    salvage: Read | None = None
