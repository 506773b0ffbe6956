# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Which parts of a person's name an organisation writes, and in which column, by name system."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from hospitium.linkage.simulation.dice import Dice
from hospitium.linkage.simulation.inflection import family_form, patronymic
from hospitium.linkage.simulation.languages import NameSystem
from hospitium.linkage.simulation.lexicon import NamePart
from hospitium.linkage.simulation.people import Identity

Several = tuple[NamePart, ...]


@dataclass(frozen=True, slots=True)
class Parts:
    """A name in parts, before anybody spells it."""

    given: Several
    family: Several
    patronymic: NamePart | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a member would write of this person if the name system had no say.

    Args:
        given: given names kept.
        family: family names in the form of the person's sex.
        whole: whether this record has every part.
        patronymics: the member's share of patronymics written.
    """

    person: Identity
    given: Several
    family: Several
    whole: bool
    patronymics: float


def parts_of(
    person: Identity,
    dice: Dice,
    *,
    middle_names: float,
    patronymics: float,
    family: NamePart | None = None,
) -> Parts:
    """Choose the parts for one record.

    Args:
        middle_names: the member's share of names written whole.
        patronymics: the member's share of patronymics written.
        family: another family name than the person's own, as after a marriage.
    """
    whole = dice.chance(middle_names)
    given = person.given if whole else person.given[:1]
    if len(person.given) > 1 and not whole and dice.chance(0.1):
        given = person.given[1:]
    own = tuple(
        family_form(part, person.language, person.female)
        for part in ((family,) if family else person.family)
    )
    wanted = Wanted(person, given, own, whole, patronymics)
    return _SYSTEMS.get(person.language.system, _western)(wanted, dice)


def _western(wanted: Wanted, dice: Dice) -> Parts:
    return Parts(wanted.given, wanted.family)


def _slavic(wanted: Wanted, dice: Dice) -> Parts:
    person = wanted.person
    father = patronymic(person.father, person.language, person.female)
    if father is None or not dice.chance(wanted.patronymics):
        return Parts(wanted.given, wanted.family)
    if dice.chance(0.4):
        return Parts((*wanted.given, father), wanted.family)
    return Parts(wanted.given, wanted.family, father)


def _arabic(wanted: Wanted, dice: Dice) -> Parts:
    person = wanted.person
    if dice.chance(0.03):
        return Parts(wanted.given, (person.father,))
    fathers: Several = ()
    if dice.chance(0.2):
        fathers = (person.father,)
        if dice.chance(0.25):
            fathers = (person.father, person.grandfather)
    return Parts(wanted.given + fathers, wanted.family)


def _persian(wanted: Wanted, dice: Dice) -> Parts:
    person = wanted.person
    if _one_in_four(person) != dice.chance(0.08):
        return Parts(wanted.given, (person.father,))
    return Parts(wanted.given, wanted.family)


def _fathers(wanted: Wanted, dice: Dice) -> Parts:
    person = wanted.person
    kind = dice.unit()
    if kind < 0.8:
        return Parts(wanted.given, (person.father,))
    if kind < 0.9:
        return Parts(wanted.given, (person.father, person.grandfather))
    return Parts((*wanted.given, person.father), (person.grandfather,))


def _spanish(wanted: Wanted, dice: Dice) -> Parts:
    return Parts(wanted.given, wanted.family if wanted.whole else wanted.family[:1])


def _portuguese(wanted: Wanted, dice: Dice) -> Parts:
    return Parts(wanted.given, wanted.family if wanted.whole else wanted.family[-1:])


def _vietnamese(wanted: Wanted, dice: Dice) -> Parts:
    middle = wanted.person.middle
    if middle is None or not wanted.whole:
        return Parts(wanted.given, wanted.family)
    if dice.chance(0.25):
        return Parts(wanted.given, (*wanted.family, middle))
    return Parts((middle, *wanted.given), wanted.family)


def _indonesian(wanted: Wanted, dice: Dice) -> Parts:
    given = wanted.person.given
    if _one_in_four(wanted.person) != dice.chance(0.05):
        # Forms that insist on a family name get the only name twice.
        return Parts(given, given if dice.chance(0.3) else ())
    return Parts(given, wanted.family)


def _one_in_four(person: Identity) -> bool:
    """Tell who has no family name: a trait of the person, so that most records agree on it."""
    return person.number % 4 == 0


_SYSTEMS: Mapping[NameSystem, Callable[[Wanted, Dice], Parts]] = {
    NameSystem.EAST_SLAVIC: _slavic,
    NameSystem.SOUTH_SLAVIC: _slavic,
    NameSystem.ARABIC: _arabic,
    NameSystem.PERSIAN: _persian,
    NameSystem.FATHERS: _fathers,
    NameSystem.SPANISH: _spanish,
    NameSystem.PORTUGUESE: _portuguese,
    NameSystem.VIETNAMESE: _vietnamese,
    NameSystem.INDONESIAN: _indonesian,
}
