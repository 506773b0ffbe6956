# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""The canary person: strings that nobody else has must turn up nowhere they must not be.

She is in both members' files, so that she is matched, confirmed and opened. Looked through are
the wire's bytes, what every command prints on stdout and stderr, error texts, reprs, and the
files that a run leaves behind.
"""

from __future__ import annotations

import base64
import csv
import json
import pickle
import tempfile
from dataclasses import replace

import pytest
from click.testing import CliRunner

from hospitium.cli.main import main
from hospitium.linkage.keys import person_keys
from hospitium.model.case import Case
from hospitium.model.dates import PartialDate
from hospitium.model.kinds import EntityKind
from hospitium.model.person import Document, Person, PersonName
from hospitium.model.sensitive import Sensitive
from hospitium.node.rehearse import rehearse
from tests.node.worlds import POLICY, RECEIPT, RULES, around, participants, simulated, with_receipt

GIVEN, FAMILY = "Zyxqvanna", "Quorblatt"
BORN = PartialDate(1987, 6, 5)
NUMBER = "KX7739105Q"
PHONE = "+40740555913"
STRINGS = (GIVEN, FAMILY, NUMBER, PHONE, PHONE[1:], "1987-06-05", "05.06.1987", "zyxqvanna")

CANARY = Person(
    names=Sensitive((PersonName(given=GIVEN, family=FAMILY),)),
    birth=Sensitive(BORN),
    documents=Sensitive((Document(NUMBER),)),
    phones=Sensitive((PHONE,)),
)


def shapes(text: str) -> list[bytes]:
    """The ways in which a string may be written."""
    octets = text.encode()
    return [
        octets,
        octets.lower(),
        octets.upper(),
        text.encode("utf-16-le"),
        octets.hex().encode(),
        base64.b64encode(octets)[: len(octets)],
    ]


def found_in(octets: bytes) -> list[str]:
    return [text for text in STRINGS if any(shape in octets for shape in shapes(text))]


def everything_of(*values: object) -> bytes:
    return " ".join(f"{value!r} {value!s} {value}" for value in values).encode()


def test_the_search_finds_the_canary_where_she_is():
    assert found_in(f"a list with {FAMILY.upper()} in it".encode()) == [FAMILY]
    assert found_in(NUMBER.encode("utf-16-le")) == [NUMBER]


def test_she_is_not_on_the_wire_and_in_no_repr():
    cases = tuple(
        (*(with_receipt(one.case) for one in records), Case(person=CANARY, receipts=(RECEIPT,)))
        for records in simulated(20).members
    )
    wires = []

    def watch(wire):
        wire.taps = []
        wires.append(wire)

    def describe(case: Case) -> dict[str, object]:
        return {"names": [name.family for name in case.person.names.reveal()]}

    outcome = rehearse(
        participants(*cases),
        replace(RULES, compare_fields=1000),
        around(),
        describe=describe,
        watch=watch,
    )
    hers = [
        link
        for link in outcome.links
        if link.kind is EntityKind.PERSON and link.a.cases == (len(cases[0]) - 1,)
    ]
    assert [link.b.cases for link in hers] == [(len(cases[1]) - 1,)], "she must be found"
    assert FAMILY in str(hers[0].opened.fields), "and opened to the other side"
    assert found_in(b"".join(wires[0].taps)) == []
    keys = person_keys(CANARY, POLICY)
    raw = b"\x00".join(wires[0].taps)
    assert not [key for key in keys if key.value.reveal() in raw]
    links = replace(outcome, links=tuple(replace(one, opened=None) for one in outcome.links))
    assert found_in(everything_of(cases, keys, links, CANARY, wires[0].charter)) == []


def test_she_can_not_be_pickled():
    with pytest.raises(TypeError):
        pickle.dumps(CANARY)


@pytest.fixture
def files(tmp_path, monkeypatch):
    """Two files in which she stands, one of them with faulty rows; a folder for temporary files."""
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    header = ["id", "given_name", "family_name", "date_of_birth", "passport", "phone"]
    people = [
        [f"x{i}", f"Anna{chr(97 + i)}", f"Novak{chr(97 + i)}", f"199{i % 10}-03-1{i % 9}", "", ""]
        for i in range(12)
    ]
    paths = []
    for name in ("ours.csv", "theirs.csv"):
        path = work / name
        with path.open("w", newline="", encoding="utf-8") as stream:
            writer = csv.writer(stream)
            writer.writerow(header)
            writer.writerows(people)
            writer.writerow(["c1", GIVEN, FAMILY, "1987-06-05", NUMBER, PHONE])
            writer.writerow(["c2", GIVEN, FAMILY, f"born {NUMBER}", NUMBER, PHONE])
            writer.writerow(["c3", GIVEN, FAMILY, "1987-06-05", NUMBER, PHONE, FAMILY, NUMBER])
        paths.append(path)
    return paths, scratch


@pytest.mark.parametrize(
    "arguments",
    [
        ["intake", "check", "ours.csv"],
        ["intake", "check", "ours.csv", "--json"],
        ["leads", "ours.csv", "theirs.csv"],
        ["leads", "ours.csv", "theirs.csv", "--json"],
        ["rehearse", "ours.csv", "theirs.csv", "--onboarding"],
        ["rehearse", "ours.csv", "theirs.csv", "--onboarding", "--json"],
        ["rehearse", "ours.csv", "theirs.csv", "--truth", "ours.csv"],
        ["intake", "check", "ours.csv", "--profile", "kobo-json"],
    ],
    ids=" ".join,
)
def test_no_command_prints_or_leaves_her_behind(files, arguments):
    paths, scratch = files
    before = {path: path.read_bytes() for path in paths}
    run = CliRunner().invoke(main, arguments)
    assert found_in(run.stdout.encode() + run.stderr.encode()) == []
    assert found_in(str(run.exception).encode()) == []
    assert sorted(scratch.iterdir()) == []
    assert sorted(paths[0].parent.iterdir()) == sorted(before)
    assert {path: path.read_bytes() for path in paths} == before


def test_she_is_among_the_links_of_the_run_that_hid_her(files):
    run = CliRunner().invoke(
        main, ["rehearse", "ours.csv", "theirs.csv", "--onboarding", "--json", "--threshold", "0.5"]
    )
    assert run.exit_code == 0, run.stderr
    links = json.loads(run.stdout)["links"]
    assert ("c1", "c1") in {(link["a"]["id"], link["b"]["id"]) for link in links}
