# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Whatever the terminal, the locale or the file: the result is told, and nothing steers it."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from rich.console import Console

from hospitium.cli import progress
from hospitium.model.errors import BadInput
from hospitium.node.files import opened

LIST = "id,given_name,surname,date_of_birth\n1,Ма́рия,Попеску,1984-02-17\n"


@pytest.fixture
def caseload(tmp_path: Path) -> Path:
    path = tmp_path / "ours.csv"
    path.write_text(LIST, encoding="utf-8")
    return path


def hospitium(*arguments: str | Path) -> subprocess.CompletedProcess[bytes]:
    environment = {
        **os.environ, "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0",
        "PYTHONIOENCODING": "ascii",
    }  # fmt: skip
    command = [sys.executable, "-m", "hospitium", *map(str, arguments)]
    return subprocess.run(command, env=environment, capture_output=True, check=False)


@pytest.mark.parametrize("options", [(), ("--json",)])
def test_an_encoding_without_the_letters_loses_no_result(
    caseload: Path, options: tuple[str, ...]
) -> None:
    done = hospitium("rehearse", caseload, caseload, "--show-names", *options)
    assert done.returncode == 0, done.stderr
    if options:
        assert json.loads(done.stdout)["links"][0]["a"]["name"].endswith("Попеску")
    else:
        assert b"1 possible link" in done.stdout


def test_a_file_name_does_not_steer_the_progress_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = io.StringIO()
    monkeypatch.setattr(
        progress, "Console", lambda stderr: Console(file=screen, force_terminal=True, width=100)
    )
    with progress.Bar() as bar:
        bar.stage("reading \x1b]0;owned\x07[/red][bold].csv", 1)
        bar.advance()
    assert "\x1b]0;" not in screen.getvalue()
    assert "\x07" not in screen.getvalue()
    assert "[/red][bold].csv" in screen.getvalue()


def test_a_pipe_is_refused_with_what_to_do() -> None:
    reading, writing = os.pipe()
    try:
        with pytest.raises(BadInput) as fault, opened(Path(f"/dev/fd/{reading}")):
            pass
    finally:
        os.close(reading)
        os.close(writing)
    assert fault.value.code == "file-unreadable"
    assert fault.value.hint
