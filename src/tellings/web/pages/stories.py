"""The stories of a library: what is new, narrowed by who, where, when and what was found."""

from starlette.responses import Response

from ..visit import Visit
from .asking import asked, choices, narrowed
from .paging import looked_up
from .sparkline import sparkline

SIZE = 20  # stories of a page


def page(visit: Visit) -> Response:
    """The front page."""
    wanted = asked(visit)
    found, pages = looked_up(visit, SIZE, lambda limit, offset: visit.library.stories(wanted, limit, offset))
    view = {
        "asked": wanted,
        "narrowed": narrowed(wanted),
        "choices": choices(),
        "rows": found.rows,
        "paging": pages,
        "sparkline": sparkline,
        "query": visit.request.query_params.multi_items(),
    }
    return visit.draw("stories.html", view)
