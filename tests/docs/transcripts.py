# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Finds the console transcripts in the documentation.

In a block fenced as ``console`` each line ``$ hospitium ...`` is run, and what follows is what
must be seen, stdout before stderr. ``...`` stands for anything, runs of blanks count as one, and a
closing ``[exit N]`` says with which code it ends (0 where it says nothing). Without any expected
line only the code is compared. The commands of a page share one folder, so that a later one may
use what an earlier one wrote. Other ``$`` lines show something that is not run here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BLOCK = re.compile(r"^( *)```console\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
EXIT = re.compile(r"\[exit (\d+)\]")


@dataclass(frozen=True)
class Step:
    """One command of a transcript, what it shows and how it ends."""

    place: str
    command: str
    expected: str
    exit_code: int


def pages() -> list[Path]:
    """Return every page that may hold transcripts."""
    return [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def steps(page: Path) -> Iterator[Step]:
    """Yield the commands of one page in order."""
    text = page.read_text(encoding="utf-8")
    for block in BLOCK.finditer(text):
        start = text.count("\n", 0, block.start()) + 1
        indent = len(block[1])
        lines = [line[indent:] for line in block[2].splitlines()]
        yield from _of_block(lines, page.relative_to(ROOT).as_posix(), start)


def _of_block(lines: list[str], page: str, start: int) -> Iterator[Step]:
    begins = [number for number, line in enumerate(lines) if line.startswith("$ ")]
    for number, end in zip(begins, [*begins[1:], len(lines)], strict=True):
        command = lines[number][2:]
        if not command.startswith("hospitium"):
            continue
        shown = lines[number + 1 : end]
        code = 0
        if shown and (closing := EXIT.fullmatch(shown[-1].strip())):
            code = int(closing[1])
            shown = shown[:-1]
        yield Step(f"{page}:{start + number + 1}", command, "\n".join(shown).strip(), code)
