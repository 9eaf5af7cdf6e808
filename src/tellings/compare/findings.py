"""Findings: what the comparison says, each with its status, its reason in words and its evidence, the weightiest first."""

from collections.abc import Iterable, Iterator, Sequence

from ..record import (
    Account,
    AlignedClaim,
    AlignedFigure,
    AlignedQuote,
    Carried,
    Citation,
    Claim,
    ClaimTelling,
    CoverageItem,
    Figure,
    Finding,
    FindingKind,
    FindingStatus,
    Story,
    StoryEntity,
    TimelineEntry,
    Variant,
    identify,
)
from ..record.calendar import in_words
from .coverage import YEAR
from .independence import witnesses
from .phrases import value_words
from .wordings import significant_edits, wording_title

# What an editor has to see first: contradictions, then differing numbers and words, then what may only look different, then what is
# established, then what is missing. Copies come early among the rest, since they change how everything else counts.
WEIGHTS: dict[tuple[FindingKind, FindingStatus], int] = {
    ("claim", "contradicts"): 1000,
    ("figure", "differs"): 900,
    ("wording", "differs"): 800,
    ("date", "differs"): 700,
    ("copy", "copied"): 600,
    ("figure", "compatible"): 500,
    ("wording", "compatible"): 450,
    ("figure", "corroborated"): 400,
    ("wording", "corroborated"): 350,
    ("date", "corroborated"): 300,
    ("date", "compatible"): 290,
    ("claim", "corroborated"): 280,
    ("coverage", "not_found"): 200,
    ("coverage", "only"): 100,
}
PER_WITNESS = 10  # added for each independent account that carries it
PER_PLACE = 9  # added for what stands at the very top of an account, less the further down its first mention is
# What the comparison of figures and dates found, as a finding has it; what is single or unrelated is none.
STATUSES: dict[str, FindingStatus] = {"same": "corroborated", "compatible": "compatible", "differs": "differs"}
CARRIERS = 2  # independent accounts of a happening that must have an item before its absence from another is a finding
WHAT = {"figure": "{}", "speaker": "words of {}", "entity": "{}", "event": "{}", "quote": "the words “{}”"}


def findings(
    accounts: Sequence[Account],
    story: Story,
    people: Sequence[StoryEntity],
    quotes: Sequence[AlignedQuote],
    figures: Sequence[AlignedFigure],
    timeline: Sequence[TimelineEntry],
    claims: Sequence[AlignedClaim],
    coverage: Sequence[CoverageItem],
) -> tuple[Finding, ...]:
    """All findings of a story, by weight, then by id."""
    names = {person.id: person.name for person in people}
    by_id = {account.id: account for account in accounts}
    found = [
        *_claims(claims, by_id, story),
        *_figures(figures, by_id, story),
        *_quotes(quotes, names, by_id, story),
        *_dates(timeline, story),
        *_copies(story, by_id),
        *_coverage(coverage, by_id, story),
    ]
    return tuple(sorted(found, key=lambda one: (-one.weight, one.id)))


def _finding(
    kind: FindingKind,
    status: FindingStatus,
    subject: str,
    title: str,
    reason: str,
    variants: Sequence[Variant],
    story: Story,
    happening: str | None = None,
    missing: tuple[str, ...] = (),
    place: int = 0,
) -> Finding:
    carriers = {account for variant in variants for account in variant.accounts}
    count = witnesses(carriers, story)
    return Finding(
        id=identify("finding", kind, status, subject, happening or ""),
        kind=kind,
        status=status,
        title=title,
        reason=reason,
        variants=tuple(variants),
        subject=subject,
        missing=missing,
        witnesses=count,
        weight=WEIGHTS[kind, status] + PER_WITNESS * min(count, 8) + place,
        happening=happening,
    )


def _variants(told: Iterable[tuple[str, str, tuple[Citation, ...]]]) -> tuple[Variant, ...]:
    """Variants from (words, account, citations), accounts with the same words together, in the order given."""
    groups: dict[str, tuple[list[str], list[Citation]]] = {}
    for words, account, citations in told:
        accounts, cited = groups.setdefault(words, ([], []))
        if account not in accounts:
            accounts.append(account)
        cited.extend(citations)
    return tuple(Variant(words=words, accounts=tuple(who), citations=tuple(cited)) for words, (who, cited) in groups.items())


def _claims(claims: Sequence[AlignedClaim], accounts: dict[str, Account], story: Story) -> Iterator[Finding]:
    known = {claim.id: claim for account in accounts.values() for claim in account.claims}
    for aligned in claims:
        firm = [one for one in aligned.tellings if known[one.claim].modality == "asserted"]
        sides = {one.negated for one in firm}
        if len(sides) < 2:
            continue
        variants = _variants((one.citation.evidence.exact, one.account, (one.citation,)) for one in firm)
        said = _whose([one for one in firm if not one.negated], accounts, known)
        denied = _whose([one for one in firm if one.negated], accounts, known)
        stated = min((one.citation.evidence.exact for one in firm if not one.negated), key=lambda words: (len(words), words))
        title = f"Said by {said} – denied by {denied}: {_plain(stated)}"
        reason = f"One side says that it is so, the other that it is not; {aligned.reason}."
        yield _finding("claim", "contradicts", aligned.id, title, reason, variants, story, aligned.happening)


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
        return account.entity(quote.speaker.entity).name
    return quote.source.exact if quote.source else "somebody"


def _plain(clause: str) -> str:
    """A clause as it stands by itself."""
    return clause.removeprefix("that ").strip()


def _figures(figures: Sequence[AlignedFigure], accounts: dict[str, Account], story: Story) -> Iterator[Finding]:
    known = {one.id: one for account in accounts.values() for one in account.figures}
    for figure in figures:
        if figure.status not in STATUSES or len({one.account for one in figure.tellings}) < 2:
            continue
        words = _first_words(figure, accounts, known)
        variants = _variants((words[one.figure], one.account, (one.citation, *one.repeats)) for one in figure.tellings)
        values = " / ".join(dict.fromkeys(variant.words for variant in variants))
        title = f"{figure.label}: {values}" if figure.label else values
        if figure.status == "same" and _one_witness(variants, story):
            continue  # copies repeat each other; that is said once, of the copies
        yield _finding("figure", STATUSES[figure.status], figure.id, title, figure.reason, variants, story, figure.happening)


def _first_words(figure: AlignedFigure, accounts: dict[str, Account], known: dict[str, Figure]) -> dict[str, str]:
    """For each figure its words, or those of the first that says the same value in the same way: "31" and "Thirty-one" are one version."""
    said: dict[tuple[object, ...], str] = {}
    words = {}
    for telling in figure.tellings:
        one = known[telling.figure]
        value = (one.expression.low, one.expression.high, one.expression.unit, one.approximator)
        words[one.id] = said.setdefault(value, value_words(accounts[telling.account], one))
    return words


def _quotes(quotes: Sequence[AlignedQuote], names: dict[str, str], accounts: dict[str, Account], story: Story) -> Iterator[Finding]:
    outlets = {one: account.document.name for one, account in accounts.items()}
    for quote in quotes:
        if len({one.account for one in quote.tellings}) < 2:
            continue
        variants = _variants((one.words, one.account, one.citations) for one in quote.tellings)
        speaker = names.get(quote.speaker or "", "An unresolved speaker")
        changed = significant_edits(quote)
        status: FindingStatus = "differs" if changed else "compatible" if quote.wordings > 1 else "corroborated"
        title, reason = wording_title(quote, speaker, changed, outlets)
        if status != "differs" and _one_witness(variants, story):
            continue
        yield _finding("wording", status, quote.id, title, reason, variants, story, quote.happening)


def _dates(timeline: Sequence[TimelineEntry], story: Story) -> Iterator[Finding]:
    for entry in timeline:
        if entry.status not in STATUSES or len({one.account for one in entry.tellings}) < 2:
            continue
        variants = _variants((one.value or entry.value, one.account, (one.citation,)) for one in entry.tellings)
        title = f"{entry.label}: {' / '.join(in_words(variant.words) for variant in variants)}"
        if entry.status != "differs" and (_one_witness(variants, story) or len(entry.value) <= YEAR):
            continue
        yield _finding("date", STATUSES[entry.status], entry.id, title, entry.reason, variants, story)


def _one_witness(variants: Sequence[Variant], story: Story) -> bool:
    """Whether everyone who has it is one witness, so that nothing is corroborated by it."""
    return witnesses({account for variant in variants for account in variant.accounts}, story) < CARRIERS


def _copies(story: Story, accounts: dict[str, Account]) -> Iterator[Finding]:
    for pair in story.copies:
        left, right = (accounts[one].document.name for one in pair.accounts)
        citations = {account: tuple(passage[index] for passage in pair.passages) for index, account in enumerate(pair.accounts)}
        variants = _variants((accounts[one].document.name, one, citations[one]) for one in pair.accounts)
        counted = "one witness, not two" if witnesses(pair.accounts, story) == 1 else "still two witnesses"
        title = f"{left} and {right} share {round(pair.shared * 100)} % of the shorter text: {counted}"
        yield _finding("copy", "copied", identify("copy", *pair.accounts), title, pair.reason, variants, story)


def _coverage(items: Sequence[CoverageItem], accounts: dict[str, Account], story: Story) -> Iterator[Finding]:
    happening_of = {account: one.id for one in story.happenings for account in one.accounts}
    for item in items:
        groups: dict[str, list[Carried]] = {}
        for one in item.carried:
            groups.setdefault(happening_of[one.account], []).append(one)
        for happening, mine in sorted(groups.items()):
            yield from _omission(item, happening, mine, accounts, story)


def _omission(item: CoverageItem, happening: str, mine: Sequence[Carried], accounts: dict[str, Account], story: Story) -> Iterator[Finding]:
    """What accounts of one happening lack that others on the same happening have, or that one alone has."""
    carriers = [one for one in mine if one.status == "has"]
    missing = tuple(one.account for one in mine if one.status == "not_found")
    if not carriers or not missing:
        return
    variants = _variants((item.label, one.account, one.citations) for one in carriers)
    what = WHAT[item.kind].format(item.label)
    day = next((one.value for one in story.happenings if one.id == happening and len(story.happenings) > 1), None)
    about = f" (of {in_words(day)})" if day else ""
    if witnesses((one.account for one in carriers), story) >= CARRIERS:
        title = f"Not found in {_names(missing, accounts)}{about}: {what}"
        carrying = _names([one.account for one in carriers], accounts)
        reason = f"{carrying} have it, independently; searched for and not found in the others on the same happening"
        yield _finding("coverage", "not_found", item.subject, title, reason, variants, story, happening, missing)
    elif len(carriers) == 1 and item.kind in ("figure", "speaker") and all(one.status != "unclear" for one in mine):
        place = _prominence(carriers[0], accounts)
        title = f"Only in {_names([carriers[0].account], accounts)}{about}: {what}"
        reason = "the other accounts on the same happening were searched and do not have it"
        yield _finding("coverage", "only", item.subject, title, reason, variants, story, happening, missing, place)


def _prominence(carrier: Carried, accounts: dict[str, Account]) -> int:
    """How far up an account first has an item, from PER_PLACE (its first words) down to 0."""
    end = accounts[carrier.account].document.main_end
    first = min((citation.evidence.start for citation in carrier.citations), default=end)
    return PER_PLACE - PER_PLACE * min(first, end) // max(end, 1)


def _names(ids: Iterable[str], accounts: dict[str, Account]) -> str:
    names = [accounts[one].document.name for one in ids]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
