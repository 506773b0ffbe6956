# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Made-up people and policies that the tests of linkage share."""

from __future__ import annotations

from importlib import resources

from hospitium.linkage.policy import MatchPolicy, parse_policy
from hospitium.model.dates import PartialDate
from hospitium.model.person import Address, Document, Person, PersonName, Sex
from hospitium.model.sensitive import Sensitive


def shipped(name: str) -> MatchPolicy:
    folder = resources.files("hospitium.linkage") / "policies"
    return parse_policy((folder / f"{name}.toml").read_text(encoding="utf-8"))


PERSON_POLICIES = tuple(
    shipped(f"person-{name}")
    for name in ("name-date", "locality", "place", "place-document", "contact")
)


def person(
    full: str = "",
    birth: str | None = None,
    *,
    names: tuple[PersonName, ...] = (),
    documents: tuple[str, ...] = (),
    phones: tuple[str, ...] = (),
    sex: Sex = Sex.UNKNOWN,
    nationalities: tuple[str, ...] = (),
    address: Address | None = None,
) -> Person:
    return Person(
        names=Sensitive(names or ((PersonName(full=full),) if full else ())),
        birth=Sensitive(PartialDate.parse(birth) if birth else None),
        documents=Sensitive(tuple(Document(number) for number in documents)),
        phones=Sensitive(phones),
        sex=Sensitive(sex),
        nationalities=Sensitive(nationalities),
        addresses=Sensitive((address,) if address else ()),
    )
