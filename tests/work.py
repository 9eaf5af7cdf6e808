"""Work by name for tests of engines: bytes in, bytes out, and what may go wrong."""

import os
import signal
import sys
import time
from pathlib import Path

from tellings.errors import ModelMissing


def twice(payload: bytes) -> bytes:
    """The same twice."""
    return payload * 2


def prints(payload: bytes) -> bytes:
    """The same twice, with words on standard output, where the answers go."""
    sys.stdout.write("words\n")
    sys.stdout.flush()
    return payload * 2


def process(payload: bytes) -> bytes:
    """Which process it is."""
    return str(os.getpid()).encode()


def dies(payload: bytes) -> bytes:
    """Nothing: its process is killed."""
    os.kill(os.getpid(), signal.SIGKILL)
    return payload


def dies_once(payload: bytes) -> bytes:
    """The same, but whoever does it first is killed; the payload names a file that remembers."""
    try:
        Path(payload.decode()).touch(exist_ok=False)
    except FileExistsError:
        return payload
    return dies(payload)


def sleeps(payload: bytes) -> bytes:
    """The same after an hour."""
    time.sleep(3600)
    return payload


def raises(payload: bytes) -> bytes:
    """Nothing: an error of the payload's words."""
    raise ValueError(payload.decode())


def lacks(payload: bytes) -> bytes:
    """Nothing: an error of tellings' own."""
    raise ModelMissing(payload.decode())
