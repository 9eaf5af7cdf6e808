"""Rules for durations ("three months", "the past decade", "decades") and for what recurs ("every Monday", "annual")."""

import re

from .reading import Reading, lasting, recurring, rule
from .tense import FUTURE, Tenses
from .words import CARDINAL, MONTH, UNIT, UNITS, WEEKDAY, alternatives, number, unit

ADVERBS = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "monthly": "P1M", "quarterly": "P1Q",
    "yearly": "P1Y", "annual": "P1Y", "annually": "P1Y", "everyday": "P1D", "biweekly": "P2W", "biennial": "P2Y",
    "bi-weekly": "P2W", "bimonthly": "P2M", "bi-monthly": "P2M", "semiannual": "P6M", "semi-annual": "P6M", "semiannually": "P6M",
    "semi-annually": "P6M",
}  # fmt: skip
ONCE = {"once": "1", "twice": "2", "several": "X", "many": "X"}
YEARS = {"decade": 10, "century": 100}
AGE = re.compile(r"[\s-]*(?:old|olds)\b|\s+of\s+age\b", re.I)
# Words before "hours" or "years" by itself that make it a length.
BARE = re.compile(r"(?:\b(?:for|in|of|just|over\s+the|through\s+the|within|waited|spent|took|taken|lasts?|lasted|only)\s|,\s)\Z", re.I)
SOME_DAY = re.compile(r"\s+(?:when|that|which)\b", re.I)  # "there may come a day when"
AS = re.compile(r"\bas\s\Z", re.I)
COUNTED = re.compile(r"\s+(?:after|before)\b", re.I)
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
    if match["odd"] and match["unit"].lower() == name and words not in ("a", "an", "one", "1"):
        return None  # "we will be 3 next week"
    if single and name == "day" and (SOME_DAY.match(tenses.text, match.end()) or _some_day(match, tenses)):
        return None
    if words == "many" and AS.search(tenses.text[max(0, match.start() - 3) : match.start()]):
        return None  # "the third in as many months"
    if (match["which"] or "").lower() == "last" and tenses.tagged(match.start()).startswith("VB"):
        return Reading(match.start("count"), match.end(), "DURATION", value=amount(_fraction(match, number(match["count"]) or "X"), name))
    count = number(match["count"]) or "X"
    value = amount(_fraction(match, count), name)
    value = _with_more(value, match["more"] or "")
    return lasting(match, value, _span(match, value))


def _with_more(value: str, words: str) -> str:
    """A value with the smaller lengths behind it: "two hours and ten minutes", "4 months and 3 weeks and 5 days"."""
    if "X" in value or "." in value:
        return value
    for part in SMALLER.finditer(words):
        more = amount(number(part["count"]) or "X", unit(part["unit"]))
        if "X" in more or ("T" in value and "T" not in more):
            return value
        value += more.removeprefix("PT") if "T" in value else more.removeprefix("P")
    return value


def _fraction(match: re.Match[str], count: str) -> str:
    """The count with what stands behind the unit: "one year and a quarter"."""
    part = match["half"] or match["half2"]
    if not part or not count.isdigit():
        return count
    return f"{count}.25" if "quarter" in part.lower() else f"{count}.5"


def _span(match: re.Match[str], value: str) -> str:
    """Where it lies from the anchor, if it says so: "the past two years"."""
    which = (match["which"] or match["which2"] or "").lower()
    if "X" in value or "T" in value or "." in value or value[-1] not in "DWMQY":
        return ""
    return f"span:-{value}" if which in ("past", "last", "previous") else f"span:{value}" if which in ("next", "coming", "upcoming") else ""


def _some_day(match: re.Match[str], tenses: Tenses) -> bool:
    """For "One day the glaciers may be gone", which says no length."""
    token = tenses.token_at(match.start("count"))
    opens = token is not None and token.is_sent_start and match["count"].lower() == "one" and "-" not in match[0]
    return bool(opens) and tenses.tense(match.start(), match.end())[0] == FUTURE


def _described(match: re.Match[str], tenses: Tenses) -> Reading | None:
    """For "two dry years"."""
    count = number(match["count"])
    if count is None or count == "1" or not tenses.tagged(match.start("adjective")).startswith("JJ"):
        return None
    return lasting(match, amount(count, unit(match["unit"])))


def _long(match: re.Match[str], _: Tenses) -> Reading:
    """For "a month-long festival", "the quarter ended Dec. 31"."""
    return lasting(match, amount("1", match["unit"].lower()))


def _plural(match: re.Match[str], tenses: Tenses) -> Reading | None:
    name = unit(match["unit"])
    if (
        match["bare"]
        and not COUNTED.match(tenses.text, match.end())
        and not BARE.search(tenses.text[max(0, match.start() - 16) : match.start()])
    ):
        return None
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
    every = match[0].lower().startswith(("e", "a"))
    if not every and not match["what"].lower().endswith("s"):
        return None
    return recurring(match, "XXXX-WXX-WE" if "end" in match["what"].lower() else "P1WD", 0 if every else "what")


def _rate(match: re.Match[str], _: Tenses) -> Reading | None:
    value = amount("1", unit(match["unit"]))
    times = ONCE.get((match["often"] or "").lower().split()[0], "") if match["often"] else ""
    freq = times or (number(match["often"].split()[0]) if match["often"] else "")
    return recurring(match, value, "often_per" if freq else "per")._replace(freq=f"{freq}X" if freq else "")


_COUNT = (
    rf"three[\s-]quarters\s+of\s+an?|(?:\d{{1,4}}(?:\.\d+)?|{CARDINAL})(?P<half2>\s+and\s+(?:a\s+)?(?:half|quarter))?|½|half\s+an?|(?:a\s+)?couple(?:\s+of)?|several|(?:a\s+)?few|many|some|"
    r"an?|another|all(?=\s(?:day|night|week|month|year)\b)|(?:a\s+)?dozen|single"
)
_AROUND = (
    r"(?:(?:(?:the|this|these)\s+)?(?P<which>past|last|next|coming|previous|following|first|final|entire)\s+|"
    r"(?:more|less|fewer)\s+than\s+|nearly\s+|almost\s+|about\s+|over\s+|at\s+least\s+)?"
)
_KIND = (
    r"(?:(?:(?:straight|consecutive|more|full|long|business|working|trading|calendar|additional|whole|solid)|"
    r"(?P<odd>(?P<which2>upcoming|past|previous|next|coming)))\s+)?"
)
_SMALL = r"(?:seconds?|minutes?|hours?|days?|weeks?|months?)"
SMALLER = re.compile(rf"(?P<count>\d{{1,4}}|{CARDINAL}|an?)\s+(?P<unit>{_SMALL})\b", re.IGNORECASE)  # of two lengths, the second
RULES = (
    rule(
        "described", "unit",
        rf"(?<![\d$€£.,:/-])\b(?P<count>\d{{1,4}}|{CARDINAL})\s+(?P<adjective>[a-z]{{3,}})\s+(?P<unit>days|weeks|months|years|decades)\b"
        r"(?!\s+(?:ago|old)\b)", _described),
    rule("long", "unit", r"(?<![\w-])(?P<unit>hour|day|week|month|year|decade)[\s-]?long\b", _long),
    rule(
        "ended", "unit",
        rf"\b(?:the|its)\s+(?:fiscal\s+|financial\s+)?(?P<unit>week|month|quarter|year)(?=\s+(?:that\s+)?(?:ended|ending|to|through)\s+(?:on\s+)?(?:{MONTH}|{WEEKDAY}|\d))",
        _long),
    rule(
        "duration", "unit",
        rf"(?<![\d$€£.,:/-])\b{_AROUND}(?P<count>{_COUNT})(?:\s*-\s*|\s+){_KIND}(?P<unit>{UNIT})(?!\w)(?:[\s-]+(?:long|period)\b)?(?P<half>\s+and\s+a\s+(?:half|quarter)\b|\s+and\s+half\b)?"
        rf"(?P<more>(?:(?:\s+and)?\s+(?:\d{{1,4}}|{CARDINAL}|an?)\s+{_SMALL}\b(?!\s+(?:ago|later|earlier))){{1,3}})?", _duration),
    rule(
        "plural", "unit",
        r"\b(?P<unit>(?<![\w-])decades|centuries|(?P<bare>(?<![\w-])(?:minutes|hours|days|weeks|months|years)))"
        r"(?:-long)?(?![\w-])", _plural),
    rule("adverb_set", "adverb", rf"\b(?:{alternatives(ADVERBS)})\b", _adjective),
    rule("weekends", "unit", r"\b(?:on\s+|every\s+|each\s+|any\s+|all\s+|(?<!-))(?P<what>weekends?|weekdays?)\b", _weekends),
    rule("every", "unit", rf"\b(?:every|each|per)\s+(?:(?P<other>other)\s+|(?P<count>\d+|{CARDINAL}|few)\s+)?(?P<unit>{UNIT})\b", _every),
    rule(
        "rate", "unit",
        rf"(?P<often_per>(?:\b(?:(?P<often>once|twice|(?:\d+|{CARDINAL}|several|many)\s+times)|\d[\d.,]*|percent|million|billion)|%)\s+(?:\w+\s+)?"
        r"(?P<per>an?\s+(?P<unit>day|week|month|year|hour)))\b",
        _rate),
)  # fmt: skip
