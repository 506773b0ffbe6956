# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Entropy by hand, and the hub rule's part in it."""

from __future__ import annotations

import numpy as np
import pytest

from hospitium.linkage.exposure import exposure
from hospitium.linkage.keys import person_keys
from hospitium.linkage.policy import MatchKey
from hospitium.linkage.simulation.simulate import simulate
from hospitium.model.sensitive import Sensitive
from tests.linkage.people import shipped

PLATES = shipped("vehicle")


def records(*values: str) -> list[tuple[MatchKey, ...]]:
    return [(MatchKey(0, Sensitive(value.encode())),) for value in values]


def test_by_hand() -> None:
    (found,) = exposure(records("a", "a", "b", "c"), PLATES)
    assert (found.sent, found.distinct, found.held_back) == (4, 3, 0)
    assert found.shannon == pytest.approx(1.5)
    assert found.least == pytest.approx(1.0)
    assert found.alone == 0.5


def test_hubs_are_held_back_and_nothing_is_no_error() -> None:
    (found,) = exposure(records(*["hub"] * (PLATES.hub_cap + 1), "b"), PLATES)
    assert (found.sent, found.distinct, found.held_back) == (1, 1, PLATES.hub_cap + 1)
    (nothing,) = exposure([], PLATES)
    assert (nothing.sent, nothing.shannon) == (0, 0.0)


def test_no_family_of_the_shipped_policy_lets_one_key_stand_out() -> None:
    """On made-up people the most common key sent is never more than one in forty."""
    policy = shipped("person-contact")
    (people,) = simulate(3000, 1, rng=np.random.default_rng(5)).members
    for family in exposure([person_keys(one.person, policy) for one in people], policy):
        assert family.least > 5.3, family.name
