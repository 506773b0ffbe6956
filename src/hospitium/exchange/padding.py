# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""How many entries a batch is filled up to, so that its size says little.

Padmé (Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and Communication with
PURBs", PoPETs 2019, section 4): a size keeps only as many leading bits as the length of its own
exponent, so that a list of up to 2^k entries leaks O(log k) bits and grows by at most 12 %.
"""

from __future__ import annotations

from typing import Final

# A handful of records would show each single one that comes or goes.
SMALLEST: Final = 32


def padded_size(count: int) -> int:
    """Return the size class of ``count`` entries: the smallest one that holds them.

    Args:
        count: entries, 0 or more.
    """
    if count <= SMALLEST:
        return SMALLEST
    exponent = count.bit_length() - 1
    kept = exponent.bit_length()
    mask = (1 << (exponent - kept)) - 1
    return (count + mask) & ~mask
