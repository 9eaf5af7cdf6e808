"""Whether an account states a thing on its own word: not in what somebody says over several sentences, nor in a headline above a source."""

import re
from bisect import bisect_right
from itertools import islice

from ...record import Account, Evidence, Span

# What shows that a sentence tells what others say, or what was found.
SAID = re.compile(
    r"[\"“”]|\b(?:according|said|says?|told|found|ruled|concluded|established|confirmed|admitted|confessed|report(?:s|ed|edly|ing)?|believes?|thinks?|showed"
    r"|shows|reveal\w*|disclosed|announced|added)\b|^(?:cops|police|officials|prosecutors?|sheriff|report|lawyers?|da|fbi)\s?:"
)


# What shows that a sentence hands on what others tell: what stands beside it is then often theirs, too.
HANDING = re.compile(
    r"\b(?:reported|reports|reportedly|according to|citing|allegedly|alleged|sources?|rumou?r\w*|claim\w*|purport\w*)\b"
    r"|\breport (?:says|said)\b",
    re.IGNORECASE,
)
LEADING = 2  # paragraphs in which a headline's source is named, and sentences in which a report's is


def in_speech(account: Account, stretch: Span | Evidence) -> bool:
    """Whether a stretch stands inside a quotation, which may go on over several sentences."""
    parts = (part for quote in account.quotes for part, marked in zip(quote.content, quote.marked, strict=True) if marked)
    return any(part.start <= stretch.start and stretch.end <= part.end for part in parts)


def above_what_is_said(account: Account, stretch: Span | Evidence) -> bool:
    """Whether a stretch stands in a headline whose first paragraphs say on whose word it is."""
    document = account.document
    body = [block for block in document.of_kind("paragraph") if block.start < document.main_end][:LEADING]
    if not body or stretch.start >= body[0].start:
        return False
    return SAID.search(document.text[body[0].start : body[-1].end].lower().replace("\u2019", "'")) is not None


def beside_what_is_reported(account: Account, place: int) -> bool:
    """Whether the sentence before the one at a place, or the one behind it, hands on what others tell, or those that lead the account do.

    Papers name a source once for what several sentences tell. Of 35 differences of attribution in short reports from the web (November
    2026, by the reading of one) 18 of 22 were right where no such sentence stands beside what is stated, and 6 of 13 where one does; of 31
    then left, 19 of 22 where none leads the account, and 6 of 9 where one does.
    """
    at = bisect_right(account.sentences, place, key=lambda span: span.start) - 1
    near = [account.sentences[one] for one in (at - 1, at + 1) if 0 <= one < len(account.sentences)]
    own = account.sentences[max(at, 0)]
    return any(HANDING.search(_words(account, one)) for one in (*near, *_leading(account)) if one != own)


def _leading(account: Account) -> list[Span]:
    """The first whole sentences of an account: below a masthead, a date line and headings, which end in no stop."""
    whole = (one for one in account.sentences if _words(account, one).rstrip("”’\"') ").endswith((".", "!", "?")))
    return list(islice(whole, LEADING))


def _words(account: Account, one: Span) -> str:
    return account.document.text[one.start : one.end]


def follows_what_is_said(account: Account, place: int) -> bool:
    """Whether the sentence at a place goes on after one that hands on what somebody says, in the same paragraph."""
    at = bisect_right(account.sentences, place, key=lambda span: span.start) - 1
    if at < 1:
        return False
    before, own = account.sentences[at - 1], account.sentences[at]
    if "\n" in account.document.text[before.end : own.start]:
        return False
    return any(before.start <= part.start < before.end for quote in account.quotes for part in quote.content)
