"""Whom an account lets speak, and at what length; and by which verbs."""

from collections.abc import Mapping
from functools import cache

from ...lexicon import rows
from ...record import Account, Citation, Quote, SayingUse, SpeakerShare, Tone

FIRST = 3  # places that are cited
TONES: tuple[Tone, ...] = ("nothing", "distance", "weakness", "strength", "knowledge", "feeling", "denial")


def voices(account: Account, named: Mapping[tuple[str, str], tuple[str, str]]) -> tuple[SpeakerShare, ...]:
    """The speakers of an account's outermost quotations, those with most words first.

    Args:
        account: the account.
        named: id and name of the story's entity by (account, entity).
    """
    quoted: dict[tuple[str | None, str], list[Quote]] = {}
    for quote in account.quotes:
        if quote.within is None and not quote.negated:
            quoted.setdefault(_who(account, quote, named), []).append(quote)
    total = sum(_words(quote) for found in quoted.values() for quote in found)
    made = [
        SpeakerShare(
            speaker=speaker,
            name=name,
            quotes=len(found),
            words=sum(_words(quote) for quote in found),
            marked=sum(_words(quote, marked=True) for quote in found),
            share=round(sum(_words(quote) for quote in found) / total, 4) if total else 0.0,
            citations=tuple(Citation(account=account.id, evidence=quote.content[0]) for quote in found[:FIRST]),
        )
        for (speaker, name), found in quoted.items()
    ]
    return tuple(sorted(made, key=lambda one: (-one.words, one.name)))


def saying(account: Account) -> tuple[SayingUse, ...]:
    """The verbs that hand on what others say, the most frequent first; cues that are on no list are left out."""
    known = _forms()
    found: dict[tuple[str, Tone], list[Citation]] = {}
    for quote in account.quotes:
        if quote.cue is not None:
            words = quote.cue.exact.lower().split()
            for size in range(min(2, len(words)), 0, -1):
                hit = next(
                    (known[form] for form in (" ".join(words[at : at + size]) for at in range(len(words) - size + 1)) if form in known),
                    None,
                )
                if hit is not None:
                    found.setdefault(hit, []).append(Citation(account=account.id, evidence=quote.cue))
                    break
    made = [
        SayingUse(lemma=lemma, tone=tone, count=len(places), citations=tuple(places[:FIRST])) for (lemma, tone), places in found.items()
    ]
    return tuple(sorted(made, key=lambda one: (-one.count, one.lemma)))


@cache
def _forms() -> dict[str, tuple[str, Tone]]:
    tones = {str(tone): tone for tone in TONES}
    return {form: (lemma, tones[tone]) for lemma, tone, forms in rows("saying_tones") for form in forms.split("|")}


def _who(account: Account, quote: Quote, named: Mapping[tuple[str, str], tuple[str, str]]) -> tuple[str | None, str]:
    if quote.speaker.entity is not None:
        known = named.get((account.id, quote.speaker.entity))
        return known if known is not None else (None, account.entity(quote.speaker.entity).name)
    return None, " ".join(quote.source.exact.split()) if quote.source is not None else "nobody named"


def _words(quote: Quote, marked: bool = False) -> int:
    return sum(len(part.exact.split()) for part, own in zip(quote.content, quote.marked, strict=True) if own or not marked)
