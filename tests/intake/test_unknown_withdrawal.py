# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Unknown is not no: a withdrawal that may have happened isn't read as none."""

from __future__ import annotations

import pytest

from hospitium.intake.convert import Accepted, Refused, Tolerance, convert
from hospitium.intake.mapping import ColumnMapping, Mapping
from hospitium.intake.rows import RawRow
from hospitium.model.sensitive import Sensitive

MAPPING = Mapping(
    (
        ColumnMapping("purpose", "receipt.purpose"),
        ColumnMapping("withdrawn", "receipt.withdrawn"),
    )
)


def converted(withdrawn: str, tolerance: Tolerance) -> Accepted | Refused:
    row = RawRow("f", "", 2, Sensitive({"purpose": "same-person", "withdrawn": withdrawn}))
    (result,) = convert([row], MAPPING, tolerance)
    return result


@pytest.mark.parametrize("tolerance", list(Tolerance))
@pytest.mark.parametrize("word", ["unknown", "missing", "?"])
def test_a_row_that_leaves_its_withdrawal_open_is_refused(word: str, tolerance: Tolerance) -> None:
    result = converted(word, tolerance)
    assert isinstance(result, Refused)
    assert "withdrawal" in result.expected


@pytest.mark.parametrize("empty", ["", "  ", "n/a", "None", "NaT"])
def test_an_empty_cell_is_no_withdrawal(empty: str) -> None:
    result = converted(empty, Tolerance.REFUSE_ROW)
    assert isinstance(result, Accepted)
    assert result.case.receipts[0].withdrawn is None
