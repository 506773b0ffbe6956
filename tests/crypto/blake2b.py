# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""BLAKE2b written out from RFC 7693, to check a tag against something that isn't hashlib."""

from __future__ import annotations

MASK = 2**64 - 1
IV = (
    0x6A09E667F3BCC908,
    0xBB67AE8584CAA73B,
    0x3C6EF372FE94F82B,
    0xA54FF53A5F1D36F1,
    0x510E527FADE682D1,
    0x9B05688C2B3E6C1F,
    0x1F83D9ABFB41BD6B,
    0x5BE0CD19137E2179,
)
SIGMA = (
    (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15),
    (14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3),
    (11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4),
    (7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8),
    (9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13),
    (2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9),
    (12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11),
    (13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10),
    (6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5),
    (10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0),
)
COLUMNS = ((0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15))
DIAGONALS = ((0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14))


def blake2b(message: bytes, *, key: bytes = b"", person: bytes = b"", size: int = 64) -> bytes:
    """RFC 7693 section 3.3, with the personalisation of BLAKE2's parameter block."""
    parameters = bytes([size, len(key), 1, 1]) + bytes(44) + person.ljust(16, b"\0")
    words = [int.from_bytes(parameters[i : i + 8], "little") for i in range(0, 64, 8)]
    state = [iv ^ word for iv, word in zip(IV, words, strict=True)]
    data = (key.ljust(128, b"\0") if key else b"") + message
    blocks = [data[i : i + 128] for i in range(0, len(data), 128)] or [b""]
    done = 0
    for number, block in enumerate(blocks):
        done += len(block)
        state = _compress(state, block.ljust(128, b"\0"), done, last=number == len(blocks) - 1)
    return b"".join(word.to_bytes(8, "little") for word in state)[:size]


def _compress(state: list[int], block: bytes, done: int, *, last: bool) -> list[int]:
    m = [int.from_bytes(block[i : i + 8], "little") for i in range(0, 128, 8)]
    v = [*state, *IV]
    v[12] ^= done & MASK
    v[13] ^= done >> 64
    if last:
        v[14] ^= MASK
    for turn in range(12):
        s = SIGMA[turn % 10]
        for place, (a, b, c, d) in enumerate((*COLUMNS, *DIAGONALS)):
            for extra, (first, second) in enumerate([(32, 24), (16, 63)]):
                v[a] = (v[a] + v[b] + m[s[2 * place + extra]]) & MASK
                v[d] = _rotated(v[d] ^ v[a], first)
                v[c] = (v[c] + v[d]) & MASK
                v[b] = _rotated(v[b] ^ v[c], second)
    return [old ^ v[i] ^ v[i + 8] for i, old in enumerate(state)]


def _rotated(word: int, bits: int) -> int:
    return (word >> bits | word << (64 - bits)) & MASK
