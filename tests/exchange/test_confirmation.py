# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Nobody is named before both sides proved the same tokens; a matcher can't invent a link."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hospitium.exchange.confirmation import (
    SEALED_SIZE,
    begin,
    channel,
    holds_same_tokens,
    open_fields,
    prove,
    seal_fields,
)
from hospitium.exchange.wire import AgreedTags
from hospitium.model.errors import PeerFault, Refused
from tests.exchange.small_policy import POLICY, entropy_of

CHARTER = bytes(range(32))
LINK, A, B = b"l" * 16, b"a" * 16, b"b" * 16
NAME, DOCUMENT, PHONE = b"n" * 16, b"d" * 16, b"p" * 16
TOKENS = {NAME: (0, b"N" * 64), DOCUMENT: (1, b"D" * 64), PHONE: (2, b"P" * 64)}
ENTROPY = entropy_of(7)


def agreed(handle, partner, tags=NAME + DOCUMENT):
    return AgreedTags(LINK, handle, partner, 1000, 1000, tags)


def opened(message, tokens=None):
    return begin(message, tokens or TOKENS, POLICY, 1000, 0.9, ENTROPY)


def both(tokens_b=None, tags_b=NAME + DOCUMENT, charter_b=CHARTER, epoch_b=1):
    a, b = opened(agreed(A, B)), opened(agreed(B, A, tags_b), tokens_b)
    return a, b, channel(a, b.hello, CHARTER, 1), channel(b, a.hello, charter_b, epoch_b)


def proved(a, b, keys_a, keys_b):
    return holds_same_tokens(keys_a, prove(b, keys_b)), holds_same_tokens(keys_b, prove(a, keys_a))


def test_two_sides_with_the_same_tokens_prove_it_and_open():
    a, b, keys_a, keys_b = both()
    assert proved(a, b, keys_a, keys_b) == (True, True)
    sealed = seal_fields(a, keys_a, b'{"organisation": "A"}', ENTROPY)
    assert open_fields(keys_b, sealed) == b'{"organisation": "A"}'
    assert len(seal_fields(a, keys_a, b"x" * 4000, ENTROPY).sealed) == len(sealed.sealed)


@pytest.mark.parametrize(
    "change",
    [
        {"tokens_b": {**TOKENS, NAME: (0, b"X" * 64)}},
        {"tags_b": NAME + DOCUMENT + PHONE},
        {"charter_b": bytes(32)},
        {"epoch_b": 2},
    ],
    ids=["another token", "another set of tags", "another charter", "another epoch"],
)
def test_any_difference_breaks_both_proofs_and_the_seal(change):
    a, b, keys_a, keys_b = both(**change)
    assert proved(a, b, keys_a, keys_b) == (False, False)
    with pytest.raises(PeerFault) as fault:
        open_fields(keys_b, seal_fields(a, keys_a, b"{}", ENTROPY))
    assert fault.value.code == "sealed-fields-wrong"


def test_a_proof_played_back_to_its_sender_is_no_proof():
    a, _, keys_a, _ = both()
    assert not holds_same_tokens(keys_a, prove(a, keys_a))


def test_sealed_fields_played_back_to_their_sender_do_not_open():
    a, _, keys_a, _ = both()
    with pytest.raises(PeerFault):
        open_fields(keys_a, seal_fields(a, keys_a, b"{}", ENTROPY))


@pytest.mark.parametrize("tags", [b"x" * 16, NAME + b"x" * 16, b"", NAME + NAME])
def test_a_matcher_that_invents_agreement_is_caught(tags):
    with pytest.raises(PeerFault) as fault:
        opened(agreed(A, B, tags))
    assert fault.value.code == "agreed-tag-unknown"
    assert fault.value.fields["party"] == "matcher"


def test_a_matcher_that_inflates_a_weak_link_is_refused():
    with pytest.raises(Refused) as fault:
        opened(agreed(A, B, PHONE))
    assert fault.value.code == "link-below-threshold"


@pytest.mark.parametrize("change", [{"overlap": 0}, {"overlap": 10_001}, {"partner_list": 0}])
def test_impossible_lists_are_refused(change):
    with pytest.raises(PeerFault) as fault:
        opened(replace(agreed(A, B), **change))
    assert fault.value.code == "overlap-impossible"


def test_a_hello_of_another_link_or_our_own_is_refused():
    a, b = opened(agreed(A, B)), opened(agreed(B, A))
    for hello in (replace(b.hello, link=b"m" * 16), replace(b.hello, handle=A), a.hello):
        with pytest.raises(PeerFault) as fault:
            channel(a, hello, CHARTER, 1)
        assert fault.value.code == "hello-mismatch"


def test_fields_that_do_not_fit_one_size_are_refused():
    a, _, keys_a, _ = both()
    with pytest.raises(Refused) as fault:
        seal_fields(a, keys_a, b"x" * SEALED_SIZE, ENTROPY)
    assert fault.value.code == "fields-too-long"


def test_secrets_are_not_in_a_repr():
    a, _, keys_a, _ = both()
    assert "NNNN" not in repr(a)
    assert repr(a.secret)[2:20] not in repr(a)
    assert all(repr(key) not in repr(keys_a) for key in keys_a.mac_keys.values())
