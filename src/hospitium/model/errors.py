# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""What can go wrong, as one tree.

::

    HospitiumError
    ├── Refused       a rule says no: policy, consent, disclosure, permission
    ├── BadInput      a file, an argument or a setting isn't as expected
    ├── PeerFault     another party answered wrongly (a bad proof, malformed bytes)
    ├── OurFault      we broke a rule of our own: a bug
    ├── Unavailable   try again later
    └── Corrupt       stored bytes are not what was stored

Each error has a stable ``code`` (kebab case) and typed fields. The sentence that a person
reads is made at the door from ``message`` and ``hint``. Neither may hold a value about a
person: name the row, the field, the *kind* of the value and what was expected.

An expected "no" is a value, not an exception.
"""

from __future__ import annotations

from collections.abc import Mapping

Field = str | int | float | bool | None


class HospitiumError(Exception):
    """Root of the tree; never raised itself.

    Args:
        code: stable name of the fault, kebab case; tests and programs compare this.
        message: one sentence for a person, without any value about a person.
        hint: what to do next; empty where nothing helps.
        fields: facts for programs (row, field, expected, ...): ids, enumerations, counts.
    """

    exit_code = 1

    def __init__(self, code: str, message: str, *, hint: str = "", **fields: Field) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint
        self.fields: Mapping[str, Field] = fields


class Refused(HospitiumError):
    """A rule says no. Trying again changes nothing."""

    exit_code = 3


class BadInput(HospitiumError):
    """What was given isn't what was expected; nothing was applied."""

    exit_code = 2


class PeerFault(HospitiumError):
    """Another party answered wrongly; ``fields["party"]`` names it where it is known."""

    exit_code = 4


class OurFault(HospitiumError):
    """A rule of our own is broken: a bug to report."""

    exit_code = 70


class Unavailable(HospitiumError):
    """Something isn't there now; the same call may go through later."""

    exit_code = 75


class Corrupt(HospitiumError):
    """Stored bytes aren't what was stored."""

    exit_code = 65
