"""What a thing is called, and in what words somebody said a thing, in two sentences of one matter."""

import re
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import pairwise

from ....lexicon import words as lexicon
from ...sense import NEGATIONS, sense
from ..label import judged_apart
from ..parting import Parting, quoted
from ..things import relation
from ..words import labels
from .guards import ahead, other_names, two_times
from .told import Matter, Told

ALIKE = 0.3
NONE = frozenset({"without", "no", "not", "nor", "any"})  # words before one for what there was not
DISTANCE = re.compile(
    r"\b(?:as (?:they|he|she|it|the \w+) calls?|so-called|calls?|called|calling|describ\w+|termed|spoke of|known as|branded|dubbed)\b"
)
OPENING = 3  # words with which two quotations begin alike before each sets a bound of its own
YEAR = len("1997")
SAME_WORDS = 0.5  # share of the words of two quotations that stand in one order in both
BOUNDING = frozenset({"until", "unless", "if", "when", "after", "before", "only", "while", "once", "because"})
BOUNDS = frozenset(
    {
        "until",
        "unless",
        "if",
        "only",
        "may",
        "might",
        "could",
        "perhaps",
        "never",
        "always",
        "some",
        "most",
        "all",
        "one",
        "ever",
        "soon",
        "yet",
    }
)


def label(matter: Matter) -> Parting | None:
    """Words that judge one thing differently, none of which the other account has; of short accounts, where one thing is told of."""
    left, right = matter.left, matter.right
    if matter.alike < ALIKE or not matter.short or not matter.mutual or DISTANCE.search(left.plain) or DISTANCE.search(right.plain):
        return None
    if other_names(left, right) or ahead(left, right) or _two(left, right) or _looks_back(left) != _looks_back(right):
        return None
    mine, yours = _labels(left), _labels(right)
    for one in mine:
        for other in yours:
            if judged_apart(one, other) and not _uses(left, other) and not _uses(right, one):
                reason = f"{left.outlet} says {quoted(one)}, {right.outlet} {quoted(other)}, of one matter: words that judge it differently"
                return Parting("label", "differs", one, other, reason)
    return None


def _looks_back(one: Told) -> bool:
    """Whether a sentence names a year, and so tells of what was before."""
    return any(len(time.value) == YEAR and time.value.isdigit() for time in one.times)


def _labels(one: Told) -> list[str]:
    """The labels of a sentence, those of what there was not left out."""
    return _called(one.plain)


def _called(text: str) -> list[str]:
    words = text.lower().replace("'s", "").split()
    bare = [word.strip('.,;:!?"“”()') for word in words]
    bare = ["" if before in NONE else word for before, word in pairwise(["", *bare])]
    forms = [*bare, *(f"{first} {second}" for first, second in pairwise(bare))]
    known = labels()
    return [found for word in forms for found in dict.fromkeys((word, word.removesuffix("s"))) if found in known]


def _two(left: Told, right: Told) -> bool:
    """Whether what is done is done to two things, none of them called by a label."""
    mine, yours = (
        [part for told in side.statements for part in told.parts.get("object", ()) if not _called(part.exact)] for side in (left, right)
    )
    return bool(mine and yours) and all(relation((one,), (other,)) == "apart" for one in mine for other in yours)


def _uses(one: Told, word: str) -> bool:
    document = one.account.document
    return re.search(rf"\b{re.escape(word)}", document.text[: document.main_end], re.IGNORECASE) is not None


def wording(matter: Matter) -> Parting | None:
    """Two wordings of what one speaker said, of which one denies or bounds what the other says."""
    if not matter.short or _on_two_days(matter):
        return None  # in longer reports utterances are aligned as such
    for one in matter.left.quotes:
        for other in matter.right.quotes:
            mine, yours = (_spoken(quote) for quote in (one, other))
            if not mine or not yours:
                continue
            first, second = sense(mine), sense(yours)
            if first == second or not (_bounded(first, second) or _one_utterance(first, second)):
                continue
            extra = set(first) ^ set(second)
            denied = bool(NEGATIONS & set(first)) != bool(NEGATIONS & set(second))
            if denied or extra & BOUNDS or _bounded(first, second):
                said = f"{matter.left.outlet} quotes {quoted(mine)}, {matter.right.outlet} {quoted(yours)}"
                reason = f"{said}: one denies or bounds what the other says"
                return Parting("wording", "differs", mine, yours, reason)
    return None


def _on_two_days(matter: Matter) -> bool:
    """Whether it was said on two days, as far as the words beside the quotations tell."""
    beside = []
    for side in (matter.left, matter.right):
        parts = [part for quote in side.quotes for part in quote.content]
        times = [one for one in side.times if not any(part.start <= one.evidence.start < part.end for part in parts)]
        beside.append(replace(side, times=tuple(times)))
    return two_times(*beside)


def _bounded(one: list[str], other: list[str]) -> bool:
    """Whether two wordings begin alike, up to a word that sets a bound, and then set two bounds."""
    same = next((number for number, (mine, yours) in enumerate(zip(one, other, strict=False)) if mine != yours), 0)
    tails = [set(side[same:]) - lexicon("function_words") for side in (one, other)]
    return same >= OPENING and bool(BOUNDING & set(one[max(0, same - 2) : same])) and all(tails) and not tails[0] & tails[1]


def _spoken(quote) -> str:  # type: ignore[no-untyped-def]
    direct = quote.kind == "direct"
    return " ".join(part.exact for part, marked in zip(quote.content, quote.marked, strict=True) if marked or direct).strip('"“” ,.')


def _one_utterance(one: list[str], other: list[str]) -> bool:
    """Whether two quotations are one utterance told in two ways, and neither is only a piece of the other."""
    shared = sum(block.size for block in SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks())
    short, long = sorted((one, other), key=len)
    if 2 * shared < 2 * SAME_WORDS * len(short):
        return False
    plain = lexicon("function_words")
    weighty = [{word for word in side if word not in plain} for side in (short, long)]
    if weighty[0] and len(weighty[0] & weighty[1]) < SAME_WORDS * len(weighty[0]):
        return False
    return not _piece(short, long) or bool(BOUNDS & set(long[len(short) : len(short) + 1]))


def _piece(short: list[str], long: list[str]) -> bool:
    return any(long[first : first + len(short)] == short for first in range(len(long) - len(short) + 1))
