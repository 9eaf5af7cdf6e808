"""Cheap stand-ins for the steps of a corpus, by name, for tests of the way: some kill their process, or never end."""

import os
import signal
import time
from collections.abc import Sequence

from tellings.record import Account, Document, Loaded, Problem, Record, Segment, Story, identify
from tellings.settings import Settings

KILLS, SLEEPS, RAISES, FAULTY = "[[kills]]", "[[sleeps]]", "[[raises]]", "[[is at fault]]"  # what no report says
COMPARED = ("people", "quotes", "figures", "timeline", "claims", "coverage", "findings")
FOUND = ("sentences", "entities", "quotes", "figures", "times", "events", "claims")


def attempt(source: Loaded, settings: Settings) -> Account | Problem:
    """An account that holds its text and nothing else; a text may say what is to happen instead."""
    text = source.data.decode()
    if KILLS in text:
        os.kill(os.getpid(), signal.SIGKILL)
    if SLEEPS in text:
        time.sleep(600)
    if RAISES in text:
        raise ValueError("it says so")
    if FAULTY in text:
        return Problem(origin=source.source.origin, stage="clean", code="no_article", reason="it says so")
    segments = (Segment(0, len(text), 0, source.source.size, "same"),)
    name = identify("document", source.source.sha256, text)
    document = Document(id=name, source=source.source, text=text, main_end=len(text), blocks=(), offsets=segments, language="en")
    return Account(id=identify("account", name), document=document, **dict.fromkeys(FOUND, ()))


def slowly(source: Loaded, settings: Settings) -> Account | Problem:
    """The same, as long as a short parse takes."""
    time.sleep(0.1)
    return attempt(source, settings)


def record(accounts: Sequence[Account], settings: Settings) -> Record:
    """A record that names its accounts and compares nothing."""
    told = tuple(sorted(accounts, key=lambda one: one.id))
    if any("unrecordable" in one.document.text for one in told):
        os.kill(os.getpid(), signal.SIGKILL)
    ids = tuple(one.id for one in told)
    story = Story(id=identify("story", *ids), title="made", accounts=ids, happenings=(), datings=())
    return Record(tellings="0", model=settings.model, story=story, accounts=told, **dict.fromkeys(COMPARED, ()))
