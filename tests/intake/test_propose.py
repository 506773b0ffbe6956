# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Columns are proposed in many languages and shapes; what matters is asked when in doubt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hospitium.intake.column_names import About, read_name
from hospitium.intake.column_values import Look, look_at
from hospitium.intake.column_words import plain_words
from hospitium.intake.mapping import DateOrder, parse_mapping, write_mapping
from hospitium.intake.propose import Proposal, propose
from hospitium.intake.rows import RawRow
from hospitium.intake.targets import TARGETS
from hospitium.model.sensitive import Sensitive

GIVEN = ["Anna", "Ion", "Мария", "José", "فاطمة", "Thị Hà", "Ngozi", "Ewa", "Ayşe", "Léa"]
FAMILY = ["Popescu", "Ceban", "Петрова", "Núñez", "الزهراء", "Nguyễn", "Eze", "Żak", "Öz", "Roy"]
FULL = [f"{a} {b}" for a, b in zip(GIVEN, FAMILY, strict=True)]
DATES = ["1990-02-03", "1985-12-31", "2001-07-15", "1979-01-01", "1999-11-30"] * 2
DAY_FIRST = ["03.02.1990", "31.12.1985", "15.07.2001", "01.01.1979", "30.11.1999"] * 2


def proposed(**columns: Sequence[object]) -> Proposal:
    return propose_table({name.replace("__", " "): values for name, values in columns.items()})


def propose_table(columns: Mapping[str, Sequence[object]]) -> Proposal:
    rows = [
        RawRow("a.csv", "", number, Sensitive(dict(zip(columns, cells, strict=True))))
        for number, cells in enumerate(zip(*columns.values(), strict=True), start=2)
    ]
    return propose(list(columns), rows)


def targets(proposal: Proposal) -> dict[str, str]:
    return {each.column: each.target for each in proposal.columns}


@pytest.mark.parametrize(
    ("given_name", "family_name", "birth", "sex", "phone"),
    [
        ("given_names", "family_name", "date_of_birth", "sex", "phone"),
        ("First Name", "Last Name", "DOB", "Gender", "Mobile No."),
        ("prénom", "nom de famille", "date de naissance", "sexe", "téléphone"),
        ("Nombres", "Apellidos", "Fecha de nacimiento", "Sexo", "Celular"),
        ("Имя", "Фамилия", "Дата рождения", "Пол", "Телефон"),
        ("Ім'я", "Прізвище", "Дата народження", "Стать", "Номер телефону"),
        ("Prenume", "Nume", "Data nașterii", "Sexul", "Nr. telefon"),
        ("الاسم الأول", "اسم العائلة", "تاريخ الميلاد", "الجنس", "رقم الهاتف"),
        ("Vorname", "Nachname", "Geburtsdatum", "Geschlecht", "Handynummer"),
        ("Imię", "Nazwisko", "Data urodzenia", "Płeć", "Nr telefonu"),
        ("Adı", "Soyadı", "Doğum Tarihi", "Cinsiyeti", "Cep Telefonu"),
        ("Tên", "Họ", "Ngày sinh", "Giới tính", "Số điện thoại"),
        ("grp/person/first_name", "grp/person/surname", "grp/person/dob", "a/b/sex", "x/phone"),
        ("clientFirstName", "clientLastName", "dateOfBirth", "sex", "phoneNumber"),
    ],
)
def test_columns_of_eleven_languages(
    given_name: str, family_name: str, birth: str, sex: str, phone: str
) -> None:
    proposal = propose_table(
        {
            given_name: list(GIVEN),
            family_name: list(FAMILY),
            birth: list(DATES),
            sex: ["f", "m"] * 5,
            phone: [f"+4072100011{n}" for n in range(10)],
        }
    )
    assert targets(proposal) == {
        given_name: "name.given",
        family_name: "name.family",
        birth: "birth.date",
        sex: "sex",
        phone: "phone",
    }
    assert not proposal.in_doubt


def test_a_bare_name_is_what_the_other_columns_lack() -> None:
    full = [f"{a} {b}" for a, b in zip(GIVEN, FAMILY, strict=True)]
    assert targets(proposed(Name=full)) == {"Name": "name.full"}
    assert targets(proposed(Name=GIVEN, Surname=FAMILY))["Name"] == "name.given"
    assert targets(proposed(Name=FAMILY, Vorname=GIVEN))["Name"] == "name.family"
    both = proposed(name=full, first_name=GIVEN, last_name=FAMILY)
    assert targets(both)["name"] == ""


def test_febrl_and_other_odd_tables() -> None:
    proposal = propose_table(
        {
            "rec_id": [f"rec-{n}-org" for n in range(10)],
            "given_name": list(GIVEN),
            "surname": list(FAMILY),
            "street_number": [str(n) for n in range(10)],
            "address_1": ["stanley street"] * 10,
            "suburb": ["winston hills"] * 10,
            "postcode": ["4223"] * 10,
            "state": ["nsw"] * 10,
            "date_of_birth": ["19151111", "19161214", "19000231"] * 3 + [""],
            "soc_sec_id": [str(5304218 + n) for n in range(10)],
        }
    )
    assert targets(proposal) == {
        "rec_id": "id",
        "given_name": "name.given",
        "surname": "name.family",
        "street_number": "address.street",
        "address_1": "address.street",
        "suburb": "address.locality",
        "postcode": "address.postcode",
        "state": "address.region",
        "date_of_birth": "birth.date",
        "soc_sec_id": "document.national_id",
    }
    assert not proposal.in_doubt


@pytest.mark.parametrize(
    ("dates", "order"),
    [
        (DATES, DateOrder.YMD),
        (DAY_FIRST, DateOrder.DMY),
        (["12/31/1990", "01/02/1990"] * 5, DateOrder.MDY),
        (["31/12/1990", "01/02/1990"] * 5, DateOrder.DMY),
        (["01.02.1990", "03.04.1990"] * 5, DateOrder.DMY),
        (["19901231"] * 10, DateOrder.YMD),
    ],
)
def test_the_order_of_dates_is_inferred_and_said(dates: Sequence[object], order: DateOrder) -> None:
    proposal = proposed(name=GIVEN, born=dates)
    assert proposal.columns[1].target == "birth.date"
    assert proposal.columns[1].options.order is order
    assert not proposal.in_doubt


def test_an_order_in_the_columns_name_settles_it() -> None:
    proposal = propose_table({"name": list(GIVEN), "DOB (mm/dd/yyyy)": ["01/02/1990"] * 10})
    assert proposal.columns[1].options.order is DateOrder.MDY
    assert not proposal.in_doubt


@pytest.mark.parametrize(
    ("columns", "about"),
    [
        ({"name": GIVEN, "dob": ["01/02/1990", "03/04/1991"] * 5}, "birth.date"),
        ({"name": GIVEN, "dob": ["31/12/1990", "12/31/1991"] * 5}, "birth.date"),
        ({"name": GIVEN, "dob": ["tall", "short"] * 5}, "birth.date"),
        ({"name": ["12345", "999"] * 5, "dob": DATES}, "name.full"),
        ({"surname": FAMILY, "last_name": FAMILY, "dob": DATES}, "name.family"),
        ({"q1": FULL, "dob": DATES}, "name.full"),
        ({"name": GIVEN, "when": DATES}, "birth.date"),
        ({"colour": ["red", "1"] * 5}, ""),
    ],
)  # fmt: skip
def test_what_matching_needs_is_asked_when_in_doubt(
    columns: Mapping[str, Sequence[object]], about: str
) -> None:
    assert about in {doubt.target for doubt in propose_table(columns).in_doubt}


def test_columns_about_other_people_arent_the_persons() -> None:
    proposal = propose_table(
        {
            "name": list(GIVEN),
            "mother's name": list(GIVEN),
            "case worker phone": ["+40721000111"] * 10,
            "recruiter phone": ["+40721000222"] * 10,
            "trafficker": list(FAMILY),
            "employer name": ["Acme"] * 10,
        }
    )
    assert targets(proposal) == {
        "name": "name.full",
        "mother's name": "",
        "case worker phone": "",
        "recruiter phone": "perpetrator.phone",
        "trafficker": "perpetrator.name",
        "employer name": "employer.name",
    }
    assert read_name("guardian name").about is About.SOMEBODY_ELSE


def test_a_table_without_header_is_noticed_and_not_quoted() -> None:
    header = ["+40721000111", "1990-02-03", "Kanarinka"]
    proposal = propose(header, [])
    assert any("first row" in doubt.why for doubt in proposal.in_doubt)
    assert all("Kanarinka" not in doubt.why and not doubt.columns for doubt in proposal.in_doubt)


def test_ids_that_repeat_arent_ids() -> None:
    proposal = proposed(id=["1", "1", "2", "2", "3"] * 2, name=GIVEN)
    assert targets(proposal)["id"] == ""


def test_values_alone_tell_what_is_plain() -> None:
    proposal = propose_table(
        {
            "q1": [f"a{n}@example.org" for n in range(10)],
            "q2": [f"+4072100011{n}" for n in range(10)],
            "q3": ["ROU", "MDA"] * 5,
        }
    )
    assert targets(proposal) == {"q1": "email", "q2": "phone", "q3": "nationality"}


def test_no_value_is_in_a_proposal() -> None:
    cells: list[object] = ["Kanarinka Zdravka"] * 10
    assert "Kanarinka" not in repr(proposed(name=cells, dob=cells, phone=cells, id=cells, q=cells))


def test_a_proposal_becomes_a_mapping_file_and_back() -> None:
    proposal = proposed(Ref=list("abcdefghij"), Name=GIVEN, Born=DAY_FIRST, colour=["red"] * 10)
    mapping = proposal.mapping()
    assert [each.column for each in mapping.columns] == ["Ref", "Name", "Born"]
    assert parse_mapping(write_mapping(mapping)) == mapping


def test_looks_are_shares() -> None:
    look = look_at(["a@b.org", "", None, "n/a", "+40721000111", "Anna"])
    assert (look.filled, look.empty) == (3, 3)
    assert look.share(Look.EMAIL) == pytest.approx(1 / 3)
    assert look.share(Look.NAME) == pytest.approx(1 / 3)


def test_names_are_folded() -> None:
    assert plain_words("Date-de  Naissance") == "date de naissance"
    assert plain_words("dateDeNaissance") == "date de naissance"
    assert plain_words("Ім’я") == "імя"


cells = (
    st.none() | st.text(max_size=20) | st.integers() | st.floats() | st.lists(st.text(max_size=3))
)


@given(st.lists(st.dictionaries(st.text(max_size=12), cells, max_size=5), max_size=12))
def test_any_rows_give_a_proposal(records: list[dict[str, object]]) -> None:
    rows = [RawRow("a", "", n, Sensitive(record)) for n, record in enumerate(records)]
    proposal = propose([], rows)
    assert {each.column for each in proposal.columns} == {name for one in records for name in one}
    assert all(each.target in TARGETS or not each.target for each in proposal.columns)
    assert all(0 <= each.confidence <= 1 for each in proposal.columns)
    proposal.mapping()
