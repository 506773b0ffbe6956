# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Make a weight mean what it says: isotonic calibration of the likelihood ratio.

The map is fitted on pairs that the weights weren't learned on, by pooling adjacent violators
(Ayer et al. 1955, doi:10.1214/aoms/1177728423; Zadrozny and Elkan 2002 for probabilities), and
kept as a few knots in bits, so that it can stand in the policy.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from hospitium.linkage.policy import WeightModel
from hospitium.model.errors import BadInput

KNOTS: Final = 12
FEWEST_MATCHES: Final = 50

_CLOSEST: Final = 0.01


def calibrated(
    model: WeightModel,
    weight: NDArray[np.float64],
    true: NDArray[np.bool_],
    prior_odds: float,
    knots: int = KNOTS,
) -> WeightModel:
    """Return the model with a map from raw to calibrated bits.

    Args:
        model: one without a map.
        weight: shape (pairs,), the model's weights of candidate pairs, in bits.
        true: shape (pairs,), whether each is one person.
        prior_odds: odds of a match among all pairs of the lists.
        knots: at most how many points the map has.

    Raises:
        BadInput: ``calibration-shape``; ``calibration-too-few`` below 50 matches among the
            pairs or as many that aren't.
    """
    if weight.shape != true.shape or weight.ndim != 1 or prior_odds <= 0 or knots < 2:
        raise BadInput("calibration-shape", "weights and truth must be lists of equal length")
    if min(int(true.sum()), int((~true).sum())) < FEWEST_MATCHES:
        raise BadInput(
            "calibration-too-few",
            "too few pairs to calibrate on",
            hint=f"at least {FEWEST_MATCHES} pairs that match and as many that don't",
        )
    order = np.argsort(weight, kind="stable")
    ranked, truth = weight[order], true[order].astype(np.float64)
    # Blocks of equal numbers of the rarer kind, so that each tells a share at all.
    mass = np.cumsum(truth / truth.sum() + (1 - truth) / (1 - truth).sum())
    block = np.minimum((mass / mass[-1] * knots * 2).astype(np.int64), knots * 2 - 1)
    raw, level = [], []
    for number in np.unique(block):
        inside = block == number
        # Half a match and half a non-match more: no block is ever certain.
        odds = (truth[inside].sum() + 0.5) / ((1 - truth[inside]).sum() + 0.5)
        raw.append(float(ranked[inside].mean()))
        level.append(float(np.log2(odds / prior_odds)))
    sizes = np.bincount(np.unique(block, return_inverse=True)[1]).astype(np.float64)
    rising = _pooled(np.array(level), sizes)
    kept_raw, kept_level = _thinned(raw, rising.tolist())
    return replace(model, raw=tuple(kept_raw), calibrated=tuple(kept_level))


def _pooled(level: NDArray[np.float64], size: NDArray[np.float64]) -> NDArray[np.float64]:
    """The closest rising sequence: adjacent violators pooled to their weighted mean."""
    means: list[float] = []
    masses: list[float] = []
    widths: list[int] = []
    for value, mass in zip(level.tolist(), size.tolist(), strict=True):
        means.append(value)
        masses.append(mass)
        widths.append(1)
        while len(means) > 1 and means[-2] > means[-1]:
            mass_both = masses[-2] + masses[-1]
            means[-2:] = [(means[-2] * masses[-2] + means[-1] * masses[-1]) / mass_both]
            masses[-2:] = [mass_both]
            widths[-2:] = [widths[-2] + widths[-1]]
    return np.repeat(means, widths)


def _thinned(raw: list[float], level: list[float]) -> tuple[list[float], list[float]]:
    """Drop points that hardly rise, so that both lists rise strictly."""
    kept_raw, kept_level = [raw[0]], [level[0]]
    for position, height in zip(raw[1:], level[1:], strict=True):
        if position > kept_raw[-1] + _CLOSEST and height > kept_level[-1] + _CLOSEST:
            kept_raw.append(position)
            kept_level.append(height)
    if len(kept_raw) < 2:
        kept_raw.append(kept_raw[-1] + 1.0)
        kept_level.append(kept_level[-1] + 1.0)
    return kept_raw, kept_level
