# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Rows become cases or refusals, one result a row; nothing is dropped and nothing is told."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hospitium.intake.convert import Accepted, Refused, Repair, Tolerance, convert
from hospitium.intake.mapping import ColumnMapping, ColumnOptions, DateOrder, Mapping
from hospitium.intake.profile import detect
from hospitium.intake.targets import TARGETS
from hospitium.model.consent import Capacity
from hospitium.model.dates import PartialDate
from hospitium.model.person import Address, Document, DocumentKind, NameKind, PersonName, Sex
from tests.intake.made_cases import PROFILES, row

MAPPING = Mapping(
    (
        ColumnMapping("Ref", "id"),
        ColumnMapping("Name", "name.full"),
        ColumnMapping("Born", "birth.date", ColumnOptions(order=DateOrder.DMY)),
        ColumnMapping("Gender", "sex"),
        ColumnMapping("Mail", "email"),
        ColumnMapping("House", "address.street"),
        ColumnMapping("Street", "address.street"),
        ColumnMapping("Until", "receipt.until"),
        ColumnMapping("Secret", ""),
    )
)


def one(
    cells: dict[str, object],
    mapping: Mapping = MAPPING,
    tolerance: Tolerance = Tolerance.REFUSE_ROW,
) -> Accepted | Refused:
    (result,) = convert([row(cells)], mapping, tolerance)
    return result


def accepted(cells: dict[str, object], mapping: Mapping = MAPPING) -> Accepted:
    result = one(cells, mapping)
    assert isinstance(result, Accepted)
    return result


def test_a_row_of_any_csv_becomes_a_case() -> None:
    result = accepted(
        {"Ref": "B1", "Name": "Ciarka Aniela", "Born": "27.10.1991", "Gender": "Female"}
        | {"House": "12", "Street": "Made-up Way"}
    )
    case = result.case
    assert case.id.reveal() == "B1"
    assert case.person.names.reveal() == (PersonName(full="Ciarka Aniela"),)
    assert case.person.birth.reveal() == PartialDate(1991, 10, 27)
    assert case.person.sex.reveal() is Sex.FEMALE
    assert case.person.addresses.reveal() == (Address(street="12 Made-up Way"),)
    assert result.repairs == ()


def test_unknown_columns_are_kept_and_reported_and_ignored_ones_are_neither() -> None:
    result = accepted({"Ref": "B1", "Shoe size": "38", "Secret": "x", "Empty": ""})
    assert result.unknown == ("Shoe size",)
    assert result.case.rest.reveal() == (("Shoe size", "38"),)


def test_a_cell_that_cannot_be_read_refuses_its_row_by_field_and_kind() -> None:
    result = one({"Ref": "B1", "Born": "Olena 31.02.1990", "Mail": "no mail"})
    assert isinstance(result, Refused)
    assert (result.field, result.value_kind) == ("Born", "text with letters and digits")
    assert "Gregorian date" in result.expected
    assert [fault.field for fault in result.more] == ["Mail"]
    assert result.row.cells.reveal()["Ref"] == "B1"
    assert "Olena" not in repr(result)


def test_a_cell_may_be_set_aside_with_what_is_beyond_doubt() -> None:
    result = one({"Ref": "B1", "Born": "31.02.1990"}, tolerance=Tolerance.SET_ASIDE)
    assert isinstance(result, Accepted)
    assert result.case.person.birth.reveal() == PartialDate(1990, 2)
    assert ("Born", "31.02.1990") in result.case.rest.reveal()
    assert Repair("Born", "impossible day left out") in result.repairs


def test_a_receipt_is_never_guessed() -> None:
    for cell in ("some day", "2027", "31.02.2027"):
        result = one({"Ref": "B1", "Until": cell}, tolerance=Tolerance.SET_ASIDE)
        assert isinstance(result, Refused)
        assert result.field == "Until"


def test_a_row_of_nothing_is_refused() -> None:
    result = one({"Ref": "", "Name": None})
    assert isinstance(result, Refused)
    assert (result.field, result.value_kind) == ("", "nothing")


def test_a_second_value_for_one_place_is_kept_beside() -> None:
    mapping = Mapping((ColumnMapping("a", "birth.date"), ColumnMapping("b", "birth.date")))
    result = accepted({"a": "1990-01-01", "b": "1991-01-01"}, mapping)
    assert result.case.person.birth.reveal() == PartialDate(1990, 1, 1)
    assert result.case.rest.reveal() == (("b", "1991-01-01"),)
    assert accepted({"a": "1990-01-01", "b": "01.01.1990"}, mapping).repairs == ()


def test_names_documents_and_parts_of_a_birth_date_come_together() -> None:
    second = ColumnOptions(item="2")
    mapping = Mapping(
        (
            ColumnMapping("g", "name.given"),
            ColumnMapping("m", "name.middle"),
            ColumnMapping("f", "name.family"),
            ColumnMapping("maiden", "name.birth"),
            ColumnMapping("aka", "name.alias"),
            ColumnMapping("g2", "name.given", second),
            ColumnMapping("f2", "name.family", second),
            ColumnMapping("y", "birth.year"),
            ColumnMapping("mo", "birth.month"),
            ColumnMapping("d", "birth.day"),
            ColumnMapping("no", "document.number"),
            ColumnMapping("of", "document.country"),
            ColumnMapping("pass", "document.passport"),
        )
    )
    result = accepted(
        {"g": "Anna", "m": "Maria", "f": "Rossi", "maiden": "Bianchi", "aka": "Ania; Nina"}
        | {"g2": "Анна", "f2": "Росси", "y": "1990", "mo": 5, "d": "0"}
        | {"no": "X 1", "of": "Italy", "pass": "YA 2"},
        mapping,
    )
    person = result.case.person
    assert person.names.reveal() == (
        PersonName(given="Anna Maria", family="Rossi"),
        PersonName(given="Анна", family="Росси"),
        PersonName(given="Anna Maria", family="Bianchi", kind=NameKind.BIRTH),
        PersonName(full="Ania", kind=NameKind.ALIAS),
        PersonName(full="Nina", kind=NameKind.ALIAS),
    )
    assert person.birth.reveal() == PartialDate(1990, 5)
    assert person.documents.reveal() == (
        Document("X 1", country="ITA"),
        Document("YA 2", DocumentKind.PASSPORT),
    )


def test_a_mappings_country_stands_in_where_the_row_has_none() -> None:
    romania = ColumnOptions(country="RO")
    mapping = Mapping(
        (
            ColumnMapping("tel", "phone", romania),
            ColumnMapping("no", "document.number", romania),
            ColumnMapping("of", "document.country"),
        )
    )
    person = accepted({"tel": "0721 555 123", "no": "X 1"}, mapping).case.person
    assert person.phone_region == "RO"
    assert person.documents.reveal() == (Document("X 1", country="ROU"),)
    person = accepted({"no": "X 1", "of": "MDA"}, mapping).case.person
    assert person.documents.reveal() == (Document("X 1", country="MDA"),)


def test_day_month_and_year_that_do_not_fit_are_refused() -> None:
    mapping = Mapping(
        tuple(ColumnMapping(part, f"birth.{part}") for part in ("year", "month", "day"))
    )
    result = one({"year": "1990", "month": "2", "day": "30"}, mapping)
    assert isinstance(result, Refused)
    assert result.value_kind == "values that don't fit together"


def test_vehicles_and_employers_belong_to_the_incident() -> None:
    mapping = Mapping(
        (
            ColumnMapping("plate", "vehicle.plate"),
            ColumnMapping("boss", "employer.name"),
            ColumnMapping("type", "incident.exploitation"),
        )
    )
    (incident,) = accepted({"plate": "AB 1", "boss": "Made-up Ltd"}, mapping).case.incidents
    assert incident.vehicles.reveal()[0].plate == "AB 1"
    (incident,) = accepted({"plate": "AB 1", "type": "ForcedLabour"}, mapping).case.incidents
    assert incident.exploitation == ("ForcedLabour",)
    assert incident.vehicles.reveal()[0].plate == "AB 1"


@pytest.mark.parametrize(
    ("born", "given_on", "capacity"),
    [
        ("2010-06-01", "2026-06-01", Capacity.UNKNOWN),
        ("2008-06-02", "2026-06-01", Capacity.UNKNOWN),
        ("2008", "2026-06-01", Capacity.UNKNOWN),
        ("2008-06-01", "2026-06-01", Capacity.OWN),
        ("1990", "2026-06-01", Capacity.OWN),
    ],
)
def test_a_minor_does_not_agree_alone(born: str, given_on: str, capacity: Capacity) -> None:
    mapping = Mapping(
        tuple(
            ColumnMapping(target, target)
            for target in ("birth.date", "receipt.given", "receipt.capacity")
        )
    )
    result = accepted(
        {"birth.date": born, "receipt.given": given_on, "receipt.capacity": "own"}, mapping
    )
    assert result.case.receipts[0].capacity is capacity
    assert bool(result.repairs) is (capacity is Capacity.UNKNOWN)


KOBO = {
    "_id": 17,
    "_uuid": "u",
    "_submission_time": "2026-01-01T00:00:00",
    "_status": "submitted_via_web",
    "_attachments": [],
    "begin/intro/first_name": "Олена",
    "begin/intro/last_name": "Ковальчук",
    "begin/dob": "1999-08-24",
    "abuse/means/DebtBondage": "1",
    "abuse/means/PhysicalAbuse": "0",
    "incidents": [
        {
            "incidents/exploitation": "ForcedLabour OnlineScamCompound",
            "incidents/vehicles": [{"incidents/vehicles/plate": "AB 1"}, {"plate": "CD 2"}],
        },
        {"incidents/exploitation": "ForcedBegging", "incidents/weather": "wet"},
    ],
    "group/own_question": "answer",
}


def test_kobo_repeat_groups_become_incidents() -> None:
    found = detect(list(KOBO), PROFILES.values())
    assert found is PROFILES["kobo-json"]
    (result,) = convert([row(KOBO)], found)
    assert isinstance(result, Accepted)
    case = result.case
    assert case.id.reveal() == "17"
    assert case.person.names.reveal() == (PersonName(given="Олена", family="Ковальчук"),)
    flat, first, second = case.incidents
    assert flat.means == ("DebtBondage",)
    assert flat.denied == {("means", "PhysicalAbuse")}
    assert first.exploitation == ("ForcedLabour", "OnlineScamCompound")
    assert [vehicle.plate for vehicle in first.vehicles.reveal()] == ["AB 1", "CD 2"]
    assert second.exploitation == ("ForcedBegging",)
    assert set(result.unknown) == {"group/own_question", "incidents/weather"}


def test_a_repeat_group_that_is_no_list_is_refused() -> None:
    (result,) = convert([row(KOBO | {"incidents": "two"})], PROFILES["kobo-json"])
    assert isinstance(result, Refused)
    assert (result.field, result.expected) == ("incidents", "a list of records")


PRIMERO = {
    "id": "0-1",
    "case_id": "c-1",
    "case_id_display": "c1",
    "module_id": "primeromodule-cp",
    "owned_by": "worker",
    "record_state": True,
    "name": "Gerald Padgett",
    "name_first": "Gerald",
    "name_last": "Padgett",
    "name_nickname": "Gerry",
    "sex": "male",
    "date_of_birth": "01-Feb-2007",
    "nationality": ["nationality1", "syria"],
    "consent_for_services": True,
    "age": 19,
}


def test_a_primero_case_is_read_and_its_tick_box_is_no_receipt() -> None:
    assert detect(list(PRIMERO), PROFILES.values()) is PROFILES["primero-v2-json"]
    (result,) = convert([row(PRIMERO)], PROFILES["primero-v2-json"], Tolerance.SET_ASIDE)
    assert isinstance(result, Accepted)
    case = result.case
    assert case.person.names.reveal() == (
        PersonName(given="Gerald", family="Padgett"),
        PersonName(full="Gerry", kind=NameKind.ALIAS),
    )
    assert case.person.birth.reveal() == PartialDate(2007, 2, 1)
    assert case.person.nationalities.reveal() == ("SYR",)
    assert case.receipts == ()
    assert ("age", "19") in case.rest.reveal()


cells = st.one_of(
    st.none(), st.text(max_size=10), st.integers(), st.lists(st.dictionaries(st.text(), st.text()))
)
columns = st.one_of(
    st.sampled_from([c.mapping.column for c in PROFILES["kobo-json"].columns]),
    st.sampled_from(["incidents", "receipts", "documents", "receipts/receipt_until"]),
    st.text(max_size=6),
)


@given(
    records=st.lists(st.dictionaries(columns, cells, max_size=6), max_size=4),
    name=st.sampled_from(sorted(PROFILES)),
    tolerance=st.sampled_from(Tolerance),
)
def test_every_row_has_one_result_in_order(
    records: list[dict[str, object]], name: str, tolerance: Tolerance
) -> None:
    rows = [row(record, number) for number, record in enumerate(records)]
    results = list(convert(rows, PROFILES[name], tolerance))
    assert [result.row for result in results] == rows


@given(target=st.sampled_from(sorted(TARGETS)), cell=cells)
def test_no_value_is_dropped_silently(target: str, cell: object) -> None:
    mapping = Mapping((ColumnMapping("column", target),))
    result = one({"column": cell, "id?": "x"}, mapping, Tolerance.SET_ASIDE)
    if isinstance(result, Accepted) and isinstance(cell, str) and cell.strip().isalpha():
        empty = one({"id?": "x"}, mapping, Tolerance.SET_ASIDE)
        assert isinstance(empty, Accepted)
        assert result.repairs or result.case != empty.case or target.endswith((".kind", ".country"))


CTDC = Path(__file__).parents[3] / "shared/data/ctdc/CTDC_VPsynthetic_condensed.csv"


@pytest.fixture(scope="module")
def ctdc_rows() -> list[dict[str, object]]:
    if not CTDC.is_file():
        pytest.skip(
            "not run: the CTDC file isn't there; its terms don't allow shipping it. Download the "
            "Global Victim-Perpetrator Synthetic Dataset from ctdatacollaborative.org"
        )
    with CTDC.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_row_of_ctdc_is_read(ctdc_rows: list[dict[str, object]]) -> None:
    assert detect(list(ctdc_rows[0]), PROFILES.values()) is PROFILES["ctdc-synthetic"]
    results = list(convert((row(cells) for cells in ctdc_rows), PROFILES["ctdc-synthetic"]))
    cases = [result.case for result in results if isinstance(result, Accepted)]
    assert len(cases) == len(ctdc_rows)
    for column, code in (
        ("isForcedLabour", "ForcedLabour"),
        ("isSexualExploit", "SexualExploitation"),
    ):
        said = sum(cells[column] == "1" for cells in ctdc_rows)
        read = sum(code in incident.exploitation for case in cases for incident in case.incidents)
        assert read == said
    assert not any(incident.denied for case in cases for incident in case.incidents)
