# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""The match policy of an entity kind: data, versioned, part of the charter.

A policy says which **key families** a record yields, how many tags of each every handle
carries, and what an agreement of families is worth. It is read from a TOML file.
"""

from __future__ import annotations

from dataclasses import dataclass

from hospitium.model.kinds import EntropyClass
from hospitium.model.sensitive import Sensitive


@dataclass(frozen=True, slots=True)
class KeyFamily:
    """One kind of match key.

    Args:
        name: stable name, kebab case; part of the OPRF's input.
        slots: how many tags of this family every handle carries, dummies included.
        entropy: which OPRF key and budget its keys use.
    """

    name: str
    slots: int
    entropy: EntropyClass


@dataclass(frozen=True, slots=True)
class MatchKey:
    """One match key of one record: plain, and so it stays home.

    Args:
        family: index into the policy's families.
        value: canonical UTF-8 bytes of the key.
    """

    family: int
    value: Sensitive[bytes]
