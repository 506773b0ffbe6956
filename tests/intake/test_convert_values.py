# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Single cells: dates, countries, sex, answers, codes, phones, and what stands for nothing."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hospitium.intake.countries import alpha_2, alpha_3_codes, find_country
from hospitium.intake.dates import AMBIGUOUS, NO_CENTURY, OTHER_CALENDAR, read_date
from hospitium.intake.mapping import ColumnOptions, DateOrder
from hospitium.intake.reading import Absent, Read, Unreadable
from hospitium.intake.targets import TARGETS
from hospitium.intake.values import read_cell
from hospitium.model.answers import Answer, Difficulty
from hospitium.model.dates import PartialDate
from hospitium.model.person import Sex

DMY, MDY = DateOrder.DMY, DateOrder.MDY


@pytest.mark.parametrize(
    ("cell", "order", "expected"),
    [
        ("1999-08-24", None, "1999-08-24"),
        ("1999-08-24T23:59:00Z", None, "1999-08-24"),
        ("19990824", None, "1999-08-24"),
        (19990824, None, "1999-08-24"),
        ("24.08.1999", None, "1999-08-24"),
        ("4.8.1999", None, "1999-08-04"),
        ("24/08/1999", None, "1999-08-24"),
        ("08/24/1999", None, "1999-08-24"),
        ("04/08/1999", DMY, "1999-08-04"),
        ("04/08/1999", MDY, "1999-04-08"),
        ("08/24/1999", DMY, "1999-08-24"),
        ("5/5/1999", None, "1999-05-05"),
        ("1999/8/4", None, "1999-08-04"),
        ("00/00/1990", None, "1990"),
        ("00/05/1990", DMY, "1990-05"),
        ("1990-00-00", None, "1990"),
        ("1990", None, "1990"),
        (1990, None, "1990"),
        ("05/1990", None, "1990-05"),
        ("01/01/1990", None, "1990-01-01"),
        (36526, None, "2000-01-01"),
        ("36526", None, "2000-01-01"),
        (36526.75, None, "2000-01-01"),
        (datetime.datetime.fromisoformat("1999-08-24T00:00"), None, "1999-08-24"),
        (datetime.date(1999, 8, 24), None, "1999-08-24"),
        ("24 августа 1999 г.", None, "1999-08-24"),
        ("August 24, 1999", None, "1999-08-24"),
        ("24-Aug-1999", None, "1999-08-24"),
        ("août 1999", None, "1999-08"),
        ("٢٤/٠٨/١٩٩٩", None, "1999-08-24"),
        ("~1985", None, "1985"),
    ],
)
def test_dates_are_understood(cell: object, order: DateOrder | None, expected: str) -> None:
    result = read_date(cell, order)
    assert isinstance(result, Read)
    assert str(result.value) == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("04/08/1999", AMBIGUOUS),
        ("04/08/99", NO_CENTURY),
        ("12/05/1410", OTHER_CALENDAR),
        ("1 Muharram 1410", OTHER_CALENDAR),
        ("1982 E.C.", OTHER_CALENDAR),
        ("ጥቅምት 5 1982", OTHER_CALENDAR),
        ("15/03/2541", OTHER_CALENDAR),
        ("1370/02/31", OTHER_CALENDAR),
    ],
)
def test_dates_in_doubt_say_what_is_expected(cell: str, expected: str) -> None:
    result = read_date(cell)
    assert isinstance(result, Unreadable)
    assert result.expected == expected


@pytest.mark.parametrize(
    ("cell", "salvage"),
    [("31.02.1990", "1990-02"), ("19901399", "1990"), ("04/08/1999", "1999"), ("Olena", None)],
)
def test_an_impossible_date_leaves_what_is_beyond_doubt(cell: str, salvage: str | None) -> None:
    result = read_date(cell)
    assert isinstance(result, Unreadable)
    kept = result.salvage.value if result.salvage is not None else None
    assert (None if kept is None else str(kept)) == salvage


@given(st.one_of(st.text(), st.integers(), st.floats(), st.dates(), st.datetimes(), st.none()))
def test_any_cell_is_a_date_or_not(cell: object) -> None:
    for order in (None, *DateOrder):
        assert isinstance(read_date(cell, order), Read | Unreadable)


whole_dates = st.dates(datetime.date(1900, 1, 1), datetime.date(2199, 12, 31))


@given(whole_dates)
def test_a_date_reads_the_same_in_every_writing(day: datetime.date) -> None:
    expected = PartialDate(day.year, day.month, day.day)
    serial = (day - datetime.date(1899, 12, 30)).days
    writings: list[tuple[object, DateOrder | None]] = [
        (day.isoformat(), None),
        (day.strftime("%d.%m.%Y"), None),
        (day.strftime("%d/%m/%Y"), DMY),
        (day.strftime("%m/%d/%Y"), MDY),
        (day.strftime("%Y%m%d"), None),
        (day, None),
    ]
    if serial >= 4_000:
        writings.append((serial, None))
    for cell, order in writings:
        result = read_date(cell, order)
        assert isinstance(result, Read)
        assert result.value == expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("ROU", "ROU"),
        ("ro", "ROU"),
        ("Румыния", "ROU"),
        ("Romanian", "ROU"),
        ("رومانيا", "ROU"),
        ("Việt Nam", "VNM"),
        ("Côte d’Ivoire", "CIV"),
        ("Trinidad and Tobago", "TTO"),
        ("Venezuela (Bolivarian Republic of)", "VEN"),
        ("Kosovo", "XKX"),
        ("UK", "GBR"),
        ("中国", "CHN"),
        ("Atlantis", None),
        ("XX", None),
        ("", None),
    ],
)
def test_countries_are_found_by_code_and_name(text: str, code: str | None) -> None:
    assert find_country(text) == code


def test_the_codes_are_those_of_iso_3166() -> None:
    codes = alpha_3_codes()
    assert len(codes) == 250  # 249 of ISO 3166-1 and Kosovo's user-assigned one
    assert len(set(codes.values())) == 250
    assert all(alpha_2(three) == two for two, three in codes.items())


def read(target: str, cell: object, options: ColumnOptions | None = None) -> list[object]:
    results = read_cell(cell, TARGETS[target], options or ColumnOptions())
    return [r.value if isinstance(r, Read) else type(r) for r in results]


@pytest.mark.parametrize(
    ("target", "cell", "expected"),
    [
        ("sex", "F", [Sex.FEMALE]),
        ("sex", "женский", [Sex.FEMALE]),
        ("sex", "ذكر", [Sex.MALE]),
        ("sex", "nữ", [Sex.FEMALE]),
        ("sex", "7", [Unreadable]),
        ("circumstance.minor", "oui", [Answer.YES]),
        ("circumstance.minor", False, [Answer.NO]),
        ("circumstance.minor", "unknown", [Answer.UNKNOWN]),
        ("circumstance.minor", "N/A", [Answer.UNKNOWN]),
        ("circumstance.minor", "refused", [Answer.DECLINED]),
        ("circumstance.seeing", 3, [Difficulty.A_LOT]),
        ("circumstance.seeing", "Yes - some difficulty", [Difficulty.SOME]),
        ("circumstance.seeing", "7", [Difficulty.DECLINED]),
        ("nationality", "Romanian; UA", ["ROU", "UKR"]),
        ("nationality", "Romania/Moldova", ["ROU", "MDA"]),
        ("nationality", "ROU UKR", ["ROU", "UKR"]),
        ("nationality", ["ROU", "UKR"], ["ROU", "UKR"]),
        ("nationality", "NA", [Absent]),
        ("phone", "+40 721 555 123 / 0722555123", ["+40 721 555 123", "0722555123"]),
        ("phone", 40721555123.0, ["40721555123"]),
        ("phone", "4.07E+10", [Unreadable]),
        ("phone", "call her aunt", [Unreadable]),
        ("email", "a@b.org", ["a@b.org"]),
        ("email", "a at b", [Unreadable]),
        ("name.given", "Na", ["Na"]),
        ("name.given", " Anna\u200b  Maria\u00a0", ["Anna Maria"]),
        ("name.given", "unknown", [Absent]),
        ("name.given", None, [Absent]),
        ("name.given", {"first": "x"}, [Unreadable]),
        ("document.number", "nan", [Absent]),
        ("document.number", 123456.0, ["123456"]),
        ("incident.means", "Debt bondage;restricts movement", ["DebtBondage", "RestrictsMovement"]),
        ("incident.means", "sorcery", [Unreadable]),
        ("incident.exploitation", "forced labor", ["ForcedLabour"]),
        ("address.latitude", "47,01", [47.01]),
        ("birth.month", 13, [Unreadable]),
        ("birth.year", "1990-05-01", [1990]),
    ],
)
def test_cells_of_every_kind(target: str, cell: object, expected: list[object]) -> None:
    assert read(target, cell) == expected


def test_a_mappings_own_values_come_first() -> None:
    options = ColumnOptions(values=(("NA", "NAM"), ("H", "male"), ("M", "female")))
    assert read("nationality", "na", options) == ["NAM"]
    assert read("sex", "M", options) == [Sex.FEMALE]


def test_a_flag_is_yes_no_or_nothing() -> None:
    options = ColumnOptions(flag="DebtBondage")
    assert read("incident.means", "1", options) == [Answer.YES]
    assert read("incident.means", "0", options) == [Answer.NO]
    assert read("incident.means", "", options) == [Absent]


cells = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(), st.datetimes()),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(), inner, max_size=2)
    ),
    max_leaves=4,
)


@given(cell=cells, target=st.sampled_from(sorted(TARGETS)))
def test_no_cell_breaks_a_reader_and_no_reason_repeats_it(cell: object, target: str) -> None:
    for result in read_cell(cell, TARGETS[target], ColumnOptions()):
        assert isinstance(result, Read | Absent | Unreadable)
        if isinstance(cell, str) and len(cell) > 12 and not isinstance(result, Absent):
            assert cell not in repr(result)
