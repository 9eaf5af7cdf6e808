"""What limits a figure by the words right beside it: per what it is told, on top of another, in which year's money, planned or done."""

import re
from typing import NamedTuple

from ..lexicon.quantities import changes
from ..record import Account, Claim, Figure

_UNITS = "hour|day|night|week|month|quarter|season|year|decade"
_PEOPLE = "head|person|capita|pupil|student|patient|household|family|worker|employee|resident|inhabitant|child"
_HEADS = f"{_PEOPLE}|vote|ticket|barrel|tonne|ton|acre|hectare"
_EACH = r"(?:a|an|per|each|every)"
# Behind the value, with at most the words for what is counted between: "80 patients a day", "$40 per pupil".
_PER = re.compile(rf"^(?:\s+[\w'’-]+){{0,3}}?\s+{_EACH}\s+({_UNITS}|{_HEADS})\b", re.IGNORECASE)
_ADVERBS = {
    "hourly": "hour",
    "daily": "day",
    "nightly": "night",
    "weekly": "week",
    "monthly": "month",
    "yearly": "year",
    "annually": "year",
}
_BEHIND = 60
_ANYWHERE = re.compile(rf"\b(?:(?:a|an|per|each|every)\s+({_UNITS}|{_HEADS})|({'|'.join(_ADVERBS)}|annual))\b", re.IGNORECASE)
_FURTHER = re.compile(r"\b(?:another|(?:a\s+)?further|an?\s+(?:additional|extra)|an?\s+(?:\w+\s+)?more)\s+(?:[$€£]\s?)?$", re.IGNORECASE)
_MORE = re.compile(r"^\s+(?:more|further|additional|extra)\b(?!\s+than)", re.IGNORECASE)
_BEFORE = 48
_PARTS = "one|two|three|four|five|six|seven|eight|nine|ten|dozen|half|none|all|some|many|most"
_PART_OF = re.compile(
    rf"(?:\d|\b(?:{_PARTS}))\s+of\s+(?:the|its|their|his|her|[\w-]+\s?['’]\s?s?)\s+(?:(?:first|last|final|total|original|some)\s+)?$",
    re.IGNORECASE,
)
# The share of all that those are of whom something is told: "won among the 46 percent who back the levy".
_WITHIN = re.compile(r"\b(?:among|of|from|with|by|for)\s+the\s+$", re.IGNORECASE)
_WHO = re.compile(r"\s+(?:who|that|which)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b|\btoday\b|\bcurrent\b|\bpresent\b", re.IGNORECASE)
_DOLLARS = re.compile(
    r"\bin\s+((?:1[89]|20)\d\d|today['’]s|current|present)\s+(?:money|prices|dollars|pounds|euros|pesos|terms|values?)\b", re.IGNORECASE
)
# Right before the value, with what qualifies it: "cut by four years", "raised to some 25 percent".
_BY_TO = re.compile(r"\b(by|to)\s+(?:[a-z]+\s+){0,2}(?:[$€£]\s?)?$", re.IGNORECASE)
_CUTTING = frozenset(("cut", "raise", "lift", "lower", "reduce", "shorten", "extend", "push", "bring"))
# Words that say of a number that it has yet to come true.
_PLANS = frozenset(
    ("plan", "intend", "aim", "expect", "forecast", "propose", "proposal", "hope", "mean", "promise", "pledge", "vow", "offer", "agree")
)
_UNDONE = frozenset(("will", "would", "to", "may", "might", "can", "could", "should", "shall", "if", "be", "is", "are", "not", "never"))
_PERFECT = frozenset(("has", "have", "had", "was", "were"))
# What will be so because of what was done: a party that won 40 seats will hold 40 seats.
_STATES = frozenset(("be", "have", "hold", "remain", "stay", "stand", "number"))
_BEING = frozenset(("is", "are", "has", "have"))
_WORD = re.compile(r"[^\W\d_]+")
_AUXILIARIES = 40


class Limits(NamedTuple):
    """What the words beside a figure say of it.

    Attributes:
        per: the thing or the stretch of time that it is told for each of ("day"), or empty; ``anywhere`` those that its sentence names so.
        further: whether it comes on top of what was told before ("another 40").
        prices: the year or the day whose money it is reckoned in, or empty.
        change: ``by`` where it is how far something went up or down, ``to`` where it is where that came to, else empty.
        whole: whether another figure right before it is a part of it ("two of the nine").
        group: whether it says how many of all those are of whom the clause tells ("won among the 46 percent who back the levy").
        stage: ``planned`` where it has yet to come true, ``done`` where it has, ``now`` where it is so, else empty.
    """

    per: str = ""
    anywhere: frozenset[str] = frozenset()
    further: bool = False
    prices: str = ""
    change: str = ""
    stage: str = ""
    whole: bool = False
    group: bool = False


FREE = Limits()
# A text whose words and marks were set apart ("the team ’ s 2, 106 points"), and what is torn from a number there.
_TOKENS = re.compile(r"\w ['’] ?s\b|\w [.,;](?:\s|$)|\d - (?:year|month|day)\b")
_HEAD_TORN, _TAIL_TORN = (
    re.compile(r"(?<![\d,.])\d{1,3}(?:, \d{3})*, $|\d [-:] $"),
    re.compile(r", \d{3}(?!\d)| [-:] (?:\d|year|month|day)"),
)
_TORN = 20


def torn(account: Account) -> frozenset[str]:
    """The ids of the figures that are parts of numbers which were torn at their marks: their values are none that the report gives."""
    text = account.document.text
    if not _TOKENS.search(text):
        return frozenset()
    ends = [(one.id, one.expression.evidence.start, one.expression.evidence.end) for one in account.figures]
    return frozenset(
        figure
        for figure, start, end in ends
        if (_HEAD_TORN.search(text[max(0, start - _TORN) : start]) and text[start : start + 3].isdigit())
        or (text[max(start, end - 3) : end].strip().isdigit() and _TAIL_TORN.match(text, end))
    )


def limits(figure: Figure, text: str, claim: Claim | None) -> Limits:
    """The limits of a figure of a text; ``claim`` is the one of the clause that it stands in."""
    start, end = figure.expression.evidence.start, figure.expression.evidence.end
    first, last = figure.context.start, figure.context.end
    before, behind = text[max(first, start - _BEFORE) : start], text[end : min(last, end + _BEHIND)]
    per = _PER.match(behind)
    return Limits(
        per=per[1].lower() if per else "",
        anywhere=frozenset(_of(one) for one in _ANYWHERE.finditer(text[first:last])),
        further=bool(_FURTHER.search(before) or _MORE.match(behind)),
        prices=_prices(figure, behind),
        change=_change(figure, before),
        stage=_stage(figure, text, claim),
        whole=bool(_PART_OF.search(before)),
        group=figure.kind == "percent" and bool(_WITHIN.search(before) and _WHO.match(behind)),
    )


def _of(match: re.Match[str]) -> str:
    word = (match[1] or match[2]).lower()
    return _ADVERBS.get(word, "year" if word == "annual" else word)


def _prices(figure: Figure, behind: str) -> str:
    said = figure.prices.exact if figure.prices is not None else ""
    found = _YEAR.search(said) if said else _DOLLARS.search(behind)
    return found[found.re.groups].lower() if found else ""


def _change(figure: Figure, before: str) -> str:
    """Whether it is told by how much something went up or down, or to what."""
    said = _BY_TO.search(before)
    moved = figure.change is not None or not changes().keys().isdisjoint(figure.terms) or not _CUTTING.isdisjoint(figure.terms)
    if said and moved:
        return said[1].lower()
    return "by" if figure.change is not None else ""


def _stage(figure: Figure, text: str, claim: Claim | None) -> str:
    """Whether what is told of the figure has yet to happen or has happened, as far as the words of its clause say so."""
    if _PLANS & set(figure.terms) or (claim is not None and claim.modality == "planned" and claim.lemma not in _STATES):
        return "planned"
    if claim is None or claim.modality != "asserted" or claim.negated:
        return ""
    at = claim.predicate
    before = [word.lower() for word in _WORD.findall(text[max(claim.clause.start, at.start - _AUXILIARIES) : at.start])[-3:]]
    if _UNDONE & set(before) and not _PERFECT & set(before):
        return ""
    word = at.exact.lower()
    past = word not in (claim.lemma, f"{claim.lemma}s", f"{claim.lemma}es") and not word.endswith(("ing", "ies"))
    if claim.lemma != "be" and (past or _PERFECT & set(before)):
        return "done"
    return "now" if word in _BEING or word in (f"{claim.lemma}s", f"{claim.lemma}es") else ""
