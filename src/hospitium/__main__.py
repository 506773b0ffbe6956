# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""``python -m hospitium`` is the program itself."""

from hospitium.cli.main import run

run()
