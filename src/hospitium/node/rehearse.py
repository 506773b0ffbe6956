# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Run the whole protocol over several caseloads in one process, to judge it before joining.

One process plays every party, so whoever runs this must be allowed to hold the caseloads
together: it needs a lawful basis, and it protects nobody from the one who runs it. What it
tells is how well the members' records would be linked, at what cost, and what each party of a
real exchange would learn.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import combinations

import numpy as np

from hospitium.exchange.charter import Member
from hospitium.exchange.coverage import require_covered
from hospitium.exchange.links import State
from hospitium.exchange.matching import Scored, Submission, agreed_tags, told, weighed
from hospitium.linkage.explain import because
from hospitium.linkage.weight import NetworkSize
from hospitium.model.case import Case
from hospitium.model.consent import RehearsalAudience
from hospitium.model.errors import OurFault
from hospitium.model.kinds import EntityKind, EntropyClass
from hospitium.node.rehearsal.opening import Found, OpeningStage, Side
from hospitium.node.rehearsal.outcome import (
    Comparison,
    LinkEnd,
    Outcome,
    Participant,
    RehearsedLink,
    Rules,
    Surroundings,
)
from hospitium.node.rehearsal.parties import KeyholderParty, Parties, Wire, assemble
from hospitium.node.rehearsal.sending import Sent, evaluations, prepare, send, tally
from hospitium.node.rehearsal.tokens import TokenStage

PERSON = EntityKind.PERSON

Describe = Callable[[Case], Mapping[str, object]]
SentKinds = Mapping[EntityKind, Sent]


def rehearse(
    participants: Sequence[Participant],
    rules: Rules,
    around: Surroundings,
    *,
    describe: Describe,
    watch: Callable[[Wire], None] = lambda wire: None,
) -> Outcome:
    """Run the protocol: match keys, tokens, tags, the matcher's join, key confirmation.

    Args:
        describe: makes the agreed fields of a case, for the links whose fields are compared.
        watch: is handed the wire before the first message, to look at the bytes.

    Raises:
        Refused, PeerFault: as the exchange's modules; nothing of the result is kept then.
    """
    _require_asked(rules)
    members = [Member(p.name, p.organisation_class) for p in participants]
    parties = assemble(
        members, rules.policies, rules.charter_audience, rules.tell_from, around.entropy
    )
    wire = Wire(parties.charter)
    watch(wire)
    watched = _Stopwatch(around.clock)
    progress, entropy = around.progress, around.entropy

    with watched("match keys"):
        progress.stage("match keys", sum(len(p.cases) for p in participants))
        exchange = parties.charter.text.exchange
        prepared = [prepare(p, rules, exchange, entropy, progress) for p in participants]
    with watched("tokens and tags"):
        progress.stage("tokens", sum(evaluations(one) for one in prepared))
        stage = TokenStage(parties, wire, around.group, entropy, progress, rules.mode)
        sent = [
            send(position, p, one, parties, wire, stage)
            for position, (p, one) in enumerate(zip(participants, prepared, strict=True))
        ]
    confirmer = _Confirmer(
        participants, rules, parties, sent, describe, OpeningStage(parties, wire, entropy)
    )
    links: list[RehearsedLink] = []
    comparisons: tuple[Comparison, ...] = ()
    progress.stage("matching", len(rules.policies))
    for kind in rules.policies:
        with watched("matching"):
            submissions = [kinds[kind].submission for kinds in sent]
            everything = weighed(submissions, rules.policies[kind])
            candidates = confirmer.candidates(kind, submissions, everything)
            if kind is PERSON:
                comparisons = confirmer.comparisons(everything)
        with watched("key confirmation"):
            compared = _spread(len(candidates), rules.compare_fields) if kind is PERSON else set()
            links += [
                confirmer.confirm(kind, one, compare_fields=at in compared)
                for at, one in enumerate(candidates)
            ]
        progress.advance()
    proved = tuple(link for link in links if link.opened.state is not State.CLOSED)
    return Outcome(
        links=proved,
        unproved=len(links) - len(proved),
        tallies=tuple(
            tally(p, one, kinds) for p, one, kinds in zip(participants, prepared, sent, strict=True)
        ),
        seconds=dict(watched.seconds),
        sizes=dict(wire.sizes),
        messages=dict(wire.counts),
        tags_a_handle={
            kind: sum(family.slots for family in policy.families)
            for kind, policy in rules.policies.items()
        },
        comparisons=comparisons,
        asked={one.name: _asked(one) for one in parties.keyholders},
    )


def _spread(count: int, chosen: int) -> set[int]:
    """Positions spread evenly over ``count``, so that strong and weak links are among them."""
    chosen = min(count, chosen)
    return {count * (2 * one + 1) // (2 * chosen) for one in range(chosen)}


def _require_asked(rules: Rules) -> None:
    """Refuse to tag for more than consent is asked for.

    Raises:
        Refused: ``fields-not-asked``.
        OurFault: ``audience-differs`` where consent is asked for another audience.
    """
    audience = rules.consent_audience
    if isinstance(audience, RehearsalAudience):
        return
    if audience != rules.charter_audience:
        raise OurFault("audience-differs", "consent is asked for another audience than is tagged")
    for policy in rules.policies.values():
        require_covered(policy, audience)


def _asked(keyholder: KeyholderParty) -> dict[EntropyClass, int]:
    """What one keyholder has seen: how many evaluations of each class."""
    seen: dict[EntropyClass, int] = defaultdict(int)
    for (_, entropy_class), count in keyholder.ledger.spent.items():
        seen[entropy_class] += count
    return dict(seen)


@dataclass(slots=True)
class _Stopwatch:
    clock: Callable[[], float]
    seconds: dict[str, float] = field(default_factory=lambda: defaultdict(float))

    @contextmanager
    def __call__(self, stage: str) -> Iterator[None]:
        start = self.clock()
        try:
            yield
        finally:
            self.seconds[stage] += self.clock() - start


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A pair that the matcher found, with the positions of its sides and their rows."""

    found: Found
    weight: float
    pattern: int
    sides: tuple[int, int]
    rows: tuple[int, int]


@dataclass(slots=True)
class _Confirmer:
    """Takes the matcher's pairs through hearing, offers and key confirmation."""

    participants: Sequence[Participant]
    rules: Rules
    parties: Parties
    sent: Sequence[SentKinds]
    describe: Describe
    stage: OpeningStage
    reasons: dict[tuple[EntityKind, int], tuple[str, ...]] = field(default_factory=dict)

    def candidates(
        self, kind: EntityKind, submissions: Sequence[Submission], everything: Scored
    ) -> list[_Candidate]:
        """What the matcher may tell of one kind."""
        result = told(everything, self.rules.tell_from)
        pairs = result.pairs
        return [
            _Candidate(
                Found(
                    kind,
                    float(result.probability[i]),
                    float(result.overlap[i]),
                    agreed_tags(submissions, pairs, i),
                ),
                float(result.weight[i]),
                int(pairs.patterns[i]),
                (int(pairs.side_a[i]), int(pairs.side_b[i])),
                (int(pairs.row_a[i]), int(pairs.row_b[i])),
            )
            for i in range(len(result.weight))
        ]

    def comparisons(self, everything: Scored) -> tuple[Comparison, ...]:
        """All candidates of people with the cases behind them."""
        pairs = everything.pairs
        made = []
        for a, b in combinations(range(len(self.participants)), 2):
            here = np.flatnonzero((pairs.side_a == a) & (pairs.side_b == b))
            sides = ((a, pairs.row_a[here]), (b, pairs.row_b[here]))
            cases = [[self._case(side, int(row)) for row in rows] for side, rows in sides]
            size_a, size_b = (self.sent[side][EntityKind.PERSON].list_size for side in (a, b))
            overlap = float(everything.overlap[here[0]]) if len(here) else None
            made.append(
                Comparison(
                    (a, b),
                    np.array(cases, dtype=np.int64).T.reshape(-1, 2),
                    everything.weight[here],
                    everything.probability[here],
                    NetworkSize(size_a, size_b, overlap),
                )
            )
        return tuple(made)

    def _case(self, position: int, row: int) -> int:
        sent = self.sent[position][EntityKind.PERSON]
        return sent.brought.cases[sent.batch.record_of[sent.handle(row)]][0]

    def confirm(self, kind: EntityKind, one: _Candidate, *, compare_fields: bool) -> RehearsedLink:
        """Both members' part for one pair."""
        a, a_end = self._side(kind, one.sides[0], one.rows[0])
        b, b_end = self._side(kind, one.sides[1], one.rows[1])
        opened = self.stage.confirm(one.found, a, b, compare_fields=compare_fields)
        return RehearsedLink(
            kind,
            a_end,
            b_end,
            one.found.probability,
            one.weight,
            self._reasons(kind, one.pattern),
            opened,
        )

    def _reasons(self, kind: EntityKind, pattern: int) -> tuple[str, ...]:
        """Put an agreement into words, once a pattern: there are fewer patterns than links."""
        if (kind, pattern) not in self.reasons:
            self.reasons[kind, pattern] = because(pattern, self.rules.policies[kind])
        return self.reasons[kind, pattern]

    def _side(self, kind: EntityKind, position: int, row: int) -> tuple[Side, LinkEnd]:
        participant, sent = self.participants[position], self.sent[position][kind]
        entry = sent.batch.record_of[sent.handle(row)]
        cases = sent.brought.cases[entry]
        side = Side(
            participant.name,
            participant.organisation_class,
            sent.handle(row),
            lambda: sent.maker.own_tags(sent.brought.keys[entry]),
            sent.list_size,
            lambda: self.describe(participant.cases[cases[0]]),
        )
        return side, LinkEnd(position, cases)
