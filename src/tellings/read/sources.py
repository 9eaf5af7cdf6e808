"""Paths to sources: files, directories, patterns, archives, standard input."""

import glob
import hashlib
import os
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from ..errors import Unusable
from ..record import Loaded, Problem, Said, Source
from ..settings import Settings
from . import parquet
from .found import Piece, joined
from .kinds import contents
from .stream import Stream

STDIN = "-"
DIGEST = 16  # bytes of a digest by which copies are known
TOLD = 50  # problems of one kind that a file's documents are told one by one
MAPPED = ("application/json", "text/csv")  # whose fields the caller may name
UNNAMEABLE = re.compile("[\ud800-\udfff]")  # how Python writes a byte of a path that the file system's codec can't read
ESCAPED = re.compile(r"\\x([89a-f][0-9a-f])")
PARTS_OF_PAGES = (".css", ".js", ".mjs", ".map", ".woff", ".woff2")  # what lies beside a saved page and is no document


def sources(paths: Iterable[str | os.PathLike[str]], settings: Settings | None = None) -> Iterator[Loaded | Problem]:
    """One ``Loaded`` a document, one ``Problem`` for what can't be read, in the order of the paths; directories and patterns sorted.

    Files are read from front to back, and only one document's bytes are held at a time. The same bytes met again give a ``duplicate``
    Problem that is not fatal. Never raises.

    Args:
        paths: files, directories, patterns, or ``-`` for standard input.
        settings: ``max_bytes`` bounds one document, ``fields`` names the fields of JSON and tables.
    """
    seen: dict[bytes, str] = {}  # the beginning of a digest: where it was first; a hundred bytes or so a document
    copies: Counter[str] = Counter()
    for found in every(paths, settings):
        if isinstance(found, Loaded):
            where = _where(found.source.origin, found.source.member)
            digest = bytes.fromhex(found.source.sha256)[:DIGEST]
            if digest in seen:
                copies[found.source.origin] += seen[digest] != where
                if seen[digest] != where and copies[found.source.origin] <= TOLD:
                    yield _problem(where, Unusable("duplicate", f"the same bytes as {seen[digest]}, which is read once"), fatal=False)
                continue
            seen[digest] = where
        yield found
    for origin, count in copies.items():
        if count > TOLD:
            yield _problem(origin, Unusable("duplicate", f"{count - TOLD} more of its documents are copies of others"), fatal=False)


def every(paths: Iterable[str | os.PathLike[str]], settings: Settings | None = None) -> Iterator[Loaded | Problem]:
    """The same with the copies: each ``Loaded``, whether its bytes were met before or not."""
    for path in paths:
        yield from _at(os.fspath(path), settings or Settings())


def files(paths: Iterable[str | os.PathLike[str]]) -> Iterator[str]:
    """The files that ``sources`` would open for these paths, unopened and whether or not they exist; not standard input."""
    for path in [os.fspath(one) for one in paths]:
        if path and path != STDIN:
            yield from _walk(path) if _is_directory(path) else _matches(path)


def _at(path: str, settings: Settings) -> Iterator[Loaded | Problem]:
    if path == STDIN:
        yield from inside(STDIN, Stream(sys.stdin.buffer), settings)
    elif not path:
        yield _problem(path, Unusable("missing", "an empty path names nothing; leave it out, or give . for this directory"))
    elif _is_directory(path):
        yield from _directory(path, settings)
    else:
        matches = _matches(path)
        if not matches:
            yield _problem(path, Unusable("missing", "no file matches this pattern"))
        for match in matches:
            yield from _file(match, settings)


def _matches(path: str) -> list[str]:
    """The files that a path or a pattern names, sorted."""
    if os.path.lexists(path) or not glob.has_magic(path):
        return [path]
    found = sorted(glob.glob(path, recursive=True))  # noqa: PTH207 - pathlib takes no absolute pattern
    return [match for match in found if not _is_directory(match)]


def _is_directory(path: str) -> bool:
    return os.path.isdir(path)  # noqa: PTH112 - false, where pathlib raises, for what may not be looked at


def _directory(path: str, settings: Settings) -> Iterator[Loaded | Problem]:
    closed: list[OSError] = []
    parts: list[str] = []
    found_there = list(_walk(path, closed, parts))
    for folder in parts:
        yield _problem(folder, Unusable("passed_over", "passed over: it holds the parts of the saved page beside it"), fatal=False)
    for error in closed:
        yield _problem(str(error.filename), Unusable("unreadable", f"this directory can't be opened: {error.strerror or error}"))
    if not found_there and not closed:
        yield _problem(path, Unusable("nothing", "there is no file to read in this directory"))
    for file in found_there:
        for found in _file(file, settings):
            if isinstance(found, Problem) and found.code == "binary":
                # Nobody asked for this very file: it is passed over, and said so.
                found = Problem(origin=found.origin, stage="read", code=found.code, reason=found.reason, fatal=False)
            yield found


def _walk(path: str, closed: list[OSError] | None = None, parts: list[str] | None = None) -> Iterator[str]:
    """The files below a directory, sorted; neither hidden ones nor the ``_files`` folder of a saved page.

    The error of each directory that can't be opened goes to ``closed``, each ``_files`` folder to ``parts``.
    """
    for folder, names, files in os.walk(path, onerror=closed.append if closed is not None else None):
        pages = {Path(file).stem for file in files if file.lower().endswith((".html", ".htm"))}
        names[:] = sorted(name for name in names if not name.startswith("."))
        saved = [name for name in names if name.endswith("_files") and name.removesuffix("_files") in pages]
        if parts is not None:
            parts += [str(Path(folder, name)) for name in saved]
        names[:] = [name for name in names if name not in saved]
        for file in sorted(files):
            if not file.startswith(".") and not file.lower().endswith(PARTS_OF_PAGES):
                yield str(Path(folder, file))


def _file(path: str, settings: Settings) -> Iterator[Loaded | Problem]:
    try:
        if Path(path).exists() and not Path(path).is_file():
            raise Unusable("unreadable", "it is neither a file nor a directory")
        stream = Path(path).open("rb")  # noqa: SIM115 - closed below, after its documents were taken one by one
    except FileNotFoundError:
        yield _problem(path, Unusable("missing", "there is no such file or directory"))
    except (OSError, ValueError) as error:
        yield _problem(path, Unusable("unreadable", f"it can't be opened: {getattr(error, 'strerror', None) or error}"))
    except Unusable as error:
        yield _problem(path, error)
    else:
        with stream:
            yield from inside(path, Stream(stream, stream), settings)


def inside(origin: str, stream: Stream, settings: Settings, member: str = "") -> Iterator[Loaded | Problem]:
    """The documents of one file, and its problems: those of one kind in full only up to a number, then counted.

    Args:
        origin: the file.
        stream: its bytes, or those of a part of it.
        settings: those of the run.
        member: which part, if it is one.
    """
    told: Counter[str] = Counter()
    for one in contents(stream, settings):
        found = replace(one, member=joined(member, one.member)) if member else one
        if isinstance(found, Piece):
            yield _loaded(origin, found, settings)
            continue
        told[found.code] += 1
        if told[found.code] <= TOLD:
            yield _problem(_where(origin, found.member), Unusable(found.code, found.reason), found.fatal)
    for code, count in sorted(told.items()):
        if count > TOLD:
            yield _problem(origin, Unusable(code, f"{count - TOLD} more of its documents have the problem {code!r} as those before"))


def _loaded(origin: str, piece: Piece, settings: Settings) -> Loaded:
    said = piece.said
    if piece.media in MAPPED:
        said += tuple(Said(field, name, "fields") for field, name in settings.fields)
    source = Source(
        sha256=hashlib.sha256(piece.data).hexdigest(),
        origin=origin_of(origin),
        member=piece.member,
        media=piece.media,
        encoding=piece.encoding,
        size=len(piece.data),
        said=said,
    )
    return Loaded(source=source, data=piece.data)


def row(origin: str, number: int, values: dict[str, Any], settings: Settings) -> Loaded | Problem:
    """The document that row ``number`` of a Parquet file is, by the names and values of its columns."""
    found = parquet.piece(f"row {number}", values, settings.max_bytes)
    if isinstance(found, Piece):
        return _loaded(origin, found, settings)
    return _problem(_where(origin, found.member), Unusable(found.code, found.reason), found.fatal)


def origin_of(path: str) -> str:
    r"""A path as records have it: the bytes of a file name that are no UTF-8, which no JSON can hold, as ``\xff``."""
    return UNNAMEABLE.sub(lambda match: f"\\x{ord(match[0]) & 0xFF:02x}", path)


def path_of(origin: str) -> str:
    """The path that ``origin_of`` was given, where a file of that name is there; otherwise the origin as it stands."""
    path = ESCAPED.sub(lambda match: chr(0xDC00 + int(match[1], 16)), origin)
    return origin if os.path.lexists(origin) or not os.path.lexists(path) else path


def _where(origin: str, member: str) -> str:
    return f"{origin}!{member}" if member else origin


def _problem(origin: str, error: Unusable, fatal: bool = True) -> Problem:
    return Problem(origin=origin_of(origin), stage="read", code=error.code, reason=error.reason, fatal=fatal)
