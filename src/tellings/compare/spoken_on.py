"""Findings about when something was said: the days that accounts give for one utterance."""

from collections.abc import Iterator, Sequence

from ..record import Account, AlignedQuote, Citation, Finding, Story, TimeExpression
from ..record.calendar import in_words
from .firm_days import firm, looks_ahead, parted
from .making import finding, variants_of

OBJECT = "quotes.object"


def days(quotes: Sequence[AlignedQuote], names: dict[str, str], accounts: dict[str, Account], story: Story) -> Iterator[Finding]:
    """A finding for each utterance that two accounts put on days which can't be one: the alignment lets pass a slip of one day."""
    for quote in quotes:
        told = [(one.account, time) for one in quote.tellings if (time := _time(accounts[one.account], one.quote))]
        if not parted([(time.value, time) for _, time in told]):
            continue
        variants = variants_of((time.value, account, (Citation(account=account, evidence=time.evidence),)) for account, time in told)
        words = quote.tellings[quote.base].words
        title = (
            f"When {names.get(quote.speaker or '', 'an unresolved speaker')} said it: {' / '.join(in_words(one.words) for one in variants)}"
        )
        reason = f"the accounts give different days for one utterance, “{_short(words)}”"
        yield finding("date", "differs", quote.id, title, reason, variants, story, quote.happening)


def _time(account: Account, quote: str) -> TimeExpression | None:
    """The expression that says when a quote was said, if the report fixes it."""
    said = next((one for one in account.quotes if one.id == quote), None)
    if said is None or said.time is None or (said.kind == "indirect" and all(part.rule == OBJECT for part in said.content)):
        return None  # whom or what somebody "defended" are no words by which his utterance is known
    return next((one for one in account.times if one.id == said.time and _sure(one)), None)


def _sure(time: TimeExpression) -> bool:
    """Whether a time is resolved to days, by what the report itself says, and to such as lie behind it."""
    return time.value[:1].isdigit() and firm(time) and not looks_ahead(time)


def _short(words: str, limit: int = 90) -> str:
    return words if len(words) <= limit else words[: limit - 1].rstrip() + "…"
