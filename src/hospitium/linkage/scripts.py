# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Any script to plain lower-case Latin letters, the same on every machine.

The kept library ``anyascii`` does nearly all of it. Three scripts need a hand first, because
what it writes isn't what a clerk writes: Arabic (short vowels aren't written, two letters are
sometimes vowels and sometimes consonants, the article is glued on), Han (one word of several
syllables without a border between family and given name) and Thai (vowels written before the
consonant they follow).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

_ARABIC = re.compile(r"[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufeff]")
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")
_THAI = re.compile(r"[\u0e00-\u0e7f]")
_THAI_LEADING_VOWEL = re.compile(r"([\u0e40-\u0e44])([\u0e01-\u0e2e])")

# Letters of Arabic, Persian, Dari, Pashto and Urdu by how they are usually romanised. Waw and
# yeh are decided by their neighbours in _arabic; hamza and ain are written by nobody.
_ARABIC_LETTERS = {
    "ا": "a", "آ": "a", "أ": "a", "إ": "i", "ٱ": "a", "ى": "a", "ة": "a",
    "ب": "b", "پ": "p", "ت": "t", "ٹ": "t", "ټ": "t", "ث": "th", "ج": "j", "چ": "ch",
    "ح": "h", "خ": "kh", "څ": "ts", "ځ": "dz", "د": "d", "ڈ": "d", "ډ": "d", "ذ": "dh",
    "ر": "r", "ڑ": "r", "ړ": "r", "ز": "z", "ژ": "zh", "ږ": "zh", "س": "s", "ش": "sh",
    "ښ": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "غ": "gh", "ف": "f", "ڤ": "v",
    "ق": "q", "ک": "k", "ك": "k", "ګ": "g", "گ": "g", "ل": "l", "م": "m", "ن": "n",
    "ڼ": "n", "ں": "n", "ه": "h", "ھ": "h", "ہ": "h", "ۀ": "h", "ے": "i", "ې": "i",
    "ؤ": "u", "ئ": "i", "ء": "", "ع": "a",
}  # fmt: skip
_WAW = "و"
_YEH = "يیۍ"
_VOWEL_LETTERS = "اآأإٱىة"


def _arabic(word: str) -> str:
    """Romanise one word in Arabic script, without short vowels and without the article."""
    letters = "".join(c for c in word if not unicodedata.combining(c) and c != "\u0640")
    if letters.startswith("ال") and len(letters) >= 5:
        letters = letters[2:]
    written = []
    for position, letter in enumerate(letters):
        before = letters[position - 1] if position else ""
        after = letters[position + 1] if position + 1 < len(letters) else ""
        if letter == _WAW:
            consonant = not before or (after != "" and after in _VOWEL_LETTERS + _YEH)
            written.append("w" if consonant else "u")
        elif letter in _YEH:
            written.append("y" if not before else "i")
        else:
            written.append(_ARABIC_LETTERS.get(letter, anyascii(letter)))
    return "".join(written)


def _han(word: str) -> str:
    """Pinyin with a border after the family name (one syllable unless there are four)."""
    syllables = [anyascii(character) for character in word]
    family = 2 if len(syllables) >= 4 else 1
    return "".join(syllables[:family]) + " " + "".join(syllables[family:])


@lru_cache(maxsize=65536)
def romanise(word: str) -> str:
    """Lower-case ASCII for one word of any script; blanks only where a script hides a border.

    Args:
        word: text without blanks, in any script or normalisation form.

    Returns:
        Letters ``a-z``, digits and perhaps blanks; empty where nothing is left.
    """
    text = unicodedata.normalize("NFKC", word).casefold()
    if _ARABIC.search(text):
        text = _arabic(text)
    elif _HAN.search(text):
        text = _han(text)
    elif _THAI.search(text):
        text = _THAI_LEADING_VOWEL.sub(r"\2\1", text)
    return re.sub(r"[^a-z0-9 ]", "", anyascii(text).casefold())
