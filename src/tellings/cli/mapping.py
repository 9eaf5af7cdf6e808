"""What the verbs that read files have in common: the option that says which field holds what, and the code of what is passed over."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import click

PASSED = "passed_over"  # the code of what nobody expects to be read (the requests of a crawl, its pictures): no problem of a document
HELD = ("text", "title", "subtitle", "author", "outlet", "published", "updated", "section", "language", "url")

F = TypeVar("F", bound=Callable[..., Any])


def fields(command: F) -> F:
    """Give a verb the option ``--field``."""
    return click.option(
        "--field",
        multiple=True,
        metavar="WHAT=NAME",
        callback=lambda _context, parameter, values: _checked(parameter, values),
        help="In JSON and tables, the field that holds the text, title, author, outlet, published…: text=body. May be repeated.",
    )(command)


def _checked(parameter: click.Parameter, values: Sequence[str]) -> tuple[str, ...]:
    for value in values:
        what, sign, name = value.partition("=")
        if not sign or not name.strip():
            raise click.BadParameter(f"{value!r} is no pair; write WHAT=NAME, such as text=body", param=parameter)
        if what.strip().lower() not in HELD:
            raise click.BadParameter(f"{what!r} is nothing that a field holds; choose from {', '.join(HELD)}", param=parameter)
    return tuple(values)


def mapping(values: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """The pairs as ``Settings.fields`` has them."""
    return tuple((what.strip().lower(), name.strip()) for what, _, name in (value.partition("=") for value in values))
