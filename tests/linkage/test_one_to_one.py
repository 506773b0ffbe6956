# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Candidates of one record compete where nobody is on a list twice."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hospitium.linkage.one_to_one import exclusive_probability
from hospitium.linkage.weight import NetworkSize
from hospitium.model.errors import BadInput

SIZE = NetworkSize(100, 100)


def probabilities(pairs, weights, overlap=0.5, size=SIZE):
    rows = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    return exclusive_probability(rows, np.array(weights, dtype=np.float64), size, overlap)


def test_one_candidate_alone_has_bayes_s_probability():
    # 2^10 x (.5 / 100) against the half of the records that have no partner.
    assert probabilities([(3, 7)], [10.0]) == pytest.approx([5.12 / 5.62])


def test_two_equal_rivals_share_what_one_alone_would_have():
    assert probabilities([(3, 7), (3, 8)], [20.0, 20.0]) == pytest.approx([0.5, 0.5], abs=1e-3)


def test_where_everybody_is_on_both_lists_a_weak_pair_without_rival_is_right():
    assert probabilities([(3, 7)], [-5.0], overlap=1.0) == pytest.approx([1.0])
    assert probabilities([(3, 7)], [-5.0], overlap=0.1)[0] < 0.01


@given(
    st.dictionaries(
        st.tuples(st.integers(0, 5), st.integers(0, 5)), st.floats(-30, 60), min_size=1
    ),
    st.floats(0.01, 1.0),
    st.integers(6, 1000),
    st.integers(6, 1000),
)
def test_no_record_has_more_than_one_partner_in_all(found, overlap, records_a, records_b):
    pairs = np.array(list(found))
    got = probabilities(pairs, list(found.values()), overlap, NetworkSize(records_a, records_b))
    assert ((got >= 0) & (got <= 1 + 1e-12)).all()
    for side in (0, 1):
        assert np.bincount(pairs[:, side], weights=got).max() <= 1 + 1e-9


def test_no_candidates_give_no_probabilities():
    assert probabilities([], []).shape == (0,)


def test_what_does_not_fit_together_is_refused():
    with pytest.raises(BadInput) as fault:
        exclusive_probability(np.zeros((2, 2), dtype=np.int64), np.zeros(3), SIZE, 0.5)
    assert fault.value.code == "pattern-shape"
    with pytest.raises(BadInput) as fault:
        probabilities([(0, 0)], [1.0], overlap=0.0)
    assert fault.value.code == "network-size"
