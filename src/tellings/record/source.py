"""A source: the bytes as they came."""

from .base import Base


class Source(Base, frozen=True, kw_only=True):
    """Where the bytes came from and what they are; the bytes themselves stay outside the record.

    Attributes:
        sha256: hexadecimal digest of the bytes; the source's identity.
        origin: the path as given by the caller (``member`` names a file inside an archive), ``-`` for standard input.
        member: the path inside an archive, or empty.
        media: media type, recognised from the content: ``text/plain``, ``text/html``.
        encoding: the name of the codec that decodes the bytes, as Python knows it.
        size: number of bytes.
    """

    sha256: str
    origin: str
    member: str = ""
    media: str
    encoding: str
    size: int


class Loaded(Base, frozen=True, kw_only=True):
    """A source together with its bytes, on its way through the reader."""

    source: Source
    data: bytes
