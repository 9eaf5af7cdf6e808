"""What a reader finds inside a stream, on its way to becoming a Source."""

from dataclasses import dataclass

from ..record import Said
from .stream import Stream


@dataclass(frozen=True, slots=True)
class Piece:
    """One document's bytes.

    Attributes:
        member: the way to it inside the stream, or empty where the stream is the document.
        data: the bytes, verbatim.
        media, encoding: as ``Source`` has them; an empty media type is still to be recognised from the bytes.
        said: what the container says of it.
    """

    member: str
    data: bytes
    media: str = ""
    encoding: str = ""
    said: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True)
class Within:
    """A stream inside the stream (a file of an archive, the payload of a crawl's record), still to be recognised.

    Attributes:
        archive: whether what it stands in is an archive, of which only so many may stand in one another.
    """

    member: str
    stream: Stream
    said: tuple[Said, ...] = ()
    archive: bool = False


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a part can't be had, or was passed over (``fatal`` is False then); see ``record.Problem``."""

    member: str
    code: str
    reason: str
    fatal: bool = True


Found = Piece | Within | Fault


def joined(outer: str, inner: str) -> str:
    """The way through two containers, as ``Source.member`` has it."""
    return "!".join(part for part in (outer, inner) if part)
