# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Answers to questions about a person, where *unknown* is never *no*."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Answer(Enum):
    """An answer to a yes-or-no question; UNKNOWN also where nobody asked."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"
    DECLINED = "declined"


class Difficulty(Enum):
    """The four answers of the Washington Group short set, and the two ways to have none."""

    NONE = "no-difficulty"
    SOME = "some-difficulty"
    A_LOT = "a-lot-of-difficulty"
    CANNOT = "cannot-do-at-all"
    UNKNOWN = "unknown"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Functioning:
    """The six questions of the Washington Group Short Set on Functioning (2001, reissued 2020).

    Source: Washington Group on Disability Statistics, *The Washington Group Short Set on
    Functioning (WG-SS)*.
    """

    seeing: Difficulty = Difficulty.UNKNOWN
    hearing: Difficulty = Difficulty.UNKNOWN
    walking: Difficulty = Difficulty.UNKNOWN
    remembering: Difficulty = Difficulty.UNKNOWN
    self_care: Difficulty = Difficulty.UNKNOWN
    communicating: Difficulty = Difficulty.UNKNOWN

    def disability(self) -> Answer:
        """Apply the recommended cut-off: a lot of difficulty, or worse, in at least one domain.

        NO needs all six answers; with fewer and none over the cut-off it is UNKNOWN.
        """
        answers = (
            self.seeing,
            self.hearing,
            self.walking,
            self.remembering,
            self.self_care,
            self.communicating,
        )
        if any(answer in (Difficulty.A_LOT, Difficulty.CANNOT) for answer in answers):
            return Answer.YES
        if all(answer in (Difficulty.NONE, Difficulty.SOME) for answer in answers):
            return Answer.NO
        return Answer.UNKNOWN
