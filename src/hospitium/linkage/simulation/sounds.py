# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""From a script that writes its vowels to a sound: Ge'ez, Devanagari and Bengali."""

from __future__ import annotations

_GEEZ_BASE = 0x1200
_GEEZ_CONSONANTS = (
    "h", "l", "hh", "m", "s", "r", "s", "sh", "q", "qw", "qh", "qhw", "b", "v", "t", "ch", "h",
    "hw", "n", "ny", ":", "k", "kw", "kx", "kxw", "w", ":", "z", "zh", "y", "d", "d", "j", "g",
    "gw", "g", "T", "C", "P", "S", "S", "f", "p",
)  # fmt: skip
_GEEZ_VOWELS = ("ä", "u", "i", "a", "E", "ı", "o", "a")
_GUTTURAL = frozenset({"h", "hh", ":"})


def geez(native: str) -> str:
    """Sound of a Ge'ez name; the sixth order is a vowel only where a cluster needs one."""
    out: list[str] = []
    open_before = False
    for at, letter in enumerate(native):
        row, order = divmod(ord(letter) - _GEEZ_BASE, 8)
        if not 0 <= row < len(_GEEZ_CONSONANTS):
            out.append(letter)
            open_before = False
            continue
        consonant = _GEEZ_CONSONANTS[row]
        vowel = _GEEZ_VOWELS[order]
        if vowel == "ä" and consonant in _GUTTURAL:
            vowel = "a"
        if vowel == "ı" and (open_before or at == len(native) - 1):
            out.append(consonant)
            open_before = False
            continue
        out.append(consonant + vowel)
        open_before = True
    return "".join(out)


_INDIC_CONSONANTS = {
    0x15: "k", 0x16: "kh", 0x17: "g", 0x18: "gh", 0x19: "ng", 0x1A: "ch", 0x1B: "chh", 0x1C: "j",
    0x1D: "jh", 0x1E: "ny", 0x1F: "T", 0x20: "Th", 0x21: "D", 0x22: "Dh", 0x23: "N", 0x24: "t",
    0x25: "th", 0x26: "d", 0x27: "dh", 0x28: "n", 0x2A: "p", 0x2B: "ph", 0x2C: "b", 0x2D: "bh",
    0x2E: "m", 0x2F: "y", 0x30: "r", 0x32: "l", 0x33: "L", 0x35: "v", 0x36: "sh", 0x37: "Sh",
    0x38: "s", 0x39: "h", 0x58: "k", 0x59: "kh", 0x5A: "gh", 0x5B: "z", 0x5C: "R", 0x5D: "R",
    0x5E: "f", 0x5F: "y", 0x4E: "t",
}  # fmt: skip
_INDIC_VOWELS = {
    0x05: "a", 0x06: "aa", 0x07: "i", 0x08: "ii", 0x09: "u", 0x0A: "uu", 0x0B: "ṛ", 0x0F: "ee",
    0x10: "ai", 0x13: "o", 0x14: "au",
}  # fmt: skip
_INDIC_SIGNS = {
    0x3E: "aa", 0x3F: "i", 0x40: "ii", 0x41: "u", 0x42: "uu", 0x43: "ṛ", 0x47: "ee", 0x48: "ai",
    0x4B: "o", 0x4C: "au",
}  # fmt: skip
_SINGLE = frozenset(_INDIC_CONSONANTS.values())
_VIRAMA, _ANUSVARA, _CANDRABINDU, _NUKTA = 0x4D, 0x02, 0x01, 0x3C
_INHERENT = "A"
DEVANAGARI, BENGALI = 0x900, 0x980


def indic(native: str, block: int) -> str:
    """Sound of a Devanagari or Bengali name, with the unspoken inherent vowels left out.

    The inherent vowel is silent at a word's end unless a cluster precedes it, and inside a word
    between a vowel and a consonant that has a vowel (Ohala 1983, the schwa rule of Hindi).
    """
    return " ".join(_indic_word(word, block) for word in native.split(" "))


def _indic_word(word: str, block: int) -> str:
    syllables: list[list[str]] = []
    joined = False
    for letter in word:
        code = ord(letter) - block
        if code in _INDIC_CONSONANTS:
            if syllables and joined:
                syllables[-1][0] += _INDIC_CONSONANTS[code]
                syllables[-1][1] = _INHERENT
                joined = False
            else:
                syllables.append([_INDIC_CONSONANTS[code], _INHERENT])
        elif code in _INDIC_SIGNS and syllables:
            syllables[-1][1] = _INDIC_SIGNS[code]
        elif code in _INDIC_VOWELS:
            syllables.append(["", _INDIC_VOWELS[code]])
        elif code == _VIRAMA and syllables:
            syllables[-1][1] = ""
            joined = True
        elif code in (_ANUSVARA, _CANDRABINDU) and syllables:
            vowel = syllables[-1][1]
            syllables[-1][1] = ("a" if vowel == _INHERENT else vowel) + "M"
        elif code == _NUKTA or not letter.isalpha():
            continue
    last = len(syllables) - 1
    if last > 0 and syllables[last][1] == _INHERENT and syllables[last][0] in _SINGLE:
        syllables[last][1] = ""
    for at in range(last - 1, 0, -1):
        here, before, after = syllables[at], syllables[at - 1], syllables[at + 1]
        if here[1] == _INHERENT and before[1] and after[1] and after[0] in _SINGLE:
            here[1] = ""
    return "".join(onset + ("a" if vowel == _INHERENT else vowel) for onset, vowel in syllables)
