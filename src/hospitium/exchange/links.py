# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""The life of one link at the matcher, as a table.

Rules:

1. The side that hears first hears alone; the other side hears only after the first offered, and
   at the next tick (DESIGN 4, hearing and opening).
2. A decline, silence and an error of the first side look alike from outside: nothing is sent.
3. Nobody is named before both offered and both proved that they hold the same tokens.
4. What isn't in the table is refused, and a refused event changes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType
from typing import Final

from hospitium.model.errors import Refused


class State(Enum):
    """Where a link stands."""

    POSSIBLE = "possible"
    HEARD = "heard by the first side"
    OFFERED = "offered by the first side"
    HEARD_BY_BOTH = "heard by both sides"
    AGREED = "offered by both sides"
    OPENED = "opened"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


class Event(Enum):
    """What can happen to a link."""

    TICK = "the next tick"
    FIRST_OFFERS = "the first side offers"
    FIRST_DECLINES = "the first side declines"
    SECOND_OFFERS = "the second side offers"
    SECOND_DECLINES = "the second side declines"
    EXPIRES = "nobody answered in time"
    KEYS_CONFIRMED = "both sides hold the same tokens"
    KEYS_DIFFER = "the sides don't hold the same tokens"
    FIELDS_AGREE = "both sides confirm the person"
    FIELDS_DIFFER = "a side says it is not the same person"
    WITHDRAWAL = "a person withdraws consent"


class Effect(Enum):
    """What the matcher does, in order, after the new state is saved."""

    TELL_FIRST = "tell the first side of a possible link"
    TELL_SECOND = "tell the second side of a possible link"
    SEND_AGREED_TAGS = "send both sides the tags that agree"
    RELAY_SEALED = "relay the sealed fields"
    FORGET_PAIR = "never propose this pair again"
    TELL_WITHDRAWAL = "tell the opened recipient of the withdrawal"


Step = tuple[State, tuple[Effect, ...]]

TABLE: Final[Mapping[tuple[State, Event], Step]] = MappingProxyType(
    {
        (State.POSSIBLE, Event.TICK): (State.HEARD, (Effect.TELL_FIRST,)),
        (State.POSSIBLE, Event.WITHDRAWAL): (State.WITHDRAWN, ()),
        (State.HEARD, Event.FIRST_OFFERS): (State.OFFERED, ()),
        (State.HEARD, Event.FIRST_DECLINES): (State.CLOSED, ()),
        (State.HEARD, Event.EXPIRES): (State.CLOSED, ()),
        (State.HEARD, Event.WITHDRAWAL): (State.WITHDRAWN, ()),
        (State.OFFERED, Event.TICK): (State.HEARD_BY_BOTH, (Effect.TELL_SECOND,)),
        (State.OFFERED, Event.WITHDRAWAL): (State.WITHDRAWN, ()),
        (State.HEARD_BY_BOTH, Event.SECOND_OFFERS): (
            State.AGREED,
            (Effect.SEND_AGREED_TAGS,),
        ),
        (State.HEARD_BY_BOTH, Event.SECOND_DECLINES): (State.CLOSED, ()),
        (State.HEARD_BY_BOTH, Event.EXPIRES): (State.CLOSED, ()),
        (State.HEARD_BY_BOTH, Event.WITHDRAWAL): (State.WITHDRAWN, ()),
        (State.AGREED, Event.KEYS_CONFIRMED): (State.OPENED, (Effect.RELAY_SEALED,)),
        (State.AGREED, Event.KEYS_DIFFER): (State.CLOSED, (Effect.FORGET_PAIR,)),
        (State.AGREED, Event.EXPIRES): (State.CLOSED, ()),
        (State.AGREED, Event.WITHDRAWAL): (State.WITHDRAWN, ()),
        (State.OPENED, Event.FIELDS_AGREE): (State.CONFIRMED, ()),
        (State.OPENED, Event.FIELDS_DIFFER): (State.REJECTED, (Effect.FORGET_PAIR,)),
        (State.OPENED, Event.WITHDRAWAL): (State.WITHDRAWN, (Effect.TELL_WITHDRAWAL,)),
        (State.CONFIRMED, Event.WITHDRAWAL): (State.WITHDRAWN, (Effect.TELL_WITHDRAWAL,)),
        (State.REJECTED, Event.WITHDRAWAL): (State.WITHDRAWN, (Effect.TELL_WITHDRAWAL,)),
    }
)


def step(state: State, event: Event) -> Step:
    """Return the next state and the effects.

    Raises:
        Refused: ``link-event`` where the table has no such transition.
    """
    found = TABLE.get((state, event))
    if found is None:
        raise Refused(
            "link-event",
            f"a link that is {state.value} can't go on with: {event.value}",
            hint="the link has moved on; read its state again",
            state=state.value,
            event=event.value,
        )
    return found
