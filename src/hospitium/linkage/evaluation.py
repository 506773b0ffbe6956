# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""How good a set of possible links is, where the truth is known.

Everything works on *scored pairs*: ``n`` candidate pairs with a probability each and whether
each is true, plus ``missed``, the number of true pairs that are no candidates at all. A true pair
that never became a candidate counts against recall; that is why ``missed`` can't be left out.
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hospitium.model.errors import BadInput

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]
BoolArray = NDArray[np.bool_]

THRESHOLDS = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99)
BINS = 10
NORMAL_95 = 1.959963984540054


@dataclass(frozen=True, slots=True)
class Metrics:
    """Precision, recall and F1 of the pairs at or above a threshold.

    Where nothing is accepted precision is 1 (no wrong claim was made); where nothing is true
    recall is 1; F1 is 0 where no pair is right but something should have been.
    """

    threshold: float
    true_positives: int
    false_positives: int
    false_negatives: int

    @property
    def precision(self) -> float:
        """Share of the accepted pairs that are true."""
        accepted = self.true_positives + self.false_positives
        return self.true_positives / accepted if accepted else 1.0

    @property
    def recall(self) -> float:
        """Share of the true pairs that are accepted."""
        true = self.true_positives + self.false_negatives
        return self.true_positives / true if true else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        wrong = self.false_positives + self.false_negatives
        total = 2 * self.true_positives + wrong
        return 2 * self.true_positives / total if total else 1.0


@dataclass(frozen=True, slots=True)
class ScoredPairs:
    """Candidate pairs with the truth.

    Args:
        probability: shape (n,), each from 0 to 1.
        true: shape (n,), whether the pair is one person.
        missed: true pairs that are no candidates.

    Raises:
        BadInput: ``evaluation-shape``.
    """

    probability: FloatArray
    true: BoolArray
    missed: int = 0

    def __post_init__(self) -> None:
        """Refuse arrays that don't fit together."""
        sound = (
            self.probability.ndim == 1
            and self.probability.shape == self.true.shape
            and self.missed >= 0
            and bool(np.all((self.probability >= 0) & (self.probability <= 1)))
        )
        if not sound:
            raise BadInput(
                "evaluation-shape",
                "scored pairs need one probability from 0 to 1 and one truth each",
            )

    @property
    def true_pairs(self) -> int:
        """All true pairs, candidates or not."""
        return int(self.true.sum()) + self.missed


def scored_pairs(
    pairs: Sequence[tuple[Hashable, Hashable]],
    probability: FloatArray,
    truth: Iterable[tuple[Hashable, Hashable]],
) -> ScoredPairs:
    """Join candidate pairs with a list of true pairs.

    Args:
        pairs: n distinct pairs of record ids, in the same order of sides as ``truth``.
        probability: shape (n,).
        truth: true pairs; repeated ones count once.

    Raises:
        BadInput: ``evaluation-shape``.
    """
    true_set = set(truth)
    found = np.fromiter((pair in true_set for pair in pairs), dtype=np.bool_, count=len(pairs))
    if len(set(pairs)) != len(pairs):
        raise BadInput("evaluation-shape", "a candidate pair is there twice")
    return ScoredPairs(probability, found, len(true_set) - int(found.sum()))


def at_threshold(scored: ScoredPairs, threshold: float) -> Metrics:
    """Count right and wrong among the pairs with probability >= threshold."""
    accepted = scored.probability >= threshold
    right = int(np.count_nonzero(accepted & scored.true))
    return Metrics(
        threshold, right, int(np.count_nonzero(accepted)) - right, scored.true_pairs - right
    )


def over_thresholds(
    scored: ScoredPairs, thresholds: Sequence[float] = THRESHOLDS
) -> tuple[Metrics, ...]:
    """Metrics at several thresholds."""
    return tuple(at_threshold(scored, threshold) for threshold in thresholds)


def best_at_precision(scored: ScoredPairs, precision: float) -> Metrics | None:
    """The threshold with the most recall at which precision is at least this; None if none is.

    Only thresholds that a probability has are tried, since others accept the same pairs.
    """
    if scored.probability.size == 0:
        return None
    order = np.argsort(-scored.probability, kind="stable")
    ranked = scored.probability[order]
    right = np.cumsum(scored.true[order])
    accepted = np.arange(1, ranked.size + 1)
    last_of_its_value = np.append(ranked[1:] != ranked[:-1], True)
    good = last_of_its_value & (right >= precision * accepted)
    if not good.any():
        return None
    at = int(np.flatnonzero(good)[-1])
    return at_threshold(scored, float(ranked[at]))


def greedy_one_to_one(left: IntArray, right: IntArray, weight: FloatArray) -> BoolArray:
    """Keep at most one pair a record, taking the heaviest first.

    The total weight is at least half of the best assignment's (Avis 1983,
    doi:10.1002/net.3230130404), and on linkage graphs, which are near to a matching already, it
    is almost always the best one. Ties go to the pair that comes first.

    Args:
        left, right: shape (n,), record numbers of each side, from 0.
        weight: shape (n,); pairs of any weight are taken.

    Returns:
        Shape (n,), True where the pair is kept.
    """
    kept = np.zeros(left.shape[0], dtype=np.bool_)
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    lefts, rights = left.tolist(), right.tolist()
    for at in np.argsort(-weight, kind="stable").tolist():
        if lefts[at] not in taken_left and rights[at] not in taken_right:
            kept[at] = True
            taken_left.add(lefts[at])
            taken_right.add(rights[at])
    return kept


@dataclass(frozen=True, slots=True)
class CalibrationBin:
    """One bin of equal mass: mean probability, share true, number of pairs."""

    predicted: float
    observed: float
    count: int


def calibration_bins(scored: ScoredPairs, bins: int = BINS) -> tuple[CalibrationBin, ...]:
    """Cut the candidates, ranked by probability, into bins of equal mass.

    Bins differ in size by one pair at most; with fewer pairs than bins there is a bin a pair.
    Ties may be parted, in the order in which the pairs came: their predicted values are equal,
    so this moves observed shares between neighbours but adds no bias.
    """
    order = np.argsort(scored.probability, kind="stable")
    return tuple(
        CalibrationBin(
            float(scored.probability[members].mean()),
            float(scored.true[members].mean()),
            int(members.size),
        )
        for members in np.array_split(order, min(bins, order.size) or 1)
        if members.size
    )


def expected_calibration_error(scored: ScoredPairs, bins: int = BINS) -> float:
    """Mean absolute gap between predicted and observed over bins of equal mass, 0 to 1.

    Naeini, Cooper and Hauskrecht 2015 (doi:10.1609/aaai.v29i1.9602), with bins of equal mass.
    0 without pairs. Only candidates enter: missed pairs have no probability.
    """
    parts = calibration_bins(scored, bins)
    total = sum(part.count for part in parts)
    gap = sum(part.count * abs(part.predicted - part.observed) for part in parts)
    return gap / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Interval:
    """A share with its Wilson interval; ``of`` is the number it is a share of."""

    share: float
    low: float
    high: float
    of: int


def wilson(successes: int, total: int, z: float = NORMAL_95) -> Interval:
    """Wilson's score interval of a share (1927, doi:10.1080/01621459.1927.10502953).

    With ``total`` 0 nothing is known: the share is nan and the interval 0 to 1.

    Raises:
        BadInput: ``evaluation-shape``.
    """
    if not 0 <= successes <= total:
        raise BadInput("evaluation-shape", "successes are more than the total or negative")
    if total == 0:
        return Interval(math.nan, 0.0, 1.0, 0)
    share = successes / total
    scale = 1 + z * z / total
    centre = (share + z * z / (2 * total)) / scale
    half = z * math.sqrt(share * (1 - share) / total + z * z / (4 * total * total)) / scale
    return Interval(share, max(0.0, centre - half), min(1.0, centre + half), total)


@dataclass(frozen=True, slots=True)
class GroupRow:
    """Quality in one group of pairs: recall over its true pairs, precision over its accepted."""

    group: str
    true_pairs: int
    accepted: int
    recall: Interval
    precision: Interval


def by_group(
    accepted: Iterable[tuple[Hashable, Hashable]],
    truth: Iterable[tuple[Hashable, Hashable]],
    groups: Iterable[tuple[tuple[Hashable, Hashable], str]],
) -> tuple[GroupRow, ...]:
    """Break quality down by group of pair (scripts, sexes, which field is missing).

    Args:
        accepted: pairs taken as links.
        truth: true pairs.
        groups: (pair, group) for every pair of ``accepted`` and ``truth``; a pair may be in
            several groups; pairs in neither are ignored.

    Returns:
        Rows sorted by group.
    """
    taken, true = set(accepted), set(truth)
    found: dict[str, set[tuple[Hashable, Hashable]]] = {}
    for pair, group in groups:
        if pair in taken or pair in true:
            found.setdefault(group, set()).add(pair)
    return tuple(
        _group_row(group, pairs & true, pairs & taken) for group, pairs in sorted(found.items())
    )


def _group_row(
    group: str, true: set[tuple[Hashable, Hashable]], taken: set[tuple[Hashable, Hashable]]
) -> GroupRow:
    right = len(true & taken)
    return GroupRow(
        group, len(true), len(taken), wilson(right, len(true)), wilson(right, len(taken))
    )


def planted_recall_bound(found: int, planted: int) -> Interval:
    """What planted pairs of made-up people say of recall: an optimistic bound.

    Planted people are made by the simulator, so they err as it errs; real records err in ways
    that nobody thought of. True recall is lower, and ``high`` is to be read as *at most*.
    """
    return wilson(found, planted)
