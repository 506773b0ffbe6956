# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Two files through the project's own path, except that no keyholder is asked.

Files are read and understood as ``hospitium rehearse`` does it without a mapping; match keys,
hub rule, tags, padding, the matcher's checks, its join and its weights are the exchange's own.
Only the token of a match key is BLAKE2b of the OPRF's input here, in place of the OPRF's output.
Both are equal for two keys exactly where the keys are, so the links are the same.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hospitium.exchange.matching import Submission, accept, weighed
from hospitium.exchange.tagging import TaggedBatch, TagMaker, oprf_input, tag_batch, without_hubs
from hospitium.exchange.wire import TagBatch
from hospitium.intake.convert import Tolerance
from hospitium.linkage.evaluation import (
    Metrics,
    ScoredPairs,
    at_threshold,
    greedy_one_to_one,
    scored_pairs,
)
from hospitium.linkage.keys import person_keys
from hospitium.linkage.one_to_one import exclusive_probability
from hospitium.linkage.policy import MatchPolicy
from hospitium.linkage.weight import NetworkSize
from hospitium.node.caseload import Reading, require_settled
from hospitium.node.policies import person_policy
from hospitium.node.progress import Unseen
from hospitium.node.rehearse_files import LoadedFile, load
from hospitium.node.surroundings import this_machine

EXCHANGE = "benchmark"
THRESHOLD = 0.5

IdPair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Joined:
    """Candidate pairs of two files with their probabilities.

    Args:
        files: as they were understood.
        policy: that was chosen for their fields.
        rows: shape (pairs, 2), positions among each file's cases.
        weight: shape (pairs,), bits.
        probability: shape (pairs,).
        exclusive: shape (pairs,), probability given that nobody is on a list twice.
        real_tags: mean number of a record's tags that aren't dummies.
    """

    files: tuple[LoadedFile, LoadedFile]
    policy: MatchPolicy
    rows: NDArray[np.int64] = field(repr=False)
    weight: NDArray[np.float64] = field(repr=False)
    probability: NDArray[np.float64] = field(repr=False)
    exclusive: NDArray[np.float64] = field(repr=False)
    real_tags: float

    def pairs(self) -> list[IdPair]:
        """Ids of every candidate pair."""
        a, b = (one.ids for one in self.files)
        return [(a[left], b[right]) for left, right in self.rows.tolist()]

    def scored(self, truth: Iterable[IdPair]) -> ScoredPairs:
        """Candidates beside the truth."""
        return scored_pairs(self.pairs(), self.probability, truth)

    def accepted(self, threshold: float = THRESHOLD) -> list[IdPair]:
        """Ids of the pairs at or above a probability."""
        chosen = self.probability >= threshold
        return [pair for pair, taken in zip(self.pairs(), chosen, strict=True) if taken]


def join(paths: Sequence[Path]) -> Joined:
    """Join two files.

    Raises:
        BadInput: as intake, :func:`hospitium.node.caseload.require_settled` and the choice of a
            policy.
    """
    around = this_machine(1, Unseen())
    reading = Reading(tolerance=Tolerance.SET_ASIDE)
    first, second = (load(path, reading, around) for path in paths)
    for one in (first, second):
        for understood in one.understood:
            require_settled(understood)
    policy = person_policy([first.cases, second.cases])
    audience_key = os.urandom(32)
    sent = [
        _submit(position, one, policy, audience_key) for position, one in enumerate((first, second))
    ]
    result = weighed([one.submission for one in sent], policy)
    sides = [
        [one.batch.record_of[bytes(one.submission.handles[row])] for row in rows]
        for one, rows in zip(sent, (result.pairs.row_a, result.pairs.row_b), strict=True)
    ]
    records = len(first.cases) + len(second.cases)
    rows = np.array(sides, dtype=np.int64).reshape(2, -1).T
    handles = NetworkSize(*(len(one.submission.handles) for one in sent))
    overlap = float(result.overlap[0]) if len(rows) else policy.model.overlap
    return Joined(
        (first, second),
        policy,
        rows,
        result.weight,
        result.probability,
        exclusive_probability(rows, result.weight, handles, overlap),
        sum(one.tags for one in sent) / records,
    )


@dataclass(frozen=True, slots=True)
class _Sent:
    submission: Submission
    batch: TaggedBatch = field(repr=False)
    tags: int


def _submit(position: int, file: LoadedFile, policy: MatchPolicy, audience_key: bytes) -> _Sent:
    every = [person_keys(case.person, policy) for case in file.cases]
    keys, _ = without_hubs(every, policy)
    inputs = {oprf_input(EXCHANGE, policy, key) for record in keys for key in record}
    tokens = {one: hashlib.blake2b(one).digest() for one in inputs}
    maker = TagMaker(policy, EXCHANGE, tokens, audience_key)
    batch = tag_batch(keys, maker, os.urandom)
    digest = bytes(32)
    message = TagBatch(bytes(16), 0, digest, batch.root, batch.handles, batch.tags)
    submission = accept(position, message, policy, digest)
    return _Sent(submission, batch, sum(len(record) for record in keys))


def one_to_one(joined: Joined, truth: frozenset[IdPair], threshold: float = THRESHOLD) -> Metrics:
    """Count right and wrong, given that nobody is on a list twice.

    Pairs at or above the threshold of the probability that goes with this, then at most one pair
    a record, heaviest first.
    """
    taken = np.flatnonzero(joined.exclusive >= threshold)
    left, right = joined.rows[taken, 0], joined.rows[taken, 1]
    kept = taken[greedy_one_to_one(left, right, joined.weight[taken])]
    pairs = joined.pairs()
    hits = sum(pairs[at] in truth for at in kept.tolist())
    return Metrics(threshold, hits, len(kept) - hits, len(truth) - hits)


def raw(joined: Joined, truth: frozenset[IdPair], threshold: float = THRESHOLD) -> Metrics:
    """Count right and wrong among all accepted pairs."""
    return at_threshold(joined.scored(truth), threshold)
