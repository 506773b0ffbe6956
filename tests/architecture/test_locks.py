# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Locks: every version has hashes, nothing names an index, ranges have both ends."""

from __future__ import annotations

import re
import tomllib

import pytest

from tests.architecture.checkout import ROOT

LOCKS = sorted(path.name for path in (ROOT / "requirements").glob("*.txt"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
CALENDAR = {"furo"}
"""Versioned by date: an upper bound would mean nothing."""


def entries(lock: str) -> dict[str, str]:
    """Return package -> its whole entry."""
    text = (ROOT / "requirements" / lock).read_text(encoding="utf-8").replace("\\\n", " ")
    found = {}
    for line in text.splitlines():
        if line and not line.startswith((" ", "#")):
            found[re.split(r"[=\[ ]", line, maxsplit=1)[0]] = line
    return found


def names(requirements: list[str]) -> set[str]:
    return {re.split(r"[<>=~! \[]", requirement, maxsplit=1)[0] for requirement in requirements}


@pytest.mark.parametrize("lock", LOCKS)
def test_every_entry_is_pinned_and_hashed(lock: str) -> None:
    told = entries(lock)
    assert told
    for name, entry in told.items():
        assert "==" in entry, name
        assert "--hash=sha256:" in entry, name


@pytest.mark.parametrize("lock", LOCKS)
def test_no_lock_names_an_index(lock: str) -> None:
    text = (ROOT / "requirements" / lock).read_text(encoding="utf-8")
    assert "://" not in text
    assert "index-url" not in text


@pytest.mark.parametrize("layer", ["core", "dev", "docs"])
def test_a_lock_holds_what_the_project_asks_for(layer: str) -> None:
    asked = list(PROJECT["dependencies"])
    if layer != "core":
        asked += PROJECT["optional-dependencies"][layer]
    locked = set(entries(f"{layer}.txt"))
    if f"{layer}-source.txt" in LOCKS:
        locked |= set(entries(f"{layer}-source.txt"))
    assert names(asked) <= locked


def test_layers_agree_on_the_versions_of_the_core() -> None:
    for name, entry in entries("core.txt").items():
        versions = set(re.findall(r"==([^ ;]+)", entry))
        for lock in LOCKS:
            other = entries(lock).get(name)
            if other is not None:
                assert set(re.findall(r"==([^ ;]+)", other)) <= versions, (lock, name)


def test_ranges_have_both_ends() -> None:
    asked = list(PROJECT["dependencies"])
    for extra in PROJECT["optional-dependencies"].values():
        asked += extra
    for requirement in asked:
        name = next(iter(names([requirement])))
        assert ">=" in requirement, name
        assert "<" in requirement or name in CALENDAR, name


def test_each_library_of_the_core_has_its_reason_written_down() -> None:
    page = (ROOT / "docs" / "decisions" / "0003-libraries.md").read_text(encoding="utf-8")
    for name in names(PROJECT["dependencies"]):
        assert f"`{name}`" in page, name
