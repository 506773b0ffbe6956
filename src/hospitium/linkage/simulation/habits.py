# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""How one organisation keeps its records: its language, its scripts, its columns."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Habits:
    """Of one member; the same for all its records.

    Args:
        tongue: whose spelling its staff use when they put a name into Latin letters.
        region, country: where it is, ISO 3166-1 alpha-2 and alpha-3.
        native_share: share of names in another script that it keeps in that script.
        diacritics: share of Latin names whose marks it keeps.
        family_first: it writes the family name before the given name in one-column names.
        patronymics: share of patronymics that it writes down.
        middle_names: share of further given names, middle names and second family names kept.
        phone_styles: weights of ``+39...``, ``0039...``, spaced and national forms.
        capitals: share of family names in capitals.
    """

    tongue: str
    region: str
    country: str
    native_share: float
    diacritics: float
    family_first: bool
    patronymics: float
    middle_names: float
    phone_styles: tuple[float, float, float, float]
    capitals: float


CYCLE = (
    Habits("english", "GB", "GBR", 0.5, 0.8, False, 0.35, 0.8, (8, 0, 2, 0.5), 0.0),
    Habits("german", "DE", "DEU", 0.06, 0.3, True, 0.05, 0.6, (1, 7, 1, 1), 0.0),
    Habits("french", "FR", "FRA", 0.2, 0.6, False, 0.15, 0.7, (4, 2, 4, 1), 0.3),
    Habits("english", "IT", "ITA", 0.3, 0.2, True, 0.2, 0.5, (5, 3, 2, 1), 0.1),
)


def habits_of(member: int) -> Habits:
    """Habits of a member by its number from 0; four kinds of organisation take turns."""
    return CYCLE[member % len(CYCLE)]
