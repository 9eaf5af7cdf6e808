"""Figures: how many and how much, of what, for when, and in whose words.

The package reads as its pipeline: items, numeral, numerals, scales, measures, qualifiers, multiples, amount, ranges, amounts, cells, codes
(characters alone); then parsed, keeping, counting, clauses, phrases, bearing, parties, changing, telling, describing, building (with the
parse).
"""

from spacy.tokens import Doc

from ...record import Document, Entity, Figure, Quote, TimeExpression
from .amounts import amounts
from .building import figure
from .cells import Stretches, cells
from .changing import bases
from .codes import codes
from .describing import Surroundings
from .keeping import as_age, as_money, is_figure
from .parsed import Parsed

__all__ = ["figures"]


def figures(
    document: Document, doc: Doc, entities: tuple[Entity, ...], quotes: tuple[Quote, ...], times: tuple[TimeExpression, ...]
) -> tuple[Figure, ...]:
    """The figures of a document's main matter, in text order.

    Args:
        document: its ``text[:main_end]`` is what ``doc`` parses.
        doc: the parse; ``token.idx`` is an offset in ``document.text``.
        entities: of the same document, to name who a figure is about.
        quotes: to tell whose words a figure stands in.
        times: to leave out dates, and to scope figures.
    """
    text = document.text[: document.main_end]
    parsed = Parsed(doc)
    around = Surroundings(entities, quotes, times)
    found: list[Figure] = []
    unread = Stretches((*cells(text), *codes(text)))
    read = [as_age(parsed, amount) for amount in (amounts(text) if len(doc) else ()) if not unread.hold(amount.number[0])]
    kept = [amount for amount in read if is_figure(text, parsed, amount, around.overlapping(amount.start, amount.end))]
    kept = [as_money(parsed, amount, kept[index - 1] if index else None) for index, amount in enumerate(kept)]
    parsed.take(kept)
    parsed.bases = bases(document, kept)
    for amount in kept:
        found.append(figure(document, parsed, around, amount, found))
    return tuple(found)
