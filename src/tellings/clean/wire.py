"""Which agency a report is credited to: in its byline, its dateline, a credit, or a sign-off below it."""

import functools
import re
from collections.abc import Iterator, Sequence

from .. import lexicon
from ..record import Block, Stated, evidence

FIRST, LAST = 3, 6  # paragraphs at the start and blocks at the end of a report in which a credit stands
NOTES = 60  # blocks of furniture that are looked at
OPENING = 160  # code points of a paragraph in which the credit of a dateline stands
CREDIT_WORDS = 40  # of a block that is a credit


@functools.cache
def _names() -> tuple[str, dict[str, str]]:
    """An expression for the names of all agencies, and the full name of each."""
    full = {name.casefold(): row[0] for row in lexicon.rows("agencies") for name in row if name}
    written = sorted({name for row in lexicon.rows("agencies") for name in row if name}, key=lambda name: (-len(name), name))
    return "|".join(re.escape(name) for name in written), full


@functools.cache
def _stated() -> re.Pattern[str]:
    names, _ = _names()
    return re.compile(
        rf"(?<![\w.@/])(?:(?i:the )?)(?P<name>{names}|(?i:{'|'.join(re.escape(row[0]) for row in lexicon.rows('agencies'))}))(?![\w@])"
    )


@functools.cache
def _credits() -> re.Pattern[str]:
    """A credit in a text: "(AP) —", "with files from The Canadian Press", "Reuters contributed to this report", "Reporting by AFP"."""
    names, _ = _names()
    name = rf"(?:[Tt]he )?(?P<{{}}>{names})"
    return re.compile(
        rf"^[^()]{{0,90}}\({name.format('a')}\)(?= ?[-–—:]|\s|$)"
        rf"|\b(?i:with|includes|contains) (?i:files|material|reporting|information) (?i:from|by) [^.]{{0,60}}?{name.format('b')}\b"
        rf"|\b{name.format('c')}(?: (?:and|also)\b[^.]{{0,60}})? contributed\b"
        rf"|\b(?i:(?:additional )?reporting|copyright|©|source:|text:)[^.\n]{{0,40}}?(?i:by |from |\d{{4}} |: ?|© ?){name.format('d')}\b"
        rf"|^\W*{name.format('e')}\W*$"
    )


def agency_of(written: str) -> str | None:
    """The full name of the agency that a byline or a credit names ("Associated Press" in ``Ann Lee, The Associated Press``), or None."""
    found = _stated().search(written[:300])
    return _names()[1][found["name"].casefold()] if found else None


def is_agency(written: str) -> bool:
    """Whether words are an agency's name and nothing else, with or without "the"."""
    return bool(_stated().fullmatch(written))


def credited_in(text: str, blocks: Sequence[Block]) -> Iterator[Stated]:
    """The agencies that a text credits, with the words that do: datelines and bylines first, then the first paragraphs, then its end."""
    heads = [block for block in blocks if block.kind in ("dateline", "byline")]
    paragraphs = [block for block in blocks if block.kind == "paragraph"]
    notes = [block for block in blocks if block.kind in ("credit", "bio", "contact", "other")][:NOTES]
    ends = [*paragraphs[-LAST:], *notes]
    for block in heads:
        found = _stated().search(text, block.start, block.end)
        if found:
            yield _statement(text, block, found.start("name"), found.end("name"), found["name"])
    for place, block in [*((True, one) for one in paragraphs[:FIRST]), *((False, one) for one in ends)]:
        words = text[block.start : block.start + OPENING] if place else text[block.start : block.end]
        credit = _credits().search(words) if place or len(words.split()) <= CREDIT_WORDS else None
        if credit:
            group = credit.lastgroup or "a"
            yield _statement(text, block, block.start + credit.start(group), block.start + credit.end(group), credit[group])


def _statement(text: str, block: Block, start: int, end: int, name: str) -> Stated:
    return Stated(value=_names()[1][name.casefold()], rule=f"text.{block.kind}", evidence=evidence(text, start, end, "clean.wire"))
