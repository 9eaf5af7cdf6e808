"""What a reading room is told when it is opened: where it is, who may enter, and how much it takes."""

from ..record.base import Base

LOOPBACK = ("127.0.0.1", "localhost", "::1")


class Limits(Base, frozen=True, kw_only=True):
    """How much one reader may ask for; sizes in bytes, times in seconds.

    Attributes:
        upload: one upload in all; more is refused before anything is written.
        files: files of one upload.
        file: one file of it. Larger ones are left out and said so, the others go on.
        field: one field of a form that is no file (a pasted text, a note).
        fields: fields of one form that are no files.
        page: time that a page may take to be made.
        stall: time without a byte after which an upload counts as stopped.
        receive: time that an upload may take in all.
        waiting: jobs that may wait for their turn.
        drawing: pages that are made at the same time; further ones wait.
        entering: wrong tokens in a row after which the form is closed for ``pause`` seconds.
    """

    upload: int = 1 << 30
    files: int = 20_000
    file: int = 256 << 20
    field: int = 4 << 20
    fields: int = 64
    page: float = 60.0
    stall: float = 30.0
    receive: float = 1800.0
    waiting: int = 50
    drawing: int = 8
    entering: int = 5
    pause: float = 30.0


class Serving(Base, frozen=True, kw_only=True):
    """Where the reading room is and who may enter.

    Attributes:
        host: the address it listens on; anything but loopback needs a ``token``.
        port: the port; 0 until the system has chosen one.
        token: what a reader has to enter; empty for a room on loopback that needs none.
        names: further host names that it answers to.
        read_only: nothing may be added or corrected.
        title: what the library is called, for the head of each page.
        limits: how much one reader may ask for.
    """

    host: str = "127.0.0.1"
    port: int = 8321
    token: str = ""
    names: tuple[str, ...] = ()
    read_only: bool = False
    title: str = ""
    limits: Limits = Limits()

    @property
    def loopback(self) -> bool:
        """Whether only this machine can reach it."""
        return self.host in LOOPBACK
