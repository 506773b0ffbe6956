# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Small rehearsals that take a second or two, with the randomness of a test."""

from __future__ import annotations

import datetime
import random
from dataclasses import replace

import numpy as np

from hospitium.exchange.wire import Mode
from hospitium.linkage.simulation.simulate import Simulation, simulate
from hospitium.model.case import Case
from hospitium.model.consent import Audience, Capacity, FieldGroup, OrganisationClass, Receipt
from hospitium.model.kinds import EntityKind
from hospitium.model.sensitive import Sensitive
from hospitium.node.policies import policies, thing_policies
from hospitium.node.progress import Unseen
from hospitium.node.rehearsal.outcome import Participant, Rules, Surroundings
from hospitium.oprf.libsodium import libsodium

TODAY = datetime.date(2026, 6, 1)
AUDIENCE = Audience(
    "same-person",
    frozenset({OrganisationClass.SHELTER, OrganisationClass.HEALTH}),
    frozenset({FieldGroup.NAME, FieldGroup.BIRTH, FieldGroup.INCIDENT}),
)
RECEIPT = Receipt(
    purposes=frozenset({"same-person"}),
    classes=AUDIENCE.classes,
    fields=AUDIENCE.fields,
    language="en",
    explained_by=Sensitive("case worker"),
    given=datetime.date(2026, 1, 1),
    until=datetime.date(2026, 12, 31),
    capacity=Capacity.OWN,
)
POLICY = next(one for one in policies() if one.name == "person-name-date")
RULES = Rules(
    policies={EntityKind.PERSON: POLICY, **thing_policies()},
    charter_audience=AUDIENCE,
    consent_audience=AUDIENCE,
    tell_from=0.5,
    today=TODAY,
    mode=Mode.ONBOARDING,
)


def around(seed: int = 1) -> Surroundings:
    """Surroundings with repeatable randomness and a clock that doesn't run."""
    return Surroundings(random.Random(seed).randbytes, lambda: 0.0, libsodium(), Unseen())


def simulated(people: int = 40, seed: int = 5) -> Simulation:
    """Two members' caseloads, half of them shared."""
    return simulate(people, 2, ("ru", "en", "ar"), 0.5, rng=np.random.default_rng(seed))


def with_receipt(case: Case) -> Case:
    """The case, with a receipt that covers the audience."""
    return replace(case, receipts=(RECEIPT,))


def participants(a: tuple[Case, ...], b: tuple[Case, ...]) -> list[Participant]:
    """A shelter and a clinic with these cases."""
    return [
        Participant("Shelter", OrganisationClass.SHELTER, a),
        Participant("Clinic", OrganisationClass.HEALTH, b),
    ]


def nothing(case: Case) -> dict[str, object]:
    """No fields to compare."""
    return {}
