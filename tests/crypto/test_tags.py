# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Tags are keyed BLAKE2b as RFC 7693 has it, and meet only where key, family and token do."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hospitium.crypto.framing import framed
from hospitium.crypto.tags import TAG_SIZE, dummy_tags, tag
from hospitium.model.errors import OurFault
from tests.crypto.blake2b import blake2b
from tests.oprf.streams import stream

KEYS = st.binary(min_size=32, max_size=32)


def test_the_written_out_blake2b_is_the_rfcs() -> None:
    """RFC 7693 appendix A, and the first keyed answer of BLAKE2's own test file."""
    assert blake2b(b"abc").hex() == (
        "ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1"
        "7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923"
    )
    assert blake2b(b"", key=bytes(range(64))).hex() == (
        "10ebb67700b1868efb4417987acf4690ae9d972fb7a590c2f02871799aaa4786"
        "b5e996e8f0f4eb981fc214b005f42d2ff4233499391653df7aefcbc13fc51568"
    )
    assert blake2b(bytes(300), size=20) == hashlib.blake2b(bytes(300), digest_size=20).digest()


@given(KEYS, st.text(max_size=20), st.binary(max_size=150))
def test_a_tag_is_keyed_and_personalised_blake2b(key: bytes, family: str, token: bytes) -> None:
    message = framed(family.encode(), token)
    expected = blake2b(message, key=key, person=b"hospitium-tag-v1", size=16)
    assert tag(key, family, token) == expected
    assert len(expected) == TAG_SIZE


def test_a_tag_stays_what_it_is() -> None:
    """Changing this makes the tags of two versions strangers to each other."""
    assert tag(bytes(range(32)), "name-date", bytes(64)).hex() == (
        "1afb3dcd8b6f6433f8b2e8cf793f9bfa"
    )


def test_another_key_family_or_token_is_another_tag() -> None:
    key, token = bytes(32), b"t" * 64
    tags = {
        tag(key, "phone", token),
        tag(b"\x01" + bytes(31), "phone", token),
        tag(key, "phones", token),
        tag(key, "phone", b"u" + token[1:]),
        tag(key, "phon", b"e" + token),
        tag(key, "", b"phone" + token),
    }
    assert len(tags) == 6


@pytest.mark.parametrize("size", [0, 16, 31, 33, 64])
def test_a_key_of_another_length_is_refused(size: int) -> None:
    with pytest.raises(OurFault) as fault:
        tag(bytes(size), "phone", bytes(64))
    assert fault.value.code == "key-length"


def test_dummies_have_the_size_of_tags_and_differ() -> None:
    dummies = dummy_tags(40, stream())
    assert {len(dummy) for dummy in dummies} == {TAG_SIZE}
    assert len(set(dummies)) == 40
    assert dummy_tags(0, stream()) == []
    with pytest.raises(OurFault) as fault:
        dummy_tags(2, lambda size: b"")
    assert fault.value.code == "entropy-short"
