# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""The parties of a rehearsal, all in one process, and the wire between them.

What differs from a real exchange, and is said wherever a rehearsal's result is shown: one
process holds every key, the OPRF keys come from a dealer, and nobody waits for ticks. What
doesn't differ: every message is encoded, counted and decoded, every proof is checked, the
charter's rules hold, and a party's part is done with what that party may know.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from hospitium.crypto.digest import sha256
from hospitium.exchange.budget import Ledger
from hospitium.exchange.charter import (
    FIRST,
    KEY_CLASSES,
    Budget,
    Charter,
    CharterText,
    Keyholder,
    Member,
    checked,
)
from hospitium.exchange.wire import Kind, Message, decode, encode
from hospitium.linkage.policy import MatchPolicy, canonical_bytes
from hospitium.model.consent import Audience, FieldGroup, OrganisationClass
from hospitium.model.entropy import Entropy
from hospitium.model.errors import OurFault
from hospitium.model.kinds import EntityKind, EntropyClass
from hospitium.oprf.shares import Dealt, deal

KEYHOLDERS = ("Keyholder I", "Keyholder II", "Keyholder III")
THRESHOLD = 2
EPOCH = 1
# Every key of a list is asked for once; this is room for a million people of thirty keys.
REHEARSAL_BUDGET = Budget(onboarding=60_000_000, daily=1_000_000)

M = TypeVar("M")


@dataclass(slots=True)
class Wire:
    """Carries messages between parties of one process as bytes, and counts them.

    Attributes:
        sizes: kind of message -> bytes sent.
        counts: kind of message -> messages sent.
        taps: what a test wants to see of every message.
    """

    charter: Charter
    sizes: Counter[Kind] = field(default_factory=Counter)
    counts: Counter[Kind] = field(default_factory=Counter)
    taps: list[bytes] | None = None

    def carry(self, message: M) -> M:
        """Encode, count and decode one message: what the other party has in its hands."""
        octets = encode(message, self.charter.hash)  # type: ignore[arg-type]
        arrived: Message = decode(octets, self.charter.hash)
        if type(arrived) is not type(message):
            raise OurFault("wire-changed-kind", "a message came out as another kind")
        self.sizes[arrived.KIND] += len(octets)
        self.counts[arrived.KIND] += 1
        if self.taps is not None:
            self.taps.append(octets)
        return arrived


@dataclass(slots=True)
class KeyholderParty:
    """One keyholder: its shares, one for each entropy class, and its counters."""

    index: int
    name: str
    dealt: Mapping[EntropyClass, Dealt] = field(repr=False)
    ledger: Ledger = field(default_factory=Ledger)


@dataclass(frozen=True, slots=True)
class Parties:
    """Everything that a rehearsal sets up before the first record is read."""

    charter: Charter
    audience: Audience
    dealt: Mapping[EntropyClass, Dealt] = field(repr=False)
    keyholders: tuple[KeyholderParty, ...]
    policies: Mapping[EntityKind, MatchPolicy]
    audience_key: bytes = field(repr=False)


def assemble(
    members: Sequence[Member],
    policies: Mapping[EntityKind, MatchPolicy],
    audience: Audience,
    tell_from: float,
    entropy: Entropy,
) -> Parties:
    """Deal keys, write and check a charter, and make the audience's key.

    Raises:
        Refused: as :func:`hospitium.exchange.charter.checked`.
    """
    dealt = {
        entropy_class: deal(THRESHOLD, len(KEYHOLDERS), EPOCH, entropy)
        for entropy_class in KEY_CLASSES
    }
    order = sorted({m.organisation_class for m in members} | audience.classes, key=_hears)
    charter = checked(
        CharterText(
            exchange="rehearsal",
            version=1,
            previous=FIRST,
            members=tuple(members),
            keyholders=tuple(Keyholder(name, f"operator of {name}") for name in KEYHOLDERS),
            matcher_operator="operator of the matcher",
            audiences=(audience,),
            hearing_order=tuple(order),
            policies={kind: sha256(canonical_bytes(p)) for kind, p in policies.items()},
            tell_from=tell_from,
            opened_fields=(FieldGroup.NAME, FieldGroup.BIRTH),
            threshold=THRESHOLD,
            epoch=EPOCH,
            public_keys={key: d.public.key for key, d in dealt.items()},
            budgets=dict.fromkeys(KEY_CLASSES, REHEARSAL_BUDGET),
        )
    )
    keyholders = tuple(
        KeyholderParty(index, name, dealt) for index, name in enumerate(KEYHOLDERS, 1)
    )
    return Parties(charter, audience, dealt, keyholders, policies, entropy(32))


# Whoever cares for the person hears first; whoever could act against her hears last.
_HEARING_ORDER = (
    OrganisationClass.SHELTER,
    OrganisationClass.NGO,
    OrganisationClass.HOTLINE,
    OrganisationClass.HEALTH,
    OrganisationClass.CHILD_PROTECTION,
    OrganisationClass.LEGAL_AID,
    OrganisationClass.EDUCATION,
    OrganisationClass.INTERNATIONAL,
    OrganisationClass.LOCAL_GOVERNMENT,
    OrganisationClass.LABOUR_INSPECTION,
    OrganisationClass.BUSINESS,
    OrganisationClass.CENTRAL_GOVERNMENT,
    OrganisationClass.PROSECUTION,
    OrganisationClass.LAW_ENFORCEMENT,
    OrganisationClass.IMMIGRATION,
)


def _hears(organisation_class: OrganisationClass) -> int:
    return _HEARING_ORDER.index(organisation_class)
