"""The words of an account, in text order, as copies and likeness are told by them."""

import functools
import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from typing import NamedTuple

from ..record import Account

WORD = re.compile(r"\w+(?:['’]\w+)?")
TAIL = re.compile(r"['’]\w*$")
# Quotation marks that open and close inside one paragraph, and a paragraph that opens one which goes on in the next; any other stretch
# without its closing mark is left alone.
QUOTED = re.compile(r"“[^”\n]*”|\"[^\"\n]*\"|«[^»\n]*»|„[^“”\n]*[“”]|^[“\"][^”\"\n]*$", re.M)


TEXTS, FORMS = 64, 65536  # texts whose words, and words whose folded forms, are kept: those of the story that is at work


class Tokens(NamedTuple):
    """The words of a text, folded, and their ranges in it, in code points."""

    folded: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """The words of an account's main matter.

    Attributes:
        folded: each word in lower case and without accents.
        starts, ends: their ranges, in code points.
        quoted: for each word, whether it stands in a direct quotation.
        facts: for each word, whether it is a number or written with a capital.
    """

    folded: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    quoted: tuple[bool, ...]
    facts: tuple[bool, ...]


def fold(word: str) -> str:
    """A word without case and accents, so that "Peña" and "PENA" are one."""
    return word.lower() if word.isascii() else _folded(word)


@functools.lru_cache(maxsize=FORMS)
def _folded(word: str) -> str:
    parts = unicodedata.normalize("NFKD", word.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part)) or word


@functools.lru_cache(maxsize=TEXTS)
def tokens(text: str) -> Tokens:
    """The words of a text: told once for all who compare it. Linear in its length."""
    ranges = [match.span() for match in WORD.finditer(text)]
    folded = tuple([fold(text[start:end]) for start, end in ranges])
    return Tokens(folded, tuple([start for start, _ in ranges]), tuple([end for _, end in ranges]))


def words(account: Account) -> Words:
    """The words of the main matter. Linear in its length."""
    text = account.document.text[: account.document.main_end]
    told = tokens(text)
    facts = tuple([text[start].isupper() or text[start].isdigit() for start in told.starts])
    return Words(*told, _within(told.starts, _quoted(account, text)), facts)


def _within(starts: tuple[int, ...], ranges: list[tuple[int, int]]) -> tuple[bool, ...]:
    """For each start whether it lies in one of some ranges, which are sorted and apart."""
    found = [False] * len(starts)
    for begin, end in ranges:
        low, high = bisect_left(starts, begin), bisect_left(starts, end)
        found[low:high] = [True] * (high - low)
    return tuple(found)


def _quoted(account: Account, text: str) -> list[tuple[int, int]]:
    """The ranges inside quotation marks, merged, in text order: as the quotes stage found them, and as the marks stand."""
    found = [match.span() for match in QUOTED.finditer(text)]
    for quote in account.quotes:
        found += [(part.start, part.end) for part, marked in zip(quote.content, quote.marked, strict=True) if marked]
    merged: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
