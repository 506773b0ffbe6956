# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""How Sphinx builds these pages: `python3 dev docs`."""

from hospitium import __version__

project = "hospitium"
author = "The hospitium contributors"
copyright = "2026, The hospitium contributors"
version = release = __version__

extensions = ["myst_parser", "sphinx_click"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
exclude_patterns = ["_build"]

html_theme = "furo"
html_title = f"hospitium {__version__}"
# A page about this subject must not tell anyone else that it was read.
html_theme_options = {"source_repository": "", "top_of_page_buttons": []}
html_copy_source = False
html_show_sourcelink = False

nitpicky = True
