"""Which other words are none that matter: a contraction, a word that only fills, a pronoun for its noun, a slip or a hyphen.

A reader who lays two quotations side by side passes over these. In a blind reading of real stories (November 2026) half of the wordings
that were called different differed in nothing else.
"""

import functools
import re
import unicodedata
from collections.abc import Sequence

from ..lexicon import naming, rows
from ..lexicon import words as lexicon
from ..lexicon.vectors import vector
from ..record import Edit
from . import spelling
from .in_full import CURRENCIES
from .kinds import AUXILIARIES, MODALS, PRONOUNS, QUANTIFIERS, number, one_of_several, same_forms
from .sense import NEGATIONS, sense
from .wording import key

_EMPTY = frozenset(
    {"it", "there", "that", "this", "is", "was", "s", "are", "were", "re", "has", "have", "been", "be", "theres", "its", "thats"}
)
_NOW = frozenset({"is", "s", "are", "re", "has", "have", "theres", "its"})
_THEN = frozenset({"was", "were", "had"})
_POINTING = frozenset({"this", "that", "these", "those", "them", "one"})
# What may be left out beside other words without another sense.
_LINKS = frozenset({"it", "there", "to", "of", "at", "on", "in", "do", "does", "did", "is", "are", "was", "were", "be", "got"})
# A noun that a pronoun stands for is told in no more words than this; a slip of one letter is one in a word of so many. By judgement.
_NOUN, _LONG = 3, 4
_STEM = 6  # letters of a side with which the other begins or ends
_INITIAL = re.compile(r"[A-Z]\.")  # of a middle name
_VOWELS = re.compile(r"[aeiouy]+")
# Letters in which other alphabets and languages are written: "Qatif", "Katif"; "Dhofar", "Dofar"; "Filip", "Philip".
_LETTERS = tuple(
    (re.compile(found), instead) for found, instead in ((r"ph", "f"), (r"[gq]h?|kh|c(?![eihy])", "k"), (r"(?<=[dtz])h|h$", ""))
)
_PARTS = re.compile(r"[\s-]+")
_PARTICLES = frozenset({"al", "el"})  # of an Arabic name, which papers write or leave out
_TWICE = re.compile(r"(.)\1+")
_BRACKETS = re.compile(r"[\[\]()]")
_ORDINAL = re.compile(r"\b(\d+)(?:st|nd|rd|th)\b", re.IGNORECASE)
_NUMERALS = {"II": "2", "III": "3", "IV": "4", "VI": "6", "VII": "7", "VIII": "8", "IX": "9"}  # those that are no letter
_ROMAN = re.compile(rf"\b(?:{'|'.join(_NUMERALS)})\b")
_FEET = re.compile(r"\bft\.", re.IGNORECASE)  # before a name it is a fort's
_OF_A_MONTH = re.compile(r"^\W*(?:the\s+)?[\w-]*(?:st|nd|rd|th)\s+of\s*$", re.IGNORECASE)  # "the first of", and then the month
_COUNTED = {"first": "1st", "second": "2nd", "third": "3rd"}
_COUNTING = re.compile(rf"\b(?:{'|'.join(_COUNTED)})\b", re.IGNORECASE)
_COMPLETED = re.compile(r"(?<=\w)\[\w+\]|\[\w+\](?=\w)")  # "rec[eive]": what an editor completes a word with
_HANDLE = re.compile(r"\W*@(\w{3,})\W*")
_LINK = re.compile(r"\bMORE\W*$")  # of a page, where what a link says ran into the words quoted
_LINKED = 4  # words from which on such an end is a link's. By judgement
_NAME = re.compile(r"\w+")
_MONEY = frozenset(CURRENCIES.values())
_ARTICLES = frozenset({"a", "an", "the"})
_SUBJECTS = frozenset({"i", "we", "you", "he", "she", "it", "they"})
_TRYING = frozenset({"and", "to"})  # "try and row", "try to row"
_LONG_FORMS = {"s": ("", " is", " has"), "d": (" had", " would")}
_FORMS_OF_GET = frozenset({"get", "gets", "got", "gotten", "getting"})


def immaterial(edit: Edit) -> bool:
    """Whether a step between two wordings changes nothing that a reader would tell as a difference."""
    if edit.op != "changed":
        side = (edit.base or edit.other).strip()
        if _INITIAL.fullmatch(side) or (_LINK.search(side) and len(side.split()) >= _LINKED):
            return True
        return all(word in _fillers() or word in _LINKS for word in _told(side))
    if _put_otherwise(edit) or _misspelt(key(edit.base), key(edit.other)) or _other_alphabet(edit):
        return True
    base, other = _bare(sense(edit.base)), _bare(sense(edit.other))
    if any(word in NEGATIONS or word in MODALS | QUANTIFIERS or number(word) for word in (*base, *other)):
        return False
    one, two = "".join(base), "".join(other)
    short, long = sorted((one, two), key=len)
    if len(short) >= _STEM and (long.startswith(short) or long.endswith(short)):
        return True  # "talk-show", "talk show format": written in one, and cut
    if _empty(base, other) or _for_a_noun(base, other) or _for_a_noun(other, base):
        return True
    if one_of_several(edit):
        return False
    return len(base) == len(other) and all(mine == yours or _slip(mine, yours) for mine, yours in zip(base, other, strict=True))


def _put_otherwise(edit: Edit) -> bool:
    """Whether a change is one of how the words are put down: by an editor, in full or in short, in another order or spelling."""
    sides = (edit.base, edit.other)
    if {key(side) for side in sides} == _TRYING or len({_run_together(side) for side in sides}) == 1 or _one_sum(edit):
        return True
    if all(_BRACKETS.search(side) for side in sides) or all(word in _fillers() for side in sides for word in _told(side)):
        return True  # what an editor put in, here and there; what only fills
    if _readings(edit.base) & _readings(edit.other) or any(rule(edit) for rule in _ALIKE):
        return True
    return any(rule(*pair) for rule in (_said_subject, _subject_before) for pair in (sides, sides[::-1]))


def _run_together(side: str) -> str:
    """The letters and digits of a side without what parts its words, and without accents: "well head", "wellhead"; "polizón"."""
    plain = unicodedata.normalize("NFKD", "".join(key(word) for word in _PARTS.split(side)))
    return "".join(sign for sign in plain if not unicodedata.combining(sign)).replace("z", "s")


def _one_sum(edit: Edit) -> bool:
    """Whether both sides are one number, one of them with the sign of the money whose name stands elsewhere: "$5", "five"."""
    told = [[word for word in sense(side) if word not in _MONEY] for side in (edit.base, edit.other)]
    return told[0] == told[1] and bool(told[0]) and all(word.isdigit() for word in told[0])


@functools.cache
def _fillers() -> frozenset[str]:
    """Words that speech is filled with."""
    return frozenset(row[0] for row in rows("spoken_forms") if row[1] == "filler" and " " not in row[0])


@functools.cache
def _filling() -> re.Pattern[str]:
    """What finds the phrases that speech is filled with."""
    forms = sorted((row[0] for row in rows("spoken_forms") if row[1] == "filler" and " " in row[0]), key=lambda form: (-len(form), form))
    return re.compile(rf"(?<![\w'’])(?:{'|'.join(map(re.escape, forms))})(?![\w'’])", re.IGNORECASE)


def _told(side: str) -> list[str]:
    return sense(_filling().sub(" ", side))


def _bare(words: Sequence[str]) -> list[str]:
    """The words without those that only fill, unless nothing else is there."""
    return [word for word in words if word not in _fillers()] or list(words)


def _readings(side: str) -> set[str]:
    """What a side may stand for, its short forms read in each way, its letters in a row, without what only fills it."""
    read = [_filling().sub(" ", side)]
    for mark, forms in _LONG_FORMS.items():
        short = re.compile(rf"(?<=\w)['’]{mark}\b", re.IGNORECASE)
        read = [short.sub(form, one) for one in read for form in (forms if short.search(one) else ("",))]
    read += [_plain_ordinals(one.rstrip()[:-2]) for one in read if _OF_A_MONTH.search(_plain_ordinals(one))]
    read += [_FEET.sub("feet", one) for one in read]
    read += [_ROMAN.sub(lambda found: _NUMERALS[found[0]], one) for one in read]
    read += [_COMPLETED.sub("", one) for one in read] + [_plain_ordinals(one) for one in read]
    return {"".join(spelling.plain(word) for word in sense(one) if word not in _fillers()) for one in (side, *read)} - {""}


def _plain_ordinals(side: str) -> str:
    """A side with its ordinals as numbers, as days are told: "the 29th", "29"; words for them in digits only: "Second", "2nd"."""
    spelled = _COUNTING.sub(lambda word: _COUNTED[word[0].lower()], side)
    return spelled if spelled != side else _ORDINAL.sub(r"\1", side)


def _initials(edit: Edit) -> bool:
    """Whether one side is the initials of the other: "the DHA", "the deputy harbour admiral"; what both begin with is passed over."""
    base, other = (_NAME.findall(side) for side in (edit.base, edit.other))
    while base and other and base[0] == other[0]:
        base, other = base[1:], other[1:]
    sides = [[word for word in side if word.lower() not in _ARTICLES] for side in (base, other)]
    return any(len(one) == 1 and naming.spells(one[0], " ".join(two)) for one, two in (sides, sides[::-1]))


def _turned_round(edit: Edit) -> bool:
    """Whether small words, or two neighbours, only stand in another order: "to not", "not to"; "falling rents", "rents falling"."""
    base, other = ([told for word in side.split() if (told := key(word))] for side in (edit.base, edit.other))
    return sorted(base) == sorted(other) and (len(base) == 2 or lexicon("function_words").issuperset(base))


def _handle(edit: Edit) -> bool:
    """Whether one side is under which name the other writes on a network: "@rivrow", "the River Rowers"; "@skipperToraMoe", "Tora Moe"."""
    for one, two in ((edit.base, edit.other), (edit.other, edit.base)):
        letters = iter(named := _run_together(" ".join(word for word in two.split() if word.lower() not in _ARTICLES)))
        handle = _HANDLE.fullmatch(one.strip())
        if handle and two.strip("\"'“”‘’( ")[:1] != "@" and any(word[:1].isupper() for word in two.split()):
            written = _run_together(handle[1])
            return named in written or all(sign in letters for sign in written)
    return False


def _subject_before(one: str, two: str) -> bool:
    """Whether one side is but the auxiliary verb of the other, whose subject is a pronoun: "the master is", "he's"."""
    verb = sense(one)
    if len(verb) != 1 or verb[0] not in AUXILIARIES:
        return False
    full = (re.sub(rf"(?<=\w)['’]{mark}\b", form, two) for mark, forms in _LONG_FORMS.items() for form in forms if form)
    return any(len(said := sense(form)) > 1 and said[0] in _SUBJECTS and said[1:] == verb for form in (two, *full))


def _said_subject(one: str, two: str) -> bool:
    """Whether one side says again who is spoken of where the other goes on with "and": "and expect", "I expect"."""
    joins, says = one.lower().split(), sense(two)
    return bool(joins) and not sense(one) and len(says) == 1 and says[0] in _SUBJECTS


def _one_name(edit: Edit) -> bool:
    """Whether both sides are names that only their vowels part, or how another alphabet's letters are written: "Gaza", "Ghazza"."""
    sides = [
        [word for word in _PARTS.split(side) if word and word.lower() not in _PARTICLES and not _INITIAL.fullmatch(word)]
        for side in (edit.base, edit.other)
    ]
    pairs = list(zip(*sides, strict=False))
    if not pairs or len(sides[0]) != len(sides[1]) or not all(any(map(str.isupper, side)) for side in (edit.base, edit.other)):
        return False
    return all(key(one) == key(two) or _one_spelling(one, two) for one, two in pairs)


def _one_spelling(one: str, two: str) -> bool:
    """Whether two words are a name in two spellings."""
    states = naming.country(one), naming.country(two)
    if all(states):
        return states[0] == states[1]  # Niger is not Nigeria
    left, right = _consonants(one), _consonants(two)
    return left == right and len(left) > 1 and all(len(word) >= _LONG and any(map(str.isupper, word)) for word in (one, two))


def _consonants(word: str) -> str:
    plain = "".join(filter(str.isalpha, word.lower()))
    for found, instead in _LETTERS:
        plain = found.sub(instead, plain)
    return _TWICE.sub(r"\1", _VOWELS.sub("", plain))


def _ended_up(edit: Edit) -> bool:
    """Whether one side only says that it came to what the other says: "ended up getting", "got"."""
    if not any(_filling().search(side) for side in (edit.base, edit.other)):
        return False
    base, other = (_bare(_told(side)) for side in (edit.base, edit.other))
    getting = all(len(side) == 1 and side[0] in _FORMS_OF_GET for side in (base, other))
    return bool(base and other) and (getting or same_forms(base, other))


def _empty(base: list[str], other: list[str]) -> bool:
    """Whether both sides only say that there is something, at one time: "there is", "it's"."""
    if not base or not other or not {*base, *other} <= _EMPTY:
        return False
    return bool(_NOW.intersection(base)) == bool(_NOW.intersection(other)) and bool(_THEN.intersection(base)) == bool(
        _THEN.intersection(other)
    )


def _for_a_noun(base: list[str], other: list[str]) -> bool:
    """Whether one side is a pronoun alone and the other a short noun for it."""
    return len(base) == 1 and base[0] in PRONOUNS | _POINTING and 0 < len(other) <= _NOUN and not PRONOUNS.intersection(other)


def _slip(one: str, two: str) -> bool:
    """Whether two words are one but for a letter that one of them lacks: "law", "laws"; "lean", "learn"; "th", "the", which is no word."""
    if _misspelt(one, two):
        return True
    short, long = sorted((one, two), key=len)
    if len(long) - len(short) != 1 or (len(long) < _LONG and not _no_word(short, long)):
        return False
    return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def _misspelt(one: str, two: str) -> bool:
    """Whether one of two words is no word, and the other but for one letter, or two that changed places: "desperate", "desparate"."""
    short, long = sorted((one, two), key=len)
    if len(short) < _STEM or not (one.isalpha() and two.isalpha()) or (vector(one) is None) == (vector(two) is None):
        return False
    if len(long) - len(short) == 1:
        return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
    if len(long) != len(short):
        return False
    other = [at for at, (mine, yours) in enumerate(zip(one, two, strict=True)) if mine != yours]
    turned = len(other) == 2 and other[1] == other[0] + 1 and one[other[0]] == two[other[1]] and one[other[1]] == two[other[0]]
    return len(other) == 1 or turned


def _other_alphabet(edit: Edit) -> bool:
    """Whether one side is written in another alphabet than ours, and the other in ours."""
    foreign = [[not unicodedata.name(sign, "").startswith("LATIN") for sign in side if sign.isalpha()] for side in (edit.base, edit.other)]
    return all(foreign) and {all(foreign[0]), all(foreign[1])} == {True, False} and not all(map(any, foreign))


def _no_word(short: str, long: str) -> bool:
    """Whether of two short words only the longer is one of the small words of the language, as far as its list tells."""
    return len(short) > 1 and long in lexicon("function_words") and short not in lexicon("function_words")


_ALIKE = (_ended_up, _one_name, _initials, _turned_round, _handle)
"""What may make two sides one, each asked of the step."""
