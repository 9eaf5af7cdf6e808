"""The words of an account, in text order, as copies and likeness are told by them."""

import re
import unicodedata
from dataclasses import dataclass

from ..record import Account

WORD = re.compile(r"\w+(?:['’]\w+)?")
TAIL = re.compile(r"['’]\w*$")
# Quotation marks that open and close inside one paragraph, and a paragraph that opens one which goes on in the next; any other stretch
# without its closing mark is left alone.
QUOTED = re.compile(r"“[^”\n]*”|\"[^\"\n]*\"|«[^»\n]*»|„[^“”\n]*[“”]|^[“\"][^”\"\n]*$", re.M)


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
    if word.isascii():
        return word.lower()
    parts = unicodedata.normalize("NFKD", word.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part)) or word


def words(account: Account) -> Words:
    """The words of the main matter. Linear in its length."""
    text = account.document.text[: account.document.main_end]
    ranges = _quoted(account, text)
    folded, starts, ends, quoted, facts = [], [], [], [], []
    at = 0
    for match in WORD.finditer(text):
        start, end = match.span()
        while at < len(ranges) and ranges[at][1] <= start:
            at += 1
        folded.append(fold(match.group()))
        starts.append(start)
        ends.append(end)
        quoted.append(at < len(ranges) and ranges[at][0] <= start)
        facts.append(text[start].isupper() or text[start].isdigit())
    return Words(tuple(folded), tuple(starts), tuple(ends), tuple(quoted), tuple(facts))


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
