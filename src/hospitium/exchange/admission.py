# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Whom the matcher lets bring a batch: members of the audience's classes, for agreed kinds.

A tag under a key that a class doesn't hold meets nothing; but a batch that is let in to where
its sender has no business would be counted, kept and searched.
"""

from __future__ import annotations

from hospitium.exchange.charter import ENTITIES, Charter
from hospitium.exchange.wire import TagBatch
from hospitium.model.errors import PeerFault
from hospitium.model.kinds import EntityKind


def admitted(charter: Charter, member: str, batch: TagBatch) -> EntityKind:
    """Return the kind of a batch that ``member`` may bring.

    Raises:
        PeerFault: ``batch-audience`` where the charter has no such audience or the member's
            class isn't in it, ``batch-entity`` where the charter has no policy for the kind.
        Refused: ``charter-not-a-member``.
    """
    own_class = charter.class_of(member)
    open_to_it = (
        charter.audience_id(audience)
        for audience in charter.text.audiences
        if own_class in audience.classes
    )
    if batch.audience not in open_to_it:
        raise PeerFault(
            "batch-audience",
            "a batch is for an audience that its sender's class has no part in",
            hint="the charter says which classes meet for which purpose",
        )
    if batch.entity >= len(ENTITIES) or ENTITIES[batch.entity] not in charter.text.policies:
        raise PeerFault(
            "batch-entity",
            "a batch is of a kind that the charter has no match policy for",
            hint="fetch the charter again",
        )
    return ENTITIES[batch.entity]
