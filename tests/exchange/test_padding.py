# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Size classes hold what they must, cost at most 12 %, and are few."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hospitium.exchange.padding import SMALLEST, padded_size


@given(st.integers(0, 2**40))
def test_a_class_holds_its_entries_and_is_its_own_class(count):
    size = padded_size(count)
    assert size >= count
    assert padded_size(size) == size


@given(st.integers(SMALLEST, 2**40))
def test_padding_costs_at_most_an_eighth(count):
    assert padded_size(count) <= count * 1.125


@given(st.integers(0, 2**40), st.integers(0, 1000))
def test_more_entries_never_fall_into_a_smaller_class(count, more):
    assert padded_size(count) <= padded_size(count + more)


def test_published_example():
    """PURBs section 4.2: 9 is padded to 10 there; below our smallest class all look alike."""
    assert padded_size(9) == SMALLEST
    assert padded_size(1000) == 1024
    assert padded_size(1025) == 1088


def test_a_million_sizes_fall_into_few_classes():
    assert len({padded_size(n) for n in range(0, 1_000_000, 7)}) < 300
