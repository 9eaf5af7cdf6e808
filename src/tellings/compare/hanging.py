"""Whether a time is that of the event or the claim that it stands beside, or that of another verb, a noun or a picture."""

import functools
import re

from ..lexicon import rows
from ..record import Account, Claim, Event, Span, TimeExpression

# Behind a time, what makes it another noun's: "Tuesday's vote".
_OWNED = re.compile(r"['’]s?\s+(?=(\w+))|['’]s?\b")
# Before a time, what makes it that of something else: when it was printed, or what came before or after.
_BESIDE = re.compile(
    r"\b(?:ahead of|before|after|since|until|till|following|prior to|in the wake of|published|updated|posted|printed|dated|scheduled for)"
    r"(?: on| the| next| last| this|:)* $",
    re.IGNORECASE,
)
# Between a noun and the day that is its own, whatever is done about it: "the ruling of Monday".
_ITS_OWN = re.compile(r"\s+(?:of|from)\s+", re.IGNORECASE)
_LOOK = 32
# Counted in days, weeks, months or years from the day of writing, or of speaking.
_FROM_NOW = re.compile(r"(?:day|week|weekend|month|quarter|year|decade):-?\d+(?![:\d])|shift:|span:", re.IGNORECASE)
# What stands beside the words below a picture: the page's button, or who took it.
_PICTURE = re.compile(
    r"\b(?:hide|toggle|enlarge) (?:this )?caption\b|\bphoto(?:graph)? (?:by|credit|courtesy)\b|\b(?:pool|file|handout) photo\b"
    r"|\bgetty images\b|/(?:ap|reuters|afp)\b|\(ap photo",
    re.IGNORECASE,
)
_CREDITED = 120  # code points around a sentence in which such words make it one about a picture
_RELATIVE = re.compile(r"(?:that|who|which|whose|where)\b", re.IGNORECASE)
_END = re.compile(r"[”\"’')]*[.!?;]|\s*$|\n", re.MULTILINE)
_PLAIN = re.compile(r"\w+")


def hangs(account: Account, told: Event | Claim, time: TimeExpression) -> bool:
    """Whether a time is that of an event or a claim itself, and of nothing else in its clause: "ahead of next Tuesday's vote"."""
    text, start, end = account.document.text, time.evidence.start, time.evidence.end
    if told.clause is not None and not told.clause.start <= start < told.clause.end:
        return False
    owned = _OWNED.match(text, end)
    verb = told.trigger if isinstance(told, Event) else told.predicate
    if owned is not None and not start <= verb.start <= owned.end():
        return False
    if isinstance(told, Event) and _of_what_is_said(account, told, time):
        return False
    if astray(account, told, time):
        return False
    return not _BESIDE.search(text[max(told.context.start, start - _LOOK) : start])


def astray(account: Account, told: Event | Claim, time: TimeExpression) -> bool:
    """Whether a time may be that of another verb of its sentence: of what a picture shows, or of the clause around a relative one."""
    text = account.document.text
    return _of_a_picture(text, told.context, time.evidence.start) or _behind_a_relative_clause(text, told, time)


def _of_a_picture(text: str, sentence: Span, at: int) -> bool:
    """Whether a time stands in the words below a picture: it is that of the picture, whatever the picture is of."""
    block = max(text.rfind("\n", 0, at) + 1, sentence.start - _CREDITED), text.find("\n", at)
    end = min(block[1] if block[1] >= 0 else len(text), sentence.end + _CREDITED)
    return _PICTURE.search(text, block[0], end) is not None


def _behind_a_relative_clause(text: str, told: Event | Claim, time: TimeExpression) -> bool:
    """Whether a time ends a sentence behind a relative clause that nothing sets off, so that it may be that of the main verb.

    "Families marched with lanterns for the miners who lost their lives in the upper shaft on Sunday": who did what then? A time right
    beside its verb ("who died on Sunday") is that verb's.
    """
    clause, verb = told.clause, told.trigger if isinstance(told, Event) else told.predicate
    if clause is None or not _RELATIVE.match(clause.exact) or text[: clause.start].rstrip().endswith((",", "–", "—", "-")):
        return False
    between = text[verb.end : time.evidence.start]
    ends = _END.match(text, time.evidence.end) is not None
    return time.evidence.start > verb.end and ends and len(_PLAIN.findall(between)) > 1 and clause.start > told.context.start


def spoken(account: Account, time: TimeExpression) -> bool:
    """Whether a day is counted in somebody's own words ("10 days ago"): from the day of a speech, and not from that of the report."""
    if not _FROM_NOW.match(time.relative):
        return False
    at = time.evidence.start
    parts = (part for quote in account.quotes for part, marked in zip(quote.content, quote.marked, strict=True) if marked)
    return any(part.start <= at < part.end for part in parts)


def _of_what_is_said(account: Account, event: Event, time: TimeExpression) -> bool:
    """Whether a noun names the event, and the day is that on which somebody spoke of it: "blasted the ruling the following day"."""
    text, start, end = account.document.text, event.trigger.start, event.trigger.end
    if time.evidence.start < end or _ITS_OWN.fullmatch(text, end, time.evidence.start):
        return False
    said = (one for one in account.claims if one.time == time.id and one.lemma in _judging())
    return any(role.name == "object" and role.span and role.span.start <= start < role.span.end for one in said for role in one.roles)


@functools.cache
def _judging() -> frozenset[str]:
    """Verbs of those who speak of a thing that was done, and report nothing new: "applaud", "blast"."""
    frames = {verb: set(patterns.split(",")) for verb, patterns, *_ in rows("reporting_verbs")}
    return frozenset(verb for verb, found in frames.items() if "n" in found and "c" not in found)
