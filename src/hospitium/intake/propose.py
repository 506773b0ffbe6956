# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Propose what the columns of any table mean, from their names and from a sample of values.

A proposal is shown to a person, who confirms it or overrides it by a mapping file. Nothing of
a value is in it, only kinds and shares. :attr:`Proposal.in_doubt` lists what must not be taken
without asking: what the name of a person is, and in which order its date of birth is written.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from hospitium.intake.column_names import About, NameEvidence, read_name
from hospitium.intake.column_values import ColumnLook, Look, look_at
from hospitium.intake.mapping import PLAIN, ColumnMapping, ColumnOptions, DateOrder, Mapping
from hospitium.intake.rows import RawRow
from hospitium.intake.targets import TARGETS, ValueKind

SAMPLE_ROWS = 500
"""How many rows :func:`propose` looks at; more are left aside."""

NEEDED = ("name.given", "name.family", "name.full", "birth.date")
"""Targets that a person is matched by first; doubts about them stop a proposal."""

JOINED = ("address.street", "incident.offer")
"""Targets whose texts from several columns are joined: the lines of one address or offer."""

_ENOUGH = 0.5
_CLOSE = 0.06
_FEW = 5


@dataclass(frozen=True, slots=True)
class ProposedColumn:
    """What one column seems to be.

    Args:
        column: its name in the file.
        target: a name in ``TARGETS``, or empty where nothing fits: kept and reported.
        options: how its cells would be read.
        confidence: 0 to 1.
        reason: why, for a person to read; no value of a cell is in it.
        doubt: what speaks against it, or empty.
    """

    column: str
    target: str
    options: ColumnOptions
    confidence: float
    reason: str
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A question that a person must answer before the columns are used to match people.

    Args:
        columns: the columns that it is about; none where the table as a whole is in doubt.
        target: the target in question, or empty.
        why: the question's reason, for a person to read.
    """

    columns: tuple[str, ...]
    target: str
    why: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the columns of a table seem to be, in the table's order."""

    columns: tuple[ProposedColumn, ...]
    in_doubt: tuple[Doubt, ...]

    def mapping(self) -> Mapping:
        """The proposal as a mapping: columns without a target are left unlisted."""
        return Mapping(
            tuple(
                ColumnMapping(each.column, each.target, each.options)
                for each in self.columns
                if each.target
            )
        )


@dataclass(slots=True)
class _Column:
    """A column with its evidence, while targets are being given out."""

    name: str
    said: NameEvidence
    look: ColumnLook
    options: dict[str, float]
    target: str = ""
    confidence: float = 0.0
    rival: str = ""


def propose(header: Sequence[str], sample: Iterable[RawRow]) -> Proposal:
    """Propose a target for each column.

    Args:
        header: column names in the file's order; columns that only occur in rows (JSON) follow.
        sample: the first rows; :data:`SAMPLE_ROWS` of them are looked at.
    """
    cells = [row.cells.reveal() for row, _ in zip(sample, range(SAMPLE_ROWS), strict=False)]
    names = list(dict.fromkeys([*header, *(name for row in cells for name in row)]))
    columns = [_evidence(name, look_at([row.get(name) for row in cells])) for name in names]
    _settle_bare_names(columns)
    _give_out(columns)
    proposed = tuple(_proposed(column) for column in columns)
    doubts = [*_table_doubts(columns), *_name_doubts(columns), *_date_doubts(columns)]
    return Proposal(proposed, tuple(doubts))


def _evidence(name: str, look: ColumnLook) -> _Column:
    said = read_name(name)
    weighed = {
        target: confidence * _weight(target, look) for target, confidence in said.targets.items()
    }
    if said.id_ending and not weighed and look.distinct == 1.0 and look.filled >= _FEW:
        weighed["id"] = 0.7
    if not weighed and said.about is About.PERSON and not said.any_name:
        weighed = _from_values(look)
    return _Column(name, said, look, weighed)


_FITS: dict[ValueKind, tuple[Look, ...]] = {
    ValueKind.DATE: (Look.DATE, Look.YEAR),
    ValueKind.YEAR: (Look.YEAR,),
    ValueKind.SEX: (Look.SEX,),
    ValueKind.COUNTRY: (Look.COUNTRY,),
    ValueKind.PHONE: (Look.PHONE, Look.DOCUMENT, Look.NUMBER),
    ValueKind.EMAIL: (Look.EMAIL,),
    ValueKind.NAME: (Look.NAME,),
    ValueKind.NUMBER: (Look.NUMBER,),
    ValueKind.INTEGER: (Look.NUMBER,),
}
_FITS_OF_TARGET: dict[str, tuple[Look, ...]] = {
    "document.passport": (Look.DOCUMENT,),
    "document.national_id": (Look.DOCUMENT,),
    "document.residence": (Look.DOCUMENT,),
    "document.number": (Look.DOCUMENT,),
    "birth.place": (Look.NAME,),
}


def _looks_of(target: str) -> tuple[Look, ...]:
    return _FITS_OF_TARGET.get(target) or _FITS.get(TARGETS[target].kind, ())


def _fit(target: str, look: ColumnLook) -> float | None:
    """Share of values that can be what the target takes; None where nothing tells."""
    looks = _looks_of(target)
    if not looks or not look.filled:
        return None
    return min(1.0, sum(look.share(one) for one in looks[:2]))


def _weight(target: str, look: ColumnLook) -> float:
    if target == "id" and look.filled >= _FEW and look.distinct < 0.9:
        return 0.4
    fit = _fit(target, look)
    if fit is None:
        # Whole paragraphs are an offer or a note, no name of an employer or a town.
        return 0.9 if target == "incident.offer" or look.share(Look.LONG_TEXT) < _ENOUGH else 0.3
    return 0.3 + 0.7 * fit


def _from_values(look: ColumnLook) -> dict[str, float]:
    """Targets for a column whose name says nothing."""
    if look.filled < _FEW:
        return {}
    kinds_of_value = look.distinct * look.filled
    few_words = kinds_of_value <= 6 and look.filled > 2 * _FEW and not look.share(Look.NUMBER)
    rules = (
        ("email", 0.8, look.share(Look.EMAIL) > 0.8),
        ("incident.url", 0.6, look.share(Look.URL) > 0.8),
        ("phone", 0.6, look.share(Look.PHONE) > 0.8 and look.prefixed > 0.5),
        ("sex", 0.6, look.share(Look.SEX) > 0.9 and few_words),
        ("nationality", 0.5, look.share(Look.COUNTRY) > 0.9),
    )
    return next(({target: confidence} for target, confidence, holds in rules if holds), {})


def _settle_bare_names(columns: list[_Column]) -> None:
    """A bare *name* beside a family name is the given name, and the other way round."""
    taken = {target for column in columns for target in column.options}
    has_given, has_family = "name.given" in taken, "name.family" in taken
    bare = [column for column in columns if column.said.any_name]
    for column in bare:
        fit = _fit("name.full", column.look)
        confidence = 0.9 * (0.9 if fit is None else 0.3 + 0.7 * fit)
        if has_given and has_family:
            column.options = {}
        elif has_family:
            column.options = {"name.given": confidence}
        elif has_given:
            column.options = {"name.family": confidence}
        else:
            column.options = {"name.full": confidence}


def _give_out(columns: list[_Column]) -> None:
    """Give each target to its best column, and several columns to one that takes many."""
    offers = sorted(
        (
            (confidence, -place, target)
            for place, column in enumerate(columns)
            for target, confidence in column.options.items()
        ),
        reverse=True,
    )
    holder: dict[str, _Column] = {}
    for confidence, place, target in offers:
        column = columns[-place]
        if column.target or confidence < _ENOUGH:
            continue
        first = holder.get(target)
        if first is not None and not (TARGETS[target].many or target in JOINED):
            if first.confidence - confidence < _CLOSE:
                column.rival = column.rival or first.name
            continue
        holder.setdefault(target, column)
        column.target, column.confidence = target, round(confidence, 2)


def _proposed(column: _Column) -> ProposedColumn:
    look = column.look
    parts: list[str] = []
    if column.said.targets or column.said.any_name:
        parts.append("column name")
    best = _telling_look(column)
    if not look.filled:
        parts.append("no values in the sample")
    elif best is not None:
        parts.append(f"{look.share(best):.0%} of values {best.value}{_order_words(look, best)}")
    doubt = _column_doubt(column)
    if not column.target and column.said.about is not About.PERSON:
        parts.append(f"is about {column.said.about.value}")
    return ProposedColumn(
        column=column.name,
        target=column.target,
        options=_options(column),
        confidence=column.confidence,
        reason="; ".join(parts) or "neither name nor values tell",
        doubt=doubt,
    )


def _telling_look(column: _Column) -> Look | None:
    """The look that speaks for the column's target, else the one that most values have."""
    for look in _looks_of(column.target) if column.target else ():
        if column.look.share(look) > _ENOUGH:
            return look
    return column.look.best() if column.look.filled >= _FEW else None


def _order_words(look: ColumnLook, best: Look) -> str:
    if best is not Look.DATE:
        return ""
    words = {
        DateOrder.DMY: ", day first",
        DateOrder.MDY: ", month first",
        DateOrder.YMD: ", year first",
    }
    order = look.order()
    return words[order] if order else ", day or month first"


def _column_doubt(column: _Column) -> str:
    if not column.target:
        return f"{column.rival!r} is taken for the same" if column.rival else ""
    if column.target == "id" and column.look.distinct < 1 and column.look.filled:
        return "some values repeat, so they don't tell records apart"
    fit = _fit(column.target, column.look)
    if fit is not None and fit < _ENOUGH:
        return f"only {fit:.0%} of values look like it"
    look = column.look
    if TARGETS[column.target].kind is ValueKind.PHONE and look.filled and look.prefixed < _ENOUGH:
        return "most numbers lack a country's prefix: name the country in the mapping"
    return ""


def _options(column: _Column) -> ColumnOptions:
    if not column.target or TARGETS[column.target].kind is not ValueKind.DATE:
        return PLAIN
    return replace(PLAIN, order=column.said.order or column.look.order())


def _table_doubts(columns: list[_Column]) -> Iterable[Doubt]:
    like_values = [
        column.name
        for column in columns
        if look_at([column.name]).share(Look.DATE)
        or look_at([column.name]).share(Look.EMAIL)
        or look_at([column.name]).share(Look.PHONE)
    ]
    if like_values and not any(column.said.targets for column in columns):
        # The names themselves may be somebody's data here, so none is given.
        yield Doubt((), "", "the first row looks like a record, not like column names")
    matched = ("name.", "document.", "phone", "email", "account")
    if not any(column.target.startswith(matched) for column in columns):
        yield Doubt((), "", "no column was found that a person could be matched by")


def _name_doubts(columns: list[_Column]) -> Iterable[Doubt]:
    named = [c for c in columns if c.target in ("name.given", "name.family", "name.full")]
    for column in columns:
        target = column.target or _meant(column)
        if not target.startswith("name.") or target not in NEEDED or (named and not column.target):
            continue
        fit = _fit(target, column.look)
        if fit is not None and fit < _ENOUGH:
            why = f"named like a name, but only {fit:.0%} of values look like one"
            yield Doubt((column.name,), target, why)
    for column in columns:
        if column.rival and not column.target:
            target = next(c.target for c in columns if c.name == column.rival)
            if target in NEEDED:
                why = "two columns may hold the same"
                yield Doubt((column.rival, column.name), target, why)
    if not named:
        like_names = tuple(
            c.name
            for c in columns
            if not c.target
            and c.said.about is About.PERSON
            and c.look.share(Look.NAME) > 0.8
            and c.look.share(Look.COUNTRY) < _ENOUGH
            and c.look.distinct > 0.3
            and c.look.filled >= _FEW
        )
        if like_names:
            yield Doubt(like_names, "name.full", "values look like names, but no column says so")


def _meant(column: _Column) -> str:
    """The target that a column's name means though its values speak against it."""
    return "" if column.target else max(column.options, key=column.options.__getitem__, default="")


def _date_doubts(columns: list[_Column]) -> Iterable[Doubt]:
    dated = [column for column in columns if column.target == "birth.date"]
    dated = dated or [column for column in columns if _meant(column) == "birth.date"]
    for column in dated:
        look = column.look
        fit = _fit("birth.date", look)
        if fit is not None and fit < _ENOUGH:
            why = f"named like a date of birth, but only {fit:.0%} of values are dates"
            yield Doubt((column.name,), "birth.date", why)
        minority = min(look.day_first, look.month_first)
        if minority > 0.2 * (look.day_first + look.month_first):
            why = "some dates can only be day first, others only month first"
            yield Doubt((column.name,), "birth.date", why)
        elif look.undecided and not (column.said.order or look.order()):
            why = "no date in the sample shows whether day or month comes first"
            yield Doubt((column.name,), "birth.date", why)
    if not dated and not any(column.target == "birth.year" for column in columns):
        unnamed = tuple(
            c.name
            for c in columns
            if not c.target and not c.said.targets and c.look.plausible_births > 0.8
        )
        if unnamed:
            yield Doubt(unnamed, "birth.date", "values are dates, but no column says of birth")
