# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""What the frequencies of tags give away: the entropy of each key family.

The matcher can't turn a tag into a key, but it can count. Where one key of a family is far more
common than the others, its tag is too, and whoever knows the frequencies of names elsewhere can
guess which key that is (frequency attack; Naveed, Kamara and Wright 2015,
doi:10.1145/2810103.2813651). The hub rule holds the most common keys back; this measures the rest.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hospitium.linkage.policy import MatchKey, MatchPolicy


@dataclass(frozen=True, slots=True)
class FamilyExposure:
    """How the keys of one family are spread over a list of records.

    Args:
        name: the family.
        sent: keys that leave the member, after the hub rule.
        distinct: how many differ.
        shannon: mean surprise of a key, bits.
        least: min-entropy: surprise of the most common key, bits.
        alone: share of the keys that no other record of the list has: no frequency tells these
            from one another.
        held_back: keys that the hub rule keeps home.
    """

    name: str
    sent: int
    distinct: int
    shannon: float
    least: float
    alone: float
    held_back: int


def exposure(keys: Sequence[Iterable[MatchKey]], policy: MatchPolicy) -> tuple[FamilyExposure, ...]:
    """Measure each family of a policy on the keys of a list of records."""
    counts: list[Counter[MatchKey]] = [Counter() for _ in policy.families]
    for record in keys:
        for key in record:
            counts[key.family][key] += 1
    return tuple(
        _spread(family.name, counted, policy.hub_cap)
        for family, counted in zip(policy.families, counts, strict=True)
    )


def _spread(name: str, counted: Counter[MatchKey], cap: int) -> FamilyExposure:
    kept = [count for count in counted.values() if count <= cap]
    total = sum(kept)
    if not total:
        return FamilyExposure(name, 0, 0, 0.0, 0.0, 0.0, counted.total())
    return FamilyExposure(
        name=name,
        sent=total,
        distinct=len(kept),
        shannon=sum(-count / total * math.log2(count / total) for count in kept),
        least=-math.log2(max(kept) / total),
        alone=sum(count == 1 for count in kept) / total,
        held_back=counted.total() - total,
    )
