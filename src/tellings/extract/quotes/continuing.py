"""Who goes on: a pronoun or description that may be several people, behind a quotation whose speaker is known."""

from msgspec.structs import replace

from ...record import Quote, Speaker
from .found import Found
from .people import GENDERS, People
from .tree import Tree

GAP = 6  # code points between two quotations that follow each other
NEAR = 700  # code points from the end of what somebody says to where he adds to it: about two paragraphs. Chosen, not calibrated
LATELY = 3  # quotes back in which somebody who adds to what he said has spoken. Chosen, not calibrated
ADDING = frozenset({"add", "continue", "elaborate"})
"""Verbs by which the one who spoke last goes on."""
AGAIN = frozenset({"also", "further", "later", "then"})


class Continuing:
    """Walks through the quotes of a document in text order and lets speakers go on."""

    def __init__(self, tree: Tree, people: People) -> None:
        self.tree, self.people = tree, people
        self.last: tuple[Quote, Found] | None = None
        self.speakers: list[str] = []

    def quote(self, found: Found, quote: Quote) -> Quote:
        """The quote, with the speaker of the one before it where only he can be meant."""
        before = self.last
        if before is not None and quote.source is not None and before[0].speaker.entity is not None:
            reason = self._reason(found, quote, *before)
            if reason and self._may_be(quote, before[0].speaker.entity):
                speaker = Speaker(status="resolved", entity=before[0].speaker.entity, reason=f"“{quote.source.exact}” {reason}")
                quote = replace(quote, speaker=speaker)
        quote = self._in_doubt(found, quote)
        self.last = (quote, found)
        if quote.speaker.entity is not None:
            self.speakers.append(quote.speaker.entity)
        return quote

    def _in_doubt(self, found: Found, quote: Quote) -> Quote:
        """The quote without its speaker where a pronoun "adds" something and stands for somebody who has not spoken lately."""
        entity, source = quote.speaker.entity, quote.source
        lately = self.speakers[-LATELY:]
        verb = found.verb
        if entity is None or source is None or source.exact.lower() not in GENDERS or not lately or entity in lately:
            return quote
        if verb < 0 or self.tree.lemmas[verb] not in ADDING or lately[-1] not in self.people.by_id:
            return quote
        names = " or ".join(self.people.by_id[one].name for one in (entity, lately[-1]))
        reason = f"“{source.exact}” adds to what was said, and may be {names}"
        return replace(quote, speaker=Speaker(status="unresolved", candidates=(entity, lately[-1]), reason=reason))

    def _reason(self, found: Found, quote: Quote, earlier: Quote, found_before: Found) -> str:
        """Why the speaker before goes on, in words; empty if nothing says so."""
        stop = max([found_before.content[-1][1], *(part[1] for part in (found_before.cue, found_before.source) if part)])
        first = min([found.content[0][0], *(part[0] for part in (found.cue, found.source) if part)])
        between = self.tree.text[stop:first]
        pronoun = quote.source is not None and quote.source.exact.lower() in GENDERS
        if first < stop and not (pronoun and self._adds(found)):
            return ""
        if quote.speaker.status == "unresolved":
            if pronoun and quote.kind == "direct" and len(between) <= GAP and not any(c.isalnum() for c in between) and "\n" not in between:
                return "goes on right behind the quotation before it"
            near = len(between) <= NEAR and not self._others(stop, first, earlier.speaker.entity)
            if self._adds(found) and near and (pronoun or self._definite(quote)):
                return "adds to what was said before it"
        elif pronoun and self._adds(found) and len(between) <= GAP and quote.speaker.entity != earlier.speaker.entity:
            return "adds to what was said right before it"
        return ""

    def _others(self, start: int, end: int, speaker: str | None) -> bool:
        """Whether somebody else is named between two quotes: then he may be the one who goes on."""
        between = self.people.between(start, end)
        return any(entity.kind == "person" and entity.id != speaker and one.kind == "name" for _, _, entity, one in between)

    def _adds(self, found: Found) -> bool:
        tree, verb = self.tree, found.verb
        if verb < 0:
            return False
        if tree.lemmas[verb] in ADDING or (tree.lemmas[verb] == "go" and tree.child(verb, "prt") >= 0):
            return True
        return any(tree.deps[child] == "advmod" and tree.words[child].lower() in AGAIN for child in tree.children[verb])

    def _definite(self, quote: Quote) -> bool:
        return quote.source is not None and quote.source.exact.lower().startswith(("the ", "his ", "her "))

    def _may_be(self, quote: Quote, person: str) -> bool:
        """Whether the speaker before is a person of the gender that the source shows, and one of those it may be."""
        gender = self.people.genders.get(person)
        words = quote.source.exact.lower() if quote.source else ""
        if gender is None or (words in GENDERS and gender not in (GENDERS[words], "unknown")):
            return False
        return words in GENDERS or not quote.speaker.candidates or person in quote.speaker.candidates
