"""Words that the recogniser glued to a person's name, and names of people that it passed over."""

from collections import Counter

from ..lexicon import naming, words
from .columns import Columns
from .spans import Name, is_title, titled

_GENERATION = frozenset({"jr", "sr", "ii", "iii", "iv"})
_SHOUT = 4  # letters: from here on a word in capitals before a name is no set of initials


def without_strays(c: Columns, found: list[Name]) -> list[Name]:
    """Names of people without a credit in capitals ("GETTY Weber", "Weber AP") or a word told only this once ("Jane Roe House")."""
    people = [name for name in found if name.kind == "person"]
    if not any(name.end - name.start > 1 for name in people):
        return found
    counts = Counter(naming.person_parts(name.text(c)) for name in people)
    known = {part for form in counts for part in (form[1:] if len(form) > 1 else form)}
    told = Counter(c.words)
    return [_bare(c, name, counts, known, told) if name.kind == "person" else name for name in found]


def _bare(c: Columns, name: Name, counts: Counter[tuple[str, ...]], known: set[str], told: Counter[str]) -> Name:
    start, end = name.start, name.end
    if all(c.words[i].isupper() for i in range(start, end)):
        return name
    while end - start > 1 and _shouted(c, end - 1) and c.lower[end - 1].rstrip(".") not in _GENERATION:
        end -= 1
    while end - start > 1 and _shouted(c, start) and not c.words[start + 1].isupper():
        rest = naming.fold(c.words[start + 1])
        full = end - start > 2 and naming.given_gender(rest)
        credit = len(c.words[start]) >= _SHOUT or told[c.words[start]] > counts[naming.person_parts(c.exact(start, end))]
        if not full and not (rest in known and credit):
            break
        start += 1
    form = naming.person_parts(c.exact(start, end))
    if len(form) == end - start and naming.doubtful(form, counts):
        start, end = _as_elsewhere(start, end, form, counts)
    return Name(start, end, name.kind)


def _shouted(c: Columns, i: int) -> bool:
    word = c.words[i]
    return len(word) > 1 and word.isupper() and word[-1] != "."


def _as_elsewhere(start: int, end: int, form: tuple[str, ...], counts: Counter[tuple[str, ...]]) -> tuple[int, int]:
    """The part of a name that is a name elsewhere, the most frequent before the longer ones."""
    spans = [(a, b) for a in range(len(form)) for b in range(a + 2, len(form) + 1) if (a == 0) != (b == len(form))]
    a, b = max(spans, key=lambda cut: (counts[form[cut[0] : cut[1]]], cut[1] - cut[0], -cut[0]))
    return start + a, start + b


def overlooked_people(c: Columns, taken: list[bool]) -> list[Name]:
    """Runs of capitalised proper nouns that open with a known given name, or stand behind a personal title."""
    more = []
    i = 0
    while i < len(c):
        start = i
        while i < len(c) and i - start < 4 and _free(c, i, taken) and (i == start or c.sentence[i] == c.sentence[start]):
            i += 1
        if i - start and not (start and taken[start - 1] and c.pos[start - 1] == "PROPN"):
            name = _in_run(c, start, i)
            if name is not None:
                more.append(name)
                taken[name.start : name.end] = [True] * (name.end - name.start)
        i = max(i, start + 1)
    return more


def _free(c: Columns, i: int, taken: list[bool]) -> bool:
    return c.pos[i] == "PROPN" and not taken[i] and not c.named[i] and not c.headline[i] and c.words[i][0].isupper()


def _in_run(c: Columns, start: int, end: int) -> Name | None:
    while start < end and is_title(c, start) and not (naming.given_gender(c.lower[start]) and end - start > 1):
        start += 1
    if start == end or (end < len(c) and c.pos[end] == "PROPN" and c.words[end][0].isupper()):
        return None
    last = c.lower[end - 1].rstrip(".")
    if is_title(c, end - 1) or last in words("company_forms") | words("roles") or naming.country(c.words[end - 1]):
        return None
    given = end - start > 1 and naming.given_gender(naming.fold(c.words[start])) and all(len(c.words[i]) > 1 for i in range(start, end))
    return Name(start, end, "person") if given or (start and titled(c, start, end)) else None
