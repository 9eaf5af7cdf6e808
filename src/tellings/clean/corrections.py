"""Corrections, clarifications and updates: kept wherever they stand and marked as what they are, for a correction is news."""

from collections.abc import Sequence

from . import furniture, phrases
from .draft import Draft
from .markup import HEADINGS

MOST_WORDS = 220  # of a note: some retell what was wrong at length
LABEL_WORDS = 5
LINKED = 0.6  # ratio of a block that is links above which it leads to another page


def type_corrections(drafts: Sequence[Draft]) -> None:
    """Type the blocks that say what was corrected, amended or added, with the block below a label that stands alone."""
    line, start = phrases.pattern("correction", "line"), phrases.pattern("correction", "start")
    labelled: Draft | None = None
    for draft in drafts:
        below, labelled = labelled, None
        if not draft.free or draft.linked > LINKED or len(draft.words) > MOST_WORDS:
            continue
        if line and len(draft.words) <= LABEL_WORDS and line.fullmatch(draft.text):
            labelled = draft
        elif start and draft.tag not in HEADINGS and start.match(draft.text):  # "Update: …" as a heading is another story's headline
            draft.type("correction", "text.correction_start", furniture.WHY["correction"])
        elif below and draft.ends:
            below.type("correction", "text.correction_label", "it is the label of a correction")
            draft.type("correction", "text.correction_below", "it stands below the label of a correction")
