# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Where a rehearsal is given the real machine: its randomness, its clock, its group library."""

from __future__ import annotations

import os
import time

from hospitium.node.progress import Progress
from hospitium.node.rehearsal.outcome import Surroundings
from hospitium.oprf.libsodium import libsodium


def this_machine(workers: int | None, progress: Progress) -> Surroundings:
    """Compose the surroundings of a run on this machine.

    Args:
        workers: threads for group operations; as many as cores where None.
        progress: whoever watches.

    Returns:
        Surroundings with the operating system's randomness and a clock in seconds.
    """
    return Surroundings(
        entropy=os.urandom,
        clock=time.perf_counter,
        group=libsodium(workers or os.cpu_count() or 1),
        progress=progress,
    )
