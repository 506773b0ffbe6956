# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Where an identifier was seen: in which incident, in a field or in the text of its offer.

Takes incidents and perpetrators and nothing else: the person whom a record is about can't be
reached from here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from hospitium.leads.identifiers import Identifier, account, email, phone, plate, url, wallet
from hospitium.leads.offers import in_offer
from hospitium.model.incident import Incident, Perpetrator
from hospitium.model.sensitive import Sensitive


class Place(Enum):
    """Where in a record an identifier stands."""

    FIELD = "field"
    OFFER = "offer"
    PERPETRATOR = "perpetrator"


@dataclass(frozen=True, slots=True)
class IncidentRef:
    """Which incident: file, sheet, row, and the incident's own number where it has one.

    Rows of one file with the same own number are the same incident.
    """

    source: str
    sheet: str
    row: int
    own: Sensitive[str]

    def key(self) -> tuple[str, str, str | int]:
        """What tells incidents apart."""
        return (self.source, "own", self.own.reveal()) if self.own.reveal() else self.place()

    def place(self) -> tuple[str, str, int]:
        """File, sheet and row."""
        return self.source, self.sheet, self.row


@dataclass(frozen=True, slots=True)
class Sighting:
    """An identifier was seen in an incident."""

    identifier: Identifier
    incident: IncidentRef
    place: Place


def sightings(
    source: str,
    sheet: str,
    row: int,
    incidents: Sequence[Incident],
    perpetrators: Sequence[Perpetrator],
    *,
    region: str = "",
) -> Iterator[Sighting]:
    """Yield what is seen in the incidents of one record.

    Identifiers of its perpetrators count for its first incident, so that one record's two
    incidents don't share them.

    Args:
        region: alpha-2 country of phones without a prefix.
    """
    for incident in incidents:
        ref = IncidentRef(source, sheet, row, incident.id)
        for identifier in _of_incident(incident, region):
            yield Sighting(identifier, ref, Place.FIELD)
        for identifier in in_offer(incident.offer.reveal(), region):
            yield Sighting(identifier, ref, Place.OFFER)
    own = incidents[0].id if incidents else Sensitive("")
    ref = IncidentRef(source, sheet, row, own)
    for perpetrator in perpetrators:
        for identifier in _of_perpetrator(perpetrator, region):
            yield Sighting(identifier, ref, Place.PERPETRATOR)


def _of_incident(incident: Incident, region: str) -> Iterator[Identifier]:
    found = [
        *(phone(text, region) for text in incident.phones.reveal()),
        *(email(text) for text in incident.emails.reveal()),
        *(account(text) for text in incident.accounts.reveal()),
        *(url(text) for text in incident.urls.reveal()),
        *(wallet(text) for text in incident.wallets.reveal()),
        *(plate(one.plate, one.country) for one in incident.vehicles.reveal()),
    ]
    yield from (identifier for identifier in found if identifier is not None)


def _of_perpetrator(perpetrator: Perpetrator, region: str) -> Iterator[Identifier]:
    found = [
        *(phone(text, region) for text in perpetrator.phones.reveal()),
        *(email(text) for text in perpetrator.emails.reveal()),
        *(account(text) for text in perpetrator.accounts.reveal()),
        *(wallet(text) for text in perpetrator.wallets.reveal()),
        *(plate(text) for text in perpetrator.plates.reveal()),
    ]
    yield from (identifier for identifier in found if identifier is not None)
