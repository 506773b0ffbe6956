# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Column names that may be somebody's data are told from names of columns, and not shown."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from hospitium.cli.main import main
from hospitium.intake.first_row import Header, tell_header

CANARY = "Zdravka Kanarinka"


@pytest.mark.parametrize(
    ("columns", "rows", "says"),
    [
        (["id", "name", "dob"], [], Header.NAMES),
        (["nom", "prénom", "née le"], [], Header.NAMES),
        (["name", "2024-01-01", "x"], [{"name": "Ion"}], Header.RECORD),
        (["id", "name", "dob", "2024-01-01"], [], Header.NAMES),
        ([CANARY, "1984-02-17", "F"], [], Header.RECORD),
        ([CANARY, "Bucharest", "cleaner"], [{"Bucharest": "bucharest "}], Header.RECORD),
        ([CANARY, "Bucharest", "cleaner"], [{"Bucharest": "Cluj"}], Header.UNKNOWN),
        (["name", "x", "sex"], [{"name": "name", "x": "x", "sex": "sex"}], Header.NAMES),
    ],
)
def test_names_are_told_from_a_record(
    columns: list[str], rows: list[dict[str, object]], says: Header
) -> None:
    assert tell_header(columns, rows) is says


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, list(map(str, arguments)))


def text_of(answer: Result) -> str:
    return answer.stdout + answer.stderr


COMMANDS = [
    ("intake", "check"),
    ("intake", "check", "--json"),
    ("intake", "check", "--profile", "htcds-csv"),
    ("intake", "check", "--profile", "htcds-csv", "--json"),
    ("leads",),
    ("leads", "--json"),
    ("rehearse",),
    ("rehearse", "--json"),
]


def hold_nothing_of_her(tmp_path: Path, command: tuple[str, ...], text: str, name: str) -> Result:
    files = [tmp_path / name, tmp_path / f"other-{name}"]
    for file in files:
        file.write_text(text, encoding="utf-8")
    answer = run(*command, *files)
    for part in (*CANARY.split(), "1984", "721555123", "seamstress"):
        assert part not in text_of(answer)
    return answer


@pytest.mark.parametrize("command", COMMANDS)
def test_a_list_without_a_header_shows_nobody_and_is_refused(
    tmp_path: Path, command: tuple[str, ...]
) -> None:
    text = f"{CANARY},1984-02-17,+40721555123,F\nIon Pop,1990-01-02,+40721555124,M\n"
    answer = hold_nothing_of_her(tmp_path, command, text, "people.csv")
    assert answer.exit_code == 2
    assert "looks like a record" in text_of(answer)


@pytest.mark.parametrize("command", COMMANDS)
def test_names_that_nobody_knows_are_not_shown(tmp_path: Path, command: tuple[str, ...]) -> None:
    text = f"{CANARY},Iasi,seamstress,seamstress\nIon Pop,Cluj,cook,\nAnna Rus,Cluj,cook,\n"
    hold_nothing_of_her(tmp_path, command, text, "people.csv")


@pytest.mark.parametrize("command", COMMANDS)
def test_json_keyed_by_people_shows_nobody(tmp_path: Path, command: tuple[str, ...]) -> None:
    text = json.dumps({CANARY: {"job": "seamstress"}, "Ion Pop": {"job": "cook"}})
    hold_nothing_of_her(tmp_path, command, text, "people.json")


def test_a_mapping_that_fits_no_column_shows_none(tmp_path: Path) -> None:
    mapping = tmp_path / "m.toml"
    mapping.write_text('[[column]]\ncolumn = "Nume"\ntarget = "name.full"\n', encoding="utf-8")
    command = ("intake", "check", "--mapping", str(mapping))
    hold_nothing_of_her(tmp_path, command, f"{CANARY},seamstress\nIon Pop,cook\n", "people.csv")


def test_unknown_names_are_shown_and_written_where_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    rows = "".join(f"{n},p{n}@b.example\n" for n in range(12))
    file.write_text(f"qwe,rty\n{rows}", encoding="utf-8")
    made = tmp_path / "m.toml"
    hidden = run("intake", "check", file, "--json", "--write-mapping", made)
    assert json.loads(hidden.stderr)["error"]["code"] == "columns-hidden"
    assert not made.exists()
    shown = run("intake", "check", file, "--show-values", "--write-mapping", made)
    assert "qwe" in shown.stdout
    assert '"rty"' in made.read_text(encoding="utf-8")
    numbered = json.loads(run("intake", "check", file, "--json").stdout)
    assert numbered["files"][0]["tables"][0]["columns_numbered"] is True
