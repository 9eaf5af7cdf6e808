"""What the grouping keeps of a document: a few kilobytes that say what it is about, made without a parse.

A sketch depends on its document alone. It holds the heaviest terms with their words as they stand in the text, so that a join can be cited
long after the document was read.
"""

import functools
import heapq
import zlib

import msgspec

from ..lexicon import rows
from ..record import Account, Document
from ..record.calendar import bounds
from .facts import first_weekday
from .similarity import LEAD, Profile, Vector, profile
from .wording import fold, tokens

# Terms kept of a document, and figures, and dates. On events-ecbplus-topics-1-35 (2026-11) 60 and 20 tell like happenings apart as well as
# all of them do.
TERMS, FACTS = 64, 16
# Words of a run, and numbers of a print. With three, texts that share an agency's closing lines alone have the same (evals.grouping).
RUN, PRINTS = 4, 8
START = 90  # code points of a text that stand for a missing title


class Term(msgspec.Struct, frozen=True, array_like=True):
    """A term or fact with its first occurrence: the words as they stand, where they start (code points), and what they weigh.

    ``opening`` is the weight among the first words, 0 outside them; ``name`` says that it is mostly capitalised.
    """

    key: str
    exact: str
    start: int
    weight: float
    opening: float = 0.0
    name: bool = False


class Sketch(msgspec.Struct, frozen=True, array_like=True):
    """A document as the grouping sees it.

    Attributes:
        id: of its account. file: where it came from, member: which part of an archive, or empty.
        name: what people call it, the outlet or the file.
        title: its headline, or the start of its text; titled: whether it is a headline.
        published: as it states it, at its own precision. earliest, latest: the days of that, as ordinals; None where nothing is stated.
        weekday: ISO number of the weekday that its lead names first, or 0.
        prints: the same for nearly the same texts.
        terms, figures, dates: the heaviest first.
    """

    id: str
    file: str
    member: str
    name: str
    title: str
    titled: bool
    published: str | None
    earliest: int | None
    latest: int | None
    weekday: int
    prints: tuple[int, ...]
    terms: tuple[Term, ...]
    figures: tuple[Term, ...]
    dates: tuple[Term, ...]

    def profile(self) -> Profile:
        """The profile of its terms, as ``similarity`` compares them."""
        return Profile(
            weights={one.key: one.weight for one in self.terms},
            opening={one.key: one.opening for one in self.terms if one.opening},
            places={one.key: (one.start, one.start + len(one.exact)) for one in (*self.terms, *self.figures, *self.dates)},
            names=frozenset(one.key for one in self.terms if one.name),
            figures={one.key: one.weight for one in self.figures},
            dates={one.key: one.weight for one in self.dates},
        )

    def exact(self) -> dict[str, Term]:
        """Its terms and facts by their keys."""
        return {one.key: one for one in (*self.terms, *self.figures, *self.dates)}


def sketched(account: Account) -> Sketch:
    """The sketch of an account, linear in its text. What was extracted is not looked at: an account that holds a document alone will do."""
    document = account.document
    main = document.text[: document.main_end]
    seen = profile(main)
    own = _agencies() | ({fold(word) for word in document.name.split()} if document.outlet else set())
    days = bounds(document.published.value) if document.published else None
    source = document.source
    return Sketch(
        id=account.id,
        file=source.origin,
        member=source.member or "",
        name=document.name,
        title=title_of(document),
        titled=document.title is not None,
        published=document.published.value if document.published else None,
        earliest=days[0].toordinal() if days else None,
        latest=days[1].toordinal() if days else None,
        weekday=first_weekday(main[:LEAD]),
        prints=prints(main),
        terms=tuple(_terms(main, seen, own)),
        figures=tuple(_facts(main, seen, seen.figures)),
        dates=tuple(_facts(main, seen, seen.dates)),
    )


def prints(main: str) -> tuple[int, ...]:
    """A few numbers that are the same for texts that are nearly the same: the smallest hashes of their runs of words.

    Method: bottom-k sketches (Broder, 1997), with a checksum for a hash: it need not be secure, only the same everywhere.
    """
    told = tokens(main).folded
    runs = map(" ".join, zip(*(told[shift:] for shift in range(RUN)), strict=False)) if len(told) > RUN else (" ".join(told),)
    return tuple(heapq.nsmallest(PRINTS, {zlib.crc32(run.encode("utf-8", "surrogatepass")) for run in runs}))


def _terms(main: str, seen: Profile, own: set[str] | frozenset[str]) -> list[Term]:
    """The heaviest terms; who published or supplied the report is not what it is about."""
    ranked = sorted(seen.weights, key=lambda term: (-seen.weights[term] - seen.opening.get(term, 0.0), seen.places[term]))
    return [
        Term(
            term, main[slice(*seen.places[term])], seen.places[term][0], seen.weights[term], seen.opening.get(term, 0.0), term in seen.names
        )
        for term in [one for one in ranked if one not in own][:TERMS]
    ]


def _facts(main: str, seen: Profile, weights: Vector) -> list[Term]:
    ranked = sorted(weights, key=lambda key: (-weights[key], seen.places[key], key))[:FACTS]
    return [Term(key, main[slice(*seen.places[key])], seen.places[key][0], weights[key]) for key in ranked]


def title_of(document: Document) -> str:
    """What a document is called: its headline, or the start of its text."""
    if document.title:
        return document.title.value
    main = document.text[: document.main_end]
    start = " ".join(main[:START].split())
    return start if len(main) <= START else f"{start.rpartition(' ')[0] or start} …"


@functools.cache
def _agencies() -> frozenset[str]:
    """The agencies' names of one word and their short forms, folded."""
    return frozenset(fold(name) for row in rows("agencies") for name in row if name and " " not in name)
