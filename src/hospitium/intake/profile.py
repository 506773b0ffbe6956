# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Profiles: what the columns of a known system mean. Data files, read strictly.

A profile is a Mapping with aliases, rules to recognise the system by its columns, groups that
repeat, and the dialect in which the system writes values. The format is that of the files in
``intake/profiles``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from collections.abc import Mapping as MappingType
from dataclasses import dataclass
from enum import Enum
from typing import TypeVar

from hospitium.intake.mapping import (
    MAX_COLUMNS,
    ColumnMapping,
    column_from,
    read_toml,
    refuse_unknown_keys,
    text_setting,
)
from hospitium.intake.targets import TARGETS
from hospitium.model.errors import BadInput

MAX_REPEAT_DEPTH = 3

PROFILE_FILES = (
    "htcds-csv.toml",
    "htcds-xlsform.toml",
    "ctdc-synthetic.toml",
    "kobo-json.toml",
    "primero-v2-json.toml",
)
"""Names of the data files in ``hospitium.intake.profiles``, read by ``node`` and ``cli``."""

C = TypeVar("C", bound=Enum)


class ColumnMatch(Enum):
    """How a column's name is compared with the profile's."""

    WHOLE = "whole"
    LAST = "last"
    """By the last part of ``group/field``, since every form groups its questions as it likes."""


class Lists(Enum):
    """How several values stand in one cell."""

    TEXT = "text"
    ARRAY = "array"


class Answers(Enum):
    """How yes and no are written."""

    WORDS = "words"
    BOOLEAN = "boolean"


class Spelling(Enum):
    """Whose spelling of codes is written."""

    OURS = "ours"
    HTCDS = "htcds"


@dataclass(frozen=True, slots=True)
class ProfileColumn:
    """A column with the other names that it is known by."""

    mapping: ColumnMapping
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Repeat:
    """A group that repeats: a column whose cell is a list of records.

    Args:
        column: its name.
        item: item kind of which each record is one object; empty for values of the person.
        columns, repeats: what a record holds.
        aliases: other names of the group.
    """

    column: str
    item: str
    columns: tuple[ProfileColumn, ...]
    repeats: tuple[Repeat, ...] = ()
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dialect:
    """How the system writes values; ``separator`` stands between several in a text cell."""

    separator: str = ";"
    lists: Lists = Lists.TEXT
    answers: Answers = Answers.WORDS
    spelling: Spelling = Spelling.OURS


@dataclass(frozen=True, slots=True)
class Signature:
    """Columns that tell the system: all of ``needs``, and ``least`` of ``some``."""

    needs: tuple[str, ...] = ()
    some: tuple[str, ...] = ()
    least: int = 0


@dataclass(frozen=True, slots=True)
class Profile:
    """What the columns of one system mean.

    Args:
        name: kebab-case name.
        title: for people.
        source: where the facts come from, with licence.
        match: how column names are compared.
        dialect: how values are written.
        signature: how the system is recognised.
        columns, repeats: the meaning of columns.
        keep: known columns without a target; kept as they are, not reported as unknown.
        also_keep: columns with a target that says less; kept as they are besides.
        ignore: columns of the system's own book-keeping; left out.
    """

    name: str
    title: str
    source: str
    match: ColumnMatch
    dialect: Dialect
    signature: Signature
    columns: tuple[ProfileColumn, ...]
    repeats: tuple[Repeat, ...] = ()
    keep: frozenset[str] = frozenset()
    also_keep: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()

    def key(self, column: str) -> str:
        """The part of a column's name that is compared."""
        if self.match is ColumnMatch.LAST:
            column = column.rsplit("/", 1)[-1]
        return column.strip().casefold()


def _choice(table: MappingType[str, object], key: str, default: C, where: str) -> C:
    text = text_setting(table, key, where)
    if not text:
        return default
    try:
        return type(default)(text)
    except ValueError:
        words = ", ".join(str(member.value) for member in type(default))
        raise BadInput("setting-malformed", f"{where}: {key} must be one of {words}") from None


def _names(table: MappingType[str, object], key: str, where: str) -> tuple[str, ...]:
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
        raise BadInput("setting-malformed", f"{where}: {key} must be a list of text")
    return tuple(value)


def _table(table: MappingType[str, object], key: str, where: str) -> dict[str, object]:
    value = table.get(key, {})
    if not isinstance(value, dict):
        raise BadInput("setting-malformed", f"{where}: {key} must be a table")
    return value


def _tables(table: MappingType[str, object], key: str, where: str) -> list[dict[str, object]]:
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
        raise BadInput("setting-malformed", f"{where}: {key} must be a list of tables")
    if len(value) > MAX_COLUMNS:
        raise BadInput("setting-too-long", f"{where} has over {MAX_COLUMNS} of {key}")
    return value


def _column(table: MappingType[str, object], where: str) -> ProfileColumn:
    aliases = _names(table, "aliases", where)
    rest = {key: value for key, value in table.items() if key != "aliases"}
    return ProfileColumn(column_from(rest, where), aliases)


def _repeat(table: MappingType[str, object], where: str, depth: int) -> Repeat:
    if depth > MAX_REPEAT_DEPTH:
        raise BadInput(
            "setting-malformed", f"{where}: groups repeat at most {MAX_REPEAT_DEPTH} deep"
        )
    known = frozenset({"column", "item", "aliases", "columns", "repeats"})
    refuse_unknown_keys(table, known, where)
    column, item = text_setting(table, "column", where), text_setting(table, "item", where)
    if not column:
        raise BadInput("setting-malformed", f"{where}: column is missing")
    if item and item not in {target.item for target in TARGETS.values()}:
        raise BadInput("setting-malformed", f"{where}: item isn't a kind that a target has")
    return Repeat(
        column=column,
        item=item,
        aliases=_names(table, "aliases", where),
        columns=tuple(
            _column(each, f"{where}, a column") for each in _tables(table, "columns", where)
        ),
        repeats=tuple(
            _repeat(each, f"{where}, a group", depth + 1)
            for each in _tables(table, "repeats", where)
        ),
    )


_PROFILE_KEYS = frozenset(
    {"name", "title", "source", "match", "dialect", "signature", "column", "repeat"}
    | {"keep", "also_keep", "ignore"}
)


def parse_profile(text: str) -> Profile:
    """Read a profile file.

    Raises:
        BadInput: ``setting-too-long``, ``setting-malformed``, ``setting-unknown`` or
            ``target-unknown``.
    """
    document = read_toml(text, "profile")
    where = "the profile"
    refuse_unknown_keys(document, _PROFILE_KEYS, where)
    name = text_setting(document, "name", where)
    if not name:
        raise BadInput("setting-malformed", f"{where}: name is missing")
    dialect = _table(document, "dialect", where)
    refuse_unknown_keys(
        dialect, frozenset({"separator", "lists", "answers", "spelling"}), f"{where}'s dialect"
    )
    signature = _table(document, "signature", where)
    refuse_unknown_keys(signature, frozenset({"needs", "some", "least"}), f"{where}'s signature")
    least = signature.get("least", 0)
    if not isinstance(least, int) or isinstance(least, bool) or least < 0:
        raise BadInput("setting-malformed", f"{where}: least must be a whole number")
    return Profile(
        name=name,
        title=text_setting(document, "title", where),
        source=text_setting(document, "source", where),
        match=_choice(document, "match", ColumnMatch.WHOLE, where),
        dialect=Dialect(
            separator=text_setting(dialect, "separator", where) or ";",
            lists=_choice(dialect, "lists", Lists.TEXT, where),
            answers=_choice(dialect, "answers", Answers.WORDS, where),
            spelling=_choice(dialect, "spelling", Spelling.OURS, where),
        ),
        signature=Signature(
            _names(signature, "needs", where), _names(signature, "some", where), least
        ),
        columns=tuple(
            _column(table, f"column {n}")
            for n, table in enumerate(_tables(document, "column", where), 1)
        ),
        repeats=tuple(
            _repeat(table, f"repeat {n}", 1)
            for n, table in enumerate(_tables(document, "repeat", where), 1)
        ),
        keep=frozenset(_names(document, "keep", where)),
        also_keep=frozenset(_names(document, "also_keep", where)),
        ignore=frozenset(_names(document, "ignore", where)),
    )


def detect(columns: Collection[str], profiles: Iterable[Profile]) -> Profile | None:
    """Return the profile whose signature the columns bear, None where no profile fits.

    Of several the one that knows most of the columns; an alias counts half.
    """
    best: Profile | None = None
    most = 0
    for profile in profiles:
        keys = {profile.key(column) for column in columns}
        bears = all(profile.key(name) in keys for name in profile.signature.needs)
        some = sum(profile.key(name) in keys for name in profile.signature.some)
        if not bears or some < profile.signature.least:
            continue
        own = {profile.key(c.mapping.column) for c in profile.columns}
        own |= {profile.key(each.column) for each in profile.repeats}
        aliases = {profile.key(alias) for c in profile.columns for alias in c.aliases}
        aliases |= {profile.key(name) for name in profile.keep | profile.ignore}
        score = 2 * len(keys & own) + len(keys & (aliases - own))
        if score > most:
            best, most = profile, score
    return best
