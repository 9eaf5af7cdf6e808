"""What an account says it is: satire, opinion, analysis. What it does not say of itself is not guessed."""

import re
from collections.abc import Iterable, Iterator

from ..lexicon import rows
from ..record import Account, Problem

# The head of a title that names its kind: "Opinion: …", "Satire | …".
LABEL = re.compile(r"\s*[\[(]?(?P<kind>[^\W\d_]+(?: [^\W\d_]+)?)[\])]?\s*[:|–—]\s")
WORD = re.compile(r"[^\W\d_]+")


def genre(account: Account) -> str:
    """The kind that a document's own section or the label of its title names, or nothing for a report.

    Returns:
        ``satire``, ``opinion``, ``analysis``, ``review`` or an empty string.
    """
    document = account.document
    kinds = {word: kind for kind, listed in rows("genres") for word in listed.split("|")}
    stated = [document.section.value.lower()] if document.section else []
    if document.title and (found := LABEL.match(document.title.value)):
        stated.append(found["kind"].lower())
    for words in stated:
        if words.strip() in kinds:
            return kinds[words.strip()]
        said = [kinds[word] for word in WORD.findall(words) if word in kinds]
        if said:
            return said[0]
    return ""


def satire(accounts: Iterable[Account]) -> frozenset[str]:
    """The ids of the accounts that call themselves satire."""
    return frozenset(one.id for one in accounts if genre(one) == "satire")


def remarks(accounts: Iterable[Account]) -> Iterator[Problem]:
    """A remark for each account that calls itself something else than a report, so that a reader weighs it as what it is."""
    for account in accounts:
        kind = genre(account)
        if kind:
            held = "nothing is held against others by it" if kind == "satire" else "its claims are those of its writer"
            source = account.document.source
            origin = source.origin + (f"!{source.member}" if source.member else "")
            yield Problem(origin=origin, stage="compare", code=kind, reason=f"it calls itself {kind}: {held}", fatal=False)
