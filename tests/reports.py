"""Accounts of short reports, read by the real stages, for tests of what looks at several accounts."""

import functools

from tellings.annotate import entities, load, parse, sentences
from tellings.extract.events import events
from tellings.extract.quotes import quotes
from tellings.extract.times import times
from tellings.record import Account, Stated, identify
from tests.making import document


@functools.cache
def report(text: str, published: str | None = None, outlet: str | None = None) -> Account:
    """The account of a report whose first paragraph is its title."""
    made = document(text, published, outlet, title=True)
    parsed = parse(made, load())
    found = entities(made, parsed)
    said = quotes(made, parsed, found)
    when = times(made, parsed)
    return Account(
        id=identify("account", made.id, published, outlet),
        document=made,
        sentences=sentences(parsed),
        entities=found,
        quotes=said,
        figures=(),
        times=when,
        events=events(made, parsed, found, said, when),
        claims=(),
    )


def bare(text: str, published: str | None = None, outlet: str | None = None) -> Account:
    """An account that holds a text and nothing found in it."""
    made = document(text, published, outlet)
    stated = Stated(value=published, rule="test") if published else None
    assert made.published == stated
    nothing = dict.fromkeys(("sentences", "entities", "quotes", "figures", "times", "events", "claims"), ())
    return Account(id=identify("account", made.id, published, outlet), document=made, **nothing)
