# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Dates as files hold them: ISO 8601, other orders, spreadsheet serials, words, part-known."""

from __future__ import annotations

import datetime
import functools
import re
import unicodedata

from babel import Locale

from hospitium.intake.mapping import DateOrder
from hospitium.intake.reading import Read, Unreadable
from hospitium.model.dates import EARLIEST_YEAR, LATEST_YEAR, PartialDate
from hospitium.model.errors import BadInput

SERIAL_EPOCH = datetime.date(1899, 12, 30)
"""Day 0 of spreadsheet dates (ECMA-376 part 1, 18.17.4.1, 1900 date base, after its leap bug)."""

EARLIEST_SERIAL, LATEST_SERIAL = 4_000, 110_000
"""1910 to 2201: smaller whole numbers are taken for years, larger ones for YYYYMMDD."""

MONTH_LANGUAGES = ("en", "fr", "es", "pt", "it", "de", "ro", "pl", "ru", "uk", "bg", "tr", "ar")
PLAIN_DATE = "a Gregorian date, best as YYYY-MM-DD"
OTHER_CALENDAR = (
    "a Gregorian date; this one seems to be of another calendar (Hijri, Solar Hijri, Ethiopian, "
    "Buddhist): convert it in the source"
)
AMBIGUOUS = "a date in a known order: say in the mapping whether day or month comes first"
NO_CENTURY = "a date whose year has four digits"

_CALENDAR_MARKS = re.compile(
    r"(هـ|ه\.|هجري|ق\.|ዓ\.?ም|ዓመተ|พ\.ศ|\bA\.?H\.?(?![a-z])|\bH\.?S\.?\b|\bE\.?C\.?\b|\bB\.?E\.?\b)"
    r"|[\u1369-\u137c]"
)
_OTHER_CALENDAR_MONTHS = frozenset(
    [
        "muharram",
        "safar",
        "rajab",
        "shaban",
        "ramadan",
        "shawwal",
        "dhulqada",
        "dhulhijja",
        "محرم",
        "صفر",
        "رجب",
        "شعبان",
        "رمضان",
        "شوال",
        "meskerem",
        "tikimt",
        "hidar",
        "tahsas",
        "megabit",
        "miyazya",
        "ginbot",
        "hamle",
        "nehase",
        "pagume",
        "መስከረም",
        "ጥቅምት",
        "ኅዳር",
        "ታኅሣሥ",
        "farvardin",
        "ordibehesht",
        "khordad",
        "shahrivar",
        "bahman",
        "esfand",
        "فروردین",
        "اردیبهشت",
        "خرداد",
        "شهریور",
        "بهمن",
        "اسفند",
    ]
)
_OTHER_CALENDAR_YEARS = ((1280, 1500), (2443, 2600))
_ISO_TIME = re.compile(
    r"^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2}|UTC)?$"
)
_THREE = re.compile(r"^(\d{1,4})\s*([./\-–\s])\s*(\d{1,2})\s*\2\s*(\d{1,4})$")
_YEAR_MONTH = re.compile(r"^(\d{4})[./\-](\d{1,2})$")
_MONTH_YEAR = re.compile(r"^(\d{1,2})[./\-](\d{4})$")
_APPROXIMATE = re.compile(
    r"^(?:~|≈|c\.|ca\.?|circa|about|approx\.?|около|vers)\s*|\s*\(?\?\)?$", re.I
)
_WORDS = re.compile(r"[^\W\d_]+", re.UNICODE)


@functools.cache
def month_words() -> dict[str, int]:
    """Folded month names and abbreviations (CLDR) of :data:`MONTH_LANGUAGES` -> 1 to 12."""
    words: dict[str, int] = {}
    for language in MONTH_LANGUAGES:
        months = Locale.parse(language).months
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in months[context][width].items():
                    folded = name.casefold().rstrip(".")
                    if not any(character.isdigit() for character in folded):
                        words.setdefault(folded, number)
    return words


def plain_digits(text: str) -> str:
    """Turn the decimal digits of any script into ASCII ones."""
    if text.isascii():
        return text
    return "".join(
        str(unicodedata.decimal(character)) if character.isdecimal() else character
        for character in text
    )


def read_date(value: object, order: DateOrder | None = None) -> Read | Unreadable:
    """Understand one cell as a date, perhaps a partial one.

    1 January stays a full date; that it is often a placeholder is for ``linkage`` to know.

    Args:
        value: text, whole or fractional number, date or datetime.
        order: the order of dates that aren't ISO 8601. Without it a date with dots is day
            first, any other is read only where a number over 12 leaves one order.
    """
    if isinstance(value, datetime.datetime):
        timed = (value.hour, value.minute, value.second) != (0, 0, 0)
        return _made((value.year, value.month, value.day), "time of day dropped" if timed else "")
    if isinstance(value, datetime.date):
        return _made((value.year, value.month, value.day), "")
    if isinstance(value, bool):
        return Unreadable(PLAIN_DATE)
    if isinstance(value, int | float):
        return _from_number(value)
    if not isinstance(value, str):
        return Unreadable(PLAIN_DATE)
    return _from_text(value, order)


def _from_number(value: float) -> Read | Unreadable:
    if value != value or abs(value) > 99_999_999:  # noqa: PLR0124 -- NaN is unlike itself
        return Unreadable(PLAIN_DATE)
    whole = int(value)
    if EARLIEST_YEAR <= whole <= LATEST_YEAR and whole == value:
        return _made((whole, 0, 0), "")
    if EARLIEST_SERIAL <= whole <= LATEST_SERIAL:
        day = SERIAL_EPOCH + datetime.timedelta(days=whole)
        return _made((day.year, day.month, day.day), "read from a spreadsheet's serial number")
    if whole >= EARLIEST_YEAR * 10_000:
        return _made((whole // 10_000, whole // 100 % 100, whole % 100), "")
    return Unreadable(PLAIN_DATE)


def _from_text(text: str, order: DateOrder | None) -> Read | Unreadable:
    stripped = text.strip()
    plain = plain_digits(stripped)
    repair = "" if plain == stripped else "digits of another script read as 0 to 9"
    if _CALENDAR_MARKS.search(plain) or _has_foreign_month(plain):
        return Unreadable(OTHER_CALENDAR)
    bare = _APPROXIMATE.sub("", plain)
    if bare != plain:
        plain, repair = bare, "mark of an approximate date dropped"
    if match := _ISO_TIME.match(plain):
        plain, repair = match[1], repair or "time of day dropped"
    if plain.isdigit():
        return _noted(_from_digits(plain), repair)
    if match := _YEAR_MONTH.match(plain):
        return _made((int(match[1]), int(match[2]), 0), repair)
    if match := _MONTH_YEAR.match(plain):
        return _made((int(match[2]), int(match[1]), 0), repair)
    if match := _THREE.match(plain):
        return _noted(_from_three(match[1], match[3], match[4], match[2], order), repair)
    return _noted(_from_words(plain), repair)


def _from_digits(text: str) -> Read | Unreadable:
    if len(text) == 4:
        return _made((int(text), 0, 0), "")
    if len(text) == 8:
        return _made((int(text[:4]), int(text[4:6]), int(text[6:])), "")
    if len(text) == 5:
        return _from_number(int(text))
    return Unreadable(PLAIN_DATE)


def _from_three(
    first: str, second: str, third: str, separator: str, order: DateOrder | None
) -> Read | Unreadable:
    a, b, c = int(first), int(second), int(third)
    if len(first) == 4:
        return _made((a, b, c), "")
    if len(first) > 2 or len(third) == 3:
        return Unreadable(PLAIN_DATE)
    if len(third) < 4:
        return Unreadable(NO_CENTURY)
    if order is None or order is DateOrder.YMD:
        order = _order_shown(a, b, separator)
        if order is None:
            year = _made((c, 0, 0), "day and month in doubt, year kept")
            return Unreadable(AMBIGUOUS, year) if isinstance(year, Read) else year
    day, month = (a, b) if order is DateOrder.DMY else (b, a)
    if month > 12 >= day:
        return _made((c, day, month), "day and month were in the other order")
    return _made((c, month, day), "zeros read as unknown" if 0 in (day, month) else "")


def _order_shown(a: int, b: int, separator: str) -> DateOrder | None:
    """The order that two numbers before a year can only have, or None."""
    if separator == "." or a > 12 or a == b:
        return DateOrder.DMY
    return DateOrder.MDY if b > 12 else None


def _has_foreign_month(text: str) -> bool:
    return any(word.casefold() in _OTHER_CALENDAR_MONTHS for word in _WORDS.findall(text))


def _from_words(text: str) -> Read | Unreadable:
    months = {
        month_words()[w.casefold()] for w in _WORDS.findall(text) if w.casefold() in month_words()
    }
    numbers = re.findall(r"\d+", text)
    years = [int(n) for n in numbers if len(n) == 4]
    days = [int(n) for n in numbers if len(n) <= 2]
    if len(months) != 1 or len(years) != 1 or len(days) > 1 or len(numbers) > 2:
        return Unreadable(NO_CENTURY if len(months) == 1 and not years else PLAIN_DATE)
    return _made((years[0], months.pop(), days[0] if days else 0), "")


def _noted(result: Read | Unreadable, repair: str) -> Read | Unreadable:
    if isinstance(result, Read) and repair and not result.repair:
        return Read(result.value, repair)
    return result


def _made(parts: tuple[int, int, int], repair: str) -> Read | Unreadable:
    """Make a partial date of year, month and day, where 0 means unknown."""
    year, month, day = parts
    if any(low <= year <= high for low, high in _OTHER_CALENDAR_YEARS):
        return Unreadable(OTHER_CALENDAR)
    if 0 in (month, day) and (month, day) != (0, 0) and not (month and not day):
        day, repair = 0, "a day without a month left out"
    try:
        return Read(PartialDate(year, month or None, day or None), repair)
    except BadInput as fault:
        part = fault.fields.get("part")
    if part == "year":
        return Unreadable(f"a date between {EARLIEST_YEAR} and {LATEST_YEAR}")
    if part == "day":
        kept = Read(PartialDate(year, month), "impossible day left out")
    else:
        kept = Read(PartialDate(year), "impossible month left out")
    return Unreadable("a date that the calendar has", kept)
