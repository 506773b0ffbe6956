# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""What holds for every test: reproducible examples, soak on request.

Sockets are closed and warnings are errors by ``pyproject.toml``. Short runs draw the same
examples every time, so that a red test is the change's fault; ``--soak`` draws new ones, many.
"""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, Phase, settings

settings.register_profile(
    "short",
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=int(os.environ.get("HOSPITIUM_TEST_EXAMPLES", "50")),
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    "soak",
    deadline=None,
    max_examples=5_000,
    print_blob=True,
    phases=[Phase.explicit, Phase.reuse, Phase.generate, Phase.target, Phase.shrink],
    suppress_health_check=[HealthCheck.too_slow],
)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--soak", action="store_true", help="run the long versions of tests, and those marked soak"
    )


def pytest_configure(config: pytest.Config) -> None:
    settings.load_profile("soak" if config.getoption("--soak") else "short")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--soak"):
        return
    long = [item for item in items if item.get_closest_marker("soak")]
    if long:
        # Deselected, not skipped: a skip in the summary means that something could not run.
        config.hook.pytest_deselected(items=long)
        items[:] = [item for item in items if not item.get_closest_marker("soak")]


@pytest.fixture
def soak(request: pytest.FixtureRequest) -> bool:
    """Whether this is a long run: a fuzz loop takes its number of inputs from it."""
    return bool(request.config.getoption("--soak"))
