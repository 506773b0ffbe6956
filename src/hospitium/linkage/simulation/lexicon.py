# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""The names of one language with their frequency, from Faker's lists and our own.

Frequencies: where a list has them (census counts, or repeated entries) they are used; else names
are ranked (our own lists by their order, Faker's alphabetical ones by a fixed shuffle) and drawn
by a Zipf-Mandelbrot law, the shape that name frequencies of populations have.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from zlib import crc32

from hospitium.linkage.simulation import faker_names, sounds
from hospitium.linkage.simulation.dice import Weighted
from hospitium.linkage.simulation.languages import LANGUAGES, Language, NameSystem
from hospitium.linkage.simulation.lexicons import arabic, eastern, ethiopic, latin

GIVEN_LAW = (1.0, 8.0)
FAMILY_LAW = (0.85, 15.0)
"""Exponent and shift: weight of rank r is (r + shift) ** -exponent."""


@dataclass(frozen=True, slots=True)
class NamePart:
    """One part of a name: as written in its own script, and its sound (see ``romanise``)."""

    native: str
    sound: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Names of one language; ``family`` holds the male forms (see ``inflection``)."""

    female: Weighted[NamePart]
    male: Weighted[NamePart]
    family: Weighted[NamePart]
    middle_female: Weighted[NamePart] | None = None
    middle_male: Weighted[NamePart] | None = None


Names = Sequence[str] | Sequence[tuple[str, str]]

_OWN: Mapping[str, tuple[Names, Names, Names]] = {
    "ar": (arabic.ARABIC_FEMALE, arabic.ARABIC_MALE, arabic.ARABIC_FAMILY),
    "ar-dz": (arabic.ARABIC_FEMALE, arabic.ARABIC_MALE, arabic.ARABIC_FAMILY[::-1]),
    "fa-af": (arabic.PERSIAN_FEMALE, arabic.PERSIAN_MALE, arabic.PERSIAN_FAMILY),
    "am": (ethiopic.AMHARIC_FEMALE, ethiopic.AMHARIC_MALE, ethiopic.AMHARIC_MALE),
    "ti": (ethiopic.TIGRINYA_FEMALE, ethiopic.TIGRINYA_MALE, ethiopic.TIGRINYA_MALE),
    "th": (eastern.THAI_FEMALE, eastern.THAI_MALE, eastern.THAI_FAMILY),
    "zh": (eastern.HAN_FEMALE, eastern.HAN_MALE, eastern.HAN_FAMILY),
    "vi": (eastern.VIETNAMESE_FEMALE, eastern.VIETNAMESE_MALE, eastern.VIETNAMESE_FAMILY),
    "tr": (latin.TURKISH_FEMALE, latin.TURKISH_MALE, latin.TURKISH_FAMILY),
    "sq": (latin.ALBANIAN_FEMALE, latin.ALBANIAN_MALE, latin.ALBANIAN_FAMILY),
    "fil": (latin.FILIPINO_FEMALE, latin.FILIPINO_MALE, latin.FILIPINO_FAMILY),
    "fr-ci": (latin.IVORIAN_FEMALE, latin.IVORIAN_MALE, latin.IVORIAN_FAMILY),
    "ha": (latin.HAUSA_FEMALE, latin.HAUSA_MALE, latin.HAUSA_FAMILY),
    "ig": (latin.IGBO_FEMALE, latin.IGBO_MALE, latin.IGBO_FAMILY),
}


def lexicon(language: Language) -> Lexicon:
    """Return the names of a language, made once a process from constant lists."""
    return _lexicon(language.code)


@cache
def _lexicon(code: str) -> Lexicon:
    language = LANGUAGES[code]
    own = _OWN.get(code)
    if own is not None:
        female, male, family = own
        return Lexicon(
            _ranked(female, language, GIVEN_LAW),
            _ranked(male, language, GIVEN_LAW),
            _ranked(family, language, FAMILY_LAW),
            *_middles(language),
        )
    return Lexicon(
        _from_faker(faker_names.FEMALE, language, GIVEN_LAW),
        _from_faker(faker_names.MALE, language, GIVEN_LAW),
        # Faker has 44 Romanian family names, too few to tell strangers apart.
        _ranked(latin.ROMANIAN_FAMILY, language, FAMILY_LAW)
        if code == "ro"
        else _from_faker(faker_names.FAMILY, language, FAMILY_LAW),
    )


def sound_of(native: str, language: Language) -> str:
    """Sound of a name in a script whose letters say it; Arabic, Thai and Han need a list."""
    match language.script:
        case "ethiopic":
            return sounds.geez(native)
        case "devanagari":
            return sounds.indic(native, sounds.DEVANAGARI)
        case "bengali":
            return sounds.indic(native, sounds.BENGALI)
        case _:
            return native.lower()


def _middles(language: Language) -> tuple[Weighted[NamePart] | None, Weighted[NamePart] | None]:
    if language.system is not NameSystem.VIETNAMESE:
        return None, None
    both = (eastern.VIETNAMESE_MIDDLE_FEMALE, eastern.VIETNAMESE_MIDDLE_MALE)
    female, male = (
        Weighted.of([_part(name, language) for name in names], [1.0] * len(names)) for names in both
    )
    return female, male


def _part(name: str | tuple[str, str], language: Language) -> NamePart:
    if isinstance(name, tuple):
        return NamePart(*name)
    return NamePart(name, sound_of(name, language))


def _ranked(
    names: Iterable[str | tuple[str, str]], language: Language, law: tuple[float, float]
) -> Weighted[NamePart]:
    exponent, shift = law
    parts = [_part(name, language) for name in dict.fromkeys(names)]
    return Weighted.of(parts, [(rank + shift) ** -exponent for rank in range(1, len(parts) + 1)])


def _from_faker(which: str, language: Language, law: tuple[float, float]) -> Weighted[NamePart]:
    weights = faker_names.names(language.code, which, language.script)
    if len(set(weights.values())) > 1:
        ranked = sorted(weights.items(), key=lambda item: (-item[1], item[0]))
        return Weighted.of(
            [_part(name, language) for name, _ in ranked], [float(weight) for _, weight in ranked]
        )
    shuffled = sorted(weights, key=lambda name: (crc32(name.encode()), name))
    return _ranked(shuffled, language, law)
