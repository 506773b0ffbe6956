# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Tags: what a member uploads in place of a token (DESIGN 4).

A tag is the token under a key that only the members of one audience have. So two audiences
can't be compared by anybody, and the matcher can't test a guess without a member.
"""

from __future__ import annotations

import hashlib

from hospitium.crypto.framing import draw, framed, require_size
from hospitium.model.entropy import Entropy

AUDIENCE_KEY_SIZE = 32

TAG_SIZE = 16
"""Bytes of a tag. Among 2**33 tags (10**8 records of some eighty tags) two different tokens
meet by chance with probability 2**-62."""

_PERSONALISATION = b"hospitium-tag-v1"


def tag(audience_key: bytes, family: str, token: bytes) -> bytes:
    """Keyed BLAKE2b (RFC 7693) of family and token, 16 bytes.

    The family enters, so that one value under two families gives tags that don't meet.

    Args:
        audience_key: 32 random bytes of the audience.
        family: the key family's name.
        token: the OPRF's output, 64 bytes.

    Raises:
        OurFault: ``key-length``.
    """
    require_size(audience_key, AUDIENCE_KEY_SIZE, "an audience key")
    return hashlib.blake2b(
        framed(family.encode(), token),
        digest_size=TAG_SIZE,
        key=audience_key,
        person=_PERSONALISATION,
    ).digest()


def dummy_tags(count: int, entropy: Entropy) -> list[bytes]:
    """Random tags that fill a handle's empty slots; nobody without the audience's key and the
    token can tell them from real ones.

    Raises:
        OurFault: ``entropy-short``.
    """
    data = draw(count * TAG_SIZE, entropy)
    return [data[i : i + TAG_SIZE] for i in range(0, len(data), TAG_SIZE)]
