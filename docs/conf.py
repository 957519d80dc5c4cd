"""How the documentation is built. Nothing is fetched, and any warning stops the build."""

from guetteur import __version__

project = "Guetteur"
author = "Guetteur's contributors"
copyright = "2026, Guetteur's contributors"
version = release = __version__
language = "en"

extensions = ["myst_parser"]
myst_enable_extensions = ["deflist"]
myst_heading_anchors = 3
exclude_patterns = ["_build"]

html_theme = "furo"
html_title = f"Guetteur {__version__}"
html_copy_source = False
html_show_sourcelink = False
