# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""What a person agreed to has to cover what match keys are made from.

A receipt names groups of fields, an audience asks for groups of fields, and a match policy
makes keys of components. Were the last two not held together, a receipt for name and birth
would let a document's number be tagged.
"""

from __future__ import annotations

from typing import Final

from hospitium.linkage.policy import MatchPolicy
from hospitium.model.consent import Audience, FieldGroup
from hospitium.model.errors import Refused
from hospitium.model.kinds import EntityKind

# The first beginning that fits decides; a component that none fits is of a name.
_GROUP_OF: Final = (
    ("document", FieldGroup.DOCUMENT),
    ("phone", FieldGroup.PHONE),
    ("day", FieldGroup.BIRTH),
    ("month", FieldGroup.BIRTH),
    ("year", FieldGroup.BIRTH),
    ("date", FieldGroup.BIRTH),
    ("known-", FieldGroup.BIRTH),
    ("birth-", FieldGroup.BIRTH),
    ("postcode", FieldGroup.ADDRESS),
    ("locality", FieldGroup.ADDRESS),
    ("region", FieldGroup.ADDRESS),
    ("house", FieldGroup.ADDRESS),
    ("street", FieldGroup.ADDRESS),
    ("nationality", FieldGroup.NATIONALITY),
    ("sex", FieldGroup.SEX),
)


def fields_used(policy: MatchPolicy) -> frozenset[FieldGroup]:
    """Return the groups of fields that a policy's keys are made from.

    Things are what a person's account of incidents names, whatever the thing.
    """
    if policy.kind is not EntityKind.PERSON:
        return frozenset({FieldGroup.INCIDENT})
    parts = (part for family in policy.families for part in family.parts)
    return frozenset().union(*map(_groups, parts))


def require_covered(policy: MatchPolicy, audience: Audience) -> None:
    """Refuse a policy that uses fields for which the audience asks no consent.

    Raises:
        Refused: ``fields-not-asked``, naming the groups.
    """
    missing = sorted(one.value for one in fields_used(policy) - audience.fields)
    if missing:
        raise Refused(
            "fields-not-asked",
            f"the policy {policy.name} makes keys of fields that the audience asks no consent for",
            hint=f"add to the audience's fields, and to receipts: {', '.join(missing)};"
            " or take another policy",
            policy=policy.name,
            missing=", ".join(missing),
        )


def _groups(component: str) -> frozenset[FieldGroup]:
    if component == "contact":
        return frozenset({FieldGroup.EMAIL, FieldGroup.ACCOUNT})
    for start, group in _GROUP_OF:
        if component.startswith(start):
            return frozenset({group})
    return frozenset({FieldGroup.NAME})
