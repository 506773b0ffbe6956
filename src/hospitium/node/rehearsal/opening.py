# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""The stage from a possible link to one that both sides have proved and opened.

Both sides are told in the charter's order and offer, since in a rehearsal one user is both; the
messages, the link table, the key confirmation and the threshold check are the exchange's own.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from hospitium.exchange.charter import ENTITIES
from hospitium.exchange.confirmation import (
    Opening,
    begin,
    channel,
    holds_same_tokens,
    open_fields,
    prove,
    seal_fields,
)
from hospitium.exchange.links import Event, State, step
from hospitium.exchange.wire import (
    OVERLAP_UNIT,
    AgreedTags,
    Decision,
    PossibleLink,
    Verdict,
)
from hospitium.linkage.policy import MatchPolicy
from hospitium.model.consent import OrganisationClass
from hospitium.model.entropy import Entropy
from hospitium.model.kinds import EntityKind
from hospitium.node.rehearsal.parties import EPOCH, Parties, Wire

# Coarse on purpose: a side that hears learns how strong, not which keys.
BANDS = (0.5, 0.9, 0.99)


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a link: whose it is and what it needs to prove it.

    Args:
        name: the member.
        organisation_class: its class in the charter.
        handle: the record's handle, 16 bytes.
        own_tags: makes the record's tags -> (family, token) again; stays home.
        list_size: handles in the member's list, dummies included.
        fields: makes the fields agreed in the charter, once the link is opened.
    """

    name: str
    organisation_class: OrganisationClass
    handle: bytes
    own_tags: Callable[[], Mapping[bytes, tuple[int, bytes]]]
    list_size: int
    fields: Callable[[], Mapping[str, object]]


@dataclass(frozen=True, slots=True)
class Found:
    """What the matcher knows of a link."""

    kind: EntityKind
    probability: float
    overlap: float
    tags: bytes


@dataclass(frozen=True, slots=True)
class Opened:
    """A link after key confirmation.

    Args:
        first: the member that heard first.
        fields: what each side received from the other; empty unless fields were compared.
    """

    state: State
    first: str
    fields: tuple[Mapping[str, object], ...] = field(default=(), repr=False)


def band(probability: float) -> int:
    """The strength band that is told instead of a probability: 1, 2 or 3."""
    return sum(probability >= edge for edge in BANDS)


@dataclass(frozen=True, slots=True)
class OpeningStage:
    """What the stage needs of its surroundings."""

    parties: Parties
    wire: Wire
    entropy: Entropy

    def confirm(self, found: Found, a: Side, b: Side, *, compare_fields: bool) -> Opened:
        """Take one possible link through hearing, offers and key confirmation.

        Raises:
            PeerFault, Refused: as :mod:`hospitium.exchange.confirmation`.
        """
        first, second = self._in_hearing_order(a, b)
        link = self.entropy(16)
        state = State.POSSIBLE
        for event, side in (
            (Event.FIRST_OFFERS, first),
            (Event.SECOND_OFFERS, second),
        ):
            state, _ = step(state, Event.TICK)
            told = PossibleLink(
                link, side.handle, ENTITIES.index(found.kind), band(found.probability)
            )
            heard = self.wire.carry(told)
            self.wire.carry(Decision(heard.link, heard.handle, Verdict.OFFER))
            state, _ = step(state, event)
        policy = self.parties.policies[found.kind]
        ours = self._begin(link, found, first, second, policy)
        theirs = self._begin(link, found, second, first, policy)
        return self._exchange(state, ours, theirs, (first, second), compare_fields)

    def _in_hearing_order(self, a: Side, b: Side) -> tuple[Side, Side]:
        a_first = self.parties.charter.hears_first(a.organisation_class, b.organisation_class)
        if a_first is None:
            a_first = self.entropy(1)[0] % 2 == 0
        return (a, b) if a_first else (b, a)

    def _begin(
        self, link: bytes, found: Found, side: Side, partner: Side, policy: MatchPolicy
    ) -> Opening:
        agreed = self.wire.carry(
            AgreedTags(
                link,
                side.handle,
                partner.handle,
                partner.list_size,
                round(found.overlap * OVERLAP_UNIT),
                found.tags,
            )
        )
        tell_from = self.parties.charter.text.tell_from
        own = side.own_tags()
        return begin(agreed, own, policy, side.list_size, tell_from, self.entropy)

    def _exchange(
        self,
        state: State,
        ours: Opening,
        theirs: Opening,
        sides: Sequence[Side],
        compare_fields: bool,
    ) -> Opened:
        charter = self.parties.charter.hash
        our_hello, their_hello = self.wire.carry(ours.hello), self.wire.carry(theirs.hello)
        our_keys = channel(ours, their_hello, charter, EPOCH)
        their_keys = channel(theirs, our_hello, charter, EPOCH)
        our_mac = self.wire.carry(prove(ours, our_keys))
        their_mac = self.wire.carry(prove(theirs, their_keys))
        proved = holds_same_tokens(our_keys, their_mac) and holds_same_tokens(their_keys, our_mac)
        state, _ = step(state, Event.KEYS_CONFIRMED if proved else Event.KEYS_DIFFER)
        if not (proved and compare_fields):
            return Opened(state, sides[0].name)
        received = []
        for opening, keys, reader, side in (
            (theirs, their_keys, our_keys, sides[1]),
            (ours, our_keys, their_keys, sides[0]),
        ):
            letter = json.dumps({"organisation": side.name, **side.fields()}, ensure_ascii=False)
            sealed = self.wire.carry(seal_fields(opening, keys, letter.encode(), self.entropy))
            received.append(json.loads(open_fields(reader, sealed)))
        return Opened(state, sides[0].name, tuple(received))
