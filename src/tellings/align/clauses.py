"""The words that tell an event: a short verbatim stretch with its trigger and its date."""

import re

from ..record import Account, Event, Evidence, TimeExpression, evidence

LONGEST = 140  # code points: one line of a report
BREAK = re.compile(r"[,;:—–()]\s|\s[—–-]{1,2}\s|\s(?:and|but|while|after|which|who|that|as|because)\s")

OPENING = re.compile(r"[\s,;:)—–]*(?:and|but|while|that|which|who|because)\s+")  # words that only tie a clause to the one before it


def clause(account: Account, event: Event, time: TimeExpression | None) -> Evidence:
    """The stretch of the event's sentence that holds its trigger and, where it is near, its date; whole clauses where they fit."""
    text = account.document.text
    low, high = event.context.start, event.context.end
    block = next((one for one in account.document.blocks if one.span.covers(event.trigger)), None)
    if block:  # a heading and the sentence below it may have been parsed as one
        low, high = max(low, block.start), min(high, block.end)
    start, end = event.trigger.start, event.trigger.end
    if time and low <= time.evidence.start and time.evidence.end <= high:
        both = min(start, time.evidence.start), max(end, time.evidence.end)
        start, end = both if both[1] - both[0] <= LONGEST else (start, end)
    if high - low > LONGEST:
        low, high = _widened(text, low, high, start, end)
    opening = OPENING.match(text, low, start)
    low = opening.end() if opening else low
    while low < start and (text[low].isspace() or text[low] in ",;:)—–"):
        low += 1
    while high > end and (text[high - 1].isspace() or text[high - 1] in ",;:(—–"):
        high -= 1
    return evidence(text, min(low, start), max(high, end), "events.clause")


def _widened(text: str, low: int, high: int, start: int, end: int) -> tuple[int, int]:
    """From the trigger and its date out to the breaks around them, as many as fit; else to whole words."""
    cuts = [low, *(match.start() for match in BREAK.finditer(text, low, high)), high]
    before = [cut for cut in cuts if cut <= start]
    after = [cut for cut in cuts if cut >= end]
    best = (before[-1], after[0])
    for left in before:
        for right in after:
            if best[1] - best[0] < right - left <= LONGEST:
                best = (left, right)
    if best[1] - best[0] <= LONGEST:
        return best
    room = max(0, LONGEST - (end - start)) // 2
    left, right = max(best[0], start - room), min(best[1], end + room)
    left = left if left == best[0] else text.find(" ", left, start) if " " in text[left:start] else start
    right = right if right == best[1] else text.rfind(" ", end, right) if " " in text[end:right] else end
    return left, right
