# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""One identifier, many spellings: all become one; what isn't surely one becomes nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hospitium.leads import identifiers
from hospitium.leads.identifiers import Identifier, LeadKind
from hospitium.leads.mask import masked
from hospitium.leads.offers import in_offer


def value(identifier: Identifier | None) -> str | None:
    return None if identifier is None else identifier.value.reveal()


@pytest.mark.parametrize(
    "text",
    ["+40 721 234 926", "0040721234926", "0721-234-926", "(0721) 234926", "٠٧٢١٢٣٤٩٢٦"],
)  # fmt: skip
def test_phones_become_e164(text: str) -> None:
    assert value(identifiers.phone(text, "ro")) == "+40721234926"


@pytest.mark.parametrize("text", ["", "0721234926", "12", "+40 12", "call me", "+999123456789"])
def test_what_is_no_phone_without_a_country(text: str) -> None:
    assert identifiers.phone(text) is None


def test_service_numbers_are_told() -> None:
    free = identifiers.phone("+40 800 800 678")
    assert free is not None
    assert free.service


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://www.Example.com/Ad/?utm_source=x&id=7#top", "example.com/Ad?id=7"),
        ("http://example.com:80/Ad?id=7&fbclid=abc", "example.com/Ad?id=7"),
        ("example.com/Ad?id=7", "example.com/Ad?id=7"),
        ("https://пример.рф/работа", "xn--e1afmkfd.xn--p1ai/%D1%80%D0%B0%D0%B1%D0%BE%D1%82%D0%B0"),
        ("https://t.me/Jobs_EU", "telegram:jobs_eu"),
        ("https://t.me/s/jobs_eu?before=3", "telegram:jobs_eu"),
        ("https://m.facebook.com/jobs.eu/", "facebook:jobs.eu"),
        ("https://www.tiktok.com/@Jobs", "tiktok:jobs"),
        ("https://facebook.com/groups/77", "facebook.com/groups/77"),
        ("https://wa.me/40721234926?text=hi", "+40721234926"),
        ("https://api.whatsapp.com/send?phone=40721234926", "+40721234926"),
        ("https://facebook.com/", None),
        ("http://[::1", None),
        ("two words.com", None),
        ("javascript:alert(1)", None),
        ("x" * 5_000, None),
    ],
)
def test_links_are_one_whatever_was_added(text: str, expected: str | None) -> None:
    assert value(identifiers.url(text)) == expected


@pytest.mark.parametrize(
    ("text", "platform", "expected"),
    [
        ("@Jobs_EU", "telegram", "telegram:jobs_eu"),
        ("telegram: @jobs_eu", "", "telegram:jobs_eu"),
        ("tg/jobs_eu", "", "telegram:jobs_eu"),
        ("https://t.me/jobs_eu", "", "telegram:jobs_eu"),
        ("t.me/jobs_eu", "", "telegram:jobs_eu"),
        ("jobs_eu", "", ":jobs_eu"),
        ("x", "", None),
        ("12345", "", None),
        ("two words", "", None),
    ],
)
def test_accounts(text: str, platform: str, expected: str | None) -> None:
    assert value(identifiers.account(text, platform)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Bitcoin's examples are those of BIP 173 and of the Bitcoin wiki's page on addresses.
        ("1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2", "bitcoin:1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2"),
        ("BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4",
         "bitcoin:bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"),
        ("1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3", None),
        ("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5", None),
        # The contract of USDT on Tron.
        ("TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", "tron:TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"),
        ("TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6u", None),
        ("0x52908400098527886E0F7030069857D2E4169EE7",
         "ethereum:0x52908400098527886e0f7030069857d2e4169ee7"),
        ("0x52908400098527886E0F7030069857D2E4169E", None),
        ("", None),
    ],
)  # fmt: skip
def test_wallets_are_checked(text: str, expected: str | None) -> None:
    assert value(identifiers.wallet(text)) == expected


def test_plates_read_alike_in_both_alphabets() -> None:
    latin, cyrillic = identifiers.plate("a 123-BC 77"), identifiers.plate("А 123 ВС 77")
    assert latin == cyrillic
    assert value(identifiers.plate("B 123 ABC", "ROU")) == "ROU:B123ABC"
    assert identifiers.plate("no plate") is None
    assert identifiers.plate("B 123 ABC", "ROU") != identifiers.plate("B 123 ABC", "DEU")


OFFER = """Work in Italy! Call +40 721 234 926 or 0040-721-234-927, whatsapp
https://wa.me/40721234928?text=hi, telegram: @Jobs_EU. Mail Boss@Example.com! See
https://www.jobs-example.com/ad/?utm_source=f&id=3 and t.me/jobs_eu. Pay to
1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2; order no. 123456789012, room 12, 1500-2000 EUR, 10.10.2026."""


def test_an_offer_gives_its_identifiers_and_nothing_else() -> None:
    assert {(one.kind, value(one)) for one in in_offer(OFFER)} == {
        (LeadKind.PHONE, "+40721234926"),
        (LeadKind.PHONE, "+40721234927"),
        (LeadKind.PHONE, "+40721234928"),
        (LeadKind.ACCOUNT, "telegram:jobs_eu"),
        (LeadKind.EMAIL, "boss@example.com"),
        (LeadKind.URL, "jobs-example.com/ad?id=3"),
        (LeadKind.WALLET, "bitcoin:1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2"),
    }


def test_national_phones_in_an_offer_need_a_country() -> None:
    assert not in_offer("Sunați la 0721 234 926")
    assert [value(one) for one in in_offer("Sunați la 0721 234 926", "RO")] == ["+40721234926"]


@pytest.mark.parametrize(
    ("identifier", "expected"),
    [
        (identifiers.phone("+40721234926"), "+40 *** *** 926"),
        (identifiers.email("boss@example.com"), "b***@***.com"),
        (identifiers.account("@jobs_eu", "telegram"), "telegram: j***"),
        (identifiers.account("jobs_eu"), "account: j***"),
        (identifiers.url("https://example.com/ad"), "e***.com/***"),
        (identifiers.wallet("TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"), "tron ***Lj6t"),
        (identifiers.plate("B 123 ABC", "ROU"), "ROU ***BC"),
        (identifiers.plate("B 123 ABC"), "***BC"),
    ],
)
def test_masks_tell_the_kind_and_little_else(identifier: Identifier, expected: str) -> None:
    assert masked(identifier) == expected


@given(st.text(max_size=200), st.sampled_from(["", "RO", "US", "UA"]))
def test_any_text_is_read(text: str, region: str) -> None:
    for one in in_offer(text, region):
        assert masked(one)
    for read in (identifiers.url, identifiers.wallet, identifiers.email, identifiers.plate):
        read(text)
    identifiers.account(text)
    identifiers.phone(text, region)
