# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Join two lists on their match keys in the clear: for learning and measuring, by one party.

The exchange joins on tags instead and gets the same patterns (dummies never agree).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hospitium.linkage.policy import MatchKey, MatchPolicy

_NOBODY = np.iinfo(np.int64).max


@dataclass(frozen=True, slots=True)
class ClearCandidates:
    """Pairs that share a key. Every array has shape (pairs,), sorted by row_a, then row_b.

    Args:
        row_a, row_b: positions in the two lists.
        patterns: bit i says that family i agreed.
        sharers: smallest number of records of both lists that have one of the agreed keys that
            are made of names only; 2 where no such key agreed.
    """

    row_a: NDArray[np.int64]
    row_b: NDArray[np.int64]
    patterns: NDArray[np.uint32]
    sharers: NDArray[np.int64]


def candidates_in_clear(
    keys_a: Sequence[Iterable[MatchKey]], keys_b: Sequence[Iterable[MatchKey]], policy: MatchPolicy
) -> ClearCandidates:
    """Return the pairs that share a key which no list has more often than the hub cap."""
    index_a, index_b = _index(keys_a, policy), _index(keys_b, policy)
    lefts, rights, bits, sharing = [], [], [], []
    for key, rows in index_a.items():
        others = index_b.get(key)
        if others is None:
            continue
        count = len(rows) * len(others)
        lefts.append(np.repeat(rows, len(others)))
        rights.append(np.tile(others, len(rows)))
        bits.append(np.full(count, 1 << key.family, dtype=np.uint32))
        bare = policy.families[key.family].bare
        sharing.append(np.full(count, len(rows) + len(others) if bare else _NOBODY))
    if not lefts:
        none = np.zeros(0, dtype=np.int64)
        return ClearCandidates(none, none, none.astype(np.uint32), none)
    pair = np.concatenate(lefts).astype(np.int64) * len(keys_b) + np.concatenate(rights)
    order = np.argsort(pair, kind="stable")
    pair = pair[order]
    starts = np.flatnonzero(np.append(True, pair[1:] != pair[:-1]))
    row_a, row_b = np.divmod(pair[starts], len(keys_b))
    fewest = np.minimum.reduceat(np.concatenate(sharing)[order], starts)
    return ClearCandidates(
        row_a,
        row_b,
        np.bitwise_or.reduceat(np.concatenate(bits)[order], starts),
        np.where(fewest == _NOBODY, 2, fewest),
    )


def _index(
    keys: Sequence[Iterable[MatchKey]], policy: MatchPolicy
) -> dict[MatchKey, NDArray[np.int64]]:
    rows: defaultdict[MatchKey, list[int]] = defaultdict(list)
    for row, found in enumerate(keys):
        for key in found:
            rows[key].append(row)
    return {
        key: np.array(found, dtype=np.int64)
        for key, found in rows.items()
        if len(found) <= policy.hub_cap
    }
