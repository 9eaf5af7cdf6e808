"""What the verbs that fetch have in common: their options, and the pages these ask for. Without ``--fetch`` nothing here is at work."""

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from ..record import Loaded, Problem
    from ..settings import Settings

F = TypeVar("F", bound=Callable[..., Any])
Progress = Callable[[int, int, str], None]
CHOSEN = f"{__name__}.chosen"  # where the context keeps what was chosen
ADDRESS = re.compile(r"https?://", re.I)
FOLDER = click.Path(file_okay=False)


def _keep(context: click.Context, parameter: click.Parameter, value: Any) -> None:
    if value not in (None, (), False):
        context.meta.setdefault(CHOSEN, {})[parameter.name] = value


def _option(name: str, **settings: Any) -> Callable[[F], F]:
    return click.option(name, callback=_keep, expose_value=False, **settings)


_OPTIONS = (
    _option(
        "--fetch",
        multiple=True,
        metavar="URL|FILE",
        help="Fetch this page, or those that FILE lists, one address a line. PATHs that are addresses are fetched, too. May be repeated.",
    ),
    _option("--agent", metavar="CONTACT", help="With --fetch: how sites reach you; it stands in the user agent beside tellings/VERSION."),
    _option("--delay", metavar="SECONDS", type=float, help="With --fetch: seconds between two requests to one host, at least (1)."),
    _option("--cache", metavar="DIR", type=FOLDER, help="With --fetch: where pages are kept (~/.cache/tellings/pages)."),
    _option("--offline", is_flag=True, help="With --fetch: take the pages from the cache only."),
    _option("--save", metavar="DIR", type=FOLDER, help="With --fetch: put a copy of each page there."),
    _option("--allow-private", is_flag=True, help="With --fetch: ask hosts of this machine and of private networks, too."),
)


def fetches(command: F) -> F:
    """Give a verb the options of fetching."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


class Asked:
    """What a command line asks for: its paths that are files, and the addresses to fetch.

    Raises:
        click.UsageError: if there is neither, if an address stands there without ``--fetch``, or an option of fetching does.
    """

    def __init__(self, paths: Sequence[str], *, needed: bool = True) -> None:
        self.chosen: dict[str, Any] = dict(click.get_current_context().meta.get(CHOSEN, {}))
        named = tuple(self.chosen.pop("fetch", ()))
        addresses = tuple(path for path in paths if ADDRESS.match(path))
        if addresses and not named:
            raise click.UsageError(f"{addresses[0]} is an address, and nothing is fetched unasked; --fetch {addresses[0]} fetches it")
        if self.chosen and not named:
            raise click.UsageError(f"--{next(iter(self.chosen)).replace('_', '-')} means something only with --fetch")
        if needed and not paths and not named:
            raise click.UsageError("Missing argument 'PATH…'.")
        self.files = tuple(path for path in paths if path not in addresses)
        self.named = named + addresses

    def pages(self, settings: "Settings", progress: Progress | None = None) -> "Iterator[Loaded | Problem]":
        """The sources at the addresses; all are fetched when the first is asked for. ``progress`` is called after each."""
        if not self.named:
            return
        from ..fetch import Fetching, fetched, listed

        chosen = dict(self.chosen)
        for folder in ("cache", "save"):
            if folder in chosen:
                chosen[folder] = Path(chosen[folder])
        if "agent" in chosen:
            chosen["contact"] = chosen.pop("agent")
        yield from fetched(listed(self.named), Fetching(**chosen), settings, progress=progress)
