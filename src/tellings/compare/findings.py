"""Findings: what the comparison says, each with its status, its reason in words and its evidence, the weightiest first."""

import re
from collections.abc import Iterator, Sequence

from ..record import (
    Account,
    AlignedClaim,
    AlignedFigure,
    AlignedQuote,
    Claim,
    ClaimTelling,
    CoverageItem,
    Figure,
    Finding,
    FindingStatus,
    Story,
    StoryEntity,
    TimelineEntry,
    identify,
)
from ..record.calendar import in_words
from . import spoken, spoken_on
from .counting import Counting
from .coverage import YEAR
from .differences import differences
from .differences.agreed import held
from .differences.governed import told_as_so
from .differences.levelling import AGENDA
from .differences.statements import CORE
from .differences.stating import asserts, somebody
from .differences.whole import whole
from .genre import genre, satire
from .in_earnest import in_earnest
from .independence import witnesses
from .intervals import inside
from .making import finding, one_witness, variants_of
from .naming import plain_name
from .omissions import Omissions
from .one_count import agreeing
from .own_counts import counted_twice
from .phrases import value_words
from .repeated import unrepeated
from .sameness import Settling
from .sense import NEGATIONS, SCARCE, sense
from .sums import not_adding_up
from .tallies import voted_otherwise
from .times import firmly, undated

# What the comparison of figures and dates found, as a finding has it; what is single or unrelated is none.
STATUSES: dict[str, FindingStatus] = {"same": "corroborated", "compatible": "compatible", "differs": "differs"}
WHILE = re.compile(r"\b(?:until|till)\b|\bfor (?:[\w-]+ ){0,3}(?:minute|hour|day|week|month)s?\b", re.IGNORECASE)
EXISTING = frozenset({"happen", "occur", "exist"})


def findings(
    accounts: Sequence[Account],
    story: Story,
    people: Sequence[StoryEntity],
    quotes: Sequence[AlignedQuote],
    figures: Sequence[AlignedFigure],
    timeline: Sequence[TimelineEntry],
    claims: Sequence[AlignedClaim],
    coverage: Sequence[CoverageItem],
    twice: Sequence[tuple[str, Figure, Figure]] = (),
) -> tuple[Finding, ...]:
    """All findings of a story, by weight, then by id; ``twice`` are the counts that an account gives two times for one quantity."""
    names = {person.id: person.name for person in people}
    by_id = {account.id: account for account in accounts}
    unserious = satire(accounts)
    found = [
        *_claims(claims, by_id, story),
        *differences(accounts, story, people, claims),
        *_figures(figures, by_id, story, unserious),
        *not_adding_up(by_id, figures, story),
        *counted_twice(by_id, twice, story),
        *voted_otherwise(by_id, story),
        *spoken.wordings(quotes, names, by_id, story),
        *spoken.said_of(accounts, story, people),
        *spoken_on.days(quotes, names, by_id, story),
        *_dates(timeline, by_id, story),
        *_copies(story, by_id),
        *Omissions(accounts, story, people).findings(coverage),
    ]
    settling = Settling(accounts, story)
    earnest = [one for each in found if (one := in_earnest(each, unserious, story)) is not None]
    settled = [one for each in earnest if (one := settling.settled(each)) is not None]
    counting = Counting(accounts, story, people)
    return tuple(sorted(map(counting.counted, unrepeated(settled)), key=lambda one: (-one.weight, one.id)))


def _claims(claims: Sequence[AlignedClaim], accounts: dict[str, Account], story: Story) -> Iterator[Finding]:
    known = {claim.id: claim for account in accounts.values() for claim in account.claims}
    for aligned in claims:
        firm = [one for one in aligned.tellings if known[one.claim].modality == "asserted" and genre(accounts[one.account]) != "satire"]
        firm = [one for one in firm if whole(accounts[one.account], known[one.claim]) and asserts(accounts[one.account], known[one.claim])]
        firm = held([one for one in firm if told_as_so(accounts[one.account], known[one.claim])], accounts, known)
        firm = [one for one in firm if not _tells_both(accounts[one.account], known[one.claim]) and not _for_a_while(known[one.claim])]
        if not any(_pointed(known[one.claim]) for one in firm) or _denied_alike(firm):
            continue  # "the shootings happened": of others it may be so
        sides = {one.negated for one in firm}
        if len(sides) < 2:
            continue
        variants = variants_of((one.citation.evidence.exact, one.account, (one.citation,)) for one in firm)
        said = _whose([one for one in firm if not one.negated], accounts, known)
        denied = _whose([one for one in firm if one.negated], accounts, known)
        stated = min((one.citation.evidence.exact for one in firm if not one.negated), key=lambda words: (len(words), words))
        if _one_speaker(firm, accounts, known):
            continue  # on two days one and the same may say two things
        title = f"Said by {said} – denied by {denied}: {_plain(stated)}"
        reason = f"One side says that it is so, the other that it is not; {aligned.reason}."
        yield finding("claim", "contradicts", aligned.id, title, reason, variants, story, aligned.happening)


def _pointed(claim: Claim) -> bool:
    """Whether a claim says more than that something is or was: what is done, or of whom by name."""
    return claim.lemma not in EXISTING or any(role.entity for role in claim.roles)


def _for_a_while(claim: Claim) -> bool:
    """Whether a denial is only of the time up to then: "not expected for two weeks" is expected in two."""
    return claim.negated and WHILE.search(claim.clause.exact) is not None


def _tells_both(account: Account, claim: Claim) -> bool:
    """Whether an account that tells one side of a thing tells the other, too, of the same: "pleaded guilty then, not guilty now"."""
    if claim.lemma in EXISTING or claim.lemma == AGENDA:
        return False
    others = (one for one in account.claims if one.lemma == claim.lemma and one.negated != claim.negated and one.modality == "asserted")
    return any(_of_one(claim, other) for other in others)


def _of_one(claim: Claim, other: Claim) -> bool:
    """Whether every participant that both claims have is the same, and there is one."""
    pairs = [(mine, yours) for mine in claim.roles for yours in other.roles if mine.name == yours.name and mine.name in CORE]
    alike = {mine.name for mine, yours in pairs if (mine.entity and mine.entity == yours.entity) or mine.head == yours.head}
    return bool(alike) and alike == {mine.name for mine, _ in pairs}


def _denied_alike(told: Sequence[ClaimTelling]) -> bool:
    """Whether both sides have as many denials among their words, so that only the reading of them differs, or one says hardly any."""
    counts = {one.negated: sum(word in NEGATIONS for word in sense(one.citation.evidence.exact)) for one in told}
    scarce = any(SCARCE.search(one.citation.evidence.exact) for one in told)
    return scarce or (counts.get(True) == counts.get(False) and bool(counts.get(True)))


def _one_speaker(told: Sequence[ClaimTelling], accounts: dict[str, Account], claims: dict[str, Claim]) -> bool:
    """Whether all of it is the word of one who is called by a name."""
    voices = {_speaker(accounts[one.account], claims[one.claim]) for one in told}
    return len(voices) == 1 and all(map(somebody, voices))


def _whose(told: Sequence[ClaimTelling], accounts: dict[str, Account], claims: dict[str, Claim]) -> str:
    """Who says it: speakers with the outlets that quote them, and the outlets that say it in their own voice."""
    voices: dict[str, list[str]] = {}
    for one in told:
        account = accounts[one.account]
        voices.setdefault(_speaker(account, claims[one.claim]), []).append(account.document.name)
    own = voices.pop("", [])
    parts = [f"{who} ({', '.join(outlets)})" for who, outlets in voices.items()] + own
    return " and by ".join(parts)


def _speaker(account: Account, claim: Claim) -> str:
    """Who the account gives a claim to, by name or in its words; empty for its own voice."""
    quote = next((one for one in account.quotes if one.id == claim.quote), None)
    if quote is None:
        return ""
    if quote.speaker.entity:
        return plain_name(account.entity(quote.speaker.entity).name)
    return quote.source.exact if quote.source else "somebody"


def _plain(clause: str) -> str:
    """A clause as it stands by itself."""
    return clause.removeprefix("that ").strip()


def _figures(figures: Sequence[AlignedFigure], accounts: dict[str, Account], story: Story, satirical: frozenset[str]) -> Iterator[Finding]:
    known = {one.id: one for account in accounts.values() for one in account.figures}
    for figure in figures:
        if figure.status not in STATUSES or len({one.account for one in figure.tellings}) < 2:
            continue
        words = _first_words(figure, accounts, known)
        told = [one for one in figure.tellings if one.account not in satirical]
        tellings = agreeing(told, known) if figure.status == "same" else told
        variants = variants_of((words[one.figure], one.account, (one.citation, *one.repeats)) for one in tellings)
        values = " / ".join(dict.fromkeys(inside(variant.words) for variant in variants))
        title = f"{figure.label}: {values}" if figure.label else values
        if figure.status == "same" and one_witness(variants, story):
            continue  # copies repeat each other; that is said once, of the copies
        yield finding("figure", STATUSES[figure.status], figure.id, title, figure.reason, variants, story, figure.happening)


def _first_words(figure: AlignedFigure, accounts: dict[str, Account], known: dict[str, Figure]) -> dict[str, str]:
    """For each figure its words, or those of the first that says the same value in the same way: "31" and "Thirty-one" are one version."""
    said: dict[tuple[object, ...], str] = {}
    words = {}
    for telling in figure.tellings:
        one = known[telling.figure]
        value = (one.expression.low, one.expression.high, one.expression.unit, one.approximator)
        words[one.id] = said.setdefault(value, value_words(accounts[telling.account], one))
    return words


def _dates(timeline: Sequence[TimelineEntry], accounts: dict[str, Account], story: Story) -> Iterator[Finding]:
    for entry in timeline:
        if entry.status not in STATUSES or len({one.account for one in entry.tellings}) < 2:
            continue
        told, label = entry.tellings, entry.label
        if entry.status == "differs":
            told = tuple(one for one in told if firmly(one, list(accounts.values())))
            label = undated(label, told, list(accounts.values()))
        variants = variants_of((one.value or entry.value, one.account, (one.citation,)) for one in told)
        title = f"{label}: {' / '.join(in_words(variant.words) for variant in variants)}"
        if entry.status != "differs" and (one_witness(variants, story) or len(entry.value) <= YEAR):
            continue
        yield finding("date", STATUSES[entry.status], entry.id, title, entry.reason, variants, story)


def _copies(story: Story, accounts: dict[str, Account]) -> Iterator[Finding]:
    for pair in story.copies:
        left, right = (accounts[one].document.name for one in pair.accounts)
        citations = {account: tuple(passage[index] for passage in pair.passages) for index, account in enumerate(pair.accounts)}
        variants = variants_of((accounts[one].document.name, one, citations[one]) for one in pair.accounts)
        counted = "one witness, not two" if witnesses(pair.accounts, story) == 1 else "still two witnesses"
        title = f"{left} and {right} share {round(pair.shared * 100)} % of the shorter text: {counted}"
        yield finding("copy", "copied", identify("copy", *pair.accounts), title, pair.reason, variants, story)
