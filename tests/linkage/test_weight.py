# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Weights add up as said, probabilities follow the size of the lists."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hospitium.linkage.explain import because
from hospitium.linkage.policy import parse_policy
from hospitium.linkage.weight import NetworkSize, estimate_overlap, score, weights
from hospitium.model.errors import BadInput
from tests.linkage.people import PERSON_POLICIES

POLICY = parse_policy("""
name = "small"
version = 1
kind = "person"
hub_cap = 10
[[family]]
name = "names"
slots = 1
entropy = "name-date"
parts = ["full-sound"]
[[family]]
name = "names-and-day"
slots = 1
entropy = "name-date"
parts = ["full-sound", "day"]
[[family]]
name = "known"
slots = 1
entropy = "name-date"
parts = ["full-sound", "known-day"]
[model]
base = -3.0
families = [4.0, 10.0, -5.0]
crowd = -1.0
bare_base = 5.0
bare_crowd = -2.0
bare_records = 2000
overlap = 0.5
""")
SIZE = NetworkSize(1000, 1000, overlap=0.5)


def weigh(pattern, sharers=None, size=SIZE):
    found = None if sharers is None else np.array([sharers])
    return float(weights(np.array([pattern], dtype=np.uint32), POLICY, size, found)[0])


def test_weights_by_hand():
    assert weigh(0b010, 2) == -3 + 10
    assert weigh(0b011, 5) == -3 + 14 - math.log2(4)
    assert weigh(0b001, 2) == -3 + 4 + 5
    assert weigh(0b101, 5) == -3 + 4 - 5 + 5 - 2 * math.log2(4)
    assert weigh(0b001, 2, NetworkSize(4000, 4000)) == -3 + 4 + 5 + 2


def test_probability_by_hand():
    scores = score(np.array([0b011], dtype=np.uint32), POLICY, SIZE, np.array([2]))
    odds = 2.0**11 * (500 / 999_500)
    assert scores.weight[0] == 11
    assert scores.probability[0] == pytest.approx(odds / (1 + odds), rel=1e-12)


def test_the_same_pattern_is_worth_less_in_a_larger_network():
    pattern = np.array([0b011], dtype=np.uint32)
    small = score(pattern, POLICY, NetworkSize(10**3, 10**3, 0.1)).probability[0]
    large = score(pattern, POLICY, NetworkSize(10**6, 10**6, 0.1)).probability[0]
    assert large < small / 50


@given(st.integers(2, 5000), st.integers(2, 5000), st.integers(0, 7))
def test_a_name_that_more_people_have_never_says_more(few, many, pattern):
    few, many = sorted((few, many))
    assert weigh(pattern, many) <= weigh(pattern, few) <= weigh(pattern)


def test_agreement_never_counts_against_a_link_but_for_witnesses():
    for policy in PERSON_POLICIES:
        for family, worth in zip(policy.families, policy.model.families, strict=True):
            assert worth >= 0 or family.witness


def test_calibration_map_is_linear_between_knots_and_goes_on_with_slope_one():
    model = replace(POLICY.model, raw=(0.0, 10.0), calibrated=(-1.0, 4.0))
    policy = replace(POLICY, model=replace(model, bare_base=0.0, bare_crowd=0.0))
    found = weights(np.array([0b000, 0b001, 0b010, 0b011], dtype=np.uint32), policy, SIZE)
    assert found.tolist() == [-4.0, -0.5, 2.5, 5.0]


def test_overlap_is_found_from_weights_alone():
    """Weights of 40 bits for 300 pairs and of -40 for the rest leave nothing to doubt."""
    size = NetworkSize(1000, 3000)
    clear = np.concatenate([np.full(300, 40.0), np.full(5000, -40.0)])
    assert estimate_overlap(clear, size, 0.1) == pytest.approx(0.3, abs=1e-4)
    assert estimate_overlap(clear[295:], size, 0.1) == 0.1


def test_all_patterns_have_a_probability():
    patterns = np.arange(8, dtype=np.uint32)
    scores = score(patterns, POLICY, NetworkSize(10**9, 10**9), np.full(8, 10**12))
    assert bool(((scores.probability >= 0) & (scores.probability <= 1)).all())


@pytest.mark.parametrize("size", [(0, 1, None), (1, 0, None), (1, 1, 0.0), (1, 1, 1.5)])
def test_impossible_sizes_are_refused(size):
    with pytest.raises(BadInput) as caught:
        NetworkSize(*size)
    assert caught.value.code == "network-size"


def test_uneven_lists_are_refused():
    with pytest.raises(BadInput) as caught:
        weights(np.zeros(2, dtype=np.uint32), POLICY, SIZE, np.zeros(3, dtype=np.int64))
    assert caught.value.code == "pattern-shape"


def test_because_says_the_strongest_of_each_field_once():
    assert because(0b011, POLICY) == ("all names sound alike", "full birth date agrees")
    assert because(0b101, POLICY) == ("all names sound alike",)
    assert because(0, POLICY) == ()
