# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Encryption under a key that both ends have: AES-256-GCM (NIST SP 800-38D)."""

from __future__ import annotations

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from hospitium.crypto.framing import draw, require_size
from hospitium.model.entropy import Entropy
from hospitium.model.errors import Corrupt, OurFault

ENCRYPTION_KEY_SIZE = 32
NONCE_SIZE = 12
TAG_SIZE = 16

MAX_MESSAGES = 2**32
"""Most messages under one key. Nonces are random; beyond this the chance that two are the same
passes the 2**-32 of SP 800-38D section 8.3, and one repetition breaks the key. Callers count
or derive a key a message."""


def encrypt(key: bytes, plaintext: bytes, associated_data: bytes, entropy: Entropy) -> bytes:
    """Nonce (12 bytes), ciphertext, tag (16 bytes).

    Args:
        key: 32 bytes, for at most :data:`MAX_MESSAGES` messages.
        plaintext: its length shows; pad before where that tells something.
        associated_data: where this ciphertext belongs (table, row and column; or sender,
            addressee and message), so that it can't be moved. Mandatory.
        entropy: gives the nonce.

    Raises:
        OurFault: ``key-length``, ``associated-data-empty`` or ``entropy-short``.
    """
    require_size(key, ENCRYPTION_KEY_SIZE, "an encryption key")
    _require_place(associated_data)
    nonce = draw(NONCE_SIZE, entropy)
    return nonce + AESGCM(key).encrypt(nonce, plaintext, associated_data)


def decrypt(key: bytes, sealed: bytes, associated_data: bytes) -> bytes:
    """The plaintext, or nothing at all.

    Raises:
        Corrupt: ``ciphertext-corrupt`` for another key, another place or altered bytes, which
            can't be told apart.
        OurFault: ``key-length`` or ``associated-data-empty``.
    """
    require_size(key, ENCRYPTION_KEY_SIZE, "an encryption key")
    _require_place(associated_data)
    wrong = Corrupt(
        "ciphertext-corrupt",
        "encrypted bytes don't open: another key, another place, or they were altered",
    )
    if len(sealed) < NONCE_SIZE + TAG_SIZE:
        raise wrong
    try:
        return AESGCM(key).decrypt(sealed[:NONCE_SIZE], sealed[NONCE_SIZE:], associated_data)
    except InvalidTag:
        raise wrong from None


def _require_place(associated_data: bytes) -> None:
    if not associated_data:
        raise OurFault("associated-data-empty", "encryption has to say where its bytes belong")
