# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Every vector of RFC 9497 for ristretto255-SHA512 in modes OPRF and VOPRF, appendix A.1."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from hospitium.model.errors import BadInput
from hospitium.oprf import evaluation, member, voprf
from hospitium.oprf.group import IDENTITY, Group
from hospitium.oprf.libsodium import bundled, libsodium
from hospitium.oprf.shares import check_key_set, check_share, deal_single_key_for_vectors
from hospitium.oprf.voprf import Mode
from tests.oprf.streams import stream

VECTORS = Path(__file__).parent.parent / "vectors"
RFC9497 = json.loads((VECTORS / "rfc9497.json").read_text(encoding="utf-8"))["modes"]
RFC9496 = json.loads((VECTORS / "rfc9496.json").read_text(encoding="utf-8"))
CASES = [
    pytest.param(mode, vector, id=f"{mode['mode']}-{number}")
    for mode in RFC9497
    for number, vector in enumerate(mode["vectors"], 1)
]
LIBRARIES = [pytest.param(libsodium(), id="system"), pytest.param(bundled(), id="bundled")]


def batch_of(vector: dict[str, Any]) -> str:
    return f"batch{len(vector['Blind'])}"


def raw(text: str | list[str]) -> bytes:
    return bytes.fromhex("".join(text))


def scalars(texts: list[str]) -> list[int]:
    return [int.from_bytes(bytes.fromhex(text), "little") for text in texts]


def test_all_vectors_of_both_modes_are_here() -> None:
    assert [(mode["mode"], len(mode["vectors"])) for mode in RFC9497] == [("OPRF", 2), ("VOPRF", 3)]


@pytest.mark.parametrize("group", LIBRARIES)
@pytest.mark.parametrize("mode", RFC9497, ids=lambda mode: mode["mode"])
def test_derive_key_pair(mode: dict[str, Any], group: Group) -> None:
    seed, info = raw(mode["Seed"]), raw(mode["KeyInfo"])
    secret, public = voprf.derive_key_pair(seed, info, Mode[mode["mode"]], group)
    assert secret.hex() == mode["skSm"]
    assert public.hex() == mode.get("pkSm", public.hex())


@pytest.mark.parametrize("group", LIBRARIES)
@pytest.mark.parametrize(("mode", "vector"), CASES)
def test_every_step(mode: dict[str, Any], vector: dict[str, Any], group: Group) -> None:
    inputs = [raw(one) for one in vector["Input"]]
    blinds = scalars(vector["Blind"])
    secret = raw(mode["skSm"])
    blinded = voprf.blind(inputs, blinds, Mode[mode["mode"]], group)
    assert blinded == raw(vector["BlindedElement"])
    evaluated = voprf.blind_evaluate(secret, blinded, group)
    assert evaluated == raw(vector["EvaluationElement"])
    outputs = voprf.finalise(inputs, blinds, evaluated, group)
    assert [output.hex() for output in outputs] == vector["Output"]
    assert voprf.evaluate(secret, inputs, Mode[mode["mode"]], group) == outputs


@pytest.mark.parametrize("vector", RFC9497[1]["vectors"], ids=batch_of)
def test_proofs(vector: dict[str, Any]) -> None:
    group, mode = libsodium(), RFC9497[1]
    blinded, evaluated = raw(vector["BlindedElement"]), raw(vector["EvaluationElement"])
    secret, public = raw(mode["skSm"]), raw(mode["pkSm"])
    (nonce,) = scalars([vector["ProofRandomScalar"]])
    proof = voprf.prove(secret, public, blinded, evaluated, nonce, group)
    assert proof.hex() == vector["Proof"]
    assert voprf.verify(public, blinded, evaluated, proof, group)


@pytest.mark.parametrize("vector", RFC9497[1]["vectors"], ids=batch_of)
def test_the_threshold_protocol_with_one_keyholder_is_the_rfcs(vector: dict[str, Any]) -> None:
    mode = RFC9497[1]
    dealt = deal_single_key_for_vectors(raw(mode["skSm"]))
    (share,) = dealt.shares
    assert dealt.public.key.hex() == mode["pkSm"]
    check_key_set(dealt.public, raw(mode["pkSm"]))
    check_share(share, dealt.public)

    blinds = b"".join(raw(one).ljust(64, b"\0") for one in vector["Blind"])
    blinding = member.blind([raw(one) for one in vector["Input"]], lambda size: blinds[:size])
    assert blinding.blinded == raw(vector["BlindedElement"])
    answer = evaluation.evaluate(share, blinding.blinded, stream())
    assert answer.elements == raw(vector["EvaluationElement"])
    outputs = member.finalise(blinding, [answer], dealt.public)
    assert [output.hex() for output in outputs] == vector["Output"]
    published = evaluation.Evaluation(1, 0, answer.elements, raw(vector["Proof"]))
    assert member.finalise(blinding, [published], dealt.public) == outputs


@pytest.mark.parametrize("group", LIBRARIES)
def test_multiples_of_the_generator(group: Group) -> None:
    """RFC 9496 appendix A.1: B[0] to B[15]; the first is the identity."""
    multiples = [bytes.fromhex(one) for one in RFC9496["multiples"]]
    assert multiples[0] == IDENTITY
    for number, expected in enumerate(multiples[1:], 1):
        assert group.multiply_base(number.to_bytes(32, "little")) == expected
        assert group.add(multiples[number - 1], multiples[1]) == expected
        assert group.subtract(expected, multiples[1]) == multiples[number - 1]


@pytest.mark.parametrize("group", LIBRARIES)
@pytest.mark.parametrize("encoding", RFC9496["invalid"])
def test_bad_encodings_are_refused(encoding: str, group: Group) -> None:
    """RFC 9496 appendix A.2, wherever a point comes in."""
    bad, one = bytes.fromhex(encoding), (1).to_bytes(32, "little")
    good = group.multiply_base(one)
    attempts: list[Callable[[], bytes | None]] = [
        lambda: group.require_elements(good + bad),
        lambda: group.multiply(good + bad, one + one),
        lambda: group.multiply_one(good + bad, one),
        lambda: group.add(good + good, good + bad),
        lambda: group.subtract(good + bad, good + good),
        lambda: group.weighted_sum(good + bad, one + one),
        lambda: group.short_weighted_sum(good + bad, [1, 1], 3),
    ]
    for attempt in attempts:
        with pytest.raises(BadInput) as fault:
            attempt()
        assert fault.value.code == "element-invalid"
        assert fault.value.fields["position"] == 1
