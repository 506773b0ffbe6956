# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Names that follow the sex or the father: Slavic feminines and patronymics."""

from __future__ import annotations

from hospitium.linkage.simulation.languages import Language
from hospitium.linkage.simulation.lexicon import NamePart, sound_of

_FEMININE = {
    "ru": (("ский", "ская"), ("цкий", "цкая"), ("ой", "ая"), ("ый", "ая"), ("ий", "ая"),
           ("ов", "ова"), ("ев", "ева"), ("ёв", "ёва"), ("ин", "ина"), ("ын", "ына")),
    "uk": (("ський", "ська"), ("цький", "цька"), ("зький", "зька"), ("ий", "а"), ("ов", "ова"),
           ("ев", "ева"), ("їн", "їна"), ("ін", "іна")),
    "bg": (("ски", "ска"), ("ов", "ова"), ("ев", "ева"), ("ин", "ина")),
    "mk": (("ски", "ска"), ("ов", "ова"), ("ев", "ева"), ("ин", "ина")),
    "pl": (("ski", "ska"), ("cki", "cka"), ("dzki", "dzka")),
    "uz": (("ov", "ova"), ("ev", "eva")),
}  # fmt: skip


_VOWELS = frozenset("аеёиоуыэюя")


def family_form(part: NamePart, language: Language, female: bool) -> NamePart:
    """The family name as a woman or a man bears it; unchanged where the language has one form."""
    if not female:
        return part
    for ending, feminine in _FEMININE.get(language.code, ()):
        if part.native.endswith(ending):
            native = part.native[: -len(ending)] + feminine
            return NamePart(native, sound_of(native, language))
    return part


def patronymic(father: NamePart, language: Language, female: bool) -> NamePart | None:
    """The name after the father, in Russian, Ukrainian and Bulgarian; else None."""
    name = father.native
    stem, last = name[:-1], name[-1:]
    if language.code == "ru":
        if last in "ая":
            native = stem + ("ична" if female else "ич")
        elif last in "йь":
            # Юрий gives Юрьевич, but Дмитрий, after two consonants, Дмитриевич.
            drops = stem.endswith("и") and stem[-3:-2].lower() in _VOWELS
            soft = stem[:-1] + "ь" if drops else stem
            native = soft + ("евна" if female else "евич")
        else:
            native = name + ("овна" if female else "ович")
    elif language.code == "uk":
        if last in "йь":
            native = stem + ("ївна" if female else "йович")
        elif last in "аоя":
            native = stem + ("івна" if female else "ович")
        else:
            native = name + ("івна" if female else "ович")
    elif language.code == "bg":
        endings = {"и": name + "ев", "й": stem + "ев", "я": stem + "ев", "а": stem + "ов",
                   "о": stem + "ов"}  # fmt: skip
        base = endings.get(last, name + "ов")
        native = base + ("а" if female else "")
    else:
        return None
    return NamePart(native, sound_of(native, language))
