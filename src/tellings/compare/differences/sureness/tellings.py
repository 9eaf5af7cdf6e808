"""What each account tells of acts: what is done by whom to what, and how sure the account is of it."""

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ....lexicon import rows
from ....record import Account, Evidence
from ..certainty import SEEMS
from ..matters.alignment import concepts, stem_of
from ..matters.told import content
from ..part import Part
from ..standing import embedded, hung
from ..statements import HEARSAY, WEAK, Statement
from ..stating import asserts
from ..vouching import in_speech
from .steps import Step, of_noun, of_verb

LIGHT = frozenset({"hold", "schedule", "stage", "issue", "call", "conduct", "give", "make", "take", "set up", "set", "impose", "launch"})
MEANT = frozenset({"plan", "intend", "aim", "hope", "expect", "consider", "mull", "weigh", "want"})  # what is itself no more than a step
THINGS = ("object", "is", "to", "on", "for", "with", "of", "from")  # the roles that tell what an act is about
# What makes a sentence one of what is not, or only if something else is.
UNREAL = re.compile(
    r"\b(?:if|unless|would|should|whether or not|so that|in order to|as if|as though|were to|had he|had she|had they|instead of"
    r"|rather than)\b",
    re.IGNORECASE,
)
_PAST = re.compile(r"(?:has|have|had|was|were|been|['’]ve|got)\b[^,;:]{0,30}$", re.IGNORECASE)

# A bond that does not bind yet.
TENTATIVE = re.compile(r"\b(?:tentative(?:ly)?|provisional(?:ly)?|preliminary|in principle)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Telling:
    """What one clause tells of an act.

    Attributes:
        number: its place among the story's tellings.
        act: the word for what is done, a verb's lemma or a noun; ``keys`` the sets of words that tell the same.
        doers, things: who does it, and what it is done to or about.
        topic: the stems of the words for the latter.
        words: the stems of all content words of the clause, and of those for who and what it tells of.
        step: how sure it is; ``speaker`` on whose word, empty for the account's own.
        body: where its account's body begins.
    """

    number: int
    statement: Statement
    act: str
    keys: frozenset[str]
    doers: tuple[Part, ...]
    things: tuple[Part, ...]
    topic: frozenset[str]
    words: frozenset[str]
    step: Step
    speaker: str
    body: int

    @property
    def headline(self) -> bool:
        """Whether it stands above the body."""
        return self.statement.claim.context.start < self.body

    @property
    def account(self) -> Account:
        """Whose it is."""
        return self.statement.account

    @property
    def clause(self) -> Evidence:
        """Where it stands."""
        return self.statement.claim.clause

    @property
    def handed(self) -> str:
        """The word, or the name, by which the account hands it on; empty for what it states itself."""
        return self.step.handed or self.speaker or (self.step.words if self.step.name == "reported" else "")


@functools.cache
def sets() -> dict[str, frozenset[str]]:
    """The sets of words that tell one act, by word."""
    found: dict[str, frozenset[str]] = {}
    for number, (listed, *_) in enumerate(rows("sureness_acts")):
        for word in listed.split():
            found[word] = found.get(word, frozenset()) | {f"one act {number}"}
    return found


def tellings(statements: Sequence[Statement]) -> list[Telling]:
    """What the statements of a story tell of acts, in their order."""
    found: list[Telling] = []
    bodies: dict[str, int] = {}
    for one in statements:
        if one.claim.negated or one.asked or not (asserts(one.account, one.claim) or one.weighed):
            continue
        if one.account.id not in bodies:
            bodies[one.account.id] = next((block.start for block in one.account.document.of_kind("paragraph")), 0)
        body = bodies[one.account.id]
        for act, things, step in _told(one, body):
            if act in MEANT:
                continue
            found.append(_telling(len(found), one, act, things, step, body))
    return found


def _telling(number: int, one: Statement, act: str, things: tuple[Part, ...], step: Step, body: int) -> Telling:
    topic = {word for part in things for word in (*part.role.words, *part.names)} - {act}
    told = [word for part in (*things, *one.parts.get("agent", ())) for word in part.role.words if word.isalnum()]
    return Telling(
        number=number,
        statement=one,
        act=act,
        keys=frozenset({one.act if act == one.claim.lemma else act, stem_of(act)}) | concepts(act) | sets().get(act, frozenset()),
        doers=one.parts.get("agent", ()),
        things=things,
        topic=frozenset(stem_of(word) for word in topic if word.isalnum()),
        words=frozenset(stem_of(word) for word in (*content(one.claim.clause.exact), *told)),
        step=step,
        speaker=one.speaker,
        body=body,
    )


def _told(one: Statement, body: int) -> Iterator[tuple[str, tuple[Part, ...], Step]]:
    """The acts of which a statement tells, each with what it is about and its step."""
    if hung(one) or embedded(one) or UNREAL.search(one.words):
        return
    if in_speech(one.account, one.claim.clause) or one.words.startswith(("“", '"')):
        return
    things = tuple(part for name in THINGS for part in one.parts.get(name, ()))
    step = _step(one, one.account.document.text[one.claim.context.start : one.claim.predicate.start], body)
    governed = of_noun(one.claim.predicate.exact)
    if governed is not None:
        yield from ((part.role.head, (part,), governed) for part in one.parts.get("object", ()))
    elif step is None:
        return
    elif one.claim.lemma in ("be", "become", "remain"):
        yield from ((part.role.head, one.parts.get("agent", ()), step) for part in one.parts.get("is", ()))
    elif one.verb in LIGHT:
        yield from ((part.role.head, (part, *things), step) for part in one.parts.get("object", ()))
    elif step.name == "done" and "agree" in (one.act, one.claim.lemma) and (loose := TENTATIVE.search(one.words)):
        yield one.claim.lemma, things, Step("tentative", loose[0].lower())
    elif one.verb not in WEAK:
        yield one.claim.lemma, things, step


def _step(one: Statement, before: str, body: int) -> Step | None:
    found = of_verb(before)
    hedge = one.claim.hedge.exact.lower() if one.claim.hedge else ""
    if found is not None:
        return found
    if (seems := SEEMS.search(before)) and _seems_so(one, one.claim.context.start + seems.end("seems")):
        return Step("seems", seems["seems"].lower())
    if hedge in HEARSAY and hedge.endswith("ly"):
        return Step("reported", hedge, hedge)
    if hedge:
        return None
    if one.claim.clause.rule == "claims.open" and _headline_to(one, before, body):
        return Step("will", "to")
    aside = one.claim.clause.rule == "claims.noun" or (one.claim.clause.rule == "claims.open" and not before.endswith("and "))
    if aside or one.claim.modality != "asserted" or not _past(one, before, body):
        return None
    return Step("done", one.claim.predicate.exact)


def _seems_so(one: Statement, end: int) -> bool:
    """Whether what seems so up to a place is what is told: its verb is the next ("it looks as if they will take the cut")."""
    place = one.claim.predicate.start
    verbs = (claim for claim in one.account.claims if claim.clause.rule == "claims.clause")
    return one.claim.clause.rule != "claims.noun" and not any(end <= claim.predicate.start < place for claim in verbs)


def _headline_to(one: Statement, before: str, body: int) -> bool:
    """Whether a headline says by an infinitive what is to come: "Council to sell the docks"."""
    document = one.account.document
    subject = one.claim.subject
    return (
        one.claim.context.start < body
        and subject is not None
        and before.endswith("to ")
        and document.text[subject.end : one.claim.predicate.start].strip() == "to"
    )


def _past(one: Statement, before: str, body: int) -> bool:
    """Whether it is told as something that was done: in the past, or in the present of a headline."""
    word = one.claim.predicate.exact.lower()
    if one.claim.context.start < body:
        return not word.endswith("ing")
    return not word.endswith("ing") and (
        word not in (one.claim.lemma, one.claim.lemma + "s", one.claim.lemma + "es") or bool(_PAST.search(before))
    )
