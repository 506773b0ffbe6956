# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""The mistakes themselves: what a hand, an ear and a scanner do to text, digits and dates."""

from __future__ import annotations

from collections.abc import Mapping

from hospitium.linkage.simulation.dice import Dice
from hospitium.model.dates import PartialDate
from hospitium.model.errors import BadInput

_ROWS = {
    "latin": ("qwertyuiop", "asdfghjkl", "zxcvbnm"),
    "cyrillic": ("йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"),
    "arabic": ("ضصثقفغعهخحجد", "شسيبلاتنمكط", "ئءؤرىةوزظ"),
}


def _neighbours(rows: tuple[str, ...]) -> dict[str, str]:
    near: dict[str, str] = {}
    for number, row in enumerate(rows):
        for at, key in enumerate(row):
            close = row[max(0, at - 1) : at] + row[at + 1 : at + 2]
            for other in (number - 1, number + 1):
                if 0 <= other < len(rows):
                    close += rows[other][max(0, at - 1) : at + 1]
            near[key] = close
    return near


KEYS: Mapping[str, str] = {
    key: close for rows in _ROWS.values() for key, close in _neighbours(rows).items()
}

HEARD = {
    "latin": (
        ("b", "p"), ("p", "b"), ("d", "t"), ("t", "d"), ("g", "k"), ("k", "g"), ("v", "f"),
        ("v", "b"), ("w", "v"), ("s", "z"), ("z", "s"), ("sh", "s"), ("ch", "sh"), ("c", "k"),
        ("m", "n"), ("n", "m"), ("i", "e"), ("e", "i"), ("o", "u"), ("u", "o"), ("a", "e"),
        ("a", "o"), ("ph", "f"), ("th", "t"), ("kh", "h"), ("h", ""), ("y", "i"), ("i", "y"),
        ("j", "y"), ("ll", "l"), ("nn", "n"), ("ss", "s"), ("mm", "m"), ("l", "ll"),
        ("r", "l"), ("l", "r"), ("ts", "s"), ("zh", "j"), ("ou", "u"), ("ee", "i"), ("x", "ks"),
        ("qu", "k"), ("ia", "ya"), ("ei", "ai"), ("gh", "g"),
    ),
    "cyrillic": (
        ("о", "а"), ("а", "о"), ("е", "и"), ("и", "е"), ("я", "е"), ("б", "п"), ("в", "ф"),
        ("г", "к"), ("д", "т"), ("ж", "ш"), ("з", "с"), ("п", "б"), ("т", "д"), ("с", "з"),
        ("щ", "ш"), ("ё", "е"), ("й", ""), ("ь", ""), ("нн", "н"), ("лл", "л"), ("сс", "с"),
        ("ц", "с"), ("ъ", "а"), ("і", "и"), ("и", "і"), ("є", "е"), ("ї", "і"),
    ),
    "arabic": (
        ("ة", "ه"), ("ى", "ي"), ("أ", "ا"), ("إ", "ا"), ("آ", "ا"), ("ذ", "ز"), ("ض", "ظ"),
        ("ظ", "ض"), ("ث", "س"), ("ص", "س"), ("ط", "ت"), ("ق", "ك"), ("ؤ", "و"), ("ئ", "ي"),
        ("ه", "ة"), ("ي", "ی"), ("ك", "ک"), ("ء", ""), ("ح", "ه"),
    ),
    "ethiopic": (("ሐ", "ሀ"), ("ኀ", "ሀ"), ("ኃ", "ሃ"), ("ሠ", "ሰ"), ("ፀ", "ጸ"), ("ጸ", "ፀ"),
                 ("ዐ", "አ"), ("አ", "ኣ"), ("ኣ", "አ")),
    "devanagari": (("श", "स"), ("ष", "श"), ("ण", "न"), ("व", "ब"), ("ी", "ि"), ("ि", "ी"),
                   ("ू", "ु"), ("ञ", "न")),
    "bengali": (("শ", "স"), ("ষ", "শ"), ("ণ", "ন"), ("ী", "ি"), ("ি", "ী"), ("ূ", "ু"),
                ("য", "জ")),
    "thai": (("ณ", "น"), ("ศ", "ส"), ("ษ", "ส"), ("ธ", "ท"), ("ภ", "พ"), ("์", "")),
    "georgian": (("ყ", "ქ"), ("კ", "ქ"), ("ტ", "თ"), ("წ", "ც"), ("ჭ", "ჩ"), ("პ", "ფ")),
    "armenian": (("ու", "ը"), ("փ", "պ"), ("թ", "տ"), ("ք", "կ"), ("ռ", "ր"), ("օ", "ո")),
}  # fmt: skip
"""What one ear takes for another: (said, written)."""

SCANNED = {
    "latin": (("rn", "m"), ("m", "rn"), ("l", "i"), ("i", "l"), ("cl", "d"), ("d", "cl"),
              ("vv", "w"), ("e", "c"), ("c", "e"), ("h", "b"), ("o", "a"), ("u", "v"), ("g", "q"),
              ("t", "f")),
    "cyrillic": (("и", "н"), ("н", "и"), ("ш", "щ"), ("щ", "ш"), ("ц", "п"), ("в", "б"),
                 ("л", "п"), ("е", "с"), ("о", "с")),
    "arabic": (("ب", "ت"), ("ت", "ن"), ("ن", "ب"), ("ج", "ح"), ("ح", "خ"), ("ر", "ز"),
               ("د", "ذ"), ("ف", "ق"), ("س", "ش")),
}  # fmt: skip
"""What optical character recognition takes for another: (printed, read)."""


def mistype(text: str, dice: Dice) -> str:
    """Make one slip of the hand: neighbour, omission, doubling or transposition.

    The first letter is spared four times in five, as typists spare it (Pollock, Zamora 1984).
    """
    letters = [at for at, letter in enumerate(text) if letter.isalpha()]
    if len(letters) < 3:
        return text
    if dice.chance(0.8):
        letters = letters[1:]
    at = dice.among(letters)
    kind = dice.unit()
    letter = text[at]
    if kind < 0.4:
        close = KEYS.get(letter.lower())
        if close:
            other = dice.among(close)
            return text[:at] + (other.upper() if letter.isupper() else other) + text[at + 1 :]
    if kind < 0.65:
        return text[:at] + text[at + 1 :]
    if kind < 0.8:
        return text[:at] + letter + letter.lower() + text[at + 1 :]
    other_at = at - 1 if at > letters[0] else at + 1
    low, high = sorted((at, other_at))
    if high >= len(text) or not text[low].isalpha() or not text[high].isalpha():
        return text[:at] + text[at + 1 :]
    first, second = text[high], text[low].lower()
    if text[low].isupper():
        first = first.upper()
    return text[:low] + first + second + text[high + 1 :]


def mishear(text: str, script: str, dice: Dice) -> str:
    """Replace one sound by one that an ear takes for it; unchanged where none fits."""
    return _replace_one(text, HEARD.get(script, ()), dice)


def misread(text: str, script: str, dice: Dice) -> str:
    """Replace one letter by one that a scanner takes for it; unchanged where none fits."""
    return _replace_one(text, SCANNED.get(script, ()), dice)


def _replace_one(text: str, pairs: tuple[tuple[str, str], ...], dice: Dice) -> str:
    lower = text.lower()
    fitting = [pair for pair in pairs if pair[0] in lower]
    if not fitting:
        return text
    said, written = dice.among(fitting)
    places = [at for at in range(len(lower)) if lower.startswith(said, at)]
    at = dice.among(places)
    if text[at].isupper():
        written = written[:1].upper() + written[1:]
    changed = text[:at] + written + text[at + len(said) :]
    return changed if len(changed) > 1 else text


def slip_digit(text: str, dice: Dice) -> str:
    """Change one digit to another or swap two that stand together."""
    places = [at for at, letter in enumerate(text) if letter.isdigit()]
    if len(places) < 4:
        return text
    at = dice.among(places[2:])
    before = places[places.index(at) - 1]
    if dice.chance(0.35) and text[before] != text[at]:
        swapped = list(text)
        swapped[before], swapped[at] = swapped[at], swapped[before]
        return "".join(swapped)
    digit = str((int(text[at]) + 1 + dice.below(9)) % 10)
    return text[:at] + digit + text[at + 1 :]


_LOOKALIKE = {"O": "0", "0": "O", "I": "1", "1": "I", "S": "5", "5": "S", "B": "8", "8": "B",
              "Z": "2", "2": "Z", "G": "6", "6": "G"}  # fmt: skip


def slip_document(number: str, dice: Dice) -> str:
    """Spoil one character of a document's number: a digit, a look-alike, one lost."""
    kind = dice.unit()
    if kind < 0.6:
        return slip_digit(number, dice)
    places = [at for at, letter in enumerate(number) if letter in _LOOKALIKE]
    if kind < 0.85 and places:
        at = dice.among(places)
        return number[:at] + _LOOKALIKE[number[at]] + number[at + 1 :]
    at = dice.below(len(number))
    return number[:at] + number[at + 1 :]


def _dated(year: int, month: int, day: int) -> PartialDate | None:
    try:
        return PartialDate(year, month, day)
    except BadInput:
        return None


def swap_day_month(date: PartialDate) -> PartialDate | None:
    """Day and month change places; None where that is no date or the same one."""
    if date.month is None or date.day is None or date.month == date.day:
        return None
    return _dated(date.year, date.day, date.month)


def slip_date(date: PartialDate, dice: Dice) -> PartialDate | None:
    """One digit of the written date is wrong; None where no such date came up in a few tries."""
    text = str(date)
    for _ in range(8):
        at = dice.among([2, 3, *range(5, len(text))])
        if not text[at].isdigit():
            continue
        digit = str((int(text[at]) + 1 + dice.below(9)) % 10)
        changed = (text[:at] + digit + text[at + 1 :]).split("-")
        year = int(changed[0])
        if year > date.year + 9 or len(changed) != 3:
            continue
        result = _dated(*(int(part) for part in changed))
        if result is not None:
            return result
    return None


def shift_years(date: PartialDate, years: int) -> PartialDate | None:
    """The same day in another year; None on 29 February where there is none."""
    if date.month is None or date.day is None:
        return PartialDate(date.year + years, date.month)
    return _dated(date.year + years, date.month, date.day)


def shift_day(date: PartialDate, days: int) -> PartialDate | None:
    """The day before or after within the month; None at its ends."""
    if date.month is None or date.day is None:
        return None
    return _dated(date.year, date.month, date.day + days)
