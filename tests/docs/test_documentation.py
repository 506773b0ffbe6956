# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""The documentation says what is so: transcripts run, commands and pages are all there."""

from __future__ import annotations

import doctest
import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from hospitium.cli.main import COMMANDS, main
from hospitium.exchange.learns import PARTIES
from tests.docs.transcripts import ROOT, pages, steps

TRANSCRIPTS = {page.relative_to(ROOT).as_posix(): list(steps(page)) for page in pages()}
SEEN = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


def commands(command: click.Command, path: str, above: click.Context | None) -> Iterator[str]:
    context = click.Context(command, info_name=path.rsplit(maxsplit=1)[-1], parent=above)
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            assert inner is not None
            yield f"{path} {name}"
            yield from commands(inner, f"{path} {name}", context)


@pytest.fixture
def made_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run in an empty folder in which only the committed test data can be seen."""
    if (ROOT / "tests" / "data").is_dir():
        shutil.copytree(ROOT / "tests" / "data", tmp_path / "tests" / "data")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")


@pytest.mark.parametrize("page", [page for page, found in TRANSCRIPTS.items() if found])
@pytest.mark.usefixtures("made_up")
def test_a_transcript_is_what_happens(page: str) -> None:
    for step in TRANSCRIPTS[page]:
        arguments = shlex.split(step.command)[1:]
        answer = CliRunner().invoke(main, arguments, prog_name="hospitium")
        seen = (answer.stdout + answer.stderr).strip()
        assert answer.exit_code == step.exit_code, f"{step.place}\n{seen}"
        if step.expected:
            alike = doctest.OutputChecker().check_output(step.expected + "\n", seen + "\n", SEEN)
            assert alike, f"{step.place}\n{seen}"


def test_there_are_transcripts() -> None:
    assert any(TRANSCRIPTS.values())


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_can_be_imported(name: str) -> None:
    assert main.get_command(click.Context(main), name) is not None


def test_each_command_has_its_heading_in_the_reference() -> None:
    page = (ROOT / "docs" / "reference" / "cli.md").read_text(encoding="utf-8")
    headings = re.findall(r"^##+ `([^`]+)`$", page, flags=re.MULTILINE)
    assert sorted(headings) == sorted(commands(main, "hospitium", None))


def test_each_option_says_what_it_does() -> None:
    def walk(command: click.Command, path: str) -> Iterator[str]:
        if "\\b" in (command.help or ""):
            yield f"{path}: a mark of click's is spelt out"
        for parameter in command.params:
            if isinstance(parameter, click.Option) and not parameter.help:
                yield f"{path} {parameter.opts[0]}"
        if isinstance(command, click.Group):
            context = click.Context(command)
            for name in command.list_commands(context):
                inner = command.get_command(context, name)
                assert inner is not None
                yield from walk(inner, f"{path} {name}")

    assert not list(walk(main, "hospitium"))


@pytest.mark.parametrize("page", ["README.md", "docs/explanation/threats.md"])
def test_what_each_party_learns_is_told_in_the_words_of_the_protocol(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    for party in PARTIES:
        row = f"| {party.party.value} | {party.learns} | {party.not_learns} |"
        assert row in text, f"{page} lacks: {row}"


def test_each_relative_link_leads_somewhere() -> None:
    links = [
        (page, target)
        for page in {*pages(), *ROOT.glob("*.md")}
        for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text(encoding="utf-8"))
        if not re.match(r"[a-z]+:", target)
    ]
    assert not [
        f"{page.relative_to(ROOT)}: {target}"
        for page, target in links
        if not (page.parent / target).exists()
    ]
