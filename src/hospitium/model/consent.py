# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Receipts of consent, and the one decision whether a record may be tagged for an audience.

A receipt is the member's claim about what a person agreed to, not a proof of it. What it
doesn't say is not agreed to: the default is no.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum

from hospitium.model.errors import BadInput
from hospitium.model.sensitive import Sensitive


class OrganisationClass(Enum):
    """Classes of organisation. Immigration authorities are a class of their own, always."""

    NGO = "ngo"
    SHELTER = "shelter"
    HEALTH = "health"
    LEGAL_AID = "legal-aid"
    HOTLINE = "hotline"
    EDUCATION = "education"
    INTERNATIONAL = "international"
    CHILD_PROTECTION = "child-protection"
    LABOUR_INSPECTION = "labour-inspection"
    LAW_ENFORCEMENT = "law-enforcement"
    PROSECUTION = "prosecution"
    IMMIGRATION = "immigration"
    CENTRAL_GOVERNMENT = "central-government"
    LOCAL_GOVERNMENT = "local-government"
    BUSINESS = "business"


class FieldGroup(Enum):
    """Groups of fields that a person agrees to have compared or sent, or not."""

    NAME = "name"
    BIRTH = "birth"
    SEX = "sex"
    GENDER = "gender"
    NATIONALITY = "nationality"
    DOCUMENT = "document"
    PHONE = "phone"
    EMAIL = "email"
    ACCOUNT = "account"
    ADDRESS = "address"
    CIRCUMSTANCE = "circumstance"
    INCIDENT = "incident"


class Capacity(Enum):
    """Who was able to agree."""

    OWN = "own"
    """The person, being of age and able to decide."""
    GUARDIAN = "guardian"
    """A guardian, who is named; the person was heard."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a person agreed to, as the member wrote it down.

    Args:
        purposes: purposes of the charter, e.g. ``same-person``.
        recipients: organisations that are named one by one (for letters).
        classes: classes of organisation that the data may meet.
        fields: groups of fields that may be used.
        language: language that it was explained in, BCP 47.
        explained_by: who explained it.
        given: day of agreement.
        until: last day on which it holds; a receipt without one doesn't hold.
        capacity: who agreed.
        guardian: the guardian's name where ``capacity`` is GUARDIAN.
        withdrawn: day of withdrawal, None while it stands.
    """

    purposes: frozenset[str] = frozenset()
    recipients: frozenset[str] = frozenset()
    classes: frozenset[OrganisationClass] = frozenset()
    fields: frozenset[FieldGroup] = frozenset()
    language: str = ""
    explained_by: Sensitive[str] = field(default_factory=lambda: Sensitive(""))
    given: datetime.date | None = None
    until: datetime.date | None = None
    capacity: Capacity = Capacity.UNKNOWN
    guardian: Sensitive[str] = field(default_factory=lambda: Sensitive(""))
    withdrawn: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Audience:
    """A purpose and the classes of organisation that may meet for it (from the charter).

    Args:
        purpose: one purpose of the charter.
        classes: every class whose members hold the audience's key.
        fields: groups of fields that the match keys of this audience are made from.

    Raises:
        BadInput: ``audience-empty`` where one of the three is empty.
    """

    purpose: str
    classes: frozenset[OrganisationClass]
    fields: frozenset[FieldGroup]

    def __post_init__(self) -> None:
        """Refuse an audience that every receipt would cover for want of anything to cover."""
        if not (self.purpose and self.classes and self.fields):
            raise BadInput(
                "audience-empty",
                "an audience needs a purpose, a class and a group of fields",
                hint="complete the audience in the charter",
            )


@dataclass(frozen=True, slots=True)
class RehearsalAudience:
    """The audience of one process that compares files which its user may hold together.

    Its key is random, lives in that process alone and is thrown away with it; no tag leaves.
    So nothing is shared with anybody who didn't hold the rows before, and no receipt is
    asked for. Whether one may hold the files together is the user's question of law, and the
    program says so.
    """


class Ground(Enum):
    """Why a record may be tagged."""

    RECEIPT = "receipt"
    REHEARSAL = "rehearsal"


class Denial(Enum):
    """Why a record must not be tagged, from the farthest to the nearest miss."""

    NO_RECEIPT = "no-receipt"
    PURPOSE_NOT_COVERED = "purpose-not-covered"
    CLASS_NOT_COVERED = "class-not-covered"
    FIELDS_NOT_COVERED = "fields-not-covered"
    NOT_EXPLAINED = "not-explained"
    CAPACITY_UNKNOWN = "capacity-unknown"
    GUARDIAN_MISSING = "guardian-missing"
    NO_END_DATE = "no-end-date"
    NOT_YET_GIVEN = "not-yet-given"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class MayTag:
    """The record may be tagged for the audience."""

    ground: Ground


@dataclass(frozen=True, slots=True)
class MustNotTag:
    """The record must not be tagged for the audience."""

    reason: Denial


_NEARNESS = {denial: rank for rank, denial in enumerate(Denial)}


def decide_tagging(
    receipts: Iterable[Receipt], audience: Audience | RehearsalAudience, on: datetime.date
) -> MayTag | MustNotTag:
    """Decide whether a record with these receipts may be tagged for an audience on a day.

    The default is no. One single receipt must cover the purpose, *every* class and *every*
    group of fields of the audience; pieces of several aren't added up, because nobody agreed
    to the sum. A withdrawal that concerns the purpose beats every receipt that wasn't given
    on a later day, also where it writes the purpose otherwise: a no is read widely, a yes by
    the letter. Of several reasons the nearest miss is returned, whatever the receipts' order.
    """
    if isinstance(audience, RehearsalAudience):
        return MayTag(Ground.REHEARSAL)
    known = tuple(receipts)
    purpose = _loosely(audience.purpose)
    concerned = (
        r
        for r in known
        if not any(map(_loosely, r.purposes)) or purpose in map(_loosely, r.purposes)
    )
    withdrawals = [r.withdrawn for r in concerned if r.withdrawn is not None]
    last_withdrawal = max(withdrawals, default=None)
    nearest = Denial.NO_RECEIPT
    for receipt in known:
        denial = _denial(receipt, audience, on, last_withdrawal)
        if denial is None:
            return MayTag(Ground.RECEIPT)
        nearest = max(nearest, denial, key=_NEARNESS.__getitem__)
    return MustNotTag(nearest)


def _loosely(purpose: str) -> str:
    return "".join(letter for letter in purpose.casefold() if letter.isalnum())


def _denial(  # noqa: PLR0911 -- one line a rule, in the order of Denial
    receipt: Receipt,
    audience: Audience,
    on: datetime.date,
    last_withdrawal: datetime.date | None,
) -> Denial | None:
    """The first rule by which one receipt doesn't cover the audience; None if it does."""
    if audience.purpose not in receipt.purposes:
        return Denial.PURPOSE_NOT_COVERED
    if not audience.classes <= receipt.classes:
        return Denial.CLASS_NOT_COVERED
    if not audience.fields <= receipt.fields:
        return Denial.FIELDS_NOT_COVERED
    if not (receipt.language.strip() and receipt.explained_by.reveal().strip()):
        return Denial.NOT_EXPLAINED
    if receipt.capacity is Capacity.UNKNOWN:
        return Denial.CAPACITY_UNKNOWN
    if receipt.capacity is Capacity.GUARDIAN and not receipt.guardian.reveal().strip():
        return Denial.GUARDIAN_MISSING
    if receipt.until is None:
        return Denial.NO_END_DATE
    if receipt.given is not None and receipt.given > on:
        return Denial.NOT_YET_GIVEN
    if receipt.until < on:
        return Denial.EXPIRED
    if receipt.withdrawn is not None:
        return Denial.WITHDRAWN
    if last_withdrawal is not None and (receipt.given is None or receipt.given <= last_withdrawal):
        return Denial.WITHDRAWN
    return None
