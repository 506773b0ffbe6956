# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""What happened, who did it, and the things that several records may have in common.

Acts, means and purposes are those of the Palermo Protocol, Article 3 (a). Means are not
needed for a child, and the consent of the person is irrelevant where one was used.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeVar

from hospitium.model import codes
from hospitium.model.answers import Answer
from hospitium.model.codes import CodeList
from hospitium.model.dates import PartialDate
from hospitium.model.person import Address, Sex
from hospitium.model.sensitive import Sensitive

T = TypeVar("T")


def _none_known() -> Sensitive[tuple[T, ...]]:
    return Sensitive(())


@dataclass(frozen=True, slots=True)
class Vehicle:
    """A vehicle's registration plate as written, with its country (ISO 3166-1 alpha-3)."""

    plate: str = field(repr=False)
    country: str = ""


@dataclass(frozen=True, slots=True)
class Employer:
    """The name of an employer, agency or venue as written, with its country (alpha-3)."""

    name: str = field(repr=False)
    country: str = ""


@dataclass(frozen=True, slots=True)
class Incident:
    """One trafficking incident of one person; unit of IC-TIP.

    Coded fields hold codes of the list of the same name in :mod:`hospitium.model.codes`.
    A code that isn't there is *unknown*, not *no*; an explicit no is in ``denied``.

    Args:
        id: the incident's own number in the source, if it has one.
        acts, means, exploitation: the three elements; ``exploitation`` is the purpose.
        sexual_forms, sectors: narrower than exploitation (ISIC Rev. 4 sections for sectors).
        channels, platforms: how the person was recruited.
        used_platforms: where the exploitation was carried on.
        relations: what the recruiter was to the person.
        start, end: first and last day, perhaps partial.
        countries: where the exploitation was, ISO 3166-1 alpha-3.
        denied: pairs of list name and code that the source says no to.
        accounts, urls, phones, emails, wallets: identifiers of the offer or the offender.
        offer: text of the offer as the person received it.
        vehicles, employers, places: things that members may have in common.

    Raises:
        BadInput: ``code-unknown``.
    """

    id: Sensitive[str] = field(default_factory=lambda: Sensitive(""))
    acts: tuple[str, ...] = field(default=(), repr=False)
    means: tuple[str, ...] = field(default=(), repr=False)
    exploitation: tuple[str, ...] = field(default=(), repr=False)
    sexual_forms: tuple[str, ...] = field(default=(), repr=False)
    sectors: tuple[str, ...] = field(default=(), repr=False)
    channels: tuple[str, ...] = field(default=(), repr=False)
    platforms: tuple[str, ...] = field(default=(), repr=False)
    used_platforms: tuple[str, ...] = field(default=(), repr=False)
    relations: tuple[str, ...] = field(default=(), repr=False)
    start: PartialDate | None = field(default=None, repr=False)
    end: PartialDate | None = field(default=None, repr=False)
    countries: tuple[str, ...] = field(default=(), repr=False)
    denied: frozenset[tuple[str, str]] = field(default=frozenset(), repr=False)
    accounts: Sensitive[tuple[str, ...]] = field(default_factory=_none_known)
    urls: Sensitive[tuple[str, ...]] = field(default_factory=_none_known)
    phones: Sensitive[tuple[str, ...]] = field(default_factory=_none_known)
    emails: Sensitive[tuple[str, ...]] = field(default_factory=_none_known)
    wallets: Sensitive[tuple[str, ...]] = field(default_factory=_none_known)
    offer: Sensitive[str] = field(default_factory=lambda: Sensitive(""))
    vehicles: Sensitive[tuple[Vehicle, ...]] = field(default_factory=_none_known)
    employers: Sensitive[tuple[Employer, ...]] = field(default_factory=_none_known)
    places: Sensitive[tuple[Address, ...]] = field(default_factory=_none_known)

    def __post_init__(self) -> None:
        """Refuse codes that no list has."""
        for code_list, chosen in (
            (codes.ACT, self.acts),
            (codes.MEANS, self.means),
            (codes.EXPLOITATION, self.exploitation),
            (codes.SEXUAL_FORM, self.sexual_forms),
            (codes.SECTOR, self.sectors),
            (codes.CHANNEL, self.channels),
            (codes.PLATFORM, self.platforms),
            (codes.PLATFORM, self.used_platforms),
            (codes.RELATION, self.relations),
        ):
            code_list.require(chosen)
        for name, code in self.denied:
            codes.LISTS[name].require((code,))

    def answer(self, code_list: CodeList, code: str) -> Answer:
        """Say whether a code of acts, means, exploitation or sexual forms holds."""
        chosen = {
            codes.ACT.name: self.acts,
            codes.MEANS.name: self.means,
            codes.EXPLOITATION.name: self.exploitation,
            codes.SEXUAL_FORM.name: self.sexual_forms,
        }.get(code_list.name, ())
        if code in chosen:
            return Answer.YES
        return Answer.NO if (code_list.name, code) in self.denied else Answer.UNKNOWN


@dataclass(frozen=True, slots=True)
class Perpetrator:
    """Somebody whom a record names as having done it; suspected, unless a court has said so.

    Args:
        names: as written.
        roles, relations: codes of the lists of that name.
        sexes: several where the source speaks of a group of people.
        ages: ages or age bands as written.
        nationalities: ISO 3166-1 alpha-3.
        regions: regions of citizenship where the source has no country (CTDC).
        plates: registration plates as written.

    Raises:
        BadInput: ``code-unknown``.
    """

    names: Sensitive[tuple[str, ...]] = field(default_factory=_none_known)
    roles: tuple[str, ...] = field(default=(), repr=False)
    sexes: tuple[Sex, ...] = field(default=(), repr=False)
    ages: tuple[str, ...] = field(default=(), repr=False)
    nationalities: tuple[str, ...] = field(default=(), repr=False)
    regions: tuple[str, ...] = field(default=(), repr=False)
    relations: tuple[str, ...] = field(default=(), repr=False)
    phones: Sensitive[tuple[str, ...]] = field(default_factory=_none_known)
    emails: Sensitive[tuple[str, ...]] = field(default_factory=_none_known)
    accounts: Sensitive[tuple[str, ...]] = field(default_factory=_none_known)
    wallets: Sensitive[tuple[str, ...]] = field(default_factory=_none_known)
    plates: Sensitive[tuple[str, ...]] = field(default_factory=_none_known)

    def __post_init__(self) -> None:
        """Refuse codes that no list has."""
        codes.ROLE.require(self.roles)
        codes.RELATION.require(self.relations)
