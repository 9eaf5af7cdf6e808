"""Typed drafts to a document's text, blocks and offset map."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..record import MAIN_KINDS, Block, Segment
from .decoded import Decoded
from .draft import Draft
from .offsets import SEPARATOR
from .piece import UNSEEN, Run

BLANK = re.compile(rf"[{UNSEEN}]*\s[\s{UNSEEN}]*")


class Assembled(NamedTuple):
    """The parts of a document that follow from its drafts; ``drafts`` stand in the order of ``blocks``."""

    text: str
    main_end: int
    blocks: tuple[Block, ...]
    offsets: tuple[Segment, ...]


def assemble(drafts: Sequence[Draft], decoded: Decoded) -> Assembled:
    """Main matter first, then furniture, each in reading order, with two line feeds between blocks.

    Args:
        drafts: the blocks, typed; one that has a ``field`` of its own stands there.
        decoded: where all others stand.
    """
    main = [draft for draft in drafts if draft.kind in MAIN_KINDS and draft.text]
    others = [draft for draft in drafts if draft.kind not in MAIN_KINDS and draft.text]
    parts: list[str] = []
    blocks: list[Block] = []
    segments: list[Segment] = []
    at = main_end = 0
    for draft in main + others:
        if blocks:
            segments.append(Segment(at, len(SEPARATOR), segments[-1].byte + segments[-1].size, 0, "none"))
            parts.append(SEPARATOR)
            at += len(SEPARATOR)
        start = at
        where = draft.field or decoded
        known = byte = -1
        for run in draft.piece.runs:
            if where.layered:
                segments += _layered(run, at, where)
            else:
                first = byte if run.start == known else where.byte_at(run.start)
                known, byte = run.end, where.byte_behind(run.start, run.end, first)  # most runs begin where the one before them ends
                segments.append(Segment(at, len(run.text), first, 0 if run.how == "none" else byte - first, run.how))
            at += len(run.text)
        parts.append(draft.text)
        blocks.append(Block(kind=draft.kind or "other", start=start, end=at, rule=draft.rule, why=draft.why))
        if len(blocks) == len(main):
            main_end = at
    return Assembled("".join(parts), main_end, tuple(blocks), tuple(segments))


def _layered(run: Run, at: int, field: Decoded) -> Iterator[Segment]:
    """The segments of a run of a field: cut at the escapes where it stands as written, an escape where a reference is written in them."""
    if run.how == "same":
        for part in field.stretches(run.start, run.end):
            yield Segment(at + part.start - run.start, part.end - part.start, part.byte, part.size, "same" if part.verbatim else "escape")
        return
    if run.how == "space":  # of white space on both sides of a sign that was left out, the first
        stretches = field.stretches(run.start, run.end)
        blank = next((part for part in stretches if BLANK.fullmatch(field.text, part.start, part.end)), None)
        if blank:
            yield Segment(at, len(run.text), blank.byte, blank.size, "space")
            return
    first, last = field.bytes_of(run.start, run.end)
    escaped = run.how == "entity" and [part.verbatim for part in field.stretches(run.start, run.end)] != [True]
    yield Segment(at, len(run.text), first, 0 if run.how == "none" else last - first, "escape" if escaped else run.how)
