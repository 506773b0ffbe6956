# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""The tree reads as DESIGN and README say: names, lengths, licences, no trace of a workplace."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.architecture.checkout import ROOT, SOURCE, committed_files, place, rooms

MEANINGLESS = {"utils", "util", "helpers", "helper", "manager", "managers", "common", "misc"}
LONGEST = 400
# file -> the decision that allows it to be longer
LONGER: dict[str, str] = {}

COMMENTED = {".py", ".toml", ".md", ".yml", ".yaml", ".in", ".cfg", ".sh", ""}
WITHOUT_HEADER = {"LICENSES", "changelog.d"}

# Written so that no pattern is a specimen of itself.
TRACES = [
    re.compile(r"file:/{3}"),
    re.compile(r"(?<![\w.~-])/(?:work|root|tmp|opt|Users|home/\w+)/\w"),
    re.compile(r"https?://(?:localhost|127\.|10\.|192\.168\.)[^\s]*/(?:simple|pypi|npm)"),
    re.compile(r"(?i)https?://[^\s/]*(?:artifactory|nexus|devpi|mirror)"),
    re.compile(r"(?im)^\s*(?:--)?(?:extra-)?index-url"),
]


def text_of(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None


def test_no_file_has_a_name_that_says_nothing() -> None:
    assert not [place(path) for path in committed_files() if path.stem in MEANINGLESS]
    assert not [room for room in rooms() if room in MEANINGLESS]


def test_no_module_is_longer_than_one_can_hold_in_mind() -> None:
    long = {
        place(path): len((text_of(path) or "").splitlines())
        for path in committed_files()
        if path.suffix == ".py" or path.name == "dev"
    }
    assert {name for name, lines in long.items() if lines > LONGEST} == set(LONGER)
    for decision in LONGER.values():
        assert (ROOT / decision).is_file()


def test_every_file_says_whose_it_is_and_under_which_licence() -> None:
    bare = []
    for path in committed_files():
        if path.suffix not in COMMENTED or path.relative_to(ROOT).parts[0] in WITHOUT_HEADER:
            continue
        head = (text_of(path) or "").splitlines()[:4]
        # REUSE-IgnoreStart
        holder = any("SPDX-FileCopyrightText: " in line for line in head)
        licence = any("SPDX-License-Identifier: " in line for line in head)
        # REUSE-IgnoreEnd
        if not (holder and licence):
            bare.append(place(path))
    assert not [
        name for name in bare if not name.endswith("__init__.py") or (ROOT / name).read_text()
    ]


@pytest.mark.parametrize("pattern", TRACES, ids=lambda pattern: pattern.pattern)
def test_no_file_tells_where_it_was_written(pattern: re.Pattern[str]) -> None:
    found = []
    for path in committed_files():
        for number, line in enumerate((text_of(path) or "").splitlines(), start=1):
            if pattern.search(line):
                found.append(f"{place(path)}:{number}")
    assert not found


@pytest.mark.parametrize(
    "trace",
    [
        "see file:" + "///srv/x",
        "cd /" + "work/main",
        "in /" + "tmp/out",
        "/" + "home/ann/x",
        "http://" + "localhost:80/simple",
        "https://" + "nexus.example/x",
        "--index" + "-url x",
    ],
)
def test_a_trace_is_seen(trace: str) -> None:
    assert any(pattern.search(trace) for pattern in TRACES)


def test_the_readme_maps_every_room() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    mapped = re.findall(r"^ +(\w+)/ ", readme, flags=re.MULTILINE)
    assert sorted(set(mapped) & set(rooms())) == rooms()
    assert len(readme.splitlines()) < 150


def test_no_room_is_empty() -> None:
    for room in rooms():
        files = [path for path in (SOURCE / room).rglob("*.py") if path.name != "__init__.py"]
        assert files, room


def test_each_change_is_of_a_known_kind() -> None:
    kinds = {"added", "changed", "fixed", "removed", "security", "privacy"}
    for fragment in (ROOT / "changelog.d").glob("*.md"):
        if fragment.name != "README.md":
            assert fragment.name.split(".")[-2] in kinds, fragment.name
