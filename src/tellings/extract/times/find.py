"""Finding time expressions: the rules run where a word of time stands, the longest reading wins, neighbours are joined and linked."""

from ...record import Anchor, TimeExpression, evidence, identify
from . import calendric, clock, deictic, elsewhere, lasting, referring, yearly
from .hanging import hung
from .joining import joined
from .linking import linked, ranged
from .modifiers import modified
from .reading import Reading
from .relative import placeholder
from .tense import Tenses
from .trigger import windows

RULES = (
    *elsewhere.RULES, *calendric.RULES, *yearly.RULES, *deictic.RULES, *referring.RULES, *clock.RULES, *lasting.RULES,
)  # fmt: skip


def _candidates(text: str, tenses: Tenses) -> list[Reading]:
    found: list[Reading] = []
    places = windows(text)
    for rule in RULES:
        for start, end in places.get(rule.near, ()):
            for match in rule.pattern.finditer(text, start, end):
                read = rule.read(match, tenses)
                if isinstance(read, Reading):
                    found.append(read._replace(rule=rule.name))
                elif read is not None:
                    found.extend(one._replace(rule=rule.name) for one in read)
    return found


def _longest(found: list[Reading]) -> list[Reading]:
    """Of overlapping readings the longest, then the first; in text order."""
    kept: list[Reading] = []
    taken: set[int] = set()
    for reading in sorted(found, key=lambda one: (one.start - one.end, one.start, one.type != "SET")):
        if taken.isdisjoint(range(reading.start, reading.end)):
            taken.update(range(reading.start, reading.end))
            kept.append(reading)
    return sorted(kept, key=lambda one: (one.start, one.end))


def readings(text: str, tenses: Tenses) -> list[Reading]:
    """The time expressions of a text in order, not overlapping, not yet resolved."""
    found = ranged(joined(_longest(_candidates(text, tenses)), text, tenses), text)
    return [modified(one, text) for one in hung(linked(found, text, tenses), tenses)]


def expression(reading: Reading, document_id: str, text: str) -> TimeExpression:
    """The record of a reading, not yet anchored."""
    event = evidence(text, *reading.hangs, "times.hung") if reading.hangs else None
    anchor = Anchor(kind="event", reason=f"counted from “{event.exact}”") if event else Anchor(kind="none", reason=reading.note)
    return TimeExpression(
        id=identify("time", document_id, reading.start, reading.end),
        type=reading.type,
        evidence=evidence(text, reading.start, reading.end, f"times.{reading.rule}"),
        value=reading.value or placeholder(reading.relative),
        relative=reading.relative,
        anchor=anchor,
        mod=reading.mod,
        quant=reading.quant,
        freq=reading.freq,
        bound=reading.bound,
        hangs=event,
    )
