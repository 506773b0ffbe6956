# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""The batch interface keeps the group's laws, whatever the size and the number of threads."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hospitium.model.entropy import Entropy
from hospitium.model.errors import BadInput, OurFault
from hospitium.oprf.group import (
    IDENTITY,
    MAX_BATCH,
    ORDER,
    Group,
    batch_size,
    require_count,
    split,
)
from hospitium.oprf.libsodium import bundled, libsodium
from hospitium.oprf.scalars import decode, draw, encode, encode_all, invert_all
from tests.oprf.streams import stream

GROUP = libsodium()
SCALARS = st.integers(1, ORDER - 1)


def points(count: int, seed: int = 0) -> bytes:
    return GROUP.multiply_base(encode_all(draw(count, stream(seed))))


@given(SCALARS, SCALARS)
def test_multiplying_twice_is_multiplying_by_the_product(a: int, b: int) -> None:
    point = points(1)
    twice = GROUP.multiply_one(GROUP.multiply_one(point, encode(a)), encode(b))
    assert twice == GROUP.multiply_one(point, encode(a * b))


@given(SCALARS, SCALARS)
def test_the_generator_takes_sums_to_sums(a: int, b: int) -> None:
    left, right = GROUP.multiply_base(encode(a)), GROUP.multiply_base(encode(b))
    if (a + b) % ORDER:
        assert GROUP.add(left, right) == GROUP.multiply_base(encode(a + b))
    assert GROUP.subtract(GROUP.add(left, right), right) == left
    assert GROUP.subtract(left, left) == IDENTITY


@given(st.integers(1, 20), st.integers(0, 9))
def test_a_batch_is_its_elements(count: int, seed: int) -> None:
    batch, scalars = points(count, seed), encode_all(draw(count, stream(seed + 1)))
    products = GROUP.multiply(batch, scalars)
    assert split(products) == [
        GROUP.multiply(point, scalar)
        for point, scalar in zip(split(batch), split(scalars), strict=True)
    ]
    total = IDENTITY
    for product in split(products):
        total = GROUP.add(total, product)
    assert GROUP.weighted_sum(batch, scalars) == total


@given(
    st.lists(st.integers(0, 2**40 - 1), min_size=1, max_size=12),
    st.integers(1, 9),
)
def test_buckets_sum_as_multiplications_do(weights: list[int], window: int) -> None:
    batch = points(len(weights))
    expected = IDENTITY
    for point, weight in zip(split(batch), weights, strict=True):
        if weight:
            expected = GROUP.add(expected, GROUP.multiply(point, encode(weight)))
    assert GROUP.short_weighted_sum(batch, weights, window) == expected
    assert libsodium(2).short_weighted_sum(batch, weights, window) == expected


@pytest.mark.parametrize("count", [1, 63, 64, 65, 127, 128, 129, 200])
@pytest.mark.parametrize("other", [libsodium(2), libsodium(3), bundled()], ids=["2", "3", "rbcl"])
def test_threads_and_libraries_give_the_same(count: int, other: Group) -> None:
    inputs = [f"input {number}".encode() for number in range(count)]
    batch, scalars = points(count), encode_all(draw(count, stream(5)))
    assert other.hash_to_group(inputs, b"dst") == GROUP.hash_to_group(inputs, b"dst")
    assert other.hash_to_scalar(inputs, b"dst") == GROUP.hash_to_scalar(inputs, b"dst")
    assert other.multiply(batch, scalars) == GROUP.multiply(batch, scalars)
    assert other.multiply_one(batch, scalars[:32]) == GROUP.multiply_one(batch, scalars[:32])
    assert other.multiply_base(scalars) == GROUP.multiply_base(scalars)
    assert other.add(batch, batch) == GROUP.add(batch, batch)
    assert other.weighted_sum(batch, scalars) == GROUP.weighted_sum(batch, scalars)


def test_a_bad_element_is_found_in_any_threads_part() -> None:
    batch = points(200)
    for position in (0, 99, 100, 199):
        broken = batch[: position * 32] + b"\xff" * 32 + batch[(position + 1) * 32 :]
        with pytest.raises(BadInput) as fault:
            libsodium(2).multiply_one(broken, encode(7))
        assert fault.value.fields["position"] == position


def test_the_identity_is_refused_where_points_come_in() -> None:
    batch = points(2) + IDENTITY
    for attempt in (
        lambda: GROUP.require_elements(batch),
        lambda: GROUP.multiply_one(batch, encode(3)),
    ):
        with pytest.raises(BadInput) as fault:
            attempt()
        assert (fault.value.code, fault.value.fields["position"]) == ("element-invalid", 2)


def test_a_prefix_is_a_part_of_the_message() -> None:
    whole = GROUP.hash_to_scalar([b"seed" + b"a", b"seed" + b"b"], b"dst")
    assert GROUP.hash_to_scalar([b"a", b"b"], b"dst", b"seed") == whole


@given(st.lists(SCALARS, min_size=1, max_size=20))
def test_inverses(values: list[int]) -> None:
    products = [a * b % ORDER for a, b in zip(values, invert_all(values), strict=True)]
    assert products == [1] * len(values)


@given(st.integers(0, ORDER - 1))
def test_scalars_round_trip(value: int) -> None:
    assert decode(encode(value)) == value


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (bytes(31), "scalar-length"),
        (bytes(33), "scalar-length"),
        (ORDER.to_bytes(32, "little"), "scalar-range"),
        (b"\xff" * 32, "scalar-range"),
    ],
)
def test_unreduced_scalars_are_refused(data: bytes, code: str) -> None:
    with pytest.raises(BadInput) as fault:
        decode(data)
    assert fault.value.code == code


@pytest.mark.parametrize(
    ("entropy", "code"),
    [
        (bytes, "entropy-repeats"),
        (lambda size: b"\x01" * size, "entropy-repeats"),
        (lambda size: bytes(size - 1), "entropy-short"),
    ],
)
def test_broken_entropy_is_noticed(entropy: Entropy, code: str) -> None:
    with pytest.raises(OurFault) as fault:
        draw(2, entropy)
    assert fault.value.code == code


@pytest.mark.parametrize(
    ("size", "code"),
    [(0, "batch-empty"), (31, "batch-length"), ((MAX_BATCH + 1) * 32, "batch-too-large")],
)
def test_batches_have_bounds(size: int, code: str) -> None:
    with pytest.raises(BadInput) as fault:
        batch_size(bytes(size), "elements")
    assert fault.value.code == code
    assert batch_size(bytes(MAX_BATCH * 32), "elements") == MAX_BATCH


def test_counts_have_bounds() -> None:
    require_count(1, "inputs")
    with pytest.raises(BadInput):
        require_count(MAX_BATCH + 1, "inputs")


@pytest.mark.parametrize(
    "attempt",
    [
        lambda: GROUP.multiply(points(2), encode(1)),
        lambda: GROUP.add(points(2), points(1)),
        lambda: GROUP.multiply_one(points(1), bytes(31)),
    ],
)
def test_batches_that_do_not_fit_each_other_are_a_bug(attempt: Callable[[], bytes]) -> None:
    with pytest.raises(OurFault) as fault:
        attempt()
    assert fault.value.code == "batch-shape"


@pytest.mark.parametrize(("weights", "window"), [([1], 4), ([1, -1], 4), ([1, 1], 0)])
def test_weights_that_do_not_fit_are_a_bug(weights: list[int], window: int) -> None:
    with pytest.raises(OurFault) as fault:
        GROUP.short_weighted_sum(points(2), weights, window)
    assert fault.value.code == "weights-shape"
