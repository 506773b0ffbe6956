# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Shares fit their commitments, and whoever gets a wrong one can see it."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hospitium.model.errors import BadInput, PeerFault, Refused
from hospitium.model.sensitive import Sensitive
from hospitium.oprf.group import ELEMENT_SIZE, IDENTITY, ORDER
from hospitium.oprf.interpolation import lagrange_at_zero, value_at_zero
from hospitium.oprf.libsodium import libsodium
from hospitium.oprf.scalars import encode
from hospitium.oprf.shares import (
    MAX_EPOCH,
    MAX_KEYHOLDERS,
    PublicKeySet,
    Quorum,
    check_key_set,
    check_share,
    deal,
    deal_given_key_for_tests,
    deal_single_key_for_vectors,
)
from tests.oprf.streams import stream

QUORUMS = [(2, 3), (3, 4), (3, 5), (4, 6), (5, 7)]
OTHER = libsodium().multiply_base(encode(4242))


@pytest.mark.parametrize(("threshold", "keyholders"), QUORUMS)
def test_what_is_dealt_is_consistent(threshold: int, keyholders: int) -> None:
    dealt = deal(threshold, keyholders, 3, stream())
    check_key_set(dealt.public)
    check_key_set(dealt.public, dealt.public.key)
    assert [share.index for share in dealt.shares] == list(range(1, keyholders + 1))
    for share in dealt.shares:
        check_share(share, dealt.public)


@pytest.mark.parametrize(("threshold", "keyholders"), QUORUMS)
def test_any_threshold_of_public_shares_gives_the_public_key(
    threshold: int, keyholders: int
) -> None:
    public = deal(threshold, keyholders, 0, stream(1)).public
    for indices in combinations(range(1, keyholders + 1), threshold):
        shares = {index: public.share_of(index) for index in indices}
        assert value_at_zero(shares, libsodium()) == public.key
    fewer = {index: public.share_of(index) for index in range(1, threshold)}
    assert value_at_zero(fewer, libsodium()) != public.key


@given(
    st.sets(st.integers(1, MAX_KEYHOLDERS), min_size=1, max_size=8),
    st.lists(st.integers(0, ORDER - 1), min_size=1, max_size=8),
)
def test_lagrange_gives_a_polynomials_value_at_zero(
    indices: set[int], coefficients: list[int]
) -> None:
    coefficients = coefficients[: len(indices)]
    lagrange = lagrange_at_zero(indices)
    inverse = pow(lagrange.denominator, -1, ORDER)
    values = {i: sum(c * i**power for power, c in enumerate(coefficients)) for i in indices}
    total = sum(lagrange.numerators[i] * values[i] for i in indices) * inverse
    assert total % ORDER == coefficients[0]


def test_small_quorums_have_small_coefficients() -> None:
    lagrange = lagrange_at_zero([1, 2])
    assert (lagrange.numerators, lagrange.denominator) == ({1: 2, 2: -1}, 1)
    lagrange = lagrange_at_zero([1, 3])
    assert (lagrange.numerators, lagrange.denominator) == ({1: 3, 3: -1}, 2)


def test_the_same_key_can_be_shared_again() -> None:
    key = encode(77)
    first = deal_given_key_for_tests(key, 2, 3, 0, stream(1)).public
    second = deal_given_key_for_tests(key, 3, 5, 1, stream(2)).public
    assert first.key == second.key == libsodium().multiply_base(key)
    check_key_set(second, first.key)


@pytest.mark.parametrize(
    ("threshold", "keyholders"),
    [(1, 1), (1, 3), (2, 2), (2, 4), (3, 6), (4, 3), (0, 3), (33, 65), (-2, 3)],
)
def test_quorums_without_overlap_or_with_one_ruler_are_refused(
    threshold: int, keyholders: int
) -> None:
    with pytest.raises(Refused) as fault:
        deal(threshold, keyholders, 0, stream())
    assert fault.value.code == "quorum-refused"


@pytest.mark.parametrize(("threshold", "keyholders"), [*QUORUMS, (3, 3), (40, 64)])
def test_quorums_that_are_allowed(threshold: int, keyholders: int) -> None:
    assert Quorum(threshold, keyholders).keyholders == keyholders


def test_a_single_key_needs_its_own_constructor() -> None:
    assert Quorum.single_key_for_vectors().keyholders == 1
    dealt = deal_single_key_for_vectors(encode(5))
    check_key_set(dealt.public)
    with pytest.raises(Refused):
        Quorum(2, 3, Quorum.single_key_for_vectors().use)


@pytest.mark.parametrize("epoch", [-1, MAX_EPOCH + 1])
def test_epochs_have_bounds(epoch: int) -> None:
    with pytest.raises(BadInput) as fault:
        deal(2, 3, epoch, stream())
    assert fault.value.code == "epoch-range"


def broken_sets(public: PublicKeySet) -> dict[str, PublicKeySet]:
    other, size = OTHER, ELEMENT_SIZE
    return {
        "another public key": replace(public, commitments=other + public.commitments[size:]),
        "another slope": replace(public, commitments=public.commitments[:size] + other),
        "another share": replace(public, shares=public.shares[: 2 * size] + other),
        "shares out of order": replace(
            public,
            shares=public.shares[size : 2 * size] + public.shares[:size] + public.shares[64:],
        ),
        "the identity": replace(public, shares=public.shares[: 2 * size] + IDENTITY),
        "no element": replace(public, shares=public.shares[: 2 * size] + b"\xff" * size),
    }


@pytest.mark.parametrize("what", broken_sets(deal(2, 3, 0, stream()).public))
def test_a_key_set_that_does_not_hold_together_is_refused(what: str) -> None:
    public = deal(2, 3, 0, stream()).public
    with pytest.raises(PeerFault) as fault:
        check_key_set(broken_sets(public)[what])
    assert fault.value.code == "key-set-wrong"


def test_another_key_than_the_pinned_one_is_refused() -> None:
    with pytest.raises(PeerFault) as fault:
        check_key_set(deal(2, 3, 1, stream(1)).public, deal(2, 3, 0, stream(2)).public.key)
    assert fault.value.code == "key-changed"


@pytest.mark.parametrize(
    ("commitments", "shares"), [(b"", bytes(96)), (bytes(64), bytes(64)), (bytes(96), bytes(96))]
)
def test_a_key_set_of_the_wrong_shape_is_refused(commitments: bytes, shares: bytes) -> None:
    with pytest.raises(BadInput) as fault:
        PublicKeySet(Quorum(2, 3), 0, commitments, shares)
    assert fault.value.code == "key-set-shape"


@pytest.mark.parametrize("index", [0, 4, -1])
def test_an_unknown_keyholder_is_refused(index: int) -> None:
    with pytest.raises(BadInput) as fault:
        deal(2, 3, 0, stream()).public.share_of(index)
    assert fault.value.code == "keyholder-unknown"


def test_a_wrong_share_is_noticed_by_who_gets_it() -> None:
    dealt = deal(2, 3, 0, stream())
    mine = dealt.shares[0]
    for share, part in [
        (replace(mine, secret=dealt.shares[1].secret), "secret"),
        (replace(mine, secret=Sensitive(bytes(32))), "secret"),
        (replace(mine, secret=Sensitive(b"\xff" * 32)), "secret"),
        (replace(mine, secret=Sensitive(b"")), "secret"),
        (replace(mine, public=dealt.shares[1].public), "public"),
        (replace(mine, epoch=1), "epoch"),
        (replace(mine, index=2), "public"),
    ]:
        with pytest.raises(PeerFault) as fault:
            check_share(share, dealt.public)
        assert (fault.value.code, fault.value.fields["part"]) == ("share-wrong", part)


def test_a_share_prints_as_nothing() -> None:
    (share, *_) = deal(2, 3, 0, stream()).shares
    secret = share.secret.reveal()
    assert repr(secret) not in repr(share)
    assert secret.hex() not in repr(share)
