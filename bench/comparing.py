"""Aligning and comparing the accounts of one story against the accounts' own extraction, and how both grow with their number.

    python -m bench.comparing [ACCOUNTS …]

A long story is made of the articles of ``stories-5w1h``: each account has every second, third… sentence of one of them, so that many tell
the same in the same words and no two are the same.
"""

import argparse
import hashlib
import re
import time
from collections.abc import Iterator
from typing import NamedTuple

from evals import data
from tellings import pipeline
from tellings.compare.differences import differences
from tellings.record import Account, Loaded, Source
from tellings.settings import Settings

SET = "stories-5w1h"
SENTENCE = re.compile(r"(?<=[.!?”\"]) +(?=[A-Z“\"])")
SHORTEST = 8  # sentences of an article from which it is taken


class Compared(NamedTuple):
    """Processor seconds for so many accounts: making them, aligning and comparing them, and of that the findings about claims."""

    accounts: int
    extracting: float
    comparing: float
    claims: float


def measure(count: int) -> Compared:
    """What a story of so many accounts costs.

    Raises:
        evals.data.Absent: if the set is not on this machine.
    """
    sources = list(_sources(count))
    pipeline.attempt(sources[0], Settings())  # what is built on first use is not what is measured
    begin = time.process_time()
    made = [pipeline.attempt(source, Settings()) for source in sources]
    accounts = [one for one in made if isinstance(one, Account)]
    extracting = time.process_time() - begin
    return Compared(len(accounts), extracting, *_compared(accounts))


def _compared(accounts: list[Account]) -> tuple[float, float]:
    begin = time.process_time()
    whole = pipeline.story(accounts)
    made = pipeline.record(whole, accounts)
    comparing = time.process_time() - begin
    begin = time.process_time()
    for _ in differences(made.accounts, whole, made.people, made.claims):
        pass
    return comparing, time.process_time() - begin


def _sources(count: int) -> Iterator[Loaded]:
    """Texts of made accounts, each of every second, third… sentence of an article."""
    articles = [parts for row in data.rows(SET) if len(parts := SENTENCE.split(row["text"])) >= SHORTEST]
    for number in range(count):
        turn, at = divmod(number, len(articles))
        step, first = 2 + turn // 2, turn % 2
        text = " ".join([articles[at][0], *articles[at][1 + first :: step]]) + f"\n\nThis is report {number}."
        content = text.encode()
        source = Source(
            sha256=hashlib.sha256(content).hexdigest(),
            origin=f"account-{number:03}.txt",
            media="text/plain",
            encoding="utf-8",
            size=len(content),
        )
        yield Loaded(source=source, data=content)


def main() -> None:
    """Print a line for each number of accounts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("accounts", type=int, nargs="*", default=[50])
    for count in parser.parse_args().accounts:
        one = measure(count)
        ratio = f"{one.comparing / one.extracting:.2f}"
        took = f"extracting {one.extracting:.1f} s, comparing {one.comparing:.1f} s ({ratio}), claims {one.claims:.1f} s"
        print(f"{one.accounts} accounts: {took}")


if __name__ == "__main__":
    main()
