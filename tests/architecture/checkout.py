# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""The checkout as the architecture tests see it: which files there are, which rooms."""

from __future__ import annotations

import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "hospitium"

CORE = ("model", "intake", "leads", "linkage", "crypto", "oprf", "exchange")
"""Rooms that promise to do no I/O (contract ``core-io``)."""

NOT_OURS = frozenset(
    {
        ".git",
        ".venv",
        ".venv-bench",
        "__pycache__",
        "_build",
        "dist",
        "build",
        ".mypy_cache",
        ".ruff_cache",
        ".hypothesis",
        ".import_linter_cache",
        ".pytest_cache",
    }
)


def rooms() -> list[str]:
    """Name the packages directly under ``hospitium``."""
    return sorted(path.parent.name for path in SOURCE.glob("*/__init__.py"))


def python_files(*rooms_named: str) -> list[Path]:
    """Return the modules of some rooms, or of the whole package."""
    folders = [SOURCE / room for room in rooms_named] or [SOURCE]
    return sorted(path for folder in folders for path in folder.rglob("*.py"))


def committed_files() -> list[Path]:
    """Return every file that git tracks; without git (an unpacked archive) every file there is."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listed.returncode == 0:
        named = [ROOT / name for name in listed.stdout.split("\0") if name]
    else:
        named = [
            path
            for path in ROOT.rglob("*")
            if not NOT_OURS.intersection(path.relative_to(ROOT).parts)
        ]
    return sorted(path for path in named if path.is_file())


def place(path: Path) -> str:
    """Name a file as it is named in the repository."""
    return path.relative_to(ROOT).as_posix()
