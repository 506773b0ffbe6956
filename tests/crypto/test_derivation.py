# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""HKDF-SHA512 and HMAC-SHA512/256 against published vectors; roles keep codes apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hospitium.crypto.authentication import hmac_sha512_256, mac, mac_matches
from hospitium.crypto.derivation import MAX_LENGTH, hkdf_sha512
from hospitium.crypto.framing import framed
from hospitium.model.errors import OurFault

# Project Wycheproof, hkdf_sha512_test.json, tests 3, 6, 10 and 18: secret, salt, info, key.
HKDF = [
    (
        "a4748031a14d3e6aafe42aa20c568f5f",
        "",
        "",
        "62ea97e06051e40b79deb127a4da294f557cafa3d7a90a75c02064571dfbbe46"
        "99129bdcec4b39eed7757ce8e3571589f7d8f5523c0dc3fd6a56b099fb4bfd51",
    ),
    (
        "55fb6dcc7802354e55a45a6e41858c05",
        "",
        "dcd590e418b259c64fb9e139b3a1280d5de8400b",
        "725ac2b568fa0308ea6baeb2175ae9a0d41f8be1af13057f0646ba56389a8f1d"
        "8a783da95fc7eee4897a0b1580f7987115e03508feedc335260a293f01afdb98",
    ),
    (
        "c360e16084cfd13cb44b0dc02d8665de",
        "685ac7df93701d6c78babd847861bb3c",
        "e0ddfaaaa7afb53f59a007a205c7149b5b5a72be",
        "17408c6f8dd7eb8423758ce39a91b59020f7debe",
    ),
    (
        "d515f58eed428b2bac233c8538580e2f",
        "c2a3ad9db6621fceb7498c0e6287522077acd2d47b55c09d52e114943b37",
        "14de8cffd89e49275f69d2e1e6b43fa0c3775451",
        "04039af015d1b63b0af171e0fc283c06d19a0e4b1093fa5f8c721d85580c5279"
        "9f13d644543c2249497492f55029ce9cd19a29cd84acbc1488724941a3fc97fc",
    ),
]
# Project Wycheproof, hmac_sha512_256_test.json, tests 2, 3, 9 and 21: key, message, code.
HMAC = [
    (
        "1e225cafb90339bba1b24076d4206c3e79c355805d851682bc818baa4f5a7779",
        "",
        "baae6ac18c37dbf3a71b22741ced96e1e2dbe6e7a737142e14bd93fda144dad0",
    ),
    (
        "8159fd15133cd964c9a6964c94f0ea269a806fd9f43f0da58b6cd1b33d189b2a",
        "77",
        "aee7a277e0f36a042368ae52b1337ba13f1c00fdb2dfb1d5f0c304e485c3a7dc",
    ),
    (
        "32fdeda39f98b4f4426c2d2ac00ab5dd4bfabb68f311447256ed6d3d3a51b154",
        "4163a9f77e41f5",
        "a5e439420fa9dedc9db6c2479305fe66d462499f05c383f628fb0f51b5ff11b1",
    ),
    (
        "186e248ad824e1eb93329a7fdcd565b6cb4eaf3f85b90b910777128d8c538d27",
        "92ef9ff52f46eccc7e38b9ee19fd2de3b37726c8e6ce9e1b96db5dda4c317902",
        "3fc7a4a6677c1b0b5b90555847d16819d285a5cff63ea21c98253e58031d4ff5",
    ),
]


@pytest.mark.parametrize(("secret", "salt", "info", "key"), HKDF)
def test_hkdf_vectors(secret: str, salt: str, info: str, key: str) -> None:
    derived = hkdf_sha512(
        bytes.fromhex(secret),
        salt=bytes.fromhex(salt),
        info=bytes.fromhex(info),
        length=len(key) // 2,
    )
    assert derived.hex() == key


@pytest.mark.parametrize("length", [0, -1, MAX_LENGTH + 1])
def test_hkdf_has_a_longest_key(length: int) -> None:
    with pytest.raises(OurFault) as fault:
        hkdf_sha512(b"secret", salt=b"", info=b"", length=length)
    assert fault.value.code == "derivation-length"
    assert len(hkdf_sha512(b"secret", salt=b"", info=b"", length=MAX_LENGTH)) == MAX_LENGTH


@pytest.mark.parametrize(("key", "message", "code"), HMAC)
def test_hmac_vectors(key: str, message: str, code: str) -> None:
    assert hmac_sha512_256(bytes.fromhex(key), bytes.fromhex(message)).hex() == code


def test_a_truncated_hmac_sha512_is_something_else() -> None:
    """Wycheproof's test 1: the first half of HMAC-SHA512 isn't HMAC-SHA512/256."""
    key, message = bytes(range(32)), bytes.fromhex("313233343030")
    truncated = "61d2fbea647212738aeb15d76ef078c3b66b0daa3bfdd55ce600145d7c910753"
    assert hmac_sha512_256(key, message).hex() != truncated


@given(st.binary(max_size=40))
def test_a_code_is_its_makers_alone(message: bytes) -> None:
    key = bytes(range(32))
    code = mac(key, "offering", message)
    assert len(code) == 32
    assert mac_matches(key, "offering", message, code)
    assert not mac_matches(key, "answering", message, code)
    assert not mac_matches(key, "offering", message + b"x", code)
    assert not mac_matches(bytes(32), "offering", message, code)
    for wrong in (b"", code[:-1], code + b"\0", bytes([code[0] ^ 1]) + code[1:]):
        assert not mac_matches(key, "offering", message, wrong)


def test_role_and_message_do_not_run_together() -> None:
    key = bytes(32)
    assert mac(key, "ab", b"c") != mac(key, "a", b"bc")


@pytest.mark.parametrize(
    ("key", "role", "code"), [(bytes(31), "a", "key-length"), (bytes(32), "", "role-empty")]
)
def test_a_code_needs_a_whole_key_and_a_role(key: bytes, role: str, code: str) -> None:
    with pytest.raises(OurFault) as fault:
        mac(key, role, b"")
    assert fault.value.code == code


@given(st.lists(st.binary(max_size=6), max_size=4), st.lists(st.binary(max_size=6), max_size=4))
def test_framing_is_one_to_one(left: list[bytes], right: list[bytes]) -> None:
    assert (framed(*left) == framed(*right)) == (left == right)
