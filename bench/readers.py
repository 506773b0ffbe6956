# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Seconds and peak memory of the file readers, for as many rows as asked.

Each run is a process of its own, because peak memory never falls: ``python -m bench readers``
or ``python -m bench.readers 100000 1000000``.
"""

from __future__ import annotations

import io
import json
import resource
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

from hospitium.intake.readers.read import read_rows
from hospitium.intake.rows import RawRow
from hospitium.node.check_intake import check_intake
from tests.intake.workbooks import workbook

HEADER = ("id", "given name", "family name", "born", "sex", "nationality", "phone", "document")
FORMATS = ("csv", "jsonl", "json", "xlsx")


def cells(row: int) -> tuple[str, ...]:
    """One made-up row, different from the others."""
    year, month, day = 1950 + row % 60, 1 + row % 12, 1 + row % 28
    return (
        f"A{row:07d}",
        f"Имя{row % 9973}",
        f"Family{row % 4999}",
        f"{year}-{month:02d}-{day:02d}",
        "fm"[row % 2],
        "ROU",
        f"+40721{row % 1_000_000:06d}",
        f"EG{row:07d}",
    )


def write(path: Path, rows: int) -> None:
    """Write a file of so many rows in the format of its ending."""
    if path.suffix == ".xlsx":
        _write_workbook(path, rows)
        return
    with path.open("w", encoding="utf-8") as out:
        out.writelines(_lines(path.suffix, rows))


def _lines(suffix: str, rows: int) -> Iterator[str]:
    if suffix == ".csv":
        yield ",".join(HEADER) + "\n"
        yield from (",".join(cells(row)) + "\n" for row in range(rows))
        return
    if suffix == ".json":
        yield f'{{"count": {rows}, "results": [\n'
    for row in range(rows):
        comma = "," if suffix == ".json" and row + 1 < rows else ""
        yield json.dumps(dict(zip(HEADER, cells(row), strict=True))) + comma + "\n"
    if suffix == ".json":
        yield "]}\n"


def _write_workbook(path: Path, rows: int) -> None:
    """Take a workbook of one row and put the others into its sheet as a stream."""
    small = workbook({"cases": [HEADER]})
    end = b"</sheetData></worksheet>"
    with zipfile.ZipFile(io.BytesIO(small)) as parts, zipfile.ZipFile(path, "w", 8) as made:
        for part in parts.namelist():
            octets = parts.read(part)
            with made.open(part, "w", force_zip64=True) as out:
                out.write(octets.removesuffix(end))
                if not octets.endswith(end):
                    continue
                for row in range(2, rows + 2):
                    body = "".join(
                        f'<c r="{chr(65 + place)}{row}" t="inlineStr"><is><t>{cell}</t></is></c>'
                        for place, cell in enumerate(cells(row))
                    )
                    out.write(f'<row r="{row}">{body}</row>'.encode())
                out.write(end)


def measure(path: Path, what: str) -> dict[str, float]:
    """Read a file in this process; seconds, rows and peak resident MB."""
    start = time.perf_counter()
    if what == "read":
        with path.open("rb") as stream:
            rows = sum(isinstance(row, RawRow) for row in read_rows(stream, path.name))
    else:
        rows = check_intake([path])[0].tables[0].account.accepted
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"rows": rows, "seconds": seconds, "peak_mb": peak}


def main(sizes: list[int]) -> None:
    """Measure every format at every size and print a table."""
    print("| format | rows | read, s | read, peak MB | check, s | check, peak MB |")
    print("|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            for ending in FORMATS:
                path = Path(folder) / f"rows.{ending}"
                write(path, size)
                found = [_apart(path, what) for what in ("read", "check")]
                path.unlink()
                assert all(one["rows"] == size for one in found)
                told = " | ".join(f"{one['seconds']:.1f} | {one['peak_mb']:.0f}" for one in found)
                print(f"| {ending} | {size:,} | {told} |", flush=True)


def _apart(path: Path, what: str) -> dict[str, float]:
    command = [sys.executable, "-m", "bench.readers", "--measure", str(path), what]
    answer = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(answer.stdout)
    return found


if __name__ == "__main__":
    if sys.argv[1:2] == ["--measure"]:
        print(json.dumps(measure(Path(sys.argv[2]), sys.argv[3])))
    else:
        main([int(size) for size in sys.argv[1:]] or [100_000])
