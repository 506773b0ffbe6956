# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Three made-up organisations, their files in three systems, and whom they share.

The people are simulated, with the truth known; everything after that is what real members would
do: each writes its file as its system does, reads it back through intake, asks each record's
receipt, and takes part in the exchange.
"""

from __future__ import annotations

import csv
import datetime
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from hospitium.exchange.wire import Mode
from hospitium.intake.export import columns_of, export
from hospitium.linkage.simulation.simulate import SimulatedRecord, simulate
from hospitium.model.case import Case
from hospitium.model.consent import (
    Audience,
    Capacity,
    FieldGroup,
    OrganisationClass,
    Receipt,
)
from hospitium.model.kinds import EntityKind
from hospitium.model.sensitive import Sensitive
from hospitium.node.caseload import Reading
from hospitium.node.files import created, find_profile
from hospitium.node.measure import Measured, measure
from hospitium.node.policies import person_policy, thing_policies
from hospitium.node.rehearsal.outcome import Outcome, Participant, Rules, Surroundings
from hospitium.node.rehearse import rehearse
from hospitium.node.rehearse_files import LoadedFile, load
from hospitium.node.truth import Pair

PEOPLE = 2_000
OVERLAP = 0.05
WITHOUT_RECEIPT = 10
TELL_FROM = 0.9
OPENED = 3
# Whoever may be under age needs a guardian's agreement beside her own.
OF_AGE = 19


@dataclass(frozen=True, slots=True)
class Organisation:
    """A made-up member: its name, its class, and the system that its file comes from."""

    name: str
    organisation_class: OrganisationClass
    profile: str
    file: str


ORGANISATIONS = (
    Organisation("Lamplight Shelter", OrganisationClass.SHELTER, "htcds-csv", "lamplight.csv"),
    Organisation("Harbour Clinic", OrganisationClass.HEALTH, "kobo-json", "harbour.json"),
    Organisation(
        "Northern Labour Inspectorate",
        OrganisationClass.LABOUR_INSPECTION,
        "primero-v2-json",
        "northern.json",
    ),
)

AUDIENCE = Audience(
    "same-person",
    frozenset(one.organisation_class for one in ORGANISATIONS),
    frozenset(
        {
            FieldGroup.NAME,
            FieldGroup.BIRTH,
            FieldGroup.SEX,
            FieldGroup.NATIONALITY,
            FieldGroup.DOCUMENT,
            FieldGroup.PHONE,
            FieldGroup.INCIDENT,
        }
    ),
)


@dataclass(frozen=True, slots=True)
class Demonstration:
    """What the demo found, measured against the simulation's truth.

    Args:
        shared: true pairs among records that may be tagged.
        untagged: (member, id) of the records without a receipt.
        told_of_untagged: links that name one of them; must be 0.
    """

    files: tuple[LoadedFile, ...]
    outcome: Outcome
    measured: Measured
    shared: int
    untagged: frozenset[tuple[int, str]] = field(repr=False)
    told_of_untagged: int


def demonstrate(
    folder: Path, seed: int, today: datetime.date, around: Surroundings
) -> Demonstration:
    """Make the files in ``folder``, run the exchange over them, and measure it.

    Raises:
        BadInput: ``file-exists`` where the folder holds a file of the demo already.
    """
    around.progress.stage("made-up people", len(ORGANISATIONS))
    rng = np.random.default_rng(seed)
    simulation = simulate(PEOPLE, len(ORGANISATIONS), overlap=OVERLAP, rng=rng)
    truth = frozenset(
        ((a, simulation.members[a][i].id), (b, simulation.members[b][j].id))
        for a, i, b, j in simulation.truth()
    )
    untagged = _without_receipt(truth)
    paths = []
    for position, (organisation, records) in enumerate(
        zip(ORGANISATIONS, simulation.members, strict=True)
    ):
        mine = {record for member, record in untagged if member == position}
        paths.append(folder / organisation.file)
        _write(paths[-1], organisation, [_with_receipt(r, mine, today) for r in records])
        around.progress.advance()
    _write_truth(folder / "truth.csv", truth)
    files = tuple(
        load(path, Reading(profile=find_profile(one.profile)), around)
        for path, one in zip(paths, ORGANISATIONS, strict=True)
    )
    outcome = _exchange(files, today, around)
    possible = frozenset(pair for pair in truth if not untagged & set(pair))
    measured = measure(outcome.comparisons, [one.ids for one in files], possible, TELL_FROM)
    ends = [
        (end.participant, files[end.participant].ids[case])
        for link in outcome.links
        for end in (link.a, link.b)
        for case in end.cases
    ]
    told = sum(end in untagged for end in ends)
    return Demonstration(files, outcome, measured, len(possible), untagged, told)


def _exchange(files: Sequence[LoadedFile], today: datetime.date, around: Surroundings) -> Outcome:
    policy = person_policy([one.cases for one in files])
    rules = Rules(
        policies={EntityKind.PERSON: policy, **thing_policies()},
        charter_audience=AUDIENCE,
        consent_audience=AUDIENCE,
        tell_from=TELL_FROM,
        today=today,
        mode=Mode.ONBOARDING,
        compare_fields=OPENED,
    )
    participants = [
        Participant(organisation.name, organisation.organisation_class, one.cases)
        for organisation, one in zip(ORGANISATIONS, files, strict=True)
    ]
    return rehearse(participants, rules, around, describe=agreed_fields)


def agreed_fields(case: Case) -> Mapping[str, object]:
    """The fields that the demo's charter has two sides compare: names and date of birth."""
    names = [
        " ".join(part for part in (name.given, name.full, name.family) if part)
        for name in case.person.names.reveal()
    ]
    birth = case.person.birth.reveal()
    return {"names": names, "born": str(birth) if birth else ""}


def _without_receipt(truth: frozenset[Pair]) -> frozenset[tuple[int, str]]:
    """Ten records whose person another member knows, so that a wrong tag would be seen."""
    firsts = sorted({first for first, _ in truth})
    return frozenset(firsts[:: max(1, len(firsts) // WITHOUT_RECEIPT)][:WITHOUT_RECEIPT])


def _with_receipt(record: SimulatedRecord, without: set[str], today: datetime.date) -> Case:
    if record.id in without:
        return record.case
    birth = record.person.birth.reveal()
    child = birth is not None and birth.year > today.year - OF_AGE
    receipt = Receipt(
        purposes=frozenset({AUDIENCE.purpose}),
        classes=AUDIENCE.classes,
        fields=AUDIENCE.fields,
        language=record.language,
        explained_by=Sensitive("case worker on duty"),
        given=today - datetime.timedelta(days=30),
        until=today + datetime.timedelta(days=180),
        capacity=Capacity.GUARDIAN if child else Capacity.OWN,
        guardian=Sensitive("guardian of record" if child else ""),
    )
    return replace(record.case, receipts=(receipt,))


def _write(path: Path, organisation: Organisation, cases: Sequence[Case]) -> None:
    """Write a member's file as its system exports it."""
    profile = find_profile(organisation.profile)
    records = [dict(export(case, profile).record.reveal()) for case in cases]
    with created(path) as stream:
        if path.suffix == ".csv":
            writer = csv.DictWriter(stream, columns_of(profile), lineterminator="\r\n")
            writer.writeheader()
            writer.writerows(records)
        else:
            json.dump(records, stream, ensure_ascii=False)


def _write_truth(path: Path, truth: frozenset[Pair]) -> None:
    with created(path) as stream:
        writer = csv.writer(stream)
        writer.writerow(("file_a", "a", "file_b", "b"))
        for (file_a, a), (file_b, b) in sorted(truth):
            writer.writerow((ORGANISATIONS[file_a].file, a, ORGANISATIONS[file_b].file, b))
