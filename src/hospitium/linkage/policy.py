# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""The match policy of an entity kind: data, versioned, part of the charter.

A policy says which **key families** a record yields, how many tags of each every handle
carries, and what an agreement of families is worth. It is read from a TOML file.
"""

from __future__ import annotations

import json
import math
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, TypeVar

from hospitium.linkage.components import COMPONENTS, DAMAGED, EVIDENCE, THING_COMPONENTS, WITNESSES
from hospitium.model.errors import BadInput
from hospitium.model.kinds import EntityKind, EntropyClass
from hospitium.model.sensitive import Sensitive

MOST_TAGS: Final = 30
"""Tags a handle may carry in all: what the members' budgets are reckoned with."""

MOST_CHARACTERS: Final = 100_000
Kind = TypeVar("Kind", EntityKind, EntropyClass)
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class KeyFamily:
    """One kind of match key.

    Args:
        name: stable name, kebab case; part of the OPRF's input.
        slots: how many tags of this family every handle carries, dummies included.
        entropy: which OPRF key and budget its keys use.
        parts: names of the components whose values a key combines, in order.
    """

    name: str
    slots: int
    entropy: EntropyClass
    parts: tuple[str, ...] = ()

    @property
    def bare(self) -> bool:
        """Whether nothing but names is in the key, so that namesakes agree too."""
        return all(EVIDENCE.get(part) == "name" for part in self.parts)

    @property
    def witness(self) -> bool:
        """Whether agreement says that both sides know something, whatever it is.

        Two records of one name that both know a full birth date, and no date family agrees:
        that they differ is then known, which nothing else in a pattern of agreements can say.
        """
        return not WITNESSES.isdisjoint(self.parts)


@dataclass(frozen=True, slots=True)
class WeightModel:
    """What agreement is worth, in bits; see :mod:`hospitium.linkage.weight`.

    Args:
        base: weight of no agreement at all.
        families: shape (families,), weight of each family's agreement, negative only
            where the family is a witness.
        crowd: for each doubling of the other handles that carry the rarest agreed name.
        bare_base: added where only bare families agree.
        bare_crowd: instead of ``crowd`` where only bare families agree.
        bare_records: size of both lists in learning; a bare name shared by no third handle is
            the rarer the longer the lists are.
        overlap: share of the shorter list expected on the longer one, while it isn't known.
        raw, calibrated: knots of the calibration, both in bits and rising; empty for none.
    """

    base: float
    families: tuple[float, ...]
    crowd: float = 0.0
    bare_base: float = 0.0
    bare_crowd: float = 0.0
    bare_records: int = 0
    overlap: float = 0.1
    raw: tuple[float, ...] = ()
    calibrated: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class MatchPolicy:
    """Which keys a kind of entity has and what their agreement is worth.

    Args:
        name: kebab case.
        version: from 1; a change of anything that moves a key or a weight needs a new one.
        kind: what the records are.
        families: at most 32, with at most 30 slots in all.
        hub_cap: a key that more records of one member share is not sent.
        model: weights.
        fields: which of the fields ``name``, ``birth``, ``place``, ``street``, ``document``,
            ``phone``, ``nationality`` members must have for this policy to be the right one.
    """

    name: str
    version: int
    kind: EntityKind
    families: tuple[KeyFamily, ...]
    hub_cap: int
    model: WeightModel
    fields: tuple[str, ...] = ()

    @property
    def slots(self) -> int:
        """Tags of one handle."""
        return sum(family.slots for family in self.families)


@dataclass(frozen=True, slots=True)
class MatchKey:
    """One match key of one record: plain, and so it stays home.

    Args:
        family: index into the policy's families.
        value: canonical UTF-8 bytes of the key.
    """

    family: int
    value: Sensitive[bytes]


def parse_policy(text: str) -> MatchPolicy:
    """Read a match policy from TOML.

    Raises:
        BadInput: ``policy-malformed`` where it isn't TOML, too long, or a value is of a wrong
            kind or out of range; ``policy-key-unknown`` where it says something that no policy
            says; ``policy-too-many-tags`` above 30 slots; ``policy-damaged-name-alone`` where a
            family of damaged names has no part of a date or document.
    """
    if len(text) > MOST_CHARACTERS:
        raise _malformed("the file", f"at most {MOST_CHARACTERS} characters")
    try:
        table = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError):
        raise _malformed("the file", "TOML 1.0") from None
    _known(table, {"name", "version", "kind", "hub_cap", "fields", "family", "model"})
    kind = _choice(table, "kind", EntityKind)
    listed = table.get("family")
    if not isinstance(listed, list) or not 1 <= len(listed) <= MOST_TAGS:
        raise _malformed("family", f"1 to {MOST_TAGS} tables")
    families = tuple(_family(one, kind) for one in listed)
    if len({family.name for family in families}) != len(families):
        raise _malformed("family.name", "names that differ")
    if sum(family.slots for family in families) > MOST_TAGS:
        raise BadInput(
            "policy-too-many-tags",
            "the families' slots add up to more tags than a handle may carry",
            hint=f"use at most {MOST_TAGS}",
            expected=MOST_TAGS,
        )
    fields = table.get("fields", [])
    if not isinstance(fields, list) or not all(one in _FIELDS for one in fields):
        raise _malformed("fields", "some of " + ", ".join(_FIELDS))
    return MatchPolicy(
        name=_kebab(table, "name"),
        version=_whole(table, "version", 1, 10**6),
        kind=kind,
        families=families,
        hub_cap=_whole(table, "hub_cap", 1, 10**6),
        model=_model(table.get("model"), families),
        fields=tuple(fields),
    )


def canonical_bytes(policy: MatchPolicy) -> bytes:
    """The policy as bytes that are equal exactly where the policy is: what the charter hashes.

    JSON with sorted keys and no blanks; numbers as ``repr`` writes them, which is exact.
    """
    model = policy.model
    content = {
        "name": policy.name,
        "version": policy.version,
        "kind": policy.kind.value,
        "hub_cap": policy.hub_cap,
        "fields": policy.fields,
        "families": [
            [one.name, one.slots, one.entropy.value, one.parts] for one in policy.families
        ],
        "model": {name: getattr(model, name) for name in sorted(_MODEL_KEYS)},
    }
    return json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode()


_FIELDS = ("name", "birth", "place", "street", "document", "phone", "nationality")
_MODEL_NUMBERS = {"base", "crowd", "bare_base", "bare_crowd"}
_MODEL_LISTS = {"families", "raw", "calibrated"}
_MODEL_KEYS = _MODEL_NUMBERS | _MODEL_LISTS | {"overlap", "bare_records"}


def _family(table: object, kind: EntityKind) -> KeyFamily:
    if not isinstance(table, dict):
        raise _malformed("family", "a table")
    _known(table, {"name", "slots", "entropy", "parts"})
    parts = table.get("parts")
    allowed = COMPONENTS if kind is EntityKind.PERSON else THING_COMPONENTS
    if (
        not isinstance(parts, list)
        or not 1 <= len(parts) <= 4
        or not all(isinstance(one, str) and one in allowed for one in parts)
    ):
        raise _malformed("family.parts", "1 to 4 names of components of this kind")
    fields = {EVIDENCE.get(one) for one in parts}
    if not DAMAGED.isdisjoint(parts) and fields.isdisjoint({"date", "document"}):
        raise BadInput(
            "policy-damaged-name-alone",
            "a key family is made of damaged names without a date or document",
            hint="add a component of the birth date or of a document to its parts",
        )
    return KeyFamily(
        _kebab(table, "name"),
        _whole(table, "slots", 1, MOST_TAGS),
        _choice(table, "entropy", EntropyClass),
        tuple(parts),
    )


def _model(table: object, families: tuple[KeyFamily, ...]) -> WeightModel:
    if not isinstance(table, dict):
        raise _malformed("model", "a table")
    _known(table, _MODEL_KEYS)
    numbers = {name: _number(table.get(name, 0.0), f"model.{name}") for name in _MODEL_NUMBERS}
    lists = {name: _numbers(table.get(name, []), f"model.{name}") for name in _MODEL_LISTS}
    worth = lists["families"]
    if len(worth) != len(families) or any(
        one < 0 and not family.witness for one, family in zip(worth, families, strict=True)
    ):
        raise _malformed("model.families", "one weight a family, negative only for witnesses")
    raw, calibrated = lists["raw"], lists["calibrated"]
    rising = all(a < b for knots in (raw, calibrated) for a, b in pairwise(knots))
    if len(raw) != len(calibrated) or len(raw) == 1 or not rising:
        raise _malformed("model.raw", "as many rising knots as model.calibrated, none or two up")
    overlap = _number(table.get("overlap", 0.1), "model.overlap")
    if not 0 < overlap <= 1:
        raise _malformed("model.overlap", "a number above 0, at most 1")
    return WeightModel(
        base=numbers["base"],
        families=lists["families"],
        crowd=numbers["crowd"],
        bare_base=numbers["bare_base"],
        bare_crowd=numbers["bare_crowd"],
        bare_records=_whole(table, "bare_records", 0, 10**9) if "bare_records" in table else 0,
        overlap=overlap,
        raw=raw,
        calibrated=calibrated,
    )


def _malformed(what: str, expected: str) -> BadInput:
    return BadInput(
        "policy-malformed",
        f"{what} in the match policy isn't as expected",
        hint=f"expected: {expected}",
        field=what,
        expected=expected,
    )


def _known(table: Mapping[str, object], keys: set[str]) -> None:
    if set(table) - keys:
        raise BadInput(
            "policy-key-unknown",
            "the match policy says something that no policy says",
            hint="known here: " + ", ".join(sorted(keys)),
        )


def _kebab(table: Mapping[str, object], key: str) -> str:
    value = table.get(key)
    if not isinstance(value, str) or len(value) > 60 or not _NAME.fullmatch(value):
        raise _malformed(key, "a name of a-z, 0-9 and single hyphens")
    return value


def _whole(table: Mapping[str, object], key: str, least: int, most: int) -> int:
    value = table.get(key)
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
        raise _malformed(key, f"a whole number from {least} to {most}")
    return value


def _number(value: object, what: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise _malformed(what, "a number")
    if not math.isfinite(value) or abs(value) > 1000:
        raise _malformed(what, "a number from -1000 to 1000")
    return float(value)


def _numbers(value: object, what: str) -> tuple[float, ...]:
    if not isinstance(value, list) or len(value) > 200:
        raise _malformed(what, "a list of at most 200 numbers")
    return tuple(_number(one, what) for one in value)


def _choice(table: Mapping[str, object], key: str, kinds: type[Kind]) -> Kind:
    for one in kinds:
        if one.value == table.get(key):
            return one
    raise _malformed(key, "one of " + ", ".join(str(one.value) for one in kinds))
