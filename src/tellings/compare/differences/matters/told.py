"""A sentence of an account with all that was read of it, and two sentences of two accounts that may tell of one matter."""

import functools
import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from ....lexicon import words as lexicon
from ....record import Account, Figure, Quote, Span, Story, TimeExpression
from ...genre import genre
from ..statements import Statement
from .alignment import Rarity

T = TypeVar("T")
MOST = 60  # sentences of an account that are compared: what follows tells the background
TEXTS = 16384  # texts whose content words are kept: a clause is laid beside those of many sentences

WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
ENDING = re.compile(r"['’]s\b")


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence as it is compared.

    Attributes:
        number: its place among the story's sentences.
        text: its words as one line; ``plain`` in lower case.
        words: its content words in lower case, in order.
        statements, times, figures, quotes: what was read that begins in it.
        names: the words of the names in it, in lower case.
    """

    number: int
    account: Account
    span: Span
    text: str
    plain: str
    words: tuple[str, ...]
    statements: tuple[Statement, ...]
    times: tuple[TimeExpression, ...]
    figures: tuple[Figure, ...]
    quotes: tuple[Quote, ...]
    names: frozenset[str]

    @property
    def outlet(self) -> str:
        """Who tells it."""
        return self.account.document.name


@dataclass(frozen=True, slots=True)
class Matter:
    """Two sentences, the earlier account's first.

    Attributes:
        alike: how alike they are (0-1); ``mutual`` whether each is the other's nearest.
        short: whether their accounts are short, so that little else could be meant.
        sure: whether they are alike enough for what is told of them as wholes; else only what their clauses share may tell.
        rarity: how much each word tells.
    """

    left: Told
    right: Told
    alike: float
    mutual: bool
    short: bool = True
    sure: bool = True
    rarity: Rarity = field(default_factory=lambda: Rarity(()))


@functools.lru_cache(maxsize=TEXTS)
def content(text: str) -> tuple[str, ...]:
    """The content words of a text, in lower case, in order."""
    plain = lexicon("function_words")
    found = (word.lower() for word in WORD.findall(ENDING.sub("", text)))
    return tuple(word for word in found if word not in plain and len(word) > 1)


def sentences(account: Account, statements: Sequence[Statement], first: int, most: int) -> list[Told]:
    """The first ``most`` sentences of an account's main matter, numbered from ``first``. Linear in what was read of the account."""
    text = account.document.text
    spans = account.sentences[:most]
    starts = [span.start for span in spans]

    def within(places: Iterable[tuple[int, T]]) -> list[list[T]]:
        """What begins in each sentence."""
        found: list[list[T]] = [[] for _ in spans]
        for place, one in places:
            at = bisect_right(starts, place) - 1
            if at >= 0 and place < spans[at].end:
                found[at].append(one)
        return found

    mentions = ((one.evidence.start, one.evidence.exact) for entity in account.entities for one in entity.mentions if one.kind == "name")
    named = within(mentions)
    claimed = within((one.claim.predicate.start, one) for one in statements)
    timed = within((one.evidence.start, one) for one in account.times)
    counted = within((one.expression.evidence.start, one) for one in account.figures)
    quoted = within((part.start, one) for one in account.quotes for part in one.content)
    found: list[Told] = []
    for number, span in enumerate(spans):
        exact = " ".join(text[span.start : span.end].split())
        found.append(
            Told(
                number=first + number,
                account=account,
                span=span,
                text=exact,
                plain=exact.lower().replace("\u2019", "'"),
                words=content(exact),
                statements=tuple(claimed[number]),
                times=tuple(timed[number]),
                figures=tuple(counted[number]),
                quotes=tuple({one.id: one for one in quoted[number]}.values()),
                names=frozenset(word.lower() for name in named[number] for word in WORD.findall(name)),
            )
        )
    return found


def by_happening(accounts: Sequence[Account], story: Story, statements: Sequence[Statement]) -> list[list[list[Told]]]:
    """The sentences of each account that are compared, the accounts of a happening together; without satire.

    Args:
        accounts: of the story, in the record's order.
        story: whose happenings they are.
        statements: the claims of the accounts, read for comparing.
    """
    of: dict[str, list[Statement]] = {}
    for one in statements:
        of.setdefault(one.account.id, []).append(one)
    groups: dict[str, list[list[Told]]] = {}
    number = 0
    for account in accounts:
        if genre(account) == "satire":
            continue
        found = sentences(account, of.get(account.id, ()), number, MOST)
        number += len(found)
        groups.setdefault(story.happening_of(account.id).id, []).append(found)
    return list(groups.values())
