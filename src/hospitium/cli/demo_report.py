# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""What the demo found, for a person and for a program."""

from __future__ import annotations

from collections import Counter

from rich.console import Console
from rich.markup import escape

from hospitium.cli.rehearsal_report import grid, metrics_as_json, size
from hospitium.exchange.learns import PARTIES, Party
from hospitium.exchange.links import State
from hospitium.model.kinds import EntityKind
from hospitium.node.demo import ORGANISATIONS, TELL_FROM, Demonstration
from hospitium.node.rehearsal.outcome import Outcome


def show(result: Demonstration, seconds: float) -> None:
    """Print the demo's story from files to opened links."""
    out = Console(highlight=False)
    _show_members(out, result)
    _show_found(out, result)
    _show_opened(out, result)
    _show_learned(out, result)
    outcome = result.outcome
    stages = ", ".join(f"{name} {spent:.1f} s" for name, spent in outcome.seconds.items())
    out.print(f"[bold]{seconds:.0f} s[/] in all ({stages}); {size(sum(outcome.sizes.values()))}")
    out.print(
        "[dim]Made-up people. One process played every party, and a dealer made the keys; the"
        " protocol is not yet reviewed by outsiders.[/]"
    )


def _show_members(out: Console, result: Demonstration) -> None:
    table = grid("member", "its system", "people", "tagged", "no receipt", "handles sent")
    for organisation, tally in zip(ORGANISATIONS, result.outcome.tallies, strict=True):
        table.add_row(
            organisation.name,
            organisation.profile,
            f"{tally.cases:,}",
            f"{tally.tagged:,}",
            f"{sum(tally.denied.values()):,}",
            f"{tally.handles:,}",
        )
    out.print(table)
    tags = result.outcome.tags_a_handle[EntityKind.PERSON]
    out.print(f"[dim]Each person's handle carries {tags} tags, random ones among them.[/]")


def _show_found(out: Console, result: Demonstration) -> None:
    at = result.measured.at
    out.print(
        f"[bold]{at.true_positives + at.false_positives} possible links of people[/] told from a"
        f" probability of {TELL_FROM:g}; {result.shared} pairs are true:"
        f" precision [bold]{at.precision:.3f}[/], recall [bold]{at.recall:.3f}[/],"
        f" F1 [bold]{at.f1:.3f}[/]"
    )
    things = _things(result.outcome)
    if things:
        out.print(
            "Things that members have in common: "
            + ", ".join(f"{count} {kind.value}s" for kind, count in things.items())
        )
    out.print(
        f"People without a receipt: {len(result.untagged)}; links that name one of them:"
        f" [bold]{result.told_of_untagged}[/]"
    )


def _show_opened(out: Console, result: Demonstration) -> None:
    opened = [
        link
        for link in result.outcome.links
        if link.opened.state is State.OPENED and link.opened.fields
    ]
    out.print("\nOpened after both sides offered and proved that they hold the same tokens:")
    for link in opened:
        ends = []
        for fields in link.opened.fields:
            names = fields.get("names")
            named = ", ".join(map(str, names)) if isinstance(names, list) else ""
            ends.append(f"{fields['organisation']}: {named}, {fields.get('born') or 'no date'}")
        out.print(f"  {escape('  ↔  '.join(reversed(ends)))}")
        out.print(f"    [dim]{escape('; '.join(link.because[:3]))}[/]")
    out.print()


def _show_learned(out: Console, result: Demonstration) -> None:
    outcome = result.outcome
    seen = {
        Party.KEYHOLDER: "; ".join(
            f"{name}: {sum(classes.values()):,} evaluations"
            for name, classes in outcome.asked.items()
        ),
        Party.MATCHER: f"{sum(t.handles for t in outcome.tallies):,} handles,"
        f" {sum(t.tags for t in outcome.tallies):,} tags"
        f" ({sum(t.filler_tags for t in outcome.tallies):,} of them random, it can't tell which)",
        Party.MEMBER: f"its part of {len(outcome.links):,} possible links; nothing of the rest",
        Party.WIRE: f"{sum(outcome.messages.values()):,} messages,"
        f" {size(sum(outcome.sizes.values()))}",
    }
    table = grid("party", "learned", "saw here", "did not learn")
    for one in PARTIES:
        table.add_row(one.party.value, one.learns, seen[one.party], one.not_learns)
    out.print(table)


def _things(outcome: Outcome) -> Counter[EntityKind]:
    return Counter(link.kind for link in outcome.links if link.kind is not EntityKind.PERSON)


def result_as_json(result: Demonstration, seed: int, seconds: float) -> dict[str, object]:
    """Make the JSON object that ``--json`` prints."""
    outcome = result.outcome
    return {
        "seed": seed,
        "members": [
            {
                "name": organisation.name,
                "class": organisation.organisation_class.value,
                "profile": organisation.profile,
                "people": tally.cases,
                "tagged": tally.tagged,
                "denied": {reason.value: count for reason, count in tally.denied.items()},
                "handles": tally.handles,
                "tags": tally.tags,
                "filler_tags": tally.filler_tags,
                "evaluations": tally.evaluations,
            }
            for organisation, tally in zip(ORGANISATIONS, outcome.tallies, strict=True)
        ],
        "true_pairs": result.shared,
        "without_receipt": len(result.untagged),
        "links_of_people_without_receipt": result.told_of_untagged,
        "metrics": metrics_as_json(result.measured),
        "things": {kind.value: count for kind, count in _things(outcome).items()},
        "opened": sum(bool(link.opened.fields) for link in outcome.links),
        "unproved": outcome.unproved,
        "seconds": {"all": seconds, **outcome.seconds},
        "bytes": {kind.name.lower(): count for kind, count in outcome.sizes.items()},
        "messages": {kind.name.lower(): count for kind, count in outcome.messages.items()},
    }
