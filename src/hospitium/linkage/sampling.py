# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Min-wise sampling: of a set of features keep the one that a fixed shuffle puts first.

Two sets keep the same one with the probability of their Jaccard similarity (Broder 1997,
doi:10.1109/SEQUEN.1997.666900), so a few tags tell how similar two damaged names are without
showing either. The shuffles needn't be secret or strong: what leaves the member has been
through the OPRF.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from functools import lru_cache


@lru_cache(maxsize=262144)
def rank(feature: str, shuffle: int) -> int:
    """Place of a feature in shuffle number ``shuffle``, from 0 to 2^32 - 1.

    CRC-32 mixed by the finaliser of MurmurHash3: the same on every machine.
    """
    mixed = zlib.crc32(feature.encode(), shuffle * 0x9E3779B9 & 0xFFFFFFFF)
    mixed = (mixed ^ mixed >> 16) * 0x85EBCA6B & 0xFFFFFFFF
    mixed = (mixed ^ mixed >> 13) * 0xC2B2AE35 & 0xFFFFFFFF
    return mixed ^ mixed >> 16


def first_of(features: Iterable[str], shuffle: int) -> tuple[str, ...]:
    """The feature that comes first, or nothing of nothing."""
    best = min(features, key=lambda feature: (rank(feature, shuffle), feature), default=None)
    return () if best is None else (best,)


def in_order(features: Iterable[str], shuffle: int = 0) -> tuple[str, ...]:
    """Distinct features in the order of a shuffle, so that two records cut the same ones off."""
    return tuple(sorted(set(features), key=lambda feature: (rank(feature, shuffle), feature)))


def bigrams(word: str) -> frozenset[str]:
    """Pairs of neighbouring letters, the ends marked: ``ab`` has ``<a``, ``ab``, ``b>``."""
    marked = f"<{word}>"
    return frozenset(marked[i : i + 2] for i in range(len(marked) - 1))


def cuts(word: str) -> frozenset[str]:
    """The word and every word with one letter cut out.

    One letter changed, lost, added or swapped with its neighbour leaves two words with a cut in
    common (the symmetric deletion of SymSpell, and Mor and Fraenkel 1982,
    doi:10.1145/358728.358752).
    """
    return frozenset((word, *(word[:i] + word[i + 1 :] for i in range(len(word)))))
