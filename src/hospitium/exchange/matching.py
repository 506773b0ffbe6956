# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""The matcher's join: which handles of different members carry equal tags, and how strongly.

The matcher sees random handles and pseudorandom tags. It learns, for each member, how many
handles it sent (padded), and which tags are equal across and within members of one audience.
It learns no field of anybody, and can't test a guess, since it holds no audience key and no
keyholder answers it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from hospitium.exchange.wire import HASH_BYTES, ID_BYTES, OVERLAP_UNIT, TAG_BYTES, TagBatch
from hospitium.linkage.policy import MatchPolicy
from hospitium.linkage.weight import NetworkSize, estimate_overlap, score, weights
from hospitium.model.errors import PeerFault


@dataclass(frozen=True, slots=True)
class Submission:
    """One member's batch as arrays.

    Args:
        member: position of the member in the charter.
        handles: shape (n, 16), bytes.
        tags: shape (n, tags a handle, 16), bytes; slots ordered family by family.
    """

    member: int
    handles: NDArray[np.uint8]
    tags: NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Candidates:
    """Pairs of rows of different members that share a tag.

    All arrays have one entry a pair. ``row_a`` and ``row_b`` index the rows of the submissions
    ``side_a`` < ``side_b``; bit i of ``patterns`` says that family i agreed; ``sharers`` is the
    smallest number of handles that share one of the agreed tags that are made of names only (2
    where nobody else does, or where no such tag agreed).
    """

    side_a: NDArray[np.int64]
    row_a: NDArray[np.int64]
    side_b: NDArray[np.int64]
    row_b: NDArray[np.int64]
    patterns: NDArray[np.uint32]
    sharers: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Scored:
    """Candidates with their weight in bits and their probability, strongest first.

    ``overlap`` is, for each pair, the estimated share of the shorter of its two lists that is on
    both.
    """

    pairs: Candidates
    weight: NDArray[np.float64]
    probability: NDArray[np.float64]
    overlap: NDArray[np.float64]


def accept(member: int, batch: TagBatch, policy: MatchPolicy, digest: bytes) -> Submission:
    """Check a batch against the policy and return its arrays.

    Args:
        member: position of the sender in the charter.
        digest: SHA-256 of the policy in the charter (32 bytes).

    Raises:
        PeerFault: ``batch-policy`` where the batch was made under another policy,
            ``batch-tags`` where a handle doesn't carry exactly the policy's number of tags,
            ``batch-handle-twice`` or ``batch-tag-twice`` where one handle repeats a tag (a
            record that is heavier than others would stand out, or count twice), ``batch-hub``
            where more handles than the policy's cap carry one tag (the join's pairs grow with
            the square of it).
    """
    if len(digest) != HASH_BYTES or batch.policy != digest:
        raise PeerFault(
            "batch-policy",
            "the batch was made under another match policy",
            hint="fetch the charter again and send the batch anew",
            party=member,
        )
    slots = sum(family.slots for family in policy.families)
    count = len(batch.handles) // ID_BYTES
    if len(batch.tags) != count * slots * TAG_BYTES:
        raise PeerFault(
            "batch-tags",
            "a handle doesn't carry exactly the policy's number of tags",
            hint=f"every handle carries {slots} tags, dummies included",
            party=member,
            expected=slots,
        )
    handles = np.frombuffer(batch.handles, dtype=np.uint8).reshape(count, ID_BYTES)
    tags = np.frombuffer(batch.tags, dtype=np.uint8).reshape(count, slots, TAG_BYTES)
    if len(np.unique(_words(handles), axis=0)) != count:
        raise PeerFault("batch-handle-twice", "a batch names a handle twice", party=member)
    words = np.sort(_words(tags)["head"], axis=1)
    if bool((words[:, 1:] == words[:, :-1]).any()):
        raise PeerFault("batch-tag-twice", "a handle carries one tag twice", party=member)
    if _most_alike(np.sort(words, axis=None)) > policy.hub_cap:
        raise PeerFault(
            "batch-hub",
            "more handles than the policy's cap carry one tag",
            hint="hold back keys that too many of the member's records share",
            party=member,
            expected=policy.hub_cap,
        )
    return Submission(member, handles, tags)


def _most_alike(ordered: NDArray[np.uint64]) -> int:
    """Length of the longest run of equal words."""
    starts = np.flatnonzero(np.concatenate(([True], ordered[1:] != ordered[:-1])))
    return int(np.diff(np.concatenate((starts, [len(ordered)]))).max()) if len(ordered) else 0


def _words(octets: NDArray[np.uint8]) -> NDArray[np.void]:
    """View runs of 16 bytes as pairs of 64-bit words, so that they sort at once."""
    pairs = np.dtype([("head", "<u8"), ("tail", "<u8")])
    return np.ascontiguousarray(octets).view(pairs)[..., 0]


def candidates(submissions: Sequence[Submission], policy: MatchPolicy) -> Candidates:
    """Join the submissions on equal tags.

    Time and memory are those of sorting all tags once, plus the pairs found.
    """
    slot_family = np.repeat(
        np.arange(len(policy.families), dtype=np.uint32),
        [family.slots for family in policy.families],
    )
    sizes = np.array([len(s.handles) for s in submissions], dtype=np.int64)
    offsets = np.concatenate(([0], np.cumsum(sizes)))
    words = np.concatenate([_words(s.tags).reshape(-1) for s in submissions])
    rows = np.concatenate(
        [np.repeat(offsets[i] + np.arange(n), len(slot_family)) for i, n in enumerate(sizes)]
    )
    families = np.tile(slot_family, int(sizes.sum()))

    bare = np.array([family.bare for family in policy.families])
    order = np.lexsort((words["tail"], words["head"]))
    words, rows, families = words[order], rows[order], families[order]
    starts = np.flatnonzero(np.concatenate(([True], words[1:] != words[:-1])))
    lengths = np.diff(np.concatenate((starts, [len(words)])))

    firsts, seconds, bits, sharing = [], [], [], []
    for length in np.unique(lengths[lengths > 1]):
        members = starts[lengths == length][:, None] + np.arange(length)
        left, right = np.triu_indices(int(length), k=1)
        firsts.append(rows[members[:, left]].ravel())
        seconds.append(rows[members[:, right]].ravel())
        bits.append(np.repeat(np.uint32(1) << families[members[:, 0]], len(left)))
        sharing.append(np.repeat(np.where(bare[families[members[:, 0]]], length, 0), len(left)))
    if not firsts:
        none = np.zeros(0, dtype=np.int64)
        return Candidates(none, none, none, none, none.astype(np.uint32), none)
    first, second = np.concatenate(firsts), np.concatenate(seconds)
    low, high = np.minimum(first, second), np.maximum(first, second)
    side_low = np.searchsorted(offsets, low, side="right") - 1
    side_high = np.searchsorted(offsets, high, side="right") - 1
    across = side_low != side_high
    return _merged(
        low[across],
        high[across],
        np.concatenate(bits)[across],
        np.concatenate(sharing)[across],
        offsets,
    )


def _merged(
    low: NDArray[np.int64],
    high: NDArray[np.int64],
    bits: NDArray[np.uint32],
    sharing: NDArray[np.int64],
    offsets: NDArray[np.int64],
) -> Candidates:
    """Bring the shared tags of one pair together into one pattern."""
    if not len(low):
        return Candidates(low, low, low, low, bits, sharing)
    pair = low * offsets[-1] + high
    order = np.argsort(pair, kind="stable")
    pair, bits, sharing = pair[order], bits[order], sharing[order]
    starts = np.flatnonzero(np.concatenate(([True], pair[1:] != pair[:-1])))
    low, high = np.divmod(pair[starts], offsets[-1])
    side_a = np.searchsorted(offsets, low, side="right") - 1
    side_b = np.searchsorted(offsets, high, side="right") - 1
    return Candidates(
        side_a,
        low - offsets[side_a],
        side_b,
        high - offsets[side_b],
        np.bitwise_or.reduceat(bits, starts),
        _fewest(sharing, starts),
    )


def _fewest(sharing: NDArray[np.int64], starts: NDArray[np.int64]) -> NDArray[np.int64]:
    """Smallest number of each run that isn't 0; 2 where all are 0."""
    nobody = np.iinfo(np.int64).max
    least = np.minimum.reduceat(np.where(sharing > 0, sharing, nobody), starts)
    return np.where(least == nobody, 2, least)


def weighed(submissions: Sequence[Submission], policy: MatchPolicy) -> Scored:
    """Join, and weigh each pair for the size of its two lists; all candidates, strongest first.

    The overlap of two lists is estimated from all their candidates, the weak ones too.
    """
    pairs = candidates(submissions, policy)
    weight, probability, overlap = (np.zeros(len(pairs.patterns)) for _ in range(3))
    for a, b in combinations(range(len(submissions)), 2):
        here = np.flatnonzero((pairs.side_a == a) & (pairs.side_b == b))
        patterns, sharers = pairs.patterns[here], pairs.sharers[here]
        size = NetworkSize(len(submissions[a].handles), len(submissions[b].handles))
        estimate = estimate_overlap(
            weights(patterns, policy, size, sharers), size, policy.model.overlap
        )
        # In whole units, so that a side that recomputes from what it is told gets the same.
        share = min(1.0, math.ceil(estimate * OVERLAP_UNIT) / OVERLAP_UNIT)
        scores = score(patterns, policy, replace(size, overlap=share), sharers)
        weight[here], probability[here] = scores.weight, scores.probability
        overlap[here] = share
    order = np.lexsort((pairs.row_b, pairs.row_a, -weight))
    return _chosen(Scored(pairs, weight, probability, overlap), order)


def told(everything: Scored, tell_from: float) -> Scored:
    """Keep what may be told.

    Args:
        tell_from: the charter's threshold on the probability; pairs below it are forgotten.
    """
    return _chosen(everything, np.flatnonzero(everything.probability >= tell_from))


def _chosen(every: Scored, at: NDArray[np.int64]) -> Scored:
    pairs = Candidates(*(getattr(every.pairs, field.name)[at] for field in fields(every.pairs)))
    return Scored(pairs, every.weight[at], every.probability[at], every.overlap[at])


def agreed_tags(submissions: Sequence[Submission], pairs: Candidates, index: int) -> bytes:
    """Return the tags that both handles of pair ``index`` carry, sorted, 16 bytes each."""
    left = submissions[int(pairs.side_a[index])].tags[int(pairs.row_a[index])]
    right = submissions[int(pairs.side_b[index])].tags[int(pairs.row_b[index])]
    shared = {bytes(tag) for tag in left} & {bytes(tag) for tag in right}
    return b"".join(sorted(shared))
