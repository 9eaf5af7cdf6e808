"""From a parse to Quotes: direct quotations first, then clauses and phrases; each with its evidence and its speaker."""

from bisect import bisect_right

from spacy.tokens import Doc

from ...record import Document, Entity, Evidence, Quote, QuoteKind, Span, evidence, identify
from .clauses import Clauses
from .direct import Direct
from .following import following
from .found import Found, Range
from .labels import displayed, labelled, signed
from .remaining import remaining
from .speakers import Speakers
from .tree import Tree

BARE = frozenset({"that", "to", "and", "a", "an", "the", "as", "how", "whether", "if", "but", "or"})
"""Words that make no part of a content when they stand alone between a cue and a quotation."""


def quotes(document: Document, doc: Doc, entities: tuple[Entity, ...]) -> tuple[Quote, ...]:
    """Every attribution of the document's main matter: who is reported to have said, written or thought what.

    Args:
        document: the cleaned report.
        doc: its parse, as ``annotate.parse`` makes it: token offsets are code points of ``document.text``.
        entities: whom its words name, as ``annotate.entities`` has them; without them no speaker is resolved.

    Returns:
        The quotes in text order, ids unique.
    """
    tree = Tree(document, doc)
    direct = Direct(tree)
    found = direct.run()
    used = frozenset(one.verb for one in found)
    borrowed = frozenset(number for number, title in enumerate(direct.beside.titles) if title)
    labels = labelled(tree)
    known = {one.cue for one in labels}
    found = [*labels, *displayed(tree), *signed(tree, direct.taken), *(one for one in found if one.cue not in known)]
    found = outermost(found + Clauses(tree, used, direct.taken, borrowed).run())
    held = direct.taken.keys() | {number for one in found for number in one.quotations}
    found += following(tree, direct.beside, found, held)
    found += remaining(tree, direct.beside, found)
    speakers = Speakers(tree, entities)
    answer: dict[str, Quote] = {}
    for one in sorted(found, key=lambda one: (one.content[0], one.content[-1], one.anchor)):
        quote = _quote(document, tree, one, speakers)
        if quote is not None:
            quote = speakers.going_on(one, quote)
            answer.setdefault(quote.id, quote)
    return tuple(answer.values())


def outermost(found: list[Found]) -> list[Found]:
    """The attributions that stand in no other's content: what somebody is reported to say that others said is one quote of his.

    For each cue the parts that begin before it are asked for the one that reaches farthest: near-linear in the number of attributions.
    """
    parts = sorted((start, end, number) for number, one in enumerate(found) for start, end in one.content)
    starts = [part[0] for part in parts]
    farthest: list[tuple[tuple[int, int, int], tuple[int, int, int]]] = []
    best = second = (0, 0, -1)
    for part in parts:
        if part[1] >= best[1]:
            best, second = part, best if best[2] != part[2] else second
        elif part[1] > second[1] and part[2] != best[2]:
            second = part
        farthest.append((best, second))

    def nested(number: int, one: Found) -> bool:
        at = one.cue[0] if one.cue else one.content[0][0]
        index = bisect_right(starts, at) - 1
        for start, end, owner in farthest[index] if index >= 0 else ():
            if owner not in (-1, number) and start <= one.content[0][0] and at < end and one.content[-1][1] <= end:
                return True
        return False

    return [one for number, one in enumerate(found) if not nested(number, one)]


def _quote(document: Document, tree: Tree, found: Found, speakers: Speakers) -> Quote | None:
    content, marked = _parts(tree, found)
    if not content:
        return None
    kind: QuoteKind = "direct" if all(marked) else "mixed" if any(marked) else "indirect"
    text = document.text
    return Quote(
        id=identify("quote", document.id, str(content[0].start), str(content[-1].end)),
        kind=kind,
        content=content,
        marked=marked,
        cue=evidence(text, *found.cue, found.rule) if found.cue else None,
        source=evidence(text, *found.source, found.rule) if found.source else None,
        speaker=speakers.resolve(found),
        context=_context(tree, content, found),
        negated=found.negated,
    )


def _parts(tree: Tree, found: Found) -> tuple[tuple[Evidence, ...], tuple[bool, ...]]:
    """The content's ranges, cut at the marks, without the marks, and without what has no letter or digit."""
    pieces: list[tuple[Range, bool]] = []
    for start, end in sorted(found.content):
        pieces.extend(_cut(tree, start, end))
    kept = [(piece, marked) for piece, marked in pieces if _says_something(tree.text[piece[0] : piece[1]], marked, len(pieces))]
    parts = tuple(evidence(tree.text, start, end, found.rule) for (start, end), _ in kept)
    return parts, tuple(marked for _, marked in kept)


def _says_something(words: str, marked: bool, count: int) -> bool:
    if not any(letter.isalnum() for letter in words):
        return False
    return marked or count == 1 or words.strip(" ,.;:").lower() not in BARE


def _cut(tree: Tree, start: int, end: int) -> list[tuple[Range, bool]]:
    """The range in pieces, each wholly inside or wholly outside a quotation, stripped."""
    pieces = []
    index = max(bisect_right(tree.quotation_starts, start) - 1, 0)
    at = start
    for quotation in tree.quotations[index:]:
        if quotation.outer_start >= end:
            break
        if quotation.outer_end <= at:
            continue
        pieces.append(((at, min(quotation.outer_start, end)), False))
        pieces.append(((max(at, quotation.start), min(quotation.end, end)), True))
        at = max(at, quotation.outer_end)
    pieces.append(((at, end), False))
    return [(stripped, marked) for piece, marked in pieces if (stripped := _stripped(tree.text, *piece))]


def _stripped(text: str, start: int, end: int) -> Range | None:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


def _context(tree: Tree, content: tuple[Evidence, ...], found: Found) -> Span:
    """The sentences from the first to the last of the content, the cue and the source."""
    starts = [content[0].start] + [part[0] for part in (found.cue, found.source) if part]
    ends = [content[-1].end] + [part[1] for part in (found.cue, found.source) if part]
    low, high = min(starts), max(ends)
    first = tree.sentences[tree.sentence[min(tree.at(low), tree.size - 1)]][0]
    last = tree.sentences[tree.sentence[min(tree.at(high - 1), tree.size - 1)]][1] - 1
    stripped = _stripped(tree.text, min(low, tree.starts[first]), max(high, tree.ends[last]))
    return Span(start=stripped[0], end=stripped[1]) if stripped else Span(start=low, end=high)
