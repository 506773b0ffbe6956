# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""X25519 gives RFC 7748's results and refuses points of small order; SHA-256 gives FIPS 180's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hospitium.crypto.agreement import public_key, shared_secret
from hospitium.crypto.digest import sha256
from hospitium.model.errors import OurFault, PeerFault

SECRETS = st.binary(min_size=32, max_size=32)


def test_the_scalar_multiplication_of_rfc_7748():
    """Section 5.2, first test vector: X25519 of a scalar and a u-coordinate."""
    scalar = bytes.fromhex("a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4")
    point = bytes.fromhex("e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c")
    product = "c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552"
    assert shared_secret(scalar, point).hex() == product


@given(SECRETS, SECRETS)
def test_both_sides_agree(a, b):
    assert shared_secret(a, public_key(b)) == shared_secret(b, public_key(a))


@pytest.mark.parametrize("point", [bytes(32), (1).to_bytes(32, "little")])
def test_a_point_of_small_order_is_refused(point):
    with pytest.raises(PeerFault) as fault:
        shared_secret(b"\x07" * 32, point)
    assert fault.value.code == "agreement-degenerate"


def test_a_secret_of_the_wrong_length_is_our_fault():
    with pytest.raises(OurFault):
        public_key(bytes(31))


def test_sha256_of_abc():
    assert sha256(b"abc").hex().startswith("ba7816bf8f01cfea414140de5dae2223")
