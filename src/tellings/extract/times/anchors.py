"""The two public functions: what a document says of time, and the same resolved against a day that the story gives."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

import msgspec
from spacy.tokens import Doc

from ...record import Anchor, AnchorKind, Document, Entry, TimeExpression
from ...record.calendar import Bounds, bounds
from .find import expression, readings
from .relative import resolve
from .stretches import stretch
from .tense import Tenses


def times(document: Document, doc: Doc) -> tuple[TimeExpression, ...]:
    """The time expressions of the main matter, in text order.

    What follows from an anchor is resolved against the day the document states for itself; if it states none, the value keeps ``X`` for
    what is open, and ``relative`` says how it follows once a day is known.
    """
    titles = [block.end for block in document.blocks if block.kind == "title" and block.end <= document.main_end]
    text = document.text[: document.main_end]
    found = tuple(expression(one, document.id, document.text) for one in readings(text, Tenses(doc, max(titles, default=0))))
    found = tuple(in_entries((_narrated(one) for one in found), document.entries))
    days = bounds(document.published.value) if document.published else None
    if document.published is None or days is None:
        return found
    reason = f"the document gives its date as {document.published.value.replace('T', ' at ')}"
    return tuple(_anchored(one, days, "document", document.published.value, reason) for one in found)


def reanchored(times: Sequence[TimeExpression], day: str, reason: str) -> tuple[TimeExpression, ...]:
    """The same expressions, those that follow from an anchor resolved against ``day``.

    Args:
        times: of one account.
        day: ISO 8601, to its own precision: what a month does not tell stays open.
        reason: in words, why that day.
    """
    days = bounds(day)
    if days is None:
        return tuple(times)
    return tuple(_anchored(one, days, "story", day, reason) for one in times)


def in_entries(times: Iterable[TimeExpression], entries: Sequence[Entry]) -> Iterator[TimeExpression]:
    """The same expressions, those in an entry of a live blog resolved against the day on which it was posted. Linear in both."""
    number = 0
    for one in times:
        while number < len(entries) and entries[number].end <= one.evidence.start:
            number += 1
        entry = entries[number] if number < len(entries) and entries[number].start <= one.evidence.start else None
        posted = entry.time.value if entry and entry.time else ""
        days = bounds(posted) if posted else None
        reason = f"the entry of the live blog that it stands in was posted on {posted.replace('T', ' at ')}"
        yield _anchored(one, days, "document", posted, reason) if days else one


def _narrated(time: TimeExpression) -> TimeExpression:
    """An expression told from a date that stands for itself, resolved: it needs no day of writing."""
    return _anchored(time, (dt.date.min, dt.date.min), "narrative", "", "") if time.relative.startswith("date:") else time


def _laid(time: TimeExpression, days: Bounds, anchor: Anchor) -> TimeExpression:
    """A length with its ends, where both ends of ``days`` give the same."""
    ends = stretch(time.relative, days[0])
    if ends is None or ends != stretch(time.relative, days[1]):
        return time
    if time.anchor.kind == "event":
        anchor = msgspec.structs.replace(time.anchor, value=ends["span:-" in time.relative])
    return msgspec.structs.replace(time, begin=ends[0], end=ends[1], anchor=anchor)


def _anchored(time: TimeExpression, days: Bounds, kind: AnchorKind, stated: str, reason: str) -> TimeExpression:
    """An expression resolved against a day known to lie within ``days``; as it was where the two ends give different values."""
    if not time.relative or time.anchor.kind == "document":
        return time
    if time.type == "DURATION":
        return _laid(time, days, Anchor(kind=kind, value=stated, reason=reason))
    value = resolve(time.relative, days[0])
    if value is None or value != resolve(time.relative, days[1]) or _astray(time, value, days):
        return time
    if time.relative.startswith("date:"):
        return msgspec.structs.replace(
            time,
            value=value,
            anchor=Anchor(kind="narrative", value=time.relative[5:].split(";")[0].split("+")[0], reason="the date told before it"),
        )
    return msgspec.structs.replace(time, value=value, anchor=Anchor(kind=kind, value=stated, reason=reason))


def _astray(time: TimeExpression, value: str, days: Bounds) -> bool:
    """Whether "108 years later" would lead beyond the day of writing: it is told from something that no date before it dates."""
    if time.evidence.rule != "times.ago" or not time.evidence.exact.lower().endswith("later"):
        return False
    found = bounds(value.partition("T")[0])
    return found is not None and found[0] > days[1]
