"""The framing of each account of a story: counts with their places, nothing weighed."""

from collections.abc import Sequence

from ...record import Account, AlignedProgramme, Citation, Framing, StoryEntity, evidence
from .labels import labels
from .topics import Subject, subjects, topics
from .voices import saying, voices


def framing(accounts: Sequence[Account], people: Sequence[StoryEntity], programmes: Sequence[AlignedProgramme]) -> tuple[Framing, ...]:
    """How each account puts the story, in the record's order."""
    named = {(member.account, member.entity): (one.id, one.name) for one in people for member in one.members}
    known = subjects(accounts, people, programmes)
    return tuple(_framing(account, named, known) for account in accounts)


def _framing(account: Account, named: dict[tuple[str, str], tuple[str, str]], known: Sequence[Subject]) -> Framing:
    opening = _lead(account)
    end = opening.evidence.end if opening is not None else 0
    leads = [subject.label for subject in known if any(place.start < end for place in subject.places.get(account.id, ()))]
    return Framing(
        account=account.id,
        lead=opening,
        leads=tuple(leads),
        words=len(account.document.text[: account.document.main_end].split()),
        voices=voices(account, named),
        labels=labels(account),
        saying=saying(account),
        topics=topics(account, known),
    )


def _lead(account: Account) -> Citation | None:
    """The first sentence of the first paragraph of the main matter."""
    document = account.document
    block = next((one for one in document.blocks if one.kind == "paragraph" and one.end <= document.main_end), None)
    if block is None or block.end <= block.start:
        return None
    first = account.sentence_at(block.start)
    end = min(first.end, block.end) if first is not None else block.end
    exact = document.text[block.start : end].rstrip()
    return (
        Citation(account=account.id, evidence=evidence(document.text, block.start, block.start + len(exact), "framing.lead"))
        if exact
        else None
    )
