# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Made-up caseloads with the truth known: who is who across members, and what went wrong."""
