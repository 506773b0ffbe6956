# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Rows of another system -> cases, with every row accounted for."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Iterator
from collections.abc import Mapping as MappingType
from dataclasses import dataclass, replace
from enum import Enum

from hospitium.intake.assemble import assemble, whole_date
from hospitium.intake.countries import alpha_3_codes
from hospitium.intake.items import Item
from hospitium.intake.mapping import ColumnMapping, Mapping
from hospitium.intake.plan import Columns, Group, Kept, Plan, Unknown, plan_of
from hospitium.intake.profile import Profile
from hospitium.intake.reading import Absent, Read, Unreadable
from hospitium.intake.rows import RawRow
from hospitium.intake.targets import TARGETS, Target, ValueKind
from hospitium.intake.values import MAX_VALUES, read_cell, text_of, with_separator
from hospitium.model.answers import Answer
from hospitium.model.case import Case
from hospitium.model.consent import Capacity, Receipt
from hospitium.model.dates import PartialDate
from hospitium.model.errors import BadInput

AGE_OF_MAJORITY = 18
"""Convention on the Rights of the Child, Article 1."""

_JOINED = frozenset({ValueKind.TEXT, ValueKind.NAME})
_JOINED_ITEMS = frozenset({"address", "place", "name"})


class Tolerance(Enum):
    """What happens to a row with a cell that can't be read."""

    REFUSE_ROW = "refuse-row"
    """The row is refused, for somebody to correct it in the source."""
    SET_ASIDE = "set-aside"
    """The cell is kept as text beside the case, with whatever part of it is beyond doubt; for
    comparing files. A receipt of consent is never guessed: its row is refused all the same."""


@dataclass(frozen=True, slots=True)
class Repair:
    """What was changed in reading one field; ``what`` holds no value."""

    field: str
    what: str


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a field couldn't be read: the kind of what it holds and what was expected."""

    field: str
    value_kind: str
    expected: str


@dataclass(frozen=True, slots=True)
class Accepted:
    """A row that became a case.

    Args:
        case: the case.
        row: the row as it was read.
        repairs: what was changed, field by field.
        unknown: columns of this row that nothing is known of; their values are in ``case.rest``.
    """

    case: Case
    row: RawRow
    repairs: tuple[Repair, ...] = ()
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that didn't become a case; the row is kept. The first fault is in the fields.

    Args:
        row: the row as it was read.
        field: the column, empty where the whole row is at fault.
        value_kind: kind of what it holds, never the value.
        expected: what it should hold.
        more: further faults of the same row.
    """

    row: RawRow
    field: str
    value_kind: str
    expected: str
    more: tuple[Fault, ...] = ()


def convert(
    rows: Iterable[RawRow],
    source: Profile | Mapping,
    tolerance: Tolerance = Tolerance.REFUSE_ROW,
    phone_region: str = "",
) -> Iterator[Accepted | Refused]:
    """Turn rows into cases, one result a row, in order.

    Args:
        rows: as a reader gives them.
        source: what the columns mean.
        tolerance: what a cell that can't be read does to its row.
        phone_region: alpha-2 country whose dialling rules a phone without a prefix has.
    """
    plan = plan_of(source)
    separator = source.dialect.separator if isinstance(source, Profile) else ""
    for row in rows:
        yield _Conversion(row, plan, tolerance, phone_region, separator).result()


def kind_of(cell: object) -> str:
    """The kind of a cell's value, for people, without anything of the value."""
    if isinstance(cell, bool):
        return "yes or no"
    if isinstance(cell, int | float):
        return "number"
    if isinstance(cell, datetime.date | datetime.time):
        return "date"
    if isinstance(cell, MappingType):
        return "nested record"
    if isinstance(cell, list | tuple):
        return "list"
    text = text_of(cell) or ""
    if not text.strip():
        return "nothing"
    digits, letters = any(map(str.isdigit, text)), any(map(str.isalpha, text))
    if digits and letters:
        return "text with letters and digits"
    return "text with digits" if digits else "text with letters" if letters else "text with signs"


class _Conversion:
    """One row on its way; lives for one call."""

    def __init__(
        self, row: RawRow, plan: Plan, tolerance: Tolerance, phone_region: str, separator: str
    ) -> None:
        self.row = row
        self.plan = plan
        self.tolerance = tolerance
        self.phone_region = phone_region
        self.separator = separator
        self.root = Item("case")
        self.rest: list[tuple[str, str]] = []
        self.repairs: list[Repair] = []
        self.faults: list[Fault] = []
        self.unknown: list[str] = []
        self.countries: list[tuple[Item, str, str]] = []

    def result(self) -> Accepted | Refused:
        cells = self.row.cells.reveal()
        self._take(cells, self.plan, self.root)
        if self.faults:
            return self._refused(self.faults[0])
        for owner, place, country in self.countries:
            if place not in owner.values:
                owner.add(place, country)
        if self.root.is_empty() and not self.rest:
            return self._refused(Fault("", "nothing", "a row with at least one value"))
        try:
            case = assemble(self.root, tuple(self.rest), self.phone_region)
        except BadInput as fault:
            return self._refused(Fault("", "values that don't fit together", fault.message))
        return Accepted(
            self._without_minors_agreeing_alone(case),
            self.row,
            tuple(self.repairs),
            tuple(self.unknown),
        )

    def _refused(self, first: Fault) -> Refused:
        return Refused(
            self.row, first.field, first.value_kind, first.expected, tuple(self.faults[1:])
        )

    def _take(self, cells: MappingType[str, object], plan: Plan, scope: Item) -> None:
        """Put the cells of a record into a scope: the case, or one object of a group."""
        replaced = {
            (mapping.options.replaces, mapping.target)
            for column, cell in cells.items()
            if text_of(cell) != ""
            for mapping in _mappings(plan.fate(column))
            if mapping.options.replaces
        }
        for column, cell in cells.items():
            fate = plan.fate(column)
            if isinstance(fate, Columns):
                for number, mapping in enumerate(fate.mappings):
                    if (mapping.column, mapping.target) not in replaced:
                        self._read(column, cell, mapping, scope, derived=number > 0)
                if fate.keep:
                    self._keep(column, cell)
            elif isinstance(fate, Group):
                self._take_group(column, cell, fate, scope)
            elif isinstance(fate, Kept):
                self._keep(column, cell)
            elif isinstance(fate, Unknown) and self._keep(column, cell):
                self.unknown.append(column)

    def _take_group(self, column: str, cell: object, group: Group, scope: Item) -> None:
        if cell is None or cell == "":
            return
        if not isinstance(cell, list | tuple) or not all(isinstance(r, MappingType) for r in cell):
            self._fault(column, cell, "a list of records")
            return
        if len(cell) > MAX_VALUES:
            self._fault(column, cell, f"at most {MAX_VALUES} records")
            return
        for number, record in enumerate(cell):
            kind = group.repeat.item
            inner = self._home(kind, f"{column}#{number}", scope) if kind else scope
            self._take(record, group.plan, inner)

    def _read(
        self, column: str, cell: object, mapping: ColumnMapping, scope: Item, *, derived: bool
    ) -> None:
        """Read a cell for one target; a column's second target takes only what it can use."""
        target = TARGETS[mapping.target]
        options = with_separator(mapping.options, target, self.separator)
        owner = self._home(target.item, options.item, scope) if target.item else self.root
        for result in read_cell(cell, target, options):
            if isinstance(result, Absent):
                self._note(column, result.repair)
            elif isinstance(result, Unreadable):
                if not derived:
                    self._unreadable(column, cell, result, target, owner)
            elif options.flag:
                self._flag(result.value, options.flag, target, owner)
            else:
                self._note(column, result.repair)
                self._add(column, cell, result.value, target, owner)
                self._assume_country(options.country, target, owner)

    def _home(self, kind: str, label: str, scope: Item) -> Item:
        """The object of a kind that a value or a record of this scope belongs to."""
        if scope.kind == kind and not label:
            return scope
        if kind in PARTS_OF_INCIDENT and scope.kind == "incident":
            return scope.child(kind, label)
        return self.root.child(kind, f"{scope.label}/{label}" if scope.label else label)

    def _flag(self, answer: object, code: str, target: Target, owner: Item) -> None:
        if answer is Answer.YES:
            owner.add(target.name, code)
        elif answer is Answer.NO and target.codes in _DENIABLE:
            owner.denied.add((target.codes, code))

    def _add(self, column: str, cell: object, value: object, target: Target, owner: Item) -> None:
        if (
            target.item == "receipt"
            and isinstance(value, PartialDate)
            and whole_date(value) is None
        ):
            self._fault(column, cell, "a full date: year, month and day")
            return
        had = owner.values.get(target.name)
        joined = target.item in _JOINED_ITEMS and target.kind in _JOINED
        if had and not target.many and not joined:
            if had[0] != value:
                self._note(column, "a second value kept beside the case")
                self._keep(column, cell)
            return
        owner.add(target.name, value)

    def _assume_country(self, country: str, target: Target, owner: Item) -> None:
        """Note the mapping's country for a value that doesn't come with one of its own."""
        if country and target.name == "phone":
            self.phone_region = self.phone_region or country
        elif country and target.name in _HAS_COUNTRY:
            place = f"{target.item}.country"
            self.countries.append((owner, place, alpha_3_codes().get(country, "")))

    def _unreadable(
        self, column: str, cell: object, why: Unreadable, target: Target, owner: Item
    ) -> None:
        if self.tolerance is Tolerance.REFUSE_ROW or target.item == "receipt":
            self._fault(column, cell, why.expected)
            return
        if isinstance(why.salvage, Read):
            self._note(column, why.salvage.repair)
            self._add(column, cell, why.salvage.value, target, owner)
        self._note(column, f"set aside: expected {why.expected}")
        self._keep(column, cell)

    def _fault(self, column: str, cell: object, expected: str) -> None:
        self.faults.append(Fault(column, kind_of(cell), expected))

    def _note(self, column: str, what: str) -> None:
        repair = Repair(column, what)
        if what and repair not in self.repairs:
            self.repairs.append(repair)

    def _keep(self, column: str, cell: object) -> bool:
        """Keep a cell as text beside the case; False where it says nothing."""
        text = text_of(cell)
        if text is None:
            text = json.dumps(cell, ensure_ascii=False, default=str, sort_keys=True)
        if not text.strip() or text in ("[]", "{}"):
            return False
        if (column, text) not in self.rest:
            self.rest.append((column, text))
        return True

    def _without_minors_agreeing_alone(self, case: Case) -> Case:
        """Take the capacity from receipts that a minor would have given alone.

        Whether a minor may agree alone is a matter of local law that no file shows; what the
        file shows is that nobody else agreed.
        """
        birth = case.person.birth.reveal()
        said_minor = case.circumstances.reveal().minor is Answer.YES
        receipts = []
        for receipt in case.receipts:
            if receipt.capacity is Capacity.OWN and _minor_at(receipt, birth, said_minor):
                self._note("receipt.capacity", "a minor's own consent read as unknown capacity")
                receipt = replace(receipt, capacity=Capacity.UNKNOWN)  # noqa: PLW2901
            receipts.append(receipt)
        return replace(case, receipts=tuple(receipts))


PARTS_OF_INCIDENT = frozenset({"vehicle", "employer", "place"})

_HAS_COUNTRY = frozenset({"document.number", "vehicle.plate", "employer.name"})

_DENIABLE = frozenset({"act", "means", "exploitation", "sexual-form"})


def _mappings(fate: object) -> tuple[ColumnMapping, ...]:
    return fate.mappings if isinstance(fate, Columns) else ()


def _minor_at(receipt: Receipt, birth: PartialDate | None, said_minor: bool) -> bool:
    """Whether the person was under 18 when agreeing, in doubt yes."""
    day = receipt.given
    if birth is None or day is None:
        return said_minor
    return (day.year - birth.year, day.month, day.day) < (
        AGE_OF_MAJORITY,
        birth.month or 12,
        birth.day or 31,
    )


__all__ = [
    "Accepted",
    "Fault",
    "Refused",
    "Repair",
    "Tolerance",
    "convert",
    "kind_of",
]
