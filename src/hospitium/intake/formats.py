# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""The file formats that rows are read from, told by their first bytes and only then by name."""

from __future__ import annotations

from enum import Enum

from hospitium.model.errors import BadInput

HEAD_BYTES = 4096
"""How many bytes :func:`tell_format` needs; more do no harm."""

ZIP_MAGIC = b"PK\x03\x04"
OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FOREIGN = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"\x1f\x8b", b"SQLite format 3", b"PK\x05\x06")
_UNICODE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")


class Format(Enum):
    """How rows are written down in a file."""

    CSV = "csv"
    XLSX = "xlsx"
    JSON = "json"
    JSON_LINES = "json-lines"


_BY_SUFFIX = {
    "csv": Format.CSV,
    "tsv": Format.CSV,
    "tab": Format.CSV,
    "txt": Format.CSV,
    "json": Format.JSON,
    "jsonl": Format.JSON_LINES,
    "ndjson": Format.JSON_LINES,
}


def tell_format(head: bytes, name: str) -> Format:
    """Say which format a file has.

    Args:
        head: the file's first :data:`HEAD_BYTES` bytes (fewer where the file is shorter).
        name: the file's name; its ending decides only where the bytes leave it open.

    Raises:
        BadInput: ``file-empty``, ``workbook-unreadable`` (an old or encrypted workbook) or
            ``format-unknown`` (a picture, a PDF, an archive, a database).
    """
    text = head
    for mark in _UNICODE_MARKS:
        text = text.removeprefix(mark)
    # Blanks and NULs alone: NULs are the other half of an ASCII character in UTF-16.
    text = text.lstrip(b" \t\r\n\x00")
    if not text:
        raise BadInput("file-empty", f"{name} holds nothing", hint="export it again", file=name)
    if head.startswith(ZIP_MAGIC):
        return Format.XLSX
    if head.startswith(OLE_MAGIC):
        raise BadInput(
            "workbook-unreadable",
            f"{name} is a workbook of the old kind (.xls) or one locked by a password",
            hint="open it in its own program and save it as .xlsx without a password, or as CSV",
            file=name,
        )
    if head.startswith(_FOREIGN):
        raise BadInput(
            "format-unknown",
            f"{name} is neither CSV, XLSX, JSON nor JSON Lines",
            hint="export the records in one of these formats",
            file=name,
        )
    named = _BY_SUFFIX.get(name.rpartition(".")[2].lower())
    if named is Format.JSON_LINES:
        return named
    if text[:1] == b"[" and named is not Format.CSV:
        return Format.JSON
    if text[:1] == b"{" and named is not Format.CSV:
        return _object_or_lines(text) if named is None else Format.JSON
    return Format.CSV if named is None else named


def _object_or_lines(text: bytes) -> Format:
    first, _, rest = text.partition(b"\n")
    one_a_line = first.rstrip().endswith(b"}") and rest.lstrip()[:1] in (b"{", b"")
    return Format.JSON_LINES if one_a_line else Format.JSON
