# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""The bench command's arguments and its page. Nothing is measured here."""

from __future__ import annotations

import runpy
import sys

import pytest

from bench import __main__ as runner
from bench import page


@pytest.mark.parametrize(
    ("arguments", "parts"),
    [
        ([], ["tokens", "accuracy", "rehearsal"]),
        (["rehearsal"], ["rehearsal"]),
        (["rehearsal", "tokens"], ["tokens", "rehearsal"]),
        (["tokens", "tokens"], ["tokens"]),
        (["--write"], ["tokens", "accuracy", "rehearsal"]),
    ],
)
def test_parts_come_once_in_the_page_s_order(arguments, parts):
    assert runner.parse(arguments).parts == parts


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(["speed"], "no part is called speed"), (["tokens", "--write"], "from one run")],
)
def test_what_cannot_be_run_is_refused(arguments, said, capsys):
    with pytest.raises(SystemExit) as stopped:
        runner.parse(arguments)
    assert stopped.value.code == 2
    assert said in capsys.readouterr().err


def test_every_part_has_a_title():
    assert list(runner.TITLES) == list(runner.PARTS)


def test_each_part_prints_what_it_returns_and_the_page_has_all(monkeypatch, capsys, tmp_path):
    class Module:
        def __init__(self, name):
            self.name = name

        def run(self):
            return f"numbers of {self.name}"

    monkeypatch.setattr(runner, "import_module", Module)
    monkeypatch.setattr(page, "ROOT", tmp_path)
    monkeypatch.setattr(page, "PAGE", tmp_path / "benchmarks.md")
    where = page.Circumstances("2026-01-02", "abc", "3.11.7", 2)
    monkeypatch.setattr(page, "circumstances", lambda: where)
    assert runner.main(["--write"]) == 0
    printed = capsys.readouterr().out
    written = (tmp_path / "benchmarks.md").read_text(encoding="utf-8")
    for part, module in runner.PARTS.items():
        assert f"numbers of {module}" in printed
        assert f"## {runner.TITLES[part]}\n\n`python3 dev bench {part}`\n\nnumbers of" in written
    assert "on 2026-01-02 at commit `abc` with Python 3.11.7 on 2 CPUs" in written
    assert "\n\n\n" not in written


def test_without_write_nothing_is_written(monkeypatch, capsys, tmp_path):
    monkeypatch.setattr(runner, "import_module", lambda name: runner)
    monkeypatch.setattr(runner, "run", lambda: "numbers", raising=False)
    monkeypatch.setattr(page, "PAGE", tmp_path / "benchmarks.md")
    assert runner.main(["tokens"]) == 0
    assert capsys.readouterr().out == "## What a token costs\n\nnumbers\n\n"
    assert not list(tmp_path.iterdir())


def test_a_tool_gets_its_own_arguments(monkeypatch):
    called = []
    monkeypatch.setattr(runpy, "run_module", lambda name, run_name: called.append(name))
    monkeypatch.setattr(sys, "argv", ["bench"])
    assert runner.main(["readers", "1000"]) == 0
    assert called == ["bench.readers"]
    assert sys.argv == ["readers", "1000"]


def test_circumstances_name_a_commit_and_no_machine():
    here = page.circumstances()
    assert here.cpus >= 1
    assert here.commit
    assert here.python.count(".") == 2
