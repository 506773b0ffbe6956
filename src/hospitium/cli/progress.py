# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""A progress bar on stderr, so that stdout stays data."""

from __future__ import annotations

from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from hospitium.cli.faults import printable


class Bar:
    """Shows one line a stage; shows nothing where stderr is not a terminal."""

    def __init__(self) -> None:
        """Set the bar up; entering it draws it."""
        self._progress = Progress(
            TextColumn("{task.description:<16}", markup=False),
            BarColumn(bar_width=30),
            TextColumn("{task.completed:>9,.0f} / {task.total:,.0f}"),
            TimeElapsedColumn(),
            console=Console(stderr=True),
            transient=False,
        )
        if not self._progress.console.is_terminal:
            self._progress.disable = True
        self._task: TaskID | None = None

    def __enter__(self) -> Bar:
        """Start drawing."""
        self._progress.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Leave the bar as it is, done or broken off."""
        self._progress.stop()

    def stage(self, name: str, total: int) -> None:
        """Finish the stage before and begin another."""
        self._finish()
        self._task = self._progress.add_task(printable(name), total=total)

    def advance(self, steps: int = 1) -> None:
        """Move the bar of the stage."""
        if self._task is not None:
            self._progress.advance(self._task, steps)

    def _finish(self) -> None:
        if self._task is not None:
            self._progress.stop_task(self._task)
