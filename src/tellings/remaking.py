"""A record made anew from its originals: the strictest check, since the same inputs give the same record.

Evidence that stands in the originals says that nothing was put into a reporter's mouth; it does not say that the speaker, the value or the
reason beside it is what tellings found. Made anew, the record has to be the same in every part.
"""

from collections.abc import Iterator

import msgspec

from .annotate import describe, load
from .errors import TellingsError
from .pipeline import account, record, story
from .record import Account, Loaded, Record
from .settings import Settings
from .verification import Mismatch
from .version import VERSION

PARTS = ("story", "accounts", "people", "quotes", "figures", "timeline", "events", "claims", "coverage", "findings")


def comparable(made: Record) -> str:
    """Why this installation can't make the record anew, or an empty string if it can."""
    if made.tellings != VERSION:
        return f"it was made by tellings {made.tellings}, and this is {VERSION}"
    here = describe(load(Settings().model))
    return "" if made.model == here else f"it was made with {made.model}, and the model here is {here}"


def remade(made: Record, data: dict[str, bytes]) -> list[Mismatch]:
    """Where a record differs from what its originals give.

    Args:
        made: the record; ``comparable`` says whether it can be made anew here.
        data: the bytes of its sources, by SHA-256; accounts whose bytes are missing can't be made anew and are mismatches.
    """
    accounts: list[Account] = []
    found: list[Mismatch] = []
    for one in made.accounts:
        source = one.document.source
        if source.sha256 not in data:
            found.append(_mismatch(one.id, source.origin, "document.source", "its bytes were not found, so it can't be made anew"))
            continue
        try:
            accounts.append(account(Loaded(source=source, data=data[source.sha256]), Settings(model=Settings().model)))
        except TellingsError as error:
            found.append(_mismatch(one.id, source.origin, "document", f"it can't be made anew: {error}"))
    if found:
        return found
    return list(_differences(made, record(story(accounts), accounts)))


def _differences(made: Record, anew: Record) -> Iterator[Mismatch]:
    for part in PARTS:
        ours, theirs = getattr(made, part), getattr(anew, part)
        if ours != theirs:
            yield _mismatch("", "", *_first(part, ours, theirs))


def _first(where: str, ours: object, theirs: object) -> tuple[str, str]:
    """The path of the first difference between two values of one type, and both sides in short."""
    if isinstance(ours, msgspec.Struct) and type(ours) is type(theirs):
        for name in ours.__struct_fields__:
            if getattr(ours, name) != getattr(theirs, name):
                return _first(f"{where}.{name}", getattr(ours, name), getattr(theirs, name))
    if isinstance(ours, tuple) and isinstance(theirs, tuple) and len(ours) == len(theirs):
        for index, (one, other) in enumerate(zip(ours, theirs, strict=True)):
            if one != other:
                return _first(f"{where}[{index}]", one, other)
    return where, f"the record has {_short(ours)}, the originals give {_short(theirs)}"


def _short(value: object, limit: int = 70) -> str:
    words = repr(value)
    return words if len(words) <= limit else words[: limit - 1] + "…"


def _mismatch(account_id: str, origin: str, where: str, reason: str) -> Mismatch:
    return Mismatch(account=account_id, origin=origin, where=where, reason=reason)
