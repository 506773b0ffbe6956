# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Message authentication with roles: HMAC-SHA512/256 (RFC 2104, FIPS 180-4).

Both sides of a key confirmation hold the same key. With the role inside, a side can't be sent
its own code back as if the other side had made it.
"""

from __future__ import annotations

from cryptography.hazmat.primitives.constant_time import bytes_eq
from cryptography.hazmat.primitives.hashes import SHA512_256
from cryptography.hazmat.primitives.hmac import HMAC

from hospitium.crypto.framing import framed, require_size
from hospitium.model.errors import OurFault

MAC_KEY_SIZE = 32
MAC_SIZE = 32


def hmac_sha512_256(key: bytes, message: bytes) -> bytes:
    """Plain HMAC-SHA512/256, 32 bytes."""
    code = HMAC(key, SHA512_256())
    code.update(message)
    return code.finalize()


def mac(key: bytes, role: str, message: bytes) -> bytes:
    """Code of ``message`` by whoever plays ``role``, 32 bytes.

    Args:
        key: 32 bytes, derived for this purpose alone.
        role: not empty, such as ``"offering"`` and ``"answering"``.
        message: framed by the caller.

    Raises:
        OurFault: ``key-length`` or ``role-empty``.
    """
    require_size(key, MAC_KEY_SIZE, "a MAC key")
    if not role:
        raise OurFault("role-empty", "a message authentication code needs the role of its maker")
    return hmac_sha512_256(key, framed(b"hospitium-mac-v1", role.encode(), message))


def mac_matches(key: bytes, role: str, message: bytes, code: bytes) -> bool:
    """Whether ``code`` is what ``role`` makes of ``message``; compares in constant time.

    Raises:
        OurFault: as :func:`mac`.
    """
    return bytes_eq(mac(key, role, message), code)
