"""Pages drawn by templates: whatever a document contains is text, escaped and harmless to look at."""

import functools
import re
from collections.abc import Mapping
from typing import Any

import jinja2

from ..report import html as report
from ..report.programmes import headed
from ..report.words import visible
from . import addresses, assets

# Controls, and marks that turn the direction of a line or a part of it: whatever way a text took into a page, they are not in it.
STEERING = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
# Accents behind more of them than any writing heaps on one letter (languages have up to five or so): they would cover the lines around.
ACCENTS = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
HEAPED = re.compile(f"(?<=[{ACCENTS}]{{8}})[{ACCENTS}]+")


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
        auto_reload=False,  # templates are a part of the program: looking whether they changed costs each page some thirty looks at files
    )
    made.globals.update(report.environment().globals, addresses=addresses, asset=assets.asset, headed=headed)
    return made


def draw(template: str, view: Mapping[str, Any]) -> str:
    """A page: the template with what the view has."""
    return tame(environment().get_template(template).render(view))


def tame(page: str) -> str:
    """A page without characters that steer others, and without heaps of accents: as many code points as before."""
    return HEAPED.sub(lambda found: "�" * len(found[0]), STEERING.sub("�", page))


def _harmless(value: Any) -> Any:
    """What a template is about to write: text without characters that steer or hide others, everything else as it is."""
    return visible(value) if type(value) is str else value
