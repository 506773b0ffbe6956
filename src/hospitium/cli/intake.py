# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""``hospitium intake``: read files of other systems and account for every row."""

from __future__ import annotations

import json
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hospitium.cli.faults import printable

if TYPE_CHECKING:
    from hospitium.node.caseload import Reading
    from hospitium.node.check_intake import CheckedFile

ROWS_REFUSED = 2
"""Exit code where a row was refused or a file couldn't be read to its end."""


@click.group(invoke_without_command=False)
def intake() -> None:
    """Read files of other systems and account for every row."""


@intake.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--profile", help="The system that wrote the files, or a profile's .toml file.")
@click.option(
    "--mapping",
    type=click.Path(path_type=Path),
    help="A mapping file that says what each column means.",
)
@click.option("--sheet", "sheets", multiple=True, help="Read this sheet only; may be repeated.")
@click.option("--encoding", default="", help="Encoding of a CSV, such as cp1251.")
@click.option(
    "--delimiter", default="", help=r"Delimiter of a CSV: one character, or \t for a tab."
)
@click.option(
    "--write-mapping",
    type=click.Path(path_type=Path),
    help="Write what the columns are taken for into a new file, to be corrected by hand.",
)
@click.option(
    "--refused",
    type=click.Path(path_type=Path),
    help="Write refused rows whole, with the reason, into a new JSON Lines file.",
)
@click.option(
    "--show-values",
    is_flag=True,
    help="Show refused values, and column names of which none is known. They are people's data.",
)
@click.option("--json", "as_json", is_flag=True, help="Write the account as one JSON object.")
@click.pass_context
def check(  # noqa: PLR0913 -- one argument an option
    ctx: click.Context,
    *,
    files: tuple[Path, ...],
    profile: str | None,
    mapping: Path | None,
    sheets: tuple[str, ...],
    encoding: str,
    delimiter: str,
    write_mapping: Path | None,
    refused: Path | None,
    show_values: bool,
    as_json: bool,
) -> None:
    """Account for every row of FILES: accepted, repaired, refused, unreadable or blank.

    Reads CSV, XLSX (all sheets), JSON and JSON Lines and changes nothing. What columns mean is
    told by --mapping, else by --profile, else by the system's own columns, else proposed from
    their names and values. Nothing that the files say of people is shown unless --show-values
    asks for it.

    Leaves with 0 when every row was accepted or blank, and with 2 when a row was refused or
    a file couldn't be read to its end.

    \b
    Example:
      hospitium intake check reports.csv --write-mapping reports.toml
      hospitium intake check reports.csv --mapping reports.toml
    """
    from hospitium.cli.progress import Bar
    from hospitium.node.check_intake import check_intake
    from hospitium.node.files import created

    reading = _reading(profile, mapping, sheets, encoding, delimiter, show_names=show_values)
    with ExitStack() as stack:
        refused_to = stack.enter_context(created(refused)) if refused else None
        progress = stack.enter_context(Bar())
        checked = check_intake(files, reading, refused_to=refused_to, progress=progress)
    if write_mapping:
        _write_mapping(checked, write_mapping)
    if show_values:
        _warn("what follows shows people's data; keep it off shared screens and out of logs")
    if refused:
        _warn(f"{printable(refused.name)} holds people's data; only you can read it")
    if as_json:
        from hospitium.cli.intake_json import account_as_json

        click.echo(json.dumps(account_as_json(checked, show_values=show_values)))
    else:
        from hospitium.cli.intake_table import show_account

        show_account(checked, show_values=show_values)
    ctx.exit(0 if all(one.is_clean() for one in checked) else ROWS_REFUSED)


def _reading(
    profile: str | None,
    mapping: Path | None,
    sheets: tuple[str, ...],
    encoding: str,
    delimiter: str,
    *,
    show_names: bool,
) -> Reading:
    from hospitium.model.errors import BadInput
    from hospitium.node.caseload import Reading
    from hospitium.node.files import find_profile, read_mapping

    if profile and mapping:
        raise BadInput(
            "command-line", "--profile and --mapping exclude each other", hint="give one of them"
        )
    plain_delimiter = delimiter.replace("\\t", "\t")
    if len(plain_delimiter) > 1 or plain_delimiter in ('"', "\n", "\r", "\0"):
        raise BadInput(
            "command-line", "--delimiter is one character", hint=r"such as ; or \t for a tab"
        )
    return Reading(
        profile=find_profile(profile) if profile else None,
        mapping=read_mapping(mapping) if mapping else None,
        sheets=sheets,
        encoding=encoding,
        delimiter=plain_delimiter,
        show_names=show_names,
    )


def _write_mapping(checked: tuple[CheckedFile, ...], path: Path) -> None:
    from hospitium.intake.mapping import Mapping
    from hospitium.model.errors import BadInput
    from hospitium.node.check_intake import save_mapping

    tables = [table for one in checked for table in one.tables]
    if len(tables) != 1:
        raise BadInput(
            "command-line",
            f"--write-mapping is for one table; there are {len(tables)}",
            hint="name one file, and one of its sheets with --sheet",
        )
    if tables[0].understood.numbered:
        raise BadInput(
            "columns-hidden",
            "no column name is known, and they may be people's data, so none is written",
            hint="if they name columns, add --show-values",
        )
    source = tables[0].understood.source
    if not isinstance(source, Mapping):
        raise BadInput(
            "command-line",
            f"the columns are those of the profile {source.name}, which needs no mapping",
            hint="leave --write-mapping away",
        )
    save_mapping(source, path)


def _warn(text: str) -> None:
    click.echo(click.style("warning:", fg="yellow", bold=True) + f" {text}", err=True)
