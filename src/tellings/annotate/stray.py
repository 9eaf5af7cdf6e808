"""Words that the recogniser glued to a person's name, and names of people that it passed over."""

from collections import Counter

from ..lexicon import naming, words
from .columns import Columns
from .spans import AGENT, Name, is_title, titled

_GENERATION = frozenset({"jr", "sr", "ii", "iii", "iv"})
_SHOUT = 4  # letters: from here on a word in capitals before a name is no set of initials


def without_strays(c: Columns, found: list[Name]) -> list[Name]:
    """Names of people without a credit in capitals ("GETTY Weber", "Weber AP") or a word told only this once ("Jane Roe House")."""
    people = [name for name in found if name.kind == "person"]
    starts = {name.start: name for name in people}
    found = [name for name in found if not _is_role_of(c, name, starts.get(name.end))]
    if not any(name.end - name.start > 1 for name in people):
        return found
    counts = Counter(naming.person_parts(name.text(c)) for name in people)
    known = {part for form in counts for part in (form[1:] if len(form) > 1 else form)}
    told = Counter(c.words)
    return [_bare(c, name, counts, known, told) if name.kind == "person" else _of_credit(c, name, known) for name in found]


def _of_credit(c: Columns, name: Name, known: set[str]) -> Name:
    """A person that the recogniser took for something else because of a credit beside the name ("GETTY Weber")."""
    a, b = name.start, name.end - 1
    if b - a == 1 and c.words[a].isupper() != c.words[b].isupper():
        credit, rest = (a, b) if c.words[a].isupper() else (b, a)
        if _shouted(c, credit) and len(c.words[credit]) >= _SHOUT and naming.fold(c.words[rest]) in known:
            return Name(rest, rest + 1, "person")
    return name


def _is_role_of(c: Columns, name: Name, person: Name | None) -> bool:
    """Whether what was taken for a work or a product is the role of the person named right after it ("Harbour Master" "Jane Roe")."""
    if person is None or name.kind not in ("work", "product", "law", "event") or not person.start <= c.head[name.end - 1] < person.end:
        return False
    return is_title(c, name.end - 1) or c.lower[name.end - 1].endswith(AGENT)


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
    if end - start > 2 and c.pos[start] in ("VERB", "NOUN", "ADV", "ADJ", "INTJ") and naming.given_gender(naming.fold(c.words[start + 1])):
        start += 1  # "Compare Jane Roe with …"
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
    if any(len(c.words[i]) < 2 for i in range(start, end)):
        return None
    given = end - start > 1 and naming.given_gender(naming.fold(c.words[start]))
    return Name(start, end, "person") if given or (start and titled(c, start, end)) else None


def introduced(c: Columns, found: list[Name]) -> list[Name]:
    """Names of two words taken for bodies, whose second word then stands for a person ("Martin Roe … Roe"): they are that person's."""
    first: dict[str, int] = {}
    for name in found:
        if name.kind == "person" and name.end - name.start == 1 and not c.headline[name.start]:
            first.setdefault(c.words[name.start], name.start)
    if not first:
        return found
    small = set(c.words)

    def is_person(name: Name) -> bool:
        a, b = name.start, name.end - 1
        if name.kind not in ("organisation", "product", "work", "other") or b - a != 1 or first.get(c.words[b], -1) < a:
            return False
        proper = c.pos[a] == c.pos[b] == "PROPN" and c.words[a].istitle() and c.words[b].istitle() and not c.headline[a]
        article = a > 0 and c.pos[a - 1] == "DET"
        return proper and not article and c.lower[a] not in small and not is_title(c, a)

    return [Name(name.start, name.end, "person") if is_person(name) else name for name in found]
