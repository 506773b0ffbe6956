# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""HPKE with the hybrid KEM: RFC 9180 step by step opens what we seal, and nothing else does."""

from __future__ import annotations

import hashlib

import pytest
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hmac import HMAC
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

from hospitium.crypto.sealing import (
    SEAL_OVERHEAD,
    SEALING_PUBLIC_SIZE,
    SEALING_SEED_SIZE,
    SealingKey,
    seal,
)
from hospitium.model.errors import BadInput, OurFault, PeerFault
from hospitium.model.sensitive import Sensitive
from tests.oprf.streams import stream

KEY = SealingKey.generate(stream(1))
SUITE_ID = b"HPKE" + bytes.fromhex("647a00010002")


def open_by_hand(seed: bytes, sealed: bytes, info: bytes) -> bytes:
    """Decap of X-Wing (draft-connolly-cfrg-xwing-kem), then RFC 9180 sections 5.1 and 5.2."""
    mlkem = MLKEM768PrivateKey.from_seed_bytes(seed[:64])
    x25519 = X25519PrivateKey.from_private_bytes(seed[64:])
    mlkem_part, x25519_part, ciphertext = sealed[:1088], sealed[1088:1120], sealed[1120:]
    shared = hashlib.sha3_256(
        mlkem.decapsulate(mlkem_part)
        + x25519.exchange(X25519PublicKey.from_public_bytes(x25519_part))
        + x25519_part
        + x25519.public_key().public_bytes_raw()
        + rb"\.//^"
        + b"\\"
    ).digest()

    def extract(salt: bytes, label: bytes, secret: bytes) -> bytes:
        code = HMAC(salt.ljust(32, b"\0"), SHA256())
        code.update(b"HPKE-v1" + SUITE_ID + label + secret)
        return code.finalize()

    context = b"\x00" + extract(b"", b"psk_id_hash", b"") + extract(b"", b"info_hash", info)
    secret = extract(shared, b"secret", b"")

    def expand(label: bytes, length: int) -> bytes:
        labelled = length.to_bytes(2, "big") + b"HPKE-v1" + SUITE_ID + label + context
        return HKDFExpand(SHA256(), length, labelled).derive(secret)

    return AESGCM(expand(b"key", 32)).decrypt(expand(b"base_nonce", 12), ciphertext, b"")


@pytest.mark.parametrize("size", [0, 1, 5000])
def test_a_seal_opens(size: int) -> None:
    plaintext = bytes(size)
    sealed = seal(KEY.public, plaintext, b"letter")
    assert KEY.open(sealed, b"letter") == plaintext
    assert len(sealed) == size + SEAL_OVERHEAD
    assert seal(KEY.public, plaintext, b"letter") != sealed


def test_anybodys_hpke_opens_it() -> None:
    sealed = seal(KEY.public, b"to whom it concerns", b"letter")
    assert open_by_hand(KEY.seed.reveal(), sealed, b"letter") == b"to whom it concerns"


def test_a_key_comes_back_from_its_seed() -> None:
    again = SealingKey(Sensitive(KEY.seed.reveal()))
    assert again.public == KEY.public
    assert len(again.public) == SEALING_PUBLIC_SIZE
    assert KEY.seed.reveal().hex() not in repr(KEY)


@pytest.mark.parametrize("position", [0, 1087, 1088, 1119, 1120, -1])
def test_altered_bytes_do_not_open(position: int) -> None:
    sealed = bytearray(seal(KEY.public, b"text", b"letter"))
    sealed[position] ^= 1
    with pytest.raises(PeerFault) as fault:
        KEY.open(bytes(sealed), b"letter")
    assert fault.value.code == "seal-broken"


@pytest.mark.parametrize("length", [0, 1, 1119, 1120, 1135])
def test_short_bytes_do_not_open(length: int) -> None:
    sealed = seal(KEY.public, b"text", b"letter")
    with pytest.raises(PeerFault) as fault:
        KEY.open(sealed[:length], b"letter")
    assert fault.value.code == "seal-broken"


def test_another_key_or_context_does_not_open() -> None:
    sealed = seal(KEY.public, b"text", b"letter")
    for key, context in [(SealingKey.generate(stream(2)), b"letter"), (KEY, b"order")]:
        with pytest.raises(PeerFault) as fault:
            key.open(sealed, context)
        assert fault.value.code == "seal-broken"


def test_both_halves_of_a_key_are_needed() -> None:
    sealed = seal(KEY.public, b"text", b"letter")
    mine, other = KEY.seed.reveal(), SealingKey.generate(stream(2)).seed.reveal()
    for seed in (mine[:64] + other[64:], other[:64] + mine[64:]):
        with pytest.raises(PeerFault):
            SealingKey(Sensitive(seed)).open(sealed, b"letter")


@pytest.mark.parametrize(
    "public",
    [b"", KEY.public[:-1], KEY.public + b"\0", b"\xff" * 1184 + KEY.public[1184:]],
    ids=["empty", "short", "long", "unreduced"],
)
def test_a_wrong_public_key_is_refused(public: bytes) -> None:
    with pytest.raises(BadInput) as fault:
        seal(public, b"text", b"letter")
    assert fault.value.code == "sealing-key-wrong"


def test_a_public_key_of_small_order_is_refused() -> None:
    with pytest.raises(BadInput) as fault:
        seal(KEY.public[:1184] + bytes(32), b"text", b"letter")
    assert fault.value.code == "sealing-key-wrong"


def test_sealing_and_opening_say_what_for() -> None:
    with pytest.raises(OurFault) as fault:
        seal(KEY.public, b"text", b"")
    assert fault.value.code == "context-empty"
    with pytest.raises(OurFault) as fault:
        KEY.open(b"", b"")
    assert fault.value.code == "context-empty"


def test_a_seed_of_the_wrong_length_is_refused() -> None:
    with pytest.raises(OurFault) as fault:
        SealingKey(Sensitive(bytes(SEALING_SEED_SIZE - 1)))
    assert fault.value.code == "key-length"
    with pytest.raises(OurFault) as fault:
        SealingKey.generate(lambda size: b"")
    assert fault.value.code == "entropy-short"
