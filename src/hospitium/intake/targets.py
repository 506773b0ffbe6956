# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Every place of a Case that a column may be mapped to, and the kind of value it takes.

A target is a dotted name. Targets that share an *item kind* (``document``, ``address`` ...)
are parts of one object: columns with the same item label fill the same object.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType


class ValueKind(Enum):
    """What a cell must hold; the name that a refusal gives instead of the value."""

    TEXT = "text"
    NAME = "name"
    DATE = "date"
    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    SEX = "sex"
    COUNTRY = "country"
    PHONE = "phone number"
    EMAIL = "e-mail address"
    ACCOUNT = "account"
    URL = "web address"
    NUMBER = "number"
    INTEGER = "whole number"
    ANSWER = "yes, no, unknown or declined"
    DIFFICULTY = "answer of the Washington Group short set"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Target:
    """One place of a Case.

    Args:
        name: dotted name, as mapping files and profiles write it.
        kind: what its cells hold.
        codes: name of the code list in ``model.codes`` where ``kind`` is CODE.
        many: a cell may hold several values (multiple choice, several phones).
        item: the kind of object that the value is a part of; empty for a value of its own.
    """

    name: str
    kind: ValueKind
    codes: str = ""
    many: bool = False
    item: str = ""


def _target_table() -> Mapping[str, Target]:
    text, code = ValueKind.TEXT, ValueKind.CODE
    rows: list[Target] = [
        Target("id", text),
        Target("name.given", ValueKind.NAME, item="name"),
        Target("name.middle", ValueKind.NAME, item="name"),
        Target("name.family", ValueKind.NAME, item="name"),
        Target("name.patronymic", ValueKind.NAME, item="name"),
        Target("name.full", ValueKind.NAME, item="name"),
        Target("name.kind", code, codes="name-kind", item="name"),
        Target("name.alias", ValueKind.NAME, many=True),
        Target("name.birth", ValueKind.NAME),
        Target("name.married", ValueKind.NAME),
        Target("birth.date", ValueKind.DATE),
        Target("birth.year", ValueKind.YEAR),
        Target("birth.month", ValueKind.MONTH),
        Target("birth.day", ValueKind.DAY),
        Target("birth.place", text),
        Target("birth.region", text),
        Target("birth.country", ValueKind.COUNTRY),
        Target("sex", ValueKind.SEX),
        Target("gender", text),
        Target("nationality", ValueKind.COUNTRY, many=True),
        Target("document.number", text, item="document"),
        Target("document.kind", code, codes="document-kind", item="document"),
        Target("document.country", ValueKind.COUNTRY, item="document"),
        Target("document.passport", text),
        Target("document.national_id", text),
        Target("document.residence", text),
        Target("phone", ValueKind.PHONE, many=True),
        Target("email", ValueKind.EMAIL, many=True),
        Target("account", ValueKind.ACCOUNT, many=True),
        Target("case.status", code, codes="case-status"),
        Target("case.registered", ValueKind.DATE),
        Target("case.trafficking_status", code, codes="trafficking-status"),
        Target("case.identified_by", code, codes="decision-maker"),
        Target("case.agreement", ValueKind.ANSWER),
        Target("organization.name", text),
        Target("organization.class", code, codes="organization-class"),
        Target("organization.country", ValueKind.COUNTRY),
        Target("circumstance.minor", ValueKind.ANSWER),
        Target("circumstance.displaced", ValueKind.ANSWER),
        Target("circumstance.displacement_reason", code, codes="displacement-reason", many=True),
        Target("circumstance.domestic_violence", ValueKind.ANSWER),
        Target("circumstance.vulnerability", code, codes="vulnerability", many=True),
        Target("circumstance.marital_status", code, codes="marital-status"),
        Target("circumstance.education", code, codes="education"),
        Target("circumstance.children", ValueKind.INTEGER),
        Target("circumstance.language", text, many=True),
        Target("incident.id", text, item="incident"),
        Target("incident.act", code, codes="act", many=True, item="incident"),
        Target("incident.means", code, codes="means", many=True, item="incident"),
        Target("incident.exploitation", code, codes="exploitation", many=True, item="incident"),
        Target("incident.sexual_form", code, codes="sexual-form", many=True, item="incident"),
        Target("incident.sector", code, codes="sector", many=True, item="incident"),
        Target("incident.channel", code, codes="channel", many=True, item="incident"),
        Target("incident.platform", code, codes="platform", many=True, item="incident"),
        Target("incident.used_platform", code, codes="platform", many=True, item="incident"),
        Target("incident.relation", code, codes="relation", many=True, item="incident"),
        Target("incident.start", ValueKind.DATE, item="incident"),
        Target("incident.end", ValueKind.DATE, item="incident"),
        Target("incident.country", ValueKind.COUNTRY, many=True, item="incident"),
        Target("incident.account", ValueKind.ACCOUNT, many=True, item="incident"),
        Target("incident.url", ValueKind.URL, many=True, item="incident"),
        Target("incident.phone", ValueKind.PHONE, many=True, item="incident"),
        Target("incident.email", ValueKind.EMAIL, many=True, item="incident"),
        Target("incident.wallet", text, many=True, item="incident"),
        Target("incident.offer", text, item="incident"),
        Target("vehicle.plate", text, item="vehicle"),
        Target("vehicle.country", ValueKind.COUNTRY, item="vehicle"),
        Target("employer.name", text, item="employer"),
        Target("employer.country", ValueKind.COUNTRY, item="employer"),
        Target("perpetrator.name", ValueKind.NAME, many=True, item="perpetrator"),
        Target("perpetrator.role", code, codes="role", many=True, item="perpetrator"),
        Target("perpetrator.sex", ValueKind.SEX, many=True, item="perpetrator"),
        Target("perpetrator.age", text, many=True, item="perpetrator"),
        Target("perpetrator.nationality", ValueKind.COUNTRY, many=True, item="perpetrator"),
        Target("perpetrator.region", text, many=True, item="perpetrator"),
        Target("perpetrator.relation", code, codes="relation", many=True, item="perpetrator"),
        Target("perpetrator.phone", ValueKind.PHONE, many=True, item="perpetrator"),
        Target("perpetrator.email", ValueKind.EMAIL, many=True, item="perpetrator"),
        Target("perpetrator.account", ValueKind.ACCOUNT, many=True, item="perpetrator"),
        Target("perpetrator.wallet", text, many=True, item="perpetrator"),
        Target("perpetrator.plate", text, many=True, item="perpetrator"),
        Target("receipt.purpose", text, many=True, item="receipt"),
        Target("receipt.recipient", text, many=True, item="receipt"),
        Target("receipt.class", code, codes="organization-class", many=True, item="receipt"),
        Target("receipt.field", code, codes="field-group", many=True, item="receipt"),
        Target("receipt.language", text, item="receipt"),
        Target("receipt.explained_by", text, item="receipt"),
        Target("receipt.given", ValueKind.DATE, item="receipt"),
        Target("receipt.until", ValueKind.DATE, item="receipt"),
        Target("receipt.capacity", code, codes="capacity", item="receipt"),
        Target("receipt.guardian", text, item="receipt"),
        Target("receipt.withdrawn", ValueKind.DATE, item="receipt"),
    ]
    rows += [
        Target(f"circumstance.{part}", ValueKind.DIFFICULTY)
        for part in ("seeing", "hearing", "walking", "remembering", "self_care", "communicating")
    ]
    for item in ("address", "place"):
        rows += [
            Target(f"{item}.{part}", text, item=item)
            for part in ("street", "locality", "region", "postcode")
        ]
        rows.append(Target(f"{item}.country", ValueKind.COUNTRY, item=item))
        rows += [
            Target(f"{item}.{part}", ValueKind.NUMBER, item=item)
            for part in ("latitude", "longitude")
        ]
    return MappingProxyType({row.name: row for row in rows})


TARGETS: Mapping[str, Target] = _target_table()
"""Target name -> target. ``address`` is the person's; ``place`` belongs to the incident."""
