"""Sphinx configuration: everything is built from the checkout, nothing is fetched."""

from tellings.version import VERSION

project = "tellings"
author = "the tellings developers"
copyright = author
version = release = VERSION

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["build", "README.md"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "description"
autodoc_typehints_description_target = "documented"
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_use_ivar = True  # or else every field of a record is described twice

html_theme = "furo"
html_title = f"tellings {VERSION}"
html_copy_source = False
html_show_sphinx = False
