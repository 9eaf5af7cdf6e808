"""Search: the documents in which words stand, with the words around them."""

from starlette.responses import Response

from ..visit import Visit
from .asking import asked, choices, narrowed
from .paging import paging
from .snippets import pieces

SIZE = 20  # hits of a page


def page(visit: Visit) -> Response:
    """The page of hits; without words, the form alone."""
    wanted = asked(visit)
    offset = (visit.number("page") - 1) * SIZE
    found = visit.library.search(wanted.text, wanted, SIZE, offset) if wanted.text else None
    pages = paging(visit, found.total if found else 0, SIZE)
    if found and pages.offset != offset:  # beyond the end
        found = visit.library.search(wanted.text, wanted, SIZE, pages.offset)
    view = {
        "asked": wanted,
        "narrowed": narrowed(wanted),
        "choices": choices(),
        "hits": [(hit, pieces(hit.snippet, hit.marks)) for hit in found.rows] if found else [],
        "paging": pages,
        "query": visit.request.query_params.multi_items(),
    }
    return visit.draw("search.html", view)
