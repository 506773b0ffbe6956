# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Peer: OpenMined's PSI, two parties, elliptic-curve Diffie-Hellman on P-256, semi-honest."""

from __future__ import annotations

import time

FALSE_POSITIVES = 1e-9


def micros_an_item(items: int) -> float:
    """CPU of client and server together for one item of each list, in microseconds.

    Args:
        items: length of each of the two lists; half of the items are on both.

    Raises:
        AssertionError: where the intersection isn't the true one.
    """
    from private_set_intersection import python as psi

    ours = [f"item {number}" for number in range(items)]
    theirs = [f"item {number}" for number in range(items // 2, items // 2 + items)]
    client = psi.client.CreateWithNewKey(True)
    server = psi.server.CreateWithNewKey(True)
    start = time.process_time()
    setup = server.CreateSetupMessage(FALSE_POSITIVES, items, theirs)
    response = server.ProcessRequest(client.CreateRequest(ours))
    shared = client.GetIntersection(setup, response)
    spent = time.process_time() - start
    assert sorted(shared) == list(range(items // 2, items)), "a wrong intersection"
    return spent / items * 1e6
