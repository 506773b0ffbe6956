# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""A value about a person that prints, formats and pickles as nothing.

Log safety as a type: whoever wants the value must write ``reveal()``, which grep finds and
whose callers are listed in ``tests/architecture/test_reveal_callers.py``.
"""

from __future__ import annotations

from typing import Generic, NoReturn, TypeVar, final

T = TypeVar("T")

REDACTED = "<sensitive>"


@final
class Sensitive(Generic[T]):
    """Holds one value; only :meth:`reveal` gives it back.

    Equality and hash are those of the value, so that frozen records can be compared in
    tests; ``repr``, ``str`` and ``format`` are constant and say not even whether it is empty.

    Raises:
        TypeError: on any attempt to pickle or copy it out of the process.
    """

    __slots__ = ("_value",)

    def __init__(self, value: T) -> None:
        self._value = value

    def reveal(self) -> T:
        """Return the value. Every caller is listed in a test."""
        return self._value

    def __repr__(self) -> str:
        return REDACTED

    __str__ = __repr__

    def __format__(self, spec: str) -> str:
        return REDACTED

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sensitive):
            return NotImplemented
        return bool(self._value == other._value)

    def __hash__(self) -> int:
        return hash(self._value)

    def __reduce__(self) -> NoReturn:
        raise TypeError("a Sensitive value does not leave the process")
