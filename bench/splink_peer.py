# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Peer: Splink in plaintext, trained by expectation maximisation without the truth.

Its own comparison of names and Jaro-Winkler for words of addresses, both with the frequency of
terms; Damerau-Levenshtein up to two for dates and numbers (which did better here than its
comparison of birth dates); nine blocking rules, of which those apply whose columns there are. It
sees everything that both lists hold.
"""

from __future__ import annotations

import logging
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from hospitium.linkage.evaluation import Metrics, greedy_one_to_one

if TYPE_CHECKING:
    from bench.febrl import Febrl

SEED = 1
MOST_PAIRS = 5e6
THRESHOLD = 0.5
RECALL_OF_EXACT = 0.6

BLOCKING = (
    ("given_name", "surname"),
    ("date_of_birth",),
    ("soc_sec_id",),
    ("given_name", "postcode"),
    ("surname", "postcode"),
    ("street_number", "address_1"),
    ("surname", "year"),
    ("given_name", "year"),
    ("surname", "day"),
)
DATE = (("year", slice(0, 4)), ("day", slice(4, 8)))
TRAINING = (("date_of_birth",), ("given_name", "surname"))


@dataclass(frozen=True, slots=True)
class SplinkResult:
    """All pairs at probability .5, and after keeping at most one pair a record."""

    as_it_comes: Metrics
    one_to_one: Metrics


def plaintext(febrl: Febrl) -> SplinkResult:
    """Train on both lists and link them."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        linker = _trained(febrl)
        found = linker.inference.predict(threshold_match_probability=THRESHOLD)
        frame = found.as_pandas_dataframe()
    places = [
        {record: row for row, record in enumerate(side["rec_id"])} for side in (febrl.a, febrl.b)
    ]
    left = np.array([places[0][one] for one in frame["rec_id_l"]], dtype=np.int64)
    right = np.array([places[1][one] for one in frame["rec_id_r"]], dtype=np.int64)
    true = np.array(
        [pair in febrl.truth for pair in zip(frame["rec_id_l"], frame["rec_id_r"], strict=True)],
        dtype=np.bool_,
    )
    weight = frame["match_weight"].to_numpy(dtype=np.float64)
    kept = greedy_one_to_one(left, right, weight)
    total = len(febrl.truth)
    return SplinkResult(_metrics(true, total), _metrics(true[kept], total))


def _metrics(true: NDArray[np.bool_], total: int) -> Metrics:
    right = int(true.sum())
    return Metrics(THRESHOLD, right, len(true) - right, total - right)


def _trained(febrl: Febrl) -> Any:
    from splink import Linker, SettingsCreator, block_on
    from splink.backends.duckdb import DuckDBAPI

    frames = []
    for side in (febrl.a, febrl.b):
        frame = side.replace("", None)
        birth = side["date_of_birth"]
        frames.append(
            frame.assign(**{name: birth.str[cut].replace("", None) for name, cut in DATE})
        )
    columns = set(frames[0].columns)
    rules = [block_on(*rule) for rule in BLOCKING if columns.issuperset(rule)]
    settings = SettingsCreator(
        link_type="link_only",
        unique_id_column_name="rec_id",
        comparisons=_comparisons(columns),
        blocking_rules_to_generate_predictions=rules,
        retain_matching_columns=False,
    )
    database = DuckDBAPI()
    tables = [
        database.register(frame, dataset_display_name=name)
        for name, frame in zip(("a", "b"), frames, strict=True)
    ]
    linker = Linker(tables, settings, log_level=logging.ERROR)
    training = linker.training
    exact = [block_on("given_name", "surname", "date_of_birth")]
    training.estimate_probability_two_random_records_match(exact, recall=RECALL_OF_EXACT)
    training.estimate_u_using_random_sampling(max_pairs=MOST_PAIRS, seed=SEED)
    for rule in TRAINING:
        training.estimate_parameters_using_expectation_maximisation(block_on(*rule))
    return linker


def _comparisons(columns: set[str]) -> list[Any]:
    import splink.comparison_library as library

    def numbers(column: str) -> Any:
        return library.DamerauLevenshteinAtThresholds(column, [1, 2])

    def words(column: str) -> Any:
        return library.JaroWinklerAtThresholds(column, [0.9, 0.7]).configure(
            term_frequency_adjustments=True
        )

    names = ("given_name", "surname")
    found = [
        library.NameComparison(name).configure(term_frequency_adjustments=True) for name in names
    ]
    for column, comparison in (
        ("date_of_birth", numbers),
        ("soc_sec_id", numbers),
        ("postcode", numbers),
        ("street_number", numbers),
        ("suburb", words),
        ("address_1", words),
        ("address_2", words),
    ):
        if column in columns:
            found.append(comparison(column))
    if "state" in columns:
        found.append(library.ExactMatch("state"))
    return found
