"""Who a report names by an office, and when they held it: the list ``offices``."""

import datetime as dt
import functools
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ..lexicon import rows
from ..record import Account, Evidence, evidence

BEFORE = 24  # code points before a title in which "former" stands
_PAST = re.compile(r"(?:\b(?:former|ex|late|one-time)\b[\s-]*(?:[\w.-]+\s+)?(?:[\w.-]+\s+)?)\Z", re.I)
_OTHER = re.compile(
    r"(?:\b(?:vice|deputy|then|acting|assistant|under|like|since|onetime|future|next|possible|potential|would-be|if|an?)\b"
    r"[\s-]*(?:[A-Z][\w.]+\s+)?)\Z",
    re.I,
)


class Tenure(NamedTuple):
    """A mention of somebody by an office: when it was held, whether it is called former, and whether its holder speaks in the report."""

    office: str
    first: dt.date
    last: dt.date | None
    former: bool
    speaks: bool
    words: Evidence


class Holder(NamedTuple):
    """One who held an office."""

    office: str
    given: frozenset[str]
    first: dt.date
    last: dt.date | None


def tenures(account: Account) -> Iterator[Tenure]:
    """The mentions of office holders in the main matter, in text order. What the list leaves open between two of one name is left out."""
    text = account.document.text[: account.document.main_end]
    speaking = _merged(quote.source for quote in account.quotes if quote.source is not None)
    said = _merged(part for quote in account.quotes for part, marked in zip(quote.content, quote.marked, strict=True) if marked)
    for match in _mentioned().finditer(text):
        before = text[max(0, match.start() - BEFORE) : match.start()]
        holder = _holder(match)
        if holder is None or _OTHER.search(before) or _within(match, said):
            continue
        speaks = _within(match, speaking)
        words = evidence(text, match.start(), match.end(), "dating.office")
        yield Tenure(holder.office, holder.first, holder.last, _PAST.search(before) is not None, speaks, words)


def _merged(parts: Iterable[Evidence]) -> list[tuple[int, int]]:
    """The stretches that some spans cover together, in text order, none overlapping."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted((part.start, part.end) for part in parts):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _within(match: re.Match[str], stretches: Sequence[tuple[int, int]]) -> bool:
    """Whether a match overlaps one of the stretches."""
    place = bisect_left(stretches, (match.end(), 0))
    return place > 0 and stretches[place - 1][1] > match.start()


def _holder(match: re.Match[str]) -> Holder | None:
    named = _holders().get((match["title"], match["surname"]), ())
    given = " ".join((match["given"] or "").split())
    fitting = [one for one in named if given in one.given] if given else list(named)
    return fitting[0] if len(fitting) == 1 else None


@functools.cache
def _holders() -> dict[tuple[str, str], tuple[Holder, ...]]:
    """The holders by title and surname."""
    found: dict[tuple[str, str], tuple[Holder, ...]] = {}
    for office, titles, given, surname, first, last in rows("offices"):
        until = None if last == "-" else dt.date.fromisoformat(last)
        holder = Holder(office, frozenset(given.split(";")), dt.date.fromisoformat(first), until)
        for title in titles.split(";"):
            found[title, surname] = (*found.get((title, surname), ()), holder)
    return found


@functools.cache
def _mentioned() -> re.Pattern[str]:
    """A title, perhaps a given name, and a surname of the list, that is not in turn the given name of somebody else."""

    def either(names: set[str]) -> str:
        return "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))

    listed = rows("offices")
    titles = {title for row in listed for title in row[1].split(";")}
    given = {name for row in listed for name in row[2].split(";") if name != "-"}
    surnames = {row[3] for row in listed}
    named = rf"(?:(?P<given>{either(given)})\s+)?(?P<surname>{either(surnames)})"
    return re.compile(rf"\b(?P<title>{either(titles)})\s+{named}\b(?!-|\s+[A-Z][a-z])")
