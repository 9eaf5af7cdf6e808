"""Arithmetic inside one account: parts that the account itself adds up to a whole, and that do not make it.

Read are parts of a whole that are told as such ("20 of the 43 …"), with what the account calls the rest ("the other 25"); "another 25"
leaves room for more and proves nothing. Lists of parts with their total, shares beside both numbers, and changes beside both values
have files of their own; all of them want every value to be certain, within what rounding allows.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from ..lexicon.quantities import counted_groups
from ..record import Account, AlignedFigure, Citation, Figure, Finding, Story
from .listed import listed
from .making import finding, variants_of
from .rises import rises
from .shares import shares
from .slips import Slip

# "Of" with a capital begins a sentence, though a full stop before it was lost.
_OF = re.compile(r"\s+(?i:out\s+)?(?:of|OF)\s+(?i:(?:the|these|those|its|their|his|her|some|all)\s+)?")
_REST = re.compile(r"\b(?:the\s+(?:other|remaining)|remaining)\s+$", re.IGNORECASE)
_MORE = re.compile(r"\b(?:another|a\s+further|further)\s+$", re.IGNORECASE)
# The rest is told this near behind the whole (code points), and within this many figures.
_NEAR = 400
_WITHIN = 6
_BEFORE = 16
# As many slips of one account as a reader takes in.
_MOST = 20


class Sum(NamedTuple):
    """Parts and the whole they are told of; ``rest`` is empty where one part alone is larger than the whole."""

    part: Figure
    whole: Figure
    others: tuple[Figure, ...]
    rest: Figure | None

    @property
    def made(self) -> Decimal:
        """What the parts make together."""
        return sum((_value(one) for one in (self.part, *self.others, *([self.rest] if self.rest else []))), Decimal(0))


def sums(account: Account) -> Iterator[Sum]:
    """The sums of an account that do not come out, in the order of its text."""
    figures = sorted(account.figures, key=lambda one: one.expression.evidence.start)
    text = account.document.text
    for place, (part, whole) in enumerate(pairwise(figures)):
        if not (_plain(part) and _plain(whole) and _OF.fullmatch(text[_end(part) : _start(whole)])):
            continue
        if _value(part) > _value(whole):
            yield Sum(part, whole, (), None)
            continue
        found = _rest(text, whole, figures[place + 2 : place + 2 + _WITHIN])
        if found is not None and _value(whole) not in (_value(part) + _value(found[1]), Sum(part, whole, *found).made):
            yield Sum(part, whole, *found)


def _rest(text: str, whole: Figure, behind: Sequence[Figure]) -> tuple[tuple[Figure, ...], Figure] | None:
    """What the account calls the rest of a whole, with the further parts told before it."""
    others: list[Figure] = []
    for one in behind:
        if _start(one) > _end(whole) + _NEAR or not _plain(one):
            return None
        before = text[max(0, _start(one) - _BEFORE) : _start(one)]
        if _MORE.search(before):
            others.append(one)
        elif _REST.search(before):
            return (tuple(others), one) if _alike(one, whole) else None
        elif _alike(one, whole):
            return None  # a third count of the same: what is left is what is left of more than the whole
    return None


def _alike(one: Figure, other: Figure) -> bool:
    groups, wider = counted_groups()
    first, second = groups.get(one.head, one.head), groups.get(other.head, other.head)
    return not first or not second or first == second or wider.get(first) == second or wider.get(second) == first


def _plain(one: Figure) -> bool:
    exact = one.expression.low is not None and one.expression.low == one.expression.high
    return one.kind == "count" and one.approximator == "exact" and exact


def _value(one: Figure) -> Decimal:
    return one.expression.low or Decimal(0)


def _start(one: Figure) -> int:
    return one.expression.evidence.start


def _end(one: Figure) -> int:
    return one.expression.evidence.end


def not_adding_up(accounts: Mapping[str, Account], figures: Sequence[AlignedFigure], story: Story) -> Iterator[Finding]:
    """A finding for each sum of an account that does not come out."""
    home = {(telling.account, telling.figure): one for one in figures for telling in one.tellings}
    for account in accounts.values():
        for one in sums(account):
            aligned = home.get((account.id, one.whole.id))
            subject = aligned.id if aligned else one.whole.id
            yield _finding(account, one, subject, aligned.happening if aligned else None, story)
        for slip in _slips(account):
            aligned = home.get((account.id, slip.subject.id))
            yield _slipped(account, slip, aligned.id if aligned else slip.subject.id, aligned.happening if aligned else None, story)


def _slips(account: Account) -> Iterator[Slip]:
    """Totals, shares and changes that do not come out, in the order of the text."""
    found = sorted((*listed(account), *shares(account), *rises(account)), key=lambda one: (_start(one.figures[0]), one.title))
    yield from found[:_MOST]


def _slipped(account: Account, slip: Slip, subject: str, happening: str | None, story: Story) -> Finding:
    name = account.document.name
    cited = [Citation(account=account.id, evidence=one.expression.evidence) for one in slip.figures]
    variants = variants_of((one.evidence.exact, account.id, (one,)) for one in cited)
    return finding("figure", "contradicts", subject, f"{name}: {slip.title}", f"{slip.reason}.", variants, story, happening)


def _finding(account: Account, one: Sum, subject: str, happening: str | None, story: Story) -> Finding:
    name, text = account.document.name, account.document.text
    whole = " ".join(text[_start(one.part) : _end(one.whole)].split())
    parts = [part.expression.evidence.exact for part in (*one.others, *([one.rest] if one.rest else []))]
    cited = tuple(
        Citation(account=account.id, evidence=part.expression.evidence)
        for part in (one.part, one.whole, *one.others, *([one.rest] if one.rest else []))
    )
    if one.rest is None:
        title = f"{name}: “{whole}” is a part larger than the whole"
        reason = f"{name} tells {_value(one.part):,} as a part of {_value(one.whole):,}."
    else:
        title = f"{name}: “{whole}” and the other {parts[-1]} do not add up"
        terms = " and ".join(f"{_value(part):,}" for part in (one.part, *one.others, one.rest))
        reason = f"{terms} make {one.made:,}, and {name} gives {_value(one.whole):,} for the whole."
    variants = variants_of(
        (words, account.id, (citation,)) for words, citation in zip([each.evidence.exact for each in cited], cited, strict=True)
    )
    return finding("figure", "contradicts", subject, title, reason, variants, story, happening)
