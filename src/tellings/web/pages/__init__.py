"""The pages: one file each, whose handlers take a Visit and give a response.

``PAGES`` pairs a path with its handler; the first that fits is taken. A handler is a plain function that runs in a thread:

    def page(visit: Visit) -> Response:
        row = visit.library.story(visit.path("story"))
        ...raise not_there("story") where there is none
        return visit.draw("story.html", {"row": row})

Templates get ``visit`` besides the view; a form that is sent carries ``<input type="hidden" name="form" value="{{ visit.form_token }}">``.
"""

from .. import addresses
from ..visit import Handler
from . import correcting, document, people, programmes, search, sections, side, stories, story

PAGES: tuple[tuple[str, Handler], ...] = (
    (addresses.STORIES, stories.page),
    (addresses.STORY, story.page),
    (addresses.SIDE, side.page),
    (addresses.CORRECT, correcting.page),
    (addresses.SECTION, sections.page),
    (addresses.PEOPLE, people.listing),
    (addresses.PERSON, people.page),
    (addresses.PROGRAMMES, programmes.listing),
    (addresses.PROGRAMME, programmes.page),
    (addresses.DOCUMENT, document.page),
    (addresses.SPAN, document.span),
    (addresses.SEARCH, search.page),
)
