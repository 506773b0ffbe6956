# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Mobile numbers that look right and the ways people write them."""

from __future__ import annotations

from functools import cache

import phonenumbers
from phonenumbers import PhoneNumberFormat, PhoneNumberType

from hospitium.linkage.simulation.dice import Dice
from hospitium.model.errors import OurFault

HOSTS = ("GB", "DE", "FR", "IT")
"""Countries of arrival, ISO 3166-1 alpha-2, whose numbers people get."""


@cache
def _plan(region: str) -> tuple[str, int]:
    example = phonenumbers.example_number_for_type(region, PhoneNumberType.MOBILE)
    if example is None:
        raise OurFault("phone-plan-unknown", "a country has no plan of numbers", region=region)
    national_digits = phonenumbers.national_significant_number(example)
    start = f"+{example.country_code}{national_digits[:2]}"
    return start, len(national_digits) - 2


def mobile(region: str, dice: Dice) -> str:
    """A mobile number in E.164, of the length and first digits of the country's plan.

    The other digits are chance, so somebody may have it: it is for files, never for calling.
    """
    start, rest = _plan(region)
    return start + dice.digits(rest)


def international(number: str) -> str:
    """Write an E.164 number with the spaces of its country's habit."""
    return phonenumbers.format_number(phonenumbers.parse(number), PhoneNumberFormat.INTERNATIONAL)


def national(number: str, region: str) -> str:
    """Write an E.164 number as inside its country; one of another country stays as it is."""
    parsed = phonenumbers.parse(number)
    if phonenumbers.country_code_for_region(region) != parsed.country_code:
        return number
    return phonenumbers.format_number(parsed, PhoneNumberFormat.NATIONAL)
