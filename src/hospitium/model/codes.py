# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Every code list in one place: HTCDS 2.0's codes, our extensions, the crosswalk to CTDC."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from hospitium.model.codelist import Code, CodeList, fold
from hospitium.model.codes_case import (
    CASE_STATUS,
    DECISION_MAKER,
    DISPLACEMENT_REASON,
    EDUCATION,
    GENDER,
    MARITAL_STATUS,
    ROLE,
    TRAFFICKING_STATUS,
    VULNERABILITY,
)
from hospitium.model.codes_incident import (
    ACT,
    CHANNEL,
    EXPLOITATION,
    MEANS,
    PLATFORM,
    RELATION,
    SECTOR,
    SEXUAL_FORM,
)

__all__ = [
    "ACT",
    "CASE_STATUS",
    "CHANNEL",
    "DECISION_MAKER",
    "DISPLACEMENT_REASON",
    "EDUCATION",
    "EXPLOITATION",
    "GENDER",
    "LISTS",
    "MARITAL_STATUS",
    "MEANS",
    "PLATFORM",
    "RELATION",
    "ROLE",
    "SECTOR",
    "SEXUAL_FORM",
    "TRAFFICKING_STATUS",
    "VULNERABILITY",
    "Code",
    "CodeList",
    "fold",
]

LISTS: Mapping[str, CodeList] = MappingProxyType(
    {
        each.name: each
        for each in (
            EXPLOITATION,
            MEANS,
            ACT,
            SEXUAL_FORM,
            SECTOR,
            PLATFORM,
            CHANNEL,
            RELATION,
            ROLE,
            VULNERABILITY,
            GENDER,
            CASE_STATUS,
            TRAFFICKING_STATUS,
            DECISION_MAKER,
            MARITAL_STATUS,
            EDUCATION,
            DISPLACEMENT_REASON,
        )
    }
)
"""Every code list by its name."""
