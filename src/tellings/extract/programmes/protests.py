"""Protests that go on: "months of protests in Sarn", "continuing protests", those of whom thousands took to the streets."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import msgspec

from ...record import Evidence, Figure, Programme, TimeExpression
from .clauses import stretch
from .found import Found

if TYPE_CHECKING:
    from spacy.tokens import Token

FAMILY = "protest"
SPANS = frozenset({"year", "month", "week", "day", "night", "wave", "series", "spate", "string", "decade"})
GOING_ON = frozenset(
    {"continuing", "continued", "ongoing", "daily", "weekly", "nightly", "nationwide", "widespread", "repeated", "growing", "spreading"}
    | {"regular", "sustained", "renewed", "month-long", "weeks-long", "months-long", "year-long", "week-long", "countrywide"}
)
AGAIN = frozenset({"similar", "more", "further", "other", "new", "such"})
PLACING = frozenset({"in", "across", "throughout"})
CAUSES = frozenset({"against", "over", "about"})
GATHERING = frozenset({"take", "march", "gather", "walk", "rally", "strike", "pour", "block", "occupy", "camp", "picket", "close", "shut"})
DEMANDING = frozenset({"demand", "call", "seek", "urge", "want"})
CROWD = frozenset({"protester", "protestor", "demonstrator", "marcher"})
LASTING = frozenset({"since", "over", "for", "during"})
LEAST, MANY = 20, 1000  # people of a crowd; people who are told to take to the streets, whatever they are called
NEAR = 14  # tokens behind the noun in which it is told what protesters demand


def protest(noun: "Token", number: int, title: bool) -> Found | None:
    """The mention of protests that a noun carries, or None where it is a single event or an idiom.

    Args:
        noun: "protests", or "protest" behind "in".
        number: the number of its sentence.
        title: whether it stands in a title or heading.
    """
    above = noun.head
    of_span = noun.dep_ == "pobj" and above.lower_ == "of" and above.head.lemma_.lower() in SPANS
    in_streets = noun.dep_ == "pobj" and above.lower_ == "in" and above.head.lemma_.lower() in GATHERING and _cause(noun) is not None
    if noun.dep_ in ("compound", "nmod") or (noun.tag_ not in ("NNS", "NNPS") and not in_streets):
        return None
    marks = {child.lower_ for child in noun.lefts}
    if marks & {"no", "any", "few", "if", "whose"} or any(child.dep_ == "nummod" for child in noun.lefts):
        return None
    definite = bool(marks & {"the", "these", "those"}) or any(child.dep_ == "poss" for child in noun.lefts)
    link = _cause(noun) or _place(noun)
    sure = of_span or in_streets or bool(marks & GOING_ON) or (definite and _cause(noun) is not None)
    if not sure and not definite and not marks & AGAIN:
        return None
    first = above.head.left_edge if of_span else noun if in_streets else noun.left_edge
    last = _last(link) if link is not None else noun
    keys = frozenset(token.lemma_.lower() for token in noun.doc[noun.i + 1 : last.i + 1] if token.pos_ in ("NOUN", "PROPN", "VERB", "ADJ"))
    return Found(
        start=first.idx,
        end=last.idx + len(last.text),
        head=noun.i,
        shape="described" if keys else "short",
        kind="protest",
        family=FAMILY,
        noun=FAMILY,
        keys=keys,
        sentence=number,
        headline=title,
        sure=sure,
    )


def _cause(noun: "Token") -> "Token | None":
    """The word that leads to what they are against."""
    return next((child for child in noun.rights if child.dep_ == "prep" and child.lower_ in CAUSES and list(child.rights)), None)


def _place(noun: "Token") -> "Token | None":
    for child in noun.rights:
        if child.dep_ == "prep" and child.lower_ in PLACING and any(one.ent_type_ in ("GPE", "LOC", "FAC") for one in child.rights):
            return child
    return None


def _last(link: "Token") -> "Token":
    """The end of what a preposition leads to, without the clauses that hang on it and without what comes second."""
    what = next(one for one in link.rights)
    last = what
    for child in what.rights:
        if child.dep_ == "acl" and child.tag_ == "VBG" and child.i == what.i + 1:
            last = child.right_edge  # "over the police killing of two", misread
            break
        if child.dep_ not in ("prep", "compound", "case") or child.lower_ not in ("of", "in", "for", "to", "by"):
            break
        last = child.right_edge
    return last if last.i - link.i <= NEAR else what


def wanted(noun: "Token", text: str) -> list[Evidence]:
    """What protesters demand, as the sentence of their protest tells it: "demanding better security"."""
    doc = noun.doc
    for token in doc[noun.i + 1 : min(noun.i + NEAR, noun.sent.end)]:
        if token.tag_ == "VBG" and token.lemma_.lower() in DEMANDING and token.dep_ in ("acl", "advcl"):
            found = stretch(token, token.right_edge, text, "programmes.clause")
            return [found] if found is not None else []
    return []


def crowded(made: Sequence[Programme], figures: Sequence[Figure], times: Sequence[TimeExpression], text: str) -> Iterator[Programme]:
    """The programmes of a report, the first protests with the numbers of those who protest and for how long they have."""
    crowd, given = _crowds(figures, text), False
    for one in made:
        if one.kind == "protest" and crowd and not given:
            given, since = True, _lasting(crowd, times, text)
            ids = tuple(dict.fromkeys((*one.figures, *(each.id for each in crowd))))
            one = msgspec.structs.replace(one, figures=ids, since=one.since or (since.id if since is not None else None))
        yield one


def _crowds(figures: Sequence[Figure], text: str) -> list[Figure]:
    """The numbers of those who protest, wherever the report tells them."""
    found = []
    for one in figures:
        low = one.expression.low
        words = {word.strip(".,;").casefold().removesuffix("s") for word in _counted(one).split()}
        sentence = text[one.context.start : one.context.end].casefold()
        streets = "to the streets" in sentence and "protest" in sentence
        if one.kind == "count" and low is not None and ((low >= LEAST and words & CROWD) or (low >= MANY and streets)):
            found.append(one)
    return found


def _counted(figure: Figure) -> str:
    return figure.counted.exact if figure.counted is not None else figure.head


def _lasting(crowd: Sequence[Figure], times: Sequence[TimeExpression], text: str) -> TimeExpression | None:
    """For how long, or since when, protesters are told to have come: "thousands have marched over the past month"."""
    for time in times:
        told = any(one.context.start <= time.evidence.start < one.context.end for one in crowd)
        before = text[max(0, time.evidence.start - NEAR) : time.evidence.start].casefold().split()
        if told and before and LASTING & set(before[-2:]):
            return time
    return None
