# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""``hospitium demo``: three made-up organisations find whom they share."""

from __future__ import annotations

import json
from pathlib import Path

import click

OWNER_ONLY = 0o700


@click.command()
@click.option(
    "--keep",
    type=click.Path(path_type=Path, file_okay=False),
    help="Keep the members' files, the truth and the result in this new or empty folder.",
)
@click.option("--seed", default=2026, show_default=True, help="Which made-up people.")
@click.option("--workers", type=click.IntRange(1, 64), help="Threads; as many as cores if unset.")
@click.option("--json", "as_json", is_flag=True, help="Write the result as one JSON object.")
def demo(*, keep: Path | None, seed: int, workers: int | None, as_json: bool) -> None:
    """Watch three made-up organisations find whom they share, without showing anything else.

    A shelter, a clinic and a labour inspectorate with 2,000 made-up people each, in files of
    three systems, take part in an exchange of three keyholders (any two answer) and a matcher.
    Ten people gave no receipt of consent and must not be found. Everything runs in this one
    process; nothing is left behind unless --keep says so.

    \b
    Example:
      hospitium demo --keep made-up
    """
    import tempfile
    import time
    from datetime import UTC, datetime

    from hospitium.cli.demo_report import result_as_json, show
    from hospitium.cli.progress import Bar
    from hospitium.model.errors import BadInput
    from hospitium.node.demo import demonstrate
    from hospitium.node.surroundings import this_machine

    started = time.perf_counter()
    if keep is not None:
        keep.mkdir(mode=OWNER_ONLY, parents=True, exist_ok=True)
        if any(keep.iterdir()):
            raise BadInput(
                "folder-not-empty",
                f"{keep.name or keep} is not empty",
                hint="name a new folder; nothing is overwritten",
            )
    with Bar() as bar, tempfile.TemporaryDirectory() as scratch:
        around = this_machine(workers, bar)
        result = demonstrate(keep or Path(scratch), seed, datetime.now(UTC).date(), around)
    words = result_as_json(result, seed, time.perf_counter() - started)
    if keep is not None:
        (keep / "result.json").write_text(json.dumps(words, indent=1), encoding="utf-8")
    if as_json:
        click.echo(json.dumps(words))
    else:
        show(result, time.perf_counter() - started)
        if keep is not None:
            click.echo(f"Kept in {keep}: the members' files, truth.csv, result.json")
