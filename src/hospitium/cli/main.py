# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""``hospitium``: the group that the commands hang in, and nothing they do.

A command lives in its own file of this folder and is named in :data:`COMMANDS` with the line
that ``hospitium --help`` shows for it. It is imported when it is called, so that the help is
there at once and a part that fails to import takes only itself down.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Any, NamedTuple

import click

from hospitium import __version__
from hospitium.cli import faults
from hospitium.model.errors import HospitiumError


class Entry(NamedTuple):
    """Where a command is found, as ``module:name``, and its line in the list."""

    place: str
    line: str


COMMANDS: Mapping[str, Entry] = {
    "demo": Entry(
        "hospitium.cli.demo:demo",
        "Watch three made-up organisations find whom they share.",
    ),
    "intake": Entry(
        "hospitium.cli.intake:intake",
        "Read files of other systems and account for every row.",
    ),
    "leads": Entry(
        "hospitium.cli.leads:leads",
        "List phones, accounts, links and plates that incidents share.",
    ),
    "rehearse": Entry(
        "hospitium.cli.rehearse:rehearse",
        "Run the protocol over files of your own to see how well it links them.",
    ),
    "simulate": Entry(
        "hospitium.cli.simulate:simulate",
        "Make caseloads of made-up people with the truth beside them.",
    ),
}


class Commands(click.Group):
    """A group whose commands are imported when called; every fault passes ``faults``."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name all commands without importing one."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return a command; None where there is no such name."""
        entry = COMMANDS.get(cmd_name)
        if entry is None:
            return None
        module, _, name = entry.place.partition(":")
        found = getattr(import_module(module), name)
        if not isinstance(found, click.Command):
            raise TypeError(f"{entry.place} is not a command")
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list from the table, so that help imports nothing."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, COMMANDS[name].line) for name in self.list_commands(ctx)])

    def main(  # type: ignore[override]
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        **extra: Any,
    ) -> None:
        """Run, then leave the process with the exit code of what happened."""
        arguments = list(sys.argv[1:] if args is None else args)
        as_json = faults.wants_json(arguments)
        extra["standalone_mode"] = False
        for stream in (sys.stdout, sys.stderr):
            # A letter that the terminal's encoding lacks is no reason to lose the result.
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="backslashreplace")
        try:
            code = super().main(arguments, prog_name or "hospitium", **extra)
        except HospitiumError as fault:
            code = faults.tell(fault, as_json=as_json)
        except click.exceptions.NoArgsIsHelpError as shown:
            shown.show()
            code = shown.exit_code
        except click.ClickException as fault:
            code = faults.tell(faults.from_click(fault), as_json=as_json)
        except (click.Abort, KeyboardInterrupt):
            code = faults.INTERRUPTED
        except BrokenPipeError:
            # The reader went away (| head); the interpreter would complain again on flushing.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            code = 0
        except Exception as fault:
            if "--traceback" in arguments:
                raise
            code = faults.tell(faults.from_unexpected(fault), as_json=as_json)
        sys.exit(code if isinstance(code, int) else 0)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, package_name="hospitium", message="%(prog)s %(version)s")
@click.option(
    "--traceback",
    is_flag=True,
    expose_value=False,
    help="On a fault of our own show Python's account of it. It may hold people's data.",
)
def main() -> None:
    """Find the people, phones, vehicles and places that organisations have in common.

    Nothing else is shown to anyone. The protocol is not yet reviewed by outsiders: rehearse
    with made-up people or with files that you may lawfully hold together.
    """


def run() -> None:
    """Entry point of the installed program."""
    main()
