"""Quotations that fill a paragraph of their own below a paragraph that reports somebody in the reporter's words: the speaker goes on."""

from collections.abc import Container

from .beside import Beside
from .cues import verbs
from .found import Found
from .tree import Tree

WORDS = 4
"""Words of a whole-paragraph quotation that is taken for speech: below, it may as well be a heading or a slogan."""


def following(tree: Tree, beside: Beside, found: list[Found], taken: Container[int]) -> list[Found]:
    """The attributions of the quotations that nobody has yet, in text order. Linear in the attributions and quotations.

    Args:
        tree: the parse.
        beside: its quotations as token ranges.
        found: the attributions so far; where the last sentence of a paragraph holds several of different speakers, none goes on.
        taken: the quotations that have a speaker.
    """
    said: dict[int, list[Found]] = {}
    for one in found:
        if one.source is not None and one.anchor >= 0 and tree.paragraph[one.anchor] >= 0 and _speaks(tree, one):
            said.setdefault(tree.paragraph[one.anchor], []).append(one)
    answer: list[Found] = []
    for number, (first, stop) in enumerate(beside.ranges):
        paragraph = tree.paragraph[first] if first < tree.size else -1
        if number in taken or paragraph < 1 or not _whole(tree, beside, number, first, stop):
            continue
        before = _last_speaker(tree, said.get(paragraph - 1, []), paragraph - 1)
        if before is None:
            continue
        quotation = tree.quotations[number]
        new = Found(
            [(quotation.start, quotation.end)], "quotes.paragraph_before", None, before.source, before.head, before.referent, before.anchor
        )
        new.quotations.append(number)
        said[paragraph] = [new]
        answer.append(new)
    return answer


def _speaks(tree: Tree, one: Found) -> bool:
    """Whether an attribution is by a verb of speaking, in the reporter's own words, with a speaker who is not a relative pronoun's."""
    cue = verbs().get(tree.lemmas[one.anchor])
    return cue is not None and "q" in cue.frames and tree.quoted[one.anchor] < 0 and one.head == one.referent


def _whole(tree: Tree, beside: Beside, number: int, first: int, stop: int) -> bool:
    """Whether a quotation of at least one sentence is all that stands in its paragraph."""
    words = beside.inner(number)
    if not beside.speech[number] or len(words.split()) < WORDS or beside.ending(number) not in (*".!?…",) or not words[0].isupper():
        return False
    low, high = tree.bounds[tree.paragraph[first]]
    return all(tree.pos[at] in ("PUNCT", "SPACE") for at in (*range(low, first), *range(stop, high)))


def _last_speaker(tree: Tree, said: list[Found], paragraph: int) -> Found | None:
    """The attribution in the last sentence of a paragraph, if all of that sentence are one speaker's."""
    if not said:
        return None
    if said[0].rule == "quotes.paragraph_before":
        return said[0]
    last = tree.bounds[paragraph][1] - 1
    while last > tree.bounds[paragraph][0] and tree.pos[last] in ("PUNCT", "SPACE"):
        last -= 1
    inside = [one for one in said if tree.sentence[one.anchor] == tree.sentence[last]]
    return inside[-1] if inside and len({one.head for one in inside}) == 1 else None
