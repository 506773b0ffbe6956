# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Why two records may be one person or thing, in plain phrases without a value about anybody."""

from __future__ import annotations

from hospitium.linkage.policy import MatchPolicy

# Of each field, strongest first: what a reviewer is told is the strongest thing that agreed.
_PHRASES: tuple[tuple[tuple[str, str], ...], ...] = (
    (
        ("full-fold", "all names are spelled the same"),
        ("full-sound", "all names sound alike"),
        ("pair-fold", "two names are spelled the same"),
        ("pair-sound", "two names sound alike"),
        ("full-code", "the names begin with the same sounds"),
        ("pair-code", "the names begin with the same sounds"),
        ("full-voiced", "the names begin with the same sounds"),
        ("word-fold-start", "one name is spelled the same, the other begins alike"),
        ("word-sound-start", "one name sounds alike, the other begins alike"),
        ("stems-3", "the names begin with the same letters"),
        ("word-fold", "one name is spelled the same"),
        ("word-sound", "one name sounds alike"),
        ("stems", "the names begin alike"),
        ("sound-stems", "the names begin alike"),
        ("two-grams", "letters of the names agree"),
        ("two-sound-grams", "sounds of the names agree"),
        ("gram", "letters of the names agree"),
        ("sound-gram", "sounds of the names agree"),
    ),
    (
        ("day-or-swapped", "full birth date agrees, day and month perhaps swapped"),
        ("day-and-year", "day and year of birth agree"),
        ("day-and-month", "day and month of birth agree"),
        ("day-any-decade", "birth date agrees but for the decade"),
        ("day", "full birth date agrees"),
        ("day-as-written", "birth date agrees as written, which may be 1 January"),
        ("month-of-year", "month and year of birth agree"),
        ("date-digits", "digits of the birth date agree"),
        ("year", "year of birth agrees"),
    ),
    (
        ("document-gram", "parts of the document number agree"),
        ("document-cut", "same document number but for one character"),
        ("document", "same document number"),
    ),
    (
        ("phone-end", "phone numbers end in the same digits"),
        ("phone", "same phone number"),
    ),
    (("contact", "same e-mail address or account"),),
    (
        ("street-gram", "letters of the street agree"),
        ("street", "same street"),
        ("address", "same address"),
    ),
    (("house", "same house number"),),
    (("locality", "same town"), ("postcode", "same postcode"), ("region", "same region")),
    (("birth-place", "same place of birth"),),
    (("nationality", "same nationality"),),
    (("sex", "same sex"),),
    (("plate", "same registration plate"),),
    (("account", "same account"),),
    (("wallet", "same wallet address"),),
    (("cell", "same grid cell of about a kilometre"),),
    (("employer", "same name, legal form aside, in the same country"),),
)


def because(pattern: int, policy: MatchPolicy) -> tuple[str, ...]:
    """Say what agreed: of each field the strongest thing.

    Args:
        pattern: bit i says that family i of the policy agreed.

    Returns:
        Phrases, names first; empty where nothing agreed.
    """
    agreed = {
        part
        for index, family in enumerate(policy.families)
        if int(pattern) >> index & 1
        for part in family.parts
    }
    phrases = (_strongest(agreed, ladder) for ladder in _PHRASES)
    return tuple(phrase for phrase in phrases if phrase)


def phrase_of(component: str) -> str:
    """The phrase for one component; empty for one that nobody gave words to."""
    fitting = (
        (len(start), phrase)
        for ladder in _PHRASES
        for start, phrase in ladder
        if component == start or component.startswith(f"{start}-")
    )
    return max(fitting, default=(0, ""))[1]


def _strongest(agreed: set[str], ladder: tuple[tuple[str, str], ...]) -> str:
    said = {phrase_of(component) for component in agreed}
    return next((phrase for _, phrase in ladder if phrase in said), "")
