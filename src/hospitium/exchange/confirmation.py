# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Key confirmation: before anyone is named, both sides prove that they hold the same tokens.

Why: the matcher relays everything and could invent a link, inflate one, or pair two handles that
share nothing. It knows tags, not tokens (a tag is the token under the audience key), so it can't
make the MAC. Each side also recomputes the weight from the tags it can find among its own.

::

    secrets  = sorted tokens of the agreed tags
    context  = charter hash, epoch, link, handle A, handle B, key A, key B, nonce A, nonce B
    keys     = HKDF-SHA512(ikm = X25519(A, B) || secrets, salt = charter hash, info = context)
    mac_A    = HMAC-SHA512/256(keys[0:32], "A", context), mac_B likewise with keys[32:64]
    fields_A = AES-256-GCM(keys[64:96], ...), fields_B likewise with keys[96:128]

Side A is the one with the smaller handle. Roles are separated by their own keys, so that a MAC
can't be played back to its sender.

Who learns what: each side learns which of its own tags agree; the matcher learns that both
sides' MACs were exchanged, and nothing of the tokens.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from hospitium.crypto.agreement import public_key, shared_secret
from hospitium.crypto.authentication import mac, mac_matches
from hospitium.crypto.derivation import hkdf_sha512
from hospitium.crypto.encryption import decrypt, encrypt
from hospitium.crypto.sizes import pad, unpad
from hospitium.exchange.wire import (
    OVERLAP_UNIT,
    TAG_BYTES,
    AgreedTags,
    ConfirmationHello,
    ConfirmationMac,
    SealedFields,
)
from hospitium.linkage.policy import MatchPolicy
from hospitium.linkage.weight import NetworkSize, score
from hospitium.model.entropy import Entropy
from hospitium.model.errors import Corrupt, PeerFault, Refused

# Agreed fields of any person fit one size, so that the length says nothing about a name.
SEALED_SIZE = 4096


@dataclass(frozen=True, slots=True)
class Opening:
    """One side's secrets for one link between its hello and the partner's answer."""

    agreed: AgreedTags
    tokens: tuple[bytes, ...] = field(repr=False)
    families: tuple[int, ...]
    secret: bytes = field(repr=False)
    hello: ConfirmationHello


@dataclass(frozen=True, slots=True)
class Channel:
    """Keys between two sides of one link, by role: ``"A"`` is the side of the smaller handle."""

    context: bytes
    role: str
    mac_keys: Mapping[str, bytes] = field(repr=False)
    seal_keys: Mapping[str, bytes] = field(repr=False)

    @property
    def partner(self) -> str:
        """The other side's role."""
        return "B" if self.role == "A" else "A"


def begin(
    agreed: AgreedTags,
    token_of: Mapping[bytes, tuple[int, bytes]],
    policy: MatchPolicy,
    own_list: int,
    tell_from: float,
    entropy: Entropy,
) -> Opening:
    """Check what the matcher claims against one's own tags and make a hello.

    Args:
        token_of: this record's own tags -> (family, token).
        own_list: number of handles of one's own list, dummies included. The partner's, and
            the overlap, are the matcher's word: a lie about them moves the odds by that factor,
            never makes a MAC, and is bounded by what agrees. That nobody else carries the tags
            is taken for granted, which is the most that the agreement can be worth.
        tell_from: the charter's threshold.

    Raises:
        PeerFault: ``agreed-tag-unknown``, where the matcher names a tag that the record
            doesn't carry (a dummy or an invention); ``overlap-impossible``.
        Refused: ``link-below-threshold``, where the agreed families weigh too little.
    """
    claimed = [agreed.tags[i : i + TAG_BYTES] for i in range(0, len(agreed.tags), TAG_BYTES)]
    found = [token_of.get(one) for one in claimed]
    known = [entry for entry in found if entry is not None]
    if len(known) != len(claimed) or not known or len(set(claimed)) != len(claimed):
        raise PeerFault(
            "agreed-tag-unknown",
            "the matcher claims agreement on a tag that this record doesn't carry",
            hint="don't open this link; tell the exchange's contact officer",
            party="matcher",
        )
    families = tuple(sorted({family for family, _ in known}))
    pattern = np.array([sum(1 << family for family in families)], dtype=np.uint32)
    probability = _probability(pattern, policy, own_list, agreed)
    if probability < tell_from:
        raise Refused(
            "link-below-threshold",
            "what agrees weighs less than the charter asks for",
            hint="the matcher inflated this link or holds another policy; don't open it",
        )
    secret = entropy(32)
    hello = ConfirmationHello(agreed.link, agreed.handle, public_key(secret), entropy(32))
    tokens = tuple(sorted(token for _, token in known))
    return Opening(agreed, tokens, families, secret, hello)


def _probability(
    pattern: NDArray[np.uint32], policy: MatchPolicy, own_list: int, agreed: AgreedTags
) -> float:
    if not (1 <= agreed.overlap <= OVERLAP_UNIT and agreed.partner_list):
        raise PeerFault(
            "overlap-impossible",
            "the matcher states a list or an overlap that no two lists have",
            hint="don't open this link; tell the exchange's contact officer",
            party="matcher",
        )
    size = NetworkSize(own_list, agreed.partner_list, agreed.overlap / OVERLAP_UNIT)
    nobody_else = np.array([2], dtype=np.int64)
    return float(score(pattern, policy, size, nobody_else).probability[0])


def channel(opening: Opening, theirs: ConfirmationHello, charter: bytes, epoch: int) -> Channel:
    """Derive the keys from both hellos.

    Raises:
        PeerFault: ``hello-mismatch`` where the partner's hello is for another link or handle,
            or reflects our own.
    """
    mine = opening.hello
    expected = (opening.agreed.link, opening.agreed.partner)
    if (theirs.link, theirs.handle) != expected or theirs.public_key == mine.public_key:
        raise PeerFault("hello-mismatch", "the partner's hello belongs to another link")
    first, second = sorted((mine, theirs), key=lambda hello: hello.handle)
    context = b"".join(
        (
            b"hospitium key confirmation 1",
            charter,
            epoch.to_bytes(4),
            mine.link,
            first.handle,
            second.handle,
            first.public_key,
            second.public_key,
            first.nonce,
            second.nonce,
        )
    )
    secrets = shared_secret(opening.secret, theirs.public_key) + b"".join(opening.tokens)
    keys = hkdf_sha512(secrets, salt=charter, info=context, length=128)
    return Channel(
        context,
        "A" if mine is first else "B",
        {"A": keys[:32], "B": keys[32:64]},
        {"A": keys[64:96], "B": keys[96:]},
    )


def prove(opening: Opening, keys: Channel) -> ConfirmationMac:
    """Make this side's MAC."""
    code = mac(keys.mac_keys[keys.role], keys.role, keys.context)
    return ConfirmationMac(opening.agreed.link, opening.agreed.handle, code)


def holds_same_tokens(keys: Channel, theirs: ConfirmationMac) -> bool:
    """Whether the partner's MAC proves the same tokens, context and role."""
    return mac_matches(keys.mac_keys[keys.partner], keys.partner, keys.context, theirs.mac)


def seal_fields(opening: Opening, keys: Channel, fields: bytes, entropy: Entropy) -> SealedFields:
    """Seal organisation, contact and agreed fields (UTF-8 JSON) to the partner, in one size.

    Raises:
        Refused: ``fields-too-long`` above 4,095 bytes.
    """
    if len(fields) >= SEALED_SIZE:
        raise Refused(
            "fields-too-long",
            "the agreed fields are longer than one letter holds",
            hint="send fewer fields; the rest can follow in a referral",
        )
    padded = pad(fields, SEALED_SIZE)
    sealed = encrypt(keys.seal_keys[keys.role], padded, keys.context, entropy)
    return SealedFields(opening.agreed.link, opening.agreed.handle, sealed)


def open_fields(keys: Channel, theirs: SealedFields) -> bytes:
    """Open the partner's fields.

    Raises:
        PeerFault: ``sealed-fields-wrong`` where they were not sealed for this channel.
    """
    try:
        return unpad(decrypt(keys.seal_keys[keys.partner], theirs.sealed, keys.context))
    except Corrupt:
        raise PeerFault(
            "sealed-fields-wrong",
            "the partner's fields were not sealed for this link",
            hint="don't confirm this link; tell the exchange's contact officer",
        ) from None
