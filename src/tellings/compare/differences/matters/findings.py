"""Findings of sentences that tell of one matter in other words and part in it; one for each two, of the first kind that applies."""

from collections.abc import Callable, Container, Iterator, Mapping, Sequence

from ....record import Citation, Evidence, Finding, Story, Variant, evidence, identify
from ...making import finding
from ..parting import TITLES, Parting, Places, bearing
from . import amounts, clause_facts, closely, denials, ends, facts, names, voices
from .guards import apart, days_between
from .matching import matters
from .retold import retold
from .told import Matter, Told

Kind = Callable[[Matter], Parting | None]
KINDS: tuple[Kind, ...] = (
    names.wording,
    voices.attribution,
    voices.certainty,
    ends.polarity,
    facts.cause,
    facts.agent,
    ends.degree,
    facts.place,
    facts.time,
    facts.order,
    amounts.length,
    amounts.figure,
    names.label,
)
CLOSELY: tuple[Kind, ...] = (
    clause_facts.polarity,
    clause_facts.cause,
    closely.certainty,
    closely.attribution,
)  # what the clauses of two sentences of longer accounts may tell
# What claims of one act do not show.
UNSEEN = (names.wording, voices.attribution, facts.order, amounts.length, amounts.figure, names.label)
# What may part where a role of the claims holds two things: a sum, or what a thing is called.
APART = (names.wording, amounts.figure, names.label)
LASTING = (facts.cause, facts.agent, ends.degree, facts.place, names.label)  # what is no other the day after
# What is heard in short accounts alone: in longer ones, sentences that are alike seldom doubt, deny or explain one and the same thing. Of
# such findings in reports of 260 local happenings that nobody had made rules by, one in ten was right (November 2026).
NEAR_BY = (voices.certainty, facts.cause, ends.polarity)
LOOSE, CLOSE = "differences.matter", "differences.clause"  # the rules that found what sentences, and what their clauses, part in
SURE = 0.5  # how alike two sentences of longer accounts are of which one denies a word of the other
NEXT = 1  # days after which an account still tells of the same


def loosely(
    told: Sequence[Sequence[Sequence[Told]]],
    story: Story,
    known: Container[Places],
    compared: Mapping[Places, frozenset[str]],
) -> Iterator[Finding]:
    """What sentences of one matter part in, where no claims of theirs do.

    Args:
        told: the sentences of the story's accounts, by happening and account.
        story: whose happenings they are.
        known: the pairs of sentences, each by account and start, that are known to part.
        compared: those that have claims of one act, which were compared as claims and do not part, with the roles in
            which these have two things.
    """
    for group in told:
        for matter in matters(group):
            if _places(matter) in known:
                continue
            kinds = _kinds(matter, compared.get(_places(matter))) if matter.sure and not apart(matter) else ()
            for rule, tried in ((LOOSE, kinds), (CLOSE, () if matter.short else CLOSELY)):
                parting = next((found for kind in tried if (found := kind(matter)) is not None), None)
                if parting is not None:
                    yield _finding(matter, parting, story, rule)
                    break
        for matter, parting in retold(group):
            if _places(matter) not in known:
                yield _finding(matter, parting, story, CLOSE)


def _kinds(matter: Matter, roles: frozenset[str] | None) -> tuple[Kind, ...]:
    """What may be compared of two sentences that have claims of one act with two things in these roles, or none of one act.

    Of accounts of two days only what cannot have changed in between.
    """
    last = (denials.denial,) if matter.short or matter.alike >= SURE else ()
    days = days_between(matter.left, matter.right)
    if days is None or days > NEXT:
        return last
    kinds = KINDS if roles is None else UNSEEN if not roles else APART if len(roles) == 1 else (names.wording,)
    if not matter.short:
        kinds = tuple(kind for kind in kinds if kind not in NEAR_BY)
    return (*(kind for kind in kinds if days == 0 or kind in LASTING), *last)


def _places(matter: Matter) -> Places:
    left, right = ((side.account.id, side.span.start) for side in (matter.left, matter.right))
    return left, right


def _finding(matter: Matter, parting: Parting, story: Story, rule: str) -> Finding:
    sides = ((matter.left, parting.left), (matter.right, parting.right))
    variants = tuple(Variant(words=side.text, accounts=(side.account.id,), citations=(_cited(side, rule),)) for side, _ in sides)
    title = f"{TITLES[parting.kind]}: {parting.left} / {parting.right}"
    if parting.kind in ("certainty", "attribution"):  # "stated / appeared to" leaves open of what
        marks = (words.rpartition(": ")[2] for words in (parting.left, parting.right) if not words.endswith("stated"))
        title += f" – {bearing((matter.left.text, matter.right.text), marks)}"
    subject = identify("matter", parting.kind, *(identify("sentence", side.account.id, str(side.span.start)) for side, _ in sides))
    happening = story.happening_of(matter.left.account.id).id
    return finding("claim", parting.status, subject, title, parting.reason + ".", variants, story, happening, difference=parting.kind)


def _cited(side: Told, rule: str) -> Citation:
    found: Evidence = evidence(side.account.document.text, side.span.start, side.span.end, rule)
    return Citation(account=side.account.id, evidence=found)
