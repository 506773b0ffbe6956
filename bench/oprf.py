# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""What a token costs, as a multiple of a bare hash-to-group and two multiplications.

That unit is measured through the same binding in the same run, right before and right after
each step, and a step is divided by the mean of the two: a machine that others use as well
changes its speed within a second. Times are CPU time of this process; wall time is given
beside it for several threads.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from typing import TypeVar

from hospitium.oprf import evaluation, member, onboarding
from hospitium.oprf.group import Group
from hospitium.oprf.libsodium import libsodium
from hospitium.oprf.scalars import draw, encode_all
from hospitium.oprf.shares import Dealt, deal

T = TypeVar("T")

FULL_TARGET = 4.0
ONBOARDING_TARGET = 2.5

UNIT_TOKENS = 512


@dataclass(frozen=True, slots=True)
class TokenCost:
    """Medians over the rounds. Costs are in units, where nothing else is said.

    Args:
        tokens: elements in the batch.
        keyholders: who answered.
        unit_micros: CPU of a bare hash-to-group and two multiplications, in microseconds.
        member_full: member's CPU a token with every proof of two keyholders checked.
        member_onboarding: member's CPU a token in onboarding mode.
        keyholder_full: one keyholder's CPU a token with its proof.
        keyholder_onboarding: one keyholder's CPU a token in onboarding mode.
        wall_micros: member's wall time a token in full mode with one thread, in microseconds.
        threads_wall_micros: the same with ``workers`` threads.
        workers: threads.
    """

    tokens: int
    keyholders: tuple[int, int]
    unit_micros: float
    member_full: float
    member_onboarding: float
    keyholder_full: float
    keyholder_onboarding: float
    wall_micros: float
    threads_wall_micros: float
    workers: int


class _Stopwatch:
    """Times steps, each between two units of work."""

    def __init__(self, tokens: int, group: Group) -> None:
        self._tokens = tokens
        self._group = group
        self._inputs = [f"unit {number}".encode() for number in range(UNIT_TOKENS)]
        self._scalars = encode_all(draw(UNIT_TOKENS, os.urandom))
        self.units = [self._unit()]
        self.costs: dict[str, float] = {}
        self.wall: dict[str, float] = {}

    def time(self, name: str, work: Callable[[], T]) -> T:
        cpu, wall = time.process_time(), time.perf_counter()
        result = work()
        spent = (time.process_time() - cpu) / self._tokens * 1e6
        self.wall[name] = (
            self.wall.get(name, 0.0) + (time.perf_counter() - wall) / self._tokens * 1e6
        )
        self.units.append(self._unit())
        self.costs[name] = self.costs.get(name, 0.0) + spent / (sum(self.units[-2:]) / 2)
        return result

    def _unit(self) -> float:
        start = time.process_time()
        points = self._group.hash_to_group(self._inputs, b"benchmark")
        self._group.multiply(self._group.multiply(points, self._scalars), self._scalars)
        return (time.process_time() - start) / UNIT_TOKENS * 1e6


def token_cost(
    tokens: int = 4096, rounds: int = 3, keyholders: tuple[int, int] = (1, 2), workers: int = 2
) -> TokenCost:
    """Measure everything ``rounds`` times.

    Args:
        tokens: elements in a batch.
        rounds: repetitions, each of which measures everything once.
        keyholders: the two of three who answer; (1, 2) has the smallest coefficients, (1, 3)
            and (2, 3) take one addition more.
        workers: threads for the wall time.
    """
    dealt = deal(2, 3, 0, os.urandom)
    inputs = [f"benchmark key {number}".encode() for number in range(tokens)]
    watches = [_round(dealt, inputs, keyholders, workers) for _ in range(rounds)]

    def cost(*names: str) -> float:
        return median(sum(watch.costs[name] for name in names) for watch in watches)

    def wall(*names: str) -> float:
        return median(sum(watch.wall[name] for name in names) for watch in watches)

    return TokenCost(
        tokens=tokens,
        keyholders=keyholders,
        unit_micros=median(unit for watch in watches for unit in watch.units),
        member_full=cost("blind", "finalise"),
        member_onboarding=cost("blind", "challenge", "check"),
        keyholder_full=cost("evaluate") / 2,
        keyholder_onboarding=cost("answer", "reply") / 2,
        wall_micros=wall("blind", "finalise"),
        threads_wall_micros=wall("threads blind", "threads finalise"),
        workers=workers,
    )


def _round(
    dealt: Dealt, inputs: list[bytes], keyholders: tuple[int, int], workers: int
) -> _Stopwatch:
    group = libsodium()
    watch = _Stopwatch(len(inputs), group)
    shares = [dealt.shares[index - 1] for index in keyholders]
    public = dealt.public

    blinding = watch.time("blind", lambda: member.blind(inputs, os.urandom, group=group))
    batch = blinding.blinded
    evaluations = watch.time(
        "evaluate",
        lambda: [evaluation.evaluate(share, batch, os.urandom, group=group) for share in shares],
    )
    outputs = watch.time(
        "finalise", lambda: member.finalise(blinding, evaluations, public, group=group)
    )

    answers = watch.time(
        "answer", lambda: [evaluation.answer(share, batch, group=group) for share in shares]
    )
    fixed = watch.time(
        "challenge",
        lambda: onboarding.challenge(blinding, answers, public, os.urandom, group=group),
    )
    replies = watch.time(
        "reply",
        lambda: [
            evaluation.evaluate(share, fixed.element, os.urandom, group=group) for share in shares
        ],
    )
    onboarded = watch.time(
        "check", lambda: onboarding.finalise(fixed, replies, public, group=group)
    )
    if onboarded != outputs:
        raise AssertionError("the two modes gave different tokens")

    threads = libsodium(workers)
    watch.time("threads blind", lambda: member.blind(inputs, os.urandom, group=threads))
    watch.time(
        "threads finalise", lambda: member.finalise(blinding, evaluations, public, group=threads)
    )
    return watch


def table(cost: TokenCost) -> str:
    """The numbers as a Markdown table."""
    rows = [
        ("hash-to-group and two multiplications (unit)", 1.0, ""),
        ("member, every proof checked, t = 2", cost.member_full, f"at most {FULL_TARGET}"),
        ("member, onboarding, t = 2", cost.member_onboarding, f"at most {ONBOARDING_TARGET}"),
        ("one keyholder, with proof", cost.keyholder_full, ""),
        ("one keyholder, onboarding", cost.keyholder_onboarding, ""),
    ]
    lines = ["| CPU a token | units | about µs | to reach |", "|---|---|---|---|"]
    lines += [
        f"| {name} | {units:.2f} | {units * cost.unit_micros:.0f} | {target} |"
        for name, units, target in rows
    ]
    speedup = cost.wall_micros / cost.threads_wall_micros
    lines.append(
        f"\nBatch of {cost.tokens}, keyholders {cost.keyholders[0]} and {cost.keyholders[1]} of"
        f" three. Member's wall time with {cost.workers} threads: {cost.threads_wall_micros:.0f}"
        f" µs a token, {speedup:.2f} times faster than with one."
    )
    return "\n".join(lines)


if __name__ == "__main__":
    print(table(token_cost()))
