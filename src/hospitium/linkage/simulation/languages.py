# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""The languages the simulator speaks: whose names, in which script, how they are put together.

Languages with ``held_out`` are never used to learn or tune a match policy; they are the honest
test of one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from hospitium.linkage.simulation.lexicons import familiar
from hospitium.model.errors import BadInput


class NameSystem(Enum):
    """How a full name is built."""

    WESTERN = "given and family name"
    EAST_SLAVIC = "given name, patronymic, family name that follows the sex"
    SOUTH_SLAVIC = "given name, patronymic in -ov, family name that follows the sex"
    WEST_SLAVIC = "given and family name, adjectives in -ski follow the sex"
    ARABIC = "given name, father's, perhaps grandfather's, family name"
    PERSIAN = "given name, often a family name, else the father's name"
    FATHERS = "given name, father's given name, grandfather's given name"
    SPANISH = "one or two given names, father's and mother's family name"
    PORTUGUESE = "one or two given names, mother's and father's family name"
    VIETNAMESE = "family, middle, given name"
    CHINESE = "family name, one or two syllables of a given name"
    INDONESIAN = "one to three names, often no family name"


@dataclass(frozen=True, slots=True)
class Language:
    """A language whose speakers appear in caseloads.

    Args:
        code: BCP 47.
        name: in English.
        country: nationality usual for it, ISO 3166-1 alpha-3.
        region: the same in alpha-2, for phone numbers.
        script: ``latin``, ``cyrillic``, ``arabic``, ... : the original script.
        system: how names are built.
        spelling: key of ``spellings.SPELLINGS``.
        prevalence: relative number of people, a judgement, not a statistic.
        january: share of people whose papers say 1 January, because no birth was registered.
        held_out: kept out of learning and tuning.
        familiar: familiar forms of given names.
    """

    code: str
    name: str
    country: str
    region: str
    script: str
    system: NameSystem
    spelling: str
    prevalence: float = 1.0
    january: float = 0.01
    held_out: bool = False
    familiar: Mapping[str, tuple[str, ...]] | None = None


_S = NameSystem
_TABLE = (
    Language("ru", "Russian", "RUS", "RU", "cyrillic", _S.EAST_SLAVIC, "russian", 1.2,
             familiar=familiar.RUSSIAN),
    Language("uk", "Ukrainian", "UKR", "UA", "cyrillic", _S.EAST_SLAVIC, "ukrainian", 1.5,
             familiar=familiar.UKRAINIAN),
    Language("bg", "Bulgarian", "BGR", "BG", "cyrillic", _S.SOUTH_SLAVIC, "bulgarian", 1.2,
             familiar=familiar.BULGARIAN),
    Language("mk", "Macedonian", "MKD", "MK", "cyrillic", _S.SOUTH_SLAVIC, "macedonian", 0.6,
             held_out=True),
    Language("ar", "Arabic", "SYR", "SY", "arabic", _S.ARABIC, "arabic", 1.5, 0.12),
    Language("ar-dz", "Maghrebi Arabic", "DZA", "DZ", "arabic", _S.ARABIC, "maghrebi", 0.8, 0.03),
    Language("fa-af", "Dari", "AFG", "AF", "arabic", _S.PERSIAN, "persian", 1.2, 0.3),
    Language("am", "Amharic", "ETH", "ET", "ethiopic", _S.FATHERS, "geez", 1.0, 0.15,
             held_out=True),
    Language("ti", "Tigrinya", "ERI", "ER", "ethiopic", _S.FATHERS, "geez", 1.0, 0.15,
             held_out=True),
    Language("ka", "Georgian", "GEO", "GE", "georgian", _S.WESTERN, "georgian", 0.6,
             held_out=True),
    Language("hy", "Armenian", "ARM", "AM", "armenian", _S.WESTERN, "armenian", 0.5),
    Language("hi", "Hindi", "IND", "IN", "devanagari", _S.WESTERN, "indic", 0.9, 0.06),
    Language("ne", "Nepali", "NPL", "NP", "devanagari", _S.WESTERN, "indic", 0.9, 0.08),
    Language("bn", "Bengali", "BGD", "BD", "bengali", _S.WESTERN, "bengali", 1.0, 0.2,
             held_out=True),
    Language("th", "Thai", "THA", "TH", "thai", _S.WESTERN, "thai", 0.9, held_out=True),
    Language("zh", "Chinese", "CHN", "CN", "han", _S.CHINESE, "han", 0.9),
    Language("vi", "Vietnamese", "VNM", "VN", "latin", _S.VIETNAMESE, "vietnamese", 1.4),
    Language("ro", "Romanian", "ROU", "RO", "latin", _S.WESTERN, "romanian", 1.8,
             familiar=familiar.ROMANIAN),
    Language("pl", "Polish", "POL", "PL", "latin", _S.WEST_SLAVIC, "polish", 1.0,
             familiar=familiar.POLISH),
    Language("hu", "Hungarian", "HUN", "HU", "latin", _S.WESTERN, "turkish", 0.9),
    Language("tr", "Turkish", "TUR", "TR", "latin", _S.WESTERN, "turkish", 0.9, 0.04),
    Language("sq", "Albanian", "ALB", "AL", "latin", _S.WESTERN, "albanian", 1.1),
    Language("uz", "Uzbek", "UZB", "UZ", "latin", _S.EAST_SLAVIC, "plain", 0.7),
    Language("yo", "Yoruba", "NGA", "NG", "latin", _S.WESTERN, "plain", 1.2, 0.03),
    Language("ig", "Igbo", "NGA", "NG", "latin", _S.WESTERN, "plain", 0.8, 0.03),
    Language("ha", "Hausa", "NGA", "NG", "latin", _S.WESTERN, "plain", 0.6, 0.1),
    Language("tw", "Twi", "GHA", "GH", "latin", _S.WESTERN, "plain", 0.5, 0.05, held_out=True),
    Language("sw", "Swahili", "KEN", "KE", "latin", _S.WESTERN, "plain", 0.5, 0.05,
             held_out=True),
    Language("fr-ci", "Ivorian French", "CIV", "CI", "latin", _S.WESTERN, "iberian", 1.0, 0.08),
    Language("es", "Spanish", "COL", "CO", "latin", _S.SPANISH, "iberian", 1.2,
             familiar=familiar.SPANISH),
    Language("pt", "Portuguese", "BRA", "BR", "latin", _S.PORTUGUESE, "iberian", 1.0,
             held_out=True),
    Language("fil", "Filipino", "PHL", "PH", "latin", _S.WESTERN, "iberian", 1.2),
    Language("id", "Indonesian", "IDN", "ID", "latin", _S.INDONESIAN, "plain", 0.9),
    Language("en", "English", "GBR", "GB", "latin", _S.WESTERN, "plain", 0.8,
             familiar=familiar.ENGLISH),
)  # fmt: skip

LANGUAGES: Mapping[str, Language] = {language.code: language for language in _TABLE}
HELD_OUT = tuple(language.code for language in _TABLE if language.held_out)
TUNING = tuple(language.code for language in _TABLE if not language.held_out)
SCRIPTS = tuple(dict.fromkeys(language.script for language in _TABLE))


def of_codes(codes: tuple[str, ...]) -> tuple[Language, ...]:
    """Look up languages by code, each once, in the order given.

    Raises:
        BadInput: ``language-unknown``.
    """
    for code in codes:
        if code not in LANGUAGES:
            raise BadInput(
                "language-unknown",
                "the simulator has no names of a language asked for",
                hint="languages: " + ", ".join(LANGUAGES),
                language=code,
            )
    return tuple(LANGUAGES[code] for code in dict.fromkeys(codes))


def of_scripts(scripts: tuple[str, ...]) -> tuple[str, ...]:
    """Codes of the languages whose original script is one of these.

    Raises:
        BadInput: ``script-unknown``.
    """
    for script in scripts:
        if script not in SCRIPTS:
            raise BadInput(
                "script-unknown",
                "the simulator has no language in a script asked for",
                hint="scripts: " + ", ".join(SCRIPTS),
                script=script,
            )
    return tuple(code for code, language in LANGUAGES.items() if language.script in scripts)
