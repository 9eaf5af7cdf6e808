"""The sources of a library: each a file beside it, named by the digest of its bytes, compressed where that saves a tenth."""

import hashlib
import os
import zlib
from collections.abc import Iterator
from pathlib import Path

from ..errors import LibraryDamaged

PACKED = ".z"  # the end of the name of what was compressed (zlib)
WORTH = 0.9  # compressed bytes to bytes as they came, below which they are kept compressed


class Sources:
    """A folder of sources, two levels deep: the first two digits of a digest name the folder that its file is in."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

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

    def digests(self) -> Iterator[str]:
        """The digests of all that is there, sorted."""
        for folder in sorted(self.folder.iterdir()) if self.folder.is_dir() else ():
            if folder.is_dir():
                yield from sorted(file.name.removesuffix(PACKED) for file in folder.iterdir() if not file.name.startswith("."))

    def _place(self, digest: str) -> Path:
        return self.folder / digest[:2] / digest
