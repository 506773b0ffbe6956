# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""SHA-256 (FIPS 180-4) for what is public: charters, policies, batches. Never for records."""

from __future__ import annotations

import hashlib

DIGEST_SIZE = 32


def sha256(octets: bytes) -> bytes:
    """Digest of 32 bytes. A hash hides nothing that can be guessed; see DESIGN 4, budgets."""
    return hashlib.sha256(octets).digest()
