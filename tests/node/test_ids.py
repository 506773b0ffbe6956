# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""A record is named so that it isn't taken for another one."""

from __future__ import annotations

from pathlib import Path

import pytest

from hospitium.model.errors import BadInput
from hospitium.node.caseload import Reading
from hospitium.node.rehearse_files import load
from tests.intake.workbooks import workbook
from tests.node.worlds import around

HEADER = "id,given_name,surname,date_of_birth\n"


def loaded_ids(path: Path) -> tuple[str, ...]:
    return load(path, Reading(), around()).ids


def test_a_row_without_an_id_is_not_taken_for_the_record_of_that_number(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(HEADER + ",Maria,Pop,1984-02-17\n2,Ion,Rus,1970-05-03\n", encoding="utf-8")
    assert loaded_ids(path) == ("row 2", "2")


def test_a_file_without_ids_has_row_numbers(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(HEADER + ",Maria,Pop,1984-02-17\n,Ion,Rus,1970-05-03\n", encoding="utf-8")
    assert loaded_ids(path) == ("2", "3")


def test_rows_of_two_sheets_have_different_names(tmp_path: Path) -> None:
    columns = ["given_name", "surname", "date_of_birth"]
    sheets = {
        name: [columns, ["Maria", "Pop", "1984-02-17"], ["Ion", "Rus", "1970-05-03"]]
        for name in ("one", "two")
    }
    path = tmp_path / "a.xlsx"
    path.write_bytes(workbook(sheets))
    assert loaded_ids(path) == ("2", "3", "2:2", "2:3")


@pytest.mark.parametrize("region", ["Narnia", "XX", "ro", "642"])
def test_an_unknown_region_is_refused(region: str) -> None:
    with pytest.raises(BadInput) as fault:
        Reading(phone_region=region)
    assert fault.value.code == "region-unknown"
