# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Tables and numbers as the benchmark page has them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from hospitium.linkage.evaluation import Interval


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table without a line break at its end.

    Raises:
        ValueError: where a row hasn't as many cells as the header.
    """
    lines = [_row(header), "|" + "---|" * len(header)]
    for row in rows:
        if len(row) != len(header):
            raise ValueError(f"a row of {len(row)} cells under {len(header)} headings")
        lines.append(_row(row))
    return "\n".join(lines)


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def share(value: float, digits: int = 4) -> str:
    """A share without its leading zero: ``.9960``, ``1.0000``; ``-`` where there is none."""
    if math.isnan(value):
        return "-"
    text = f"{value:.{digits}f}"
    return text[1:] if text.startswith("0.") else text


def interval(one: Interval) -> str:
    """A share with its 95 % interval and what it is a share of."""
    if not one.of:
        return "none"
    return f"{share(one.share, 3)} ({share(one.low, 2)} to {share(one.high, 2)})"


def octets(count: float) -> str:
    """Bytes in the decimal unit that keeps the number short."""
    for unit, size in (("GB", 1e9), ("MB", 1e6), ("kB", 1e3)):
        if count >= size:
            return f"{count / size:.1f} {unit}"
    return f"{count:.0f} B"
