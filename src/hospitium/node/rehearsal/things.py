# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Which records a member brings to the exchange: its people, and the things of their incidents.

A thing (a recruiter's phone, a vehicle, an employer) gets one handle however many cases name
it, so that a member's handles don't show how often it occurs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain

from hospitium.linkage.keys import person_keys, thing_keys
from hospitium.linkage.policy import MatchKey, MatchPolicy
from hospitium.model.case import Case
from hospitium.model.incident import Incident, Perpetrator
from hospitium.model.kinds import EntityKind


@dataclass(frozen=True, slots=True)
class Entries:
    """What one member brings of one entity kind.

    Args:
        keys: match keys of each entry.
        cases: positions of the member's cases that each entry stands for.
    """

    keys: tuple[tuple[MatchKey, ...], ...] = field(repr=False)
    cases: tuple[tuple[int, ...], ...]


def people(
    cases: Sequence[Case], allowed: Sequence[int], policy: MatchPolicy, done: Callable[[], None]
) -> Entries:
    """Return one entry for each allowed case, in order; ``done`` is called after each."""
    keys = []
    for position in allowed:
        keys.append(person_keys(cases[position].person, policy))
        done()
    return Entries(tuple(keys), tuple((position,) for position in allowed))


def things(
    cases: Sequence[Case], allowed: Sequence[int], kind: EntityKind, policy: MatchPolicy
) -> Entries:
    """Return one entry for each distinct thing of ``kind`` that the allowed cases name."""
    found: dict[tuple[MatchKey, ...], list[int]] = {}
    for position in allowed:
        for value in _values(cases[position], kind):
            keys = thing_keys(kind, value, policy)
            if keys:
                seen = found.setdefault(keys, [])
                if position not in seen:
                    seen.append(position)
    return Entries(tuple(found), tuple(tuple(seen) for seen in found.values()))


def _values(case: Case, kind: EntityKind) -> Iterator[object]:
    """Yield what a case's incidents and perpetrators say of ``kind``; nothing of the person."""
    sources: tuple[Incident | Perpetrator, ...] = (*case.incidents, *case.perpetrators)
    match kind:
        case EntityKind.PHONE:
            yield from chain.from_iterable(one.phones.reveal() for one in sources)
        case EntityKind.ACCOUNT:
            yield from chain.from_iterable(one.accounts.reveal() for one in sources)
        case EntityKind.WALLET:
            yield from chain.from_iterable(one.wallets.reveal() for one in sources)
        case EntityKind.VEHICLE:
            yield from chain.from_iterable(one.vehicles.reveal() for one in case.incidents)
        case EntityKind.EMPLOYER:
            yield from chain.from_iterable(one.employers.reveal() for one in case.incidents)
        case EntityKind.PLACE:
            yield from chain.from_iterable(one.places.reveal() for one in case.incidents)
        case EntityKind.PERSON | EntityKind.DOCUMENT:
            return
