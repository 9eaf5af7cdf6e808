"""Reading: paths to bytes, each recognised by its content.

``sources(paths, settings)`` yields one ``Loaded`` a document (plain text or HTML; from files, directories, patterns, zip archives and
``-`` for standard input) and one ``Problem`` for everything that can't be read, in the order of the paths. Nothing raises, nothing is
written, and the bytes of one source at a time are held. ``files(paths)`` names the files that would be opened. ``recognise(data)`` tells
the media type and the codec of bytes. ``origin_of(path)`` is how a record names a file, ``path_of(origin)`` the path of
that file.
"""

from .recognise import recognise
from .sources import STDIN, files, origin_of, path_of, sources

__all__ = ["STDIN", "files", "origin_of", "path_of", "recognise", "sources"]
