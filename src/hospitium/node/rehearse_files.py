# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Rehearse an exchange over files, and measure the links where the truth is known."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path

import numpy as np

from hospitium.exchange.wire import Mode
from hospitium.intake.convert import Accepted, Refused
from hospitium.intake.readers.events import UnreadRow
from hospitium.linkage.evaluation import (
    Metrics,
    at_threshold,
    best_at_precision,
    greedy_one_to_one,
    over_thresholds,
    scored_pairs,
)
from hospitium.linkage.policy import MatchPolicy
from hospitium.model.case import Case
from hospitium.model.consent import Audience, FieldGroup, OrganisationClass, RehearsalAudience
from hospitium.model.errors import BadInput
from hospitium.model.kinds import EntityKind
from hospitium.node.caseload import Reading, Understood, read_caseload
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
from hospitium.node.truth import Pair, RecordName, read_truth

# With the truth at hand, weaker links are looked at too, for the table over thresholds.
LOWEST_THRESHOLD = 0.5
HIGH_PRECISION = 0.99
TABLE = (0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99)

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
class Measured:
    """Links against the truth.

    Args:
        at: at the threshold asked for.
        table: over thresholds, from the one from which links were told.
        at_high_precision: the most recall with precision of at least 0.99; None if none.
        one_to_one: at the threshold, after keeping at most one link a record of each pair of
            files, the heaviest first.
    """

    at: Metrics
    table: tuple[Metrics, ...]
    at_high_precision: Metrics | None
    one_to_one: Metrics


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
        tell_from=threshold if pairs is None else min(threshold, LOWEST_THRESHOLD),
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
        measured = measure(people, [one.ids for one in files], pairs, threshold, rules.tell_from)
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


def measure(
    links: Sequence[RehearsedLink],
    ids: Sequence[Sequence[str]],
    truth: frozenset[Pair],
    threshold: float,
    told_from: float,
) -> Measured:
    """Measure links of people against the truth.

    Args:
        links: all links told, also those below ``threshold``.
        ids: file -> id of each case.
        told_from: probability below which no link was told: the table begins there.
    """

    def name(end: LinkEnd) -> RecordName:
        return end.participant, ids[end.participant][end.cases[0]]

    best: dict[Pair, float] = {}
    for link in links:
        pair = (name(link.a), name(link.b))
        best[pair] = max(best.get(pair, 0.0), link.probability)
    scored = scored_pairs(list(best), np.array(list(best.values()), dtype=np.float64), truth)
    single = [link for link in links if link.probability >= threshold]
    kept = {(name(link.a), name(link.b)) for link in _one_to_one(single, len(ids))}
    right = len(kept & truth)
    return Measured(
        at_threshold(scored, threshold),
        over_thresholds(scored, [one for one in TABLE if one >= told_from]),
        best_at_precision(scored, HIGH_PRECISION),
        Metrics(threshold, right, len(kept) - right, len(truth) - right),
    )


def _one_to_one(links: Sequence[RehearsedLink], files: int) -> list[RehearsedLink]:
    kept: list[RehearsedLink] = []
    for a, b in combinations(range(files), 2):
        here = [one for one in links if (one.a.participant, one.b.participant) == (a, b)]
        chosen = greedy_one_to_one(
            np.array([one.a.cases[0] for one in here], dtype=np.int64),
            np.array([one.b.cases[0] for one in here], dtype=np.int64),
            np.array([one.weight for one in here], dtype=np.float64),
        )
        kept += [one for one, keep in zip(here, chosen, strict=True) if keep]
    return kept


def _distinct(files: Sequence[LoadedFile]) -> list[str]:
    """Members' names: the files', numbered, so that two files of one name are two members."""
    return [f"{position}: {one.name}" for position, one in enumerate(files)]


def _nothing(case: Case) -> Mapping[str, object]:
    return {}
