"""What limits a figure by the words right beside it: per what it is told, on top of another, in which year's money, planned or done."""

import re
from typing import NamedTuple

from ..record import Claim, Figure

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
_BEFORE = 24
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b|\btoday\b|\bcurrent\b|\bpresent\b", re.IGNORECASE)
_DOLLARS = re.compile(
    r"\bin\s+((?:1[89]|20)\d\d|today['’]s|current|present)\s+(?:money|prices|dollars|pounds|euros|pesos|terms|values?)\b", re.IGNORECASE
)
# Words that say of a number that it has yet to come true.
_PLANS = frozenset(
    (
        "plan",
        "intend",
        "aim",
        "expect",
        "target",
        "goal",
        "forecast",
        "project",
        "projection",
        "propose",
        "proposal",
        "hope",
        "mean",
        "promise",
        "pledge",
        "vow",
        "offer",
        "agree",
    )
)
_UNDONE = frozenset(("will", "would", "to", "may", "might", "can", "could", "should", "shall", "if", "be", "is", "are", "not", "never"))
_PERFECT = frozenset(("has", "have", "had", "was", "were"))
_WORD = re.compile(r"[^\W\d_]+")
_AUXILIARIES = 40


class Limits(NamedTuple):
    """What the words beside a figure say of it.

    Attributes:
        per: the thing or the stretch of time that it is told for each of ("day"), or empty; ``anywhere`` those that its sentence names so.
        further: whether it comes on top of what was told before ("another 40").
        prices: the year or the day whose money it is reckoned in, or empty.
        stage: ``planned`` where it has yet to come true, ``done`` where it has, else empty.
    """

    per: str = ""
    anywhere: frozenset[str] = frozenset()
    further: bool = False
    prices: str = ""
    stage: str = ""


FREE = Limits()


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
        stage=_stage(figure, text, claim),
    )


def _of(match: re.Match[str]) -> str:
    word = (match[1] or match[2]).lower()
    return _ADVERBS.get(word, "year" if word == "annual" else word)


def _prices(figure: Figure, behind: str) -> str:
    said = figure.prices.exact if figure.prices is not None else ""
    found = _YEAR.search(said) if said else _DOLLARS.search(behind)
    return found[found.re.groups].lower() if found else ""


def _stage(figure: Figure, text: str, claim: Claim | None) -> str:
    """Whether what is told of the figure has yet to happen or has happened, as far as the words of its clause say so."""
    if _PLANS & set(figure.terms) or (claim is not None and claim.modality == "planned"):
        return "planned"
    if claim is None or claim.modality != "asserted" or claim.negated:
        return ""
    at = claim.predicate
    before = [word.lower() for word in _WORD.findall(text[max(claim.clause.start, at.start - _AUXILIARIES) : at.start])[-3:]]
    if _UNDONE & set(before) and not _PERFECT & set(before):
        return ""
    word = at.exact.lower()
    past = word not in (claim.lemma, f"{claim.lemma}s", f"{claim.lemma}es") and not word.endswith(("ing", "ies"))
    return "done" if claim.lemma != "be" and (past or _PERFECT & set(before)) else ""
