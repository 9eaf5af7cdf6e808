"""Where uploaded files wait to be added: a folder beside the library, so that they outlast the process that took them."""

import contextlib
import re
import secrets
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from .serving import Limits
from .visit import Refused

PART = ".part"  # ends the name of what did not come whole yet
NOTES = ".notes"  # what could not be taken, a line each
UNFIT = re.compile(r"[\x00-\x1f\x7f-\x9f/\\:*?\"<>|\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
LONGEST = 150  # bytes of a file's name: file systems take 255, and a number may be added
MARGIN = 256 << 20  # bytes that stay free on the disk, for what is made of the files


class Stopped(Exception):
    """An upload that ended before its end; ``words`` say how."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words


class Staging:
    """The files of one upload, written as they come.

    A file has its name only when it is whole: whatever happens, what stands in the folder under a name without ``.part`` is complete.

    Attributes:
        files: names of the files so far.
        notes: what could not be taken, in words.
    """

    def __init__(self, folder: Path, limits: Limits) -> None:
        self.folder, self._limits = folder, limits
        self.files: list[str] = []
        self.notes: list[str] = []
        self._taken: dict[str, int] = {}
        self._open: BinaryIO | None = None
        self._name, self._size = "", 0
        with _disk():
            folder.mkdir(parents=True, mode=0o700)
            if shutil.disk_usage(folder).free < MARGIN:
                folder.rmdir()
                raise _full()

    def begin(self, name: str) -> None:
        """The beginning of a file."""
        self._name, self._size = self._own(plain(name)), 0
        with _disk():
            self._open = (self.folder / (self._name + PART)).open("wb")

    def write(self, data: bytes) -> None:
        """More of it; what is beyond its limit is left out with all of it."""
        self._size += len(data)
        if self._open and self._size > self._limits.file:
            self._give_up(f"{self._name} was left out: it has more than {self._limits.file >> 20:,} MiB")
        elif self._open:
            with _disk():
                self._open.write(data)

    def finish(self) -> None:
        """The file is whole."""
        if self._open:
            with _disk():
                self._open.close()
                (self.folder / (self._name + PART)).replace(self.folder / self._name)
            self._open = None
            self.files.append(self._name)

    def break_off(self, words: str) -> None:
        """The file at hand did not come whole, and nothing came behind it."""
        if self._open:
            self._give_up(f"{self._name} stopped half-way ({self._size:,} bytes came) and was left out: {words}. Send it again")

    def cut_short(self, words: str) -> None:
        """The upload stopped between two files."""
        self._note(f"the upload stopped behind {len(self.files):,} files: {words}")

    def put(self, name: str, text: str) -> None:
        """A text that was pasted, as a file."""
        self.begin(name)
        self.write(text.encode("utf-8", "replace"))
        self.finish()

    def drop(self) -> None:
        """Take everything away."""
        if self._open:
            with contextlib.suppress(OSError):
                self._open.close()
            self._open = None
        shutil.rmtree(self.folder, ignore_errors=True)

    def _give_up(self, note: str) -> None:
        assert self._open is not None
        with contextlib.suppress(OSError):
            self._open.close()
            (self.folder / (self._name + PART)).unlink()
        self._open = None
        self._note(note)

    def _note(self, words: str) -> None:
        self.notes.append(words)
        with _disk(), (self.folder / NOTES).open("a", encoding="utf-8") as notes:
            notes.write(words + "\n")

    def _own(self, name: str) -> str:
        """The name, with a number where another file of this upload has it; compared as file systems do that ignore case."""
        key = name.casefold()
        count = self._taken[key] = self._taken.get(key, 0) + 1
        if count == 1:
            return name
        stem, dot, suffix = name.rpartition(".")
        return self._own(f"{stem}-{count}.{suffix}" if dot and stem else f"{name}-{count}")


def plain(name: str) -> str:
    """A file's name without folders, and without what file systems or eyes take amiss; never hidden, never empty."""
    last = re.split(r"[/\\]", name)[-1]
    kept = UNFIT.sub("_", last).strip(" .")
    stem, dot, suffix = kept.rpartition(".")
    if not dot or len(suffix) > 8:
        stem, suffix = kept, ""
    stem = stem.encode("utf-8", "replace")[:LONGEST].decode("utf-8", "ignore").strip(" .") or "file"
    made = f"{stem}.{suffix}" if suffix else stem
    return made + "_" if made.endswith(PART) else made


def left(folder: Path) -> tuple[list[str], list[str]]:
    """What a folder of an upload holds: the files that are whole, sorted, and the notes on the others. Unfinished ones are removed."""
    files, notes = [], []
    for path in sorted(folder.iterdir()):
        if path.name == NOTES:
            notes = path.read_text("utf-8", "replace").splitlines()
        elif path.name.endswith(PART):
            path.unlink(missing_ok=True)
            notes.append(f"{path.name.removesuffix(PART)} stopped half-way and was left out. Send it again")
        elif path.is_file():
            files.append(path.name)
    return files, notes


def named() -> str:
    """A new name for an upload: nobody guesses it."""
    return secrets.token_hex(8)


@contextlib.contextmanager
def _disk() -> Iterator[None]:
    """A disk that is full or can't be written is a page that says so."""
    try:
        yield
    except OSError as error:
        raise _full(error.strerror or str(error)) from error


def _full(why: str = "No space left on device") -> Refused:
    words = f"{why}. Nothing of the upload was taken; what was in the library before is safe. Make room and send it again."
    return Refused(507, "The upload can't be written to the disk", words)
