# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""No key is made of a field that the audience asks no consent for; no stranger brings a batch."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hospitium.exchange.admission import admitted
from hospitium.exchange.charter import ENTITIES, checked
from hospitium.exchange.coverage import fields_used, require_covered
from hospitium.exchange.wire import TagBatch
from hospitium.linkage.components import COMPONENTS
from hospitium.model.consent import Audience, FieldGroup, OrganisationClass
from hospitium.model.errors import PeerFault, Refused
from hospitium.model.kinds import EntityKind
from hospitium.node.policies import policies, thing_policies
from tests.exchange.charters import AUDIENCE, SOUND
from tests.exchange.small_policy import POLICY

NOT_OF_NAMES = {
    "document-cut": {FieldGroup.DOCUMENT},
    "phone-end": {FieldGroup.PHONE},
    "contact": {FieldGroup.EMAIL, FieldGroup.ACCOUNT},
    "day-or-swapped": {FieldGroup.BIRTH},
    "known-year": {FieldGroup.BIRTH},
    "date-digits-3": {FieldGroup.BIRTH},
    "birth-place": {FieldGroup.BIRTH},
    "postcode": {FieldGroup.ADDRESS},
    "street-gram-2": {FieldGroup.ADDRESS},
    "nationality": {FieldGroup.NATIONALITY},
    "sex": {FieldGroup.SEX},
    "full-fold": {FieldGroup.NAME},
}


@pytest.mark.parametrize(("component", "groups"), NOT_OF_NAMES.items())
def test_a_component_needs_consent_for_its_field(component, groups):
    assert component in COMPONENTS
    family = replace(POLICY.families[0], parts=(component,))
    assert fields_used(replace(POLICY, families=(family,))) == groups


def test_things_need_consent_for_the_incident():
    assert {fields_used(one) for one in thing_policies().values()} == {
        frozenset({FieldGroup.INCIDENT})
    }


def test_every_policy_for_persons_uses_what_it_says():
    groups = {
        "name": FieldGroup.NAME,
        "birth": FieldGroup.BIRTH,
        "place": FieldGroup.ADDRESS,
        "document": FieldGroup.DOCUMENT,
    }
    for policy in policies():
        if policy.kind is EntityKind.PERSON:
            assert {groups[one] for one in policy.fields if one in groups} <= fields_used(policy)


def test_a_policy_beyond_the_audience_is_refused():
    asked = fields_used(POLICY)
    require_covered(POLICY, Audience("p", AUDIENCE.classes, asked))
    for missing in asked:
        with pytest.raises(Refused) as fault:
            require_covered(POLICY, Audience("p", AUDIENCE.classes, asked - {missing}))
        assert fault.value.code == "fields-not-asked"
        assert fault.value.fields["missing"] == missing.value


CLOSED = Audience("p", frozenset({OrganisationClass.SHELTER}), AUDIENCE.fields)
CHARTER = checked(replace(SOUND, audiences=(AUDIENCE, CLOSED)))
PERSON = ENTITIES.index(EntityKind.PERSON)


def batch(audience=AUDIENCE, entity=PERSON):
    return TagBatch(CHARTER.audience_id(audience), entity, bytes(32), bytes(32), b"", b"")


def test_a_member_of_the_audience_is_let_in():
    assert admitted(CHARTER, "Clinic South", batch()) is EntityKind.PERSON
    assert admitted(CHARTER, "Shelter North", batch(CLOSED)) is EntityKind.PERSON


@pytest.mark.parametrize(
    ("member", "sent", "code"),
    [
        ("Clinic South", batch(CLOSED), "batch-audience"),
        ("Clinic South", replace(batch(), audience=bytes(16)), "batch-audience"),
        ("Clinic South", batch(entity=ENTITIES.index(EntityKind.PHONE)), "batch-entity"),
        ("Clinic South", batch(entity=255), "batch-entity"),
        ("Stranger", batch(), "charter-not-a-member"),
    ],
)
def test_whoever_has_no_part_in_it_is_refused(member, sent, code):
    with pytest.raises((PeerFault, Refused)) as fault:
        admitted(CHARTER, member, sent)
    assert fault.value.code == code
