# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""A policy of three families, with weights that are easy to reckon with."""

from __future__ import annotations

from hospitium.linkage.policy import MatchKey, MatchPolicy, parse_policy
from hospitium.model.sensitive import Sensitive

POLICY: MatchPolicy = parse_policy("""
name = "small"
version = 1
kind = "person"
hub_cap = 2

[[family]]
name = "name-day"
slots = 2
entropy = "name-date"
parts = ["full-fold", "day"]

[[family]]
name = "document"
slots = 1
entropy = "document"
parts = ["document"]

[[family]]
name = "phone"
slots = 1
entropy = "phone"
parts = ["phone"]

[model]
base = -5.0
families = [20.0, 30.0, 10.0]
overlap = 0.1
""")


def key(family: int, text: str) -> MatchKey:
    """One match key of the policy."""
    return MatchKey(family, Sensitive(text.encode()))


def entropy_of(seed: int):
    """A stream of bytes that a test can repeat."""
    import random

    return random.Random(seed).randbytes
