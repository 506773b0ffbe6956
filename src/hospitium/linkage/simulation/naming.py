# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""How a person's name is spelled and misspelled in a record."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

from hospitium.linkage.simulation.dice import Dice
from hospitium.linkage.simulation.error_model import ErrorModel
from hospitium.linkage.simulation.habits import Habits
from hospitium.linkage.simulation.languages import Language
from hospitium.linkage.simulation.lexicon import NamePart, lexicon, sound_of
from hospitium.linkage.simulation.mistakes import mishear, misread, mistype
from hospitium.linkage.simulation.people import Identity
from hospitium.linkage.simulation.romanise import (
    CANTONESE_FAMILY,
    capitalised,
    spell,
    spell_han,
)
from hospitium.linkage.simulation.spellings import SPELLINGS
from hospitium.linkage.simulation.structure import parts_of
from hospitium.model.person import NameKind, PersonName

LATIN = "latin"


class NameWriter:
    """Writes names as a member's staff would; remembers how each person spells their own."""

    def __init__(self, dice: Dice, errors: ErrorModel) -> None:
        self._dice = dice
        self._errors = errors
        self._own: dict[tuple[int, str], str] = {}

    def spelled(
        self, part: NamePart, person: Identity, habits: Habits, *, native: bool, own: bool
    ) -> str:
        """Write one part in its own script, in the person's own spelling, or in the staff's."""
        language = person.language
        if native:
            if language.script != LATIN:
                return part.native
            if self._dice.chance(habits.diacritics):
                return part.native
        if own:
            key = (person.number, part.native)
            known = self._own.get(key)
            if known is None:
                tongue = "french" if language.code in ("ar-dz", "fr-ci") else "english"
                known = self._own[key] = self._romanised(part, language, tongue)
            return known
        return self._romanised(part, language, habits.tongue)

    def _romanised(self, part: NamePart, language: Language, tongue: str) -> str:
        dice = self._dice
        if language.script == "han":
            if part.native in CANTONESE_FAMILY and dice.chance(0.06):
                return CANTONESE_FAMILY[part.native]
            style = dice.among(("pinyin", "pinyin", "pinyin", "spaced", "hyphen", "wade-giles"))
            return spell_han(part.sound, style, dice)
        if not part.sound:
            return part.native
        table = dice.weighted(SPELLINGS[language.spelling][tongue])
        return capitalised(without_marks(spell(part.sound, table, dice)))

    def damaged(self, text: str, script: str) -> str:
        """Let a hand, an ear or a scanner spoil one part of a name, rarely."""
        dice, errors = self._dice, self._errors
        if dice.chance(errors.hearing):
            text = mishear(text, script, dice)
        if dice.chance(errors.scanning):
            text = misread(text, script, dice)
        if dice.chance(errors.typing):
            text = mistype(text, dice)
            if dice.chance(errors.second_slip):
                text = mistype(text, dice)
        return text

    def familiar(self, part: NamePart, language: Language) -> NamePart | None:
        """The familiar form of a given name, if the language's list has one."""
        forms = (language.familiar or {}).get(part.native)
        if not forms:
            return None
        form = self._dice.among(forms)
        return NamePart(form, sound_of(form, language))

    def write(
        self,
        person: Identity,
        habits: Habits,
        *,
        native: bool,
        family: NamePart | None = None,
        familiar: bool = False,
        kind: NameKind = NameKind.LEGAL,
    ) -> PersonName:
        """Write a whole name, in two columns, with mistakes."""
        dice, errors = self._dice, self._errors
        parts = parts_of(
            person,
            dice,
            middle_names=habits.middle_names,
            patronymics=habits.patronymics,
            family=family,
        )
        if familiar:
            short = self.familiar(parts.given[0], person.language)
            if short is not None:
                parts = replace(parts, given=(short, *parts.given[1:]))
        own = dice.chance(errors.own_spelling)
        script = person.language.script if native else LATIN

        def column(several: tuple[NamePart, ...]) -> str:
            written = [
                self.damaged(self.spelled(part, person, habits, native=native, own=own), script)
                for part in several
            ]
            if len(written) > 1 and dice.chance(errors.part_missing):
                written.pop(dice.below(len(written)))
            return " ".join(written)

        given, last = column(parts.given), column(parts.family)
        father = column((parts.patronymic,)) if parts.patronymic else ""
        if dice.chance(habits.capitals):
            last = last.upper()
        if dice.chance(errors.order_swapped) and last:
            given, last = last, given
        return PersonName(given=given, family=last, patronymic=father, kind=kind)

    def stranger_name(self, person: Identity, habits: Habits, *, native: bool) -> PersonName:
        """A false name: somebody else's of the same language."""
        names = lexicon(person.language)
        other = replace(
            person,
            given=(self._dice.weighted(names.female if person.female else names.male),),
            family=(self._dice.weighted(names.family),),
            father=self._dice.weighted(names.male),
        )
        return self.write(other, habits, native=native)


def without_marks(text: str) -> str:
    """Drop combining marks and the few Latin letters that have no decomposition."""
    plain = unicodedata.normalize("NFD", text.translate(_STROKES))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


_STROKES = str.maketrans(
    {"đ": "d", "Đ": "D", "ł": "l", "Ł": "L", "ı": "i", "ø": "o", "ə": "a", "ɔ": "o", "ɛ": "e",
     "ʻ": "'", "’": "'", "‘": "'", "ß": "ss"}
)  # fmt: skip
