"""Mail: a message as it came, and the messages of an mbox file."""

import re
from collections.abc import Iterator

from ..settings import Settings
from .found import Fault, Found, Piece
from .stream import Stream

MEDIA = "message/rfc822"
FIELD = re.compile(r"[A-Za-z][A-Za-z0-9-]{1,60}:(?:[ \t].*|$)")
ALWAYS = frozenset(("from", "date", "subject", "to"))
ONLY = frozenset(("message-id", "mime-version", "received", "return-path", "dkim-signature", "delivered-to", "content-transfer-encoding"))
# "From sender Mon Jan  5 10:11:12 2015", which every program writes before a message in an mbox file
BETWEEN = re.compile(rb"From \S{1,200} +(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} [ \d]\d \d\d:\d\d(?::\d\d)? .{0,20}\d{4}\s*$")
LINES = 200  # looked at


def is_mail(head: str) -> bool:
    """Whether a text begins with the header of a message: fields that letters in the press don't have among those that all have."""
    names: set[str] = set()
    for number, line in enumerate(head.lstrip("\ufeff").splitlines()[:LINES]):
        if FIELD.match(line):
            names.add(line.split(":", 1)[0].lower())
        elif not line or not line.startswith((" ", "\t")) or number == 0:
            break
    return len(names & ALWAYS) >= 2 and bool(names & ONLY)


def is_mbox(head: bytes) -> bool:
    """Whether bytes begin as an mbox file."""
    return bool(BETWEEN.match(head.split(b"\n", 1)[0])) and is_mail(head.partition(b"\n")[2][:8192].decode("latin-1"))


def read_mbox(stream: Stream, settings: Settings) -> Iterator[Found]:
    """The messages of an mbox file."""
    number, size, empty = 0, 0, True
    lines: list[bytes] = []
    while True:
        line = stream.line(settings.max_bytes)
        if not line or (empty and BETWEEN.match(line)):
            if number:
                yield _message(number, lines, size, settings.max_bytes)
            if not line:
                return
            number, size, lines = number + 1, 0, []
            empty = False
            continue
        size += len(line)
        if size <= settings.max_bytes:
            lines.append(line)
        empty = not line.strip()


def _message(number: int, lines: list[bytes], size: int, limit: int) -> Found:
    member = f"message {number}"
    if size > limit:
        return Fault(member, "too_big", f"it has more than {limit} bytes; raise max_bytes or cut it")
    if lines and not lines[-1].strip():
        lines = lines[:-1]  # the empty line before the next message is the file's, not the message's
    return Piece(member, b"".join(lines), MEDIA)
