# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""One cell -> canonical values of its target's kind, or the reason why there is none."""

from __future__ import annotations

import datetime
import math
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import replace

from hospitium.intake.choices import find_choice
from hospitium.intake.countries import find_country
from hospitium.intake.dates import plain_digits, read_date
from hospitium.intake.mapping import ColumnOptions
from hospitium.intake.reading import Absent, Read, Unreadable
from hospitium.intake.targets import Target, ValueKind
from hospitium.intake.words import (
    ANSWER_WORDS,
    DIFFICULTY_WORDS,
    NAME_PLACEHOLDERS,
    NOT_APPLICABLE,
    NOTHING,
    PLACEHOLDERS,
    SEX_WORDS,
)
from hospitium.model.answers import Answer
from hospitium.model.dates import PartialDate

MAX_TEXT = 100_000
"""Longest text of one value; the longest job offers measured have some 10,000 characters."""

MAX_VALUES = 1_000
"""Most values of one cell."""

_SPACES = re.compile(r"\s+")
_SHORT_SEPARATORS = re.compile(r"[;|\n]")
_WIDE_SEPARATORS = re.compile(r"[;|\n,/]")
_URL_SPACE = re.compile(r"[;|\n\s]+")
_INVISIBLE = frozenset({"Cc", "Cf", "Co", "Cn", "Cs"})
_KEPT = frozenset("\n\t\u200c\u200d")
_COUNTRY_CODES = re.compile(r"^[A-Z]{2,3}( [A-Z]{2,3})+$")
_EMAIL = re.compile(r"^[^@\s]+@[^@\s]+\.[^@\s]+$")
_PHONE_NOISE = re.compile(r"[\s\-().+/#*x]|ext\.?|доб\.?", re.I)


def clean(text: str) -> tuple[str, str]:
    """Bring text to NFC, without invisible characters and doubled blanks.

    The joiners of Persian and Indic scripts stay: they are part of a name's spelling.

    Returns:
        The text, and the repair in words where something invisible was removed.
    """
    if text.isascii() and text.isprintable():
        return (_SPACES.sub(" ", text).strip() if " " in text else text), ""
    composed = unicodedata.normalize("NFC", text)
    kept = "".join(
        character
        for character in composed
        if character in _KEPT or unicodedata.category(character) not in _INVISIBLE
    )
    spaced = _SPACES.sub(" ", kept).strip()
    return spaced, "" if kept == composed.replace("\r", "") else "invisible characters removed"


def text_of(value: object) -> str | None:
    """Return a scalar cell as text, None where it is a list or a mapping."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        if math.isnan(value):
            return ""
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime.datetime):
        return value.isoformat()
    if isinstance(value, datetime.date | datetime.time | int):
        return str(value)
    return None if isinstance(value, list | tuple | Mapping) else str(value)


def with_separator(options: ColumnOptions, target: Target, separator: str) -> ColumnOptions:
    """Give a column its system's separator, unless it has one of its own.

    A blank separates codes only: other values have blanks within.
    """
    if options.separator or not target.many or not separator:
        return options
    if separator == " " and target.kind is not ValueKind.CODE:
        separator = ";"
    return replace(options, separator=separator)


def read_cell(
    cell: object, target: Target, options: ColumnOptions
) -> list[Read | Absent | Unreadable]:
    """Understand one cell.

    Args:
        cell: what the reader gave: text, number, bool, date, None or a list of these.
        target: where it goes.
        options: how the column is read.

    Returns:
        One result a value; several only where the target takes several.
    """
    if isinstance(cell, list | tuple):
        if not target.many and len(cell) > 1:
            return [Unreadable("one value, not a list")]
        if len(cell) > MAX_VALUES:
            return [Unreadable(f"at most {MAX_VALUES} values")]
        return [result for part in cell for result in _read_parts(part, target, options)]
    return _read_parts(cell, target, options)


def _read_parts(
    cell: object, target: Target, options: ColumnOptions
) -> list[Read | Absent | Unreadable]:
    text = text_of(cell)
    if text is None:
        return [Unreadable("one value, not a nested record")]
    if len(text) > MAX_TEXT:
        return [Unreadable(f"at most {MAX_TEXT} characters")]
    if not target.many or not isinstance(cell, str) or _listed(text, options) is not None:
        return [_read_one(cell, text, target, options)]
    parts = _split(text, target, options)
    if len(parts) > MAX_VALUES:
        return [Unreadable(f"at most {MAX_VALUES} values")]
    return [_read_one(part, part, target, options) for part in parts] or [Absent()]


def _split(text: str, target: Target, options: ColumnOptions) -> list[str]:
    if target.kind is ValueKind.COUNTRY and _COUNTRY_CODES.match(text):
        return text.split()
    if options.separator:
        return [part for part in text.split(options.separator) if part.strip()]
    if target.kind is ValueKind.COUNTRY and find_country(text) is not None:
        return [text]
    if target.kind is ValueKind.CODE and find_choice(target.codes, text) is not None:
        return [text]
    if target.kind is ValueKind.URL:
        return [part for part in _URL_SPACE.split(text) if part]
    wide = target.kind in (ValueKind.COUNTRY, ValueKind.PHONE, ValueKind.CODE, ValueKind.SEX)
    pattern = _WIDE_SEPARATORS if wide else _SHORT_SEPARATORS
    return [part for part in pattern.split(text) if part.strip()]


def _listed(text: str, options: ColumnOptions) -> str | None:
    """The value that the mapping gives for a source value, or None."""
    folded = text.strip().casefold()
    return next((to for source, to in options.values if source.strip().casefold() == folded), None)


def _read_one(
    cell: object, text: str, target: Target, options: ColumnOptions
) -> Read | Absent | Unreadable:
    listed = _listed(text, options)
    if listed is not None:
        cell = text = listed
        if not listed:
            return Absent()
    text, repair = clean(text)
    if text.casefold() in NOTHING:
        return Absent()
    if options.flag:
        return _read_answer(text)
    placeholders = NAME_PLACEHOLDERS if target.kind is ValueKind.NAME else PLACEHOLDERS
    keeps_unknown = target.kind in (ValueKind.ANSWER, ValueKind.DIFFICULTY, ValueKind.SEX)
    if text.casefold() in placeholders and not keeps_unknown:
        if target.name == "receipt.withdrawn" and text.casefold() not in NOT_APPLICABLE:
            # Somebody wrote that there may be a withdrawal: not to be read as there being none.
            return Unreadable("the day of withdrawal, or nothing where the consent stands")
        return Absent("a placeholder read as not recorded")
    if target.kind in (ValueKind.DATE, ValueKind.YEAR):
        source = text if isinstance(cell, str) else cell
        result: Read | Unreadable = read_date(source, options.order)
        if target.kind is ValueKind.YEAR:
            result = _year_only(result)
    else:
        result = _READERS[target.kind](text, target)
    if isinstance(result, Read) and repair and not result.repair:
        return Read(result.value, repair)
    return result


def _year_only(result: Read | Unreadable) -> Read | Unreadable:
    if isinstance(result, Read) and isinstance(result.value, PartialDate):
        return Read(result.value.year, result.repair)
    return Unreadable("a year with four digits")


def _read_text(text: str, target: Target) -> Read | Unreadable:
    return Read(text)


def _read_answer(text: str, target: Target | None = None) -> Read | Unreadable:
    answer = ANSWER_WORDS.get(text.casefold())
    if answer is None and text.casefold() in PLACEHOLDERS:
        answer = Answer.UNKNOWN
    return Unreadable("yes, no, unknown or declined") if answer is None else Read(answer)


def _read_difficulty(text: str, target: Target) -> Read | Unreadable:
    found = DIFFICULTY_WORDS.get(text.casefold().replace("_", " ").replace("’", "'"))
    if found is None:
        return Unreadable(
            "an answer of the Washington Group short set: 1 to 4, 7 or 9, or its words"
        )
    return Read(found)


def _read_sex(text: str, target: Target) -> Read | Unreadable:
    found = SEX_WORDS.get(text.casefold().rstrip("."))
    if found is None:
        return Unreadable("a word or letter for a sex; the mapping may list others in `values`")
    return Read(found)


def _read_country(text: str, target: Target) -> Read | Unreadable:
    found = find_country(text)
    return Unreadable("a country: ISO 3166-1 code or name") if found is None else Read(found)


def _read_phone(text: str, target: Target) -> Read | Unreadable:
    plain = plain_digits(text)
    if re.fullmatch(r"\d(\.\d+)?[eE]\+?\d+", plain):
        return Unreadable("a phone number kept as text; a spreadsheet has rounded this one")
    repair = "" if plain == text else "digits of another script read as 0 to 9"
    if re.fullmatch(r"\d+\.0", plain):
        plain, repair = plain[:-2], "decimal part of a spreadsheet number dropped"
    digits = _PHONE_NOISE.sub("", plain)
    if not 3 <= sum(map(str.isdigit, digits)) <= 20 or sum(map(str.isalpha, digits)) > 3:
        return Unreadable("a phone number, best with + and country code")
    return Read(plain, repair)


def _read_email(text: str, target: Target) -> Read | Unreadable:
    if _EMAIL.match(text):
        return Read(text)
    return Unreadable("an e-mail address")


def _read_url(text: str, target: Target) -> Read | Unreadable:
    if "." in text and " " not in text:
        return Read(text)
    return Unreadable("a web address")


def _read_number(text: str, target: Target) -> Read | Unreadable:
    try:
        number = float(plain_digits(text).replace(",", "."))
    except ValueError:
        return Unreadable("a number")
    return Read(number) if math.isfinite(number) else Unreadable("a number")


def _read_integer(text: str, target: Target) -> Read | Unreadable:
    result = _read_number(text, target)
    if isinstance(result, Read) and isinstance(result.value, float) and result.value.is_integer():
        return Read(int(result.value))
    return Unreadable("a whole number")


def _part_reader(most: int) -> Callable[[str, Target], Read | Unreadable]:
    def read(text: str, target: Target) -> Read | Unreadable:
        result = _read_integer(text, target)
        if isinstance(result, Read) and isinstance(result.value, int) and 0 <= result.value <= most:
            return result
        return Unreadable(f"a whole number up to {most}, 0 for unknown")

    return read


def _read_code(text: str, target: Target) -> Read | Unreadable:
    found = find_choice(target.codes, text)
    return Unreadable(f"a code of the list {target.codes}") if found is None else Read(found)


_READERS: Mapping[ValueKind, Callable[[str, Target], Read | Unreadable]] = {
    ValueKind.TEXT: _read_text,
    ValueKind.NAME: _read_text,
    ValueKind.ACCOUNT: _read_text,
    ValueKind.SEX: _read_sex,
    ValueKind.COUNTRY: _read_country,
    ValueKind.PHONE: _read_phone,
    ValueKind.EMAIL: _read_email,
    ValueKind.URL: _read_url,
    ValueKind.NUMBER: _read_number,
    ValueKind.INTEGER: _read_integer,
    ValueKind.MONTH: _part_reader(12),
    ValueKind.DAY: _part_reader(31),
    ValueKind.ANSWER: _read_answer,
    ValueKind.DIFFICULTY: _read_difficulty,
    ValueKind.CODE: _read_code,
}
