"""Reading: paths to bytes, each recognised by its content.

``sources(paths, settings)`` yields one ``Loaded`` a document and one ``Problem`` for everything that can't be read or was passed over, in
the order of the paths (files, directories, patterns, ``-`` for standard input). A file may hold one document (a page, a text, a message, a
PDF file) or many: a feed, a crawl, JSON, a table, a mailbox, an archive of any of these; it is read from front to back, in bounded memory.
Nothing raises, and nothing is written. ``every(paths, settings)`` is the same with the copies. ``files(paths)`` names the files that would
be opened. ``recognise(data)`` tells the media type and the codec of bytes. ``origin_of(path)`` is how a record names a file,
``path_of(origin)`` the path of that file.
``inside(origin, stream, settings)`` and ``row(origin, number, values, settings)`` are for what was opened elsewhere: what is in it.
"""

from .names import holds_text
from .recognise import recognise
from .sources import STDIN, every, files, inside, origin_of, path_of, row, sources
from .stream import Stream

__all__ = ["STDIN", "Stream", "every", "files", "holds_text", "inside", "origin_of", "path_of", "recognise", "row", "sources"]
