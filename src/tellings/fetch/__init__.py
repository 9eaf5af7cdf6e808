"""Fetching pages, only when asked: nothing here is imported, and no socket is opened, unless a caller names addresses to fetch.

``fetched(addresses, fetching, settings)`` gives what ``read.sources`` would give for files: a ``Loaded`` for each document, a ``Problem``
for what could not be had. ``listed(words)`` makes addresses of addresses and of files that list them. ``Fetching`` is what a caller may
choose.
"""

from .addresses import is_address, listed
from .cache import Cache, default_folder
from .fetching import Fetching
from .pages import fetched

__all__ = ["Cache", "Fetching", "default_folder", "fetched", "is_address", "listed"]
