"""Cleaning: bytes to one document, its main matter apart from its furniture, with the way back to every byte.

``document(loaded, settings)`` makes the ``Document`` of a source or raises ``errors.Unusable``; ``cleaned`` does the same for a text in
any language; ``unread(document)`` says what a text that is too long goes on with, and ``remarks(document)`` that and all else that a reader
should know of how it was read. ``recheck(document, data)`` checks the offset map against the bytes and says in words what does not hold.
``locate(document, start, end)`` gives the source's bytes behind a range of code points.
"""

from .document import cleaned, document, remarks, unread
from .offsets import locate, recheck

__all__ = ["cleaned", "document", "locate", "recheck", "remarks", "unread"]
