"""A sentence of an account with all that was read of it, and two sentences of two accounts that may tell of one matter."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ....lexicon import words as lexicon
from ....record import Account, Figure, Quote, Span, TimeExpression
from ..statements import Statement

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
    """

    left: Told
    right: Told
    alike: float
    mutual: bool
    short: bool = True


def content(text: str) -> tuple[str, ...]:
    """The content words of a text, in lower case, in order."""
    plain = lexicon("function_words")
    found = (word.lower() for word in WORD.findall(ENDING.sub("", text)))
    return tuple(word for word in found if word not in plain and len(word) > 1)


def sentences(account: Account, statements: Sequence[Statement], first: int, most: int) -> list[Told]:
    """The first ``most`` sentences of an account's main matter, numbered from ``first``."""
    text = account.document.text
    found: list[Told] = []
    for span in account.sentences[:most]:
        exact = " ".join(text[span.start : span.end].split())
        names = {
            word.lower()
            for entity in account.entities
            for one in entity.mentions
            if one.kind == "name" and span.start <= one.evidence.start < span.end
            for word in WORD.findall(one.evidence.exact)
        }
        found.append(
            Told(
                number=first + len(found),
                account=account,
                span=span,
                text=exact,
                plain=exact.lower().replace("’", "'"),
                words=content(exact),
                statements=tuple(one for one in statements if span.start <= one.claim.predicate.start < span.end),
                times=tuple(one for one in account.times if span.start <= one.evidence.start < span.end),
                figures=tuple(one for one in account.figures if span.start <= one.expression.evidence.start < span.end),
                quotes=tuple(one for one in account.quotes if any(span.start <= part.start < span.end for part in one.content)),
                names=frozenset(names),
            )
        )
    return found
