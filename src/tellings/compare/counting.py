"""How many independent witnesses a finding has, and how that was counted.

Copies of one text are one witness, and so are accounts that have a thing from one source: one agency ("told the Associated Press"), one
document, or, for facts, one speaker. That two outlets heard a man say something is two witnesses of his words, and one of what he says.
"""

import functools
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import msgspec

from ..lexicon import rows, words
from ..record import Account, Citation, Finding, Quote, Story, StoryEntity, Witness, identify
from .making import CARRIERS, PER_WITNESS, SEEN, WEIGHTS
from .phrases import listing

HEARD = frozenset({"wording"})  # findings about what was said: for them a shared speaker is the matter itself, not its source
UNCOUNTED = frozenset({"coverage", "copy"})


class Source(NamedTuple):
    """What an account has a thing from: a key by which two accounts' sources are one, and the words for it."""

    key: str
    name: str


class Counting:
    """The accounts of a story, their quotes in text order, for asking what stands on whose word."""

    def __init__(self, accounts: Sequence[Account], story: Story, people: Sequence[StoryEntity]) -> None:
        self.story = story
        self.accounts = {one.id: one for one in accounts}
        self.group = {account: index for index, group in enumerate(story.witnesses) for account in group}
        self.people = {(member.account, member.entity): person for person in people for member in person.members}
        self.quotes: Mapping[tuple[str, str], Quote] = {(one.id, quote.id): quote for one in accounts for quote in one.quotes}
        self.parts = {
            one.id: sorted((part.start, part.end, quote.id) for quote in one.quotes if quote.within is None for part in quote.content)
            for one in accounts
        }

    def counted(self, found: Finding) -> Finding:
        """The finding with its witnesses counted, and how, where an account does not stand for itself.

        What only looks corroborated, since all have it from one source, is no more than compatible.
        """
        if found.kind in UNCOUNTED:
            return found
        witnesses = self._witnesses(found)
        if all(len(one.accounts) == 1 for one in witnesses):
            return found
        status = found.status
        reason = found.reason
        if status == "corroborated" and len(witnesses) < CARRIERS:
            status = "compatible"
            reason = f"{reason.rstrip('.')}; but one witness, not several: {witnesses[0].reason}."
        weight = found.weight - WEIGHTS[found.kind, found.status] + WEIGHTS[found.kind, status]
        weight += PER_WITNESS * (min(len(witnesses), SEEN) - min(found.witnesses, SEEN))
        return msgspec.structs.replace(
            found,
            id=identify("finding", found.kind, status, found.subject, found.happening or ""),
            status=status,
            reason=reason,
            witnesses=len(witnesses),
            weight=weight,
            counted=witnesses,
        )

    def _witnesses(self, found: Finding) -> tuple[Witness, ...]:
        cited: dict[str, list[Citation]] = {}
        for variant in found.variants:
            for citation in variant.citations:
                cited.setdefault(citation.account, []).append(citation)
        sources = {account: self._sources(citations, found.kind in HEARD) for account, citations in cited.items()}
        groups: list[tuple[list[str], list[Source]]] = []
        for account in cited:
            joined = [group for group in groups if self._one(account, sources, group[0])]
            members = [name for group in joined for name in group[0]]
            shared = [source for group in joined for source in group[1]] + self._shared(account, sources, members)
            groups = [group for group in groups if group not in joined]
            groups.append(([*members, account], shared))
        return tuple(self._witness(members, shared, cited) for members, shared in groups)

    def _one(self, account: str, sources: Mapping[str, Sequence[Source]], members: Sequence[str]) -> bool:
        """Whether an account is one witness with any of these: a copy of it, or from a source of its."""
        return bool(self._shared(account, sources, members)) or any(
            self.group.get(account, account) == self.group.get(member, member) for member in members
        )

    def _shared(self, account: str, sources: Mapping[str, Sequence[Source]], members: Sequence[str]) -> list[Source]:
        known = {source.key for member in members for source in sources[member]}
        return [source for source in sources[account] if source.key in known]

    def _witness(self, members: Sequence[str], shared: Sequence[Source], cited: Mapping[str, Sequence[Citation]]) -> Witness:
        if len(members) == 1:
            return Witness(accounts=tuple(members))
        names = listing([self.accounts[one].document.name for one in members])
        if shared:
            reason = f"{names} have it from one source, {shared[0].name}"
        else:
            reason = f"{names} share their text, so that they count once"
        return Witness(accounts=tuple(members), reason=reason, citations=tuple(cited[one][0] for one in members))

    def _sources(self, citations: Sequence[Citation], heard: bool) -> list[Source]:
        """What an account has a thing from, if it has all that is cited of it from there: in its own voice it stands for itself."""
        told = [list(self._of(citation, heard)) for citation in citations]
        common = set.intersection(*({source.key for source in each} for each in told)) if told else set()
        return [source for source in told[0] if source.key in common] if told else []

    def _of(self, citation: Citation, heard: bool) -> Iterator[Source]:
        account = self.accounts[citation.account]
        quote = self._quote(citation)
        if quote is None:
            return
        for words_of in (quote.addressee, quote.source):
            if words_of is not None and (agency := _agency(words_of.exact)):
                yield Source(f"agency {agency}", agency)
        if heard:
            return
        person = self.people.get((account.id, quote.speaker.entity or ""))
        if person is not None and person.kind in ("person", "organisation", "work", "law"):
            yield Source(f"thing {person.id}", person.name)
        elif quote.source is not None and (document := _document(quote.source.exact)):
            yield Source(f"document {document}", f"“{' '.join(quote.source.exact.split())}”")

    def _quote(self, citation: Citation) -> Quote | None:
        """The quote in whose content most of a citation stands."""
        start, end = citation.evidence.start, citation.evidence.end
        for first, last, quote in self.parts[citation.account]:
            if first < end and start < last and 2 * (min(end, last) - max(start, first)) >= end - start:
                return self.quotes[citation.account, quote]
        return None


@functools.cache
def _agencies() -> dict[str, str]:
    return {name.lower(): row[0] for row in rows("agencies") for name in row if name}


def _agency(source: str) -> str:
    """The agency that some words name, or nothing."""
    plain = " ".join(source.split()).lower().removeprefix("the ").strip(" ,.")
    return _agencies().get(plain, "")


def _document(source: str) -> str:
    """The head of the words for a document ("the autopsy report"), or nothing."""
    plain = source.lower().split()
    return " ".join(plain[-2:]) if plain and plain[0] == "the" and plain[-1].strip(".,") in words("documents") else ""
