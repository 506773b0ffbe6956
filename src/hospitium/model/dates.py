# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Dates that may be known only in part.

A shelter often knows a year of birth and nothing more, or writes 1 January for it.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass

from hospitium.model.errors import BadInput

EARLIEST_YEAR = 1850
LATEST_YEAR = 2200


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A Gregorian date of which the day, or month and day, may be unknown (ISO 8601 reduced).

    Args:
        year: 1850 to 2200.
        month: 1 to 12, or None where only the year is known.
        day: 1 to 31 as the month allows, or None; a day without a month is refused.

    Raises:
        BadInput: ``date-impossible``.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if not EARLIEST_YEAR <= self.year <= LATEST_YEAR:
            raise BadInput("date-impossible", "the year isn't between 1850 and 2200", part="year")
        if self.month is None:
            if self.day is not None:
                raise BadInput("date-impossible", "a day is given without a month", part="month")
            return
        if not 1 <= self.month <= 12:
            raise BadInput("date-impossible", "the month isn't between 1 and 12", part="month")
        if self.day is not None:
            last = calendar.monthrange(self.year, self.month)[1]
            if not 1 <= self.day <= last:
                raise BadInput("date-impossible", "the month has no such day", part="day")

    def __str__(self) -> str:
        """ISO 8601, as far as it is known: ``1999``, ``1999-08`` or ``1999-08-24``."""
        if self.month is None:
            return f"{self.year:04d}"
        if self.day is None:
            return f"{self.year:04d}-{self.month:02d}"
        return f"{self.year:04d}-{self.month:02d}-{self.day:02d}"

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``.

        Raises:
            BadInput: ``date-malformed`` or ``date-impossible``.
        """
        parts = text.split("-")
        well_formed = (
            1 <= len(parts) <= 3
            and len(parts[0]) == 4
            and all(len(part) == 2 for part in parts[1:])
            and all(part.isascii() and part.isdigit() for part in parts)
        )
        if not well_formed:
            raise BadInput("date-malformed", "expected YYYY, YYYY-MM or YYYY-MM-DD")
        return cls(*(int(part) for part in parts))
