"""What a page is given of a request, and how it answers."""

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from starlette.responses import HTMLResponse, RedirectResponse, Response

from .drawing import draw
from .serving import Serving
from .sessions import Session

if TYPE_CHECKING:
    from starlette.requests import Request

    from ..library import Library, StoryRow
    from ..record import Record
    from .making import Making

LONGEST = 2_000  # code points of one value in an address
OUTWARD = re.compile(r"[\x00-\x20\x7f\\]")  # what browsers leave out of an address, or read as a slash
UNSHOWN = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


class Refused(Exception):
    """A request that gets a page with clear words in place of what it asked for.

    Attributes:
        status: of HTTP.
        title: one line.
        words: what is wrong and what to do.
    """

    def __init__(self, status: int, title: str, words: str = "") -> None:
        super().__init__(title)
        self.status, self.title, self.words = status, title, words


class Coming(Exception):
    """The record that a page shows is being made; ``row`` is the story's."""

    def __init__(self, row: "StoryRow") -> None:
        super().__init__(row.id)
        self.row = row


def not_there(what: str) -> Refused:
    """What a handler raises where there is no such story, person or document."""
    return Refused(404, f"There is no such {what}", "It may have been joined with another since, or the address was cut short.")


class Visit:
    """One request, read; handlers are plain functions ``(Visit) -> Response`` that run in a thread with a library of their own.

    Attributes:
        library: opened for this request, for reading; closed after it.
        session: the reader's; ``session.who`` is the name they gave.
        form_token: what each form carries in a hidden field called ``form``.
        serving: how the room was opened.
        making: has records made that are not there; without it, they are made here.
    """

    def __init__(
        self, request: "Request", library: "Library", session: Session, form_token: str, serving: Serving, making: "Making | None" = None
    ) -> None:
        self.request, self.library, self.session, self.form_token, self.serving = request, library, session, form_token, serving
        self.making = making

    def ready(self, row: "StoryRow", *, wait: bool = True) -> None:
        """Make sure that there is a record of a story, and that one that is behind is being made anew; what is made, is made elsewhere.

        Args:
            row: of the story.
            wait: whether to wait a moment for one that is not there.

        Raises:
            Coming: if there is none yet.
            Refused: if it can't be made.
        """
        if self.making is None:
            return
        if row.stale:
            self.making.freshen(row.id)
        if self.library.is_made(row.id):
            return
        self.making.want(row.id)
        if wait:
            self.making.wait(row.id)
        if not self.library.is_made(row.id):
            words = self.making.fault(row.id)
            raise Refused(503, "The record of this story could not be made", f"{words}. Its reports are safe.") if words else Coming(row)

    def record(self, story: str) -> "Record":
        """The record of a story as it was last made, with its accounts.

        Raises:
            NotInLibrary: if there is no such story.
            Coming, Refused: as ``ready`` has them.
        """
        self.ready(self.library.story(story))
        return self.library.record(story)

    def keep(self, session: Session | None) -> None:
        """Have the browser keep another session from now on; None forgets it."""
        self.request.state.session = session

    def path(self, name: str) -> str:
        """A part of the address's path."""
        return str(self.request.path_params[name])

    def query(self, name: str, default: str = "") -> str:
        """A value of the address, without what can't be shown; the default where there is none."""
        return UNSHOWN.sub(" ", self.request.query_params.get(name, default)[:LONGEST]).strip()

    def queries(self, name: str) -> tuple[str, ...]:
        """All values of one name in the address."""
        return tuple(UNSHOWN.sub(" ", value[:LONGEST]).strip() for value in self.request.query_params.getlist(name)[:50])

    def number(self, name: str, default: int = 1, low: int = 1, high: int = 1_000_000) -> int:
        """A number of the address, between the bounds; the default for what is none."""
        said = self.query(name)
        return min(max(int(said), low), high) if said.isascii() and said.isdigit() and len(said) < 10 else default

    def draw(self, template: str, view: Mapping[str, Any] | None = None, status: int = 200) -> Response:
        """A page: the template with the view's names, and ``visit``."""
        return HTMLResponse(draw(template, {**(view or {}), "visit": self}), status)


def go(address: str, default: str = "/") -> Response:
    """To another page of this room after a form was sent; to the default if the address leads anywhere else."""
    inside = address.startswith("/") and not address.startswith("//") and not OUTWARD.search(address)
    return RedirectResponse(address if inside else default, 303)


Handler = Callable[[Visit], Response]
