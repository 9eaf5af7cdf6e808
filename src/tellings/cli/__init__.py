"""The command line: one file a verb, each imported only when its verb is used, so that ``--help`` answers at once."""

import contextlib
import importlib
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

import click

from ..errors import BadRecord, LibraryError, NothingToRead, TellingsError
from ..threads import one_thread
from ..version import VERSION
from .codes import INTERRUPTED, LIBRARY, NOTHING, USAGE

VERBS = {
    "compare": "Make one sourced record of several reports on one story.",
    "stories": "Find the stories among any number of documents.",
    "read": "Show what is found in files, document by document.",
    "show": "Show a record, or one part of it, on the terminal.",
    "export": "Write a record as the files that other programs take.",
    "brief": "Write one page of a record, every sentence of it cited.",
    "library": "Keep what was read: stories grow, and all of it can be searched.",
    "corpus": "Make accounts, stories and records of millions, on processes or a cluster.",
    "serve": "Open the reading room: stories, people and documents in the browser.",
    "verify": "Check every line of a record against the original files.",
    "locate": "Print the source around a span, down to its bytes.",
    "completion": "Print the shell code that completes tellings' words.",
}

HELP = """\
Reports on one story in; one sourced, verifiable record out.

Who said what, how many, when; what independent accounts agree on, where they differ, and what one leaves out. Every line points at verbatim
characters in the originals. Runs offline.

\b
Examples:
  tellings compare reports/*.txt                      a summary on one screen
  tellings compare reports/ --html story.html         the page, with every source
  tellings compare a.html b.txt --json story.json     the record, for later
  tellings stories archive/ --state news.db           which stories are there, and what is new?
  tellings read crawl.warc.gz                         what is in a file, document by document
  tellings show story.json quotes                     who said what, in which words
  tellings brief story.json                           one page, every sentence cited
  tellings library add news.db today/                 keep them: new reports join their stories
  tellings corpus run packed/ out/ --engine ray       millions of documents, on a cluster
  tellings serve news.db                              read, check and correct in the browser
  tellings export story.json findings.csv             tables, JSON-LD, entities for OpenAleph, ninjs
  tellings verify story.json                          is it all in the originals?
  tellings locate page.html "over 200 people"         where in the page does that stand?

\b
Exit codes:
  0  done
  1  verify or library check found mismatches; locate, library search or stories found nothing
  2  the command line makes no sense, or the model it names is not installed
  3  nothing could be read
  4  done, but some documents had problems (they stand in the record)
  5  the library can't be used: it is busy, full, damaged, read-only, of a newer version, or none
"""


class Verbs(click.Group):
    """The verbs, loaded by name: neither spaCy nor rich is imported to show a help text."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The verbs in the order in which people need them."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The verb's command, from the file of its name."""
        if cmd_name not in VERBS:
            return None
        command = getattr(importlib.import_module(f".{cmd_name}", __name__), cmd_name)
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The verbs with one line each, without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(VERBS.items()))


@click.command(cls=Verbs, help=HELP, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(VERSION, prog_name="tellings", message="%(prog)s %(version)s")
def commands() -> None:
    """The group that all verbs belong to."""


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and give its exit code; every expected failure becomes one message on standard error."""
    for stream in (sys.stdout, sys.stderr):
        # a terminal that can't show a character gets a question mark, not a traceback
        with contextlib.suppress(AttributeError, ValueError):
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    try:
        outcome = commands.main(args=list(arguments) if arguments is not None else None, prog_name="tellings", standalone_mode=False)
        sys.stdout.flush()
        return outcome if isinstance(outcome, int) else 0
    except click.exceptions.Abort:
        return INTERRUPTED
    except click.ClickException as error:
        error.show()
        return error.exit_code if error.exit_code != 1 else USAGE
    except BrokenPipeError:
        # the reader of our output has gone (tellings … | head); what is left in the buffer must not raise again at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return INTERRUPTED
    except TellingsError as error:
        click.echo(f"tellings: {_plain(str(error))}", err=True)
        if isinstance(error, LibraryError):
            return LIBRARY
        return NOTHING if isinstance(error, (NothingToRead, BadRecord)) else USAGE


def _plain(message: str) -> str:
    from ..report.words import visible

    return "\n".join(visible(line) for line in message.splitlines())


def main() -> NoReturn:
    """The entry point of the ``tellings`` command."""
    os.environ.update(one_thread())  # before the first verb imports numpy
    sys.exit(run())
