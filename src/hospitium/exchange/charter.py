# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""The charter: what the members of an exchange have agreed, as data with a hash.

Every wire message names the charter's hash, so that two parties that hold different charters
notice at the first message. The rules that keep roles apart (DESIGN 2) are checked by
:func:`checked`, the only way to a charter that the other modules take. Amending it by a quorum
comes with the network; a charter already names its predecessor's hash.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, NewType

from hospitium.crypto.digest import sha256
from hospitium.model.consent import Audience, FieldGroup, OrganisationClass
from hospitium.model.errors import Refused
from hospitium.model.kinds import EntityKind, EntropyClass

KEY_CLASSES: Final = (EntropyClass.NAME_DATE, EntropyClass.PHONE, EntropyClass.DOCUMENT)
ENTITIES: Final = tuple(EntityKind)
FIRST: Final = bytes(32)
# What the wire's four bytes hold.
MAX_EPOCH: Final = 2**32 - 1

MIN_KEYHOLDERS: Final = 3
MIN_THRESHOLD: Final = 2
# Below five members a partner can be guessed from who is in the audience (DESIGN 4).
ANONYMOUS_FROM: Final = 5


@dataclass(frozen=True, slots=True)
class Member:
    """An organisation that brings records, and the class that the charter gives it."""

    name: str
    organisation_class: OrganisationClass


@dataclass(frozen=True, slots=True)
class Keyholder:
    """Holds one share of each key; ``operator`` is the organisation that runs it."""

    name: str
    operator: str


@dataclass(frozen=True, slots=True)
class Budget:
    """Evaluations that one member may ask for in one entropy class."""

    onboarding: int
    daily: int


@dataclass(frozen=True, slots=True)
class CharterText:
    """What the members write; :func:`checked` turns it into a :class:`Charter`.

    Args:
        exchange: name of the exchange; part of every OPRF input.
        version: 1, 2, ...; a lower one is refused.
        previous: hash of the charter before, 32 zero bytes for the first.
        hearing_order: classes in the order in which they hear of a possible link.
        policies: entity kind -> SHA-256 of its match policy.
        tell_from: probability below which nobody is told anything.
        opened_fields: what two sides compare after key confirmation, as names of fields.
        threshold: keyholders that must answer (t).
        epoch: number of the sharing of the keys.
        public_keys: entropy class -> the OPRF public key, 32 bytes.
    """

    exchange: str
    version: int
    previous: bytes
    members: tuple[Member, ...]
    keyholders: tuple[Keyholder, ...]
    matcher_operator: str
    audiences: tuple[Audience, ...]
    hearing_order: tuple[OrganisationClass, ...]
    policies: Mapping[EntityKind, bytes]
    tell_from: float
    opened_fields: tuple[FieldGroup, ...]
    threshold: int
    epoch: int
    public_keys: Mapping[EntropyClass, bytes]
    budgets: Mapping[EntropyClass, Budget]


CharterHash = NewType("CharterHash", bytes)


@dataclass(frozen=True, slots=True)
class Charter:
    """A checked charter and its hash (SHA-256 over canonical JSON); made by :func:`checked`."""

    text: CharterText
    hash: CharterHash

    def audience_id(self, audience: Audience) -> bytes:
        """The 16-byte name by which an audience is known on the wire."""
        name = json.dumps(_audience(audience), separators=(",", ":"))
        return sha256(b"hospitium audience\x00" + self.hash + name.encode())[:16]

    def class_of(self, member: str) -> OrganisationClass:
        """The class that the charter gives ``member``.

        Raises:
            Refused: ``charter-not-a-member``.
        """
        for entry in self.text.members:
            if entry.name == member:
                return entry.organisation_class
        raise Refused("charter-not-a-member", "the charter does not name this member")

    def hears_first(self, ours: OrganisationClass, theirs: OrganisationClass) -> bool | None:
        """Whether class ``ours`` hears before ``theirs``; None is a tie, settled by coin."""
        order = self.text.hearing_order
        difference = order.index(ours) - order.index(theirs)
        return None if difference == 0 else difference < 0


def checked(text: CharterText) -> Charter:
    """Check the rules that keep the roles apart and hash the charter.

    Raises:
        Refused: with the code of the first rule that is broken:
            ``charter-keyholders-too-few``, ``charter-threshold`` (2 <= t <= n < 2t),
            ``charter-matcher-not-separate``, ``charter-members-hold-keys``,
            ``charter-duplicate-name``, ``charter-unknown-class``, ``charter-tell-from``,
            ``charter-keys-missing``, ``charter-number``. Names that look alike are one name.
    """
    for rule in _RULES:
        rule(text)
    return Charter(text, CharterHash(sha256(canonical_bytes(text))))


def canonical_bytes(text: CharterText) -> bytes:
    """The one encoding of a charter that is hashed: JSON, sorted keys, no blanks, ASCII."""
    value = {
        "format": "hospitium-charter-1",
        "exchange": text.exchange,
        "version": text.version,
        "previous": text.previous.hex(),
        "members": [[m.name, m.organisation_class.value] for m in text.members],
        "keyholders": [[k.name, k.operator] for k in text.keyholders],
        "matcher_operator": text.matcher_operator,
        "audiences": [_audience(a) for a in text.audiences],
        "hearing_order": [c.value for c in text.hearing_order],
        "policies": {kind.value: digest.hex() for kind, digest in text.policies.items()},
        "tell_from": repr(text.tell_from),
        "opened_fields": [f.value for f in text.opened_fields],
        "threshold": text.threshold,
        "epoch": text.epoch,
        "public_keys": {key.value: octets.hex() for key, octets in text.public_keys.items()},
        "budgets": {key.value: [b.onboarding, b.daily] for key, b in text.budgets.items()},
    }
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode()


def _audience(audience: Audience) -> list[object]:
    return [
        audience.purpose,
        sorted(one.value for one in audience.classes),
        sorted(one.value for one in audience.fields),
    ]


def _alike(name: str) -> str:
    """What a name looks like: another case, spacing or composition makes no other party."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def _enough_keyholders(text: CharterText) -> None:
    if len(text.keyholders) < MIN_KEYHOLDERS:
        raise Refused(
            "charter-keyholders-too-few",
            "a charter needs at least three keyholders",
            hint="ask another independent organisation to run a keyholder",
            keyholders=len(text.keyholders),
        )


def _threshold_holds(text: CharterText) -> None:
    n, t = len(text.keyholders), text.threshold
    if not MIN_THRESHOLD <= t <= n < 2 * t:
        raise Refused(
            "charter-threshold",
            "the threshold t of n keyholders must satisfy 2 <= t <= n < 2t",
            hint=f"for {n} keyholders take t from {n // 2 + 1} to {n}",
            keyholders=n,
            threshold=t,
        )


def _matcher_separate(text: CharterText) -> None:
    others = {m.name for m in text.members} | {k.operator for k in text.keyholders}
    if _alike(text.matcher_operator) in {_alike(name) for name in others}:
        raise Refused(
            "charter-matcher-not-separate",
            "the matcher's operator is also a member or runs a keyholder",
            hint="a matcher that is also a member could test guesses; name another operator",
        )


def _members_hold_few_keys(text: CharterText) -> None:
    members = {_alike(m.name) for m in text.members}
    operators = [_alike(k.operator) for k in text.keyholders]
    held = sum(operator in members for operator in operators)
    if held >= text.threshold or len(set(operators)) != len(operators):
        raise Refused(
            "charter-members-hold-keys",
            "t or more keyholders are run by members, or one operator runs two",
            hint="fewer than t keyholders may be run by members, each by another operator",
            held=held,
            threshold=text.threshold,
        )


def _names_distinct(text: CharterText) -> None:
    for names in (
        [_alike(m.name) for m in text.members],
        [_alike(k.name) for k in text.keyholders],
        [repr(_audience(a)) for a in text.audiences],
    ):
        if len(set(names)) != len(names):
            raise Refused("charter-duplicate-name", "the charter names a party twice")
        if "" in names:
            raise Refused("charter-duplicate-name", "a party of the charter has no name")


def _classes_known(text: CharterText) -> None:
    known = set(text.hearing_order)
    used = {m.organisation_class for m in text.members}
    used |= {name for audience in text.audiences for name in audience.classes}
    if not used <= known or len(known) != len(text.hearing_order):
        raise Refused(
            "charter-unknown-class",
            "a class of organisation stands not once in the hearing order",
            hint="list every class exactly once in hearing_order",
        )


def _tells_above_chance(text: CharterText) -> None:
    if not 0.5 <= text.tell_from < 1:
        raise Refused(
            "charter-tell-from",
            "tell_from is a probability from 0.5 up to, and not, 1",
            hint="a link that is more likely wrong than right is told to nobody",
        )


def _keys_there(text: CharterText) -> None:
    if set(text.public_keys) != set(KEY_CLASSES) or set(text.budgets) != set(KEY_CLASSES):
        raise Refused(
            "charter-keys-missing", "a key or a budget of an entropy class is missing or unknown"
        )


def _numbers_possible(text: CharterText) -> None:
    sized = [text.previous, *text.policies.values(), *text.public_keys.values()]
    budgets = text.budgets.values()
    if (
        text.version < 1
        or not 0 <= text.epoch <= MAX_EPOCH
        or any(len(octets) != len(FIRST) for octets in sized)
        or any(one.onboarding < 0 or one.daily < 0 for one in budgets)
        or (text.version == 1) != (text.previous == FIRST)
    ):
        raise Refused(
            "charter-number",
            "a version, epoch, budget, hash or key of the charter is impossible",
            hint="versions count from 1, and the first alone has no charter before it; epochs and"
            " budgets are not negative; hashes and keys have 32 bytes",
        )


_RULES: Final = (
    _enough_keyholders,
    _threshold_holds,
    _matcher_separate,
    _members_hold_few_keys,
    _names_distinct,
    _classes_known,
    _tells_above_chance,
    _keys_there,
    _numbers_possible,
)
