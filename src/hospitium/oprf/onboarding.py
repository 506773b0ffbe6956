# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Onboarding: answers first, then one drawn check over all of them.

A member that joins tokenises everything it has, once. Checking RFC 9497's batch proof costs
the member two multiplications an element and keyholder, because the proof's weights come out
of a hash that a keyholder could try out beforehand and must therefore be long. Here nothing
can be tried out:

1. The member sends the blinded elements C_i; t keyholders answer D_ij without a proof
   (:func:`~hospitium.oprf.evaluation.answer`).
2. With all answers in hand, the member combines them to D_i, which is to be k C_i, draws a
   short weight w_i for each element (:func:`challenge`), and sends every keyholder one more
   blinded element, the sum M of w_i C_i.
3. A keyholder treats M as any other request for one element: it evaluates and proves it
   (:func:`~hospitium.oprf.evaluation.evaluate`). It keeps nothing in between.
4. The member checks those proofs, so that the replies combine to k M, and that this equals the
   sum of w_i D_i (:func:`finalise`). Only then is there a token. Where it doesn't, the same
   sum over each keyholder's own answers says who was wrong.

**Soundness.** Let e_i = D_i - k C_i be the errors in what the tokens are made of. Step 4 passes
only if the sum of w_i e_i is the identity (or a proof is forged). If some e_i isn't the
identity, then for any choice of the other weights at most one value of w_i does that. So *any*
wrong token, one in a batch or all of them, whoever made it wrong and together with whom,
escapes with probability at most 1/(2**32 - 1). Errors of several keyholders that cancel leave
the tokens right. If the combined sum is wrong, at least one keyholder's own sum is: somebody is
always named, and nobody wrongly.

**Why not a proof over a drawn subset.** With k wrong answers among n and a subset of s, a
keyholder escapes with probability C(n-k, s)/C(n, s): for k = 1 that is 1 - s/n, a half where
half of the work is done. A short weight costs one addition for each of its windows
(:meth:`~hospitium.oprf.group.Group.short_weighted_sum`), covers every element, and is
better by nine orders of magnitude for less work. Short weights save nothing inside a
multiplication, since libsodium multiplies by full scalars whatever their size; they save by
buckets, which need no multiplication at all (Bellare, Garay, Rabin, *Fast batch verification
for modular exponentiation and digital signatures*, EUROCRYPT 1998, sections 3 and 4).

**Order.** The weights have to be drawn after every answer is fixed. :func:`challenge` takes the
answers and is the only place that draws; :func:`finalise` takes them out of the challenge, so
that none can be exchanged later. With M in hand a keyholder that hasn't answered yet could, in
a small batch, look for the weights: hence all answers first, and a new challenge for everybody
when one keyholder is replaced.

**Who learns what.** A keyholder learns, beside the number of elements, that the member checks
(M is one more blinded element). The member learns nothing more than from proofs.

**What it doesn't give.** It doesn't say which answer was wrong. It is checked at 2**-32 rather
than 2**-128, which is enough against somebody who has one try and is named for it, and not
enough for evidence that is kept: whoever has to convince a third party uses the proofs of
:mod:`~hospitium.oprf.member`. It takes a second round trip, and one more evaluation of budget.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hospitium.model.entropy import Entropy
from hospitium.model.errors import BadInput, OurFault, PeerFault
from hospitium.oprf.evaluation import Answer, Evaluation
from hospitium.oprf.group import Group
from hospitium.oprf.interpolation import Combined, combine, scale
from hospitium.oprf.libsodium import libsodium
from hospitium.oprf.member import (
    Blinding,
    check_answer_shape,
    require_proof,
    require_quorum,
)
from hospitium.oprf.scalars import invert_all
from hospitium.oprf.shares import PublicKeySet
from hospitium.oprf.voprf import hash_outputs

SOUNDNESS_BITS = 32
"""Length of a weight: the longest that keeps the whole mode well below two and a half times
the bare hash and two multiplications (bench/oprf.py)."""

_DRAW_SIZE = 8


@dataclass(frozen=True, slots=True)
class Challenge:
    """Answers that are fixed, and the one element that checks them all.

    Args:
        blinding: the batch that was asked for.
        answers: keyholder's index -> its answers.
        combined: the answers combined.
        weights: drawn after the answers.
        element: the weighted sum of the blinded elements, to send to each of the keyholders.
    """

    blinding: Blinding
    answers: Mapping[int, bytes]
    combined: Combined
    weights: tuple[int, ...]
    element: bytes


def challenge(
    blinding: Blinding,
    answers: Sequence[Answer],
    public: PublicKeySet,
    entropy: Entropy,
    *,
    group: Group | None = None,
) -> Challenge:
    """Fix the answers, then draw the weights.

    Raises:
        PeerFault: with ``party``: ``keyholder-unknown``, ``epoch-wrong``, ``evaluation-count``
            or ``element-invalid``.
        BadInput: ``evaluations-count`` or ``keyholder-twice``.
        OurFault: ``entropy-short``.
    """
    group = group or libsodium()
    require_quorum(answers, public)
    for answer in answers:
        check_answer_shape(blinding.count, answer, public)
    fixed = {answer.index: answer.elements for answer in answers}
    try:
        combined = combine(fixed, group)
    except BadInput:
        _name_invalid(fixed, group)
        raise
    weights = _draw_weights(blinding.count, entropy)
    element = group.short_weighted_sum(blinding.blinded, weights, window_bits(blinding.count))
    return Challenge(blinding, fixed, combined, weights, element)


def finalise(
    fixed: Challenge,
    evaluations: Sequence[Evaluation],
    public: PublicKeySet,
    *,
    group: Group | None = None,
) -> list[bytes]:
    """Check the replies to the challenge and with them all answers; unblind and hash.

    Args:
        fixed: what :func:`challenge` gave.
        evaluations: each keyholder's proved evaluation of ``fixed.element``.
        public: the same key set as for :func:`challenge`.

    Returns:
        64 bytes for each input, as :func:`hospitium.oprf.member.finalise`.

    Raises:
        PeerFault: with ``party``: ``answer-wrong`` where an answer in the batch was wrong,
            ``proof-wrong`` where the reply to the challenge is, and as
            :func:`~hospitium.oprf.member.check_evaluation`.
        BadInput: ``evaluations-count``, ``keyholder-twice`` or ``keyholders-differ``.
    """
    group = group or libsodium()
    require_quorum(evaluations, public)
    if {evaluation.index for evaluation in evaluations} != set(fixed.answers):
        raise BadInput("keyholders-differ", "a challenge is for those keyholders who answered")
    for evaluation in evaluations:
        check_answer_shape(1, evaluation, public)
        require_proof(fixed.element, evaluation, public, group)
    replies = {evaluation.index: evaluation.elements for evaluation in evaluations}
    require_right_answers(fixed, replies, group)
    inverses = invert_all(fixed.blinding.blinds.reveal())
    return hash_outputs(fixed.blinding.inputs.reveal(), scale(fixed.combined, inverses, group))


def require_right_answers(fixed: Challenge, replies: Mapping[int, bytes], group: Group) -> None:
    """Compare the weighted answers with the proved replies; name the first who was wrong.

    Raises:
        PeerFault: ``answer-wrong`` or ``element-invalid``, with ``party``.
    """
    window = window_bits(fixed.blinding.count)

    def weighted(batch: bytes) -> bytes:
        return group.short_weighted_sum(batch, fixed.weights, window)

    if weighted(fixed.combined.elements) == combine(replies, group).elements:
        return
    _name_invalid(fixed.answers, group)
    for party in sorted(fixed.answers):
        if weighted(fixed.answers[party]) != replies[party]:
            raise PeerFault(
                "answer-wrong",
                "a keyholder answered at least one element of a batch wrongly",
                hint="Ask another keyholder, and tell the exchange who answered wrongly.",
                party=party,
            )
    raise OurFault("challenge-inconsistent", "a challenge fails though no keyholder was wrong")


def window_bits(count: int) -> int:
    """Bits in a window that make the fewest additions for ``count`` elements."""

    def additions(bits: int) -> int:
        return -(-SOUNDNESS_BITS // bits) * (count + 2 * (1 << bits))

    return min(range(1, SOUNDNESS_BITS + 1), key=additions)


def _draw_weights(count: int, entropy: Entropy) -> tuple[int, ...]:
    """Weights from 1 on, so that every element enters the sum."""
    data = entropy(count * _DRAW_SIZE)
    if len(data) != count * _DRAW_SIZE:
        raise OurFault("entropy-short", "the source of entropy gave the wrong number of bytes")
    values = (1 << SOUNDNESS_BITS) - 1
    return tuple(
        int.from_bytes(data[i : i + _DRAW_SIZE], "little") % values + 1
        for i in range(0, len(data), _DRAW_SIZE)
    )


def _name_invalid(answers: Mapping[int, bytes], group: Group) -> None:
    """Say whose answers hold an element that isn't one, if anybody's do."""
    for party in sorted(answers):
        try:
            group.require_elements(answers[party])
        except BadInput as error:
            position = error.fields.get("position")
            raise PeerFault(error.code, error.message, party=party, position=position) from error
