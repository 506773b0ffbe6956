# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Kinds of entity that members may have in common, and the entropy classes of their keys."""

from __future__ import annotations

from enum import Enum


class EntityKind(Enum):
    """What a handle in the exchange stands for (DESIGN 4, match keys)."""

    PERSON = "person"
    PHONE = "phone"
    VEHICLE = "vehicle"
    PLACE = "place"
    EMPLOYER = "employer"
    ACCOUNT = "account"
    WALLET = "wallet"
    DOCUMENT = "document"


class EntropyClass(Enum):
    """How guessable a key is; the exchange has one OPRF key and one budget for each class."""

    NAME_DATE = "name-date"
    PHONE = "phone"
    DOCUMENT = "document"
