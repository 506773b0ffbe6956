# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""``hospitium simulate``: made-up caseloads on disk, with the truth beside them."""

from __future__ import annotations

import json
import secrets
from pathlib import Path

import click

from hospitium.cli.progress import Bar
from hospitium.linkage.simulation.error_model import PRESETS
from hospitium.linkage.simulation.languages import HELD_OUT, LANGUAGES, TUNING, of_scripts
from hospitium.model.errors import BadInput
from hospitium.node.simulate import Request, Written, write_simulation

GROUPS = {"tuning": TUNING, "held-out": HELD_OUT, "all": tuple(LANGUAGES)}


@click.command(
    epilog="Example: hospitium simulate --people 500 --members 2 --scripts latin,cyrillic "
    "--overlap 0.2 --seed 7 --out made-up"
)
@click.option("--people", default=1000, show_default=True, type=int, help="People of each member.")
@click.option("--members", default=2, show_default=True, type=int, help="Members: files to make.")
@click.option(
    "--languages",
    help="Codes with commas between, or one of the groups tuning, held-out, all (the default).",
)
@click.option("--scripts", help="Instead: all languages of these scripts, commas between.")
@click.option(
    "--overlap",
    default=0.1,
    show_default=True,
    type=float,
    help="Share of each member's people whom another member knows too.",
)
@click.option(
    "--errors",
    type=click.Choice(tuple(PRESETS)),
    default="usual",
    show_default=True,
    help="How often records go wrong.",
)
@click.option(
    "--seed",
    type=click.IntRange(min=0),
    help="Same seed and versions, same files. Drawn and told if missing.",
)
@click.option(
    "--out",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder for a.csv, b.csv, ... and truth.csv; made if it isn't there.",
)
@click.option("--force", is_flag=True, help="Replace files of these names.")
@click.option("--json", "as_json", is_flag=True, help="Say what was written as JSON.")
def simulate(  # noqa: PLR0913, PLR0917 -- one argument an option
    people: int,
    members: int,
    languages: str | None,
    scripts: str | None,
    overlap: float,
    errors: str,
    seed: int | None,
    out: Path,
    force: bool,
    as_json: bool,
) -> None:
    """Make caseloads of made-up people for several members, with the truth.

    Nobody in the files is a real person: names are drawn from lists of common names, numbers
    are chance. Phone numbers may be somebody's by chance; don't call them.

    Each member's file has another shape, and writes names in another script or spelling.
    truth.csv says which records are of one person: columns a,b with two members; with more,
    file_a,a,file_b,b, where files count from 0.
    """
    request = Request(
        people=people,
        members=members,
        languages=_languages(languages, scripts),
        overlap=overlap,
        errors=errors,
        seed=secrets.randbits(32) if seed is None else seed,
    )
    with Bar() as bar:
        written = write_simulation(request, out, force=force, progress=bar)
    if as_json:
        click.echo(json.dumps(_account(request, written)))
        return
    for name, rows in written.files:
        click.echo(f"{out / name}: {rows:,} {'true pairs' if name == 'truth.csv' else 'records'}")
    click.echo(
        f"No real person is in them. Seed {request.seed}, {len(request.languages)} languages, "
        f"{written.duplicates} records of a person whom the member has already.",
        err=True,
    )


def _languages(languages: str | None, scripts: str | None) -> tuple[str, ...]:
    if languages and scripts:
        raise BadInput(
            "command-line", "--languages and --scripts say the same thing", hint="give one of them"
        )
    if scripts:
        return of_scripts(_split(scripts))
    if languages is None:
        return GROUPS["all"]
    return GROUPS.get(languages) or _split(languages)


def _split(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


def _account(request: Request, written: Written) -> dict[str, object]:
    return {
        "folder": str(written.folder),
        "files": [{"name": name, "rows": rows} for name, rows in written.files],
        "true_pairs": written.true_pairs,
        "duplicates": written.duplicates,
        "seed": request.seed,
        "languages": list(request.languages),
        "errors": request.errors,
        "real_people": False,
    }
