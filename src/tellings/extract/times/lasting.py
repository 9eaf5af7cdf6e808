"""Rules for durations ("three months", "the past decade", "decades") and for what recurs ("every Monday", "annual")."""

import re

from .reading import Reading, Rule, lasting, recurring
from .tense import Tenses
from .words import CARDINAL, UNIT, UNITS, number, unit

_I = re.IGNORECASE
ADVERBS = {"hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "monthly": "P1M", "quarterly": "P1Q",
           "yearly": "P1Y", "annual": "P1Y", "annually": "P1Y", "everyday": "P1D", "biweekly": "P2W", "biennial": "P2Y"}  # fmt: skip


def amount(count: str, name: str) -> str:
    """The TIMEX3 value of so many units: ``P2D``, ``PT30M``, ``P2W`` for a fortnight."""
    letter, clock = UNITS[name]
    if name == "fortnight":
        count = str(int(float(count) * 2)) if count != "X" else count
    if name in ("decade", "century") and count != "X":
        years = float(count) * (10 if name == "decade" else 100)
        return f"P{years:g}Y"
    return f"P{'T' if clock else ''}{count}{letter}"


def _duration(match: re.Match[str], tenses: Tenses) -> Reading | None:
    name = unit(match["unit"])
    count = number(match["count"])
    words = match["count"].lower()
    if name == "second" and (words in ("a", "an", "one", "the") or not match["unit"].lower().endswith("s")):
        return None
    if name == "quarter" and words in ("a", "an", "one"):
        return None
    if _is_age(match, tenses):
        return None
    if words in ("a", "an") and name in ("night", "day", "weekend", "minute") and tenses.text[match.end() : match.end() + 1] == "-":
        return None
    return lasting(match, amount(count or "X", name))


def _is_age(match: re.Match[str], tenses: Tenses) -> bool:
    return re.match(r"[\s-]*(?:old|olds)\b|\s+of\s+age", tenses.text[match.end() : match.end() + 10], _I) is not None


def _plural(match: re.Match[str], tenses: Tenses) -> Reading | None:
    name = unit(match["unit"])
    return None if name == "quarter" or _is_age(match, tenses) else lasting(match, amount("X", name))


def _adjective(match: re.Match[str], tenses: Tenses) -> Reading | None:
    token = tenses.token_at(match.start())
    if token is not None and token.tag_ in ("NNP", "NNPS", "NNS"):  # a name, as in "the Daily …"
        return None
    return recurring(match, ADVERBS[match[0].lower()])


def _every(match: re.Match[str], _: Tenses) -> Reading | None:
    name = unit(match["unit"])
    count = number(match["count"]) if match["count"] else "2" if match["other"] else "1"
    return recurring(match, amount(count or "X", name)) if name != "second" else None


def _rate(match: re.Match[str], _: Tenses) -> Reading | None:
    return recurring(match, amount("1", unit(match["unit"])), "per")


_COUNT = rf"(?:\d{{1,4}}(?:\.\d+)?|{CARDINAL})(?:\s+and\s+a\s+half)?|half\s+an?|(?:a\s+)?couple(?:\s+of)?|several|(?:a\s+)?few|many|some|an?|(?:a\s+)?dozen"
_AROUND = r"(?:(?:(?:the|this)\s+)?(?:past|last|next|coming|previous|following|first|final|entire)\s+|(?:more|less|fewer)\s+than\s+|nearly\s+|almost\s+|about\s+|over\s+|at\s+least\s+)?"
RULES = (
    Rule("duration", re.compile(
        rf"(?<![\d$€£.,:-])\b{_AROUND}(?P<count>{_COUNT})(?:\s*-\s*|\s+)(?:(?:straight|consecutive|more|full|long|business|working|trading|calendar)\s+)?(?P<unit>{UNIT})(?!\w)(?:[\s-]+(?:long|period)\b)?", _I), _duration),
    Rule("recent", re.compile(r"\b(?:in\s+)?(?:recent|past|coming)\s+(?P<unit>hours|days|weeks|months|years|decades)\b", _I), _plural),
    Rule("plural", re.compile(
        r"\b(?P<unit>(?<![\w-])decades|centuries|(?:(?<=for )|(?<=in )|(?<=of )|(?<=over the )|(?<=through the ))(?:minutes|hours|days|weeks|months|years))(?![\w-])", _I), _plural),
    Rule("adverb_set", re.compile(rf"\b(?:{'|'.join(ADVERBS)})\b", _I), _adjective),
    Rule("every", re.compile(rf"\b(?:every|each|per)\s+(?:(?P<other>other)\s+|(?P<count>\d+|{CARDINAL}|few)\s+)?(?P<unit>{UNIT})\b", _I), _every),
    Rule("rate", re.compile(r"(?:\b(?:\d[\d.,]*|once|twice|times|percent|million|billion)|%)\s+(?:\w+\s+)?(?P<per>an?\s+(?P<unit>day|week|month|year|hour))\b", _I), _rate),
)  # fmt: skip
