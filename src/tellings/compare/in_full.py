"""Short ways of writing numbers, money and measures in full: "15,000ft", "$5bn", "60mph", "2/3", "the '60s".

Outlets have house styles for these, and what was said is the same in each. What comes out is only laid side by side, never shown.
"""

import functools
import re

from ..lexicon.quantities import unit_forms

SCALES = {"bn": "billion", "tn": "trillion", "trn": "trillion", "mn": "million", "mln": "million", "k": "thousand"}
CURRENCIES = {"$": "dollar", "£": "pound", "€": "euro"}
SCALE = {"c": "celsius", "f": "fahrenheit"}
NOT_GLUED = frozenset({"am", "pm", "st", "nd", "rd", "th", "s"})
DECADES = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
PARTS = {"3": "third", "4": "quarter", "5": "fifth", "6": "sixth", "8": "eighth"}
ONES = {"1": "one", "2": "two", "3": "three", "4": "four", "5": "five", "7": "seven"}

# Millions are "m" behind money and decimals alone: elsewhere it is as often metres.
MILLIONS = re.compile(r"((?:[$£€]\s?[\d,]+(?:\.\d+)?)|\d\.\d+)\s?m\b")
GLUED = re.compile(r"(?<=\d)-?([a-zμ²³]+(?:/[a-z]+)?)(?![\w])")
MONEY = re.compile(r"([$£€])\s?(\d[\d,]*(?:\.\d+)?(?: and a half)?(?:\s(?:thousand|hundred|million|billion|trillion)\b)*)")
PART = re.compile(r"(?<![\d/.])([1-57])/([34568])(?![\d/])")
DECADE = re.compile(rf"['’]?\b(?<!\d)([2-9])0s\b|\b({'|'.join(DECADES)})\b")
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
ORDINALS = {
    "first": "1st", "second": "2nd", "third": "3rd", "fourth": "4th", "fifth": "5th", "sixth": "6th", "seventh": "7th", "eighth": "8th",
    "ninth": "9th",
}  # fmt: skip
ORDINAL = re.compile(rf"\b({'|'.join(TENS)}) ({'|'.join(ORDINALS)})\b")
NUMBER = re.compile(r"(?:\bno\.\s?|#)(?=\d)")
HALF = re.compile(r"(?<=\d)(?:\s?½|[ -]1/2\b|\.5\b(?![.,]?\d))")
HALVES = re.compile(r"½|\b(?<![\d/.])1/2\b(?!/)")
DECIMAL = re.compile(r"(?<=\d)\.(?=\d(?!\d))")
DEGREES = re.compile(r"\s?°\s?(c|f)\b")
SEPTEMBER = re.compile(r"\b9/11\b")


def in_full(text: str) -> str:
    """A text in lower case with its numbers, sums and measures in full, each unit in one form.

    Args:
        text: in lower case, with straight apostrophes.
    """
    text = DEGREES.sub(lambda found: f" degrees {SCALE[found[1]]}", text)
    text = ORDINAL.sub(lambda found: f"{TENS.index(found[1]) + 2}{ORDINALS[found[2]]}", text)
    if any(sign.isdigit() or sign == "½" for sign in text):
        text = _numbers(text)
    return _units().sub(_unit, DECADE.sub(_decade, text))


def _numbers(text: str) -> str:
    """A text with what is written in digits in full."""
    text = GLUED.sub(_apart, MILLIONS.sub(r"\1 million", SEPTEMBER.sub("september 11", text)))
    text = HALVES.sub("half", HALF.sub(" and a half", text))
    text = MONEY.sub(lambda found: f"{found[2]} {CURRENCIES[found[1]]}", NUMBER.sub("number ", text))
    return PART.sub(_part, DECIMAL.sub("point", text))


def one_unit(words: list[str]) -> list[str]:
    """The words, each unit behind a number in one form: "6 feet", "6 foot"."""
    forms = _short()
    told = [forms.get(word, word) if at and words[at - 1][:1].isdigit() else word for at, word in enumerate(words)]
    return [word for word in told if word]


def _apart(found: re.Match[str]) -> str:
    """What is written on to a number, apart from it and in full."""
    word = found[1]
    if word in NOT_GLUED or (word not in SCALES and word not in unit_forms()):
        return found[0]
    return f" {SCALES.get(word, word)}"


def _part(found: re.Match[str]) -> str:
    return f"{ONES[found[1]]} {PARTS[found[2]]}{'' if found[1] == '1' else 's'}"


def _decade(found: re.Match[str]) -> str:
    return f"19{found[1]}0s" if found[1] else f"19{DECADES.index(found[2]) + 2}0s"


def _unit(found: re.Match[str]) -> str:
    return _bare(unit_forms()[found[0]].name)


@functools.cache
def _units() -> re.Pattern[str]:
    """What finds the units of several words, the longest first: "miles per hour"."""
    forms = sorted((form for form in unit_forms() if " " in form or "/" in form), key=lambda form: (-len(form), form))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, forms))})(?!\w)")


@functools.cache
def _short() -> dict[str, str]:
    """The one form of each unit that is a single word, letters only, and of money."""
    money = {f"{name}s": name for name in CURRENCIES.values()}
    return {form: _bare(unit.name) for form, unit in unit_forms().items() if form.isalpha()} | money | {"pc": ""}  # as "percent"


def _bare(name: str) -> str:
    """Letters only, in American spelling: as ``sense.spelled`` makes of them."""
    return "".join(sign for sign in name.lower() if sign.isalnum()).replace("our", "or")
