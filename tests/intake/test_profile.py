# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Mapping and profile files: strict, bounded, and the same after writing and reading."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hospitium.intake.choices import find_choice, is_choice_list
from hospitium.intake.mapping import (
    MAX_MAPPING_CHARACTERS,
    ColumnMapping,
    ColumnOptions,
    DateOrder,
    Mapping,
    parse_mapping,
    write_mapping,
)
from hospitium.intake.profile import PROFILE_FILES, Profile, ProfileColumn, detect, parse_profile
from hospitium.intake.targets import TARGETS, ValueKind
from hospitium.model.errors import BadInput
from tests.intake.made_cases import PROFILES

texts = st.text(max_size=8)
options = st.builds(
    ColumnOptions,
    order=st.one_of(st.none(), st.sampled_from(DateOrder)),
    separator=texts,
    item=texts,
    flag=texts,
    values=st.dictionaries(texts, texts, max_size=3).map(lambda d: tuple(d.items())),
    country=st.sampled_from(["", "RO"]),
    replaces=texts,
)
mappings = st.lists(
    st.builds(
        ColumnMapping,
        column=st.text(min_size=1, max_size=8),
        target=st.sampled_from(["", *sorted(TARGETS)]),
        options=options,
    ),
    max_size=4,
    unique_by=lambda each: (each.column, each.target),
).map(lambda columns: Mapping(tuple(columns)))


@given(mappings)
def test_a_mapping_reads_what_it_writes(mapping: Mapping) -> None:
    assert parse_mapping(write_mapping(mapping)) == mapping


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("[[column]", "setting-malformed"),
        ("column = 3", "setting-malformed"),
        ("columns = []", "setting-unknown"),
        ('[[column]]\ncolumn = "a"\ntarget = "id"\nignroe = true', "setting-unknown"),
        ('[[column]]\ncolumn = "a"', "setting-malformed"),
        ('[[column]]\ntarget = "id"', "setting-malformed"),
        ('[[column]]\ncolumn = "a"\ntarget = "id"\nignore = true', "setting-malformed"),
        ('[[column]]\ncolumn = "a"\ntarget = "soul"', "target-unknown"),
        ('[[column]]\ncolumn = "a"\ntarget = "birth.date"\norder = "ydm"', "setting-malformed"),
        ('[[column]]\ncolumn = "a"\ntarget = "id"\nvalues = { x = 1 }', "setting-malformed"),
        ('[[column]]\ncolumn = "a"\ntarget = "id"\n' * 2, "mapping-column-twice"),
        ("#" * (MAX_MAPPING_CHARACTERS + 1), "setting-too-long"),
    ],
)
def test_a_faulty_mapping_is_refused(text: str, code: str) -> None:
    with pytest.raises(BadInput) as refused:
        parse_mapping(text)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "setting-malformed"),
        ('name = "x"\nmatch = "first"', "setting-malformed"),
        ('name = "x"\ncolumns = []', "setting-unknown"),
        ('name = "x"\n[dialect]\nquote = "y"', "setting-unknown"),
        ('name = "x"\n[signature]\nleast = true', "setting-malformed"),
        ('name = "x"\nkeep = "all"', "setting-malformed"),
        ('name = "x"\n[[repeat]]\nitem = "incident"', "setting-malformed"),
        ('name = "x"\n[[repeat]]\ncolumn = "r"\nitem = "ghost"', "setting-malformed"),
        ('name = "x"\n[[column]]\ncolumn = "a"\ntarget = "soul"', "target-unknown"),
    ],
)
def test_a_faulty_profile_is_refused(text: str, code: str) -> None:
    with pytest.raises(BadInput) as refused:
        parse_profile(text)
    assert refused.value.code == code


@given(st.text())
def test_any_text_is_a_setting_file_or_refused(text: str) -> None:
    for parse in (parse_mapping, parse_profile):
        try:
            parse(text)
        except BadInput as refused:
            assert refused.code.startswith(("setting-", "target-", "mapping-"))


def every_column(profile: Profile) -> list[ProfileColumn]:
    columns = list(profile.columns)
    repeats = list(profile.repeats)
    while repeats:
        repeat = repeats.pop()
        columns += repeat.columns
        repeats += repeat.repeats
    return columns


@pytest.mark.parametrize("file", PROFILE_FILES)
def test_a_profile_of_the_package_holds_together(file: str) -> None:
    profile = PROFILES[file.removesuffix(".toml")]
    assert profile.name == file.removesuffix(".toml")
    assert profile.source
    names = {each.mapping.column for each in every_column(profile)}
    for each in every_column(profile):
        mapping = each.mapping
        target = TARGETS[mapping.target]
        if mapping.options.flag:
            assert find_choice(target.codes, mapping.options.flag) == mapping.options.flag
        if mapping.options.replaces:
            assert mapping.options.replaces in names
        for _, meaning in mapping.options.values:
            assert target.kind is not ValueKind.CODE or find_choice(target.codes, meaning)
    recognised = {profile.key(name) for name in (*profile.signature.needs, *profile.signature.some)}
    known = {profile.key(name) for each in every_column(profile) for name in (each.mapping.column,)}
    known |= {profile.key(name) for name in profile.keep | profile.ignore}
    known |= {profile.key(name) for each in every_column(profile) for name in each.aliases}
    assert recognised <= known


def test_columns_of_nobody_are_recognised_as_nobodys() -> None:
    assert detect(["Ref", "Name", "Born"], PROFILES.values()) is None
    assert detect([], PROFILES.values()) is None


def test_the_surveys_own_names_are_told_from_the_standards() -> None:
    survey = ["con_Consent", "prs_First_Name", "prs_Second_Name", "prs_Birthdate", "prs_Gender"]
    assert detect(survey, PROFILES.values()) is PROFILES["htcds-xlsform"]
    standard = [name.replace("First_", "First").replace("Second_", "Second") for name in survey]
    assert detect(standard, PROFILES.values()) is PROFILES["htcds-csv"]


def test_every_target_of_codes_names_a_list() -> None:
    for target in TARGETS.values():
        assert (target.kind is ValueKind.CODE) == bool(target.codes)
        assert not target.codes or is_choice_list(target.codes)
