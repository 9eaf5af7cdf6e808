"""Reading: paths to bytes, each recognised by its content.

``sources(paths, settings)`` yields one ``Loaded`` a document (plain text or HTML; from files, directories, patterns, zip archives and
``-`` for standard input) and one ``Problem`` for everything that can't be read, in the order of the paths. Nothing raises, nothing is
written, and the bytes of one source at a time are held. ``files(paths)`` names the files that would be opened. ``recognise(data)`` tells
the media type and the codec of bytes.
"""

from .recognise import recognise
from .sources import files, sources

__all__ = ["files", "recognise", "sources"]
