"""What tellings raises.

TellingsError             every error below; its text says what to do
├── NothingToRead         no readable document among the inputs (a path that does not exist, an empty directory…)
├── Unusable              one input can't become a document; the pipeline turns it into a Problem and goes on
├── ModelMissing          the language model asked for is not installed
├── BadRecord             a file is no record that this version reads
├── BadOption             an option that makes no sense
├── EngineFailed          an engine can't go on: its workers are lost time and again, no cluster, a package is missing
└── LibraryError          a library can't be used as it was asked to
    ├── NoLibrary         there is none at that path, or the file holds something else
    ├── LibraryExists     there is a file already where one was to be made
    ├── LibraryNewer      it was written by a newer version of tellings
    ├── LibraryBusy       another process is writing to it
    ├── LibraryReadOnly   it may not be written to
    ├── LibraryFull       there is no room for what was to be written
    ├── LibraryDamaged    what is in the file can't be read
    └── NotInLibrary      it holds no story, account, person or programme of that id
"""


class TellingsError(Exception):
    """Base of every error that a caller may want to catch."""


class NothingToRead(TellingsError):
    """There is no readable document among the inputs."""


class Unusable(TellingsError):
    """One input can't become a document.

    Attributes:
        code: a stable word for programs ("empty", "binary", "no_article", "language"…).
        reason: in words, with what to do.
    """

    def __init__(self, code: str, reason: str) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason


class ModelMissing(TellingsError):
    """The language model asked for is not installed."""


class BadRecord(TellingsError):
    """A file is no record that this version reads."""


class EngineFailed(TellingsError):
    """An engine can't go on: its workers are lost time and again, there is no cluster at the address, or a package is missing."""


class BadOption(TellingsError):
    """An option that makes no sense."""


class LibraryError(TellingsError):
    """A library can't be used as it was asked to. What was committed to it before is there."""


class NoLibrary(LibraryError):
    """There is no library at that path, or the file holds something else."""


class LibraryExists(LibraryError):
    """There is a file already where a library was to be made."""


class LibraryNewer(LibraryError):
    """The library was written by a newer version of tellings."""


class LibraryBusy(LibraryError):
    """Another process is writing to the library."""


class LibraryReadOnly(LibraryError):
    """The library may not be written to."""


class LibraryFull(LibraryError):
    """There is no room for what was to be written."""


class LibraryDamaged(LibraryError):
    """What is in the library's file can't be read."""


class NotInLibrary(LibraryError):
    """The library holds no story, account, person or programme of that id."""
