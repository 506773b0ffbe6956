# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""The wired protocol finds what a comparison in the open finds, for those who agreed alone."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import numpy as np
import pytest

from hospitium.exchange.charter import ENTITIES
from hospitium.exchange.links import State
from hospitium.exchange.matching import accept, told, weighed
from hospitium.exchange.tagging import TagMaker, oprf_input, tag_batch, without_hubs
from hospitium.exchange.wire import EvaluateRequest, Kind, Mode, TagBatch, decode
from hospitium.linkage.keys import person_keys
from hospitium.model.consent import Denial, OrganisationClass, RehearsalAudience
from hospitium.model.errors import OurFault, PeerFault, Refused
from hospitium.model.kinds import EntityKind
from hospitium.node.rehearsal import parties as parties_module
from hospitium.node.rehearsal import tokens as tokens_module
from hospitium.node.rehearse import rehearse
from hospitium.oprf import evaluation as evaluation_module
from hospitium.oprf.evaluation import Answer
from tests.node.worlds import (
    AUDIENCE,
    POLICY,
    RECEIPT,
    RULES,
    around,
    nothing,
    participants,
    simulated,
    with_receipt,
)

SIMULATION = simulated()
CASES = tuple(tuple(with_receipt(one.case) for one in records) for records in SIMULATION.members)


def in_the_open(caseloads):
    """Pairs, weights and probabilities with plain hashes in the place of tokens."""
    submissions = []
    for position, cases in enumerate(caseloads):
        keys, _ = without_hubs([person_keys(case.person, POLICY) for case in cases], POLICY)
        inputs = {oprf_input("open", POLICY, one) for record in keys for one in record}
        tokens = {one: hashlib.sha512(one).digest() for one in inputs}
        batch = tag_batch(
            keys, TagMaker(POLICY, "open", tokens, b"o" * 32), around(9 + position).entropy
        )
        sent = TagBatch(bytes(16), 0, bytes(32), batch.root, batch.handles, batch.tags)
        rows = accept(position, sent, POLICY, bytes(32))
        submissions.append((rows, [batch.record_of.get(h.tobytes()) for h in rows.handles]))
    found = told(weighed([rows for rows, _ in submissions], POLICY), RULES.tell_from)
    return {
        (submissions[0][1][a], submissions[1][1][b]): round(float(p), 9)
        for a, b, p in zip(found.pairs.row_a, found.pairs.row_b, found.probability, strict=True)
    }


def people_of(outcome):
    return {
        (link.a.cases[0], link.b.cases[0]): round(link.probability, 9)
        for link in outcome.links
        if link.kind is EntityKind.PERSON
    }


@pytest.mark.parametrize("mode", list(Mode))
def test_it_finds_exactly_what_a_comparison_in_the_open_finds(mode):
    outcome = rehearse(participants(*CASES), replace(RULES, mode=mode), around(), describe=nothing)
    expected = in_the_open(CASES)
    assert people_of(outcome) == expected
    assert len(expected) > 10
    assert outcome.unproved == 0
    truth = {(i, j) for _, i, _, j in SIMULATION.truth()}
    assert len(truth & set(expected)) > 0.5 * len(truth)


def test_things_of_incidents_are_found_with_their_cases():
    outcome = rehearse(participants(*CASES), RULES, around(), describe=nothing)
    things = [link for link in outcome.links if link.kind is not EntityKind.PERSON]
    for link in things:
        rings = [
            {
                SIMULATION.people[SIMULATION.members[end.participant][case].true_person].ring
                for case in end.cases
            }
            for end in (link.a, link.b)
        ]
        assert rings[0] & rings[1]


def test_whoever_gave_no_receipt_is_in_no_batch_and_no_link():
    hidden = {0, 7}
    a = tuple(
        replace(case, receipts=()) if i in hidden else case for i, case in enumerate(CASES[0])
    )
    outcome = rehearse(participants(a, CASES[1]), RULES, around(), describe=nothing)
    assert outcome.tallies[0].tagged == len(a) - len(hidden)
    assert outcome.tallies[0].denied == {Denial.NO_RECEIPT: len(hidden)}
    assert not {case for link in outcome.links for case in link.a.cases} & hidden
    expected = {pair: p for pair, p in in_the_open(CASES).items() if pair[0] not in hidden}
    assert set(people_of(outcome)) == set(expected)


@pytest.mark.parametrize(
    "receipt",
    [
        replace(RECEIPT, withdrawn=RECEIPT.given),
        replace(RECEIPT, until=RECEIPT.given),
        replace(RECEIPT, purposes=frozenset({"statistics"})),
        replace(RECEIPT, classes=frozenset({OrganisationClass.SHELTER})),
    ],
    ids=["withdrawn", "expired", "another purpose", "a class not agreed to"],
)
def test_a_receipt_that_does_not_cover_the_audience_tags_nobody(receipt):
    a = tuple(replace(case, receipts=(receipt,)) for case in CASES[0])
    outcome = rehearse(participants(a, CASES[1]), RULES, around(), describe=nothing)
    assert outcome.tallies[0].tagged == 0
    assert not outcome.links
    assert outcome.tallies[0].evaluations == outcome.tallies[0].filler_evaluations > 0


def test_files_held_together_need_no_receipt():
    rules = replace(RULES, consent_audience=RehearsalAudience())
    bare = tuple(tuple(replace(case, receipts=()) for case in cases) for cases in CASES)
    outcome = rehearse(participants(*bare), rules, around(), describe=nothing)
    assert people_of(outcome) == in_the_open(bare)


def test_agreed_fields_are_exchanged_for_as_many_links_as_asked():
    rules = replace(RULES, compare_fields=2)
    outcome = rehearse(
        participants(*CASES), rules, around(), describe=lambda case: {"id": case.id.reveal()}
    )
    opened = [link.opened for link in outcome.links if link.opened.fields]
    assert len(opened) == 2
    for one in opened:
        assert one.state is State.OPENED
        assert one.first == "Shelter"
        assert {fields["organisation"] for fields in one.fields} == {"Shelter", "Clinic"}


@pytest.mark.parametrize(
    ("mode", "code"), [(Mode.PROVED, "proof-wrong"), (Mode.ONBOARDING, "answer-wrong")]
)
def test_a_keyholder_that_answers_wrongly_is_named_and_nothing_is_kept(mode, code, monkeypatch):
    def lying(share, blinded, *rest, group):
        made = honest(share, blinded, *rest, group=group)
        if share.index != 2:
            return made
        swapped = made.elements[32:64] + made.elements[:32] + made.elements[64:]
        return replace(made, elements=swapped)

    name = "evaluate" if mode is Mode.PROVED else "answer"
    honest = getattr(tokens_module, name)
    monkeypatch.setattr(tokens_module, name, lying)
    with pytest.raises(PeerFault) as fault:
        rehearse(participants(*CASES), replace(RULES, mode=mode), around(), describe=nothing)
    assert fault.value.code == code
    assert fault.value.fields["party"] == 2


def test_a_keyholder_that_answers_with_another_key_is_named(monkeypatch):
    def other_key(share, blinded, *, group):
        doubled = group.add(honest(share, blinded, group=group).elements, blinded)
        return Answer(share.index, share.epoch, doubled)

    honest = evaluation_module.answer
    monkeypatch.setattr(tokens_module, "answer", other_key)
    with pytest.raises(PeerFault) as fault:
        rehearse(participants(*CASES), RULES, around(), describe=nothing)
    assert fault.value.code == "answer-wrong"


def test_the_keyholders_counted_every_evaluation():
    outcome = rehearse(participants(*CASES), RULES, around(), describe=nothing)
    asked = sum(sum(classes.values()) for classes in outcome.asked.values())
    answered_twice = 2 * sum(tally.evaluations for tally in outcome.tallies)
    checks = outcome.messages[Kind.EVALUATE_REQUEST] // 2
    assert asked == answered_twice + checks


def test_a_budget_that_is_spent_stops_the_member(monkeypatch):
    small = replace(parties_module.REHEARSAL_BUDGET, onboarding=30)
    monkeypatch.setattr(parties_module, "REHEARSAL_BUDGET", small)
    with pytest.raises(Refused) as fault:
        rehearse(participants(*CASES), RULES, around(), describe=nothing)
    assert fault.value.code == "budget-spent"


def test_the_bytes_counted_are_the_bytes_sent():
    seen: list[bytes] = []

    def watch(wire):
        wire.taps = seen
        seen.append(wire.charter.hash)

    outcome = rehearse(participants(*CASES), RULES, around(), describe=nothing, watch=watch)
    charter, messages = seen[0], seen[1:]
    assert sum(map(len, messages)) == sum(outcome.sizes.values())
    batches = [m for m in (decode(one, charter) for one in messages) if isinstance(m, TagBatch)]
    kinds = {ENTITIES[batch.entity] for batch in batches}
    assert kinds == set(RULES.policies)
    sizes = {len(batch.tags) for batch in batches if ENTITIES[batch.entity] is EntityKind.PERSON}
    assert len(sizes) == 1, "lists of about forty people look alike"
    assert np.unique([len(one.handles) for one in batches]).size < len(batches)


def test_consent_for_less_than_the_keys_are_made_of_tags_nobody():
    for missing in AUDIENCE.fields:
        less = replace(AUDIENCE, fields=AUDIENCE.fields - {missing})
        rules = replace(RULES, charter_audience=less, consent_audience=less)
        with pytest.raises(Refused) as fault:
            rehearse(participants(*CASES), rules, around(), describe=nothing)
        assert fault.value.code == "fields-not-asked"


def test_consent_is_asked_for_the_audience_that_is_tagged():
    less = replace(AUDIENCE, classes=frozenset({OrganisationClass.SHELTER}))
    with pytest.raises(OurFault) as fault:
        rehearse(
            participants(*CASES), replace(RULES, consent_audience=less), around(), describe=nothing
        )
    assert fault.value.code == "audience-differs"


@pytest.mark.parametrize(
    ("change", "code"), [({"key_class": 200}, "request-key-class"), ({"epoch": 2}, "request-epoch")]
)
def test_a_request_that_no_charter_knows_is_refused_and_not_counted(change, code, monkeypatch):
    def other(*fields):
        return replace(EvaluateRequest(*fields), **change)

    ledgers = []
    monkeypatch.setattr(tokens_module, "EvaluateRequest", other)
    monkeypatch.setattr(tokens_module, "pay", lambda *asked: ledgers.append(asked))
    with pytest.raises(PeerFault) as fault:
        rehearse(participants(*CASES), RULES, around(), describe=nothing)
    assert fault.value.code == code
    assert not ledgers
