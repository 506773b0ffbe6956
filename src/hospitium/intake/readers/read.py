# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""The way into the readers: an opened file in, its tables and rows out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from hospitium.intake.formats import HEAD_BYTES, Format, tell_format
from hospitium.intake.readers.delimited import read_delimited
from hospitium.intake.readers.events import ReadEvent, UnreadRow
from hospitium.intake.readers.json_lines import read_json_lines
from hospitium.intake.readers.json_records import read_json
from hospitium.intake.readers.workbook import read_workbook
from hospitium.intake.rows import RawRow


def read_tables(
    stream: BinaryIO,
    name: str,
    file_format: Format | None = None,
    *,
    encoding: str = "",
    delimiter: str = "",
) -> Iterator[ReadEvent]:
    """Read every table of a file: for each its start, its rows and its end.

    Args:
        stream: an opened, seekable file; read from its beginning.
        name: the file's name without its folder; it stands in every row and error.
        file_format: told from the first bytes and the name where None.
        encoding: of a CSV; told from its first bytes where empty.
        delimiter: of a CSV; told from its first lines where empty.

    Raises:
        BadInput: where nothing can be read on; see :func:`~hospitium.intake.formats.tell_format`
            and the reader of each format. Rows yielded before stay valid.
    """
    if file_format is None:
        stream.seek(0)
        file_format = tell_format(stream.read(HEAD_BYTES), name)
    stream.seek(0)
    match file_format:
        case Format.CSV:
            return read_delimited(stream, name, encoding=encoding, delimiter=delimiter)
        case Format.XLSX:
            return read_workbook(stream, name)
        case Format.JSON:
            return read_json(stream, name)
        case Format.JSON_LINES:
            return read_json_lines(stream, name)


def read_rows(
    stream: BinaryIO,
    name: str,
    file_format: Format | None = None,
    *,
    encoding: str = "",
    delimiter: str = "",
) -> Iterator[RawRow | UnreadRow]:
    """Read the rows of all tables of a file, those that can't be read among them.

    Arguments and errors as in :func:`read_tables`.
    """
    events = read_tables(stream, name, file_format, encoding=encoding, delimiter=delimiter)
    for event in events:
        if isinstance(event, RawRow | UnreadRow):
            yield event
