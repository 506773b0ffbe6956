# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""What a token costs, as a multiple of a bare hash-to-group and two multiplications.

The unit is measured in the same run, on the same elements and through the same binding, so
that a slow or busy machine changes both sides. Times are CPU time of this process, all
threads together; wall time is given beside it for two workers.
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


@dataclass(frozen=True, slots=True)
class TokenCost:
    """Microseconds a token; ``unit`` is a bare hash-to-group and two multiplications.

    Args:
        tokens: elements in the batch.
        unit: CPU of the unit.
        member_full: member's CPU with every proof of two keyholders checked.
        member_onboarding: member's CPU in onboarding mode.
        keyholder_full: one keyholder's CPU with its proof.
        keyholder_onboarding: one keyholder's CPU in onboarding mode.
        member_full_wall: member's wall time in full mode with ``workers`` threads.
        one_worker_wall: the same with one thread.
        workers: threads of ``member_full_wall``.
    """

    tokens: int
    unit: float
    member_full: float
    member_onboarding: float
    keyholder_full: float
    keyholder_onboarding: float
    member_full_wall: float
    one_worker_wall: float
    workers: int

    @property
    def full_ratio(self) -> float:
        """Member's cost in units, to be at most :data:`FULL_TARGET`."""
        return self.member_full / self.unit

    @property
    def onboarding_ratio(self) -> float:
        """Member's cost in units, to be at most :data:`ONBOARDING_TARGET`."""
        return self.member_onboarding / self.unit


class _Stopwatch:
    """Adds up CPU and wall time by name."""

    def __init__(self) -> None:
        self.cpu: dict[str, float] = {}
        self.wall: dict[str, float] = {}

    def time(self, name: str, work: Callable[[], T]) -> T:
        cpu, wall = time.process_time(), time.perf_counter()
        result = work()
        self.cpu[name] = self.cpu.get(name, 0.0) + time.process_time() - cpu
        self.wall[name] = self.wall.get(name, 0.0) + time.perf_counter() - wall
        return result


def token_cost(
    tokens: int = 4096, rounds: int = 3, keyholders: tuple[int, int] = (1, 2), workers: int = 2
) -> TokenCost:
    """Measure ``rounds`` times in turn and take medians.

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

    def per_token(name: str, clock: str) -> float:
        times = [watch.cpu if clock == "cpu" else watch.wall for watch in watches]
        return median(one[name] for one in times) / tokens * 1e6

    return TokenCost(
        tokens=tokens,
        unit=per_token("unit", "cpu"),
        member_full=per_token("blind", "cpu") + per_token("finalise", "cpu"),
        member_onboarding=per_token("blind", "cpu") + per_token("onboarding", "cpu"),
        keyholder_full=per_token("evaluate", "cpu") / 2,
        keyholder_onboarding=per_token("answer", "cpu") / 2,
        member_full_wall=per_token("threads", "wall"),
        one_worker_wall=per_token("blind", "wall") + per_token("finalise", "wall"),
        workers=workers,
    )


def _round(
    dealt: Dealt, inputs: list[bytes], keyholders: tuple[int, int], workers: int
) -> _Stopwatch:
    group = libsodium()
    watch = _Stopwatch()
    shares = [dealt.shares[index - 1] for index in keyholders]
    public = dealt.public

    scalars = encode_all(draw(len(inputs), os.urandom))
    watch.time("unit", lambda: _bare(inputs, scalars, group))
    blinding = watch.time("blind", lambda: member.blind(inputs, os.urandom, group=group))
    evaluations = watch.time(
        "evaluate",
        lambda: [
            evaluation.evaluate(share, blinding.blinded, os.urandom, group=group)
            for share in shares
        ],
    )
    outputs = watch.time(
        "finalise", lambda: member.finalise(blinding, evaluations, public, group=group)
    )

    answers = watch.time(
        "answer",
        lambda: [evaluation.answer(share, blinding.blinded, group=group) for share in shares],
    )
    fixed = watch.time(
        "onboarding",
        lambda: onboarding.challenge(blinding, answers, public, os.urandom, group=group),
    )
    replies = watch.time(
        "answer",
        lambda: [
            evaluation.evaluate(share, fixed.element, os.urandom, group=group) for share in shares
        ],
    )
    onboarded = watch.time(
        "onboarding", lambda: onboarding.finalise(fixed, replies, public, group=group)
    )
    if onboarded != outputs:
        raise AssertionError("the two modes gave different tokens")

    threads = libsodium(workers)
    threaded = watch.time("threads", lambda: member.blind(inputs, os.urandom, group=threads))
    replies = [
        evaluation.evaluate(share, threaded.blinded, os.urandom, group=group) for share in shares
    ]
    watch.time("threads", lambda: member.finalise(threaded, replies, public, group=threads))
    return watch


def _bare(inputs: list[bytes], scalars: bytes, group: Group) -> bytes:
    points = group.hash_to_group(inputs, b"benchmark")
    return group.multiply(group.multiply(points, scalars), scalars)


def table(cost: TokenCost) -> str:
    """The numbers as a Markdown table."""
    rows = [
        ("hash-to-group and two multiplications (unit)", cost.unit, ""),
        ("member, every proof checked, t = 2", cost.member_full, f"at most {FULL_TARGET}"),
        ("member, onboarding, t = 2", cost.member_onboarding, f"at most {ONBOARDING_TARGET}"),
        ("one keyholder, with proof", cost.keyholder_full, ""),
        ("one keyholder, onboarding", cost.keyholder_onboarding, ""),
    ]
    lines = ["| CPU a token | µs | units | to reach |", "|---|---|---|---|"]
    lines += [
        f"| {name} | {micros:.0f} | {micros / cost.unit:.2f} | {target} |"
        for name, micros, target in rows
    ]
    speedup = cost.one_worker_wall / cost.member_full_wall
    lines.append(
        f"\nBatch of {cost.tokens}; member's wall time with {cost.workers} workers"
        f" {cost.member_full_wall:.0f} µs a token, {speedup:.2f} times faster than with one."
    )
    return "\n".join(lines)


if __name__ == "__main__":
    print(table(token_cost()))
