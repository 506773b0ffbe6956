# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Code lists: what one is, and how a spelling finds its code.

Codes without a mark are those of the *Human Trafficking Case Data Standard* 2.0 (IOM,
24 December 2021, CC BY 4.0; IOM doesn't endorse this program). A code with ``parent`` is an
extension of ours: ``parent`` is what a file of HTCDS gets in its place. ``written`` is the
standard's own spelling where it has a defect; both are read, that one is written.
``ctdc`` names variables of the CTDC Global Synthetic Dataset (codebook version 2, 2024).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from hospitium.model.errors import BadInput

NO_STANDARD_CODE = "-"
"""Parent of an extension for which HTCDS has no code at all."""


@dataclass(frozen=True, slots=True)
class Code:
    """One code of a list.

    Args:
        code: the code as hospitium holds it.
        label: English label.
        parent: code of the same list that stands for an extension in HTCDS; else empty.
        written: HTCDS's spelling where it isn't ``code``.
        ctdc: CTDC variables that say this, perhaps merged with others.
        also: other spellings that are read.
    """

    code: str
    label: str
    parent: str = ""
    written: str = ""
    ctdc: tuple[str, ...] = ()
    also: tuple[str, ...] = ()


def fold(text: str) -> str:
    """Fold a spelling for look-up: letters and digits only, without case."""
    return "".join(character for character in text.casefold() if character.isalnum())


@dataclass(frozen=True)
class CodeList:
    """A list of codes with look-up by any known spelling.

    Args:
        name: kebab-case name, as targets of intake write it.
        codes: in the standard's order, extensions last.
    """

    name: str
    codes: tuple[Code, ...]
    _by_code: Mapping[str, Code] = field(init=False, repr=False, compare=False)
    _by_spelling: Mapping[str, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the spellings; labels and aliases give way to codes."""
        spellings: dict[str, str] = {}
        for each in self.codes:
            for text in (each.label, *each.also):
                spellings.setdefault(fold(text), each.code)
        for each in self.codes:
            for text in (each.written, each.code):
                if text:
                    spellings[fold(text)] = each.code
        object.__setattr__(self, "_by_code", {each.code: each for each in self.codes})
        object.__setattr__(self, "_by_spelling", spellings)

    def __contains__(self, code: object) -> bool:
        """Whether this is a code (not merely a spelling) of the list."""
        return code in self._by_code

    def __getitem__(self, code: str) -> Code:
        """Return the code's row; KeyError where there is none."""
        return self._by_code[code]

    def find(self, text: str) -> str | None:
        """Return the code that a spelling means, or None."""
        return self._by_spelling.get(fold(text))

    def require(self, chosen: Iterable[str]) -> None:
        """Refuse what isn't a code of this list.

        Raises:
            BadInput: ``code-unknown``; the value itself isn't repeated.
        """
        for code in chosen:
            if code not in self._by_code:
                raise BadInput(
                    "code-unknown",
                    f"a value isn't a code of the list {self.name}",
                    hint="the reference of code lists names every code",
                    list=self.name,
                )

    def require_if_given(self, code: str) -> None:
        """As :meth:`require` for one code that may be empty."""
        if code:
            self.require((code,))

    def standard_code(self, code: str) -> str:
        """Return what HTCDS writes for a code: an extension's parent, empty where it has none."""
        row = self._by_code[code]
        if row.parent == NO_STANDARD_CODE:
            return ""
        if row.parent:
            row = self._by_code[row.parent]
        return row.written or row.code


def plain_list(name: str, labels: str) -> CodeList:
    """Make a list of rows ``Code = Label`` that have neither defects nor aliases."""
    rows = (line.split(" = ", 1) for line in labels.strip().splitlines())
    return CodeList(name, tuple(Code(code.strip(), label.strip()) for code, label in rows))
