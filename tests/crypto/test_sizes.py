# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Size classes hold what they should, add little, and are few."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hospitium.crypto.sizes import MAX_SIZE, pad, padded_size, unpad
from hospitium.model.errors import BadInput, Corrupt


@given(st.integers(0, MAX_SIZE), st.integers(1, 4096))
def test_a_class_holds_its_sizes_and_adds_little(size: int, floor: int) -> None:
    padded = padded_size(size, floor)
    assert padded >= max(size, floor)
    assert padded <= max(size, floor) * 1.12
    assert padded_size(padded, floor) == padded


@given(st.integers(0, MAX_SIZE - 1))
def test_a_larger_size_is_never_in_a_smaller_class(size: int) -> None:
    assert padded_size(size) <= padded_size(size + 1)


def test_classes_are_few() -> None:
    assert len({padded_size(size) for size in range(100_000)}) < 150
    assert {padded_size(size) for size in range(257)} == {256}


@pytest.mark.parametrize(
    ("size", "padded"), [(9, 10), (257, 272), (1000, 1024), (10_001, 10_240), (2**20, 2**20)]
)
def test_padmes_values(size: int, padded: int) -> None:
    """By hand from PURBs section 4.3: 9 = 0b1001 keeps 2 + 1 leading bits, 10,001 keeps 4 + 1."""
    assert padded_size(size, floor=1) == padded


@given(st.binary(max_size=1500), st.integers(1, 600))
def test_padding_comes_off(message: bytes, floor: int) -> None:
    padded = pad(message, floor)
    assert len(padded) == padded_size(len(message) + 1, floor)
    assert unpad(padded) == message


@pytest.mark.parametrize("padded", [b"", b"\0\0", b"text", b"text\0", b"\x80text"])
def test_what_is_not_padded_is_refused(padded: bytes) -> None:
    with pytest.raises(Corrupt) as fault:
        unpad(padded)
    assert fault.value.code == "padding-corrupt"


@pytest.mark.parametrize(("size", "floor"), [(-1, 256), (MAX_SIZE + 1, 256), (5, 0)])
def test_sizes_have_bounds(size: int, floor: int) -> None:
    with pytest.raises(BadInput) as fault:
        padded_size(size, floor)
    assert fault.value.code == "size-range"
