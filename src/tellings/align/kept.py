"""Whether a promise is told to have been kept or broken in the words that bring it up: "broke its pledge to", "withdrew the offer"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from ..record import Citation, Fulfilment, evidence

if TYPE_CHECKING:
    from .undertakings import Made

KEPT = re.compile(
    r"\b(?:kept|keeps|honou?red|made good on|(?:delivered|followed through) on|stuck to|lived up to|fulfilled|stood by)\b", re.IGNORECASE
)
BROKEN = re.compile(
    r"\b(?:broken?|breaks|reneged on|(?:went|gone|going) back on|failed to (?:keep|honou?r|fulfil|fulfill)|abandoned|backed away from"
    r"|walked away from|withdrew|withdrawn|withdrawing|retracted|took back|dropped)\b",
    re.IGNORECASE,
)
UNSURE = re.compile(r"\b(?:will|would|to|must|should|can|could|may|might|if|whether)\s*$", re.IGNORECASE)
DENIED = re.compile(r"(?:\b(?:not|never|nor)|n['’]t)(?: \w+)?\s*$", re.IGNORECASE)
NOUNS = frozenset({"promise", "pledge", "vow", "commitment", "word", "offer", "undertaking", "guarantee", "assurance", "oath"})
NEAR = 24  # code points between the verb and the noun of promising: "its", "their 2019 election"


def told_kept(group: Sequence["Made"], texts: Mapping[str, str]) -> Iterator[Fulfilment]:
    """What each telling of a promise itself says became of it.

    Args:
        group: the tellings of one undertaking.
        texts: of each account, by its id; looked at between the beginning of the sentence and the noun of promising.
    """
    for one in group:
        cue, text = one.source.cue, texts.get(one.account, "")
        if one.kind != "promised" or cue.exact.lower().rstrip("s") not in NOUNS:
            continue
        before = text[one.source.context.start : cue.start]
        for pattern, kept in ((BROKEN, False), (KEPT, True)):
            found = next((match for match in pattern.finditer(before) if len(before) - match.end() <= NEAR), None)
            if found is None or UNSURE.search(before, 0, found.start()):
                continue
            done = kept != bool(DENIED.search(before[: found.start()]))
            start = one.source.context.start + found.start()
            words = evidence(text, start, cue.end, "fulfilment.kept")
            reason = f"told to have been {'kept' if done else 'broken or taken back'}: {found.group()}"
            yield Fulfilment(kind="done" if done else "not_done", citation=Citation(account=one.account, evidence=words), reason=reason)
            break
