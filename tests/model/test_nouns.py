# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Code lists, answers and the nouns keep their promises."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hospitium.model import codes
from hospitium.model.answers import Answer, Difficulty, Functioning
from hospitium.model.case import Case, Circumstances
from hospitium.model.codelist import NO_STANDARD_CODE
from hospitium.model.dates import PartialDate
from hospitium.model.errors import BadInput
from hospitium.model.incident import Incident, Perpetrator
from hospitium.model.sensitive import Sensitive

EVERY_CODE = [(each.name, code.code) for each in codes.LISTS.values() for code in each.codes]

# Codes of HTCDS 2.0 (IOM, CC BY 4.0), counted in the standard.
STANDARD_SIZES = {
    "exploitation": 11,
    "means": 16,
    "channel": 10,
    "platform": 15,
    "sexual-form": 4,
    "sector": 21,
    "vulnerability": 12,
    "role": 15,
    "gender": 6,
    "relation": 3,
    "marital-status": 6,
    "education": 9,
    "case-status": 4,
    "trafficking-status": 3,
    "decision-maker": 5,
}


@pytest.mark.parametrize(("name", "size"), STANDARD_SIZES.items())
def test_the_standards_codes_are_all_there(name: str, size: int) -> None:
    assert sum(not code.parent for code in codes.LISTS[name].codes) == size


@pytest.mark.parametrize(("name", "code"), EVERY_CODE)
def test_every_code_is_found_by_its_spellings(name: str, code: str) -> None:
    code_list = codes.LISTS[name]
    assert code_list.find(code) == code
    assert code_list.find(f"  {code.upper()} ") == code
    row = code_list[code]
    if row.written:
        assert code_list.find(row.written) == code


@pytest.mark.parametrize(("name", "code"), EVERY_CODE)
def test_an_extension_has_a_parent_in_the_standard(name: str, code: str) -> None:
    code_list = codes.LISTS[name]
    parent = code_list[code].parent
    if parent and parent != NO_STANDARD_CODE:
        assert not code_list[parent].parent
        assert code_list.standard_code(code) == code_list.standard_code(parent)


def test_the_standards_defects_are_read_and_written() -> None:
    assert codes.MEANS.find("DebtBondage ") == "DebtBondage"
    assert codes.MEANS.standard_code("DebtBondage") == "DebtBondage "
    assert codes.RELATION.find("Unaquainted") == codes.RELATION.find("Unacquainted")
    assert codes.RELATION.standard_code("Unacquainted") == "Unaquainted"


@pytest.mark.parametrize("name", ["exploitation", "means"])
def test_every_code_but_other_has_its_ctdc_variable(name: str) -> None:
    missing = [c.code for c in codes.LISTS[name].codes if not c.ctdc]
    assert missing in ([], ["Other"])


def test_an_unknown_code_is_refused_without_being_repeated() -> None:
    for make in (
        lambda: Incident(means=("Olena",)),
        lambda: Perpetrator(roles=("Olena",)),
        lambda: Circumstances(education="Olena"),
        lambda: Case(status="Olena"),
    ):
        with pytest.raises(BadInput) as refused:
            make()
        assert refused.value.code == "code-unknown"
        assert "Olena" not in str(refused.value) + str(refused.value.fields)


def test_unknown_is_not_no() -> None:
    incident = Incident(means=("DebtBondage",), denied=frozenset({("means", "PhysicalAbuse")}))
    assert incident.answer(codes.MEANS, "DebtBondage") is Answer.YES
    assert incident.answer(codes.MEANS, "PhysicalAbuse") is Answer.NO
    assert incident.answer(codes.MEANS, "SexualAbuse") is Answer.UNKNOWN


answered = st.sampled_from([Difficulty.NONE, Difficulty.SOME])


@given(st.lists(st.sampled_from(Difficulty), min_size=6, max_size=6))
def test_disability_is_no_only_after_six_answers(answers: list[Difficulty]) -> None:
    found = Functioning(*answers).disability()
    severe = {Difficulty.A_LOT, Difficulty.CANNOT} & set(answers)
    silent = {Difficulty.UNKNOWN, Difficulty.DECLINED} & set(answers)
    expected = Answer.YES if severe else Answer.UNKNOWN if silent else Answer.NO
    assert found is expected


@given(st.text())
def test_a_sensitive_value_prints_as_nothing_and_stays(text: str) -> None:
    value = Sensitive(text)
    assert f"{value!r}{value}{value:>3}" == "<sensitive>" * 3
    assert value.reveal() == text
    with pytest.raises(TypeError):
        pickle.dumps(value)


@given(st.dates().filter(lambda day: 1850 <= day.year <= 2200), st.integers(1, 3))
def test_a_partial_date_reads_what_it_writes(day: object, known: int) -> None:
    parts = [int(part) for part in str(day).split("-")][:known]
    date = PartialDate(*parts)
    assert PartialDate.parse(str(date)) == date


@pytest.mark.parametrize("text", ["", "99", "1990-13", "1990-02-30", "1990-1-1", "٢٠٠٠", "1990-"])
def test_other_dates_are_refused(text: str) -> None:
    with pytest.raises(BadInput) as refused:
        PartialDate.parse(text)
    assert refused.value.code in ("date-malformed", "date-impossible")
