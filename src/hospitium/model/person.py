# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""The person whom a record is about, as an organisation wrote it down.

A *person*, not a victim: the word victim is used only where a standard's field has it.
Everything that could single somebody out is :class:`~hospitium.model.sensitive.Sensitive`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from hospitium.model.dates import PartialDate
from hospitium.model.sensitive import Sensitive


class NameKind(Enum):
    """Which of a person's names this is."""

    LEGAL = "legal"
    BIRTH = "birth"
    MARRIED = "married"
    ALIAS = "alias"


class Sex(Enum):
    """Sex as recorded; matching uses it only as weak evidence. Gender is a field of its own."""

    FEMALE = "female"
    MALE = "male"
    OTHER = "other"
    UNKNOWN = "unknown"


class DocumentKind(Enum):
    """Kind of an identity document or number."""

    PASSPORT = "passport"
    NATIONAL_ID = "national-id"
    RESIDENCE = "residence"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class PersonName:
    """One name of a person in one script, in original spelling.

    ``full`` is set, and ``given`` and ``family`` are empty, where the source has one column
    for the whole name and nobody may guess which part is which.
    """

    given: str = field(default="", repr=False)
    family: str = field(default="", repr=False)
    full: str = field(default="", repr=False)
    patronymic: str = field(default="", repr=False)
    kind: NameKind = NameKind.LEGAL


@dataclass(frozen=True, slots=True)
class Document:
    """A document's number as written, with the issuing country (ISO 3166-1 alpha-3) if known."""

    number: str = field(repr=False)
    kind: DocumentKind = DocumentKind.OTHER
    country: str = ""


@dataclass(frozen=True, slots=True)
class Address:
    """Parts of an address as written; ``latitude`` and ``longitude`` in degrees (WGS 84)."""

    street: str = field(default="", repr=False)
    locality: str = field(default="", repr=False)
    region: str = field(default="", repr=False)
    postcode: str = field(default="", repr=False)
    country: str = ""
    latitude: float | None = field(default=None, repr=False)
    longitude: float | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Person:
    """What a record says of one person. Empty tuples and None mean *not recorded*, never *no*.

    Args:
        names: every name known, the best first.
        birth: date of birth, perhaps partial.
        sex: as recorded.
        gender: as the person says it, in their own words or a code of HTCDS.
        nationalities: ISO 3166-1 alpha-3 codes.
        phones: as written; turned into E.164 by ``linkage`` with ``phone_region`` as the default.
        phone_region: ISO 3166-1 alpha-2 country whose dialling rules a phone without a prefix has.
    """

    names: Sensitive[tuple[PersonName, ...]] = field(default_factory=lambda: Sensitive(()))
    birth: Sensitive[PartialDate | None] = field(default_factory=lambda: Sensitive(None))
    sex: Sensitive[Sex] = field(default_factory=lambda: Sensitive(Sex.UNKNOWN))
    gender: Sensitive[str] = field(default_factory=lambda: Sensitive(""))
    nationalities: Sensitive[tuple[str, ...]] = field(default_factory=lambda: Sensitive(()))
    birth_place: Sensitive[Address | None] = field(default_factory=lambda: Sensitive(None))
    documents: Sensitive[tuple[Document, ...]] = field(default_factory=lambda: Sensitive(()))
    phones: Sensitive[tuple[str, ...]] = field(default_factory=lambda: Sensitive(()))
    emails: Sensitive[tuple[str, ...]] = field(default_factory=lambda: Sensitive(()))
    accounts: Sensitive[tuple[str, ...]] = field(default_factory=lambda: Sensitive(()))
    addresses: Sensitive[tuple[Address, ...]] = field(default_factory=lambda: Sensitive(()))
    phone_region: str = ""
