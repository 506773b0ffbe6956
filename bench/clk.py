# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Peer: cryptographic long-term keys (clkhash) compared by Dice's coefficient (anonlink).

Schnell, Bachteler and Reiher 2009 (doi:10.1186/1472-6947-9-41). Bigrams of
names and places, positional single characters of dates and numbers, as clkhash's tutorial has
them; length and bits a field are the best of eight that were tried on FEBRL 4 itself, and the
threshold is the one that is best by the truth, which nobody has in earnest: an upper bound of
what the method gives.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from hospitium.linkage.evaluation import Metrics

if TYPE_CHECKING:
    from bench.febrl import Febrl
    from bench.joined import IdPair

BITS = 2048
BITS_A_FIELD = 200
LOWEST_SIMILARITY = 0.6
MOST_PARTNERS = 20
SALT = "benchmark"
DIGITS = frozenset({"date_of_birth", "postcode", "street_number", "soc_sec_id"})


def best_threshold(febrl: Febrl) -> Metrics:
    """Link greedily, one to one, and return the metrics at the threshold with the best F1.

    The greedy solver takes pairs in order of falling similarity, so what it takes at a threshold
    is what it takes at a lower one, cut off: one run serves all thresholds.
    """
    from anonlink.candidate_generation import find_candidate_pairs
    from anonlink.similarities import dice_coefficient
    from anonlink.solving import greedy_solve, pairs_from_groups

    columns = tuple(febrl.a.columns[1:])
    sides = [_hashed(frame[list(columns)].to_numpy(), columns) for frame in (febrl.a, febrl.b)]
    found = find_candidate_pairs(sides, dice_coefficient, LOWEST_SIMILARITY, k=MOST_PARTNERS)
    similarity = dict(zip(zip(*found[2], strict=True), found[0], strict=True))
    ids = [list(frame["rec_id"]) for frame in (febrl.a, febrl.b)]
    ranked = sorted(
        (similarity[left, right], (ids[0][left], ids[1][right]))
        for left, right in pairs_from_groups(greedy_solve(found))
    )[::-1]
    return best(ranked, febrl.truth)


def best(ranked: Sequence[tuple[float, IdPair]], truth: frozenset[IdPair]) -> Metrics:
    """Metrics at the threshold with the best F1.

    Args:
        ranked: similarity and pair, most similar first.
    """
    found = Metrics(1.0, 0, 0, len(truth))
    right = accepted = 0
    for similarity, group in groupby(ranked, key=lambda one: one[0]):
        pairs = [pair for _, pair in group]
        accepted += len(pairs)
        right += sum(pair in truth for pair in pairs)
        here = Metrics(similarity, right, accepted - right, len(truth) - right)
        found = max(found, here, key=lambda one: one.f1)
    return found


def _hashed(rows: Sequence[Sequence[str]], columns: tuple[str, ...]) -> object:
    from clkhash import clk, comparators, field_formats
    from clkhash.schema import Schema

    strategy = field_formats.BitsPerFeatureStrategy(BITS_A_FIELD)
    fields = [
        field_formats.StringSpec(
            column,
            field_formats.FieldHashingProperties(
                comparators.NgramComparison(1, positional=True)
                if column in DIGITS
                else comparators.NgramComparison(2),
                strategy,
            ),
        )
        for column in columns
    ]
    return clk.generate_clks(rows, Schema(fields, BITS), SALT, validate=False, max_workers=1)
