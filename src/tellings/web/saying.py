"""What the room and the process that adds documents say to each other, a line of JSON each."""

import msgspec


class Wanted(msgspec.Struct, omit_defaults=True):
    """What the process is to add.

    Attributes:
        folder: of an upload; its files are called after their names in it.
        paths: files, directories or patterns in place of a folder.
        without: files that are left out: at each of them a process has ended.
        records: whether nothing is added, but the records of ``stories`` made that are behind.
    """

    folder: str = ""
    paths: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    records: bool = False
    stories: tuple[str, ...] = ()


class Said(msgspec.Struct, omit_defaults=True):
    """How far the process is.

    Attributes:
        at: the file whose document is begun.
        done, total: documents, as far as they are known.
        fault: a problem in words.
        failed: why it can't go on with what it is to add.
        over: all of it was added; ``new``, ``known`` and ``stories`` are what came of it.
    """

    at: str = ""
    done: int = -1
    total: int = 0
    fault: str = ""
    failed: str = ""
    over: bool = False
    new: int = 0
    known: int = 0
    stories: tuple[str, ...] = ()
