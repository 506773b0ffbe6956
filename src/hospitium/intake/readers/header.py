# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""From a header row to column names that are all different."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from hospitium.intake.readers.events import MAX_COLUMN_NAME, MAX_COLUMNS, Renamed
from hospitium.model.errors import BadInput


def column_names(header: Sequence[str], source: str) -> tuple[tuple[str, ...], tuple[Renamed, ...]]:
    """Name the columns of a table.

    Blanks around a name are dropped and it is put in Unicode's NFC. A name that stands there
    already becomes ``name (2)``; an empty one ``column 3``.

    Returns:
        The names, and those of them that differ from what stood in the file.

    Raises:
        BadInput: ``header-too-wide`` or ``header-too-long``.
    """
    cleaned = [" ".join(unicodedata.normalize("NFC", name).split()) for name in header]
    if len(cleaned) > MAX_COLUMNS:
        raise BadInput(
            "header-too-wide",
            f"the first row of {source} has more than {MAX_COLUMNS} columns",
            hint="check that it is a table with one record a row",
            file=source,
            row=1,
        )
    taken = set(cleaned)
    next_number: dict[str, int] = {}
    names: list[str] = []
    seen: set[str] = set()
    renamed: list[Renamed] = []
    for position, plain in enumerate(cleaned, start=1):
        if len(plain) > MAX_COLUMN_NAME:
            raise BadInput(
                "header-too-long",
                f"the name of column {position} of {source} is longer than {MAX_COLUMN_NAME} "
                "characters",
                hint="check that the first row holds column names",
                file=source,
                row=1,
                column=position,
            )
        wanted = name = plain or f"column {position}"
        while name in seen or (name != plain and name in taken):
            number = next_number.get(wanted, 2)
            next_number[wanted] = number + 1
            name = f"{wanted} ({number})"
        if name != plain:
            renamed.append(Renamed(position, plain, name))
        seen.add(name)
        names.append(name)
    return tuple(names), tuple(renamed)
