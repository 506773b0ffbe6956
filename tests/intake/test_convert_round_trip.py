# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""A case written in a system's format and read back is the same case, or what is lost is named."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import Phase, given, settings

from hospitium.intake.convert import Accepted, Refused, convert
from hospitium.intake.export import columns_of, export
from hospitium.intake.profile import detect
from hospitium.model.case import Case, ReportingEntity
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
from tests.intake.made_cases import PROFILES, cases, normal, row

# A case has a hundred parts: shrinking one to its least takes minutes and says little more.
SETTINGS = settings(
    max_examples=min(25, settings().max_examples), phases=[Phase.explicit, Phase.generate]
)

WRITTEN = ["htcds-csv", "htcds-xlsform", "kobo-json", "primero-v2-json"]

RECEIPT = Receipt(
    purposes=frozenset({"same-person"}),
    recipients=frozenset({"Made-up Shelter"}),
    classes=frozenset({OrganisationClass.NGO, OrganisationClass.SHELTER}),
    fields=frozenset({FieldGroup.NAME, FieldGroup.BIRTH}),
    language="uk",
    explained_by=Sensitive("Worker One"),
    given=datetime.date(2026, 1, 5),
    until=datetime.date(2028, 1, 5),
    capacity=Capacity.OWN,
)

WHOLE = Case(
    id=Sensitive("A-1"),
    person=Person(
        names=Sensitive(
            (
                PersonName(given="Олена Марія", family="Ковальчук"),
                PersonName(full="Lena", kind=NameKind.ALIAS),
            )
        ),
        birth=Sensitive(PartialDate(1999, 8)),
        sex=Sensitive(Sex.FEMALE),
        gender=Sensitive("Feminine"),
        nationalities=Sensitive(("UKR", "NAM")),
        documents=Sensitive((Document("FA 123456", DocumentKind.PASSPORT),)),
        phones=Sensitive(("+380 44 123 4567", "0721 555 123")),
        emails=Sensitive(("lena@example.org",)),
        addresses=Sensitive((Address(street="1 Made-up Way", locality="Chișinău", country="MDA"),)),
    ),
    incidents=(
        Incident(
            means=("DebtBondage", "RestrictsMovement"),
            exploitation=("ForcedLabour", "OnlineScamCompound"),
            channels=("ThroughOnlineSocialNetworks",),
            platforms=("Telegram",),
            relations=("Unacquainted",),
            start=PartialDate(2024),
            countries=("KHM",),
            urls=Sensitive(("https://example.org/job/1",)),
            wallets=Sensitive(("bc1qmadeup",)),
            offer=Sensitive("Work abroad, 2000 a month; flight paid."),
            vehicles=Sensitive((Vehicle("AB-12 CDE", "ROU"),)),
            employers=Sensitive((Employer("Golden Made-up Ltd", "KHM"),)),
            places=Sensitive((Address(locality="Sihanoukville", country="KHM"),)),
        ),
    ),
    perpetrators=(Perpetrator(roles=("Exploiter",), phones=Sensitive(("+855 12 345 678",))),),
    reporting_entity=ReportingEntity("Made-up Shelter", OrganisationClass.SHELTER, "MDA"),
    receipts=(RECEIPT,),
    status="Active",
    rest=Sensitive((("caseworker note", "speaks softly"),)),
)


def read_back(case: Case, name: str) -> tuple[Accepted | Refused, tuple[str, ...]]:
    profile = PROFILES[name]
    written = export(case, profile)
    (result,) = convert([row(written.record.reveal())], profile)
    return result, written.lost


@pytest.mark.parametrize("name", WRITTEN)
def test_a_whole_case_comes_back_with_nothing_lost(name: str) -> None:
    result, lost = read_back(WHOLE, name)
    assert lost == ()
    assert isinstance(result, Accepted)
    assert normal(result.case) == normal(WHOLE)


@pytest.mark.parametrize("name", WRITTEN)
def test_what_was_written_is_recognised(name: str) -> None:
    record = dict(export(WHOLE, PROFILES[name]).record.reveal())
    if name == "kobo-json":
        record |= {"_uuid": "0", "_submission_time": "2026-01-01T00:00:00", "_status": "x"}
    if name == "primero-v2-json":
        record |= {"module_id": "primeromodule-cp", "owned_by": "worker", "record_state": True}
    found = detect(list(record), PROFILES.values())
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("name", WRITTEN)
@SETTINGS
@given(case=cases)
def test_a_case_comes_back_or_its_losses_are_named(name: str, case: Case) -> None:
    result, lost = read_back(case, name)
    if lost:
        return
    assert isinstance(result, Accepted)
    if not any("minor" in repair.what for repair in result.repairs):
        assert normal(result.case) == normal(case)


@SETTINGS
@given(case=cases)
def test_formats_with_subforms_hold_several_incidents_and_receipts(case: Case) -> None:
    for name in ("kobo-json", "primero-v2-json"):
        result, lost = read_back(case, name)
        assert isinstance(result, Accepted | Refused)
        if isinstance(result, Accepted) and not lost:
            assert len(result.case.incidents) == sum(i != Incident() for i in case.incidents)


def test_the_standards_defects_are_written_as_the_standard_has_them() -> None:
    record = export(WHOLE, PROFILES["htcds-csv"]).record.reveal()
    assert record["vic_MethodsOfControl"] == "DebtBondage ;Other"
    assert record["ext_MethodsOfControl"] == "DebtBondage;RestrictsMovement"
    assert record["vic_TypeOfExploitation"] == "ForcedLabour;Other"
    assert record["ext_TypeOfExploitation"] == "ForcedLabour;OnlineScamCompound"
    assert record["vic_RelationshipToTrafficker"] == "Unaquainted"


def test_a_flat_file_has_one_column_of_each_name() -> None:
    columns = columns_of(PROFILES["htcds-csv"])
    assert len(columns) == len(set(columns))
    assert set(export(WHOLE, PROFILES["htcds-csv"]).record.reveal()) <= {
        *columns,
        "caseworker note",
    }


def test_a_record_prints_as_nothing() -> None:
    assert "Ковальчук" not in repr(export(WHOLE, PROFILES["kobo-json"]))
    assert "Ковальчук" not in repr(WHOLE)
    assert "Golden" not in repr(WHOLE)
