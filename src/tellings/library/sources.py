"""The sources of a library: each a file beside it, named by the digest of its bytes, compressed where that saves a tenth.

Beside them lies a journal: what is known of each source, and each correction. With it, a library whose file is lost can be made again.
"""

import contextlib
import hashlib
import os
import zlib
from collections.abc import Iterator
from pathlib import Path

import msgspec

from ..errors import LibraryDamaged
from ..record import Base, Correction, Source, decode, encode
from ..settings import Settings

PACKED = ".z"  # the end of the name of what was compressed (zlib)
WORTH = 0.9  # compressed bytes to bytes as they came, below which they are kept compressed


class Entry(Base, frozen=True, kw_only=True):
    """A line of the journal: the settings of the library, a source that came to it, or a correction."""

    settings: Settings | None = None
    source: Source | None = None
    correction: Correction | None = None


def has_journal(path: str) -> bool:
    """Whether there is, or was, a library at a path."""
    return Sources(Path(f"{path}.sources")).journal.exists()


class Sources:
    """A folder of sources, two levels deep: the first two digits of a digest name the folder that its file is in."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.journal = folder / "journal.jsonl"

    def put(self, digest: str, data: bytes) -> None:
        """Keep bytes, on the disk before this returns; nothing happens to what is there already.

        Raises:
            OSError: if they can't be written; nothing of them is left then.
        """
        place = self._place(digest)
        if place.exists() or place.with_name(digest + PACKED).exists():
            return
        packed = zlib.compress(data, 6)
        small = len(packed) < WORTH * len(data)
        if small:
            place = place.with_name(digest + PACKED)
        place.parent.mkdir(parents=True, exist_ok=True)
        unfinished = place.with_name(f".{place.name}.{os.getpid()}")
        try:
            with unfinished.open("wb") as file:
                file.write(packed if small else data)
                file.flush()
                os.fsync(file.fileno())
            unfinished.replace(place)
        except BaseException:
            unfinished.unlink(missing_ok=True)
            raise

    def get(self, digest: str) -> bytes | None:
        """The bytes of a digest, or None if they are not there.

        Raises:
            LibraryDamaged: if they are not what the digest says.
        """
        place = self._place(digest)
        packed = place.with_name(digest + PACKED)
        try:
            data = place.read_bytes() if place.exists() else zlib.decompress(packed.read_bytes())
        except FileNotFoundError:
            return None
        except zlib.error as error:
            raise LibraryDamaged(f"{packed} is damaged ({error}); add the original again in its place") from error
        if hashlib.sha256(data).hexdigest() != digest:
            raise LibraryDamaged(f"{place} is damaged: its bytes are not those of its name; add the original again in its place")
        return data

    def note(self, *entries: Entry) -> None:
        """Write into the journal, on the disk before this returns.

        Raises:
            OSError: if it can't be written.
        """
        if entries:
            self.folder.mkdir(exist_ok=True)
            with self.journal.open("ab+") as file:
                if file.tell():
                    file.seek(-1, os.SEEK_END)
                    if file.read(1) != b"\n":
                        file.write(b"\n")  # a line that was cut off by a sudden end
                file.write(b"".join(encode(one) + b"\n" for one in entries))
                file.flush()
                os.fsync(file.fileno())

    def noted(self) -> Iterator[Entry]:
        """What stands in the journal, in the order in which it was written; lines that were cut off are passed over."""
        if self.journal.exists():
            with self.journal.open("rb") as file:
                for line in file:
                    with contextlib.suppress(msgspec.MsgspecError, UnicodeDecodeError):
                        yield decode(line, Entry)

    def digests(self) -> Iterator[str]:
        """The digests of all that is there, sorted."""
        for folder in sorted(self.folder.iterdir()) if self.folder.is_dir() else ():
            if folder.is_dir():
                yield from sorted(file.name.removesuffix(PACKED) for file in folder.iterdir() if not file.name.startswith("."))

    def _place(self, digest: str) -> Path:
        return self.folder / digest[:2] / digest
