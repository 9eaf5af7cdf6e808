"""What stands before every page: whose request it is, and what its answer may do in a browser."""

import ipaddress
import logging
import re
from http.cookies import CookieError
from typing import TYPE_CHECKING

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from . import addresses
from .drawing import draw
from .serving import LOOPBACK

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from .serving import Serving
    from .sessions import Session, Sessions

LOG = logging.getLogger("tellings.web")
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
    "frame-ancestors 'none'; base-uri 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    # not no-referrer: browsers then hide the origin of our own forms from us; other sites learn nothing by this either
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "x-frame-options": "DENY",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "cache-control": "no-store",
}
HOST = re.compile(r"(?:\[(?P<six>[0-9a-f:.]+)\]|(?P<name>[a-z0-9._-]+))(?::\d{1,5})?")
READING = ("GET", "HEAD")
HEAD = 32 << 10  # bytes of an address and headers: what browsers send has a tenth of it
STATIC = "/static/"


class Guard:
    """Turns away what is no reader's request, gives the others their session, and each answer the headers that bind the browser.

    The session stands in ``request.state.session``; a handler that puts another one there has the browser keep that. None forgets it.
    """

    def __init__(self, app: "ASGIApp", serving: "Serving", sessions: "Sessions") -> None:
        self.app, self.serving, self.sessions = app, serving, sessions
        self.cookie = f"tellings-{serving.port}"  # browsers share cookies between the ports of a host

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """One request; whatever goes wrong inside is a page."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
            return
        request = Request(scope)
        known = self.known(request)
        request.state.session = known or self.sessions.new()
        begun = False

        async def headed(message: "Message") -> None:
            nonlocal begun
            if message["type"] == "http.response.start":
                begun = True
                self.dress(MutableHeaders(scope=message), request, known)
            await send(message)

        try:
            answer = self.turned_away(request, known) or self.app
            await answer(scope, receive, headed)
        except Exception as error:  # whatever it is, the reader gets a page and the others go on
            LOG.error("%s %s failed: %s", request.method, scope["path"], told(error))
            LOG.debug("", exc_info=error)
            if not begun:
                words = "The page could not be made. What was added and corrected is safe."
                await said(request, 500, "Something went wrong here", words)(scope, receive, headed)

    def known(self, request: Request) -> "Session | None":
        """The session that a request's cookie names."""
        try:
            return self.sessions.read(request.cookies.get(self.cookie, ""))
        except (CookieError, ValueError):
            return None

    def dress(self, headers: MutableHeaders, request: Request, known: "Session | None") -> None:
        """The headers of an answer; those that it sets itself stay."""
        for name, value in HEADERS.items():
            headers.setdefault(name, value)
        session = request.state.session
        if session is None:
            headers.append("set-cookie", f"{self.cookie}=; Max-Age=0; Path=/; HttpOnly; SameSite=Strict")
        elif session is not known and not request.url.path.startswith(STATIC) and not elsewhere(request):
            headers.append("set-cookie", f"{self.cookie}={self.sessions.cookie(session)}; Path=/; HttpOnly; SameSite=Strict")

    def turned_away(self, request: Request, known: "Session | None") -> Response | None:
        """The answer to who may not go on; None for a reader who may."""
        if size(request) > HEAD:
            return said(request, 431, "This request is too long", "It is not what a browser sends.")
        why = fault(request.headers, request.method, self.serving)
        if why:
            return said(request, 403, why, "Open the room by the address that was printed when it was started.")
        path = request.url.path
        if known is None and elsewhere(request):
            return again()
        if not self.serving.token or (known and known.entered) or path == addresses.ENTER or path.startswith(STATIC):
            return None
        if request.method in READING and request.headers.get("accept", "*/*") != "application/json":
            return RedirectResponse(addresses.with_query(addresses.ENTER, [("to", here(request))]), 303)
        return said(request, 401, "Enter the token first", "This room is open to those who have its token.")


def size(request: Request) -> int:
    """How long the address and the headers of a request are, in bytes."""
    headers = sum(len(name) + len(value) for name, value in request.headers.raw)
    return len(request.url.path) + len(request.url.query) + headers


def fault(headers: Headers, method: str, serving: "Serving") -> str:
    """Why a request is not answered, in words; empty if it is.

    The Host has to be ours, else a site whose name was made to lead here (DNS rebinding) could read what is here. A form has to come from
    our own pages, by its Origin or by what the browser says of where it comes from; the token in each form is asked for besides.
    """
    hosts = headers.getlist("host")
    if len(hosts) != 1 or not ours(hosts[0], serving):
        return "This room does not answer to the name that was asked for."
    origin, site = headers.get("origin"), headers.get("sec-fetch-site", "")
    if origin is not None and origin.lower().partition("://")[2] != hosts[0].lower():
        return "This request comes from another site."
    if method not in READING and site not in ("", "same-origin", "none"):
        return "This form comes from another site."
    if method in READING and site in ("cross-site", "same-site") and headers.get("sec-fetch-mode", "navigate") != "navigate":
        return "Another site can't load what is here."
    return ""


def ours(host: str, serving: "Serving") -> bool:
    """Whether a Host is ours: by name, whatever the port, which a tunnel may change. The Origin of a form has to be this very Host.

    A room that is open to others answers to addresses made of numbers, too: no site can have those for a name.
    """
    found = HOST.fullmatch(host.lower())
    if not found:
        return False
    name = (found["six"] or found["name"]).rstrip(".")
    known = {serving.host.lower(), *map(str.lower, serving.names)}
    return name in known or (name in LOOPBACK if serving.loopback else _numeric(name) or name == "localhost")


def _numeric(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def elsewhere(request: Request) -> bool:
    """Whether a link of another site or a mail led here: browsers then keep the cookie to themselves, though there may be one."""
    return request.method in READING and request.headers.get("sec-fetch-site") in ("cross-site", "same-site")


def again() -> Response:
    """A page that has the browser ask once more, from here: then it sends the cookie along."""
    return HTMLResponse(
        '<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="0"><title>tellings</title>'
    )


def here(request: Request) -> str:
    """The address of a request, from the root."""
    return request.url.path + (f"?{request.url.query}" if request.url.query else "")


def said(request: Request, status: int, title: str, words: str = "") -> Response:
    """A page that says one thing; as JSON for a script that asked for it."""
    if request.headers.get("accept", "") == "application/json":
        return JSONResponse({"title": title, "words": words}, status)
    return HTMLResponse(draw("message.html", {"title": title, "words": words, "status": status}), status)


def told(error: BaseException) -> str:
    """An error on one line, with where it came from."""
    at = error.__traceback__
    while at and at.tb_next:
        at = at.tb_next
    where = f" ({at.tb_frame.f_code.co_filename}:{at.tb_lineno})" if at else ""
    return f"{type(error).__name__}: {error}{where}".replace("\n", " ")
