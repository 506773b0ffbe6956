# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Rehearse an exchange over files, and measure the links where the truth is known."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from hospitium.exchange.wire import Mode
from hospitium.intake.convert import Accepted, Refused
from hospitium.intake.readers.events import UnreadRow
from hospitium.linkage.policy import MatchPolicy
from hospitium.model.case import Case
from hospitium.model.consent import Audience, FieldGroup, OrganisationClass, RehearsalAudience
from hospitium.model.errors import BadInput
from hospitium.model.kinds import EntityKind
from hospitium.node.caseload import Reading, Understood, read_caseload
from hospitium.node.measure import Measured, measure
from hospitium.node.policies import person_policy, thing_policies
from hospitium.node.rehearsal.outcome import (
    LinkEnd,
    Outcome,
    Participant,
    RehearsedLink,
    Rules,
    Surroundings,
)
from hospitium.node.rehearse import rehearse
from hospitium.node.truth import RecordName, read_truth

AUDIENCE = Audience("rehearsal", frozenset({OrganisationClass.NGO}), frozenset(set(FieldGroup)))


@dataclass(frozen=True, slots=True)
class LoadedFile:
    """A file as cases, with how it was understood and how its rows fared.

    Args:
        name: the file's name without its folder.
        cases: accepted rows.
        ids: the id of each case: the file's own; in a file without ids the row's number, from
            the second table on behind the table's. Beside other rows' ids a row without one is
            called ``row 7``, so that it isn't taken for the record whose id is 7.
        understood: how each of its tables was read.
        repaired: rows in which something was changed or set aside.
        refused: rows that couldn't be read, with the first few as (row, field, expected).
        doubled_ids: ids that more than one row has.
    """

    name: str
    cases: tuple[Case, ...] = field(repr=False)
    ids: tuple[str, ...] = field(repr=False)
    understood: tuple[Understood, ...] = field(repr=False)
    repaired: int
    refused: int
    refusals: tuple[tuple[int, str, str], ...]
    doubled_ids: int


@dataclass(frozen=True, slots=True)
class FileRehearsal:
    """What a rehearsal over files found.

    Args:
        links: people at or above the threshold, strongest first.
        things: things that files have in common.
    """

    files: tuple[LoadedFile, ...]
    policy: MatchPolicy
    threshold: float
    links: tuple[RehearsedLink, ...]
    things: tuple[RehearsedLink, ...]
    outcome: Outcome
    measured: Measured | None

    def record(self, end: LinkEnd) -> RecordName:
        """Name one end of a link of people."""
        return end.participant, self.files[end.participant].ids[end.cases[0]]


def load(path: Path, reading: Reading, around: Surroundings) -> LoadedFile:
    """Read one file whole.

    Raises:
        BadInput: as :func:`hospitium.node.caseload.read_caseload`.
    """
    cases: list[Case] = []
    own: list[str] = []
    places: list[str] = []
    understood: list[Understood] = []
    refusals: list[tuple[int, str, str]] = []
    repaired = refused = 0
    for event in read_caseload(path, reading, around.progress):
        match event:
            case Understood():
                understood.append(event)
            case Accepted():
                cases.append(event.case)
                own.append(event.case.id.reveal())
                table = f"{len(understood)}:" if len(understood) > 1 else ""
                places.append(f"{table}{event.row.number}")
                repaired += bool(event.repairs)
            case Refused():
                refused += 1
                refusals.append((event.row.number, event.field, event.expected))
            case UnreadRow():
                refused += 1
                refusals.append((event.number, "", event.expected))
    beside = "row " if any(own) else ""
    ids = [name or f"{beside}{place}" for name, place in zip(own, places, strict=True)]
    doubled = sum(count > 1 for count in Counter(ids).values())
    return LoadedFile(
        path.name,
        tuple(cases),
        tuple(ids),
        tuple(understood),
        repaired,
        refused,
        tuple(refusals[:20]),
        doubled,
    )


def rehearse_files(
    files: Sequence[LoadedFile],
    threshold: float,
    mode: Mode,
    around: Surroundings,
    *,
    today: datetime.date,
    truth: Path | None = None,
) -> FileRehearsal:
    """Run the protocol over loaded files.

    Args:
        threshold: probability from which a link is told, 0.5 up to, and not, 1.
        truth: pairs that are known, to measure against.

    Raises:
        BadInput: ``no-common-fields``, ``rehearsal-empty``, and as
            :func:`hospitium.node.truth.read_truth`.
        Refused, PeerFault: as :func:`hospitium.node.rehearse.rehearse`.
    """
    for one in files:
        if not one.cases:
            raise BadInput(
                "rehearsal-empty",
                f"{one.name} has no row that could be read",
                hint=f"`hospitium intake check {one.name}` says why",
                file=one.name,
            )
    names = _distinct(files)
    pairs = None
    if truth is not None:
        pairs = read_truth(truth, [one.name for one in files], [Counter(f.ids) for f in files])
    policy = person_policy([one.cases for one in files])
    rules = Rules(
        policies={EntityKind.PERSON: policy, **thing_policies()},
        charter_audience=AUDIENCE,
        consent_audience=RehearsalAudience(),
        tell_from=threshold,
        today=today,
        mode=mode,
    )
    participants = [
        Participant(name, OrganisationClass.NGO, one.cases)
        for name, one in zip(names, files, strict=True)
    ]
    outcome = rehearse(participants, rules, around, describe=_nothing)
    people = [link for link in outcome.links if link.kind is EntityKind.PERSON]
    measured = None
    if pairs is not None:
        measured = measure(outcome.comparisons, [one.ids for one in files], pairs, threshold)
    return FileRehearsal(
        tuple(files),
        policy,
        threshold,
        tuple(link for link in people if link.probability >= threshold),
        tuple(
            link
            for link in outcome.links
            if link.kind is not EntityKind.PERSON and link.probability >= threshold
        ),
        outcome,
        measured,
    )


def _distinct(files: Sequence[LoadedFile]) -> list[str]:
    """Members' names: the files', numbered, so that two files of one name are two members."""
    return [f"{position}: {one.name}" for position, one in enumerate(files)]


def _nothing(case: Case) -> Mapping[str, object]:
    return {}
