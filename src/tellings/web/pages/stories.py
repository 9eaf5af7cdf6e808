"""The stories of a library."""

from starlette.responses import Response

from ..visit import Visit


def page(visit: Visit) -> Response:
    """The front page."""
    return visit.draw("stories.html", {})
