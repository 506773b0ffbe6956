# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""``hospitium leads``: identifiers that incidents share."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from hospitium.cli.faults import printable

if TYPE_CHECKING:
    from hospitium.leads.shared import Lead
    from hospitium.node.find_leads import FoundLeads

_OF_INCIDENTS = ("incident.", "perpetrator.", "vehicle.", "employer.", "place.")
_SHOWN = 40
_SHOWN_ROWS = 6

SET_ASIDE_WORDS = {
    "too-many-incidents": "in more incidents than --hub-limit: a hub, such as a hotline's number",
    "too-large-share": "in too large a share of all incidents",
    "service-number": "a service number, free or of shared cost",
    "of-a-person": "also the number or account of a person whom a record is about",
}


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--profile", help="The system that wrote the files, or a profile's .toml file.")
@click.option(
    "--mapping",
    type=click.Path(path_type=Path),
    help="A mapping file that says what each column means.",
)
@click.option(
    "--region", default="", help="Country of phones without a prefix, as two letters (RO, UA)."
)
@click.option(
    "--min-incidents",
    type=click.IntRange(min=2),
    default=2,
    show_default=True,
    help="How many incidents must share an identifier.",
)
@click.option(
    "--hub-limit",
    type=click.IntRange(min=2),
    default=50,
    show_default=True,
    help="Set identifiers in more incidents than this aside.",
)
@click.option("--show-values", is_flag=True, help="Show identifiers in full instead of masked.")
@click.option("--json", "as_json", is_flag=True, help="Write the leads as one JSON object.")
def leads(
    files: tuple[Path, ...],
    profile: str | None,
    mapping: Path | None,
    region: str,
    min_incidents: int,
    hub_limit: int,
    show_values: bool,
    as_json: bool,
) -> None:
    """List phones, accounts, links, wallets and plates that incidents in FILES share.

    They come from fields of incidents and perpetrators and from the texts of offers, never
    from the people whom records are about; what is also such a person's own is set aside. A
    lead is a reason to look, not a finding. Identifiers are masked unless --show-values.

    \b
    Example:
      hospitium leads shelter.csv hotline.json --region RO
    """
    from hospitium.cli.progress import Bar
    from hospitium.leads.shared import HubRule
    from hospitium.model.errors import BadInput
    from hospitium.node.caseload import Reading
    from hospitium.node.files import find_profile, read_mapping
    from hospitium.node.find_leads import find_leads

    if profile and mapping:
        raise BadInput(
            "command-line", "--profile and --mapping exclude each other", hint="give one of them"
        )
    reading = Reading(
        profile=find_profile(profile) if profile else None,
        mapping=read_mapping(mapping) if mapping else None,
        phone_region=region.upper(),
    )
    with Bar() as progress:
        found = find_leads(
            files,
            reading,
            min_incidents=min_incidents,
            hubs=HubRule(limit=hub_limit),
            progress=progress,
        )
    for source in _nothing_of_incidents(found):
        _warn(
            f"{printable(source)}: no column was taken for anything of an incident;"
            " hospitium intake check shows what each is taken for, --mapping corrects it"
        )
    if show_values:
        _warn("identifiers are shown in full; they may belong to people who did nothing")
    if as_json:
        click.echo(json.dumps(leads_as_json(found, show_values=show_values)))
    else:
        _show(found, show_values=show_values)


def _nothing_of_incidents(found: FoundLeads) -> list[str]:
    """Name the files in which no proposed column holds anything that leads come from."""
    return [
        one.table.source
        for one in found.tables
        if one.proposal is not None
        and not any(column.target.startswith(_OF_INCIDENTS) for column in one.proposal.columns)
    ]


def _warn(text: str) -> None:
    click.echo(click.style("warning:", fg="yellow", bold=True) + f" {text}", err=True)


def leads_as_json(found: FoundLeads, *, show_values: bool) -> dict[str, Any]:
    """Make the JSON object of the leads."""
    return {
        "leads": [_lead(lead, show_values) for lead in found.leads.shared],
        "set_aside": [_lead(lead, show_values) for lead in found.leads.set_aside],
        "counts": {
            "files": len(found.files),
            "records": found.records,
            "left_out": found.left_out,
            "incidents": found.leads.incidents,
            "identifiers": found.leads.identifiers,
        },
    }


def _lead(lead: Lead, show_values: bool) -> dict[str, Any]:
    return {
        "kind": lead.identifier.kind.value,
        "identifier": _identifier(lead, show_values),
        "masked": not show_values,
        "incidents": len(lead.incidents),
        "files": lead.files,
        "seen_in": sorted(place.value for place in lead.places),
        "rows": [
            {"file": ref.source, "sheet": ref.sheet, "row": ref.row} for ref in lead.incidents
        ],
        "set_aside": lead.set_aside.value if lead.set_aside else None,
    }


def _identifier(lead: Lead, show_values: bool) -> str:
    from hospitium.leads.mask import masked

    return lead.identifier.value.reveal() if show_values else masked(lead.identifier)


def _rows(lead: Lead) -> str:
    """Where its incidents stand: ``a.csv 2, 3; b.json 7``."""
    files: dict[str, list[str]] = {}
    for ref in lead.incidents[:_SHOWN_ROWS]:
        files.setdefault(ref.source, []).append(str(ref.row))
    told = "; ".join(f"{source} {', '.join(rows)}" for source, rows in files.items())
    return told + ("; …" if len(lead.incidents) > _SHOWN_ROWS else "")


def _show(found: FoundLeads, *, show_values: bool) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    out = Console(highlight=False)
    shared = found.leads.shared
    if shared:
        table = Table(box=box.SIMPLE_HEAD, header_style="bold", pad_edge=False)
        for header in ("kind", "identifier", "incidents", "files", "seen in", "rows"):
            right = header in ("incidents", "files")
            table.add_column(header, justify="right" if right else "left", overflow="fold")
        for lead in shared[:_SHOWN]:
            table.add_row(
                lead.identifier.kind.value,
                Text(printable(_identifier(lead, show_values))),
                str(len(lead.incidents)),
                str(lead.files),
                ", ".join(sorted(place.value for place in lead.places)),
                Text(printable(_rows(lead))),
            )
        out.print(table)
        if len(shared) > _SHOWN:
            out.print(f"and {len(shared) - _SHOWN:,} more; --json lists them")
    out.print(
        f"shared identifiers: {len(shared):,}; incidents with any: {found.leads.incidents:,}; "
        f"records: {found.records:,}, and {found.left_out:,} that couldn't be read"
    )
    reasons = Counter(lead.set_aside.value for lead in found.leads.set_aside if lead.set_aside)
    for reason, count in reasons.items():
        out.print(Text(f"set aside: {count:,} — {SET_ASIDE_WORDS[reason]}", "yellow"))
