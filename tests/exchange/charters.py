# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""A charter that keeps every rule, to break one rule at a time."""

from __future__ import annotations

from hospitium.exchange.charter import (
    FIRST,
    KEY_CLASSES,
    Budget,
    CharterText,
    Keyholder,
    Member,
)
from hospitium.model.consent import Audience, FieldGroup, OrganisationClass
from hospitium.model.kinds import EntityKind

AUDIENCE = Audience(
    "same-person",
    frozenset({OrganisationClass.SHELTER, OrganisationClass.HEALTH}),
    frozenset({FieldGroup.NAME, FieldGroup.BIRTH}),
)

SOUND = CharterText(
    exchange="test",
    version=1,
    previous=FIRST,
    members=(
        Member("Shelter North", OrganisationClass.SHELTER),
        Member("Clinic South", OrganisationClass.HEALTH),
    ),
    keyholders=(
        Keyholder("I", "University"),
        Keyholder("II", "Bar association"),
        Keyholder("III", "Shelter North"),
    ),
    matcher_operator="Data trust",
    audiences=(AUDIENCE,),
    hearing_order=(OrganisationClass.SHELTER, OrganisationClass.HEALTH),
    policies={EntityKind.PERSON: bytes(32)},
    tell_from=0.9,
    opened_fields=(FieldGroup.NAME,),
    threshold=2,
    epoch=1,
    public_keys=dict.fromkeys(KEY_CLASSES, bytes(32)),
    budgets=dict.fromkeys(KEY_CLASSES, Budget(onboarding=300, daily=10)),
)
