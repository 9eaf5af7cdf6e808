"""The process that a ``Hand`` holds: it takes work by name, does it, and answers; one thing after the other.

``python -m tellings.engine.worker PARENT IDLE`` reads requests from standard input and writes answers to standard output, each a
MessagePack value behind its length. Whatever else prints there is sent to standard error. It ends when its parent does, however that ends,
and when it was asked nothing for IDLE seconds: what it holds, such as a language model, is not for keeping while others work for an hour.
"""

import importlib
import os
import select
import signal
import sys
import threading
import time
from collections.abc import Callable
from typing import Any, BinaryIO

import msgspec

WATCH = 0.5  # seconds between two looks at whether the parent still lives
LENGTH = 8  # bytes of the length before a value

Work = Callable[[bytes], bytes]


class Request(msgspec.Struct, frozen=True, array_like=True):
    """Work to do: ``package.module:function``, and what it is given."""

    work: str
    payload: bytes


class Answer(msgspec.Struct, frozen=True, array_like=True):
    """What came of it, or what was raised: the name of the exception's type (empty if there was none) and its words."""

    payload: bytes = b""
    error: str = ""
    words: str = ""


def call(work: str, payload: bytes) -> bytes:
    """Do work by its name in this process: ``package.module:function`` of bytes to bytes."""
    done: Work = named(work)
    return done(payload)


def ready(payload: bytes) -> bytes:
    """Import the module of a work's name: for a time limit that is to count the work alone."""
    named(payload.decode())
    return b""


def named(work: str) -> Callable[..., Any]:
    """The function of a name such as ``package.module:function``."""
    module, _, function = work.partition(":")
    found: Callable[..., Any] = getattr(importlib.import_module(module), function)
    return found


def send(to: BinaryIO, value: msgspec.Struct) -> None:
    """Write a value behind its length."""
    data = msgspec.msgpack.encode(value)
    to.write(len(data).to_bytes(LENGTH, "little"))
    to.write(data)
    to.flush()


def receive(source: BinaryIO) -> bytes:
    """The next value's bytes; none at the end, and none where the other side ended in the middle of one."""
    head = source.read(LENGTH)
    if len(head) < LENGTH:
        return b""
    size = int.from_bytes(head, "little")
    data = source.read(size)
    return data if len(data) == size else b""


def answered(request: Request) -> Answer:
    """The answer to a request: an exception is one as well."""
    try:
        return Answer(call(request.work, request.payload))
    except Exception as error:  # noqa: BLE001 - it is handed to whom asked, who decides
        return Answer(error=type(error).__name__, words=str(error))


def _asked(idle: float) -> bool:
    """Whether a request comes before so many seconds are over; on Windows, which can't tell of a pipe, whenever it comes."""
    return sys.platform == "win32" or bool(select.select([sys.stdin.buffer], [], [], idle)[0])


def _watch(parent: int) -> None:
    """End with the parent: a killed one closes the pipe, but in the midst of work nobody would notice."""
    while os.getppid() == parent:
        time.sleep(WATCH)
    os._exit(1)


def main() -> None:
    """Answer until there is nothing more to read, or nobody has asked for long."""
    idle = float(sys.argv[2])
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent is interrupted as well, and decides
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    threading.Thread(target=_watch, args=(int(sys.argv[1]),), daemon=True).start()
    while _asked(idle) and (data := receive(sys.stdin.buffer)):
        answer = answered(msgspec.msgpack.decode(data, type=Request))
        try:
            send(answers, answer)
        except BrokenPipeError:  # nobody wants to know any more
            os._exit(1)


if __name__ == "__main__":
    main()
