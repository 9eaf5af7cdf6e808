"""Who goes by a surname alone beside a namesake named in full: the president beside the first lady."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from ..lexicon import words
from ..record import Gender
from .address import given_gender, honorific, title
from .columns import Columns
from .drafts import Draft, Place

_BACK = 4  # tokens before a name, or after its comma, in which a word for a relative speaks of it
_UP = 4  # steps from a possessive up to the verb of its clause
_CERTAIN = 2  # votes: one pronoun may be somebody else's
_MOST = 4  # namesakes: beyond it nothing is told apart
_OPPOSITE: dict[Gender, Gender] = {"female": "male", "male": "female"}
_PRONOUNS: dict[str, Gender] = {"he": "male", "she": "female", "his": "male", "her": "female"}
_SUBJECTS = ("nsubj", "nsubjpass")
_CLAUSES = ("ccomp", "advcl", "conj")


def somebody_else(c: Columns, alone: dict[str, list[int]], bearers: dict[str, list[Draft]]) -> dict[str, Draft]:
    """A draft for each surname that is also used of someone whom the document never names in full.

    Args:
        c: the parse.
        alone: by folded word, the tokens at which it stands alone as a name, in text order.
        bearers: by folded word, those named in full with that surname.
    """
    doubtful = {word: at for word, at in alone.items() if 0 < len(bearers.get(word, ())) <= _MOST}
    if not doubtful:
        return {}
    votes = _votes(c, {i: word for word, at in doubtful.items() for i in at})
    found = {}
    for word, at in sorted(doubtful.items()):
        own = [_Namesake(c, draft) for draft in bearers[word]]
        shown = Counter(votes[word])
        for i in at:
            honoured = honorific(c, i)
            if honoured != "unknown" and all(one.gender != honoured for one in own):  # "Mrs. Roe" beside Ann Roe is Ann
                shown[honoured] += _CERTAIN
        if all(one.is_another(at, shown) for one in own):
            found[word] = Draft("person", genders=shown)
    return found


class _Namesake:
    """Someone named in full, and what speaks against the surname alone being that one's."""

    def __init__(self, c: Columns, draft: Draft) -> None:
        self.c = c
        self.body = [place for place in draft.places if not c.headline[place.start]]
        self.first = min((place.start for place in self.body), default=len(c))
        self.gender = given_gender(draft) or next((one for one in map(self._honour, draft.places) if one != "unknown"), "")
        self.titles = {title(c, place.start) for place in self.body} - {""}
        self.kin = any(_is_kin(c, place.start, place.end) for place in self.body)

    def _honour(self, place: Place) -> Gender:
        return honorific(self.c, place.start)

    def is_another(self, alone: Sequence[int], votes: Counter[Gender]) -> bool:
        """Whether the surname alone means someone else: another gender, or spoken of before a relative or a bearer of another title."""
        c = self.c
        if self.gender:
            against, agreeing = votes[_OPPOSITE[self.gender]], votes[self.gender]  # type: ignore[index]
            if against >= max(_CERTAIN, 3 * agreeing):
                return True
            if agreeing > against:
                return False
        before = [i for i in alone if i < self.first and not c.headline[i]]
        if self.kin:
            return bool(before) or any(title(c, i) not in self.titles | {""} for i in alone)
        return bool(before and self.titles) and any(title(c, i) not in self.titles | {""} for i in before)


def _is_kin(c: Columns, start: int, end: int) -> bool:
    """Whether a word for a relative stands right before a name, or right behind its comma ("his wife, Ann Roe", "Ann Roe, his wife")."""
    here = c.sentence[start]
    for i in range(start - 1, max(start - 1 - _BACK, -1), -1):
        if c.sentence[i] != here or c.pos[i] in ("VERB", "AUX", "SPACE", "CCONJ"):
            break
        if _kin(c, i):
            return True
    if end < len(c) and c.words[end] == ",":
        near = range(end + 1, min(end + 1 + _BACK, len(c)))
        return any(c.tag[i] == "PRP$" for i in near) and any(_kin(c, i) and c.sentence[i] == here for i in near)
    return False


def _kin(c: Columns, i: int) -> bool:
    return c.lemma[i] in words("kin") or (i > 0 and f"{c.lower[i - 1]} {c.lower[i]}" in words("kin"))


def _votes(c: Columns, word_at: dict[int, str]) -> defaultdict[str, Counter[Gender]]:
    """For each word the genders that the pronouns of its own clauses show ("Roe said he …", "Roe praised his …")."""
    votes: defaultdict[str, Counter[Gender]] = defaultdict(Counter)
    subject = {c.head[i]: i for i in range(len(c)) if c.dep[i] in _SUBJECTS and not c.quoted[i]}
    for i, lower in enumerate(c.lower):
        if lower not in _PRONOUNS or c.quoted[i]:
            continue
        at = next((subject[verb] for verb in _verbs(c, i) if subject.get(verb, i) < i), -1)
        if at in word_at and honorific(c, at) == "unknown":
            votes[word_at[at]][_PRONOUNS[lower]] += 1
    return votes


def _verbs(c: Columns, i: int) -> Iterable[int]:
    """The verbs whose subject a pronoun most often repeats: of its own clause for a possessive, of the clause above for a subject."""
    if c.dep[i] in _SUBJECTS:
        verb = c.head[i]
        return [c.head[verb]] if c.dep[verb] in _CLAUSES else []
    if c.tag[i] != "PRP$":
        return []
    at = i
    for _ in range(_UP):
        at = c.head[at]
        if c.pos[at] in ("VERB", "AUX"):
            return [at]
    return []
