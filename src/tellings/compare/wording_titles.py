"""Title and reason of a finding about one utterance in several wordings: the words that part, the weightiest first."""

import re
from collections.abc import Mapping, Sequence

from ..record import AlignedQuote, Edit, Telling
from .alike_pieces import weighty
from .moved import put_together
from .phrases import listing
from .sense import sense
from .wordings import negating, other_words, slight

SHOWN = 2  # differing words named in a title
TELLERS = 3  # outlets named in a reason
NAMED_WORDS = 6  # words of a side named in full
OUTER = " ,.;:!?…—–-\"“”'‘’()[]"  # what a word named in a title loses at its ends
INSERTED = re.compile(r"[\[(][^\])]*[\])]")


def wording_title(quote: AlignedQuote, speaker: str, changed: Sequence[Edit], outlets: Mapping[str, str]) -> tuple[str, str]:
    """Title and reason of the finding about an utterance that several accounts give.

    Args:
        quote: the utterance with its edits.
        speaker: who speaks, as the title is to name them.
        changed: its significant edits.
        outlets: the name of each account by its id.
    """
    if changed:
        count = len(
            {
                tuple((tuple(sense(edit.base)), tuple(sense(edit.other))) for edit in other_words(put_together(one.edits)))
                for one in quote.tellings
            }
        )
        title = f"{speaker} is quoted in {max(count, 2)} wordings: {'; '.join(_named(changed))}"
        return title, _why(quote, speaker, changed, outlets)
    accounts = len({one.account for one in quote.tellings})
    if quote.wordings < 2:
        return f"{speaker}, in {accounts} accounts: “{_short(quote)}”", f"the same words in each; {quote.reason}"
    fullest = _fullest(quote, outlets)
    if fullest:
        how = f"what the other accounts quote stands in it word for word; {quote.reason}"
        return f"{speaker}, in {accounts} accounts, quoted at greater length by {fullest}: “{_short(quote)}”", how
    how = "the same words where they overlap; each account quotes another stretch"
    return f"{speaker}, in {accounts} accounts: “{_short(quote)}”", f"{how}; {quote.reason}"


def like_words(
    quote: AlignedQuote, speaker: str, changed: Sequence[Edit], outlets: Mapping[str, str], dated: bool = False
) -> tuple[str, str]:
    """Title and reason of the finding about quotations that are alike and may all the same be two utterances.

    Args:
        quote: the utterance with its edits.
        speaker: who speaks, as the title is to name them.
        changed: its significant edits.
        outlets: the name of each account by its id.
        dated: whether it is the days told that make two utterances of it, not the words.
    """
    tellings = tellers([one.account for one in quote.tellings], outlets)
    title = f"{speaker}, in {len({one.account for one in quote.tellings})} accounts, in like words: {'; '.join(_named(changed))}"
    doubt = "As it is told of other days" if dated else "As so much is worded otherwise"
    return title, f"{tellings} quote {_whom(speaker)}: {quote.reason}. {doubt}, it may be two utterances"


def _whom(speaker: str) -> str:
    return f"{speaker[:1].lower()}{speaker[1:]}" if speaker.startswith("An unresolved") else speaker


def _why(quote: AlignedQuote, speaker: str, changed: Sequence[Edit], outlets: Mapping[str, str]) -> str:
    """Who quotes whom with one utterance, why it is taken for one, and who has which other words: two or three plain sentences."""
    sentences = [f"{tellers([one.account for one in quote.tellings], outlets)} quote one utterance of {_whom(speaker)}: {quote.reason}"]
    told: dict[tuple[str, ...], list[str]] = {}
    for edit in _ranked(changed):
        having = tuple(one.account for one in quote.tellings if edit in one.edits or edit in other_words(put_together(one.edits)))
        if having:
            told.setdefault(having, []).append(_otherwise(edit))
    sentences += [f"{tellers(who, outlets)} {'have' if len(who) > 1 else 'has'} {listing(parts)}" for who, parts in told.items()]
    return ". ".join(sentences)


def _otherwise(edit: Edit) -> str:
    """What a telling has otherwise than the longest quotation, behind "has"."""
    if edit.op == "changed":
        return f"“{_cut(edit.other)}” where the longest has “{_cut(edit.base)}”"
    return f"“{_cut(edit.other)}” besides" if edit.other else f"no “{_cut(edit.base)}”"


def tellers(accounts: Sequence[str], outlets: Mapping[str, str]) -> str:
    """The outlets of these accounts, of many the first few."""
    names = list(dict.fromkeys(outlets.get(one, one) for one in accounts))
    if len(names) > TELLERS + 1:
        names = [*names[:TELLERS], f"{len(names) - TELLERS} others"]
    return listing(names)


def _named(changed: Sequence[Edit]) -> list[str]:
    """The differing words in short, at most ``SHOWN``."""
    return [
        f"“{_cut(edit.base)}” / “{_cut(edit.other)}”" if edit.op == "changed" else f"“{_cut(edit.base or edit.other)}” {edit.op}"
        for edit in _ranked(changed)
    ]


def _ranked(changed: Sequence[Edit]) -> list[Edit]:
    """At most ``SHOWN`` edits of other words: what changes the claim first, changed words of content before others."""
    heavy = [edit for edit in changed if weighty(edit.base) or weighty(edit.other)] or changed
    once: dict[tuple[str, str, str], Edit] = {}
    for edit in sorted(heavy, key=_rank):
        once.setdefault((edit.op, _cut(edit.base), _cut(edit.other)), edit)
    return list(once.values())[:SHOWN]


def _rank(edit: Edit) -> tuple[bool, bool, bool, bool]:
    """What a reader would name first, as a key."""
    return not negating(edit), edit.kind != "claim", edit.op != "changed", not (weighty(edit.base) and weighty(edit.other))


def _cut(side: str) -> str:
    """A side in short, without what an editor put in beside other words."""
    told = INSERTED.sub(" ", side).split() or side.split()
    short = " ".join(told) if len(told) <= NAMED_WORDS else " ".join([*told[: NAMED_WORDS // 2], "…", *told[-NAMED_WORDS // 2 :]])
    return short.strip(OUTER) or short


def _fullest(quote: AlignedQuote, outlets: Mapping[str, str]) -> str:
    """The outlet that alone quotes more than all others, or an empty string."""
    base = quote.tellings[quote.base]
    if any(not _contained(one) for one in quote.tellings if one is not base):
        return ""
    if any(not any(edit.op == "dropped" for edit in one.edits) for one in quote.tellings if one is not base):
        return ""
    return outlets.get(base.account, "")


def _contained(telling: Telling) -> bool:
    """Whether a telling has nothing that the fullest has not."""
    return all(edit.op in ("same", "dropped") or slight(edit) or not weighty(edit.other) for edit in telling.edits)


def _short(quote: AlignedQuote, limit: int = 90) -> str:
    words = quote.tellings[quote.base].words
    return words if len(words) <= limit else words[: limit - 1].rstrip() + "…"
