# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""``python -m bench rehearsal``: seconds and bytes of a whole rehearsal, and the demo's seconds."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bench.markdown import octets, share, table
from hospitium.exchange.wire import Kind, Mode
from hospitium.intake.convert import Tolerance
from hospitium.linkage.simulation.languages import TUNING
from hospitium.model.kinds import EntityKind
from hospitium.node.caseload import Reading
from hospitium.node.progress import Unseen
from hospitium.node.rehearse_files import FileRehearsal, load, rehearse_files
from hospitium.node.simulate import Request, write_simulation
from hospitium.node.surroundings import this_machine

PEOPLE = 10_000
LISTS = 2
OVERLAP = 0.1
SEED = 20
WORKERS = 2
KEYHOLDERS_ASKED = 2
TARGET = 120.0
DEMO_TARGET = 60.0

STEPS = {
    Kind.EVALUATE_REQUEST: "member to keyholders",
    Kind.EVALUATE_RESPONSE: "keyholders to member",
    Kind.TAG_BATCH: "member to matcher",
}


@dataclass(frozen=True, slots=True)
class Timed:
    """A rehearsal with the wall and CPU seconds of all of it, reading the files left out."""

    result: FileRehearsal
    wall: float
    cpu: float


def run() -> str:
    """Run both and return the section."""
    print(f"rehearsal of {PEOPLE:,} people", file=sys.stderr, flush=True)
    rehearsed = rehearse(PEOPLE)
    print("demo", file=sys.stderr, flush=True)
    return "\n\n".join([section(rehearsed), "### The demo", demo_section(*demo())])


def rehearse(people: int) -> Timed:
    """Simulate two lists of ``people`` altogether and rehearse an exchange over them, proved."""
    around = this_machine(WORKERS, Unseen())
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        request = Request(people // LISTS, LISTS, TUNING, OVERLAP, "usual", SEED)
        write_simulation(request, folder, force=False, progress=Unseen())
        reading = Reading(tolerance=Tolerance.SET_ASIDE)
        files = [load(folder / name, reading, around) for name in ("a.csv", "b.csv")]
        wall, cpu = time.perf_counter(), time.process_time()
        result = rehearse_files(
            files,
            0.5,
            Mode.PROVED,
            around,
            today=datetime.now(UTC).date(),
            truth=folder / "truth.csv",
        )
        return Timed(result, time.perf_counter() - wall, time.process_time() - cpu)


def demo() -> tuple[float, dict[str, Any]]:
    """Run ``hospitium demo`` as its own process; wall seconds from its start, and its result."""
    start = time.perf_counter()
    command = [sys.executable, "-m", "hospitium", "demo", "--json"]
    answer = subprocess.run(command, check=True, capture_output=True, text=True)
    result: dict[str, Any] = json.loads(answer.stdout)
    return time.perf_counter() - start, result


def section(timed: Timed) -> str:
    """The rehearsal's tables as Markdown."""
    outcome = timed.result.outcome
    tallies = outcome.tallies
    records = sum(one.cases for one in tallies)
    evaluations = sum(one.evaluations for one in tallies)
    tokens = evaluations - sum(one.filler_evaluations for one in tallies)
    seconds = list(outcome.seconds.items())
    stages = [[name, f"{spent:.1f}"] for name, spent in seconds]
    stages.append(["**all**", f"**{timed.wall:.1f}** (to reach: under {TARGET:.0f})"])
    measured = timed.result.measured
    quality = f", F1 at .5 {share(measured.at.f1)}" if measured else ""
    return "\n\n".join(
        [
            f"{records:,} records in {LISTS} lists, every proof checked, {WORKERS} threads, policy"
            f" {timed.result.policy.name} with {outcome.tags_a_handle[EntityKind.PERSON]} tags a"
            f" person; things (phones, vehicles, employers) go along. {evaluations:,} evaluations,"
            f" of which {tokens:,} distinct match keys and the rest padding; {timed.cpu:.0f}"
            f" CPU-seconds in all{quality}. One process plays every party; the wall time is all"
            " parties' together.",
            table(["stage", "wall seconds"], stages),
            _bytes(outcome.sizes, outcome.messages),
            _a_token(outcome.sizes, evaluations),
        ]
    )


def _bytes(sizes: Mapping[Kind, int], messages: Mapping[Kind, int]) -> str:
    return table(
        ["kind of message", "messages", "bytes"],
        [
            [kind.name.lower().replace("_", " "), f"{messages[kind]:,}", octets(size)]
            for kind, size in sizes.items()
        ],
    )


def _a_token(sizes: Mapping[Kind, int], evaluations: int) -> str:
    """Bytes an evaluated element, over all keyholders asked."""
    parts = [
        f"{sizes[kind] / evaluations:.1f} bytes {way}"
        for kind, way in STEPS.items()
        if kind in sizes
    ]
    return (
        f"For each evaluated match key: {', '.join(parts)} (dummies included), with"
        f" {KEYHOLDERS_ASKED} keyholders asked."
    )


def demo_section(seconds: float, result: Mapping[str, Any]) -> str:
    """The demo's time and what it found."""
    people = sum(one["people"] for one in result["members"])
    return (
        f"`hospitium demo`: {people:,} records of {len(result['members'])} members in"
        f" {seconds:.1f} seconds from the start of its process, warm (to reach: under"
        f" {DEMO_TARGET:.0f}); F1 {share(float(result['metrics']['f1']))} at probability .9, in"
        " onboarding mode."
    )
