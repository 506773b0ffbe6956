# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Who takes a value about a person out of its wrapper: a list that a reviewer sees change.

Made anew, when a change means it, by

    LC_ALL=C grep -rlE '\\.reveal\\b' src/hospitium --include='*.py' | LC_ALL=C sort \
        > tests/architecture/reveal_callers.txt
"""

from __future__ import annotations

import re
from pathlib import Path

from tests.architecture.checkout import place, python_files

LISTED = Path(__file__).with_name("reveal_callers.txt")


def test_the_list_is_exact() -> None:
    callers = sorted(
        place(path)
        for path in python_files()
        if re.search(r"\.reveal\b", path.read_text(encoding="utf-8"))
    )
    listed = LISTED.read_text(encoding="utf-8").splitlines()
    assert listed == callers


def test_nothing_reaches_around_the_wrapper() -> None:
    around = [
        place(path)
        for path in python_files()
        if path.name != "sensitive.py"
        and re.search(r"_Sensitive|\._value\b", path.read_text(encoding="utf-8"))
    ]
    assert not around
