# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""The Merkle tree is RFC 9162's: its roots, its paths, and nothing that isn't in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hospitium.crypto.commitments import (
    includes,
    inclusion_path,
    leaf_hash,
    merkle_root,
    salted_leaf,
)
from hospitium.model.errors import OurFault

# Leaves and roots of the reference tests of Certificate Transparency (RFC 6962; RFC 9162
# section 2.1 hashes alike), for trees of 0 to 8 leaves.
LEAVES = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657"]
LEAVES += ["606162636465666768696a6b6c6d6e6f"]
ROOTS = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
PATH_0_OF_8 = [
    "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
    "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
    "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
]
PATH_5_OF_8 = [
    "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
]
HASHED = [leaf_hash(bytes.fromhex(leaf)) for leaf in LEAVES]


@pytest.mark.parametrize("size", range(9))
def test_reference_roots(size: int) -> None:
    assert merkle_root(HASHED[:size]).hex() == ROOTS[size]


@pytest.mark.parametrize(("index", "path"), [(0, PATH_0_OF_8), (5, PATH_5_OF_8)])
def test_reference_paths(index: int, path: list[str]) -> None:
    assert [one.hex() for one in inclusion_path(HASHED, index)] == path


@given(st.integers(1, 70))
def test_every_leaf_is_included_and_nowhere_else(size: int) -> None:
    leaves = [leaf_hash(bytes([number])) for number in range(size)]
    root = merkle_root(leaves)
    for index, leaf in enumerate(leaves):
        path = inclusion_path(leaves, index)
        assert includes(root, leaf, index, size, path)
        assert not includes(root, leaf_hash(b"stranger"), index, size, path)
        assert not includes(root, leaf, (index + 1) % size, size, path) or size == 1
        assert not includes(root, leaf, index, size, [*path, leaf])
        assert not includes(bytes(32), leaf, index, size, path)
        if path:
            assert not includes(root, leaf, index, size, path[:-1])
            assert not includes(root, leaf, index, size, [bytes(32), *path[1:]])


@pytest.mark.parametrize(("index", "size"), [(-1, 8), (8, 8), (0, 0), (5, 5)])
def test_no_leaf_outside_the_tree(index: int, size: int) -> None:
    assert not includes(merkle_root(HASHED), HASHED[5], index, size, [])
    with pytest.raises(IndexError):
        inclusion_path(HASHED[:size], index)


def test_an_inner_node_is_no_leaf() -> None:
    left, right = HASHED[:2]
    assert leaf_hash(left + right) != merkle_root([left, right])


def test_the_salt_hides_the_entry() -> None:
    salts = [bytes(32), b"\x01" * 32]
    assert len({salted_leaf(salt, b"entry") for salt in salts}) == 2
    assert salted_leaf(salts[0], b"entry") != leaf_hash(salts[0] + b"entry")
    with pytest.raises(OurFault) as fault:
        salted_leaf(b"short", b"entry")
    assert fault.value.code == "key-length"
