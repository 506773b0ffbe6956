# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""What several incidents share is a lead; hubs, services and people's own numbers aren't."""

from __future__ import annotations

import pytest

from hospitium.leads.identifiers import Identifier, phone
from hospitium.leads.shared import HubRule, Leads, SetAside, find_shared
from hospitium.leads.sightings import IncidentRef, Place, Sighting, sightings
from hospitium.model.incident import Incident, Perpetrator
from hospitium.model.sensitive import Sensitive


def number(last: int) -> Identifier:
    found = phone(f"+40721{last:06d}")
    assert found is not None
    return found


def seen(identifier: Identifier, row: int, source: str = "a.csv", own: str = "") -> Sighting:
    return Sighting(identifier, IncidentRef(source, "", row, Sensitive(own)), Place.FIELD)


def rows_of(leads: Leads) -> list[list[tuple[str, int]]]:
    return [[(ref.source, ref.row) for ref in lead.incidents] for lead in leads.shared]


def test_leads_come_across_files_and_those_in_most_files_first() -> None:
    one, two, three = number(1), number(2), number(3)
    leads = find_shared(
        [
            *(seen(one, row) for row in (2, 3, 4)),
            seen(two, 2),
            seen(two, 9, "b.csv"),
            seen(three, 5),
        ]
    )
    assert rows_of(leads) == [
        [("a.csv", 2), ("b.csv", 9)],
        [("a.csv", 2), ("a.csv", 3), ("a.csv", 4)],
    ]
    assert (leads.incidents, leads.identifiers) == (5, 3)


def test_rows_of_one_incident_share_nothing() -> None:
    assert not find_shared([seen(number(1), row, own="I-7") for row in (2, 3, 4)]).shared
    other = find_shared([seen(number(1), 2, own="I-7"), seen(number(1), 2, "b.csv", own="I-7")])
    assert len(other.shared) == 1


def test_twice_in_one_incident_is_once() -> None:
    assert not find_shared([seen(number(1), 2), seen(number(1), 2)]).shared


def test_more_incidents_can_be_asked_for() -> None:
    sightings = [seen(number(1), row) for row in (2, 3)]
    assert not find_shared(sightings, min_incidents=3).shared
    with pytest.raises(ValueError, match="two incidents"):
        find_shared(sightings, min_incidents=1)


@pytest.mark.parametrize(
    ("rows", "others", "reason"),
    [
        (51, 1_000, SetAside.TOO_MANY_INCIDENTS),
        (50, 1_000, None),
        (30, 90, SetAside.TOO_LARGE_SHARE),
        (30, 10, None),
    ],
)
def test_a_hub_is_set_aside_and_said(rows: int, others: int, reason: SetAside | None) -> None:
    leads = find_shared(
        [
            *(seen(number(0), row) for row in range(rows)),
            *(seen(number(row), row) for row in range(rows, rows + others)),
        ],
        hubs=HubRule(limit=50, share=0.2),
    )
    assert [lead.set_aside for lead in leads.set_aside] == ([reason] if reason else [])
    assert len(leads.shared) == (0 if reason else 1)


def test_service_numbers_and_peoples_own_are_set_aside() -> None:
    free = phone("+40 800 800 678")
    assert free is not None
    leads = find_shared(
        [seen(one, row) for one in (free, number(1)) for row in (2, 3)],
        of_persons=frozenset({number(1)}),
    )
    assert not leads.shared
    assert {lead.set_aside for lead in leads.set_aside} == {
        SetAside.SERVICE_NUMBER,
        SetAside.OF_A_PERSON,
    }


def test_fields_and_offers_of_incidents_and_perpetrators_are_looked_at() -> None:
    incidents = [
        Incident(phones=Sensitive(("0721 000 001",)), offer=Sensitive("call +40721000002")),
        Incident(urls=Sensitive(("https://t.me/jobs_eu",))),
    ]
    perpetrators = [Perpetrator(phones=Sensitive(("0721 000 003",)), plates=Sensitive(("B1ABC",)))]
    found = list(sightings("a.csv", "", 2, incidents, perpetrators, region="RO"))
    assert [(one.identifier.value.reveal(), one.place) for one in found] == [
        ("+40721000001", Place.FIELD),
        ("+40721000002", Place.OFFER),
        ("telegram:jobs_eu", Place.FIELD),
        ("+40721000003", Place.PERPETRATOR),
        (":B1ABC", Place.PERPETRATOR),
    ]
    assert "721000" not in repr(found)


def test_two_incidents_of_one_row_without_numbers_are_one_place() -> None:
    incidents = [Incident(phones=Sensitive(("+40721000001",)))] * 2
    assert not find_shared(sightings("a.csv", "", 2, incidents, [])).shared
