# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Account for every row of some files, changing nothing."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from hospitium.intake.account import Accounting, TableAccount
from hospitium.intake.convert import Refused
from hospitium.intake.mapping import Mapping, write_mapping
from hospitium.intake.readers.events import TableEnd, UnreadRow
from hospitium.model.errors import BadInput
from hospitium.node.caseload import PLAIN_READING, CaseloadEvent, Reading, Understood, read_caseload
from hospitium.node.files import created
from hospitium.node.progress import Progress


@dataclass(frozen=True, slots=True)
class CheckedTable:
    """A table: how it was understood and how its rows fared."""

    understood: Understood
    account: TableAccount


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """A file: its tables, and the fault where reading couldn't go on.

    Rows of the last table up to the fault are in its account.
    """

    name: str
    tables: tuple[CheckedTable, ...]
    fault: BadInput | None = None

    def is_clean(self) -> bool:
        """Whether every row was accepted or blank."""
        return self.fault is None and not any(
            table.account.refused or table.account.unread for table in self.tables
        )


def check_intake(
    paths: Sequence[Path],
    reading: Reading = PLAIN_READING,
    *,
    refused_to: TextIO | None = None,
    progress: Progress | None = None,
) -> tuple[CheckedFile, ...]:
    """Read files as they would be taken in and account for every row.

    Args:
        paths: the files.
        reading: what is known of them.
        refused_to: where refused rows are written whole, one JSON object a line, with the
            reason. They are people's data.
        progress: told of bytes read.
    """
    return tuple(_check(path, reading, refused_to, progress) for path in paths)


def _check(
    path: Path, reading: Reading, refused_to: TextIO | None, progress: Progress | None
) -> CheckedFile:
    tables: list[CheckedTable] = []
    understood: Understood | None = None
    accounting = Accounting()
    fault: BadInput | None = None
    try:
        for event in read_caseload(path, reading, progress):
            if isinstance(event, Understood):
                understood, accounting = event, Accounting()
            elif isinstance(event, TableEnd):
                accounting.blank = event.blank
                if understood is not None:
                    tables.append(CheckedTable(understood, accounting.result()))
                understood = None
            else:
                accounting.see(event)
                if refused_to is not None:
                    _keep_refused(event, refused_to)
    except BadInput as found:
        fault = found
        if understood is not None:
            tables.append(CheckedTable(understood, accounting.result()))
    return CheckedFile(path.name, tuple(tables), fault)


def _keep_refused(event: CaseloadEvent, stream: TextIO) -> None:
    if isinstance(event, Refused):
        kept: dict[str, object] = {
            "file": event.row.source,
            "sheet": event.row.sheet,
            "row": event.row.number,
            "field": event.field,
            "kind": event.value_kind,
            "expected": event.expected,
            "cells": dict(event.row.cells.reveal()),
        }
    elif isinstance(event, UnreadRow):
        kept = {
            "file": event.source,
            "sheet": event.sheet,
            "row": event.number,
            "field": "",
            "kind": event.fault.value,
            "expected": event.expected,
            "text": event.text.reveal(),
        }
    else:
        return
    stream.write(json.dumps(kept, ensure_ascii=True, default=str) + "\n")


def save_mapping(mapping: Mapping, path: Path) -> None:
    """Write a mapping to a new file.

    Raises:
        BadInput: ``file-exists`` or ``file-unwritable``.
    """
    with created(path) as stream:
        stream.write(write_mapping(mapping))
