"""Reading rooms for tests: an application in this process, and one behind a real socket."""

import subprocess
import sys
import threading
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

import httpx
from starlette.types import ASGIApp

from tellings.web import Serving
from tellings.web.running import bound, server

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # Starlette would rather have another client than the one that is installed
    from starlette.testclient import TestClient

ROOT = "http://127.0.0.1:8321"


def client(app: ASGIApp, root: str = ROOT) -> TestClient:
    """A reader of an application in this process; errors inside are pages, as they are for people."""
    return TestClient(app, base_url=root, raise_server_exceptions=False, follow_redirects=False)


def form_token(page: httpx.Response) -> str:
    """The token that the first form of a page carries."""
    return page.text.split('name="form" value="', 1)[1].split('"', 1)[0]


@contextmanager
def opened(app: ASGIApp, serving: Serving | None = None) -> Iterator[str]:
    """The application behind a socket of this machine; gives its address."""
    serving = serving or Serving(port=0)
    socket = bound(serving)
    made = server(app, serving)
    thread = threading.Thread(target=made.run, kwargs={"sockets": [socket]}, daemon=True)
    thread.start()
    try:
        while not made.started:
            assert thread.is_alive()
            time.sleep(0.01)
        yield f"http://127.0.0.1:{socket.getsockname()[1]}"
    finally:
        made.should_exit = True
        thread.join(20)


@contextmanager
def started(*arguments: object) -> "Iterator[tuple[str, subprocess.Popen[str]]]":
    """``tellings serve`` in a process of its own; gives its address and the process."""
    command = [sys.executable, "-m", "tellings", "serve", *map(str, arguments), "--port", "0"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        assert process.stdout
        line = process.stdout.readline()
        assert "http://" in line, (line, process.stderr and process.stderr.read())
        root = "http://" + line.split("http://")[1].split("/")[0]
        while True:
            try:
                httpx.get(f"{root}/static/icon.svg")
                break
            except httpx.TransportError:
                assert process.poll() is None
                time.sleep(0.05)
        yield root, process
    finally:
        process.kill()
        process.communicate()
