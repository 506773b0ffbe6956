# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Accuracy and calibration on caseloads in many languages and scripts, with whom it serves worse.

None of these was learned from: the outside lists come from elsewhere, the others are in languages
that the simulator keeps out of tuning.
"""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bench.joined import IdPair, Joined, join, one_to_one
from bench.markdown import interval, share, table
from hospitium.linkage.breakdown import groups_of
from hospitium.linkage.evaluation import (
    GroupRow,
    Metrics,
    ScoredPairs,
    at_threshold,
    best_at_precision,
    by_group,
    expected_calibration_error,
)
from hospitium.linkage.simulation.languages import HELD_OUT
from hospitium.model.person import Person
from hospitium.node.progress import Unseen
from hospitium.node.simulate import Request, write_simulation
from hospitium.node.truth import read_truth

ROOT = Path(__file__).resolve().parents[1]
OUTSIDE = ROOT.parent / "shared" / "data" / "linkage"
COMMITTED = ROOT / "tests" / "data" / "linkage" / "held-out"

F1_TARGET = 0.955
RECALL_TARGET = 0.90
PRECISION = 0.99
ECE_TARGET = 0.02
IN_DOUBT = 0.05
"""Pairs below this probability are nobody's concern; most candidates are."""

PEOPLE = 4_000
OVERLAP = 0.15
SEEDS = (11, 12, 13)


@dataclass(frozen=True, slots=True)
class Source:
    """Two lists with their truth: a folder of ``a.csv``, ``b.csv`` and ``truth.csv``.

    Args:
        name: heading in the table.
        folder: where they are; None where they are to be simulated.
        seed: of the simulation.
    """

    name: str
    folder: Path | None = None
    seed: int = 0

    @contextmanager
    def opened(self) -> Iterator[Path]:
        """The folder, made anew and removed afterwards where it is to be simulated."""
        if self.folder is not None:
            yield self.folder
            return
        with tempfile.TemporaryDirectory() as scratch:
            request = Request(PEOPLE, 2, HELD_OUT, OVERLAP, "usual", self.seed)
            write_simulation(request, Path(scratch), force=False, progress=Unseen())
            yield Path(scratch)


SOURCES = (
    Source("outside lists, eleven languages", OUTSIDE),
    Source("committed, held-out languages", COMMITTED),
    *(
        Source(f"made anew, held-out languages, {PEOPLE:,} people, seed {seed}", seed=seed)
        for seed in SEEDS
    ),
)


@dataclass(frozen=True, slots=True)
class Quality:
    """What was found on one source.

    Args:
        records: of each list.
        slots, real_tags: tags of a handle, and how many of them aren't dummies on average.
        groups: quality by group of pairs at probability .5.
    """

    records: tuple[int, int]
    policy: str
    slots: int
    real_tags: float
    scored: ScoredPairs = field(repr=False)
    one_to_one: Metrics
    groups: tuple[GroupRow, ...] = field(repr=False)

    @property
    def in_doubt(self) -> ScoredPairs:
        """Only the candidates that anybody could take for a link."""
        kept = self.scored.probability >= IN_DOUBT
        return ScoredPairs(
            self.scored.probability[kept],
            self.scored.true[kept],
            self.scored.missed + int(self.scored.true[~kept].sum()),
        )


def measure(folder: Path) -> Quality:
    """Join a folder's lists and measure the links against its truth."""
    joined = join([folder / "a.csv", folder / "b.csv"])
    files = joined.files
    named = read_truth(
        folder / "truth.csv", [one.name for one in files], [Counter(one.ids) for one in files]
    )
    truth = frozenset((a, b) for (_, a), (_, b) in named)
    return Quality(
        (len(files[0].cases), len(files[1].cases)),
        joined.policy.name,
        joined.policy.slots,
        joined.real_tags,
        joined.scored(truth),
        one_to_one(joined, truth),
        _by_group(joined, truth),
    )


def _by_group(joined: Joined, truth: frozenset[IdPair]) -> tuple[GroupRow, ...]:
    people: list[dict[str, Person]] = [
        {name: case.person for name, case in zip(one.ids, one.cases, strict=True)}
        for one in joined.files
    ]
    accepted = joined.accepted()
    groups = [
        (pair, group)
        for pair in truth.union(accepted)
        for group in groups_of(people[0][pair[0]], people[1][pair[1]])
    ]
    return by_group(accepted, truth, groups)


def run() -> str:
    """Measure every source that is there and return the section."""
    found: list[tuple[Source, Quality | None]] = []
    for source in SOURCES:
        if source.folder is not None and not source.folder.is_dir():
            found.append((source, None))
            continue
        with source.opened() as folder:
            found.append((source, measure(folder)))
    return section(found)


def section(found: Sequence[tuple[Source, Quality | None]]) -> str:
    """The tables as Markdown."""
    header = [
        *("lists", "records", "policy: tags used of sent", "F1 at .5", "one to one"),
        *("precision", "recall", "recall at precision ≥ .99", "ECE", "ECE from .05 up"),
    ]
    rows = []
    for source, quality in found:
        if quality is None:
            rows.append([source.name, "not run: folder missing", *[""] * (len(header) - 2)])
            continue
        rows.append([source.name, *_row(quality)])
    rows.append(
        [
            *("**to reach**", "", "at most 30", f"≥ {share(F1_TARGET, 3)}", "", "", ""),
            *(f"≥ {share(RECALL_TARGET, 2)}", f"< {share(ECE_TARGET, 2)}", ""),
        ]
    )
    parts = [table(header, rows)]
    for source, quality in found:
        if quality is not None and source.folder is not None:
            parts += [f"#### By group: {source.name}", groups(quality.groups)]
    return "\n\n".join(parts)


def _row(quality: Quality) -> list[str]:
    at = at_threshold(quality.scored, 0.5)
    high = best_at_precision(quality.scored, PRECISION)
    return [
        f"{quality.records[0]:,} + {quality.records[1]:,}",
        f"{quality.policy}: {quality.real_tags:.1f} of {quality.slots}",
        share(at.f1),
        share(quality.one_to_one.f1),
        share(at.precision),
        share(at.recall),
        share(high.recall) if high else "none",
        share(expected_calibration_error(quality.scored)),
        share(expected_calibration_error(quality.in_doubt)),
    ]


def groups(rows: Sequence[GroupRow]) -> str:
    """Recall and precision by group of pairs, with 95 % intervals."""
    return table(
        ["pairs", "true pairs", "recall", "precision"],
        [
            [row.group, str(row.true_pairs), interval(row.recall), interval(row.precision)]
            for row in rows
        ],
    )
