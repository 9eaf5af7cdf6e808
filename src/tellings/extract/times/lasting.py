"""Rules for durations ("three months", "the past decade", "decades") and for what recurs ("every Monday", "annual")."""

import re

from .reading import Reading, lasting, recurring, rule
from .tense import Tenses
from .words import CARDINAL, UNIT, UNITS, alternatives, number, unit

ADVERBS = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "monthly": "P1M", "quarterly": "P1Q",
    "yearly": "P1Y", "annual": "P1Y", "annually": "P1Y", "everyday": "P1D", "biweekly": "P2W", "biennial": "P2Y",
    "bi-weekly": "P2W", "bimonthly": "P2M", "bi-monthly": "P2M", "semiannual": "P6M", "semi-annual": "P6M", "semiannually": "P6M",
    "semi-annually": "P6M",
}  # fmt: skip
YEARS = {"decade": 10, "century": 100}
AGE = re.compile(r"[\s-]*(?:old|olds)\b|\s+of\s+age\b", re.I)
NAMES = ("NNP", "NNPS", "NNS")


def amount(count: str, name: str) -> str:
    """The TIMEX3 value of so many units: ``P2D``, ``PT30M``, ``P2W`` for a fortnight, ``P20Y`` for two decades."""
    letter, clock = UNITS[name]
    if count != "X" and name in YEARS:
        return f"P{float(count) * YEARS[name]:g}Y"
    if count != "X" and name == "fortnight":
        return f"P{float(count) * 2:g}W"
    return f"P{'T' if clock else ''}{count}{letter}"


def _duration(match: re.Match[str], tenses: Tenses) -> Reading | None:
    name, words = unit(match["unit"]), match["count"].lower()
    single = words in ("a", "an", "one")
    if name == "second" and (single or not match["unit"].lower().endswith("s")):
        return None  # the second one, a second chance
    if (name == "quarter" and (single or "-" in match[0])) or AGE.match(tenses.text, match.end()):
        return None
    count = number(match["count"]) or "X"
    value = amount(f"{count}.5" if match["half"] and count.isdigit() else count, name)
    if match["more"] and value[-1:] == match["unit"][0].upper() and "X" not in value:
        rest = amount(number(match["more"]) or "X", unit(match["unit2"]))
        value += rest.removeprefix("PT" if "T" in value else "P")
    return lasting(match, value)


def _plural(match: re.Match[str], tenses: Tenses) -> Reading | None:
    name = unit(match["unit"])
    return None if name == "quarter" or AGE.match(tenses.text, match.end()) else lasting(match, amount("X", name))


def _adjective(match: re.Match[str], tenses: Tenses) -> Reading | None:
    if tenses.tagged(match.start()) in NAMES:  # a newspaper's name
        return None
    return recurring(match, ADVERBS[match[0].lower()])


def _every(match: re.Match[str], _: Tenses) -> Reading | None:
    name = unit(match["unit"])
    count = number(match["count"]) if match["count"] else "2" if match["other"] else "1"
    return recurring(match, amount(count or "X", name)) if name != "second" else None


def _weekends(match: re.Match[str], _: Tenses) -> Reading | None:
    every = match[0].lower().startswith("e")
    if not every and not match["what"].lower().endswith("s"):
        return None
    return recurring(match, "XXXX-WXX-WE" if "end" in match["what"].lower() else "P1WD", 0 if every else "what")


def _rate(match: re.Match[str], _: Tenses) -> Reading | None:
    return recurring(match, amount("1", unit(match["unit"])), "per")


_COUNT = (
    rf"(?:\d{{1,4}}(?:\.\d+)?|{CARDINAL})(?:\s+and\s+a\s+half)?|half\s+an?|(?:a\s+)?couple(?:\s+of)?|several|(?:a\s+)?few|many|some|"
    r"an?|another|all(?=\s(?:day|night|week|month|year)\b)|(?:a\s+)?dozen|single"
)
_AROUND = (
    r"(?:(?:(?:the|this)\s+)?(?:past|last|next|coming|previous|following|first|final|entire)\s+|"
    r"(?:more|less|fewer)\s+than\s+|nearly\s+|almost\s+|about\s+|over\s+|at\s+least\s+)?"
)
_KIND = r"(?:(?:straight|consecutive|more|full|long|business|working|trading|calendar|upcoming|past|previous|next|coming|additional)\s+)?"
RULES = (
    rule(
        "duration", "unit",
        rf"(?<![\d$€£.,:-])\b{_AROUND}(?P<count>{_COUNT})(?:\s*-\s*|\s+){_KIND}(?P<unit>{UNIT})(?!\w)(?:[\s-]+(?:long|period)\b)?(?P<half>\s+and\s+a\s+half\b)?"
        rf"(?:\s+and\s+(?P<more>\d+|{CARDINAL}|a)\s+(?P<unit2>minutes?|seconds?|months?|days?)\b(?!\s+(?:ago|later|earlier)))?", _duration),
    rule("recent", "unit", r"\b(?:in\s+)?(?:recent|past|coming)\s+(?P<unit>hours|days|weeks|months|years|decades)\b", _plural),
    rule(
        "plural", "unit",
        r"\b(?P<unit>(?<![\w-])decades|centuries|"
        r"(?:(?<=for )|(?<=in )|(?<=of )|(?<=in just )|(?<=over the )|(?<=through the ))(?:minutes|hours|days|weeks|months|years))"
        r"(?:-long)?(?![\w-])", _plural),
    rule("adverb_set", "adverb", rf"\b(?:{alternatives(ADVERBS)})\b", _adjective),
    rule("weekends", "unit", r"\b(?:on\s+|every\s+|each\s+)(?P<what>weekends?|weekdays?)\b", _weekends),
    rule("every", "unit", rf"\b(?:every|each|per)\s+(?:(?P<other>other)\s+|(?P<count>\d+|{CARDINAL}|few)\s+)?(?P<unit>{UNIT})\b", _every),
    rule(
        "rate", "unit",
        r"(?:\b(?:\d[\d.,]*|once|twice|times|percent|million|billion)|%)\s+(?:\w+\s+)?(?P<per>an?\s+(?P<unit>day|week|month|year|hour))\b",
        _rate),
)  # fmt: skip
