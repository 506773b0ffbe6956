# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""From a true person to one record of one member."""

from __future__ import annotations

from hospitium.linkage.simulation.dice import Dice, Weighted
from hospitium.linkage.simulation.error_model import ErrorModel
from hospitium.linkage.simulation.habits import Habits
from hospitium.linkage.simulation.languages import LANGUAGES
from hospitium.linkage.simulation.lexicons.places import STREETS, TOWNS
from hospitium.linkage.simulation.mistakes import (
    shift_day,
    shift_years,
    slip_date,
    slip_digit,
    slip_document,
    swap_day_month,
)
from hospitium.linkage.simulation.naming import LATIN, NameWriter, without_marks
from hospitium.linkage.simulation.people import Identity
from hospitium.linkage.simulation.telephones import international, national
from hospitium.model.dates import PartialDate
from hospitium.model.person import (
    Address,
    Document,
    DocumentKind,
    NameKind,
    Person,
    PersonName,
    Sex,
)
from hospitium.model.sensitive import Sensitive

NEIGHBOURS = {"RUS": "UKR", "UKR": "RUS", "SYR": "IRQ", "AFG": "IRN", "ERI": "ETH", "ETH": "ERI",
              "ROU": "MDA", "ALB": "MKD", "BGD": "IND", "NPL": "IND", "NGA": "GHA"}  # fmt: skip


class RecordWriter:
    """Writes people down as one member after another would."""

    def __init__(self, dice: Dice, errors: ErrorModel, shared_phones: tuple[str, ...]) -> None:
        self._dice = dice
        self._errors = errors
        self._shared_phones = shared_phones
        self._names = NameWriter(dice, errors)
        self._phone_styles: dict[Habits, Weighted[str]] = {}

    def write(self, person: Identity, habits: Habits) -> tuple[Person, str]:
        """Write one record; answer it with the script in which its first name stands."""
        dice, errors = self._dice, self._errors
        language = person.language
        native = language.script != LATIN and dice.chance(habits.native_share)
        written = native or language.script == LATIN
        names = self._person_names(person, habits, written)
        documents: tuple[Document, ...] = ()
        if dice.chance(errors.document_known):
            documents = (self._document(person),)
        return (
            Person(
                names=Sensitive(names),
                birth=Sensitive(self.birth(person.birth)),
                sex=Sensitive(self._sex(person)),
                nationalities=Sensitive(self._nationalities(person)),
                birth_place=Sensitive(self._birth_place(person, habits)),
                documents=Sensitive(documents),
                phones=Sensitive(self._phones(person, habits)),
                accounts=Sensitive(self._accounts(person)),
                addresses=Sensitive(self._addresses(person, habits)),
                phone_region=habits.region,
            ),
            language.script if native else LATIN,
        )

    def _person_names(
        self, person: Identity, habits: Habits, native: bool
    ) -> tuple[PersonName, ...]:
        dice, errors = self._dice, self._errors
        if dice.chance(errors.false_name):
            return (self._names.stranger_name(person, habits, native=native),)
        family = None if dice.chance(errors.former_name) else person.married
        familiar = dice.chance(errors.familiar)
        first = self._names.write(person, habits, native=native, family=family, familiar=familiar)
        if not dice.chance(errors.also_known):
            return (first,)
        if person.married and dice.chance(0.7):
            second = self._names.write(
                person,
                habits,
                native=native,
                family=None if family else person.married,
                kind=NameKind.BIRTH if family else NameKind.MARRIED,
            )
        else:
            second = self._names.write(
                person, habits, native=not native, familiar=not familiar, kind=NameKind.ALIAS
            )
        # A second name that reads like the first is no second name.
        same = (first.given, first.family) == (second.given, second.family)
        return (first,) if same else (first, second)

    def birth(self, true: PartialDate) -> PartialDate | None:
        """Write a date of birth, wrong in one way at most."""
        dice, errors = self._dice, self._errors
        roll = dice.unit()
        written: PartialDate | None
        for rate, change in (
            (errors.date_missing, lambda: None),
            (errors.year_only, lambda: PartialDate(true.year)),
            (errors.month_only, lambda: PartialDate(true.year, true.month)),
            (errors.placeholder, lambda: PartialDate(true.year, 1, 1)),
            (errors.rounded, lambda: self._rounded(true)),
            (errors.day_month, lambda: swap_day_month(true) or true),
            (errors.date_slip, lambda: slip_date(true, dice) or true),
            (errors.year_off, lambda: shift_years(true, self._either()) or true),
            (errors.decade_off, lambda: shift_years(true, 10 * self._either()) or true),
            (errors.day_off, lambda: shift_day(true, self._either()) or true),
        ):
            if roll < rate:
                written = change()
                return written
            roll -= rate
        return true

    def _either(self) -> int:
        return 1 if self._dice.chance(0.5) else -1

    def _rounded(self, true: PartialDate) -> PartialDate:
        year = 5 * round(true.year / 5)
        return PartialDate(year, 1, 1) if self._dice.chance(0.5) else PartialDate(year)

    def _sex(self, person: Identity) -> Sex:
        if self._dice.chance(self._errors.sex_missing):
            return Sex.UNKNOWN
        female = person.female != self._dice.chance(self._errors.sex_wrong)
        return Sex.FEMALE if female else Sex.MALE

    def _nationalities(self, person: Identity) -> tuple[str, ...]:
        if self._dice.chance(self._errors.nationality_missing):
            return ()
        true = person.language.country
        if self._dice.chance(self._errors.nationality_wrong):
            other = NEIGHBOURS.get(true) or self._dice.among(tuple(LANGUAGES.values())).country
            return (other,)
        return (true,)

    def _birth_place(self, person: Identity, habits: Habits) -> Address | None:
        dice = self._dice
        if not dice.chance(self._errors.birth_place_known):
            return None
        town = person.town
        if not dice.chance(habits.diacritics):
            town = without_marks(town)
        return Address(locality=self._names.damaged(town, LATIN), country=person.language.country)

    def _addresses(self, person: Identity, habits: Habits) -> tuple[Address, ...]:
        dice = self._dice
        if not dice.chance(self._errors.address_known):
            return ()
        towns, streets = TOWNS[habits.country], STREETS[habits.country]
        home = person.household
        street = f"{streets[home % len(streets)]} {1 + home * 7 % 90}"
        return (
            Address(
                street=self._names.damaged(street, LATIN),
                locality=towns[home // 7 % len(towns)],
                postcode=f"{10000 + home * 37 % 90000}",
                country=habits.country,
            ),
        )

    def _document(self, person: Identity) -> Document:
        dice, errors = self._dice, self._errors
        number = person.papers[1 if dice.chance(errors.document_renewed) else 0]
        if dice.chance(errors.document_slip):
            number = slip_document(number, dice)
        style = dice.unit()
        if style < 0.08:
            number = f"{number[:2]} {number[2:]}"
        elif style < 0.12:
            number = number.lower()
        return Document(number, DocumentKind.PASSPORT, person.language.country)

    def _phones(self, person: Identity, habits: Habits) -> tuple[str, ...]:
        dice, errors = self._dice, self._errors
        if not dice.chance(errors.phone_known):
            return ()
        number = person.host_phone if dice.chance(errors.phone_changed) else person.home_phone
        if self._shared_phones and dice.chance(errors.phone_shared):
            number = dice.among(self._shared_phones)
        written = self.phone(number, habits)
        if dice.chance(errors.phone_slip):
            written = slip_digit(written, dice)
        return (written,)

    def phone(self, number: str, habits: Habits) -> str:
        """Write an E.164 number as this member does."""
        styles = self._phone_styles.get(habits)
        if styles is None:
            styles = Weighted.of(("plus", "zeros", "spaced", "national"), habits.phone_styles)
            self._phone_styles[habits] = styles
        style = self._dice.weighted(styles)
        if style == "zeros":
            return "00" + number[1:]
        if style == "spaced":
            return international(number)
        return national(number, habits.region) if style == "national" else number

    def _accounts(self, person: Identity) -> tuple[str, ...]:
        if not self._dice.chance(self._errors.account_known):
            return ()
        return (f"@user{person.account}",)
