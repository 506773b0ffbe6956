# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""The set-up script on machines that lack something, in a copy of its own."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.checkout import ROOT


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    shutil.copy(ROOT / "dev", tmp_path / "dev")
    shutil.copytree(ROOT / "requirements", tmp_path / "requirements")
    return tmp_path


def dev(checkout: Path, *arguments: str, python: tuple[str, ...] = ()) -> tuple[int, str]:
    answer = subprocess.run(
        [sys.executable, *python, checkout / "dev", *arguments],
        capture_output=True,
        text=True,
        check=False,
    )
    return answer.returncode, answer.stdout + answer.stderr


WITHOUT_PIP = ("-S",)
"""Python without its site-packages, as on a machine where pip was never installed."""


def test_without_a_command_it_lists_them(checkout: Path) -> None:
    code, said = dev(checkout)
    assert code == 0
    for command in ("demo", "run", "test", "check", "bench", "docs", "soak", "lock", "wheel"):
        assert f"  {command} " in said


def test_an_unknown_command_is_refused(checkout: Path) -> None:
    code, said = dev(checkout, "tset")
    assert code == 2
    assert "error: no command is called tset" in said
    assert "hint:" in said
    assert not (checkout / ".venv").exists()


def test_a_missing_pip_is_said_with_the_way_out(checkout: Path) -> None:
    code, said = dev(checkout, "run", "--version", python=WITHOUT_PIP)
    assert code == 2
    assert "error: this Python has no pip" in said
    assert "hint: " in said


def test_a_warm_start_installs_nothing_and_a_changed_lock_does(checkout: Path) -> None:
    dev(checkout, "run", "--version", python=WITHOUT_PIP)
    lock = checkout / "requirements" / "core.txt"
    stamp = checkout / ".venv" / "installed-core"
    stamp.write_text(hashlib.sha256(lock.read_bytes()).hexdigest(), encoding="utf-8")

    _, said = dev(checkout, "run", "--version", python=WITHOUT_PIP)
    assert "installing" not in said
    assert "making" not in said

    lock.write_text(lock.read_text(encoding="utf-8") + "# another\n", encoding="utf-8")
    code, said = dev(checkout, "run", "--version", python=WITHOUT_PIP)
    assert code == 2
    assert "installing requirements/core.txt" in said
    assert not stamp.exists()


def test_the_environment_has_no_pip_of_its_own_and_knows_the_sources(checkout: Path) -> None:
    dev(checkout, "run", "--version", python=WITHOUT_PIP)
    places = list((checkout / ".venv").rglob("hospitium_checkout.pth"))
    assert [place.read_text(encoding="utf-8").strip() for place in places] == [
        str(checkout / "src")
    ]
    assert not list((checkout / ".venv").rglob("site-packages/pip"))
