"""What kind of difference one step between two wordings is, with the reason in words: an omission, a cut, another tense, another claim."""

import functools
import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

import msgspec

from ..lexicon import rows
from ..lexicon.quantities import unit_forms
from ..record import Edit, EditKind
from .sense import NEGATIONS, sense

BRACKETED = re.compile(r"^\W*[\[(].*[\])]\W*$", re.DOTALL)
BRACKET = re.compile(r"\[[^\]]*\]")
# "Whether it rains or not" denies nothing, nor does "no" before what is said anyway; "no one, no boatman" denies once.
EITHER_WAY = re.compile(r"\bor not\b|\bno matter\b|\bno\b(?=,)|\b(no|not|never)\b(?:\s\w+)?,(?=\s\1\b)", re.IGNORECASE)
WHETHER = re.compile(r"\bwhether\b[^.!?;]*$", re.IGNORECASE)  # what is said behind it is left open
CORRELATIVE = re.compile(r"\bnot\b.*,? but\W*$", re.IGNORECASE)
OMITTED = re.compile(r"^(?:[\[(]?(?:…|\.\s?\.\s?\.)[\])]?|\[…\]|\W)+$")
MODALS = frozenset({"will", "would", "shall", "should", "can", "could", "may", "might", "must", "ll", "d", "ought", "cannot"})
QUANTIFIERS = frozenset(
    {"all", "some", "many", "most", "few", "every", "any", "both", "half", "several", "only", "always", "often", "sometimes", "rarely"}
)
PRONOUNS = frozenset(
    {
        "i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves", "you", "your", "yours", "he", "him", "his", "himself",
        "she", "her", "hers", "herself", "it", "its", "itself", "they", "them", "their", "theirs", "themselves",
    }
)  # fmt: skip
BE = frozenset({"be", "am", "is", "are", "was", "were", "been", "being", "s", "re", "m"})
HAVE = frozenset({"have", "has", "had", "having", "ve"})
DO = frozenset({"do", "does", "did", "done", "doing"})
AUXILIARIES = BE | HAVE | DO | {"will", "would"}
ENDINGS = ("ing", "ied", "ies", "ed", "es", "d", "s")
LONG = 6  # words on one side, and few on the other: a stretch is left out there, not said with other words. Chosen, not calibrated
MOVED = 12  # words over which a denial may have moved in one sentence. By judgement
NEARLY = 0.05  # by as much of itself a measure that is rounded in another unit may differ (ratio)
MEASURE = re.compile(r"(\d[\d,]*(?:\.\d+)?)\s?([A-Za-z]+(?:/[a-z]+)?)")
WORD = re.compile(r"\w+")
ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)$")
STEM = 3  # letters of a verb that two forms of it have in common at least


class Step(NamedTuple):
    """A step with its place: the steps before and behind it, for what is cut and what only goes on."""

    edit: Edit
    first: bool
    last: bool


Rule = Callable[[Step, Sequence[str], Sequence[str]], tuple[EditKind, str] | None]


def classified(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """The steps with their kinds and reasons; those that change nothing keep none. Linear in their words."""
    told = []
    for index, edit in enumerate(edits):
        if edit.op == "same":
            told.append(edit)
            continue
        kind, reason = _kind(Step(edit, index == 0, index == len(edits) - 1))
        told.append(Edit(op=edit.op, base=edit.base, other=edit.other, kind=kind, reason=reason))
    return _with_moved_denials(_asked_whether(told))


def _asked_whether(told: Sequence[Edit]) -> list[Edit]:
    """The steps, a denial behind "whether" in its sentence no longer taken for another claim: "whether it will (not) rain" is open."""
    found, said = [], ""
    for edit in told:
        if edit.kind == "claim" and denials(edit.base) != denials(edit.other) and WHETHER.search(said):
            edit = msgspec.structs.replace(edit, kind="words", reason="the denial stands behind “whether”, which leaves it open")
        said += f" {edit.base}"
        found.append(edit)
    return found


def _with_moved_denials(told: list[Edit]) -> tuple[Edit, ...]:
    """The steps, those that move a denial to another place of the sentence no longer taken for two claims: "I don't think they won"."""
    at = [index for index, edit in enumerate(told) if edit.op != "same" and _denials(edit) and _short_step(edit)]
    found = list(told)
    for one, other in pairwise(at):
        between = sum(len(edit.base.split()) for edit in told[one + 1 : other])
        claims = [index for index in (one, other) if found[index].kind == "claim"]
        if _denials(told[one]) + _denials(told[other]) == 0 and between <= MOVED and claims:
            for index in claims:
                found[index] = msgspec.structs.replace(told[index], kind="words", reason="the denial stands at another place here")
    return tuple(found)


def _denials(edit: Edit) -> int:
    """By how many denials the base's side of a step has more than the other."""
    return denials(edit.base) - denials(edit.other)


def denials(words: str) -> int:
    """How many denials there are among words; "or not" is none."""
    return sum(word in NEGATIONS for word in sense(EITHER_WAY.sub(" ", words)))


def _short_step(edit: Edit) -> bool:
    """Whether a step is of few words: what is cut of a speech may deny many things."""
    return max(len(edit.base.split()), len(edit.other.split())) <= MOVED


def _kind(step: Step) -> tuple[EditKind, str]:
    base, other = sense(BRACKET.sub(" ", step.edit.base)), sense(BRACKET.sub(" ", step.edit.other))
    for rule in RULES:
        found = rule(step, base, other)
        if found is not None:
            return found
    lost, won = len(step.edit.base.split()), len(step.edit.other.split())
    if won and lost >= LONG and lost >= 4 * won:
        return "omission", f"{lost} words left out, “{_short(step.edit.other)}” in their place"
    if step.edit.op == "added" or (won >= LONG and won >= 4 * lost):
        return "addition", "words that the fullest wording does not have here"
    return "words", f"“{_short(step.edit.base)}” is “{_short(step.edit.other)}” here"


def _ellipsis(step: Step, base: Sequence[str], other: Sequence[str]) -> tuple[EditKind, str] | None:
    sides = [side for side in (step.edit.base, step.edit.other) if side]
    if all(OMITTED.match(side) for side in sides) and any("…" in side or ".." in side or ". ." in side for side in sides):
        return "ellipsis", "only marks of omission"
    return None


def _insertion(step: Step, base: Sequence[str], other: Sequence[str]) -> tuple[EditKind, str] | None:
    """Words in square brackets on one side are the editor's, whatever they stand for."""
    for side, rest, where in ((step.edit.other, base, "here"), (step.edit.base, other, "in the fullest wording")):
        if ("[" in side or side.startswith("(")) and BRACKETED.match(side):
            for_what = f" for “{_short(step.edit.base if where == 'here' else step.edit.other)}”" if rest else ""
            return "insertion", f"“{_short(side)}” is put in by an editor {where}{for_what}"
    return None


def _spelling(step: Step, base: Sequence[str], other: Sequence[str]) -> tuple[EditKind, str] | None:
    if "".join(base) == "".join(other):
        return "spelling", "spelling, an article or punctuation only"
    return None


def _dropped(step: Step, base: Sequence[str], other: Sequence[str]) -> tuple[EditKind, str] | None:
    if step.edit.op != "dropped":
        return None
    if step.first or step.last:
        return "truncation", f"the {'beginning' if step.first else 'end'} is left out: {_count(step.edit.base)}"
    lost = [word for word in base if word in NEGATIONS] if denials(step.edit.base) else []
    if lost and len(base) <= len(lost) + 1:
        return "claim", f"“{lost[0]}” is left out: what is denied in one is said in the other"
    return "omission", f"{_count(step.edit.base)} left out between words that are kept"


def _negated(step: Step, base: Sequence[str], other: Sequence[str]) -> tuple[EditKind, str] | None:
    if any(CORRELATIVE.search(side) for side in (step.edit.base, step.edit.other)):
        return None  # "not one man, but", cut off before what it was
    one, two = (denials(side) for side in (step.edit.base, step.edit.other))
    if (one - two) % 2 and (step.edit.op == "changed" or len(base) + len(other) <= 2) and not _other_matter(base, other):
        return "claim", "one of them denies what the other says"
    return None


def _other_matter(base: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the side that denies nothing tells, in several words, what is not among the other's: "was not", "want to be"."""
    said, denying = sorted((base, other), key=lambda side: any(word in NEGATIONS for word in side))
    told = [word for word in said if word not in AUXILIARIES | MODALS | PRONOUNS | {"to"}]
    return len(said) > 1 and bool(told) and not set(told) & set(denying)


def _numbered(step: Step, base: Sequence[str], other: Sequence[str]) -> tuple[EditKind, str] | None:
    one, two = ([ORDINAL.sub("", word) for word in side if number(word)] for side in (base, other))
    if step.edit.op == "changed" and one != two and one and two and not _converted(step.edit.base, step.edit.other):
        return "claim", f"another number: “{' '.join(one)}”, “{' '.join(two)}”"
    return None


def _converted(base: str, other: str) -> bool:
    """Whether two sides give as much in two units: "30 miles", "48km"."""
    sides = [_measures(side) for side in (base, other)]
    if not all(sides) or len(sides[0]) != len(sides[1]):
        return False
    return all(
        one[0] == two[0] and one[2] != two[2] and abs(one[1] - two[1]) <= NEARLY * max(one[1], two[1])
        for one, two in zip(sides[0], sides[1], strict=True)
    )


def _measures(side: str) -> list[tuple[str, float, str]]:
    """The measures of a side: what is measured, how much of its base unit, and in which unit."""
    forms = unit_forms()
    told = [(match[1].replace(",", ""), forms.get(match[2].lower().rstrip("."))) for match in MEASURE.finditer(side)]
    return [(unit.dimension, float(number) * float(unit.factor), unit.name) for number, unit in told if unit is not None]


def _modal(step: Step, base: Sequence[str], other: Sequence[str]) -> tuple[EditKind, str] | None:
    if step.edit.op != "changed":
        return None
    for words, what in ((MODALS, "modal verb"), (QUANTIFIERS, "quantity")):
        one, two = ([word for word in side if word in words] for side in (base, other))
        if one and two and one != two and not _shifted(one, two):
            return "claim", f"another {what}: “{' '.join(one)}”, “{' '.join(two)}”"
    return None


def _pronoun(step: Step, base: Sequence[str], other: Sequence[str]) -> tuple[EditKind, str] | None:
    if step.edit.op != "changed" or not base or not other:
        return None
    if any(word in PRONOUNS for word in (*base, *other)) and same_forms(base, other, PRONOUNS):
        return "pronoun", f"“{_short(step.edit.base)}” is turned into “{_short(step.edit.other)}”"
    return None


def _tense(step: Step, base: Sequence[str], other: Sequence[str]) -> tuple[EditKind, str] | None:
    if step.edit.op != "changed" or not base or not other or one_of_several(step.edit):
        return None
    if all(word in AUXILIARIES for word in (*base, *other)) or same_forms(base, other, frozenset()):
        return "tense", f"another form of the verb: “{_short(step.edit.base)}”, “{_short(step.edit.other)}”"
    return None


RULES: tuple[Rule, ...] = (_ellipsis, _insertion, _spelling, _negated, _dropped, _numbered, _modal, _pronoun, _tense)
"""In this order: what is only set otherwise first, then what changes the claim, then what changes its form."""


def same_forms(base: Sequence[str], other: Sequence[str], free: frozenset[str] = frozenset()) -> bool:
    """Whether two sides are the same words in other forms: verbs in another tense, and words of ``free`` for one another."""
    if len(base) == len(other):
        return all(one == two or _form(one, two) or (one in free and two in free) for one, two in zip(base, other, strict=True))
    short, long = sorted((list(base), list(other)), key=len)
    rest = [word for word in long if word not in HAVE | BE | DO | {"will", "would"}]
    return len(rest) == len(short) and any(word not in HAVE | BE | DO for word in rest) and same_forms(rest, short, free)


def one_of_several(edit: Edit) -> bool:
    """Whether one side has one of what the other has several of: "a day", "days"."""
    several, one = sorted((WORD.findall(edit.base.lower()), WORD.findall(edit.other.lower())), key=len)
    return len(one) - len(several) == 1 and one[0] in ("a", "an", "one") and several[-1:] == [one[-1] + "s"]


def _form(one: str, two: str) -> bool:
    """Whether two words are forms of one verb."""
    if any(one in forms and two in forms for forms in (BE, HAVE, DO)) or _shifted([one], [two]):
        return True
    return any(len(stem) >= STEM for stem in _stems(one) & _stems(two))


def _shifted(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether a modal verb is only shifted in time, as reported speech does: "will" and "would"."""
    pairs = ({"will", "would"}, {"can", "could"}, {"may", "might"}, {"shall", "should"})
    return len(one) == len(two) == 1 and any({one[0], two[0]} == pair for pair in pairs)


def _stems(word: str) -> set[str]:
    """What a word may be a form of: itself, and it without each ending that it may have."""
    found = {word, word.removesuffix("e")}
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= STEM:
            bare = word[: -len(ending)]
            found |= {bare, bare.removesuffix("e")}
            if len(bare) > STEM and bare[-1] == bare[-2]:
                found.add(bare[:-1])  # "stopped"
            if ending in ("ied", "ies"):
                found.add(bare + "y")
    return found


@functools.cache
def _numerals() -> frozenset[str]:
    return frozenset(row[0] for row in rows("numerals") if row[0].isalpha() and row[0] not in ("a", "an", "and", "half"))


def number(word: str) -> bool:
    """Whether a word says a number, in digits or letters."""
    return any(sign.isdigit() for sign in word) or word in _numerals()


def _count(words: str) -> str:
    number = len(words.split())
    return f"{number} word" + ("" if number == 1 else "s")


def _short(words: str, limit: int = 6) -> str:
    told = words.split()
    return " ".join(told) if len(told) <= limit else " ".join([*told[: limit // 2], "…", *told[-limit // 2 :]])
