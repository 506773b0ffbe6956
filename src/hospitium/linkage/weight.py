# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""From an agreement pattern to a weight in bits and a calibrated probability.

The weight is the base-2 logarithm of a likelihood ratio in the sense of Fellegi and Sunter
(1969, doi:10.1080/01621459.1969.10501049): how much more often one person's two records agree
like this than two persons' records do. Key families overlap (who agrees on a name and the whole
date agrees on the name and the year), so their weights are learned together, not one by one:
each is what the family adds to the others. A name that everybody has says little (Winkler 1989):
the weight falls with the number of handles that carry the rarest agreed tag made of names only.

The probability adds the prior odds, which depend on the size of the lists: a key that is strong
among 10^4 records is weak among 10^7.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from hospitium.linkage.policy import MatchPolicy
from hospitium.model.errors import BadInput

FEWEST_EXPECTED: Final = 20.0
"""Below so many expected links the overlap isn't estimated from the pairs but assumed."""

_ROUNDS: Final = 200
_SETTLED: Final = 1e-6
_MOST_SHARERS: Final = 1 << 12


@dataclass(frozen=True, slots=True)
class NetworkSize:
    """How many records two lists have.

    Args:
        records_a, records_b: handles of each list, from 1.
        overlap: share of the shorter list that is on the longer one, above 0 to 1, where it is
            known or to be assumed; None to estimate it from the pairs.

    Raises:
        BadInput: ``network-size``.
    """

    records_a: int
    records_b: int
    overlap: float | None = None

    def __post_init__(self) -> None:
        """Refuse sizes that no list has."""
        known = self.overlap is None or 0 < self.overlap <= 1
        if self.records_a < 1 or self.records_b < 1 or not known:
            raise BadInput(
                "network-size",
                "a list has at least one record, and an overlap is above 0 and at most 1",
            )

    @property
    def pairs(self) -> float:
        """Pairs of a record of each list."""
        return float(self.records_a) * float(self.records_b)

    def prior_odds(self, overlap: float) -> float:
        """Odds that two records taken at random are one person's."""
        share = overlap * min(self.records_a, self.records_b) / self.pairs
        return share / max(1.0 - share, 1e-12)


@dataclass(frozen=True, slots=True)
class Scores:
    """Weight in bits and probability of each pair, shape (pairs,)."""

    weight: NDArray[np.float64]
    probability: NDArray[np.float64]


def score(
    patterns: NDArray[np.uint32],
    policy: MatchPolicy,
    size: NetworkSize,
    sharers: NDArray[np.int64] | None = None,
) -> Scores:
    """Weigh agreement patterns.

    Args:
        patterns: shape (pairs,); bit i says that family i agreed.
        policy: the match policy with its weights.
        size: the two lists. Without a known overlap it is estimated from these pairs, which
            then must be all candidates of the two lists.
        sharers: shape (pairs,), the smallest number of handles that carry one of the agreed
            tags made of names only, from 2. Without it nobody else is taken to carry them,
            which is the most that the pattern can be worth.

    Raises:
        BadInput: ``pattern-shape``.
    """
    weight = weights(patterns, policy, size, sharers)
    overlap = size.overlap
    if overlap is None:
        overlap = estimate_overlap(weight, size, policy.model.overlap)
    odds = np.exp2(np.clip(weight, -500, 500)) * size.prior_odds(overlap)
    return Scores(weight, odds / (1.0 + odds))


def weights(
    patterns: NDArray[np.uint32],
    policy: MatchPolicy,
    size: NetworkSize,
    sharers: NDArray[np.int64] | None = None,
) -> NDArray[np.float64]:
    """Return the calibrated weight in bits of each pattern, shape (pairs,).

    Raises:
        BadInput: ``pattern-shape``.
    """
    if patterns.ndim != 1 or (sharers is not None and sharers.shape != patterns.shape):
        raise BadInput("pattern-shape", "patterns and sharers must be lists of equal length")
    model = policy.model
    features = agreement(patterns, len(policy.families))
    crowd = crowding(sharers, len(patterns))
    bare = only_bare(patterns, policy)
    raw = model.base + features @ np.array(model.families)
    raw += np.where(bare, model.bare_base + model.bare_crowd * crowd, model.crowd * crowd)
    if model.raw:
        raw = _between(raw, np.array(model.raw), np.array(model.calibrated))
    if model.bare_records and sharers is not None:
        records = size.records_a + size.records_b
        raw = raw + np.where(bare, np.log2(records / model.bare_records), 0.0)
    return np.asarray(raw, dtype=np.float64)


def agreement(patterns: NDArray[np.uint32], families: int) -> NDArray[np.float64]:
    """Patterns as rows of 0 and 1, shape (pairs, families)."""
    bits = np.arange(families, dtype=np.uint32)
    return ((patterns[:, None] >> bits) & np.uint32(1)).astype(np.float64)


def crowding(sharers: NDArray[np.int64] | None, pairs: int) -> NDArray[np.float64]:
    """Doublings of the handles besides the first that carry the rarest name; 0 for two."""
    if sharers is None:
        return np.zeros(pairs)
    return np.asarray(np.log2(np.clip(sharers, 2, _MOST_SHARERS) - 1.0), dtype=np.float64)


def only_bare(patterns: NDArray[np.uint32], policy: MatchPolicy) -> NDArray[np.bool_]:
    """Whether only families agree that hold nothing but names."""
    bare = sum(1 << index for index, family in enumerate(policy.families) if family.bare)
    return np.asarray((patterns & ~np.uint32(bare)) == 0)


def estimate_overlap(weight: NDArray[np.float64], size: NetworkSize, assumed: float) -> float:
    """Estimate what share of the shorter list is on the longer one, from weights alone.

    Expectation maximisation over the prior with the likelihood ratios held fixed (Saerens,
    Latinne and Decaestecker 2002, doi:10.1162/089976602753284446). With few expected links the
    estimate would be noise, so the assumed share stands.

    Args:
        weight: shape (pairs,), bits, of all candidates of the two lists.
        assumed: the policy's overlap; where the estimate starts.

    Returns:
        A share above 0 and at most 1.
    """
    ratio = np.exp2(np.clip(weight, -500, 500))
    shorter = min(size.records_a, size.records_b)
    overlap = assumed
    for _ in range(_ROUNDS):
        odds = ratio * size.prior_odds(overlap)
        expected = float((odds / (1.0 + odds)).sum())
        if expected < FEWEST_EXPECTED:
            return assumed
        updated = min(1.0, expected / shorter)
        if abs(updated - overlap) < _SETTLED:
            return updated
        overlap = updated
    return overlap


def _between(
    raw: NDArray[np.float64], knots: NDArray[np.float64], levels: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Piecewise linear map that goes on with slope 1 outside its knots."""
    inside = np.interp(raw, knots, levels)
    below, above = np.minimum(raw - knots[0], 0.0), np.maximum(raw - knots[-1], 0.0)
    return np.asarray(inside + below + above, dtype=np.float64)
