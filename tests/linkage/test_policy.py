# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""A match policy is read strictly, and hashes to one value."""

from __future__ import annotations

import dataclasses
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hospitium.linkage.explain import phrase_of
from hospitium.linkage.policy import MOST_TAGS, canonical_bytes, parse_policy
from hospitium.model.errors import BadInput
from hospitium.model.kinds import EntityKind

GOOD = """
name = "small"
version = 3
kind = "person"
hub_cap = 20
fields = ["name", "birth"]

[[family]]
name = "whole"
slots = 1
entropy = "name-date"
parts = ["full-sound", "day"]

[[family]]
name = "known"
slots = 2
entropy = "name-date"
parts = ["pair-sound", "known-day"]

[model]
base = -4.0
families = [12.5, -3.0]
crowd = -1.0
"""


def shipped() -> list[str]:
    folder = resources.files("hospitium.linkage") / "policies"
    return [
        one.read_text(encoding="utf-8")
        for one in sorted(folder.iterdir(), key=lambda each: each.name)
        if one.name.endswith(".toml")
    ]


def test_a_policy_is_read() -> None:
    policy = parse_policy(GOOD)
    assert (policy.name, policy.version, policy.kind) == ("small", 3, EntityKind.PERSON)
    assert [one.slots for one in policy.families] == [1, 2]
    assert policy.slots == 3
    assert policy.model.families == (12.5, -3.0)
    assert [one.bare for one in policy.families] == [False, True]
    assert [one.witness for one in policy.families] == [False, True]


@pytest.mark.parametrize("text", shipped())
def test_shipped_policies_are_sound(text: str) -> None:
    policy = parse_policy(text)
    assert policy.slots <= MOST_TAGS
    witnesses = {"known-day", "known-year"}
    for family in policy.families:
        assert all(phrase_of(part) or part in witnesses for part in family.parts)


def test_every_kind_has_a_policy() -> None:
    assert {parse_policy(text).kind for text in shipped()} == set(EntityKind)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("version = 3", "version = 0", "policy-malformed"),
        ("version = 3", "version = true", "policy-malformed"),
        ("version = 3", "version = 3.0", "policy-malformed"),
        ('name = "small"', 'name = "Small One"', "policy-malformed"),
        ('kind = "person"', 'kind = "animal"', "policy-malformed"),
        ('kind = "person"', 'kind = "phone"', "policy-malformed"),
        ("hub_cap = 20", "hub_cap = -1", "policy-malformed"),
        ("hub_cap = 20", "hubcap = 20", "policy-key-unknown"),
        ('"name", "birth"', '"name", "shoe"', "policy-malformed"),
        ("slots = 2", "slots = 30", "policy-too-many-tags"),
        ("slots = 2", 'slots = "2"', "policy-malformed"),
        ('entropy = "name-date"', 'entropy = "low"', "policy-malformed"),
        ('"full-sound", "day"', '"full-sound", "moon"', "policy-malformed"),
        ('["full-sound", "day"]', "[]", "policy-malformed"),
        ('"full-sound", "day"', '"gram-1"', "policy-damaged-name-alone"),
        ('"full-sound", "day"', '"stems-3", "sex"', "policy-damaged-name-alone"),
        ('"full-sound", "day"', '"stems-3", "known-day"', "policy-damaged-name-alone"),
        ('name = "known"', 'name = "whole"', "policy-malformed"),
        ("[12.5, -3.0]", "[12.5]", "policy-malformed"),
        ("[12.5, -3.0]", "[-12.5, -3.0]", "policy-malformed"),
        ("[12.5, -3.0]", "[12.5, nan]", "policy-malformed"),
        ("crowd = -1.0", "crowd = inf", "policy-malformed"),
        ("crowd = -1.0", "crowds = -1.0", "policy-key-unknown"),
        ("crowd = -1.0", "overlap = 0.0", "policy-malformed"),
        ("crowd = -1.0", "raw = [1.0, 2.0]", "policy-malformed"),
        ("crowd = -1.0", "raw = [2.0, 1.0]\ncalibrated = [1.0, 2.0]", "policy-malformed"),
        ("[model]", "[[model]]", "policy-malformed"),
        ("base = -4.0", "base = ", "policy-malformed"),
    ],
)
def test_what_is_wrong_is_refused_by_name(old: str, new: str, code: str) -> None:
    assert old in GOOD
    with pytest.raises(BadInput) as caught:
        parse_policy(GOOD.replace(old, new, 1))
    assert caught.value.code == code


def test_a_policy_of_a_gigabyte_is_refused_unread() -> None:
    with pytest.raises(BadInput, match="file"):
        parse_policy("#" * 200_000)


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    with pytest.raises(BadInput):
        parse_policy(text)


def test_canonical_bytes_are_equal_exactly_where_policies_are() -> None:
    policy = parse_policy(GOOD)
    assert canonical_bytes(policy) == canonical_bytes(parse_policy("# again\n" + GOOD))
    changed = [
        dataclasses.replace(policy, version=4),
        dataclasses.replace(policy, hub_cap=21),
        dataclasses.replace(policy, families=policy.families[::-1]),
        dataclasses.replace(policy, model=dataclasses.replace(policy.model, crowd=-1.1)),
        dataclasses.replace(policy, model=dataclasses.replace(policy.model, overlap=0.2)),
    ]
    assert len({canonical_bytes(one) for one in (policy, *changed)}) == 6
