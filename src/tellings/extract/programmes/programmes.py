"""Programmes: found by name, by acronym and by description, and put together where they are one thing."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...record import (
    Commitment,
    Condition,
    Document,
    Entity,
    Evidence,
    Figure,
    Programme,
    Quote,
    Stance,
    TimeExpression,
    evidence,
    identify,
)
from .around import Around
from .bearings import announced_on, since
from .bearings import figures as figures_of
from .belonging import Thing, undertakings
from .clauses import APPOSITION, MOST, misread, said
from .found import Found
from .grouping import Draft, grouped
from .mentions import mentions
from .protests import crowded, wanted
from .retold import ANNOUNCING, told
from .stances import stances

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

ORDER = ("short", "pointing", "acronym", "described", "name")  # shapes, from that which says least of what a thing is
TELLING = 1  # words that say which one it is: with fewer, the clause behind a noun belongs to its name
LINKING = frozenset({"ADP", "CCONJ", "DET", "SYM", "PART", "NUM", "AUX", "SCONJ", "ADV"})
LONGEST_NAME = 14  # tokens of such a clause


def programmes(
    document: Document,
    doc: "Doc",
    entities: Sequence[Entity],
    quotes: Sequence[Quote],
    times: Sequence[TimeExpression],
    figures: Sequence[Figure],
    undertaken: Sequence[Commitment | Condition],
) -> tuple[Programme, ...]:
    """The standing things that a report names or describes, in the order of their first mentions."""
    found, acronyms = mentions(document, doc)
    around = Around(entities, quotes, times, figures, undertaken)
    drafts = grouped(found, document.text, acronyms)
    named = sorted((one.start, place) for place, draft in enumerate(drafts) for one in draft.mentions)
    made = [
        _programme(document, doc, draft, around, [start for start, whose in named if whose != place]) for place, draft in enumerate(drafts)
    ]
    return tuple(crowded(made, figures, around.times, document.text))


def _programme(document: Document, doc: "Doc", draft: Draft, around: "Around", others: Sequence[int]) -> Programme:
    text = document.text
    spots = tuple(evidence(text, one.start, one.end, f"programmes.{one.shape}") for one in draft.mentions)
    says: list[Evidence] = []
    announced: list[Evidence] = []
    sides: list[Stance] = []
    begun: TimeExpression | None = None
    numbers: list[str] = []
    for spot in spots:
        span = doc.char_span(spot.start, spot.end, alignment_mode="expand")
        if span is None or not len(span):
            continue
        head = doc[_head(draft, spot, span)]
        announced += told(head, text)
        says += [*said(head, span[0], span[-1], text), *told(head, text)]
        says += wanted(head, text) if draft.kind == "protest" else []
        sides += stances(head, text, around) if draft.kind != "protest" else []
        begun = begun or since(head, spot, around.times)
        numbers += figures_of(head, spot, around.figures)
    made = undertakings(Thing(draft.kind, spots, announced, others), around.undertaken, doc)
    numbers += [one.id for one in around.figures if any(_holds(deed, one) for deed in made.deeds)]
    told_of = [one for one in around.undertaken if one.id in made.commitments and any(one.content == deed for deed in made.deeds)]
    begun = begun or announced_on([verb for verb in (_announcing(doc, one) for one in told_of) if verb is not None], around.times)
    return Programme(
        id=identify("programme", document.id, spots[0].start, spots[0].end),
        kind=draft.kind,
        name=_name(document, doc, draft),
        mentions=spots,
        entity=around.one_of(spots),
        said=_apart(says)[:MOST],
        since=begun.id if begun else None,
        figures=tuple(dict.fromkeys(numbers)),
        stances=_each(sides),
        commitments=made.commitments,
        conditions=made.conditions,
    )


def _announcing(doc: "Doc", one: Commitment | Condition) -> "Token | None":
    """The verb by which a promise was announced: "announced that it will …", "made the announcement that …"."""
    cue = doc.char_span(one.cue.start, one.cue.end, alignment_mode="expand")
    word = cue[0] if cue is not None and len(cue) else None
    if word is not None and word.lemma_.lower() == "announcement" and word.dep_ in ("dobj", "nsubjpass"):
        return word.head
    return word if word is not None and word.lemma_.lower() in ANNOUNCING and word.pos_ == "VERB" else None


def _holds(deed: Evidence, figure: Figure) -> bool:
    """Whether a deed tells a number or a sum of whom or what it reaches."""
    return figure.kind in ("count", "money") and deed.start <= figure.expression.evidence.start < deed.end


def _each(sides: Sequence[Stance]) -> tuple[Stance, ...]:
    """Each holder's side once, by who it is or by the words for them."""
    kept: list[Stance] = []
    for one in sides:
        if not any(one.side == other.side and _is_one(one, other) for other in kept):
            kept.append(one)
    return tuple(kept)


def _is_one(one: Stance, other: Stance) -> bool:
    same = one.entity is not None and one.entity == other.entity
    return same or (one.who.start < other.who.end and other.who.start < one.who.end)


def _apart(says: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The clauses in text order, without those that lie inside another; an apposition stays, for it says what a thing is."""
    kept: list[Evidence] = []
    reach = -1
    for one in sorted(says, key=lambda one: (one.start, -one.end)):
        if one.end > reach or one.rule == APPOSITION:
            kept.append(one)
        reach = max(reach, one.end)
    return tuple(dict.fromkeys(kept))


def _head(draft: Draft, spot: Evidence, span: "Span") -> int:
    given = next(one.head for one in draft.mentions if one.start == spot.start)
    return given if given >= 0 else span.root.i


def _name(document: Document, doc: "Doc", draft: Draft) -> str:
    """The words that name a thing best: a name, else the fullest description, with the clause behind it where few words say which."""
    best = max(draft.mentions, key=_telling)
    end = best.end
    if best.shape == "described" and len(best.keys) < TELLING and best.head >= 0:
        behind = _behind(doc, best.head)
        end = behind if document.text[end : max(end, behind)].startswith(" ") else end
    return " ".join(document.text[best.start : end].split())


def _telling(one: Found) -> tuple[int, bool, int, int, int]:
    """How much a mention tells of what a thing is, in the order that counts."""
    shape = "pointing" if one.pointing else one.shape
    return ORDER.index(shape), not one.headline, len(one.keys), one.end - one.start, -one.start


def _behind(doc: "Doc", head: int) -> int:
    """Where the clause behind a noun ends, or its first part where it is long; 0 without one."""
    clause = next((child for child in doc[head].rights if child.dep_ in ("acl", "relcl")), None)
    if clause is None:
        return 0
    last = min(clause.right_edge.i, head + LONGEST_NAME)
    for token in doc[clause.left_edge.i : last + 1]:
        if token.is_space or (token.pos_ == "PUNCT" and token.text not in ("-", "’", "'")):
            last = token.i - 1
            break
    while head < last < clause.right_edge.i and doc[last].pos_ in LINKING:
        last -= 1  # what is cut does not end in a link
    if last + 1 < len(doc) and doc[last + 1].head.i == head and misread(doc[last + 1]):
        last += 1
    return doc[last].idx + len(doc[last].text)
