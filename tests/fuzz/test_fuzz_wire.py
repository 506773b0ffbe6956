# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Malformed bytes to every decoder of the wire: a typed refusal, never another exception.

20,000 mutated messages a kind in CI, 1,000,000 with ``--soak``.
"""

from __future__ import annotations

import random

import pytest

from hospitium.exchange.framing import Choice, Fixed, Many, Number, Optional, Padded, Shape
from hospitium.exchange.wire import MESSAGES, Kind, decode, encode
from hospitium.model.errors import PeerFault

CHARTER = bytes(range(32))
SHORT = 20_000
LONG = 1_000_000
BODY = 5 + 32


def sample(shape: Shape, rng: random.Random) -> object:
    match shape:
        case Fixed(size):
            return rng.randbytes(size)
        case Number(size):
            return rng.randrange(1 << (8 * size))
        case Choice(members):
            return rng.choice(list(members))
        case Many(size, _, _) | Padded(size, _, _):
            return rng.randbytes(size * rng.randrange(4))
        case Optional(size):
            return rng.randbytes(rng.choice((0, size)))
    raise AssertionError(f"no sample for {shape}")


def mutated(octets: bytes, rng: random.Random) -> bytes:
    out = bytearray(octets)
    for _ in range(rng.randint(1, 4)):
        # Behind the header most of the time: the header's refusals are the easy ones.
        at = rng.randrange(BODY if rng.random() < 0.9 else 0, len(out) + 1)
        match rng.randrange(4):
            case 0:
                out[at : at + 1] = rng.randbytes(1)
            case 1:
                out[at:at] = rng.randbytes(rng.randrange(8))
            case 2:
                del out[at : at + rng.randrange(1, 20)]
            case 3:
                out[at : at + 4] = rng.choice((b"\xff\xff\xff\xff", b"\x00\x00\x00\x00"))
        if len(out) <= BODY:
            break
    return bytes(out)


@pytest.mark.parametrize("kind", list(Kind))
def test_malformed_bytes_are_refused_or_are_a_message(kind, request):
    rng = random.Random(int(kind))
    made = MESSAGES[kind]
    refused = 0
    for _ in range(LONG if request.config.getoption("--soak") else SHORT):
        fields = {name: sample(shape, rng) for name, shape in made.LAYOUT}
        octets = mutated(encode(made(**fields), CHARTER), rng)
        try:
            message = decode(octets, CHARTER)
        except PeerFault as fault:
            assert fault.code.startswith("wire-")
            refused += 1
        else:
            assert encode(message, CHARTER) == octets
    assert refused > 0
