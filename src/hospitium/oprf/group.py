# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""The prime-order group ristretto255 (RFC 9496) as batches of bytes.

A batch is one contiguous ``bytes`` of 32 bytes an element or a scalar, in order; it is what
goes over the wire, so nothing is converted on the way. :class:`Group` is the one door to a
group library: a faster one replaces :mod:`hospitium.oprf.libsodium` without touching the rest.

Scalars are little-endian and fully reduced modulo :data:`ORDER`. Elements are canonical
encodings; an encoding that isn't canonical, and the identity, are refused wherever they come
in (RFC 9497 section 4.1).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from hospitium.model.errors import BadInput

ORDER = 2**252 + 27742317777372353535851937790883648493
"""Order of the group (RFC 9496 section 4)."""

ELEMENT_SIZE = 32
SCALAR_SIZE = 32
HASH_SIZE = 64

IDENTITY = bytes(ELEMENT_SIZE)

MAX_BATCH = 16_384
"""Most elements in one batch.

RFC 9497 numbers the elements of a batch proof with two bytes, so 65,536 could never be passed.
A quarter of that keeps one message at 512 KiB and one request at about two seconds of a
keyholder's core, while everything that is paid once a batch is already below a thousandth.
"""


class Group(Protocol):
    """What the protocol needs of a group library. All methods take and give batches.

    Raises (every method that takes points from outside):
        BadInput: ``element-invalid`` with ``position``, when an element isn't a canonical
            encoding, or when it or a product is the identity.
    """

    def hash_to_group(self, inputs: Sequence[bytes], dst: bytes) -> bytes:
        """hash_to_ristretto255 (RFC 9380 appendix B) of each input under ``dst``."""
        ...

    def hash_to_scalar(self, messages: Sequence[bytes], dst: bytes, prefix: bytes = b"") -> bytes:
        """HashToScalar (RFC 9497 section 4.1) of ``prefix || message`` for each message."""
        ...

    def multiply(self, points: bytes, scalars: bytes) -> bytes:
        """Each point times the scalar at its position."""
        ...

    def multiply_one(self, points: bytes, scalar: bytes) -> bytes:
        """Each point times the same scalar."""
        ...

    def multiply_base(self, scalars: bytes) -> bytes:
        """The generator times each scalar; scalars aren't zero."""
        ...

    def add(self, left: bytes, right: bytes) -> bytes:
        """Sums position by position; the identity is let through."""
        ...

    def subtract(self, left: bytes, right: bytes) -> bytes:
        """Differences position by position; the identity is let through."""
        ...

    def weighted_sum(self, points: bytes, scalars: bytes) -> bytes:
        """One element: the sum of each point times its scalar."""
        ...

    def short_weighted_sum(self, points: bytes, weights: Sequence[int], window: int) -> bytes:
        """The same for small public weights, by buckets of ``window`` bits: additions only.

        Takes about ``n + 2 * 2**window`` additions for each ``window`` bits of the largest
        weight. Its time depends on the weights, which therefore mustn't be secret.
        """
        ...

    def require_elements(self, points: bytes) -> None:
        """Refuse a batch with an invalid encoding or the identity in it."""
        ...


def batch_size(batch: bytes, what: str) -> int:
    """Number of elements in a batch that came from outside.

    Args:
        batch: contiguous elements.
        what: what the batch is, for the message: ``"blinded elements"``.

    Raises:
        BadInput: ``batch-length``, ``batch-empty`` or ``batch-too-large``.
    """
    if len(batch) % ELEMENT_SIZE:
        raise BadInput(
            "batch-length",
            f"the {what} aren't a whole number of {ELEMENT_SIZE}-byte elements",
            length=len(batch),
        )
    count = len(batch) // ELEMENT_SIZE
    require_count(count, what)
    return count


def require_count(count: int, what: str) -> None:
    """Refuse an empty batch and one above :data:`MAX_BATCH`.

    Raises:
        BadInput: ``batch-empty`` or ``batch-too-large``.
    """
    if count == 0:
        raise BadInput("batch-empty", f"there are no {what}")
    if count > MAX_BATCH:
        raise BadInput(
            "batch-too-large",
            f"there are more than {MAX_BATCH} {what}",
            hint="Split them into several batches.",
            count=count,
            limit=MAX_BATCH,
        )


def split(batch: bytes) -> list[bytes]:
    """The elements of a batch, one by one."""
    return [batch[i : i + ELEMENT_SIZE] for i in range(0, len(batch), ELEMENT_SIZE)]
