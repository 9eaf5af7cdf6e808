"""The pages that were fetched, on disk: their bytes under their digest, what the server said of them under their address.

Every file is written beside its place and moved there, so that a run that is cut off leaves none half written, and runs side by side agree.
Bytes are never overwritten: a page that has changed gets another file, and a record of the earlier one can still be verified.
"""

import hashlib
import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

import msgspec

from ..errors import Unusable
from .addresses import parsed

DIGEST = re.compile(r"[0-9a-f]{64}\Z")
VERSIONS = 100  # of one page that are remembered


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """What a server said when it last gave a page.

    Attributes:
        address: the address that was asked for; ``final`` the one that answered, after redirects.
        sha256: digest of the bytes, content encoding undone.
        date: the ``Date`` header of the first answer with these bytes, as it was written, or empty.
        etag, modified: the ``ETag`` and ``Last-Modified`` headers, for the next request.
        versions: the digests of all the bytes that this address has given, oldest first.
    """

    address: str
    final: str
    sha256: str
    date: str = ""
    etag: str = ""
    modified: str = ""
    versions: tuple[str, ...] = ()


def default_folder() -> Path:
    """``$XDG_CACHE_HOME/tellings/pages``, or the same below ``~/.cache`` (XDG Base Directory Specification)."""
    named = os.environ.get("XDG_CACHE_HOME", "")
    root = Path(named) if named and Path(named).is_absolute() else Path(os.path.expanduser("~"), ".cache")  # noqa: PTH111 - never raises
    return root / "tellings" / "pages"


class Cache:
    """A folder of pages. Nothing is made in it before the first page comes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def page(self, address: str) -> Page | None:
        """What is known of an address, if its bytes are here; a damaged entry counts as none."""
        try:
            page = msgspec.json.decode(self._entry(address).read_bytes(), type=Page)
        except (OSError, msgspec.MsgspecError):
            return None
        return page if page.address == address and self.object(page.sha256).is_file() else None

    def object(self, sha256: str) -> Path:
        """Where bytes with this digest are or would be; a digest that is none leads nowhere, whatever path it spells."""
        sha256 = sha256 if DIGEST.match(sha256) else "none"
        return self.folder / "bytes" / sha256[:2] / sha256

    def versions(self, address: str) -> list[Path]:
        """The files of all the bytes that an address has given and that are still here, newest first."""
        page = self.page(address)
        files = [self.object(one) for one in reversed(page.versions)] if page else []
        return [file for file in files if file.is_file()]

    def put(self, page: Page, file: Path) -> Page:
        """Move the bytes in ``file`` to their place, and write down what was said of them; the page as it now stands.

        Raises:
            OSError: if the folder can't be written to.
        """
        place = self.object(page.sha256)
        place.parent.mkdir(parents=True, exist_ok=True)
        file.replace(place)
        known = self.page(page.address)
        older = tuple(one for one in (known.versions if known else ()) if one != page.sha256)
        # The same bytes keep the date on which they were had first, so that asking again does not change a record.
        date = known.date if known and known.sha256 == page.sha256 else page.date
        kept = msgspec.structs.replace(page, date=date, versions=(*older, page.sha256)[-VERSIONS:])
        self._write(self._entry(page.address), msgspec.json.encode(kept))
        return kept

    @contextmanager
    def draft(self) -> Iterator[tuple[IO[bytes], Path]]:
        """A new file in the cache to receive bytes; gone afterwards unless it was moved away."""
        self.folder.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(prefix="draft-", dir=self.folder)
        try:
            with os.fdopen(descriptor, "wb") as stream:
                yield stream, Path(name)
        finally:
            with suppress(OSError):
                Path(name).unlink()

    def _entry(self, address: str) -> Path:
        digest = hashlib.sha256(address.encode("utf-8", "surrogatepass")).hexdigest()
        return self.folder / "pages" / digest[:2] / f"{digest}.json"

    def _write(self, place: Path, data: bytes) -> None:
        place.parent.mkdir(parents=True, exist_ok=True)
        with self.draft() as (stream, file):
            stream.write(data)
            stream.close()
            file.replace(place)


def files(address: str, folder: str | None = None) -> list[str]:
    """The files of all the bytes that an address has given, newest first; none if it was never fetched into this folder."""
    try:
        return [str(file) for file in Cache(Path(folder) if folder else default_folder()).versions(parsed(address).text)]
    except Unusable:
        return []
