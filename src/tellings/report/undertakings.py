"""What was promised, required and certified, as lines for people."""

from dataclasses import dataclass

from ..record import Account, Citation, Commitment, Condition, Evidence, Record
from .words import visible

PRONOUNS = frozenset({"i", "we", "he", "she", "it", "they"})
TITLES = ("Promised or agreed", "Required", "Certified")


@dataclass(frozen=True)
class Undertaking:
    """One line: who promised, required or certified (empty where the report does not say), by which word, what, and before what."""

    id: str
    who: str
    negated: bool
    cue: str
    content: str
    before: str
    citation: Citation


def undertaken(record: Record) -> list[tuple[str, list[Undertaking]]]:
    """The lines under their titles, in the record's order; only titles that have some."""
    groups: dict[str, list[Undertaking]] = {title: [] for title in TITLES}
    for account in record.accounts:
        for made in account.commitments:
            groups[TITLES[0]].append(_line(account, made, made.promiser, None))
        for condition in account.conditions:
            groups[TITLES[1 if condition.kind == "required" else 2]].append(_line(account, condition, condition.by, condition.before))
    return [(title, lines) for title, lines in groups.items() if lines]


def _line(account: Account, made: Commitment | Condition, who: Evidence | None, before: Evidence | None) -> Undertaking:
    return Undertaking(
        id=made.id,
        who=visible(_named(account, made, who)),
        negated=made.negated,
        cue=visible(made.cue.exact),
        content=visible(made.content.exact),
        before=visible(before.exact) if before and not made.content.span.covers(before) else "",
        citation=Citation(account=account.id, evidence=made.content),
    )


def _named(account: Account, made: Commitment | Condition, who: Evidence | None) -> str:
    """Who it is, in the report's words; a pronoun gives way to the name it stands for, inside a quotation to its speaker's."""
    if who is None:
        return ""
    if who.exact.lower() not in PRONOUNS:
        return who.exact
    spoken = next((quote.speaker.entity for quote in account.quotes if quote.id == made.quote), None)
    entity = spoken if who.exact.lower() in ("i", "we") else made.entity
    return account.entity(entity).name if entity else who.exact
