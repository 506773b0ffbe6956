# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""A record is tagged for an audience only where one standing receipt covers all of it."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from hospitium.model.consent import (
    Audience,
    Capacity,
    Denial,
    FieldGroup,
    Ground,
    MayTag,
    MustNotTag,
    OrganisationClass,
    Receipt,
    RehearsalAudience,
    decide_tagging,
)
from hospitium.model.errors import BadInput
from hospitium.model.sensitive import Sensitive

ON = datetime.date(2026, 6, 1)
AUDIENCE = Audience(
    "same-person",
    frozenset({OrganisationClass.NGO, OrganisationClass.SHELTER}),
    frozenset({FieldGroup.NAME, FieldGroup.BIRTH}),
)
GOOD = Receipt(
    purposes=frozenset({"same-person", "referral"}),
    classes=frozenset({OrganisationClass.NGO, OrganisationClass.SHELTER}),
    fields=frozenset({FieldGroup.NAME, FieldGroup.BIRTH, FieldGroup.PHONE}),
    language="fr",
    explained_by=Sensitive("worker"),
    given=datetime.date(2026, 1, 1),
    until=datetime.date(2026, 12, 31),
    capacity=Capacity.OWN,
)
days = st.dates(datetime.date(2025, 1, 1), datetime.date(2028, 1, 1))
receipts = st.builds(
    Receipt,
    purposes=st.frozensets(st.sampled_from(["same-person", "referral"])),
    classes=st.frozensets(st.sampled_from(OrganisationClass)),
    fields=st.frozensets(st.sampled_from(FieldGroup)),
    language=st.sampled_from(["", "fr"]),
    explained_by=st.sampled_from(["", "worker"]).map(Sensitive),
    given=st.one_of(st.none(), days),
    until=st.one_of(st.none(), days),
    capacity=st.sampled_from(Capacity),
    guardian=st.sampled_from(["", "aunt"]).map(Sensitive),
    withdrawn=st.one_of(st.none(), days),
)
near_misses = st.one_of(
    receipts,
    st.builds(
        lambda given, until, withdrawn: replace(
            GOOD, given=given, until=until, withdrawn=withdrawn
        ),
        days,
        days,
        st.one_of(st.none(), days),
    ),
)
audiences = st.builds(
    Audience,
    st.sampled_from(["same-person", "referral"]),
    st.frozensets(st.sampled_from(OrganisationClass), min_size=1, max_size=3),
    st.frozensets(st.sampled_from(FieldGroup), min_size=1, max_size=3),
)


@pytest.mark.parametrize(
    ("blank", "denial"),
    [
        (replace(GOOD, language=" "), Denial.NOT_EXPLAINED),
        (replace(GOOD, explained_by=Sensitive(" \t")), Denial.NOT_EXPLAINED),
        (
            replace(GOOD, capacity=Capacity.GUARDIAN, guardian=Sensitive("  ")),
            Denial.GUARDIAN_MISSING,
        ),
    ],
)
def test_blanks_say_nothing(blank: Receipt, denial: Denial) -> None:
    assert decide_tagging([blank], AUDIENCE, ON) == MustNotTag(denial)


@pytest.mark.parametrize("purpose", ["Same-Person", " same-person ", "same_person", "same person"])
def test_a_withdrawal_is_heard_however_its_purpose_is_written(purpose: str) -> None:
    withdrawal = Receipt(purposes=frozenset({purpose}), withdrawn=datetime.date(2026, 2, 1))
    assert decide_tagging([GOOD, withdrawal], AUDIENCE, ON) == MustNotTag(Denial.WITHDRAWN)
    written = replace(GOOD, purposes=frozenset({purpose}))
    assert decide_tagging([written], AUDIENCE, ON) == MustNotTag(Denial.PURPOSE_NOT_COVERED)


def test_a_receipt_that_covers_everything_permits() -> None:
    assert decide_tagging([GOOD], AUDIENCE, ON) == MayTag(Ground.RECEIPT)


def test_no_receipt_no_tag() -> None:
    assert decide_tagging([], AUDIENCE, ON) == MustNotTag(Denial.NO_RECEIPT)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"purposes": frozenset({"referral"})}, Denial.PURPOSE_NOT_COVERED),
        ({"classes": frozenset({OrganisationClass.NGO})}, Denial.CLASS_NOT_COVERED),
        ({"fields": frozenset({FieldGroup.NAME})}, Denial.FIELDS_NOT_COVERED),
        ({"language": ""}, Denial.NOT_EXPLAINED),
        ({"explained_by": Sensitive("")}, Denial.NOT_EXPLAINED),
        ({"capacity": Capacity.UNKNOWN}, Denial.CAPACITY_UNKNOWN),
        ({"capacity": Capacity.GUARDIAN}, Denial.GUARDIAN_MISSING),
        ({"until": None}, Denial.NO_END_DATE),
        ({"given": datetime.date(2026, 6, 2)}, Denial.NOT_YET_GIVEN),
        ({"until": datetime.date(2026, 5, 31)}, Denial.EXPIRED),
        ({"withdrawn": datetime.date(2026, 6, 1)}, Denial.WITHDRAWN),
        ({"withdrawn": datetime.date(2026, 7, 1)}, Denial.WITHDRAWN),
    ],
)
def test_each_lack_denies_with_its_reason(change: dict[str, object], reason: Denial) -> None:
    changed = replace(GOOD, **change)
    assert decide_tagging([changed], AUDIENCE, ON) == MustNotTag(reason)


def test_a_named_guardian_permits() -> None:
    receipt = replace(GOOD, capacity=Capacity.GUARDIAN, guardian=Sensitive("aunt"))
    assert isinstance(decide_tagging([receipt], AUDIENCE, ON), MayTag)


def test_the_last_day_still_holds() -> None:
    assert isinstance(decide_tagging([replace(GOOD, until=ON)], AUDIENCE, ON), MayTag)


def test_immigration_is_covered_by_its_own_name_only() -> None:
    everybody_else = frozenset(OrganisationClass) - {OrganisationClass.IMMIGRATION}
    audience = replace(AUDIENCE, classes=AUDIENCE.classes | {OrganisationClass.IMMIGRATION})
    receipt = replace(GOOD, classes=everybody_else)
    assert decide_tagging([receipt], audience, ON) == MustNotTag(Denial.CLASS_NOT_COVERED)


def test_pieces_of_several_receipts_are_not_added_up() -> None:
    halves = [
        replace(GOOD, classes=frozenset({OrganisationClass.NGO})),
        replace(GOOD, classes=frozenset({OrganisationClass.SHELTER})),
    ]
    assert decide_tagging(halves, AUDIENCE, ON) == MustNotTag(Denial.CLASS_NOT_COVERED)


def test_a_withdrawal_beats_every_receipt_not_given_later() -> None:
    withdrawn = replace(GOOD, withdrawn=datetime.date(2026, 3, 1))
    earlier = replace(GOOD, given=datetime.date(2026, 3, 1))
    later = replace(GOOD, given=datetime.date(2026, 3, 2))
    assert decide_tagging([earlier, withdrawn], AUDIENCE, ON) == MustNotTag(Denial.WITHDRAWN)
    assert isinstance(decide_tagging([later, withdrawn], AUDIENCE, ON), MayTag)


def test_a_rehearsal_asks_for_no_receipt() -> None:
    assert decide_tagging([], RehearsalAudience(), ON) == MayTag(Ground.REHEARSAL)


@pytest.mark.parametrize(
    "parts",
    [
        ("", AUDIENCE.classes, AUDIENCE.fields),
        ("same-person", frozenset(), AUDIENCE.fields),
        ("same-person", AUDIENCE.classes, frozenset()),
    ],
)
def test_an_audience_of_nothing_is_refused(parts: tuple[str, frozenset[object]]) -> None:
    with pytest.raises(BadInput) as refused:
        Audience(*parts)  # type: ignore[call-arg]
    assert refused.value.code == "audience-empty"


@given(known=st.lists(near_misses, max_size=4), audience=audiences, on=days)
def test_a_tag_implies_a_receipt_that_covers_everything(
    known: list[Receipt], audience: Audience, on: datetime.date
) -> None:
    if isinstance(decide_tagging(known, audience, on), MayTag):
        assert any(
            audience.purpose in r.purposes
            and audience.classes <= r.classes
            and audience.fields <= r.fields
            and r.until is not None
            and (r.given or on) <= on <= r.until
            and r.withdrawn is None
            and r.capacity is not Capacity.UNKNOWN
            for r in known
        )


@given(known=st.lists(near_misses, max_size=4), on=days, data=st.data())
def test_the_order_of_receipts_is_nothing(
    known: list[Receipt], on: datetime.date, data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(known))
    assert decide_tagging(known, AUDIENCE, on) == decide_tagging(shuffled, AUDIENCE, on)


@given(
    known=st.lists(near_misses, min_size=1, max_size=3),
    on=days,
    more=st.sampled_from(OrganisationClass),
)
def test_a_wider_audience_is_never_easier(
    known: list[Receipt], on: datetime.date, more: OrganisationClass
) -> None:
    wider = replace(AUDIENCE, classes=AUDIENCE.classes | {more})
    if isinstance(decide_tagging(known, wider, on), MayTag):
        assert isinstance(decide_tagging(known, AUDIENCE, on), MayTag)


@given(known=st.lists(near_misses, max_size=3), on=days)
def test_withdrawing_all_ends_all(known: list[Receipt], on: datetime.date) -> None:
    withdrawn = [replace(r, withdrawn=r.withdrawn or on) for r in known]
    assert isinstance(decide_tagging(withdrawn, AUDIENCE, on), MustNotTag)


@given(known=st.lists(near_misses, max_size=3), on=days)
def test_what_has_expired_never_comes_back(known: list[Receipt], on: datetime.date) -> None:
    assume(all(r.until is not None and r.until < on for r in known))
    assert isinstance(decide_tagging(known, AUDIENCE, on), MustNotTag)
