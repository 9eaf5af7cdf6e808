"""The programmes, laws, cases and talks of a library, and one of them as each story tells of it."""

from typing import NamedTuple

from markupsafe import Markup
from starlette.responses import Response

from ...errors import NotInLibrary
from ...record import AlignedProgramme
from .. import addresses
from ..drawing import draw
from ..visit import Visit, go, not_there
from .paging import looked_up, paging
from .told import StoryPage, Told, told_in

SIZE = 60  # programmes of a page
STORIES = 6  # stories of one on a page


class Carried(NamedTuple):
    """A programme in one story."""

    told: Told
    page: StoryPage
    programme: AlignedProgramme

    def drawn(self, visit: Visit) -> Markup:
        """What the story's reports tell of it, as HTML."""
        view = {"told": self.told, "page": self.page, "programme": self.programme, "visit": visit}
        return Markup(draw("carried.html", view))  # noqa: S704 (a template escaped it)


def listing(visit: Visit) -> Response:
    """What standing things the library's stories are about."""
    text = visit.query("q")
    found, pages = looked_up(visit, SIZE, lambda limit, offset: visit.library.programmes(text, limit, offset))
    return visit.draw("programmes.html", {"rows": found.rows, "paging": pages, "text": text})


def page(visit: Visit) -> Response:
    """One of them."""
    try:
        found = visit.library.programme(visit.path("programme"))
    except NotInLibrary as error:
        raise not_there("programme") from error
    if found.row.id != visit.path("programme"):
        return go(addresses.programme(found.row.id))
    pages = paging(visit, len(found.places), STORIES)
    told, coming = told_in(visit, found.places[pages.offset : pages.last])
    carried = [one for story, subject in told if (one := _carried(story, subject))]
    view = {"row": found.row, "carried": carried, "carried_in": lambda one: one.drawn(visit), "paging": pages, "coming": coming}
    return visit.draw("programme.html", view)


def _carried(told: Told, subject: str) -> Carried | None:
    """A programme in a story; None where the story's record was made anew and has none of that id."""
    one = next((one for one in told.record.programmes if one.id == subject), None)
    if one is None:
        return None
    page = told.page(programmes=[one], figures=[figure for figure in told.record.figures if figure.id in one.figures])
    return Carried(told, page, page.held([one])[0])
