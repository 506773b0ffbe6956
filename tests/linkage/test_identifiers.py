# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Phones, documents and things have one canonical form however they are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hospitium.linkage import identifiers
from hospitium.model.person import Address


@pytest.mark.parametrize(
    ("written", "region"),
    [
        ("+40 721 234 567", ""),
        ("0040721234567", ""),
        ("0721 234 567", "RO"),
        ("(+40) 721-234.567", "GB"),
        ("+٤٠٧٢١٢٣٤٥٦٧", ""),
    ],
)
def test_phones_become_e164(written: str, region: str) -> None:
    assert identifiers.phone(written, region) == "+40721234567"


def test_a_phone_of_unknown_country_keeps_its_digits_and_a_short_one_is_none() -> None:
    assert identifiers.phone("0721 234 567") == "0721234567"
    assert identifiers.phone("112") == ""
    assert identifiers.phone("no phone") == ""


def test_documents_merge_look_alikes() -> None:
    assert identifiers.document("ab 12-345O") == identifiers.document("AB123450") == "AB123450"
    assert identifiers.document("АВ-І") == identifiers.document("АВ1")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://www.example.com/Some.One/?x=1", "example.com/some.one"),
        ("@Some.One", "some.one "),
    ],
)
def test_accounts(one: str, other: str) -> None:
    assert identifiers.account(one) == identifiers.account(other)


def test_wallets_fold_only_what_has_no_case() -> None:
    assert identifiers.wallet("bitcoin:BC1QAB?amount=1") == identifiers.wallet("bc1qab")
    assert identifiers.wallet("0xABCDEF") == identifiers.wallet(" 0xabcdef")
    assert identifiers.wallet("1BoatSLR") != identifiers.wallet("1boatslr")


def test_employers_lose_their_legal_form_and_order() -> None:
    assert identifiers.employer("Rose Garden Ltd.") == identifiers.employer("ROSE  GARDEN, L.T.D.")
    assert identifiers.employer("ООО «Ромашка»") == identifiers.employer("Romashka OOO")
    assert identifiers.employer("Ltd") == "ltd"


def test_cells_are_floors_also_south_and_west() -> None:
    assert identifiers.cell(Address(latitude=-0.001, longitude=10.019)) == "-1/1001"
    assert identifiers.cell(Address(latitude=1.0)) == ""


def test_house_and_street() -> None:
    address = Address(street="Flat 3b, 0012 King's Road")
    assert identifiers.house(address) == "3b"
    assert identifiers.street(address) == "flatbkingsroad"


@given(st.text(max_size=40))
def test_everything_is_its_own_canonical_form(text: str) -> None:
    for canonical in (identifiers.document, identifiers.employer):
        once = canonical(text)
        assert canonical(once) == once
