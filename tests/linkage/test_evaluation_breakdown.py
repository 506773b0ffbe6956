# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Groups of pairs say what they should, whichever side comes first."""

from __future__ import annotations

import numpy as np
import pytest

from hospitium.linkage.breakdown import groups_of, script_of
from hospitium.linkage.simulation.languages import LANGUAGES
from hospitium.linkage.simulation.simulate import simulate
from hospitium.model.dates import PartialDate
from hospitium.model.person import Document, Person, PersonName, Sex
from hospitium.model.sensitive import Sensitive


def person(name: str, birth: PartialDate | None = None, sex: Sex = Sex.UNKNOWN) -> Person:
    return Person(
        names=Sensitive((PersonName(full=name),)), birth=Sensitive(birth), sex=Sensitive(sex)
    )


@pytest.mark.parametrize(
    ("name", "script"),
    [
        ("Анна", "cyrillic"),
        ("Anna", "latin"),
        ("Анна B", "cyrillic"),
        ("سارة", "arabic"),
        ("ሳራ", "ethiopic"),
        ("王芳", "cjk"),
        ("สุดา", "thai"),
        ("12", "none"),
        ("", "none"),
    ],
)
def test_scripts(name: str, script: str) -> None:
    assert script_of(PersonName(full=name)) == script


def test_a_pair_is_in_its_groups() -> None:
    first = person("Анна", PartialDate(1999, 8, 24), Sex.FEMALE)
    second = person("Anna", PartialDate(1999))
    assert groups_of(first, second) == (
        "scripts: cyrillic-latin",
        "sex: female",
        "birth date: partial",
        "missing: document",
        "missing: phone",
        "missing: nationality",
    )


def test_what_both_have_is_not_missing() -> None:
    known = Person(
        documents=Sensitive((Document("X1"),)),
        phones=Sensitive(("+1",)),
        nationalities=Sensitive(("ROU",)),
        sex=Sensitive(Sex.MALE),
    )
    other = Person(
        documents=Sensitive((Document("X2"),)),
        phones=Sensitive(("+2",)),
        nationalities=Sensitive(("UKR",)),
        sex=Sensitive(Sex.FEMALE),
    )
    assert groups_of(known, other) == ("scripts: none", "sex: differs", "birth date: missing")


def test_sides_do_not_matter() -> None:
    simulation = simulate(60, 2, tuple(LANGUAGES), 0.5, rng=np.random.default_rng(2))
    for a, row, b, other in simulation.truth():
        first, second = simulation.members[a][row].person, simulation.members[b][other].person
        assert groups_of(first, second) == groups_of(second, first)
