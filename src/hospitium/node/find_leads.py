# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Find the identifiers that incidents of several files share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from hospitium.intake.convert import Accepted, Refused, Tolerance
from hospitium.intake.readers.events import UnreadRow
from hospitium.leads.identifiers import Identifier, account, email, phone
from hospitium.leads.shared import HubRule, Leads, find_shared
from hospitium.leads.sightings import Sighting, sightings
from hospitium.model.person import Person
from hospitium.node.caseload import PLAIN_READING, Reading, Understood, read_caseload
from hospitium.node.progress import Progress


@dataclass(frozen=True, slots=True)
class FoundLeads:
    """Leads with the account of the files that they come from.

    Args:
        leads: what incidents share.
        files: names of the files.
        records: records that were read as cases.
        left_out: records that couldn't be.
        tables: how each table was understood.
    """

    leads: Leads
    files: tuple[str, ...]
    records: int
    left_out: int
    tables: tuple[Understood, ...]


def find_leads(
    paths: Sequence[Path],
    reading: Reading = PLAIN_READING,
    *,
    min_incidents: int = 2,
    hubs: HubRule | None = None,
    progress: Progress | None = None,
) -> FoundLeads:
    """Read files and find what their incidents share.

    Of a person's own data only phones, e-mail addresses and accounts are looked at, so that
    none of them becomes a lead.

    Raises:
        BadInput: as :func:`~hospitium.node.caseload.read_caseload`.
    """
    collected = _Collected()
    # A cell that can't be read, a date of birth say, takes no incident out of the comparison.
    lenient = replace(reading, tolerance=Tolerance.SET_ASIDE)
    leads = find_shared(
        list(collected.read(paths, lenient, progress)),
        of_persons=frozenset(collected.of_persons),
        min_incidents=min_incidents,
        hubs=hubs,
    )
    return FoundLeads(
        leads,
        tuple(path.name for path in paths),
        collected.records,
        collected.left_out,
        tuple(collected.tables),
    )


class _Collected:
    def __init__(self) -> None:
        self.of_persons: set[Identifier] = set()
        self.records = self.left_out = 0
        self.tables: list[Understood] = []

    def read(
        self, paths: Sequence[Path], reading: Reading, progress: Progress | None
    ) -> Iterator[Sighting]:
        for path in paths:
            for event in read_caseload(path, reading, progress):
                if isinstance(event, Understood):
                    self.tables.append(event)
                elif isinstance(event, Refused | UnreadRow):
                    self.left_out += 1
                elif isinstance(event, Accepted):
                    self.records += 1
                    self.of_persons.update(_of_person(event.case.person))
                    row = event.row
                    yield from sightings(
                        row.source,
                        row.sheet,
                        row.number,
                        event.case.incidents,
                        event.case.perpetrators,
                        region=event.case.person.phone_region,
                    )


def _of_person(person: Person) -> Iterator[Identifier]:
    found = [
        *(phone(text, person.phone_region) for text in person.phones.reveal()),
        *(email(text) for text in person.emails.reveal()),
        *(account(text) for text in person.accounts.reveal()),
    ]
    yield from (identifier for identifier in found if identifier is not None)
