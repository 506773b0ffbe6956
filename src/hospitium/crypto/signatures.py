# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Signatures of organisations: Ed25519 (RFC 8032) and ML-DSA-65 (FIPS 204), both required.

A signature stands as long as one of the two schemes does. Both sign the same framed message
with a label of this composite inside, so that neither half can be cut out and used alone.
"""

from __future__ import annotations

from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA65PrivateKey, MLDSA65PublicKey

from hospitium.crypto.framing import draw, framed, require_size
from hospitium.model.entropy import Entropy
from hospitium.model.errors import OurFault, PeerFault
from hospitium.model.sensitive import Sensitive

ED25519_SIZE = 32
ED25519_SIGNATURE_SIZE = 64
MLDSA_SEED_SIZE = 32
MLDSA_PUBLIC_SIZE = 1952
MLDSA_SIGNATURE_SIZE = 3309
SIGNING_SEED_SIZE = ED25519_SIZE + MLDSA_SEED_SIZE
SIGNING_PUBLIC_SIZE = ED25519_SIZE + MLDSA_PUBLIC_SIZE
SIGNATURE_SIZE = ED25519_SIGNATURE_SIZE + MLDSA_SIGNATURE_SIZE

_LABEL = b"hospitium-signature-v1-ed25519-mldsa65"


@dataclass(frozen=True, slots=True)
class SigningKey:
    """An organisation's private signing key.

    Args:
        seed: 64 bytes: Ed25519's (32) and ML-DSA-65's (32).

    Raises:
        OurFault: ``key-length``.
    """

    seed: Sensitive[bytes]

    def __post_init__(self) -> None:
        require_size(self.seed.reveal(), SIGNING_SEED_SIZE, "a signing key")

    @classmethod
    def generate(cls, entropy: Entropy) -> SigningKey:
        """A new key.

        Raises:
            OurFault: ``entropy-short``.
        """
        return cls(Sensitive(draw(SIGNING_SEED_SIZE, entropy)))

    @property
    def public(self) -> bytes:
        """The public key: Ed25519's (32 bytes) and ML-DSA-65's (1952)."""
        ed25519, mldsa = self._halves()
        return ed25519.public_key().public_bytes_raw() + mldsa.public_key().public_bytes_raw()

    def sign(self, message: bytes, context: bytes) -> bytes:
        """Ed25519's signature (64 bytes) and ML-DSA-65's (3309).

        ML-DSA's hedging bytes come from inside the library; a repeated one does no harm.

        Args:
            message: what is signed, whole.
            context: what kind of message it is, so that a signature of one kind is none of
                another. Mandatory.

        Raises:
            OurFault: ``context-empty``.
        """
        signed = _signed(message, context)
        ed25519, mldsa = self._halves()
        return ed25519.sign(signed) + mldsa.sign(signed, _LABEL)

    def _halves(self) -> tuple[Ed25519PrivateKey, MLDSA65PrivateKey]:
        seed = self.seed.reveal()
        return (
            Ed25519PrivateKey.from_private_bytes(seed[:ED25519_SIZE]),
            MLDSA65PrivateKey.from_seed_bytes(seed[ED25519_SIZE:]),
        )


def verify(public: bytes, message: bytes, context: bytes, signature: bytes) -> None:
    """Return where both signatures hold.

    Raises:
        PeerFault: ``signature-wrong``, whichever half fails and however it is malformed.
        OurFault: ``context-empty``.
    """
    signed = _signed(message, context)
    wrong = PeerFault("signature-wrong", "a signature doesn't hold")
    if len(public) != SIGNING_PUBLIC_SIZE or len(signature) != SIGNATURE_SIZE:
        raise wrong
    try:
        Ed25519PublicKey.from_public_bytes(public[:ED25519_SIZE]).verify(
            signature[:ED25519_SIGNATURE_SIZE], signed
        )
        MLDSA65PublicKey.from_public_bytes(public[ED25519_SIZE:]).verify(
            signature[ED25519_SIGNATURE_SIZE:], signed, _LABEL
        )
    except (InvalidSignature, ValueError):
        raise wrong from None


def _signed(message: bytes, context: bytes) -> bytes:
    if not context:
        raise OurFault("context-empty", "a signature has to say what kind of message it is for")
    return framed(_LABEL, context, message)
