"""The server: uvicorn on one address, with limits on what a connection may keep busy, and no log of who read what."""

import asyncio
import contextlib
import gc
import os
import socket
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import h11
import msgspec
import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from .. import library
from ..errors import BadOption
from .app import application
from .drawing import environment
from .jobs import Jobs
from .making import Making
from .opening import Held
from .process import Process
from .serving import LOOPBACK, Serving

if TYPE_CHECKING:
    from starlette.applications import Starlette

__all__ = ["LOOPBACK", "address", "bound", "listening", "prepare", "room", "server"]
HEADERS = 15.0  # seconds in which a request's head has to come
DRAIN = 120.0  # seconds for which the rest of a refused upload is read and thrown away, so that the browser gets to show why
HEAD = 32 * 1024  # bytes of a request's head
CONNECTIONS = 500
KEPT = 20  # seconds for which a connection without a request is kept
SWITCH = 0.001  # seconds; 2026-11: with 50 readers the 95th percentile is lower than with the interpreter's own 0.005
GRACE = 10  # seconds for pages under way when the room is closed


class Protocol(H11Protocol):
    """HTTP/1.1 that gives up on a head that never ends, and on the rest of an upload that was refused long ago."""

    _late: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as the base has it
        """A connection has to ask for something."""
        super().connection_made(transport)
        self._late = self.loop.call_later(HEADERS, transport.abort)

    def data_received(self, data: bytes) -> None:
        """More of a request; which part of it decides for how long the next may take."""
        super().data_received(data)
        waiting = self.conn.their_state is h11.IDLE and bool(self.conn.trailing_data[0])
        refused = self.conn.our_state is h11.DONE and self.conn.their_state is h11.SEND_BODY
        if not (waiting or refused):
            self._in_time()
        elif self._late is None:
            self._late = self.loop.call_later(HEADERS if waiting else DRAIN, self.transport.abort)

    def connection_lost(self, exc: Exception | None) -> None:
        """Nothing more is waited for."""
        self._in_time()
        super().connection_lost(exc)

    def _in_time(self) -> None:
        if self._late is not None:
            self._late.cancel()
            self._late = None


def bound(serving: Serving) -> socket.socket:
    """A socket on the room's address.

    Raises:
        BadOption: if it is taken, or none of this machine.
    """
    family = socket.AF_INET6 if ":" in serving.host else socket.AF_INET
    # Named as TCP, it has asyncio send each part of an answer at once: else the second part waits for the reader's machine to confirm the
    # first, 40 ms for whoever has looked at a page for some seconds.
    made = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind((serving.host, serving.port))
    except (OSError, OverflowError) as error:
        made.close()
        why = getattr(error, "strerror", None) or str(error)
        where = f"{serving.host} port {serving.port}"
        raise BadOption(f"the reading room can't be opened on {where}: {why}; --port 0 takes a free port") from error
    return made


def server(app: "Starlette", serving: Serving) -> uvicorn.Server:
    """The server, not yet running; it closes on an interrupt when the pages under way are drawn."""
    return uvicorn.Server(
        uvicorn.Config(
            app,
            host=serving.host,
            port=serving.port,
            http=Protocol,
            ws="none",
            loop="asyncio",
            access_log=False,
            log_config=None,
            log_level="critical",
            server_header=False,
            proxy_headers=False,
            limit_concurrency=CONNECTIONS,
            timeout_keep_alive=KEPT,
            timeout_graceful_shutdown=GRACE,
            h11_max_incomplete_event_size=HEAD,
        )
    )


def room(held: Held, serving: Serving) -> uvicorn.Server:
    """A room over a library, ready to run."""
    jobs = None
    if held.reports or not serving.read_only:
        jobs = Jobs(Path(f"{held.path}.incoming"), lambda: Process(held.path), serving.limits)
        if held.reports:
            jobs.begin(held.reports)
    making = Making(lambda: Process(held.path), lambda: jobs is not None and jobs.busy) if _writable(held.path) else None
    reading, writing = (lambda: library.open(held.path, patient=True)), (lambda: library.open(held.path, write=True))
    app = application(reading, serving, write=writing, jobs=jobs, making=making)
    return server(app, serving)


def _writable(path: Path) -> bool:
    """Whether records that are made can be kept."""
    return os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK)


def prepare() -> None:
    """Compile the templates before readers wait for them, and keep what stays for good out of the search for garbage.

    Measured: a search through all that a room has loaded stops every page for a tenth of a second. A page that is being drawn gives way to
    the others after ``SWITCH`` seconds, so that short pages don't wait for long ones at each of their steps.
    """
    sys.setswitchinterval(SWITCH)
    templates = environment()
    for name in templates.list_templates():
        templates.get_template(name)
    gc.collect()
    gc.freeze()


@contextlib.contextmanager
def listening(serving: Serving) -> Iterator[tuple[Serving, socket.socket]]:
    """A socket on the room's address, and the settings with the port that it got; closed in the end."""
    made = bound(serving)
    with made:
        yield msgspec.structs.replace(serving, port=made.getsockname()[1]), made


def address(serving: Serving) -> str:
    """The address to give to a browser."""
    host = f"[{serving.host}]" if ":" in serving.host else serving.host
    return f"http://{host}:{serving.port}/"
