"""The names of bodies, places, groups and things put together: country names, acronyms, short forms."""

from collections import defaultdict

from ..lexicon import naming, words
from .columns import Columns
from .drafts import Draft
from .names import Name
from .people import add

Key = tuple[str, ...]
FAMILY = {"place": "place", "group": "group"}  # every other kind is a body or a thing


def bodies(c: Columns, found: list[Name]) -> list[Draft]:
    """Places, bodies, groups and things: by their key, then acronyms and short forms."""
    of: dict[tuple[str, Key], Draft] = {}
    for name in found:
        key = _body_key(name.text(c))
        if not key:
            continue
        draft = of.setdefault((_family(name), key), Draft(name.kind))
        add(c, draft, name, naming.parts(name.text(c)))
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
        with_article = [place for place in draft.places if place.start and c.lower[place.start - 1] == "the"]
        # teams go without an article before a noun ("Rovers manager Jo Marsh")
        team = any(c.tag[place.head] == "NNPS" for place in draft.places)
        options = by_last.get(next(iter(single))[0], [])
        body = [place for place in draft.places if not c.headline[place.start]]
        if len(options) != 1 or not body or min(body) < min(options[0].places):
            continue
        if len(with_article) == len(body) or (team and with_article):
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
