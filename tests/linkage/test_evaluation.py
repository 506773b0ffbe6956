# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Numbers worked out by hand or published, and what must hold for any scored pairs."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import linear_sum_assignment

from hospitium.linkage import evaluation
from hospitium.linkage.evaluation import ScoredPairs
from hospitium.model.errors import BadInput


def scored(probability: list[float], true: list[bool], missed: int = 0) -> ScoredPairs:
    return ScoredPairs(np.array(probability), np.array(true, dtype=np.bool_), missed)


pairs = st.lists(
    st.tuples(st.integers(0, 20).map(lambda n: n / 20), st.booleans()), max_size=60
).flatmap(
    lambda rows: st.integers(0, 5).map(
        lambda missed: scored([p for p, _ in rows], [t for _, t in rows], missed)
    )
)


def test_a_table_worked_out_by_hand() -> None:
    four = scored([0.9, 0.8, 0.4, 0.2], [True, False, True, False], missed=1)
    at_half = evaluation.at_threshold(four, 0.5)
    assert (at_half.true_positives, at_half.false_positives, at_half.false_negatives) == (1, 1, 2)
    assert at_half.precision == 0.5
    assert at_half.recall == pytest.approx(1 / 3)
    assert at_half.f1 == pytest.approx(0.4)
    at_fifth = evaluation.at_threshold(four, 0.2)
    assert at_fifth.precision == 0.5
    assert at_fifth.recall == pytest.approx(2 / 3)


def test_the_threshold_itself_is_accepted() -> None:
    assert evaluation.at_threshold(scored([0.5], [True]), 0.5).true_positives == 1


def test_nothing_claimed_is_nothing_wrong() -> None:
    none = evaluation.at_threshold(scored([0.1], [True]), 0.5)
    assert (none.precision, none.recall, none.f1) == (1.0, 0.0, 0.0)
    empty = evaluation.at_threshold(scored([], []), 0.5)
    assert (empty.precision, empty.recall, empty.f1) == (1.0, 1.0, 1.0)


def test_pairs_are_joined_with_the_truth() -> None:
    joined = evaluation.scored_pairs(
        [("a1", "b1"), ("a2", "b2")], np.array([0.9, 0.3]), [("a1", "b1"), ("a9", "b9")]
    )
    assert joined.true.tolist() == [True, False]
    assert (joined.missed, joined.true_pairs) == (1, 2)


def test_a_candidate_twice_is_refused() -> None:
    with pytest.raises(BadInput) as fault:
        evaluation.scored_pairs([("a", "b"), ("a", "b")], np.array([0.9, 0.3]), [])
    assert fault.value.code == "evaluation-shape"


@pytest.mark.parametrize(
    ("probability", "true", "missed"),
    [([0.5, 0.5], [True], 0), ([1.5], [True], 0), ([math.nan], [True], 0), ([0.5], [True], -1)],
)
def test_arrays_that_do_not_fit_are_refused(
    probability: list[float], true: list[bool], missed: int
) -> None:
    with pytest.raises(BadInput) as fault:
        scored(probability, true, missed)
    assert fault.value.code == "evaluation-shape"


def test_recall_at_a_precision_takes_ties_whole() -> None:
    # At 0.8 four are accepted, three of them right; the tie may not be cut to look better.
    tied = scored([0.9, 0.8, 0.8, 0.8, 0.1], [True, True, True, False, True])
    best = evaluation.best_at_precision(tied, 0.99)
    assert best is not None
    assert (best.threshold, best.true_positives) == (0.9, 1)
    loose = evaluation.best_at_precision(tied, 0.75)
    assert loose is not None
    assert (loose.threshold, loose.true_positives) == (0.1, 4)
    assert evaluation.best_at_precision(scored([0.9], [False]), 0.99) is None
    assert evaluation.best_at_precision(scored([], []), 0.99) is None


@given(pairs)
def test_recall_falls_as_the_threshold_rises(some: ScoredPairs) -> None:
    table = evaluation.over_thresholds(some, (0.0, 0.25, 0.5, 0.75, 1.0))
    recalls = [row.recall for row in table]
    assert recalls == sorted(recalls, reverse=True)
    for row in table:
        assert row.true_positives + row.false_negatives == some.true_pairs


@given(pairs, st.sampled_from([0.5, 0.9, 0.99]))
def test_no_threshold_has_the_precision_and_more_recall(some: ScoredPairs, wanted: float) -> None:
    best = evaluation.best_at_precision(some, wanted)
    for threshold in np.unique(some.probability).tolist():
        row = evaluation.at_threshold(some, threshold)
        if row.true_positives >= wanted * (row.true_positives + row.false_positives):
            assert best is not None
            assert best.true_positives >= row.true_positives


def test_an_assignment_by_hand() -> None:
    left, right = np.array([0, 0, 1, 2]), np.array([0, 1, 1, 2])
    weight = np.array([5.0, 9.0, 8.0, 1.0])
    kept = evaluation.greedy_one_to_one(left, right, weight)
    assert kept.tolist() == [False, True, False, True]


@given(
    st.lists(
        st.tuples(st.integers(0, 6), st.integers(0, 6), st.integers(1, 50)),
        min_size=1,
        max_size=40,
        unique_by=lambda row: row[:2],
    )
)
def test_an_assignment_is_one_to_one_full_and_half_as_heavy_as_the_best(
    rows: list[tuple[int, int, int]],
) -> None:
    left, right = np.array([r[0] for r in rows]), np.array([r[1] for r in rows])
    weight = np.array([float(r[2]) for r in rows])
    kept = evaluation.greedy_one_to_one(left, right, weight)
    assert len(set(left[kept])) == len(set(right[kept])) == int(kept.sum())
    for at in np.flatnonzero(~kept):
        assert left[at] in left[kept] or right[at] in right[kept]
    grid = np.zeros((7, 7))
    grid[left, right] = weight
    best = grid[linear_sum_assignment(grid, maximize=True)].sum()
    assert 2 * weight[kept].sum() >= best


def test_calibration_by_hand() -> None:
    four = scored([0.1, 0.2, 0.8, 0.9], [False, False, True, True])
    assert evaluation.expected_calibration_error(four, bins=2) == pytest.approx(0.15)
    bins = evaluation.calibration_bins(four, bins=2)
    assert [(b.count, b.observed) for b in bins] == [(2, 0.0), (2, 1.0)]
    assert [b.predicted for b in bins] == pytest.approx([0.15, 0.85])
    assert evaluation.expected_calibration_error(scored([], [])) == 0.0


@given(pairs, st.integers(1, 12))
def test_bins_have_equal_mass_and_hold_everything(some: ScoredPairs, wanted: int) -> None:
    bins = evaluation.calibration_bins(some, wanted)
    counts = [part.count for part in bins]
    assert sum(counts) == some.probability.size
    assert not counts or max(counts) - min(counts) <= 1
    assert 0.0 <= evaluation.expected_calibration_error(some, wanted) <= 1.0


def test_a_calibrated_source_has_a_small_error() -> None:
    rng = np.random.default_rng(5)
    probability = rng.random(20_000)
    honest = ScoredPairs(probability, rng.random(20_000) < probability)
    assert evaluation.expected_calibration_error(honest) < 0.02
    boastful = ScoredPairs(np.sqrt(probability), honest.true)
    assert evaluation.expected_calibration_error(boastful) > 0.1


@pytest.mark.parametrize(
    ("successes", "total", "low", "high"),
    # Newcombe 1998, doi:10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E, table I
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611),
     (1, 29, 0.0061, 0.1718)],
)  # fmt: skip
def test_wilson_as_published(successes: int, total: int, low: float, high: float) -> None:
    interval = evaluation.wilson(successes, total)
    assert interval.low == pytest.approx(low, abs=5e-5)
    assert interval.high == pytest.approx(high, abs=5e-5)
    assert interval.share == successes / total


def test_nothing_seen_is_nothing_known() -> None:
    nothing = evaluation.wilson(0, 0)
    assert math.isnan(nothing.share)
    assert (nothing.low, nothing.high) == (0.0, 1.0)
    with pytest.raises(BadInput):
        evaluation.wilson(3, 2)


def test_groups_count_their_own_pairs() -> None:
    truth = {(1, 1), (2, 2), (3, 3)}
    accepted = {(1, 1), (2, 9)}
    groups = [((1, 1), "latin"), ((2, 2), "latin"), ((3, 3), "arabic"), ((2, 9), "arabic"),
              ((8, 8), "thai"), ((1, 1), "no date")]  # fmt: skip
    rows = {row.group: row for row in evaluation.by_group(accepted, truth, groups)}
    assert set(rows) == {"latin", "arabic", "no date"}
    assert (rows["latin"].true_pairs, rows["latin"].accepted) == (2, 1)
    assert (rows["latin"].recall.share, rows["latin"].precision.share) == (0.5, 1.0)
    assert (rows["arabic"].recall.share, rows["arabic"].precision.share) == (0.0, 0.0)
    assert rows["no date"].recall.of == 1


def test_planted_pairs_bound_recall_from_above_only() -> None:
    bound = evaluation.planted_recall_bound(90, 100)
    assert bound.share == 0.9
    assert bound.low < 0.9 < bound.high
