"""Doubts and causes of one thing: two sentences whose clauses share, word by word, what is doubted or what came about."""

import re
from collections.abc import Sequence

from ....lexicon.vectors import vector
from ....record import Claim
from ....record.calendar import bounds
from ..no_doubt import HANDED
from ..parting import Parting, quoted
from ..standing import hangs, hung
from ..voiced import two_speakers
from .alignment import ONE_LIST, Rarity, near
from .clauses import Clause, clauses, does, segment, tells
from .guards import AHEAD
from .told import Matter, Told, content
from .voices import distancing, doubt_in, doubting, keeps_distance, own_word

SHARE = 0.5  # of the words of each side that the other tells, too
NEARLY = 0.65  # the same where their act may be another
TOLD, MUCH = 1.3, 2.5  # weight of the words that both tell, where their act is one, and where it may be another
NOBODY = re.compile(r"\b(?:no|nobody|none|what|how)\b")  # before a doubt: of nobody, or of no more than a name for it
HANGING = re.compile(
    r"(?:that|who|whom|which|where|when|while|if|after|before|as|because|since) "
)  # a clause that states nothing by itself
BEING = re.compile(r"\b(?:is|are|was|were|been|be) $")
BEHIND = 2  # content words behind a word of doubt, one of which is the act that is doubted
OPENING = re.compile(r"^(?:perhaps|maybe|possibly|probably|presumably|whether|it is not|it is un|it may have been)\b")
ASKED = re.compile(r"(?:how|who|which|what|why|when|where)\b")  # what is not known is no more than a part
WHOLE = re.compile(r"\b(?:whether|blam(?:e|es|ed|ing))\b")  # what bears on what its clause tells, or asks, as a whole
DEED = 0.4  # cosine from which two verbs may tell one deed: "burn", "destroy", not "unlock", "apprehend"
UNSAID = ("claims.noun", "claims.restated")  # clauses that have no verb of their own
# Who says what a report cannot know by itself, and is not named: what they say it hands on.
SOME_SAY = re.compile(
    r"^(?:\w+ )?(?:activists|rebels|protesters|protestors|demonstrators|witnesses|residents|locals|villagers|neighbou?rs|critics|observers"
    r"|opponents|dissidents|refugees|survivors|bloggers|monitors|rights groups|opposition groups|opposition sources)\b[^,.]{0,40}?\b"
    r"(?:say|says|said|report|tell|told|claim)\b"
)
DAY = len("2019-05-14")


def certainty(matter: Matter) -> Parting | None:
    """What one states of a thing the other, on that day or later, holds for open."""
    for doubted, firm in ((matter.left, matter.right), (matter.right, matter.left)):
        cue = _doubt(doubted)
        if (
            cue is None
            or NOBODY.search(doubted.plain, 0, cue.start())
            or ASKED.match(doubted.plain, cue.end() + 1)
            or _day(doubted) < _day(firm)
            or doubting().search(firm.plain)
            or HANDED.search(firm.plain)
            or SOME_SAY.match(firm.plain)
            or two_speakers(doubted.statements, firm.statements)
        ):
            continue
        said = segment(doubted.plain, cue.start(), cue.end()).strip()
        before, _, behind = said.partition(cue[0])
        governed = _governed(doubted, cue)
        acts = content(behind)[:BEHIND] if not OPENING.search(said) else content(said)
        words = content(f"{before} {behind}")
        stated = next(
            (
                one
                for one in clauses(firm)
                if _states(one, said) and _one_matter(one, words, acts, matter.rarity) and _does_so(one, governed)
            ),
            None,
        )
        if stated is not None:
            sides = {firm.number: "stated", doubted.number: cue[0]}
            reason = f"{firm.outlet} has {quoted(firm.text)}, {doubted.outlet} {quoted(doubted.text)}: one is surer than the other"
            return Parting("certainty", "differs", sides[matter.left.number], sides[matter.right.number], reason)
    return None


def attribution(matter: Matter) -> Parting | None:
    """What one states as its own word the other has somebody claim, clause by clause."""
    for handed, own in ((matter.left, matter.right), (matter.right, matter.left)):
        cue = next((word for word in distancing().finditer(handed.plain) if keeps_distance(word, handed.plain)), None)
        if cue is None or NOBODY.search(handed.plain, 0, cue.start()) or _day(handed) < _day(own) or not own_word(own, handed):
            continue
        claimed = content(segment(handed.plain, cue.start(), cue.end()).partition(cue[0])[2])
        governed = _governed(handed, cue)
        stated = (one for one in clauses(own) if _states(one, handed.plain))
        if any(_handed_on(one, claimed, matter.rarity, _does_so(one, governed)) for one in stated):
            sides = {own.number: f"{own.outlet}: stated", handed.number: f"{handed.outlet}: {cue[0]}"}
            reason = f"{own.outlet} states it as a fact; {handed.outlet} gives it from a distance ({quoted(cue[0])})"
            return Parting("attribution", "differs", sides[matter.left.number], sides[matter.right.number], reason)
    return None


def _governed(one: Told, cue: re.Match[str]) -> Claim | None:
    """That on which a word of doubt or distance bears: the claim of the next verb behind it, else of the last before it."""
    span, text = one.span, one.account.document.text
    said = segment(one.plain, cue.start(), cue.end())
    if WHOLE.search(said):
        return None
    first = one.plain.rfind(said, 0, cue.start() + len(said))
    placed = {len(" ".join(text[span.start : claim.predicate.start].split())): claim for claim in _claims(one)}
    behind = [place for place in placed if cue.end() <= place < first + len(said)]
    before = [place for place in placed if first <= place < cue.start()]
    return placed[min(behind)] if behind else placed[max(before)] if before else None


def _does_so(one: Clause, governed: Claim | None) -> bool:
    """Whether a clause, or one like it that hangs on it, tells the very act that the other account doubts or hands on, as far as known."""
    if governed is not None and governed.lemma == "be":
        behind = content(governed.clause.exact.lower()[governed.predicate.end - governed.clause.start :])
        return not behind or any(near(behind[0], word) >= ONE_LIST for word in one.words)
    if governed is None or _one_deed(one.statement.claim.lemma, governed.lemma) or does(one, (governed.lemma,)):
        return True
    return hangs(governed.clause.exact) and any(claim.lemma == governed.lemma for claim in _claims(one.told))


def _one_deed(one: str, other: str) -> bool:
    """Whether two verbs may tell one deed."""
    vectors = vector(one), vector(other)
    return vectors[0] is not None and vectors[1] is not None and float(vectors[0] @ vectors[1]) >= DEED


def _claims(one: Told) -> list[Claim]:
    """What a sentence claims by its verbs."""
    start, end = one.span.start, one.span.end
    return [claim for claim in one.account.claims if start <= claim.predicate.start < end and claim.clause.rule not in UNSAID]


def _handed_on(one: Clause, words: Sequence[str], rarity: Rarity, so: bool) -> bool:
    """Whether a clause tells what somebody claims: its act and much else, where it does so, or nearly everything else."""
    if _numbers(one.words) != _numbers(words) and _numbers(one.words) and _numbers(words):
        return False
    shared = rarity.shared(words, one.words)
    return (so and does(one, words) and shared.least >= SHARE and shared.told >= TOLD) or (shared.least >= NEARLY and shared.told >= MUCH)


def _doubt(one: Told) -> re.Match[str] | None:
    """The first phrase of doubt of a sentence, where it says something of it: not "a knife thought to be the weapon", nor "said to"."""
    found = doubt_in(one.plain)
    if found is None or found[0].endswith("said to"):
        return None
    bare = found[0] in ("believed to", "thought to", "presumed") and not BEING.search(one.plain, 0, found.start())
    return None if bare else found


def _one_matter(one: Clause, words: Sequence[str], acts: Sequence[str], rarity: Rarity) -> bool:
    """Whether a clause tells what some words do: by its act, or by one near to it and nearly everything else."""
    if _numbers(one.words) and _numbers(words) and not _numbers(one.words) & _numbers(words):
        return False
    return (does(one, acts) and tells(one, words, rarity, SHARE, TOLD)) or (
        does(one, acts, least=0.0) and tells(one, words, rarity, NEARLY, MUCH)
    )


def _numbers(words: Sequence[str]) -> set[str]:
    return {word for word in words if word[0].isdigit()}


def _day(one: Told) -> str:
    published = one.account.document.published
    return published.value[:DAY] if published is not None and bounds(published.value[:DAY]) else ""


def _states(one: Clause, doubted: str) -> bool:
    claim = one.statement.claim
    plain = claim.modality in ("asserted", "planned") and not claim.negated and claim.hedge is None and not one.told.plain.endswith("?")
    return (
        plain
        and claim.clause.rule == "claims.clause"
        and not hung(one.statement)
        and not distancing().search(one.told.plain)
        and bool(AHEAD.search(one.plain)) == bool(AHEAD.search(doubted))
    )
