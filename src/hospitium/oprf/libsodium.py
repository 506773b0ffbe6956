# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""The group over libsodium: one foreign call an operation and no object an element.

Every loop is a ``map`` of a C function over ranges of addresses, so that Python adds about
0.2 µs to an operation of 13 to 60 µs. A foreign call gives up the interpreter's lock, hence
``workers`` threads really run side by side.
"""

from __future__ import annotations

import ctypes
import functools
import hashlib
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import repeat

from hospitium.model.errors import BadInput, OurFault, Unavailable
from hospitium.oprf.group import ELEMENT_SIZE, HASH_SIZE, IDENTITY, SCALAR_SIZE, Group

SYSTEM_NAMES = ("libsodium.so.26", "libsodium.so.23", "libsodium.26.dylib", "libsodium.23.dylib")
"""Names of releases that have ristretto255 (1.0.18 and later).

Given to the loader as they are: ``ctypes.util.find_library`` would start other programs.
"""

MIN_SHARE = 64
"""Fewest elements for which a further thread pays."""

_XMD_BLOCK = bytes(128)

_Call = Callable[..., int]


class Libsodium:
    """:class:`~hospitium.oprf.group.Group` over a loaded libsodium.

    Args:
        library: libsodium 1.0.18 or later.
        workers: threads for one batch.

    Raises:
        Unavailable: ``group-library`` where the library has no ristretto255.
    """

    def __init__(self, library: ctypes.CDLL, workers: int = 1) -> None:
        if library.sodium_init() < 0:
            raise Unavailable("group-library", "libsodium didn't start")
        self._workers = workers
        self._from_hash = _function(library, "crypto_core_ristretto255_from_hash", 2)
        self._reduce = _function(library, "crypto_core_ristretto255_scalar_reduce", 2)
        self._multiply = _function(library, "crypto_scalarmult_ristretto255", 3)
        self._multiply_base = _function(library, "crypto_scalarmult_ristretto255_base", 2)
        self._add = _function(library, "crypto_core_ristretto255_add", 3)
        self._subtract = _function(library, "crypto_core_ristretto255_sub", 3)
        self._is_valid = _function(library, "crypto_core_ristretto255_is_valid_point", 1)

    def hash_to_group(self, inputs: Sequence[bytes], dst: bytes) -> bytes:
        """See :class:`~hospitium.oprf.group.Group`."""
        hashes = _expand(inputs, dst, b"")
        out, source = _blank(len(inputs)), _copy(hashes)
        self._run(
            len(inputs),
            lambda first, last: map(
                self._from_hash,
                _addresses(out, first, last),
                _addresses(source, first, last, HASH_SIZE),
            ),
        )
        return out.raw

    def hash_to_scalar(self, messages: Sequence[bytes], dst: bytes, prefix: bytes = b"") -> bytes:
        """See :class:`~hospitium.oprf.group.Group`."""
        hashes = _expand(messages, dst, prefix)
        count = len(messages)
        out, source = _blank(count), _copy(hashes)
        # The C function returns nothing; its result register means nothing either.
        for _ in map(
            self._reduce, _addresses(out, 0, count), _addresses(source, 0, count, HASH_SIZE)
        ):
            pass
        return out.raw

    def multiply(self, points: bytes, scalars: bytes) -> bytes:
        """See :class:`~hospitium.oprf.group.Group`."""
        count = _same_size(points, scalars)
        out, left, right = _blank(count), _copy(scalars), _copy(points)
        self._run(
            count,
            lambda first, last: map(
                self._multiply,
                _addresses(out, first, last),
                _addresses(left, first, last),
                _addresses(right, first, last),
            ),
        )
        return out.raw

    def multiply_one(self, points: bytes, scalar: bytes) -> bytes:
        """See :class:`~hospitium.oprf.group.Group`."""
        _same_size(scalar, IDENTITY)
        count = len(points) // ELEMENT_SIZE
        out, left, right = _blank(count), _copy(scalar), _copy(points)
        self._run(
            count,
            lambda first, last: map(
                self._multiply,
                _addresses(out, first, last),
                repeat(ctypes.addressof(left)),
                _addresses(right, first, last),
            ),
        )
        return out.raw

    def multiply_base(self, scalars: bytes) -> bytes:
        """See :class:`~hospitium.oprf.group.Group`."""
        count = len(scalars) // SCALAR_SIZE
        out, source = _blank(count), _copy(scalars)
        self._run(
            count,
            lambda first, last: map(
                self._multiply_base,
                _addresses(out, first, last),
                _addresses(source, first, last),
            ),
        )
        return out.raw

    def add(self, left: bytes, right: bytes) -> bytes:
        """See :class:`~hospitium.oprf.group.Group`."""
        return self._pairwise(self._add, left, right)

    def subtract(self, left: bytes, right: bytes) -> bytes:
        """See :class:`~hospitium.oprf.group.Group`."""
        return self._pairwise(self._subtract, left, right)

    def weighted_sum(self, points: bytes, scalars: bytes) -> bytes:
        """See :class:`~hospitium.oprf.group.Group`."""
        return self._sum(self.multiply(points, scalars))

    def short_weighted_sum(self, points: bytes, weights: Sequence[int], window: int) -> bytes:
        """See :class:`~hospitium.oprf.group.Group`."""
        count = len(points) // ELEMENT_SIZE
        if count != len(weights) or window < 1 or any(weight < 0 for weight in weights):
            raise OurFault("weights-shape", "weights don't fit the points they are for")
        source = _copy(points)
        bits = max(weights, default=0).bit_length()
        shifts = range(0, max(bits, 1), window)
        mask = (1 << window) - 1
        sums: list[bytes] = [b""] * len(shifts)

        def one_window(order: int) -> None:
            digits = [(weight >> shifts[order]) & mask for weight in weights]
            sums[order] = self._bucket_sum(source, digits, window)

        if self._workers > 1 and len(shifts) > 1:
            with ThreadPoolExecutor(self._workers) as pool:
                list(pool.map(one_window, range(len(shifts))))
        else:
            for order in range(len(shifts)):
                one_window(order)
        total = sums[-1]
        for lower in reversed(sums[:-1]):
            for _ in range(window):
                total = self.add(total, total)
            total = self.add(total, lower)
        return total

    def require_elements(self, points: bytes) -> None:
        """See :class:`~hospitium.oprf.group.Group`."""
        count = len(points) // ELEMENT_SIZE
        source = _copy(points)
        # The C function says 1 where the encoding is valid, and takes the identity for valid.
        verdicts = list(map(self._is_valid, _addresses(source, 0, count)))
        for position, valid in enumerate(verdicts):
            start = position * ELEMENT_SIZE
            if not valid or points[start : start + ELEMENT_SIZE] == IDENTITY:
                raise _invalid(position)

    def _pairwise(self, call: _Call, left: bytes, right: bytes) -> bytes:
        count = _same_size(left, right)
        out, first_term, second_term = _blank(count), _copy(left), _copy(right)
        self._run(
            count,
            lambda first, last: map(
                call,
                _addresses(out, first, last),
                _addresses(first_term, first, last),
                _addresses(second_term, first, last),
            ),
        )
        return out.raw

    def _sum(self, points: bytes) -> bytes:
        """Sum of a batch of valid elements, a part of it in each thread."""
        count = len(points) // ELEMENT_SIZE
        source = _copy(points)
        totals: dict[int, bytes] = {}

        def part(first: int, last: int) -> Iterator[int]:
            total = _blank(1)
            address = ctypes.addressof(total)
            yield from map(
                self._add, repeat(address), repeat(address), _addresses(source, first, last)
            )
            totals[first] = total.raw

        self._run(count, part)
        result = IDENTITY
        for total in totals.values():
            result = self.add(result, total)
        return result

    def _bucket_sum(
        self, source: ctypes.Array[ctypes.c_char], digits: Sequence[int], window: int
    ) -> bytes:
        """Sum of digit times point: add each point to its digit's bucket, then the buckets."""
        buckets = _blank(1 << window)
        base, start = ctypes.addressof(buckets), ctypes.addressof(source)
        used = [(position, digit) for position, digit in enumerate(digits) if digit]
        targets = [base + digit * ELEMENT_SIZE for _, digit in used]
        addends = [start + position * ELEMENT_SIZE for position, _ in used]
        for order, failed in enumerate(map(self._add, targets, targets, addends)):
            if failed:
                raise _invalid(used[order][0])
        # From the highest bucket down, the running total enters the sum once for each bucket
        # that it has passed, which multiplies every bucket by its number.
        running, total = _blank(1), _blank(1)
        running_at, total_at = ctypes.addressof(running), ctypes.addressof(total)
        for digit in range((1 << window) - 1, 0, -1):
            self._add(running_at, running_at, base + digit * ELEMENT_SIZE)
            self._add(total_at, total_at, running_at)
        return total.raw

    def _run(self, count: int, part: Callable[[int, int], Iterator[int]]) -> None:
        """Exhaust ``part`` over [0, count), split among the threads; -1 marks a bad element."""

        def checked(first: int, last: int) -> None:
            for offset, failed in enumerate(part(first, last)):
                if failed:
                    raise _invalid(first + offset)

        shares = min(self._workers, max(1, count // MIN_SHARE))
        if shares == 1:
            checked(0, count)
            return
        bounds = [count * share // shares for share in range(shares + 1)]
        with ThreadPoolExecutor(shares) as pool:
            list(pool.map(checked, bounds[:-1], bounds[1:]))


@functools.cache
def libsodium(workers: int = 1) -> Group:
    """The group over the system's libsodium, or over the one that ``rbcl`` brings along.

    The system's is preferred because the wheel unpacks its library into a temporary folder.

    Raises:
        Unavailable: ``group-library``.
    """
    for name in SYSTEM_NAMES:
        try:
            return Libsodium(ctypes.CDLL(name), workers)
        except (OSError, Unavailable):
            continue
    return bundled(workers)


@functools.cache
def bundled(workers: int = 1) -> Group:
    """The group over the libsodium inside ``rbcl``.

    Raises:
        Unavailable: ``group-library``.
    """
    try:
        # Imported here because the import itself writes and loads a file.
        from rbcl._sodium import _sodium  # noqa: PLC0415
    except (ImportError, OSError) as error:
        raise Unavailable(
            "group-library",
            "there is no libsodium with ristretto255",
            hint="Install libsodium 1.0.18 or later, or the Python package rbcl.",
        ) from error
    return Libsodium(_sodium, workers)


def _function(library: ctypes.CDLL, name: str, arguments: int) -> _Call:
    try:
        function = getattr(library, name)
    except AttributeError as error:
        raise Unavailable("group-library", "this libsodium has no ristretto255") from error
    function.argtypes = [ctypes.c_void_p] * arguments
    function.restype = ctypes.c_int
    call: _Call = function
    return call


def _expand(messages: Sequence[bytes], dst: bytes, prefix: bytes) -> bytes:
    """expand_message_xmd with SHA-512 to 64 bytes (RFC 9380 section 5.3.1), one block each."""
    if not 0 < len(dst) <= 255:
        raise OurFault("dst-length", "a domain separation tag has 1 to 255 bytes")
    dst_prime = dst + bytes([len(dst)])
    tail = HASH_SIZE.to_bytes(2, "big") + b"\x00" + dst_prime
    block_tail = b"\x01" + dst_prime
    start = hashlib.sha512(_XMD_BLOCK + prefix)
    out = []
    for message in messages:
        state = start.copy()
        state.update(message + tail)
        out.append(hashlib.sha512(state.digest() + block_tail).digest())
    return b"".join(out)


def _same_size(left: bytes, right: bytes) -> int:
    if len(left) != len(right) or len(left) % ELEMENT_SIZE:
        raise OurFault("batch-shape", "two batches that belong together differ in size")
    return len(left) // ELEMENT_SIZE


def _blank(count: int) -> ctypes.Array[ctypes.c_char]:
    return ctypes.create_string_buffer(count * ELEMENT_SIZE)


def _copy(data: bytes) -> ctypes.Array[ctypes.c_char]:
    return ctypes.create_string_buffer(data, len(data))


def _addresses(
    buffer: ctypes.Array[ctypes.c_char], first: int, last: int, size: int = ELEMENT_SIZE
) -> range:
    base = ctypes.addressof(buffer)
    return range(base + first * size, base + last * size, size)


def _invalid(position: int) -> BadInput:
    return BadInput(
        "element-invalid",
        "an element isn't a canonical encoding or is the identity",
        position=position,
    )
