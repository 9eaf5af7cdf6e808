"""The names in a document: what the model's entity recogniser found, its usual faults repaired."""

from collections import Counter, defaultdict

from ..lexicon import naming, words
from ..record import EntityKind
from .columns import Columns
from .spans import KINDS, Name, after_titles, is_title, kind_of, repaired, titled
from .stray import introduced, overlooked_people, without_strays

__all__ = ["Name", "names"]


def names(c: Columns) -> list[Name]:
    """Every name, in text order, not overlapping; the same words have one kind throughout."""
    found = _beside(c, _glued(c, _recognised(c)))
    found = without_strays(c, _whereabouts(c, _of_sentence(c, _of_headlines(c, found))))
    taken = [False] * len(c)
    for name in found:
        taken[name.start : name.end] = [True] * (name.end - name.start)
    found += _labels(c, taken)
    found += overlooked_people(c, taken)
    found += _overlooked(c, found, taken)
    found += _states(c, taken)
    found += _unrecognised(c, taken)
    return _told_as_things(c, _one_kind(c, _without_short_titles(c, introduced(c, sorted(found)))))


def _without_short_titles(c: Columns, found: list[Name]) -> list[Name]:
    """Surnames without the abbreviated title before them ("CEO Moss"), where one person alone is named in full with that surname."""
    bearers: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    short = [n for n in found if n.kind == "person" and n.end - n.start == 2 and _abbreviation(c, n.start)]
    if not short:
        return found
    for name in found:
        if name.kind == "person" and name.end - name.start > 1 and not _abbreviation(c, name.start):
            form = naming.person_parts(name.text(c))
            bearers[form[-1] if form else ""].add(form)
    titled_ = {n for n in short if len(bearers.get(naming.fold(c.words[n.start + 1]), ())) == 1}
    return [Name(n.start + 1, n.end, n.kind) if n in titled_ else n for n in found]


def _abbreviation(c: Columns, i: int) -> bool:
    """Whether a word is three capitals or more among words that are not: initials of given names are fewer."""
    word = c.words[i]
    return len(word) > 2 and word.isalpha() and word.isupper() and not c.words[i + 1].isupper()


def _recognised(c: Columns) -> list[Name]:
    found: list[Name] = []
    for entity in c.doc.ents:
        kind = KINDS.get(entity.label_)
        # "Acme News Agency He was ...": a sentence begins where a caption ends
        end = entity.end - 1 if len(entity) > 1 and c.words[entity.end - 1] in ("He", "She", "They") else entity.end
        if kind is not None:
            found += repaired(c, entity.start, end, kind, found[-1].end if found else 0)
    return found


def _glued(c: Columns, found: list[Name]) -> list[Name]:
    """Names that touch and hang together in the parse are one that the recogniser split ("Enrique Peña" "Nieto")."""
    result: list[Name] = []
    for name in found:
        before = result[-1] if result else None
        if before and before.end == name.start and _alike(before, name) and c.sentence[before.start] == c.sentence[name.start]:
            tied = any(before.start <= c.head[i] < before.end for i in range(name.start, name.end))
            if tied or name.start <= c.head[before.end - 1] < name.end:
                result[-1] = Name(before.start, name.end, before.kind)
                continue
        result.append(name)
    return result


def _alike(one: Name, other: Name) -> bool:
    if one.kind == "person":
        return other.kind != "group"
    return one.kind == other.kind == "organisation"


def _beside(c: Columns, found: list[Name]) -> list[Name]:
    """A single word between commas after a place is a place as well, whatever the recogniser says ("Springfield, Ohio,")."""
    persons = {part for n in found if n.kind == "person" and n.end - n.start > 1 for part in naming.parts(c.exact(n.start, n.end))}
    result: list[Name] = []
    for name in found:
        before = result[-1] if result else None
        after_place = before is not None and before.kind == "place" and before.end + 1 == name.start and c.words[before.end] == ","
        closed = name.end >= len(c) or c.words[name.end] in {",", ".", ")", ";"}
        if (
            after_place
            and closed
            and name.kind == "person"
            and name.end - name.start == 1
            and naming.fold(c.words[name.start]) not in persons
        ):
            name = Name(name.start, name.end, "place")
        result.append(name)
    return result


def _of_headlines(c: Columns, found: list[Name]) -> list[Name]:
    """In headlines, where every word has a capital, only what the body knows or what holds no other name and no verb."""
    body = {tuple(c.lower[n.start : n.end]) for n in found if not c.headline[n.start]}
    starts = {form[0] for form in body}

    def sound(name: Name) -> bool:
        form = tuple(c.lower[name.start : name.end])
        if not c.headline[name.start] or form in body:
            return True
        if any(c.pos[i] in ("VERB", "AUX", "ADP", "PRON") for i in range(name.start, name.end)):
            return False
        inner = (form[a:b] for a in range(len(form)) if form[a] in starts for b in range(a + 1, len(form) + 1))
        return not any(part in body for part in inner)

    return [name for name in found if sound(name)]


def _of_sentence(c: Columns, found: list[Name]) -> list[Name]:
    """Without single words that have a capital only because a sentence begins, and stand in small letters elsewhere."""
    small = {word for word, lower in zip(c.words, c.lower, strict=True) if word == lower}

    def sound(name: Name) -> bool:
        i = name.start
        first = i == 0 or c.sentence[i - 1] != c.sentence[i] or c.headline[i]
        common = c.lower[i] in small and not c.words[i].isupper()
        if name.end - i > 1 or not first or name.kind in ("place", "group"):
            return True
        return not common and c.pos[i] in ("PROPN", "NOUN")

    return [name for name in found if sound(name)]


def _whereabouts(c: Columns, found: list[Name]) -> list[Name]:
    """Single words taken for persons that only ever stand where places do ("in Guerrero"), and at least once after "in"."""
    seen: dict[str, list[str]] = defaultdict(list)
    for name in found:
        i = name.start
        if name.kind == "person" and name.end - i == 1:
            while c.dep[i] == "conj" and c.head[i] < i:
                i = c.head[i]
            seen[c.lower[name.start]].append(c.lower[c.head[i]] if c.dep[i] == "pobj" else "")
    places = {word for word, before in seen.items() if "in" in before and set(before) <= {"in", "to", "near", "from", "of", "at"}}
    return [Name(n.start, n.end, "place") if n.end - n.start == 1 and c.lower[n.start] in places else n for n in found]


def _labels(c: Columns, taken: list[bool]) -> list[Name]:
    """The speakers' labels of a transcript: words in capitals and a colon where a paragraph begins ("ROE: Well, …")."""
    more = []
    for i, kind in enumerate(c.pos):
        if i and not (kind == "SPACE" and "\n" in c.words[i]):
            continue
        start = i + (kind == "SPACE")
        while start < len(c) and (c.words[start] in {'"', "“", "-"} or c.lower[start].rstrip(".") in words("honorifics")):
            start += 1
        end = start
        while end < min(start + 4, len(c)) and c.words[end].isalpha() and c.words[end].isupper() and len(c.words[end]) > 2:
            end += 1
        if start < end < len(c) and c.words[end] == ":" and not any(taken[start:end]) and not c.headline[start]:
            more.append(Name(start, end, "person"))
            taken[start:end] = [True] * (end - start)
    return more


def _overlooked(c: Columns, found: list[Name], taken: list[bool]) -> list[Name]:
    """Names that the recogniser saw elsewhere in the document and missed here, and surnames of people it saw in full."""
    known = {(tuple(c.words[n.start : n.end]), n.kind) for n in found if n.kind != "group"}
    known |= {(form[-1:], kind) for form, kind in known if kind == "person" and len(form) > 1 and len(form[-1]) > 2}
    forms: dict[tuple[str, ...], EntityKind] = {}
    lengths: dict[str, set[int]] = defaultdict(set)
    for form, kind in sorted(known, reverse=True):
        if len(form) > 1 or form[0].isalpha():
            forms[form] = kind
            lengths[form[0]].add(len(form))
    more: list[Name] = []
    for i, word in enumerate(c.words):
        if word not in lengths or taken[i]:
            continue
        for length in sorted(lengths[word], reverse=True):
            end, kind_ = i + length, forms.get(tuple(c.words[i : i + length]))
            if kind_ is not None and end <= len(c.words) and not any(taken[i:end]) and (length > 1 or _alone(c, i)):
                more.append(Name(i, end, kind_))
                taken[i:end] = [True] * (end - i)
                break
    return more


def _alone(c: Columns, i: int) -> bool:
    """Whether a capitalised word stands for itself, and is no part of a longer name that is not known ("Weber Park")."""
    if c.headline[i]:
        return True
    longer = c.dep[i] == "compound" and c.head[i] > i and c.words[c.head[i]][0].isupper()
    return c.pos[i] == "PROPN" and not longer


def _states(c: Columns, taken: list[bool]) -> list[Name]:
    """Countries of one word that the recogniser passed over, unless a person may be called so."""
    more = []
    for i, word in enumerate(c.words):
        if c.pos[i] != "PROPN" or taken[i] or not word[0].isupper() or not naming.country_named(word):
            continue
        if naming.given_gender(c.lower[i]) or (c.dep[i] == "compound" and c.pos[c.head[i]] == "PROPN" and not c.headline[i]):
            continue
        more.append(Name(i, i + 1, "place"))
        taken[i] = True
    return more


def _unrecognised(c: Columns, taken: list[bool]) -> list[Name]:
    """Proper nouns that act (subjects) and that the recogniser passed over."""
    more = []
    for i, dep in enumerate(c.dep):
        if dep != "nsubj" or c.pos[i] != "PROPN" or taken[i] or c.headline[i] or not c.words[i][0].isupper():
            continue
        start = i
        while start > 0 and c.pos[start - 1] == "PROPN" and not taken[start - 1] and c.head[start - 1] in range(start, i + 1):
            start -= 1
        if start > 1 and c.words[start - 1] in ("'", "’") and c.tag[start - 2] == "NNPS" and not any(taken[start - 2 : start]):
            start -= 2  # "the Seafarers' Guild"
        start = after_titles(c, start, i + 1, "person")
        name, person = c.words[start : i + 1], titled(c, start, i + 1)
        if not person and (is_title(c, i) or c.lemma[i] in words("roles") or c.named[i]):
            continue
        known = naming.given_gender(naming.fold(name[0])) and len(name) > 1
        kind: EntityKind = "person" if person or known else "other"
        more.append(Name(start, i + 1, kind_of(c, start, i + 1, kind)))
        taken[start : i + 1] = [True] * (i + 1 - start)
    return more


def _one_kind(c: Columns, found: list[Name]) -> list[Name]:
    """The same words get the kind they mostly have; single words keep theirs where both readings are common (Washington)."""
    seen: dict[tuple[str, ...], Counter[EntityKind]] = defaultdict(Counter)
    keys = [naming.parts(c.exact(name.start, name.end)) for name in found]
    for name, key in zip(found, keys, strict=True):
        seen[key][name.kind] += 1 if c.headline[name.start] else 2
    result = []
    for name, key in zip(found, keys, strict=True):
        if not key:
            continue
        ranked = sorted(seen[key].items(), key=lambda item: (-item[1], item[0]))
        result.append(Name(name.start, name.end, ranked[0][0]))
    return result


def _told_as_things(c: Columns, found: list[Name]) -> list[Name]:
    """Single words taken for people that mostly follow "the" (ships, bridges), and for peoples that open a body's name ("Acme Motors")."""
    firms = {c.lower[n.start] for n in found if n.kind == "organisation" and n.end - n.start > 1}
    people = {part for n in found if n.kind == "person" and n.end - n.start > 1 for part in c.lower[n.start : n.end]}
    articles: Counter[str] = Counter()
    for name in found:
        i = name.start
        if name.kind == "person" and name.end - i == 1 and not c.headline[i] and c.tag[i] == "NNP":
            article = i > 0 and c.lower[i - 1] == "the" and c.head[i - 1] == i
            articles[c.lower[i]] += 1 if article else -1

    def kind(name: Name) -> EntityKind:
        word = c.lower[name.start]
        if name.end - name.start > 1 or word in people:
            return name.kind
        if name.kind == "person" and articles[word] > 0:
            return "other"
        firm = name.kind == "group" and word in firms and c.tag[name.start] == "NNP" and not naming.country(word)
        return "organisation" if firm else name.kind

    return [Name(name.start, name.end, kind(name)) for name in found]
