# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Identifiers that several incidents share, with a guard against hubs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from hospitium.leads.identifiers import Identifier
from hospitium.leads.sightings import IncidentRef, Place, Sighting

SHARE_FROM = 100
"""Incidents from which on a share of them means something."""


class SetAside(Enum):
    """Why an identifier that incidents share is no lead."""

    TOO_MANY_INCIDENTS = "too-many-incidents"
    TOO_LARGE_SHARE = "too-large-share"
    SERVICE_NUMBER = "service-number"
    OF_A_PERSON = "of-a-person"


@dataclass(frozen=True, slots=True)
class HubRule:
    """When an identifier connects so many incidents that it says nothing.

    Args:
        limit: incidents above which it is set aside, a hotline's own number for one.
        share: share of all incidents, 0 to 1, above which it is set aside; asked only from
            :data:`SHARE_FROM` incidents on.
    """

    limit: int = 50
    share: float = 0.2


@dataclass(frozen=True, slots=True)
class Lead:
    """An identifier with the incidents that share it.

    Args:
        identifier: what is shared.
        incidents: one reference for each incident, in the order of files and rows.
        places: where it was seen.
        files: number of files that it was seen in.
        set_aside: why it is no lead, or None.
    """

    identifier: Identifier
    incidents: tuple[IncidentRef, ...]
    places: frozenset[Place]
    files: int
    set_aside: SetAside | None = None


@dataclass(frozen=True, slots=True)
class Leads:
    """What incidents share.

    Args:
        shared: the leads; those in most files first, then in most incidents.
        set_aside: shared identifiers that are no leads, each with the reason.
        incidents: incidents in which anything was seen.
        identifiers: different identifiers seen.
    """

    shared: tuple[Lead, ...]
    set_aside: tuple[Lead, ...]
    incidents: int
    identifiers: int


def find_shared(
    seen: Iterable[Sighting],
    *,
    of_persons: frozenset[Identifier] = frozenset(),
    min_incidents: int = 2,
    hubs: HubRule | None = None,
) -> Leads:
    """Find the identifiers that at least ``min_incidents`` incidents share.

    Args:
        seen: sightings of all files.
        of_persons: identifiers of the people whom the records are about: an offer may quote
            the reader's own phone, which must not become a lead.
        min_incidents: at least 2.
        hubs: when an identifier is set aside.

    Raises:
        ValueError: where ``min_incidents`` is under 2: nothing would be shared.
    """
    if min_incidents < 2:
        raise ValueError("a lead needs at least two incidents")
    rule = hubs or HubRule()
    where: dict[Identifier, dict[tuple[str, str, str | int], IncidentRef]] = defaultdict(dict)
    places: dict[Identifier, set[Place]] = defaultdict(set)
    total: set[tuple[str, str, str | int]] = set()
    for sighting in seen:
        key = sighting.incident.key()
        total.add(key)
        where[sighting.identifier].setdefault(key, sighting.incident)
        places[sighting.identifier].add(sighting.place)
    found = [
        Lead(
            identifier=identifier,
            incidents=tuple(sorted(incidents.values(), key=IncidentRef.place)),
            places=frozenset(places[identifier]),
            files=len({ref.source for ref in incidents.values()}),
            set_aside=_aside(identifier, len(incidents), len(total), of_persons, rule),
        )
        for identifier, incidents in where.items()
        if len(incidents) >= min_incidents
    ]
    found.sort(key=_order)
    return Leads(
        shared=tuple(lead for lead in found if lead.set_aside is None),
        set_aside=tuple(lead for lead in found if lead.set_aside is not None),
        incidents=len(total),
        identifiers=len(where),
    )


def _aside(
    identifier: Identifier,
    incidents: int,
    total: int,
    of_persons: frozenset[Identifier],
    rule: HubRule,
) -> SetAside | None:
    if identifier in of_persons:
        return SetAside.OF_A_PERSON
    if identifier.service:
        return SetAside.SERVICE_NUMBER
    if incidents > rule.limit:
        return SetAside.TOO_MANY_INCIDENTS
    if total >= SHARE_FROM and incidents > rule.share * total:
        return SetAside.TOO_LARGE_SHARE
    return None


def _order(lead: Lead) -> tuple[int, int, str, str]:
    identifier = lead.identifier
    return -lead.files, -len(lead.incidents), identifier.kind.value, identifier.value.reveal()
