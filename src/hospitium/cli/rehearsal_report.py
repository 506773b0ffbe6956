# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""What a rehearsal found, for a person and for a program."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich import box
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from hospitium.cli.faults import printable
from hospitium.exchange.charter import ANONYMOUS_FROM
from hospitium.exchange.learns import PARTIES
from hospitium.linkage.evaluation import Metrics
from hospitium.model.person import Person
from hospitium.node.measure import Measured
from hospitium.node.rehearsal.outcome import LinkEnd, Outcome, RehearsedLink
from hospitium.node.rehearse_files import FileRehearsal, LoadedFile

SHOWN = 10
NUMBERS = frozenset(
    [
        *("probability", "weight", "precision", "recall", "F1", "right", "wrong", "missed"),
        *("people", "tagged", "no receipt", "handles sent"),
    ]
)


def notice() -> None:
    """Say on stderr what a rehearsal is and what it needs."""
    Console(stderr=True, highlight=False).print(
        "[bold]A rehearsal:[/] one process plays every party over files that you hold together."
        " You need a lawful basis for that. Nothing is sent anywhere.",
    )


def show_files(files: Sequence[LoadedFile]) -> None:
    """Say on stderr how each file was understood."""
    out = Console(stderr=True, highlight=False)
    for one in files:
        out.print(
            f"[bold]{escape(printable(one.name))}[/]: {len(one.cases):,} rows read,"
            f" {one.repaired:,} repaired, {one.refused:,} refused"
        )
        for row, field, expected in one.refusals[:3]:
            column = f", column {field}" if field else ""
            out.print(f"  refused row {row}{escape(printable(column))}: expected {expected}")
        if one.doubled_ids:
            out.print(f"  [yellow]{one.doubled_ids:,} ids stand on more than one row[/]")
        for table in one.understood:
            if table.proposal is None:
                continue
            found = ", ".join(
                f"{printable(column.column)} → {column.target}"
                for column in table.proposal.columns
                if column.target
            )
            left = [printable(c.column) for c in table.proposal.columns if not c.target]
            out.print(f"  columns taken as: {escape(found)}")
            if left:
                out.print(f"  not used: {escape(', '.join(left))}")


def show_result(result: FileRehearsal, *, show_names: bool) -> None:
    """Print the result; names of people only where asked for."""
    out = Console(highlight=False)
    show_links(out, result, show_names=show_names)
    if result.measured:
        show_measured(out, result.measured)
    show_cost(out, result.outcome)
    show_learned(out, len(result.files))


def show_links(out: Console, result: FileRehearsal, *, show_names: bool) -> None:
    """Print how many links there are and the strongest."""
    kinds: dict[str, int] = {}
    for link in result.things:
        kinds[link.kind.value] = kinds.get(link.kind.value, 0) + 1
    things = "".join(f", {count:,} {kind}s" for kind, count in sorted(kinds.items()))
    out.print(
        f"\n[bold]{len(result.links):,} possible links of people[/] with a probability of at"
        f" least {result.threshold:g}{things}"
    )
    table = grid("a", "b", "probability", "weight", "because")
    for link in result.links[:SHOWN]:
        table.add_row(
            _end(result, link.a, show_names=show_names),
            _end(result, link.b, show_names=show_names),
            f"{link.probability:.4f}",
            f"{link.weight:.1f}",
            "; ".join(link.because[:3]),
        )
    if result.links:
        out.print(table)
    if len(result.links) > SHOWN:
        out.print(f"[dim]and {len(result.links) - SHOWN:,} more; --json has all[/]")


def show_measured(out: Console, measured: Measured) -> None:
    """Print precision, recall and F1."""
    table = grid("against the truth", "precision", "recall", "F1", "right", "wrong", "missed")
    rows = [(f"from {one.threshold:g}", one) for one in measured.table]
    rows.append((f"from {measured.at.threshold:g}, one to one", measured.one_to_one))
    if measured.at_high_precision:
        high = measured.at_high_precision
        rows.append((f"precision 0.99: from {high.threshold:.3f}", high))
    for name, one in rows:
        table.add_row(
            name,
            f"{one.precision:.4f}",
            f"{one.recall:.4f}",
            f"{one.f1:.4f}",
            f"{one.true_positives:,}",
            f"{one.false_positives:,}",
            f"{one.false_negatives:,}",
        )
    out.print(table)


def show_cost(out: Console, outcome: Outcome) -> None:
    """Print seconds by stage and bytes by kind of message."""
    stages = ", ".join(f"{name} {seconds:.1f} s" for name, seconds in outcome.seconds.items())
    out.print(f"time: {stages}")
    sizes = ", ".join(
        f"{kind.name.lower().replace('_', ' ')} {size(octets)}"
        for kind, octets in sorted(outcome.sizes.items())
    )
    out.print(f"bytes: {sizes}; in all {size(sum(outcome.sizes.values()))}")


def show_learned(out: Console, members: int) -> None:
    """Print what each party would have learned."""
    table = grid("in a real exchange", "learns", "does not learn")
    for one in PARTIES:
        table.add_row(one.party.value, one.learns, one.not_learns)
    out.print(table)
    if members < ANONYMOUS_FROM:
        out.print(
            f"[dim]With fewer than {ANONYMOUS_FROM} members neither anonymity of the partner nor"
            " deniable silence is claimed.[/]"
        )


def result_as_json(result: FileRehearsal, *, show_names: bool) -> dict[str, object]:
    """Make the JSON object that ``--json`` prints."""
    outcome = result.outcome
    return {
        "links": [_link(result, one, show_names=show_names) for one in result.links],
        "things": [_thing(result, one) for one in result.things],
        "metrics": metrics_as_json(result.measured) if result.measured else None,
        "threshold": result.threshold,
        "policy": {
            "name": result.policy.name,
            "version": result.policy.version,
            "tags": result.policy.slots,
        },
        "counts": {
            "files": [
                {
                    "name": file.name,
                    "read": len(file.cases),
                    "repaired": file.repaired,
                    "refused": file.refused,
                    "tagged": tally.tagged,
                    "handles": tally.handles,
                    "tags": tally.tags,
                    "filler_tags": tally.filler_tags,
                    "evaluations": tally.evaluations,
                    "filler_evaluations": tally.filler_evaluations,
                    "hub_keys": tally.hub_keys,
                }
                for file, tally in zip(result.files, outcome.tallies, strict=True)
            ],
            "links": len(result.links),
            "things": len(result.things),
            "unproved": outcome.unproved,
        },
        "seconds": dict(outcome.seconds),
        "bytes": {kind.name.lower(): size for kind, size in outcome.sizes.items()},
        "messages": {kind.name.lower(): count for kind, count in outcome.messages.items()},
        "learns": {
            one.party.value: {"learns": one.learns, "does_not_learn": one.not_learns}
            for one in PARTIES
        },
    }


def _link(result: FileRehearsal, link: RehearsedLink, *, show_names: bool) -> dict[str, object]:
    return {
        "a": _named(result, link.a, show_names=show_names),
        "b": _named(result, link.b, show_names=show_names),
        "probability": link.probability,
        "weight": link.weight,
        "because": list(link.because),
    }


def _named(result: FileRehearsal, end: LinkEnd, *, show_names: bool) -> dict[str, object]:
    file, record = result.record(end)
    named: dict[str, object] = {"file": file, "id": record}
    if show_names:
        named["name"] = full_name(result.files[file].cases[end.cases[0]].person)
    return named


def _thing(result: FileRehearsal, link: RehearsedLink) -> dict[str, object]:
    def ids(end: LinkEnd) -> dict[str, object]:
        file = result.files[end.participant]
        return {"file": end.participant, "ids": [file.ids[case] for case in end.cases]}

    return {
        "kind": link.kind.value,
        "a": ids(link.a),
        "b": ids(link.b),
        "probability": link.probability,
    }


def metrics_as_json(measured: Measured) -> dict[str, object]:
    """Write the metrics and their tables."""
    high = measured.at_high_precision
    return {
        **_metrics(measured.at),
        "table": [_metrics(one) for one in measured.table],
        "one_to_one": _metrics(measured.one_to_one),
        "expected_calibration_error": measured.calibration_error,
        "recall_at_precision_0.99": _metrics(high) if high else None,
    }


def _metrics(one: Metrics) -> Mapping[str, float]:
    return {
        "threshold": one.threshold,
        "precision": one.precision,
        "recall": one.recall,
        "f1": one.f1,
        "true_positives": one.true_positives,
        "false_positives": one.false_positives,
        "false_negatives": one.false_negatives,
    }


def full_name(person: Person) -> str:
    """The first name of a record as one text; for eyes that asked for it."""
    for name in person.names.reveal():
        return name.full or " ".join(part for part in (name.given, name.family) if part)
    return ""


def _end(result: FileRehearsal, end: LinkEnd, *, show_names: bool) -> str:
    file, record = result.record(end)
    text = f"{file}: {printable(record)}"
    if show_names:
        text += f" {printable(full_name(result.files[file].cases[end.cases[0]].person))}"
    return escape(text)


def grid(*headers: str) -> Table:
    """Make an empty table; columns of numbers stand to the right."""
    table = Table(box=box.SIMPLE_HEAD, header_style="bold", pad_edge=False)
    for header in headers:
        right = header in NUMBERS
        table.add_column(
            header, justify="right" if right else "left", no_wrap=right, overflow="fold"
        )
    return table


def size(octets: float) -> str:
    """Write a number of bytes for a person."""
    for unit in ("B", "kB", "MB"):
        if octets < 1000:
            return f"{octets:.0f} {unit}"
        octets /= 1000
    return f"{octets:.1f} GB"
