"""Quotations that no rule gave to anybody: partial ones in a clause that reports somebody, and those that go on behind another."""

from bisect import bisect_left

from .beside import Beside
from .cues import verbs
from .found import Found
from .manner import manner
from .sources import NOBODY, Source, named, source
from .tree import Tree

WORDS = 3
"""Words of a partial quotation that is taken for speech because of a reporting verb before it: shorter ones are mostly borrowed words."""
REACH = 40
"""Tokens before a partial quotation in which its verb is looked for. Chosen, not calibrated."""


def remaining(tree: Tree, beside: Beside, found: list[Found]) -> list[Found]:
    """The attributions of the quotations that stand in no content yet, in text order. Linear in the attributions and quotations."""
    owner = _owners(tree, found)
    answer: list[Found] = []
    for number, (first, stop) in enumerate(beside.ranges):
        if number in owner or first >= tree.size or tree.paragraph[first] < 0 or len(beside.inner(number).split()) < WORDS:
            continue
        before = owner.get(number - 1)
        new = None
        if before is not None and beside.inner(number)[0].isupper() and _touch(tree, beside.ranges[number - 1][1], first):
            new = Found([], "quotes.same_paragraph", None, before.source, before.head, before.referent, before.anchor)
        elif beside.embedded[number] and not beside.titles[number] and tree.quotations[number].closed:
            new = _partial(tree, first, stop)
        if new is not None:
            one = tree.quotations[number]
            new.content.append((one.start, one.end))
            new.quotations.append(number)
            owner[number] = new
            answer.append(new)
    return answer


def _owners(tree: Tree, found: list[Found]) -> dict[int, Found]:
    """The attribution in whose content each quotation stands."""
    owner: dict[int, Found] = {}
    for one in found:
        for start, end in one.content:
            at = bisect_left(tree.quotation_starts, start - 2)
            while at < len(tree.quotations) and tree.quotations[at].outer_start < end:
                if start <= tree.quotations[at].start and tree.quotations[at].end <= end:
                    owner.setdefault(at, one)
                at += 1
    return owner


def _touch(tree: Tree, stop: int, first: int) -> bool:
    """Whether two quotations follow each other in one paragraph with nothing between them."""
    return (
        stop > 0
        and tree.paragraph[stop - 1] == tree.paragraph[first]
        and all(tree.pos[at] in ("PUNCT", "SPACE") for at in range(stop, first))
    )


def _aside(tree: Tree, verb: int) -> Source | None:
    """The source of a verb that is thrown in and shares the subject of the clause around it: "Moss, for her part, said, she was glad"."""
    head = tree.heads[verb]
    who = tree.child(head, "nsubj", "nsubjpass") if tree.deps[verb] == "parataxis" else -1
    return named(tree, who, verb) if 0 <= who < verb else None


def _partial(tree: Tree, first: int, stop: int) -> Found | None:
    """The attribution by the nearest reporting verb before a quotation in its sentence."""
    begin = max(tree.sentences[tree.sentence[first]][0], first - REACH)
    for verb in range(first - 1, begin - 1, -1):
        cue = verbs().get(tree.lemmas[verb]) if tree.pos[verb] == "VERB" and tree.quoted[verb] < 0 else None
        if cue is None or not {"q", "c"} & set(cue.frames) or tree.paragraph[verb] != tree.paragraph[first]:
            continue
        who = source(tree, verb) or _aside(tree, verb)
        if who is None:
            continue
        if who.head > first or tree.quoted[who.head] >= 0 or tree.words[who.head].lower() in NOBODY:
            return None
        negated, modality = manner(tree, verb)
        span = (tree.starts[verb], tree.ends[verb])
        return Found([], "quotes.partial", span, who.span, who.head, who.referent, verb, negated, verb, modality=modality)
    return None
