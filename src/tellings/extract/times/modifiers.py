"""What the words in and before a time expression add to its value: TIMEX3's ``mod`` and ``quant``, and which end of a stretch it is."""

import re

from ...lexicon import rows
from ...record import Bound, TimexMod
from .reading import Reading
from .words import alternatives

BEFORE = 24  # code points before an expression in which the words that modify it stand
_PARTS: dict[str, TimexMod] = {
    "early": "START", "earlier": "START", "beginning": "START", "start": "START", "mid": "MID", "middle": "MID", "late": "END",
    "later": "END", "end": "END",
}  # fmt: skip
_ADVERB = r"(?P<adverb>early|earlier|later|late|mid)"
_NOUN = r"(?P<noun>beginning|start|middle|end)\s+of"
_LED = re.compile(rf"(?:the\s+)?(?:very\s+)?(?:{_ADVERB}(?:[\s-]+|(?=\d))|{_NOUN}\b|(?:month|year)(?:['’]s\s+|-)end\b)", re.I)
_LEADING = re.compile(rf"\b(?:{_ADVERB}(?:[\s-]+|\s+(?:in|on)\s+)(?:the\s+)?|(?:the|very)\s+{_NOUN}\s+(?:the\s+)?)\Z", re.I)
_MODS: dict[str, TimexMod] = {
    "about": "APPROX", "nearly": "LESS_THAN", "less_than": "LESS_THAN", "more_than": "MORE_THAN", "at_least": "EQUAL_OR_MORE",
    "at_most": "EQUAL_OR_LESS",
}  # fmt: skip
# "More than two years ago" lies before the date that two years ago gives, "more than two years later" after it.
_BACK: dict[TimexMod, TimexMod] = {
    "MORE_THAN": "BEFORE", "LESS_THAN": "AFTER", "EQUAL_OR_MORE": "ON_OR_BEFORE", "EQUAL_OR_LESS": "ON_OR_AFTER", "APPROX": "APPROX",
}  # fmt: skip
_AHEAD: dict[TimexMod, TimexMod] = {
    "MORE_THAN": "AFTER", "LESS_THAN": "BEFORE", "EQUAL_OR_MORE": "ON_OR_AFTER", "EQUAL_OR_LESS": "ON_OR_BEFORE", "APPROX": "APPROX",
}  # fmt: skip
_APPROXIMATORS = {words: _MODS[sense] for words, sense, place in rows("approximators") if place == "before" and sense in _MODS}
APPROXIMATOR = rf"(?:{alternatives(words for words in _APPROXIMATORS if words[0].isalpha())})"
_APPROXIMATED = re.compile(rf"(?P<word>{APPROXIMATOR})\s+", re.I)
_APPROXIMATING = re.compile(rf"(?<![\w-])(?P<word>{APPROXIMATOR})\s+\Z", re.I)
_NEGATED = re.compile(r"\b(no|not|well|little|just)\s+\Z", re.I)
_LOOSE = frozenset({"around", "circa", "c.", "approximately", "approx", "roughly"})  # what may stand before a date that has its own name
_DETERMINED = re.compile(r"(?:the|this|these|those|last|past|next|coming)\b", re.I)
_QUANTIFIED = re.compile(r"(every|each)\b", re.I)
_QUANTIFYING = re.compile(r"\b(every|each)\s+\Z", re.I)
_FROM = re.compile(r"\b(?:since|starting(?:\s+(?:in|on))?|beginning(?:\s+(?:in|on))?|from|as\s+of|effective)\s+(?:the\s+)?\Z", re.I)
_UNTIL = re.compile(r"(?<!-)\b(?:until|till|through|by|up\s+to)\s+(?:the\s+)?\Z", re.I)
_OLDER = re.compile(r"\b(?:ago|earlier|before|back)\W*\Z", re.I)
_NEWER = re.compile(r"\b(?:later|after|from\s+now|hence)\W*\Z", re.I)


def modified(reading: Reading, text: str) -> Reading:
    """The reading with what the words around it add."""
    before = text[max(0, reading.start - BEFORE) : reading.start]
    words = text[reading.start : reading.end]
    if reading.type == "SET":
        every = _QUANTIFIED.match(words) or _QUANTIFYING.search(before)
        return reading._replace(quant=reading.quant or (every[1].upper() if every else ""))
    if reading.mod:
        return reading
    mod = _approximated(reading, words, before) or ("" if reading.type == "DURATION" else _part(words, before))
    return reading._replace(mod=mod, bound=reading.bound or _bound(reading, before))


def _part(words: str, before: str) -> TimexMod:
    """The part of a date that is meant."""
    match = _LED.match(words) or _LEADING.search(before)
    return _PARTS[(match["adverb"] or match["noun"] or "end").lower()] if match else ""


def _approximated(reading: Reading, words: str, before: str) -> TimexMod:
    inside = _APPROXIMATED.match(words)
    match = inside or (None if _DETERMINED.match(words) else _APPROXIMATING.search(before))
    if match is None:
        return ""
    word = " ".join(match["word"].lower().split())
    led = _NEGATED.search(before) if inside else None
    if led and f"{led[1].lower()} {word}" in _APPROXIMATORS:  # "no more than ten days"
        word = f"{led[1].lower()} {word}"
    mod = _APPROXIMATORS[word]
    if reading.type == "DURATION":
        return mod
    if _OLDER.search(words):
        return _BACK[mod]
    if _NEWER.search(words):
        return _AHEAD[mod]
    return mod if mod == "APPROX" and (word in _LOOSE or (reading.type == "TIME" and word == "about")) else ""


def _bound(reading: Reading, before: str) -> Bound:
    """Which end of a stretch a date is, by the preposition before it."""
    if reading.type == "DURATION":
        return ""
    return "from" if _FROM.search(before) else "until" if _UNTIL.search(before) else ""
