# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""``python -m bench tokens``: what a token costs, beside OpenMined's PSI in the same run."""

from __future__ import annotations

from dataclasses import dataclass, fields
from statistics import median

from bench import oprf
from bench.markdown import table
from bench.openmined import micros_an_item

ROUNDS = 3
PSI_ITEMS = 10_000
TOKENS = 4_096
NETWORKS = (2, 3, 10)
"""Numbers of members, each of whom is compared with each other. With three, an item's share is
what one meeting costs both sides."""

KEYHOLDERS_ASKED = 2

RR22_SECONDS = 7.7
RR22_ITEMS = 1_000_000


@dataclass(frozen=True, slots=True)
class Round:
    """One round: our cost and the peer's, measured one after the other."""

    ours: oprf.TokenCost
    psi_micros: float


def micros_for_all(both_sides: float, members: int) -> float:
    """What a two-party protocol costs an item where each of ``members`` meets each other.

    Args:
        both_sides: microseconds of both parties for one item of each list.

    Returns:
        Microseconds for one item of one list: there are members - 1 others, and each meeting's
        cost is shared by the two lists in it.
    """
    return both_sides * (members - 1) / 2


def middle(costs: list[oprf.TokenCost]) -> oprf.TokenCost:
    """The median of every number that was measured."""
    first = costs[0]
    return oprf.TokenCost(
        **{
            one.name: median(getattr(cost, one.name) for cost in costs)
            if isinstance(getattr(first, one.name), float)
            else getattr(first, one.name)
            for one in fields(first)
        }
    )


def run() -> str:
    """Measure in turns and return the section."""
    rounds = [
        Round(oprf.token_cost(TOKENS, rounds=1), micros_an_item(PSI_ITEMS)) for _ in range(ROUNDS)
    ]
    return section(rounds)


def section(rounds: list[Round]) -> str:
    """The tables as Markdown."""
    cost = middle([one.ours for one in rounds])
    psi = median(one.psi_micros for one in rounds)
    return "\n\n".join(
        [
            f"Medians of {len(rounds)} rounds, in each of which everything is measured in turn.",
            oprf.table(cost),
            "### Beside two-party private set intersection",
            _beside(rounds),
            f"OpenMined PSI took {psi:.0f} µs of CPU for an item of each of two lists of"
            f" {PSI_ITEMS:,}, client and server together. It is run anew by each two parties and"
            " whenever a list changes, compares for equality only, and trusts both sides to"
            " follow it. A token is made once for all members and all later lists, and every"
            " answer is proved; *full* counts the member and two keyholders.",
            "Quoted from elsewhere, not measured here: the fastest two-party intersection, of the"
            " oblivious-transfer family (RR22 in SecretFlow's SPU; Raghuraman and Rindal 2022,"
            f" doi:10.1145/3548606.3560658), takes {RR22_SECONDS} CPU-seconds for {RR22_ITEMS:,}"
            f" items, {RR22_SECONDS / RR22_ITEMS * 1e6:.1f} µs an item, far below anything here."
            " It can't be a standing network: both parties must be on line together for every"
            " pair and every change, and the receiver learns the whole intersection at once,"
            " without a budget on guesses.",
        ]
    )


def _beside(rounds: list[Round]) -> str:
    def of_psi(micros: list[float], members: int) -> str:
        ratios = [
            ours / micros_for_all(one.psi_micros, members)
            for ours, one in zip(micros, rounds, strict=True)
        ]
        return f"{median(ratios):.2f}"

    costs = [one.ours for one in rounds]
    kinds = {
        "proved, member alone": [c.member_full for c in costs],
        "proved, full": [c.member_full + KEYHOLDERS_ASKED * c.keyholder_full for c in costs],
        "onboarding, member alone": [c.member_onboarding for c in costs],
        "onboarding, full": [
            c.member_onboarding + KEYHOLDERS_ASKED * c.keyholder_onboarding for c in costs
        ],
    }
    rows = []
    for name, units in kinds.items():
        micros = [unit * cost.unit_micros for unit, cost in zip(units, costs, strict=True)]
        rows.append(
            [name, f"{median(micros):.0f}", *(of_psi(micros, members) for members in NETWORKS)]
        )
    header = ["CPU of one item of one list", "µs"]
    header += [f"÷ OpenMined PSI, {members} members" for members in NETWORKS]
    return table(header, rows)
