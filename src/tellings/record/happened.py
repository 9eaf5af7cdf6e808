"""Events across accounts: one happening, and every account that tells it."""

from .base import Base
from .event import Modality
from .span import Citation


class EventTelling(Base, frozen=True, kw_only=True):
    """What one account says of an event, at one place.

    Attributes:
        event: id of the account's Event; ``citation`` the words that tell it.
        value: its date as this place gives it, or empty.
        modality, negated: as fact, plan, possibility or duty; denied or not.
        attributed: whether it stands in what somebody is quoted as saying.
    """

    account: str
    event: str
    value: str = ""
    modality: Modality = "asserted"
    negated: bool = False
    attributed: bool = False
    citation: Citation


class AlignedEvent(Base, frozen=True, kw_only=True):
    """One event of the story, with every place that tells it, in the order of the accounts.

    Attributes:
        label: the words of the fullest telling; ``kind`` its PLOVER type, or empty.
        value: its date as the tellings give it, the most precise that all of them allow, or empty.
        place: the words that name where it happened, if any telling has some.
        participants: ids of the story's entities that take part, the ones told most often first.
        reason: why these tellings are of one event, in words.
        happening: id of the happening whose accounts tell it, or None if those of several do.
    """

    id: str
    label: str
    kind: str = ""
    value: str = ""
    place: Citation | None = None
    participants: tuple[str, ...] = ()
    tellings: tuple[EventTelling, ...]
    reason: str = ""
    happening: str | None = None
