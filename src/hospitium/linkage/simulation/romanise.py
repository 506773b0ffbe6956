# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""One sound, many spellings: how writers of different languages put a name into Latin letters.

A name's *sound* is its letters (Cyrillic, Georgian, Armenian, Latin) or a short phonemic notation
(Arabic, Persian, Ge'ez, Indic, Thai: see :mod:`.sounds`). A *spelling table* maps each token of
a sound to the spellings in use with their weights; the longest token wins, ``^`` ties a token to
the start of a word and ``$`` to its end. One writing of a name keeps to one spelling of each
consonant, as a writer does; short vowels vary from place to place, as they do in *Mohamed*.
"""

from __future__ import annotations

from collections.abc import Mapping

from hospitium.linkage.simulation.dice import Dice, Weighted

SpellingTable = Mapping[str, Weighted[str]]

FREE = frozenset("aiueoäı")
LONGEST = 6


def spelling_table(*layers: str) -> SpellingTable:
    """Read ``token=spelling:weight,spelling:weight`` entries; later layers override.

    Where a weight is missing it is 1; the spelling ``0`` is nothing; ``_`` is a space.
    """
    table: dict[str, Weighted[str]] = {}
    for layer in layers:
        for entry in layer.split():
            token, _, options = entry.partition("=")
            spellings, weights = [], []
            for option in options.split(","):
                spelling, _, weight = option.partition(":")
                spellings.append("" if spelling == "0" else spelling.replace("_", " "))
                weights.append(float(weight or 1))
            table[token] = Weighted.of(spellings, weights)
    return table


def spell(sound: str, table: SpellingTable, dice: Dice) -> str:
    """Write a sound with one spelling table, each word with a capital.

    A character that no token covers is kept, so that hyphens and spaces stay.
    """
    kept: dict[str, str] = {}
    words = [_spell_word(word, table, dice, kept) for word in sound.split(" ")]
    return capitalised(" ".join(word for word in words if word))


def capitalised(text: str) -> str:
    """Give each part between spaces and hyphens a capital letter (ICAO style, not a title)."""
    return "-".join(
        " ".join(word[:1].upper() + word[1:] for word in part.split(" "))
        for part in text.split("-")
    )


def _spell_word(word: str, table: SpellingTable, dice: Dice, kept: dict[str, str]) -> str:
    out: list[str] = []
    at, end = 0, len(word)
    while at < end:
        for size in range(min(LONGEST, end - at), 0, -1):
            piece = word[at : at + size]
            choice = None
            token = piece
            if at + size == end:
                token = piece + "$"
                choice = table.get(token)
            if choice is None and at == 0:
                token = "^" + piece
                choice = table.get(token)
            if choice is None:
                token = piece
                choice = table.get(token)
            if choice is not None:
                out.append(_option(token, choice, dice, kept))
                at += size
                break
        else:
            out.append(word[at])
            at += 1
    return "".join(out)


def _option(token: str, choice: Weighted[str], dice: Dice, kept: dict[str, str]) -> str:
    if len(choice.values) == 1:
        return choice.values[0]
    if token in FREE:
        return dice.weighted(choice)
    spelling = kept.get(token)
    if spelling is None:
        spelling = kept[token] = dice.weighted(choice)
    return spelling


_WADE_GILES_INITIALS = (
    ("zh", "ch"), ("ch", "ch"), ("sh", "sh"), ("b", "p"), ("d", "t"), ("g", "k"),
    ("j", "ch"), ("q", "ch"), ("x", "hs"), ("z", "ts"), ("c", "ts"), ("r", "j"),
)  # fmt: skip
_WADE_GILES_FINALS = {
    "ong": "ung", "iong": "iung", "ian": "ien", "ie": "ieh", "ue": "üeh", "e": "o",
    "iu": "iu", "uo": "o", "ui": "uei",
}  # fmt: skip
_WADE_GILES_WHOLE = {
    "zhi": "chih", "chi": "chih", "shi": "shih", "ri": "jih", "zi": "tzu", "ci": "tzu",
    "si": "ssu", "yan": "yen", "ye": "yeh", "yue": "yueh", "you": "yu", "yu": "yü", "yi": "i",
    "xu": "hsü", "lü": "lü", "jun": "chün", "xue": "hsüeh", "hui": "hui", "gui": "kuei",
    "guo": "kuo", "yong": "yung", "er": "erh",
}  # fmt: skip
CANTONESE_FAMILY = {
    "王": "Wong", "陈": "Chan", "黄": "Wong", "李": "Lee", "张": "Cheung", "刘": "Lau", "林": "Lam",
    "吴": "Ng", "周": "Chow", "郑": "Cheng", "何": "Ho", "梁": "Leung", "谢": "Tse", "许": "Hui",
    "罗": "Lo", "曾": "Tsang", "郭": "Kwok", "叶": "Yip", "蔡": "Choi", "邓": "Tang",
}  # fmt: skip


def wade_giles(syllable: str) -> str:
    """Turn one pinyin syllable into Wade-Giles without its apostrophes, as cards print it."""
    whole = _WADE_GILES_WHOLE.get(syllable)
    if whole is not None:
        return whole
    for pinyin, initial in _WADE_GILES_INITIALS:
        if syllable.startswith(pinyin):
            final = syllable[len(pinyin) :]
            return initial + _WADE_GILES_FINALS.get(final, final)
    for cut in (1, 0):
        final = syllable[cut:]
        if final in _WADE_GILES_FINALS and cut:
            return syllable[:cut] + _WADE_GILES_FINALS[final]
    return syllable


def spell_han(syllables: str, style: str, dice: Dice) -> str:
    """Write space-separated pinyin syllables in a style.

    Styles: ``pinyin`` (Xiaoming), ``spaced`` (Xiao Ming), ``hyphen`` (Xiao-Ming) and
    ``wade-giles`` (Hsiao-ming).
    """
    parts = syllables.split(" ")
    umlaut = dice.among(("u", "v", "ü", "yu")) if "ü" in syllables else "u"
    if style == "wade-giles":
        parts = [wade_giles(part) for part in parts]
    parts = [part.replace("ü", umlaut) for part in parts]
    if style == "pinyin":
        return capitalised("".join(parts))
    if style == "spaced":
        return capitalised(" ".join(parts))
    if style == "hyphen":
        return capitalised("-".join(parts))
    return "-".join(parts).capitalize()
