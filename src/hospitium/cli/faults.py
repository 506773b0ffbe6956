# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""The one place where an error becomes words on stderr and an exit code.

Data goes to stdout, words about a fault to stderr::

    error: row 7 of reports.csv: column "born" holds a text where a date was expected
    hint: say which order its dates have in a mapping file

With ``--json`` on the command line the same is one JSON object on one line of stderr. Exit
codes are those of the error's class (``model/errors.py``); 130 is an interruption.
"""

from __future__ import annotations

import json
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

import click

from hospitium.model.errors import BadInput, HospitiumError, OurFault

INTERRUPTED = 130
"""Exit code after Ctrl-C: 128 + SIGINT, as shells have it."""


def wants_json(arguments: Sequence[str]) -> bool:
    """Tell whether ``--json`` stands among the arguments.

    Looked up in the bare arguments, since a fault may come before any of them is parsed.
    """
    before_end = arguments[: arguments.index("--")] if "--" in arguments else arguments
    return "--json" in before_end


def from_click(fault: click.ClickException) -> HospitiumError:
    """Bring what click found wrong with a command line into our tree."""
    hint = ""
    if isinstance(fault, click.UsageError) and fault.ctx is not None:
        hint = f"{fault.ctx.command_path} --help shows how it is called"
    return BadInput("command-line", fault.format_message(), hint=hint)


def from_unexpected(fault: BaseException) -> HospitiumError:
    """Name a fault that nobody foresaw, by its type and place only.

    Its own message may quote what it tripped over, and that may be somebody's name.
    """
    place = _place(fault.__traceback__)
    return OurFault(
        "unexpected",
        f"this is a fault of hospitium's own: {type(fault).__name__} at {place}",
        hint="please report it; --traceback shows Python's own account, which may hold data",
        type=type(fault).__name__,
        place=place,
    )


def tell(fault: HospitiumError, *, as_json: bool) -> int:
    """Write a fault to stderr and return its exit code."""
    if as_json:
        words = {
            "error": {
                "class": type(fault).__name__,
                "code": fault.code,
                "message": fault.message,
                "hint": fault.hint,
                "fields": dict(fault.fields),
                "exit_code": fault.exit_code,
            }
        }
        click.echo(json.dumps(words, ensure_ascii=True), err=True)
        return fault.exit_code
    click.echo(
        click.style("error:", fg="red", bold=True) + f" {printable(fault.message)}", err=True
    )
    if fault.hint:
        click.echo(click.style("hint:", bold=True) + f" {printable(fault.hint)}", err=True)
    return fault.exit_code


def printable(text: str) -> str:
    """Replace what could steer a terminal: a file's or column's name is somebody else's text."""
    return "".join(
        letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text
    )


def _place(trace: TracebackType | None) -> str:
    frames = traceback.extract_tb(trace)
    ours = [frame for frame in frames if "hospitium" in Path(frame.filename).parts] or list(frames)
    if not ours:
        return "an unknown place"
    return f"{Path(ours[-1].filename).name}, line {ours[-1].lineno}"
