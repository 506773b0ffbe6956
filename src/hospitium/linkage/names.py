# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Names of people as sets of words that compare across scripts, orders and spellings.

Two forms of each word are used by the match keys:

- **folded**: plain Latin letters, which survives lost diacritics and tones;
- **skeleton**: its consonants, in classes that romanisation systems confuse (ICAO, BGN/PCGN,
  GOST, ISO 9, French and German habits for Cyrillic; unwritten vowels, *kh/h/ch*, *q/k/g* for
  Arabic). ``Екатерина``, ``Ekaterina``, ``Jekaterina`` and ``Yekaterina`` have one skeleton.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from hospitium.linkage.nicknames import FORMAL_NAME
from hospitium.linkage.scripts import romanise
from hospitium.model.person import PersonName

_BORDER = re.compile(r"[\s\-‐-―,.;/()\"&]+")
_HAN_WORD = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]+")
_PARTICLES = frozenset(
    "al el ul ur ar as an ad ash bin ben ibn bint abu abou umm oum bou "
    "de del della di da das dos du der den van von vom zu zur la le los las y e "
    "mac st ter ten af av".split()
)
_HONORIFICS = frozenset("mr mrs ms dr sheikh haji hajji sayyid sayed".split())
_PATRONYMIC = re.compile(r"(ovich|evich|ovych|evych|yovych|owicz|ovna|evna|ivna|yivna|inichna|"
                         r"ichna|ovic|evic)$")  # fmt: skip
_SERVANT_OF = re.compile(r"^(abd|abdu)(?:[aeou]?[lrsnz])?$")
_SERVANT_JOINED = re.compile(r"^abd(?:u|e|a|o)?(?:l|r(?=r)|s(?=s)|n(?=n)|z(?=z))?(?=[a-z]{3})")

# Alkhatib, Elsayed. Albert and Elmira lose a consonant too, but on both sides alike.
_GLUED_ARTICLE = re.compile(r"^[ae]l(?=[bcdfghjkmnpqrstvwxz])")

# Names of one open or nasal syllable (Vietnamese, Chinese, Korean) have little but their vowels
# to tell them apart: Dang, Dinh and Dung would be one. Arabic ones end otherwise (Bakr, Nur).
_ONE_SYLLABLE = re.compile(r"[bcdfghjklmnpqrstvwxz]{1,3}[aeiouy]{1,3}(ng|nh|n|m|ch|c|t|p)")

# Longest first: each rule reads letters that some spelling system uses for one sound.
_SOUNDS = re.compile(
    r"shch|schtsch|szcz|tsch|dzsch|dzh|tch|sch|dsch|"
    r"ch(?=[rl])|ch|sh|sz|cz|zh|ts|tz|dz|dj|"
    r"kh|gh|ck|ph|th|dh|bh|nh(?![aeiou])|"
    r"c(?=[eiyv])|[a-z0-9]"
)
_CLASS = {
    "ch": "S", "sh": "S", "sz": "S", "cz": "S", "zh": "S", "ts": "S", "dz": "S",
    "shch": "S", "schtsch": "S", "szcz": "S", "tsch": "S", "tch": "S", "sch": "S",
    "s": "S", "z": "S", "tz": "T", "dzh": "", "dj": "", "dsch": "", "dzsch": "",
    "kh": "K", "gh": "K", "ck": "K", "k": "K", "q": "K", "g": "K", "h": "K", "x": "KS",
    "ph": "V", "f": "V", "v": "V", "w": "V", "b": "B", "p": "B", "bh": "B",
    "th": "T", "dh": "T", "t": "T", "d": "T", "nh": "N", "n": "N", "m": "M",
    "r": "R", "l": "L", "j": "", "y": "",
}  # fmt: skip
_VOWEL_CLASS = {"a": "A", "e": "I", "i": "I", "y": "I", "j": "I", "o": "U", "u": "U"}


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """Consonant classes of one folded word; vowels only where fewer than two consonants are left.

    Args:
        word: letters ``a-z`` as :func:`~hospitium.linkage.scripts.romanise` gives them.

    Returns:
        Upper-case classes, for example ``"KTRN"`` for ``ekaterina``.
    """
    classes: list[str] = []
    if len(word) >= 6:
        word = _GLUED_ARTICLE.sub("", word)
    end = len(word)
    again = False
    for found in _SOUNDS.finditer(word):
        sound = found.group()
        if sound == "ch" and word[found.end() : found.end() + 1] in ("r", "l"):
            sound = "k"
        if sound == "h" and found.end() == end:
            continue
        if sound == "c":
            following = word[found.end() : found.end() + 1]
            soft = following in tuple("eiyv") or word.endswith("ec", 0, found.end())
            sound = "s" if soft else "k"
        for letter in _CLASS.get(sound, sound if sound.isdigit() else ""):
            if not classes or classes[-1] != letter:
                classes.append(letter)
            else:
                again = again or word[found.start() - 1] in _VOWEL_CLASS
    if again and len(classes) == 1:
        # Layla, Nina: the second consonant is nearly all there is, in every script.
        return classes[0] * 2
    if _ONE_SYLLABLE.fullmatch(word) and len(classes) >= 2:
        return classes[0] + _vowels(word) + "".join(classes[1:])
    if len(classes) >= 2:
        return "".join(classes)
    return "".join(classes) + _vowels(word)


@lru_cache(maxsize=65536)
def voiced(word: str) -> str:
    """Consonant classes of one folded word with the vowel classes between them, in order.

    ``Moerland`` is ``MuiRLaNT``: a vowel class stands once for a run of vowels of its kind. Finer
    than the skeleton, for spellings of one script.
    """
    signs: list[str] = []
    for found in _SOUNDS.finditer(word):
        sound = found.group()
        vowel = _VOWEL_CLASS.get(sound, "").lower()
        for sign in vowel or _CLASS.get(
            "k" if sound == "c" else sound, sound if sound.isdigit() else ""
        ):
            if not signs or signs[-1] != sign:
                signs.append(sign)
    return "".join(signs)


def _vowels(word: str) -> str:
    """Vowel classes from the first full vowel on, repeats collapsed, at most two."""
    kept: list[str] = []
    for letter in word.lstrip("jyi") if len(word) > 2 else word:
        vowel = _VOWEL_CLASS.get(letter)
        if vowel and (not kept or kept[-1] != vowel):
            kept.append(vowel)
    return "".join(kept[:2]).lower()


@lru_cache(maxsize=65536)
def _words(text: str) -> tuple[str, ...]:
    words: list[str] = []
    for raw in _BORDER.split(text.replace("'", "").replace("’", "").replace("ʼ", "")):
        if raw:
            words.extend(part for part in romanise(raw).split() if part)
    joined: list[str] = []
    servant = servant_seen = False
    for word in words:
        if _SERVANT_OF.match(word) and len(words) > 1:
            servant = servant_seen = True
        elif word in _PARTICLES or word in _HONORIFICS:
            continue
        elif servant:
            joined.append("abd" + word)
            servant = False
        else:
            joined.append(_SERVANT_JOINED.sub("abd", word))
    # "Van Le" and "An" are names after all; "Al-Najjar" alone is one word all the same.
    lost = len(joined) < 2 <= len(words) and not servant_seen and words[0] not in ("al", "el")
    return tuple(words) if lost or not joined else tuple(joined)


def _joined(han: re.Match[str]) -> str:
    """Pinyin of a given or a family name in one word: the border is known here."""
    return romanise(han.group()).replace(" ", "")


def words_of(name: PersonName) -> tuple[str, ...]:
    """Folded words of one name, in no meaningful order, patronymics and particles left out.

    Returns:
        Distinct words, sorted; diminutives stand as the formal name they belong to.
    """
    parts = " ".join(_HAN_WORD.sub(_joined, part) for part in (name.given, name.family) if part)
    words = list(_words(f"{parts} {name.full}"))
    if len(words) >= 3:
        words = [word for word in words if not _PATRONYMIC.search(word)] or words
    return tuple(sorted({FORMAL_NAME.get(word, word) for word in words}))


def skeletons(words: Iterable[str]) -> tuple[str, ...]:
    """Skeleton of each word, sorted."""
    return tuple(sorted(skeleton(word) for word in words))
