# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Every row is accounted for, whatever the file, and no account holds a person's data."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hospitium.intake.convert import Accepted
from hospitium.intake.export import columns_of, export
from hospitium.model.case import Case
from hospitium.model.dates import PartialDate
from hospitium.model.errors import BadInput
from hospitium.model.person import Person, PersonName, Sex
from hospitium.model.sensitive import Sensitive
from hospitium.node.caseload import Reading, Understood, read_caseload, require_settled
from hospitium.node.check_intake import check_intake, save_mapping
from hospitium.node.files import find_profile, profiles, read_mapping

ROW = st.tuples(
    st.sampled_from(["Anna", "", "Ion Ceban", "77"]),
    st.sampled_from(["1990-02-03", "31.02.1990", "1404-01-01", "x", "", "1990"]),
    st.sampled_from(["f", "?", "male", "zz", ""]),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(ROW | st.tuples(st.just("ragged")), max_size=25), blanks=st.integers(0, 3))
def test_totals_add_up(tmp_path: Path, rows: list[tuple[str, ...]], blanks: int) -> None:
    made = io.StringIO(newline="")
    writer = csv.writer(made)
    writer.writerow(["name", "dob", "sex"])
    writer.writerows(rows)
    path = tmp_path / "a.csv"
    path.write_text(made.getvalue() + "\n" * blanks, encoding="utf-8")
    kept = io.StringIO()
    (checked,) = check_intake([path], refused_to=kept)
    (table,) = checked.tables
    account = table.account
    assert account.rows == len(rows) + blanks
    assert account.rows == account.accepted + account.refused + account.unread + account.blank
    assert sum(account.reasons.values()) == account.refused + account.unread
    assert len(account.refusals) == account.refused + account.unread
    assert kept.getvalue().count("\n") == account.refused + account.unread
    assert account.repaired <= account.accepted
    assert all(0 < rows <= account.accepted for rows in account.repairs.values())
    assert checked.is_clean() == (not account.refused and not account.unread)


def file(tmp_path: Path, text: str, name: str = "a.csv") -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def test_nothing_of_a_person_is_in_an_account(tmp_path: Path) -> None:
    path = file(tmp_path, "name,dob\nKanarinka,Kanarinka\nKanarinka\nKanarinka,1990-02-03\n")
    (checked,) = check_intake([path])
    assert checked.tables[0].account.refused == 1
    assert checked.tables[0].account.unread == 1
    assert "Kanarinka" not in repr(checked)


def test_a_fault_in_the_midst_keeps_the_account_of_what_came_before(tmp_path: Path) -> None:
    path = file(tmp_path, '[{"name":"Anna"},{"name":"Ion"},{"na', "a.json")
    (checked,) = check_intake([path])
    assert checked.fault is not None
    assert checked.fault.fields["row"] == 3
    assert checked.tables[0].account.accepted == 2
    assert not checked.is_clean()


def test_one_faulty_file_doesnt_hide_the_others(tmp_path: Path) -> None:
    first, second, third = check_intake(
        [tmp_path / "none.csv", file(tmp_path, "name\nAnna\n"), tmp_path]
    )
    assert first.fault is not None
    assert third.fault is not None
    assert (first.fault.code, third.fault.code) == ("file-missing", "file-unreadable")
    assert second.is_clean()


def test_a_mapping_goes_before_everything_else(tmp_path: Path) -> None:
    path = file(tmp_path, "a,b\nAnna,03/04/1990\n")
    text = (
        '[[column]]\ncolumn="a"\ntarget="name.full"\n\n'
        '[[column]]\ncolumn="b"\ntarget="birth.date"\norder="dmy"\n'
    )
    mapping = read_mapping(file(tmp_path, text, "m.toml"))
    (checked,) = check_intake([path], Reading(mapping=mapping))
    assert checked.is_clean()
    assert checked.tables[0].understood.proposal is None


def test_a_proposal_can_be_saved_once(tmp_path: Path) -> None:
    (checked,) = check_intake([file(tmp_path, "name,born\nAnna,1990-02-03\n")])
    proposal = checked.tables[0].understood.proposal
    assert proposal is not None
    save_mapping(proposal.mapping(), tmp_path / "m.toml")
    assert read_mapping(tmp_path / "m.toml") == proposal.mapping()
    with pytest.raises(BadInput) as caught:
        save_mapping(proposal.mapping(), tmp_path / "m.toml")
    assert caught.value.code == "file-exists"
    assert (tmp_path / "m.toml").stat().st_mode & 0o077 == 0


def test_doubts_about_needed_columns_stop_who_asks(tmp_path: Path) -> None:
    path = file(tmp_path, "name,dob\nAnna,03/04/1990\nIon,05/06/1991\n")
    understood = next(iter(read_caseload(path)))
    assert isinstance(understood, Understood)
    with pytest.raises(BadInput) as caught:
        require_settled(understood)
    assert caught.value.code == "columns-in-doubt"
    assert "dob" in caught.value.message
    sure = next(iter(read_caseload(file(tmp_path, "name,dob\nAnna,1990-02-03\n"))))
    assert isinstance(sure, Understood)
    require_settled(sure)


def test_a_sheet_that_isnt_there_is_said(tmp_path: Path) -> None:
    (checked,) = check_intake([file(tmp_path, "name\nAnna\n")], Reading(sheets=("b",)))
    assert checked.fault is not None
    assert checked.fault.code == "sheet-missing"


@pytest.mark.parametrize("name", [profile.name for profile in profiles()])
def test_profiles_are_found_by_name(name: str) -> None:
    assert find_profile(name).name == name


@pytest.mark.parametrize("name", ["no-such", "none.toml"])
def test_a_profile_that_isnt_there_is_said(name: str) -> None:
    with pytest.raises(BadInput) as caught:
        find_profile(name)
    assert caught.value.code in ("profile-unknown", "file-missing")


DATA = Path(__file__).parents[1] / "data" / "linkage"


@pytest.mark.parametrize(
    "path", sorted(p for p in DATA.glob("*/*.csv") if p.stem != "truth"), ids=lambda p: p.stem
)
def test_the_committed_lists_are_understood_without_a_mapping(path: Path) -> None:
    understood = next(iter(read_caseload(path)))
    assert isinstance(understood, Understood)
    require_settled(understood)
    (checked,) = check_intake([path])
    assert checked.is_clean()


@pytest.mark.parametrize("name", ["htcds-csv", "htcds-xlsform", "kobo-json", "primero-v2-json"])
def test_what_a_profile_writes_is_known_again_by_its_columns(name: str, tmp_path: Path) -> None:
    profile = find_profile(name)
    case = Case(
        id=Sensitive("A-1"),
        person=Person(
            names=Sensitive((PersonName(given="Anna", family="Ceban"),)),
            birth=Sensitive(PartialDate(1990, 2, 3)),
            sex=Sensitive(Sex.FEMALE),
        ),
    )
    # Some systems are known by columns of their own book-keeping, which no case fills.
    own = dict.fromkeys((*profile.signature.needs, *profile.signature.some), "1")
    empty = dict.fromkeys(columns_of(profile))
    record = own | empty | dict(export(case, profile).record.reveal())
    if profile.name.endswith("json"):
        text = json.dumps({"count": 1, "results": [record]}, default=str)
        path = file(tmp_path, text, "a.json")
    else:
        made = io.StringIO(newline="")
        writer = csv.DictWriter(made, list(record))
        writer.writeheader()
        writer.writerow(record)
        path = file(tmp_path, made.getvalue())
    understood, *rows = read_caseload(path)
    assert isinstance(understood, Understood)
    assert understood.source == profile
    assert isinstance(rows[0], Accepted)
    assert rows[0].case.person.names == case.person.names
