# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Match keys: within the slots, the same for the same person, nothing from nothing."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hospitium.linkage.components import COMPONENTS, DAMAGED, EVIDENCE, Traits
from hospitium.linkage.keys import person_keys, thing_keys
from hospitium.linkage.policy import parse_policy
from hospitium.model.errors import OurFault
from hospitium.model.incident import Employer, Vehicle
from hospitium.model.kinds import EntityKind
from hospitium.model.person import Address, Document, NameKind, PersonName, Sex
from tests.linkage.people import PERSON_POLICIES, person, shipped

NAMES = st.builds(
    PersonName,
    given=st.text(max_size=15),
    family=st.text(max_size=15),
    full=st.text(max_size=30),
    patronymic=st.text(max_size=8),
    kind=st.sampled_from(NameKind),
)
DATES = st.none() | st.dates().filter(lambda d: 1850 <= d.year <= 2200).map(str) | st.just("1999")
PEOPLE = st.builds(
    person,
    birth=DATES,
    names=st.lists(NAMES, max_size=3).map(tuple),
    documents=st.lists(st.text(max_size=12), max_size=3).map(tuple),
    phones=st.lists(st.text(max_size=15), max_size=3).map(tuple),
    sex=st.sampled_from(Sex),
    nationalities=st.lists(st.sampled_from(["ROU", "VNM"]), max_size=2).map(tuple),
    address=st.none() | st.builds(Address, st.text(max_size=20), st.text(max_size=9)),
)


def plain(keys):
    return [(key.family, key.value.reveal()) for key in keys]


@pytest.mark.parametrize("policy", PERSON_POLICIES, ids=lambda policy: policy.name)
@given(one=PEOPLE)
def test_keys_are_few_distinct_and_the_same_each_time(policy, one):
    keys = person_keys(one, policy)
    assert plain(keys) == plain(person_keys(one, policy))
    assert len(set(plain(keys))) == len(keys)
    for family, count in Counter(key.family for key in keys).items():
        assert count <= policy.families[family].slots
    for key in keys:
        key.value.reveal().decode("utf-8")


@pytest.mark.parametrize("policy", PERSON_POLICIES, ids=lambda policy: policy.name)
def test_order_of_names_and_split_of_columns_do_not_matter(policy):
    one = person("Amina Karim", "1999-08-24")
    other = person(names=(PersonName(given="Karim", family="AMINA"),), birth="1999-08-24")
    assert plain(person_keys(one, policy)) == plain(person_keys(other, policy))


@pytest.mark.parametrize("policy", PERSON_POLICIES, ids=lambda policy: policy.name)
def test_spellings_in_two_scripts_agree_and_strangers_do_not(policy):
    one = set(plain(person_keys(person("Екатерина Щукина", "1999-08-24"), policy)))
    same = set(plain(person_keys(person("Jekaterina Schtschukina", "1999-08-24"), policy)))
    other = set(plain(person_keys(person("Nadia Rahimi", "1984-03-11"), policy)))
    known = {index for index, family in enumerate(policy.families) if family.witness}
    assert {family for family, _ in one & same} - known
    assert not one & other


@pytest.mark.parametrize("policy", PERSON_POLICIES, ids=lambda policy: policy.name)
def test_nobody_has_no_keys(policy):
    assert person_keys(person(), policy) == ()


@pytest.mark.parametrize("policy", PERSON_POLICIES, ids=lambda policy: policy.name)
def test_a_damaged_name_comes_with_a_date_or_document(policy):
    """Without birth date and document no key may hold a damaged name."""
    bare = person("Amina Karim", phones=("+40721234567",), sex=Sex.FEMALE, nationalities=("ROU",))
    for key in person_keys(bare, policy):
        assert DAMAGED.isdisjoint(policy.families[key.family].parts)


@pytest.mark.parametrize("name", sorted(COMPONENTS))
def test_every_component_speaks_of_a_field_and_is_empty_for_nobody(name):
    assert EVIDENCE[name]
    assert not tuple(COMPONENTS[name](Traits(person())))


def test_one_wrong_letter_leaves_most_samples_of_letters():
    """Min-wise samples agree about as often as the bigrams do: far more than for strangers."""

    def agreeing(one, other):
        first, second = Traits(person(one)), Traits(person(other))
        grams = [COMPONENTS[f"gram-{k}"] for k in range(1, 16)]
        return sum(tuple(gram(first)) == tuple(gram(second)) for gram in grams)

    assert agreeing("Madeleine Crosthwaite", "Madeleine Crosthaite") >= 8
    assert agreeing("Madeleine Crosthwaite", "Omar Yusuf") <= 3


def test_swapped_and_partial_dates():
    def value(component, birth):
        return tuple(COMPONENTS[component](Traits(person("A B", birth))))

    assert value("day-or-swapped", "1999-08-11") == value("day-or-swapped", "1999-11-08")
    assert value("day", "1999-08-11") != value("day", "1999-11-08")
    assert value("day", "1999-08") == value("day-and-month", "1999") == ()
    assert value("year", "1999") == value("year", "1999-08-11")
    assert value("known-day", "1999-01-01") == value("known-day", "1999") == ()
    assert value("known-day", "1999-08-11") == value("known-day", "1984-02-03") != ()


def test_other_names_of_a_person_are_compared_too():
    policy = shipped("person-contact")
    maiden = PersonName(full="Oksana Bondar", kind=NameKind.BIRTH)
    married = person(names=(PersonName(full="Oksana Melnyk"), maiden), birth="1990-05-06")
    before = person("Oksana Bondar", "1990-05-06")
    assert set(plain(person_keys(married, policy))) & set(plain(person_keys(before, policy)))


def test_things_have_one_canonical_key():
    cases = [
        (EntityKind.PHONE, "+40 721 234 567", "0040721234567"),
        (EntityKind.VEHICLE, Vehicle("B-123 ABC"), Vehicle("b 123abc", "ROU")),
        (EntityKind.EMPLOYER, Employer("Rose Ltd", "GBR"), Employer("ROSE LIMITED", "gbr")),
        (EntityKind.ACCOUNT, "@Some.One", "some.one"),
        (EntityKind.WALLET, "0xABC", "0xabc"),
        (EntityKind.DOCUMENT, Document("EG 390-7380"), Document("EG3907380")),
    ]
    for kind, one, other in cases:
        policy = shipped(kind.value)
        assert plain(thing_keys(kind, one, policy)) == plain(thing_keys(kind, other, policy)) != []


def test_places_agree_on_address_and_cell_apart():
    policy = shipped("place")
    near = Address("King's Road 12", "Leeds", country="GBR", latitude=53.801, longitude=-1.548)
    moved = Address("Kings Road 12", "Leeds", country="GBR", latitude=53.9, longitude=-1.2)
    families = {
        key.family
        for key in set(thing_keys(EntityKind.PLACE, near, policy))
        & set(thing_keys(EntityKind.PLACE, moved, policy))
    }
    assert [policy.families[family].name for family in families] == ["address"]
    assert thing_keys(EntityKind.PLACE, Address("King's Road 12"), policy) == ()


def test_keys_of_the_wrong_kind_are_our_fault():
    with pytest.raises(OurFault) as caught:
        person_keys(person("A B"), shipped("phone"))
    assert caught.value.code == "policy-kind"
    with pytest.raises(OurFault) as caught:
        thing_keys(EntityKind.PHONE, "1234567", shipped("vehicle"))
    assert caught.value.code == "policy-kind"
    with pytest.raises(OurFault) as caught:
        thing_keys(EntityKind.PHONE, Vehicle("B 1"), shipped("phone"))
    assert caught.value.code == "thing-kind"


def test_keys_show_nothing():
    keys = person_keys(person("Amina Karim", "1999-08-24"), shipped("person-contact"))
    assert "amina" not in repr(keys).lower()


def test_slots_cut_the_same_values_off_on_both_sides():
    policy = parse_policy("""
name = "cut"
version = 1
kind = "person"
hub_cap = 10
[[family]]
name = "words"
slots = 2
entropy = "name-date"
parts = ["word-fold"]
[model]
families = [1.0]
""")
    one = person_keys(person("Ana Maria Lopez Garcia"), policy)
    other = person_keys(person("Garcia Lopez Ana Maria"), policy)
    assert plain(one) == plain(other)
    assert len(one) == 2
