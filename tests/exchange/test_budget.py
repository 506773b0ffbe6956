# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""A member gets what the charter grants, once, however it spreads its questions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hospitium.exchange.budget import Ledger, keyholder_limit, pay
from hospitium.exchange.charter import checked
from hospitium.model.errors import OurFault, Refused
from hospitium.model.kinds import EntropyClass
from tests.exchange.charters import SOUND

CHARTER = checked(SOUND)
NAME = EntropyClass.NAME_DATE
MEMBER = "Shelter North"
LIMIT = keyholder_limit(CHARTER, NAME)


def test_the_limit_of_one_keyholder_is_its_part():
    assert LIMIT == 300 * 2 // 3


@given(st.lists(st.integers(1, 150), max_size=12), st.data())
def test_no_choice_of_keyholders_gets_more_than_the_budget(counts, data):
    """Whatever t keyholders a member asks for each batch, it has at most B inputs answered."""
    keyholders = [Ledger() for _ in SOUND.keyholders]
    answered = 0
    for number, count in enumerate(counts):
        chosen = data.draw(
            st.lists(st.integers(0, 2), min_size=2, max_size=2, unique=True), label="asked"
        )
        complete = True
        for index in chosen:
            try:
                keyholders[index] = pay(
                    keyholders[index], CHARTER, MEMBER, NAME, bytes([number]), count
                )
            except Refused:
                complete = False
        answered += count if complete else 0
    assert answered <= SOUND.budgets[NAME].onboarding


def test_a_batch_paid_for_is_free_and_what_is_left_is_said():
    ledger = pay(Ledger(), CHARTER, MEMBER, NAME, b"one", LIMIT - 5)
    assert pay(ledger, CHARTER, MEMBER, NAME, b"one", LIMIT - 5) == ledger
    with pytest.raises(Refused) as fault:
        pay(ledger, CHARTER, MEMBER, NAME, b"two", 6)
    assert fault.value.code == "budget-spent"
    assert fault.value.fields["left"] == 5


@pytest.mark.parametrize("count", [0, -1, -1000])
def test_no_batch_gives_evaluations_back(count):
    ledger = pay(Ledger(), CHARTER, MEMBER, NAME, b"one", LIMIT)
    with pytest.raises(OurFault):
        pay(ledger, CHARTER, MEMBER, NAME, b"two", count)


def test_classes_and_members_have_counters_of_their_own():
    ledger = pay(Ledger(), CHARTER, MEMBER, NAME, b"one", LIMIT)
    ledger = pay(ledger, CHARTER, "Clinic South", NAME, b"two", LIMIT)
    ledger = pay(ledger, CHARTER, MEMBER, EntropyClass.PHONE, b"three", LIMIT)
    assert set(ledger.spent.values()) == {LIMIT}
    assert len(ledger.spent) == 3


def test_a_stranger_has_no_budget():
    with pytest.raises(Refused) as fault:
        pay(Ledger(), CHARTER, "Nobody", NAME, b"one", 1)
    assert fault.value.code == "charter-not-a-member"
