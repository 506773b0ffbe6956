# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""``hospitium leads``: masked unless asked, and never from the people whom records are about."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from hospitium.cli.main import main

SHELTER = """id;name;phone;recruiter phone;job offer
1;Ana;+40721000777;+40 731 000 111;Call 0040 731 000 222
2;Ion;+40721000777;0731000111;
3;Eva;+40721000888;;"write t.me/spainjobs, mine is +40721000777"
"""
HOTLINE = [
    {"id": 9, "name": "Maria", "job offer": "telegram @SpainJobs or +40 731 000 222"},
    {"id": 10, "name": "Olga", "job offer": "+40721000777"},
]


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    (tmp_path / "shelter.csv").write_text(SHELTER, encoding="utf-8")
    (tmp_path / "hotline.json").write_text(json.dumps(HOTLINE), encoding="utf-8")
    return [str(tmp_path / "shelter.csv"), str(tmp_path / "hotline.json"), "--region", "ro"]


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["leads", *arguments])


def test_leads_across_files_and_formats(files: list[str]) -> None:
    told = json.loads(run(*files, "--json", "--show-values").stdout)
    found = {one["identifier"]: (one["incidents"], one["files"]) for one in told["leads"]}
    assert found == {
        "+40731000222": (2, 2),
        "telegram:spainjobs": (2, 2),
        "+40731000111": (2, 1),
    }
    assert told["counts"]["records"] == 5


def test_a_persons_own_phone_is_never_a_lead(files: list[str]) -> None:
    told = json.loads(run(*files, "--json", "--show-values").stdout)
    assert [(one["identifier"], one["set_aside"]) for one in told["set_aside"]] == [
        ("+40721000777", "of-a-person")
    ]
    assert "+40721000888" not in json.dumps(told)


@pytest.mark.parametrize("form", [[], ["--json"]])
def test_identifiers_are_masked_unless_asked(files: list[str], form: list[str]) -> None:
    hidden = run(*files, *form)
    assert "+40 *** *** 222" in hidden.stdout
    assert "731000222" not in hidden.output
    shown = run(*files, "--show-values", *form)
    assert "+40731000222" in shown.stdout
    assert "shown in full" in shown.stderr


def test_a_hub_is_set_aside_and_said(tmp_path: Path) -> None:
    rows = "\n".join(f"{n},+40731000{n:03d},call +40 731 000 999" for n in range(5))
    path = tmp_path / "a.csv"
    path.write_text(f"id,recruiter phone,job offer\n{rows}\n", encoding="utf-8")
    answer = run(str(path), "--hub-limit", "4")
    assert answer.exit_code == 0
    assert "set aside: 1" in answer.stdout
    assert "+40 *** *** 999" not in answer.stdout


def test_what_cant_be_read_is_a_fault(tmp_path: Path) -> None:
    answer = run(str(tmp_path / "none.csv"), "--json")
    assert answer.exit_code == 2
    assert json.loads(answer.stderr)["error"]["code"] == "file-missing"


def test_fewer_than_two_incidents_share_nothing(files: list[str]) -> None:
    assert run(*files, "--min-incidents", "1").exit_code == 2


def test_a_file_without_anything_of_an_incident_is_said_to_be_one(tmp_path: Path) -> None:
    people = tmp_path / "people.csv"
    people.write_text("id,name,dob\n1,Ion Ceban,1990-02-03\n", encoding="utf-8")
    offers = tmp_path / "offers.csv"
    offers.write_text("id,job offer\n1,call +40731000222\n", encoding="utf-8")
    answer = CliRunner().invoke(main, ["leads", str(people), str(offers), "--json"])
    assert answer.exit_code == 0
    assert "people.csv: no column was taken for anything of an incident" in answer.stderr
    assert "offers.csv" not in answer.stderr
