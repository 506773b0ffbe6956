# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Which column of a file goes where in a Case: proposed by ``propose``, confirmed by a person.

The file format (TOML)::

    [[column]]
    column = "Born"
    target = "birth.date"
    order = "dmy"

    [[column]]
    column = "notes"
    ignore = true          # seen and left out on purpose; reported as such
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping as MappingType
from dataclasses import dataclass, field
from enum import Enum

from hospitium.intake.targets import TARGETS, Target, ValueKind
from hospitium.model.errors import BadInput

__all__ = [
    "MAX_COLUMNS",
    "MAX_MAPPING_CHARACTERS",
    "TARGETS",
    "ColumnMapping",
    "ColumnOptions",
    "DateOrder",
    "Mapping",
    "Target",
    "ValueKind",
    "parse_mapping",
    "write_mapping",
]

MAX_MAPPING_CHARACTERS = 1_000_000
MAX_COLUMNS = 5_000


class DateOrder(Enum):
    """The order of day, month and year in dates that aren't ISO 8601."""

    DMY = "dmy"
    MDY = "mdy"
    YMD = "ymd"


@dataclass(frozen=True, slots=True)
class ColumnOptions:
    """How the cells of one column are read; the defaults suit a plain column.

    Args:
        order: order of a date that isn't ISO 8601; None refuses an ambiguous one.
        separator: what stands between the values of a cell with several; empty means any of
            ``;``, ``|`` and a line break.
        item: label of the object that the column's value is a part of; columns of one item
            kind and one label fill one object, so that a second document is ``item = "2"``.
        flag: the column is yes or no for this one code of the target's list.
        values: source value -> value that the target understands, compared without case.
        country: ISO 3166-1 alpha-2 country where the row says none: of ``phone``,
            ``document.number``, ``vehicle.plate`` or ``employer.name``.
        replaces: name of a column that says the same less exactly; where this one has a
            value, that one isn't used.
    """

    order: DateOrder | None = None
    separator: str = ""
    item: str = ""
    flag: str = ""
    values: tuple[tuple[str, str], ...] = ()
    country: str = ""
    replaces: str = ""


PLAIN = ColumnOptions()


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """One column and the target it goes to.

    Args:
        column: the column's name exactly as in the file.
        target: a name in :data:`TARGETS`, or empty where the column is left out on purpose.
        options: how its cells are read.

    Raises:
        BadInput: ``target-unknown``.
    """

    column: str
    target: str
    options: ColumnOptions = field(default=PLAIN)

    def __post_init__(self) -> None:
        if self.target and self.target not in TARGETS:
            raise BadInput(
                "target-unknown",
                "a column is mapped to a target that doesn't exist",
                hint="the reference of mapping files lists every target",
                column=self.column,
            )


@dataclass(frozen=True, slots=True)
class Mapping:
    """What every column of a file means. A column that isn't listed is kept and reported.

    Raises:
        BadInput: ``mapping-column-twice``.
    """

    columns: tuple[ColumnMapping, ...]

    def __post_init__(self) -> None:
        seen: set[tuple[str, str]] = set()
        for each in self.columns:
            key = (each.column, each.target)
            if key in seen:
                raise BadInput(
                    "mapping-column-twice",
                    "a column is mapped to the same target twice",
                    column=each.column,
                )
            seen.add(key)


_OPTION_KEYS = frozenset({"order", "separator", "item", "flag", "values", "country", "replaces"})
_COLUMN_KEYS = _OPTION_KEYS | {"column", "target", "ignore"}


def refuse_unknown_keys(table: MappingType[str, object], known: frozenset[str], where: str) -> None:
    """Refuse a table with a key that isn't known, so that a misspelt setting is noticed.

    Raises:
        BadInput: ``setting-unknown``.
    """
    for key in table:
        if key not in known:
            raise BadInput(
                "setting-unknown",
                f"{where} has a setting that doesn't exist: {key[:40]!r}",
                hint="known settings: " + ", ".join(sorted(known)),
            )


def text_setting(table: MappingType[str, object], key: str, where: str) -> str:
    """Return ``table[key]`` as text, empty where it is missing.

    Raises:
        BadInput: ``setting-malformed`` where it isn't text.
    """
    value = table.get(key, "")
    if not isinstance(value, str):
        raise BadInput("setting-malformed", f"{where}: {key} must be text")
    return value


def options_from(table: MappingType[str, object], where: str) -> ColumnOptions:
    """Read the options of one column from its TOML table.

    Raises:
        BadInput: ``setting-malformed``.
    """
    order_text = text_setting(table, "order", where)
    try:
        order = DateOrder(order_text) if order_text else None
    except ValueError:
        raise BadInput("setting-malformed", f"{where}: order must be dmy, mdy or ymd") from None
    country = text_setting(table, "country", where).upper()
    if country and not (len(country) == 2 and country.isascii() and country.isalpha()):
        raise BadInput("setting-malformed", f"{where}: country must be an ISO 3166-1 alpha-2 code")
    values = table.get("values", {})
    if not isinstance(values, dict) or not all(isinstance(v, str) for v in values.values()):
        raise BadInput("setting-malformed", f"{where}: values must be a table of text")
    return ColumnOptions(
        order=order,
        separator=text_setting(table, "separator", where),
        item=text_setting(table, "item", where),
        flag=text_setting(table, "flag", where),
        values=tuple(values.items()),
        country=country,
        replaces=text_setting(table, "replaces", where),
    )


def read_toml(text: str, what: str) -> dict[str, object]:
    """Parse bounded TOML.

    Raises:
        BadInput: ``setting-too-long`` or ``setting-malformed``.
    """
    if len(text) > MAX_MAPPING_CHARACTERS:
        raise BadInput(
            "setting-too-long", f"the {what} has over {MAX_MAPPING_CHARACTERS} characters"
        )
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as fault:
        line = getattr(fault, "lineno", None)
        raise BadInput(
            "setting-malformed",
            f"the {what} isn't valid TOML" + (f" (line {line})" if line else ""),
            hint="compare it with one written by `hospitium intake check --write-mapping`",
        ) from None


def parse_mapping(text: str) -> Mapping:
    """Read a mapping file.

    Raises:
        BadInput: ``setting-too-long``, ``setting-malformed``, ``setting-unknown``,
            ``target-unknown`` or ``mapping-column-twice``.
    """
    document = read_toml(text, "mapping")
    refuse_unknown_keys(document, frozenset({"column"}), "the mapping")
    tables = document.get("column", [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise BadInput("setting-malformed", "the mapping must be a list of [[column]] tables")
    if len(tables) > MAX_COLUMNS:
        raise BadInput("setting-too-long", f"the mapping has over {MAX_COLUMNS} columns")
    return Mapping(tuple(column_from(table, f"column {n}") for n, table in enumerate(tables, 1)))


def column_from(table: MappingType[str, object], where: str) -> ColumnMapping:
    """Read one ``[[column]]`` table.

    Raises:
        BadInput: as :func:`parse_mapping`.
    """
    refuse_unknown_keys(table, _COLUMN_KEYS, where)
    column = text_setting(table, "column", where)
    target = text_setting(table, "target", where)
    ignore = table.get("ignore", False)
    if not isinstance(ignore, bool):
        raise BadInput("setting-malformed", f"{where}: ignore must be true or false")
    if not column:
        raise BadInput("setting-malformed", f"{where}: column is missing")
    if bool(target) == ignore:
        raise BadInput("setting-malformed", f"{where}: give a target, or ignore = true")
    return ColumnMapping(column, target, options_from(table, where))


def _quoted(text: str) -> str:
    """Write a TOML basic string; every control character escaped."""
    out = []
    for character in text:
        if character in '"\\':
            out.append("\\" + character)
        elif character < " " or character == "\x7f":
            out.append(f"\\u{ord(character):04x}")
        else:
            out.append(character)
    return '"' + "".join(out) + '"'


def write_mapping(mapping: Mapping) -> str:
    """Write a mapping as TOML that :func:`parse_mapping` reads back as an equal one."""
    lines = ["# What each column of the file means; see the reference of mapping files."]
    for each in mapping.columns:
        options = each.options
        lines += ["", "[[column]]", f"column = {_quoted(each.column)}"]
        lines.append(f"target = {_quoted(each.target)}" if each.target else "ignore = true")
        if options.order is not None:
            lines.append(f"order = {_quoted(options.order.value)}")
        for key in ("separator", "item", "flag", "country", "replaces"):
            text = getattr(options, key)
            if text:
                lines.append(f"{key} = {_quoted(text)}")
        if options.values:
            pairs = ", ".join(f"{_quoted(k)} = {_quoted(v)}" for k, v in options.values)
            lines.append(f"values = {{ {pairs} }}")
    return "\n".join(lines) + "\n"
