"""Archives: zip and tar, read in place with bounds. Nothing is extracted to disk, so the names of members can't lead anywhere."""

import io
import lzma
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from ..errors import Unusable
from ..settings import Settings
from .found import Fault, Found, Within
from .packed import RATIO_FLOOR, RATIO_LIMIT
from .stream import Stream

MEMBER_LIMIT = 100_000  # files in one archive
TOTAL_FACTOR = 16  # all members together, in units of settings.max_bytes, unless the archive itself is as big
HEADER_LIMIT = 1 << 20  # bytes of one tar header with its long names
DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    NotImplementedError,
    RuntimeError,
    OSError,
    ValueError,
    KeyError,
    IndexError,
    struct.error,
    OverflowError,
)  # what zipfile raises for one
FIRST = b"PK\x03\x04"  # before a file in an archive. The directory is at the end: of one that was cut, an inner archive's may be the last
DOCUMENTS = {"[Content_Types].xml": "an Office document", "META-INF/container.xml": "an e-book", "content.xml": "an OpenDocument file"}


class Bounded:
    """A member's bytes, counted against what all members of the archive may come to."""

    def __init__(self, member: BinaryIO, budget: list[int]) -> None:
        self._member, self._budget = member, budget

    def read(self, size: int, /) -> bytes:
        """At most so many bytes.

        Raises:
            Unusable: ``too_big`` if the archive's members together are too much, ``unreadable`` if it is damaged.
        """
        try:
            found = self._member.read(size)
        except (
            zipfile.BadZipFile,
            tarfile.TarError,
            zlib.error,
            EOFError,
            NotImplementedError,
            RuntimeError,
            OSError,
            ValueError,
        ) as error:
            raise Unusable("unreadable", f"the archive is damaged here ({error}); pack it again") from error
        self._budget[0] -= len(found)
        if self._budget[0] < 0:
            raise Unusable("too_big", "the archive's files together are far more than it is itself; unpack it first")
        return found


def read_zip(stream: Stream, settings: Settings) -> Iterator[Found]:
    """The files of a zip archive, by name: each as a stream, or why it can't be had."""
    try:
        file = stream.file or _whole(stream, settings)
        archive = zipfile.ZipFile(file)
        infos = archive.infolist()
        if stream.peek(4) == FIRST and min((info.header_offset for info in infos), default=1):
            raise zipfile.BadZipFile("its own directory is missing, it was cut off")
    except Unusable as error:
        yield Fault("", error.code, error.reason)
        return
    except DAMAGED as error:
        yield Fault("", "unreadable", f"the zip archive is damaged ({error}); pack it again")
        return
    document = next((DOCUMENTS[info.filename] for info in infos if info.filename in DOCUMENTS), None)
    if document:
        yield Fault("", "binary", f"it is {document}, which is not read; save it as PDF, HTML or text")
        return
    yield from _members_of_zip(archive, infos, _budget(_size(file), settings))


def _members_of_zip(archive: zipfile.ZipFile, infos: list[zipfile.ZipInfo], budget: list[int]) -> Iterator[Found]:
    # not info.is_dir(): a damaged name may be empty, and it asks for its last letter
    infos = sorted(
        (one for one in infos if not one.filename.endswith("/") and not _passed_over(one.filename)), key=lambda one: one.filename
    )
    if not infos:
        yield Fault("", "nothing", "there is no file in the archive")
    for info in infos[:MEMBER_LIMIT]:
        if info.flag_bits & 1:
            yield Fault(info.filename, "encrypted", "it is encrypted; unpack it first")
        elif info.file_size > RATIO_FLOOR and info.file_size > RATIO_LIMIT * max(info.compress_size, 1):
            yield Fault(info.filename, "too_big", f"it would expand more than {RATIO_LIMIT} times, as a zip bomb does; it was not read")
        else:
            try:
                with archive.open(info) as member:
                    yield Within(info.filename, Stream(Bounded(member, budget)), archive=True)  # type: ignore[arg-type]
            except DAMAGED as error:
                yield Fault(info.filename, "unreadable", f"the archive is damaged here ({error}); pack it again")
    if len(infos) > MEMBER_LIMIT:
        yield Fault("", "too_big", f"the archive has {len(infos)} files; only the first {MEMBER_LIMIT} were read")


class Forward(io.RawIOBase):
    """A stream in the shape that ``tarfile`` asks for: positions, but only forwards."""

    def __init__(self, stream: Stream) -> None:
        super().__init__()
        self._stream = stream

    def tell(self) -> int:
        """Where reading stands."""
        return self._stream.taken

    def seek(self, position: int, whence: int = 0, /) -> int:
        """Go forwards to a position."""
        if whence != 0 or position < self._stream.taken:
            raise tarfile.ReadError("a tar archive is read from front to back")
        self._stream.skip(position - self._stream.taken)
        return self._stream.taken

    def read(self, size: int = -1, /) -> bytes:
        """At most so many bytes; a header that claims to be longer than any is refuses to be read."""
        if not 0 <= size <= HEADER_LIMIT:
            raise tarfile.ReadError("a header is too long")
        return self._stream.read(size)


def read_tar(stream: Stream, settings: Settings) -> Iterator[Found]:
    """The files of a tar archive, in its order: each as a stream, or why it can't be had."""
    budget = [1 << 62]  # a tar archive does not grow: what it stands in is bounded
    count = seen = 0
    try:
        with tarfile.TarFile(fileobj=Forward(stream), errorlevel=2) as archive:
            for info in archive:
                archive.members = []  # type: ignore[attr-defined]  # which would grow with every file
                seen += 1
                if seen > MEMBER_LIMIT:
                    yield Fault("", "too_big", f"the archive has more than {MEMBER_LIMIT} files; only those were read")
                    return
                if not info.isreg() or info.issparse() or _passed_over(info.name):
                    continue
                count += 1
                member = archive.extractfile(info)
                if member is not None:
                    yield Within(_name(info.name), Stream(Bounded(member, budget)), archive=True)  # type: ignore[arg-type]
    except (tarfile.TarError, OSError, EOFError, ValueError, OverflowError, UnicodeError, KeyError, IndexError, MemoryError) as error:
        if stream.fault is None:
            yield Fault("", "cut_short" if count else "unreadable", f"the tar archive is damaged ({error}); pack it again")
        return
    if not count and stream.fault is None:
        yield Fault("", "nothing", "there is no file in the archive")


def _name(name: str) -> str:
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _passed_over(name: str) -> bool:
    return any((part.startswith(".") and part not in (".", "..")) or part == "__MACOSX" for part in name.split("/"))


def _whole(stream: Stream, settings: Settings) -> BinaryIO:
    data = stream.peek(settings.max_bytes + 1)
    if len(data) > settings.max_bytes:
        raise Unusable("too_big", f"inside another file, an archive of over {settings.max_bytes} bytes can't be opened; unpack it first")
    return io.BytesIO(data)


def _size(file: BinaryIO) -> int:
    size = file.seek(0, io.SEEK_END)
    file.seek(0)
    return size


def _budget(size: int, settings: Settings) -> list[int]:
    """Bytes that may come out of an archive: a list of one, which its members count down together."""
    return [max(settings.max_bytes * TOTAL_FACTOR, RATIO_LIMIT * size)]
