# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""``hospitium intake check``: the account, and nothing of anybody unless asked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from hospitium.cli.main import main
from tests.intake.workbooks import workbook

CANARY = "Zdravka Kanarinka"
TEXT = f"""Ref;Name;Born;Phone;Phone;Job offer
1;{CANARY};14.03.2004;+40721234926;;call +40731000222
2;{CANARY};31.02.1990;;;
3;{CANARY}
4;Ion Ceban;1990;;;

"""


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    path = tmp_path / "reports.csv"
    path.write_text(TEXT, encoding="utf-8")
    return path


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["intake", "check", *map(str, arguments)])


def test_the_account_is_shown_and_adds_up(reports: Path) -> None:
    answer = run(reports, "--json")
    assert answer.exit_code == 2
    told = json.loads(answer.stdout)
    assert told["totals"] == {
        "rows": 5, "accepted": 2, "repaired": 0, "refused": 1, "unread": 1, "blank": 1
    }  # fmt: skip
    table = told["files"][0]["tables"][0]
    assert table["understood_by"] == "proposal"
    assert {one["column"]: one["target"] for one in table["columns"]} == {
        "Ref": "id",
        "Name": "name.full",
        "Born": "birth.date",
        "Phone": "phone",
        "Phone (2)": "phone",
        "Job offer": "incident.offer",
    }
    assert [(one["row"], one["field"], one["kind"]) for one in table["refusals"]] == [
        (3, "Born", "text with digits"),
        (4, "", "too-few-cells"),
    ]


@pytest.mark.parametrize("form", [[], ["--json"]])
def test_values_are_shown_only_when_asked(reports: Path, form: list[str]) -> None:
    hidden = run(reports, *form)
    assert CANARY not in hidden.output
    assert "31.02.1990" not in hidden.output
    shown = run(reports, "--show-values", *form)
    assert "31.02.1990" in shown.stdout
    assert "people's data" in shown.stderr


@pytest.mark.parametrize("columns", ["30", "60", "200"])
def test_the_table_fits_its_terminal(
    reports: Path, columns: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    answer = run(reports)
    assert answer.exit_code == 2
    assert "5 rows" in answer.stdout
    assert all(len(line) <= int(columns) for line in answer.stdout.splitlines())


def test_a_clean_file_leaves_with_zero(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(workbook({"a": [["id", "name"], [1, "Ion Ceban"]]}))
    answer = run(path)
    assert answer.exit_code == 0
    assert "1 rows: 1 accepted" in answer.stdout


def test_refused_rows_are_written_whole_for_their_owner_only(reports: Path, tmp_path: Path) -> None:
    kept = tmp_path / "refused.jsonl"
    assert run(reports, "--refused", kept).exit_code == 2
    rows = [json.loads(line) for line in kept.read_text(encoding="utf-8").splitlines()]
    assert [row["row"] for row in rows] == [3, 4]
    assert rows[0]["cells"]["Name"] == CANARY
    assert rows[1]["text"] == f"3;{CANARY}"
    assert kept.stat().st_mode & 0o077 == 0
    again = run(reports, "--refused", kept)
    assert again.exit_code == 2
    assert "file-exists" in run(reports, "--refused", kept, "--json").stderr


def test_a_mapping_is_written_and_taken(reports: Path, tmp_path: Path) -> None:
    mapping = tmp_path / "reports.toml"
    run(reports, "--write-mapping", mapping)
    assert 'target = "birth.date"' in mapping.read_text(encoding="utf-8")
    told = json.loads(run(reports, "--mapping", mapping, "--json").stdout)
    assert told["files"][0]["tables"][0]["understood_by"] == "mapping"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--profile", "no-such"], "profile-unknown"),
        (["--mapping", "none.toml"], "file-missing"),
        (["--profile", "kobo-json", "--mapping", "none.toml"], "command-line"),
        (["--delimiter", "::"], "command-line"),
    ],
)
def test_what_is_asked_wrongly_is_said(reports: Path, arguments: list[str], code: str) -> None:
    answer = run(reports, *arguments, "--json")
    assert answer.exit_code == 2
    assert json.loads(answer.stderr)["error"]["code"] == code
    assert not answer.stdout


def test_a_missing_file_is_in_the_account_with_its_hint(tmp_path: Path) -> None:
    told = json.loads(run(tmp_path / "none.csv", "--json").stdout)
    assert told["files"][0]["fault"]["code"] == "file-missing"
    assert not told["clean"]


def test_what_a_file_calls_its_columns_cant_steer_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("name,\x1b[31m[bold]x\nAnna,1\n", encoding="utf-8")
    answer = run(path)
    assert "\x1b" not in answer.stdout
    assert "[bold]x" in answer.stdout
