# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Made-up cases for tests of intake, and the profiles of the package."""

from __future__ import annotations

import datetime
import importlib.resources
from collections.abc import Mapping
from dataclasses import replace

from hypothesis import strategies as st

from hospitium.intake.profile import PROFILE_FILES, Profile, parse_profile
from hospitium.intake.rows import RawRow
from hospitium.model import codes
from hospitium.model.answers import Answer, Difficulty, Functioning
from hospitium.model.case import Case, Circumstances, ReportingEntity
from hospitium.model.codelist import CodeList
from hospitium.model.consent import Capacity, FieldGroup, OrganisationClass, Receipt
from hospitium.model.dates import PartialDate
from hospitium.model.incident import Employer, Incident, Perpetrator, Vehicle
from hospitium.model.person import (
    Address,
    Document,
    DocumentKind,
    NameKind,
    Person,
    PersonName,
    Sex,
)
from hospitium.model.sensitive import Sensitive


def profile(name: str) -> Profile:
    text = importlib.resources.files("hospitium.intake.profiles").joinpath(f"{name}.toml")
    return parse_profile(text.read_text("utf-8"))


PROFILES = {name: profile(name) for name in (file.removesuffix(".toml") for file in PROFILE_FILES)}


def row(cells: Mapping[str, object], number: int = 2) -> RawRow:
    return RawRow("made-up.csv", "", number, Sensitive(cells))


def normal(case: Case) -> Case:
    """Leave out what no format can hold, because it says nothing.

    Documents have no order that means anything, aliases follow the other names, and an incident
    or a perpetrator of whom nothing is recorded isn't one.
    """
    person = case.person
    documents = sorted(person.documents.reveal(), key=lambda d: (d.kind.value, d.number, d.country))
    names = sorted(person.names.reveal(), key=lambda name: name.kind is NameKind.ALIAS)
    return replace(
        case,
        person=replace(
            person, documents=Sensitive(tuple(documents)), names=Sensitive(tuple(names))
        ),
        incidents=tuple(one for one in case.incidents if one != Incident()),
        perpetrators=tuple(one for one in case.perpetrators if one != Perpetrator()),
    )


LETTERS = "abcdefgABCжуковЖУ阿明אבمحمدéñ'-"
words = st.text(LETTERS, min_size=1, max_size=8).filter(lambda w: w.strip("'-"))
texts = st.lists(words, min_size=1, max_size=3).map(" ".join)
# Mostly what a format can hold, so that most examples come back whole; now and then anything.
anything = st.integers(0, 40).flatmap(lambda n: st.text(max_size=12) if n == 40 else texts)
countries = st.sampled_from(["", "ROU", "UKR", "NAM", "XKX", "VNM"])
phones = st.from_regex(r"\+?[0-9]{7,12}", fullmatch=True)
emails = st.from_regex(r"[a-z]{1,5}@[a-z]{1,5}\.org", fullmatch=True)
urls = st.from_regex(r"https://[a-z]{1,8}\.org/[a-z]{0,5}", fullmatch=True)
dates = st.dates(datetime.date(1930, 1, 1), datetime.date(2040, 12, 31))
partial_dates = st.builds(
    lambda day, known: PartialDate(*((day.year, day.month, day.day)[:known])),
    dates,
    st.integers(1, 3),
)


def hidden(inner: st.SearchStrategy[object]) -> st.SearchStrategy[Sensitive[object]]:
    return inner.map(Sensitive)


def few(inner: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(inner, max_size=3, unique=True).map(tuple)


def chosen(code_list: CodeList) -> st.SearchStrategy[tuple[object, ...]]:
    return few(st.sampled_from([each.code for each in code_list.codes]))


names = st.one_of(
    st.builds(PersonName, given=texts, family=texts, patronymic=st.one_of(st.just(""), texts)),
    st.builds(PersonName, full=anything.filter(bool)),
    st.builds(PersonName, full=texts, kind=st.just(NameKind.ALIAS)),
)
addresses = st.builds(
    Address,
    street=anything,
    locality=texts,
    region=anything,
    postcode=anything,
    country=countries,
    latitude=st.one_of(st.none(), st.floats(-90, 90)),
    longitude=st.one_of(st.none(), st.floats(-180, 180)),
)
persons = st.builds(
    Person,
    names=hidden(few(names)),
    birth=hidden(st.one_of(st.none(), partial_dates)),
    sex=hidden(st.sampled_from(Sex)),
    gender=hidden(st.one_of(st.just(""), st.just("Feminine"), texts)),
    nationalities=hidden(few(countries.filter(bool))),
    birth_place=hidden(st.one_of(st.none(), st.builds(Address, locality=texts, country=countries))),
    documents=hidden(
        few(
            st.builds(
                Document,
                number=anything.filter(bool),
                kind=st.sampled_from(DocumentKind),
                country=countries,
            )
        )
    ),
    phones=hidden(few(phones)),
    emails=hidden(few(emails)),
    accounts=hidden(few(texts)),
    addresses=hidden(st.lists(addresses, max_size=1).map(tuple)),
)
incidents = st.builds(
    Incident,
    id=hidden(anything),
    acts=chosen(codes.ACT),
    means=chosen(codes.MEANS),
    exploitation=chosen(codes.EXPLOITATION),
    sexual_forms=chosen(codes.SEXUAL_FORM),
    sectors=chosen(codes.SECTOR),
    channels=chosen(codes.CHANNEL),
    platforms=chosen(codes.PLATFORM),
    used_platforms=chosen(codes.PLATFORM),
    relations=chosen(codes.RELATION),
    start=st.one_of(st.none(), partial_dates),
    end=st.one_of(st.none(), partial_dates),
    countries=few(countries.filter(bool)),
    denied=st.integers(0, 9).map(
        lambda n: frozenset({("means", "DebtBondage")}) if n == 9 else frozenset()
    ),
    accounts=hidden(few(texts)),
    urls=hidden(few(urls)),
    phones=hidden(few(phones)),
    emails=hidden(few(emails)),
    wallets=hidden(few(words)),
    offer=hidden(anything),
    vehicles=hidden(few(st.builds(Vehicle, plate=words, country=countries))),
    employers=hidden(few(st.builds(Employer, name=texts, country=countries))),
    places=hidden(few(addresses)),
)
perpetrators = st.builds(
    Perpetrator,
    names=hidden(few(texts)),
    roles=chosen(codes.ROLE),
    sexes=few(st.sampled_from(Sex)),
    ages=few(words),
    nationalities=few(countries.filter(bool)),
    regions=few(words),
    relations=chosen(codes.RELATION),
    phones=hidden(few(phones)),
    emails=hidden(few(emails)),
    accounts=hidden(few(texts)),
    wallets=hidden(few(words)),
    plates=hidden(few(words)),
)
receipts = st.builds(
    Receipt,
    purposes=st.frozensets(words, max_size=2),
    recipients=st.frozensets(texts, max_size=2),
    classes=st.frozensets(st.sampled_from(OrganisationClass), max_size=3),
    fields=st.frozensets(st.sampled_from(FieldGroup), max_size=4),
    language=words,
    explained_by=hidden(anything),
    given=st.one_of(st.none(), dates),
    until=st.one_of(st.none(), dates),
    capacity=st.sampled_from(Capacity),
    guardian=hidden(anything),
    withdrawn=st.one_of(st.none(), dates),
)
circumstances = st.builds(
    Circumstances,
    functioning=st.builds(
        Functioning,
        seeing=st.sampled_from(Difficulty),
        hearing=st.sampled_from(Difficulty),
        self_care=st.sampled_from(Difficulty),
    ),
    minor=st.sampled_from(Answer),
    displaced=st.sampled_from(Answer),
    displacement_reasons=chosen(codes.DISPLACEMENT_REASON),
    domestic_violence=st.sampled_from(Answer),
    vulnerabilities=chosen(codes.VULNERABILITY),
    marital_status=st.sampled_from(["", "Single", "Widowed"]),
    education=st.sampled_from(["", "PrimaryEducation"]),
    children=st.one_of(st.none(), st.integers(0, 12)),
    languages=few(words),
)
cases = st.builds(
    Case,
    id=hidden(words),
    person=persons,
    incidents=few(incidents),
    perpetrators=few(perpetrators),
    reporting_entity=st.builds(
        ReportingEntity,
        name=anything,
        organisation_class=st.one_of(st.none(), st.sampled_from(OrganisationClass)),
        country=countries,
    ),
    receipts=few(receipts),
    circumstances=hidden(circumstances),
    status=st.sampled_from(["", "Active", "FollowUp", "Closed"]),
    trafficking_status=st.sampled_from(["", "PossibleVictimOfTrafficking"]),
    identified_by=st.sampled_from(["", "Police"]),
    agreement=st.sampled_from(Answer),
    registered=st.one_of(st.none(), partial_dates),
    rest=hidden(st.lists(st.tuples(st.just("caseworker note"), texts), max_size=1).map(tuple)),
)
