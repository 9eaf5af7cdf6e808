"""What calls itself satire bears witness to nothing: it corroborates nothing, parts from nobody and leaves nothing out."""

from collections.abc import Set

import msgspec

from ..record import Finding, Story
from .independence import witnesses
from .making import CARRIERS, PER_WITNESS, SEEN

PARTED = ("differs", "contradicts")
SEVERAL = ("corroborated", "compatible", "not_found")  # which it takes independent accounts to say


def in_earnest(found: Finding, satire: Set[str], story: Story) -> Finding | None:
    """The finding without the accounts that call themselves satire; None where nothing is left of it.

    Args:
        found: a finding of any kind.
        satire: ids of these accounts.
        story: whose accounts they are, for their independence.
    """
    if found.kind == "copy" or satire.isdisjoint({*_carriers(found), *found.missing}):
        return found
    variants = tuple(
        msgspec.structs.replace(
            one,
            accounts=tuple(account for account in one.accounts if account not in satire),
            citations=tuple(citation for citation in one.citations if citation.account not in satire),
        )
        for one in found.variants
        if not set(one.accounts) <= satire
    )
    missing = tuple(account for account in found.missing if account not in satire)
    count = witnesses({account for one in variants for account in one.accounts}, story)
    fewer = not satire.isdisjoint(_carriers(found))
    if not variants or (found.missing and not missing) or (found.status in PARTED and len(variants) < min(2, len(found.variants))):
        return None
    if found.status in SEVERAL and fewer and count < CARRIERS:
        return None
    weight = found.weight + PER_WITNESS * (min(count, SEEN) - min(found.witnesses, SEEN))
    return msgspec.structs.replace(found, variants=variants, missing=missing, witnesses=count, weight=weight)


def _carriers(found: Finding) -> set[str]:
    return {account for one in found.variants for account in one.accounts}
