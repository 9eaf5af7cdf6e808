"""The reading room as an ASGI application: routes, and how a page's handler is called."""

import functools
from collections.abc import Callable
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from . import addresses
from .assets import asset
from .drawing import draw
from .guard import Headed, fault
from .pages import PAGES
from .serving import Serving
from .sessions import Session, Sessions
from .visit import Handler, Library, Refused, Visit

WORDS = {404: ("There is no such page", "The address may have been cut short."), 405: ("That can't be done here", "")}


def application(open_library: Callable[[], Library], serving: Serving | None = None) -> Starlette:
    """The reading room over a library.

    Args:
        open_library: opens the library for reading; called for each request, in the thread that answers it.
        serving: where the room is and who may enter.
    """
    room = Room(open_library, serving or Serving())
    routes: list[Any] = [Route(path, room.page(handler), methods=["GET"], name=path) for path, handler in PAGES]
    routes.append(Route(addresses.STATIC, static, methods=["GET"], name="static"))
    return Starlette(
        routes=routes,
        middleware=[Middleware(Headed)],
        exception_handlers={Refused: refused, HTTPException: http, 500: broken},
    )


class Room:
    """What the requests share: the way to the library, the sessions, the settings."""

    def __init__(self, open_library: Callable[[], Library], serving: Serving) -> None:
        self.open, self.serving = open_library, serving
        self.sessions = Sessions()
        self.cookie = f"tellings-{serving.port}"  # browsers share cookies between the ports of a host

    def page(self, handler: Handler) -> Callable[[Request], Any]:
        """A handler as an endpoint: in a thread, with a library opened for this request, and a session."""

        async def endpoint(request: Request) -> Response:
            why = fault(request.headers, request.method, self.serving)
            if why:
                raise Refused(403, why)
            known = self.sessions.read(request.cookies.get(self.cookie, ""))
            session = known or self.sessions.new()
            response = await run_in_threadpool(functools.partial(self.answer, handler, request, session))
            if known is None:
                self.keep(response, session)
            return response

        return endpoint

    def answer(self, handler: Handler, request: Request, session: Session) -> Response:
        """What the handler makes of the request."""
        library = self.open()
        try:
            return handler(Visit(request, library, session, self.sessions.form(session), self.serving))
        finally:
            library.close()

    def keep(self, response: Response, session: Session) -> None:
        """Have the browser keep the session until it is closed."""
        response.set_cookie(self.cookie, self.sessions.cookie(session), httponly=True, samesite="strict", path="/")


def static(request: Request) -> Response:
    """A file of the program; its address changes with its content, so that browsers may keep it."""
    found = asset(request.path_params["name"])
    if found is None:
        raise HTTPException(404)
    return Response(found.body, media_type=found.media, headers={"cache-control": "max-age=31536000, immutable"})


def refused(_: Request, error: Exception) -> Response:
    """The page of a request that was refused."""
    assert isinstance(error, Refused)
    return said(error.status, error.title, error.words)


def http(_: Request, error: Exception) -> Response:
    """The page of what the routes refuse."""
    assert isinstance(error, HTTPException)
    title, words = WORDS.get(error.status_code, ("This can't be answered", ""))
    return said(error.status_code, title, words)


def broken(_: Request, __: Exception) -> Response:
    """The page of a mistake of ours: what went wrong goes to the log, never to the reader."""
    return said(500, "Something went wrong here", "The page could not be made. What was added and corrected is safe.")


def said(status: int, title: str, words: str) -> Response:
    """A page that says one thing."""
    return HTMLResponse(draw("message.html", {"title": title, "words": words, "status": status}), status)
