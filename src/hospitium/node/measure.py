# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""How good a rehearsal's links are, where it is known who is on both lists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hospitium.linkage.evaluation import (
    Metrics,
    at_threshold,
    best_at_precision,
    expected_calibration_error,
    greedy_one_to_one,
    over_thresholds,
    scored_pairs,
)
from hospitium.linkage.one_to_one import exclusive_probability
from hospitium.node.rehearsal.outcome import Comparison
from hospitium.node.truth import Pair

HIGH_PRECISION = 0.99


@dataclass(frozen=True, slots=True)
class Measured:
    """Candidate pairs against the truth.

    Args:
        at: at the threshold asked for.
        table: over thresholds.
        at_high_precision: the most recall with precision of at least 0.99; None if none.
        one_to_one: at the threshold on the probability given that nobody is on a list twice,
            keeping at most one pair a record of each two files, the heaviest first.
        calibration_error: expected calibration error over ten bins of equal mass of all
            candidates, 0 to 1.
    """

    at: Metrics
    table: tuple[Metrics, ...]
    at_high_precision: Metrics | None
    one_to_one: Metrics
    calibration_error: float


def measure(
    comparisons: Sequence[Comparison],
    ids: Sequence[Sequence[str]],
    truth: frozenset[Pair],
    threshold: float,
) -> Measured:
    """Measure what the matcher found against the truth.

    Args:
        comparisons: all candidates, one comparison for each two files.
        ids: file -> id of each case. Where an id stands on several rows, a pair of ids counts
            once, with the highest probability that it has.
        truth: pairs of records of different files, the lower file first.
    """
    best: dict[Pair, float] = {}
    single: set[Pair] = set()
    for one in comparisons:
        names = _names(one, ids)
        for pair, probability in zip(names, one.probability.tolist(), strict=True):
            best[pair] = max(best.get(pair, 0.0), probability)
        single |= {names[at] for at in _one_to_one(one, threshold).tolist()}
    scored = scored_pairs(list(best), np.array(list(best.values()), dtype=np.float64), truth)
    right = len(single & truth)
    return Measured(
        at_threshold(scored, threshold),
        over_thresholds(scored),
        best_at_precision(scored, HIGH_PRECISION),
        Metrics(threshold, right, len(single) - right, len(truth) - right),
        expected_calibration_error(scored),
    )


def _names(one: Comparison, ids: Sequence[Sequence[str]]) -> list[Pair]:
    a, b = one.sides
    return [((a, ids[a][i]), (b, ids[b][j])) for i, j in one.rows.tolist()]


def _one_to_one(one: Comparison, threshold: float) -> NDArray[np.int64]:
    """Positions of the pairs that are left where nobody is on a list twice."""
    if one.size.overlap is None:
        return np.zeros(0, dtype=np.int64)
    alone = exclusive_probability(one.rows, one.weight, one.size, one.size.overlap)
    taken = np.flatnonzero(alone >= threshold)
    kept = greedy_one_to_one(one.rows[taken, 0], one.rows[taken, 1], one.weight[taken])
    return np.asarray(taken[kept], dtype=np.int64)
