# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""How often records go wrong, and how: every rate of the simulator with its reason.

Where no source is named the rate is a judgement, made so that files look like those of
organisations that help migrants: worse than a census, better than handwriting. With the usual
rates some five in six pairs of records of one person agree on the whole date of birth, with the
hard ones two in three. That four in five misspellings are one wrong, missing, added or swapped
letter is Damerau (1964, doi:10.1145/363958.363994). Change a rate with :func:`dataclasses.replace`.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

from hospitium.model.errors import BadInput


@dataclass(frozen=True, slots=True)
class ErrorModel:
    """Probabilities, each of one event in one record unless it says otherwise.

    Args:
        typing: a name part has a typing slip: a neighbouring key, a letter lost, doubled or
            swapped. With two parts a name some 9 % of records have one.
        second_slip: a part with a slip has one more (Damerau: a fifth of misspellings).
        hearing: a name part was written down by ear: b for p, s for z, one l for two.
        scanning: a name part came through optical character recognition: rn for m, l for i.
        own_spelling: somebody writing Latin letters copies the person's papers rather than
            their own ear; the rest romanise afresh.
        order_swapped: given and family name are in each other's place.
        part_missing: one of several given or family names isn't written.
        familiar: the familiar form stands for the given name (Katya for Yekaterina).
        former_name: a woman who changed her family name stands under the one not in use.
        false_name: the person gives another name altogether; only things can link them.
        also_known: a second name (familiar, other script, birth name) is in the record too.
        date_missing: no date of birth at all.
        year_only: only the year is known.
        month_only: only year and month are known.
        placeholder: 1 January stands for an unknown day.
        rounded: the age was estimated and rounded to 0 or 5 (age heaping, Whipple's index).
        day_month: day and month change places, where both orders are dates.
        date_slip: one digit of day, month or year is wrong.
        year_off: the year is wrong by one, as when an age was asked.
        decade_off: the year is wrong by ten.
        day_off: the day is wrong by one.
        sex_wrong, sex_missing: as they say.
        nationality_wrong, nationality_missing: wrong is a neighbour's or that of another speaker.
        phone_known, document_known, birth_place_known, address_known, account_known: the member
            has the field at all; few clients of a shelter show papers on the first day.
        phone_changed: the record has another number of the person than the usual one.
        phone_slip: a digit is wrong.
        phone_shared: somebody else's number stands there: the shelter's, a trafficker's.
        document_renewed: the record has another document of the person.
        document_slip: a character is wrong or misread.
        duplicate: the member has the person twice, written afresh.
    """

    typing: float = 0.045
    second_slip: float = 0.15
    hearing: float = 0.035
    scanning: float = 0.008
    own_spelling: float = 0.45
    order_swapped: float = 0.05
    part_missing: float = 0.05
    familiar: float = 0.03
    former_name: float = 0.12
    false_name: float = 0.004
    also_known: float = 0.06
    date_missing: float = 0.015
    year_only: float = 0.02
    month_only: float = 0.004
    placeholder: float = 0.015
    rounded: float = 0.006
    day_month: float = 0.018
    date_slip: float = 0.014
    year_off: float = 0.006
    decade_off: float = 0.0015
    day_off: float = 0.003
    sex_wrong: float = 0.006
    sex_missing: float = 0.03
    nationality_wrong: float = 0.008
    nationality_missing: float = 0.07
    phone_known: float = 0.45
    document_known: float = 0.35
    birth_place_known: float = 0.35
    address_known: float = 0.3
    account_known: float = 0.1
    phone_changed: float = 0.25
    phone_slip: float = 0.02
    phone_shared: float = 0.03
    document_renewed: float = 0.1
    document_slip: float = 0.03
    duplicate: float = 0.005

    def __post_init__(self) -> None:
        """Refuse what isn't a probability.

        Raises:
            BadInput: ``rate-impossible``.
        """
        for field in fields(self):
            if not 0.0 <= getattr(self, field.name) <= 1.0:
                raise BadInput("rate-impossible", "a rate isn't between 0 and 1", rate=field.name)

    @classmethod
    def usual(cls) -> ErrorModel:
        """The defaults: a well-run organisation with interpreters and little time."""
        return cls()

    @classmethod
    def clean(cls) -> ErrorModel:
        """One spelling a person and no mistakes; fields may still be missing."""
        quiet = {field.name: 0.0 for field in fields(cls) if not field.name.endswith("_known")}
        return cls(**{**quiet, "own_spelling": 1.0})

    @classmethod
    def hard(cls) -> ErrorModel:
        """Twice the mistakes, fewer papers: a reception point in its worst week."""
        kept = {"own_spelling": 0.2, "phone_known": 0.3, "document_known": 0.2,
                "birth_place_known": 0.25, "address_known": 0.15, "account_known": 0.05,
                "part_missing": 0.1, "second_slip": 0.25, "phone_changed": 0.35}  # fmt: skip
        usual = cls()
        doubled = {field.name: min(1.0, 2 * getattr(usual, field.name)) for field in fields(cls)}
        return cls(**{**doubled, **kept})


PRESETS = {"usual": ErrorModel.usual, "clean": ErrorModel.clean, "hard": ErrorModel.hard}
