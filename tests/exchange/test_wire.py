# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""One message has one encoding, and whatever isn't a message is a typed refusal."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hospitium.exchange.learns import LEARNS
from hospitium.exchange.wire import (
    HEADER_BYTES,
    MAX_AGREED,
    MAX_SEALED_BYTES,
    MESSAGES,
    AgreedTags,
    Decision,
    EvaluateRequest,
    Kind,
    Mode,
    SealedFields,
    Verdict,
    decode,
    encode,
)
from hospitium.model.errors import OurFault, PeerFault
from tests.exchange.messages import CHARTER, messages

KINDS = st.sampled_from(list(Kind))
ID = bytes(16)


@given(KINDS.flatmap(messages))
def test_decoding_gives_back_what_was_encoded(message):
    assert decode(encode(message, CHARTER), CHARTER) == message


@given(KINDS.flatmap(messages), st.data())
def test_a_changed_byte_is_refused_or_is_another_message(message, data):
    octets = bytearray(encode(message, CHARTER))
    at = data.draw(st.integers(0, len(octets) - 1))
    octets[at] ^= data.draw(st.integers(1, 255))
    try:
        decoded = decode(bytes(octets), CHARTER)
    except PeerFault as fault:
        assert fault.code.startswith("wire-")
    else:
        assert decoded != message
        assert encode(decoded, CHARTER) == bytes(octets)


@given(KINDS.flatmap(messages), st.data())
def test_a_truncated_or_longer_message_is_refused(message, data):
    octets = encode(message, CHARTER)
    cut = data.draw(st.integers(0, len(octets) - 1))
    with pytest.raises(PeerFault) as short:
        decode(octets[:cut], CHARTER)
    with pytest.raises(PeerFault) as long:
        decode(octets + b"\x00", CHARTER)
    assert short.value.code == long.value.code == "wire-malformed"


@given(KINDS.flatmap(messages))
def test_another_charter_is_noticed_at_the_first_message(message):
    with pytest.raises(PeerFault) as fault:
        decode(encode(message, CHARTER), bytes(32))
    assert fault.value.code == "wire-charter"


def test_another_version_is_said_to_be_one():
    octets = bytearray(encode(Decision(ID, ID, Verdict.OFFER), CHARTER))
    octets[3] = 2
    with pytest.raises(PeerFault) as fault:
        decode(bytes(octets), CHARTER)
    assert fault.value.code == "wire-version"


def test_a_count_above_its_bound_is_refused_before_reading():
    header = encode(SealedFields(ID, ID, b""), CHARTER)[:-4]
    with pytest.raises(PeerFault) as fault:
        decode(header + (MAX_SEALED_BYTES + 1).to_bytes(4), CHARTER)
    assert fault.value.code == "wire-bound"


def test_offer_and_decline_have_the_same_size():
    offer = encode(Decision(ID, ID, Verdict.OFFER), CHARTER)
    decline = encode(Decision(ID, ID, Verdict.DECLINE), CHARTER)
    assert len(offer) == len(decline)


def test_the_size_of_agreed_tags_does_not_tell_how_many_agree():
    sizes = {
        len(encode(AgreedTags(ID, ID, ID, 32, 1, bytes(16 * count)), CHARTER))
        for count in (1, 2, 30, MAX_AGREED)
    }
    assert len(sizes) == 1


def test_what_the_encoder_is_given_wrongly_is_our_fault():
    request = EvaluateRequest(ID, 0, 1, Mode.PROVED, bytes(33))
    with pytest.raises(OurFault):
        encode(request, CHARTER)


def test_every_kind_has_a_message_and_says_who_learns_what():
    assert set(MESSAGES) == set(LEARNS) == set(Kind)
    assert all(entry.learns and entry.not_learns for said in LEARNS.values() for entry in said)


def test_every_layout_names_every_field_in_order():
    for message in MESSAGES.values():
        names = [field.name for field in dataclasses.fields(message)]
        assert names == [name for name, _ in message.LAYOUT]


def test_the_header_has_the_stated_size():
    assert len(encode(Decision(ID, ID, Verdict.OFFER), CHARTER)) == HEADER_BYTES + 16 + 16 + 1
