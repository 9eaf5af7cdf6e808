"""Furniture known by its words: every block that says what it is."""

import re
from collections.abc import Sequence

from ..record import BlockKind
from . import phrases
from .draft import Draft

SHORT = 45  # words up to which a block that begins like furniture is furniture; calibrated on the seeds and stories-5w1h, 2026-11
MIDDLE = 70  # words up to which a block that has a furniture phrase in it is furniture
REPORTED = re.compile(
    r"[“\"‘'][^“”\"]{3,}[”\"’'],? (?:\w+ ){0,4}(?:said|says|told|added|wrote|tweeted|asked|explained)\b"
    r"|\b(?:said|told|added)\b[^“\"]{0,40}[“\"]"
)
READER = re.compile(r"\b(?:you|your|we|our|us)\b", re.IGNORECASE)
CONSENT_TERMS = 3  # different consent terms in a block that speaks to the reader
CONSENT_WORDS = (
    "cookie",
    "consent",
    "privacy",
    "opt-out",
    "opt out",
    "browser",
    "personal data",
    "personal info",
    "your data",
    "third part",
)
CONSENT_GAP = 6  # blocks between two parts of one consent notice
LINE_WORDS = 14  # of a line that stands between two parts of a notice and belongs to it
TITLE_WORDS = 4
WHY: dict[BlockKind, str] = {
    "consent": "it is part of a consent or cookie notice",
    "advertising": "it is an advertisement or the label of one",
    "share": "it is a button of the page",
    "paywall": "it stands where the rest is for subscribers",
    "promo": "the outlet asks something of its reader",
    "comment": "it belongs to the readers' comments",
    "correction": "it says what was corrected or added",
    "caption": "it stands below a picture",
    "contact": "it says how to reach the outlet or the writer",
    "related": "it leads to another story",
    "bio": "it says who wrote it or helped",
    "navigation": "it belongs to the page, not to the report",
}


def type_by_words(drafts: Sequence[Draft]) -> None:
    """Type every free block that a list names; then the notices about cookies and data, with what stands between their parts."""
    for draft in drafts:
        if draft.free:
            _by_list(draft)
    for draft in drafts:
        if draft.free and speaks_of_consent(draft):
            draft.type("consent", "text.consent_terms", "it speaks to the reader about cookies, data and consent")
    _fill_consent(drafts)


def _by_list(draft: Draft) -> None:
    if len(draft.words) > MIDDLE:
        return
    lower = draft.text.lower()
    if not phrases.may_be_listed(draft.text, lower, len(draft.words) <= SHORT):
        return
    for kind in phrases.LISTED:
        where = _matches(kind, draft.text, lower, len(draft.words))
        if where:
            draft.type(kind, f"text.{kind}_{where}", WHY[kind])
            return


def _matches(kind: BlockKind, text: str, lower: str, size: int) -> str:
    line, start = phrases.pattern(kind, "line"), phrases.pattern(kind, "start")
    if line and size <= SHORT and line.fullmatch(text):
        return "line"
    where = "start" if start and size <= SHORT and start.match(text) else "any" if phrases.has_any(kind, text, lower) else ""
    return "" if where and REPORTED.search(text) else where


def speaks_of_consent(draft: Draft) -> bool:
    """Whether a block speaks to the reader about cookies, data and consent, as notices do and reports do not."""
    text = draft.text
    lower = text.lower()
    if not any(word in lower for word in CONSENT_WORDS) or not READER.search(text):
        return False
    needed = CONSENT_TERMS if len(draft.words) < 250 else CONSENT_TERMS + 2
    return sum(1 for term in phrases.consent_terms() if term.search(text)) >= needed and not REPORTED.search(text)


def _fill_consent(drafts: Sequence[Draft]) -> None:
    """What stands between two parts of a consent notice belongs to it, unless it reads as a report's paragraph."""
    if sum(draft.kind == "consent" for draft in drafts) < 2:
        return
    last: int | None = None
    title = _only_headline(drafts)
    for index, draft in enumerate(drafts):
        if draft.kind != "consent":
            continue
        between = [one for one in drafts[last + 1 : index] if one.free] if last is not None and index - last <= CONSENT_GAP else []
        if not any(one is title or _is_reports(one) for one in between):
            for one in between:
                one.type("consent", "text.consent_between", "it stands between two parts of a consent notice")
        last = index


def _only_headline(drafts: Sequence[Draft]) -> Draft | None:
    """The one line above the first paragraph that may be the title, if there is just one."""
    found = []
    for draft in drafts:
        if draft.free and draft.ends and len(draft.words) > LINE_WORDS and not _leans(draft):
            break
        if draft.free and draft.headline_like and len(draft.words) >= TITLE_WORDS:
            found.append(draft)
    return found[0] if len(found) == 1 else None


def _is_reports(draft: Draft) -> bool:
    """Whether a block between two notices is a report's own: a sentence, or a long line, that does not speak of cookies or data."""
    if any(term.search(draft.text) for term in phrases.consent_terms()):
        return False
    return draft.ends or len(draft.words) > LINE_WORDS or bool(REPORTED.search(draft.text))


def _leans(draft: Draft) -> bool:
    return bool(READER.search(draft.text)) and any(term.search(draft.text) for term in phrases.consent_terms())
