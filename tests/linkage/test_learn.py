# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Learning finds what made the data, with the truth and without it; calibration holds."""

from __future__ import annotations

import numpy as np
import pytest

from hospitium.linkage.calibrate import calibrated
from hospitium.linkage.candidates import candidates_in_clear
from hospitium.linkage.evaluation import ScoredPairs, expected_calibration_error
from hospitium.linkage.keys import person_keys
from hospitium.linkage.learn import (
    TrainingSet,
    learn_with_truth,
    learn_without_truth,
    weights_of,
)
from hospitium.linkage.policy import MatchPolicy, parse_policy
from hospitium.linkage.simulation.languages import HELD_OUT
from hospitium.linkage.simulation.simulate import simulate
from hospitium.linkage.weight import NetworkSize, score, weights
from hospitium.model.errors import BadInput
from tests.linkage.people import shipped

FOUR = parse_policy(
    """
name = "four"
version = 1
kind = "person"
hub_cap = 10
"""
    + "".join(
        f"""
[[family]]
name = "{part}"
slots = 1
entropy = "name-date"
parts = ["{part}"]
"""
        for part in ("day", "postcode", "locality", "house")
    )
    + "[model]\nfamilies = [1.0, 1.0, 1.0, 1.0]\n"
)
M = np.array([0.9, 0.8, 0.7, 0.95])
U = np.array([0.01, 0.05, 0.1, 0.002])
SHARE = 0.01


def drawn(pairs: int, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Patterns and truth of pairs whose families agree independently."""
    rng = np.random.default_rng(seed)
    true = rng.random(pairs) < SHARE
    agreed = rng.random((pairs, 4)) < np.where(true[:, None], M, U)
    return (agreed << np.arange(4)).sum(axis=1).astype(np.uint32), true


def test_em_finds_m_u_and_the_share_of_matches():
    patterns, _ = drawn(2_000_000, 1)
    distinct, counts = np.unique(patterns, return_counts=True)
    found = learn_without_truth(distinct, counts.astype(float), 4)
    assert found.m == pytest.approx(M, abs=0.02)
    assert found.u == pytest.approx(U, rel=0.05)
    assert found.share == pytest.approx(SHARE, rel=0.05)
    model = weights_of(found, FOUR)
    assert model.families == pytest.approx(np.log2(M / U * (1 - U) / (1 - M)), abs=0.3)
    assert model.base == pytest.approx(np.log2((1 - M) / (1 - U)).sum(), abs=0.3)


def test_em_wants_the_pairs_that_agree_on_nothing():
    with pytest.raises(BadInput) as caught:
        learn_without_truth(np.array([1], dtype=np.uint32), np.array([5.0]), 4)
    assert caught.value.code == "pattern-zero-missing"
    with pytest.raises(BadInput) as caught:
        learn_without_truth(np.array([0], dtype=np.uint32), np.array([5.0, 1.0]), 4)
    assert caught.value.code == "pattern-shape"


def test_learning_with_truth_finds_the_weights_that_made_the_data():
    patterns, true = drawn(4_000_000, 2)
    kept = patterns > 0
    size = NetworkSize(2000, 2000)
    missed = int(true[~kept].sum())
    sharers = np.full(int(kept.sum()), 2)
    found = learn_with_truth(
        [TrainingSet(patterns[kept], sharers, true[kept], missed, size)], FOUR, penalty=1e-6
    )
    assert found.families == pytest.approx(np.log2(M / U * (1 - U) / (1 - M)), abs=0.1)
    assert found.base == pytest.approx(np.log2((1 - M) / (1 - U)).sum(), abs=0.1)


def test_a_set_without_matches_teaches_nothing():
    none = np.zeros(0, dtype=np.int64)
    nothing = TrainingSet(none.astype(np.uint32), none, none > 0, 0, NetworkSize(10, 10))
    with pytest.raises(BadInput) as caught:
        learn_with_truth([nothing], FOUR)
    assert caught.value.code == "no-matches"


def test_calibration_mends_an_overconfident_model():
    patterns, true = drawn(3_000_000, 3)
    size = NetworkSize(1000, 3000, overlap=SHARE * 3_000_000 / 1000 / 30)
    kept = np.flatnonzero(patterns > 0)
    fit, held = kept[: len(kept) // 2], kept[len(kept) // 2 :]
    classes = np.log2(M / U * (1 - U) / (1 - M)) * 2
    model = FOUR.model.__class__(base=-20.0, families=tuple(classes.tolist()))
    policy = MatchPolicy(**{**_fields(FOUR), "model": model})
    prior = SHARE / (1 - SHARE)
    mended = calibrated(model, weights(patterns[fit], policy, size), true[fit], prior)
    better = MatchPolicy(**{**_fields(FOUR), "model": mended})

    def error(one: MatchPolicy) -> float:
        odds = np.exp2(weights(patterns[held], one, size)) * prior
        return expected_calibration_error(ScoredPairs(odds / (1 + odds), true[held]))

    assert error(better) < 0.02
    assert error(better) < error(policy) / 2


def _fields(policy: MatchPolicy) -> dict:
    return {name: getattr(policy, name) for name in policy.__dataclass_fields__}


def test_too_few_pairs_do_not_calibrate():
    with pytest.raises(BadInput) as caught:
        calibrated(FOUR.model, np.zeros(60), np.arange(60) < 30, 0.01)
    assert caught.value.code == "calibration-too-few"


@pytest.mark.parametrize("languages", [None, HELD_OUT], ids=["tuned", "held out"])
def test_the_shipped_policy_is_calibrated_on_people_it_never_saw(languages):
    policy = shipped("person-contact")
    chosen = {} if languages is None else {"languages": languages}
    made = simulate(1500, 2, overlap=0.2, rng=np.random.default_rng(404), **chosen)
    first, second = ([person_keys(one.person, policy) for one in member] for member in made.members)
    found = candidates_in_clear(first, second, policy)
    size = NetworkSize(len(first), len(second))
    scores = score(found.patterns, policy, size, found.sharers)
    truth = {(row_a, row_b) for _, row_a, _, row_b in made.truth()}
    pairs = zip(found.row_a.tolist(), found.row_b.tolist(), strict=True)
    true = np.array([pair in truth for pair in pairs])
    measured = ScoredPairs(scores.probability, true, len(truth) - int(true.sum()))
    assert expected_calibration_error(measured) < 0.02
    assert int((true & (scores.probability >= 0.5)).sum()) > 0.8 * len(truth)
