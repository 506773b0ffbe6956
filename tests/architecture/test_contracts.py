# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Each import contract is kept, and each is seen to catch what it is there for."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.architecture.checkout import CORE, SOURCE, rooms

CONTRACTS = Path(__file__).with_name("contracts.toml")

# contract -> room that gets a module importing what it must not -> what it imports. All breaks
# of a contract are made at once and each must be named in the answer.
BREAKS: Mapping[str, Mapping[str, str]] = {
    "rooms": {
        "model": "hospitium.intake",
        "crypto": "hospitium.leads",
        "intake": "hospitium.linkage",
        "leads": "hospitium.intake",
        "linkage": "hospitium.oprf",
        "oprf": "hospitium.exchange",
        "exchange": "hospitium.node",
        "node": "hospitium.cli",
    },
    "core-io": {
        "model": "os",
        "intake": "pathlib",
        "leads": "socket",
        "linkage": "random",
        "crypto": "secrets",
        "oprf": "time",
        "exchange": "subprocess",
    },
    "exchange-reach": {"exchange": "hospitium.intake"},
    "crypto-door": {
        "linkage": "hospitium.crypto",
        "intake": "hospitium.crypto",
        "node": "hospitium.crypto",
    },
    "group-library": {"exchange": "rbcl", "crypto": "ctypes"},
    "crypto-library": {"exchange": "cryptography", "oprf": "hmac"},
    "concurrency-door": {"linkage": "concurrent"},
    "door-reach": {"cli": "hospitium.oprf"},
}
EXTERNAL_SUBMODULE = {"concurrent": "concurrent.futures", "cryptography": "cryptography.hazmat"}


def contracts() -> list[str]:
    told = tomllib.loads(CONTRACTS.read_text(encoding="utf-8"))
    return [contract["id"] for contract in told["tool"]["importlinter"]["contracts"]]


def lint(source: Path, *contract: str) -> subprocess.CompletedProcess[str]:
    named = [part for name in contract for part in ("--contract", name)]
    program = "from importlinter.cli import lint_imports_command as lint; lint()"
    return subprocess.run(
        [sys.executable, "-c", program, "--no-cache", "--no-logo", "--config", CONTRACTS, *named],
        cwd=source,
        env={**os.environ, "PYTHONPATH": str(source), "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    only_code = shutil.ignore_patterns("*.toml", "*.json", "*.csv", "__pycache__")
    shutil.copytree(SOURCE, tmp_path / "src" / "hospitium", ignore=only_code)
    return tmp_path / "src"


def test_all_contracts_are_kept() -> None:
    answer = lint(SOURCE.parent)
    assert answer.returncode == 0, answer.stdout


def test_every_contract_is_broken_on_purpose_below() -> None:
    assert sorted(BREAKS) == sorted(contracts())


def test_the_core_is_the_same_here_and_in_the_contract() -> None:
    told = tomllib.loads(CONTRACTS.read_text(encoding="utf-8"))["tool"]["importlinter"]
    named = next(contract for contract in told["contracts"] if contract["id"] == "core-io")
    assert named["source_modules"] == [f"hospitium.{room}" for room in CORE]
    assert set(CORE) < set(rooms())


@pytest.mark.parametrize("contract", BREAKS)
def test_a_break_is_caught(contract: str, copy: Path) -> None:
    for room, target in BREAKS[contract].items():
        statement = f"import {EXTERNAL_SUBMODULE.get(target, target)}\n"
        (copy / "hospitium" / room / "broken_on_purpose.py").write_text(statement)
    answer = lint(copy, contract)
    assert answer.returncode == 1, answer.stdout + answer.stderr
    for room, target in BREAKS[contract].items():
        assert f"hospitium.{room}.broken_on_purpose -> {target}" in answer.stdout


def test_a_room_outside_the_order_is_caught(copy: Path) -> None:
    (copy / "hospitium" / "annexe").mkdir()
    (copy / "hospitium" / "annexe" / "__init__.py").touch()
    answer = lint(copy, "rooms")
    assert answer.returncode == 1, answer.stdout + answer.stderr
    assert "annexe" in answer.stdout
