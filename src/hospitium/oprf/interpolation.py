# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Combining the keyholders' answers: Lagrange interpolation at zero, in the exponent.

With few keyholders the Lagrange coefficients are fractions of small integers (2 and -1 for
keyholders 1 and 2). So the sum with the integer numerators is made by a few additions, which
cost a quarter of a multiplication each, and the common denominator joins the blind's inverse
in the one multiplication that unblinding needs anyway. Where the numerators grow too large
for that to pay, each answer is multiplied by its coefficient, and nothing else changes.
"""

from __future__ import annotations

import functools
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm, prod

from hospitium.oprf.group import ELEMENT_SIZE, IDENTITY, ORDER, Group
from hospitium.oprf.scalars import encode, encode_all

ADDITION_COST = 0.25
"""Cost of an addition in multiplications, as measured over libsodium (13 to 57 µs)."""


@dataclass(frozen=True, slots=True)
class Coefficients:
    """Lagrange coefficients at zero as ``numerators[i] / denominator``, for index i."""

    numerators: Mapping[int, int]
    denominator: int


def lagrange_at_zero(indices: Collection[int]) -> Coefficients:
    """Coefficients l_i with f(0) = sum of l_i f(i) for every f of degree ``len(indices) - 1``.

    Args:
        indices: distinct and positive.
    """
    fractions = {
        i: prod((Fraction(j, j - i) for j in indices if j != i), start=Fraction(1)) for i in indices
    }
    denominator = lcm(*(fraction.denominator for fraction in fractions.values()))
    numerators = {i: int(fraction * denominator) for i, fraction in fractions.items()}
    return Coefficients(numerators, denominator)


@dataclass(frozen=True, slots=True)
class Combined:
    """Answers interpolated at zero, but for a factor that later work takes along for nothing.

    Args:
        elements: each position's value at zero, divided by ``factor``.
        factor: a scalar, public.
    """

    elements: bytes
    factor: int


def combine(answers: Mapping[int, bytes], group: Group) -> Combined:
    """Interpolate each position of the answers at zero.

    Args:
        answers: keyholder's index -> batch; all batches have one size.

    Raises:
        BadInput: ``element-invalid``.
    """
    terms, inverse = _terms(answers)
    if _additions_pay(terms, 1):
        return Combined(_sum_by_additions(terms, group), inverse)
    products = [
        group.multiply_one(batch, encode(numerator * inverse)) for numerator, batch in terms
    ]
    return Combined(functools.reduce(group.add, products), 1)


def combine_and_scale(answers: Mapping[int, bytes], scales: Sequence[int], group: Group) -> bytes:
    """Interpolate each position of the answers at zero and multiply it by its scale.

    Args:
        answers: keyholder's index -> batch; all batches have one size.
        scales: one for each position, not zero.

    Raises:
        BadInput: ``element-invalid``.
    """
    terms, inverse = _terms(answers)
    if _additions_pay(terms, 0):
        return scale(Combined(_sum_by_additions(terms, group), inverse), scales, group)
    products = [
        scale(Combined(batch, numerator * inverse), scales, group) for numerator, batch in terms
    ]
    return functools.reduce(group.add, products)


def scale(combined: Combined, scales: Sequence[int], group: Group) -> bytes:
    """Each position times its scale and the factor that was left out.

    Raises:
        BadInput: ``element-invalid``.
    """
    factor = combined.factor % ORDER
    return group.multiply(combined.elements, encode_all(one * factor for one in scales))


def value_at_zero(answers: Mapping[int, bytes], group: Group) -> bytes:
    """Interpolate at zero, with nothing left out.

    Raises:
        BadInput: ``element-invalid``.
    """
    combined = combine(answers, group)
    return group.multiply_one(combined.elements, encode(combined.factor))


def _terms(answers: Mapping[int, bytes]) -> tuple[list[tuple[int, bytes]], int]:
    """Numerators with their batches, and the common denominator's inverse."""
    coefficients = lagrange_at_zero(answers)
    terms = [(coefficients.numerators[index], answers[index]) for index in sorted(answers)]
    return terms, pow(coefficients.denominator, -1, ORDER)


def _additions_pay(terms: Sequence[tuple[int, bytes]], saved: int) -> bool:
    """Whether additions cost less than a multiplication for each term.

    Args:
        terms: numerators with their batches.
        saved: 1 where a later multiplication is due either way, 0 where multiplying the terms
            saves it.
    """
    by_additions = _additions(terms) * ADDITION_COST + 1 - saved
    return by_additions <= len(terms) * (1 + ADDITION_COST) - ADDITION_COST


def _additions(terms: Sequence[tuple[int, bytes]]) -> int:
    """Group additions that :func:`_sum_by_additions` takes for each position."""
    longest = max(abs(numerator).bit_length() for numerator, _ in terms)
    return longest - 2 + sum(abs(numerator).bit_count() for numerator, _ in terms)


def _sum_by_additions(terms: Sequence[tuple[int, bytes]], group: Group) -> bytes:
    """Sum of numerator times batch by doubling and adding, all terms in one pass.

    The numerators are public: they follow from who answered.
    """
    total = b""
    for bit in reversed(range(max(abs(numerator).bit_length() for numerator, _ in terms))):
        if total:
            total = group.add(total, total)
        for numerator, batch in terms:
            if not abs(numerator) >> bit & 1:
                continue
            if numerator < 0:
                total = group.subtract(total or IDENTITY * (len(batch) // ELEMENT_SIZE), batch)
            else:
                total = group.add(total, batch) if total else batch
    return total
