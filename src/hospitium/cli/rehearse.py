# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""``hospitium rehearse``: the protocol over files of one's own, to see how well it links them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from hospitium.intake.mapping import Mapping

TOO_FEW = 2


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--mapping",
    "mappings",
    multiple=True,
    type=click.Path(path_type=Path),
    help="What the columns mean: one mapping file for all files, or one for each, in order.",
)
@click.option(
    "--truth",
    type=click.Path(path_type=Path),
    help="A CSV of pairs known to be one person: a,b (or file_a,a,file_b,b) are ids.",
)
@click.option(
    "--threshold",
    type=click.FloatRange(0.5, 1.0, max_open=True),
    default=0.9,
    show_default=True,
    help="Probability from which a link is told.",
)
@click.option(
    "--onboarding",
    is_flag=True,
    help="Check each batch by one drawn sum instead of a proof over all: faster, one try in"
    " four thousand million escapes.",
)
@click.option("--phone-region", default="", help="Country of phones without a prefix: DE, GH, ...")
@click.option("--workers", type=click.IntRange(1, 64), help="Threads; as many as cores if unset.")
@click.option("--show-names", is_flag=True, help="Show the names of linked people. People's data.")
@click.option("--json", "as_json", is_flag=True, help="Write the result as one JSON object.")
def rehearse(  # noqa: PLR0913 -- one argument an option
    *,
    files: tuple[Path, ...],
    mappings: tuple[Path, ...],
    truth: Path | None,
    threshold: float,
    onboarding: bool,
    phone_region: str,
    workers: int | None,
    show_names: bool,
    as_json: bool,
) -> None:
    """Run the whole protocol over FILES that you may hold together, to judge it before joining.

    Every file plays a member; three keyholders and a matcher are played too, in this one
    process, with real messages and proofs. Nothing leaves it. You need a lawful basis for
    holding the files together: a rehearsal protects nobody from the one who runs it.

    What columns mean is told by --mapping, or proposed from their names and values and printed
    on stderr; only where a column that people are compared by is in doubt it stops and asks for
    a mapping. Records are named by the file's id column, or by row number where it has none.

    \b
    Example:
      hospitium rehearse ours.csv theirs.csv
      hospitium rehearse ours.csv theirs.csv --truth known.csv --json > result.json
    """
    from datetime import UTC, datetime

    from hospitium.cli.progress import Bar
    from hospitium.cli.rehearsal_report import notice, result_as_json, show_files, show_result
    from hospitium.exchange.wire import Mode
    from hospitium.intake.convert import Tolerance
    from hospitium.model.errors import BadInput
    from hospitium.node.caseload import Reading, require_settled
    from hospitium.node.rehearse_files import load, rehearse_files
    from hospitium.node.surroundings import this_machine

    if len(files) < TOO_FEW:
        raise BadInput(
            "command-line", "a rehearsal needs at least two files", hint="name another one"
        )
    meanings = _mappings(mappings, len(files))
    notice()
    with Bar() as bar:
        around = this_machine(workers, bar)
        loaded = [
            load(
                path,
                Reading(
                    mapping=meaning,
                    tolerance=Tolerance.SET_ASIDE,
                    phone_region=phone_region.upper(),
                ),
                around,
            )
            for path, meaning in zip(files, meanings, strict=True)
        ]
        show_files(loaded)
        for one in loaded:
            for table in one.understood:
                require_settled(table)
        result = rehearse_files(
            loaded,
            threshold,
            Mode.ONBOARDING if onboarding else Mode.PROVED,
            around,
            today=datetime.now(UTC).date(),
            truth=truth,
        )
    if as_json:
        click.echo(json.dumps(result_as_json(result, show_names=show_names)))
    else:
        show_result(result, show_names=show_names)


def _mappings(paths: tuple[Path, ...], files: int) -> list[Mapping | None]:
    from hospitium.model.errors import BadInput
    from hospitium.node.files import read_mapping

    if len(paths) not in (0, 1, files):
        raise BadInput(
            "command-line",
            f"there are {len(paths)} mappings for {files} files",
            hint="give one for all files, or one for each, in order",
        )
    if not paths:
        return [None] * files
    read: list[Mapping | None] = [read_mapping(path) for path in paths]
    return read if len(read) == files else read * files
