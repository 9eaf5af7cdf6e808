"""Utterances put together or taken apart by people: bonds between quotes, which the alignment keeps."""

from collections.abc import Sequence

from ..record import Account, Correction, Target
from .ledger import Ledger
from .places import Places, meets


def utterances(accounts: Sequence[Account], ledger: Ledger) -> tuple[tuple[str, frozenset[str]], ...]:
    """The bonds between the quotes of some accounts, the oldest first: pairs of ``together`` or ``apart`` and quote ids."""
    found = []
    for entry in ledger.of("merge_utterances", "split_utterance"):
        sets = [_quotes(target, accounts) for target in entry.targets]
        every = frozenset[str]().union(*sets)
        if len(every) < _least(entry):
            ledger.failed(entry, "the quotation is not in the record any more")
            continue
        found.append(("together" if entry.kind == "merge_utterances" else "apart", every))
        ledger.done(entry)
    return tuple(found)


def _least(entry: Correction) -> int:
    return 2 if entry.kind == "merge_utterances" else 1


def _quotes(target: Target, accounts: Sequence[Account]) -> frozenset[str]:
    places = list(Places(accounts).found(target.passages))
    near = {account.id for account, _ in places}
    return frozenset(
        quote.id
        for account in accounts
        if account.id in near
        for quote in account.quotes
        if any(meets(account, part, places) for part in quote.content)
    )
