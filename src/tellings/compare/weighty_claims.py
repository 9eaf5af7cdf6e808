"""The claims whose absence from an account tells something: those that independent accounts share, and what one alone leads with.

Few and certain rather than many: a claim counts only where it says who did what, in words of its own; and an account lacks it only where no
sentence of that account has two of its telling words. "Died of his wounds" beside "the shooting left him dead" is a doubt, not an absence.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ..lexicon import words as lexicon
from ..record import Account, AlignedClaim, Citation, Claim, Story
from .differences.statements import WEAK as LIGHT
from .differences.stating import states
from .differences.whole import whole
from .genre import genre
from .independence import witnesses

CARRIERS = 2  # independent accounts of a happening that must tell a claim
TELLING = 3  # words of content that a claim has at least, so that its absence can be looked for
ALIKE = 2  # of them in one sentence from which on an account may tell the same in other words
MANY = 4  # telling words in one sentence that leave a doubt, however common they are
FEW = 4  # accounts of a happening below which no word is common: what stands in two of two is what they share
COMMON = 0.75  # share of a happening's accounts (0-1) in which a word stands that tells nothing of a single claim
MOST = 12  # claims of a happening that a reader takes in, those with the most witnesses first
LEADS = 24  # accounts of a happening whose own leads are looked for in the others: more would make the matrix of a large story endless
LONGEST = 220  # code points of a clause that can stand in one line
TAIL = 40  # code points that may follow a clause in its sentence ("…, police said")
STEM = 5  # letters by which words of one family are known
WEAK = LIGHT | {
    "know", "think", "believe", "want", "need", "try", "add", "speak", "talk", "call", "follow", "begin", "start", "continue", "quote",
    "cite", "report",
}  # fmt: skip
OPEN_SUBJECTS = frozenset({"he", "she", "it", "they", "we", "i", "you", "who", "which", "that", "this", "these", "those", "there", "one"})
WORD = re.compile(r"[^\W\d_]{3,}")


class Weighty(NamedTuple):
    """A claim that is worth a line: its words, where each account has it, its telling words, and whether one account leads with it."""

    label: str
    subject: str
    found: Mapping[str, tuple[Citation, ...]]
    words: frozenset[str]
    lead: bool


def weighty(accounts: Sequence[Account], story: Story, claims: Sequence[AlignedClaim]) -> Iterator[Weighty]:
    """The weighty claims of a story: shared ones by their witnesses, at most ``MOST`` of a happening, then the leads of single accounts."""
    by_id = {one.id: one for one in accounts}
    known = {claim.id: claim for account in accounts for claim in account.claims}
    shared: dict[str, list[tuple[int, str, Weighty]]] = {}
    told: set[str] = set()
    for aligned in claims:
        told.update(one.claim for one in aligned.tellings)
        count = witnesses((one.account for one in aligned.tellings), story)
        one = _shared(aligned, by_id, known) if count >= CARRIERS else None
        if one is not None:
            shared.setdefault(aligned.happening or "", []).append((-count, aligned.id, one))
    for happening in sorted(shared):
        yield from (one for _, _, one in sorted(shared[happening])[:MOST])
    leads: Counter[str] = Counter()
    for account in accounts:
        happening = story.happening_of(account.id).id
        for one in _lead(account, told) if leads[happening] < LEADS else ():
            leads[happening] += 1
            yield one


def _shared(aligned: AlignedClaim, accounts: Mapping[str, Account], known: Mapping[str, Claim]) -> Weighty | None:
    tellings = [(accounts[one.account], known[one.claim], one) for one in aligned.tellings]
    if len({one.negated for one in aligned.tellings}) > 1 or not all(plain(account, claim) for account, claim, _ in tellings):
        return None
    fit = [claim for account, claim, _ in tellings if by_itself(account, claim)]
    words = frozenset.intersection(*(telling_words(claim.clause.exact) for _, claim, _ in tellings))
    if not fit or len(words) < TELLING:
        return None
    label = min(fit, key=lambda claim: (len(claim.clause.exact), claim.id))
    found = {account.id: (one.citation,) for account, _, one in tellings}
    return Weighty(_line(label), aligned.id, found, telling_words(label.clause.exact), lead=False)


def _lead(account: Account, told: set[str]) -> Iterator[Weighty]:
    """What an account that is told by nobody else begins with: the first full statement of its first sentence."""
    first = next((block for block in account.document.blocks if block.kind == "paragraph"), None)
    if first is None or genre(account) == "satire":
        return
    opening = next((one for one in account.sentences if first.start <= one.start < first.end), None)
    if opening is None:
        return
    inside = [one for one in account.claims if opening.start <= one.clause.start and one.clause.end <= opening.end]
    claim = next((one for one in inside if plain(account, one) and by_itself(account, one)), None)
    if claim is None or any(one.id in told for one in inside):
        return
    words = telling_words(claim.clause.exact)
    if len(words) >= TELLING:
        yield Weighty(_line(claim), claim.id, {account.id: (Citation(account=account.id, evidence=claim.clause),)}, words, lead=True)


def plain(account: Account, claim: Claim) -> bool:
    """Whether a claim says, without a doubt or a condition, who did what, in so many words that its absence can be looked for."""
    asserted = claim.modality == "asserted" and claim.hedge is None and claim.lemma not in WEAK and len(claim.clause.exact) <= LONGEST
    named = {role.name for role in claim.roles}
    return asserted and {"agent", "object"} <= named and states(account, claim) and whole(account, claim)


def by_itself(account: Account, claim: Claim) -> bool:
    """Whether a clause can stand as a sentence: it begins with a subject that is named, and nearly ends its sentence."""
    clause, subject = claim.clause, claim.subject
    if clause.rule != "claims.clause" or subject is None or subject.exact.lower() in OPEN_SUBJECTS:
        return False
    before = account.document.text[claim.context.start : clause.start].strip(" “‘\"'")
    after = account.document.text[clause.end : claim.context.end].strip(" .”’\"'")
    starts = subject.start - clause.start <= len("that ") and (not before or before.endswith((",", ":", "that", "said", "says")))
    return starts and len(after) <= TAIL and len(telling_words(clause.exact)) >= TELLING


def telling_words(text: str) -> frozenset[str]:
    """The words of a text that tell something, by their first letters."""
    small = lexicon("function_words")
    return frozenset(word[:STEM] for word in map(str.lower, WORD.findall(text)) if word not in small and word not in WEAK)


def _line(claim: Claim) -> str:
    """The clause as one line, as it stands by itself."""
    words = " ".join(claim.clause.exact.split()).removeprefix("that ").strip(' ,;:“”"')
    return words[:1].upper() + words[1:]


class Searched:
    """The sentences of the accounts by their telling words, to look for what may be the same claim in other words."""

    def __init__(self, accounts: Sequence[Account], story: Story) -> None:
        self._at: dict[str, dict[str, list[int]]] = {one.id: _indexed(one) for one in accounts}
        self._places = {one.id: _places(one) for one in accounts}
        self._common: dict[str, frozenset[str]] = {}
        for happening in story.happenings:
            counts = Counter(word for account in happening.accounts for word in self._at.get(account, ()))
            size = len(happening.accounts)
            often = frozenset(word for word, count in counts.items() if size >= FEW and count > COMMON * size)
            self._common.update(dict.fromkeys(happening.accounts, often))

    def alike(self, account: str, words: frozenset[str]) -> tuple[int, int] | None:
        """Where an account has a sentence that may say the same: two telling words, one of which does not stand in nearly every account."""
        at, common = self._at[account], self._common.get(account, frozenset())
        counts = Counter(number for word in words for number in at.get(word, ()))
        rare = {number for word in words - common for number in at.get(word, ())}
        half = min(MANY, max(ALIKE, (len(words) + 1) // 2))
        told = [number for number, count in counts.items() if count >= half or (count >= ALIKE and number in rare)]
        return self._places[account][min(told)] if told else None


def _places(account: Account) -> list[tuple[int, int]]:
    end = account.document.main_end
    return [(one.start, one.end) for one in account.sentences if one.start < end]


def _indexed(account: Account) -> dict[str, list[int]]:
    """For each telling word of an account the numbers of the sentences that have it."""
    found: dict[str, list[int]] = {}
    for number, (start, end) in enumerate(_places(account)):
        for word in telling_words(account.document.text[start:end]):
            found.setdefault(word, []).append(number)
    return found
