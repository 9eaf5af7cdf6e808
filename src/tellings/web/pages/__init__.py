"""The pages: one file each, whose handlers take a Visit and give a response.

``PAGES`` pairs a path with its handler; the first that fits is taken. A handler is a plain function that runs in a thread:

    def page(visit: Visit) -> Response:
        row = visit.library.story(visit.path("id"))
        ...raise not_there("story") where there is none
        return visit.draw("story.html", {"row": row})

Templates get ``visit`` besides the view; a form that is sent carries ``<input type="hidden" name="form" value="{{ visit.form_token }}">``.
"""

from ..visit import Handler
from . import stories

PAGES: tuple[tuple[str, Handler], ...] = (("/", stories.page),)
