"""What the driver hands to workers and gets back: names and numbers, never a document."""

import msgspec

from ..record import Base
from ..settings import Settings
from .sources import Part

FORMAT = 1
PART, LEAST, LIMIT = 256, 2, 600.0
ACCOUNTS, SKETCHES, STORIES, RECORDS, PROBLEMS = FOLDERS = ("accounts", "sketches", "stories", "records", "problems")


class Steps(Base, frozen=True, kw_only=True):
    """The functions that do the work, as ``package.module:function``: others can stand in for them where only the way is of interest.

    Attributes:
        account: of a Loaded and Settings to an Account, or a Problem.
        record: of the Accounts of a story and Settings to a Record.
    """

    account: str = "tellings.pipeline:attempt"
    record: str = "tellings.corpus.recording:made"


class Choices(Base, frozen=True, kw_only=True):
    """What a caller may choose of a corpus.

    Attributes:
        settings: those of reading and extracting.
        part: documents that one worker takes on at a time, about; never changes a record.
        least: documents that a story needs to get a record.
        limit: seconds that one document may take, and one story for each of its documents; what takes longer becomes a Problem.
        steps: the functions that do the work.
    """

    settings: Settings = Settings()
    part: int = PART
    least: int = LEAST
    limit: float = LIMIT
    steps: Steps = Steps()


class Task(Base, frozen=True, kw_only=True):
    """Work for one worker.

    Attributes:
        input, output: the addresses of the folders.
        choices: those of the run.
        part: rows to make accounts of.
        name: of a part of stories to make the records of.
        digest: of all parts, for grouping.
    """

    input: str
    output: str
    choices: Choices
    part: Part | None = None
    name: str = ""
    digest: str = ""


class Done(Base, frozen=True, kw_only=True):
    """What came of a task: rows taken on, and what was written for them."""

    rows: int = 0
    accounts: int = 0
    stories: int = 0
    records: int = 0
    problems: int = 0
    parts: tuple[str, ...] = ()


def packed(value: msgspec.Struct) -> bytes:
    """A value on its way between processes."""
    return msgspec.msgpack.encode(value)


def file_of(folder: str, name: str) -> str:
    """The file that a part writes in one of the output's folders."""
    return f"{folder}/{name}.parquet"
