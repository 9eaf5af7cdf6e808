"""Where an account may have a name in other words: then nothing says that it leaves the bearer out."""

import functools
import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

from ..lexicon import rows, words
from ..record import Account, Citation, Evidence, StoryEntity, evidence

_WORD = re.compile(r"(?<!\w)[^\W\d_a-z][\w’'-]*")
VOICE = re.compile(r"\bspokes(?:man|woman|person)\b", re.IGNORECASE)
BODIES = frozenset({"organisation", "group", "other"})
_SHORT = 3  # letters of a word of a name that may be anything ("St", "of")


def withheld(accounts: Sequence[Account], people: Sequence[StoryEntity]) -> dict[str, dict[str, Citation]]:
    """For each of the story's entities the accounts in which it is said to have said nothing ("declined to comment"), with the place."""
    said = {
        (account.id, quote.speaker.entity): Citation(account=account.id, evidence=quote.cue or quote.content[0])
        for account in accounts
        for quote in account.quotes
        if quote.speaker.entity and quote.modality == "withheld"
    }
    return {person.id: {m.account: said[m.account, m.entity] for m in person.members if (m.account, m.entity) in said} for person in people}


def voices(accounts: Sequence[Account], people: Sequence[StoryEntity]) -> dict[str, dict[str, Citation]]:
    """For each body the accounts in which somebody speaks who is its spokesman there or in another account, with the first words said."""
    of = {(member.account, member.entity): person.id for person in people for member in person.members}
    bodies = {person.id for person in people if person.kind in BODIES}
    speaks: dict[str, set[str]] = {}
    for account in accounts:
        for entity in account.entities:
            for role in (one for one in entity.roles if VOICE.search(one.exact)):
                speaks.setdefault(of.get((account.id, entity.id), ""), set()).update(_near(account, role, of) & bodies)
    found: dict[str, dict[str, Citation]] = {}
    for account in accounts:
        for quote in account.quotes:
            for body in speaks.get(of.get((account.id, quote.speaker.entity or ""), ""), ()):
                found.setdefault(body, {}).setdefault(account.id, Citation(account=account.id, evidence=quote.content[0]))
    return found


def _near(account: Account, role: Evidence, of: Mapping[tuple[str, str], str]) -> set[str]:
    """Who is named in the sentence of a role, or in the one before it."""
    at = bisect_right([one.start for one in account.sentences], role.start) - 1
    if at < 0:
        return set()
    low, high = account.sentences[max(0, at - 1)].start, account.sentences[at].end
    named = (one.id for one in account.entities if any(low <= spot.evidence.start < high for spot in one.mentions if spot.kind == "name"))
    return {of[account.id, name] for name in named if (account.id, name) in of}


class PartlyNamed:
    """The words that accounts write with a capital, read once for every name that is looked for."""

    def __init__(self, accounts: Iterable[Account]) -> None:
        self._texts = {account.id: account.document.text[: account.document.main_end] for account in accounts}
        self._words = {name: frozenset(_plain(one[0]) for one in _WORD.finditer(text)) for name, text in self._texts.items()}

    def accounts(self, name: str) -> dict[str, Citation]:
        """The accounts that have all words of a name that are no common ones ("St Aldo's" for ``St. Aldo's Hospital``), with the first."""
        own = {word for word in (_plain(one[0]) for one in _WORD.finditer(name)) if len(word) > _SHORT and word.casefold() not in _common()}
        return {account: self._place(account, min(own)) for account, known in self._words.items() if own and own <= known}

    def _place(self, account: str, word: str) -> Citation:
        text = self._texts[account]
        found = re.search(rf"(?<!\w){re.escape(word)}", text)
        assert found  # it is one of the text's words
        return Citation(account=account, evidence=evidence(text, found.start(), found.end(), "coverage.named"))


def _plain(word: str) -> str:
    return re.sub(r"[’']s?$", "", word)


@functools.cache
def _common() -> frozenset[str]:
    """Words for kinds of bodies and offices, which many names share."""
    bodies = words("acting_bodies") | words("company_words") | words("function_words") | words("programme_nouns")
    return bodies | {word for row in rows("roles") for word in row[0].split()} | {"hospital", "university", "school", "college", "church"}
