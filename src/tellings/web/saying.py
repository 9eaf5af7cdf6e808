"""What the process that adds documents says to the room, a line of JSON each."""

import msgspec


class Said(msgspec.Struct, omit_defaults=True):
    """A line of the worker.

    Attributes:
        at: the file whose document is begun.
        done, total: documents, as far as they are known.
        fault: a problem in words.
        failed: why it can't go on with this folder.
        over: what came of the folder.
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
