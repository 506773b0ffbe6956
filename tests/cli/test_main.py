# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""The door itself: faults become words and exit codes in one place, help loads nothing."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable

import click
import pytest
from click.testing import CliRunner, Result

from hospitium import __version__
from hospitium.cli.main import COMMANDS, Commands, main
from hospitium.model.errors import (
    BadInput,
    Corrupt,
    HospitiumError,
    OurFault,
    PeerFault,
    Refused,
    Unavailable,
)

CANARY = "Zdravka Kanarinka"


def run_with(body: Callable[[], object], *arguments: str) -> Result:
    """Run ``hospitium probe ARGUMENTS`` where probe does one thing."""

    class Probing(Commands):
        def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:
            return click.Command(
                "probe", callback=body, params=[click.Option(["--json"], is_flag=True)]
            )

    group = Probing("hospitium", params=list(main.params), callback=main.callback)
    return CliRunner().invoke(group, [*arguments, "probe"] if arguments else ["probe"])


def raising(fault: BaseException) -> Callable[..., object]:
    def body(**_: object) -> object:
        raise fault

    return body


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (BadInput, 2),
        (Refused, 3),
        (PeerFault, 4),
        (Corrupt, 65),
        (OurFault, 70),
        (Unavailable, 75),
    ],
)
def test_each_class_of_fault_has_its_exit_code(fault: type[HospitiumError], code: int) -> None:
    answer = run_with(raising(fault("a-code", "It went so.", hint="Do this.")))
    assert answer.exit_code == code
    assert answer.stdout == ""
    assert answer.stderr == "error: It went so.\nhint: Do this.\n"


def test_no_hint_no_line() -> None:
    assert run_with(raising(Refused("a-code", "No."))).stderr == "error: No.\n"


def test_json_is_one_object_on_stderr() -> None:
    def body(json: bool) -> object:
        raise BadInput("cell-unreadable", "Row 7.", hint="Look.", row=7, field="born")

    class Probing(Commands):
        def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:
            return click.Command(
                "probe", callback=body, params=[click.Option(["--json"], is_flag=True)]
            )

    answer = CliRunner().invoke(Probing("hospitium"), ["probe", "--json"])
    assert answer.exit_code == 2
    assert answer.stdout == ""
    assert json.loads(answer.stderr) == {
        "error": {
            "class": "BadInput",
            "code": "cell-unreadable",
            "message": "Row 7.",
            "hint": "Look.",
            "fields": {"row": 7, "field": "born"},
            "exit_code": 2,
        }
    }


def test_an_unforeseen_fault_does_not_quote_what_it_tripped_over() -> None:
    answer = run_with(raising(KeyError(CANARY)))
    assert answer.exit_code == 70
    assert "KeyError" in answer.stderr
    assert CANARY not in answer.output


def test_traceback_is_shown_when_asked_for() -> None:
    answer = run_with(raising(KeyError(CANARY)), "--traceback")
    assert isinstance(answer.exception, KeyError)


def test_what_would_steer_a_terminal_is_replaced() -> None:
    answer = run_with(raising(BadInput("a-code", "column \x1b[2J\r is odd")))
    assert "\x1b" not in answer.stderr
    assert "\r" not in answer.stderr


def test_an_interruption_is_told_by_its_code() -> None:
    assert run_with(raising(KeyboardInterrupt())).exit_code == 130


def test_the_version() -> None:
    answer = CliRunner().invoke(main, ["--version"], prog_name="hospitium")
    assert (answer.exit_code, answer.output) == (0, f"hospitium {__version__}\n")


def test_help_names_every_command_and_imports_none() -> None:
    program = (
        "import sys\n"
        "from hospitium.cli.main import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit as left:\n    assert left.code == 0\n"
        "loaded = {name for name in sys.modules if name.startswith('hospitium.cli.')}\n"
        "assert loaded == {'hospitium.cli.main', 'hospitium.cli.faults'}, loaded\n"
        "assert 'numpy' not in sys.modules\n"
    )
    answer = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert answer.returncode == 0, answer.stderr
    for name in COMMANDS:
        assert f"  {name} " in answer.stdout
