# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Made-up traffickers: the phones, accounts, vehicles and employers that incidents share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from hospitium.linkage.simulation.dice import Dice, Weighted
from hospitium.linkage.simulation.habits import Habits
from hospitium.linkage.simulation.lexicons.places import STREETS, TOWNS
from hospitium.linkage.simulation.mistakes import mistype, slip_digit
from hospitium.linkage.simulation.telephones import international, mobile
from hospitium.model.dates import PartialDate
from hospitium.model.incident import Employer, Incident, Vehicle
from hospitium.model.person import Address
from hospitium.model.sensitive import Sensitive

T = TypeVar("T")

RECRUITED = 0.3
"""Share of people whom one of the rings recruited; the others' incidents share nothing."""

PEOPLE_PER_RING = 60
COUNTRIES = {"GB": "GBR", "DE": "DEU", "FR": "FRA", "IT": "ITA"}
_FORMS = {"GBR": "Ltd", "DEU": "GmbH", "FRA": "SARL", "ITA": "S.r.l."}
_TRADES = ("Cleaning", "Agro", "Bau", "Logistics", "Services", "Hotels", "Models", "Care")
_SYLLABLES = ("ve", "lo", "mar", "tin", "qua", "ri", "zo", "bel", "du", "nex", "pa", "sol")
_KINDS = Weighted.of(
    ("SexualExploitation", "ForcedLabour", "ForcedBegging", "ForcedCriminality", "Servitude",
     "OnlineScamCompound"),
    (0.45, 0.33, 0.07, 0.06, 0.05, 0.04),
)  # fmt: skip
_CHANNELS = ("ThroughOnlineSocialNetworks", "ThroughAnOnlineAdvertisement",
             "ThroughFriendsOrSocialEvents", "ThroughFamilyOrFamilyEvents")  # fmt: skip
_PLATFORMS = ("Facebook", "Telegram", "Instagram", "WhatsApp", "TikTok", "JobSite")
_MEANS = ("FalsePromises", "DebtBondage", "WithholdsDocuments", "PhysicalThreats", "TakesEarnings")
_TEXTS = (
    "Work in {town}, good pay, no papers needed. Write to {account}",
    "{name} is hiring: 1400 a month, room and food. Call {phone}",
    "Hostess wanted, travel paid. {url}",
)


@dataclass(frozen=True, slots=True)
class Ring:
    """One operation; every field is what its victims may remember or have on their phones."""

    kind: str
    country: str
    name: str
    trade: str
    phones: tuple[str, ...]
    accounts: tuple[str, ...]
    plates: tuple[str, ...]
    url: str
    wallet: str
    address: Address
    channel: str
    platform: str


def make_ring(dice: Dice) -> Ring:
    """Make one ring with a name that no dictionary has."""
    region = dice.among(tuple(COUNTRIES))
    country = COUNTRIES[region]
    name = "".join(dice.among(_SYLLABLES) for _ in range(3)).capitalize()
    tail = dice.digits(3)
    return Ring(
        kind=dice.weighted(_KINDS),
        country=country,
        name=name,
        trade=dice.among(_TRADES),
        phones=tuple(mobile(region, dice) for _ in range(1 + dice.below(3))),
        accounts=tuple(
            f"@{name.lower()}_{suffix}{tail}"
            for suffix in (("jobs", "work", "official")[: 1 + dice.below(3)])
        ),
        plates=tuple(_plate(country, dice) for _ in range(1 + dice.below(2))),
        url=f"https://{name.lower()}{tail}.example/jobs",
        wallet="0x" + "".join(dice.among("0123456789abcdef") for _ in range(40)),
        address=Address(
            street=f"{dice.among(STREETS[country])} {1 + dice.below(120)}",
            locality=dice.among(TOWNS[country]),
            postcode=f"{10000 + dice.below(80000)}",
            country=country,
        ),
        channel=dice.among(_CHANNELS),
        platform=dice.among(_PLATFORMS),
    )


def _plate(country: str, dice: Dice) -> str:
    letters = "ABCDEFGHJKLMNPRSTVWXYZ"
    first, second, third = (dice.among(letters) + dice.among(letters) for _ in range(3))
    if country == "DEU":
        return f"{first[0]}-{second} {1000 + dice.below(9000)}"
    if country == "GBR":
        return f"{first}{10 + dice.below(60)} {second}{third[0]}"
    joint = "-" if country == "FRA" else " "
    return f"{first}{joint}{dice.digits(3)}{joint}{second}"


def incident_of(ring: Ring, dice: Dice, year: int) -> Incident:
    """Write what one record says of one ring: a part of it, with slips.

    Args:
        year: the first in which it may have happened.
    """
    name = ring.name if dice.chance(0.5) else f"{ring.name} {ring.trade}"
    if dice.chance(0.5):
        name = f"{name} {_FORMS[ring.country]}"
    if dice.chance(0.05):
        name = mistype(name, dice)
    phone = dice.among(ring.phones)
    account = dice.among(ring.accounts)
    offer = dice.among(_TEXTS).format(
        town=ring.address.locality, account=account, name=ring.name, phone=phone, url=ring.url
    )
    spaced = international(phone) if dice.chance(0.3) else phone
    plate = dice.among(ring.plates)
    if dice.chance(0.4):
        plate = plate.replace(" ", "").replace("-", "")
    if dice.chance(0.03):
        plate = slip_digit(plate, dice)
    online = ring.channel.startswith("ThroughOnline") or ring.channel.startswith("ThroughAnOnline")
    return Incident(
        acts=("Recruitment",),
        means=(dice.among(_MEANS),),
        exploitation=(ring.kind,),
        channels=(ring.channel,),
        platforms=(ring.platform,) if online else (),
        start=PartialDate(year, 1 + dice.below(12)) if dice.chance(0.6) else PartialDate(year),
        countries=(ring.country,),
        accounts=_perhaps(0.4 if online else 0.1, account, dice),
        urls=_perhaps(0.15, ring.url, dice),
        phones=_perhaps(0.35, spaced, dice),
        wallets=_perhaps(0.05, ring.wallet, dice),
        offer=Sensitive(offer if dice.chance(0.12) else ""),
        vehicles=_perhaps(0.15, Vehicle(plate, ring.country), dice),
        employers=_perhaps(0.3, Employer(name, ring.country), dice),
        places=_perhaps(0.2, ring.address, dice),
    )


def incident_alone(habits: Habits, dice: Dice, year: int) -> Incident:
    """Write an incident that shares nothing with another."""
    return Incident(
        exploitation=(dice.weighted(_KINDS),),
        channels=(dice.among(_CHANNELS),),
        start=PartialDate(year),
        countries=(habits.country,),
    )


def _perhaps(rate: float, value: T, dice: Dice) -> Sensitive[tuple[T, ...]]:
    return Sensitive((value,) if dice.chance(rate) else ())
