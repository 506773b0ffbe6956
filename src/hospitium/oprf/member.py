# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""The member's side: blind match keys, check every keyholder's proof, unblind, finalise.

The outputs are those of RFC 9497's Finalize under the whole key, whichever keyholders
answered: sum of l_i k_i = k (Lagrange), hence sum of l_i (k_i rP) = r (kP).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hospitium.model.entropy import Entropy
from hospitium.model.errors import BadInput, PeerFault
from hospitium.model.sensitive import Sensitive
from hospitium.oprf.evaluation import Answer, Evaluation
from hospitium.oprf.group import ELEMENT_SIZE, Group, require_count
from hospitium.oprf.interpolation import combine_and_scale
from hospitium.oprf.libsodium import libsodium
from hospitium.oprf.scalars import draw, invert_all
from hospitium.oprf.shares import PublicKeySet
from hospitium.oprf.voprf import Mode, hash_outputs, verify
from hospitium.oprf.voprf import blind as blind_with


@dataclass(frozen=True, slots=True)
class Blinding:
    """A batch on its way: what the member keeps, and what goes to the keyholders.

    Args:
        inputs: the framed match keys; they stay home.
        blinds: one scalar for each input; whoever has them and the blinded elements can test
            guesses of the inputs, so they are dropped once the batch is finalised.
        blinded: the batch to send, 32 bytes an input, the same to every keyholder.
    """

    inputs: Sensitive[tuple[bytes, ...]]
    blinds: Sensitive[tuple[int, ...]]
    blinded: bytes

    @property
    def count(self) -> int:
        """Number of inputs."""
        return len(self.blinded) // ELEMENT_SIZE


def blind(inputs: Sequence[bytes], entropy: Entropy, *, group: Group | None = None) -> Blinding:
    """Blind a batch of inputs, each under a fresh blind.

    The same input twice is blinded twice and costs twice; remove repetitions before.

    Raises:
        BadInput: ``batch-empty``, ``batch-too-large`` or ``input-too-long``.
        OurFault: ``entropy-short`` or ``entropy-repeats``.
    """
    group = group or libsodium()
    require_count(len(inputs), "inputs")
    blinds = draw(len(inputs), entropy)
    blinded = blind_with(inputs, blinds, Mode.VOPRF, group)
    return Blinding(Sensitive(tuple(inputs)), Sensitive(tuple(blinds)), blinded)


def check_evaluation(
    blinding: Blinding,
    evaluation: Evaluation,
    public: PublicKeySet,
    *,
    group: Group | None = None,
) -> None:
    """Check one keyholder's evaluation as it arrives, so that another can be asked instead.

    Raises:
        PeerFault: with ``party`` the keyholder's number: ``keyholder-unknown``,
            ``epoch-wrong``, ``evaluation-count``, ``element-invalid`` or ``proof-wrong``.
    """
    group = group or libsodium()
    check_answer_shape(blinding.count, evaluation, public)
    require_proof(blinding.blinded, evaluation, public, group)


def finalise(
    blinding: Blinding,
    evaluations: Sequence[Evaluation],
    public: PublicKeySet,
    *,
    group: Group | None = None,
) -> list[bytes]:
    """Check every proof, combine, unblind and hash: 64 bytes for each input, in order.

    Args:
        blinding: what :func:`blind` gave.
        evaluations: one of each of ``threshold`` keyholders, in any order.
        public: the key set of the one epoch that is accepted, already checked by
            :func:`~hospitium.oprf.shares.check_key_set`.

    Raises:
        PeerFault: as :func:`check_evaluation`; nothing is returned when one is wrong.
        BadInput: ``evaluations-count`` or ``keyholder-twice``.
    """
    group = group or libsodium()
    require_quorum(evaluations, public)
    for evaluation in evaluations:
        check_evaluation(blinding, evaluation, public, group=group)
    return unblind_and_hash(blinding, evaluations, group)


def require_quorum(answers: Sequence[Answer | Evaluation], public: PublicKeySet) -> None:
    """Refuse too few, too many, or two answers of one keyholder.

    Raises:
        BadInput: ``evaluations-count`` or ``keyholder-twice``.
    """
    indices = [answer.index for answer in answers]
    if len(set(indices)) != len(indices):
        raise BadInput("keyholder-twice", "there are two answers of one keyholder")
    if len(indices) != public.quorum.threshold:
        raise BadInput(
            "evaluations-count",
            "expected one answer of each of as many keyholders as the threshold says",
            expected=public.quorum.threshold,
            got=len(indices),
        )


def check_answer_shape(count: int, answer: Answer | Evaluation, public: PublicKeySet) -> None:
    """Check who answers, for which epoch, and how many elements there are.

    Raises:
        PeerFault: ``keyholder-unknown``, ``epoch-wrong`` or ``evaluation-count``.
    """
    party = answer.index
    try:
        public.share_of(party)
    except BadInput as error:
        raise PeerFault(error.code, error.message, party=party) from error
    if answer.epoch != public.epoch:
        raise PeerFault(
            "epoch-wrong",
            "a keyholder answered with a share of another epoch",
            hint="Fetch the charter's current key set, or ask the keyholder to.",
            party=party,
            expected=public.epoch,
            got=answer.epoch,
        )
    if len(answer.elements) != count * ELEMENT_SIZE:
        raise PeerFault(
            "evaluation-count",
            "a keyholder answered with another number of elements than it was asked for",
            party=party,
            expected=count,
            length=len(answer.elements),
        )


def require_proof(
    blinded: bytes, evaluation: Evaluation, public: PublicKeySet, group: Group
) -> None:
    """Check one proof against the keyholder's public share.

    Raises:
        PeerFault: ``element-invalid`` or ``proof-wrong``, with ``party``.
    """
    party = evaluation.index
    share = public.share_of(party)
    try:
        proved = verify(share, blinded, evaluation.elements, evaluation.proof, group)
    except BadInput as error:
        position = error.fields.get("position")
        raise PeerFault(error.code, error.message, party=party, position=position) from error
    if not proved:
        raise PeerFault(
            "proof-wrong",
            "a keyholder's proof doesn't hold: at least one of its evaluations is wrong",
            hint="Ask another keyholder, and tell the exchange who answered wrongly.",
            party=party,
        )


def unblind_and_hash(
    blinding: Blinding, answers: Sequence[Answer | Evaluation], group: Group
) -> list[bytes]:
    """Outputs from answers that have been checked; callers check first."""
    inverses = invert_all(blinding.blinds.reveal())
    columns = {answer.index: answer.elements for answer in answers}
    unblinded = combine_and_scale(columns, inverses, group)
    return hash_outputs(blinding.inputs.reveal(), unblinded)
