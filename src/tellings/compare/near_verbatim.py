"""Whether like wordings are surely of one utterance: nearly word for word the same, and not of two days.

A speaker says like things twice in a day, in a written statement and before cameras, and nothing in the reports says so. Word for word
nobody does: two transcripts of one speech part in a word or two among many. In long reports a wording is told as another one only where
little of what both quote differs.
"""

import re
from collections.abc import Mapping, Sequence, Set
from datetime import date

from ..record import Account, Edit, Entity, Quote, Telling
from ..record.calendar import bounds
from .alike_pieces import shared_runs
from .moved import put_together
from .wording import key, words

# Other words for each one that both have (ratio); the same where a stretch of so many words stands in both, or where but one step of one or
# two words parts them. Chosen on 168 wordings of long reports judged by readers who knew no rule, November 2026: 140 right; of 121 that are
# left, 110.
OTHER, OTHER_AT_MOST, STRETCH, SLIP = 0.15, 0.3, 13, 2
MOST_OTHER = 0.6  # the same in short accounts, whose speakers seldom say a thing twice. By judgement
TURNED = 2  # places at which one who is spoken to is spoken of. By judgement
SECOND = frozenset({"you", "your", "yours", "yourself"})
THIRD = frozenset({"he", "she", "him", "his", "her", "hers", "himself", "herself", "they", "them", "their", "theirs"})
OWNER = re.compile(r"\b[A-Z]\w+['’]s\b")  # "Moss's"
JOINED = re.compile(r",? and |, ")
FILLED_IN = 3  # places of a form that are filled in otherwise. By judgement
FILLED, SPELLED = re.compile(r"\b(?:[A-Z]\w+|\d[\d,.]*)"), 2  # a name or a number; letters with which two spellings of a name begin
SOONER = 7  # days before the report from which on what was said then is no news of it. By judgement


def nearly_verbatim(edits: Sequence[Edit], changed: Sequence[Edit]) -> bool:
    """Whether two wordings are nearly word for word the same.

    Args:
        edits: all steps from the one to the other.
        changed: those by which something is said with other words.
    """
    runs = shared_runs(put_together(edits))
    other = _other(changed)
    little = max(runs, default=0) >= STRETCH or (len(changed) == 1 and other <= SLIP and _within(edits, changed[0]))
    return other <= (OTHER_AT_MOST if little else OTHER) * sum(runs)


def more_alike(edits: Sequence[Edit], changed: Sequence[Edit]) -> bool:
    """Whether two wordings have clearly more in common than they differ in: what short accounts, too, need to tell of one utterance."""
    return _other(changed) <= MOST_OTHER * sum(shared_runs(put_together(edits)))


def spoken_to_and_of(edits: Sequence[Edit]) -> bool:
    """Whether one wording speaks to somebody of whom the other speaks: a letter's "your plan", and what its writer says of "Moss's plan".

    It must do so at two places at least: a transcript has "they" for one "you" soon enough.
    """
    return sum(_turned(edit) for edit in edits) >= TURNED


def _turned(edit: Edit) -> bool:
    """Whether one side addresses somebody and the other names him, or takes him up: but for what an editor put in."""
    if edit.op != "changed" or "[" in edit.base + edit.other:
        return False
    addressed = [not SECOND.isdisjoint(map(key, words(side))) for side in (edit.base, edit.other)]
    return addressed[0] != addressed[1] and _spoken_of(edit.other if addressed[0] else edit.base)


def _spoken_of(side: str) -> bool:
    return OWNER.search(side) is not None or not THIRD.isdisjoint(map(key, words(side)))


def one_form(edits: Sequence[Edit]) -> bool:
    """Whether two wordings are one form that was filled in for two things: other names, days or numbers stand at several places of it."""
    return sum(_filled_in(edit) for edit in edits) >= FILLED_IN


def _filled_in(edit: Edit) -> bool:
    """Whether names or numbers stand in the place of others that are not spelled like them."""
    sides = [FILLED.findall(side) for side in (edit.base, edit.other)] if edit.op == "changed" else [[], []]
    begun = [{word if word[0].isdigit() else word[:SPELLED].lower() for word in side} for side in sides]
    return all(sides) and begun[0].isdisjoint(begun[1])


def body_and_person(one: Telling, other: Telling, accounts: Mapping[str, Account]) -> bool:
    """Whether the one account gives the words to a body and the other to a person: a statement, and what somebody of it said.

    Of nine such pairs that were read (November 2026) three were of one utterance.
    """
    bodies, people = ([_speakers(accounts[side.account], side, kind) for side in (one, other)] for kind in ("organisation", "person"))
    return _two(bodies[0], people[1]) or _two(bodies[1], people[0])


def _two(bodies: Set[str], people: Set[str]) -> bool:
    """Whether there are both, and none is called by a word of the other's name: "a Mint spokesman" is the Mint's."""
    named = {word for name in people for word in name.split()}
    return bool(bodies and people) and named.isdisjoint(word for name in bodies for word in name.split())


def _speakers(account: Account, telling: Telling, kind: str) -> set[str]:
    """The names of the speakers of a telling that are of a kind; none where one speaker is unknown or of another kind."""
    ids = {quote.speaker.entity for quote in quotes_of(account, telling)}
    found = [account.entity(one) for one in ids if one]
    return {one.name for one in found} if len(found) == len(ids) and all(one.kind == kind and _named(one) for one in found) else set()


def _named(speaker: Entity) -> bool:
    return any(mention.kind == "name" for mention in speaker.mentions)


def quotes_of(account: Account, telling: Telling) -> list[Quote]:
    """The quotations of an account of which a telling is made."""
    starts = {one.evidence.start for one in telling.citations}
    return [quote for quote in account.quotes if any(part.start in starts for part in quote.content)]


def _other(changed: Sequence[Edit]) -> int:
    """How many words stand in the place of others, by the longer side of each step."""
    return sum(max(len(words(edit.base)), len(words(edit.other))) for edit in changed)


def _within(edits: Sequence[Edit], edit: Edit) -> bool:
    """Whether a step stands between words that both have."""
    at = next((number for number, one in enumerate(edits) if (one.op, one.base, one.other) == (edit.op, edit.base, edit.other)), 0)
    return 0 < at < len(edits) - 1 and edits[at - 1].op == edits[at + 1].op == "same"


def two_days(one: Telling, other: Telling, accounts: Mapping[str, Account]) -> bool:
    """Whether two accounts put what was said on days that can't be one, or one of them on a day long before it was written."""
    first, second = _day(accounts[one.account], one), _day(accounts[other.account], other)
    if first is not None and second is not None:
        return first[0] > second[1] or second[0] > first[1]
    told, account = (first, accounts[one.account]) if first is not None else (second, accounts[other.account])
    stated = account.document.published
    written = bounds(stated.value) if stated else None
    return told is not None and written is not None and (written[0] - told[1]).days > SOONER


def two_chants(one: Telling, other: Telling, accounts: Mapping[str, Account]) -> bool:
    """Whether both were chanted, by crowds that have a word of their own for one place of a known rhyme."""
    return all(any(_chanted(quote) for quote in quotes_of(accounts[each.account], each)) for each in (one, other))


def together_and_alone(one: Telling, other: Telling, accounts: Mapping[str, Account]) -> bool:
    """Whether the words are of several people together here and of one of them alone there: a joint statement, his own."""
    first, second = (_together(accounts[side.account], side) for side in (one, other))
    return first is not None and second is not None and first != second


def _together(account: Account, telling: Telling) -> bool | None:
    """Whether an account gives what is quoted to several people by name; None where it names nobody."""
    sources = [quote.source.exact for quote in quotes_of(account, telling) if quote.source]
    people = [
        re.compile(rf"\b(?:{'|'.join(sorted({re.escape(one.evidence.exact) for one in entity.mentions if one.kind == 'name'}))})\b")
        for entity in account.entities
        if entity.kind == "person" and _named(entity)
    ]
    named = [sum(name.search(source) is not None for name in people) for source in sources]
    return any(len(JOINED.split(source)) > 1 and count > 1 for source, count in zip(sources, named, strict=True)) if any(named) else None


def _chanted(quote: Quote) -> bool:
    return quote.cue is not None and quote.cue.exact.lower().startswith("chant") and quote.speaker.status != "resolved"


def _day(account: Account, telling: Telling) -> tuple[date, date] | None:
    """The first and the last day on which an account says that something was said; None where it does not say."""
    times = {one.id: one.value for one in account.times}
    said = (times.get(quote.time or "", "") for quote in quotes_of(account, telling))
    return next((days for value in said if (days := bounds(value.partition("T")[0]))), None)
