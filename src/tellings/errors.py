"""What tellings raises.

TellingsError             every error below; its text says what to do
├── NothingToRead         no readable document among the inputs (a path that does not exist, an empty directory…)
├── Unusable              one input can't become a document; the pipeline turns it into a Problem and goes on
├── ModelMissing          the language model asked for is not installed
├── BadRecord             a file is no record that this version reads
└── BadOption             an option that makes no sense
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


class BadOption(TellingsError):
    """An option that makes no sense."""
