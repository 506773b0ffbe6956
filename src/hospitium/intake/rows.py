# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""One row of another system's file, as it was read and before anything is understood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hospitium.model.sensitive import Sensitive


@dataclass(frozen=True, slots=True)
class RawRow:
    """A row with its place in the file, so that a person can find it again.

    Args:
        source: the file's name without its folder.
        sheet: the sheet's name in a workbook, else empty.
        number: the row as the file's own program counts it: 1 is the header line of a CSV, so
            that its first record is 2; for JSON the record's position, from 1.
        cells: column name -> value; text, number, bool, date, None, or a nested list or mapping
            where the format has them.
    """

    source: str
    sheet: str
    number: int
    cells: Sensitive[Mapping[str, object]]
