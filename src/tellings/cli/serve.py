"""``tellings serve``: the reading room, a library or a record in the browser."""

import logging
import secrets
import signal
import sys
import threading
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, NoReturn

import click

from .codes import DONE

if TYPE_CHECKING:
    from ..web import Serving

PORT = 8321
HOST = "127.0.0.1"
LEAST = 16  # characters of a token

HELP = """\
Open the reading room: stories, people, programmes and documents in the browser, to be read, checked and corrected.

PATH is a library, or records that tellings compare --json made, or reports of any kind that tellings reads. A library keeps what is added
and corrected; over anything else the room is for the moment.

The room answers this machine only. With --host it answers others, too, who have to enter a token: it stands in the file that --token-file
names, or is made and printed. What goes over the network is not encrypted.

\b
Examples:
  tellings serve news.db
  tellings serve story.json
  tellings serve reports/*.html --open
  tellings serve news.db --host 192.0.2.7 --token-file ~/.tellings-token
"""


@click.command(help=HELP)
@click.argument("paths", nargs=-1, metavar="[PATH…]", type=click.Path(readable=False))
@click.option("--host", metavar="ADDRESS", default=HOST, show_default=True, help="Answer at this address of the machine, too.")
@click.option("--port", metavar="N", type=click.IntRange(0, 65535), default=PORT, show_default=True, help="The port; 0 takes a free one.")
@click.option("--name", "names", metavar="HOST", multiple=True, help="A host name by which others reach the room. May be repeated.")
@click.option("--token-file", metavar="FILE", type=click.Path(dir_okay=False), help="Where the token stands; made if it does not exist.")
@click.option("--read-only", is_flag=True, help="Nothing can be added or corrected.")
@click.option("--open", "show", is_flag=True, help="Show the room in the browser.")
def serve(paths: tuple[str, ...], host: str, port: int, names: tuple[str, ...], token_file: str | None, read_only: bool, show: bool) -> int:
    """The verb; ``HELP`` is its help text. Gives the exit code."""
    from ..web import Serving, opening, running

    token = _token(token_file) if token_file else "" if host in running.LOOPBACK else secrets.token_urlsafe(24)
    with opening.held(paths) as held:
        serving = Serving(host=host, port=port, token=token, names=names, read_only=read_only, title=held.title)
        with running.listening(serving) as (serving, socket):
            server = running.room(held, serving)
            _greet(serving, held.kept, token if not token_file else "")
            if show:
                import webbrowser

                webbrowser.open(running.address(serving))
            logging.basicConfig(stream=sys.stderr, level=logging.ERROR, format="tellings: %(message)s")
            signal.signal(signal.SIGTERM, _terminated)
            threading.Thread(target=running.prepare, daemon=True).start()
            try:
                server.run(sockets=[socket])
            except KeyboardInterrupt:
                click.echo("Closed.", err=True)
    return DONE


def _token(file: str) -> str:
    """The token in a file, which is made if there is none: readable for its owner only."""
    path = Path(file).expanduser()
    try:
        if not path.exists():
            path.touch(mode=0o600)
            path.write_text(secrets.token_urlsafe(24) + "\n", "ascii")
            click.echo(f"A token was written to {file}.", err=True)
        elif path.stat().st_mode & 0o077:
            click.echo(f"tellings: others may read {file}; chmod 600 {file} keeps the token to yourself", err=True)
        token = path.read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise click.UsageError(f"{file} can't be used for the token: {getattr(error, 'strerror', None) or error}") from error
    if len(token) < LEAST:
        raise click.UsageError(f"the token in {file} is too short to be safe: {LEAST} characters at least, or no file, and one is made")
    return token


def _greet(serving: "Serving", kept: bool, token: str) -> None:
    """Say where the room is, and the token if it was made just now."""
    from ..web import running

    click.echo(f"The reading room is open at {running.address(serving)} (Ctrl-C closes it).")
    if token:
        click.echo(f"The token that readers enter: {token}")
    if not serving.loopback:
        click.echo("What goes over the network is not encrypted: use it in a network you trust, or behind a proxy that encrypts.", err=True)
    if not kept and not serving.read_only:
        click.echo(
            "What is added and corrected is gone when it is closed; tellings library new FILE makes a library that keeps it.", err=True
        )


def _terminated(_: int, __: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt
