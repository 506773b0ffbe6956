# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Every list of choices that a target may name: code lists and enumerations alike."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType

from hospitium.model.codelist import fold
from hospitium.model.codes import LISTS
from hospitium.model.consent import Capacity, FieldGroup, OrganisationClass
from hospitium.model.person import DocumentKind, NameKind

_ORGANISATION_ALIASES = {
    "HealthServiceOrganisation": OrganisationClass.HEALTH,
    "CentralGovernmentOrganisation": OrganisationClass.CENTRAL_GOVERNMENT,
    "LocalGovernmentOrganisation": OrganisationClass.LOCAL_GOVERNMENT,
    "ImmigrationService": OrganisationClass.IMMIGRATION,
    "LegalService": OrganisationClass.LEGAL_AID,
    "CorporateBusiness": OrganisationClass.BUSINESS,
    "SchoolOrCollege": OrganisationClass.EDUCATION,
    "Police": OrganisationClass.LAW_ENFORCEMENT,
}
"""Codes of HTCDS's ``org_Type`` that aren't spelt as our classes are."""

_ENUMERATIONS: Mapping[str, type[Enum]] = MappingProxyType(
    {
        "name-kind": NameKind,
        "document-kind": DocumentKind,
        "organization-class": OrganisationClass,
        "field-group": FieldGroup,
        "capacity": Capacity,
    }
)


def _spellings() -> Mapping[str, Mapping[str, Enum]]:
    table = {
        name: {fold(str(member.value)): member for member in kind}
        for name, kind in _ENUMERATIONS.items()
    }
    for alias, member in _ORGANISATION_ALIASES.items():
        table["organization-class"][fold(alias)] = member
    table["document-kind"][fold("national identity card")] = DocumentKind.NATIONAL_ID
    table["document-kind"][fold("residence permit")] = DocumentKind.RESIDENCE
    return table


_SPELLINGS = _spellings()


def find_choice(name: str, text: str) -> Enum | str | None:
    """Return the member or code that a spelling means in the list ``name``, or None."""
    if name in LISTS:
        return LISTS[name].find(text)
    return _SPELLINGS[name].get(fold(text))


def is_choice_list(name: str) -> bool:
    """Whether there is a list of that name."""
    return name in LISTS or name in _SPELLINGS
