# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""``hospitium rehearse`` on the committed lists: what it prints is what the reference says."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from hospitium.cli.main import main

ROOT = Path(__file__).parents[2]
LISTS = ROOT / "tests" / "data" / "linkage" / "held-out"
REFERENCE = ROOT / "docs" / "reference" / "rehearse-json.md"
FILES = [str(LISTS / "a.csv"), str(LISTS / "b.csv")]


def run(*arguments: str):
    return CliRunner().invoke(main, ["rehearse", *arguments])


@pytest.fixture(scope="module")
def result():
    made = run(*FILES, "--truth", str(LISTS / "truth.csv"), "--onboarding", "--json")
    assert made.exit_code == 0, made.stderr
    return json.loads(made.stdout)


def test_every_key_is_documented_and_every_documented_key_is_there(result):
    page = REFERENCE.read_text(encoding="utf-8")
    tables = [
        {
            name
            for row in re.findall(r"^\|(.+?)\|", part, re.MULTILINE)
            for name in re.findall(r"`([^`]+)`", row)
        }
        for part in page.split("With `--truth`")
    ]
    assert tables[0] == set(result)
    assert tables[1] == set(result["metrics"])
    for name in result["counts"]["files"][0]:
        assert f"`{name}`" in page


def test_links_name_records_of_both_files_and_say_why(result):
    ids = [
        {line.split(delimiter)[0] for line in Path(file).read_text("utf-8-sig").splitlines()[1:]}
        for file, delimiter in zip(FILES, (",", ";"), strict=True)
    ]
    assert len(result["links"]) > 50
    for link in result["links"]:
        assert (link["a"]["file"], link["b"]["file"]) == (0, 1)
        assert link["a"]["id"] in ids[0]
        assert link["b"]["id"] in ids[1]
        assert 0.9 <= link["probability"] <= 1
        assert link["because"]
        assert "name" not in link["a"]


def test_the_numbers_are_those_of_the_links_and_the_truth(result):
    truth = {
        tuple(line.split(",")) for line in (LISTS / "truth.csv").read_text("utf-8").splitlines()[1:]
    }
    links = {(link["a"]["id"], link["b"]["id"]) for link in result["links"]}
    metrics = result["metrics"]
    assert metrics["true_positives"] == len(links & truth)
    assert metrics["false_positives"] == len(links - truth)
    assert metrics["false_negatives"] == len(truth - links)
    assert metrics["threshold"] == result["threshold"] == 0.9
    assert next(row for row in metrics["table"] if row["threshold"] == 0.9)["f1"] == metrics["f1"]
    # A floor far below what is published: this test notices a break, the bench measures.
    assert metrics["f1"] > 0.8


def test_nothing_was_sent_that_is_not_counted(result):
    assert set(result["bytes"]) == set(result["messages"])
    assert result["counts"]["unproved"] == 0
    for file in result["counts"]["files"]:
        assert file["handles"] > file["read"]
        assert 0 < file["filler_tags"] < file["tags"]
        assert file["evaluations"] > file["filler_evaluations"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (FILES[:1], "at least two files"),
        ([*FILES, "--threshold", "0.4"], "0.4"),
        ([*FILES, "--truth", FILES[0]], "columns a, b"),
        ([*FILES, "--truth", "nowhere.csv"], "no file nowhere.csv"),
        ([*FILES, "--mapping", "m.toml", "--mapping", "m.toml", "--mapping", "m.toml"], "mappings"),
        ([FILES[0], "nowhere.csv"], "no file nowhere.csv"),
    ],
)
def test_what_can_not_be_run_is_said_with_what_to_do_next(arguments, says):
    made = run(*arguments)
    assert made.exit_code == 2
    assert says in made.stderr
    assert "hint:" in made.stderr
    assert not made.stdout
