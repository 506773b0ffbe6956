# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""What a column's name alone says: targets it may mean, whom it is about, the order of dates."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from hospitium.intake.column_words import (
    AMBIGUOUS_NAMES,
    LONGEST_PHRASE,
    OTHER_PERSON_WORDS,
    PERPETRATOR_WORDS,
    TARGETS_OF,
    plain_words,
)
from hospitium.intake.mapping import DateOrder
from hospitium.intake.targets import TARGETS

EXACT, LAST_PART, CONTAINED, SECOND_MEANING = 0.95, 0.9, 0.75, 0.08
_IN_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_SHORTEST_CONTAINED = 4
_ID_ENDINGS = frozenset({"id", "no", "nr", "code", "number", "ref", "num"})
_ORDERS = (
    (
        re.compile(r"\bd{1,2}[ ./-]?m{1,2}[ ./-]?y{2,4}|\bjj[ ./-]?mm[ ./-]?a{2,4}|\btt[ ./-]?mm"),
        "dmy",
    ),
    (re.compile(r"\bm{1,2}[ ./-]?d{1,2}[ ./-]?y{2,4}"), "mdy"),
    (re.compile(r"\by{4}[ ./-]?m{1,2}[ ./-]?d{1,2}"), "ymd"),
)
_OF_A_PERPETRATOR = {
    "name.full": "perpetrator.name",
    "name.given": "perpetrator.name",
    "name.family": "perpetrator.name",
    "name.alias": "perpetrator.name",
    "phone": "perpetrator.phone",
    "email": "perpetrator.email",
    "account": "perpetrator.account",
    "incident.wallet": "perpetrator.wallet",
    "vehicle.plate": "perpetrator.plate",
    "nationality": "perpetrator.nationality",
    "sex": "perpetrator.sex",
}


class About(Enum):
    """Whom a column is about, as its name says."""

    PERSON = "the person"
    PERPETRATOR = "a perpetrator"
    SOMEBODY_ELSE = "somebody else"


@dataclass(frozen=True, slots=True)
class NameEvidence:
    """What a column's name says.

    Args:
        targets: target -> confidence, 0 to 1, by the name alone.
        about: whom the column is about.
        any_name: the name is a bare word for *name*, which may be a part of it or the whole.
        order: order of dates where the name shows it, as in ``dob (dd/mm/yyyy)``.
        id_ending: the name ends as those of id columns do.
    """

    targets: dict[str, float]
    about: About
    any_name: bool
    order: DateOrder | None
    id_ending: bool


def read_name(column: str) -> NameEvidence:
    """Read a column's name, in any of the languages that the words are kept for."""
    folded = plain_words(column)
    about = _about(folded)
    targets = _targets(column, folded)
    any_name = folded in AMBIGUOUS_NAMES
    if about is About.PERPETRATOR:
        rest = [word for word in folded.split() if word not in PERPETRATOR_WORDS]
        if not targets and (not rest or " ".join(rest) in AMBIGUOUS_NAMES):
            targets = {"name.full": CONTAINED}
        targets = {
            _OF_A_PERPETRATOR[target]: confidence
            for target, confidence in reversed(targets.items())
            if target in _OF_A_PERPETRATOR
        }
    elif about is About.SOMEBODY_ELSE:
        targets = {t: c for t, c in targets.items() if t.startswith(("employer.", "incident."))}
        any_name = False
    low = column.casefold()
    order = next((DateOrder(name) for pattern, name in _ORDERS if pattern.search(low)), None)
    words = folded.split()
    return NameEvidence(
        targets=targets,
        about=about,
        any_name=any_name,
        order=order,
        id_ending=bool(words) and (words[-1] in _ID_ENDINGS or words[0] == "id"),
    )


def _about(folded: str) -> About:
    """Say whom a name is about; a name that is a phrase as a whole is about the person."""
    if folded in TARGETS_OF:
        return About.PERSON
    runs = _runs(folded)
    if any(run in PERPETRATOR_WORDS for run in runs):
        return About.PERPETRATOR
    if any(run in OTHER_PERSON_WORDS for run in runs):
        return About.SOMEBODY_ELSE
    return About.PERSON


def _targets(column: str, folded: str) -> dict[str, float]:
    last = plain_words(column.rpartition("/")[2].rpartition(".")[2])
    bare = plain_words(_IN_BRACKETS.sub(" ", column))
    for phrase, confidence in ((folded, EXACT), (bare, EXACT), (last, LAST_PART)):
        if phrase in TARGETS_OF:
            return _ranked(TARGETS_OF[phrase], confidence)
    # KoboToolbox and Primero put target-like names into their columns' names.
    if last in TARGETS:
        return {last: LAST_PART}
    known = [run for run in _runs(folded) if run in TARGETS_OF and _tells(run)]
    longest = max(known, key=lambda run: (len(run.split()), len(run)), default="")
    if not longest:
        return {}
    said = len(longest.split()) / len(folded.split())
    return _ranked(TARGETS_OF[longest], CONTAINED - 0.2 * (1 - said))


def _tells(phrase: str) -> bool:
    """Whether a phrase inside a longer name says something: *il* or *code* there doesn't."""
    if "id" in TARGETS_OF[phrase]:
        return False
    return " " in phrase or len(phrase) >= _SHORTEST_CONTAINED or not phrase.isascii()


def _ranked(targets: tuple[str, ...], confidence: float) -> dict[str, float]:
    return {t: confidence - SECOND_MEANING * rank for rank, t in enumerate(targets)}


def _runs(folded: str) -> list[str]:
    """All runs of at most as many words as the longest phrase has."""
    words = folded.split()[:30]
    return [
        " ".join(words[start:end])
        for start in range(len(words))
        for end in range(start + 1, min(len(words), start + LONGEST_PHRASE) + 1)
    ]
