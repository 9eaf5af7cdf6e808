"""The record as one self-contained HTML page: no script, no request, a content security policy that forbids both."""

import base64
import functools
import hashlib
from typing import TYPE_CHECKING, Any

from ..record import Record
from . import dated
from .page import Page
from .undertakings import became
from .words import CARRIED, LOOKS, count, cut, day, kinds, steps, visible, wordings

if TYPE_CHECKING:
    import jinja2


def html(record: Record) -> str:
    """The page.

    Everything that comes from documents is escaped by the templates and made harmless by ``visible``. The style sheet is allowed by its
    hash and nothing else is: a page that got hold of markup from a document could still load and run nothing.
    """
    environment = _environment()
    digest = base64.b64encode(hashlib.sha256(environment.get_template("style.css").render().encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return environment.get_template("page.html").render(page=Page(record), record=record, policy=policy)


@functools.cache
def _environment() -> "jinja2.Environment":
    import jinja2

    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("tellings.report"),
        autoescape=True,
        finalize=_harmless,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    environment.globals.update(
        became=became, dated=dated, looks=LOOKS, carried=CARRIED, count=count, day=day, steps=steps, wordings=wordings, kinds=kinds, cut=cut
    )
    return environment


def _harmless(value: Any) -> Any:
    """What a template is about to write: text of a record without control characters, everything else as it is."""
    return visible(value) if type(value) is str else value
