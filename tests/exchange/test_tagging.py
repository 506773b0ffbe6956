# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""What leaves a member says nothing but which tags are equal."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hospitium.crypto.commitments import merkle_root, salted_leaf
from hospitium.exchange.tagging import TagMaker, oprf_input, plan, tag_batch, without_hubs
from hospitium.model.errors import OurFault
from hospitium.model.kinds import EntropyClass
from tests.exchange.small_policy import POLICY, entropy_of, key

TEXTS = st.text(max_size=8)
RECORDS = st.lists(
    st.tuples(
        st.lists(st.integers(0, 9), max_size=2, unique=True),
        st.lists(st.integers(0, 9), max_size=1),
        st.lists(st.integers(0, 9), max_size=1),
    ).map(
        lambda parts: tuple(
            key(family, str(value)) for family, values in enumerate(parts) for value in values
        )
    ),
    max_size=40,
)


def maker(records, audience=b"k" * 32):
    inputs = {oprf_input("x", POLICY, one) for keys in records for one in keys}
    return TagMaker(POLICY, "x", {one: one.ljust(64, b"\x00")[-64:] for one in inputs}, audience)


@given(TEXTS, TEXTS, TEXTS, TEXTS)
def test_no_two_exchanges_and_keys_share_an_input(exchange_a, text_a, exchange_b, text_b):
    """Length prefixes keep ("ab", "c") and ("a", "bc") apart."""
    same = (exchange_a, text_a) == (exchange_b, text_b)
    a = oprf_input(exchange_a, POLICY, key(0, text_a))
    b = oprf_input(exchange_b, POLICY, key(0, text_b))
    assert (a == b) == same
    assert oprf_input(exchange_a, POLICY, key(1, text_a)) != a


@given(RECORDS)
def test_every_handle_carries_the_same_number_of_tags(records):
    batch = tag_batch(records, maker(records), entropy_of(1))
    handles = [batch.handles[i : i + 16] for i in range(0, len(batch.handles), 16)]
    assert len(batch.tags) == len(handles) * POLICY.slots * 16
    assert len(handles) >= 32
    assert len(set(handles)) == len(handles)
    assert handles == sorted(handles)
    assert Counter(batch.record_of.values()) == Counter(range(len(records)))


@given(RECORDS)
def test_equal_keys_and_only_they_give_equal_tags(records):
    made = maker(records)
    batch = tag_batch(records, made, entropy_of(2))
    width = POLICY.slots * 16
    tags_of = {}
    for row in range(len(batch.handles) // 16):
        line = batch.tags[row * width : (row + 1) * width]
        position = batch.record_of.get(batch.handles[row * 16 : row * 16 + 16])
        tags_of[row, position] = {line[i : i + 16] for i in range(0, width, 16)}
    keys_of = {
        where: set(records[where[1]]) if where[1] is not None else set() for where in tags_of
    }
    for one, tags in tags_of.items():
        for other, others in tags_of.items():
            if one != other:
                assert len(tags & others) == len(keys_of[one] & keys_of[other])


def test_another_audience_gives_tags_that_never_meet():
    records = [(key(0, "a"), key(1, "b"))]
    one = set(maker(records).own_tags(records[0]))
    other = set(maker(records, b"j" * 32).own_tags(records[0]))
    assert not one & other


def test_the_root_commits_to_every_handle_and_its_tags():
    records = [(key(0, "a"),)]
    batch = tag_batch(records, maker(records), entropy_of(3))
    width = POLICY.slots * 16
    leaves = [
        salted_leaf(
            salt, batch.handles[i * 16 : i * 16 + 16] + batch.tags[i * width : (i + 1) * width]
        )
        for i, salt in enumerate(batch.salts)
    ]
    assert merkle_root(leaves) == batch.root
    assert merkle_root([leaves[1], leaves[0], *leaves[2:]]) != batch.root


def test_a_key_that_too_many_records_share_is_held_back():
    shared, own = key(0, "hub"), [key(1, str(i)) for i in range(3)]
    kept, hubs = without_hubs([(shared, one) for one in own], POLICY)
    assert kept == [(one,) for one in own]
    assert (hubs.keys, hubs.uses) == (1, 3)
    pairs = [(shared, one) for one in own[:2]]
    assert without_hubs(pairs, POLICY)[0] == pairs


@given(RECORDS)
def test_the_plan_asks_for_each_input_once_and_fills_up(records):
    made = plan(records, POLICY, "x", entropy_of(4))
    for entropy_class, inputs in made.inputs.items():
        wanted = {
            oprf_input("x", POLICY, one)
            for keys in records
            for one in keys
            if POLICY.families[one.family].entropy is entropy_class
        }
        asked = inputs.reveal()
        assert len(set(asked)) == len(asked) == len(wanted) + made.dummies[entropy_class]
        assert wanted <= set(asked)
    assert set(made.inputs) <= set(EntropyClass)


def test_more_keys_than_slots_is_our_fault():
    records = [(key(1, "a"), key(1, "b"))]
    with pytest.raises(OurFault) as fault:
        tag_batch(records, maker(records), entropy_of(5))
    assert fault.value.code == "slots-exceeded"


def test_a_key_that_was_never_evaluated_is_our_fault():
    with pytest.raises(OurFault) as fault:
        tag_batch([(key(0, "a"),)], maker([]), entropy_of(6))
    assert fault.value.code == "token-missing"
