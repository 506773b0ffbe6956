# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""The member's side: match keys -> OPRF inputs -> tokens -> tags of one audience.

Who learns what: a keyholder sees blinded elements, as many as the distinct keys of a class,
padded; the matcher sees, for every handle, exactly the policy's number of tags, of which any
may be a random dummy; nobody but the member sees a key or a token.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from hospitium.crypto.commitments import SALT_SIZE, merkle_root, salted_leaf
from hospitium.crypto.sizes import padded_size
from hospitium.crypto.tags import dummy_tags, tag
from hospitium.exchange.wire import ID_BYTES
from hospitium.linkage.policy import MatchKey, MatchPolicy
from hospitium.model.entropy import Entropy
from hospitium.model.errors import OurFault
from hospitium.model.kinds import EntropyClass
from hospitium.model.sensitive import Sensitive

# Below this, each record that comes or goes would show in a batch's size.
SMALLEST: Final = 32

RecordKeys = Sequence[MatchKey]
Tokens = Mapping[bytes, bytes]


def oprf_input(exchange: str, policy: MatchPolicy, key: MatchKey) -> bytes:
    """Return the OPRF's input for one key: each part behind its length (DESIGN 4).

    Length prefixes make the encoding injective: no two different tuples of exchange, policy,
    kind, family and key give the same bytes.
    """
    family = policy.families[key.family]
    parts = (
        exchange.encode(),
        f"{policy.name}/{policy.version}".encode(),
        policy.kind.value.encode(),
        family.name.encode(),
        key.value.reveal(),
    )
    return b"".join(len(part).to_bytes(2) + part for part in parts)


@dataclass(frozen=True, slots=True)
class Hubs:
    """What the hub rule held back: how many distinct keys, and how many uses of them."""

    keys: int
    uses: int


def without_hubs(
    records: Sequence[RecordKeys], policy: MatchPolicy
) -> tuple[list[tuple[MatchKey, ...]], Hubs]:
    """Drop each key that more than the policy's cap of records share.

    A key that many records of one member have in common says little about any of them, and its
    frequency would show in the tags.
    """
    uses = Counter(key for keys in records for key in set(keys))
    hubs = {key for key, count in uses.items() if count > policy.hub_cap}
    kept = [tuple(key for key in keys if key not in hubs) for keys in records]
    return kept, Hubs(len(hubs), sum(uses[key] for key in hubs))


@dataclass(frozen=True, slots=True)
class Plan:
    """Which inputs to have evaluated under which key, each once, in a random order.

    Args:
        inputs: entropy class -> distinct OPRF inputs, filled up to a size class with random
            ones so that the number asked says little.
        dummies: entropy class -> how many of them are fillers.
    """

    inputs: Mapping[EntropyClass, Sensitive[tuple[bytes, ...]]]
    dummies: Mapping[EntropyClass, int]


def plan(
    records: Sequence[RecordKeys], policy: MatchPolicy, exchange: str, entropy: Entropy
) -> Plan:
    """Collect the distinct OPRF inputs of ``records`` by entropy class.

    A class that the policy uses is asked for even where no record has such a key: that a member
    knows no phone, or nobody at all, is nothing for a keyholder to learn.
    """
    wanted: dict[EntropyClass, set[bytes]] = {one.entropy: set() for one in policy.families}
    for keys in records:
        for key in keys:
            entropy_class = policy.families[key.family].entropy
            wanted[entropy_class].add(oprf_input(exchange, policy, key))
    inputs, dummies = {}, {}
    for entropy_class, distinct in wanted.items():
        fillers = padded_size(len(distinct), SMALLEST) - len(distinct)
        # Sorting on a random string forgets the order of the member's file.
        batch = sorted(
            [*distinct, *(entropy(32) for _ in range(fillers))], key=lambda _: entropy(8)
        )
        inputs[entropy_class] = Sensitive(tuple(batch))
        dummies[entropy_class] = fillers
    return Plan(inputs, dummies)


@dataclass(frozen=True, slots=True)
class TaggedBatch:
    """What goes to the matcher, and what stays at the member.

    Args:
        handles: 16 bytes each, padded with handles of nobody, in random order.
        tags: the policy's number of tags (16 bytes each) for every handle.
        record_of: handle -> position of the record; dummies are not in it. Stays home.
        fillers: how many tags are random.
        root: Merkle root over the salted leaves ``handle || tags``; commits the member to the
            batch, so that an auditor at its premises can ask where an entry came from.
        salts: one for each handle, in order. They stay home and die on withdrawal.
    """

    handles: bytes
    tags: bytes
    record_of: Mapping[bytes, int] = field(repr=False)
    fillers: int
    root: bytes
    salts: tuple[bytes, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class TagMaker:
    """Makes the tags of one member for one audience; holds secrets and never leaves the member.

    Args:
        policy: the match policy of the entity kind.
        exchange: name of the exchange.
        tokens: OPRF input -> 64-byte token.
        audience_key: 32 bytes, known to the members of the audience only.
    """

    policy: MatchPolicy
    exchange: str
    tokens: Tokens = field(repr=False)
    audience_key: bytes = field(repr=False)

    def own_tags(self, keys: RecordKeys) -> dict[bytes, tuple[int, bytes]]:
        """Return the tags of one record: tag -> (family, token).

        Raises:
            OurFault: ``token-missing`` where a key was never evaluated.
        """
        made: dict[bytes, tuple[int, bytes]] = {}
        for key in keys:
            token = self.tokens.get(oprf_input(self.exchange, self.policy, key))
            if token is None:
                raise OurFault("token-missing", "a match key was never evaluated")
            name = self.policy.families[key.family].name
            made[tag(self.audience_key, name, token)] = (key.family, token)
        return made


def tag_batch(records: Sequence[RecordKeys], maker: TagMaker, entropy: Entropy) -> TaggedBatch:
    """Turn records into one audience's batch.

    Args:
        records: keys of each record that may be tagged for this audience; the decision is
            :func:`hospitium.model.consent.decide_tagging`'s, taken before.

    Raises:
        OurFault: ``slots-exceeded`` where a record has more keys of a family than slots,
            ``token-missing`` where a key was never evaluated.
    """
    rows: list[tuple[bytes, bytes]] = []
    record_of: dict[bytes, int] = {}
    fillers = 0
    for position in range(padded_size(len(records), SMALLEST)):
        handle = entropy(ID_BYTES)
        real = position < len(records)
        if real:
            record_of[handle] = position
        line, dummies = _line(maker.own_tags(records[position]) if real else {}, maker, entropy)
        fillers += dummies
        rows.append((handle, line))
    # Handles are random, so sorting by them forgets the order of the member's file.
    rows.sort()
    salts = tuple(entropy(SALT_SIZE) for _ in rows)
    leaves = [
        salted_leaf(salt, handle + line) for salt, (handle, line) in zip(salts, rows, strict=True)
    ]
    return TaggedBatch(
        b"".join(handle for handle, _ in rows),
        b"".join(line for _, line in rows),
        record_of,
        fillers,
        merkle_root(leaves),
        salts,
    )


def _line(
    own: Mapping[bytes, tuple[int, bytes]], maker: TagMaker, entropy: Entropy
) -> tuple[bytes, int]:
    """Fill one handle's tags up to the policy's number of each family."""
    by_family: list[list[bytes]] = [[] for _ in maker.policy.families]
    for made, (number, _) in own.items():
        by_family[number].append(made)
    line, dummies = bytearray(), 0
    for family, real in zip(maker.policy.families, by_family, strict=True):
        spare = family.slots - len(real)
        if spare < 0:
            raise OurFault("slots-exceeded", "a record has more keys than the family's slots")
        dummies += spare
        # Sorted, so that the place of a tag doesn't tell whether it is a dummy.
        line += b"".join(sorted(real + dummy_tags(spare, entropy)))
    return bytes(line), dummies
