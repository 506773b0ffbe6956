# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""A case: one person, what happened to them, who did it, and who reports it.

The units are those of the International Classification Standard for Administrative Data on
Trafficking in Persons (IC-TIP; IOM and UNODC, 2023): victim, incident, perpetrator,
reporting entity. HTCDS and CTDC are ways to write them.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from hospitium.model import codes
from hospitium.model.answers import Answer, Functioning
from hospitium.model.consent import OrganisationClass, Receipt
from hospitium.model.dates import PartialDate
from hospitium.model.incident import Incident, Perpetrator
from hospitium.model.person import Person
from hospitium.model.sensitive import Sensitive


@dataclass(frozen=True, slots=True)
class ReportingEntity:
    """The organisation that keeps the record, with its country (ISO 3166-1 alpha-3)."""

    name: str = ""
    organisation_class: OrganisationClass | None = None
    country: str = ""


@dataclass(frozen=True, slots=True)
class Circumstances:
    """Of the person's life; never a reason to refuse help, and never part of a match key.

    Args:
        functioning: the Washington Group short set.
        minor: whether the person was under 18, where the source says so.
        displaced, displacement_reasons: internally displaced or a refugee, and from what.
        domestic_violence: whether the person lived through it.
        vulnerabilities: codes of HTCDS.
        marital_status, education: codes of HTCDS.
        children: how many.
        languages: as written or ISO 639, the best first.

    Raises:
        BadInput: ``code-unknown``.
    """

    functioning: Functioning = field(default_factory=Functioning)
    minor: Answer = Answer.UNKNOWN
    displaced: Answer = Answer.UNKNOWN
    displacement_reasons: tuple[str, ...] = ()
    domestic_violence: Answer = Answer.UNKNOWN
    vulnerabilities: tuple[str, ...] = ()
    marital_status: str = ""
    education: str = ""
    children: int | None = None
    languages: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse codes that no list has."""
        codes.DISPLACEMENT_REASON.require(self.displacement_reasons)
        codes.VULNERABILITY.require(self.vulnerabilities)
        codes.MARITAL_STATUS.require_if_given(self.marital_status)
        codes.EDUCATION.require_if_given(self.education)


@dataclass(frozen=True, slots=True)
class Case:
    """Everything that one record of a member says.

    Args:
        id: the member's own number of the record; empty where the source has none.
        status, trafficking_status, identified_by: codes of the lists of that name; presumed
            and identified are different things, and who identified is kept.
        agreement: whether the person agreed to have their data managed at all (HTCDS). It is
            no receipt and permits no tagging.
        registered: day of registration.
        rest: columns that no target exists for, with their values, so that nothing is lost.

    Raises:
        BadInput: ``code-unknown``.
    """

    id: Sensitive[str] = field(default_factory=lambda: Sensitive(""))
    person: Person = field(default_factory=Person)
    incidents: tuple[Incident, ...] = ()
    perpetrators: tuple[Perpetrator, ...] = ()
    reporting_entity: ReportingEntity = field(default_factory=ReportingEntity)
    receipts: tuple[Receipt, ...] = ()
    circumstances: Sensitive[Circumstances] = field(
        default_factory=lambda: Sensitive(Circumstances())
    )
    status: str = ""
    trafficking_status: str = ""
    identified_by: str = ""
    agreement: Answer = Answer.UNKNOWN
    registered: PartialDate | None = field(default=None, repr=False)
    rest: Sensitive[tuple[tuple[str, str], ...]] = field(default_factory=lambda: Sensitive(()))

    def __post_init__(self) -> None:
        """Refuse codes that no list has."""
        codes.CASE_STATUS.require_if_given(self.status)
        codes.TRAFFICKING_STATUS.require_if_given(self.trafficking_status)
        codes.DECISION_MAKER.require_if_given(self.identified_by)
