# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""A signature holds only where both halves do, for one message of one kind by one key."""

from __future__ import annotations

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA65PrivateKey, MLDSA65PublicKey

from hospitium.crypto.framing import framed
from hospitium.crypto.signatures import (
    ED25519_SIGNATURE_SIZE,
    SIGNATURE_SIZE,
    SIGNING_PUBLIC_SIZE,
    SigningKey,
    verify,
)
from hospitium.model.errors import OurFault, PeerFault
from hospitium.model.sensitive import Sensitive
from tests.oprf.streams import stream

KEY = SigningKey.generate(stream(1))
OTHER = SigningKey.generate(stream(2))
LABEL = b"hospitium-signature-v1-ed25519-mldsa65"
SIGNATURE = KEY.sign(b"charter text", b"charter")


def test_ed25519_is_rfc_8032s() -> None:
    """Section 7.1, test 1: the public key from the secret one, and the signature of nothing."""
    seed = bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
    public = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
    assert SigningKey(Sensitive(seed + bytes(32))).public[:32].hex() == public
    assert Ed25519PrivateKey.from_private_bytes(seed).sign(b"").hex() == (
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
        "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
    )


def test_a_signature_holds() -> None:
    verify(KEY.public, b"charter text", b"charter", SIGNATURE)
    verify(KEY.public, b"", b"charter", KEY.sign(b"", b"charter"))
    assert len(SIGNATURE) == SIGNATURE_SIZE
    assert len(KEY.public) == SIGNING_PUBLIC_SIZE


def test_the_halves_are_plain_signatures_that_others_can_check() -> None:
    signed = framed(LABEL, b"charter", b"charter text")
    Ed25519PublicKey.from_public_bytes(KEY.public[:32]).verify(SIGNATURE[:64], signed)
    MLDSA65PublicKey.from_public_bytes(KEY.public[32:]).verify(SIGNATURE[64:], signed, LABEL)


def test_a_half_is_no_signature_of_the_bare_message() -> None:
    with pytest.raises(InvalidSignature):
        Ed25519PublicKey.from_public_bytes(KEY.public[:32]).verify(SIGNATURE[:64], b"charter text")
    with pytest.raises(InvalidSignature):
        MLDSA65PublicKey.from_public_bytes(KEY.public[32:]).verify(SIGNATURE[64:], b"charter text")


@pytest.mark.parametrize("position", [0, 63, 64, 2000, SIGNATURE_SIZE - 1])
def test_a_flipped_bit_breaks_it(position: int) -> None:
    broken = bytearray(SIGNATURE)
    broken[position] ^= 1
    with pytest.raises(PeerFault) as fault:
        verify(KEY.public, b"charter text", b"charter", bytes(broken))
    assert fault.value.code == "signature-wrong"


def test_one_good_half_is_not_enough() -> None:
    other = OTHER.sign(b"charter text", b"charter")
    for mixed in (
        SIGNATURE[:ED25519_SIGNATURE_SIZE] + other[ED25519_SIGNATURE_SIZE:],
        other[:ED25519_SIGNATURE_SIZE] + SIGNATURE[ED25519_SIGNATURE_SIZE:],
    ):
        with pytest.raises(PeerFault):
            verify(KEY.public, b"charter text", b"charter", mixed)


@pytest.mark.parametrize(
    ("public", "message", "context", "signature"),
    [
        (OTHER.public, b"charter text", b"charter", SIGNATURE),
        (KEY.public, b"charter texT", b"charter", SIGNATURE),
        (KEY.public, b"charter text", b"letter", SIGNATURE),
        (KEY.public, b"text", b"charter charter ", SIGNATURE),
        (KEY.public, b"charter text", b"charter", SIGNATURE[:-1]),
        (KEY.public, b"charter text", b"charter", SIGNATURE + b"\0"),
        (KEY.public, b"charter text", b"charter", b""),
        (KEY.public[:-1], b"charter text", b"charter", SIGNATURE),
        (b"", b"charter text", b"charter", SIGNATURE),
        (bytes(SIGNING_PUBLIC_SIZE), b"charter text", b"charter", SIGNATURE),
    ],
)
def test_anything_else_does_not_hold(
    public: bytes, message: bytes, context: bytes, signature: bytes
) -> None:
    with pytest.raises(PeerFault) as fault:
        verify(public, message, context, signature)
    assert fault.value.code == "signature-wrong"


def test_signing_says_what_for() -> None:
    with pytest.raises(OurFault) as fault:
        KEY.sign(b"text", b"")
    assert fault.value.code == "context-empty"
    with pytest.raises(OurFault) as fault:
        verify(KEY.public, b"text", b"", SIGNATURE)
    assert fault.value.code == "context-empty"


def test_a_key_prints_as_nothing_and_has_a_length() -> None:
    assert KEY.seed.reveal().hex() not in repr(KEY)
    with pytest.raises(OurFault) as fault:
        SigningKey(Sensitive(bytes(63)))
    assert fault.value.code == "key-length"
    mldsa = MLDSA65PrivateKey.from_seed_bytes(KEY.seed.reveal()[32:])
    assert mldsa.public_key().public_bytes_raw() == KEY.public[32:]
