# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""The stage in which a member has its match keys evaluated by t of n keyholders.

Each batch goes to another two of the three keyholders in turn, so that no one of them carries
all the load or sees all the batches.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hospitium.crypto.digest import sha256
from hospitium.crypto.framing import framed
from hospitium.exchange.budget import pay
from hospitium.exchange.charter import KEY_CLASSES
from hospitium.exchange.tagging import Plan
from hospitium.exchange.wire import ELEMENT_BYTES, EvaluateRequest, EvaluateResponse, Mode
from hospitium.model.entropy import Entropy
from hospitium.model.errors import PeerFault
from hospitium.model.kinds import EntropyClass
from hospitium.node.progress import Progress
from hospitium.node.rehearsal.parties import EPOCH, THRESHOLD, KeyholderParty, Parties, Wire
from hospitium.oprf import member as proved
from hospitium.oprf import onboarding
from hospitium.oprf.evaluation import Answer, Evaluation, answer, evaluate
from hospitium.oprf.group import Group

# Small enough that the progress moves, large enough that what is paid once a batch is noise.
BATCH = 4_096


@dataclass(frozen=True, slots=True)
class TokenStage:
    """What the stage needs of its surroundings."""

    parties: Parties
    wire: Wire
    group: Group
    entropy: Entropy
    progress: Progress
    mode: Mode

    def evaluate(self, member: str, plan: Plan) -> dict[bytes, bytes]:
        """Return OPRF input -> token (64 bytes) for every input of ``plan``.

        Raises:
            Refused: ``budget-spent``.
            PeerFault: ``proof-wrong``, ``answer-wrong`` and the others of
                :mod:`hospitium.oprf.member` and :mod:`hospitium.oprf.onboarding`.
        """
        tokens: dict[bytes, bytes] = {}
        turn = 0
        for entropy_class, inputs in plan.inputs.items():
            everything = inputs.reveal()
            for start in range(0, len(everything), BATCH):
                batch = everything[start : start + BATCH]
                caller = _Caller(self, member, entropy_class, self._chosen(turn))
                tokens.update(zip(batch, caller.tokens(batch), strict=True))
                turn += 1
                self.progress.advance(len(batch))
        return tokens

    def _chosen(self, turn: int) -> tuple[KeyholderParty, ...]:
        keyholders = self.parties.keyholders
        return tuple(keyholders[(turn + i) % len(keyholders)] for i in range(THRESHOLD))


@dataclass(frozen=True, slots=True)
class _Caller:
    """One member asking the chosen keyholders about one batch of one entropy class."""

    stage: TokenStage
    member: str
    entropy_class: EntropyClass
    keyholders: tuple[KeyholderParty, ...]

    def tokens(self, inputs: Sequence[bytes]) -> list[bytes]:
        group, entropy = self.stage.group, self.stage.entropy
        public = self.stage.parties.dealt[self.entropy_class].public
        blinding = proved.blind(inputs, entropy, group=group)
        if self.stage.mode is Mode.PROVED:
            evaluations = [self._proved(one, blinding.blinded) for one in self.keyholders]
            return proved.finalise(blinding, evaluations, public, group=group)
        answers = [
            Answer(made.keyholder, made.epoch, made.elements)
            for made in (
                self._ask(one, blinding.blinded, Mode.ONBOARDING) for one in self.keyholders
            )
        ]
        fixed = onboarding.challenge(blinding, answers, public, entropy, group=group)
        checks = [self._proved(one, fixed.element) for one in self.keyholders]
        return onboarding.finalise(fixed, checks, public, group=group)

    def _proved(self, keyholder: KeyholderParty, elements: bytes) -> Evaluation:
        made = self._ask(keyholder, elements, Mode.PROVED)
        return Evaluation(made.keyholder, made.epoch, made.elements, made.proof)

    def _ask(self, keyholder: KeyholderParty, elements: bytes, mode: Mode) -> EvaluateResponse:
        number = KEY_CLASSES.index(self.entropy_class)
        request = EvaluateRequest(self.stage.entropy(16), number, EPOCH, mode, elements)
        wire = self.stage.wire
        response = wire.carry(self._answer(keyholder, wire.carry(request)))
        if response.request != request.request or response.keyholder != keyholder.index:
            raise PeerFault(
                "response-mismatch",
                "an answer belongs to another request or comes from another keyholder",
                party=keyholder.index,
            )
        return response

    def _answer(self, keyholder: KeyholderParty, request: EvaluateRequest) -> EvaluateResponse:
        """The keyholder's part: count first, then evaluate.

        Raises:
            PeerFault: ``request-key-class`` or ``request-epoch``; nothing is counted then.
        """
        if request.key_class >= len(KEY_CLASSES):
            raise PeerFault("request-key-class", "a request is for a key that there isn't")
        if request.epoch != EPOCH:
            raise PeerFault(
                "request-epoch",
                "a request is for another sharing of the key",
                hint="fetch the charter again",
                expected=EPOCH,
            )
        digest = sha256(framed(self.member.encode(), bytes([request.key_class]), request.elements))
        count = len(request.elements) // ELEMENT_BYTES
        charter, entropy_class = self.stage.parties.charter, KEY_CLASSES[request.key_class]
        keyholder.ledger = pay(keyholder.ledger, charter, self.member, entropy_class, digest, count)
        share = keyholder.dealt[entropy_class].shares[keyholder.index - 1]
        group = self.stage.group
        if request.mode is Mode.ONBOARDING:
            made = answer(share, request.elements, group=group)
            return EvaluateResponse(request.request, made.index, made.epoch, made.elements, b"")
        done = evaluate(share, request.elements, self.stage.entropy, group=group)
        return EvaluateResponse(request.request, done.index, done.epoch, done.elements, done.proof)
