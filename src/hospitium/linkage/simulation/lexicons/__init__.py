# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Names of languages that Faker lacks, or has too few of or without their sound.

A name is a fact; these lists were written down from general knowledge of each language's common
names, most usual first, and describe nobody. In paired lists ``native=sound``, the sound is
the notation of :mod:`hospitium.linkage.simulation.romanise`; an underscore stands for a space.
"""

from __future__ import annotations


def words(text: str) -> tuple[str, ...]:
    """Split a list of names; an underscore inside a name becomes a space."""
    return tuple(name.replace("_", " ") for name in text.split())


def pairs(text: str) -> tuple[tuple[str, str], ...]:
    """Split a list of ``native=sound`` into pairs; underscores become spaces."""
    split = (entry.partition("=") for entry in text.split())
    return tuple((native.replace("_", " "), sound.replace("_", " ")) for native, _, sound in split)
