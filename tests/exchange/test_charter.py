# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""A charter that lets roles collude is refused, and any change of it changes its hash."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from hospitium.exchange.charter import Budget, Keyholder, Member, canonical_bytes, checked
from hospitium.model.consent import FieldGroup, OrganisationClass
from hospitium.model.errors import Refused
from hospitium.model.kinds import EntityKind, EntropyClass
from tests.exchange.charters import AUDIENCE, SOUND

KEYHOLDERS = SOUND.keyholders


def test_a_sound_charter_is_accepted():
    assert len(checked(SOUND).hash) == 32


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"keyholders": KEYHOLDERS[:2]}, "charter-keyholders-too-few"),
        ({"threshold": 1}, "charter-threshold"),
        ({"threshold": 4}, "charter-threshold"),
        (
            {"keyholders": (*KEYHOLDERS, Keyholder("IV", "Ombudsman"))},
            "charter-threshold",
        ),
        ({"matcher_operator": "Shelter North"}, "charter-matcher-not-separate"),
        ({"matcher_operator": "University"}, "charter-matcher-not-separate"),
        (
            {"keyholders": (*KEYHOLDERS[:1], *KEYHOLDERS[2:], Keyholder("II", "Clinic South"))},
            "charter-members-hold-keys",
        ),
        (
            {"keyholders": (*KEYHOLDERS[:2], Keyholder("III", "University"))},
            "charter-members-hold-keys",
        ),
        ({"members": SOUND.members + SOUND.members[:1]}, "charter-duplicate-name"),
        ({"audiences": (AUDIENCE, AUDIENCE)}, "charter-duplicate-name"),
        (
            {"members": (*SOUND.members, Member("Border", OrganisationClass.IMMIGRATION))},
            "charter-unknown-class",
        ),
        ({"hearing_order": (OrganisationClass.SHELTER,) * 2}, "charter-unknown-class"),
        ({"tell_from": 0.4}, "charter-tell-from"),
        ({"tell_from": 1.0}, "charter-tell-from"),
        ({"public_keys": {EntropyClass.PHONE: bytes(32)}}, "charter-keys-missing"),
        ({"budgets": {}}, "charter-keys-missing"),
        ({"matcher_operator": "shelter  NORTH "}, "charter-matcher-not-separate"),
        ({"matcher_operator": "Univers\uff49ty"}, "charter-matcher-not-separate"),
        (
            {"keyholders": (*KEYHOLDERS[:2], Keyholder("III", "UNIVERSITY"))},
            "charter-members-hold-keys",
        ),
        (
            {"keyholders": (KEYHOLDERS[0], Keyholder("II", "clinic south"), KEYHOLDERS[2])},
            "charter-members-hold-keys",
        ),
        (
            {"members": (*SOUND.members, Member("clinic south", OrganisationClass.HEALTH))},
            "charter-duplicate-name",
        ),
        (
            {"members": (*SOUND.members, Member(" ", OrganisationClass.HEALTH))},
            "charter-duplicate-name",
        ),
        ({"version": 0}, "charter-number"),
        ({"version": 2}, "charter-number"),
        ({"previous": bytes([1]) * 32}, "charter-number"),
        ({"version": 2, "previous": b"short"}, "charter-number"),
        ({"epoch": -1}, "charter-number"),
        ({"epoch": 2**32}, "charter-number"),
        ({"policies": {EntityKind.PERSON: b""}}, "charter-number"),
        ({"public_keys": dict.fromkeys(SOUND.public_keys, b"")}, "charter-number"),
        ({"budgets": dict.fromkeys(SOUND.budgets, Budget(-1, 0))}, "charter-number"),
    ],
)
def test_a_charter_that_breaks_a_rule_is_refused(change, code):
    with pytest.raises(Refused) as fault:
        checked(replace(SOUND, **change))
    assert fault.value.code == code


CHANGES = {
    "exchange": "other",
    "version": 2,
    "previous": bytes([1]) * 32,
    "members": SOUND.members[:1],
    "keyholders": tuple(reversed(KEYHOLDERS)),
    "matcher_operator": "Other trust",
    "audiences": (),
    "hearing_order": tuple(reversed(SOUND.hearing_order)),
    "policies": {EntityKind.PERSON: bytes([1]) * 32},
    "tell_from": 0.91,
    "opened_fields": (FieldGroup.BIRTH,),
    "threshold": 3,
    "epoch": 2,
    "public_keys": dict.fromkeys(SOUND.public_keys, bytes([1]) * 32),
    "budgets": {},
}


def test_every_field_is_in_the_hash():
    assert {field.name for field in fields(SOUND)} == set(CHANGES)
    texts = [SOUND, *(replace(SOUND, **{name: value}) for name, value in CHANGES.items())]
    assert len({canonical_bytes(text) for text in texts}) == len(texts)


def test_the_order_in_which_a_table_was_written_is_not_in_the_hash():
    turned = replace(SOUND, budgets=dict(reversed(list(SOUND.budgets.items()))))
    assert canonical_bytes(turned) == canonical_bytes(SOUND)


def test_audiences_of_two_charters_have_different_names():
    one, other = checked(SOUND), checked(replace(SOUND, version=2, previous=bytes([1]) * 32))
    assert one.audience_id(AUDIENCE) != other.audience_id(AUDIENCE)


def test_the_charter_says_who_hears_first():
    charter = checked(SOUND)
    shelter, health = OrganisationClass.SHELTER, OrganisationClass.HEALTH
    assert charter.hears_first(shelter, health) is True
    assert charter.hears_first(health, shelter) is False
    assert charter.hears_first(health, health) is None


def test_a_stranger_has_no_class():
    with pytest.raises(Refused) as fault:
        checked(SOUND).class_of("Nobody")
    assert fault.value.code == "charter-not-a-member"
