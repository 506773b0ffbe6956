# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Groups of pairs for :func:`evaluation.by_group`: whom does the method serve worse?

A group says something of a pair and nothing of a person: scripts, recorded sexes, which of the
fields that match keys use one side lacks.
"""

from __future__ import annotations

import unicodedata

from hospitium.model.dates import PartialDate
from hospitium.model.person import Person, PersonName, Sex

NO_SCRIPT = "none"


def script_of(name: PersonName) -> str:
    """Script of most letters of a name, in lower case as Unicode names it; ``none`` without one.

    Chinese characters are ``cjk``; scripts with two-word names come as their first word.
    """
    counts: dict[str, int] = {}
    for letter in f"{name.given}{name.family}{name.full}":
        if letter.isalpha():
            script = unicodedata.name(letter, NO_SCRIPT).split(" ")[0].lower()
            counts[script] = counts.get(script, 0) + 1
    return max(counts, key=lambda script: (counts[script], script), default=NO_SCRIPT)


def groups_of(first: Person, second: Person) -> tuple[str, ...]:
    """Every group that a pair of records is in.

    Returns:
        One ``scripts: ...`` (both sides, sorted), one ``sex: ...`` (``differs`` where both are
        known and unequal), one ``birth date: ...`` (full, partial or missing, the worse side
        counts) and a ``missing: ...`` for each other field that a side lacks.
    """
    scripts = sorted(_script(person) for person in (first, second))
    groups = [
        f"scripts: {scripts[0]}" if scripts[0] == scripts[1] else f"scripts: {'-'.join(scripts)}",
        f"sex: {_sex(first.sex.reveal(), second.sex.reveal())}",
        f"birth date: {_worse_date(first.birth.reveal(), second.birth.reveal())}",
    ]
    for field, known in (
        ("document", bool(first.documents.reveal()) and bool(second.documents.reveal())),
        ("phone", bool(first.phones.reveal()) and bool(second.phones.reveal())),
        ("nationality", bool(first.nationalities.reveal()) and bool(second.nationalities.reveal())),
    ):
        if not known:
            groups.append(f"missing: {field}")
    return tuple(groups)


def _script(person: Person) -> str:
    names = person.names.reveal()
    return script_of(names[0]) if names else NO_SCRIPT


def _sex(first: Sex, second: Sex) -> str:
    if Sex.UNKNOWN in (first, second):
        known = second if first is Sex.UNKNOWN else first
        return known.value
    return first.value if first is second else "differs"


def _worse_date(first: PartialDate | None, second: PartialDate | None) -> str:
    if first is None or second is None:
        return "missing"
    return "partial" if first.day is None or second.day is None else "full"
