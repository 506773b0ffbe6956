# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Wire messages of the exchange: canonical bytes, strict and bounded decoders.

Every message is ``b"HSP" || version (1) || kind (1) || charter hash (32) || body``; the body is
the fields of the message's ``LAYOUT`` in order. One message has one encoding:
``decode(encode(m)) == m``, and ``encode(decode(b)) == b`` for every accepted ``b``. Whatever
else comes in is a :class:`~hospitium.model.errors.PeerFault` with the code ``wire-malformed``,
``wire-version``, ``wire-charter`` or ``wire-bound``; a refused message changes nothing.

Messages are the lowest layer: bytes and numbers, no person and no policy. Who learns what from
each kind stands in :mod:`hospitium.exchange.learns`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import ClassVar, Final

from hospitium.exchange.framing import (
    BodyReader,
    Choice,
    Fixed,
    Many,
    Number,
    Optional,
    Padded,
    Shape,
    malformed,
)
from hospitium.model.errors import PeerFault
from hospitium.oprf.group import MAX_BATCH

MAGIC: Final = b"HSP"
VERSION: Final = 1
HASH_BYTES: Final = 32
ID_BYTES: Final = 16
ELEMENT_BYTES: Final = 32
PROOF_BYTES: Final = 64
TAG_BYTES: Final = 16
HEADER_BYTES: Final = len(MAGIC) + 2 + HASH_BYTES

MAX_ELEMENTS: Final = MAX_BATCH
# 2^18 handles of 30 tags are 120 MiB; a longer list goes in several batches.
MAX_HANDLES: Final = 1 << 18
MAX_TAGS: Final = MAX_HANDLES * 32
MAX_AGREED: Final = 64
OVERLAP_UNIT: Final = 10_000
# Agreed fields are a few lines; 64 KiB leaves room for every name in every script.
MAX_SEALED_BYTES: Final = 1 << 16


class Kind(IntEnum):
    """Kind byte of a message."""

    EVALUATE_REQUEST = 1
    EVALUATE_RESPONSE = 2
    TAG_BATCH = 3
    POSSIBLE_LINK = 4
    DECISION = 5
    AGREED_TAGS = 6
    CONFIRMATION_HELLO = 7
    CONFIRMATION_MAC = 8
    SEALED_FIELDS = 9


class Mode(IntEnum):
    """Whether the answer carries a proof, or is checked by one more evaluation that does."""

    PROVED = 0
    ONBOARDING = 1


class Verdict(IntEnum):
    """What a side says of a possible link; silence is neither and expires as a decline does."""

    OFFER = 1
    DECLINE = 2


Layout = tuple[tuple[str, Shape], ...]
_ID: Final = Fixed(ID_BYTES)
_ELEMENTS: Final = Many(ELEMENT_BYTES, MAX_ELEMENTS, "elements")


@dataclass(frozen=True, slots=True)
class EvaluateRequest:
    """Member to keyholder: evaluate ``elements`` (32 bytes each) under one key class.

    ``key_class`` is the position of the entropy class in
    :data:`hospitium.exchange.charter.KEY_CLASSES`.
    """

    KIND: ClassVar = Kind.EVALUATE_REQUEST
    LAYOUT: ClassVar[Layout] = (
        ("request", _ID),
        ("key_class", Number(1)),
        ("epoch", Number(4)),
        ("mode", Choice(Mode)),
        ("elements", _ELEMENTS),
    )
    request: bytes
    key_class: int
    epoch: int
    mode: Mode
    elements: bytes


@dataclass(frozen=True, slots=True)
class EvaluateResponse:
    """Keyholder to member: evaluations in the order asked, with a batch proof.

    ``proof`` is empty in onboarding mode; the member then draws weights and asks, in the mode
    that proves, for one weighted sum (:mod:`hospitium.oprf.onboarding`).
    """

    KIND: ClassVar = Kind.EVALUATE_RESPONSE
    LAYOUT: ClassVar[Layout] = (
        ("request", _ID),
        ("keyholder", Number(2)),
        ("epoch", Number(4)),
        ("elements", _ELEMENTS),
        ("proof", Optional(PROOF_BYTES)),
    )
    request: bytes
    keyholder: int
    epoch: int
    elements: bytes
    proof: bytes


@dataclass(frozen=True, slots=True)
class TagBatch:
    """Member to matcher: handles of one entity kind for one audience.

    ``tags`` are 16 bytes each, handle by handle and within a handle family by family, every
    handle with the policy's number of each family; ``root`` is the Merkle root over the
    batch's salted leaves.
    """

    KIND: ClassVar = Kind.TAG_BATCH
    LAYOUT: ClassVar[Layout] = (
        ("audience", _ID),
        ("entity", Number(1)),
        ("policy", Fixed(HASH_BYTES)),
        ("root", Fixed(HASH_BYTES)),
        ("handles", Many(ID_BYTES, MAX_HANDLES, "handles")),
        ("tags", Many(TAG_BYTES, MAX_TAGS, "tags")),
    )
    audience: bytes
    entity: int
    policy: bytes
    root: bytes
    handles: bytes
    tags: bytes


@dataclass(frozen=True, slots=True)
class PossibleLink:
    """Matcher to the side whose turn it is to hear: one of its handles may have a partner."""

    KIND: ClassVar = Kind.POSSIBLE_LINK
    LAYOUT: ClassVar[Layout] = (
        ("link", _ID),
        ("handle", _ID),
        ("entity", Number(1)),
        ("band", Number(1)),
    )
    link: bytes
    handle: bytes
    entity: int
    band: int


@dataclass(frozen=True, slots=True)
class Decision:
    """Member to matcher: offer or decline, of equal size."""

    KIND: ClassVar = Kind.DECISION
    LAYOUT: ClassVar[Layout] = (("link", _ID), ("handle", _ID), ("verdict", Choice(Verdict)))
    link: bytes
    handle: bytes
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class AgreedTags:
    """Matcher to both sides after both offered: the partner's handle and the tags they share.

    ``partner_list`` is the padded number of handles in the partner's list and ``overlap`` the
    matcher's estimate of the share of the shorter list that is on both, in 1/10,000: with its
    own list's number the side recomputes the probability from them. One size whatever agrees, so
    that the strength of a link can't be told from outside.
    """

    KIND: ClassVar = Kind.AGREED_TAGS
    LAYOUT: ClassVar[Layout] = (
        ("link", _ID),
        ("handle", _ID),
        ("partner", _ID),
        ("partner_list", Number(4)),
        ("overlap", Number(2)),
        ("tags", Padded(TAG_BYTES, MAX_AGREED, "agreed tags")),
    )
    link: bytes
    handle: bytes
    partner: bytes
    partner_list: int
    overlap: int
    tags: bytes


@dataclass(frozen=True, slots=True)
class ConfirmationHello:
    """Side to side, relayed by the matcher: an ephemeral X25519 key and a nonce."""

    KIND: ClassVar = Kind.CONFIRMATION_HELLO
    LAYOUT: ClassVar[Layout] = (
        ("link", _ID),
        ("handle", _ID),
        ("public_key", Fixed(32)),
        ("nonce", Fixed(32)),
    )
    link: bytes
    handle: bytes
    public_key: bytes
    nonce: bytes


@dataclass(frozen=True, slots=True)
class ConfirmationMac:
    """Side to side, relayed by the matcher: proof of holding the same tokens."""

    KIND: ClassVar = Kind.CONFIRMATION_MAC
    LAYOUT: ClassVar[Layout] = (("link", _ID), ("handle", _ID), ("mac", Fixed(32)))
    link: bytes
    handle: bytes
    mac: bytes


@dataclass(frozen=True, slots=True)
class SealedFields:
    """Side to side, relayed by the matcher: organisation, contact and agreed fields, sealed."""

    KIND: ClassVar = Kind.SEALED_FIELDS
    LAYOUT: ClassVar[Layout] = (
        ("link", _ID),
        ("handle", _ID),
        ("sealed", Many(1, MAX_SEALED_BYTES, "sealed bytes")),
    )
    link: bytes
    handle: bytes
    sealed: bytes


Message = (
    EvaluateRequest
    | EvaluateResponse
    | TagBatch
    | PossibleLink
    | Decision
    | AgreedTags
    | ConfirmationHello
    | ConfirmationMac
    | SealedFields
)

MESSAGES: Final[dict[Kind, type[Message]]] = {
    message.KIND: message
    for message in (
        EvaluateRequest,
        EvaluateResponse,
        TagBatch,
        PossibleLink,
        Decision,
        AgreedTags,
        ConfirmationHello,
        ConfirmationMac,
        SealedFields,
    )
}


def encode(message: Message, charter: bytes) -> bytes:
    """Encode ``message`` under the charter whose hash (32 bytes) is given."""
    fields = (shape.write(getattr(message, name)) for name, shape in message.LAYOUT)
    header = MAGIC + VERSION.to_bytes(1) + message.KIND.to_bytes(1)
    return b"".join((header, Fixed(HASH_BYTES).write(charter), *fields))


def decode(octets: bytes, charter: bytes) -> Message:
    """Decode one whole message that was sent under the charter with this hash.

    Raises:
        PeerFault: ``wire-malformed``, ``wire-version``, ``wire-charter`` or ``wire-bound``.
    """
    body = BodyReader(octets)
    if body.take(len(MAGIC)) != MAGIC:
        raise malformed("a hospitium message")
    if body.number(1) != VERSION:
        raise PeerFault(
            "wire-version",
            "the message has another protocol version",
            hint=f"this program speaks version {VERSION}; update the older of the two",
            expected=VERSION,
        )
    number = body.number(1)
    if body.take(HASH_BYTES) != charter:
        raise PeerFault(
            "wire-charter",
            "the message was sent under another charter",
            hint="fetch the exchange's charter again and compare its hash with the sender's",
        )
    try:
        kind = Kind(number)
    except ValueError:
        raise malformed("a known kind of message") from None
    message = MESSAGES[kind]
    fields = {name: shape.read(body) for name, shape in message.LAYOUT}
    body.finish()
    return message(**fields)  # type: ignore[arg-type]  # the layout's shapes give the types
