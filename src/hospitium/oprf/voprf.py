# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""RFC 9497, suite ristretto255-SHA512, modes OPRF (0x00) and VOPRF (0x01), in batches.

The names are the RFC's (section 3.3), with lists of one input replaced by batches, as the RFC
allows. POPRF (0x02) isn't here: its public input would have to be known to the keyholders,
and what the exchange binds to a token is part of the private input instead.

These functions take one whole key. The protocol of several keyholders is in
:mod:`~hospitium.oprf.evaluation` and :mod:`~hospitium.oprf.member`, which call them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from enum import Enum

from hospitium.model.errors import BadInput, OurFault
from hospitium.oprf.group import ELEMENT_SIZE, IDENTITY, ORDER, SCALAR_SIZE, Group, split
from hospitium.oprf.scalars import decode, encode, encode_all, invert_all

IDENTIFIER = b"ristretto255-SHA512"
OUTPUT_SIZE = 64
PROOF_SIZE = 2 * SCALAR_SIZE
SEED_SIZE = 32

MAX_INPUT = 2**16 - 1
"""Longest input and key info in bytes: the RFC writes their lengths with two bytes."""

_ELEMENT_LENGTH = ELEMENT_SIZE.to_bytes(2, "big")


class Mode(Enum):
    """Protocol variants of RFC 9497 section 3.1 that are built here."""

    OPRF = 0
    VOPRF = 1

    @property
    def context(self) -> bytes:
        """contextString (RFC 9497 section 3.1)."""
        return b"OPRFV1-" + bytes([self.value]) + b"-" + IDENTIFIER


def derive_key_pair(seed: bytes, info: bytes, mode: Mode, group: Group) -> tuple[bytes, bytes]:
    """DeriveKeyPair (section 3.2.1): a scalar and its public key, both 32 bytes.

    Raises:
        BadInput: ``seed-length`` or ``input-too-long``.
        OurFault: ``derive-key-pair``, which doesn't happen in 2**250 tries.
    """
    if len(seed) != SEED_SIZE:
        raise BadInput("seed-length", f"a seed has {SEED_SIZE} bytes", length=len(seed))
    _require_input(info)
    derive_input = seed + len(info).to_bytes(2, "big") + info
    dst = b"DeriveKeyPair" + mode.context
    for counter in range(256):
        secret = group.hash_to_scalar([derive_input + bytes([counter])], dst)
        if secret != bytes(SCALAR_SIZE):
            return secret, group.multiply_base(secret)
    raise OurFault("derive-key-pair", "no key could be derived from the seed")


def blind(inputs: Sequence[bytes], blinds: Sequence[int], mode: Mode, group: Group) -> bytes:
    """Blind (section 3.3.1) with the given blinds, none of them zero: the blinded elements.

    An input whose hash is the identity, which nobody can find, comes out as
    ``element-invalid`` (the RFC's InvalidInputError).

    Raises:
        BadInput: ``input-too-long`` or ``element-invalid``.
    """
    for one in inputs:
        _require_input(one)
    return group.multiply(
        group.hash_to_group(inputs, b"HashToGroup-" + mode.context), encode_all(blinds)
    )


def blind_evaluate(secret: bytes, blinded: bytes, group: Group) -> bytes:
    """BlindEvaluate without its proof: each blinded element times the secret scalar.

    Raises:
        BadInput: ``element-invalid``.
    """
    return group.multiply_one(blinded, secret)


def prove(
    secret: bytes, public: bytes, blinded: bytes, evaluated: bytes, nonce: int, group: Group
) -> bytes:
    """GenerateProof (section 2.2.1) in mode VOPRF over a whole batch: 64 bytes ``c || s``.

    Args:
        secret: the scalar that made ``evaluated`` from ``blinded``.
        public: the generator times ``secret``.
        nonce: the RFC's ``r``: secret, not zero, and never used again, since two proofs
            with one nonce give the secret away.
    """
    weights = _composite_weights(public, blinded, evaluated, group)
    composite = group.weighted_sum(blinded, weights)
    evaluated_composite = group.multiply(composite, secret)
    r = encode(nonce)
    challenge = _challenge(
        public,
        composite,
        evaluated_composite,
        group.multiply_base(r),
        group.multiply(composite, r),
        group,
    )
    response = nonce - int.from_bytes(challenge, "little") * int.from_bytes(secret, "little")
    return challenge + encode(response % ORDER)


def verify(public: bytes, blinded: bytes, evaluated: bytes, proof: bytes, group: Group) -> bool:
    """VerifyProof (section 2.2.2) in mode VOPRF over a whole batch.

    A proof of the wrong length or with an unreduced scalar is a wrong proof.

    Raises:
        BadInput: ``element-invalid`` for an element of either batch.
    """
    if len(proof) != PROOF_SIZE:
        return False
    challenge, response = proof[:SCALAR_SIZE], proof[SCALAR_SIZE:]
    try:
        in_range = decode(challenge) and decode(response)
    except BadInput:
        return False
    if not in_range:
        # Zero is a scalar, but the library refuses it; an honest prover meets it once in 2**251.
        return False
    weights = _composite_weights(public, blinded, evaluated, group)
    composite = group.weighted_sum(blinded, weights)
    evaluated_composite = group.weighted_sum(evaluated, weights)
    if IDENTITY in (composite, evaluated_composite):
        return False
    base_commitment = group.add(group.multiply_base(response), group.multiply(public, challenge))
    commitment = group.weighted_sum(composite + evaluated_composite, response + challenge)
    expected = _challenge(
        public, composite, evaluated_composite, base_commitment, commitment, group
    )
    return expected == challenge


def finalise(
    inputs: Sequence[bytes], blinds: Sequence[int], evaluated: bytes, group: Group
) -> list[bytes]:
    """Finalize (section 3.3.1): 64 bytes for each input.

    Raises:
        BadInput: ``element-invalid``.
    """
    return hash_outputs(inputs, group.multiply(evaluated, encode_all(invert_all(blinds))))


def evaluate(secret: bytes, inputs: Sequence[bytes], mode: Mode, group: Group) -> list[bytes]:
    """Evaluate (section 3.3.1): the outputs, for whoever holds both the key and the inputs."""
    elements = group.hash_to_group(inputs, b"HashToGroup-" + mode.context)
    return hash_outputs(inputs, group.multiply_one(elements, secret))


def hash_outputs(inputs: Sequence[bytes], unblinded: bytes) -> list[bytes]:
    """The hash at the end of Finalize, over inputs and unblinded elements."""
    return [
        hashlib.sha512(
            len(one).to_bytes(2, "big") + one + _ELEMENT_LENGTH + element + b"Finalize"
        ).digest()
        for one, element in zip(inputs, split(unblinded), strict=True)
    ]


def _require_input(one: bytes) -> None:
    if len(one) > MAX_INPUT:
        raise BadInput("input-too-long", f"an input has more than {MAX_INPUT} bytes")


def _composite_weights(public: bytes, blinded: bytes, evaluated: bytes, group: Group) -> bytes:
    """The scalars d_i of ComputeComposites (section 2.2.1)."""
    seed_dst = b"Seed-" + Mode.VOPRF.context
    seed = hashlib.sha512(
        _ELEMENT_LENGTH + public + len(seed_dst).to_bytes(2, "big") + seed_dst
    ).digest()
    transcripts = [
        position.to_bytes(2, "big")
        + _ELEMENT_LENGTH
        + element
        + _ELEMENT_LENGTH
        + result
        + b"Composite"
        for position, (element, result) in enumerate(
            zip(split(blinded), split(evaluated), strict=True)
        )
    ]
    prefix = len(seed).to_bytes(2, "big") + seed
    return group.hash_to_scalar(transcripts, b"HashToScalar-" + Mode.VOPRF.context, prefix)


def _challenge(public: bytes, a0: bytes, a1: bytes, a2: bytes, a3: bytes, group: Group) -> bytes:
    transcript = b"".join(_ELEMENT_LENGTH + part for part in (public, a0, a1, a2, a3))
    return group.hash_to_scalar([transcript + b"Challenge"], b"HashToScalar-" + Mode.VOPRF.context)
