# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""The parts that match keys of a person are put together from, by name.

A match policy names, for each key family, one or more *components*; a family's keys are the
combinations of their values. A component is a function of a person's :class:`Traits` that gives
values in an order that two records of one person share, so that cutting the list at the
family's slots cuts the same ones off on both sides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from itertools import combinations

from hospitium.linkage import identifiers
from hospitium.linkage.names import skeleton, voiced, words_of
from hospitium.linkage.sampling import bigrams, cuts, first_of, in_order
from hospitium.model.person import Person, Sex

SHUFFLES = 16
Values = tuple[str, ...]


class Traits:
    """What the components need of one person, computed once and only where asked for.

    Holds plain values: it lives as long as the making of one record's keys and no longer.
    """

    def __init__(self, person: Person) -> None:
        self._person = person

    @cached_property
    def names(self) -> tuple[Values, ...]:
        """Folded words of each name, the best name first; names without words are left out."""
        found = (words_of(name) for name in self._person.names.reveal())
        return tuple(dict.fromkeys(words for words in found if words))

    @cached_property
    def sounds(self) -> tuple[Values, ...]:
        """Skeletons of the words of each name, sorted."""
        return tuple(dict.fromkeys(tuple(sorted(map(skeleton, words))) for words in self.names))

    @cached_property
    def grams(self) -> frozenset[str]:
        """Bigrams of the words of the best name."""
        return _grams(self.names)

    @cached_property
    def sound_grams(self) -> frozenset[str]:
        """Bigrams of the skeletons of the best name."""
        return _grams(self.sounds)

    @cached_property
    def date(self) -> tuple[int, int, int]:
        """Year, month and day of birth; 0 for what isn't known.

        Of 1 January only the year is taken: it stands on the papers of people whose birth
        nobody registered, and two of them would seem to share a birthday.
        """
        birth = self._person.birth.reveal()
        if birth is None:
            return (0, 0, 0)
        if (birth.month, birth.day) == (1, 1):
            return (birth.year, 0, 0)
        return (birth.year, birth.month or 0, birth.day or 0)

    @cached_property
    def written_date(self) -> str:
        """The full date as it is written, 1 January too; empty where the day isn't known."""
        birth = self._person.birth.reveal()
        return str(birth) if birth is not None and birth.day else ""

    @cached_property
    def date_features(self) -> Values:
        """Year, month, day and their digits, each with its place; only of a full date."""
        year, month, day = self.date
        if not day:
            return ()
        digits = f"{year:04d}{month:02d}{day:02d}"[2:]
        return tuple(f"{place}{digit}" for place, digit in enumerate(digits))

    @cached_property
    def documents(self) -> Values:
        """Canonical numbers of the documents."""
        numbers = (identifiers.document(one.number) for one in self._person.documents.reveal())
        return in_order(number for number in numbers if number)

    @cached_property
    def phones(self) -> Values:
        """Phones in E.164."""
        region = self._person.phone_region
        found = (identifiers.phone(one, region) for one in self._person.phones.reveal())
        return in_order(number for number in found if number)

    @cached_property
    def streets(self) -> Values:
        """Letters of the street lines."""
        return self._of_addresses(identifiers.street)

    @cached_property
    def houses(self) -> Values:
        """House numbers."""
        return self._of_addresses(identifiers.house)

    @cached_property
    def localities(self) -> Values:
        """Localities of the addresses."""
        return self._of_addresses(identifiers.locality)

    @cached_property
    def regions(self) -> Values:
        """Regions of the addresses."""
        return self._of_addresses(identifiers.region)

    @cached_property
    def postcodes(self) -> Values:
        """Postcodes of the addresses."""
        return self._of_addresses(identifiers.postcode)

    @cached_property
    def birth_places(self) -> Values:
        """Skeleton of the place of birth."""
        place = self._person.birth_place.reveal()
        found = identifiers.locality(place) if place else ""
        return (skeleton(found),) if found else ()

    @cached_property
    def nationalities(self) -> Values:
        """Codes of the nationalities."""
        return in_order(code.upper() for code in self._person.nationalities.reveal() if code)

    @cached_property
    def sex(self) -> Values:
        """Sex, where it is known to be female or male."""
        sex = self._person.sex.reveal()
        return (sex.value,) if sex in (Sex.FEMALE, Sex.MALE) else ()

    @cached_property
    def contacts(self) -> Values:
        """E-mail addresses and accounts, folded."""
        written = (*self._person.emails.reveal(), *self._person.accounts.reveal())
        return in_order(filter(None, map(identifiers.account, written)))

    def _of_addresses(self, read: Callable[..., str]) -> Values:
        return tuple(
            dict.fromkeys(found for one in self._person.addresses.reveal() if (found := read(one)))
        )


def _grams(names: tuple[Values, ...]) -> frozenset[str]:
    return frozenset().union(*map(bigrams, names[0])) if names else frozenset()


Component = Callable[[Traits], Iterable[str]]


def _full(names: tuple[Values, ...]) -> Values:
    return tuple(" ".join(words) for words in names if len(words) > 1)


def _pairs(names: tuple[Values, ...]) -> Values:
    return in_order(" ".join(pair) for words in names for pair in combinations(words, 2))


def _codes(length: int, combine: Callable[[tuple[Values, ...]], Values]) -> Component:
    """Skeletons cut to a length, as Soundex and its kin do (Russell 1918 has four signs)."""

    def component(traits: Traits) -> Values:
        names = (tuple(sorted(sound[:length] for sound in sounds)) for sounds in traits.sounds)
        return combine(tuple(dict.fromkeys(names)))

    return component


def _voiced(length: int) -> Component:
    """Sounds with their vowels, cut to a length."""

    def component(traits: Traits) -> Values:
        names = (tuple(sorted(voiced(word)[:length] for word in words)) for words in traits.names)
        return _full(tuple(dict.fromkeys(names)))

    return component


def _words(names: tuple[Values, ...]) -> Values:
    return in_order(word for words in names for word in words)


def _words_with_start(names: tuple[Values, ...], length: int) -> Values:
    return in_order(
        f"{word} {other[:length]}"
        for words in names
        for place, word in enumerate(words)
        for at, other in enumerate(words)
        if at != place
    )


def _stems(names: tuple[Values, ...], length: int) -> Values:
    return tuple(
        dict.fromkeys(
            " ".join(sorted(word[:length] for word in words)) for words in names if len(words) > 1
        )
    )


def _parts_of_date(*parts: int) -> Component:
    def component(traits: Traits) -> Values:
        found = [traits.date[part] for part in parts]
        return ("-".join(map(str, found)),) if all(found) else ()

    return component


def _day_month(traits: Traits) -> Values:
    _, month, day = traits.date
    return ("-".join(map(str, sorted((month, day)))),) if day else ()


def _swapped(traits: Traits) -> Values:
    year, month, day = traits.date
    return ("-".join(map(str, (year, *sorted((month, day))))),) if day else ()


def _any_decade(traits: Traits) -> Values:
    year, month, day = traits.date
    return (f"{year % 10}-{month}-{day}",) if day else ()


def _known_day(traits: Traits) -> Values:
    return ("known",) if traits.date[2] else ()


def _gram(shuffle: int) -> Component:
    return lambda traits: first_of(traits.grams, shuffle)


def _sound_gram(shuffle: int) -> Component:
    return lambda traits: first_of(traits.sound_grams, shuffle)


def _two_grams(shuffle: int) -> Component:
    def component(traits: Traits) -> Values:
        grams = traits.grams
        return ("".join((*first_of(grams, 2 * shuffle), *first_of(grams, 2 * shuffle + 1))),) * (
            len(grams) > 0
        )

    return component


def _two_sound_grams(shuffle: int) -> Component:
    def component(traits: Traits) -> Values:
        grams = traits.sound_grams
        return ("".join((*first_of(grams, 2 * shuffle), *first_of(grams, 2 * shuffle + 1))),) * (
            len(grams) > 0
        )

    return component


def _street_gram(shuffle: int) -> Component:
    def component(traits: Traits) -> Values:
        grams = frozenset().union(*map(bigrams, traits.streets))
        return ("".join((*first_of(grams, 2 * shuffle), *first_of(grams, 2 * shuffle + 1))),) * (
            len(grams) > 0
        )

    return component


def _document_gram(shuffle: int) -> Component:
    def component(traits: Traits) -> Values:
        return tuple(
            "".join(first_of(bigrams(one), 2 * shuffle) + first_of(bigrams(one), 2 * shuffle + 1))
            for one in traits.documents
        )

    return component


def _digits(shuffle: int) -> Component:
    def component(traits: Traits) -> Values:
        kept = in_order(traits.date_features, shuffle)[:3]
        return ("".join(sorted(kept)),) * (len(kept) > 0)

    return component


COMPONENTS: Mapping[str, Component] = {
    "full-fold": lambda t: _full(t.names),
    "full-sound": lambda t: _full(t.sounds),
    "pair-fold": lambda t: _pairs(t.names),
    "pair-sound": lambda t: _pairs(t.sounds),
    **{f"full-code-{k}": _codes(k, _full) for k in (2, 3, 4)},
    **{f"pair-code-{k}": _codes(k, _pairs) for k in (2, 3, 4)},
    **{f"full-voiced-{k}": _voiced(k) for k in (3, 4)},
    "word-fold": lambda t: _words(t.names),
    "word-sound": lambda t: _words(t.sounds),
    "word-fold-start-1": lambda t: _words_with_start(t.names, 1),
    "word-fold-start-3": lambda t: _words_with_start(t.names, 3),
    "word-sound-start-1": lambda t: _words_with_start(t.sounds, 1),
    "stems-1": lambda t: _stems(t.names, 1),
    "stems-2": lambda t: _stems(t.names, 2),
    "stems-3": lambda t: _stems(t.names, 3),
    "sound-stems-1": lambda t: _stems(t.sounds, 1),
    "sound-stems-2": lambda t: _stems(t.sounds, 2),
    **{f"gram-{k}": _gram(k) for k in range(1, SHUFFLES)},
    **{f"sound-gram-{k}": _sound_gram(k) for k in range(1, SHUFFLES)},
    **{f"two-grams-{k}": _two_grams(k) for k in range(1, SHUFFLES)},
    **{f"two-sound-grams-{k}": _two_sound_grams(k) for k in range(1, SHUFFLES)},
    "day": _parts_of_date(0, 1, 2),
    "day-as-written": lambda t: (t.written_date,) if t.written_date else (),
    "month-of-year": _parts_of_date(0, 1),
    "day-and-year": _parts_of_date(0, 2),
    "year": _parts_of_date(0),
    "day-and-month": _day_month,
    "day-or-swapped": _swapped,
    "day-any-decade": _any_decade,
    "known-day": _known_day,
    "known-year": lambda t: ("known",) if t.date[0] else (),
    **{f"date-digits-{k}": _digits(k) for k in range(1, SHUFFLES)},
    "document": lambda t: t.documents,
    "document-cut": lambda t: in_order(cut for one in t.documents for cut in cuts(one)),
    **{f"document-gram-{k}": _document_gram(k) for k in range(1, SHUFFLES)},
    "phone": lambda t: t.phones,
    "phone-end": lambda t: in_order(one[-8:] for one in t.phones),
    "contact": lambda t: t.contacts,
    "postcode": lambda t: t.postcodes,
    "locality": lambda t: t.localities,
    "locality-sound": lambda t: tuple(map(skeleton, t.localities)),
    "region": lambda t: t.regions,
    "house": lambda t: t.houses,
    "street": lambda t: t.streets,
    "street-sound": lambda t: tuple(map(skeleton, t.streets)),
    **{f"street-gram-{k}": _street_gram(k) for k in range(1, SHUFFLES)},
    "birth-place": lambda t: t.birth_places,
    "nationality": lambda t: t.nationalities,
    "sex": lambda t: t.sex,
}


def _evidence(component: str) -> str:
    """Which field a component speaks of."""
    for start, field in _EVIDENCE_OF:
        if component.startswith(start):
            return field
    return "name"


_EVIDENCE_OF = (
    ("day", "date"), ("month-of-year", "date"), ("year", "date"), ("date", "date"),
    ("document", "document"), ("phone", "phone"), ("contact", "contact"),
    ("postcode", "place"), ("locality", "place"), ("region", "place"), ("house", "place"),
    ("street", "place"), ("birth-place", "birth-place"), ("nationality", "name"), ("sex", "name"),
)  # fmt: skip

EVIDENCE: Mapping[str, str] = {component: _evidence(component) for component in COMPONENTS}
"""Component -> field of which it is evidence. Nationality and sex go with the name: alone they
single out nobody, and they can't tell namesakes apart."""

DAMAGED = frozenset(
    component
    for component in COMPONENTS
    if component.startswith(("stems", "sound-stems", "gram", "sound-gram", "two-"))
    or "-start-" in component
)
"""Components that hold a name with something cut out. A key with one of them must also hold part
of a date or a document: names that are nearly alike are many, and alone would tell too much."""

WITNESSES = frozenset(component for component in COMPONENTS if component.startswith("known-"))
"""Components that say only that something is known."""

THING_COMPONENTS = frozenset(
    ("phone", "document", "plate", "account", "wallet", "address", "cell", "employer")
)
"""Components of things, read by :func:`hospitium.linkage.keys.thing_keys`."""
