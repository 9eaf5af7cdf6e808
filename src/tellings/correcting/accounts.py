"""Speakers and dates set right, in copies of the accounts: everything that is aligned afterwards follows from them."""

from collections.abc import Sequence

import msgspec

from ..record import Account, Anchor, Correction, Entity, Mention, Quote, Speaker, Stated, TimeExpression, evidence, identify
from ..record.calendar import bounds
from .ledger import Ledger, said_by
from .places import Place, Places, meets

RULE = "corrections"


def accounts(given: Sequence[Account], ledger: Ledger) -> tuple[Account, ...]:
    """The accounts with the speakers and the dates that people set, in their order; the others are the same objects."""
    now = {one.id: one for one in given}
    names = {variant for one in given for entity in one.entities for variant in entity.variants}
    for entry in ledger.of("speaker", "date"):
        places = list(Places(now.values()).found(passage for target in entry.targets for passage in target.passages))
        changed = False
        for account, span in places:
            spoken = entry.kind == "speaker"
            held = [(now[account.id], span)]
            made = _spoken(now[account.id], held, entry, names) if spoken else _dated(now[account.id], held, entry)
            changed = changed or made is not None
            now[account.id] = made or now[account.id]
        if changed:
            ledger.done(entry)
        else:
            ledger.failed(entry, _why_not(entry, bool(places)))
    return tuple(now[one.id] for one in given)


def _why_not(entry: Correction, there: bool) -> str:
    if entry.kind == "date" and bounds(entry.value) is None:
        return f"“{entry.value}” is no date; give it as 2015-01-06, 2015-01 or 2015"
    return "nobody is quoted there any more" if there and entry.kind == "speaker" else "the passage is not in the record any more"


def _spoken(account: Account, places: Sequence[Place], entry: Correction, known: set[str]) -> Account | None:
    told = [one for one in account.quotes if any(meets(account, part, places) for part in one.content)]
    if not told:
        return None
    speaker, entities = _speaker(account, told[0], entry)
    mine = {one.id for one in told}
    quotes = tuple(msgspec.structs.replace(one, speaker=speaker) if one.id in mine else one for one in account.quotes)
    return msgspec.structs.replace(account, quotes=quotes, entities=entities)


def _speaker(account: Account, told: Quote, entry: Correction) -> tuple[Speaker, tuple[Entity, ...]]:
    if not entry.value:
        return Speaker(status="none", reason=said_by(entry)), account.entities
    folded = entry.value.casefold()
    for one in account.entities:
        if folded in {name.casefold() for name in (one.name, *one.variants)}:
            return Speaker(status="resolved", entity=one.id, reason=said_by(entry)), account.entities
    words = told.source or told.cue or told.content[0]
    mention = evidence(account.document.text, words.start, words.end, f"{RULE}.speaker")
    made = Entity(
        id=identify("entity", account.document.id, RULE, entry.value),
        kind="person",
        name=entry.value,
        variants=(entry.value,),
        mentions=(Mention(kind="name", evidence=mention),),
    )
    return Speaker(status="resolved", entity=made.id, reason=said_by(entry)), (*account.entities, made)


def _dated(account: Account, places: Sequence[Place], entry: Correction) -> Account | None:
    if bounds(entry.value) is None:
        return None
    if any(target.what == "account" for target in entry.targets):
        stated = Stated(value=entry.value, rule=f"{RULE}.date: {said_by(entry)}")
        document = msgspec.structs.replace(account.document, published=stated)
        return msgspec.structs.replace(account, document=document, times=tuple(_loose(one, account) for one in account.times))
    times = tuple(_set(one, entry) if meets(account, one.evidence, places) else one for one in account.times)
    return msgspec.structs.replace(account, times=times) if times != account.times else None


def _loose(time: TimeExpression, account: Account) -> TimeExpression:
    """An expression that was resolved against the date that is set right, free to be resolved anew."""
    before = account.document.published
    if before is None or time.anchor.kind != "document" or time.anchor.value != before.value:
        return time
    return msgspec.structs.replace(time, anchor=Anchor(kind="none"))


def _set(time: TimeExpression, entry: Correction) -> TimeExpression:
    anchor = Anchor(kind="correction", value=entry.value, reason=said_by(entry))
    return msgspec.structs.replace(time, type="DATE", value=entry.value, relative="", anchor=anchor, begin="", end="")
