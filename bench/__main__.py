# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""``python3 dev bench [PART...] [--write]``: measure against peers in the same run.

Without a part all are run. ``readers`` and ``learn`` are tools beside them, with arguments of
their own.
"""

from __future__ import annotations

import argparse
import runpy
import sys
import time
from collections.abc import Sequence
from importlib import import_module

from bench import page

PARTS = {"tokens": "bench.tokens", "accuracy": "bench.linking", "rehearsal": "bench.rehearsals"}
TITLES = {
    "tokens": "What a token costs",
    "accuracy": "How well records are linked",
    "rehearsal": "A whole rehearsal",
}
TOOLS = {"readers": "bench.readers", "learn": "bench.learn"}


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the command line: ``parts`` in the order of the page, and ``write``.

    Raises:
        SystemExit: 2 for a part that there isn't, or ``--write`` with fewer than all.
    """
    parser = argparse.ArgumentParser(
        prog="python3 dev bench", description=(__doc__ or "").split(": ", 1)[1]
    )
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    parser.add_argument(
        "--write", action="store_true", help="put all parts into docs/reference/benchmarks.md"
    )
    found = parser.parse_args(arguments)
    unknown = sorted(set(found.parts) - set(PARTS))
    if unknown:
        parser.error(f"no part is called {unknown[0]}; there are: {', '.join((*PARTS, *TOOLS))}")
    found.parts = [part for part in PARTS if part in found.parts or not found.parts]
    if found.write and len(found.parts) < len(PARTS):
        parser.error("--write puts all parts on one page, from one run: name none")
    return found


def main(arguments: Sequence[str]) -> int:
    """Run the parts, print each as it is done, and write the page if asked."""
    if arguments and arguments[0] in TOOLS:
        sys.argv = [arguments[0], *arguments[1:]]
        runpy.run_module(TOOLS[arguments[0]], run_name="__main__")
        return 0
    chosen = parse(arguments)
    sections: dict[str, str] = {}
    for part in chosen.parts:
        start = time.perf_counter()
        sections[part] = import_module(PARTS[part]).run()
        print(f"## {TITLES[part]}\n\n{sections[part]}\n", flush=True)
        print(f"{part}: {time.perf_counter() - start:.0f} s", file=sys.stderr, flush=True)
    if chosen.write:
        place = page.write(sections, TITLES)
        print(f"written: {place.relative_to(page.ROOT)}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
