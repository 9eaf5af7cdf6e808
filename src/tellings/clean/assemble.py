"""Typed drafts to a document's text, blocks and offset map."""

from collections.abc import Sequence
from typing import NamedTuple

from ..record import MAIN_KINDS, Block, Segment
from .decoded import Decoded
from .draft import Draft
from .offsets import SEPARATOR


class Assembled(NamedTuple):
    """The parts of a document that follow from its drafts; ``drafts`` stand in the order of ``blocks``."""

    text: str
    main_end: int
    blocks: tuple[Block, ...]
    offsets: tuple[Segment, ...]


def assemble(drafts: Sequence[Draft], decoded: Decoded) -> Assembled:
    """Main matter first, then furniture, each in reading order, with two line feeds between blocks."""
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
        for run in draft.piece.runs:
            first = decoded.byte_at(run.start)
            size = 0 if run.how == "none" else decoded.byte_at(run.end) - first
            segments.append(Segment(at, len(run.text), first, size, run.how))
            at += len(run.text)
        parts.append(draft.text)
        blocks.append(Block(kind=draft.kind or "other", start=start, end=at, rule=draft.rule, why=draft.why))
        if len(blocks) == len(main):
            main_end = at
    return Assembled("".join(parts), main_end, tuple(blocks), tuple(segments))
