# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Onboarding: the same tokens, and any wrong answer, even one in a batch, is caught and named."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hospitium.model.errors import BadInput, OurFault, PeerFault
from hospitium.oprf import evaluation, member, onboarding, voprf
from hospitium.oprf.evaluation import Answer, Evaluation
from hospitium.oprf.group import IDENTITY
from hospitium.oprf.libsodium import libsodium
from hospitium.oprf.onboarding import Challenge
from hospitium.oprf.scalars import encode
from hospitium.oprf.shares import Dealt, deal, deal_given_key_for_tests
from hospitium.oprf.voprf import Mode
from tests.oprf.streams import stream

GROUP = libsodium()
COUNT = 6


def replies(dealt: Dealt, fixed: Challenge) -> list[Evaluation]:
    return [
        evaluation.evaluate(dealt.shares[index - 1], fixed.element, stream(index))
        for index in sorted(fixed.answers)
    ]


def asked(dealt: Dealt, count: int = COUNT) -> tuple[member.Blinding, list[Answer]]:
    blinding = member.blind([f"key {number}".encode() for number in range(count)], stream(9))
    return blinding, [evaluation.answer(share, blinding.blinded) for share in dealt.shares]


@given(
    st.lists(st.binary(max_size=20), min_size=1, max_size=6),
    st.permutations([1, 2, 3, 4, 5]),
)
def test_the_tokens_are_the_single_keys(inputs: list[bytes], order: list[int]) -> None:
    key = encode(31337)
    dealt = deal_given_key_for_tests(key, 3, 5, 0, stream(1))
    blinding = member.blind(inputs, stream(2))
    chosen = [dealt.shares[index - 1] for index in order[:3]]
    answers = [evaluation.answer(share, blinding.blinded) for share in chosen]
    fixed = onboarding.challenge(blinding, answers, dealt.public, stream(3))
    outputs = onboarding.finalise(fixed, replies(dealt, fixed), dealt.public)
    assert outputs == voprf.evaluate(key, inputs, Mode.VOPRF, GROUP)


def test_large_coefficients_give_the_same_tokens() -> None:
    key = encode(99)
    dealt = deal_given_key_for_tests(key, 6, 9, 0, stream(1))
    blinding = member.blind([b"1", b"2"], stream(2))
    chosen = [dealt.shares[index - 1] for index in (1, 4, 5, 7, 8, 9)]
    answers = [evaluation.answer(share, blinding.blinded) for share in chosen]
    fixed = onboarding.challenge(blinding, answers, dealt.public, stream(3), group=libsodium(2))
    outputs = onboarding.finalise(fixed, replies(dealt, fixed), dealt.public)
    assert outputs == voprf.evaluate(key, [b"1", b"2"], Mode.VOPRF, GROUP)


def altered(position: int, element: bytes) -> Callable[[Answer], Answer]:
    def alter(one: Answer) -> Answer:
        start = position * 32
        return replace(one, elements=one.elements[:start] + element + one.elements[start + 32 :])

    return alter


ELEMENT = GROUP.multiply_base(encode(5))
LIES: dict[str, tuple[Callable[[Answer], Answer], str]] = {
    "one answer of the batch": (altered(3, ELEMENT), "answer-wrong"),
    "the last answer": (altered(COUNT - 1, ELEMENT), "answer-wrong"),
    "another order": (
        lambda one: replace(one, elements=one.elements[32:] + one.elements[:32]),
        "answer-wrong",
    ),
    "all answers": (lambda one: replace(one, elements=ELEMENT * COUNT), "answer-wrong"),
    "another key": (
        lambda one: replace(one, elements=GROUP.multiply_one(one.elements, encode(2))),
        "answer-wrong",
    ),
    "errors that cancel without weights": (
        lambda one: replace(
            one,
            elements=GROUP.add(one.elements[:32], ELEMENT)
            + GROUP.subtract(one.elements[32:64], ELEMENT)
            + one.elements[64:],
        ),
        "answer-wrong",
    ),
    "the identity": (altered(2, IDENTITY), "element-invalid"),
    "no encoding": (altered(2, b"\xff" * 32), "element-invalid"),
}


@pytest.mark.parametrize("what", LIES)
@pytest.mark.parametrize("liar", [1, 2])
def test_a_lie_is_caught_and_named(what: str, liar: int) -> None:
    dealt = deal(2, 3, 0, stream())
    blinding, answers = asked(dealt)
    lie, code = LIES[what]
    given_answers = answers[:2]
    given_answers[liar - 1] = lie(given_answers[liar - 1])

    def onboard() -> list[bytes]:
        fixed = onboarding.challenge(blinding, given_answers, dealt.public, stream(8))
        return onboarding.finalise(fixed, replies(dealt, fixed), dealt.public)

    with pytest.raises(PeerFault) as fault:
        onboard()
    assert (fault.value.code, fault.value.fields["party"]) == (code, liar)


def test_lies_that_cancel_leave_the_tokens_right() -> None:
    """With keyholders 1 and 2 the answers combine as 2 D1 - D2."""
    dealt = deal(2, 3, 0, stream())
    blinding, answers = asked(dealt)
    first = replace(answers[0], elements=GROUP.add(answers[0].elements, ELEMENT * COUNT))
    double = GROUP.add(ELEMENT, ELEMENT)
    second = replace(answers[1], elements=GROUP.add(answers[1].elements, double * COUNT))
    honest, crooked = (
        onboarding.challenge(blinding, pair, dealt.public, stream(8))
        for pair in (answers[:2], [first, second])
    )
    expected = onboarding.finalise(honest, replies(dealt, honest), dealt.public)
    assert onboarding.finalise(crooked, replies(dealt, crooked), dealt.public) == expected


def test_a_wrong_reply_to_the_challenge_is_caught_and_named() -> None:
    dealt = deal(2, 3, 0, stream())
    blinding, answers = asked(dealt)
    fixed = onboarding.challenge(blinding, answers[:2], dealt.public, stream(8))
    first, second = replies(dealt, fixed)
    for wrong, code in [
        (replace(second, elements=ELEMENT), "proof-wrong"),
        (replace(second, proof=first.proof), "proof-wrong"),
        (replace(second, elements=IDENTITY), "element-invalid"),
        (replace(second, elements=second.elements * 2), "evaluation-count"),
        (replace(second, epoch=1), "epoch-wrong"),
    ]:
        with pytest.raises(PeerFault) as fault:
            onboarding.finalise(fixed, [first, wrong], dealt.public)
        assert (fault.value.code, fault.value.fields["party"]) == (code, 2)


def test_a_liar_cannot_choose_its_reply_to_fit_its_lie() -> None:
    """Even with the weights known afterwards the reply has to be proved, so it is the true one."""
    dealt = deal(2, 3, 0, stream())
    blinding, answers = asked(dealt)
    lie = altered(0, ELEMENT)(answers[1])
    fixed = onboarding.challenge(blinding, [answers[0], lie], dealt.public, stream(8))
    fitting = GROUP.short_weighted_sum(lie.elements, fixed.weights, 8)
    first, second = replies(dealt, fixed)
    with pytest.raises(PeerFault) as fault:
        onboarding.finalise(fixed, [first, replace(second, elements=fitting)], dealt.public)
    assert fault.value.fields["party"] == 2


def test_how_often_a_lie_escapes(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bound is 1 in 2**bits - 1, and the best lie meets it: two errors that cancel each
    other escape when their weights happen to be equal. With weights of two bits that is 1 in 3.
    """
    monkeypatch.setattr(onboarding, "SOUNDNESS_BITS", 2)
    dealt = deal(2, 3, 0, stream())
    blinding, answers = asked(dealt, 2)
    lie, _ = LIES["errors that cancel without weights"]
    pair = [answers[0], lie(answers[1])]
    trials, escaped = 300, 0
    for seed in range(trials):
        fixed = onboarding.challenge(blinding, pair, dealt.public, stream(seed))
        equal = fixed.weights[0] == fixed.weights[1]
        truth = {
            index: GROUP.multiply_one(fixed.element, dealt.shares[index - 1].secret.reveal())
            for index in fixed.answers
        }
        try:
            onboarding.require_right_answers(fixed, truth, GROUP)
        except PeerFault:
            assert not equal
        else:
            assert equal
            escaped += 1
    assert trials / 3 * 0.75 < escaped < trials / 3 * 1.25


def test_who_answered_has_to_reply() -> None:
    dealt = deal(2, 3, 0, stream())
    blinding, answers = asked(dealt)
    fixed = onboarding.challenge(blinding, answers[:2], dealt.public, stream(8))
    others = [evaluation.evaluate(share, fixed.element, stream()) for share in dealt.shares[1:]]
    with pytest.raises(BadInput) as fault:
        onboarding.finalise(fixed, others, dealt.public)
    assert fault.value.code == "keyholders-differ"


@pytest.mark.parametrize(
    ("chosen", "code"), [([0], "evaluations-count"), ([0, 0], "keyholder-twice")]
)
def test_a_challenge_is_drawn_when_all_have_answered(chosen: list[int], code: str) -> None:
    dealt = deal(2, 3, 0, stream())
    blinding, answers = asked(dealt)
    with pytest.raises(BadInput) as fault:
        onboarding.challenge(blinding, [answers[i] for i in chosen], dealt.public, stream())
    assert fault.value.code == code


def test_weights_are_drawn_anew_and_never_zero() -> None:
    dealt = deal(2, 3, 0, stream())
    blinding, answers = asked(dealt, 50)
    entropy = stream(8)
    first, second = (
        onboarding.challenge(blinding, answers[:2], dealt.public, entropy) for _ in range(2)
    )
    assert first.weights != second.weights
    zeros = onboarding.challenge(blinding, answers[:2], dealt.public, bytes)
    assert set(zeros.weights) == {1}
    with pytest.raises(OurFault) as fault:
        onboarding.challenge(blinding, answers[:2], dealt.public, lambda size: b"")
    assert fault.value.code == "entropy-short"


@given(st.integers(1, 16_384))
def test_the_window_is_the_cheapest(count: int) -> None:
    def additions(bits: int) -> int:
        return -(-onboarding.SOUNDNESS_BITS // bits) * (count + 2 * (1 << bits))

    chosen = onboarding.window_bits(count)
    assert all(additions(chosen) <= additions(bits) for bits in range(1, 20))
