# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""A run with t of n keyholders: the single key's outputs, and a wrong answer caught and named."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hospitium.model.errors import BadInput, HospitiumError, OurFault, PeerFault
from hospitium.oprf import evaluation, member, voprf
from hospitium.oprf.evaluation import Evaluation
from hospitium.oprf.group import IDENTITY, MAX_BATCH, Group
from hospitium.oprf.libsodium import libsodium
from hospitium.oprf.scalars import encode
from hospitium.oprf.shares import Dealt, deal, deal_given_key_for_tests
from hospitium.oprf.voprf import MAX_INPUT, Mode
from tests.oprf.streams import stream

KEY = encode(2**200 + 12345)
INPUTS = [b"", b"a", b"\x00" * 40, "Ольга 1999".encode(), b"x" * MAX_INPUT]
GROUP = libsodium()


def run(dealt: Dealt, indices: tuple[int, ...], inputs: list[bytes], group: Group) -> list[bytes]:
    blinding = member.blind(inputs, stream(1), group=group)
    evaluations = [
        evaluation.evaluate(dealt.shares[i - 1], blinding.blinded, stream(i), group=group)
        for i in indices
    ]
    return member.finalise(blinding, evaluations, dealt.public, group=group)


@pytest.mark.parametrize(("t", "n"), [(2, 3), (3, 4), (3, 5), (4, 6), (6, 9)])
def test_any_threshold_of_keyholders_gives_the_single_keys_outputs(t: int, n: int) -> None:
    dealt = deal_given_key_for_tests(KEY, t, n, 0, stream(t))
    expected = voprf.evaluate(KEY, INPUTS, Mode.VOPRF, GROUP)
    subsets = list(combinations(range(1, n + 1), t))
    for indices in subsets[:: max(1, len(subsets) // 10)]:
        assert run(dealt, indices, INPUTS, GROUP) == expected
        assert run(dealt, indices[::-1], INPUTS, libsodium(2)) == expected


@given(
    st.lists(st.binary(max_size=60), min_size=1, max_size=5),
    st.permutations([1, 2, 3, 4, 5]),
    st.integers(0, 2**32),
)
def test_outputs_depend_on_the_key_and_the_input_alone(
    inputs: list[bytes], order: list[int], seed: int
) -> None:
    dealt = deal_given_key_for_tests(KEY, 3, 5, 0, stream(seed))
    outputs = run(dealt, tuple(order[:3]), inputs, GROUP)
    assert outputs == voprf.evaluate(KEY, inputs, Mode.VOPRF, GROUP)
    assert [len(output) for output in outputs] == [64] * len(inputs)


def test_outputs_survive_a_new_sharing() -> None:
    old, new = (deal_given_key_for_tests(KEY, 2, 3, e, stream(e)) for e in (0, 1))
    assert run(old, (1, 2), INPUTS, GROUP) == run(new, (2, 3), INPUTS, GROUP)


def test_the_same_input_is_blinded_differently_each_time() -> None:
    entropy = stream(4)
    first, second = (member.blind([b"same", b"same"], entropy).blinded for _ in range(2))
    assert len({first[:32], first[32:], second[:32], second[32:]}) == 4


def test_a_blinding_prints_neither_inputs_nor_blinds() -> None:
    blinding = member.blind([b"a name nobody may read"], stream())
    assert "nobody" not in repr(blinding)
    assert str(blinding.blinds.reveal()[0]) not in repr(blinding)


@pytest.fixture(scope="module")
def dealt() -> Dealt:
    return deal(2, 3, 7, stream(3))


@pytest.fixture(scope="module")
def blinding() -> member.Blinding:
    return member.blind([f"key {number}".encode() for number in range(5)], stream(9))


@pytest.fixture(scope="module")
def answers(dealt: Dealt, blinding: member.Blinding) -> list[Evaluation]:
    return [
        evaluation.evaluate(share, blinding.blinded, stream(share.index)) for share in dealt.shares
    ]


def swapped(batch: bytes) -> bytes:
    return batch[32:64] + batch[:32] + batch[64:]


def with_element(batch: bytes, position: int, element: bytes) -> bytes:
    return batch[: position * 32] + element + batch[(position + 1) * 32 :]


def wrong_answers(good: Evaluation, other: Evaluation) -> dict[str, tuple[Evaluation, str]]:
    element = GROUP.multiply_base(encode(99))
    flipped = bytes([good.proof[0] ^ 1]) + good.proof[1:]
    return {
        "first element": (
            replace(good, elements=with_element(good.elements, 0, element)),
            "proof-wrong",
        ),
        "last element": (
            replace(good, elements=with_element(good.elements, 4, element)),
            "proof-wrong",
        ),
        "all elements": (replace(good, elements=element * 5), "proof-wrong"),
        "order": (replace(good, elements=swapped(good.elements)), "proof-wrong"),
        "another's elements": (replace(good, elements=other.elements), "proof-wrong"),
        "another's answer": (replace(other, index=good.index), "proof-wrong"),
        "no proof": (replace(good, proof=b""), "proof-wrong"),
        "short proof": (replace(good, proof=good.proof[:-1]), "proof-wrong"),
        "long proof": (replace(good, proof=good.proof + b"\0"), "proof-wrong"),
        "zero proof": (replace(good, proof=bytes(64)), "proof-wrong"),
        "unreduced proof": (replace(good, proof=b"\xff" * 64), "proof-wrong"),
        "flipped proof": (replace(good, proof=flipped), "proof-wrong"),
        "identity": (
            replace(good, elements=with_element(good.elements, 2, IDENTITY)),
            "element-invalid",
        ),
        "no encoding": (
            replace(good, elements=with_element(good.elements, 2, b"\xff" * 32)),
            "element-invalid",
        ),
        "one too few": (replace(good, elements=good.elements[:-32]), "evaluation-count"),
        "one too many": (
            replace(good, elements=good.elements + element),
            "evaluation-count",
        ),
        "half an element": (replace(good, elements=good.elements[:-16]), "evaluation-count"),
        "nothing": (replace(good, elements=b""), "evaluation-count"),
        "old epoch": (replace(good, epoch=6), "epoch-wrong"),
        "next epoch": (replace(good, epoch=8), "epoch-wrong"),
    }


SOME = Evaluation(1, 7, bytes(160), bytes(64))


@pytest.mark.parametrize("what", wrong_answers(SOME, SOME))
@pytest.mark.parametrize("place", [0, 1])
def test_a_wrong_answer_is_caught_and_named(
    what: str,
    place: int,
    dealt: Dealt,
    blinding: member.Blinding,
    answers: list[Evaluation],
) -> None:
    good, other = answers[place], answers[2]
    wrong, code = wrong_answers(good, other)[what]
    given_answers = answers[:2]
    given_answers[place] = wrong
    with pytest.raises(PeerFault) as fault:
        member.finalise(blinding, given_answers, dealt.public)
    assert (fault.value.code, fault.value.fields["party"]) == (code, good.index)
    with pytest.raises(PeerFault):
        member.check_evaluation(blinding, wrong, dealt.public)
    assert member.finalise(blinding, [answers[1 - place], other], dealt.public)


@pytest.mark.parametrize("index", [0, 4, -1, 2**40])
def test_an_unknown_keyholder_is_named(
    index: int, dealt: Dealt, blinding: member.Blinding, answers: list[Evaluation]
) -> None:
    with pytest.raises(PeerFault) as fault:
        member.finalise(blinding, [answers[0], replace(answers[1], index=index)], dealt.public)
    assert (fault.value.code, fault.value.fields["party"]) == ("keyholder-unknown", index)


@pytest.mark.parametrize(
    ("chosen", "code"),
    [
        ([], "evaluations-count"),
        ([0], "evaluations-count"),
        ([0, 1, 2], "evaluations-count"),
        ([0, 0], "keyholder-twice"),
        ([1, 0, 1], "keyholder-twice"),
    ],
)
def test_the_number_of_answers_is_the_threshold(
    chosen: list[int],
    code: str,
    dealt: Dealt,
    blinding: member.Blinding,
    answers: list[Evaluation],
) -> None:
    with pytest.raises(BadInput) as fault:
        member.finalise(blinding, [answers[i] for i in chosen], dealt.public)
    assert fault.value.code == code


def test_an_answer_to_another_batch_is_wrong(dealt: Dealt, answers: list[Evaluation]) -> None:
    other = member.blind([b"1", b"2", b"3", b"4", b"5"], stream(77))
    with pytest.raises(PeerFault) as fault:
        member.finalise(other, answers[:2], dealt.public)
    assert fault.value.code == "proof-wrong"


@pytest.mark.parametrize(
    ("inputs", "kind", "code"),
    [
        ([], BadInput, "batch-empty"),
        ([b""] * (MAX_BATCH + 1), BadInput, "batch-too-large"),
        ([b"x" * (MAX_INPUT + 1)], BadInput, "input-too-long"),
    ],
)
def test_inputs_have_bounds(inputs: list[bytes], kind: type[HospitiumError], code: str) -> None:
    with pytest.raises(kind) as fault:
        member.blind(inputs, stream())
    assert fault.value.code == code


def test_a_members_broken_entropy_stops_it() -> None:
    with pytest.raises(OurFault) as fault:
        member.blind([b"1", b"2"], lambda size: b"\x05" * size)
    assert fault.value.code == "entropy-repeats"


def bad_batches(good: bytes) -> dict[str, tuple[bytes, str]]:
    return {
        "empty": (b"", "batch-empty"),
        "half an element": (good[:-1], "batch-length"),
        "too many": (good[:32] * (MAX_BATCH + 1), "batch-too-large"),
        "identity": (with_element(good, 1, IDENTITY), "element-invalid"),
        "no encoding": (with_element(good, 1, b"\xff" * 32), "element-invalid"),
        "twice the same": (with_element(good, 1, good[:32]), "element-duplicate"),
    }


@pytest.mark.parametrize("what", bad_batches(bytes(160)))
def test_a_keyholder_refuses_a_bad_batch(
    what: str, dealt: Dealt, blinding: member.Blinding
) -> None:
    batch, code = bad_batches(blinding.blinded)[what]
    with pytest.raises(PeerFault) as fault:
        evaluation.evaluate(dealt.shares[0], batch, stream())
    assert fault.value.code == code
    with pytest.raises(PeerFault) as fault:
        evaluation.answer(dealt.shares[0], batch)
    assert fault.value.code == code


def test_a_keyholders_short_entropy_stops_it(dealt: Dealt, blinding: member.Blinding) -> None:
    with pytest.raises(OurFault) as fault:
        evaluation.evaluate(dealt.shares[0], blinding.blinded, lambda size: bytes(size - 1))
    assert fault.value.code == "entropy-short"


def test_repeated_entropy_does_not_repeat_a_nonce(dealt: Dealt, blinding: member.Blinding) -> None:
    """Two proofs with one nonce r have s1 + c1 k = s2 + c2 k and give k away."""
    (share, *_) = dealt.shares
    batches = [blinding.blinded, swapped(blinding.blinded)]
    proofs = [evaluation.evaluate(share, batch, bytes).proof for batch in batches]
    secret = int.from_bytes(share.secret.reveal(), "little")
    nonces = {
        (int.from_bytes(proof[32:], "little") + int.from_bytes(proof[:32], "little") * secret)
        % (2**252 + 27742317777372353535851937790883648493)
        for proof in proofs
    }
    assert len(nonces) == 2
