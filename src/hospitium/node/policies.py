# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""The match policies that come with the program, and which one fits what members record.

In an exchange the charter names the policy before anybody sends anything. A rehearsal has no
charter to look at, so it takes the policy for the fields that its files have.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from importlib import resources

from hospitium.linkage.policy import MatchPolicy, parse_policy
from hospitium.model.case import Case
from hospitium.model.errors import BadInput
from hospitium.model.kinds import EntityKind
from hospitium.model.person import Person

# A field that fewer records have isn't one that a list is compared by.
ENOUGH = 0.2

FIELDS = ("name", "birth", "place", "street", "document", "phone", "nationality")


@cache
def policies() -> tuple[MatchPolicy, ...]:
    """Every policy that comes with the program, persons' first."""
    folder = resources.files("hospitium.linkage") / "policies"
    found = [
        parse_policy(one.read_text(encoding="utf-8"))
        for one in sorted(folder.iterdir(), key=lambda each: each.name)
        if one.name.endswith(".toml")
    ]
    return tuple(sorted(found, key=lambda one: one.kind is not EntityKind.PERSON))


def thing_policies() -> dict[EntityKind, MatchPolicy]:
    """One policy for each kind of thing."""
    return {one.kind: one for one in policies() if one.kind is not EntityKind.PERSON}


def person_policy(caseloads: Sequence[Iterable[Case]]) -> MatchPolicy:
    """Choose the policy for the fields that at least two of the caseloads have.

    Raises:
        BadInput: ``no-common-fields`` where no policy fits: too little is recorded in common.
    """
    have = [_fields(cases) for cases in caseloads]
    common = {name for name in set().union(*have) if sum(name in one for one in have) > 1}
    fitting = [
        one for one in policies() if one.kind is EntityKind.PERSON and set(one.fields) <= common
    ]
    if not fitting:
        raise BadInput(
            "no-common-fields",
            "the files don't have enough fields about people in common to compare them",
            hint="names and a date of birth on both sides are the least; see the columns that"
            " `hospitium intake check FILE` found, and correct them with --mapping",
            found=", ".join(sorted(common)),
        )
    # A list with nationalities is one of migrants: their names are written in many scripts, and
    # the policy that was learned on such lists serves them better than one of more fields.
    return max(fitting, key=lambda one: ("nationality" in one.fields, len(one.fields)))


def _fields(cases: Iterable[Case]) -> set[str]:
    counts = dict.fromkeys(
        ("name", "birth", "place", "street", "document", "phone", "nationality"), 0
    )
    total = 0
    for case in cases:
        total += 1
        for name in _recorded(case.person):
            counts[name] += 1
    return {name for name, count in counts.items() if total and count >= ENOUGH * total}


def _recorded(person: Person) -> Iterable[str]:
    if person.names.reveal():
        yield "name"
    if person.birth.reveal() is not None:
        yield "birth"
    if person.addresses.reveal():
        yield "place"
    if any(one.street for one in person.addresses.reveal()):
        yield "street"
    if person.documents.reveal():
        yield "document"
    if person.phones.reveal():
        yield "phone"
    if person.nationalities.reveal():
        yield "nationality"
