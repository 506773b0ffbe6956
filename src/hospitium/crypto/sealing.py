# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Sealing to somebody's public key: HPKE in base mode (RFC 9180), hybrid post-quantum.

KEM ML-KEM-768 with X25519, KDF HKDF-SHA256, AEAD AES-256-GCM: secret as long as one of the
two key agreements stands, so that letters kept today don't open to tomorrow's computers.

HPKE's base mode says nothing about the sender; whoever has to know signs
(:mod:`~hospitium.crypto.signatures`). The ephemeral key is drawn inside the library, from the
operating system: this is the one place in the core whose randomness isn't an argument,
because the library offers no other way and a KEM of our own would be worse.
"""

from __future__ import annotations

from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import (
    AEAD,
    KDF,
    KEM,
    MLKEM768X25519PrivateKey,
    MLKEM768X25519PublicKey,
    Suite,
)

from hospitium.crypto.framing import draw, require_size
from hospitium.model.entropy import Entropy
from hospitium.model.errors import BadInput, OurFault, PeerFault
from hospitium.model.sensitive import Sensitive

MLKEM_SEED_SIZE = 64
MLKEM_PUBLIC_SIZE = 1184
X25519_SIZE = 32
SEALING_SEED_SIZE = MLKEM_SEED_SIZE + X25519_SIZE
SEALING_PUBLIC_SIZE = MLKEM_PUBLIC_SIZE + X25519_SIZE

SEAL_OVERHEAD = KEM.MLKEM768_X25519.enc_length() + 16
"""Bytes that sealing adds: the encapsulated key and the tag."""

_SUITE = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


@dataclass(frozen=True, slots=True)
class SealingKey:
    """A private key that opens what was sealed to it.

    Args:
        seed: 96 bytes: ML-KEM-768's seed (64) and X25519's private key (32).

    Raises:
        OurFault: ``key-length``.
    """

    seed: Sensitive[bytes]

    def __post_init__(self) -> None:
        require_size(self.seed.reveal(), SEALING_SEED_SIZE, "a sealing key")

    @classmethod
    def generate(cls, entropy: Entropy) -> SealingKey:
        """A new key.

        Raises:
            OurFault: ``entropy-short``.
        """
        return cls(Sensitive(draw(SEALING_SEED_SIZE, entropy)))

    @property
    def public(self) -> bytes:
        """The public key: ML-KEM-768's (1184 bytes) and X25519's (32)."""
        mlkem, x25519 = self._halves()
        return mlkem.public_key().public_bytes_raw() + x25519.public_key().public_bytes_raw()

    def open(self, sealed: bytes, context: bytes) -> bytes:
        """What was sealed to this key under the same context.

        Raises:
            PeerFault: ``seal-broken`` for another key, another context or altered bytes.
            OurFault: ``context-empty``.
        """
        _require_context(context)
        try:
            return _SUITE.decrypt(sealed, MLKEM768X25519PrivateKey(*self._halves()), context)
        except (InvalidTag, ValueError):
            raise PeerFault(
                "seal-broken",
                "sealed bytes don't open: for another key or context, or they were altered",
            ) from None

    def _halves(self) -> tuple[MLKEM768PrivateKey, X25519PrivateKey]:
        seed = self.seed.reveal()
        return (
            MLKEM768PrivateKey.from_seed_bytes(seed[:MLKEM_SEED_SIZE]),
            X25519PrivateKey.from_private_bytes(seed[MLKEM_SEED_SIZE:]),
        )


def seal(public: bytes, plaintext: bytes, context: bytes) -> bytes:
    """Encapsulated key, ciphertext and tag.

    Args:
        public: the addressee's public key, 1216 bytes.
        plaintext: its length shows; pad before.
        context: HPKE's ``info``: what the letter is and between whom, framed. Mandatory.

    Raises:
        BadInput: ``sealing-key-wrong`` where ``public`` isn't a usable key.
        OurFault: ``context-empty``.
    """
    _require_context(context)
    wrong = BadInput(
        "sealing-key-wrong",
        "a sealing key isn't a public key of ML-KEM-768 with X25519",
        hint="Ask the addressee for its key again.",
    )
    if len(public) != SEALING_PUBLIC_SIZE:
        raise wrong
    try:
        key = MLKEM768X25519PublicKey(
            MLKEM768PublicKey.from_public_bytes(public[:MLKEM_PUBLIC_SIZE]),
            X25519PublicKey.from_public_bytes(public[MLKEM_PUBLIC_SIZE:]),
        )
        return _SUITE.encrypt(plaintext, key, context)
    except ValueError as error:
        raise wrong from error


def _require_context(context: bytes) -> None:
    if not context:
        raise OurFault("context-empty", "a seal has to say what it is for")
