"""Claims as they are compared: what is done, by whom, to whom, when, and on whose word."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import msgspec

from ...record import Account, Claim, Entity, Quote, Role, Span, Story, StoryEntity, TimeExpression
from .converses import turned
from .epithets import Epithets
from .kinship import placed
from .levelling import levelled
from .part import Part, Parts
from .words import act_of

CORE = ("agent", "object", "is")
CLEFT = ("it was ", "it is ", "it's ", "it’s ")
RELATIVE = ("who ", "which ", "that ", "whom ")
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
HEARSAY = frozenset(
    {
        "accuse",
        "accuses",
        "accused",
        "accusing",
        "suspect",
        "suspects",
        "alleged",
        "allegedly",
        "purportedly",
        "reported",
        "reportedly",
        "said",
        "suspected",
    }
)
# Roles that a comparison reads for itself.
ASIDE = frozenset({"when", "particle", "cause", "how", "since"})
LOCATING = frozenset(
    {"in", "at", "near", "outside", "inside", "on", "off", "beside", "behind", "under", "around", "along", "across", "within"}
)


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
        if (
            subject is None
            or self.claim.clause.rule != "claims.clause"
            or subject.exact.lower() not in PRONOUNS - {"who", "that", "this", "it"}
        ):
            return False
        # what a pronoun stands for was told before the clause
        return not any(
            role.span is not None and (role.span.start <= subject.start < role.span.end or role.span.end <= self.claim.clause.start)
            for role in self.claim.roles
            if role.name in ("agent", "object", "to")
        )

    @property
    def relative(self) -> bool:
        """Whether it stands in a relative clause whose noun is known: "the ministry, which released the report"."""
        if not self.claim.clause.exact.lower().startswith(RELATIVE):
            return False
        start = self.claim.clause.start
        cleft = self.account.document.text[self.claim.context.start : start].lower().lstrip("“\"' ").startswith(CLEFT)
        told_beside = cleft or self.account.document.text[max(0, start - 3) : start].rstrip().endswith((",", "–", "—"))
        before = (role for role in self.claim.roles if role.name in CORE and role.span is not None and (told_beside or role.definite))
        return any(role.span is not None and role.span.end <= self.claim.clause.start for role in before) and not self.asked

    @property
    def weighed(self) -> bool:
        """Whether it is told to be open: "it is unclear whether rebels did it"."""
        return self.claim.hedge is not None and self.claim.clause.exact.lower().startswith(("whether ", "if ")) and not self.asked

    @property
    def asked(self) -> bool:
        """Whether it is put as a question, or stands in one."""
        return self.account.document.text[self.claim.context.start : self.claim.context.end].rstrip(" \n”’\"')").endswith("?")

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
    epithets = Epithets(accounts, of)
    for account in accounts:
        reader = _Reader(account, of, names, epithets)
        for claim in account.claims:
            one = reader.statement(len(found), claim, happenings[account.id])
            if any(one.parts.get(name) for name in CORE):
                found.append(one)
    return found


class _Reader:
    """One account, its parts looked up by id."""

    def __init__(
        self, account: Account, of: Mapping[tuple[str, str], StoryEntity], names: Mapping[str, frozenset[str]], epithets: Epithets
    ) -> None:
        self.account, self.of, self.names, self.epithets = account, of, names, epithets
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
        parts: Parts = {}
        for role in claim.roles:
            if role.name != "particle":
                parts[role.name] = (*parts.get(role.name, ()), self._part(role))
        verb, parts = levelled(claim, " ".join([claim.lemma, *(role.head for role in claim.roles if role.name == "particle")]), parts)
        verb, parts = turned(claim, verb, parts)
        parts = placed(act_of(verb), parts)
        quote = self.quotes.get(claim.quote or "")
        return Statement(
            number=number,
            account=self.account,
            claim=claim,
            happening=happening,
            act=act_of(verb),
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
            meant = self.called.get(role.entity) or self._mentioned(role)
            role = msgspec.structs.replace(meant, name=role.name, definite=True) if meant else role
        exact = " ".join(text[role.span.start : role.span.end].split()) if role.span else role.head
        person = self.of.get((self.account.id, role.entity)) if role.entity else None
        if person is None or not self.names.get(person.id):
            person = self.epithets.meant(self.account.id, role) or person
        names = self.names.get(person.id, frozenset()) if person else frozenset()
        if not names and role.definite and exact[:1].isupper() and not _described(exact) and role.head not in PRONOUNS:
            names = _tokens([exact])  # a name that nothing was made of
        return Part(role, exact, person.id if person else "", person.kind if person else "", names)

    def _mentioned(self, role: Role) -> Role | None:
        """The role as the entity's first mention that is no pronoun would have it: "The club denied that it had …"."""
        entity = self.entities.get(role.entity or "")
        told = next((one.evidence for one in entity.mentions if one.kind != "pronoun"), None) if entity is not None else None
        if told is None:
            return None
        words = [word.lower().strip(".,'’") for word in told.exact.split() if word.lower() not in DETERMINERS]
        span = Span(start=told.start, end=told.end)
        return Role(name=role.name, head=words[-1], words=tuple(sorted(set(words))), entity=role.entity, span=span) if words else None

    def _speaker(self, quote: Quote | None) -> str:
        """Who says it, by name or in the account's words; "somebody" where nobody is named."""
        if quote is None:
            return ""
        entity: Entity | None = self.entities.get(quote.speaker.entity or "")
        if entity is not None:
            return entity.name
        return " ".join(quote.source.exact.split()) if quote.source else "somebody"


PRONOUNS = frozenset(
    {"he", "she", "it", "they", "him", "her", "them", "who", "i", "we", "us", "me", "you", "this", "that", "himself", "herself"}
)
DETERMINERS = frozenset(["the", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "your"])


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
