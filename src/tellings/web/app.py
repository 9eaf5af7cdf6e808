"""The reading room as an ASGI application: its routes, and what stands before them."""

import contextlib
from collections.abc import AsyncIterator, Callable
from typing import TYPE_CHECKING, Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from . import adding, addresses, correcting, entering, exporting
from .assets import asset
from .guard import Guard, said
from .jobs import Jobs
from .making import Making
from .pages import PAGES
from .room import Room
from .serving import Serving
from .visit import Refused

if TYPE_CHECKING:
    from ..library import Library

WORDS = {404: ("There is no such page", "The address may have been cut short."), 405: ("That can't be done here", "")}


def application(
    open_library: Callable[[], "Library"],
    serving: Serving | None = None,
    *,
    write: Callable[[], "Library"] | None = None,
    jobs: Jobs | None = None,
    making: Making | None = None,
) -> Starlette:
    """The reading room over a library.

    Args:
        open_library: opens the library for reading; called for each request, in the thread that answers it.
        serving: where the room is and who may enter.
        write: opens it for writing; without it nothing can be corrected.
        jobs: adds what is uploaded; without it nothing can be added.
        making: makes the records that are not there or behind; without it, whoever asks for one makes it.
    """
    room = Room(open_library, serving or Serving(), write, jobs, making)
    own = [*entering.routes(room), *adding.routes(room), *correcting.routes(room), *exporting.routes(room)]
    pages = [Route(path, room.page(handler), methods=["GET"], name=path) for path, handler in PAGES]

    @contextlib.asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        if room.jobs:
            room.jobs.start()
        with room.held():
            yield
        room.close()

    return Starlette(
        routes=[*own, *pages, Route(addresses.STATIC, static, methods=["GET"])],
        middleware=[Middleware(Guard, serving=room.serving, sessions=room.sessions)],
        exception_handlers=HANDLERS,
        lifespan=lifespan,
    )


async def static(request: Request) -> Response:
    """A file of the program; its address changes with its content, so that browsers may keep it."""
    found = asset(request.path_params["name"])
    if found is None:
        raise HTTPException(404)
    return Response(found.body, media_type=found.media, headers={"cache-control": "max-age=31536000, immutable"})


def refused(request: Request, error: Exception) -> Response:
    """The page of a request that was refused."""
    assert isinstance(error, Refused)
    return said(request, error.status, error.title, error.words)


def http(request: Request, error: Exception) -> Response:
    """The page of what the routes refuse."""
    assert isinstance(error, HTTPException)
    title, words = WORDS.get(error.status_code, ("This can't be answered", ""))
    return said(request, error.status_code, title, words)


HANDLERS: dict[Any, Any] = {Refused: refused, HTTPException: http}
