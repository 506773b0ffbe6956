# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""From the tree of items to a Case."""

from __future__ import annotations

import datetime
from typing import TypeVar

from hospitium.intake.items import Item
from hospitium.model.answers import Answer, Difficulty, Functioning
from hospitium.model.case import Case, Circumstances, ReportingEntity
from hospitium.model.consent import Capacity, FieldGroup, OrganisationClass, Receipt
from hospitium.model.dates import PartialDate
from hospitium.model.incident import Employer, Incident, Perpetrator, Vehicle
from hospitium.model.person import (
    Address,
    Document,
    DocumentKind,
    NameKind,
    Person,
    PersonName,
    Sex,
)
from hospitium.model.sensitive import Sensitive

T = TypeVar("T")


def _typed(item: Item, target: str, kind: type[T]) -> tuple[T, ...]:
    """The values of a target that are of a type, each once, in order."""
    return tuple(dict.fromkeys(v for v in item.values.get(target, ()) if isinstance(v, kind)))


def _one(item: Item, target: str, kind: type[T]) -> T | None:
    return next(iter(_typed(item, target, kind)), None)


def _choice(item: Item, target: str, default: T) -> T:
    found = _one(item, target, type(default))
    return default if found is None else found


def assemble(root: Item, rest: tuple[tuple[str, str], ...] = (), phone_region: str = "") -> Case:
    """Put a Case together.

    Args:
        root: the tree; vehicles, employers and places at its top belong to the first incident.
        rest: columns without a target, with their values.
        phone_region: alpha-2 country whose dialling rules a phone without a prefix has.

    Raises:
        BadInput: ``date-impossible`` where day, month and year came apart and don't fit.
    """
    return Case(
        id=Sensitive(root.text("id")),
        person=_person(root, phone_region),
        incidents=_incidents(root),
        perpetrators=tuple(
            _perpetrator(item) for item in root.children("perpetrator") if not item.is_empty()
        ),
        reporting_entity=ReportingEntity(
            name=root.text("organization.name"),
            organisation_class=_one(root, "organization.class", OrganisationClass),
            country=root.text("organization.country"),
        ),
        receipts=tuple(_receipt(item) for item in root.children("receipt") if not item.is_empty()),
        circumstances=Sensitive(_circumstances(root)),
        status=root.text("case.status"),
        trafficking_status=root.text("case.trafficking_status"),
        identified_by=root.text("case.identified_by"),
        agreement=_choice(root, "case.agreement", Answer.UNKNOWN),
        registered=_one(root, "case.registered", PartialDate),
        rest=Sensitive(rest),
    )


def _person(root: Item, phone_region: str) -> Person:
    return Person(
        names=Sensitive(_names(root)),
        birth=Sensitive(_birth(root)),
        sex=Sensitive(_choice(root, "sex", Sex.UNKNOWN)),
        gender=Sensitive(root.text("gender")),
        nationalities=Sensitive(root.texts("nationality")),
        birth_place=Sensitive(_birth_place(root)),
        documents=Sensitive(_documents(root)),
        phones=Sensitive(root.texts("phone")),
        emails=Sensitive(root.texts("email")),
        accounts=Sensitive(root.texts("account")),
        addresses=Sensitive(_addresses(root, "address")),
        phone_region=phone_region,
    )


def _names(root: Item) -> tuple[PersonName, ...]:
    names = [_name(item) for item in root.children("name") if set(item.values) - {"name.kind"}]
    given = names[0].given if names else ""
    for target, kind in (("name.birth", NameKind.BIRTH), ("name.married", NameKind.MARRIED)):
        names += [PersonName(given=given, family=text, kind=kind) for text in root.texts(target)]
    names += [PersonName(full=text, kind=NameKind.ALIAS) for text in root.texts("name.alias")]
    return tuple(dict.fromkeys(names))


def _name(item: Item) -> PersonName:
    """One name; the whole name in one piece only where its parts aren't known."""
    given = " ".join(filter(None, (item.text("name.given"), item.text("name.middle"))))
    family, full = item.text("name.family"), item.text("name.full")
    kind = _choice(item, "name.kind", NameKind.LEGAL)
    if full and not (given and family):
        return PersonName(full=full, patronymic=item.text("name.patronymic"), kind=kind)
    return PersonName(
        given=given, family=family, patronymic=item.text("name.patronymic"), kind=kind
    )


def _birth(root: Item) -> PartialDate | None:
    whole = _one(root, "birth.date", PartialDate)
    year = _one(root, "birth.year", int)
    if whole is not None or year is None:
        return whole
    month = _one(root, "birth.month", int) or None
    day = _one(root, "birth.day", int) or None
    return PartialDate(year, month, day if month else None)


def _birth_place(root: Item) -> Address | None:
    place = Address(
        locality=root.text("birth.place"),
        region=root.text("birth.region"),
        country=root.text("birth.country"),
    )
    return None if place == Address() else place


def _documents(root: Item) -> tuple[Document, ...]:
    documents = [
        Document(
            number=item.text("document.number"),
            kind=_choice(item, "document.kind", DocumentKind.OTHER),
            country=item.text("document.country"),
        )
        for item in root.children("document")
        if item.text("document.number")
    ]
    for target, kind in (
        ("document.passport", DocumentKind.PASSPORT),
        ("document.national_id", DocumentKind.NATIONAL_ID),
        ("document.residence", DocumentKind.RESIDENCE),
    ):
        documents += [Document(number, kind) for number in root.texts(target)]
    return tuple(dict.fromkeys(documents))


def _addresses(owner: Item, kind: str) -> tuple[Address, ...]:
    return tuple(
        Address(
            street=item.text(f"{kind}.street"),
            locality=item.text(f"{kind}.locality"),
            region=item.text(f"{kind}.region"),
            postcode=item.text(f"{kind}.postcode"),
            country=item.text(f"{kind}.country"),
            latitude=_one(item, f"{kind}.latitude", float),
            longitude=_one(item, f"{kind}.longitude", float),
        )
        for item in owner.children(kind)
        if not item.is_empty()
    )


def _circumstances(root: Item) -> Circumstances:
    def difficulty(part: str) -> Difficulty:
        return _choice(root, f"circumstance.{part}", Difficulty.UNKNOWN)

    return Circumstances(
        functioning=Functioning(
            seeing=difficulty("seeing"),
            hearing=difficulty("hearing"),
            walking=difficulty("walking"),
            remembering=difficulty("remembering"),
            self_care=difficulty("self_care"),
            communicating=difficulty("communicating"),
        ),
        minor=_choice(root, "circumstance.minor", Answer.UNKNOWN),
        displaced=_choice(root, "circumstance.displaced", Answer.UNKNOWN),
        displacement_reasons=root.texts("circumstance.displacement_reason"),
        domestic_violence=_choice(root, "circumstance.domestic_violence", Answer.UNKNOWN),
        vulnerabilities=root.texts("circumstance.vulnerability"),
        marital_status=root.text("circumstance.marital_status"),
        education=root.text("circumstance.education"),
        children=_one(root, "circumstance.children", int),
        languages=root.texts("circumstance.language"),
    )


def _incidents(root: Item) -> tuple[Incident, ...]:
    incidents = [item for item in root.children("incident") if not item.is_empty()]
    loose = [i for i in root.items if i.kind in ("vehicle", "employer", "place") and i.values]
    if loose:
        if not incidents:
            incidents = [Item("incident")]
        first = incidents[0]
        incidents[0] = Item(
            first.kind, first.label, first.values, first.denied, [*first.items, *loose]
        )
    return tuple(_incident(item) for item in incidents)


def _incident(item: Item) -> Incident:
    return Incident(
        id=Sensitive(item.text("incident.id")),
        acts=item.texts("incident.act"),
        means=item.texts("incident.means"),
        exploitation=item.texts("incident.exploitation"),
        sexual_forms=item.texts("incident.sexual_form"),
        sectors=item.texts("incident.sector"),
        channels=item.texts("incident.channel"),
        platforms=item.texts("incident.platform"),
        used_platforms=item.texts("incident.used_platform"),
        relations=item.texts("incident.relation"),
        start=_one(item, "incident.start", PartialDate),
        end=_one(item, "incident.end", PartialDate),
        countries=item.texts("incident.country"),
        denied=frozenset(item.denied),
        accounts=Sensitive(item.texts("incident.account")),
        urls=Sensitive(item.texts("incident.url")),
        phones=Sensitive(item.texts("incident.phone")),
        emails=Sensitive(item.texts("incident.email")),
        wallets=Sensitive(item.texts("incident.wallet")),
        offer=Sensitive(item.text("incident.offer")),
        vehicles=Sensitive(
            tuple(
                Vehicle(child.text("vehicle.plate"), child.text("vehicle.country"))
                for child in item.children("vehicle")
                if child.text("vehicle.plate")
            )
        ),
        employers=Sensitive(
            tuple(
                Employer(child.text("employer.name"), child.text("employer.country"))
                for child in item.children("employer")
                if child.text("employer.name")
            )
        ),
        places=Sensitive(_addresses(item, "place")),
    )


def _perpetrator(item: Item) -> Perpetrator:
    return Perpetrator(
        names=Sensitive(item.texts("perpetrator.name")),
        roles=item.texts("perpetrator.role"),
        sexes=_typed(item, "perpetrator.sex", Sex),
        ages=item.texts("perpetrator.age"),
        nationalities=item.texts("perpetrator.nationality"),
        regions=item.texts("perpetrator.region"),
        relations=item.texts("perpetrator.relation"),
        phones=Sensitive(item.texts("perpetrator.phone")),
        emails=Sensitive(item.texts("perpetrator.email")),
        accounts=Sensitive(item.texts("perpetrator.account")),
        wallets=Sensitive(item.texts("perpetrator.wallet")),
        plates=Sensitive(item.texts("perpetrator.plate")),
    )


def whole_date(date: PartialDate | None) -> datetime.date | None:
    """Return a full date, None where a part of it isn't known."""
    if date is None or date.month is None or date.day is None:
        return None
    return datetime.date(date.year, date.month, date.day)


def _receipt(item: Item) -> Receipt:
    return Receipt(
        purposes=frozenset(item.texts("receipt.purpose")),
        recipients=frozenset(item.texts("receipt.recipient")),
        classes=frozenset(_typed(item, "receipt.class", OrganisationClass)),
        fields=frozenset(_typed(item, "receipt.field", FieldGroup)),
        language=item.text("receipt.language"),
        explained_by=Sensitive(item.text("receipt.explained_by")),
        given=whole_date(_one(item, "receipt.given", PartialDate)),
        until=whole_date(_one(item, "receipt.until", PartialDate)),
        capacity=_choice(item, "receipt.capacity", Capacity.UNKNOWN),
        guardian=Sensitive(item.text("receipt.guardian")),
        withdrawn=whole_date(_one(item, "receipt.withdrawn", PartialDate)),
    )
