# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Identifiers in the text of an offer, as somebody received it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

import phonenumbers

from hospitium.leads.identifiers import Identifier, account, email, from_number, phone, url, wallet

MAX_OFFER = 50_000
"""Characters of an offer that are read; the longest real ones are a tenth of it."""

_EMAIL = re.compile(r"[\w.+\-]{1,64}@[\w\-]{1,63}(?:\.[\w\-]{1,63}){1,4}")
_URL = re.compile(
    r"(?:https?://|www\.)[^\s<>\"']{4,1000}"
    r"|\b(?:t\.me|wa\.me|m\.me|fb\.me|vk\.com|instagram\.com|facebook\.com|tiktok\.com)"
    r"/[^\s<>\"']{2,300}",
    re.IGNORECASE,
)
_WALLET = re.compile(
    r"\b(?:0x[0-9a-fA-F]{40}|bc1[02-9ac-hj-np-zA-Z]{11,71}|[13T][1-9A-HJ-NP-Za-km-z]{25,34})\b"
)
_ACCOUNT = re.compile(
    r"(?:\b(telegram|tg|insta(?:gram)?|ig|facebook|fb|tiktok|vk|wechat|snap(?:chat)?|viber|skype"
    r"|телеграм|инстаграм|вк)\W{0,4})?(?<![\w.])@([\w.]{3,40})",
    re.IGNORECASE,
)
# International numbers with 00, which the library takes for national ones without a country.
_ZERO_ZERO = re.compile(r"(?<![\d+])00([1-9][\d\s().\-]{7,20}\d)")


def in_offer(text: str, region: str = "") -> tuple[Identifier, ...]:
    """Find the identifiers in an offer, each once, in no order that means anything.

    What was recognised is taken out before the next kind is looked for, so that the digits of
    a link or a wallet don't count as a phone. Plates aren't looked for: in running text too
    much looks like one.

    Args:
        text: the offer.
        region: alpha-2 country that a phone without a prefix is of; empty finds only
            international ones.
    """
    rest = unicodedata.normalize("NFKC", text[:MAX_OFFER])
    found: dict[Identifier, None] = {}
    rest = _take(rest, _EMAIL, found, lambda match: email(match[0]))
    rest = _take(rest, _URL, found, lambda match: url(match[0]))
    rest = _take(rest, _WALLET, found, lambda match: wallet(match[0]))
    rest = _take(rest, _ACCOUNT, found, lambda match: account(match[2].rstrip("."), match[1] or ""))
    rest = _take(rest, _ZERO_ZERO, found, lambda match: phone("+" + match[1]))
    for match in phonenumbers.PhoneNumberMatcher(rest, region.upper() or None):
        found[from_number(match.number)] = None
    return tuple(found)


def _take(
    text: str,
    pattern: re.Pattern[str],
    found: dict[Identifier, None],
    read: Callable[[re.Match[str]], Identifier | None],
) -> str:
    """Note what the pattern finds and return the text without it."""
    left: list[str] = []
    end = 0
    for match in pattern.finditer(text):
        identifier = read(match)
        if identifier is None:
            continue
        found[identifier] = None
        left.append(text[end : match.start()])
        end = match.end()
    return " ".join([*left, text[end:]])
