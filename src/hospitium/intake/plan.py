# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""What to do with each column that turns up: looked up once a name, then remembered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from hospitium.intake.choices import find_choice
from hospitium.intake.mapping import ColumnMapping, Mapping
from hospitium.intake.profile import ColumnMatch, Profile, ProfileColumn, Repeat
from hospitium.intake.targets import TARGETS, ValueKind


@dataclass(frozen=True, slots=True)
class Columns:
    """The column goes to these targets; ``keep`` if it is kept as it is besides."""

    mappings: tuple[ColumnMapping, ...]
    keep: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """The column holds records of a group that repeats."""

    repeat: Repeat
    plan: Plan


@dataclass(frozen=True, slots=True)
class Kept:
    """A known column without a target."""


@dataclass(frozen=True, slots=True)
class Ignored:
    """A column that is left out on purpose."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """A column that nothing is known of; kept and reported."""


Fate = Columns | Group | Kept | Ignored | Unknown

MAX_REMEMBERED = 20_000
"""Column names remembered by a plan, so that records with names of their own stay bounded."""


class Plan:
    """What a profile or a mapping says of columns."""

    __slots__ = ("_fates", "_groups", "_profile", "_table")

    def __init__(
        self,
        columns: Iterable[ProfileColumn],
        repeats: Iterable[Repeat] = (),
        profile: Profile | None = None,
    ) -> None:
        self._profile = profile
        self._fates: dict[str, Fate] = {}
        self._table: dict[str, tuple[ColumnMapping, ...]] = {}
        for each in columns:
            for name in (each.mapping.column, *each.aliases):
                key = self._key(name)
                self._table[key] = (*self._table.get(key, ()), each.mapping)
        self._groups = {
            self._key(name): Group(each, Plan(each.columns, each.repeats, profile))
            for each in repeats
            for name in (each.column, *each.aliases)
        }

    def _key(self, column: str) -> str:
        return column if self._profile is None else self._profile.key(column)

    def fate(self, column: str) -> Fate:
        """Say what happens to a column."""
        known = self._fates.get(column)
        if known is None:
            known = self._look_up(column)
            if len(self._fates) < MAX_REMEMBERED:
                self._fates[column] = known
        return known

    def _look_up(self, column: str) -> Fate:
        key = self._key(column)
        profile = self._profile
        if key in self._table:
            mappings = tuple(each for each in self._table[key] if each.target)
            keep = profile is not None and key in map(profile.key, profile.also_keep)
            return Columns(mappings, keep) if mappings else Ignored()
        if key in self._groups:
            return self._groups[key]
        if profile is not None:
            if key in map(profile.key, profile.ignore):
                return Ignored()
            if key in map(profile.key, profile.keep):
                return Kept()
            if profile.match is ColumnMatch.LAST:
                return self._one_choice_of_many(column) or Unknown()
        return Unknown()

    def _one_choice_of_many(self, column: str) -> Columns | None:
        """A column ``question/choice``, as forms export each choice of a multiple choice."""
        question, slash, choice = column.rpartition("/")
        if not slash:
            return None
        flags = []
        for mapping in self._table.get(self._key(question), ()):
            target = TARGETS.get(mapping.target)
            if target is None or target.kind is not ValueKind.CODE or not target.many:
                continue
            code = find_choice(target.codes, choice)
            if isinstance(code, str):
                flags.append(replace(mapping, options=replace(mapping.options, flag=code)))
        return Columns(tuple(flags)) if flags else None


def plan_of(source: Profile | Mapping) -> Plan:
    """Make the plan of a profile or a mapping."""
    if isinstance(source, Mapping):
        return Plan(ProfileColumn(each) for each in source.columns)
    return Plan(source.columns, source.repeats, source)
