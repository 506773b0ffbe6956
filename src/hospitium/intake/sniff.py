# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Which encoding and which delimiter a text file has, told from its first bytes."""

from __future__ import annotations

import codecs
import csv
from collections import Counter
from dataclasses import dataclass

import charset_normalizer

from hospitium.model.errors import BadInput

SAMPLE_BYTES = 1 << 20
"""How much of a file is looked at."""

DELIMITERS = (",", ";", "\t", "|")

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    # UTF-32's little-endian mark begins with UTF-16's, so it must be asked for first.
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

# What office programs write by default somewhere. Rare encodings would only be false guesses.
_CANDIDATES = [
    "cp1250",
    "cp1251",
    "cp1252",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "cp1257",
    "cp1258",
    "cp874",
    "koi8_r",
    "koi8_u",
    "gb18030",
    "big5",
    "cp932",
    "cp949",
]
# Letters beyond ASCII of the languages that each page was made for; where two pages fit alike
# the first one is taken.
_LATIN = {
    "cp1252": (
        "àâæçéèêëîïôœùûüÿ",  # French
        "áéíóúüñ",  # Spanish
        "àáâãçéêíóôõúü",  # Portuguese
        "äöüß",  # German
        "àèéìîòóùú",  # Italian
        "åäöéæø",  # Nordic
        "ëç",  # Albanian
        "áàéíóúâêîôû",  # others
    ),
    "cp1250": (
        "ąćęłńóśźż",  # Polish
        "ăâîşţ",  # Romanian
        "áčďéěíňóřšťúůýž",  # Czech
        "áäčďéíĺľňóôŕšťúýž",  # Slovak
        "áéíóöőúüű",  # Hungarian
        "čćđšž",  # Serbian, Croatian, Bosnian, Slovene
    ),
    "cp1254": ("çğıöşüâîi̇",),  # Turkish
    "cp1257": ("ąčęėįšųūž", "āčēģīķļņšūž", "äöõüšž"),  # Lithuanian, Latvian, Estonian
}
_GUESS_BYTES = 1 << 16
# Text in another encoding hardly ever has even one byte sequence in ten that UTF-8 allows.
_UTF8_SHARE = 4
_SAMPLE_RECORDS = 60


@dataclass(frozen=True, slots=True)
class Encoding:
    """A codec's name, and whether it is a guess that a person should look at."""

    name: str
    guessed: bool = False


def tell_encoding(sample: bytes, source: str) -> Encoding:
    """Say how a file's text is encoded.

    A mark decides; then zeros at every other byte, which are UTF-16 without a mark; then whether
    the sample is UTF-8, perhaps with a few bytes damaged; the rest is guessed among the code
    pages of Windows and a few more by ``charset-normalizer``.

    Args:
        sample: the file's beginning; it may end inside a character.
        source: the file's name, for errors.

    Raises:
        BadInput: ``encoding-unknown``.
    """
    for mark, name in _MARKS:
        if sample.startswith(mark):
            return Encoding(name)
    wide = _utf16_without_mark(sample)
    if wide:
        return Encoding(wide, guessed=True)
    text = codecs.getincrementaldecoder("utf-8")("replace").decode(sample, final=False)
    damaged = text.count("\ufffd")
    if not damaged:
        return Encoding("utf-8")
    if damaged * _UTF8_SHARE < sum(1 for character in text if character > "\x7f"):
        return Encoding("utf-8", guessed=True)
    telling = _lines_beyond_ascii(sample)
    best = charset_normalizer.from_bytes(telling, cp_isolation=_CANDIDATES).best()
    if best is None:
        raise BadInput(
            "encoding-unknown",
            f"{source} is text in an unknown encoding, or not text",
            hint="save it as UTF-8, or name the encoding with --encoding",
            file=source,
            expected="UTF-8",
        )
    name = _latin_by_letters(telling) if best.encoding in _LATIN else best.encoding
    return Encoding(name, guessed=True)


def _latin_by_letters(text: bytes) -> str:
    """Say which Latin code page it is: the one by which one language has most of the letters.

    These pages differ in a few dozen letters, which by themselves are all plausible: *Lefevre*
    with a grave accent in one is *Lefčvre* in another, but no language has all of the latter's.
    """

    def covered(encoding: str) -> float:
        decoded = text.decode(encoding, "replace").casefold()
        letters = [character for character in decoded if character > "\x7f"]
        counts = [sum(letter in own for letter in letters) for own in _LATIN[encoding]]
        return max(counts) / max(len(letters), 1)

    return max(_LATIN, key=covered)


def _utf16_without_mark(sample: bytes) -> str:
    head = sample[:4096]
    half = len(head) // 2
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > 0.3 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.3 * half and odd < 0.05 * half:
        return "utf-16-be"
    return ""


def _lines_beyond_ascii(sample: bytes) -> bytes:
    """The lines that tell encodings apart, so that a long ASCII part doesn't drown them."""
    # The last line may be cut inside a character.
    whole = sample[: sample.rfind(b"\n") + 1] or sample
    telling = b"\n".join(line for line in whole.split(b"\n") if not line.isascii())
    return telling[:_GUESS_BYTES] or whole[:_GUESS_BYTES]


def tell_delimiter(text: str) -> str:
    r"""Say what separates cells: ``,``, ``;``, tab or ``|``.

    The one whose first row has most columns among those by which most rows have as many
    columns as the first one.

    Args:
        text: the file's beginning; a last line without an end is left out if there are others.
    """
    complete = text[: text.rfind("\n") + 1] or text
    sample = complete.splitlines()[: 2 * _SAMPLE_RECORDS]
    return max(DELIMITERS, key=lambda delimiter: _fit(sample, delimiter))


def _fit(sample: list[str], delimiter: str) -> tuple[float, int]:
    widths: list[int] = []
    reader = csv.reader(sample, delimiter=delimiter, skipinitialspace=True)
    try:
        for record in reader:
            if record:
                widths.append(len(record))
            if len(widths) == _SAMPLE_RECORDS:
                break
    except csv.Error:
        # Quotes that don't close: what was read until there still tells.
        pass
    if not widths or widths[0] == 1:
        return 0.0, 0
    agreeing = Counter(widths)[widths[0]] / len(widths)
    return round(agreeing, 1), widths[0]
