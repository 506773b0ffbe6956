# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Keys from shared secrets: HKDF with SHA-512 (RFC 5869)."""

from __future__ import annotations

from cryptography.hazmat.primitives.hashes import SHA512
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from hospitium.model.errors import OurFault

MAX_LENGTH = 255 * 64


def hkdf_sha512(secret: bytes, *, salt: bytes, info: bytes, length: int) -> bytes:
    """Extract and expand.

    Args:
        secret: input keying material of high entropy; never a password or a name.
        salt: may be empty; public. One purpose uses salts of one length: RFC 5869 makes a salt
            and the same salt with zero bytes behind it the same up to 128 bytes.
        info: what the key is for, framed; binds it to its context.
        length: 1 to 16,320 bytes.

    Raises:
        OurFault: ``derivation-length``.
    """
    if not 1 <= length <= MAX_LENGTH:
        raise OurFault("derivation-length", f"HKDF-SHA512 gives 1 to {MAX_LENGTH} bytes")
    return HKDF(algorithm=SHA512(), length=length, salt=salt, info=info).derive(secret)
