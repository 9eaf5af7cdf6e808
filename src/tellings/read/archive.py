"""Zip archives, read in memory with bounds: nothing is extracted to disk, so member names can't lead anywhere."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from ..errors import Unusable
from ..settings import Settings

MEMBER_LIMIT = 10_000  # files in one archive
RATIO_LIMIT = 200  # bytes out for a byte in; text compresses 3 to 10 times, repetitive HTML up to 50 times
RATIO_FLOOR = 1 << 20  # bytes; below this a high ratio does no harm
TOTAL_FACTOR = 16  # all members together, in units of settings.max_bytes
DEPTH_LIMIT = 1  # archives inside an archive


FIRST = b"PK\x03\x04"  # before a file in an archive. The directory is at the end: of one that was cut, an inner archive's may be the last


@dataclass(slots=True)
class Budget:
    """Bytes that may still come out of an archive and of those inside it."""

    left: int


def is_zip(data: bytes) -> bool:
    """Whether bytes begin like a zip archive."""
    return data.startswith((FIRST, b"PK\x05\x06"))


def members(data: bytes, settings: Settings) -> Iterator[tuple[str, bytes | Unusable]]:
    """The files of an archive, by name: their bytes, or why they can't be had. An archive inside it is opened once more, not deeper."""
    yield from _members(data, settings, Budget(settings.max_bytes * TOTAL_FACTOR), 0)


def _members(data: bytes, settings: Settings, budget: Budget, depth: int) -> Iterator[tuple[str, bytes | Unusable]]:
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        if data.startswith(FIRST) and min((info.header_offset for info in archive.infolist()), default=1):
            raise zipfile.BadZipFile("its own directory is missing, it was cut off")
        infos = sorted((info for info in archive.infolist() if not _passed_over(info)), key=lambda info: info.filename)
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, UnicodeError) as error:
        yield "", Unusable("unreadable", f"the zip archive is damaged ({error}); pack it again")
        return
    if not infos:
        yield "", Unusable("nothing", "there is no file in the archive")
    for info in infos[:MEMBER_LIMIT]:
        found = _member(archive, info, settings, budget)
        if isinstance(found, bytes) and is_zip(found):
            if depth >= DEPTH_LIMIT:
                yield info.filename, Unusable("nested", "archives inside archives are opened once, not deeper; unpack it first")
                continue
            for name, inner in _members(found, settings, budget, depth + 1):
                yield (f"{info.filename}!{name}" if name else info.filename), inner
        else:
            yield info.filename, found
    if len(infos) > MEMBER_LIMIT:
        yield "", Unusable("too_big", f"the archive has {len(infos)} files; only the first {MEMBER_LIMIT} were read")


def _passed_over(info: zipfile.ZipInfo) -> bool:
    parts = info.filename.split("/")
    return info.is_dir() or any((part.startswith(".") and part not in (".", "..")) or part == "__MACOSX" for part in parts)


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, settings: Settings, budget: Budget) -> bytes | Unusable:
    if info.flag_bits & 1:
        return Unusable("unreadable", "it is encrypted; unpack it first")
    limit = min(settings.max_bytes, budget.left)
    if info.file_size > RATIO_FLOOR and info.file_size > RATIO_LIMIT * max(info.compress_size, 1):
        return Unusable("too_big", f"it would expand more than {RATIO_LIMIT} times, as a zip bomb does; it was not read")
    if info.file_size > limit:
        return Unusable(
            "too_big", f"it has {info.file_size} bytes, more than may still be read from this archive ({limit}); unpack it first"
        )
    try:
        with archive.open(info) as stream:
            found = stream.read(limit + 1)  # the size in the header may lie
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError) as error:
        return Unusable("unreadable", f"the archive is damaged here ({error}); pack it again")
    if len(found) > limit:
        return Unusable("too_big", f"it expands to more than {limit} bytes; unpack it first")
    budget.left -= len(found)
    return found
