# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Caseloads of several members with the truth: nobody in them is a real person."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from numpy.random import Generator

from hospitium.linkage.simulation.dice import Dice
from hospitium.linkage.simulation.error_model import ErrorModel
from hospitium.linkage.simulation.habits import Habits, habits_of
from hospitium.linkage.simulation.languages import TUNING, of_codes
from hospitium.linkage.simulation.people import Identity, Population, Tie
from hospitium.linkage.simulation.rings import (
    PEOPLE_PER_RING,
    Ring,
    incident_alone,
    incident_of,
    make_ring,
)
from hospitium.linkage.simulation.telephones import HOSTS, mobile
from hospitium.linkage.simulation.writing import RecordWriter
from hospitium.model.case import Case
from hospitium.model.errors import BadInput
from hospitium.model.incident import Incident
from hospitium.model.person import Person
from hospitium.model.sensitive import Sensitive

TIED = ((Tie.SIBLING, 0.05), (Tie.TWIN, 0.005), (Tie.PARENT, 0.015), (Tie.NAMESAKE, 0.02))
"""Share of people tied to somebody else of the simulation, who may be another member's."""

IN_THREE = 0.15
"""Of the people whom members share, how many three of them know, where there are three."""

PEOPLE_PER_SHARED_PHONE = 150
"""A shelter's or a trafficker's number for so many people of the whole simulation."""

MOST_PEOPLE = 1_000_000
FIRST_YEAR, YEARS = 2021, 5
"""When incidents begin: fixed, since the same seed must mean the same files."""


@dataclass(frozen=True, slots=True)
class SimulatedRecord:
    """One record of one member.

    Args:
        id: the member's own number of it.
        true_person: number of the person in the simulation; equal numbers are the truth.
        case: what the record says.
        language: BCP 47 code of the person's names.
        script: script in which the first name is written.
    """

    id: str
    true_person: int
    case: Case
    language: str
    script: str

    @property
    def person(self) -> Person:
        """The person as the record has them."""
        return self.case.person


@dataclass(frozen=True, slots=True)
class Simulation:
    """What was made.

    Args:
        members: records of each member, in the order of its file.
        habits: how each member writes.
        people: the true people, by number.
        rings: the made-up traffickers, by the number that people have.
    """

    members: tuple[tuple[SimulatedRecord, ...], ...]
    habits: tuple[Habits, ...]
    people: tuple[Identity, ...] = field(repr=False)
    rings: tuple[Ring, ...] = field(repr=False)

    def truth(self) -> tuple[tuple[int, int, int, int], ...]:
        """All pairs of records of one person: (member, row, member, row), the lower member first.

        Rows count from 0. Pairs within one member aren't in it; see :meth:`duplicates`.
        """
        places: dict[int, list[tuple[int, int]]] = {}
        for member, records in enumerate(self.members):
            for row, record in enumerate(records):
                places.setdefault(record.true_person, []).append((member, row))
        return tuple(
            (*first, *second)
            for found in places.values()
            for first, second in combinations(found, 2)
            if first[0] != second[0]
        )

    def duplicates(self) -> int:
        """How many records are a person's second in one member."""
        return sum(
            len(records) - len({record.true_person for record in records})
            for records in self.members
        )


def simulate(
    people: int,
    members: int,
    languages: Sequence[str] = TUNING,
    overlap: float = 0.1,
    *,
    rng: Generator,
    errors: ErrorModel | None = None,
    watch: Callable[[int], None] = lambda written: None,
) -> Simulation:
    """Make the caseloads of several members.

    Args:
        people: true people of each member, 1 to 1,000,000 in all.
        members: 1 to 26 members.
        languages: codes of :data:`languages.LANGUAGES`; ``TUNING`` keeps the held-out ones out.
        overlap: share of each member's people whom another member knows too, 0 to 1.
        rng: the only source of chance; equal generators and versions give equal simulations.
        errors: how often records go wrong; the usual rates if None.
        watch: told of every record that is written, with 1.

    Returns:
        The records in an order that says nothing, and who is who.

    Raises:
        BadInput: ``simulation-size``, ``language-unknown``.
    """
    _check(people, members, languages, overlap)
    errors = errors or ErrorModel.usual()
    dice = Dice(rng)
    rings = tuple(make_ring(dice) for _ in range(1 + people * members // PEOPLE_PER_RING))
    population = Population(of_codes(tuple(languages)), dice, rings=len(rings))
    caseloads = _caseloads(people, members, overlap, population, dice)
    shared_phones = tuple(
        mobile(dice.among(HOSTS), dice)
        for _ in range(1 + len(population.people) // PEOPLE_PER_SHARED_PHONE)
    )
    scribe = _Scribe(
        RecordWriter(dice, errors, shared_phones), rings, errors.duplicate, dice, watch
    )
    habits = tuple(habits_of(member) for member in range(members))
    return Simulation(
        members=tuple(
            _records(caseload, member, habits[member], scribe)
            for member, caseload in enumerate(caseloads)
        ),
        habits=habits,
        rings=rings,
        people=tuple(population.people),
    )


def _check(people: int, members: int, languages: Sequence[str], overlap: float) -> None:
    if not (1 <= members <= 26 and people >= 1 and people * members <= MOST_PEOPLE):
        raise BadInput(
            "simulation-size",
            "a simulation has 1 to 26 members and 1 to 1,000,000 people in all",
            hint="ask for fewer people or members",
        )
    if not 0.0 <= overlap <= 1.0 or not languages:
        raise BadInput(
            "simulation-size", "the overlap is from 0 to 1, and there is at least one language"
        )


def _caseloads(
    people: int, members: int, overlap: float, population: Population, dice: Dice
) -> list[list[Identity]]:
    caseloads: list[list[Identity]] = [[] for _ in range(members)]
    wanted = [round(overlap * people) if members > 1 else 0] * members
    while sum(left > 0 for left in wanted) > 1:
        ranked = sorted(range(members), key=lambda member: (-wanted[member], dice.unit()))
        several = 3 if wanted[ranked[-1]] > 0 and members > 2 and dice.chance(IN_THREE) else 2
        person = _next_person(population, dice)
        for member in ranked[:several]:
            caseloads[member].append(person)
            wanted[member] -= 1
    for caseload in caseloads:
        while len(caseload) < people:
            caseload.append(_next_person(population, dice))
    return caseloads


def _next_person(population: Population, dice: Dice) -> Identity:
    roll = dice.unit()
    for tie, rate in TIED:
        if roll < rate and population.people:
            base = dice.among(population.people)
            return population.tied(base, tie)
        roll -= rate
    return population.stranger()


@dataclass(frozen=True, slots=True)
class _Scribe:
    writer: RecordWriter
    rings: tuple[Ring, ...]
    duplicate: float
    dice: Dice
    watch: Callable[[int], None]

    def incidents(self, true: Identity, habits: Habits) -> tuple[Incident, ...]:
        dice = self.dice
        year = FIRST_YEAR + dice.below(YEARS)
        if true.ring is not None:
            return (incident_of(self.rings[true.ring], dice, year),)
        return (incident_alone(habits, dice, year),) if dice.chance(0.6) else ()


def _records(
    caseload: list[Identity], member: int, habits: Habits, scribe: _Scribe
) -> tuple[SimulatedRecord, ...]:
    dice = scribe.dice
    twice = [person for person in caseload if dice.chance(scribe.duplicate)]
    letter = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[member]
    records = []
    for row, true in enumerate(dice.shuffled([*caseload, *twice])):
        person, script = scribe.writer.write(true, habits)
        record_id = f"{letter}{row:06d}"
        case = Case(
            id=Sensitive(record_id), person=person, incidents=scribe.incidents(true, habits)
        )
        records.append(SimulatedRecord(record_id, true.number, case, true.language.code, script))
        scribe.watch(1)
    return tuple(records)
