# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""What each party learns, as values beside the protocol (DESIGN 4).

Every kind of wire message has its entries here; a test fails where one is missing. The demo, the
docs and, later, the consent page and the audit log print these sentences; none is written twice.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import Final

from hospitium.exchange.wire import Kind


class Party(Enum):
    """Who may learn something."""

    KEYHOLDER = "keyholder"
    MATCHER = "matcher"
    MEMBER = "member"
    WIRE = "anyone on the wire"


@dataclass(frozen=True, slots=True)
class Learns:
    """What ``party`` learns from a message, and what it does not, as halves of a sentence."""

    party: Party
    learns: str
    not_learns: str


PARTIES: Final[tuple[Learns, ...]] = (
    Learns(
        Party.KEYHOLDER,
        "that a member asked for n evaluations of a class (padded), and when",
        "any input, any output, any match",
    ),
    Learns(
        Party.MATCHER,
        "how many handles of each kind each member has (padded), which tags of which key family"
        " are equal, what was decided",
        "any field of any person; it can't test a guess without a member",
    ),
    Learns(
        Party.MEMBER,
        "possible links of its own records when it is its turn; after both offered, what agreed,"
        " how long the other list is (padded) and how much of the lists is on both",
        "anything about records that don't match; near misses; that a partner declined",
    ),
    Learns(Party.WIRE, "sizes and times (padded)", "contents"),
)

LEARNS: Final[Mapping[Kind, tuple[Learns, ...]]] = MappingProxyType(
    {
        Kind.EVALUATE_REQUEST: (
            Learns(
                Party.KEYHOLDER,
                "how many evaluations of which class a member asks for, and when",
                "what is evaluated: a blinded element is uniformly random",
            ),
        ),
        Kind.EVALUATE_RESPONSE: (
            Learns(
                Party.MEMBER,
                "this keyholder's part of the token of each of its own keys",
                "the keyholder's share",
            ),
        ),
        Kind.TAG_BATCH: (
            Learns(
                Party.MATCHER,
                "a padded number of handles of a kind, and which tags of which family are equal",
                "which handles and tags are dummies; any key, token or field",
            ),
        ),
        Kind.POSSIBLE_LINK: (
            Learns(
                Party.MEMBER,
                "that one of its own records has a possible link, its strength band and kind",
                "who the other side is, and which keys agreed",
            ),
        ),
        Kind.DECISION: (
            Learns(
                Party.MATCHER,
                "that a side offers or declines",
                "why",
            ),
        ),
        Kind.AGREED_TAGS: (
            Learns(
                Party.MEMBER,
                "after both offered: which of its tags agree, the partner's handle, the partner's"
                " list size (padded) and the estimated share of the lists that is on both",
                "the partner's other tags, its name, any field",
            ),
        ),
        Kind.CONFIRMATION_HELLO: (
            Learns(Party.MEMBER, "an ephemeral key and a nonce", "any token"),
            Learns(Party.MATCHER, "that a confirmation began", "any token"),
        ),
        Kind.CONFIRMATION_MAC: (
            Learns(
                Party.MEMBER,
                "whether the partner holds the same tokens",
                "any token that it doesn't hold itself",
            ),
            Learns(Party.MATCHER, "that a confirmation went on", "whether it held"),
        ),
        Kind.SEALED_FIELDS: (
            Learns(
                Party.MEMBER,
                "the partner's name, contact officer and the fields agreed in the charter",
                "any other field",
            ),
            Learns(Party.MATCHER, "that fields were exchanged, in one size", "the fields"),
        ),
    }
)
