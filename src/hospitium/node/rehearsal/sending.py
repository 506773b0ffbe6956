# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""One member's way from its cases to the batches that the matcher accepts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from hospitium.crypto.sizes import padded_size
from hospitium.exchange.admission import admitted
from hospitium.exchange.charter import ENTITIES
from hospitium.exchange.matching import Submission, accept
from hospitium.exchange.tagging import (
    SMALLEST,
    Plan,
    RecordKeys,
    TaggedBatch,
    TagMaker,
    plan,
    tag_batch,
    without_hubs,
)
from hospitium.exchange.wire import ID_BYTES, MAX_HANDLES, TAG_BYTES, TagBatch
from hospitium.model.consent import Denial, MayTag, decide_tagging
from hospitium.model.entropy import Entropy
from hospitium.model.errors import Refused
from hospitium.model.kinds import EntityKind
from hospitium.node.progress import Progress
from hospitium.node.rehearsal.outcome import Participant, Rules, Tally
from hospitium.node.rehearsal.parties import Parties, Wire
from hospitium.node.rehearsal.things import people, things
from hospitium.node.rehearsal.tokens import TokenStage


@dataclass(frozen=True, slots=True)
class Brought:
    """What one member brings of one kind, after the hub rule.

    Args:
        keys: match keys of each entry.
        cases: positions of the member's cases that each entry stands for.
        hubs: keys held back.
        plan: what to have evaluated.
    """

    keys: tuple[RecordKeys, ...] = field(repr=False)
    cases: tuple[tuple[int, ...], ...]
    hubs: int
    plan: Plan = field(repr=False)


@dataclass(frozen=True, slots=True)
class Preparation:
    """One member's entries by kind, and which cases consent held back."""

    brought: Mapping[EntityKind, Brought]
    denied: Mapping[Denial, int]
    tagged: int


@dataclass(frozen=True, slots=True)
class Sent:
    """What one member sent of one kind, and what it keeps for the confirmation."""

    brought: Brought
    maker: TagMaker = field(repr=False)
    batch: TaggedBatch = field(repr=False)
    submission: Submission = field(repr=False)

    @property
    def list_size(self) -> int:
        """Handles in the list, fillers included."""
        return len(self.batch.handles) // ID_BYTES

    def handle(self, row: int) -> bytes:
        """The handle in one row of the submission."""
        return bytes(self.submission.handles[row])


def prepare(
    participant: Participant, rules: Rules, exchange: str, entropy: Entropy, progress: Progress
) -> Preparation:
    """Ask consent for each case, make match keys, hold hubs back."""
    allowed: list[int] = []
    denied: Counter[Denial] = Counter()
    for position, case in enumerate(participant.cases):
        decision = decide_tagging(case.receipts, rules.consent_audience, rules.today)
        if isinstance(decision, MayTag):
            allowed.append(position)
        else:
            denied[decision.reason] += 1
    progress.advance(len(participant.cases) - len(allowed))
    brought = {}
    for kind, policy in rules.policies.items():
        if kind is EntityKind.PERSON:
            entries = people(participant.cases, allowed, policy, progress.advance)
        else:
            entries = things(participant.cases, allowed, kind, policy)
        _require_one_batch(len(entries.keys))
        keys, hubs = without_hubs(entries.keys, policy)
        wanted = plan(keys, policy, exchange, entropy)
        brought[kind] = Brought(tuple(keys), entries.cases, hubs.keys, wanted)
    return Preparation(brought, denied, len(allowed))


def _require_one_batch(entries: int) -> None:
    """Refuse a list that doesn't fit one batch before its keys are evaluated.

    Raises:
        Refused: ``list-too-long``.
    """
    if padded_size(entries, SMALLEST) > MAX_HANDLES:
        raise Refused(
            "list-too-long",
            f"a list of {entries:,} entries is longer than the {MAX_HANDLES:,} of one batch",
            hint="rehearse with a part of it; links need both sides of a person in the parts",
            entries=entries,
            limit=MAX_HANDLES,
        )


def evaluations(preparation: Preparation) -> int:
    """Elements that a member will ask keyholders for, fillers included."""
    return sum(
        len(inputs.reveal())
        for brought in preparation.brought.values()
        for inputs in brought.plan.inputs.values()
    )


def send(
    position: int,
    participant: Participant,
    preparation: Preparation,
    parties: Parties,
    wire: Wire,
    stage: TokenStage,
) -> dict[EntityKind, Sent]:
    """Have the keys evaluated, tag them for the audience, and hand the batches to the matcher.

    Raises:
        Refused, PeerFault: as :class:`TokenStage`, :func:`hospitium.exchange.matching.accept`
            and :func:`hospitium.exchange.admission.admitted`.
    """
    charter = parties.charter
    sent = {}
    for kind, brought in preparation.brought.items():
        policy = parties.policies[kind]
        tokens = stage.evaluate(participant.name, brought.plan)
        maker = TagMaker(policy, charter.text.exchange, tokens, parties.audience_key)
        batch = tag_batch(brought.keys, maker, stage.entropy)
        digest = charter.text.policies[kind]
        arrived = wire.carry(
            TagBatch(
                charter.audience_id(parties.audience),
                ENTITIES.index(kind),
                digest,
                batch.root,
                batch.handles,
                batch.tags,
            )
        )
        policy = parties.policies[admitted(charter, participant.name, arrived)]
        sent[kind] = Sent(brought, maker, batch, accept(position, arrived, policy, digest))
    return sent


def tally(
    participant: Participant, preparation: Preparation, sent: Mapping[EntityKind, Sent]
) -> Tally:
    """Count what one member brought and sent."""
    return Tally(
        cases=len(participant.cases),
        tagged=preparation.tagged,
        denied=dict(preparation.denied),
        entries={kind: len(one.brought.cases) for kind, one in sent.items()},
        handles=sum(one.list_size for one in sent.values()),
        tags=sum(len(one.batch.tags) // TAG_BYTES for one in sent.values()),
        filler_tags=sum(one.batch.fillers for one in sent.values()),
        evaluations=evaluations(preparation),
        filler_evaluations=sum(sum(one.brought.plan.dummies.values()) for one in sent.values()),
        hub_keys=sum(one.brought.hubs for one in sent.values()),
    )
