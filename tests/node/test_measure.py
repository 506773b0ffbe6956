# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Numbers are given only for thresholds at which links were told."""

from __future__ import annotations

import pytest

from hospitium.exchange.links import State
from hospitium.model.kinds import EntityKind
from hospitium.node.rehearsal.opening import Opened
from hospitium.node.rehearsal.outcome import LinkEnd, RehearsedLink
from hospitium.node.rehearse_files import TABLE, measure

IDS = [["x", "y"], ["p", "q"]]
TRUTH = frozenset({((0, "x"), (1, "p")), ((0, "y"), (1, "q"))})


def link(a: int, b: int, probability: float) -> RehearsedLink:
    opened = Opened(State.OPENED, "ours")
    ends = LinkEnd(0, (a,)), LinkEnd(1, (b,))
    return RehearsedLink(EntityKind.PERSON, *ends, probability, 20 * probability, (), opened)


@pytest.mark.parametrize("told_from", [0.5, 0.9, 0.97])
def test_the_table_begins_where_links_were_told(told_from: float) -> None:
    links = [one for one in (link(0, 0, 0.98), link(1, 1, 0.6)) if one.probability >= told_from]
    measured = measure(links, IDS, TRUTH, max(told_from, 0.9), told_from)
    assert [one.threshold for one in measured.table] == [one for one in TABLE if one >= told_from]
    assert measured.at.true_positives == 1
    assert measured.at.false_negatives == 1


def test_what_a_side_received_is_not_in_a_repr() -> None:
    opened = Opened(State.OPENED, "ours", ({"names": ["Zdravka Kanarinka"]},))
    assert "Zdravka" not in f"{opened!r} {opened}"
