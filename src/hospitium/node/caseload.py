# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""A file of another system as cases: read, understood by profile, mapping or proposal.

::

    Understood (Accepted | Refused | UnreadRow)* TableEnd      for each table of the file
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from hospitium.intake.convert import Accepted, Refused, Tolerance, convert
from hospitium.intake.mapping import Mapping
from hospitium.intake.profile import Profile, detect
from hospitium.intake.propose import SAMPLE_ROWS, Proposal, propose
from hospitium.intake.readers.events import ReadEvent, TableEnd, TableStart, UnreadRow
from hospitium.intake.readers.read import read_tables
from hospitium.intake.rows import RawRow
from hospitium.model.errors import BadInput
from hospitium.node.files import opened, profiles
from hospitium.node.progress import Progress, Unseen

_STEP = 500


@dataclass(frozen=True, slots=True)
class Reading:
    """How a file is to be read; what is left empty is told from the file.

    Args:
        profile: the system that wrote it.
        mapping: what its columns mean; goes before a profile.
        sheets: names of the sheets or lists to read; all where empty.
        encoding, delimiter: of a CSV.
        tolerance: what a cell that can't be read does to its row.
        phone_region: alpha-2 country of phones without a prefix.
    """

    profile: Profile | None = None
    mapping: Mapping | None = None
    sheets: tuple[str, ...] = ()
    encoding: str = ""
    delimiter: str = ""
    tolerance: Tolerance = Tolerance.REFUSE_ROW
    phone_region: str = ""


PLAIN_READING = Reading()


@dataclass(frozen=True, slots=True)
class Understood:
    """How a table is understood.

    Args:
        table: as the reader found it.
        source: the profile or mapping that its rows are converted by.
        proposal: set where the mapping was proposed and nobody has confirmed it.
    """

    table: TableStart
    source: Profile | Mapping
    proposal: Proposal | None


CaseloadEvent = Understood | Accepted | Refused | UnreadRow | TableEnd


def read_caseload(
    path: Path, reading: Reading = PLAIN_READING, progress: Progress | None = None
) -> Iterator[CaseloadEvent]:
    """Read a file's tables and turn their rows into cases, in bounded memory.

    Args:
        path: the file.
        reading: what is known of it.
        progress: told of the bytes read.

    Raises:
        BadInput: ``file-missing``, ``file-unreadable``, ``sheet-missing``, and what the readers
            raise; results yielded before stay valid.
    """
    watch = progress or Unseen()
    found = False
    with opened(path) as stream:
        watch.stage(f"reading {path.name}", path.stat().st_size)
        events = read_tables(
            stream, path.name, encoding=reading.encoding, delimiter=reading.delimiter
        )
        place = 0
        for count, event in enumerate(_tables(events, reading)):
            found = True
            yield event
            if count % _STEP == 0:
                watch.advance(max(0, stream.tell() - place))
                place = max(place, stream.tell())
    if not found:
        raise BadInput(
            "sheet-missing",
            f"{path.name} has no sheet of the name that was asked for",
            hint="leave --sheet away to read all",
            file=path.name,
        )


def _tables(events: Iterator[ReadEvent], reading: Reading) -> Iterator[CaseloadEvent]:
    for event in events:
        if not isinstance(event, TableStart):
            continue
        if reading.sheets and event.sheet not in reading.sheets:
            continue
        sample, rest = _beginning(events)
        rows = [one for one in sample if isinstance(one, RawRow)]
        understood = understand(event, rows, reading)
        yield understood
        yield from _converted(chain(sample, rest), understood.source, reading)


def understand(table: TableStart, sample: list[RawRow], reading: Reading) -> Understood:
    """Decide what a table's columns mean: the mapping given, the profile, or a proposal."""
    if reading.mapping is not None:
        return Understood(table, reading.mapping, None)
    if reading.profile is not None:
        return Understood(table, reading.profile, None)
    columns = table.columns or tuple(
        dict.fromkeys(name for row in sample for name in row.cells.reveal())
    )
    known = detect(columns, profiles())
    if known is not None:
        return Understood(table, known, None)
    proposal = propose(columns, sample)
    return Understood(table, proposal.mapping(), proposal)


def require_settled(understood: Understood) -> None:
    """Refuse a table whose proposed columns leave a needed one in doubt.

    Raises:
        BadInput: ``columns-in-doubt``, naming columns and reasons.
    """
    if understood.proposal is None or not understood.proposal.in_doubt:
        return
    source = understood.table.source
    doubts = "; ".join(
        f"{', '.join(doubt.columns) or 'the table'}: {doubt.why}"
        for doubt in understood.proposal.in_doubt
    )
    raise BadInput(
        "columns-in-doubt",
        f"what the columns of {source} mean is in doubt: {doubts}",
        hint="hospitium intake check FILE --write-mapping FILE.toml writes what they are taken "
        "for; correct it and give it by --mapping",
        file=source,
        doubts=len(understood.proposal.in_doubt),
    )


def _beginning(events: Iterator[ReadEvent]) -> tuple[list[ReadEvent], Iterator[ReadEvent]]:
    """Take a sample off a table's events; a fault of the file waits until its turn."""
    sample: list[ReadEvent] = []
    try:
        for event in events:
            sample.append(event)
            if isinstance(event, TableEnd) or len(sample) >= SAMPLE_ROWS:
                break
    except BadInput as fault:
        return sample, _faulty(fault)
    return sample, events


def _faulty(fault: BadInput) -> Iterator[ReadEvent]:
    raise fault
    yield  # what makes the function a generator


def _converted(
    events: Iterable[ReadEvent], source: Profile | Mapping, reading: Reading
) -> Iterator[CaseloadEvent]:
    """Convert a table's rows; those that couldn't be read stay in their places."""
    held: deque[UnreadRow | TableEnd] = deque()

    def rows() -> Iterator[RawRow]:
        for event in events:
            if isinstance(event, RawRow):
                yield event
            elif isinstance(event, UnreadRow | TableEnd):
                held.append(event)
                if isinstance(event, TableEnd):
                    return

    for result in convert(rows(), source, reading.tolerance, reading.phone_region):
        while held:
            yield held.popleft()
        yield result
    yield from held
