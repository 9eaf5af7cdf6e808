"""One request over the network: bounded in time and in bytes, to an address that was checked, with TLS verified."""

import hashlib
import os
import socket
import ssl
import threading
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPException
from typing import IO

import certifi
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError
from urllib3.response import HTTPResponse
from urllib3.util.ssl_match_hostname import CertificateError

from ..errors import Unusable
from .addresses import Address, resolved
from .fetching import Fetching

CHUNK = 1 << 16  # bytes
OK, NOT_MODIFIED = 200, 304
NOT_READ = ("image/", "audio/", "video/", "font/")  # media types that hold no report: their bodies are not asked for
ACCEPT = "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/json, text/plain, */*;q=0.5"


class Again(Exception):
    """The request failed in a way that may pass: ``reason`` in words, ``after`` the seconds that the server asks to wait for."""

    def __init__(self, reason: str, after: float | None = None) -> None:
        super().__init__(reason)
        self.reason, self.after = reason, after


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered: the status, the headers by their lower-case names, the digest of the body that was written."""

    status: int
    headers: Mapping[str, str]
    sha256: str = ""


def ask(address: Address, fetching: Fetching, headers: Mapping[str, str], into: IO[bytes], limit: int) -> Answer:
    """Ask once for a page; no redirect is followed and nothing tried again.

    Args:
        address: what to ask for.
        fetching: the bounds.
        headers: beside the user agent and what is accepted.
        into: receives the body of a 200, its content encoding undone.
        limit: bytes of the body above which it is given up.

    Raises:
        Again: for what may pass: no connection, a connection that broke or fell silent.
        Unusable: for what will not: an address that may not be asked, a body that is too big or no text, a certificate that does not hold.
    """
    ip = resolved(address, fetching.allow_private)
    given = {"Host": address.named, "User-Agent": fetching.agent, "Accept": ACCEPT, "Accept-Encoding": "gzip, deflate", **headers}
    try:
        with closing(_connection(address, ip, fetching.silence)) as connection, _bounded(connection, fetching.deadline) as held:
            connection.connect()
            held.append(connection.sock)
            connection.request("GET", address.target, headers=given, preload_content=False, decode_content=True)
            with closing(connection.getresponse()) as response:
                return _answer(response, into, limit)
    except (ssl.SSLCertVerificationError, CertificateError) as error:
        raise Unusable("tls", f"its certificate does not hold ({_said(error)}); it was not read") from error
    # ValueError is what http.client makes of a status line or a chunk that is none
    except (HTTPError, HTTPException, OSError, ValueError) as error:
        raise Again(f"the connection failed ({_said(error)})") from error


def _connection(address: Address, ip: str, silence: float) -> HTTPConnection:
    """A connection to the IP address that was checked; the certificate has to be the host's."""
    if address.scheme == "http":
        return HTTPConnection(ip, address.port, timeout=silence)
    return HTTPSConnection(
        ip,
        address.port,
        timeout=silence,
        cert_reqs="CERT_REQUIRED",
        ca_certs=os.environ.get("SSL_CERT_FILE") or certifi.where(),
        server_hostname=address.host,
        assert_hostname=address.host,
    )


def _answer(response: HTTPResponse, into: IO[bytes], limit: int) -> Answer:
    told = {name.lower(): value for name, value in response.headers.items()}
    if response.status != OK:
        return Answer(response.status, told)
    media = told.get("content-type", "").strip().lower()
    if media.startswith(NOT_READ):
        raise Unusable("binary", f"the server says that it is {media.partition(';')[0]}, which is not read; give the address of a report")
    if told.get("content-length", "").isdecimal() and int(told["content-length"]) > limit:
        raise Unusable("too_big", f"it has {told['content-length']} bytes, more than {limit}; raise max_bytes or leave it out")
    digest, size = hashlib.sha256(), 0
    for chunk in response.stream(CHUNK, decode_content=True):
        size += len(chunk)
        if size > limit:
            raise Unusable("too_big", f"it has more than {limit} bytes; raise max_bytes or leave it out")
        digest.update(chunk)
        into.write(chunk)
    return Answer(OK, told, digest.hexdigest())


@contextmanager
def _bounded(connection: HTTPConnection, seconds: float) -> Iterator[list[socket.socket]]:
    """Cut the connection when the time for the whole request is over, however busily it drips.

    The socket has to be put into the list that is given: a connection forgets its socket when the server says that it will close it.

    Raises:
        Again: if it was.
    """
    over = threading.Event()
    held: list[socket.socket] = []

    def cut() -> None:
        over.set()
        for sock in (*held, connection.sock):
            if sock is not None:
                with suppress(OSError):
                    sock.shutdown(socket.SHUT_RDWR)

    timer = threading.Timer(seconds, cut)
    timer.daemon = True
    timer.start()
    try:
        yield held
    except (HTTPError, HTTPException, OSError, ValueError):
        if not over.is_set():
            raise
    finally:
        timer.cancel()
    if over.is_set():  # also where the cut looks like the regular end of a body without a length
        raise Again(f"it was not complete after {seconds:g} seconds")


def _said(error: Exception) -> str:
    """An error in few words: the innermost of those that urllib3 wraps."""
    inner: BaseException = error
    while inner.__cause__ is not None or inner.__context__ is not None:
        inner = inner.__cause__ or inner.__context__ or inner
    if isinstance(inner, TimeoutError):
        return "timed out"
    return getattr(inner, "strerror", None) or getattr(inner, "verify_message", None) or str(inner) or type(inner).__name__
