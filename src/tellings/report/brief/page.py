"""A brief as one self-contained HTML page: no script, no request, and a policy that forbids both."""

from ...record import Brief, Record
from ..html import environment, policy
from ..reading import Reading
from .sentences import quoted


def html(made: Brief, record: Record) -> str:
    """The page; everything that comes from documents is escaped by the template and made harmless."""
    templates = environment()
    return templates.get_template("brief.html").render(
        made=made, record=record, reading=Reading(record), quoted=quoted, policy=policy(templates)
    )
