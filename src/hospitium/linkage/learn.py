# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Learn what agreement is worth: from pairs whose truth is known, or without any truth.

**With truth** (made-up caseloads, published test data) the weights of all families are fitted
together by penalised logistic regression with the prior odds of each training set as a fixed
offset, which makes what is left a log likelihood ratio. Fitted together, nested families share
the evidence they have in common instead of counting it twice. No agreement can speak against a
link, except that of a *witness* family, which says that both sides know what doesn't agree.

**Without truth** a latent class model is fitted by expectation maximisation (Winkler 1988;
Dempster, Laird and Rubin 1977, doi:10.1111/j.2517-6161.1977.tb01600.x). It takes the families
given to be independent within matches and within non-matches, so give it families that
overlap little.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from hospitium.linkage.policy import MatchPolicy, WeightModel
from hospitium.linkage.weight import NetworkSize, agreement, crowding, only_bare
from hospitium.model.errors import BadInput

FloatArray = NDArray[np.float64]

PENALTY: Final = 0.1
"""Ridge on every weight but the base, in nats squared: what keeps rare patterns from extremes."""

BARE_RECORDS: Final = 10_000
"""Size of both lists to which the weight of bare names refers."""

_STEPS: Final = 200
_SETTLED: Final = 1e-8
_TINY: Final = 1e-9


@dataclass(frozen=True, slots=True)
class TrainingSet:
    """Candidate pairs of two lists with the truth. Arrays have shape (pairs,).

    Args:
        patterns, sharers: as :func:`hospitium.linkage.weight.score` takes them.
        true: whether the pair is one person.
        missed: true pairs that are no candidates.
        size: the two lists.
        worth: how much a pair of this set counts beside those of others.
    """

    patterns: NDArray[np.uint32]
    sharers: NDArray[np.int64]
    true: NDArray[np.bool_]
    missed: int
    size: NetworkSize
    worth: float = 1.0

    @property
    def matches(self) -> int:
        """True pairs, candidates or not."""
        return int(self.true.sum()) + self.missed


def learn_with_truth(
    sets: Sequence[TrainingSet], policy: MatchPolicy, penalty: float = PENALTY
) -> WeightModel:
    """Fit the weights of a policy's families.

    Args:
        sets: at least one, each with a match.
        policy: its families count, its weights don't.

    Returns:
        The model without calibration; the overlap is the policy's.

    Raises:
        BadInput: ``no-matches`` where a set has no match or no pair that isn't one.
    """
    rows = [_rows(one, policy) for one in sets]
    features, true, count, offset = (
        np.concatenate([one[part] for one in rows]) for part in range(4)
    )
    families = len(policy.families)
    low = np.full(families + 4, 0.0)
    high = np.full(families + 4, np.inf)
    for index, family in enumerate(policy.families):
        if family.witness:
            low[index] = -np.inf
    # The order of _rows: crowd, bare base, bare crowd, base. Crowds never speak for a link.
    low[families:], high[families:] = -np.inf, (0.0, np.inf, 0.0, np.inf)
    ridge = np.append(np.full(families + 3, penalty), 0.0)
    found = _fit(features, true, count, offset, low, high, ridge) / np.log(2.0)
    return replace(
        policy.model,
        families=tuple(float(one) for one in found[:families]),
        crowd=float(found[families]),
        bare_base=float(found[families + 1]),
        bare_crowd=float(found[families + 2]),
        base=float(found[families + 3]),
        bare_records=BARE_RECORDS,
        raw=(),
        calibrated=(),
    )


def _rows(
    one: TrainingSet, policy: MatchPolicy
) -> tuple[FloatArray, FloatArray, FloatArray, FloatArray]:
    """Features, truth, count and offset (nats) of each distinct row of a training set."""
    matches, pairs = one.matches, one.size.pairs
    if not 0 < matches < pairs:
        raise BadInput("no-matches", "a training set needs pairs that match and pairs that don't")
    prior = float(np.log(matches / (pairs - matches)))
    bare = only_bare(one.patterns, policy)
    crowd = crowding(one.sharers, len(one.patterns))
    records = one.size.records_a + one.size.records_b
    columns = np.column_stack(
        [
            agreement(one.patterns, len(policy.families)),
            crowd * ~bare,
            bare,
            crowd * bare,
            np.ones(len(bare)),
            one.true,
            prior + bare * np.log(records / BARE_RECORDS),
        ]
    )
    distinct, counts = np.unique(columns, axis=0, return_counts=True)
    nothing = np.zeros((2, distinct.shape[1]))
    nothing[:, -3], nothing[:, -1], nothing[0, -2] = 1.0, prior, 1.0
    silent = pairs - len(one.patterns) - one.missed
    rows = np.concatenate([distinct, nothing])
    count = np.concatenate([counts, [one.missed, silent]]) * one.worth
    return rows[:, :-2], rows[:, -2], count.astype(np.float64), rows[:, -1]


def _fit(
    features: FloatArray,
    true: FloatArray,
    count: FloatArray,
    offset: FloatArray,
    low: FloatArray,
    high: FloatArray,
    ridge: FloatArray,
) -> FloatArray:
    """Minimise penalised log loss within bounds by projected Newton steps (Bertsekas 1982)."""

    def loss(weights: FloatArray) -> float:
        logit = features @ weights + offset
        return float(count @ (np.logaddexp(0.0, logit) - true * logit) + ridge @ weights**2)

    weights = np.clip(np.append(np.full(features.shape[1] - 1, 0.5), -3.0), low, high)
    current = loss(weights)
    for _ in range(_STEPS):
        logit = np.clip(features @ weights + offset, -500.0, 500.0)
        probability = 1.0 / (1.0 + np.exp(-logit))
        slope = features.T @ (count * (probability - true)) + 2.0 * ridge * weights
        spread = count * probability * (1.0 - probability)
        held = ((weights <= low) & (slope > 0)) | ((weights >= high) & (slope < 0))
        free = ~held
        inside = features[:, free]
        curve = (inside.T * spread) @ inside + np.diag(2.0 * ridge[free] + _TINY)
        step = np.zeros_like(weights)
        step[free] = np.linalg.solve(curve, slope[free])
        tried, better = weights, current
        length = 1.0
        while better >= current and length > _TINY:
            tried = np.clip(weights - length * step, low, high)
            better = loss(tried)
            length /= 2.0
        gain = current - better
        if gain < _SETTLED * max(1.0, abs(current)):
            break
        weights, current = tried, better
    return np.asarray(weights, dtype=np.float64)


@dataclass(frozen=True, slots=True)
class LatentClasses:
    """What expectation maximisation found.

    Args:
        m, u: shape (families,), share of matches and of non-matches that agree on each.
        share: share of all pairs that match.
        rounds: how many rounds it took.
    """

    m: FloatArray
    u: FloatArray
    share: float
    rounds: int


def learn_without_truth(
    patterns: NDArray[np.uint32],
    counts: FloatArray,
    families: int,
    start: LatentClasses | None = None,
    rounds: int = 5000,
) -> LatentClasses:
    """Estimate m, u and the share of matches from pattern counts alone.

    Args:
        patterns: shape (n,), distinct agreement patterns; bit i is family i.
        counts: shape (n,), pairs with each pattern; the pattern 0 must be in it, with all the
            pairs that agree on nothing.
        families: how many families.
        start: where to start; matches are the class that agrees more.

    Raises:
        BadInput: ``pattern-shape``, ``pattern-zero-missing``.
    """
    if patterns.ndim != 1 or patterns.shape != counts.shape or not len(patterns):
        raise BadInput("pattern-shape", "patterns and counts must be lists of equal length")
    if not bool((patterns == 0).any()):
        raise BadInput(
            "pattern-zero-missing",
            "the pairs that agree on nothing aren't counted",
            hint="add pattern 0 with all pairs less the candidates",
        )
    agreed = agreement(patterns, families)
    total = float(counts.sum())
    overall = (counts @ agreed) / total
    now = start or LatentClasses(
        np.full(families, 0.8), np.clip(overall, _TINY, 0.5), min(0.1, float(overall.max())), 0
    )
    m, u, share = now.m.copy(), now.u.copy(), now.share
    taken, moved = 0, np.inf
    while taken < rounds and moved >= _SETTLED:
        taken += 1
        ratio = agreed @ np.log(m / u) + (1.0 - agreed) @ np.log((1.0 - m) / (1.0 - u))
        logit = np.clip(ratio + np.log(share / (1.0 - share)), -500.0, 500.0)
        belongs = counts / (1.0 + np.exp(-logit))
        matches = float(belongs.sum())
        new_m = np.clip((belongs @ agreed) / max(matches, _TINY), _TINY, 1.0 - _TINY)
        new_u = np.clip(((counts - belongs) @ agreed) / (total - matches), _TINY, 1.0 - _TINY)
        new_share = float(np.clip(matches / total, _TINY, 0.5))
        moved = max(
            float(np.abs(new_m - m).max()),
            float(np.abs(np.log(new_u / u)).max()),
            abs(float(np.log(new_share / share))),
        )
        m, u, share = new_m, new_u, new_share
    return LatentClasses(m, u, share, taken)


def weights_of(classes: LatentClasses, policy: MatchPolicy) -> WeightModel:
    """Fellegi and Sunter's weights of estimated classes, as a model for the policy.

    Families that speak less of matches than of non-matches get no weight.
    """
    m, u = classes.m, classes.u
    agree, differ = np.log2(m / u), np.log2((1.0 - m) / (1.0 - u))
    worth = np.maximum(agree - differ, 0.0)
    return WeightModel(
        base=float(differ.sum()),
        families=tuple(float(one) for one in worth),
        overlap=policy.model.overlap,
    )
