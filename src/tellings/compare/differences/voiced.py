"""In whose own words statements stand: between marks, so that the report tells them as his."""

import re
from collections.abc import Iterable

from .statements import Statement
from .vouching import in_speech

NAME = re.compile(r"[^\W\d_]{4,}")  # of how somebody is called what tells him from others


def two_speakers(left: Iterable[Statement], right: Iterable[Statement]) -> bool:
    """Whether on each side somebody else is quoted: that the one says it more surely than the other is no difference of the accounts."""
    one, other = _speakers(left), _speakers(right)
    return bool(one and other) and not one & other


def two_voices(left: Statement, right: Statement) -> bool:
    """Whether each side gives what somebody else says, in whichever words: of one thing two people may well not be as sure."""
    one, other = (_named([side.speaker] if side.speaker else ()) for side in (left, right))
    return bool(one and other) and not one & other


def _speakers(told: Iterable[Statement]) -> set[str]:
    """The words of the names of those in whose own words statements stand."""
    return _named(one.speaker for one in told if one.speaker and in_speech(one.account, one.claim.predicate))


def _named(speakers: Iterable[str]) -> set[str]:
    return {word.lower() for speaker in speakers for word in NAME.findall(speaker)}
