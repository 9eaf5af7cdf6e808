"""Rules for what is told from the day of writing or of the story: weekdays, yesterday, last month, three years ago, the next day, now."""

import re

from .calendric import OTHER_YEARS, WHICH
from .lasting import SMALLER, amount
from .modifiers import APPROXIMATOR
from .reading import Reading, dated, hanging, lasting, rule
from .tense import Tenses
from .words import CARDINAL, LONG_UNIT, PART, PARTS, WEEKDAY, YEAR, number, unit, weekday

UNIT_STEPS = {"fortnight": ("week", 2)}
DAY_LENGTHS = {"day": 1, "week": 7, "fortnight": 14}
ADVERBS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "day before yesterday": -2, "day after tomorrow": 2, "now": 0}
NAMED_DAYS = re.compile(r"\b(?:Black|Bloody|Super|Cyber|Ash|Palm|Holy|Good|Fat|Giving|Maundy|Red)\s\Z")
_ENDS = re.compile(r"\s*(?:[.,;:?!)—–\"”]|\Z|\n)")
# "Their first title in twenty years": nobody says when; "its first meeting in two weeks" may.
RANKED = re.compile(
    r"\b(?:first|second|third|only|most|least|worst|best|biggest|largest|highest|lowest|deadliest|longest|strongest|heaviest|sharpest|"
    r"steepest|hottest|coldest|wettest|driest)\b[^.,;:!?\n]*\Z",
    re.I,
)
COMPARING = re.compile(r"\b(?:from|compared|against|versus|than)\b[^.;!?\n]*\Z", re.I)
COMPARED_WITHIN = 40  # code points
FOR = re.compile(r"\bfor\s\Z", re.I)
RANKED_WITHIN = 60  # code points


def _steps(name: str, count: int) -> str:
    step, factor = UNIT_STEPS.get(name, (name, 1))
    return f"{step}:{count * factor}"


def _part(words: str | None) -> str:
    if not words:
        return ""
    return f"+T{PARTS[words.lower()]}"


def _weekday(match: re.Match[str], tenses: Tenses) -> Reading | None:
    name, which = match["day"], " ".join((match["which"] or "").lower().split())
    if not name.lower().endswith("day") and not (name[0].isupper() and tenses.tagged(match.start("day")).startswith("NNP")):
        return None
    if tenses.in_name(match.start("day")) or NAMED_DAYS.search(tenses.text[max(0, match.start() - 8) : match.start()]):
        return None
    day, part = weekday(name), _part(match["part"])
    if match["every"] or match["plural"]:
        return Reading(match.start(), match.end(), "SET", value=f"XXXX-WXX-{day}")
    week = (match["week"] or match["week2"] or "").lower()
    if week or which in ("last", "previous", "next"):
        offset = {"last": -1, "previous": -1, "this": 0, "next": 1}[week or which]
        return hanging(match, f"week:{offset};weekday:{day}:this{part}")
    directions = {"past": "last", "this past": "last", "following": "next", "coming": "next", "this coming": "next", "this": "this"}
    direction = directions.get(which) or tenses.direction(match.start("day"), match.end("day"), False)
    return hanging(match, f"weekday:{day}:{direction}{part}")


def _adverb(match: re.Match[str], tenses: Tenses) -> Reading | None:
    if tenses.in_name(match.start("word")):
        return None
    words = " ".join(match["word"].lower().split())
    return hanging(match, f"day:{ADVERBS[words]}{'+TNI' if words == 'tonight' else _part(match['part'])}")


def _this_part(match: re.Match[str], _: Tenses) -> Reading | None:
    return hanging(match, f"day:{-1 if match['which'].lower() == 'last' else 0}+T{PARTS[match['part'].lower()]}")


def _weekend(match: re.Match[str], tenses: Tenses) -> Reading | None:
    return hanging(match, f"weekend:WE:{tenses.direction(match.start(), match.end(), False)}")


def _deictic_unit(match: re.Match[str], _: Tenses) -> Reading | None:
    name, which = unit(match["unit"]), match["which"].lower()
    if name == "fortnight" or "past" in which or (which == "last" and name in ("decade", "century")):
        length = amount("1", name)
        return lasting(match, length, f"span:{'' if 'next' in which or 'coming' in which else '-'}{length}")
    count = {"last": -1, "previous": -1, "next": 1, "coming": 1, "following": 1}.get(which.split()[-1], 0)
    that = "that;" if which in ("previous", "following") else ""
    return hanging(match, f"{that}{_steps(name, count)}")


def _the_unit(match: re.Match[str], _: Tenses) -> Reading | None:
    name = (match["unit"] or match["unit2"] or match["unit3"]).lower()
    return hanging(match, f"{'that;' if name == 'day' else ''}{name}:0")


def _this_unit(match: re.Match[str], tenses: Tenses) -> Reading | None:
    """For "the best result of the year": that of the writing. "Player of the Year" is a name."""
    if match["unit"][0].isupper() or tenses.in_name(match.start("unit")):
        return None
    return hanging(match, f"{match['unit'].lower()}:0", "the")


def _to_date(match: re.Match[str], _: Tenses) -> Reading | None:
    return hanging(match, f"{match['unit'].lower()}:0")


def _numbered_week(match: re.Match[str], _: Tenses) -> Reading | None:
    """For "week 31": of the calendar. With a capital it is one of a season of games."""
    if match["lower"] != "week":
        return None
    number = f"{int(match['number']):02d}"
    if match["year"]:
        return dated(match, f"{match['year']}-W{number}")
    return hanging(match, f"year:{OTHER_YEARS[(match['other'] or 'this').lower()]};weekno:{number}:this")


def _after_next(match: re.Match[str], _: Tenses) -> Reading | None:
    return hanging(match, f"{match['unit'].lower()}:{2 if match['which'].lower().startswith('after') else -2}")


def _ago(match: re.Match[str], tenses: Tenses) -> Reading | None:
    name, count, how = unit(match["unit"]), number(match["count"]), match["how"].lower()
    back = how.startswith(("ago", "back", "earlier", "on"))
    if count is None:
        return dated(match, "FUTURE_REF" if how == "later" else "PAST_REF") if not how.startswith(("from", "hence")) else None
    if "." in count:
        return None
    that = "that;" if how in ("earlier", "later") else ""
    more = _more(match)
    if more:
        return hanging(match, f"{that}shift:{'-' if back else ''}{amount(count, name)}{more}")
    if count == "1" and name == "year" and not match["about"] and (how == "earlier" or (how == "ago" and _compared(match, tenses))):
        return hanging(match, "that;same:-1")
    return hanging(match, f"{that}{_steps(name, int(count) * (-1 if back else 1))}")


def _compared(match: re.Match[str], tenses: Tenses) -> bool:
    """Whether it is what something is compared with ("up from 14 percent a year ago"): the same months of another year."""
    return COMPARING.search(tenses.text[max(0, match.start() - COMPARED_WITHIN) : match.start()]) is not None


def _more(match: re.Match[str]) -> str:
    """The smaller lengths of "two years, one month and 21 days ago", as the end of an ISO 8601 length."""
    parts = [amount(number(one["count"]) or "X", unit(one["unit"])) for one in SMALLER.finditer(match["more"] or "")]
    return "" if any("X" in part or "T" in part or "." in part for part in parts) else "".join(part[1:] for part in parts)


def _from_day(match: re.Match[str], tenses: Tenses) -> Reading | None:
    """For "Two days before yesterday", "three weeks from tomorrow"."""
    name, count = unit(match["unit"]), number(match["count"])
    if count is None or "." in count:
        return None
    if match["side"].lower() == "from" and FOR.search(tenses.text[max(0, match.start() - 5) : match.start()]):
        length = amount(count, name)
        return lasting(match, length, f"day:{ADVERBS[match['word'].lower()]};span:{length}")
    signed = int(count) * (-1 if match["side"].lower() == "before" else 1)
    start = f"day:{ADVERBS[match['word'].lower()]}"
    if name in DAY_LENGTHS:
        return hanging(match, f"{start};day:{signed * DAY_LENGTHS[name]}")
    return hanging(match, f"{start};{_steps(name, signed)}")


def _same(match: re.Match[str], _: Tenses) -> Reading | None:
    which, name = " ".join(match["which"].lower().split()), unit(match["unit"])
    count = 1 if which in ("the next", "the following") else -1 if which in ("the previous", "the preceding") else 0
    return hanging(match, f"that;{_steps(name, count)}")


def _narrated_day(match: re.Match[str], _: Tenses) -> Reading | None:
    return hanging(match, "that;day:0", "day")


def _beside(match: re.Match[str], tenses: Tenses) -> Reading | None:
    """For "The day before": from the date told before, unless what follows says what it is before ("a day after the vote" is a length)."""
    side, name = match["side"].lower(), match["unit"].lower()
    if side in ("before", "after") and not _ENDS.match(tenses.text, match.end()):
        if match["which"].lower() == "the":
            return None
        return Reading(match.start(), match.end("unit"), "DURATION", value=f"P1{name[0].upper()}")
    return hanging(match, f"that;{name}:{1 if side in ('after', 'later') else -1}")


def _in_units(match: re.Match[str], tenses: Tenses) -> Reading | None:
    """For "In two weeks", "in two weeks' time": a date where the verb points ahead, a length behind "the first" or "the worst"."""
    count = number(match["count"])
    if count is None or "." in count:
        return None
    long = unit(match["unit"]) in ("year", "decade", "century")
    if long and not match["time"] and RANKED.search(tenses.text[max(0, match.start() - RANKED_WITHIN) : match.start()]):
        return None
    if not match["time"] and tenses.tense(match.start(), match.end())[0] != "future":
        return None
    return hanging(match, _steps(unit(match["unit"]), int(count)))


_PARTLY = (
    r"(?:(?:earlier|later|late|early)\s+(?:in\s+)?|(?:the\s+)?(?:very\s+)?(?:end|beginning|start|middle|rest|remainder|course)\s+of\s+)?"
)
_COUNT = rf"(?P<count>\d{{1,3}}|{CARDINAL}|(?:a\s+)?couple(?:\s+of)?|an?|several|(?:a\s+)?few|many)"
RULES = (
    rule(
        "weekday", "weekday",
        rf"\b(?:(?P<week2>last|this|next)\s+week(?:\s+on|\s?,)?\s+)?(?:(?P<every>every|each)\s+|(?P<which>previous|following|{WHICH})\s+)?"
        rf"(?:(?:early|late)\s+)?(?P<day>{WEEKDAY})(?P<plural>s(?=[\s.,;]))?(?!\w)"
        rf"(?:\s+(?P<part>{PART})\b|\s+(?:of\s+)?(?P<week>last|this|next)\s+week\b)?", _weekday),
    rule(
        "adverb", "adverb",
        r"\b(?:(?:earlier|later|late|early)\s+)?(?:the\s+(?=day))?(?P<word>day\s+before\s+yesterday|day\s+after\s+tomorrow|today|tonight|"
        rf"yesterday|tomorrow)\b(?:(?:['’]s)?\s+(?P<part>{PART})\b)?", _adverb),
    rule("this_part", "adverb", rf"\b(?:(?:earlier|later|late|early)\s+)?(?P<which>this|last)\s+(?P<part>{PART})\b", _this_part),
    rule("weekend", "unit", r"\bthe\s+weekend\b(?!\s+of\b)", _weekend),
    rule(
        "deictic_unit", "unit",
        rf"\b{_PARTLY}(?:the\s+)?(?P<which>this\s+past|this\s+coming|last|past|previous|this|current|next|coming|following)\s+(?:calendar\s+)?"
        r"(?:work(?:ing)?[\s-]?(?=week))?(?P<unit>week|weekend|fortnight|month|quarter|year|decade|century)(?![\w]|-(?:long|old))",
        _deictic_unit),
    rule(
        "the_unit", "unit",
        r"\b(?:(?:earlier|later|late|early)\s+in|(?:the\s+)?(?:end|beginning|start|middle|rest|remainder)\s+of)\s+the\s+"
        r"(?P<unit>day|week|month|quarter|year|decade|century)\b(?!\s+of)|\b(?:the\s+)?(?P<unit2>month|year)(?:['’]s\s+|-)end\b|"
        r"\bend\s+of\s+(?P<unit3>month|year)\b",
        _the_unit),
    rule(
        "this_unit", "unit",
        r"\b(?:for|in|of|over|during|throughout)\s+(?P<the>the\s+(?:(?:full|entire|whole)\s+)?(?P<unit>year|month|week))\b"
        r"(?!\s+(?:\d|(?:of|in|to|from|that|when|which|before|after|since|ended|ending|earlier|later|ago|previous|prior|he|she|it|they|we)\b)|"
        r"[-'’\w])",
        _this_unit),
    rule("to_date", "unit", r"\b(?:the\s+)?(?P<unit>year|month|quarter)[\s-]to[\s-]date\b", _to_date),
    rule(
        "numbered_week", "unit",
        rf"\b(?P<lower>week)\s+(?P<number>[1-4]\d|5[0-3]|[1-9])\b(?!\d|[.,:]\d|\s?[-–%])"
        rf"(?:\s+(?:of|in)\s+(?:(?P<year>{YEAR})|(?P<other>last|this|next)\s+year)\b)?", _numbered_week),
    rule("after_next", "unit", r"\b(?:the\s+)?(?P<unit>week|month|year)\s+(?P<which>after\s+next|before\s+last)\b", _after_next),
    rule(
        "ago", "unit",
        rf"(?<!last )(?<!past )(?<!next )(?<!previous )\b(?P<about>{APPROXIMATOR}\s+)?{_COUNT}\s+(?P<unit>{LONG_UNIT})"
        rf"(?P<more>(?:(?:\s?,\s+|\s+and\s+|\s+)(?:\d{{1,3}}|{CARDINAL}|an?)\s+{LONG_UNIT}){{1,3}})?(?:\s+or\s+(?:so|more))?\s+"
        r"(?P<how>ago|back(?=\s*[,.])|from\s+now|hence|earlier|later|on(?=\s*,))\b", _ago),
    rule(
        "from_day", "unit",
        rf"\b{_COUNT}\s+(?P<unit>{LONG_UNIT})\s+(?P<side>before|after|from)\s+(?P<word>today|yesterday|tomorrow)\b", _from_day),
    rule(
        "same", "unit",
        r"\b(?P<which>(?:that|the)\s+(?:very\s+)?same|that|the\s+next|the\s+following|the\s+previous|the\s+preceding)\s+"
        r"(?P<unit>day|week|weekend|month|year)\b", _same),
    rule(
        "beside", "unit",
        r"\b(?<!in )(?P<which>the|a|one)\s+(?P<unit>day|week|month|year)\s+"
        r"(?P<side>before|after|earlier|later|previous|prior)\b(?!\s+to\b)",
        _beside),
    rule(
        "narrated_day", "unit",
        r"\b(?:end|ends|ended|ending|finish|finished|close|closed|for)\s+(?P<day>the\s+day)(?=\s*(?:[,.;]|at\b|with\b|up\b|down\b|\Z))",
        _narrated_day),
    rule("in_units", "unit", rf"\bin\s+(?P<count>\d{{1,3}}|{CARDINAL}|an?)\s+(?P<unit>{LONG_UNIT})(?P<time>['’]s?\s+time)?\b", _in_units),
)  # fmt: skip
