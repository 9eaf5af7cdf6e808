"""What the lists of a library have in common: the options that say what is asked for, and which rows are shown."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from ..library import Asked

F = TypeVar("F", bound=Callable[..., Any])


def filters(command: F) -> F:
    """Give a verb the options that say which stories are asked for."""
    for name, metavar, said in reversed(
        (
            ("--person", "NAME", "Stories in which somebody of this name, or a part of it, stands."),
            ("--outlet", "NAME", "Stories, or documents, of this outlet."),
            ("--since", "DAY", "Published on this day (2026-11-08) or later."),
            ("--until", "DAY", "Published on this day or earlier."),
            ("--kind", "KIND", "Stories with findings of this kind (figure, wording…) or difference (polarity, agent…)."),
            ("--status", "STATUS", "Stories with findings of this status (contradicts, differs, corroborated…)."),
        )
    ):
        command = click.option(name, metavar=metavar, default="", help=said)(command)
    return command


def pages(default: int) -> Callable[[F], F]:
    """Give a verb the options that say which rows of a list are shown, and how."""

    def give(command: F) -> F:
        command = click.option("--json", is_flag=True, help="Print a line of JSON for each.")(command)
        command = click.option("--skip", metavar="N", type=click.IntRange(min=0), default=0, help="Leave out the first N.")(command)
        most = click.IntRange(min=1)
        return click.option("--limit", metavar="N", type=most, default=default, show_default=True, help="Show N at most.")(command)

    return give


def asked(**given: str) -> "Asked":
    """What the options ask for; a month or a year is its first or its last day."""
    from ..library import Asked
    from ..record.calendar import bounds

    for name in ("since", "until"):
        if given.get(name):
            days = bounds(given[name])
            if days is None:
                raise click.BadParameter(f"{given[name]!r} is no day; write it as 2026-11-08 (or 2026-11, 2026)", param_hint=f"--{name}")
            given[name] = days[name == "until"].isoformat()
    return Asked(**given)
