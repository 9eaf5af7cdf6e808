"""The words that carry the sense of a wording, in one spelling, without the small words that may come and go."""

import functools
import re

from ..lexicon import rows
from .in_digits import in_digits
from .in_full import in_full, one_unit

# Words that may come and go without another sense; no negation, modal verb or preposition is among them.
SLIGHT = frozenset({"a", "an", "the", "and", "that", "this", "these", "those", "so", "well", "but", "you", "know", "uh", "um"})
NEGATIONS = frozenset({"not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot"})
# Of what there is next to none of: "little sign", not "a little".
SCARCE = re.compile(r"(?<!\ba )(?<!\bthe )\b(?:little|few|scant|hardly|scarcely|barely)\b", re.IGNORECASE)
# British and American spellings of one word, ending by ending.
SPELLINGS = (("our", "or"), ("ours", "ors"), ("ise", "ize"), ("ised", "ized"), ("ising", "izing"), ("yse", "yze"), ("tre", "ter"))
OUR = re.compile(r"^(neighb|col|fav|behavi|hon|lab|harb|hum|rum|arm|endeav|parl|sav|vig|od|glam)our")
# Contractions and what they stand for, at the end of a word.
CONTRACTIONS = (("can't", "can not"), ("won't", "will not"), ("'ve", " have"), ("'re", " are"), ("'ll", " will"), ("'m", " am"))
# Words written in two ways, whatever their endings; a full hour with and without its minutes.
WRITTEN = {"okay": "ok", "alright": "allright", "programme": "program", "programmes": "programs", "percent": ""}
FULL_HOUR = re.compile(r"\b(\d{1,2})[:.]00\b")
POSSESSIVE = re.compile(r"s's\b|s'(?!\w)")
ORDINALS = {"five": "fifth", "eight": "eighth", "nine": "ninth", "twelve": "twelfth"}
LAST_IRREGULAR = 3  # first, second (a time, too) and third are left as they are
# A number run together with the word behind it: "47percent".
GLUED = re.compile(r"(?<=\d)(?=(?:percent|per cent|million|billion|trillion)\b)")
HOURS = re.compile(r"(\d)\s?([ap])\.?\s?m\b\.?")
# Days of months, written in two ways: "August the 31st", "the 31st of August", "Aug. 31".
MONTH = r"\b(jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?(?=\s+(?:the\s+)?\d)"
MONTHS = {
    "jan": "january", "feb": "february", "mar": "march", "apr": "april", "jun": "june", "jul": "july", "aug": "august",
    "sep": "september", "sept": "september", "oct": "october", "nov": "november", "dec": "december",
}  # fmt: skip
SHORT_MONTH = re.compile(MONTH)
NAMED_MONTH = "(january|february|march|april|may|june|july|august|september|october|november|december)"
MONTH_DAY = re.compile(rf"\b{NAMED_MONTH}\s+(?:the\s+)?(\d{{1,2}})(?:st|nd|rd|th)\b")
DAY_MONTH = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)\s+(?:of\s+)?{NAMED_MONTH}\b")
FORMS = 16384  # wordings whose sense is kept: the sides of the edits of a story's utterances, asked for several times each
# A blank that stands in a contraction by mistake: "I’ m".
PARTED = re.compile(r"(?<=\w)'\s+(?=(?:m|s|t|re|ve|ll|d)\b)")
DASHES = re.compile(r"[-–—]+|…|\.{2,}")


def sense(words: str) -> list[str]:
    """The words that carry the sense, in one spelling, numbers in digits."""
    return list(_sense(words))


@functools.lru_cache(maxsize=FORMS)
def _sense(words: str) -> tuple[str, ...]:
    plain = GLUED.sub(" ", DASHES.sub(" ", PARTED.sub("'", words.lower().replace("’", "'"))))
    plain = in_full(_alike()[0].sub(lambda found: _alike()[1][found[0]], plain))
    for short, full in CONTRACTIONS:
        plain = plain.replace(short, full)
    plain = SHORT_MONTH.sub(lambda found: MONTHS[found[1]], plain)
    plain = DAY_MONTH.sub(r"\2 \1", MONTH_DAY.sub(r"\1 \2", plain))
    plain = HOURS.sub(r"\1 \2m", plain)
    plain = POSSESSIVE.sub("s", FULL_HOUR.sub(r"\1", plain.replace("n't", " not").replace("per cent", "percent")))
    bare = ("".join(char for char in word if char.isalnum()) for word in plain.split())
    return tuple(one_unit(in_digits([told for word in bare if word and word not in SLIGHT and (told := spelled(word))])))


@functools.cache
def _alike() -> tuple[re.Pattern[str], dict[str, str]]:
    """What finds the words that are written in several ways, the longest first, and the one way for each."""
    table = {row[0]: row[2] for row in rows("spoken_forms") if row[1] == "alike"}
    forms = "|".join(re.escape(form) for form in sorted(table, key=lambda form: (-len(form), form)))
    return re.compile(rf"(?<![\w'])(?:{forms})(?![\w'])"), table


def spelled(word: str) -> str:
    """A word in American spelling, a number word in digits."""
    if word in WRITTEN:
        return WRITTEN[word]
    if word in _numbers():
        return _numbers()[word]
    word = OUR.sub(r"\1or", word)
    for british, american in SPELLINGS:
        if word.endswith(british) and len(word) > len(british) + 2:
            return word[: -len(british)] + american
    return word


@functools.cache
def _numbers() -> dict[str, str]:
    """The number words up to twenty, and the ordinals of the same form, with their digits."""
    found = {word: value for word, does, value in rows("numerals") if does == "unit" and word.isalpha()}
    ordinals = {ORDINALS.get(word, f"{word}th"): f"{value}th" for word, value in found.items() if int(value) > LAST_IRREGULAR}
    return found | ordinals
