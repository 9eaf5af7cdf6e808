"""What one account tells of one event, read so that two tellings can be compared."""

import datetime as dt
import functools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ...lexicon import rows
from ...lexicon import words as lexicon
from ...lexicon.vectors import Vector
from ...record import Account, Event, Evidence, Span, Story, StoryEntity, TimeExpression
from ...record.calendar import bounds
from ..wording import TAIL, WORD, fold
from . import words

NUMBER = re.compile(r"\d[\d,.]*")
# A number that says how many take part: it stands free ("22 people"), is no part of a compound ("59-year-old", "7 - yard", "11th", "IE8"),
# of a score ("20 - 13") or of a decimal, no sum of money, and no year.
COUNT = re.compile(
    r"(?<![\w$€£¥.,/#-])(?<![-–—] )(?!(?:19|20)\d\d(?!\d))\d+(?:,\d{3})*"
    r"(?![\w%/]|[.,]\d| ?[-–—]| (?:per ?cent|[mb]illion|thousand)\b)"
)
NEAR = 45  # code points around a trigger whose words are compared on their own
NEXT = 15  # code points from a trigger within which the next word stands
LEAD = 3  # sentences that open a report
NEWS = dt.timedelta(days=7)  # before the day of a report, within which a date may be that of the telling itself

Terms = frozenset[str]


@dataclass(frozen=True, slots=True)
class Told:
    """One event as one account tells it.

    Attributes:
        number: place in the list of all that differ; ``report``, ``place``: numbers of its account and of its sentence in there.
        happening: number of the happening that its account is about.
        lemma, stem, parts, sets, particle, meaning: its trigger (see ``words``).
        noun: whether the trigger is one.
        doers, things: stems of the words that name who did it and to whom; ``by``, ``whom`` the entities among them.
        named, places: entities that its sentence names, and the places among them.
        time: the value of its own date, or empty; ``old``: whether that lies well before the news.
        past: the dates of its sentence that lie well before the news, if it has none of its own: it may have happened on one of them.
        numbers: those of its sentence that are no date's; ``counted``: those of the words that name who did it and to whom.
        terms, near: stems of the words of its sentence and of those near the trigger, the trigger's own left out.
        ahead, behind: stem of the word right before the trigger and right after it, or empty; function words are passed over.
        before_noun: whether its trigger is a noun with another word right behind it ("emergency update").
        reporting, light: whether its lemma is a word of speech, or one that carries a noun.
    """

    number: int
    account: Account
    event: Event
    report: int
    place: int
    happening: int
    lemma: str
    stem: str
    parts: Terms
    sets: frozenset[int]
    particle: str
    meaning: Vector | None
    noun: bool
    doers: Terms
    things: Terms
    by: Terms
    whom: Terms
    named: Terms
    places: Terms
    located: Terms
    time: str
    old: bool
    past: tuple[str, ...]
    numbers: Terms
    counted: frozenset[float]
    terms: Terms
    near: Terms
    ahead: str
    behind: str
    before_noun: bool
    reporting: bool
    light: bool


class _Reader:
    """One account on its way to tellings."""

    def __init__(self, account: Account, known: Mapping[tuple[str, str], StoryEntity], day: dt.date | None) -> None:
        self.account = account
        before = [one for one in account.times if _before(one, day)]
        self.past = sorted((one.evidence.start, one.value) for one in before)
        self.old = frozenset(one.id for one in before)
        self.text = account.document.text
        self.mentions = sorted((one.evidence.start, one.evidence.end, entity.id) for entity in account.entities for one in entity.mentions)
        self.known = known
        self.sentences = sorted(sentence.start for sentence in account.sentences)
        self.times = {one.id: one.value for one in account.times}
        self.dates = [(one.evidence.start, one.evidence.end) for one in sorted(account.times, key=lambda one: one.evidence.start)]
        self.plain = lexicon("function_words")
        self.read: dict[tuple[int, int], list[tuple[int, int, str]]] = {}

    def entities(self, of: Span | Evidence) -> Terms:
        """Ids of the story's entities that a stretch names."""
        first = bisect_left(self.mentions, (of.start,))
        last = bisect_left(self.mentions, (of.end,))
        return frozenset(self.identity(name) for _, end, name in self.mentions[first:last] if end <= of.end)

    def identity(self, name: str) -> str:
        """The id of an account's entity in the story."""
        one = self.known.get((self.account.id, name))
        return one.id if one else f"{self.account.id}:{name}"

    def stems(self, parts: Iterable[Evidence]) -> Terms:
        """Stems of the words of some phrases."""
        found = (fold(match.group()) for part in parts for match in WORD.finditer(part.exact))
        return frozenset(words.stem(TAIL.sub("", word)) for word in found if word not in self.plain)

    def around(self, event: Event) -> tuple[Terms, Terms, str, str]:
        """Stems of the words of its sentence, of those near the trigger, and of the ones before and after it, without the trigger's own."""
        trigger = event.trigger
        every, near = set(), set()
        ahead = behind = ""
        for start, end, stem in self.content(event.context.start, event.context.end):
            if trigger.start <= start < trigger.end:
                continue
            every.add(stem)
            if abs(start - trigger.start) < NEAR:
                near.add(stem)
            if end <= trigger.start:
                ahead = stem if trigger.start - end < NEXT else ""
            elif not behind and start - trigger.end < NEXT:
                behind = stem
        return frozenset(every), frozenset(near), ahead, behind

    def content(self, start: int, end: int) -> list[tuple[int, int, str]]:
        """Where the words of a sentence stand, function words passed over, each with its stem; read once for all its events."""
        if (start, end) not in self.read:
            found = ((match.start(), match.end(), _content(match.group())) for match in WORD.finditer(self.text, start, end))
            self.read[start, end] = [one for one in found if one[2]]
        return self.read[start, end]

    def word_behind(self, trigger: Evidence) -> bool:
        """Whether a word that is no function word stands one space behind a trigger."""
        found = WORD.match(self.text, trigger.end + 1) if self.text[trigger.end : trigger.end + 1] == " " else None
        return found is not None and TAIL.sub("", fold(found.group())) not in self.plain

    def before(self, event: Event) -> tuple[str, ...]:
        """The dates of its sentence that lie well before the news, if it has none of its own."""
        if event.time is not None:
            return ()
        first, last = bisect_left(self.past, (event.context.start,)), bisect_left(self.past, (event.context.end,))
        return tuple(value for _, value in self.past[first:last])

    def numbers(self, event: Event) -> Terms:
        """The numbers of its sentence, without those of dates: days differ as days, not as numbers."""
        found = NUMBER.finditer(self.text, event.context.start, event.context.end)
        return frozenset(match.group() for match in found if not self._dated(match.start()))

    def _dated(self, position: int) -> bool:
        at = bisect_right(self.dates, (position, len(self.text))) - 1
        return at >= 0 and position < self.dates[at][1]

    def place(self, event: Event) -> int:
        """The number of its sentence."""
        return bisect_left(self.sentences, event.context.start)


def tellings(accounts: Sequence[Account], story: Story, people: Sequence[StoryEntity]) -> list[Told]:
    """The events of the accounts, in the accounts' order and each one's text order."""
    known = {(member.account, member.entity): one for one in people for member in one.members}
    where = frozenset(one.id for one in people if one.kind == "place")
    happening = {name: number for number, one in enumerate(story.happenings) for name in one.accounts}
    found: list[Told] = []
    for report, account in enumerate(accounts):
        reader = _Reader(account, known, _day(story, account))
        for event in sorted(account.events, key=lambda one: (one.trigger.start, one.trigger.end, one.id)):
            found.append(_told(reader, event, len(found), report, happening.get(account.id, -1), where))
    return found


def _day(story: Story, account: Account) -> dt.date | None:
    """The first day on which a report may have been written, if that is known."""
    dating = next((one for one in story.datings if one.account == account.id), None)
    days = bounds(dating.earliest or dating.value or "") if dating else None
    return days[0] if days else None


def _before(time: TimeExpression, day: dt.date | None) -> bool:
    """Whether a time expression is a date that lies well before the news."""
    days = bounds(time.value) if time.type in ("DATE", "TIME") else None
    return days is not None and day is not None and days[1] < day - NEWS


def _told(reader: _Reader, event: Event, number: int, report: int, happening: int, where: Terms) -> Told:
    trigger = event.trigger
    lemma = fold(event.lemma)
    inside = [word for word in (fold(match) for match in words.WORD.findall(trigger.exact)) if word not in reader.plain]
    noun = trigger.rule == "events.noun"
    behind = "" if noun else reader.text[trigger.end : trigger.end + words.FOLLOWING]
    named = reader.entities(event.context)
    terms, near, ahead, after = reader.around(event)
    return Told(
        number=number,
        account=reader.account,
        event=event,
        report=report,
        place=reader.place(event),
        happening=happening,
        lemma=lemma,
        stem=words.stem(lemma),
        parts=frozenset(inside) or frozenset((fold(trigger.exact),)),
        sets=words.sets(lemma, trigger.exact, behind),
        particle=words.particle(behind),
        meaning=words.meaning(lemma, sorted(set(inside))),
        noun=noun,
        doers=reader.stems(event.agents),
        things=reader.stems(event.patients),
        by=_joined(reader.entities(one) for one in event.agents),
        whom=_joined(reader.entities(one) for one in event.patients),
        named=named,
        places=named & where,
        located=reader.stems([event.place] if event.place else []),
        time=reader.times.get(event.time or "", ""),
        old=event.time in reader.old,
        past=reader.before(event),
        numbers=reader.numbers(event),
        counted=_counted(event),
        terms=terms,
        near=near,
        ahead=ahead,
        behind=after,
        before_noun=noun and reader.word_behind(trigger),
        reporting=lemma in lexicon("reporting_verbs"),
        light=lemma in _light(),
    )


@functools.lru_cache(maxsize=65536)
def _content(word: str) -> str:
    """The stem of a word; empty for a function word."""
    term = TAIL.sub("", fold(word))
    return words.stem(term) if term and term not in lexicon("function_words") else ""


def _counted(event: Event) -> frozenset[float]:
    """How many its participants are ("43 students")."""
    parts = (one.exact for one in (*event.agents, *event.patients))
    return frozenset(float(match.group().replace(",", "")) for part in parts for match in COUNT.finditer(part))


def _joined(parts: Iterable[Terms]) -> Terms:
    return frozenset(name for part in parts for name in part)


@functools.cache
def _light() -> Terms:
    return frozenset(row[0] for row in rows("eventless_verbs"))
