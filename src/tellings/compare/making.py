"""How a finding is put together: its weight among the others, its variants, its witnesses."""

from collections.abc import Iterable, Sequence
from typing import Literal

from ..record import Account, Citation, DifferenceKind, EditKind, Finding, FindingKind, FindingStatus, Story, Variant, identify
from .independence import witnesses
from .phrases import listing

# What an editor has to see first: contradictions, then differing numbers and words, then what may only look different, then what is
# established, then what is missing. Copies come early among the rest, since they change how everything else counts.
WEIGHTS: dict[tuple[FindingKind, FindingStatus], int] = {
    ("claim", "contradicts"): 1000,
    ("figure", "differs"): 900,
    ("figure", "contradicts"): 850,  # one account against itself
    ("wording", "differs"): 800,
    ("date", "differs"): 700,
    ("copy", "copied"): 600,
    ("figure", "compatible"): 500,
    ("wording", "compatible"): 450,
    ("figure", "corroborated"): 400,
    ("wording", "corroborated"): 350,
    ("date", "corroborated"): 300,
    ("date", "compatible"): 290,
    ("claim", "differs"): 750,
    ("claim", "compatible"): 430,
    ("claim", "corroborated"): 280,
    ("coverage", "not_found"): 200,
    ("coverage", "only"): 100,
}
# What facts of a kind part in, where nothing more special is said.
IMPLIED: dict[tuple[FindingKind, FindingStatus], DifferenceKind] = {
    ("figure", "differs"): "figure",
    ("figure", "contradicts"): "figure",
    ("wording", "differs"): "wording",
    ("date", "differs"): "time",
    ("claim", "contradicts"): "polarity",
}
CLAIM_CHANGED = 300  # added for a wording that changes what is claimed: it comes before everything else
PER_WITNESS = 10  # added for each independent account that carries it
SEEN = 8  # independent accounts beyond which more make a finding no weightier
PER_PLACE = 9  # added for what stands at the very top of an account, less the further down its first mention is
CARRIERS = 2  # independent accounts of a happening that must have an item before its absence from another is a finding


def finding(
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
    differences: Sequence[EditKind] = (),
    difference: DifferenceKind | Literal[""] = "",
) -> Finding:
    """A finding with its witnesses and its weight.

    Args:
        kind: of what it is.
        status: what was found.
        subject: id of what it is about.
        title: one line.
        reason: why, in words.
        variants: the versions, with the accounts that carry them.
        story: whose accounts they are, for their independence.
        happening: id of the happening, if one is meant.
        missing: accounts in which it was not found.
        place: added to the weight for where it stands.
        differences: kinds of differences between wordings; one that changes what is claimed puts the finding before all others.
        difference: what the sides part in.
    """
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
        weight=WEIGHTS[kind, status] + PER_WITNESS * min(count, SEEN) + place + (CLAIM_CHANGED if "claim" in differences else 0),
        happening=happening,
        differences=tuple(differences),
        difference=difference or IMPLIED.get((kind, status), ""),
    )


def variants_of(told: Iterable[tuple[str, str, tuple[Citation, ...]]]) -> tuple[Variant, ...]:
    """Variants from (words, account, citations), accounts with the same words together, in the order given."""
    groups: dict[str, tuple[list[str], list[Citation]]] = {}
    for words, account, citations in told:
        accounts, cited = groups.setdefault(words, ([], []))
        if account not in accounts:
            accounts.append(account)
        cited.extend(citations)
    return tuple(Variant(words=words, accounts=tuple(who), citations=tuple(cited)) for words, (who, cited) in groups.items())


def one_witness(variants: Sequence[Variant], story: Story) -> bool:
    """Whether everyone who has it is one witness, so that nothing is corroborated by it."""
    return witnesses({account for variant in variants for account in variant.accounts}, story) < CARRIERS


def names_of(ids: Iterable[str], accounts: dict[str, Account]) -> str:
    """The outlets of some accounts, as a sentence lists them."""
    return listing([accounts[one].document.name for one in ids])
