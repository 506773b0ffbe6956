# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""``python -m bench accuracy``: how well records are linked, beside anonlink and Splink."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench import caseloads, clk, splink_peer
from bench.febrl import SETTINGS, Febrl, Setting, load_febrl
from bench.joined import join, one_to_one, raw
from bench.markdown import share, table
from hospitium.linkage.evaluation import Metrics


@dataclass(frozen=True, slots=True)
class Compared:
    """One setting of FEBRL 4, linked by everybody.

    Args:
        anonlink: at its best threshold, one to one by its solver.
        ours, ours_one_to_one: at probability .5.
        slots, real_tags: tags of a handle, and how many of them aren't dummies on average.
    """

    setting: Setting
    anonlink: Metrics
    splink: splink_peer.SplinkResult
    ours: Metrics
    ours_one_to_one: Metrics
    policy: str
    slots: int
    real_tags: float


def compare(setting: Setting, febrl: Febrl) -> Compared:
    """Link one setting of fields by all three."""
    lists = febrl.only(setting.columns)
    with tempfile.TemporaryDirectory() as scratch:
        joined = join(lists.write(Path(scratch)))
    return Compared(
        setting,
        clk.best_threshold(lists),
        splink_peer.plaintext(lists),
        raw(joined, febrl.truth),
        one_to_one(joined, febrl.truth),
        joined.policy.name,
        joined.policy.slots,
        joined.real_tags,
    )


def run() -> str:
    """Link FEBRL 4 and the caseloads and return the section."""
    febrl = load_febrl()
    found = []
    for setting in SETTINGS:
        print(f"FEBRL 4, {setting.name}", file=sys.stderr, flush=True)
        found.append(compare(setting, febrl))
    print("caseloads", file=sys.stderr, flush=True)
    return "\n\n".join(
        [section(found), "### Caseloads in many languages", INTRODUCTION, caseloads.run()]
    )


INTRODUCTION = (
    "Files are read as `hospitium rehearse` reads them without a mapping, and linked with the"
    " policy that it chooses for their fields; neither families nor weights were learned from any"
    " of them. The expected calibration error (ECE) is over ten bins of equal mass, of all"
    " candidate pairs, most of which have a probability near 0, and of those from .05 up, which"
    " is the harder question. In brackets stand Wilson's 95 % intervals."
)


def section(found: Sequence[Compared]) -> str:
    """FEBRL's table as Markdown."""
    header = [
        "fields of FEBRL 4",
        "anonlink CLK + Dice, best threshold",
        "Splink in plaintext (one to one)",
        "hospitium",
        "hospitium, one to one",
        "policy: tags used of sent",
        "to reach",
        "reached",
    ]
    rows = [
        [
            one.setting.name,
            share(one.anonlink.f1),
            f"{share(one.splink.as_it_comes.f1)} ({share(one.splink.one_to_one.f1)})",
            share(one.ours.f1),
            share(one.ours_one_to_one.f1),
            f"{one.policy}: {one.real_tags:.1f} of {one.slots}",
            f"≥ {share(one.setting.target)}",
            reached(one),
        ]
        for one in found
    ]
    words = [
        "F1 on 5,000 × 5,000 records, of which each is on both lists. hospitium's threshold is"
        " probability .5, fixed beforehand, with weights learned on other data; its way is the"
        " program's own (CSV, proposed columns, match keys, tags, the matcher), with BLAKE2b of a"
        " match key in place of its OPRF output: equal exactly where the keys are, so the links are"
        " those of the protocol. *One to one* takes the probability given that nobody is on a list"
        " twice (a record's candidates compete, and the estimated overlap says how likely it has no"
        " partner), at the same .5, and keeps the heaviest link of a record. FEBRL's lists allow"
        " it; a real member's may not.",
        table(header, rows),
        f"anonlink: {clk.BITS:,} bits, {clk.BITS_A_FIELD} a field, one to one by its own greedy"
        " solver, with length, bits and threshold chosen by the truth: an upper bound. Its filters"
        " can be attacked by whoever holds the shared secret, or knows how often names occur."
        " Splink sees the plain records; it is trained on both lists by expectation maximisation"
        " without the truth, at probability .5.",
    ]
    return "\n\n".join(words)


def reached(one: Compared) -> str:
    """Whether the target was reached, and by which of the two."""
    if one.ours.f1 >= one.setting.target:
        return "yes"
    return "one to one only" if one.ours_one_to_one.f1 >= one.setting.target else "no"
