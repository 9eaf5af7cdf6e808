"""What putting the tellings of events together costs as a story grows: twice the reports, at most a good deal more than twice the time.

The reports of the example story are told again and again, each time with other words in every sentence, so that none is a copy: nothing is
rarer in a long story than in a short one, which is the worst that can happen to a comparison by what reports share.
"""

import time
from collections.abc import Sequence
from pathlib import Path

import msgspec

from evals import data
from tellings import pipeline
from tellings.align.entities import entities
from tellings.align.happened import same_events
from tellings.record import Account, Dating, Happening, Story

from .articles import loaded

WARM = 10


def measure(few: int, many: int) -> tuple[float, float, int]:
    """Processor seconds for the events of ``many`` and of ``few`` reports, and how many events the former have."""
    told = list(_reports(many))
    _once(told[:WARM])  # what is built on first use is not what is measured
    small, _ = _once(told[:few])
    large, count = _once(told)
    return large, small, count


def _reports(count: int) -> list[Account]:
    paths = sorted((Path(data.ROOT) / "examples" / "ferry").glob("*.txt"))
    first = [pipeline.account(loaded(path.read_text(encoding="utf-8"), number)) for number, path in enumerate(paths)]
    return [_retold(first[number % len(first)], number) for number in range(count)]


def _retold(account: Account, number: int) -> Account:
    """The same report with another word for each "the", of the same length, and an id of its own."""
    text = account.document.text.replace(" the ", f" {number:03d} ")
    document = msgspec.structs.replace(account.document, text=text, id=f"{account.document.id}-{number}")
    events = tuple(msgspec.structs.replace(one, id=f"{one.id}-{number}") for one in account.events)
    return msgspec.structs.replace(account, id=f"{account.id}-{number}", document=document, events=events)


def _once(told: Sequence[Account]) -> tuple[float, int]:
    names = tuple(one.id for one in told)
    of = Story(
        id="bench",
        title="",
        accounts=names,
        happenings=(Happening(id="bench", title="", value=None, accounts=names, reasons=()),),
        datings=tuple(Dating(account=name, value=None, earliest=None, latest=None, basis="unknown", reasons=()) for name in names),
    )
    people = entities(told)
    begin = time.process_time()
    found = same_events(told, of, people)
    return time.process_time() - begin, sum(len(group) for group in found.groups)
