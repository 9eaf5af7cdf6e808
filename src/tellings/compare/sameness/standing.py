"""Where passages stand in their accounts, and who stands behind them: signs that claims and figures share."""

from ...record import Finding
from .passages import Passage

FAR = 0.4  # how far apart two passages stand in their accounts, as a share of these; chosen with the weights
LEAD = 1  # sentences before what is still told first: a title
FEW = 2  # sentences of an account that tells nothing else
ENDS = ".!?…”\"’')"


def far(one: Passage, other: Passage) -> float:
    """Whether the one stands much further down in its account than the other: what is told first is seldom what is told last."""
    return float(abs(one.place - other.place) > FAR)


def led(one: Passage, other: Passage) -> float:
    """Whether one account begins with it and the other does not."""
    return float((one.before <= LEAD) != (other.before <= LEAD))


def few(one: Passage, other: Passage) -> float:
    """Whether the accounts are of a sentence or two, so that nothing else of them can be meant."""
    return float(max(one.told.sentences, other.told.sentences) <= FEW)


def backed(finding: Finding) -> float:
    """Whether several accounts are on one side: what they tell alike is no slip of reading."""
    return float(any(len(version.accounts) > 1 for version in finding.variants))


def undated(one: Passage, other: Passage) -> float:
    """Whether it is not known of both accounts when they were written, so that what was so may have been so before."""
    return float(any(side.account.document.published is None for side in (one, other)))


def headlines(one: Passage, other: Passage) -> float:
    """How many of the two are headlines: lines without a full stop, whose grammar is not that of sentences."""
    return float(sum(map(_headline, (one, other))))


def _headline(one: Passage) -> bool:
    text = one.account.document.text
    return one.end < len(text) and text[one.end - 1] not in ENDS
