# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""The arithmetic of the benchmark's tables, on numbers that can be checked by hand."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench import caseloads, clk, linking, rehearsals, tokens
from bench.febrl import SETTINGS
from bench.markdown import interval, octets, share, table
from bench.oprf import TokenCost
from bench.splink_peer import SplinkResult
from hospitium.exchange.wire import Kind
from hospitium.linkage.evaluation import Metrics, ScoredPairs, wilson

COST = TokenCost(
    tokens=4096,
    keyholders=(1, 2),
    unit_micros=100.0,
    member_full=4.0,
    member_onboarding=2.5,
    keyholder_full=1.5,
    keyholder_onboarding=0.5,
    wall_micros=400.0,
    threads_wall_micros=200.0,
    workers=2,
)


def test_a_table_holds_as_many_cells_a_row_as_headings():
    assert table(["a", "b"], [["1", "2"]]) == "| a | b |\n|---|---|\n| 1 | 2 |"
    with pytest.raises(ValueError, match="a row of 1 cells under 2 headings"):
        table(["a", "b"], [["1"]])


def test_shares_and_bytes_are_short():
    assert [share(0.996), share(1.0), share(0.0), share(math.nan)] == [
        ".9960",
        "1.0000",
        ".0000",
        "-",
    ]
    assert [octets(n) for n in (12, 1_500, 14_800_000, 2e9)] == [
        "12 B",
        "1.5 kB",
        "14.8 MB",
        "2.0 GB",
    ]
    assert interval(wilson(0, 0)) == "none"
    assert interval(wilson(9, 10)).startswith(".900 (.")


@given(st.floats(1, 1e4), st.integers(2, 100))
def test_meetings_of_two_cost_as_much_altogether_as_all_items_shares(both_sides, members):
    meetings = members * (members - 1) / 2
    assert tokens.micros_for_all(both_sides, members) * members == pytest.approx(
        both_sides * meetings
    )


def test_ratios_to_the_peer_are_made_within_each_round():
    rounds = [
        tokens.Round(COST, 300.0),
        tokens.Round(replace(COST, unit_micros=200.0), 600.0),
        tokens.Round(COST, 300.0),
    ]
    told = tokens.section(rounds)
    # Member 400 µs and two keyholders 150 µs each, beside 150, 300 and 1,350 µs of the peer.
    assert "| proved, full | 700 | 4.67 | 2.33 | 0.52 |" in told
    assert "| onboarding, member alone | 250 | 1.67 | 0.83 | 0.19 |" in told
    assert "OpenMined PSI took 300 µs" in told
    assert "7.7 µs an item" in told


def test_the_middle_of_rounds_is_each_number_s_median():
    costs = [replace(COST, member_full=full) for full in (3.0, 9.0, 4.0)]
    assert tokens.middle(costs) == COST


def test_the_best_threshold_takes_ties_together():
    truth = frozenset({("a1", "b1"), ("a2", "b2"), ("a3", "b3")})
    ranked = [
        (0.9, ("a1", "b1")),
        (0.8, ("a2", "b2")),
        (0.8, ("a4", "b4")),
        (0.7, ("a5", "b5")),
    ]
    assert clk.best(ranked, truth) == Metrics(0.8, 2, 1, 1)
    assert clk.best([], truth) == Metrics(1.0, 0, 0, 3)


@pytest.mark.parametrize(
    ("wrong", "wrong_one_to_one", "said"), [(0, 0, "yes"), (9, 0, "one to one only"), (9, 9, "no")]
)
def test_a_target_is_reached_only_by_the_number_that_reaches_it(wrong, wrong_one_to_one, said):
    peer = Metrics(0.5, 4998, 0, 2)
    one = linking.Compared(
        SETTINGS[0],
        peer,
        SplinkResult(peer, peer),
        Metrics(0.5, 5000 - wrong, wrong, wrong),
        Metrics(0.5, 5000 - wrong_one_to_one, wrong_one_to_one, wrong_one_to_one),
        "policy",
        30,
        27.25,
    )
    assert linking.reached(one) == said
    assert f"| policy: 27.2 of 30 | ≥ .9990 | {said} |" in linking.section([one])


def test_the_settings_of_febrl_take_columns_away():
    columns = [set(one.columns) for one in SETTINGS]
    assert all(later < earlier for earlier, later in pairwise(columns))
    assert [one.target for one in SETTINGS] == [0.9990, 0.9960, 0.9920, 0.9660]


def test_a_missing_folder_is_said_and_pairs_below_the_cut_count_as_missed():
    scored = ScoredPairs(np.array([0.9, 0.6, 0.01, 0.02]), np.array([True, False, True, False]), 1)
    quality = caseloads.Quality((10, 20), "policy", 30, 24.0, scored, Metrics(0.5, 1, 0, 2), ())
    assert quality.in_doubt.missed == 2
    assert quality.in_doubt.probability.tolist() == [0.9, 0.6]
    told = caseloads.section(
        [(caseloads.Source("there", seed=1), quality), (caseloads.Source("away"), None)]
    )
    assert "| away | not run: folder missing |" in told
    # One right, one wrong, two missed: F1 is 2 / 5.
    assert "| there | 10 + 20 | policy: 24.0 of 30 | .4000 | .5000 | .5000 | .3333 |" in told


def test_the_committed_lists_can_be_measured():
    quality = caseloads.measure(caseloads.COMMITTED)
    assert quality.scored.true_pairs == 121
    assert quality.slots <= 30
    assert 0 < quality.real_tags <= quality.slots
    kinds = {row.group.split(":")[0] for row in quality.groups}
    assert {"scripts", "sex", "birth date", "missing"} <= kinds


def test_bytes_are_told_for_each_evaluated_key():
    sizes = {Kind.EVALUATE_REQUEST: 6_400, Kind.EVALUATE_RESPONSE: 6_500, Kind.DECISION: 1_000}
    told = rehearsals._a_token(sizes, 100)
    assert "64.0 bytes member to keyholders, 65.0 bytes keyholders to member" in told
    assert "matcher" not in told


def test_the_demo_is_told_in_one_sentence():
    result = {"metrics": {"f1": 0.935}, "members": [{"people": 2_000}, {"people": 2_033}]}
    told = rehearsals.demo_section(41.23, result)
    assert told.startswith("`hospitium demo`: 4,033 records of 2 members in 41.2 seconds")
    assert "F1 .9350" in told
