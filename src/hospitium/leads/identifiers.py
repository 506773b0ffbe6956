# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Identifiers of things: phones, accounts, links, wallets, plates, in one canonical form each.

Two spellings of one number or account become the same text, so that incidents can be compared.
What isn't surely an identifier gives None: a false lead costs more than a missed one.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from enum import Enum

import phonenumbers
from stdnum import bitcoin
from stdnum.exceptions import ValidationError
from url_normalize import url_normalize

from hospitium.model.sensitive import Sensitive


class LeadKind(Enum):
    """Kind of an identifier."""

    PHONE = "phone"
    EMAIL = "email"
    ACCOUNT = "account"
    URL = "url"
    WALLET = "wallet"
    PLATE = "plate"


@dataclass(frozen=True, slots=True)
class Identifier:
    """One identifier.

    Args:
        kind: what it is.
        value: canonical text: E.164 for a phone, ``platform:name`` for an account.
        service: a phone of a service (free call, shared cost): a hotline's, not a person's.
    """

    kind: LeadKind
    value: Sensitive[str]
    service: bool = False


_SERVICE_TYPES = frozenset(
    {
        phonenumbers.PhoneNumberType.TOLL_FREE,
        phonenumbers.PhoneNumberType.SHARED_COST,
        phonenumbers.PhoneNumberType.UAN,
        phonenumbers.PhoneNumberType.VOICEMAIL,
    }
)

_PLATFORMS = {
    "telegram": ("t.me", "telegram.me", "telegram.org"),
    "facebook": ("facebook.com", "fb.com", "m.facebook.com", "fb.me"),
    "messenger": ("m.me",),
    "instagram": ("instagram.com", "instagr.am"),
    "tiktok": ("tiktok.com", "vm.tiktok.com"),
    "vk": ("vk.com", "m.vk.com", "vkontakte.ru"),
    "x": ("x.com", "twitter.com", "mobile.twitter.com"),
    "youtube": ("youtube.com", "m.youtube.com"),
    "snapchat": ("snapchat.com",),
    "linkedin": ("linkedin.com",),
    "line": ("line.me",),
    "ok": ("ok.ru",),
    "onlyfans": ("onlyfans.com",),
}
_PLATFORM_OF_HOST = {host: name for name, hosts in _PLATFORMS.items() for host in hosts}
_PLATFORM_WORDS = {
    **{name: name for name in _PLATFORMS},
    "tg": "telegram",
    "fb": "facebook",
    "insta": "instagram",
    "ig": "instagram",
    "twitter": "x",
    "vkontakte": "vk",
    "snap": "snapchat",
    "wechat": "wechat",
    "weixin": "wechat",
    "viber": "viber",
    "signal": "signal",
    "skype": "skype",
    "телеграм": "telegram",
    "инстаграм": "instagram",
    "вк": "vk",
    "تيليجرام": "telegram",
    "انستغرام": "instagram",
}
# Parts of a platform that are no account: what follows them in the path may be.
_SECTIONS = frozenset({"s", "in", "user", "c", "channel", "people", "add", "ti", "p", "company"})
_NOT_ACCOUNTS = frozenset(
    "groups pages share sharer watch login home search explore reel reels post posts joinchat"
    " profile.php story.php permalink.php help about policies privacy terms".split()
)
_WHATSAPP = frozenset({"wa.me", "api.whatsapp.com", "whatsapp.com"})
_ACCOUNT = re.compile(r"[\w.\-]{3,64}")
_TRACKING = re.compile(
    r"^(utm_\w+|fbclid|gclid|yclid|igshid|igsh|mc_[ce]id|ref|ref_src|si|spm|_ga)$"
)
_SPLIT_URL = re.compile(r"^(https?)://([^/?#]+)([^?#]*)(?:\?([^#]*))?", re.IGNORECASE)
_EMAIL = re.compile(r"[^@\s]{1,64}@[^@\s]+\.[^@\s.]{2,24}")
_ETHEREUM = re.compile(r"0x[0-9a-f]{40}", re.IGNORECASE)
_TRON = re.compile(r"T[1-9A-HJ-NP-Za-km-z]{33}")
_TRON_PREFIX = 0x41
_CHECKSUM = 4
_LONGEST_URL = 2_000
# Cyrillic letters that plates share with Latin ones (GOST R 50577, DSTU 4278).
_PLATE_LETTERS = str.maketrans("АВЕКМНОРСТУХІ", "ABEKMHOPCTYXI")
_PLATE = re.compile(r"(?=.*\d)[^\W_]{3,10}")


def phone(text: str, region: str = "") -> Identifier | None:
    """Canonicalise a phone number to E.164.

    Args:
        text: as written, in any script's digits.
        region: ISO 3166-1 alpha-2 country that a number without a prefix is of; empty where
            unknown, so that such a number gives None.
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    if plain.startswith("00"):
        plain = "+" + plain[2:]
    try:
        number = phonenumbers.parse(plain, region.upper() or None)
    except phonenumbers.NumberParseException:
        return None
    return from_number(number) if phonenumbers.is_valid_number(number) else None


def from_number(number: phonenumbers.PhoneNumber) -> Identifier:
    """Make an identifier of a valid number."""
    value = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    service = phonenumbers.number_type(number) in _SERVICE_TYPES
    return Identifier(LeadKind.PHONE, Sensitive(value), service)


def email(text: str) -> Identifier | None:
    """Canonicalise an e-mail address: no blanks, no case."""
    plain = unicodedata.normalize("NFKC", text).strip().strip("<>.,;").casefold()
    plain = plain.removeprefix("mailto:")
    return Identifier(LeadKind.EMAIL, Sensitive(plain)) if _EMAIL.fullmatch(plain) else None


def account(text: str, platform: str = "") -> Identifier | None:
    """Canonicalise an account: ``@Jobs_EU``, ``telegram: jobs_eu`` or its web address.

    Args:
        text: as written.
        platform: the platform's name where it is known from elsewhere.
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    if "://" in plain or plain.partition("/")[0].casefold() in _PLATFORM_OF_HOST:
        found = url(plain)
        return found if found is not None and found.kind is not LeadKind.URL else None
    word, colon, rest = plain.replace("/", ":", 1).partition(":")
    known = _PLATFORM_WORDS.get(word.strip().casefold(), "")
    if colon and known:
        platform, plain = known, rest.strip()
    else:
        platform = _PLATFORM_WORDS.get(platform.casefold(), platform.casefold())
    name = plain.lstrip("@").casefold()
    if not _ACCOUNT.fullmatch(name) or name.isdecimal():
        return None
    return Identifier(LeadKind.ACCOUNT, Sensitive(f"{platform}:{name}"))


def url(text: str) -> Identifier | None:
    """Canonicalise a web address; one of an account or a chat gives the account or phone.

    Scheme, ``www.``, case of the host, tracking parameters, fragment and a last slash don't
    matter. A platform's own page says nothing and gives None.
    """
    split = _split_url(text)
    if split is None:
        return None
    host, path, query = split
    if host in _WHATSAPP:
        digits = re.search(r"\d{7,15}", path + query)
        return phone("+" + digits[0]) if digits else None
    platform = _PLATFORM_OF_HOST.get(host)
    if platform is not None:
        on_platform = _account_of(platform, path)
        if on_platform is not None or not path:
            return on_platform
    pairs = sorted(
        pair
        for pair in query.split("&")
        if pair and not _TRACKING.match(pair.partition("=")[0].casefold())
    )
    value = host + path + ("?" + "&".join(pairs) if pairs else "")
    return Identifier(LeadKind.URL, Sensitive(value))


def _split_url(text: str) -> tuple[str, str, str] | None:
    """Normalise a web address and part it into host, path and query."""
    plain = unicodedata.normalize("NFKC", text).strip().rstrip(".,;:!?)»”\"'")
    if not plain or len(plain) > _LONGEST_URL or any(c.isspace() for c in plain):
        return None
    try:
        normal = url_normalize(plain) or ""
    except (ValueError, UnicodeError):
        return None
    split = _SPLIT_URL.match(normal)
    if split is None:
        return None
    host = split[2].rpartition("@")[2].casefold().removeprefix("www.")
    return (host, split[3].rstrip("/"), split[4] or "") if "." in host else None


def _account_of(platform: str, path: str) -> Identifier | None:
    parts = [part for part in path.split("/") if part]
    if parts and parts[0].casefold() in _SECTIONS:
        del parts[0]
    if len(parts) != 1 or parts[0].casefold() in _NOT_ACCOUNTS or parts[0].startswith("+"):
        return None
    return account(parts[0], platform)


def wallet(text: str) -> Identifier | None:
    """Canonicalise a wallet's address: Bitcoin and Tron by their checksums, Ethereum by shape.

    Ethereum's checksum is in the case of its letters and often lost by copying, so case is
    dropped there.
    """
    plain = text.strip().removeprefix("bitcoin:").removeprefix("ethereum:").partition("?")[0]
    if _ETHEREUM.fullmatch(plain):
        return Identifier(LeadKind.WALLET, Sensitive(f"ethereum:{plain.casefold()}"))
    if _TRON.fullmatch(plain):
        return Identifier(LeadKind.WALLET, Sensitive(f"tron:{plain}")) if _tron(plain) else None
    try:
        return Identifier(LeadKind.WALLET, Sensitive(f"bitcoin:{bitcoin.validate(plain)}"))
    except (ValidationError, ValueError):
        return None


def _tron(text: str) -> bool:
    """Check Base58Check as Bitcoin has it, with Tron's version byte."""
    decoded = bitcoin.b58decode(text)
    body, checksum = decoded[:-_CHECKSUM], decoded[-_CHECKSUM:]
    twice = hashlib.sha256(hashlib.sha256(body).digest()).digest()
    return len(body) == 21 and body[0] == _TRON_PREFIX and twice[:_CHECKSUM] == checksum


def plate(text: str, country: str = "") -> Identifier | None:
    """Canonicalise a registration plate: letters and digits, look-alikes in Latin.

    Args:
        text: as written.
        country: ISO 3166-1 alpha-3, or empty; plates of different known countries differ.
    """
    upper = unicodedata.normalize("NFKC", text).upper().translate(_PLATE_LETTERS)
    bare = "".join(character for character in upper if character.isalnum())
    if not _PLATE.fullmatch(bare):
        return None
    return Identifier(LeadKind.PLATE, Sensitive(f"{country}:{bare}"))
