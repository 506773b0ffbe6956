# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Find what organisations know in common about trafficking without showing anything else.

The map of the rooms stands in README.md; who may import whom is checked by
import-linter (``pyproject.toml``).
"""

__version__ = "0.1.0"
