# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Whether a table's column names are names of columns, or somebody's data.

A list that was saved without its header line has a person in its first row, and an object of
JSON may be keyed by people. Names of columns are shown and logged; so what may be a person's
must be told from them before anything is said.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from enum import Enum

from hospitium.intake.column_names import read_name
from hospitium.intake.column_values import Look, look_at

_OF_RECORDS = (Look.DATE, Look.EMAIL, Look.PHONE)
_ENOUGH_KNOWN = 2


class Header(Enum):
    """What the names of a table's columns are."""

    NAMES = "names of columns"
    UNKNOWN = "names that say nothing to us, perhaps somebody's data"
    RECORD = "a record"


def tell_header(columns: Sequence[str], sample: Iterable[Mapping[str, object]]) -> Header:
    """Tell what the names of a table's columns are, by themselves and the values below them.

    Args:
        columns: the names, in the file's order.
        sample: cells of the first rows, by column.

    Returns:
        RECORD where names look like dates, phones or e-mail addresses, or stand among the values
        of their own columns, and hardly any is known; UNKNOWN where none is known.
    """
    said = [read_name(name) for name in columns]
    known = sum(bool(one.targets or one.any_name or one.id_ending) for one in said)
    looks = [look_at([name]) for name in columns]
    alike = sum(any(look.share(one) for one in _OF_RECORDS) for look in looks)
    if alike > known:
        return Header.RECORD
    if known < _ENOUGH_KNOWN and (alike or _stand_among_values(columns, sample)):
        return Header.RECORD
    return Header.NAMES if known else Header.UNKNOWN


def _stand_among_values(columns: Collection[str], sample: Iterable[Mapping[str, object]]) -> bool:
    """Whether a name is also a value below it, as *F* is; a header repeated whole doesn't count."""
    for cells in sample:
        same = [name for name in columns if _plain(cells.get(name)) == _plain(name)]
        if same and len(same) < len(columns):
            return True
    return False


def _plain(value: object) -> str:
    return " ".join(value.split()).casefold() if isinstance(value, str) else ""
