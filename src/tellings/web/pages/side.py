"""Two to five accounts of a story side by side: what tells one thing is lit in all of them and leads from one to the next."""

from typing import NamedTuple

from markupsafe import Markup
from starlette.responses import Response

from ...record import MAIN_KINDS, Account, Block
from ...report.marks import Piece
from ..visit import Visit
from . import aligned
from .aligned import Group
from .lit import Lit
from .told import WHOLE, Told

LEAST, MOST = 2, 5  # accounts side by side
FINDINGS = 12  # findings about them that stand above


class Column(NamedTuple):
    """An account in its column, numbered from 1, with the HTML of its main matter."""

    number: int
    account: Account
    blocks: list[tuple[Block, Markup]]


def page(visit: Visit) -> Response:
    """The page; where no two accounts are chosen, those that have most in common are taken."""
    told = Told(visit, visit.path("story"))
    record, known = told.record, set(told.order)
    chosen = [name for name in dict.fromkeys(visit.queries("a")) if name in known][:MOST]
    if len(chosen) < LEAST:
        chosen = list(dict.fromkeys([*chosen, *aligned.nearest(record), *told.order]))[:LEAST]
    groups = aligned.groups(record, chosen)
    findings = aligned.about(record, chosen)
    listed = told.order[:WHOLE]
    view = {
        "told": told,
        "page": told.page([*chosen, *listed], findings=findings[:FINDINGS]),
        "columns": [_column(told.account(name), index, chosen, groups) for index, name in enumerate(chosen, 1)],
        "chosen": chosen,
        "listed": [name for name in told.order if name in chosen or name in listed],
        "groups": len(groups),
        "kinds": [(key, words) for key, words in aligned.KINDS.items() if any(group.kind == key for group in groups)],
        "findings": findings[:FINDINGS],
        "more": len(findings) - len(findings[:FINDINGS]),
        "section": "side",
        "most": MOST,
    }
    return visit.draw("side.html", view)


def _column(account: Account, number: int, chosen: list[str], groups: list[Group]) -> Column:
    """A column's text. Each lit passage leads to the next account that tells the same, the last one to the first."""
    by_key = {group.key: group for group in groups}
    marks = [mark for group in groups for mark in aligned.lit(group, account.id)]
    begin: dict[int, list[str]] = {}
    for mark in sorted(marks):
        begin.setdefault(mark.start, []).append(mark.line)
    seen: set[str] = set()

    def write(piece: Piece, words: Markup) -> Markup:
        here = [key for key in dict.fromkeys(begin.get(piece.start, ())) if key not in seen]
        seen.update(here)
        # a passage that lies wholly under narrower ones still has a place that can be led to
        before = Markup("").join(
            Markup('<span id="{}"></span>').format(_id(number, key)) for key in here if key != piece.line or not words.strip()
        )
        if not words.strip():
            return before + words
        group = by_key[piece.line]
        others = [index for index, name in enumerate(chosen, 1) if name in group.places]
        following = others[(others.index(number) + 1) % len(others)]
        return before + Markup('<a class="tie {kind} {status}" href="#{to}" data-tie="{key}"{place}>{words}</a>').format(
            kind=group.kind,
            status=group.status,
            to=_id(following, group.key),
            key=group.key,
            place=Markup(' id="{}"').format(_id(number, group.key)) if group.key in here else "",
            words=words,
        )

    lit = Lit(account, marks, write)
    return Column(number, account, [(block, lit.block(block)) for block in account.document.blocks if block.kind in MAIN_KINDS])


def _id(column: int, key: str) -> str:
    """The place of a passage in a column."""
    return f"c{column}-{key}"
