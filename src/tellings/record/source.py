"""A source: the bytes as they came."""

import msgspec

from .base import Base


class Said(msgspec.Struct, frozen=True, array_like=True):
    """Something that what a source came in says of it: a feed's own title, a crawl's address, the columns of a table.

    Attributes:
        field: what it says: ``outlet``, ``address``, ``retrieved``, ``columns``, ``text`` (the field that holds the text)…
        value: as it is written there.
        rule: where it stands: ``feed.title``, ``warc.header``, ``http.header``, ``fields`` (the caller's own mapping)…
    """

    field: str
    value: str
    rule: str


class Source(Base, frozen=True, kw_only=True):
    """Where the bytes came from and what they are; the bytes themselves stay outside the record.

    Attributes:
        sha256: hexadecimal digest of the bytes; the source's identity.
        origin: the path as given by the caller (``member`` names a file inside an archive), ``-`` for standard input.
        member: the way inside the file, or empty: a path in an archive, an entry of a feed, a row of a table, a record of a crawl. The
            bytes are those of this member, a container's own compression undone.
        media: media type, recognised from the content: ``text/plain``, ``text/html``, ``text/markdown``, ``application/json`` (one object),
            ``text/csv`` (one row), ``application/rss+xml`` and ``application/atom+xml`` (one entry), ``message/rfc822``,
            ``application/pdf`` (its text layer).
        encoding: the name of the codec that decodes the bytes, as Python knows it.
        size: number of bytes.
        said: what the container that it came in says of it, in the container's order.
    """

    sha256: str
    origin: str
    member: str = ""
    media: str
    encoding: str
    size: int
    said: tuple[Said, ...] = ()

    def says(self, field: str) -> Said | None:
        """What the container says of one field, if it does."""
        return next((one for one in self.said if one.field == field), None)


class Loaded(Base, frozen=True, kw_only=True):
    """A source together with its bytes, on its way through the reader."""

    source: Source
    data: bytes
