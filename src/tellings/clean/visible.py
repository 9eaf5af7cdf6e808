"""What the visible text says of its own date, writers and section: in date lines, datelines, bylines, and sign-offs below the report."""

import re
from collections.abc import Iterator, Sequence

from ..record import Block, BlockKind, Stated, evidence
from . import authors, dates, moments, phrases

SIGNS = re.compile(r"[|/>»•&:]| and ")
LEADS = ("By ", "BY ", "by ", "Written by ", "Posted by ", "Story by ", "Author: ")
CHANGED = re.compile(r"\b(?:updated?|upd|modified|last changed|corrected|edited|revised)\b[\s:]*(?:on|at)?[\s:]*$", re.IGNORECASE)
SIGNED = re.compile(r"(?<!dditional )\b[Rr]eporting by (?P<names>[^;()\n]{3,200})")
LAST = 8  # paragraphs at the end in which a sign-off stands


def of_kind(text: str, blocks: Sequence[Block], kind: BlockKind) -> Stated | None:
    """The first block of a kind."""
    found = next((block for block in blocks if block.kind == kind), None)
    if found is None:
        return None
    return Stated(value=text[found.start : found.end], rule=found.rule, evidence=evidence(text, found.start, found.end, f"clean.{kind}"))


def section_in(text: str, blocks: Sequence[Block]) -> Stated | None:
    """The first label that is the name of a section: others of the kind label whatever stands below them."""
    for block in blocks:
        words = [part.strip().lower() for part in SIGNS.split(text[block.start : block.end])] if block.kind == "section" else []
        if words and all(part in phrases.sections() for part in words):
            return of_kind(text, (block,), "section")
    return None


def byline_in(text: str, blocks: Sequence[Block], writers: Sequence[str]) -> Stated | None:
    """The byline as it is written, without "By": the first that names one of the writers, if any are known."""
    for block in blocks:
        if block.kind != "byline":
            continue
        words = text[block.start : block.end]
        start = block.start + next((len(lead) for lead in LEADS if words.startswith(lead)), 0)
        named = authors.names_of(words)
        if named and (not writers or set(named) & set(writers)):
            return Stated(value=text[start : block.end], rule=block.rule, evidence=evidence(text, start, block.end, "clean.byline"))
    return None


def authors_in(text: str, blocks: Sequence[Block]) -> Iterator[tuple[Stated, ...]]:
    """The writers that each byline names, and then those of a sign-off ("Reporting by …")."""
    for block in blocks:
        if block.kind == "byline":
            yield _named(text, block.start, block.end, block.rule)
    signing = [one for one in blocks if one.kind in ("credit", "bio", "contact")]
    for block in [one for one in blocks if one.kind == "paragraph"][-LAST:] + signing:
        found = SIGNED.search(text, block.start, block.end)
        if found:
            yield _named(text, *found.span("names"), "text.signed")


def _named(text: str, start: int, end: int, rule: str) -> tuple[Stated, ...]:
    found = []
    for name in authors.names_of(text[start:end]):
        at = text.casefold().find(name.casefold(), start, end) if len(text.casefold()) == len(text) else text.find(name, start, end)
        low, high = (at, at + len(name)) if at >= 0 else (start, end)
        found.append(Stated(value=name, rule=rule, evidence=evidence(text, low, high, "clean.authors")))
    return tuple(found)


def dates_in(text: str, blocks: Sequence[Block]) -> tuple[list[Stated], list[Stated]]:
    """The dates of publication and of the last change that date lines, datelines and bylines give, in the order of the text."""
    published: list[Stated] = []
    updated: list[Stated] = []
    for block in blocks:
        if block.kind not in ("dateline", "byline"):
            continue
        words = text[block.start : block.end]
        places = moments.within(words)
        for value, start, end in places:
            said = Stated(
                value=value, rule=f"text.{block.kind}", evidence=evidence(text, block.start + start, block.start + end, "clean.published")
            )
            (updated if CHANGED.search(words[:start]) else published).append(said)
        month = dates.in_line(words) if not places else None
        if month:
            value, start, end = month
            place = evidence(text, block.start + start, block.start + end, "clean.published")
            published.append(Stated(value=value, rule=f"text.{block.kind}", evidence=place))
    return published, updated
