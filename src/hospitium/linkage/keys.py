# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Match keys: what a record is compared by, in canonical bytes that stay home."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import islice, product

from hospitium.linkage import identifiers
from hospitium.linkage.components import COMPONENTS, Traits
from hospitium.linkage.policy import MatchKey, MatchPolicy
from hospitium.model.errors import OurFault
from hospitium.model.incident import Employer, Vehicle
from hospitium.model.kinds import EntityKind
from hospitium.model.person import Address, Document, Person
from hospitium.model.sensitive import Sensitive

# Unit separator: no component has a control character in its value.
_BETWEEN = "\x1f"


def person_keys(person: Person, policy: MatchPolicy) -> tuple[MatchKey, ...]:
    """Return the match keys of a person's record.

    Returns:
        At most ``slots`` keys of each family, distinct, in the policy's order of families. A
        family whose components the record lacks has none.

    Raises:
        OurFault: ``policy-kind`` where the policy isn't one for persons.
    """
    if policy.kind is not EntityKind.PERSON:
        raise OurFault("policy-kind", "a person's keys were asked of a policy of another kind")
    traits = Traits(person)
    values: dict[str, tuple[str, ...]] = {}
    keys: list[MatchKey] = []
    for index, family in enumerate(policy.families):
        for part in family.parts:
            if part not in values:
                values[part] = tuple(COMPONENTS[part](traits))
        combined = product(*(values[part] for part in family.parts))
        keys.extend(_keys(index, map(_BETWEEN.join, islice(combined, family.slots))))
    return tuple(keys)


def thing_keys(kind: EntityKind, value: object, policy: MatchPolicy) -> tuple[MatchKey, ...]:
    """Return the match keys of a phone, vehicle, place, employer, account, wallet or document.

    Args:
        kind: which of them; never a person.
        value: ``str`` for phones (E.164 or with ``00``), accounts and wallets; ``Vehicle``,
            ``Employer``, ``Address`` or ``Document`` for the others.

    Returns:
        One key a family at most; none where the value says too little.

    Raises:
        OurFault: ``policy-kind`` where the policy is for another kind, ``thing-kind`` where the
            value isn't of the kind's type.
    """
    if policy.kind is not kind or kind is EntityKind.PERSON:
        raise OurFault("policy-kind", "a thing's keys were asked of a policy of another kind")
    found = _components_of(kind, value)
    keys: list[MatchKey] = []
    for index, family in enumerate(policy.families):
        parts = [found.get(part, "") for part in family.parts]
        if all(parts):
            keys.extend(_keys(index, (_BETWEEN.join(parts),)))
    return tuple(keys)


def _keys(family: int, values: Iterable[str]) -> Iterable[MatchKey]:
    for value in dict.fromkeys(values):
        yield MatchKey(family, Sensitive(value.encode()))


def _components_of(kind: EntityKind, value: object) -> dict[str, str]:
    """Component -> canonical value of one thing."""
    match kind, value:
        case EntityKind.PHONE | EntityKind.ACCOUNT | EntityKind.WALLET, str():
            return {kind.value: _PLAIN_THINGS[kind](value)}
        case EntityKind.VEHICLE, Vehicle():
            found = {"plate": identifiers.plate(value.plate)}
        case EntityKind.DOCUMENT, Document():
            found = {"document": identifiers.document(value.number)}
        case EntityKind.EMPLOYER, Employer():
            name = identifiers.employer(value.name)
            country = value.country.upper() or "?"
            found = {"employer": f"{name}{_BETWEEN}{country}" if name else ""}
        case EntityKind.PLACE, Address():
            street = identifiers.street(value)
            town = identifiers.locality(value) or identifiers.postcode(value)
            whole = (street, identifiers.house(value), town, value.country.upper() or "?")
            found = {
                "address": _BETWEEN.join(whole) if street and town else "",
                "cell": identifiers.cell(value),
            }
        case _:
            raise OurFault("thing-kind", "a thing isn't of the type that its kind asks for")
    return found


_PLAIN_THINGS: Mapping[EntityKind, Callable[[str], str]] = {
    EntityKind.PHONE: identifiers.phone,
    EntityKind.ACCOUNT: identifiers.account,
    EntityKind.WALLET: identifiers.wallet,
}
