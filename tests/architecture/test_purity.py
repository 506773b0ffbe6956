# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""What the import contracts can't see: calls by which the core would do I/O or draw chance."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.checkout import CORE, SOURCE, place, python_files

BARE_CALLS = {"open", "print", "input", "exec", "eval", "compile", "__import__", "breakpoint"}
CLOCKS = {"now", "today", "utcnow", "fromtimestamp", "time_ns", "perf_counter", "monotonic"}
FILES = {"fromfile", "tofile", "loadtxt", "savetxt", "genfromtxt", "memmap", "open_memmap"}
CHANCE = {"default_rng", "seed", "RandomState", "urandom", "token_bytes", "SystemRandom"}
KEYED = {"blake2b", "blake2s"}


def impurities(source: str, *, room: str) -> Iterator[tuple[int, str]]:
    """Yield (line, what) for each call in a module of the core that breaks its promise."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        chain = _chain(node.func)
        last = chain[-1] if chain else ""
        if len(chain) == 1 and last in BARE_CALLS:
            yield node.lineno, f"calls {last}()"
        elif len(chain) > 1 and last in CLOCKS:
            yield node.lineno, f"reads a clock by {'.'.join(chain)}()"
        elif chain[:1] == ["io"] and last in {"open", "open_code"}:
            yield node.lineno, "opens a file"
        elif last in FILES or (chain[:1] in (["np"], ["numpy"]) and last in {"load", "save"}):
            yield node.lineno, f"touches files by {'.'.join(chain)}()"
        elif last in CHANCE or (chain[:2] in (["np", "random"], ["numpy", "random"])):
            yield node.lineno, f"draws chance of its own by {'.'.join(chain)}()"
        elif last in KEYED and room != "crypto" and any(k.arg == "key" for k in node.keywords):
            yield node.lineno, "hashes with a key outside crypto"


def _chain(node: ast.expr) -> list[str]:
    if isinstance(node, ast.Name):
        return [node.id]
    if isinstance(node, ast.Attribute):
        return [*(_chain(node.value) or ["?"]), node.attr]
    return []


@pytest.mark.parametrize("room", CORE)
def test_the_core_keeps_its_promise(room: str) -> None:
    found = [
        f"{place(path)}:{line} {what}"
        for path in python_files(room)
        for line, what in impurities(path.read_text(encoding="utf-8"), room=room)
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    "source",
    [
        "open('a')",
        "print(1)",
        "eval('1')",
        "datetime.now()",
        "datetime.datetime.now(tz=UTC)",
        "date.today()",
        "time.perf_counter()",
        "io.open('a')",
        "np.load('a')",
        "array.tofile('a')",
        "np.random.default_rng()",
        "default_rng(7)",
        "np.random.normal()",
        "hashlib.blake2b(b'', key=b'k')",
    ],
)
def test_a_break_is_seen(source: str) -> None:
    assert list(impurities(source, room="linkage"))


@pytest.mark.parametrize(
    "source",
    [
        "rng.normal()",
        "hashlib.blake2b(b'')",
        "re.compile('a')",
        "date(2026, 1, 1)",
        "json.load(stream)",
        "def draw(rng: np.random.Generator) -> None: ...",
    ],
)
def test_what_is_allowed_is_left_alone(source: str) -> None:
    assert not list(impurities(source, room="linkage"))


def test_threads_start_at_the_group_library_alone() -> None:
    importing = [
        place(path)
        for path in python_files(*CORE)
        if "concurrent.futures" in path.read_text(encoding="utf-8")
    ]
    assert set(importing) <= {place(SOURCE / "oprf" / "libsodium.py")}


def test_package_data_is_read_by_node_and_doors_alone() -> None:
    reading = {
        Path(path).relative_to(SOURCE).parts[0]
        for path in python_files()
        if "importlib.resources" in path.read_text(encoding="utf-8")
    }
    assert reading <= {"node", "cli"}
