# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""An identifier with its middle hidden: enough to recognise what one knows, not to call it."""

from __future__ import annotations

import phonenumbers

from hospitium.leads.identifiers import Identifier, LeadKind

HIDDEN = "***"


def masked(identifier: Identifier) -> str:
    """Return the identifier with most of it hidden.

    A phone keeps its country and three digits, ``+40 *** *** 926``; an account its platform
    and first letter; a link its host's ending; a wallet its currency and last four characters.
    The number of hidden characters isn't told.
    """
    value = identifier.value.reveal()
    head, _, rest = value.rpartition(":")
    match identifier.kind:
        case LeadKind.PHONE:
            number = phonenumbers.parse(value)
            return f"+{number.country_code} {HIDDEN} {HIDDEN} {value[-3:]}"
        case LeadKind.EMAIL:
            name, _, host = value.rpartition("@")
            return f"{name[:1]}{HIDDEN}@{HIDDEN}.{host.rpartition('.')[2]}"
        case LeadKind.ACCOUNT:
            return f"{head or 'account'}: {rest[:1]}{HIDDEN}"
        case LeadKind.URL:
            host = value.partition("/")[0].partition("?")[0]
            return f"{value[:1]}{HIDDEN}.{host.rpartition('.')[2]}/{HIDDEN}"
        case LeadKind.WALLET:
            return f"{head} {HIDDEN}{rest[-4:]}"
        case LeadKind.PLATE:
            return f"{head + ' ' if head else ''}{HIDDEN}{rest[-2:]}"
