"""A folder on any file system that fsspec knows: files appear whole or not at all, and are listed in one order everywhere."""

import os
import socket
from collections.abc import Iterable
from pathlib import Path
from typing import Any, BinaryIO, cast

import fsspec
from fsspec.core import url_to_fs
from fsspec.implementations.local import LocalFileSystem

from ..errors import BadOption

PARQUET = ".parquet"
HIDDEN = ("_", ".")  # files and folders whose names begin so are no part of a dataset, as everybody has it
UNFINISHED = ".unfinished"
WHOLE = frozenset({"memory", "s3", "s3a", "gs", "gcs", "abfs", "abfss", "az", "adl", "oss"})  # a file is there once it is all written


class Store:
    """A folder, local or remote.

    Args:
        path: a path, or an address such as ``s3://bucket/folder``.

    Raises:
        BadOption: if no file system is known for the address.
    """

    def __init__(self, path: str) -> None:
        self.path = path.rstrip("/") or path
        try:
            fs, root = url_to_fs(path)
        except (ValueError, ImportError, OSError) as error:
            raise BadOption(f"{path} can't be opened: {error}") from error
        self._fs: fsspec.AbstractFileSystem = fs
        self._root: str = root.rstrip("/")

    @property
    def url(self) -> str:
        """The folder's address, which means the same in every process."""
        return str(self._fs.unstrip_protocol(self._root))

    def names(self, folder: str = "") -> list[str]:
        """The Parquet files below a folder, as names relative to this one; sorted, hidden ones left out."""
        found = []
        for path in self._fs.find(self._at(folder)):
            name = path[len(self._root) :].lstrip("/")
            if name.endswith(PARQUET) and not any(part.startswith(HIDDEN) for part in name.split("/")):
                found.append(name)
        return sorted(found)

    def is_file(self) -> bool:
        """Whether the path names one file, and no folder."""
        return bool(self._fs.isfile(self._root))

    def exists(self, name: str = "") -> bool:
        """Whether there is such a file or folder."""
        return bool(self._fs.exists(self._at(name)))

    def size(self, name: str) -> int:
        """The bytes of a file."""
        return int(self._fs.size(self._at(name)))

    def open(self, name: str) -> BinaryIO:
        """A file to read from."""
        return cast(BinaryIO, self._fs.open(self._at(name), "rb"))

    def read(self, name: str) -> bytes | None:
        """All of a file; None where there is none."""
        try:
            return bytes(self._fs.cat_file(self._at(name)))
        except FileNotFoundError:
            return None

    def write(self, name: str, data: bytes) -> None:
        """Write a file: whoever looks sees all of it, or what was there before."""
        path = self._at(name)
        folder, _, last = path.rpartition("/")
        if self._protocols() & WHOLE:
            self._fs.pipe_file(path, data)
            return
        self._fs.makedirs(folder, exist_ok=True)
        beside = f"{folder}/.{last}.{socket.gethostname()}.{os.getpid()}{UNFINISHED}"
        if isinstance(self._fs, LocalFileSystem):
            with Path(beside).open("wb") as out:
                out.write(data)
                out.flush()
                os.fsync(out.fileno())
            Path(beside).replace(path)
        else:
            self._fs.pipe_file(beside, data)
            self._fs.mv(beside, path)

    def remove(self, names: Iterable[str]) -> None:
        """Remove those of some files that are there."""
        for name in names:
            if self.exists(name):
                self._fs.rm_file(self._at(name))

    def sweep(self) -> None:
        """Remove what killed workers left unfinished."""
        for path in self._fs.find(self._root):
            if path.endswith(UNFINISHED):
                self._fs.rm_file(path)

    def _at(self, name: str) -> str:
        return f"{self._root}/{name}".rstrip("/")

    def _protocols(self) -> set[str]:
        protocol: Any = self._fs.protocol
        return {protocol} if isinstance(protocol, str) else set(protocol)
