"""Happenings put together or taken apart by people."""

from collections.abc import Sequence

import msgspec

from ..record import Account, Correction, Happening, Reason, Story, identify
from .ledger import Ledger, said_by
from .places import Places


def happenings(of: Story, accounts: Sequence[Account], ledger: Ledger) -> Story:
    """The story with its happenings as people want them told apart; its id and its accounts stay."""
    places = Places(one for one in accounts if one.id in set(of.accounts))
    for entry in ledger.of("merge_happenings", "split_happening"):
        groups = [{account.id for account, _ in places.found(target.passages)} for target in entry.targets]
        groups = [group for group in groups if group]
        made = _merged(of, groups, entry) if entry.kind == "merge_happenings" else _split(of, groups, entry)
        if made is None:
            ledger.failed(entry, "these reports are not told apart like that any more")
        else:
            of = made
            ledger.done(entry)
    return of


def _merged(of: Story, groups: Sequence[set[str]], entry: Correction) -> Story | None:
    wanted = set().union(*groups)
    mine = [one for one in of.happenings if wanted & set(one.accounts)]
    if len(mine) < 2:
        return None
    accounts = {account for one in mine for account in one.accounts}
    first = max(mine, key=lambda one: (len(one.accounts), one.id))
    values = {one.value for one in mine}
    whole = _happening(of, accounts, entry, entry.value or first.title, values.pop() if len(values) == 1 else first.value)
    return _with(of, [one for one in of.happenings if one not in mine], whole)


def _split(of: Story, groups: Sequence[set[str]], entry: Correction) -> Story | None:
    leaving = set().union(*groups)
    mine = [one for one in of.happenings if leaving & set(one.accounts)]
    staying = {account for one in mine for account in one.accounts} - leaving
    if len(mine) != 1 or not staying:
        return None
    old = mine[0]
    rest = msgspec.structs.replace(
        old, id=identify("happening", *sorted(staying)), accounts=tuple(account for account in old.accounts if account in staying)
    )
    part = _happening(of, leaving & set(old.accounts), entry, entry.value or old.title, old.value)
    return _with(of, [*(one for one in of.happenings if one is not old), rest], part)


def _happening(of: Story, accounts: set[str], entry: Correction, title: str, value: str | None) -> Happening:
    names = tuple(account for account in of.accounts if account in accounts)
    return Happening(
        id=identify("happening", *sorted(names)), title=title, value=value, accounts=names, reasons=(Reason(text=said_by(entry)),)
    )


def _with(of: Story, others: Sequence[Happening], one: Happening) -> Story:
    order = {account: place for place, account in enumerate(of.accounts)}
    found = sorted([*others, one], key=lambda each: (each.value or "9999", order[each.accounts[0]]))
    return msgspec.structs.replace(of, happenings=tuple(found))
