"""Rules for what is told from the day of writing or of the story: weekdays, yesterday, last month, three years ago, at noon, now."""

import re

from .reading import Reading, Rule, dated, hanging
from .tense import Tenses
from .words import CARDINAL, LONG_UNIT, PART, PARTS, WEEKDAY, number, unit, weekday

_I = re.IGNORECASE
UNIT_STEPS = {"fortnight": ("week", 2), "century": ("century", 1), "weekend": ("weekend", 1)}
ZONES = {
    "UTC": "Z",
    "GMT": "Z",
    "EST": "-05",
    "EDT": "-04",
    "CST": "-06",
    "CDT": "-05",
    "MST": "-07",
    "MDT": "-06",
    "PST": "-08",
    "PDT": "-07",
}


def _steps(name: str, count: int) -> str:
    step, factor = UNIT_STEPS.get(name, (name, 1))
    return f"{step}:{count * factor}"


def _part(words: str | None) -> str:
    return f"+T{PARTS[words.lower()]}" if words else ""


def _weekday(match: re.Match[str], tenses: Tenses) -> Reading | None:
    name = match["day"]
    if not name.lower().endswith("day") and not (name[0].isupper() and tenses.tagged(match.start("day")).startswith("NNP")):
        return None
    day, which = weekday(name), " ".join((match["which"] or "").lower().split())
    if match["every"] or name.lower().endswith("days") or match["plural"]:
        return Reading(match.start(), match.end(), "SET", value=f"XXXX-WXX-{day}")
    part = _part(match["part"])
    if match["offset"]:
        weeks = {"last": -1, "this": 0, "next": 1}[match["offset"].lower()]
        return hanging(match, f"week:{weeks};weekday:{day}:this{part}")
    words = {
        "last": "last",
        "past": "last",
        "this past": "last",
        "previous": "last",
        "next": "next",
        "coming": "next",
        "this coming": "next",
    }
    if which in words:
        return hanging(match, f"weekday:{day}:{words[which]}{part}")
    if which == "this":
        return hanging(match, f"weekday:{day}:this{part}")
    direction = tenses.direction(match.start("day"), match.end("day"), False)
    return hanging(match, f"weekday:{day}:{direction}{part}")


def _adverb(match: re.Match[str], _: Tenses) -> Reading | None:
    words = " ".join(match["word"].lower().split())
    days = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "day before yesterday": -2, "day after tomorrow": 2}
    part = "+TNI" if words == "tonight" else _part(match["part"])
    if words == "today" and match["genitive"] and not part:
        return Reading(match.start(), match.end("word"), "DATE", relative="day:0")
    return hanging(match, f"day:{days[words]}{part}")


def _this_part(match: re.Match[str], _: Tenses) -> Reading | None:
    day = -1 if match["which"].lower() == "last" else 0
    return hanging(match, f"day:{day}+T{PARTS[match['part'].lower()]}")


def _deictic_unit(match: re.Match[str], _: Tenses) -> Reading | None:
    name, which = unit(match["unit"]), " ".join(match["which"].lower().split())
    if which in ("past", "last", "previous", "the last", "the past", "the previous") and name in ("decade", "century") and "ast" in which:
        return Reading(match.start(), match.end(), "DURATION", value="P10Y" if name == "decade" else "P100Y")
    if "past" in which and name != "weekend":
        return Reading(
            match.start(),
            match.end(),
            "DURATION",
            value=f"P1{ {'day': 'D', 'week': 'W', 'month': 'M', 'quarter': 'Q', 'year': 'Y'}.get(name, 'Y') }",
        )
    count = -1 if re.search(r"last|previous|past", which) else 1 if re.search(r"next|coming", which) else 0
    if re.search(r"(?:previous|following)", which):
        return hanging(match, f"that;{_steps(name, -1 if 'previous' in which else 1)}")
    return hanging(match, _steps(name, count))


def _the_year(match: re.Match[str], _: Tenses) -> Reading | None:
    return hanging(match, f"{match['unit'].lower()}:0")


def _ago(match: re.Match[str], _: Tenses) -> Reading | None:
    name, count = unit(match["unit"]), number(match["count"])
    if count is None:
        return dated(match, "PAST_REF") if re.search("ago|back", match["how"], _I) else None
    if "." in count:
        return None
    how = match["how"].lower()
    if how.startswith(("ago", "back")):
        return hanging(match, _steps(name, -int(count)))
    if how.startswith(("from now", "from today", "hence")):
        return hanging(match, _steps(name, int(count)))
    sign = -1 if how.startswith(("earlier", "before")) else 1
    return hanging(match, f"that;{_steps(name, sign * int(count))}")


def _same(match: re.Match[str], _: Tenses) -> Reading | None:
    which, name = " ".join(match["which"].lower().split()), unit(match["unit"])
    count = 1 if which in ("the next", "the following") else -1 if which in ("the previous", "the preceding") else 0
    return hanging(match, f"that;{_steps(name, count)}")


def _narrated_day(match: re.Match[str], _: Tenses) -> Reading | None:
    return hanging(match, "that;day:0", "day")


def _beside(match: re.Match[str], _: Tenses) -> Reading | None:
    return hanging(match, f"that;{_steps(unit(match['unit']), -1 if match['side'].lower() in ('before', 'earlier') else 1)}")


def _in_units(match: re.Match[str], tenses: Tenses) -> Reading | None:
    """ "In two weeks", "in two weeks' time": a date where the verb points ahead."""
    count = number(match["count"])
    if count is None or "." in count:
        return None
    if not match["time"] and tenses.tense(match.start(), match.end())[0] != "future":
        return None
    return hanging(match, _steps(unit(match["unit"]), int(count)))


def _clock(match: re.Match[str], _: Tenses) -> Reading | None:
    hour, minute = (
        int(match["hour"] or match["hour24"] or match["oclock"] or match["short"]),
        int(match["minute"] or match["minute24"] or match["short_minute"] or 0),
    )
    half = (match["half"] or "").lower()
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    zone = ZONES.get((match["zone"] or "").upper(), "")
    return Reading(match.start(), match.end(), "TIME", relative=f"that+T{hour:02d}:{minute:02d}{zone}")


def _noon(match: re.Match[str], _: Tenses) -> Reading | None:
    return Reading(match.start("word"), match.end(), "TIME", relative=f"that+{PARTS[match['word'].lower()]}")


def _reference(match: re.Match[str], _: Tenses) -> Reading | None:
    word = " ".join(match[0].lower().split())
    if (
        word in ("now", "currently", "nowadays", "presently", "current", "at present")
        or "moment" in word
        or "this point" in word
        or "time being" in word
    ):
        return dated(match, "PRESENT_REF")
    if "recent" in word or word in ("in the past", "the past", "previously", "formerly", "lately"):
        return dated(match, "PAST_REF")
    return dated(match, "FUTURE_REF")


_WHICH = r"this\s+past|this\s+coming|last|past|previous|this|next|coming"
RULES = (
    Rule("weekday", re.compile(
        rf"\b(?:(?P<every>every|each)\s+|(?P<which>{_WHICH})\s+)?(?:(?:early|late)\s+)?(?P<day>{WEEKDAY})(?P<plural>s(?=\s|[.,;]))?(?!\w)(?:\s+(?P<part>{PART})\b|\s+(?P<offset>last|this|next)\s+week\b)?", _I), _weekday),
    Rule("adverb", re.compile(
        rf"\b(?:(?:earlier|later|late|early)\s+)?(?:the\s+(?=day))?(?P<word>day\s+before\s+yesterday|day\s+after\s+tomorrow|today|tonight|yesterday|tomorrow)\b(?:(?P<genitive>['’]s\b)(?!\s+{PART})|(?:['’]s)?\s+(?P<part>{PART})\b)?", _I), _adverb),
    Rule("this_part", re.compile(rf"\b(?:(?:earlier|later|late|early)\s+)?(?P<which>this|last)\s+(?P<part>morning|afternoon|evening|night)\b", _I), _this_part),
    Rule("deictic_unit", re.compile(
        rf"\b(?:(?:(?:earlier|later|late|early)\s+)|(?:the\s+)?(?:very\s+)?(?:end|beginning|start|middle|rest|remainder|course)\s+of\s+|by\s+(?=\w+\s+year[- ]end))?(?:the\s+)?(?P<which>this\s+past|this\s+coming|last|past|previous|this|current|next|coming|following)\s+(?P<unit>week|weekend|fortnight|month|quarter|year|decade|century)(?!\w|-(?:long|old))", _I), _deictic_unit),
    Rule("the_year", re.compile(r"\b(?:(?:earlier|later|late|early)\s+in|(?:the\s+)?(?:end|beginning|start|middle|rest|remainder)\s+of)\s+the\s+(?P<unit>week|month|quarter|year|decade|century)\b(?!\s+of)", _I), _the_year),
    Rule("ago", re.compile(
        rf"\b(?P<count>\d{{1,3}}|{CARDINAL}|a\s+couple(?:\s+of)?|an?|several|(?:a\s+)?few|many)\s+(?P<unit>{LONG_UNIT})\s+(?P<how>ago\b|back\b(?=\s*[,.])|from\s+(?:now|today)\b|hence\b|earlier\b|later\b)", _I), _ago),
    Rule("same", re.compile(r"\b(?P<which>(?:that|the)\s+(?:very\s+)?same|that|the\s+next|the\s+following|the\s+previous|the\s+preceding)\s+(?P<unit>day|week|month|year)\b", _I), _same),
    Rule("beside", re.compile(r"\b(?:the|a|one)\s+(?P<unit>day|week|month|year)\s+(?P<side>before|after|earlier|later)\b", _I), _beside),
    Rule("narrated_day", re.compile(r"\b(?:end|ends|ended|ending|finish|finished|close|closed|for|late\s+in|later\s+in|early\s+in|start\s+of)\s+(?P<day>the\s+day)(?=\s*(?:[,.;]|at\b|with\b|up\b|down\b|\Z))", _I), _narrated_day),
    Rule("in_units", re.compile(rf"\bin\s+(?P<count>\d{{1,3}}|{CARDINAL}|an?)\s+(?P<unit>{LONG_UNIT})(?P<time>['’]s?\s+time)?\b", _I), _in_units),
    Rule("clock", re.compile(
        r"(?<![\d:.,$/-])\b(?:(?P<hour>0?[1-9]|1[0-2])(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap])(?:\.\s?m\.|\.?m\b)|(?P<hour24>[01]?\d|2[0-3]):(?P<minute24>[0-5]\d)(?::[0-5]\d)?(?![\d:])"
        r"|(?P<oclock>0?[1-9]|1[0-2])\s+o['’]clock|(?P<short>[01]\d|2[0-3])(?P<short_minute>[0-5]\d)(?=\s?(?:UTC|GMT)\b))"
        r"(?:\s*\(?\s?(?P<zone>UTC|GMT|EST|EDT|CST|CDT|MST|MDT|PST|PDT)\b(?:\s?[+-]\s?\d{1,2}\b)?(?:\s?\))?)?", _I), _clock),
    Rule("noon", re.compile(r"\b(?:at|by|until|around|about|before|after)\s+(?P<word>noon|midday|midnight)\b", _I), _noon),
    Rule("reference", re.compile(
        r"\b(?:now|currently|nowadays|presently|at\s+the\s+moment|at\s+present|at\s+this\s+point|for\s+the\s+time\s+being|(?:more\s+)?recently|recent|lately|"
        r"(?:in\s+)?(?<=in )the\s+(?:near\s+|foreseeable\s+)?(?:future|past)|the\s+near\s+term|(?<=the )current)\b", _I), _reference),
)  # fmt: skip
