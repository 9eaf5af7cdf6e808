"""Transcripts: the times in front of what is said (``[00:12:31] ADA BERG: …``), cut off as what they are."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from .draft import Draft

FEWEST = 3  # times that make a transcript
ASCENDING = 0.8  # ratio of them that are not earlier than the one before
STAMP = re.compile(
    r"[\[(](?:(?P<h>\d{1,2}):)?(?P<m>\d{1,3}):(?P<s>[0-5]\d)(?:[.,]\d{1,3})?[\])]"  # in brackets: anywhere
    r"|(?:^(?:(?P<h1>\d{1,2}):)?(?P<m1>\d{1,3}):(?P<s1>[0-5]\d)(?:[.,]\d{1,3})?(?=$|\s+[A-ZÀ-Þ“\"‘'\[(–—-]))"  # bare: at the front
)
WHY = "it says at which time of the recording the words were spoken"


def cut_stamps(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, the times of a transcript cut off its paragraphs; as they are, where they are no transcript.

    Args:
        drafts: in reading order, every one typed.
    """
    places = {number: list(STAMP.finditer(draft.text)) for number, draft in enumerate(drafts) if draft.kind in ("paragraph", "heading")}
    seconds = [_seconds(match) for found in places.values() for match in found]
    if len(seconds) < FEWEST or not _ascends(seconds):
        return list(drafts)
    made: list[Draft] = []
    for number, draft in enumerate(drafts):
        made += _cut(draft, places.get(number, []))
    return made


def _cut(draft: Draft, places: Sequence[re.Match[str]]) -> list[Draft]:
    if not places:
        return [draft]
    stamps = [replace(draft, piece=draft.piece.cut(*match.span())) for match in places]
    for stamp in stamps:
        stamp.type("timestamp", "transcript.time", WHY)
    whole = draft.piece.without([match.span() for match in places])
    rest = replace(draft, piece=whole.cut(0, len(whole.text)))
    return [*stamps, rest] if rest.text else stamps


def _seconds(match: re.Match[str]) -> int:
    hours, minutes, seconds = (match[name] or match[f"{name}1"] or "0" for name in ("h", "m", "s"))
    return 3600 * int(hours) + 60 * int(minutes) + int(seconds)


def _ascends(seconds: Sequence[int]) -> bool:
    later = sum(1 for one, other in itertools.pairwise(seconds) if other >= one)
    return later >= ASCENDING * (len(seconds) - 1)
