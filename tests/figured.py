"""Figures of short texts laid side by side, for tests of aligning and comparing."""

from collections.abc import Sequence

from spacy.language import Language

from tellings.align import entities as align_entities
from tellings.align.figures import figures as align
from tellings.annotate import entities, parse
from tellings.compare.amounts import amounts
from tellings.extract.claims import claims
from tellings.extract.figures import figures
from tellings.extract.times import times
from tellings.record import Account, AlignedFigure

from .accounts import account, story
from .making import document


def compared(nlp: Language, *texts: str, days: Sequence[str] = ()) -> tuple[AlignedFigure, ...]:
    """The quantities of one story whose reports are the texts, each with its verdict; ``days`` are those that the reports state."""
    when = [*days, *[""] * (len(texts) - len(days))]
    accounts = tuple(_account(nlp, text, f"Paper{number}", when[number] or None) for number, text in enumerate(texts))
    found = align(accounts, story(accounts), align_entities.entities(accounts))
    return tuple(amounts(one, accounts) for one in found)


def _account(nlp: Language, text: str, outlet: str, day: str | None = None) -> Account:
    made = document(text, day, outlet)
    doc = parse(made, nlp)
    named, when = entities(made, doc), times(made, doc)
    return account(
        text, outlet, day, entities=named, times=when, figures=figures(made, doc, named, (), when), claims=claims(made, doc, named, ())
    )
