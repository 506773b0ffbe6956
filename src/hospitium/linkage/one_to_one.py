# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Probabilities where each list names a person at most once.

A pair's probability by itself asks only whether its two records agree more than strangers do. If
nobody is on a list twice, a record's candidates also compete: at most one of them is right, and
that none is has the probability that the person isn't on the other list, which is small where the
lists overlap almost wholly. So a weak agreement without a rival counts for more there, and two
equally strong rivals for less. Members do hold duplicates; use this only where they don't.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from hospitium.linkage.weight import NetworkSize
from hospitium.model.errors import BadInput


def exclusive_probability(
    rows: NDArray[np.int64], weight: NDArray[np.float64], size: NetworkSize, overlap: float
) -> NDArray[np.float64]:
    """Probability of each pair, given that a record has at most one partner.

    Bayes' rule for one record: its partners are its candidates, somebody who is no candidate,
    or nobody. It is done from either side, and the smaller of the two is returned: a link must
    hold for both.

    Args:
        rows: shape (pairs, 2), positions in the first and the second list, from 0; all
            candidates of the two lists, each once.
        weight: shape (pairs,), bits, as :func:`hospitium.linkage.weight.weights` returns them.
        size: the two lists.
        overlap: share of the shorter list that is on the longer one, above 0 to 1.

    Returns:
        Shape (pairs,), 0 to 1; over one record they add up to at most 1.

    Raises:
        BadInput: ``pattern-shape``; ``network-size`` where the overlap is out of range.
    """
    if rows.shape != (len(weight), 2):
        raise BadInput("pattern-shape", "each weight needs the two rows of its pair")
    if not 0 < overlap <= 1:
        raise BadInput("network-size", "an overlap is above 0 and at most 1")
    shared = overlap * min(size.records_a, size.records_b)
    ratio = np.exp2(np.clip(weight, -500, 500))
    sides = []
    for side, (own, other) in enumerate(
        ((size.records_a, size.records_b), (size.records_b, size.records_a))
    ):
        found = shared / own
        mass = ratio * (found / other)
        together = np.bincount(rows[:, side], weights=mass, minlength=1)[rows[:, side]]
        sides.append(mass / (1.0 - found + together))
    return np.minimum(*sides)
