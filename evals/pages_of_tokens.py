"""Articles that a set gives as tokens, set again as the pages they were: what reads real reports can be tried on them.

The sets part words from their marks ("16 - year - old", "10 a. m.", "I ’ m") and keep the address of the page as its first sentence; none
of that stands in a report. The address is left out, marks are put back where they belong, and each sentence is a paragraph.
``meantime`` has tokens joined by spaces, a sentence a line, and has lost its signs of the pound.
"""

import re
from collections.abc import Sequence
from typing import Any

_ADDRESS = re.compile(r"^\s*(?:https?\b|www\s*\.)", re.IGNORECASE)
_CLOSING = frozenset(
    (".", ",", ";", ":", "!", "?", ")", "]", "}", "%", "'s", "n't", "'re", "'ve", "'ll", "'m", "'d", "’s", "…", "...", "”", "’")
)
_OPENING = frozenset(("(", "[", "{", "$", "£", "€", "#", "“", "‘"))
_POUND = re.compile(r"#(?= ?\d)")
_OPENS, _CLOSES = "``", "''"
# What stands apart from its mark although no letter is lost: endings behind an apostrophe, hours and minutes, initials, grouped digits.
_JOINED = (
    (re.compile(r"(\w) ?([’']) ?(s|m|t|re|ve|ll|d)\b(?!\w)"), r"\1\2\3"),
    (re.compile(r"(\d) ?([:.]) ?(\d)"), r"\1\2\3"),
    (re.compile(r"\b(\d{1,3}), (\d{3})\b"), r"\1,\2"),
    (re.compile(r"\b(a|the|his|hit|with|and)\. (?=\d)"), r"\1 ."),
    (re.compile(r"\b([ap])\. ?m\b\.?"), r"\1.m."),
    (re.compile(r"\b([A-Z])\. (?=[A-Z]\.)"), r"\1."),
    (re.compile(r"- -"), "--"),
    (re.compile(r"(\w) - (\w)"), r"\1-\2"),
    (re.compile(r"(\w) / (\w)"), r"\1/\2"),
    (re.compile(r"\s+"), " "),
)


def page(row: dict[str, Any]) -> str:
    """The text of an article of ``events-ecbplus-topics-1-35``: a paragraph a sentence, without the address of its page."""
    told = [sentence(tokens) for tokens in row["sentences"]]
    return "\n\n".join(one for one in told if one and not _ADDRESS.match(one))


def page_of_lines(text: str) -> str:
    """The text of an article of ``meantime``: its title, its day and its sentences, a paragraph each."""
    told = [sentence(_POUND.sub("£", line).split()) for line in text.split("\n")]
    return "\n\n".join(one for one in told if one)


def sentence(words: Sequence[str]) -> str:
    """Tokens as running text."""
    text, glued, quoting = "", True, False
    for word in words:
        mark = word == '"' or word in (_OPENS, _CLOSES)
        opens = word in _OPENING or word == _OPENS or (word == '"' and not quoting)
        closes = word.lower() in _CLOSING or word == _CLOSES or (word == '"' and quoting)
        quoting = opens if mark else quoting
        text += "" if glued or closes else " "
        text += '"' if mark else word
        glued = opens
    for pattern, joined in _JOINED:
        text = pattern.sub(joined, text)
    return text.strip()
