"""The record as one self-contained HTML page: no script, no request, a content security policy that forbids both."""

import base64
import functools
import hashlib
from typing import TYPE_CHECKING, Any

from ..record import Record
from . import dated, framing
from .page import Page
from .undertakings import became
from .words import CARRIED, LOOKS, count, cut, day, kinds, steps, typed, visible, wordings

if TYPE_CHECKING:
    import jinja2


def html(record: Record) -> str:
    """The page.

    Everything that comes from documents is escaped by the templates and made harmless by ``visible``. The style sheet is allowed by its
    hash and nothing else is: a page that got hold of markup from a document could still load and run nothing.
    """
    templates = environment()
    return templates.get_template("page.html").render(page=Page(record), record=record, policy=policy(templates))


def policy(templates: "jinja2.Environment") -> str:
    """The content security policy of a page whose only resource is the style sheet in it."""
    digest = base64.b64encode(hashlib.sha256(templates.get_template("style.css").render().encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


@functools.cache
def environment() -> "jinja2.Environment":
    """The templates, escaping everything; what they show of a document is made harmless."""
    import jinja2

    made = jinja2.Environment(
        loader=jinja2.PackageLoader("tellings.report"),
        autoescape=True,
        finalize=_harmless,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    made.globals.update(
        became=became,
        framing=framing,
        dated=dated,
        looks=LOOKS,
        carried=CARRIED,
        count=count,
        day=day,
        steps=steps,
        typed=typed,
        wordings=wordings,
        kinds=kinds,
        cut=cut,
    )
    return made


def _harmless(value: Any) -> Any:
    """What a template is about to write: text of a record without control characters, everything else as it is."""
    return visible(value) if type(value) is str else value
