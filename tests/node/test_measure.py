# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""A rehearsal's numbers are those of all candidates, each pair of ids counted once."""

from __future__ import annotations

import math

import numpy as np
import pytest

from hospitium.exchange.links import State
from hospitium.linkage.weight import NetworkSize
from hospitium.node.measure import measure
from hospitium.node.rehearsal.opening import Opened
from hospitium.node.rehearsal.outcome import Comparison

IDS = [["x", "y", "z"], ["p", "q", "r"]]
TRUTH = frozenset({((0, "x"), (1, "p")), ((0, "y"), (1, "q"))})


def compared(*pairs: tuple[int, int, float]) -> Comparison:
    """Candidates as (row, row, probability), each weighed with the prior of lists of 40."""
    size = NetworkSize(40, 40, 0.5)
    odds = [p / (1 - p) / size.prior_odds(0.5) for _, _, p in pairs]
    return Comparison(
        (0, 1),
        np.array([pair[:2] for pair in pairs], dtype=np.int64).reshape(-1, 2),
        np.array([math.log2(one) for one in odds]),
        np.array([pair[2] for pair in pairs]),
        size,
    )


@pytest.mark.parametrize(
    ("threshold", "right", "wrong"), [(0.5, 2, 1), (0.65, 1, 1), (0.9, 1, 0), (0.99, 0, 0)]
)
def test_right_wrong_and_missed_at_the_threshold(threshold: float, right: int, wrong: int) -> None:
    found = compared((0, 0, 0.95), (1, 1, 0.6), (2, 2, 0.7), (2, 0, 0.01))
    at = measure([found], IDS, TRUTH, threshold).at
    assert (at.true_positives, at.false_positives) == (right, wrong)
    assert at.false_negatives == len(TRUTH) - right


def test_the_table_says_the_same_as_its_threshold() -> None:
    found = compared((0, 0, 0.95), (1, 1, 0.6), (2, 2, 0.7))
    for row in measure([found], IDS, TRUTH, 0.5).table:
        assert row == measure([found], IDS, TRUTH, row.threshold).at


def test_one_to_one_keeps_the_heavier_of_two_rivals() -> None:
    found = compared((0, 0, 0.999), (0, 1, 0.9), (1, 1, 0.95))
    single = measure([found], IDS, TRUTH, 0.5).one_to_one
    assert (single.true_positives, single.false_positives) == (2, 0)
    assert measure([found], IDS, TRUTH, 0.5).at.false_positives == 1


def test_a_pair_of_ids_counts_once_with_its_highest_probability() -> None:
    doubled = [["x", "x"], ["p"]]
    found = compared((0, 0, 0.2), (1, 0, 0.95))
    truth = frozenset({((0, "x"), (1, "p"))})
    at = measure([found], doubled, truth, 0.9).at
    assert (at.true_positives, at.false_positives, at.false_negatives) == (1, 0, 0)


def test_no_candidates_is_no_claim_and_nothing_found() -> None:
    measured = measure([compared()], IDS, TRUTH, 0.9)
    assert (measured.at.precision, measured.at.recall) == (1.0, 0.0)
    assert measured.one_to_one.false_negatives == len(TRUTH)
    assert measured.at_high_precision is None
    assert measured.calibration_error == 0.0


def test_what_a_side_received_is_not_in_a_repr() -> None:
    opened = Opened(State.OPENED, "ours", ({"names": ["Zdravka Kanarinka"]},))
    assert "Zdravka" not in f"{opened!r} {opened}"
