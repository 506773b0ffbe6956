# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Size classes, so that the length of a batch or a letter says little about its content.

Padmé (Nikitin et al., *Reducing metadata leakage from encrypted files and communication with
PURBs*, PoPETs 2019, section 4.3): a size keeps as many leading bits as its bit length has
bits, which leaves about 2 log2 log2 of it to be learned and adds at most 12 %. Below a floor
all sizes are one.
"""

from __future__ import annotations

from hospitium.model.errors import BadInput, Corrupt

DEFAULT_FLOOR = 256
MAX_SIZE = 2**40

_END = b"\x80"


def padded_size(size: int, floor: int = DEFAULT_FLOOR) -> int:
    """The size class of ``size``: the smallest that holds it, at least ``floor``.

    Args:
        size: bytes or entries, 0 to 2**40.
        floor: the lowest class, at least 1.

    Raises:
        BadInput: ``size-range``.
    """
    if not 0 <= size <= MAX_SIZE or floor < 1:
        raise BadInput("size-range", "a size to pad is 0 to 2**40, its floor at least 1")
    length = max(size, floor)
    exponent = length.bit_length() - 1
    free_bits = exponent - exponent.bit_length()
    mask = (1 << max(free_bits, 0)) - 1
    return (length + mask) & ~mask


def pad(message: bytes, floor: int = DEFAULT_FLOOR) -> bytes:
    """The message, one byte 0x80 and zero bytes up to a size class (ISO/IEC 7816-4).

    Raises:
        BadInput: ``size-range``.
    """
    marked = message + _END
    return marked.ljust(padded_size(len(marked), floor), b"\x00")


def unpad(padded: bytes) -> bytes:
    """The message inside.

    Raises:
        Corrupt: ``padding-corrupt``; only bytes that were authenticated are given to this.
    """
    message = padded.rstrip(b"\x00")
    if not message.endswith(_END):
        raise Corrupt("padding-corrupt", "padded bytes don't end as padding does")
    return message[:-1]
