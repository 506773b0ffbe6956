# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""The link table keeps its promises on every path that it allows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hospitium.exchange.links import TABLE, Effect, Event, State, step
from hospitium.model.errors import Refused

END = {State.CLOSED, State.WITHDRAWN}
PATHS = st.lists(st.sampled_from(list(Event)), max_size=30)


def walk(events):
    """Apply what the table allows; yield (state before, event, state after, effects)."""
    state = State.POSSIBLE
    for event in events:
        try:
            after, effects = step(state, event)
        except Refused:
            continue
        yield state, event, after, effects
        state = after


@pytest.mark.parametrize("state", list(State))
@pytest.mark.parametrize("event", list(Event))
def test_what_is_not_in_the_table_is_refused(state, event):
    if (state, event) in TABLE:
        assert step(state, event) == TABLE[state, event]
    else:
        with pytest.raises(Refused) as fault:
            step(state, event)
        assert fault.value.code == "link-event"


@given(PATHS)
def test_the_second_side_hears_only_after_the_first_offered(events):
    seen = []
    for _, event, _, effects in walk(events):
        seen.append(event)
        if Effect.TELL_SECOND in effects:
            assert Event.FIRST_OFFERS in seen
            assert event is Event.TICK


@given(PATHS)
def test_nobody_is_named_before_both_offered_and_proved(events):
    seen = []
    for _, event, _, effects in walk(events):
        seen.append(event)
        if Effect.RELAY_SEALED in effects:
            assert {Event.FIRST_OFFERS, Event.SECOND_OFFERS, Event.KEYS_CONFIRMED} <= set(seen)


def test_decline_and_silence_of_either_side_look_the_same():
    for state, decline in (
        (State.HEARD, Event.FIRST_DECLINES),
        (State.HEARD_BY_BOTH, Event.SECOND_DECLINES),
    ):
        assert step(state, decline) == step(state, Event.EXPIRES) == (State.CLOSED, ())


@given(PATHS)
def test_only_an_opened_link_tells_of_a_withdrawal(events):
    for before, event, _, effects in walk(events):
        if event is Event.WITHDRAWAL:
            opened = before in {State.OPENED, State.CONFIRMED, State.REJECTED}
            assert (Effect.TELL_WITHDRAWAL in effects) == opened


@pytest.mark.parametrize("state", [s for s in State if s not in END])
def test_a_withdrawal_is_possible_until_the_end(state):
    assert step(state, Event.WITHDRAWAL)[0] is State.WITHDRAWN


@pytest.mark.parametrize("state", [s for s in State if s in END])
def test_nothing_follows_the_end(state):
    assert not [key for key in TABLE if key[0] is state]


def test_a_rejected_or_unproved_pair_does_not_come_back():
    assert Effect.FORGET_PAIR in step(State.OPENED, Event.FIELDS_DIFFER)[1]
    assert Effect.FORGET_PAIR in step(State.AGREED, Event.KEYS_DIFFER)[1]
