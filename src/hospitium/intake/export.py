# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""A Case as a record of another system, by the profile that reads that system.

What is written is read back by the same rules before it is believed: a value that would come
back different isn't written, and its target is named in ``lost``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from hospitium.intake.convert import PARTS_OF_INCIDENT
from hospitium.intake.flatten import flatten
from hospitium.intake.items import Item
from hospitium.intake.mapping import ColumnMapping, ColumnOptions
from hospitium.intake.plan import Columns, Kept, Unknown, plan_of
from hospitium.intake.profile import (
    Answers,
    Dialect,
    Lists,
    Profile,
    ProfileColumn,
    Repeat,
    Spelling,
)
from hospitium.intake.reading import Read
from hospitium.intake.targets import TARGETS, Target, ValueKind
from hospitium.intake.values import read_cell, with_separator
from hospitium.model.answers import Answer
from hospitium.model.case import Case
from hospitium.model.codes import LISTS
from hospitium.model.person import Sex
from hospitium.model.sensitive import Sensitive


@dataclass(frozen=True, slots=True)
class Exported:
    """A record and what it couldn't hold.

    Args:
        record: column -> cell; text, number, bool, list of these or list of records.
        lost: targets that have a value which the record doesn't hold, or holds less exactly.
    """

    record: Sensitive[Mapping[str, object]]
    lost: tuple[str, ...]


def columns_of(profile: Profile) -> tuple[str, ...]:
    """The columns that a flat file of this profile has, in order."""
    return tuple(dict.fromkeys(each.mapping.column for each in profile.columns))


def export(case: Case, profile: Profile) -> Exported:
    """Write a case as a record of the profile's system.

    Documents may come back in another order, and aliases after the other names.

    Args:
        case: the case.
        profile: a profile as ``parse_profile`` gives it.
    """
    targets = frozenset(_targets(profile.columns, profile.repeats))
    if any(repeat.item == "document" for repeat in profile.repeats):
        targets -= {"document.passport", "document.national_id", "document.residence"}
    root = flatten(case, targets)
    writer = _Writer(profile.dialect, root)
    record = writer.record(root, profile.columns, profile.repeats)
    lost = set(_left(root))
    plan = plan_of(profile)
    for column, text in case.rest.reveal():
        fate = plan.fate(column)
        free = isinstance(fate, Unknown | Kept) or (isinstance(fate, Columns) and fate.keep)
        if free and column not in record:
            record[column] = text
        else:
            lost.add("rest")
    return Exported(Sensitive(record), tuple(sorted(lost)))


def _targets(columns: Iterable[ProfileColumn], repeats: Iterable[Repeat]) -> Iterable[str]:
    for each in columns:
        yield each.mapping.target
    for repeat in repeats:
        yield from _targets(repeat.columns, repeat.repeats)


def _left(item: Item) -> Iterable[str]:
    for target, values in item.values.items():
        if values and values != [Sex.UNKNOWN]:
            yield target
    if item.denied:
        yield "incident.denied"
    for child in item.items:
        yield from _left(child)


class _Writer:
    """Writes records and strikes what it has written off the tree."""

    def __init__(self, dialect: Dialect, root: Item) -> None:
        self.dialect = dialect
        self.root = root

    def record(
        self, scope: Item, columns: tuple[ProfileColumn, ...], repeats: tuple[Repeat, ...]
    ) -> dict[str, object]:
        record: dict[str, object] = {}
        plain: dict[tuple[str, str], list[ColumnMapping]] = {}
        exact: dict[tuple[str, str], ColumnMapping] = {}
        owner: dict[str, str] = {}
        repeating = {repeat.item for repeat in repeats}
        repeating |= PARTS_OF_INCIDENT if "incident" in repeating else set()
        for each in columns:
            mapping = each.mapping
            if not mapping.target or TARGETS[mapping.target].item in repeating:
                continue
            # A column's second target is derived on reading and never written from.
            if owner.setdefault(mapping.column, mapping.target) != mapping.target:
                continue
            if not mapping.options.flag:
                place = (mapping.target, mapping.options.item)
                if mapping.options.replaces:
                    exact[place] = mapping
                else:
                    plain.setdefault(place, []).append(mapping)
        homes = _Homes(scope, self.root, (mapping for each in plain.values() for mapping in each))
        for place in dict.fromkeys((*plain, *exact)):
            home = homes.home(TARGETS[place[0]], place[1])
            if home is not None:
                self._write(home, TARGETS[place[0]], plain.get(place, []), exact.get(place), record)
        for repeat in repeats:
            records = [
                inner
                for item in homes.children(repeat.item)
                if (inner := self.record(item, repeat.columns, repeat.repeats))
            ]
            if records:
                record[repeat.column] = records
        return record

    def _write(
        self,
        home: Item,
        target: Target,
        columns: list[ColumnMapping],
        exact: ColumnMapping | None,
        record: dict[str, object],
    ) -> None:
        values = home.values.get(target.name)
        if not values:
            return
        free = [mapping for mapping in columns if mapping.column not in record]
        left = list(values)
        for mapping, share in self._shares(left, target, free):
            cell = self._cell(share, target, mapping)
            if self._reads_back(cell, share, target, mapping):
                record[mapping.column] = cell
                left = left[len(share) :]
            elif exact is not None and cell not in ("", []):
                record[mapping.column] = cell
        if left and exact is not None:
            cell = self._cell(values, target, exact)
            if self._reads_back(cell, values, target, exact):
                record[exact.column] = cell
                left = []
        home.values[target.name] = left

    @staticmethod
    def _shares(
        values: list[object], target: Target, columns: list[ColumnMapping]
    ) -> list[tuple[ColumnMapping, list[object]]]:
        """Deal the values out over the columns; the last takes the rest where it may."""
        shares = []
        for number, mapping in enumerate(columns):
            last = number == len(columns) - 1
            share = values[number:] if last and target.many else values[number : number + 1]
            if share:
                shares.append((mapping, share))
        return shares

    def _cell(self, values: list[object], target: Target, mapping: ColumnMapping) -> object:
        parts = [self._scalar(value, target, mapping) for value in values]
        parts = [part for part in dict.fromkeys(parts) if part != ""]
        if target.many and self.dialect.lists is Lists.ARRAY:
            return parts
        if len(parts) == 1:
            return parts[0]
        separator = self._options(target, mapping).separator or self.dialect.separator
        return separator.join(str(part) for part in parts)

    def _options(self, target: Target, mapping: ColumnMapping) -> ColumnOptions:
        return with_separator(mapping.options, target, self.dialect.separator)

    def _scalar(self, value: object, target: Target, mapping: ColumnMapping) -> object:
        if isinstance(value, Answer):
            boolean = self.dialect.answers is Answers.BOOLEAN
            if boolean and value in (Answer.YES, Answer.NO):
                return value is Answer.YES
            return value.value
        if isinstance(value, int | float) and self.dialect.lists is Lists.ARRAY:
            return value
        text = str(value.value) if isinstance(value, Enum) else str(value)
        for source, meaning in mapping.options.values:
            if meaning == text:
                return source
        inexact = self.dialect.spelling is Spelling.HTCDS and not mapping.options.replaces
        if target.kind is ValueKind.CODE and target.codes in LISTS and inexact:
            written = LISTS[target.codes].standard_code(text)
            return written.strip() if self.dialect.separator == " " else written
        return text

    def _reads_back(
        self, cell: object, values: list[object], target: Target, mapping: ColumnMapping
    ) -> bool:
        results = read_cell(cell, target, self._options(target, mapping))
        return [result.value if isinstance(result, Read) else None for result in results] == values


class _Homes:
    """Finds the object that a flat column of an item kind and a label stands for."""

    def __init__(self, scope: Item, root: Item, mappings: Iterable[ColumnMapping]) -> None:
        self.scope = scope
        self.root = root
        self.labels: dict[str, list[str]] = {}
        for mapping in mappings:
            kind = TARGETS[mapping.target].item
            known = self.labels.setdefault(kind, [])
            if mapping.options.item not in known:
                known.append(mapping.options.item)

    def children(self, kind: str) -> list[Item]:
        """The objects of a kind in this scope."""
        if kind in PARTS_OF_INCIDENT:
            incidents = self.root.children("incident")
            if self.scope.kind == "incident":
                return self.scope.children(kind)
            return incidents[0].children(kind) if incidents else []
        return self.root.children(kind)

    def home(self, target: Target, label: str) -> Item | None:
        """The object that the label stands for, None where there is none."""
        if not target.item:
            return self.root
        if self.scope.kind == target.item and not label:
            return self.scope
        labels = self.labels.get(target.item, [])
        number = labels.index(label) if label in labels else 0
        children = self.children(target.item)
        return children[number] if number < len(children) else None
