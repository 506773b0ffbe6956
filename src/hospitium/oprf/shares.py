# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""One OPRF key in shares: Shamir's scheme with Feldman's commitments.

Shamir, *How to share a secret*, CACM 1979; Feldman, *A practical scheme for non-interactive
verifiable secret sharing*, FOCS 1987. The key is f(0) of a random polynomial f of degree
threshold - 1 modulo the group's order; keyholder i, from 1, has f(i); the commitments are the
generator times each coefficient, so that everybody can compute every public share.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from hospitium.model.entropy import Entropy
from hospitium.model.errors import BadInput, HospitiumError, PeerFault, Refused
from hospitium.model.sensitive import Sensitive
from hospitium.oprf.group import ELEMENT_SIZE, ORDER, Group, split
from hospitium.oprf.interpolation import value_at_zero
from hospitium.oprf.libsodium import libsodium
from hospitium.oprf.scalars import decode, draw, encode, encode_all

MAX_KEYHOLDERS = 64
"""Most keyholders of one key. Sixty-four organisations that must answer are already more than
an exchange can keep running; the bound keeps interpolation and its messages small."""

MAX_EPOCH = 2**32 - 1


class QuorumUse(Enum):
    """What a quorum is for."""

    EXCHANGE = "exchange"
    SINGLE_KEY_VECTORS = "single-key-vectors"


@dataclass(frozen=True, slots=True)
class Quorum:
    """How many keyholders there are and how many of them must answer.

    Args:
        threshold: t; with ``2 <= t`` nobody evaluates alone.
        keyholders: n, at least 3; with ``n < 2t`` two disjoint groups can't both evaluate, so
            any two answers have a keyholder in common whose counter saw both.
        use: EXCHANGE, but for :meth:`single_key_for_vectors`.

    Raises:
        Refused: ``quorum-refused``.
    """

    threshold: int
    keyholders: int
    use: QuorumUse = QuorumUse.EXCHANGE

    def __post_init__(self) -> None:
        t, n = self.threshold, self.keyholders
        if self.use is QuorumUse.SINGLE_KEY_VECTORS:
            allowed = t == n == 1
        else:
            allowed = 2 <= t <= n < 2 * t and 3 <= n <= MAX_KEYHOLDERS
        if not allowed:
            raise Refused(
                "quorum-refused",
                "a key needs at least three keyholders, and a threshold of at least two that is"
                " more than half of them",
                hint="Two of three is the smallest; three of five stands the loss of two.",
                threshold=t,
                keyholders=n,
            )

    @classmethod
    def single_key_for_vectors(cls) -> Quorum:
        """One keyholder with the whole key, as the RFC's vectors have it; for tests alone."""
        return cls(1, 1, QuorumUse.SINGLE_KEY_VECTORS)


@dataclass(frozen=True, slots=True)
class PublicKeySet:
    """What everybody knows of a shared key in one epoch.

    Args:
        quorum: threshold and number of keyholders.
        epoch: 0 to 2**32 - 1; rises with every resharing.
        commitments: threshold elements, one batch; the first is the public key.
        shares: public shares of keyholders 1 to n, one batch.

    Raises:
        BadInput: ``key-set-shape`` or ``epoch-range``. Whether the parts fit each other is
            :func:`check_key_set`'s to say.
    """

    quorum: Quorum
    epoch: int
    commitments: bytes
    shares: bytes

    def __post_init__(self) -> None:
        _require_epoch(self.epoch)
        if (
            len(self.commitments) != self.quorum.threshold * ELEMENT_SIZE
            or len(self.shares) != self.quorum.keyholders * ELEMENT_SIZE
        ):
            raise BadInput(
                "key-set-shape",
                "expected one commitment for each of the threshold and one public share for"
                " each keyholder",
            )

    @property
    def key(self) -> bytes:
        """The public key, 32 bytes; the same in all epochs."""
        return self.commitments[:ELEMENT_SIZE]

    def share_of(self, index: int) -> bytes:
        """Public share of keyholder ``index``, from 1.

        Raises:
            BadInput: ``keyholder-unknown``.
        """
        if not 1 <= index <= self.quorum.keyholders:
            raise BadInput(
                "keyholder-unknown",
                "the key has no keyholder of that number",
                index=index,
                keyholders=self.quorum.keyholders,
            )
        return self.shares[(index - 1) * ELEMENT_SIZE : index * ELEMENT_SIZE]


@dataclass(frozen=True, slots=True)
class KeyShare:
    """One keyholder's share. Never leaves the keyholder, not even in a backup.

    Args:
        index: the keyholder's number, from 1.
        epoch: the epoch that the share belongs to.
        secret: f(index), 32 bytes.
        public: the generator times ``secret``.
    """

    index: int
    epoch: int
    secret: Sensitive[bytes]
    public: bytes


@dataclass(frozen=True, slots=True)
class Dealt:
    """What a dealer hands out: the public part to all, one share to each keyholder."""

    public: PublicKeySet
    shares: tuple[KeyShare, ...]


def deal(
    threshold: int,
    keyholders: int,
    epoch: int,
    entropy: Entropy,
    *,
    group: Group | None = None,
) -> Dealt:
    """Share a new random key among keyholders 1 to ``keyholders``.

    Whoever runs this knows the key for a moment and could guess without a limit. It is for
    the rehearsal, which holds all parties in one process anyway, and for tests. An exchange's
    key comes from a key generation among the keyholders in which nobody ever holds it.

    Raises:
        Refused: ``quorum-refused``.
        BadInput: ``epoch-range``.
    """
    return _deal(Quorum(threshold, keyholders), draw(threshold, entropy), epoch, group)


def deal_single_key_for_vectors(
    secret: bytes, epoch: int = 0, *, group: Group | None = None
) -> Dealt:
    """The given key as the one share of a single keyholder: the RFC's setting, for tests alone.

    Raises:
        BadInput: ``scalar-length``, ``scalar-range`` or ``epoch-range``.
    """
    return _deal(Quorum.single_key_for_vectors(), [decode(secret)], epoch, group)


def deal_given_key_for_tests(
    secret: bytes,
    threshold: int,
    keyholders: int,
    epoch: int,
    entropy: Entropy,
    *,
    group: Group | None = None,
) -> Dealt:
    """Share a key that is already known, to compare a threshold run with a single-key run.

    Raises:
        Refused: ``quorum-refused``.
        BadInput: ``scalar-length``, ``scalar-range`` or ``epoch-range``.
    """
    quorum = Quorum(threshold, keyholders)
    return _deal(quorum, [decode(secret), *draw(threshold - 1, entropy)], epoch, group)


def check_key_set(
    public: PublicKeySet, pinned_key: bytes | None = None, *, group: Group | None = None
) -> None:
    """Check a published key set before its first use.

    Every public share is what the commitments say, the first ``threshold`` and the last
    ``threshold`` public shares both interpolate to the public key, and that is the pinned one.

    Args:
        public: as published, from any source.
        pinned_key: the public key in the charter; None at the founding of an exchange only.

    Raises:
        PeerFault: ``key-set-wrong``, or ``key-changed`` when it isn't the pinned key.
    """
    group = group or libsodium()
    try:
        group.require_elements(public.commitments + public.shares)
        expected = b"".join(
            _public_share(public.commitments, index, group)
            for index in range(1, public.quorum.keyholders + 1)
        )
        consistent = expected == public.shares and all(
            value_at_zero({i: public.share_of(i) for i in indices}, group) == public.key
            for indices in _first_and_last(public.quorum)
        )
    except BadInput as error:
        raise PeerFault("key-set-wrong", "a published key set holds an invalid element") from error
    if not consistent:
        raise PeerFault(
            "key-set-wrong",
            "the public shares of a published key set don't fit its commitments",
            hint="Don't use it; ask the keyholders how it came about.",
            epoch=public.epoch,
        )
    if pinned_key is not None and pinned_key != public.key:
        raise PeerFault(
            "key-changed",
            "a published key set is for another public key than the charter's",
            epoch=public.epoch,
        )


def check_share(share: KeyShare, public: PublicKeySet, *, group: Group | None = None) -> None:
    """Check, as the keyholder who got it, that a share is the one that the commitments promise.

    Raises:
        PeerFault: ``share-wrong``; ``fields["part"]`` says whether epoch, secret or public part.
        BadInput: ``keyholder-unknown``.
    """
    group = group or libsodium()
    promised = public.share_of(share.index)
    secret = share.secret.reveal()
    wrong = ""
    if share.epoch != public.epoch:
        wrong = "epoch"
    elif share.public != promised:
        wrong = "public"
    else:
        try:
            in_range = decode(secret) != 0
        except HospitiumError:
            in_range = False
        if not in_range or group.multiply_base(secret) != promised:
            wrong = "secret"
    if wrong:
        raise PeerFault(
            "share-wrong",
            "a key share isn't the one that was committed to",
            hint="Complain to the other keyholders; don't answer with it.",
            part=wrong,
            index=share.index,
        )


def _deal(quorum: Quorum, coefficients: list[int], epoch: int, group: Group | None) -> Dealt:
    group = group or libsodium()
    _require_epoch(epoch)
    commitments = group.multiply_base(encode_all(coefficients))
    indices = range(1, quorum.keyholders + 1)
    secrets = [encode(_polynomial(coefficients, index)) for index in indices]
    publics = group.multiply_base(b"".join(secrets))
    shares = tuple(
        KeyShare(index, epoch, Sensitive(secret), public)
        for index, secret, public in zip(indices, secrets, split(publics), strict=True)
    )
    return Dealt(PublicKeySet(quorum, epoch, commitments, publics), shares)


def _polynomial(coefficients: list[int], at: int) -> int:
    value = 0
    for coefficient in reversed(coefficients):
        value = (value * at + coefficient) % ORDER
    return value


def _public_share(commitments: bytes, index: int, group: Group) -> bytes:
    powers = encode_all(pow(index, power) for power in range(len(commitments) // ELEMENT_SIZE))
    return group.weighted_sum(commitments, powers)


def _first_and_last(quorum: Quorum) -> tuple[range, range]:
    t, n = quorum.threshold, quorum.keyholders
    return range(1, t + 1), range(n - t + 1, n + 1)


def _require_epoch(epoch: int) -> None:
    if not 0 <= epoch <= MAX_EPOCH:
        raise BadInput("epoch-range", f"an epoch is 0 to {MAX_EPOCH}")
