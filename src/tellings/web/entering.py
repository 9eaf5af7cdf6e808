"""The door: the form that takes the token, and a reader's name."""

import asyncio
import math

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from . import addresses
from .forms import Form
from .room import Room
from .visit import Refused, Visit, go

SLOW = 0.5  # seconds that each wrong token takes
NAME = "/name"


def routes(room: Room) -> list[Route]:
    """Entering, leaving, and what a reader wants to be called."""
    door = Entering(room)
    taken = room.form(door.enter)

    async def slowly(request: Request) -> Response:
        response = await taken(request)
        if response.status_code != 303:
            await asyncio.sleep(SLOW)
        return response

    return [
        Route(addresses.ENTER, room.page(door.show), methods=["GET"]),
        Route(addresses.ENTER, slowly, methods=["POST"]),
        Route(addresses.LEAVE, room.form(door.leave), methods=["POST"]),
        Route(NAME, room.form(door.name), methods=["POST"]),
    ]


class Entering:
    """The handlers."""

    def __init__(self, room: Room) -> None:
        self.room = room

    def show(self, visit: Visit) -> Response:
        """The form for the token."""
        return visit.draw("enter.html", {"to": visit.query("to", "/"), "wrong": False, "wait": 0})

    def enter(self, visit: Visit, form: Form) -> Response:
        """The token was sent."""
        gate, client, to = self.room.gate, _client(visit.request), form.one("to", "/")
        wait = gate.wait(client)
        if wait:
            return visit.draw("enter.html", {"to": to, "wrong": True, "wait": math.ceil(wait)}, 429)
        if not self.room.serving.token or gate.opens(client, form.one("token")):
            visit.keep(self.room.sessions.named(self.room.sessions.entered(), visit.session.who))
            return go(to)
        return visit.draw("enter.html", {"to": to, "wrong": True, "wait": math.ceil(gate.wait(client))}, 403)

    def leave(self, visit: Visit, _: Form) -> Response:
        """Forget the session."""
        visit.keep(None)
        return go(addresses.ENTER if self.room.serving.token else addresses.STORIES)

    def name(self, visit: Visit, form: Form) -> Response:
        """What the reader wants to be called."""
        if not form.one("who").strip():
            raise Refused(400, "A name is needed", "It stands beside each of your corrections, so that others know whom to ask.")
        visit.keep(self.room.sessions.named(visit.session, form.one("who")))
        return go(form.one("back", "/"))


def _client(request: Request) -> str:
    return request.client.host if request.client else ""
