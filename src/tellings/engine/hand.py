"""A process that work is handed to. If the work kills it, or lasts too long, it is replaced: nothing else is lost."""

import contextlib
import os
import subprocess
import sys
import threading

import msgspec

from .. import errors
from ..threads import one_thread
from .worker import Answer, Request, receive, send

IDLE = 120.0  # seconds after which a process that is asked nothing ends; starting it again takes some three
SLOW = "lasted"  # what ``Died.how`` begins with where time was up


class Died(Exception):
    """The process ended in the midst of its work; ``how`` says by what, in words."""

    def __init__(self, how: str) -> None:
        super().__init__(how)
        self.how = how


class Hand:
    """One process, started when it is needed: first, after it was lost, and after it has ended for want of work.

    Not for several threads at once, but for ``close``.
    """

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def call(self, work: str, payload: bytes, limit: float | None = None) -> bytes:
        """What the function of this name (``package.module:function``) makes of some bytes.

        Args:
            work: a function of bytes to bytes that can be imported.
            payload: what it is given.
            limit: seconds after which the process is ended, if the work lasts longer; a new process' start does not count.

        Raises:
            Died: if the process ended meanwhile, by itself, by somebody else or by the limit.
            TellingsError: what the function raised; EngineFailed for any other error in it.
        """
        process = self._started(work)
        late = threading.Event()
        timer = threading.Timer(limit, _end, (process, late)) if limit else None
        if timer:
            timer.daemon = True
            timer.start()
        try:
            data = _asked(process, Request(work, payload))
        except BaseException:  # interrupted with half an answer on the way: it could not be told from the next one
            self.close()
            raise
        finally:
            if timer:
                timer.cancel()
        if not data:
            raise Died(self._how(process, limit if late.is_set() else None))
        return _told(msgspec.msgpack.decode(data, type=Answer))

    def close(self) -> None:
        """End the process, whatever it is at."""
        process, self._process = self._process, None
        if process:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                with contextlib.suppress(OSError):
                    if pipe:
                        pipe.close()

    def _started(self, work: str) -> "subprocess.Popen[bytes]":
        if self._process is None or self._process.poll() is not None:
            self.close()
            command = [sys.executable, "-P", "-m", "tellings.engine.worker", str(os.getpid()), str(IDLE)]
            path = os.pathsep.join(place for place in sys.path if place)  # where this process finds tellings, that one has to find it, too
            environment = {**os.environ, **one_thread(), "PYTHONPATH": path}
            self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment)  # noqa: S603
            _asked(self._process, Request("tellings.engine.worker:ready", work.encode()))  # what goes wrong here goes wrong again
        return self._process

    def _how(self, process: "subprocess.Popen[bytes]", limit: float | None) -> str:
        self.close()
        if limit is not None:
            return f"{SLOW} over {limit:g} seconds"
        code = process.returncode
        return f"was killed (signal {-code})" if code < 0 else f"ended (exit code {code})"


def _asked(process: "subprocess.Popen[bytes]", request: Request) -> bytes:
    """The bytes of the answer, none where the process ended."""
    assert process.stdin
    assert process.stdout
    try:
        send(process.stdin, request)  # type: ignore[arg-type]
        return receive(process.stdout)  # type: ignore[arg-type]
    except (OSError, ValueError):  # the pipe is broken, or was closed by ``close`` in another thread
        return b""


def _end(process: "subprocess.Popen[bytes]", late: threading.Event) -> None:
    late.set()
    process.kill()


def _told(answer: Answer) -> bytes:
    """What an answer holds; what was raised over there is raised here."""
    if not answer.error:
        return answer.payload
    kind = getattr(errors, answer.error, None)
    if isinstance(kind, type) and issubclass(kind, errors.TellingsError) and kind is not errors.Unusable:
        raise kind(answer.words)
    raise errors.EngineFailed(f"{answer.error}: {answer.words}")
