"""Pages drawn by templates: whatever a document contains is text, escaped and harmless to look at."""

import functools
import re
from collections.abc import Mapping
from typing import Any

import jinja2

from ..report import html as report
from ..report.words import visible
from . import addresses, assets

# Controls, and marks that turn the direction of a line or a part of it: whatever way a text took into a page, they are not in it.
STEERING = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


@functools.cache
def environment() -> jinja2.Environment:
    """The templates, escaping everything; names that a view does not have are an error. The HTML report's are called ``report/…``."""
    of_the_report = jinja2.PrefixLoader({"report": jinja2.PackageLoader("tellings.report")})
    made = jinja2.Environment(
        loader=jinja2.ChoiceLoader([jinja2.PackageLoader("tellings.web"), of_the_report]),
        autoescape=True,
        finalize=_harmless,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    made.globals.update(report.environment().globals, addresses=addresses, asset=assets.asset)
    return made


def draw(template: str, view: Mapping[str, Any]) -> str:
    """A page: the template with what the view has."""
    return STEERING.sub("�", environment().get_template(template).render(view))


def _harmless(value: Any) -> Any:
    """What a template is about to write: text without characters that steer or hide others, everything else as it is."""
    return visible(value) if type(value) is str else value
