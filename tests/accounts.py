"""Accounts made by hand for tests of what comes after extraction."""

from collections.abc import Sequence
from typing import Any

from tellings.record import Account, Citation, CopyPair, Dating, Happening, Story, evidence
from tests.making import document


def account(text: str, outlet: str, published: str | None = None, **parts: Any) -> Account:
    """An account of a text by an outlet; its id is the outlet's name in lower case; ``parts`` are its quotes, figures…"""
    empty: dict[str, Any] = {"sentences": (), "entities": (), "quotes": (), "figures": (), "times": (), "events": (), "claims": ()}
    return Account(id=outlet.lower(), document=document(text, published, outlet), **{**empty, **parts})


def story(
    accounts: Sequence[Account],
    groups: Sequence[Sequence[str]] = (),
    copies: Sequence[CopyPair] = (),
    witnesses: Sequence[Sequence[str]] = (),
) -> Story:
    """A story of the accounts: one happening unless ``groups`` of ids say otherwise, dated as the documents say."""
    ids = tuple(one.id for one in accounts)
    happenings = tuple(
        Happening(id=f"happening-{index}", title=group[0], value=None, accounts=tuple(group), reasons=())
        for index, group in enumerate(groups or [ids])
    )
    datings = tuple(
        Dating(account=one.id, value=day, earliest=day, latest=day, basis="stated" if day else "unknown", reasons=())
        for one in accounts
        for day in [one.document.published.value if one.document.published else None]
    )
    return Story(
        id="story", title="test", accounts=ids, happenings=happenings, datings=datings, copies=tuple(copies),
        witnesses=tuple(tuple(group) for group in witnesses),
    )  # fmt: skip


def cite(one: Account, words: str) -> Citation:
    """The citation of the first place where the words stand in an account."""
    start = one.document.text.index(words)
    return Citation(account=one.id, evidence=evidence(one.document.text, start, start + len(words), "test"))
