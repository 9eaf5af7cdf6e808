"""Nouns that stand for someone: resolved to a name where that is certain, and kept as speakers of their own where they have none."""

import functools
from collections import defaultdict

from ..lexicon import rows, words
from ..record import EntityKind, Gender
from .bodies import is_company
from .columns import Columns
from .drafts import Draft, Place, Role, foremost
from .roles import nouns, phrase, read
from .spans import AGENT, chosen_as

_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_OTHER = frozenset({"another", "other", "many", "some", "several", "few", "most", "more", "each", "every", "any", "no"})
# what makes a role a different one: a former president is not the president
_SHIFTS = frozenset(
    {"former", "ex", "late", "then", "deputy", "vice", "assistant", "acting", "future", "next", "previous", "first", "second"}
)
_SINGLE = frozenset({"one", "another", "someone", "somebody"})
_SOME = _SINGLE | {
    "others",
    "many",
    "some",
    "several",
    "most",
    "few",
    "both",
    "dozens",
    "scores",
    "hundreds",
    "thousands",
    "everyone",
    "everybody",
    "those",
}
_COUNTED = frozenset(
    {"number", "group", "handful", "majority", "couple", "lot", "lots", "half", "percent", "%", "third", "quarter", "all", "none", "crowd"}
)
_COUNTS = _SOME | _COUNTED
_ACTS = frozenset({"nsubj", "nsubjpass", "agent"})
_RECENT = 2  # sentences: how far back an unnamed "the company" looks
_CROWD = 30  # things of one description
_SOURCES = frozenset({"to", "by", "from"})


@functools.cache
def _classes() -> dict[str, frozenset[str]]:
    return {wide: frozenset(exact.split(";")) for wide, exact in rows("role_classes")}


def gender_of(noun: str) -> Gender:
    """The gender a role noun shows ("spokeswoman"), or ``unknown``."""
    return nouns().get(noun.rpartition(" ")[2], ("person", "unknown"))[1]


class Nominals:
    """Goes through a document's nouns; ``fresh`` gathers those that nobody named answers to, ``open`` those that may mean two."""

    def __init__(self, c: Columns, named: list[Draft], owner: list[Draft | None]) -> None:
        self.c = c
        self.owner = owner
        self.fresh: list[Draft] = []
        self.open: list[Draft] = []
        self._people: dict[str, list[Draft]] = defaultdict(list)
        self._bodies = [draft for draft in named if draft.kind in ("organisation", "other")]
        self._unnamed: dict[str, list[Draft]] = defaultdict(list)
        self._body_words: dict[str, list[Draft]] = defaultdict(list)
        self._taken = {place.head for draft in named for place in draft.places}
        self._in_role = {i for draft in named for role in draft.roles for i in range(role.start, role.end)}
        for draft in named:
            for noun in sorted({role.noun for role in draft.roles}):
                self._people[noun].append(draft)
        for draft in self._bodies:
            for word in sorted({part for form in draft.forms if len(form) > 1 for part in form}):
                self._body_words[word].append(draft)
        self._body_at = sorted((place.start, n) for n, draft in enumerate(self._bodies) for place in draft.places)

    def run(self) -> list[Draft]:
        """The drafts of unnamed speakers; named drafts have got their nominal mentions."""
        known, c = nouns(), self.c
        for i, lemma in enumerate(c.lemma):
            if lemma in known:
                if self._stands(i):
                    self._noun(i, known[lemma][0])
            elif chosen_as(c, i) >= 0:
                if self._stands(i):
                    self._noun(i, "person")
            elif c.dep[i] == "nsubj" and c.lemma[c.head[i]] in words("reporting_verbs") and not c.quoted[i]:
                if c.lower[i] in _SOME:
                    if not self._counts(i) and c.lower[i - 1] != "no":
                        self._someone(i)
                elif c.pos[i] in ("NOUN", "PROPN") and self._stands(i):
                    self._noun(i, "person" if c.lemma[i].endswith(AGENT) else "other")
        return self.fresh

    def _someone(self, i: int) -> None:
        """Speakers told by a pronoun of quantity ("others", "many", "one"): never the same as any before."""
        c = self.c
        start, end = phrase(c, i)
        start = i if i == start or c.pos[i - 1] in ("PUNCT", "SPACE") else i - 1
        kind: EntityKind = "person" if c.lower[i] in _SINGLE else "group"
        role = Role(start, end, c.lemma[i], frozenset(), "entities.someone")
        self.fresh.append(Draft(kind, [Place(start, i + 1, i, "nominal", role.rule)], [role], plural=kind == "group"))

    def _stands(self, i: int) -> bool:
        c = self.c
        if c.pos[i] not in ("NOUN", "PROPN") or self.owner[i] is not None or i in self._taken or i in self._in_role:
            return False
        if c.dep[i] in ("compound", "amod", "nmod") and c.head[i] > i:
            return False
        return not c.headline[i] or c.pos[i] == "NOUN"

    def _noun(self, i: int, kind: EntityKind) -> None:
        c = self.c
        start, end = phrase(c, i)
        while start < i and (
            (c.pos[start] in ("PUNCT", "CCONJ", "ADP", "SCONJ") and c.lower[start + 1] not in ("least", "most"))
            or c.tag[start] in ("WP", "WDT", "WRB")
        ):
            start += 1
        role = read(c, start, end, i, "entities.nominal")
        plural = c.tag[i] in ("NNS", "NNPS")
        definite = c.lower[start] in _DEFINITE or any(c.dep[j] == "poss" for j in range(start, i))
        outer = self._counted(i)
        if outer != i:
            start = phrase(c, outer)[0]
            plural = plural and c.lower[outer] not in _SINGLE
        place = Place(start, i + 1, outer, "nominal", "entities.nominal")
        if definite and not plural and c.lower[start] not in _OTHER:
            known = self._known(role, kind, i)
            if 1 < len(known) <= _CROWD:
                near = [draft for draft in known if self._near(draft, role)]
                known = near if len(near) == 1 else foremost(near or known)
            if len(known) == 1:
                if self._outdated(known[0], role, place):
                    return
                if known[0].kind == "other" and kind == "organisation":
                    known[0].kind = kind
                if not any(p.start < place.end and place.start < p.end for p in known[0].places):
                    known[0].places.append(Place(start, i + 1, i, "nominal", "entities.definite"))
                return
            if known:
                self.open.append(Draft("person", [Place(start, i + 1, i, "nominal", "entities.open")], [role]))
                return  # two may be meant: left unresolved
        self._unnamed_one(role, place, kind, plural, definite)

    def _outdated(self, known: Draft, role: Role, place: Place) -> bool:
        """Whether an unnamed one of the same description was spoken of since the known one was, and so is the one who is meant."""
        before = max((p.start for p in known.places if p.start < place.start), default=-1)
        unnamed = [d for d in self._unnamed.get(role.noun, [])[-_CROWD:] if not d.plural and d.places[-1].start > before]
        if len(unnamed) != 1 or before < 0 or not role.traits <= unnamed[0].roles[0].traits:
            return False
        unnamed[0].places.append(place)
        return True

    def _known(self, role: Role, kind: EntityKind, i: int) -> list[Draft]:
        if kind == "person":
            return self._persons(role)
        return self._organisations(role, i) if kind == "organisation" else []

    def _persons(self, role: Role) -> list[Draft]:
        """The people whose titles fit: the same noun, no trait that speaks against it; a trait in common decides."""
        fitting: dict[int, tuple[Draft, int]] = {}
        for noun in (role.noun, *sorted(_classes().get(role.noun, ()))):
            if len(self._people.get(noun, ())) > _CROWD:
                return self._people[noun]  # too many to be told apart by a word or two
            for draft in self._people.get(noun, ()):
                score = max((_fit(role, own, draft) for own in draft.roles if own.noun == noun), default=-1)
                if score > fitting.get(id(draft), (draft, -1))[1]:
                    fitting[id(draft)] = (draft, score)
        wide = role.noun in _classes() and not any(own.noun == role.noun for draft, _ in fitting.values() for own in draft.roles)
        best = max((score for _, score in fitting.values()), default=-1)
        if best < (1 if wide and role.traits else 0):
            return []
        return [draft for draft, score in fitting.values() if score == best]

    def _organisations(self, role: Role, i: int) -> list[Draft]:
        """Bodies: by a word of their name or of their description, else the only one lately spoken of."""
        by_name = {id(d): d for d in self._body_words.get(role.noun, ())}
        by_name |= {id(d): d for d in self._people.get(role.noun, ()) if d.kind == "organisation"}
        if role.noun in ("company", "firm"):
            by_name |= {id(d): d for d in self._bodies if is_company(d)}
        traits = role.traits - _SHIFTS
        if traits:
            narrowed = [draft for draft in by_name.values() if traits <= _words_of(draft)]
            if narrowed or role.noun != "group":
                return narrowed
            return list({id(d): d for trait in sorted(traits) for d in self._body_words.get(trait, ())}.values())
        recent = self._recent(i)
        if by_name:
            near = [d for d in by_name.values() if id(d) in recent]
            return near or list(by_name.values())
        return list(recent.values()) if role.noun in ("company", "firm", "group", "organization", "organisation", "agency") else []

    def _recent(self, i: int) -> dict[int, Draft]:
        from bisect import bisect_left

        found: dict[int, Draft] = {}
        at = bisect_left(self._body_at, (i, -1)) - 1
        while at >= 0 and self.c.sentence[i] - self.c.sentence[self._body_at[at][0]] <= _RECENT and len(found) < 4:
            draft = self._bodies[self._body_at[at][1]]
            found[id(draft)] = draft
            at -= 1
        return found

    def _unnamed_one(self, role: Role, place: Place, kind: EntityKind, plural: bool, definite: bool) -> None:
        """A speaker of its own: the same as an earlier unnamed one where the words allow only that."""
        earlier = self._earlier(role, plural, definite, kind) if place.start >= role.start else None
        if earlier:
            if not any(p.start < place.end and place.start < p.end for p in earlier.places):
                earlier.places.append(place)
            return
        bare = kind != "group" and not plural and place.end - place.start == 1  # "justice", "leave": no one in particular
        if bare or self.c.quoted[place.head] or not self._acts(place.head):
            return
        many = plural and kind in ("person", "organisation")
        draft = Draft("group" if many else kind, [place], [role], plural=plural)
        gender = gender_of(role.noun)
        if gender != "unknown" and not plural:
            draft.genders[gender] += 2
        self.fresh.append(draft)
        self._unnamed[role.noun].append(draft)

    def _earlier(self, role: Role, plural: bool, definite: bool, kind: EntityKind) -> Draft | None:
        same = [d for d in self._unnamed.get(role.noun, [])[-_CROWD:] if d.plural == plural]
        if any(self.c.tag[i] == "PRP$" for i in range(role.start, role.end)):
            return None  # "his advisers": whose they are is another question
        if definite:
            wider = [d for d in same if d.roles[0].traits >= role.traits]
            same = [d for d in wider if d.roles[0].traits == role.traits or role.traits or self._near(d, role)]
        elif plural or kind == "group":
            same = [d for d in same if d.roles[0].traits == role.traits]
        else:
            return None  # "an official" after "an official" may be another one
        return same[0] if len(same) == 1 else None

    def _near(self, draft: Draft, role: Role) -> bool:
        """Whether the thing was spoken of in this sentence or the two before, the noun itself not counted."""
        here = self.c.sentence[role.start]
        earlier = [place.start for place in draft.places if place.start < role.start]
        return bool(earlier) and here - self.c.sentence[max(earlier)] <= _RECENT

    def _counts(self, i: int) -> bool:
        """Whether a noun for speakers follows that this word only counts ("some of the experts")."""
        c = self.c
        if i + 1 >= len(c) or c.lower[i + 1] != "of":
            return False
        return any(c.head[j] == i + 1 and c.lemma[j] in nouns() for j in range(i + 2, min(i + 9, len(c))))

    def _counted(self, i: int) -> int:
        """The noun that counts this one ("a number of experts"), or the noun itself."""
        c = self.c
        of = c.head[i]
        counts = c.dep[i] == "pobj" and c.lower[of] == "of" and of < i and c.lower[c.head[of]] in _COUNTS
        return c.head[of] if counts and c.head[of] < of else i

    def _acts(self, i: int) -> bool:
        """Whether the noun may be who says or does something."""
        c = self.c
        for _ in range(4):
            if c.dep[i] in _ACTS:
                return True
            if c.dep[i] == "pobj":
                return c.lower[c.head[i]] in _SOURCES and (
                    c.dep[c.head[i]] in ("agent", "prep", "pcomp") or c.lower[c.head[i] - 1] == "according"
                )
            if c.dep[i] not in ("conj", "appos") or c.head[i] == i:
                return False
            i = c.head[i]
        return False


def _words_of(draft: Draft) -> frozenset[str]:
    """The words of a thing's names and descriptions."""
    return frozenset(part for form in draft.forms for part in form).union(*(role.traits for role in draft.roles))


def _fit(role: Role, own: Role, draft: Draft) -> int:
    """How well a nominal's words fit one of a thing's roles: -1 not at all, 0 nothing against it, more with each trait shared."""
    known = frozenset().union(*(other.traits for other in draft.roles))
    if (role.traits & _SHIFTS) != (own.traits & _SHIFTS):
        return -1
    lacking = role.traits - _SHIFTS - known
    if lacking and own.traits - _SHIFTS - role.traits:
        return -1  # each has a trait the other lacks: "the French president" is not "Mexican President …"
    return 2 * len(role.traits & known) - len(lacking)
