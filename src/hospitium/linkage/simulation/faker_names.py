# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""The name lists of Faker's providers, taken as data; its own chance is never used."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Mapping

from faker.providers.person import (
    bg_BG,
    bn_BD,
    en_US,
    es_CO,
    hi_IN,
    hu_HU,
    hy_AM,
    id_ID,
    ka_GE,
    mk_MK,
    ne_NP,
    pl_PL,
    pt_BR,
    ro_RO,
    ru_RU,
    sw,
    tw_GH,
    uk_UA,
    uz_UZ,
    yo_NG,
)

_PROVIDERS: Mapping[str, type] = {
    "bg": bg_BG.Provider, "bn": bn_BD.Provider, "en": en_US.Provider, "es": es_CO.Provider,
    "hi": hi_IN.Provider, "hu": hu_HU.Provider, "hy": hy_AM.Provider, "id": id_ID.Provider,
    "ka": ka_GE.Provider, "mk": mk_MK.Provider, "ne": ne_NP.Provider, "pl": pl_PL.Provider,
    "pt": pt_BR.Provider, "ro": ro_RO.Provider, "ru": ru_RU.Provider, "sw": sw.Provider,
    "tw": tw_GH.Provider, "uk": uk_UA.Provider, "uz": uz_UZ.Provider, "yo": yo_NG.Provider,
}  # fmt: skip
_FAMILY_FIELDS = {
    **dict.fromkeys(("ru", "uk", "bg", "mk", "uz", "yo", "tw", "sw"), ("last_names_male",)),
    "pl": ("male_last_names", "unisex_last_names"),
}
_UNICODE_WORD = {
    "latin": "LATIN", "cyrillic": "CYRILLIC", "georgian": "GEORGIAN", "armenian": "ARMENIAN",
    "devanagari": "DEVANAGARI", "bengali": "BENGALI",
}  # fmt: skip
FEMALE, MALE, FAMILY = "female", "male", "family"


def names(code: str, which: str, script: str) -> Mapping[str, float]:
    """Names of a language with their weights; a repeated entry counts as often as it stands there.

    Args:
        code: BCP 47 code of the language.
        which: ``FEMALE``, ``MALE`` or ``FAMILY``.
        script: names with letters of another script (slips in the lists) are left out.
    """
    provider = _PROVIDERS[code]
    fields = {
        FEMALE: ("first_names_female",),
        MALE: ("first_names_male",),
        FAMILY: _FAMILY_FIELDS.get(code, ("last_names",)),
    }[which]
    weights: Counter[str] = Counter()
    for field in fields:
        values = getattr(provider, field)
        if isinstance(values, Mapping):
            for name, weight in values.items():
                weights[_clean(name)] += weight
        else:
            weights.update(_clean(name) for name in values)
    word = _UNICODE_WORD[script]
    return {name: weight for name, weight in weights.items() if _written_in(name, word)}


def _clean(name: str) -> str:
    return unicodedata.normalize("NFC", name.replace("\u200d", "").replace("\u200c", "").strip())


def _written_in(name: str, word: str) -> bool:
    letters = [letter for letter in name if letter.isalpha()]
    return len(letters) > 1 and all(
        unicodedata.name(letter, "").startswith(word) for letter in letters
    )
