"""Pronouns of the third person: given to the one who is meant where one candidate stands out, and left alone otherwise.

The standing of a candidate follows the usual observations on news prose (recency, subjects before objects, agreement, the parallel of a
subject to the subject before; compare Lappin and Leass 1994, "An algorithm for pronominal anaphora resolution").
"""

import functools
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from ..lexicon import rows
from ..record import Gender
from .columns import Columns
from .drafts import Draft, Place
from .level import level

_GENDER: dict[str, Gender] = {
    "he": "male", "him": "male", "his": "male", "himself": "male",
    "she": "female", "her": "female", "hers": "female", "herself": "female",
}  # fmt: skip
_PLURAL = frozenset({"they"})
_NEUTER = frozenset({"it"})
# Verbs of speech that take no clause, and that bodies and groups alone are subjects of.
_AGAINST = frozenset(("accuse", "appeal", "blame", "criticise", "criticize", "decline", "denounce", "rebuke", "reject"))
_POSSESSIVE = frozenset({"his", "her", "hers"})
_REFLEXIVE = frozenset({"himself", "herself"})
_SUBJECT = ("nsubj", "nsubjpass")
_BACK = 3  # sentences looked back over, quotations not counted
_NAME = 3  # tokens of a name behind "and"
_MOST = 40  # mentions looked at: keeps a page-long sentence linear
# Calibrated by reading forty pronouns of quotes-polnear-dev in November 2026: a lower margin gives away more wrong ones than right ones.
_MARGIN, _MARGIN_STRICT = 1.0, 2.0
_HERE_SUBJECT, _HERE, _HERE_BESIDE = 5.0, 3.0, 4.2
_BEFORE_SUBJECT, _BEFORE = 4.0, 2.0
_AFAR_SUBJECT, _AFAR = 2.3, 1.4


@dataclass(frozen=True, slots=True)
class _Seen:
    """A mention as a candidate: where, whose, and whether it is the subject of something."""

    at: int
    draft: Draft
    subject: bool
    main: bool
    quoted: bool


@functools.cache
def _saying() -> frozenset[str]:
    """Verbs that introduce a quotation or a clause with what is said."""
    return frozenset(lemma for lemma, frames, *_ in rows("reporting_verbs") if {"q", "c"} & set(frames.split(",")))


class Pronouns:
    """Goes through a document's pronouns in order; each one resolved counts as a mention for the next.

    A description that may mean two people stands in their way: a pronoun that would be its own stays as open as it is.
    """

    def __init__(self, c: Columns, drafts: list[Draft], open_: Sequence[Draft] = ()) -> None:
        self.c = c
        self._open = {id(draft) for draft in open_}
        self._distance = _distances(c)
        self._seen: list[_Seen] = sorted(
            (self._as_seen(place.head, draft) for draft in (*drafts, *open_) for place in draft.places if not c.headline[place.head]),
            key=lambda seen: seen.at,
        )
        self._headed = {place.head: draft for draft in drafts for place in draft.places}
        self._at = [seen.at for seen in self._seen]

    def run(self) -> None:
        """Add the pronouns that are certain to their drafts."""
        c = self.c
        found: list[_Seen] = []
        for i, lower in enumerate(c.lower):
            if c.tag[i] in ("WP", "WDT") and c.dep[i] in _SUBJECT:
                self._relative(i)
                continue
            if c.tag[i] not in ("PRP", "PRP$") or not (lower in _GENDER or lower in _PLURAL or lower in _NEUTER):
                continue
            if lower not in _GENDER and (c.quoted[i] or not self._speaks(i)):
                continue
            draft = self._resolve(i, lower, found)
            if draft is not None:
                draft.places.append(Place(i, i + 1, i, "pronoun", f"entities.pronoun_{lower}"))
                if lower in _GENDER and draft.kind == "person":
                    draft.genders[_GENDER[lower]] += 1
                found.append(self._as_seen(i, draft))

    def _relative(self, i: int) -> None:
        """A "who" or "which" is what its clause hangs on."""
        c = self.c
        verb = c.head[i]
        if c.dep[verb] == "relcl" and c.head[verb] < i:
            draft = self._headed.get(c.head[verb])
            if draft is not None:
                draft.places.append(Place(i, i + 1, i, "pronoun", f"entities.relative_{c.lower[i]}"))

    def _speaks(self, i: int) -> bool:
        """Whether an "it" or a "they" says something: elsewhere they stand for too many things to be certain."""
        c = self.c
        verb = c.head[i]
        if c.dep[i] != "nsubj":
            return False
        if c.lemma[verb] == "call":
            return verb + 1 < len(c) and c.lower[verb + 1] in ("on", "for")
        return c.lemma[verb] in _saying() or c.lemma[verb] in _AGAINST

    def _as_seen(self, at: int, draft: Draft) -> _Seen:
        c = self.c
        top = at
        for _ in range(3):  # "Smith and Jones said": a conjunct acts as its head does
            if c.dep[top] != "conj":
                break
            top = c.head[top]
        subject = c.dep[top] in _SUBJECT or (
            c.dep[top] == "pobj" and c.lower[c.head[top]] == "to" and c.lower[c.head[top] - 1] == "according"
        )
        verb = c.head[top]
        main = subject and (c.dep[verb] in ("ROOT", "parataxis") or (c.dep[verb] == "conj" and c.dep[c.head[verb]] == "ROOT"))
        return _Seen(at, draft, subject, main, c.quoted[at])

    def _candidates(self, i: int, found: list[_Seen]) -> list[_Seen]:
        here = self._distance[i]
        at = bisect_left(self._at, i)
        near = self._seen[max(0, at - _MOST) : at] + found[-_MOST:]
        return [seen for seen in near if here - self._distance[seen.at] <= _BACK]

    def _resolve(self, i: int, lower: str, found: list[_Seen]) -> Draft | None:
        c = self.c
        near = [seen for seen in self._candidates(i, found) if self._agrees(seen.draft, lower)]
        barred = self._barred(i, lower, near)
        standing: dict[int, tuple[float, _Seen]] = {}
        for seen in near:
            if id(seen.draft) in barred:
                continue
            score = self._standing(i, lower, seen)
            if score > standing.get(id(seen.draft), (0.0, seen))[0]:
                standing[id(seen.draft)] = (score, seen)
        ranked = sorted(standing.values(), key=lambda item: (-item[0], item[1].draft.places[0]))
        if not ranked:
            return None
        personal = lower in _GENDER
        margin = _MARGIN if personal and not c.quoted[i] else _MARGIN_STRICT
        if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < margin:
            return None
        if not personal and ranked[0][0] < _BEFORE_SUBJECT:
            return None
        best = ranked[0][1]
        if personal and any(level(c, (best.at, best.draft), (seen.at, seen.draft), i) for _, seen in ranked[1:]):
            return None
        return None if id(best.draft) in self._open else best.draft

    def _agrees(self, draft: Draft, lower: str) -> bool:
        if lower in _GENDER:
            return draft.kind == "person" and not draft.plural and draft.gender in (_GENDER[lower], "unknown")
        if lower in _PLURAL:
            return draft.plural or draft.kind == "group"
        return not draft.plural and draft.kind in ("organisation", "group", "place", "work", "law", "product", "other")

    def _barred(self, i: int, lower: str, near: list[_Seen]) -> set[int]:
        """Who a pronoun can't mean: the subject of its own clause, for an object; the speaker, inside the speaker's own quotation."""
        c = self.c
        barred = self._beside(i)
        if c.quoted[i]:
            barred |= {id(seen.draft) for seen in self._seen_in(c.sentence[i]) if seen.main and not seen.quoted}
        if (lower in _POSSESSIVE and c.tag[i] != "PRP") or lower in _REFLEXIVE or c.dep[i] in _SUBJECT:
            return barred
        verb = c.head[i]
        if c.dep[i] == "pobj":
            verb = c.head[verb]
        barred |= {id(seen.draft) for seen in near if seen.subject and c.head[seen.at] == verb}
        return barred

    def _beside(self, i: int) -> set[int]:
        """Who stands beside a pronoun with "and" between them: "he and Moss" are two."""
        c = self.c
        ahead = i + 2 < len(c) and c.lower[i + 1] in ("and", "or")
        behind = i > 1 and c.lower[i - 1] in ("and", "or")
        low, high = (i + 2 if ahead else i - 2), (i + 2 + _NAME if ahead else i - 1)
        if not (ahead or behind):
            return set()
        first = bisect_left(self._at, low)
        near = self._seen[first : first + _NAME]
        return {id(seen.draft) for seen in near if low <= seen.at < high and c.pos[seen.at] == "PROPN"}

    def _seen_in(self, sentence: int) -> list[_Seen]:
        first = bisect_left(self.c.sentence, sentence)
        last = bisect_left(self.c.sentence, sentence + 1)
        return self._seen[bisect_left(self._at, first) : bisect_left(self._at, last)][:_MOST]

    def _standing(self, i: int, lower: str, seen: _Seen) -> float:
        c = self.c
        away = self._distance[i] - self._distance[seen.at]
        if c.sentence[i] == c.sentence[seen.at]:
            # "A praised B for his work": an object is as good as the subject, unless the pronoun is a subject itself
            beside = _HERE if c.dep[i] in _SUBJECT else _HERE_BESIDE
            score = _HERE_SUBJECT if seen.main else max(beside, _HERE + (1.0 if seen.subject else 0.0))
        elif away <= 1:
            score = _BEFORE_SUBJECT if seen.main else _BEFORE + (1.0 if seen.subject else 0.0)
            # "The army said … It said": a body that spoke goes on speaking
            score += lower not in _GENDER and seen.main and c.lemma[c.head[seen.at]] in _saying()
        else:
            # the further back, the less it matters who was the subject
            score = (_AFAR_SUBJECT if seen.main else _AFAR) - (away - 2)
        if seen.quoted and not c.quoted[i]:
            score -= 2.0
        if seen.draft.kind == "place":
            score -= 1.0  # a place is where something is said more often than it says it
        if lower in _GENDER:
            score += 0.5 * (seen.draft.gender == _GENDER[lower]) - 0.5 * seen.draft.nominal
        return score


def _distances(c: Columns) -> list[int]:
    """For each token the number of its sentence, sentences that lie wholly inside quotation marks not counted."""
    spoken: list[bool] = []
    for sentence, kind, quoted in zip(c.sentence, c.pos, c.quoted, strict=True):
        while len(spoken) <= sentence:
            spoken.append(True)
        if not quoted and kind not in ("PUNCT", "SPACE"):
            spoken[sentence] = False
    number, numbers = 0, []
    for whole in spoken:
        number += not whole
        numbers.append(number)
    return [numbers[sentence] for sentence in c.sentence]
