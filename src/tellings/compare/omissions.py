"""Findings about what some accounts lack that others on the same happening have, and about what one alone has: few, and such as matter.

The coverage matrix keeps every item. A finding is made of one only if an editor would miss it: a figure that is no age and no number of a
street, a person who is more than named in passing, words that two accounts hand on alike, an event that both tell in the same words. Of
several items that stand in one sentence one is told. An account much shorter than those that have a thing omits nothing by leaving it out.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from ..lexicon import words as lexicon
from ..record import Account, Carried, Citation, CoverageItem, Figure, Finding, Story, StoryEntity
from ..record.calendar import in_words
from .elsewhere import content
from .independence import witnesses
from .intervals import size
from .making import CARRIERS, PER_PLACE, finding, names_of, variants_of

WHAT = {"figure": "{}", "speaker": "words of {}", "entity": "{}", "event": "{}", "quote": "the words “{}”", "claim": "“{}”"}
# Which of several items of one sentence is told: the fuller one.
RANKS = ("claim", "quote", "figure", "event", "entity", "speaker")
SIZE = 3  # times as long as an account the shortest that has an item may be, for its absence to tell something
ROWS, ALONE = 5, 3  # rows for the accounts that lack something, and for the account that alone has it
SAME = 3  # content words that two accounts' words of a speaker, or their clauses of an event, share
FEW = 3  # counts up to it are said in passing ("both leaders")
MANY = 10  # of what one account alone counts: fewer are a part of what the others count
LONG = 8  # words of a quotation that is worth a line where one account alone has it
QUOTED = 5  # words of one that two accounts have
TWICE = 2  # mentions of a name by which its bearer is more than named in passing
KNOWN, WIDE = 0.25, 6  # share (0-1) of a paragraph's words that other accounts have, too; words of one, and accounts, that are asked
LOOK = 24  # code points before a number in which stands what it numbers
BRIEF = 300  # code points of an account that is all of it at the top
PAIRED = 6  # accounts whose words of one thing are laid beside each other
HIGH = 0.5  # share of an account (0-1) in whose first words a figure stands that it alone has
AGE = re.compile(r"\s?[,(]\s?(?:a |an )?\d{1,3}\b")
LISTED_AGE = re.compile(r"[,.;]|\s?-?\s?(?:to|and|or)\s\d{1,3}-?\s?years?")
AHEAD = re.compile(r"\b(?:(?:is|are|was|were) (?:set|due|expected|scheduled|poised|about|planned) to|will|plans? to)\b")
NUMBERED = re.compile(
    r"\s?(?:block of|percent of the vote|N\.|S\.|E\.|W\.|[A-Z][a-z]+ (?:Street|Avenue|Road|St|Ave|Rd|Drive|Lane)\b|-[A-Z0-9]"
    r"|-?\s?(?:to|and)\s\d{1,3}-years?|\s?(?:and|or) (?:above|over|older|under|up)\b"
    r"|\s[A-Z]{3,}\b|\s?o['’]clock)"
)
LABELLED = re.compile(
    r"(?:\b(?:at|call|dial|route|highway|channel|unit|no\.?|number|page|interstate|room|apartment|ages?(?: of)?(?: \d+ (?:to|and))?|aged)"
    r"|\d of|/|[(#$]?\d[-.,)]|[#(-])\s?$",
    re.IGNORECASE,
)
BODY = frozenset({"police", "dept", "department", "office", "sheriff's", "county", "court", "council", "news", "university", "hospital"})
# Happenings of reporting itself, which every report has its own of.
REPORTED = frozenset(
    {"release", "publish", "report", "update", "say", "respond", "investigate", "question", "post", "call", "comment", "tell"}
)


class Row(NamedTuple):
    """An item in the accounts of one happening: who has it, and who has not."""

    item: CoverageItem
    happening: str
    carriers: tuple[Carried, ...]
    missing: tuple[str, ...]
    shared: bool


class Omissions:
    """The rows of a story that are worth telling."""

    def __init__(self, accounts: Sequence[Account], story: Story, people: Sequence[StoryEntity]) -> None:
        self._accounts = {one.id: one for one in accounts}
        self._story = story
        self._kinds = {one.id: one.kind for one in people}
        self._figures = {(one.id, figure.expression.evidence.start): figure for one in accounts for figure in one.figures}
        self._happening = {account: one.id for one in story.happenings for account in one.accounts}
        self._words: dict[str, frozenset[str]] = {}
        self._ahead = {one.id: bool(AHEAD.search(_lead(one))) for one in accounts}

    def findings(self, items: Sequence[CoverageItem]) -> Iterator[Finding]:
        """The findings, the weightiest rows first; at most ``ROWS`` for each account that lacks something."""
        told: set[tuple[str, str, str, int]] = set()
        counts: Counter[tuple[bool, str, str]] = Counter()
        rows = [row for item in items for row in self._rows(item) if self._worth(row)]
        for row in sorted(rows, key=lambda row: (-row.item.weight, RANKS.index(row.item.kind), row.item.label, row.item.id, row.happening)):
            spots = {(one.account, self._sentence(part)) for one in row.carriers for part in one.citations}
            places = {(row.happening, missing, *spot) for missing in row.missing for spot in spots}
            who = [(row.shared, row.happening, one) for one in (row.missing if row.shared else (row.carriers[0].account,))]
            if not told.isdisjoint(places) or max(counts[one] for one in who) >= (ROWS if row.shared else ALONE):
                continue
            told |= places
            counts.update(who)
            yield self._finding(row)

    def _rows(self, item: CoverageItem) -> Iterator[Row]:
        groups: dict[str, list[Carried]] = {}
        for one in item.carried:
            groups.setdefault(self._happening[one.account], []).append(one)
        for happening, mine in sorted(groups.items()):
            carriers = tuple(one for one in mine if one.status == "has")
            shared = witnesses((one.account for one in carriers), self._story) >= CARRIERS
            alone = len(carriers) == 1 and item.kind in ("figure", "speaker", "claim") and all(one.status != "unclear" for one in mine)
            missing = tuple(one.account for one in mine if one.status == "not_found" and (alone or self._could(one.account, carriers)))
            usual = not shared or len(carriers) >= len(missing)  # what most do without, nobody leaves out
            if missing and usual and (shared or alone):
                yield Row(item, happening, carriers, missing, shared)

    def _could(self, account: str, carriers: Sequence[Carried]) -> bool:
        """Whether an account is long enough, and late enough by how it begins, to have what others have."""
        shortest = min(self._accounts[one.account].document.main_end for one in carriers)
        ahead = self._ahead[account] and not any(self._ahead[one.account] for one in carriers)
        return not ahead and (shortest <= BRIEF or SIZE * self._accounts[account].document.main_end >= shortest)

    def _worth(self, row: Row) -> bool:
        if not row.shared and not self._of_the_story(row):
            return False
        if row.item.kind == "quote":
            return len(row.item.label.split()) >= (QUOTED if row.shared else LONG)
        if row.item.kind == "claim":
            return not _of_reporting(content(row.item.label)[:SAME])
        rules = {"figure": self._figure, "entity": self._entity, "speaker": self._speaker, "event": self._event}
        return row.item.kind not in rules or rules[row.item.kind](row)

    def _of_the_story(self, row: Row) -> bool:
        """Whether the paragraph of what one account alone has tells of what the others tell: pages carry other stories."""
        first = row.carriers[0]
        document = self._accounts[first.account].document
        at = first.citations[0].evidence.start if first.citations else 0
        block = next((one for one in document.blocks if one.start <= at < one.end), None)
        words = content(document.text[block.start : block.end]) if block is not None else ()
        known = frozenset().union(*(self._vocabulary(one.account) for one in row.item.carried[:WIDE] if one.account != first.account))
        return len(words) <= WIDE or sum(word in known for word in words) >= KNOWN * len(words)

    def _vocabulary(self, account: str) -> frozenset[str]:
        if account not in self._words:
            document = self._accounts[account].document
            self._words[account] = frozenset(content(document.text[: document.main_end]))
        return self._words[account]

    def _figure(self, row: Row) -> bool:
        """Whether every account that has a figure counts something by it, or measures money or a share."""
        found = [self._figures.get((one.account, one.citations[0].evidence.start)) for one in row.carriers if one.citations]
        if not all(one is None or self._counts(one, carried.account) for one, carried in zip(found, row.carriers, strict=False)):
            return False
        first = row.carriers[0]
        end = self._accounts[first.account].document.main_end
        if row.shared or end <= BRIEF or not first.citations:
            return True
        figure = next((one for one in found if one is not None), None)
        telling = figure is None or figure.kind != "count" or (figure.expression.high or figure.expression.low or 0) >= MANY
        return telling and first.citations[0].evidence.start < HIGH * end

    def _counts(self, figure: Figure, account: str) -> bool:
        spot, text = figure.expression.evidence, self._accounts[account].document.text
        if figure.kind not in ("count", "money", "percent", "length", "area", "weight") or NUMBERED.match(text, spot.end):
            return False
        if figure.kind != "count":
            return True
        much = size(figure.expression)
        if LISTED_AGE.match(text, spot.end) and text[: spot.start].endswith(", "):
            return False
        labelled = LABELLED.search(text[max(0, spot.start - LOOK) : spot.start]) or figure.head in lexicon("number_labels") | {
            "time",
            "call",
        }
        return bool(figure.head) and not labelled and much is not None and much > FEW

    def _entity(self, row: Row) -> bool:
        """Whether somebody is told of by age, or again and again, in two accounts, or at all in three; bodies are named in passing."""
        kind = self._kinds.get(row.item.subject, "")
        if kind not in ("person", "law") or " " not in row.item.label:
            return False
        told = [one.account for one in row.carriers if self._told_of(one, kind)]
        return self._several(row) or witnesses(told, self._story) >= CARRIERS

    def _several(self, row: Row) -> bool:
        """Whether more than two independent accounts have an item."""
        return witnesses((one.account for one in row.carriers), self._story) > CARRIERS

    def _told_of(self, carried: Carried, kind: str) -> bool:
        text = self._accounts[carried.account].document.text
        aged = kind == "person" and any(AGE.match(text, one.evidence.end) for one in carried.citations)
        return aged or len(carried.citations) >= TWICE

    def _speaker(self, row: Row) -> bool:
        """Whether two accounts hand on the same words of somebody; of one account alone, whether it quotes a named person at length."""
        name, kind = row.item.label.lower().split(), self._kinds.get(row.item.subject)
        person = kind == "person" and len(name) >= TWICE and BODY.isdisjoint(name)
        if not person and not (kind == "organisation" and self._several(row)):
            return False
        if row.shared:
            return self._alike(row)
        spoken = (
            part.exact
            for carried in row.carriers
            for quote in self._accounts[carried.account].quotes
            for part, marked in zip(quote.content, quote.marked, strict=True)
            if marked and any(part.start == one.evidence.start for one in carried.citations)
        )
        return any(len(words.split()) >= LONG for words in spoken)

    def _event(self, row: Row) -> bool:
        """Whether more than two accounts tell an event, in words that two share, and it is no act of reporting."""
        words = set(content(row.item.label))
        return self._several(row) and len(words) >= SAME and not _of_reporting(words) and self._alike(row)

    def _alike(self, row: Row) -> bool:
        """Whether the words of two independent accounts share what they tell."""
        told = [
            (one.account, {word[: len("abcde")] for part in one.citations for word in content(part.evidence.exact)}) for one in row.carriers
        ]
        pairs = ((one, other) for at, one in enumerate(told[: SIZE * CARRIERS]) for other in told[at + 1 : SIZE * CARRIERS])
        return any(_same(one[1], other[1]) and witnesses((one[0], other[0]), self._story) >= CARRIERS for one, other in pairs)

    def _sentence(self, citation: Citation) -> int:
        around = self._accounts[citation.account].sentence_at(citation.evidence.start)
        return around.start if around is not None else citation.evidence.start

    def _finding(self, row: Row) -> Finding:
        item, story = row.item, self._story
        variants = variants_of((item.label, one.account, one.citations) for one in row.carriers)
        what = WHAT[item.kind].format(_valued(item, row.carriers))
        day = next((one.value for one in story.happenings if one.id == row.happening and len(story.happenings) > 1), None)
        about = f" (of {in_words(day)})" if day else ""
        if row.shared:
            title = f"Not found in {names_of(row.missing, self._accounts)}{about}: {what}"
            carrying = names_of([one.account for one in row.carriers], self._accounts)
            reason = f"{carrying} have it, independently; searched for and not found in the others on the same happening"
            return finding("coverage", "not_found", item.subject, title, reason, variants, story, row.happening, row.missing)
        title = f"Only in {names_of([row.carriers[0].account], self._accounts)}{about}: {what}"
        reason = "the other accounts on the same happening were searched and do not have it"
        place = prominence(row.carriers[0], self._accounts)
        return finding("coverage", "only", item.subject, title, reason, variants, story, row.happening, row.missing, place)


def _same(one: set[str], other: set[str]) -> bool:
    """Whether two sets of words share so many that they tell the same: ``SAME``, or most of a few."""
    shared = len(one & other)
    return shared >= SAME or (shared >= TWICE and 2 * shared >= min(len(one), len(other)))


def _of_reporting(words: Iterable[str]) -> bool:
    return any(word.startswith(act) for word in words for act in REPORTED)


def _valued(item: CoverageItem, carriers: Sequence[Carried]) -> str:
    """The label of an item; that of a figure with its values."""
    values = list(dict.fromkeys(one.citations[0].evidence.exact for one in carriers if one.citations)) if item.kind == "figure" else []
    if not values or any(value in item.label for value in values):
        return item.label
    return f"{item.label}: {' / '.join(values[:PAIRED])}"


def prominence(carrier: Carried, accounts: Mapping[str, Account]) -> int:
    """How far up an account first has an item, from PER_PLACE (its first words) down to 0."""
    end = accounts[carrier.account].document.main_end
    first = min((citation.evidence.start for citation in carrier.citations), default=end)
    return PER_PLACE - PER_PLACE * min(first, end) // max(end, 1)


def _lead(account: Account) -> str:
    """The first paragraph of an account."""
    document = account.document
    first: Iterable[str] = (document.text[one.start : one.end] for one in document.of_kind("paragraph") if one.start < document.main_end)
    return next(iter(first), "")
