# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Phones, documents, plates, accounts, wallets, employers and places in one canonical form."""

from __future__ import annotations

import math
import re
import unicodedata
from functools import lru_cache

import phonenumbers

from hospitium.linkage.scripts import romanise
from hospitium.model.person import Address

CELL_DEGREES = 0.01
"""Side of a grid cell, about 1.1 km north to south."""

FEWEST_PHONE_DIGITS = 6

_LEGAL_FORMS = frozenset(
    "ltd limited llc llp inc incorporated corp corporation co company plc pty pte bv nv sa sas "
    "sarl sasu srl sl spa sp zoo doo dooel ood eood ad ead ao oao zao ooo pao tov tob at gmbh ag "
    "kg ohg ug mbh ug kft bt rt zrt as aps oy ab asa sh shpk sro spol sia uab eirl ltda me eireli "
    "sti anonim sirketi limitet fze fzco wll est sdn bhd jsc pjsc cjsc the and und et".split()
)


def _plain(text: str) -> str:
    return " ".join(filter(None, (romanise(word) for word in re.split(r"\s+", text.strip()))))


@lru_cache(maxsize=65536)
def phone(number: str, region: str = "") -> str:
    """E.164 of a phone as written, or ``""`` where there are too few digits.

    Args:
        number: with ``+``, ``00`` or a national form; digits of any script.
        region: ISO 3166-1 alpha-2 country for national forms.

    Returns:
        ``+`` and digits; digits alone where the country can't be known.
    """
    text = unicodedata.normalize("NFKC", number).strip()
    text = "".join(
        str(unicodedata.digit(c)) if unicodedata.digit(c, None) is not None else c for c in text
    )
    bare = re.sub(r"[^\d+]", "", text)
    if bare.startswith("00"):
        bare = "+" + bare[2:]
    digits = bare.lstrip("+")
    if len(digits) < FEWEST_PHONE_DIGITS:
        return ""
    try:
        parsed = phonenumbers.parse(bare, region or None)
    except phonenumbers.NumberParseException:
        return digits
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)


def document(number: str) -> str:
    """Letters and digits of a document's number, upper case, look-alikes O/0 and I/1 merged."""
    return re.sub(r"[^A-Z0-9]", "", _plain(number).upper()).replace("O", "0").replace("I", "1")


def plate(text: str) -> str:
    """A registration plate: letters and digits, look-alikes merged as in :func:`document`."""
    return document(text)


def account(text: str) -> str:
    """An account on a platform: case folded, without a leading @ or a profile's web address.

    ``https://www.example.com/some.one/`` and ``example.com/some.one`` are one account; so are
    ``@Some.One`` and ``some.one``.
    """
    folded = unicodedata.normalize("NFKC", text).strip().casefold()
    folded = re.sub(r"^[a-z]+://", "", folded)
    folded = re.sub(r"^(www|m|mobile)\.", "", folded).split("?")[0].split("#")[0].rstrip("/")
    return re.sub(r"\s+", "", folded.lstrip("@"))


def wallet(text: str) -> str:
    """A wallet's address: blanks removed, a URI's scheme dropped.

    Base58 addresses tell upper from lower case; hexadecimal and Bech32 ones don't, so these
    are folded.
    """
    bare = re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))
    bare = re.sub(r"^[A-Za-z]+:(//)?", "", bare).split("?")[0]
    if re.match(r"(?i)^(0x[0-9a-f]+|(bc|tb|ltc)1[0-9a-z]+)$", bare):
        return bare.lower()
    return bare


def employer(name: str) -> str:
    """Words of a firm's name in alphabetical order, without legal forms, any script folded."""
    joined = re.sub(r"(?<=\b\w)[.](?=\w\b)", "", unicodedata.normalize("NFKC", name))
    words = [
        folded
        for word in re.split(r"[^\w]+", joined)
        if (folded := romanise(word).replace(" ", ""))
    ]
    kept = [word for word in words if word not in _LEGAL_FORMS] or words
    return " ".join(sorted(set(kept)))


def house(address: Address) -> str:
    """First number in the street line, without leading zeros, with a letter glued to it."""
    found = re.search(r"\d+[a-z]?\b", _plain(address.street))
    return found.group().lstrip("0") if found else ""


def street(address: Address) -> str:
    """Letters of the street line in one run, so that a lost blank doesn't matter."""
    return re.sub(r"[^a-z]", "", _plain(address.street))


def locality(address: Address) -> str:
    """Letters of the locality in one run."""
    return re.sub(r"[^a-z]", "", _plain(address.locality))


def region(address: Address) -> str:
    """Letters of the region in one run."""
    return re.sub(r"[^a-z]", "", _plain(address.region))


def postcode(address: Address) -> str:
    """Letters and digits of the postcode."""
    return re.sub(r"[^a-z0-9]", "", _plain(address.postcode))


def cell(address: Address) -> str:
    """Grid cell of 0.01 degrees, ``lat/lon`` in whole cells; empty without coordinates."""
    if address.latitude is None or address.longitude is None:
        return ""
    north = math.floor(address.latitude / CELL_DEGREES)
    east = math.floor(address.longitude / CELL_DEGREES)
    return f"{north}/{east}"
