"""Captions and galleries run together with the text of a long line: what marks where one begins, and how far it surely goes.

A caption without a full stop runs straight into the body's next sentence. It is cut only as far as no sentence of the body can have begun:
up to the first capital that opens a new phrase, and not at all where names in the caption leave that open. What is left over of a caption
does less harm than a sentence that is lost.
"""

import functools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..record import BlockKind
from . import phrases
from .body import LEADS_ON

Span = tuple[int, int, BlockKind, str]

SPAN_CAPTION = 260  # code points of one caption at most
SERIES = 3  # markers with the same number of pictures that make a gallery
FEWEST = 3  # words of a caption at least
NAMES = 4  # capitalised words that a caption opens with at most: "President-elect Ida Holm"
PREPOSITIONS = frozenset(
    ("in", "at", "on", "of", "with", "from", "near", "outside", "inside", "during", "for", "to", "by", "as", "after", "before")
)
SLIDES = 3  # numbered slides in a row that make a gallery
SLIDE = 200  # code points from one slide to the next at most
CAPITALISED = re.compile(r"[“\"‘'(]*[A-ZÀ-Þ]")
SENTENCE = re.compile(r"[.!?][\"”’')\]]*\s+(?=[A-ZÀ-Þ“\"‘'(])")
NUMBER = re.compile(r" (\d{1,3}) (?=[A-Z“\"‘'])")
LABELS = ("caption", "image copyright", "image source")  # of which a text must have one before its labels are looked for
WORDS = re.compile(r"\S+")
NUMBERED = re.compile(r"(?<![\w/])(\d{1,3})/(\d{1,3})(?![\w/])")
OPENERS = frozenset(
    (
        "A", "An", "The", "He", "She", "It", "They", "We", "I", "His", "Her", "Their", "Its", "But", "And", "Even", "Yet", "So", "However",
        "Mr", "Mrs", "Ms", "Dr", "In", "On", "At", "After", "As", "When", "While", "Following", "Earlier", "Later", "This", "That", "These",
        "Those", "Despite", "According", "Speaking", "Meanwhile", "There",
    )
)  # fmt: skip


class Marker(NamedTuple):
    """What announces a caption, or is a credit alone: its range, and whether a caption follows."""

    start: int
    end: int
    captioned: bool


def spans(text: str) -> Iterator[Span]:
    """The stretches of a long line that are captions and slides, in no order."""
    yield from _slides(text)
    markers = _markers(text)
    for marker, following in zip(markers, [*markers[1:], None], strict=True) if markers else ():
        end = _end(text, marker.end, following.start if following else None) if marker.captioned else marker.end
        yield marker.start, end, "caption", "text.caption_run_in"


@functools.cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    agency = phrases.agencies()
    label = r"(?i:image|media|video|picture|photo) (?i:caption) (?=[A-Z“\"‘'])"
    rights = rf"(?i:image (?:copyright|source)) (?:(?:{agency})\b|[A-Z]{{2,}}\b|(?:[A-Z]\w+ ){{1,3}}(?=(?i:image caption)))"
    written_out = r"(?:GETTY|REUTERS)(?: IMAGES)?(?:\*\w+)?(?= (?:[A-Z][a-z]|A |[“\"‘']))|" + rf"(?:{agency})(?= (?:A|An|The) [a-z])"
    counted = rf"(?:\w+:)?(?:{agency}|[A-Z]\w*(?: [A-Z]\w*){{0,3}}) (\d{{1,3}})(?= [A-Z“\"‘'])"
    return (
        re.compile(rf"(?<!\w)(?:{rights} ?(?P<after>{label})?|{label})"),
        re.compile(rf"(?:(?<=[.!?”\"’'] )|^)(?:{written_out}) "),
        re.compile(rf"(?<!\w){counted} "),
    )


def _markers(text: str) -> list[Marker]:
    """Where a caption is announced: by its label, by an agency in front of it, by a picture's number in a series of pictures."""
    labelled, written_out, counted = _patterns()
    found = [Marker(*match.span(), True) for match in written_out.finditer(text)]
    lower = text.lower()
    if any(word in lower for word in LABELS):
        found += [Marker(*match.span(), match[0].rstrip().lower().endswith("caption")) for match in labelled.finditer(text)]
    if any(often >= SERIES for often in Counter(NUMBER.findall(text)).values()):
        found += _counted(text, counted)
    apart: list[Marker] = []
    for marker in sorted(found, key=lambda one: (one.start, -one.end)):
        if not apart or marker.start >= apart[-1].end:
            apart.append(marker)
    return apart


def _counted(text: str, counted: re.Pattern[str]) -> Iterator[Marker]:
    """Names in front of the number of a gallery's pictures, where agencies stand in front of the same number elsewhere."""
    agency = re.compile(rf"(?:\b\w+:)?\b{phrases.agencies()} \d+ $", re.IGNORECASE)
    numbered = [(match, agency.search(match[0])) for match in counted.finditer(text)]
    often = Counter(match[1] for match, credit in numbered if credit)
    for match, credit in numbered:
        if often[match[1]] >= SERIES:
            yield Marker(match.start() + (credit.start() if credit else 0), match.end(), True)


def _end(text: str, start: int, following: int | None) -> int:
    """Where the caption that begins at ``start`` surely still goes on: to the next one, to a new phrase's capital, or nowhere."""
    stop = SENTENCE.search(text, start, start + SPAN_CAPTION)
    border = stop.start() if stop else min(len(text), start + SPAN_CAPTION)
    if following is not None and following <= border:
        return following
    return start + phrase_end(text[start:border])


def phrase_end(text: str) -> int:
    """How many of a text's code points belong to the phrase it begins with, whatever follows without a stop; 0 where it can't be told."""
    words = list(WORDS.finditer(text))
    names = 0  # capitalised words in a row up to here
    opening = True  # the caption's own first words: no sentence of the body can have begun in them
    for place, word in enumerate(words):
        if CAPITALISED.match(word[0]):
            if place >= FEWEST and not LEADS_ON.search(words[place - 1][0]) and (_opens(word[0]) or _closes(words[place - 1][0])):
                return word.start()
            names += 1
            if opening and (names > NAMES or word[0].endswith(",")):
                return 0
            continue
        if names > 1 and not opening and word[0] not in PREPOSITIONS:
            return 0  # "the White House Germany leads": somewhere in such a row the body's sentence may have begun
        names, opening = 0, False
    return 0


def _opens(word: str) -> bool:
    return word.strip("“\"‘',") in OPENERS


def _closes(word: str) -> bool:
    """Whether a caption may end with a word: one in small letters."""
    return word[-1].isalpha() and word[0].islower()


def _slides(text: str) -> Iterator[Span]:
    """Numbered slides in a row, ``1/12 Lund, Sweden AP 2/12 …``: all of them, with the credit behind the last."""
    row: list[re.Match[str]] = []
    for match in (*NUMBERED.finditer(text), None):
        if match and row and match[2] == row[-1][2] and int(match[1]) == int(row[-1][1]) + 1 and match.start() - row[-1].end() <= SLIDE:
            row.append(match)
            continue
        if len(row) >= SLIDES:
            yield row[0].start(), _credit_end(text, row), "caption", "text.slides"
        row = [match] if match and match[1] == "1" else []


def _credit_end(text: str, row: Sequence[re.Match[str]]) -> int:
    last = row[-1].end()
    credit = re.compile(rf"\b{phrases.agencies()}(?= |$)").search(text, last, last + SLIDE)
    return credit.end() if credit and not SENTENCE.search(text, last, credit.start()) else last
