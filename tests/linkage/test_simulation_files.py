# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""The files that ``hospitium simulate`` writes, and the ones that are committed."""

from __future__ import annotations

import csv
import json
from dataclasses import fields
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from hospitium.cli.main import main
from hospitium.linkage.simulation.error_model import PRESETS, ErrorModel
from hospitium.linkage.simulation.languages import LANGUAGES
from hospitium.node import simulate as files
from hospitium.node.progress import Unseen
from hospitium.node.simulate import SHAPES, Request, write_simulation

COMMITTED = Path(__file__).parents[1] / "data" / "linkage"

REQUEST = Request(40, 2, ("ro", "uk", "ar"), 0.5, "usual", 7)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["simulate", *arguments], prog_name="hospitium")


def rows(path: Path, delimiter: str = ",", encoding: str = "utf-8") -> list[dict[str, str]]:
    with path.open(encoding=encoding, newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter))


def test_files_hold_the_members_and_the_truth(tmp_path: Path) -> None:
    written = write_simulation(REQUEST, tmp_path / "out", force=False, progress=Unseen())
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "a.csv", "b.csv", "truth.csv"]  # fmt: skip
    first = rows(tmp_path / "out" / "a.csv")
    second = rows(tmp_path / "out" / "b.csv", ";", "utf-8-sig")
    truth = rows(tmp_path / "out" / "truth.csv")
    assert dict(written.files) == {"a.csv": len(first), "b.csv": len(second),
                                   "truth.csv": len(truth)}  # fmt: skip
    assert {row["a"] for row in truth} <= {row["id"] for row in first}
    assert {row["b"] for row in truth} <= {row["Aktenzeichen"] for row in second}
    assert len(truth) >= 20


def test_more_than_two_members_are_told_apart_by_number(tmp_path: Path) -> None:
    request = Request(30, 4, ("pl",), 0.5, "usual", 7)
    write_simulation(request, tmp_path, force=False, progress=Unseen())
    truth = rows(tmp_path / "truth.csv")
    ids = []
    for member, shape in enumerate(SHAPES):
        path = tmp_path / f"{'abcd'[member]}.csv"
        header = shape.columns[0][0]
        ids.append({row[header] for row in rows(path, shape.delimiter, shape.encoding)})
    for row in truth:
        assert row["a"] in ids[int(row["file_a"])]
        assert row["b"] in ids[int(row["file_b"])]
        assert row["file_a"] < row["file_b"]


def test_the_same_seed_writes_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_simulation(REQUEST, tmp_path / name, force=False, progress=Unseen())
    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes()


def test_nothing_is_overwritten_unasked(tmp_path: Path) -> None:
    (tmp_path / "b.csv").write_text("mine")
    answer = run("--people", "20", "--seed", "1", "--out", str(tmp_path))
    assert answer.exit_code == 3
    assert "b.csv already" in answer.stderr
    assert "--force" in answer.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["b.csv"]
    assert (tmp_path / "b.csv").read_text() == "mine"
    (tmp_path / "notes.txt").write_text("kept")
    forced = run("--people", "20", "--seed", "1", "--out", str(tmp_path), "--force")
    assert forced.exit_code == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "a.csv", "b.csv", "notes.txt", "truth.csv"]  # fmt: skip
    assert (tmp_path / "b.csv").read_text() != "mine"


def test_a_fault_while_writing_leaves_the_folder_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, made: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files, "_write_truth", full)
    (tmp_path / "a.csv").write_text("mine")
    answer = run("--people", "20", "--seed", "1", "--out", str(tmp_path), "--force")
    assert answer.exit_code == 75
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]
    assert (tmp_path / "a.csv").read_text() == "mine"


def test_a_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    answer = run("--people", "20", "--out", str(tmp_path / "taken" / "inner"))
    assert answer.exit_code == 75
    assert "error:" in answer.stderr


def test_json_accounts_for_the_files(tmp_path: Path) -> None:
    answer = run("--people", "25", "--members", "3", "--scripts", "cyrillic", "--seed", "5",
                 "--out", str(tmp_path), "--json")  # fmt: skip
    assert answer.exit_code == 0
    account = json.loads(answer.stdout)
    assert account["seed"] == 5
    assert account["languages"] == ["ru", "uk", "bg", "mk"]
    assert account["real_people"] is False
    assert [file["name"] for file in account["files"]] == ["a.csv", "b.csv", "c.csv", "truth.csv"]
    assert account["files"][-1]["rows"] == account["true_pairs"]


def test_words_say_that_nobody_is_real_and_which_seed(tmp_path: Path) -> None:
    answer = run("--people", "5", "--out", str(tmp_path / "x"))
    assert answer.exit_code == 0
    assert "No real person" in answer.stderr
    assert "Seed " in answer.stderr
    assert answer.stdout.count("records") == 2


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--languages", "xx"), "languages: "),
        (("--scripts", "runic"), "scripts: "),
        (("--scripts", "latin", "--languages", "ro"), "one of them"),
        (("--people", "0"), "fewer people"),
        (("--overlap", "2"), "overlap"),
        (("--errors", "none"), "--help"),
        (("--seed", "-1"), "--help"),
    ],
)
def test_what_is_asked_wrongly_is_told(
    tmp_path: Path, arguments: tuple[str, ...], words: str
) -> None:
    answer = run(*arguments, "--out", str(tmp_path / "x"))
    assert answer.exit_code == 2
    assert words in answer.stderr
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize("folder", ["three", "held-out"])
def test_committed_files_fit_their_truth(folder: str) -> None:
    truth = rows(COMMITTED / folder / "truth.csv")
    assert len(truth) > 60
    members = sorted(path for path in (COMMITTED / folder).glob("?.csv"))
    ids = []
    for path, shape in zip(members, SHAPES, strict=False):
        found = rows(path, shape.delimiter, shape.encoding)
        assert 390 < len(found) < 420
        ids.append({row[shape.columns[0][0]] for row in found})
    for row in truth:
        first, second = int(row.get("file_a", 0)), int(row.get("file_b", 1))
        assert row["a"] in ids[first]
        assert row["b"] in ids[second]


def test_the_reference_lists_every_language_and_rate() -> None:
    page = (Path(__file__).parents[2] / "docs" / "reference" / "simulator.md").read_text("utf-8")
    usual, clean, hard = (PRESETS[name]() for name in ("usual", "clean", "hard"))
    for field in fields(ErrorModel):
        rates = [f"{getattr(model, field.name):g}" for model in (usual, clean, hard)]
        assert f"| `{field.name}` | {' | '.join(rates)} |" in page
    for language in LANGUAGES.values():
        row = next(line for line in page.splitlines() if line.startswith(f"| `{language.code}` "))
        assert language.script in row
        assert row.endswith("| yes |") == language.held_out
