# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""The true people of a simulation, their families, namesakes and things in common."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from hospitium.linkage.simulation.dice import Dice, Weighted
from hospitium.linkage.simulation.languages import Language, NameSystem
from hospitium.linkage.simulation.lexicon import Lexicon, NamePart, lexicon
from hospitium.linkage.simulation.lexicons.places import TOWNS
from hospitium.linkage.simulation.rings import RECRUITED
from hospitium.linkage.simulation.telephones import HOSTS, mobile
from hospitium.model.dates import PartialDate

NEWEST_BIRTH = 2019
"""Nobody made up is younger; a fixed year, since the same seed must mean the same people."""

FEMALE_SHARE = 0.66
SECOND_GIVEN = {"es": 0.4, "pt": 0.35, "ro": 0.25, "en": 0.2, "fil": 0.1, "fr-ci": 0.2, "yo": 0.2,
                "ig": 0.2, "tw": 0.15, "pl": 0.08, "id": 0.7, "sw": 0.15}  # fmt: skip
MARRIED_NAME = {"ru": 0.35, "uk": 0.35, "bg": 0.3, "ro": 0.3, "pl": 0.3, "hu": 0.3, "en": 0.25,
                "sq": 0.3, "fil": 0.3, "yo": 0.25, "ig": 0.25, "mk": 0.3, "tr": 0.4, "pt": 0.15,
                "hy": 0.1, "hi": 0.3, "ne": 0.2, "th": 0.25, "fr-ci": 0.15}  # fmt: skip


class Tie(Enum):
    """How a person is tied to another one of the simulation, the near misses of linkage."""

    SIBLING = "sibling"
    TWIN = "twin"
    PARENT = "parent"
    NAMESAKE = "namesake"


@dataclass(frozen=True, slots=True)
class Identity:
    """One true person.

    Args:
        given: one or two given names; syllables in Chinese.
        family: family names in the male form, the first the one that siblings share.
        married: family name since marriage, male form, if it changed.
        father, grandfather: their given names, where the name system uses them.
        middle: Vietnamese middle name.
        birth: the date on the papers, which may be a 1 January that nobody believes.
        home_phone, host_phone: E.164, of the country of origin and of arrival.
        papers: numbers of two documents, the one in use and one of before or after.
        household: shared by people of one family at one address.
        ring: number of the ring that recruited the person, if one did.
    """

    number: int
    language: Language
    female: bool
    given: tuple[NamePart, ...]
    family: tuple[NamePart, ...]
    married: NamePart | None
    father: NamePart
    grandfather: NamePart
    middle: NamePart | None
    birth: PartialDate
    home_phone: str
    host_phone: str
    papers: tuple[str, str]
    town: str
    household: int
    account: str
    ring: int | None
    tied_to: int | None = None
    tie: Tie | None = None


class Population:
    """Makes people, one after another, of given languages."""

    def __init__(self, languages: tuple[Language, ...], dice: Dice, *, rings: int) -> None:
        self._dice = dice
        self._rings = Weighted.of(range(rings), [1 / (rank + 2) for rank in range(rings)])
        self._languages = Weighted.of(languages, [one.prevalence for one in languages])
        self.people: list[Identity] = []

    def stranger(self) -> Identity:
        """Add somebody tied to nobody."""
        dice = self._dice
        language = dice.weighted(self._languages)
        names = lexicon(language)
        female = dice.chance(FEMALE_SHARE)
        families = 2 if language.system in (NameSystem.SPANISH, NameSystem.PORTUGUESE) else 1
        return self._add(
            Identity(
                number=len(self.people),
                language=language,
                female=female,
                given=self._given(language, names, female),
                family=tuple(dice.weighted(names.family) for _ in range(families)),
                married=self._married(language, names, female),
                father=dice.weighted(names.male),
                grandfather=dice.weighted(names.male),
                middle=self._middle(names, female),
                birth=self._birth(language),
                home_phone=mobile(language.region, dice),
                host_phone=mobile(dice.among(HOSTS), dice),
                papers=(document(dice), document(dice)),
                town=dice.among(TOWNS[language.country]),
                household=len(self.people),
                account=f"{dice.below(10**6):06d}",
                ring=self._ring(),
            )
        )

    def tied(self, base: Identity, tie: Tie) -> Identity:
        """Add somebody tied to ``base``: another person who looks like them on paper."""
        dice = self._dice
        language, names = base.language, lexicon(base.language)
        female = base.female if tie is Tie.NAMESAKE else dice.chance(FEMALE_SHARE)
        other = replace(
            base,
            number=len(self.people),
            female=female,
            papers=(document(dice), document(dice)),
            host_phone=mobile(dice.among(HOSTS), dice),
            account=f"{dice.below(10**6):06d}",
            ring=base.ring if tie is not Tie.NAMESAKE and dice.chance(0.3) else self._ring(),
            tied_to=base.number,
            tie=tie,
        )
        if tie is Tie.NAMESAKE:
            same_year = dice.chance(0.15)
            fresh = self._birth(language)
            birth = replace(fresh, year=base.birth.year, day=min(fresh.day or 1, 28))
            return self._add(
                replace(
                    other,
                    birth=birth if same_year else fresh,
                    father=dice.weighted(names.male),
                    grandfather=dice.weighted(names.male),
                    home_phone=mobile(language.region, dice),
                    town=dice.among(TOWNS[language.country]),
                    household=other.number,
                )
            )
        other = replace(
            other,
            given=self._other_given(base, names, female),
            middle=self._middle(names, female),
            married=self._married(language, names, female),
        )
        if not dice.chance(0.4):
            other = replace(other, home_phone=mobile(language.region, dice))
        if not dice.chance(0.6):
            other = replace(other, household=other.number)
        if tie is Tie.TWIN:
            return self._add(other)
        if tie is Tie.SIBLING:
            gap = 1 + dice.below(12)
            years = gap if dice.chance(0.5) and base.birth.year + gap < NEWEST_BIRTH else -gap
        else:
            years = -(17 + dice.below(20))
            if not female:
                other = replace(other, given=(base.father,), father=base.grandfather)
        fresh = self._birth(language)
        return self._add(
            replace(other, birth=PartialDate(base.birth.year + years, fresh.month,
                                             min(fresh.day or 1, 28)))
        )  # fmt: skip

    def _add(self, person: Identity) -> Identity:
        self.people.append(person)
        return person

    def _given(self, language: Language, names: Lexicon, female: bool) -> tuple[NamePart, ...]:
        dice = self._dice
        pool = names.female if female else names.male
        first = dice.weighted(pool)
        if language.system is NameSystem.CHINESE:
            second = dice.weighted(pool)
            if not dice.chance(0.8):
                return (first,)
            return (NamePart(first.native + second.native, f"{first.sound} {second.sound}"),)
        if dice.chance(SECOND_GIVEN.get(language.code, 0.0)):
            second = dice.weighted(pool)
            if second != first and " " not in first.native + second.native:
                return (first, second)
        return (first,)

    def _other_given(self, base: Identity, names: Lexicon, female: bool) -> tuple[NamePart, ...]:
        given = base.given
        for _ in range(5):
            given = self._given(base.language, names, female)
            if given[0] != base.given[0]:
                break
        return given

    def _married(self, language: Language, names: Lexicon, female: bool) -> NamePart | None:
        rate = MARRIED_NAME.get(language.code, 0.0)
        if female and rate and self._dice.chance(rate):
            return self._dice.weighted(names.family)
        return None

    def _middle(self, names: Lexicon, female: bool) -> NamePart | None:
        middles = names.middle_female if female else names.middle_male
        return self._dice.weighted(middles) if middles else None

    def _ring(self) -> int | None:
        dice = self._dice
        return dice.weighted(self._rings) if dice.chance(RECRUITED) else None

    def _birth(self, language: Language) -> PartialDate:
        dice = self._dice
        band = dice.unit()
        low, width = (7, 10) if band < 0.14 else (17, 10) if band < 0.6 else (27, 14)
        if band > 0.9:
            low, width = 41, 25
        year = NEWEST_BIRTH + 6 - low - dice.below(width)
        if dice.chance(language.january):
            return PartialDate(year, 1, 1)
        month = 1 + dice.below(12)
        return PartialDate(year, month, 1 + dice.below(28 if month == 2 else 30))


def document(dice: Dice) -> str:
    """A passport-like number: two letters and seven digits, or nine digits."""
    if dice.chance(0.3):
        return dice.digits(9)
    letters = "ABCDEFGHJKLMNPRSTUVWXYZ"
    return dice.among(letters) + dice.among(letters) + dice.digits(7)
