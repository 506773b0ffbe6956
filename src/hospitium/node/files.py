# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""The one place where input files are opened and small ones written."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib import resources
from pathlib import Path
from typing import BinaryIO, TextIO

from hospitium.intake.mapping import MAX_MAPPING_CHARACTERS, Mapping, parse_mapping
from hospitium.intake.profile import PROFILE_FILES, Profile, parse_profile
from hospitium.model.errors import BadInput

_OWNER_ONLY = 0o600


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """Open a file of records for reading.

    Raises:
        BadInput: ``file-missing`` or ``file-unreadable``.
    """
    with _told(path):
        stream = path.open("rb")
    with stream:
        if not stream.seekable():
            raise BadInput(
                "file-unreadable",
                f"{path.name} is a pipe, and can be read only once",
                hint="save it in a file first",
                file=path.name,
            )
        yield stream


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError:
        raise BadInput(
            "file-missing", f"there is no file {path.name}", hint="check its name", file=path.name
        ) from None
    except IsADirectoryError:
        raise BadInput(
            "file-unreadable",
            f"{path.name or path} is a folder",
            hint="name the files in it",
            file=path.name,
        ) from None
    except OSError as fault:
        raise BadInput(
            "file-unreadable",
            f"{path.name} can't be opened ({os.strerror(fault.errno or 0)})",
            hint="check its permissions",
            file=path.name,
        ) from None


def _text(path: Path) -> str:
    """Read a small settings file in UTF-8.

    Raises:
        BadInput: ``file-missing``, ``file-unreadable`` or ``setting-malformed``.
    """
    with opened(path) as stream:
        data = stream.read(4 * MAX_MAPPING_CHARACTERS + 1)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadInput(
            "setting-malformed",
            f"{path.name} isn't text in UTF-8",
            hint="save it as UTF-8",
            file=path.name,
        ) from None


def read_mapping(path: Path) -> Mapping:
    """Read a mapping file.

    Raises:
        BadInput: as :func:`~hospitium.intake.mapping.parse_mapping`, ``file-missing``,
            ``file-unreadable``.
    """
    return parse_mapping(_text(path))


@cache
def profiles() -> tuple[Profile, ...]:
    """The profiles that come with the program."""
    folder = resources.files("hospitium.intake") / "profiles"
    return tuple(
        parse_profile((folder / name).read_text(encoding="utf-8")) for name in PROFILE_FILES
    )


def find_profile(name: str) -> Profile:
    """Return a profile by its name, or read one from a file whose name ends in ``.toml``.

    Raises:
        BadInput: ``profile-unknown``, or what reading a file raises.
    """
    for profile in profiles():
        if profile.name == name:
            return profile
    if name.endswith(".toml"):
        return parse_profile(_text(Path(name)))
    raise BadInput(
        "profile-unknown",
        "there is no profile of this name",
        hint="known: " + ", ".join(profile.name for profile in profiles()),
    )


@contextmanager
def created(path: Path) -> Iterator[TextIO]:
    """Create a text file that only its owner can read; one that is there isn't overwritten.

    Raises:
        BadInput: ``file-exists`` or ``file-unwritable``.
    """
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OWNER_ONLY)
    except FileExistsError:
        raise BadInput(
            "file-exists",
            f"{path.name} is there already",
            hint="name another file or remove that one",
            file=path.name,
        ) from None
    except OSError as fault:
        raise BadInput(
            "file-unwritable",
            f"{path.name} can't be written ({os.strerror(fault.errno or 0)})",
            hint="name a file in a folder that you may write in",
            file=path.name,
        ) from None
    with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as stream:
        yield stream
