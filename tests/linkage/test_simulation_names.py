# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Names, their spellings and their mistakes: known forms, and what no chance may break."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from hospitium.linkage.simulation import mistakes, sounds
from hospitium.linkage.simulation.dice import Dice, Weighted
from hospitium.linkage.simulation.inflection import family_form, patronymic
from hospitium.linkage.simulation.languages import LANGUAGES
from hospitium.linkage.simulation.lexicon import NamePart, lexicon, sound_of
from hospitium.linkage.simulation.naming import without_marks
from hospitium.linkage.simulation.romanise import spell, spell_han, spelling_table, wade_giles
from hospitium.linkage.simulation.spellings import SPELLINGS
from hospitium.linkage.simulation.telephones import HOSTS, international, mobile, national
from hospitium.model.dates import PartialDate

seeds = st.integers(0, 10_000)
names = st.text("abcdefghijklmnopqrstuvwxyzабвгдежзиклмнопрстуاбجدхз", min_size=3, max_size=14)


def dice(seed: int = 1) -> Dice:
    return Dice(np.random.default_rng(seed))


def part(native: str, code: str) -> NamePart:
    return NamePart(native, sound_of(native, LANGUAGES[code]))


@pytest.mark.parametrize(
    ("native", "sound"),
    [("ብርሃኑ", "bırhanu"), ("ዳዊት", "dawit"), ("ትዕግስት", "tı:gıst"), ("ሰላም", "sälam"),
     ("አበበ", ":abäbä")],
)  # fmt: skip
def test_geez_sounds(native: str, sound: str) -> None:
    assert sounds.geez(native) == sound


@pytest.mark.parametrize(
    ("native", "sound"),
    [("राजकुमार", "raajkumaar"), ("भटनागर", "bhaTnaagar"), ("कृष्ण", "kṛShNa"), ("तमांग", "tamaaMg"),
     ("सक्सेना", "sakseenaa"), ("थापा", "thaapaa")],
)  # fmt: skip
def test_devanagari_sounds(native: str, sound: str) -> None:
    assert sounds.indic(native, sounds.DEVANAGARI) == sound


def test_bengali_sounds() -> None:
    assert sounds.indic("চৌধুরী", sounds.BENGALI) == "chaudhurii"
    assert sounds.indic("হৈমন্তী", sounds.BENGALI) == "haimantii"


@pytest.mark.parametrize(
    ("father", "code", "of_a_man", "of_a_woman"),
    [
        ("Иван", "ru", "Иванович", "Ивановна"),
        ("Андрей", "ru", "Андреевич", "Андреевна"),
        ("Юрий", "ru", "Юрьевич", "Юрьевна"),
        ("Дмитрий", "ru", "Дмитриевич", "Дмитриевна"),
        ("Игорь", "ru", "Игоревич", "Игоревна"),
        ("Никита", "ru", "Никитич", "Никитична"),
        ("Андрій", "uk", "Андрійович", "Андріївна"),
        ("Петро", "uk", "Петрович", "Петрівна"),
        ("Богдан", "uk", "Богданович", "Богданівна"),
        ("Георги", "bg", "Георгиев", "Георгиева"),
        ("Стоян", "bg", "Стоянов", "Стоянова"),
    ],
)
def test_patronymics(father: str, code: str, of_a_man: str, of_a_woman: str) -> None:
    name = part(father, code)
    man = patronymic(name, LANGUAGES[code], female=False)
    woman = patronymic(name, LANGUAGES[code], female=True)
    assert man is not None
    assert woman is not None
    assert (man.native, woman.native) == (of_a_man, of_a_woman)


def test_no_patronymic_where_there_is_none() -> None:
    assert patronymic(part("Ion", "ro"), LANGUAGES["ro"], female=True) is None


@pytest.mark.parametrize(
    ("family", "code", "feminine"),
    [
        ("Иванов", "ru", "Иванова"),
        ("Достоевский", "ru", "Достоевская"),
        ("Коваленко", "uk", "Коваленко"),
        ("Хмельницький", "uk", "Хмельницька"),
        ("Трајковски", "mk", "Трајковска"),
        ("Kowalski", "pl", "Kowalska"),
        ("Nowak", "pl", "Nowak"),
        ("Karimov", "uz", "Karimova"),
        ("Popescu", "ro", "Popescu"),
    ],
)
def test_family_names_follow_the_sex_where_the_language_says_so(
    family: str, code: str, feminine: str
) -> None:
    name = part(family, code)
    assert family_form(name, LANGUAGES[code], female=True).native == feminine
    assert family_form(name, LANGUAGES[code], female=False) == name


def spellings_of(native: str, sound: str, spelling: str) -> set[str]:
    source = dice()
    return {
        without_marks(spell(sound, source.weighted(tables), source))
        for tables in SPELLINGS[spelling].values()
        for _ in range(150)
    }


@pytest.mark.parametrize(
    ("sound", "spelling", "expected"),
    [
        ("екатерина", "russian", {"Ekaterina", "Yekaterina", "Jekaterina"}),
        ("щербаков", "russian", {"Shcherbakov", "Chtcherbakov", "Schtscherbakow"}),
        ("гриценко", "ukrainian", {"Hrytsenko", "Gritsenko"}),
        ("ъ", "bulgarian", {"A", "U"}),
        ("muhammad", "arabic", {"Muhammad", "Mohammad", "Mohammed", "Mohamed"}),
        (":abd al-rahmaan", "arabic", {"Abd Al-Rahman"}),
        ("yuusuf", "arabic", {"Yusuf", "Yousuf", "Youssouf"}),
        ("hoseyn", "persian", {"Hussain", "Hossein"}),
        ("gäbrä", "geez", {"Gebre", "Ghebre"}),
        ("phoonthip", "thai", {"Phornthip", "Ponthip"}),
        ("ბერიძე", "georgian", {"Beridze"}),
        ("ștefan", "romanian", {"Stefan"}),
    ],
)
def test_known_spellings_come_up(sound: str, spelling: str, expected: set[str]) -> None:
    assert expected <= spellings_of(sound, sound, spelling)


@pytest.mark.parametrize("code", [code for code in LANGUAGES if code != "zh"])
def test_every_name_of_every_language_can_be_put_into_latin_letters(code: str) -> None:
    language, source = LANGUAGES[code], dice(3)
    words = lexicon(language)
    pools = (words.female, words.male, words.family, words.middle_female, words.middle_male)
    for name in [name for pool in pools if pool for name in pool.values]:
        for tables in SPELLINGS[language.spelling].values():
            for table in tables.values:
                written = without_marks(spell(name.sound, table, source))
                assert any(letter.isalpha() for letter in written), name
                assert written.isascii(), (name, written)


def test_no_native_name_has_letters_of_another_script() -> None:
    for language in LANGUAGES.values():
        words = lexicon(language)
        if language.script == "latin":
            continue
        for pool in (words.female, words.male, words.family):
            assert not any(c.isascii() and c.isalpha() for n in pool.values for c in n.native)


@pytest.mark.parametrize(
    ("pinyin", "wade"),
    [("zhang", "chang"), ("xiao", "hsiao"), ("qing", "ching"), ("dong", "tung"), ("guo", "kuo"),
     ("zhi", "chih"), ("cai", "tsai"), ("rong", "jung"), ("tian", "tien"), ("wang", "wang"),
     ("peng", "peng"), ("bo", "po"), ("luo", "lo"), ("xie", "hsieh"), ("yan", "yen")],
)  # fmt: skip
def test_wade_giles(pinyin: str, wade: str) -> None:
    assert wade_giles(pinyin) == wade


def test_chinese_given_names_have_four_looks() -> None:
    looks = {style: spell_han("xiao ming", style, dice())
             for style in ("pinyin", "spaced", "hyphen", "wade-giles")}  # fmt: skip
    assert looks == {"pinyin": "Xiaoming", "spaced": "Xiao Ming", "hyphen": "Xiao-Ming",
                     "wade-giles": "Hsiao-ming"}  # fmt: skip


def test_a_writer_keeps_to_one_spelling_of_a_consonant() -> None:
    table = spelling_table("x=kh:1,h:1 a=a")
    seen = {spell("xaxaxa", table, dice(seed)) for seed in range(40)}
    assert seen == {"Khakhakha", "Hahaha"}


def test_tokens_are_tied_to_the_ends_of_words() -> None:
    table = spelling_table("e=e ^e=ye e$=eh")
    assert spell("eee", table, dice()) == "Yeeeh"


@given(names, seeds)
def test_a_slip_of_the_hand_is_one_slip(name: str, seed: int) -> None:
    spoilt = mistakes.mistype(name, dice(seed))
    assert len(spoilt) >= 2
    assert OSA.distance(name, spoilt) <= 1


def test_slips_happen_and_spare_the_first_letter_mostly() -> None:
    spoilt = [mistakes.mistype("valentina", dice(seed)) for seed in range(500)]
    assert sum(one != "valentina" for one in spoilt) > 450
    assert 10 < sum(one[0] != "v" for one in spoilt) < 150


@given(names, seeds, st.sampled_from([*mistakes.HEARD, "han"]))
def test_ears_and_scanners_leave_a_name(name: str, seed: int, script: str) -> None:
    assert len(mistakes.mishear(name, script, dice(seed))) >= 2
    assert len(mistakes.misread(name, script, dice(seed))) >= 2


@given(st.from_regex(r"\+[0-9]{8,13}", fullmatch=True), seeds)
def test_a_digit_slips_into_a_digit(number: str, seed: int) -> None:
    spoilt = mistakes.slip_digit(number, dice(seed))
    assert len(spoilt) == len(number)
    assert spoilt[0] == "+"
    assert spoilt[1:].isdigit()
    assert 1 <= sum(a != b for a, b in zip(number, spoilt, strict=True)) <= 2


dates = st.builds(PartialDate, st.integers(1950, 2015), st.integers(1, 12), st.integers(1, 28))


@given(dates, seeds)
def test_a_spoilt_date_is_another_date(date: PartialDate, seed: int) -> None:
    spoilt = mistakes.slip_date(date, dice(seed))
    if spoilt is not None:
        assert spoilt != date
        assert OSA.distance(str(date), str(spoilt)) == 1


@given(dates)
def test_swapping_day_and_month_twice_changes_nothing(date: PartialDate) -> None:
    swapped = mistakes.swap_day_month(date)
    if swapped is not None:
        assert swapped != date
        assert mistakes.swap_day_month(swapped) == date
    else:
        assert date.day == date.month or (date.day or 0) > 12


@given(dates, st.sampled_from([-10, -1, 1, 10]))
def test_years_are_off_by_so_many(date: PartialDate, years: int) -> None:
    shifted = mistakes.shift_years(date, years)
    assert shifted is not None
    assert (shifted.year - date.year, shifted.month) == (years, date.month)


def test_the_last_day_of_a_month_has_no_next() -> None:
    assert mistakes.shift_day(PartialDate(2001, 2, 28), 1) is None
    assert mistakes.shift_years(PartialDate(2000, 2, 29), 1) is None
    assert mistakes.shift_day(PartialDate(2001), 1) is None


def test_numbers_are_of_their_country_and_written_its_way() -> None:
    for region in (*HOSTS, *(language.region for language in LANGUAGES.values())):
        number = mobile(region, dice())
        assert number[0] == "+"
        assert number[1:].isdigit()
    assert international("+447911123456") == "+44 7911 123456"
    assert national("+447911123456", "GB") == "07911 123456"
    assert national("+447911123456", "DE") == "+447911123456"


def frequencies(values: Sequence[str], seed: int) -> dict[str, float]:
    source = dice(seed)
    drawn = [source.weighted(Weighted.of(values, range(1, len(values) + 1))) for _ in range(20_000)]
    return {value: drawn.count(value) / len(drawn) for value in values}


def test_weights_are_kept() -> None:
    shares = frequencies(("a", "b", "c"), 4)
    assert shares["a"] == pytest.approx(1 / 6, abs=0.015)
    assert shares["c"] == pytest.approx(3 / 6, abs=0.015)


@given(st.lists(st.integers(), max_size=20), seeds)
def test_shuffling_loses_nothing(values: list[int], seed: int) -> None:
    assert sorted(dice(seed).shuffled(values)) == sorted(values)
