"""What one sentence denies, the other of the same matter affirms: the same word, once behind a negation and once not."""

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ....lexicon import rows
from ....lexicon import words as lexicon
from ....lexicon.vectors import vector
from ...sense import SCARCE
from ..governed import told_as_so
from ..parting import Parting, quoted
from .guards import other_names, two_times
from .stems import stem
from .told import WORD, Matter, Told

ALIKE = 0.3  # how alike sentences are of which one denies the other
SHARED = 2  # stems that both have, that of the denied word among them
NEAR = 24  # code points before a word in which it may be said that there is next to nothing of it
RIVALS = 0.4  # cosine of two words that may name two things of a kind
TOKEN = re.compile(r"[^\W_]+(?:['-][^\W_]+)*|[,;:()\"“”—–.!?]")
HOOKS = frozenset({"that", "who", "whom", "whose", "which", "where"})  # what begins a clause that hangs on the words before it
BREAKS = frozenset(',;:()"“”—–.!?') | HOOKS | {"but", "while", "although", "though", "whereas", "because", "and", "or"}
NOT = frozenset({"not", "never", "cannot", "without", "nor", "neither"})
# Verbs that deny what follows: "failed to answer".
REFUSING = re.compile(r"^(?:fail|refus|declin|neglect|omit)(?:s|ed|es|ing|d)?$|^unable$")
UNDER_WAY = re.compile(r"\b(?:yet|so far|still|as of|no sign|has not|have not|hasn't|haven't|is not|are not|isn't|aren't|no longer)\b")
DENYING = re.compile(r"\b(?:den(?:y|ies|ied|ying)|reject\w*|disput\w*|rebut\w*)\b")
NO = re.compile(r"\b(?:not|no|never|without|den(?:y|ies|ied))\b|n't\b")
# Who belongs to somebody is somebody else: "the brother of the shopkeeper".
OWNER = re.compile(
    r"\b(?:brother|sister|son|daughter|wife|husband|father|mother|friend|aide|lawyer|deputy|partner|cousin|owner)s? of"
    r" (?:the |an? )?([\w-]+)"
)
# What is new is so for a day: "no new cases" today, and new ones the day before.
NEWLY = frozenset({"new", "further", "fresh", "additional"})
DAY = len("2019-05-14")


@dataclass(frozen=True, slots=True)
class Denied:
    """A denied word with its stem, the words of its clause, and their stems: all, those before the negation, those behind the word."""

    stem: str
    word: str
    noun: bool
    plain: frozenset[str]
    around: frozenset[str]
    before: frozenset[str]
    after: frozenset[str]


@functools.cache
def listed(kind: str) -> frozenset[str]:
    """The words of a kind by which it is told what is denied."""
    return next(frozenset(words.split("|")) for of, words in rows("denying_words") if of == kind)


def denial(matter: Matter) -> Parting | None:
    """What one denies and the other affirms."""
    left, right = matter.left, matter.right
    if matter.alike < ALIKE or not matter.mutual or other_names(left, right) or two_times(left, right):
        return None
    if DENYING.search(left.plain) or DENYING.search(right.plain) or "?" in left.text + right.text:
        return None
    first, second = list(_denied(left)), list(_denied(right))
    for denier, other, mine, yours in ((left, right, first, second), (right, left, second, first)):
        if yours or _changed(denier, other):
            continue
        for one in mine:
            if one.noun and one.word in NEWLY and not _one_day(denier, other):
                continue
            affirmed = _affirmed(one, other)
            if (
                affirmed
                and _stated(other, affirmed)
                and not _hardly(other, affirmed)
                and not _both(denier, one, affirm=True)
                and not _both(other, one, affirm=False)
            ):
                sides = {denier.number: f"not {one.word}", other.number: affirmed}
                told = f"{denier.outlet} has {quoted(denier.text)}, {other.outlet} {quoted(other.text)}"
                reason = f"{told}: one denies what the other affirms"
                return Parting("polarity", "contradicts", sides[left.number], sides[right.number], reason)
    return None


def _hardly(one: Told, word: str) -> bool:
    """Whether a sentence affirms a word of next to nothing: "little immediate sign"."""
    at = one.plain.find(word)
    return at >= 0 and SCARCE.search(one.plain, max(0, at - NEAR), at) is not None


def _clauses(one: Told) -> Iterator[list[str]]:
    """The words of a sentence, cut at its marks and at the words that begin a clause; without clauses that hang on words before them."""
    clause: list[str] = []
    hooked = False
    for word in (*TOKEN.findall(one.plain.replace("n't", " not")), "."):
        if word not in BREAKS:
            clause.append(word)
            continue
        if clause and not hooked:
            yield clause
        hooked = word in HOOKS or (hooked and not clause)
        clause = []


def _denied(one: Told) -> Iterator[Denied]:
    """The words that a sentence denies without a doubt or a bound."""
    small = lexicon("function_words")
    for clause in _clauses(one):
        if (listed("open") | listed("bound")) & set(clause) or (NOT & set(clause) and any(REFUSING.match(word) for word in clause)):
            continue
        for place, word in enumerate(clause):
            rest = clause[place + 1 :]
            noun = word == "no"
            if not rest or rest[0] in listed("turning") or not (noun or word in NOT or (REFUSING.match(word) and rest[0] == "to")):
                continue
            found = next((later for later in rest if later not in small and (noun or later not in listed("between"))), "")
            if found and (word != "without" or found.endswith("ing")):
                after = rest[rest.index(found) + 1 :]
                yield Denied(
                    stem(found), found, noun, frozenset(clause), _stems(clause) - {stem(found)}, _stems(clause[:place]), _stems(after)
                )


def _stems(words: Sequence[str]) -> frozenset[str]:
    small = lexicon("function_words")
    return frozenset(stem(word) for word in words if word not in small and word not in NOT)


def _affirmed(denied: Denied, other: Told) -> str:
    """The word by which a sentence affirms what is denied, in a clause that shares more with the denial; or nothing."""
    small = lexicon("function_words")
    every = {stem(word) for word in other.words}
    if "of" not in denied.plain and denied.after & {stem(word) for word in OWNER.findall(other.plain)}:
        return ""
    for clause in _clauses(other):
        stems = {stem(word): word for word in clause if word not in small}
        if denied.stem not in stems or (listed("open") | NOT) & set(clause) or "no" in clause:
            continue
        word = stems[denied.stem]
        if bool(listed("ahead") & set(clause)) != bool(listed("ahead") & denied.plain):
            continue
        if clause[max(0, clause.index(word) - 1)] == "to" and not denied.noun:
            continue
        if not _same_thing(denied, every) or (denied.stem in listed("light") and len(denied.after & every) < SHARED):
            continue
        if denied.after and not denied.after & every:
            continue  # "had not closed the road", "had closed its own slopes"
        if len(denied.around & every) + 1 >= SHARED and not _rivals(denied, clause):
            return word
    return ""


def _stated(one: Told, word: str) -> bool:
    """Whether a word stands in a clause of a sentence that states something: in no command, and nothing that is supposed."""
    told = (each.claim for each in one.statements if each.claim.modality == "asserted" and not each.claim.negated)
    return any(word in WORD.findall(claim.clause.exact.lower()) and told_as_so(one.account, claim) for claim in told)


def _same_thing(denied: Denied, other: set[str]) -> bool:
    """Whether who did it and what it was done to are in the other sentence; one of both will do where no "by" names another doer."""
    before, after = denied.before & other, denied.after & other
    if (denied.before and not before) or (not denied.noun and not denied.before and len(after) < SHARED):
        return False  # "he was not found": of "he" nothing is known
    return bool(after) or not denied.after or (bool(before) and "by" not in denied.plain)


def _rivals(denied: Denied, clause: list[str]) -> bool:
    """Whether what the two clauses do not share are two things of a kind: "to students", "to tourists"; or shares: "some", "most"."""
    if listed("share") & denied.plain != listed("share") & set(clause):
        return True
    small = lexicon("function_words")
    stems = {stem(word) for word in clause}
    mine = [word for word in denied.plain if word not in small and stem(word) not in stems]
    yours = [word for word in clause if word not in small and stem(word) not in denied.around | {denied.stem}]
    found = [[one for word in side if (one := vector(word)) is not None] for side in (mine, yours)]
    return any(float(one @ other) >= RIVALS for one in found[0] for other in found[1])


def _changed(denier: Told, other: Told) -> bool:
    """Whether what is denied may have come to pass, or ended, between the days of the two accounts."""
    days = [one.account.document.published for one in (denier, other)]
    if days[0] is None or days[1] is None:
        return True
    first, second = (day.value[:DAY] for day in days if day)
    if first == second:
        return False
    return bool(UNDER_WAY.search(denier.plain)) or (first < second and " had " not in f" {other.plain} ")


def _one_day(one: Told, other: Told) -> bool:
    """Whether two sentences name one time."""
    named = [{time.value[:DAY] for time in side.times} for side in (one, other)]
    return bool(named[0] & named[1])


def _both(one: Told, denied: Denied, affirm: bool) -> bool:
    """Whether the account of a sentence tells the other side, too."""
    document = one.account.document
    for span in one.account.sentences:
        if span.start == one.span.start:
            continue
        plain = document.text[span.start : span.end].lower().replace("’", "'")
        stems = {stem(word) for word in TOKEN.findall(plain)}
        if denied.stem in stems and len(denied.around & stems) >= SHARED and bool(NO.search(plain)) != affirm:
            return True
    return False
