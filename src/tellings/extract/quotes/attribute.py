"""From a parse to Quotes: direct quotations first, then clauses and phrases; each with its evidence and its speaker."""

import re
from bisect import bisect_right

from spacy.tokens import Doc

from ...record import Document, Entity, Evidence, Quote, QuoteKind, Span, TimeExpression, evidence, identify
from .circumstances import Circumstances
from .clauses import Clauses
from .continuing import Continuing
from .direct import Direct
from .following import following
from .found import Found, Range
from .labels import displayed, labelled, signatures, signed
from .nesting import nested, own_cues, recalled
from .pulled import pulled
from .referents import referent
from .remaining import remaining
from .sources import SIGNS
from .speakers import PRONOUNS, Speakers
from .tree import Tree

BARE = frozenset({"that", "to", "and", "a", "an", "the", "as", "how", "whether", "if", "but", "or"})
"""Words that make no part of a content when they stand alone between a cue and a quotation."""

VERBATIM = frozenset({"quotes.label", "quotes.displayed"})
"""Rules by which words are a speaker's own without marks: the lines of a transcript, display quotations."""

HELD_AT_A_DISTANCE = re.compile(r"\bso-called\s+$", re.IGNORECASE)
"""What stands before words that are set between marks because nobody here vouches for them: they are not the speaker's."""


def quotes(document: Document, doc: Doc, entities: tuple[Entity, ...], times: tuple[TimeExpression, ...] = ()) -> tuple[Quote, ...]:
    """Every attribution of the main matter, and the pull quotes beside it: who is reported to have said, written or thought what.

    Args:
        document: the cleaned report.
        doc: its parse, as ``annotate.parse`` makes it: token offsets are code points of ``document.text``.
        entities: whom its words name, as ``annotate.entities`` has them; without them no speaker is resolved.
        times: its time expressions; without them no quote has a time.

    Returns:
        The quotes in text order, ids unique; one that stands in another's content (``within``) right behind those that begin with it.
    """
    tree = Tree(document, doc)
    found, inner = _found(tree)
    speakers, circumstances = Speakers(tree, entities), Circumstances(tree, times)
    continuing = Continuing(tree, speakers.people)
    answer: dict[str, Quote] = {}
    ids: dict[int, str] = {}
    for one in sorted(found, key=_place) + sorted(inner, key=_place):
        if one.outer is not None and id(one.outer) not in ids:
            continue
        circumstances.add(one)
        quote = _quote(document, tree, one, speakers, ids)
        if quote is not None and not _of_himself(quote, answer):
            quote = continuing.quote(one, quote) if one.outer is None else quote
            ids[id(one)] = quote.id
            answer.setdefault(quote.id, quote)
    answer.update((one.id, one) for one in pulled(document, entities))
    return tuple(sorted(answer.values(), key=lambda quote: (quote.content[0].start, quote.within is not None, quote.content[-1].end)))


def _of_himself(quote: Quote, known: dict[str, Quote]) -> bool:
    """Whether somebody only reports himself: "He said he believed that…" is one attribution."""
    if quote.within is None:
        return False
    outer = known[quote.within].speaker.entity
    if quote.speaker.entity is None:
        return quote.source is None or quote.source.exact.lower() in PRONOUNS
    return quote.speaker.entity == outer


def _found(tree: Tree) -> tuple[list[Found], list[Found]]:
    """The attributions by all rules, those of the report itself and those inside their contents."""
    names = signatures(tree)
    direct = Direct(tree, names)
    found = direct.run()
    used = frozenset(one.verb for one in found)
    borrowed = frozenset(number for number, title in enumerate(direct.beside.titles) if title)
    labels = labelled(tree)
    known = {one.cue for one in labels}
    found = [one for one in found if one.head < 0 or tree.lemmas[one.head] not in SIGNS]
    spoken = {tree.paragraph[tree.at(start)] for one in labels for start, _ in one.content}
    found = [
        one
        for one in found
        if one.cue not in known and not (one.rule == "quotes.colon" and tree.paragraph[tree.at(one.content[0][0])] in spoken)
    ]
    found = [*labels, *displayed(tree), *signed(tree, direct.taken, names), *found]
    chains = recalled(tree, found)
    clauses = [one for one in Clauses(tree, used, direct.taken, borrowed).run() if one.head < 0 or tree.lemmas[one.head] not in SIGNS]
    own_cues([*found, *clauses])
    found, inner = nested(tree, [one for one in (*found, *clauses) if one.content])
    kept = {id(one) for one in found}
    inner = [*inner, *(one for one in chains if id(one.outer) in kept)]
    held = direct.taken.keys() | direct.replies | {number for one in found for number in one.quotations}
    found += following(tree, direct.beside, found, held)
    found += remaining(tree, direct.beside, found)
    return found, inner


def _place(one: Found) -> tuple[Range, Range, int]:
    return one.content[0], one.content[-1], one.anchor


def _quote(document: Document, tree: Tree, found: Found, speakers: Speakers, ids: dict[int, str]) -> Quote | None:
    """The attribution as a record has it; ``ids`` are those of the quotes made so far, by their attribution."""
    content, marked = _parts(tree, found)
    if not content:
        return None
    kind: QuoteKind = "direct" if all(marked) or found.rule in VERBATIM else "mixed" if any(marked) else "indirect"
    text = document.text
    within = ids[id(found.outer)] if found.outer is not None else None
    about = referent(tree, found)
    if about is not None and found.source is not None and about[0] < found.source[1] and found.source[0] < about[1]:
        about = None

    def spot(part: Range | None) -> Evidence | None:
        return evidence(text, *part, found.rule) if part else None

    return Quote(
        id=identify("quote", document.id, str(content[0].start), str(content[-1].end), *([within] if within else [])),
        kind=kind,
        content=content,
        marked=marked,
        cue=spot(found.cue),
        source=spot(found.source),
        speaker=speakers.resolve(found),
        context=_context(tree, content, found),
        negated=found.negated,
        modality=found.modality,
        within=within,
        addressee=spot(found.addressee),
        occasion=spot(found.occasion),
        time=found.time or None,
        about=spot(about),
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
        if quotation.outer_end <= at or HELD_AT_A_DISTANCE.search(tree.text, max(at, quotation.outer_start - 12), quotation.outer_start):
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
