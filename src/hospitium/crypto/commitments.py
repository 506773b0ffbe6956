# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Commitments to a batch: a Merkle tree over salted entries, hashed as RFC 9162 section 2.1.

The root is published with the batch. Later a member can show one entry with its salt and its
path, and nothing of the others. Without the salt a leaf says nothing about its entry, even to
somebody who guesses it; so deleting the salt withdraws the entry and leaves the tree whole.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from hospitium.crypto.framing import framed, require_size

SALT_SIZE = 32
HASH_SIZE = 32

_LEAF = b"\x00"
_NODE = b"\x01"


def leaf_hash(data: bytes) -> bytes:
    """Hash of one leaf: SHA-256 of a zero byte and the data."""
    return hashlib.sha256(_LEAF + data).digest()


def salted_leaf(salt: bytes, entry: bytes) -> bytes:
    """Leaf of one entry under its own salt of 32 random bytes.

    Raises:
        OurFault: ``key-length``.
    """
    require_size(salt, SALT_SIZE, "a commitment's salt")
    return leaf_hash(framed(salt, entry))


def merkle_root(leaves: Sequence[bytes]) -> bytes:
    """Root over leaf hashes; of no leaves it is the hash of nothing."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    level = list(leaves)
    while len(level) > 1:
        level = _level_above(level)
    return level[0]


def inclusion_path(leaves: Sequence[bytes], index: int) -> list[bytes]:
    """Hashes that lead from one leaf to the root (RFC 9162 section 2.1.3.1).

    Raises:
        IndexError: there is no such leaf.
    """
    if not 0 <= index < len(leaves):
        raise IndexError("no leaf at that index")
    path = []
    level, position = list(leaves), index
    while len(level) > 1:
        sibling = position ^ 1
        if sibling < len(level):
            path.append(level[sibling])
        level, position = _level_above(level), position // 2
    return path


def includes(root: bytes, leaf: bytes, index: int, size: int, path: Sequence[bytes]) -> bool:
    """Whether the path leads from the leaf at ``index`` of ``size`` leaves to the root.

    RFC 9162 section 2.1.3.2; a path of the wrong length or an index outside is a no.
    """
    if not 0 <= index < size:
        return False
    position, last, current = index, size - 1, leaf
    remaining = list(path)
    while last:
        # A leaf at the right edge without a sibling rises unchanged.
        if position % 2 or position < last:
            if not remaining:
                return False
            sibling = remaining.pop(0)
            current = _node(sibling, current) if position % 2 else _node(current, sibling)
        position, last = position // 2, last // 2
    return not remaining and current == root


def _level_above(level: Sequence[bytes]) -> list[bytes]:
    above = [_node(level[i], level[i + 1]) for i in range(0, len(level) - 1, 2)]
    if len(level) % 2:
        above.append(level[-1])
    return above


def _node(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(_NODE + left + right).digest()
