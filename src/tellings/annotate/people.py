"""People's names put together: full names, surnames, given names, and what is done where two people share a surname."""

from collections import Counter, defaultdict

from ..lexicon import naming
from ..record import Gender
from .address import given_gender, honorific, reigning, title
from .columns import Columns
from .drafts import Draft, Place
from .names import Name
from .namesakes import somebody_else

Key = tuple[str, ...]
_CROWD = 50  # people who share a name: beyond it nothing is told apart, and the time stays linear
_NEAR = 1  # sentences: how far back a namesake still puts a bare surname in doubt
_FIRM = 3  # uses of a bare surname for one person: after these no namesake puts it in doubt


def people(c: Columns, found: list[Name]) -> list[Draft]:
    """A draft for each person; a surname that may mean two of them makes one of its own."""
    keyed = [(naming.person_parts(name.text(c)), name) for name in found]
    full = _full_names(c, [(key, name) for key, name in keyed if len(key) > 1])
    bearers = Bearers(c, full, {key[0] for key, name in keyed if len(key) == 1 and reigning(c, name.start)})
    others = bearers.somebody_else([(key[0], name) for key, name in keyed if len(key) == 1])
    alone: dict[Key, Draft] = {}
    # headlines come first in a text but lean on what it says below
    for key, name in sorted((item for item in keyed if len(item[0]) == 1), key=lambda item: (c.headline[item[1].start], item[1])):
        draft = bearers.of(key[0], name) or alone.setdefault(key, Draft("person"))
        add(c, draft, name, key)
        _honour(draft, honorific(c, name.start))
    return full + [draft for draft in others if draft.places] + [alone[key] for key in sorted(alone)]


def add(c: Columns, draft: Draft, name: Name, key: Key) -> None:
    """Enter a name as a mention of the draft."""
    draft.places.append(Place(name.start, name.end, c.head_of(name.start, name.end), "name", "entities.name"))
    draft.forms.add(key)


def _honour(draft: Draft, gender: Gender) -> None:
    if gender != "unknown":
        draft.genders[gender] += 2


def _full_names(c: Columns, keyed: list[tuple[Key, Name]]) -> list[Draft]:
    """Names of two words or more: each joins the one longer name it may be short for, if there is just one."""
    counts = Counter(key for key, _ in keyed)
    of: dict[Key, Draft] = {}
    by_last: dict[str, list[Key]] = defaultdict(list)
    by_beginning: dict[Key, list[Key]] = defaultdict(list)
    for form in sorted(counts, key=lambda key: (-len(key), key)):
        near = sorted({*by_last[form[-1]][-_CROWD:], *by_beginning[form][-_CROWD:]})
        fits = {id(of[other]): of[other] for other in near if naming.shortens(form, other)}
        of[form] = next(iter(fits.values())) if len(fits) == 1 else Draft("person")
        by_last[form[-1]].append(form)
        for cut in range(2, len(form)):
            by_beginning[form[:cut]].append(form)
    for key, name in keyed:
        add(c, of[key], name, key)
        _honour(of[key], honorific(c, name.start))
    full = list({id(draft): draft for draft in of.values()}.values())
    for draft in full:
        # two names that the recogniser glued lend no surname: "Jane Roe House" is Jane Roe
        sound = {form for form in draft.forms if not naming.doubtful(form, counts)}
        draft.forms = sound or draft.forms
    return full


class Bearers:
    """Who a single word of a name means, mention by mention in text order; ``rulers`` are names told behind the title of a ruler."""

    def __init__(self, c: Columns, full: list[Draft], rulers: set[str]) -> None:
        self.c, self._rulers = c, rulers
        self._by_part: dict[str, list[Draft]] = defaultdict(list)
        self._at = {id(draft): sorted(place.start for place in draft.places) for draft in full}
        self._titles = {id(draft): {title(self.c, place.start) for place in draft.places} - {""} for draft in full}
        self._settled: dict[str, Draft] = {}
        self._uses: Counter[str] = Counter()
        self._unnamed: dict[str, Draft] = {}
        for draft in full:
            for part in sorted({part for form in draft.forms for part in form}):
                self._by_part[part].append(draft)

    def somebody_else(self, singles: list[tuple[str, Name]]) -> list[Draft]:
        """Bearers known by the surname alone, entered beside their namesakes."""
        alone: dict[str, list[int]] = defaultdict(list)
        for word, name in singles:
            if name.end - name.start == 1:
                alone[word].append(name.start)
        named = {w: [draft for draft in self._by_part.get(w, ()) if any(naming.surname(w, form) for form in draft.forms)] for w in alone}
        found = somebody_else(self.c, alone, named)
        for word, draft in found.items():
            taken = {one for other in named[word] for one in self._titles[id(other)]}
            first = next((i for i in alone[word] if not self.c.headline[i]), alone[word][0])
            draft.forms.add((word,))
            self._at[id(draft)] = [first]
            self._titles[id(draft)] = {title(self.c, i) for i in alone[word]} - taken - {""}
            self._by_part[word].append(draft)
            self._unnamed[word] = draft
        return [found[word] for word in sorted(found)]

    def of(self, word: str, name: Name) -> Draft | None:
        """The one person with that surname, or else with that given name; None where two remain."""
        candidates = self._by_part.get(word, [])
        if len(candidates) > _CROWD:
            return None
        if word in self._rulers:  # called by a given name, which no other's middle or last name is
            candidates = [draft for draft in candidates if any(form[0] == word for form in draft.forms)]
        unnamed = self._unnamed.get(word)
        bearers = [draft for draft in candidates if draft is unnamed or any(naming.surname(word, form) for form in draft.forms)]
        if len(bearers) > 1:
            return self._of_several(word, name, bearers)
        if bearers:
            return bearers[0]
        given = [draft for draft in candidates if any(form[0] == word for form in draft.forms if len(form) > 1)]
        return given[0] if len(given) == 1 else None

    def _of_several(self, word: str, name: Name, bearers: list[Draft]) -> Draft | None:
        """Namesakes: told apart by honorific or title; else the one who was called so before the others came up.

        In news prose a bare surname stays with whom it was first used for, and relatives go by their full or given names; where a
        namesake has just been spoken of, it may be either.
        """
        if self.c.headline[name.start]:
            return self._settled.get(word)
        fitting = self._fitting(name, bearers)
        introduced = [draft for draft in bearers if self._at[id(draft)][0] <= name.start]
        if len(fitting) == 1 or len(introduced) == 1:
            chosen = fitting[0] if len(fitting) == 1 else introduced[0]
            self._use(word, self._settled.setdefault(word, chosen) is chosen)
            return chosen
        settled = self._settled.get(word)
        rivals = [draft for draft in introduced if draft is not settled]
        firm = self._uses[word] >= _FIRM
        if settled is None or (not firm and any(self._just_named(draft, name.start) for draft in rivals)):
            return None
        self._use(word, True)
        return settled

    def _use(self, word: str, settled: bool) -> None:
        self._uses[word] += settled

    def _fitting(self, name: Name, bearers: list[Draft]) -> list[Draft]:
        shown = honorific(self.c, name.start)
        if shown != "unknown":
            return [draft for draft in bearers if shown in (draft.gender, given_gender(draft))]
        shown_title = title(self.c, name.start)
        return [draft for draft in bearers if shown_title and shown_title in self._titles[id(draft)]]

    def _just_named(self, draft: Draft, start: int) -> bool:
        here = self.c.sentence[start]
        earlier = [at for at in self._at[id(draft)] if at < start]
        return bool(earlier) and here - self.c.sentence[earlier[-1]] <= _NEAR
