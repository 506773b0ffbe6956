# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Words for sex, for yes and no, for difficulty, and for nothing at all, in many languages."""

from __future__ import annotations

from hospitium.model.answers import Answer, Difficulty
from hospitium.model.person import Sex


def _index(table: dict[object, str]) -> dict[str, object]:
    return {word: meaning for meaning, words in table.items() for word in words.split("|")}


SEX_WORDS = _index(
    {
        Sex.FEMALE: "f|w|female|woman|girl|feminine|fem|femme|féminin|feminin|fille|mujer|femenino"
        "|feminino|mulher|niña|femeie|fată|weiblich|frau|k|kobieta|kadın|kadin|bayan|женский|жен"
        "|ж|женщина|жінка|жіноча|жена|женски|أنثى|انثى|امرأة|زن|nữ|nu|ሴት|女|女性|หญิง|महिला"
        "|মহিলা|donna|femmina|vrouw|nő|femër|wanita|perempuan|babae|mwanamke",
        Sex.MALE: "m|male|man|boy|masculine|masc|homme|masculin|garçon|hombre|masculino|homem|h"
        "|niño|bărbat|barbat|männlich|mann|mężczyzna|erkek|e|bay|мужской|муж|м|мужчина|чоловік"
        "|чоловіча|мъж|мъжки|ذكر|رجل|مرد|nam|ወንድ|男|男性|ชาย|पुरुष|পুরুষ|uomo|maschio"
        "|férfi|mashkull|pria|lelaki|lalaki|mwanamume",
        Sex.OTHER: "other|x|intersex|third gender|hijra|autre|otro|diverse|divers|другой|інша",
        Sex.UNKNOWN: "u|unknown|unbekannt|not specified|nonspecifiedunknown|inconnu|desconocido"
        "|неизвестно",
    }
)

ANSWER_WORDS = _index(
    {
        Answer.YES: "yes|y|true|1|t|oui|si|sí|sim|da|ja|tak|evet|да|так|نعم|بله|có|是|अवश्य|हाँ|ჰო"
        "|ndio|checked|x|✓|✔",
        Answer.NO: "no|n|false|0|f|non|não|nu|nein|nie|hayır|hayir|нет|ні|не|لا|خیر|không|否|नहीं"
        "|hapana|unchecked",
        Answer.UNKNOWN: "unknown|don't know|dont know|dk|not known|not asked|ne sait pas|no sabe"
        "|неизвестно|невідомо|غير معروف|98|unk|?",
        Answer.DECLINED: "declined|refused|refused to answer|prefer not to say|prefers not to say"
        "|no answer|99|отказ|رفض",
    }
)

DIFFICULTY_WORDS = _index(
    {
        Difficulty.NONE: "1|no|none|no difficulty|no - no difficulty|no-difficulty",
        Difficulty.SOME: "2|some|some difficulty|yes - some difficulty|some-difficulty",
        Difficulty.A_LOT: "3|a lot|a lot of difficulty|yes - a lot of difficulty"
        "|a-lot-of-difficulty",
        Difficulty.CANNOT: "4|cannot|cannot do|cannot do at all|can't do at all|unable"
        "|cannot-do-at-all",
        Difficulty.DECLINED: "7|refused|declined|prefer not to say",
        Difficulty.UNKNOWN: "9|unknown|don't know|dont know",
    }
)
"""The Washington Group's codes 1 to 4, 7 (refused) and 9 (don't know), and their words."""

NOTHING = frozenset({"", "-", "--", "—", "–", ".", "..."})
"""Blank in every sense: no repair is noted for it."""

NAME_PLACEHOLDERS = frozenset(
    [
        "n/a",
        "n.a.",
        "#n/a",
        "null",
        "unknown",
        "unk",
        "not known",
        "not available",
        "not recorded",
        "not stated",
        "not given",
        "?",
        "??",
        "???",
        "inconnu",
        "inconnue",
        "desconocido",
        "desconocida",
        "unbekannt",
        "necunoscut",
        "nieznane",
        "bilinmiyor",
        "неизвестно",
        "неизвестна",
        "неизвестен",
        "невідомо",
        "н/д",
        "нет данных",
        "غير معروف",
        "غير متوفر",
        "không rõ",
        "不详",
        "未知",
        "tidak diketahui",
    ]
)
"""What stands for nothing in a column of names; Na, Nan and Nil are people's names."""

PLACEHOLDERS = NAME_PLACEHOLDERS | {
    *("na", "none", "nil", "nan", "missing", "not applicable", "not specified", "xxx", "undefined"),
    *("<na>", "nat"),
}
"""What stands for nothing in any other column."""

NOT_APPLICABLE = frozenset(
    ("null", "none", "nil", "nan", "<na>", "nat", "na", "n/a", "n.a.", "#n/a", "not applicable")
)
"""Of these, what says that there is nothing, rather than that nobody knows."""
