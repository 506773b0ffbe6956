# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""What the values of a column look like: shares of dates, phones, names; no value is kept."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum

from hospitium.intake.countries import find_country
from hospitium.intake.dates import read_date
from hospitium.intake.mapping import DateOrder
from hospitium.intake.reading import Read
from hospitium.intake.words import NOTHING, PLACEHOLDERS, SEX_WORDS
from hospitium.model.dates import PartialDate

_TWO_BEFORE_YEAR = re.compile(r"(\d{1,2})\s*([./\-\s])\s*(\d{1,2})\s*\2\s*(?:\d{4}|\d{2})(?!\d)")
_YEAR_FIRST = re.compile(r"\d{4}[./\-]\d{1,2}[./\-]\d{1,2}(?!\d)|\d{8}")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")
_URL = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_PHONE = re.compile(r"\+?[\d(][\d\s().\-/]{5,22}\d")
_PHONE_PREFIX = re.compile(r"\+|00[1-9]")
_DOCUMENT = re.compile(r"(?=.*\d)[A-Z0-9][A-Z0-9 \-/]{4,18}[A-Z0-9]", re.IGNORECASE)
_POSTCODE = re.compile(r"\d{4,6}|\d{2}-\d{3}|\d{5}-\d{4}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}")
_IN_NAMES = frozenset(".'’ʼ`´-‐·()\"\u200c\u200d")
_LONGEST_NAME = 60
_LONG_TEXT = 80
_YEARS_OF_BIRTH = range(1900, 2031)
_LONGEST_WORD = 20


class Look(Enum):
    """A kind of value that shows in the value itself; the phrase is for a person to read."""

    DATE = "are dates"
    YEAR = "are years"
    PHONE = "are phone numbers"
    EMAIL = "are e-mail addresses"
    URL = "are web addresses"
    COUNTRY = "are countries"
    SEX = "are words for sex"
    NAME = "look like names"
    DOCUMENT = "look like document numbers"
    POSTCODE = "look like postcodes"
    LONG_TEXT = "are long texts"
    NUMBER = "are numbers"


@dataclass(frozen=True, slots=True)
class ColumnLook:
    """What the sampled values of one column have in common.

    Args:
        filled: number of values looked at, blanks and placeholders left out.
        empty: number of those.
        shares: for each look the share of ``filled`` that has it, 0 to 1.
        distinct: share of different values among ``filled``, 0 to 1.
        day_first: number of dates in which only the first number can be the day.
        month_first: number of dates in which only the second can.
        undecided: number of dates with the year last in which both could.
        dotted: all dates with the year last have dots, which are written day first.
        year_first: share of dates that begin with the year.
        plausible_births: share of dates between 1900 and 2030.
        words: mean number of words.
        prefixed: share of values that begin with an international dialling prefix.
    """

    filled: int
    empty: int
    shares: dict[Look, float]
    distinct: float
    day_first: int = 0
    month_first: int = 0
    undecided: int = 0
    dotted: bool = False
    year_first: float = 0.0
    plausible_births: float = 0.0
    words: float = 0.0
    prefixed: float = 0.0

    def share(self, look: Look) -> float:
        """Return the share of values with a look, 0 to 1."""
        return self.shares.get(look, 0.0)

    def best(self) -> Look | None:
        """The look that most values have, if more than half do."""
        look = max(self.shares, key=self.share, default=None)
        return look if look is not None and self.share(look) > 0.5 else None

    def order(self) -> DateOrder | None:
        """The order of dates, where one of them or their dots show it."""
        if self.day_first > self.month_first:
            return DateOrder.DMY
        if self.month_first > self.day_first:
            return DateOrder.MDY
        if self.undecided and self.dotted:
            return DateOrder.DMY
        return DateOrder.YMD if self.year_first > 0.5 else None


def look_at(values: Iterable[object]) -> ColumnLook:
    """Look at the values of one column, a sample of some hundred.

    Nothing of a value is kept but counts.
    """
    filled: list[object] = []
    empty = 0
    for value in values:
        text = value.strip().casefold() if isinstance(value, str) else value
        if text is None or (isinstance(text, str) and (text in NOTHING or text in PLACEHOLDERS)):
            empty += 1
        else:
            filled.append(value)
    if not filled:
        return ColumnLook(0, empty, {}, 0.0)
    total = len(filled)
    texts = [_plain(value) for value in filled]
    dates = _Dates()
    undated = [t for value, t in zip(filled, texts, strict=True) if not dates.see(value, t)]
    counts = {look: sum(map(test, undated)) for look, test in _TESTS.items()}
    counts[Look.DATE] = dates.count
    return ColumnLook(
        filled=total,
        empty=empty,
        shares={look: count / total for look, count in counts.items() if count},
        distinct=len(set(texts)) / total,
        day_first=dates.orders[DateOrder.DMY],
        month_first=dates.orders[DateOrder.MDY],
        undecided=dates.undecided,
        dotted=dates.separators == {"."},
        year_first=dates.year_first / total,
        plausible_births=dates.plausible / total,
        words=sum(len(text.split()) for text in texts) / total,
        prefixed=sum(1 for text in texts if _PHONE_PREFIX.match(text)) / total,
    )


def _plain(value: object) -> str:
    if isinstance(value, list):
        return " ".join(str(item) for item in value if isinstance(item, str | int))
    if isinstance(value, dict):
        return ""
    return " ".join(str(value).split())


class _Dates:
    """Counts of dates and of the orders that they can only have."""

    def __init__(self) -> None:
        self.count = self.undecided = self.year_first = self.plausible = 0
        self.orders: Counter[DateOrder] = Counter()
        self.separators: set[str] = set()

    def see(self, value: object, text: str) -> bool:
        """Count one value; false where it isn't a date."""
        if isinstance(value, datetime.date):
            self.count += 1
            self.year_first += 1
            self.plausible += value.year in _YEARS_OF_BIRTH
            return True
        shape = _TWO_BEFORE_YEAR.match(text)
        read = read_date(text, DateOrder.DMY) if shape or _YEAR_FIRST.match(text) else None
        if not isinstance(read, Read) or not isinstance(read.value, PartialDate):
            return False
        self.count += 1
        self.plausible += read.value.year in _YEARS_OF_BIRTH
        if not shape:
            self.year_first += 1
            return True
        first, second = int(shape[1]), int(shape[3])
        self.separators.add(shape[2])
        if first > 12:
            self.orders[DateOrder.DMY] += 1
        elif second > 12:
            self.orders[DateOrder.MDY] += 1
        elif first != second:
            self.undecided += 1
        return True


def _is_year(text: str) -> bool:
    return len(text) == 4 and text.isdecimal() and int(text) in _YEARS_OF_BIRTH


def _is_phone(text: str) -> bool:
    if not _PHONE.fullmatch(text):
        return False
    digits = sum(character.isdigit() for character in text)
    return 7 <= digits <= 15 and (digits >= 9 or not text.isdecimal())


def _is_name(text: str) -> bool:
    words = text.replace(",", " ").split()
    return (
        0 < len(words) <= 7
        and len(text) <= _LONGEST_NAME
        and all(len(word) <= _LONGEST_WORD and any(map(str.isalpha, word)) for word in words)
        and all(map(_in_a_name, "".join(words)))
    )


def _in_a_name(character: str) -> bool:
    # Vowel signs and tones of many scripts are marks, not letters.
    return character in _IN_NAMES or unicodedata.category(character)[0] in "LM"


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


_TESTS: dict[Look, Callable[[str], bool]] = {
    Look.YEAR: _is_year,
    Look.PHONE: _is_phone,
    Look.EMAIL: lambda text: bool(_EMAIL.fullmatch(text)),
    Look.URL: lambda text: bool(_URL.fullmatch(text)),
    Look.COUNTRY: lambda text: find_country(text) is not None,
    Look.SEX: lambda text: text.casefold() in SEX_WORDS,
    Look.NAME: _is_name,
    Look.DOCUMENT: lambda text: bool(_DOCUMENT.fullmatch(text)),
    Look.POSTCODE: lambda text: bool(_POSTCODE.fullmatch(text)),
    Look.LONG_TEXT: lambda text: len(text) > _LONG_TEXT,
    Look.NUMBER: _is_number,
}
