"""Captions: known by the credit of the picture, by what stands beside a credit, by being repeated, by pointing into the picture."""

import functools
import re
from collections.abc import Sequence

from . import phrases
from .draft import Draft

CREDIT_WORDS = 12  # of a line that is nothing but a credit
CAPTION_WORDS = 60
LONGEST_CREDIT = 160  # code points
SIGNED_WORDS = 40  # of a block that ends in an agency's bare name, above which that is the agency's sign-off
REPORTS = re.compile(r"\b(?:said|told|added|says|announced|reported|according to)\b")
UPPER_PLACE = re.compile(r"[A-ZÀ-Þ]{3,}[A-ZÀ-Þ,.\d ]* ?(?:--|[—–-])")
NAME = r"[A-ZÀ-Þ][\w.’'-]+(?: (?:[A-ZÀ-Þ][\w.’'-]+|de|la|del|van|von|al|bin)){0,5}"
POINTS = re.compile(
    r"(?:,| \(|[,(] ?(?:top|bottom|second|third|far)|\b(?:from|at|top|bottom|far)) ?(?:left|right|center|centre)(?:,|\)| and\b)"
    r"|\((?:pictured|left|right|above|below|(?-i:[lr])|centre|center)\)"  # (R) and (L) in capitals are parties
    r"|\b(?:seen here\b(?! as\b)|(?:is|are) seen\b(?! here as\b| as\b)|pictured (?:here|above|with|in|on|at|during|left|right))\b"
    r"|\b(?:file photo|in this (?:file |handout )?(?:photo|image|picture))\b",
    re.IGNORECASE,
)
LOCATED = re.compile(r"\b(?:on|in) (?:\w+day, )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}, (?:19|20)\d\d\b")


@functools.cache
def _credit() -> re.Pattern[str]:
    agency = phrases.agencies()
    return re.compile(
        rf"\((?:Photo by )?(?:{NAME})(?: ?[/|,] ?| for | via )(?:{NAME}|{agency})(?: (?:Photo|Images))?\)\.?"
        rf"|\(?(?:{agency})(?: ?[/|:,-] ?(?:{NAME}|{agency}))*(?: via {agency})?\)?\.?"
        rf"|{NAME} ?(?:[/|]| for | via ) ?(?:{agency})(?: Photo| Images)?\.?"
    )


@functools.cache
def _behind() -> re.Pattern[str]:
    agency = phrases.agencies()
    return re.compile(
        rf"\([^()]{{0,60}}\b(?:{agency})(?: (?:Photo|Images))?(?: ?/[^()]{{1,50}}| via [^()]{{1,50}}|, File)?\)\.?$"
        r"|\((?:Photo|Photograph|Photos|Image|Picture|Credit|Video)(?: by| credit| courtesy)?:? [^()]{2,80}\)\.?$"
        rf"|\({NAME} ?/ ?[^()/]{{2,60}}\)\.?$"
        r"|(?:Photograph|Photo|Picture|Image|Credit|Source): ?[A-Z][^.:]{2,70}$"
        rf"|\b(?:{agency})(?: ?/ ?|: ){NAME}$"
    )


def credit_line(text: str) -> bool:
    """Whether a line is nothing but the credit of a picture: ``(Ada Lind / Associated Press)``, ``REUTERS/Ada Lind``."""
    return bool(_credit().fullmatch(text))


def ends_in_credit(text: str) -> bool:
    """Whether a block ends in the credit of a picture, in parentheses or after a slash."""
    return bool(_behind().search(text[-LONGEST_CREDIT:]))


def _signs_off(draft: Draft) -> bool:
    """Whether the credit at the end is an agency's own sign-off below its report rather than a picture's."""
    bare = re.search(rf"\((?:{phrases.agencies()})\)\.?$", draft.text)
    return bool(bare) and (
        len(draft.words) > SIGNED_WORDS or bool(REPORTS.search(draft.text)) or draft.text[0] == "(" or bool(UPPER_PLACE.match(draft.text))
    )


def type_captions(drafts: Sequence[Draft]) -> None:
    """Type the blocks that stand below pictures."""
    for draft in drafts:
        if (
            draft.free
            and len(draft.words) <= CAPTION_WORDS
            and ends_in_credit(draft.text)
            and not _credit_only(draft)
            and not _signs_off(draft)
        ):
            draft.type("caption", "text.caption_credit", "it ends in the credit of a picture")
    for index, draft in enumerate(drafts):
        if draft.kind in (None, "caption") and _credit_only(draft):
            draft.type("credit", "text.credit", "it is the credit of a picture")
            before = drafts[index - 1] if index else None
            if before and before.free and before.chunk == draft.chunk and len(before.words) <= CAPTION_WORDS:
                before.type("caption", "text.caption_above_credit", "the credit of a picture stands right below it")
    for draft in drafts[:6]:
        if draft.free and 5 <= len(draft.words) <= CAPTION_WORDS and POINTS.search(draft.text) and not REPORTS.search(draft.text):
            draft.type("caption", "text.caption_points", "it points at people in a picture")


def _credit_only(draft: Draft) -> bool:
    return len(draft.words) <= CREDIT_WORDS and credit_line(draft.text)
