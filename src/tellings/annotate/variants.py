"""The names of a document that name one thing, put together; where two readings remain, they stay apart."""

from collections import defaultdict

from ..lexicon import naming, words
from ..record import Gender
from .columns import Columns
from .drafts import Draft, Place
from .names import Name

Key = tuple[str, ...]
FAMILY = {"person": "person", "place": "place", "group": "group"}  # every other kind is a body or a thing


def drafts(c: Columns, found: list[Name]) -> list[Draft]:
    """One draft for each thing that is named, in the order of its first mention."""
    people, others = _families(c, found)
    merged = [*_people(c, people), *_bodies(c, others)]
    for draft in merged:
        draft.places.sort()
    return sorted(merged, key=lambda draft: draft.places[0])


def _families(c: Columns, found: list[Name]) -> tuple[list[Name], list[Name]]:
    """Persons, and the rest; a single word that is the surname of a person named in full is a person, unless it is a country."""
    full: dict[str, int] = {}
    firms = {naming.parts(_name(c, n))[0] for n in found if n.kind == "organisation" and n.end - n.start > 1}
    for name in found:
        if name.kind == "person" and name.end - name.start > 1:
            for part in naming.person_parts(_name(c, name)):
                full.setdefault(part, name.start)
    people: list[Name] = []
    others: list[Name] = []
    for name in found:
        text = _name(c, name)
        single = naming.parts(text)
        # a surname follows the full name, and "Ford" beside "Ford Motors" is the company
        after = len(single) == 1 and full.get(single[0], len(c)) < name.start and single[0] not in firms
        surname = after and name.kind not in ("place", "group") and not naming.acronym(text)
        (people if name.kind == "person" or surname else others).append(name)
    return people, others


def _name(c: Columns, name: Name) -> str:
    return c.exact(name.start, name.end)


def place_of(c: Columns, name: Name) -> Place:
    """The name as a mention."""
    return Place(name.start, name.end, c.head_of(name.start, name.end), "name", "entities.name")


def _add(c: Columns, draft: Draft, name: Name, key: Key) -> None:
    draft.places.append(place_of(c, name))
    draft.forms.add(key)


def honorific(c: Columns, start: int) -> Gender:
    """The gender that the word before a name shows ("Mrs. Clinton")."""
    before = c.lower[start - 1].rstrip(".") if start else ""
    for word, gender in _honorifics():
        if word == before:
            return gender
    return "unknown"


def _honorifics() -> list[tuple[str, Gender]]:
    from ..lexicon import rows

    return [(row[0], "female" if row[1] == "female" else "male") for row in rows("honorifics") if row[1] != "unknown"]


def _people(c: Columns, found: list[Name]) -> list[Draft]:
    keyed = [(naming.person_parts(_name(c, name)), name) for name in found]
    full = _full_names(c, [(key, name) for key, name in keyed if len(key) > 1])
    by_part: dict[str, list[Draft]] = defaultdict(list)
    for draft in full:
        for part in sorted({part for key in draft.forms for part in key}):
            by_part[part].append(draft)
    for draft in full:
        for place in draft.places:
            gender = honorific(c, place.start)
            if gender != "unknown":
                draft.genders[gender] += 2
    alone: dict[Key, Draft] = {}
    for key, name in keyed:
        if len(key) != 1:
            continue
        draft = _bearer(c, key[0], name, by_part.get(key[0], [])) or alone.setdefault(key, Draft("person"))
        _add(c, draft, name, key)
        gender = honorific(c, name.start)
        if gender != "unknown":
            draft.genders[gender] += 2
    return full + [alone[key] for key in sorted(alone)]


def _full_names(c: Columns, keyed: list[tuple[Key, Name]]) -> list[Draft]:
    """Names of two words or more: each joins the one longer name it may be short for, if there is just one."""
    forms = sorted({key for key, _ in keyed}, key=lambda key: (-len(key), key))
    of: dict[Key, Draft] = {}
    by_part: dict[str, list[Key]] = defaultdict(list)
    for form in forms:
        near = sorted({other for part in {form[0], form[-1]} for other in by_part[part]})
        fits = {id(of[other]): of[other] for other in near if naming.shortens(form, other)}
        of[form] = next(iter(fits.values())) if len(fits) == 1 else Draft("person")
        for part in set(form):
            by_part[part].append(form)
    for key, name in keyed:
        _add(c, of[key], name, key)
    return list({id(draft): draft for draft in of.values()}.values())


def _bearer(c: Columns, word: str, name: Name, candidates: list[Draft]) -> Draft | None:
    """Who a single word names: the one person with that surname, or else the one with that given name."""
    bearers = [draft for draft in candidates if any(naming.surname(word, form) for form in draft.forms)]
    if len(bearers) > 1:
        shown = honorific(c, name.start)
        fitting = [draft for draft in bearers if shown != "unknown" and (draft.gender == shown or _first_gender(draft) == shown)]
        # a surname alone refers back: it can't mean someone whose full name has yet to come
        before = fitting or [draft for draft in bearers if min(draft.places).start < name.start]
        return before[0] if len(before) == 1 else None
    if bearers:
        return bearers[0]
    given = [draft for draft in candidates if any(form[0] == word for form in draft.forms if len(form) > 1)]
    return given[0] if len(given) == 1 else None


def _first_gender(draft: Draft) -> str:
    for form in sorted(draft.forms, key=len, reverse=True):
        if len(form) > 1:
            return naming.given_gender(form[0])
    return ""


def _bodies(c: Columns, found: list[Name]) -> list[Draft]:
    """Places, bodies, groups and things: by their key, then acronyms and short forms."""
    of: dict[tuple[str, Key], Draft] = {}
    for name in found:
        key = _body_key(_name(c, name))
        if not key:
            continue
        draft = of.setdefault((_family(name), key), Draft(name.kind))
        _add(c, draft, name, naming.parts(_name(c, name)))
    drafts_ = _acronyms(c, list(of.values()))
    return _short_forms(c, drafts_)


def _family(name: Name) -> str:
    return FAMILY.get(name.kind, "body")


def _body_key(text: str) -> Key:
    country = naming.country_named(text)
    return (naming.fold(country),) if country else naming.body_key(text)


def _texts(c: Columns, draft: Draft) -> list[str]:
    return sorted({c.exact(place.start, place.end) for place in draft.places})


def _acronyms(c: Columns, drafts_: list[Draft]) -> list[Draft]:
    """Acronyms joined to the one name they spell, or to the name they are put behind in parentheses."""
    spelled: dict[str, list[Draft]] = defaultdict(list)
    ends: dict[int, Draft] = {}
    for draft in drafts_:
        for letters in sorted({letters for text in _texts(c, draft) for letters in naming.spellings(text)}):
            spelled[letters].append(draft)
        ends.update({place.end: draft for place in draft.places})
    into: dict[int, Draft] = {}
    for draft in drafts_:
        short = sorted({naming.acronym(text) for text in _texts(c, draft)} - {""})
        if len(short) != 1:
            continue
        options = [other for other in spelled.get(short[0], []) if other is not draft]
        first = min(draft.places)
        if first.start > 1 and c.words[first.start - 1] == "(" and first.start - 1 in ends:
            before = ends[first.start - 1]
            if any(naming.parts(t) and naming.parts(t)[0][0] == short[0][0] for t in _texts(c, before)):
                options = [before]
        if len(options) == 1 and options[0] is not draft and id(options[0]) not in into:
            into[id(draft)] = options[0]
    return _joined(drafts_, into)


def _joined(drafts_: list[Draft], into: dict[int, Draft]) -> list[Draft]:
    for draft in drafts_:
        target = into.get(id(draft))
        if target is not None:
            target.places += draft.places
            target.forms |= draft.forms
    return [draft for draft in drafts_ if id(draft) not in into]


def _short_forms(c: Columns, drafts_: list[Draft]) -> list[Draft]:
    """Short forms ("the Post") of the one body that is called so at its end: only after "the", and only where no other name ends so."""
    by_last: dict[str, list[Draft]] = defaultdict(list)
    for draft in drafts_:
        if draft.kind not in ("place", "group"):
            for last in sorted({form[-1] for form in draft.forms if len(form) > 1}):
                by_last[last].append(draft)
    into: dict[int, Draft] = {}
    for draft in drafts_:
        single = {form for form in draft.forms if len(form) == 1}
        if draft.kind in ("place", "group") or len(draft.forms) != 1 or not single:
            continue
        with_article = all(place.start and c.lower[place.start - 1] == "the" for place in draft.places)
        options = by_last.get(next(iter(single))[0], [])
        if with_article and len(options) == 1 and min(options[0].places) < min(draft.places):
            into[id(draft)] = options[0]
    return _clipped(_joined(drafts_, into))


def _clipped(drafts_: list[Draft]) -> list[Draft]:
    """Companies spoken of without the words that say what they do ("Acme" for "Acme Motors"), if one name alone begins so."""
    by_first: dict[str, list[Draft]] = defaultdict(list)
    for draft in drafts_:
        if draft.kind not in ("place", "group"):
            for first in sorted({form[0] for form in draft.forms}):
                by_first[first].append(draft)
    into: dict[int, Draft] = {}
    for draft in sorted(drafts_, key=lambda one: (-max(map(len, one.forms)), min(one.places))):
        if draft.kind in ("place", "group"):
            continue
        longest = max((_without_form(form) for form in sorted(draft.forms)), key=len)
        options = [o for o in by_first[longest[0]] if o is not draft and any(naming.clipped(longest, form) for form in o.forms)]
        if len(options) == 1 and id(options[0]) not in into:
            into[id(draft)] = options[0]
    return _joined(drafts_, into)


def _without_form(form: Key) -> Key:
    return form[:-1] if len(form) > 1 and form[-1] in words("company_forms") else form


def is_company(draft: Draft) -> bool:
    """Whether a form of the name ends in a company's legal form."""
    return any(form[-1] in words("company_forms") for form in draft.forms if len(form) > 1)
