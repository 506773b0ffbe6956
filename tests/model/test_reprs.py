# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""What was taken out of a Sensitive still doesn't print what could single somebody out."""

from __future__ import annotations

import pytest

from hospitium.model.incident import Employer, Vehicle
from hospitium.model.person import Address, Document, PersonName

CANARY = "Kanarinka"


@pytest.mark.parametrize(
    "value",
    [
        PersonName(CANARY, CANARY, CANARY, CANARY),
        Document(CANARY),
        Address(CANARY, CANARY, CANARY, CANARY, latitude=47.01, longitude=47.01),
        Vehicle(CANARY),
        Employer(CANARY),
    ],
)
def test_a_part_of_a_record_prints_nothing_of_it(value: object) -> None:
    assert CANARY not in f"{value!r} {value}"
    assert "47.01" not in f"{value!r} {value}"
