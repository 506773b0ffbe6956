# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""What must hold of every simulation: its truth, its sizes, its chance, its families."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hospitium.linkage.simulation.error_model import PRESETS, ErrorModel
from hospitium.linkage.simulation.languages import HELD_OUT, LANGUAGES, SCRIPTS, TUNING, of_scripts
from hospitium.linkage.simulation.people import Tie
from hospitium.linkage.simulation.simulate import SimulatedRecord, Simulation, simulate
from hospitium.model.errors import BadInput
from hospitium.model.person import Sex

ALL = tuple(LANGUAGES)


def made(
    people: int = 200,
    members: int = 2,
    languages: tuple[str, ...] = ALL,
    overlap: float = 0.2,
    seed: int = 1,
    errors: ErrorModel | None = None,
) -> Simulation:
    rng = np.random.default_rng(seed)
    return simulate(people, members, languages, overlap, rng=rng, errors=errors)


def linked(simulation: Simulation) -> list[tuple[SimulatedRecord, SimulatedRecord]]:
    return [
        (simulation.members[a][row], simulation.members[b][other])
        for a, row, b, other in simulation.truth()
    ]


def test_the_same_seed_makes_the_same_records() -> None:
    first, second = made(seed=9), made(seed=9)
    assert first.members == second.members
    assert first.truth() == second.truth()
    assert made(seed=10).members != first.members


@settings(max_examples=15, deadline=None)
@given(
    people=st.integers(1, 60),
    members=st.integers(1, 5),
    overlap=st.floats(0, 1),
    seed=st.integers(0, 999),
)
def test_every_member_has_its_people_and_its_share_of_known_ones(
    people: int, members: int, overlap: float, seed: int
) -> None:
    errors = replace(ErrorModel.usual(), duplicate=0.0)
    simulation = made(people, members, overlap=overlap, seed=seed, errors=errors)
    holders = Counter(
        person for records in simulation.members for person in {r.true_person for r in records}
    )
    shared = round(overlap * people) if members > 1 else 0
    for records in simulation.members:
        assert len(records) == people == len({r.true_person for r in records})
        known = sum(holders[r.true_person] > 1 for r in records)
        # With an odd number of places to fill one place of one member may stay empty.
        assert shared - 1 <= known <= shared
        assert len({r.id for r in records}) == people


def test_the_truth_is_every_pair_of_one_person_in_two_members() -> None:
    simulation = made(150, 3, overlap=0.5)
    truth = set(simulation.truth())
    places = [(m, row, r.true_person) for m, records in enumerate(simulation.members)
              for row, r in enumerate(records)]  # fmt: skip
    for member, row, person in places:
        for other, other_row, other_person in places:
            is_pair = member < other and person == other_person
            assert ((member, row, other, other_row) in truth) == is_pair


def test_three_members_know_some_people_all_three() -> None:
    simulation = made(300, 3, overlap=0.5)
    holders = Counter(p for records in simulation.members for p in {r.true_person for r in records})
    assert {2, 3} <= set(holders.values())


def test_duplicates_are_counted_and_are_no_truth_between_members() -> None:
    errors = replace(ErrorModel.usual(), duplicate=0.2)
    simulation = made(200, 1, errors=errors)
    assert simulation.duplicates() == len(simulation.members[0]) - 200 > 10
    assert simulation.truth() == ()


def test_held_out_languages_stay_out_by_default() -> None:
    simulation = simulate(300, 1, rng=np.random.default_rng(1))
    assert {r.language for r in simulation.members[0]} <= set(TUNING)
    assert not set(TUNING) & set(HELD_OUT)
    assert set(TUNING) | set(HELD_OUT) == set(ALL)
    assert len(HELD_OUT) >= 6


@pytest.mark.parametrize("script", [one for one in SCRIPTS if one != "latin"])
def test_names_are_kept_in_their_script_or_put_into_latin_letters(script: str) -> None:
    simulation = made(80, 1, of_scripts((script,)))
    assert {r.script for r in simulation.members[0]} == {script, "latin"}
    for record in simulation.members[0]:
        name = record.person.names.reveal()[0]
        letters = [c for c in name.given + name.family if c.isalpha()]
        assert letters
        if record.script == "latin":
            assert all(c.isascii() for c in letters)
        else:
            assert not any(c.isascii() for c in letters)


def test_clean_records_of_one_person_agree() -> None:
    simulation = made(300, 2, overlap=0.8, errors=ErrorModel.clean())
    for one, other in linked(simulation):
        a, b = one.person, other.person
        assert a.birth == b.birth
        assert a.sex == b.sex
        assert a.nationalities == b.nationalities
        if a.documents.reveal() and b.documents.reveal():
            numbers = {
                d.number.replace(" ", "").upper() for p in (a, b) for d in p.documents.reveal()
            }
            assert len(numbers) == 1


def test_hard_records_agree_less_often() -> None:
    def agreement(preset: str) -> float:
        pairs = linked(made(600, 2, overlap=0.8, errors=PRESETS[preset]()))
        return sum(a.person.birth == b.person.birth for a, b in pairs) / len(pairs)

    assert agreement("clean") == 1.0
    assert agreement("hard") < agreement("usual") - 0.1


def test_rates_are_met() -> None:
    records = made(4000, 1).members[0]
    errors = ErrorModel.usual()
    missing = sum(r.person.birth.reveal() is None for r in records) / len(records)
    assert missing == pytest.approx(errors.date_missing, abs=0.015)
    with_phone = sum(bool(r.person.phones.reveal()) for r in records) / len(records)
    assert with_phone == pytest.approx(errors.phone_known, abs=0.03)
    unknown = sum(r.person.sex.reveal() is Sex.UNKNOWN for r in records) / len(records)
    assert unknown == pytest.approx(errors.sex_missing, abs=0.015)


def test_ties_make_near_misses() -> None:
    simulation = made(1500, 2)
    people = simulation.people
    tied = [(person, people[person.tied_to]) for person in people if person.tied_to is not None]
    assert {person.tie for person, _ in tied} == set(Tie)
    for person, base in tied:
        if person.tie is Tie.TWIN:
            assert person.birth == base.birth
            assert person.family == base.family
        if person.tie is Tie.NAMESAKE:
            assert person.given == base.given
            assert person.family == base.family
            assert person.papers != base.papers
        if person.tie is Tie.SIBLING:
            assert person.birth.year != base.birth.year
            assert (person.father, person.family) == (base.father, base.family)
        if person.tie is Tie.PARENT:
            assert base.birth.year - person.birth.year >= 17


def test_phones_are_shared_by_people_who_are_not_one() -> None:
    phones = Counter(
        (phone, r.true_person)
        for records in made(300, 2, errors=replace(ErrorModel.usual(), phone_shared=0.3)).members
        for r in records
        for phone in r.person.phones.reveal()
    )
    holders = Counter(phone for phone, _ in phones)
    assert max(holders.values()) >= 3


def test_incidents_of_one_ring_share_things() -> None:
    simulation = made(1000, 2)
    plates: dict[str, set[int | None]] = {}
    for records in simulation.members:
        for record in records:
            for incident in record.case.incidents:
                for account in incident.accounts.reveal():
                    ring = simulation.people[record.true_person].ring
                    plates.setdefault(account, set()).add(ring)
    assert len(plates) > 10
    assert all(len(rings) == 1 and None not in rings for rings in plates.values())


def test_common_names_are_common() -> None:
    records = made(3000, 1, ("vi",), errors=ErrorModel.clean()).members[0]
    families = Counter(r.person.names.reveal()[0].family.split(" ")[0] for r in records)
    ranked = [count for _, count in families.most_common()]
    assert ranked[0] > 3 * ranked[len(ranked) // 2]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ({"people": 0}, "simulation-size"),
        ({"members": 27}, "simulation-size"),
        ({"people": 600_000}, "simulation-size"),
        ({"overlap": 1.1}, "simulation-size"),
        ({"languages": ()}, "simulation-size"),
        ({"languages": ("xx",)}, "language-unknown"),
    ],
)
def test_what_cannot_be_made_is_refused(arguments: dict[str, object], code: str) -> None:
    with pytest.raises(BadInput) as fault:
        made(**arguments)
    assert fault.value.code == code


def test_an_unknown_script_is_refused() -> None:
    with pytest.raises(BadInput) as fault:
        of_scripts(("runic",))
    assert fault.value.code == "script-unknown"


@pytest.mark.parametrize("rate", [-0.1, 1.1, float("nan")])
def test_a_rate_is_a_probability(rate: float) -> None:
    with pytest.raises(BadInput) as fault:
        ErrorModel(typing=rate)
    assert fault.value.code == "rate-impossible"


def test_every_record_is_told_of() -> None:
    told: list[int] = []
    simulation = simulate(30, 2, ("ro",), rng=np.random.default_rng(1), watch=told.append)
    assert sum(told) == sum(len(records) for records in simulation.members)
