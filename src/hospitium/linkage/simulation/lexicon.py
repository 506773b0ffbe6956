# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""The names of one language with their frequency, from Faker's lists and our own.

Frequencies: where a list has them (census counts, or repeated entries) they are used; else names
are ranked (our own lists by their order, Faker's alphabetical ones by a fixed shuffle) and drawn
by a Zipf-Mandelbrot law, as names in every population are (Fox and Lasker 1983 for surnames).
"""

from __future__ import annotations

import importlib
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from zlib import crc32

from hospitium.linkage.simulation import sounds
from hospitium.linkage.simulation.dice import Weighted
from hospitium.linkage.simulation.languages import LANGUAGES, Language, NameSystem
from hospitium.linkage.simulation.lexicons import arabic, eastern, ethiopic, latin

GIVEN_LAW = (1.0, 8.0)
FAMILY_LAW = (0.85, 15.0)


@dataclass(frozen=True, slots=True)
class NamePart:
    """One part of a name: as written in its own script, and its sound (see ``romanise``)."""

    native: str
    sound: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Names of one language; ``family`` holds the male form, see :func:`feminine`."""

    female: Weighted[NamePart]
    male: Weighted[NamePart]
    family: Weighted[NamePart]
    middle_female: Weighted[NamePart] | None = None
    middle_male: Weighted[NamePart] | None = None


_SCRIPT_WORDS = {
    "latin": "LATIN", "cyrillic": "CYRILLIC", "arabic": "ARABIC", "ethiopic": "ETHIOPIC",
    "georgian": "GEORGIAN", "armenian": "ARMENIAN", "devanagari": "DEVANAGARI",
    "bengali": "BENGALI", "thai": "THAI", "han": "CJK",
}  # fmt: skip
_FAKER = {
    "ru": "ru_RU", "uk": "uk_UA", "bg": "bg_BG", "mk": "mk_MK", "ka": "ka_GE", "hy": "hy_AM",
    "hi": "hi_IN", "ne": "ne_NP", "bn": "bn_BD", "ro": "ro_RO", "pl": "pl_PL", "hu": "hu_HU",
    "uz": "uz_UZ", "yo": "yo_NG", "tw": "tw_GH", "sw": "sw", "es": "es_CO", "pt": "pt_BR",
    "id": "id_ID", "en": "en_US",
}  # fmt: skip
_FAMILY_FIELD = {
    "ru": ("last_names_male",), "uk": ("last_names_male",), "bg": ("last_names_male",),
    "mk": ("last_names_male",), "pl": ("male_last_names", "unisex_last_names"),
    "uz": ("last_names_male",),
}  # fmt: skip

_Own = tuple[Sequence[str] | Sequence[tuple[str, str]], ...]
_OWN: Mapping[str, _Own] = {
    "ar": (arabic.ARABIC_FEMALE, arabic.ARABIC_MALE, arabic.ARABIC_FAMILY),
    "ar-dz": (arabic.ARABIC_FEMALE, arabic.ARABIC_MALE, tuple(reversed(arabic.ARABIC_FAMILY))),
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
_OWN_FAMILY: Mapping[str, Sequence[str]] = {"ro": latin.ROMANIAN_FAMILY}


def lexicon(language: Language) -> Lexicon:
    """Return the names of a language, made once a process from constant lists."""
    return _lexicon(language.code)


@cache
def _lexicon(code: str) -> Lexicon:
    language = LANGUAGES[code]
    own = _OWN.get(language.code)
    if own is not None:
        female, male, family = (_ranked_parts(names, language) for names in own)
        middles = _middles(language)
        return Lexicon(_law(female, GIVEN_LAW), _law(male, GIVEN_LAW), _law(family, FAMILY_LAW),
                       *middles)  # fmt: skip
    locale = _FAKER[language.code]
    families = _FAMILY_FIELD.get(language.code) or _family_fields(locale)
    own_family = _OWN_FAMILY.get(language.code)
    return Lexicon(
        _from_faker(locale, ("first_names_female",), language, GIVEN_LAW),
        _from_faker(locale, ("first_names_male",), language, GIVEN_LAW),
        _law(_ranked_parts(own_family, language), FAMILY_LAW)
        if own_family
        else _from_faker(locale, families, language, FAMILY_LAW),
    )


def sound_of(native: str, language: Language) -> str:
    """Sound of a name in a script whose letters say it; Arabic, Thai and Han need a list."""
    lower = native.lower()
    if language.script == "ethiopic":
        return sounds.geez(native)
    if language.script == "devanagari":
        return sounds.indic(native, sounds.DEVANAGARI)
    if language.script == "bengali":
        return sounds.indic(native, sounds.BENGALI)
    return lower


def _middles(language: Language) -> tuple[Weighted[NamePart] | None, Weighted[NamePart] | None]:
    if language.system is not NameSystem.VIETNAMESE:
        return None, None
    both = (eastern.VIETNAMESE_MIDDLE_FEMALE, eastern.VIETNAMESE_MIDDLE_MALE)
    female, male = (
        Weighted.of([_part(name, language) for name in names], [1.0] * len(names))
        for names in both
    )
    return female, male


def _part(name: str | tuple[str, str], language: Language) -> NamePart:
    if isinstance(name, tuple):
        return NamePart(*name)
    return NamePart(name, sound_of(name, language))


def _ranked_parts(
    names: Iterable[str] | Iterable[tuple[str, str]], language: Language
) -> list[NamePart]:
    return [_part(name, language) for name in dict.fromkeys(names)]


def _law(parts: list[NamePart], law: tuple[float, float]) -> Weighted[NamePart]:
    exponent, shift = law
    return Weighted.of(parts, [(rank + shift) ** -exponent for rank in range(1, len(parts) + 1)])


def _provider(locale: str) -> type:
    module = importlib.import_module(f"faker.providers.person.{locale}")
    provider: type = module.Provider
    return provider


def _family_fields(locale: str) -> tuple[str, ...]:
    provider = _provider(locale)
    return ("last_names",) if hasattr(provider, "last_names") else ("last_names_male",)


def _from_faker(
    locale: str, fields: tuple[str, ...], language: Language, law: tuple[float, float]
) -> Weighted[NamePart]:
    counts: Counter[str] = Counter()
    for field in fields:
        values = getattr(_provider(locale), field)
        if isinstance(values, Mapping):
            for name, weight in values.items():
                counts[_clean(name)] += weight
        else:
            counts.update(_clean(name) for name in values)
    script = _SCRIPT_WORDS[language.script]
    kept = {name: count for name, count in counts.items() if _written_in(name, script)}
    counted = len(set(kept.values())) > 1
    if counted:
        weighted = sorted(kept.items(), key=lambda item: (-item[1], item[0]))
        parts = [_part(name, language) for name, _ in weighted]
        return Weighted.of(parts, [float(weight) for _, weight in weighted])
    shuffled = sorted(kept, key=lambda name: (crc32(name.encode()), name))
    return _law([_part(name, language) for name in shuffled], law)


def _clean(name: str) -> str:
    return unicodedata.normalize("NFC", name.replace("\u200d", "").replace("\u200c", "").strip())


def _written_in(name: str, script: str) -> bool:
    letters = [letter for letter in name if letter.isalpha()]
    return len(letters) > 1 and all(
        unicodedata.name(letter, "").startswith(script) for letter in letters
    )
