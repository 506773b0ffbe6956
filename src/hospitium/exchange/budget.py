# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""How many evaluations a keyholder still owes a member.

Every guess at a key costs t keyholders an evaluation that each of them counts. A member that may
have B evaluations and picks its t keyholders freely could spread B over n of them; so each
keyholder's own limit is B·t/n, rounded down (DESIGN 4, budgets).

The counter is a value: the caller saves the new one *before* the answer leaves. An identical
batch is free, so that a lost answer can be asked for again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from hospitium.exchange.charter import Charter
from hospitium.model.errors import OurFault, Refused
from hospitium.model.kinds import EntropyClass

Account = tuple[str, EntropyClass]


@dataclass(frozen=True, slots=True)
class Ledger:
    """One keyholder's counters.

    Args:
        spent: (member, entropy class) -> evaluations paid since onboarding began.
        paid: digests of the batches that were paid for.
    """

    spent: Mapping[Account, int] = field(default_factory=dict)
    paid: frozenset[bytes] = frozenset()


def keyholder_limit(charter: Charter, entropy_class: EntropyClass) -> int:
    """Return one keyholder's own limit for a member: B·t/n, rounded down."""
    budget = charter.text.budgets[entropy_class].onboarding
    return budget * charter.text.threshold // len(charter.text.keyholders)


def pay(
    ledger: Ledger,
    charter: Charter,
    member: str,
    entropy_class: EntropyClass,
    batch: bytes,
    count: int,
) -> Ledger:
    """Return the ledger after ``member`` had ``count`` elements evaluated.

    Args:
        batch: digest over member, class and elements; a batch paid before is free.
        count: elements in the batch, at least 1.

    Raises:
        Refused: ``budget-spent``, saying how many are left; ``charter-not-a-member``.
        OurFault: ``budget-count`` for a count that would give evaluations back.
    """
    charter.class_of(member)
    if count < 1:
        raise OurFault("budget-count", "a batch that is paid for has at least one element")
    if batch in ledger.paid:
        return ledger
    account = (member, entropy_class)
    limit = keyholder_limit(charter, entropy_class)
    spent = ledger.spent.get(account, 0)
    if spent + count > limit:
        raise Refused(
            "budget-spent",
            f"the batch needs {count:,} evaluations and {limit - spent:,} are left",
            hint="send fewer records, or ask the exchange for a one-time budget",
            party=member,
            entropy_class=entropy_class.value,
            asked=count,
            left=limit - spent,
        )
    return replace(
        ledger,
        spent={**ledger.spent, account: spent + count},
        paid=ledger.paid | {batch},
    )
