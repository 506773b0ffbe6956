# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""What goes into a rehearsal and what comes out of it, as values."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from hospitium.exchange.wire import Kind, Mode
from hospitium.linkage.policy import MatchPolicy
from hospitium.linkage.weight import NetworkSize
from hospitium.model.case import Case
from hospitium.model.consent import Audience, Denial, OrganisationClass, RehearsalAudience
from hospitium.model.entropy import Entropy
from hospitium.model.kinds import EntityKind, EntropyClass
from hospitium.node.progress import Progress
from hospitium.node.rehearsal.opening import Opened
from hospitium.oprf.group import Group


@dataclass(frozen=True, slots=True)
class Participant:
    """One member of the rehearsal: a name, its class, and its cases."""

    name: str
    organisation_class: OrganisationClass
    cases: tuple[Case, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Rules:
    """What the rehearsal's charter says.

    Args:
        policies: entity kind -> match policy; kinds without one are left out.
        charter_audience: the audience in the charter.
        consent_audience: what consent is asked for; a RehearsalAudience asks no receipts.
        tell_from: probability from which a link is told.
        today: day on which receipts must hold.
        mode: whether each batch is proved or checked as in onboarding.
        compare_fields: how many links of people, spread from strong to weak, exchange the
            agreed fields.
    """

    policies: Mapping[EntityKind, MatchPolicy]
    charter_audience: Audience
    consent_audience: Audience | RehearsalAudience
    tell_from: float
    today: datetime.date
    mode: Mode = Mode.PROVED
    compare_fields: int = 0


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What comes from outside: randomness, a clock in seconds, the group library, a watcher."""

    entropy: Entropy
    clock: Callable[[], float]
    group: Group
    progress: Progress


@dataclass(frozen=True, slots=True)
class LinkEnd:
    """One end of a link: the participant's position and its cases' positions.

    A person's end has one case; a thing's end has all cases that name the thing.
    """

    participant: int
    cases: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RehearsedLink:
    """A link that both sides proved, with why it was made.

    Args:
        probability: calibrated, that both ends are the same.
        weight: in bits, without the prior.
        because: what agreed, in words.
    """

    kind: EntityKind
    a: LinkEnd
    b: LinkEnd
    probability: float
    weight: float
    because: tuple[str, ...]
    opened: Opened = field(repr=False)


@dataclass(frozen=True, slots=True)
class Comparison:
    """All candidate pairs of people of two participants, as the matcher weighed them.

    In an exchange the matcher forgets those below the charter's threshold. A rehearsal keeps
    them to measure what another threshold would give.

    Args:
        sides: positions of the two participants.
        rows: shape (pairs, 2), positions among each participant's cases.
        weight: shape (pairs,), bits.
        probability: shape (pairs,).
        size: the two lists, with the overlap that was estimated.
    """

    sides: tuple[int, int]
    rows: NDArray[np.int64] = field(repr=False)
    weight: NDArray[np.float64] = field(repr=False)
    probability: NDArray[np.float64] = field(repr=False)
    size: NetworkSize


@dataclass(frozen=True, slots=True)
class Tally:
    """What one participant brought, what was held back, and what it cost.

    Args:
        cases: rows that became cases.
        tagged: cases that consent lets be tagged.
        denied: why the others weren't.
        entries: people and distinct things that got a handle, by kind.
        handles: handles sent, fillers included.
        tags: tags sent, fillers included.
        filler_tags: how many of them are random.
        evaluations: elements that keyholders were asked for, fillers included.
        filler_evaluations: how many of them are random.
        hub_keys: keys held back because too many records share them.
    """

    cases: int
    tagged: int
    denied: Mapping[Denial, int]
    entries: Mapping[EntityKind, int]
    handles: int
    tags: int
    filler_tags: int
    evaluations: int
    filler_evaluations: int
    hub_keys: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """Everything that a rehearsal found and what it cost.

    Args:
        links: by kind, strongest first.
        unproved: links that the matcher proposed and key confirmation refused; not 0 only
            where somebody lies.
        seconds: stage -> wall seconds.
        sizes: kind of wire message -> bytes.
        messages: kind of wire message -> number.
        tags_a_handle: by kind.
        comparisons: of people, one for each two participants.
        asked: keyholder's name -> entropy class -> evaluations that it was asked for.
    """

    links: tuple[RehearsedLink, ...]
    unproved: int
    tallies: tuple[Tally, ...]
    seconds: Mapping[str, float]
    sizes: Mapping[Kind, int]
    messages: Mapping[Kind, int]
    tags_a_handle: Mapping[EntityKind, int]
    comparisons: tuple[Comparison, ...]
    asked: Mapping[str, Mapping[EntropyClass, int]]
