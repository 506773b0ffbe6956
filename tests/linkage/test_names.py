# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Names compare across scripts, orders and spellings."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hospitium.linkage.names import skeleton, skeletons, voiced, words_of
from hospitium.linkage.scripts import romanise
from hospitium.model.person import PersonName


def sounds(name: str) -> tuple[str, ...]:
    return skeletons(words_of(PersonName(full=name)))


@pytest.mark.parametrize(
    "spellings",
    [
        ("Екатерина", "Ekaterina", "Jekaterina", "Yekaterina"),
        ("Щукин", "Shchukin", "Schtschukin", "Chtchoukine", "Szczukin"),
        ("Цветков", "Tsvetkov", "Cvetkov"),
        ("Юлия", "Julia", "Iulia", "Yuliya"),
        ("Богдан", "Bohdan", "Bogdan"),
        ("حسن", "Hassan", "Хасан", "Hasan"),
        ("يوسف", "Youssef", "Yusuf", "Iosif"),
        ("مصطفى يعقوب", "Mustafa Yaqub", "Moustapha Yakoub"),
        ("Fatima al-Khatib", "El Khatib Fatima", "Fatima Alkhatib", "فاطمة الخطيب"),
        ("Abdulrahman Nasser", "Abd al-Rahman Nasser", "Abdel Rahman Naser"),
        ("Ioniță Costin", "Ionitza Costin", "Ionita Costin"),
        ("Đặng Phương", "Dang Phuong", "Phương Đặng"),
        ("王伟", "Wang Wei"),
        ("ليلى", "Layla", "Leila"),
        ("አበበ", "Abebe"),
        ("გიორგი", "Giorgi"),
        ("Bill Baker", "William Baker"),
        ("Łukasz Wójcik", "Lukasz Wojcik"),
    ],
)
def test_spellings_of_one_name_have_one_skeleton(spellings: tuple[str, ...]) -> None:
    assert len({sounds(one) for one in spellings}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("Dang", "Dinh"), ("Hong", "Hang"), ("Maria", "Natalia"), ("Omar", "Amal"), ("Li", "Lu")],
)
def test_different_names_stay_apart(one: str, other: str) -> None:
    assert sounds(one) != sounds(other)


def test_patronymics_and_particles_are_left_out() -> None:
    with_patronymic = PersonName(full="Петров Иван Сергеевич")
    assert words_of(with_patronymic) == words_of(PersonName(given="Иван", family="Петров"))
    assert words_of(PersonName(given="Ana", family="de la Cruz")) == ("ana", "cruz")


def test_names_made_of_particles_are_names() -> None:
    assert words_of(PersonName(full="Van Le")) == ("le", "van")


def test_a_han_given_name_stays_whole_where_the_fields_tell_it() -> None:
    assert words_of(PersonName(given="小芳", family="孙")) == ("sun", "xiaofang")


def test_dots_of_mojibake_and_control_characters_leave_letters_only() -> None:
    for word in words_of(PersonName(full="A\x00na\u200b  O'Neill\x1f—Ш.")):
        assert set(word) <= set(string.ascii_lowercase + string.digits)


@given(st.lists(st.text(max_size=12), max_size=4))
def test_order_of_words_never_matters(words: list[str]) -> None:
    parts = [word for word in words if word.strip() and len(word.split()) == 1]
    forward = words_of(PersonName(full=" ".join(sorted(parts))))
    again = words_of(PersonName(full=" ".join(sorted(parts))))
    assert forward == again == tuple(sorted(set(forward)))


@given(st.permutations(["Amina", "Yusuf", "Karim"]))
def test_permuted_words_are_one_name(words: list[str]) -> None:
    assert words_of(PersonName(full=" ".join(words))) == ("amina", "karim", "yusuf")


@given(st.text(max_size=30))
def test_romanise_gives_plain_letters_for_anything(text: str) -> None:
    allowed = set(string.ascii_lowercase + string.digits + " ")
    assert set(romanise(text)) <= allowed


@given(st.text(string.ascii_lowercase, min_size=1, max_size=15))
def test_a_skeleton_is_never_empty_and_ends_do_not_matter_twice(word: str) -> None:
    assert skeleton(word)
    assert skeleton(word) == skeleton(word)


def test_voiced_sounds_keep_runs_of_vowels_as_one_class() -> None:
    assert voiced("moerland") == "MuiRLaNT"
    assert voiced("sophie") == voiced("sofi") == "SuVi"
