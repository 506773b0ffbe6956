# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""AES-256-GCM opens only where key, place and bytes are those of the sealing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hospitium.crypto.encryption import NONCE_SIZE, decrypt, encrypt
from hospitium.model.errors import Corrupt, OurFault
from tests.oprf.streams import stream

KEY = bytes(range(32))


def test_the_published_vector() -> None:
    """McGrew and Viega, *The Galois/Counter Mode of Operation*, test case 16."""
    key = bytes.fromhex("feffe9928665731c6d6a8f9467308308" * 2)
    nonce = bytes.fromhex("cafebabefacedbaddecaf888")
    plaintext = bytes.fromhex(
        "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
        "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39"
    )
    place = bytes.fromhex("feedfacedeadbeeffeedfacedeadbeefabaddad2")
    sealed = encrypt(key, plaintext, place, lambda size: nonce[:size])
    assert sealed.hex() == nonce.hex() + (
        "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
        "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
        "76fc6ece0f4e1768cddf8853bb2d551b"
    )
    assert decrypt(key, sealed, place) == plaintext


@given(st.binary(max_size=50), st.binary(min_size=1, max_size=20), st.integers(0, 2**30))
def test_round_trip_and_every_flip(plaintext: bytes, place: bytes, seed: int) -> None:
    sealed = encrypt(KEY, plaintext, place, stream(seed))
    assert decrypt(KEY, sealed, place) == plaintext
    at = seed % len(sealed)
    flipped = sealed[:at] + bytes([sealed[at] ^ 1 << seed % 8]) + sealed[at + 1 :]
    for key, data, where in [
        (KEY, flipped, place),
        (KEY, sealed, place + b"x"),
        (bytes(32), sealed, place),
        (KEY, sealed[:-1], place),
        (KEY, sealed[:NONCE_SIZE], place),
        (KEY, b"", place),
    ]:
        with pytest.raises(Corrupt) as fault:
            decrypt(key, data, where)
        assert fault.value.code == "ciphertext-corrupt"


def test_two_sealings_differ() -> None:
    entropy = stream()
    assert encrypt(KEY, b"same", b"place", entropy) != encrypt(KEY, b"same", b"place", entropy)


@pytest.mark.parametrize(
    ("key", "place", "size", "code"),
    [
        (bytes(16), b"place", 12, "key-length"),
        (KEY, b"", 12, "associated-data-empty"),
        (KEY, b"place", 11, "entropy-short"),
    ],
)
def test_sealing_carelessly_is_refused(key: bytes, place: bytes, size: int, code: str) -> None:
    with pytest.raises(OurFault) as fault:
        encrypt(key, b"text", place, lambda _: bytes(size))
    assert fault.value.code == code
    if code != "entropy-short":
        with pytest.raises(OurFault) as fault:
            decrypt(key, bytes(40), place)
        assert fault.value.code == code
