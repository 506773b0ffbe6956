# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""The page docs/reference/benchmarks.md: what was measured, when, and on how much of a machine."""

from __future__ import annotations

import os
import platform
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "reference" / "benchmarks.md"

# REUSE-IgnoreStart
HEAD = """\
<!--
SPDX-FileCopyrightText: 2026 The hospitium contributors
SPDX-License-Identifier: Apache-2.0
-->
# Benchmarks
"""
# REUSE-IgnoreEnd


@dataclass(frozen=True, slots=True)
class Circumstances:
    """When and where a run was made; nothing that names a machine."""

    date: str
    commit: str
    python: str
    cpus: int


def circumstances() -> Circumstances:
    """Those of this process."""
    described = subprocess.run(
        ["git", "describe", "--always", "--dirty", "--abbrev=12"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return Circumstances(
        f"{datetime.now(UTC):%Y-%m-%d}",
        described.stdout.strip() or "unknown",
        platform.python_version(),
        os.cpu_count() or 1,
    )


def compose(where: Circumstances, sections: Mapping[str, str], titles: Mapping[str, str]) -> str:
    """The page as Markdown.

    Args:
        sections: part -> what its run printed.
        titles: part -> its heading.
    """
    parts = [
        HEAD,
        f"Measured on {where.date} at commit `{where.commit}` with Python {where.python} on"
        f" {where.cpus} CPUs, peers in the same run as hospitium. Made by `python3 dev bench"
        " --write`; `python3 dev bench PART` prints one part. Where a ratio is claimed CPU time is"
        " meant; wall time is called so. Numbers of the simulator's people say how the method does"
        " on made-up people, no more.",
    ]
    for part, text in sections.items():
        parts += [f"## {titles[part]}", f"`python3 dev bench {part}`", text]
    return "\n\n".join(parts).replace("\n\n\n", "\n\n") + "\n"


def write(sections: Mapping[str, str], titles: Mapping[str, str]) -> Path:
    """Write the page and return its place."""
    PAGE.write_text(compose(circumstances(), sections, titles), encoding="utf-8")
    return PAGE
