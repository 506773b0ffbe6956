# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""From a Case back to the tree of items, the reverse of ``assemble``."""

from __future__ import annotations

import datetime
from collections.abc import Collection

from hospitium.intake.items import Item
from hospitium.model.answers import Answer, Difficulty
from hospitium.model.case import Case
from hospitium.model.consent import Capacity, Receipt
from hospitium.model.dates import PartialDate
from hospitium.model.incident import Incident, Perpetrator
from hospitium.model.person import (
    Address,
    Document,
    DocumentKind,
    NameKind,
    Person,
    PersonName,
    Sex,
)

_DOCUMENT_TARGETS = {
    DocumentKind.PASSPORT: "document.passport",
    DocumentKind.NATIONAL_ID: "document.national_id",
    DocumentKind.RESIDENCE: "document.residence",
}
_NAME_TARGETS = {NameKind.BIRTH: "name.birth", NameKind.MARRIED: "name.married"}


def flatten(case: Case, targets: Collection[str]) -> Item:
    """Take a Case apart.

    Args:
        case: the case.
        targets: targets that there are places for; where a value may go to one of two, it goes
            to the one that is there.

    Returns:
        A fresh tree that ``assemble`` makes the same Case of.
    """
    root = Item("case")
    root.add("id", case.id.reveal())
    _flatten_person(case.person, root, targets)
    _flatten_circumstances(case, root)
    entity = case.reporting_entity
    root.add("organization.name", entity.name)
    root.add("organization.class", entity.organisation_class)
    root.add("organization.country", entity.country)
    root.add("case.status", case.status)
    root.add("case.trafficking_status", case.trafficking_status)
    root.add("case.identified_by", case.identified_by)
    root.add("case.registered", case.registered)
    if case.agreement is not Answer.UNKNOWN:
        root.add("case.agreement", case.agreement)
    for number, incident in enumerate(case.incidents):
        _flatten_incident(incident, root.child("incident", str(number)))
    for number, perpetrator in enumerate(case.perpetrators):
        _flatten_perpetrator(perpetrator, root.child("perpetrator", str(number)))
    for number, receipt in enumerate(case.receipts):
        _flatten_receipt(receipt, root.child("receipt", str(number)))
    return root


def _flatten_person(person: Person, root: Item, targets: Collection[str]) -> None:
    names = person.names.reveal()
    for number, name in enumerate(names):
        _flatten_name(name, names[0], number, root, targets)
    root.add("birth.date", person.birth.reveal())
    sex, gender = person.sex.reveal(), person.gender.reveal()
    if gender or sex is not Sex.UNKNOWN:
        root.add("sex", sex)
    root.add("gender", gender)
    root.add("nationality", *person.nationalities.reveal())
    place = person.birth_place.reveal()
    if place is not None:
        root.add("birth.place", place.locality)
        root.add("birth.region", place.region)
        root.add("birth.country", place.country)
    for number, document in enumerate(person.documents.reveal()):
        _flatten_document(document, number, root, targets)
    root.add("phone", *person.phones.reveal())
    root.add("email", *person.emails.reveal())
    root.add("account", *person.accounts.reveal())
    for number, address in enumerate(person.addresses.reveal()):
        _flatten_address(address, root.child("address", str(number)))


def _flatten_name(
    name: PersonName, first: PersonName, number: int, root: Item, targets: Collection[str]
) -> None:
    target = _NAME_TARGETS.get(name.kind, "")
    like_first = (
        name is not first
        and PersonName(given=first.given, family=name.family, kind=name.kind) == name
    )
    if target in targets and like_first and name.family:
        root.add(target, name.family)
    elif name == PersonName(full=name.full, kind=NameKind.ALIAS) and "name.alias" in targets:
        root.add("name.alias", name.full)
    else:
        item = root.child("name", str(number))
        item.add("name.given", name.given).add("name.family", name.family)
        item.add("name.patronymic", name.patronymic).add("name.full", name.full)
        if name.kind is not NameKind.LEGAL:
            item.add("name.kind", name.kind)


def _flatten_document(
    document: Document, number: int, root: Item, targets: Collection[str]
) -> None:
    target = _DOCUMENT_TARGETS.get(document.kind, "")
    if target in targets and not document.country:
        root.add(target, document.number)
        return
    item = root.child("document", str(number))
    item.add("document.number", document.number).add("document.country", document.country)
    if document.kind is not DocumentKind.OTHER:
        item.add("document.kind", document.kind)


def _flatten_address(address: Address, item: Item) -> None:
    for part in ("street", "locality", "region", "postcode", "country", "latitude", "longitude"):
        item.add(f"{item.kind}.{part}", getattr(address, part))


def _flatten_circumstances(case: Case, root: Item) -> None:
    circumstances = case.circumstances.reveal()
    for part in ("seeing", "hearing", "walking", "remembering", "self_care", "communicating"):
        difficulty = getattr(circumstances.functioning, part)
        if difficulty is not Difficulty.UNKNOWN:
            root.add(f"circumstance.{part}", difficulty)
    for part in ("minor", "displaced", "domestic_violence"):
        answer = getattr(circumstances, part)
        if answer is not Answer.UNKNOWN:
            root.add(f"circumstance.{part}", answer)
    root.add("circumstance.displacement_reason", *circumstances.displacement_reasons)
    root.add("circumstance.vulnerability", *circumstances.vulnerabilities)
    root.add("circumstance.marital_status", circumstances.marital_status)
    root.add("circumstance.education", circumstances.education)
    root.add("circumstance.children", circumstances.children)
    root.add("circumstance.language", *circumstances.languages)


def _flatten_incident(incident: Incident, item: Item) -> None:
    item.add("incident.id", incident.id.reveal())
    for target, codes in (
        ("act", incident.acts),
        ("means", incident.means),
        ("exploitation", incident.exploitation),
        ("sexual_form", incident.sexual_forms),
        ("sector", incident.sectors),
        ("channel", incident.channels),
        ("platform", incident.platforms),
        ("used_platform", incident.used_platforms),
        ("relation", incident.relations),
        ("country", incident.countries),
    ):
        item.add(f"incident.{target}", *codes)
    item.add("incident.start", incident.start).add("incident.end", incident.end)
    item.denied |= incident.denied
    item.add("incident.account", *incident.accounts.reveal())
    item.add("incident.url", *incident.urls.reveal())
    item.add("incident.phone", *incident.phones.reveal())
    item.add("incident.email", *incident.emails.reveal())
    item.add("incident.wallet", *incident.wallets.reveal())
    item.add("incident.offer", incident.offer.reveal())
    for number, vehicle in enumerate(incident.vehicles.reveal()):
        child = item.child("vehicle", str(number))
        child.add("vehicle.plate", vehicle.plate).add("vehicle.country", vehicle.country)
    for number, employer in enumerate(incident.employers.reveal()):
        child = item.child("employer", str(number))
        child.add("employer.name", employer.name).add("employer.country", employer.country)
    for number, place in enumerate(incident.places.reveal()):
        _flatten_address(place, item.child("place", str(number)))


def _flatten_perpetrator(perpetrator: Perpetrator, item: Item) -> None:
    item.add("perpetrator.name", *perpetrator.names.reveal())
    item.add("perpetrator.role", *perpetrator.roles)
    item.add("perpetrator.sex", *perpetrator.sexes)
    item.add("perpetrator.age", *perpetrator.ages)
    item.add("perpetrator.nationality", *perpetrator.nationalities)
    item.add("perpetrator.region", *perpetrator.regions)
    item.add("perpetrator.relation", *perpetrator.relations)
    item.add("perpetrator.phone", *perpetrator.phones.reveal())
    item.add("perpetrator.email", *perpetrator.emails.reveal())
    item.add("perpetrator.account", *perpetrator.accounts.reveal())
    item.add("perpetrator.wallet", *perpetrator.wallets.reveal())
    item.add("perpetrator.plate", *perpetrator.plates.reveal())


def _partial(day: datetime.date | None) -> PartialDate | None:
    return None if day is None else PartialDate(day.year, day.month, day.day)


def _flatten_receipt(receipt: Receipt, item: Item) -> None:
    item.add("receipt.purpose", *sorted(receipt.purposes))
    item.add("receipt.recipient", *sorted(receipt.recipients))
    item.add("receipt.class", *sorted(receipt.classes, key=lambda each: each.value))
    item.add("receipt.field", *sorted(receipt.fields, key=lambda each: each.value))
    item.add("receipt.language", receipt.language)
    item.add("receipt.explained_by", receipt.explained_by.reveal())
    item.add("receipt.given", _partial(receipt.given))
    item.add("receipt.until", _partial(receipt.until))
    if receipt.capacity is not Capacity.UNKNOWN:
        item.add("receipt.capacity", receipt.capacity)
    item.add("receipt.guardian", receipt.guardian.reveal())
    item.add("receipt.withdrawn", _partial(receipt.withdrawn))
