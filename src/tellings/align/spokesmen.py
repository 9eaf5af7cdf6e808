"""Two names for one voice: a body and whoever speaks for it unnamed, a surname and a full name, or two crowds that nobody has named."""

from ..lexicon import words
from ..record import StoryEntity
from . import names

VOICES = frozenset({"spokesman", "spokeswoman", "spokesperson"})
ARTICLES = frozenset({"the", "a", "an"})


def speaks_for(one: str | None, other: str | None, people: dict[str, StoryEntity]) -> bool:
    """Whether two speakers of a story may be one voice, so that the same words are one utterance.

    Args:
        one: id of a story entity, None where the speaker is open.
        other: the same of the other quotation.
        people: the story's entities by id.
    """
    if one not in people or other not in people:
        return False
    first, second = people[one], people[other]
    if first.kind == second.kind == "group":
        return not (_proper(first) or _proper(second))
    if first.kind == second.kind == "person":
        return _surname(first, second) or _surname(second, first)
    return _voice(first, second) or _voice(second, first)


def _surname(short: StoryEntity, full: StoryEntity) -> bool:
    """Whether one is called by the other's surname alone: whose it is may be open, but the same words leave little doubt."""
    word, name = names.person(short.name), names.person(full.name)
    return len(word) == 1 and len(name) > 1 and names.surname(word[0], name)


def _voice(person: StoryEntity, body: StoryEntity) -> bool:
    """Whether a spokesman without a name is told as the one of this body ("a city council spokesman")."""
    if person.kind != "person" or body.kind not in ("organisation", "group", "other"):
        return False
    told, called = names.parts(person.name), tuple(word for word in names.parts(body.name) if word not in ARTICLES)
    at = next((index for index, word in enumerate(told) if word in VOICES), 0)
    before = [word for word in told[:at] if word not in ARTICLES]
    return bool(before) and list(called[-len(before) :]) == before


def _proper(group: StoryEntity) -> bool:
    """Whether a group has a name ("Democrats") and is not only described ("Many", "demonstrators from the north")."""
    return not any(word[:1].islower() or word.lower() in words("function_words") for word in group.name.split())
