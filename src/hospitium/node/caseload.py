# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""A file of another system as cases: read, understood by profile, mapping or proposal.

::

    Understood (Accepted | Refused | UnreadRow)* TableEnd      for each table of the file
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from phonenumbers import SUPPORTED_REGIONS

from hospitium.intake.convert import Accepted, Refused, Tolerance, convert
from hospitium.intake.first_row import Header, tell_header
from hospitium.intake.mapping import Mapping
from hospitium.intake.profile import Profile, detect
from hospitium.intake.propose import SAMPLE_ROWS, Proposal, propose
from hospitium.intake.readers.events import ReadEvent, TableEnd, TableStart, UnreadRow
from hospitium.intake.readers.read import read_tables
from hospitium.intake.rows import RawRow
from hospitium.model.errors import BadInput
from hospitium.model.sensitive import Sensitive
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
        phone_region: alpha-2 country of phones without a prefix, in capitals.
        show_names: column names are shown even where they may be somebody's data.

    Raises:
        BadInput: ``region-unknown``.
    """

    profile: Profile | None = None
    mapping: Mapping | None = None
    sheets: tuple[str, ...] = ()
    encoding: str = ""
    delimiter: str = ""
    tolerance: Tolerance = Tolerance.REFUSE_ROW
    phone_region: str = ""
    show_names: bool = False

    def __post_init__(self) -> None:
        """Refuse a region that no phone number can be read by."""
        if self.phone_region and self.phone_region not in SUPPORTED_REGIONS:
            raise BadInput(
                "region-unknown",
                "no country of phones has this code",
                hint="two capital letters (ISO 3166-1), such as RO or UA",
            )


PLAIN_READING = Reading()


@dataclass(frozen=True, slots=True)
class Understood:
    """How a table is understood.

    Args:
        table: as the reader found it.
        source: the profile or mapping that its rows are converted by.
        proposal: set where the mapping was proposed and nobody has confirmed it.
        numbered: no column name is known, and since they may be somebody's data, the columns
            are called by their places here and in all rows.
    """

    table: TableStart
    source: Profile | Mapping
    proposal: Proposal | None
    numbered: bool = False


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
        BadInput: ``file-missing``, ``file-unreadable``, ``sheet-missing``, ``header-missing``
            where the first row is a record, and what the readers raise; results yielded before
            stay valid.
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
        if _names_are_safe(event, rows, reading):
            understood = understand(event, rows, reading)
            yield understood
            yield from _converted(chain(sample, rest), understood.source, reading)
            continue
        numbers: dict[str, str] = {}
        table = replace(event, columns=_numbered(event.columns, numbers), renamed=())
        understood = understand(table, [_with_numbers(row, numbers) for row in rows], reading)
        yield replace(understood, numbered=True)
        hidden = (
            _with_numbers(one, numbers) if isinstance(one, RawRow) else one
            for one in chain(sample, rest)
        )
        yield from _converted(hidden, understood.source, reading)


def _names_are_safe(table: TableStart, rows: list[RawRow], reading: Reading) -> bool:
    """Whether the names of a table's columns may be shown.

    Raises:
        BadInput: ``header-missing``; without a header line the first person would be lost.
    """
    columns = table.columns or tuple(
        dict.fromkeys(name for row in rows for name in row.cells.reveal())
    )
    if reading.show_names or not columns or _fits(columns, reading):
        return True
    says = tell_header(columns, [row.cells.reveal() for row in rows])
    if says is Header.RECORD and table.columns:
        raise BadInput(
            "header-missing",
            f"the first row of {table.source} looks like a record, not like column names",
            hint="add a first row that names the columns; if it does name them, give a mapping",
            file=table.source,
            row=1 + table.skipped_above,
        )
    return says is Header.NAMES


def _fits(columns: tuple[str, ...], reading: Reading) -> bool:
    """Whether what is known of the file, or a profile of ours, names one of its columns."""
    if reading.mapping is not None:
        # A path into nested JSON begins with the column's name.
        wanted = [one.column for one in reading.mapping.columns]
        return any(name.startswith(column) for name in wanted for column in columns if column)
    profile = reading.profile or detect(columns, profiles())
    if profile is None:
        return False
    keys = {profile.key(column) for column in columns}
    return any(
        profile.key(name) in keys
        for one in profile.columns
        for name in (one.mapping.column, *one.aliases)
    )


def _numbered(columns: Iterable[str], numbers: dict[str, str]) -> tuple[str, ...]:
    return tuple(numbers.setdefault(name, f"column {len(numbers) + 1}") for name in columns)


def _with_numbers(row: RawRow, numbers: dict[str, str]) -> RawRow:
    cells = row.cells.reveal()
    return replace(
        row, cells=Sensitive(dict(zip(_numbered(cells, numbers), cells.values(), strict=True)))
    )


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
