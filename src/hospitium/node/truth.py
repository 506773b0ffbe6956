# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Which records are known to be one person: a CSV of pairs, to measure links against."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from hospitium.intake.readers.events import UnreadRow
from hospitium.intake.readers.read import read_rows
from hospitium.model.errors import BadInput
from hospitium.node.files import opened

RecordName = tuple[int, str]
Pair = tuple[RecordName, RecordName]

TWO_FILES = ("a", "b")
MORE_FILES = ("file_a", "a", "file_b", "b")


def read_truth(
    path: Path, files: Sequence[str], ids: Sequence[Mapping[str, int]]
) -> frozenset[Pair]:
    """Read pairs of records that are one person.

    Args:
        path: CSV with the columns ``a,b`` (ids of the first and the second file), or
            ``file_a,a,file_b,b``, where a file is named by its position from 0 or its name.
        files: names of the files, in order.
        ids: the ids that each file has, and on how many rows.

    Returns:
        Pairs of (file, id), the lower file first.

    Raises:
        BadInput: ``truth-columns``, ``truth-row``, ``truth-file`` or ``truth-id``, with the row;
            ``truth-empty``; ``truth-id-twice`` where an id stands on several rows, so that nobody
            can say which is meant; and as the readers.
    """
    pairs: set[Pair] = set()
    with opened(path) as stream:
        for row in read_rows(stream, path.name):
            if isinstance(row, UnreadRow):
                raise _row_fault(
                    path, row.number, f"a row of as many cells as the header: {row.expected}"
                )
            cells = row.cells.reveal()
            ends = _ends(path, row.number, cells, files)
            for file, record in ends:
                if record not in ids[file]:
                    raise BadInput(
                        "truth-id",
                        f"row {row.number} of {path.name} names an id that {files[file]} doesn't"
                        " have among its accepted rows",
                        hint="ids are those of the file's id column, or row numbers where it has"
                        " none; `hospitium intake check` shows refused rows",
                        file=path.name,
                        row=row.number,
                    )
                if ids[file][record] > 1:
                    raise BadInput(
                        "truth-id-twice",
                        f"row {row.number} of {path.name} names an id that stands on more than"
                        f" one row of {files[file]}",
                        hint="give each record an id of its own, or leave --truth away",
                        file=path.name,
                        row=row.number,
                    )
            first, second = sorted(ends)
            if first[0] == second[0]:
                raise _row_fault(path, row.number, "two records of different files")
            pairs.add((first, second))
    if not pairs:
        raise BadInput(
            "truth-empty",
            f"{path.name} names no pair",
            hint="without a pair nothing can be measured; leave --truth away",
            file=path.name,
        )
    return frozenset(pairs)


def _ends(
    path: Path, number: int, cells: Mapping[str, object], files: Sequence[str]
) -> tuple[RecordName, RecordName]:
    if all(name in cells for name in MORE_FILES):
        return (
            (_file(path, number, cells["file_a"], files), _text(path, number, cells["a"])),
            (_file(path, number, cells["file_b"], files), _text(path, number, cells["b"])),
        )
    if all(name in cells for name in TWO_FILES) and len(files) == len(TWO_FILES):
        return (0, _text(path, number, cells["a"])), (1, _text(path, number, cells["b"]))
    needed = TWO_FILES if len(files) == len(TWO_FILES) else MORE_FILES
    raise BadInput(
        "truth-columns",
        f"{path.name} doesn't have the columns {', '.join(needed)}",
        hint="its first line names the columns",
        file=path.name,
    )


def _text(path: Path, number: int, cell: object) -> str:
    text = "" if cell is None else str(cell).strip()
    if not text:
        raise _row_fault(path, number, "an id on both sides")
    return text


def _file(path: Path, number: int, cell: object, files: Sequence[str]) -> int:
    text = _text(path, number, cell)
    if files.count(text) == 1:
        return files.index(text)
    positions = {str(position): position for position in range(len(files))}
    if text in positions and text not in files:
        return positions[text]
    if text in files:
        raise BadInput(
            "truth-file",
            f"row {number} of {path.name} names a file that stands there twice",
            hint="say which by its position, from 0",
            file=path.name,
            row=number,
        )
    raise _row_fault(path, number, "a file's name, or its position from 0")


def _row_fault(path: Path, number: int, expected: str) -> BadInput:
    return BadInput(
        "truth-row",
        f"row {number} of {path.name} isn't a pair of records",
        hint=f"expected {expected}",
        file=path.name,
        row=number,
        expected=expected,
    )
