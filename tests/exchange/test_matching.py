# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""The matcher finds exactly the pairs that share a tag, and refuses uneven batches."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hospitium.exchange.matching import Submission, accept, agreed_tags, candidates, told, weighed
from hospitium.exchange.wire import TagBatch
from hospitium.model.errors import PeerFault
from tests.exchange.small_policy import POLICY

FAMILY = (0, 0, 1, 2)
DIGEST = bytes(32)

# A row is four slots of small numbers; tags of different families never meet.
ROWS = st.lists(st.tuples(*[st.integers(0, 12)] * 4), min_size=1, max_size=8)


def submission(member, rows):
    """Rows of numbers as tags; numbers of 10 and more are dummies that nobody shares."""
    tags = np.zeros((len(rows), 4, 16), dtype=np.uint8)
    for i, row in enumerate(rows):
        for slot, number in enumerate(row):
            name = (member, i, slot, 1) if number >= 10 else (99, number, FAMILY[slot], 0)
            tags[i, slot, 4:8] = name
    handles = np.zeros((len(rows), 16), dtype=np.uint8)
    handles[:, 0], handles[:, 1] = member, np.arange(len(rows))
    return Submission(member, handles, tags)


def by_hand(lists):
    found = {}
    for (a, rows_a), (b, rows_b) in combinations(enumerate(lists), 2):
        for i, left in enumerate(rows_a):
            for j, right in enumerate(rows_b):
                shared = {(FAMILY[s], n) for s, n in enumerate(left) if n < 10} & {
                    (FAMILY[s], n) for s, n in enumerate(right) if n < 10
                }
                if shared:
                    found[a, i, b, j] = sum({1 << family for family, _ in shared})
    return found


@given(st.lists(ROWS, min_size=2, max_size=4))
def test_the_join_finds_every_shared_tag_and_nothing_else(lists):
    found = candidates([submission(m, rows) for m, rows in enumerate(lists)], POLICY)
    pairs = zip(found.side_a, found.row_a, found.side_b, found.row_b, found.patterns, strict=True)
    assert {tuple(map(int, p[:4])): int(p[4]) for p in pairs} == by_hand(lists)
    assert len(found.patterns) == len(by_hand(lists))


@given(st.lists(ROWS, min_size=2, max_size=3))
def test_agreed_tags_are_those_that_both_rows_carry(lists):
    submissions = [submission(m, rows) for m, rows in enumerate(lists)]
    found = candidates(submissions, POLICY)
    for index in range(len(found.patterns)):
        tags = agreed_tags(submissions, found, index)
        a = submissions[int(found.side_a[index])].tags[int(found.row_a[index])]
        b = submissions[int(found.side_b[index])].tags[int(found.row_b[index])]
        shared = {bytes(t) for t in a} & {bytes(t) for t in b}
        assert {tags[i : i + 16] for i in range(0, len(tags), 16)} == shared


def test_sharers_counts_the_handles_that_carry_the_rarest_agreed_name():
    whole, *others = POLICY.families
    names_only = replace(whole, parts=("full-sound",))
    policy = replace(POLICY, families=(names_only, *(replace(f, parts=("day",)) for f in others)))
    lists = [[(1, 10, 10, 10), (1, 10, 10, 10)], [(1, 10, 5, 10)], [(10, 10, 5, 10)]]
    found = candidates([submission(m, rows) for m, rows in enumerate(lists)], policy)
    sharers = dict(
        zip(zip(found.side_a, found.row_a, found.side_b, strict=True), found.sharers, strict=True)
    )
    assert sharers[0, 0, 1] == 3
    assert sharers[1, 0, 2] == 2


def test_no_shared_tag_no_candidate():
    found = candidates([submission(0, [(1, 2, 3, 4)]), submission(1, [(5, 6, 7, 8)])], POLICY)
    assert len(found.patterns) == 0


def test_only_what_reaches_the_charters_threshold_is_told():
    lists = [[(1, 10, 2, 10), (3, 10, 10, 4)], [(1, 10, 2, 10), (10, 10, 10, 4)]]
    found = told(weighed([submission(m, rows) for m, rows in enumerate(lists)], POLICY), 0.9)
    assert list(zip(found.pairs.row_a, found.pairs.row_b, strict=True)) == [(0, 0)]
    assert found.probability[0] >= 0.9
    everything = weighed([submission(m, rows) for m, rows in enumerate(lists)], POLICY)
    assert len(everything.weight) == 2
    assert list(everything.weight) == sorted(everything.weight, reverse=True)


SOUND = TagBatch(
    bytes(16), 0, DIGEST, bytes(32), bytes(range(32)), bytes(i % 251 for i in range(2 * 4 * 16))
)


def test_a_sound_batch_is_accepted():
    assert accept(0, SOUND, POLICY, DIGEST).tags.shape == (2, 4, 16)


@pytest.mark.parametrize(
    ("batch", "code"),
    [
        (replace(SOUND, policy=bytes([1]) * 32), "batch-policy"),
        (replace(SOUND, tags=SOUND.tags[:-16]), "batch-tags"),
        (replace(SOUND, tags=SOUND.tags + bytes(16)), "batch-tags"),
        (replace(SOUND, handles=bytes(32)), "batch-handle-twice"),
        (replace(SOUND, tags=SOUND.tags[:16] * 8), "batch-tag-twice"),
    ],
)
def test_an_uneven_batch_is_refused_and_its_sender_named(batch, code):
    with pytest.raises(PeerFault) as fault:
        accept(3, batch, POLICY, DIGEST)
    assert fault.value.code == code
    assert fault.value.fields["party"] == 3


def test_a_tag_on_more_handles_than_the_cap_is_refused():
    """Whoever sends one tag under every handle makes the join grow with the square of them."""
    count = POLICY.hub_cap + 1
    handles = b"".join(bytes([n]) * 16 for n in range(count))
    lines = [
        bytes(16) + b"".join(bytes([1 + 3 * n + slot]) * 16 for slot in range(3))
        for n in range(count)
    ]
    within = replace(SOUND, handles=handles[:-16], tags=b"".join(lines[:-1]))
    assert accept(3, within, POLICY, DIGEST).member == 3
    with pytest.raises(PeerFault) as fault:
        accept(3, replace(SOUND, handles=handles, tags=b"".join(lines)), POLICY, DIGEST)
    assert fault.value.code == "batch-hub"
