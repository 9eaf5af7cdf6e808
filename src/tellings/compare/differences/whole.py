"""Whether the roles that were read of a claim tell all of what it says."""

import re

from ...record import Account, Claim

CORE = frozenset({"object", "is", "that"})
# What may follow a clause without being a part of what it says; other words that follow it at once are its complement.
LOOSE = frozenset(
    {"and", "but", "or", "nor", "yet", "so", "after", "before", "when", "while", "as", "because", "since", "although", "though", "until"}
    | {"till", "if", "unless", "once", "who", "which", "where", "whereas", "despite", "said", "says", "told", "adding", "according"}
)


OBJECTS = ("whom ", "which ", "what ")
DENIAL = re.compile(r"n\s?['’]\s?t\b", re.IGNORECASE)  # "hadn ’ t", as some texts are spaced


def whole(account: Account, claim: Claim) -> bool:
    """Whether the roles that were read tell all that a claim says, as far as stating and denying goes.

    They do not where only the doer was read and more follows ("refused to allow" goes on with what was not allowed) or stands before
    ("whom police did not name"); where nobody is known who did it ("not to reveal his identity"); and where the words deny something that
    was read as stated.
    """
    text, told = account.document.text, {role.name for role in claim.roles}
    if claim.clause.rule == "claims.open" and "agent" not in told:
        return False
    if not claim.negated and DENIAL.search(claim.clause.exact):
        return False
    if told & CORE or claim.clause.rule == "claims.restated":
        return True
    if claim.clause.exact.lower().startswith(OBJECTS):
        return False
    if "to" not in told and text[claim.predicate.end : claim.clause.end].lstrip().startswith("to "):
        return False
    after = text[claim.clause.end : claim.context.end]
    following = after.lstrip().partition(" ")[0].strip(".,;:!?").lower()
    return not after[:1].isspace() or not following[:1].isalpha() or following in LOOSE
