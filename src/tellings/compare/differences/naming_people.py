"""Whom a stretch of an account names."""

from ...record import Account, Span


def people(account: Account, stretch: Span) -> set[str]:
    """The last names, in lower case, of the people whom a stretch names."""
    return {
        mention.evidence.exact.split()[-1].lower()
        for entity in account.entities
        if entity.kind == "person"
        for mention in entity.mentions
        if mention.kind == "name" and stretch.start <= mention.evidence.start < stretch.end
    }
