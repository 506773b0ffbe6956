# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""A fast source of small random choices over one ``numpy.random.Generator``."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Generic, TypeVar

from numpy.random import Generator

T = TypeVar("T")

BLOCK = 8192  # uniforms drawn at once: a scalar draw from numpy costs some 30 times a list's


@dataclass(frozen=True, slots=True)
class Weighted(Generic[T]):
    """Values with the running sums of their weights."""

    values: tuple[T, ...]
    sums: tuple[float, ...]

    @classmethod
    def of(cls, values: Sequence[T], weights: Sequence[float]) -> Weighted[T]:
        """Take values and weights of one length; weights are at least 0 and not all 0."""
        return cls(tuple(values), tuple(accumulate(weights)))


class Dice:
    """Choices that depend on the generator's seed alone."""

    def __init__(self, rng: Generator) -> None:
        self._uniforms = self._stream(rng)

    @staticmethod
    def _stream(rng: Generator) -> Iterator[float]:
        while True:
            yield from rng.random(BLOCK).tolist()

    def unit(self) -> float:
        """A number in [0, 1)."""
        return next(self._uniforms)

    def chance(self, probability: float) -> bool:
        """True with this probability."""
        return next(self._uniforms) < probability

    def below(self, limit: int) -> int:
        """A whole number from 0 to limit - 1."""
        return int(next(self._uniforms) * limit)

    def among(self, values: Sequence[T]) -> T:
        """One of the values, each as likely."""
        return values[int(next(self._uniforms) * len(values))]

    def weighted(self, choice: Weighted[T]) -> T:
        """One of the values, as likely as its weight says."""
        sums = choice.sums
        return choice.values[
            min(bisect_right(sums, next(self._uniforms) * sums[-1]), len(sums) - 1)
        ]

    def digits(self, count: int) -> str:
        """So many decimal digits."""
        return "".join("0123456789"[int(next(self._uniforms) * 10)] for _ in range(count))

    def shuffled(self, values: Sequence[T]) -> list[T]:
        """The values in an order of chance (Fisher-Yates)."""
        result = list(values)
        for last in range(len(result) - 1, 0, -1):
            other = self.below(last + 1)
            result[last], result[other] = result[other], result[last]
        return result
