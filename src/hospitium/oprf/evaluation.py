# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""The keyholder's side: evaluate blinded elements with a share, and prove it.

A keyholder learns how many evaluations a member asked for and nothing about their inputs: a
blinded element is uniformly distributed whatever the input is. Budgets are the caller's, who
counts before the answer leaves.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from hospitium.model.entropy import Entropy
from hospitium.model.errors import BadInput, OurFault, PeerFault
from hospitium.oprf.group import ORDER, Group, batch_size, split
from hospitium.oprf.libsodium import libsodium
from hospitium.oprf.shares import KeyShare
from hospitium.oprf.voprf import blind_evaluate, prove

NONCE_ENTROPY = 64


@dataclass(frozen=True, slots=True)
class Answer:
    """One keyholder's evaluations, not proved: for :mod:`~hospitium.oprf.onboarding` alone.

    Args:
        index: the keyholder's number.
        epoch: the epoch of its share.
        elements: the evaluated elements in the order asked.
    """

    index: int
    epoch: int
    elements: bytes


@dataclass(frozen=True, slots=True)
class Evaluation:
    """One keyholder's evaluations with one proof over all of them.

    Args:
        index: the keyholder's number.
        epoch: the epoch of its share.
        elements: the evaluated elements in the order asked.
        proof: 64 bytes, RFC 9497's in mode VOPRF against the keyholder's public share.
    """

    index: int
    epoch: int
    elements: bytes
    proof: bytes


def answer(share: KeyShare, blinded: bytes, *, group: Group | None = None) -> Answer:
    """Evaluate without a proof, where the charter allows the onboarding mode.

    Raises:
        PeerFault: as :func:`evaluate`.
    """
    group = group or libsodium()
    _require_batch(blinded)
    return Answer(share.index, share.epoch, _evaluate(share, blinded, group))


def evaluate(
    share: KeyShare, blinded: bytes, entropy: Entropy, *, group: Group | None = None
) -> Evaluation:
    """Evaluate a member's batch and prove every evaluation with one proof.

    Raises:
        PeerFault: ``batch-length``, ``batch-empty``, ``batch-too-large``, ``element-invalid``
            (with ``position``) or ``element-duplicate``: a member's blinds are all different,
            so one element twice says that its random generator is broken.
        OurFault: ``entropy-short``.
    """
    group = group or libsodium()
    _require_batch(blinded)
    elements = _evaluate(share, blinded, group)
    secret = share.secret.reveal()
    nonce = _nonce(secret, blinded, entropy)
    proof = prove(secret, share.public, blinded, elements, nonce, group)
    return Evaluation(share.index, share.epoch, elements, proof)


def _require_batch(blinded: bytes) -> None:
    try:
        count = batch_size(blinded, "blinded elements")
    except BadInput as error:
        raise _peer_fault(error) from error
    if len(set(split(blinded))) != count:
        raise PeerFault(
            "element-duplicate",
            "a batch holds the same blinded element twice",
            hint="The member's random generator has to be checked before it asks again.",
        )


def _evaluate(share: KeyShare, blinded: bytes, group: Group) -> bytes:
    try:
        return blind_evaluate(share.secret.reveal(), blinded, group)
    except BadInput as error:
        raise _peer_fault(error) from error


def _peer_fault(error: BadInput) -> PeerFault:
    position = error.fields.get("position")
    return PeerFault(error.code, error.message, hint=error.hint, position=position)


def _nonce(secret: bytes, blinded: bytes, entropy: Entropy) -> int:
    """The proof's nonce: fresh entropy hashed with the share and the batch.

    One nonce under two batches gives the share away. Mixed like this, a random generator that
    starts again from a copied virtual machine repeats a nonce only for the same batch, whose
    proof is then the same too (as in RFC 8032, and RFC 9591 section 4.1).
    """
    fresh = entropy(NONCE_ENTROPY)
    if len(fresh) != NONCE_ENTROPY:
        raise OurFault("entropy-short", "the source of entropy gave the wrong number of bytes")
    digest = hashlib.sha512(
        b"hospitium-voprf-nonce-v1" + fresh + secret + hashlib.sha512(blinded).digest()
    ).digest()
    return int.from_bytes(digest, "little") % ORDER
