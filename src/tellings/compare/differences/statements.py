"""Claims as they are compared: what is done, by whom, to whom, when, and on whose word."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import msgspec

from ...record import Account, Claim, Entity, Quote, Role, Story, StoryEntity, TimeExpression
from .words import acts, contraries, degrees, governing

CORE = ("agent", "object", "is")
WEAK = frozenset(
    {
        "be",
        "have",
        "do",
        "make",
        "take",
        "get",
        "give",
        "go",
        "come",
        "become",
        "happen",
        "occur",
        "remain",
        "include",
        "see",
        "say",
        "tell",
        "use",
    }
)
# Hedges that hand a thing on as what others say.
HEARSAY = frozenset({"accuse", "accuses", "accused", "accusing", "suspect", "suspects", "alleged", "allegedly", "purportedly", "reported", "reportedly", "said", "suspected"})
HARMS = frozenset({"damaged", "destroyed", "broken", "injured", "killed"})  # participles of acts that are compared as acts
STAYING = frozenset({"remain", "stay", "keep"})
AGENDA = "on the agenda"  # the predicate that extraction gives to agenda language
RECEIVING = frozenset({"receive", "get"})
ACTING = frozenset({"person", "group"})
# Verbs whose subject, where they have no object, undergoes what their object does elsewhere (the causative alternation).
CHANGING = frozenset(
    {"open", "close", "shut", "reopen", "begin", "start", "end", "finish", "conclude", "continue", "resume", "stop", "halt", "sink", "burn"}
    | {"break", "derail", "capsize", "explode", "detonate", "increase", "decrease", "rise", "fall", "drop", "climb", "go up", "go down"}
    | {"improve", "worsen", "expand", "shrink", "grow", "double", "melt", "spread", "crack", "burst", "overturn", "topple", "launch", "air"}
    | {"decline", "accelerate", "slow", "weaken", "strengthen", "burn down", "break down", "drown", "collapse", "split", "change", "move", "hold", "turn up"}
)
STARTING = frozenset({"start", "spark", "begin", "ignite"})
FLARING = frozenset({"fire", "blaze", "war", "panic", "riot", "avalanche", "flood", "explosion", "stampede", "inferno", "wildfire", "outbreak"})
STRUCK = frozenset({"fire", "blaze", "crash", "accident", "explosion", "blackout", "delay", "collapse", "blast", "outage", "flood", "outbreak"})
GIVING = frozenset({"give", "issue", "send"})
ORDERS = frozenset({"order", "command", "instruction"})
JUDGED = {"convict": "guilty", "clear": "innocent", "acquit": "innocent", "exonerate": "innocent"}
ALLOWING = frozenset({"allowed", "permitted", "banned", "forbidden", "prohibited", "outlawed", "found"})
MEETING = frozenset({"meet", "speak", "talk"})
SUFFERING = frozenset({"suffer", "sustain", "receive", "incur"})
HARMED = {"damage": "damage", "injury": "injure", "wound": "injure"}
# Roles that a comparison reads for itself.
ASIDE = frozenset({"when", "particle", "cause", "how"})
LOCATING = frozenset(
    {"in", "at", "near", "outside", "inside", "on", "off", "beside", "behind", "under", "around", "along", "across", "within"}
)


class Part(NamedTuple):
    """What stands in a role: its words, and the story's thing that it refers to, if any, with its kind.

    ``names`` are the words of its names; empty where no account has a name for it ("the council").
    """

    role: Role
    exact: str
    entity: str = ""
    kind: str = ""
    names: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim of an account, read for comparing.

    Attributes:
        number: its place among the story's statements.
        act: the group of its verb, with the verb's particle; verbs of no group stand for themselves.
        parts: its roles by name, the empty ones left out.
        time: the time expression that says when; ``dated`` whether any stands in its sentence.
        speaker: who is said to say it, as the account calls them; empty for the outlet's own voice.
        quote: the quote it stands in.
    """

    number: int
    account: Account
    claim: Claim
    happening: str
    act: str
    verb: str
    parts: Mapping[str, tuple[Part, ...]] = field(default_factory=dict)
    time: TimeExpression | None = None
    dated: bool = False
    speaker: str = ""
    quote: Quote | None = None

    @property
    def open_subject(self) -> bool:
        """Whether its subject is a pronoun of which nobody knows whom it means: then it may be about anybody."""
        subject = self.claim.subject
        if subject is None or self.claim.clause.rule != "claims.clause" or subject.exact.lower() not in PRONOUNS - {"who", "that", "this", "it"}:
            return False
        return not any(role.span is not None and role.span.start <= subject.start < role.span.end for role in self.claim.roles)

    @property
    def firm(self) -> bool:
        """Whether it is put without any doubt, as a fact or a plan."""
        return self.claim.modality in ("asserted", "planned") and self.claim.hedge is None

    @property
    def words(self) -> str:
        """The clause, as one line."""
        return " ".join(self.claim.clause.exact.split())

    def core(self) -> Iterator[tuple[str, Part]]:
        """Its participants."""
        for name in CORE:
            for part in self.parts.get(name, ()):
                yield name, part


def statements(accounts: Sequence[Account], story: Story, people: Sequence[StoryEntity]) -> list[Statement]:
    """The claims of a story's accounts that have a participant, in the order of the accounts and of each one's text."""
    of = {(member.account, member.entity): person for person in people for member in person.members}
    found: list[Statement] = []
    happenings = {account: one.id for one in story.happenings for account in one.accounts}
    names = _names(accounts, of)
    for account in accounts:
        reader = _Reader(account, of, names)
        for claim in account.claims:
            one = reader.statement(len(found), claim, happenings[account.id])
            if any(one.parts.get(name) for name in CORE):
                found.append(one)
    return found


class _Reader:
    """One account, its parts looked up by id."""

    def __init__(self, account: Account, of: Mapping[tuple[str, str], StoryEntity], names: Mapping[str, frozenset[str]]) -> None:
        self.account, self.of, self.names = account, of, names
        self.dates = sorted(one.evidence.start for one in account.times if one.type in ("DATE", "TIME"))
        self.times = {one.id: one for one in account.times}
        self.quotes = {one.id: one for one in account.quotes}
        self.entities = {one.id: one for one in account.entities}
        self.called: dict[str, Role] = {}  # for each entity the first role that calls it by more than a pronoun
        for claim in account.claims:
            for role in claim.roles:
                if role.entity and role.head not in PRONOUNS:
                    self.called.setdefault(role.entity, role)

    def statement(self, number: int, claim: Claim, happening: str) -> Statement:
        """The statement of a claim."""
        parts: dict[str, tuple[Part, ...]] = {}
        for role in claim.roles:
            if role.name != "particle":
                parts[role.name] = (*parts.get(role.name, ()), self._part(role))
        verb, parts = _levelled(claim, " ".join([claim.lemma, *(role.head for role in claim.roles if role.name == "particle")]), parts)
        quote = self.quotes.get(claim.quote or "")
        return Statement(
            number=number,
            account=self.account,
            claim=claim,
            happening=happening,
            act=acts().get(verb, verb),
            verb=verb,
            parts=parts,
            time=self.times.get(claim.time or ""),
            dated=self._dated(claim),
            speaker=self._speaker(quote),
            quote=quote,
        )

    def _dated(self, claim: Claim) -> bool:
        at = bisect_left(self.dates, claim.context.start)
        return at < len(self.dates) and self.dates[at] < claim.context.end

    def _part(self, role: Role) -> Part:
        text = self.account.document.text
        if role.entity and role.head in PRONOUNS:
            meant = self.called.get(role.entity)
            role = msgspec.structs.replace(meant, name=role.name, definite=True) if meant else role
        exact = " ".join(text[role.span.start : role.span.end].split()) if role.span else role.head
        person = self.of.get((self.account.id, role.entity)) if role.entity else None
        names = self.names.get(person.id, frozenset()) if person else frozenset()
        if not names and role.definite and exact[:1].isupper() and not _described(exact) and role.head not in PRONOUNS:
            names = _tokens([exact])  # a name that nothing was made of
        return Part(role, exact, person.id if person else "", person.kind if person else "", names)

    def _speaker(self, quote: Quote | None) -> str:
        """Who says it, by name or in the account's words; "somebody" where nobody is named."""
        if quote is None:
            return ""
        entity: Entity | None = self.entities.get(quote.speaker.entity or "")
        if entity is not None:
            return entity.name
        return " ".join(quote.source.exact.split()) if quote.source else "somebody"


PRONOUNS = frozenset({"he", "she", "it", "they", "him", "her", "them", "who", "i", "we", "us", "me", "you", "this", "that", "himself", "herself"})
DETERMINERS = frozenset(["the", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "your"])
Parts = dict[str, tuple[Part, ...]]


def _levelled(claim: Claim, verb: str, parts: Parts) -> tuple[str, Parts]:
    """The verb and the parts in the form in which like tellings are alike.

    A preposition that belongs to the verb governs its object ("stay away from"), what is suffered is done to somebody ("suffered damage"),
    and a participle that says what somebody is stands as that ("was armed").
    """
    if claim.lemma == AGENDA:
        return AGENDA, {"agent": parts.get("agent", ()) or parts.get("object", ())}
    if verb in STAYING and "is" in parts:
        verb = "be"
    verb, parts = _idiom(verb, parts)
    stems = [f"be {part.role.head}" for part in parts.get("is", ())] if verb == "be" else [] if "object" in parts else [verb]
    stems += [f"{verb} {part.role.head}" for part in parts.get("object", ()) if part.exact == part.role.head]  # "take part in"
    governed = next(((stem, name) for stem in stems for name in sorted(parts) if f"{stem} {name}" in governing()), None)
    if governed is not None:
        return " ".join(governed), {("object" if role == governed[1] else role): filled for role, filled in parts.items() if role != "is"}
    harmed = next((HARMED[part.role.head] for part in parts.get("object", ()) if part.role.head in HARMED), None)
    if verb in SUFFERING and harmed and parts.get("agent"):
        return harmed, {**_without(parts, "agent"), "object": parts["agent"]}
    if verb in RECEIVING and "object" in parts and "agent" in parts:  # what one receives, another gives
        return "give", {**_without(parts, "agent", "from"), **({"agent": parts["from"]} if "from" in parts else {}), "to": parts["agent"]}
    if verb in CHANGING and "object" not in parts and "agent" in parts and not any(part.kind in ACTING for part in parts["agent"]):
        return verb, {**_without(parts, "agent"), "object": parts["agent"]}  # "the museum opened": it was opened
    if verb == "perpetrate" and any(part.role.head in STRUCK for part in parts.get("object", ())):
        return "cause", parts
    if verb in STARTING and any(part.role.head in FLARING for part in parts.get("object", ())) and "agent" in parts:
        return "cause", parts
    if verb in GIVING and any(part.role.head in ORDERS for part in parts.get("object", ())):
        return "issue", parts
    if verb in JUDGED and "object" in parts:
        judged = Part(Role(name="is", head=JUDGED[verb], words=(JUDGED[verb],)), claim.predicate.exact)
        return "be", {**_without(parts, "object", "agent"), "agent": parts["object"], "is": (judged,)}
    if verb in MEETING and "object" not in parts and "with" in parts:
        return verb, {("object" if role == "with" else role): filled for role, filled in parts.items()}
    word = claim.predicate.exact.lower()
    stated = word in degrees() or (word in contraries("a") and word not in ALLOWING)
    if "agent" not in parts and word not in HARMS and "object" in parts and stated:
        state = Part(Role(name="is", head=word, words=(word,)), claim.predicate.exact)
        return "be", {**_without(parts, "object"), "agent": parts["object"], "is": (state,)}
    return verb, parts


def _idiom(verb: str, parts: Parts) -> tuple[str, Parts]:
    """The verb with the bare noun that makes an act with it: "take effect", "come into force"."""
    for name, filled in parts.items():
        for part in filled:
            told = f"{verb} {part.role.head}" if name == "object" else f"{verb} {name} {part.role.head}"
            if part.exact == part.role.head and told in acts():
                return told, _without(parts, name)
    return verb, parts


def _without(parts: Parts, *names: str) -> Parts:
    return {role: filled for role, filled in parts.items() if role not in names}


def _described(words: str) -> bool:
    """Whether a phrase describes a thing and does not name it: "the mayor", "Brandt's brother"."""
    return words.split()[0].lower() in DETERMINERS or "'s " in words or "’s " in words or "' " in words


def _names(accounts: Sequence[Account], of: Mapping[tuple[str, str], StoryEntity]) -> dict[str, frozenset[str]]:
    """The words of the names that the accounts use for each thing of the story."""
    found: dict[str, set[str]] = {}
    for account in accounts:
        for entity in account.entities:
            person = of.get((account.id, entity.id))
            if person is not None:
                names = [mention.evidence.exact for mention in entity.mentions if mention.kind == "name"]
                found.setdefault(person.id, set()).update(_tokens(names))
    return {name: frozenset(words) for name, words in found.items()}


def _tokens(names: Iterable[str]) -> frozenset[str]:
    return frozenset(word.lower() for name in names for word in name.replace("-", " ").split() if len(word) > 1)
