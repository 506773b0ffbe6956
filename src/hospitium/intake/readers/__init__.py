# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Readers: an opened file in, rows out, one at a time.

``read.py`` is the way in; there is one module a format, and ``events.py`` has what all yield.
"""
