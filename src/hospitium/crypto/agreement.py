# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Ephemeral key agreement: X25519 (RFC 7748)."""

from __future__ import annotations

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

from hospitium.crypto.framing import require_size
from hospitium.model.errors import PeerFault

AGREEMENT_KEY_SIZE = 32


def public_key(secret: bytes) -> bytes:
    """The public key (32 bytes) of a secret of 32 random bytes, which is used once.

    Raises:
        OurFault: ``key-length``.
    """
    require_size(secret, AGREEMENT_KEY_SIZE, "an agreement's secret")
    return X25519PrivateKey.from_private_bytes(secret).public_key().public_bytes_raw()


def shared_secret(secret: bytes, theirs: bytes) -> bytes:
    """The shared secret (32 bytes); derive keys from it, don't use it as one.

    Raises:
        OurFault: ``key-length``.
        PeerFault: ``agreement-degenerate`` for a public key of small order, by which the other
            side would force a secret that everybody knows (RFC 7748 section 6.1).
    """
    require_size(secret, AGREEMENT_KEY_SIZE, "an agreement's secret")
    require_size(theirs, AGREEMENT_KEY_SIZE, "an agreement's public key")
    try:
        return X25519PrivateKey.from_private_bytes(secret).exchange(
            X25519PublicKey.from_public_bytes(theirs)
        )
    except ValueError:
        raise PeerFault(
            "agreement-degenerate", "the other side's public key has a small order"
        ) from None
