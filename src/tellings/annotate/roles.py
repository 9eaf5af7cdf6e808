"""Titles and descriptions: what the document calls the things it names."""

import functools

from ..lexicon import naming, rows, words
from ..record import EntityKind, Gender
from .columns import Columns
from .drafts import Draft, Place, Role
from .spans import AGENT, chosen_as

_LONGEST = 12  # tokens of a title before a name
_OPENERS = frozenset({"attorney", "solicitor", "inspector", "surgeon", "director", "governor", "secretary"})
_STANDING = frozenset({"prime", "vice"})
# say nothing about which president it is
_NEUTRAL = frozenset({"sitting", "current", "incumbent", "outgoing", "serving"})
_COURTESY = frozenset({"mr", "mister", "mrs", "ms", "miss", "madam", "madame", "sir", "lady"})
_PARTS_OF_DAY = frozenset({"morning", "afternoon", "evening", "night"})
_CUT = frozenset({"who", "which", "whose", "whom", "that", "where", "when"})
_STOPS = frozenset({",", ";", ":", "(", ")", "—", "–", "--", "“", "”", '"'})


@functools.cache
def nouns() -> dict[str, tuple[EntityKind, Gender]]:
    """The nouns that denote who or what may say something, each with its kind and the gender it shows."""
    known: dict[str, tuple[EntityKind, Gender]] = {}
    for noun, kind, gender in rows("roles"):
        known[noun] = (kind, gender)  # type: ignore[assignment]  # the list's own test checks its words
    return known


def read(c: Columns, start: int, end: int, head: int, rule: str) -> Role:
    """The description that the tokens ``start`` to ``end`` give, read by its head noun."""
    chosen = chosen_as(c, head)
    first = chosen if chosen >= start else head
    noun = f"{c.lower[first]}-{c.lower[head]}" if first < head else c.lemma[head]
    before = c.lower[first - 1] if first > start else ""
    if (noun == "general" and before in _OPENERS) or before in _STANDING or is_first_lady(c, head):
        noun, first = f"{before} {noun}", first - 1
    traits: set[str] = set()
    i = start
    while i < min(end, head + 8):
        if first <= i <= head or c.pos[i] not in ("NOUN", "PROPN", "ADJ", "VERB"):
            i += 1
            continue
        # origins of two words ("South Korean") come before those of one
        pair = naming.country(f"{c.words[i]} {c.words[i + 1]}") if i + 1 < end else ""
        one = pair or naming.country(c.words[i])
        if c.lower[i] not in _NEUTRAL:
            traits.add(naming.fold(one) if one else naming.fold(c.words[i]))
        i += 2 if pair else 1
    return Role(start, end, noun, frozenset(traits), rule)


def is_first_lady(c: Columns, i: int) -> bool:
    """Whether the word ends "first lady" or "first gentleman": a role, where "lady" alone is a form of address."""
    return i > 0 and c.lower[i] in ("lady", "gentleman") and c.lower[i - 1] == "first"


def attach(c: Columns, drafts: list[Draft], owner: list[Draft | None]) -> None:
    """Give each named thing its titles and appositions.

    ``owner`` says for each token whose name it is part of; the nominal mentions added here are not entered.
    """
    for draft in drafts:
        if draft.kind == "person":
            _entitle(c, draft, owner)
    for i, dep in enumerate(c.dep):
        if dep == "appos":
            _apposition(c, i, owner)
    for draft in drafts:
        if draft.kind in ("person", "organisation", "other"):
            _by_pattern(c, draft, owner)
        if draft.kind == "person":
            _before_name(c, draft, owner)
        _kind_by_role(draft)
    _without_offices(c, drafts)


def _entitle(c: Columns, draft: Draft, owner: list[Draft | None]) -> None:
    """Add the titles before a person's names, each once."""
    for place in tuple(draft.places):
        title = _title(c, place.start, owner)
        if title:
            _as_mention(c, draft, title, place)
            if not any(title.noun == known.noun and title.traits <= known.traits for known in draft.roles):
                draft.roles.append(title)


def _kind_by_role(draft: Draft) -> None:
    """A body that was taken for a person: the document calls it a group or a company, and never anything that a person is."""
    kinds = {nouns()[noun][0] for role in draft.roles if (noun := role.noun.rpartition(" ")[2]) in nouns()}
    given = any(len(form) > 1 and naming.given_gender(form[0]) for form in draft.forms)
    if draft.kind in ("person", "other") and kinds and kinds <= {"organisation", "group"} and not given:
        draft.kind = "organisation"
    elif draft.kind == "other" and kinds == {"person"}:
        draft.kind = "person"


def _without_offices(c: Columns, drafts: list[Draft]) -> None:
    """Take out what only names the office in a title ("State" in "Secretary of State Jane Roe")."""
    inside = {i for draft in drafts for role in draft.roles if role.rule == "entities.title" for i in range(role.start, role.end)}
    for draft in drafts:
        draft.places = [
            p
            for p in draft.places
            if not (p.end - p.start == 1 and p.start in inside and c.lower[p.start - 1] == "of" and draft.kind != "place")
        ]
    drafts[:] = [draft for draft in drafts if draft.places]


@functools.cache
def _documents() -> frozenset[str]:
    return frozenset(noun for noun, kind, _ in rows("roles") if kind == "work")


def is_role(c: Columns, i: int) -> bool:
    """Whether the token is a noun for a role, a group, a body or a document."""
    if chosen_as(c, i) >= 0:
        return True
    return c.pos[i] in ("NOUN", "PROPN") and (c.lemma[i] in words("roles") or c.lower[i].rstrip(".") in words("honorifics"))


def _title(c: Columns, name: int, owner: list[Draft | None]) -> Role | None:
    """The title that ends right before the name, if the last words before it are one."""
    head: int | None = name - 1
    if head is None or head < 0 or c.sentence[head] != c.sentence[name] or c.pos[head] == "SPACE":
        return None
    unlisted = owner[head] is None and c.pos[head] == "PROPN" and c.lower[head].endswith(AGENT) and naming.given_gender(c.lower[name])
    if not (is_role(c, head) or unlisted) or c.lower[head - 1] in ("of", "for"):
        head = _head_before_of(c, head, owner)
        if head is None:
            return None
    courtesy = c.lower[head].rstrip(".") in _COURTESY and not is_first_lady(c, head)
    if c.tag[head] in ("NNS", "NNPS") or courtesy or c.lemma[head] in _documents():
        return None  # "brothers Jan and Piet Bakker" is no title, and "Mr." says nothing that the gender doesn't
    start = head
    while start > 0 and name - start < _LONGEST and _belongs(c, start - 1, start, name):
        holder = owner[start - 1]
        if holder is not None and holder.kind == "person" and c.words[start] not in ("'s", "’s"):
            break
        start -= 1
    while start < head and c.pos[start] in ("PART", "PUNCT", "ADP", "CCONJ"):
        start += 1
    return read(c, start, name, head, "entities.title")


def _head_before_of(c: Columns, last: int, owner: list[Draft | None]) -> int | None:
    """The role noun in "Secretary of State" and "Minister of Foreign Affairs", seen from the last word before the name."""
    i = last
    while i > 0 and last - i < 6 and c.pos[i] in ("PROPN", "NOUN", "ADJ", "CCONJ") and not (i == last and c.pos[i] == "CCONJ"):
        holder = owner[i]
        if holder is not None and holder.kind == "person":
            return None
        i -= 1
    return (
        i - 1
        if 0 < i < last and c.lower[i] in ("of", "for") and is_role(c, i - 1) and (c.words[i - 1][0].isupper() or c.pos[last] == "NOUN")
        else None
    )


def _belongs(c: Columns, i: int, start: int, name: int) -> bool:
    if c.sentence[i] != c.sentence[name]:
        return False
    if c.words[i] in ("'s", "’s", "-", "–"):
        return True
    if c.pos[i] not in ("PROPN", "NOUN", "ADJ") or c.words[i][0] in ".,;:" or c.lower[i] in words("weekdays") | _PARTS_OF_DAY:
        return False
    return i < c.head[i] or c.head[i] == start or (c.dep[i] == "ROOT" and c.headline[i])


def _as_mention(c: Columns, draft: Draft, title: Role, name: Place) -> None:
    """Where the parse hangs the name on the title and not the title on the name, the title is what acts in the sentence."""
    head = next((i for i in range(name.start - 1, title.start - 1, -1) if not title.start <= c.head[i] < name.end or c.head[i] == i), None)
    if head is not None and title.start <= c.head[name.head] < name.start:
        draft.places.append(Place(title.start, name.start, head, "nominal", title.rule))


def _apposition(c: Columns, i: int, owner: list[Draft | None]) -> None:
    head = c.head[i]
    named, noun = (owner[head], i) if owner[head] is not None else (owner[i], head)
    if named is None or owner[noun] is not None or c.pos[noun] not in ("NOUN", "PROPN") or c.sentence[i] != c.sentence[head]:
        return
    if c.lemma[noun] not in words("roles") and not (
        named.kind == "person" and c.pos[noun] == "NOUN" and c.words[noun].isalpha() and c.lemma[noun].endswith(AGENT)
    ):
        return
    start, end = phrase(c, noun)
    limit = i if noun == head else end
    end = max(noun + 1, min(end, limit))
    _describe(c, named, start, end, noun, "entities.apposition")


def _describe(c: Columns, draft: Draft, start: int, end: int, noun: int, rule: str) -> None:
    if any(place.start < end and start < place.end for place in draft.places) or any(r.start < end and start < r.end for r in draft.roles):
        return
    body = nouns().get(c.lemma[noun], ("person", ""))[0] != "person"
    if draft.kind == "person" and noun and c.words[noun - 1] == "(" and end < len(c) and c.words[end] == ")":
        return  # where someone stands in a photograph
    if draft.kind == "person" and body and any(len(form) > 1 and naming.given_gender(form[0]) for form in draft.forms):
        return  # no one is a body
    draft.roles.append(read(c, start, end, noun, rule))
    draft.places.append(Place(start, noun + 1, noun, "nominal", rule))


def phrase(c: Columns, noun: int) -> tuple[int, int]:
    """The tokens of the noun phrase with this head: its left side, and on its right the prepositions that narrow it."""
    token = c.doc[noun]
    start = token.left_edge.i
    first = max(start, noun - _LONGEST)
    for i in range(noun - 1, first - 1, -1):
        if (c.words[i] in _STOPS and c.words[i] not in {",", "(", ")"}) or c.pos[i] == "SPACE" or c.sentence[i] != c.sentence[noun]:
            first = i + 1
            break
    last = min(token.right_edge.i, noun + 2 * _LONGEST)
    end = noun + 1
    while end <= last and c.words[end] not in _STOPS and c.lower[end] not in _CUT and c.pos[end] not in ("VERB", "AUX", "SPACE", "CCONJ"):
        end += 1
    while end > noun + 1 and c.pos[end - 1] in ("ADP", "DET", "PUNCT", "PART", "SPACE"):
        end -= 1
    return first, end


def _by_pattern(c: Columns, draft: Draft, owner: list[Draft | None]) -> None:
    """Appositions that the parse did not see ("Jane Roe, senior analyst at Acme,"): a comma, then a role noun before any verb."""
    for place in tuple(draft.places):
        comma = place.end
        if place.kind != "name" or comma + 1 >= len(c) or c.words[comma] != ",":
            continue
        for i in range(comma + 1, min(comma + 9, len(c))):
            if c.sentence[i] != c.sentence[place.start] or c.pos[i] in ("VERB", "AUX", "ADP", "PRON", "CCONJ", "SPACE", "SCONJ"):
                break
            if c.words[i] in _STOPS:
                break
            follows = i + 1 < len(c) and c.pos[i + 1] in ("NOUN", "PROPN") and c.dep[i] == "compound"
            if is_role(c, i) and c.lemma[i] in words("roles") and owner[i] is None and not follows:
                end = phrase(c, i)[1]
                if draft.kind == "person" and end < len(c) and c.words[end] in {",", ".", "—", "–", "--", ")", ";"}:
                    _describe(c, draft, comma + 1, end, i, "entities.after_comma")
                break


def _before_name(c: Columns, draft: Draft, owner: list[Draft | None]) -> None:
    """Appositions the other way round that the parse did not see ("the undersecretary for trade, Jane Roe, said")."""
    for place in tuple(draft.places):
        comma = place.start - 1
        if place.kind != "name" or comma < 1 or c.words[comma] != "," or place.end >= len(c) or c.words[place.end] not in {",", ".", ")"}:
            continue
        for i in range(comma - 1, max(comma - _LONGEST, 0) - 1, -1):
            if c.sentence[i] != c.sentence[comma] or c.words[i] in _STOPS or c.pos[i] in ("VERB", "AUX", "PRON", "SPACE"):
                break
            if c.pos[i] == "NOUN" and c.lemma[i] in words("roles") and owner[i] is None:
                start, end = phrase(c, i)
                if end == comma and c.tag[i] not in ("NNS", "NNPS"):
                    _describe(c, draft, start, end, i, "entities.before_comma")
                break
