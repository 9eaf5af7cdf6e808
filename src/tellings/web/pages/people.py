"""The people of a library, and one of them: everything they are reported to have said, by whom, in which words."""

from typing import Any, NamedTuple

from markupsafe import Markup
from starlette.responses import Response

from ...errors import NotInLibrary
from ...record import AlignedQuote, StoryEntity
from .. import addresses
from ..drawing import draw
from ..visit import Visit, go, not_there
from .paging import looked_up, paging
from .told import StoryPage, Told, told_in

SIZE = 60  # people of a page
STORIES = 6  # stories of a person on a page
SAID = 30  # utterances of one story; the story's own page has the others


class Heard(NamedTuple):
    """Somebody in one story: the entity there, what they said, and how many utterances are left out."""

    told: Told
    page: StoryPage
    entity: StoryEntity
    said: list[AlignedQuote]
    more: int

    def drawn(self, visit: Visit) -> Markup:
        """What was said there, as HTML."""
        view = {"told": self.told, "page": self.page, "entity": self.entity, "utterances": self.said, "more": self.more, "visit": visit}
        return Markup(draw("heard.html", view))  # noqa: S704 (a template escaped it)


def listing(visit: Visit) -> Response:
    """Who is in the library, those who are quoted most first."""
    text = visit.query("q")
    found, pages = looked_up(visit, SIZE, lambda limit, offset: visit.library.people(text, limit, offset))
    return visit.draw("people.html", {"rows": found.rows, "paging": pages, "text": text})


def page(visit: Visit) -> Response:
    """One person or body."""
    try:
        person = visit.library.person(visit.path("person"))
    except NotInLibrary as error:
        raise not_there("person") from error
    if person.row.id != visit.path("person"):
        return go(addresses.person(person.row.id))
    pages = paging(visit, len(person.places), STORIES)
    told, coming = told_in(visit, person.places[pages.offset : pages.last])
    heard = [one for story, subject in told if (one := _heard(story, subject))]
    said = {(one.told.id, utterance.id) for one in heard for utterance in one.said}
    view: dict[str, Any] = {"person": person.row, "heard": heard, "paging": pages, "shown": len(said), "coming": coming}
    view["heard_in"] = lambda one: one.drawn(visit)
    view["variants"] = sorted({name for one in heard for name in one.entity.variants} - {person.row.name})[:20]
    return visit.draw("person.html", view)


def _heard(told: Told, subject: str) -> Heard | None:
    """A person in a story; None where the story's record was made anew and has no such entity."""
    entity = next((one for one in told.record.people if one.id == subject), None)
    if entity is None:
        return None
    said = [one for one in told.record.quotes if one.speaker == subject]
    said.sort(key=lambda one: -len({telling.account for telling in one.tellings}))
    page = told.page(people=[entity], quotes=said[:SAID])
    return Heard(told, page, page.held([entity])[0], page.held(said[:SAID]), max(0, len(said) - SAID))
