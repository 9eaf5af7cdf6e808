"""Pull quotes that the body does not have: speech that stands only beside the article, read without a parse.

A pull quote that repeats the body is the body's quotation, and is not read twice.
"""

import re

from ...lexicon.marks import pair
from ...record import Block, Document, Entity, Quote, Speaker, evidence, identify

RULE = "quotes.pulled"
DASH = re.compile(r"(?:^|\s)[-–—―]{1,2}\s?(?=[^\W\d_])", re.MULTILINE)
ROLE = re.compile(r"\s*(?:,|\(|\||\n)")
WORD = re.compile(r"\w+")
FEWEST = 3
"""Words of a pull quote; less is a label. Chosen, not calibrated."""
NAME = 4
"""Words of a name that signs a pull quote at most, the role behind its comma left out."""


def pulled(document: Document, entities: tuple[Entity, ...]) -> list[Quote]:
    """The quotations in pull quotes that are signed or stand between marks, and not in the main matter. Linear in their length."""
    blocks = [block for block in document.of_kind("pull_quote") if block.start >= document.main_end]
    if not blocks:
        return []
    body = _letters(document.text[: document.main_end])
    found = []
    for block, below in zip(blocks, [*blocks[1:], None], strict=True):
        quote = _quote(document, block, below, entities)
        if quote is not None and _letters(quote.content[0].exact) not in body:
            found.append(quote)
    return found


def _quote(document: Document, block: Block, below: Block | None, entities: tuple[Entity, ...]) -> Quote | None:
    text = document.text
    marks = next((one for one in pair(text, block.start, block.end) if one.level == 0), None)
    start, end = (marks.start, marks.end) if marks else (block.start, block.end)
    name = _signature(text, marks.outer_end if marks else block.start, block.end)
    if name is None and below is not None and below.start - block.end <= len("\n\n"):
        name = _name(text, below.start, below.end)
    if name is not None and marks is None and name[0] < block.end:
        end = max((at for at in range(start, name[0]) if text[at].isalnum() or text[at] in ".!?…"), default=start) + 1
    if (marks is None and name is None) or len(text[start:end].split()) < FEWEST:
        return None
    content = evidence(text, start, end, RULE)
    return Quote(
        id=identify("quote", document.id, str(start), str(end)),
        kind="direct",
        content=(content,),
        marked=(marks is not None,),
        source=evidence(text, *name, RULE) if name else None,
        speaker=_speaker(text[name[0] : name[1]] if name else "", entities),
        context=block.span,
    )


def _signature(text: str, low: int, high: int) -> tuple[int, int] | None:
    """The name behind a dash at the end of a pull quote."""
    dashes = list(DASH.finditer(text, low, high))
    return _name(text, dashes[-1].end(), high) if dashes else None


def _name(text: str, low: int, high: int) -> tuple[int, int] | None:
    """The words of a name up to a role, if all begin with a capital."""
    role = ROLE.search(text, low, high)
    end = role.start() if role else high
    words = text[low:end].strip(" .–—-").split()
    if not 2 <= len(words) <= NAME or not all(word[0].isupper() for word in words):
        return None
    first = text.index(words[0], low)
    return first, text.rindex(words[-1], first, end) + len(words[-1])


def _speaker(name: str, entities: tuple[Entity, ...]) -> Speaker:
    if not name:
        return Speaker(status="none", reason="nobody is named beside it")
    named = [one for one in entities if one.kind == "person" and (name in one.variants or one.name == name)]
    if len(named) == 1:
        return Speaker(status="resolved", entity=named[0].id, reason=f"the pull quote is signed “{name}”")
    return Speaker(
        status="unresolved", candidates=tuple(one.id for one in named), reason=f"the pull quote is signed “{name}”, who is not in the text"
    )


def _letters(text: str) -> str:
    """The words alone, so that a pull quote is found in the body whatever its marks and stops are."""
    return " ".join(WORD.findall(text.lower()))
