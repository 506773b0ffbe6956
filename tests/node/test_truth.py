# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""A truth file is taken at its word, or refused with the row; never read as something else."""

from __future__ import annotations

from pathlib import Path

import pytest

from hospitium.model.errors import BadInput
from hospitium.node.truth import read_truth

NAMES = ["ours.csv", "theirs.csv"]
IDS = [{"1": 1, "2": 1, "3": 2}, {"7": 1, "8": 1}]


def truth(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "truth.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_pairs_are_read_lower_file_first(tmp_path: Path) -> None:
    path = truth(tmp_path, "file_a,a,file_b,b\n1,7,0,1\nours.csv,2,theirs.csv,8\n")
    pairs = {((0, "1"), (1, "7")), ((0, "2"), (1, "8"))}
    assert read_truth(path, NAMES, IDS) == pairs


@pytest.mark.parametrize(
    ("text", "names", "code"),
    [
        ("a,b\n", NAMES, "truth-empty"),
        ("x,y\n1,7\n", NAMES, "truth-columns"),
        ("a,b\n1,\n", NAMES, "truth-row"),
        ("a,b\n9,7\n", NAMES, "truth-id"),
        ("a,b\n3,7\n", NAMES, "truth-id-twice"),
        ("file_a,a,file_b,b\nours.csv,1,ours.csv,2\n", NAMES, "truth-row"),
        ("file_a,a,file_b,b\n0,1,2,7\n", NAMES, "truth-row"),
        (f"file_a,a,file_b,b\n0,1,{'1' * 5000},7\n", NAMES, "truth-row"),
        ("file_a,a,file_b,b\n0,1,x.csv,7\n", ["x.csv", "x.csv"], "truth-file"),
        ("file_a,a,file_b,b\n0,1,1,7\n", ["1", "1"], "truth-file"),
    ],
)
def test_what_is_no_truth_is_refused(
    tmp_path: Path, text: str, names: list[str], code: str
) -> None:
    with pytest.raises(BadInput) as fault:
        read_truth(truth(tmp_path, text), names, IDS)
    assert fault.value.code == code
    assert fault.value.hint
