"""The words that tell an event: those of its account, and a line made of them."""

from ..record import Account, Event, Evidence, evidence

# Between a subject and what is told of it, where other words stand between them.
ELISION = " … "
LONGEST = 160  # code points of a stretch from who did it to whom or where; what is longer holds another clause
# Subjects that say who only to one who has read what stands before.
OPEN = frozenset(
    ("he", "she", "it", "they", "we", "i", "you", "this", "that", "these", "those", "his", "her", "their", "its", "our", "my", "there")
)


def clause(event: Event) -> Evidence:
    """The stretch of the account that tells the event."""
    return event.clause or event.trigger


def stretch(account: Account, event: Event) -> Evidence:
    """The same, and for an event without a date from who did it to whom or where, as far as that is short."""
    if event.clause is not None:
        return event.clause
    start, end = event.trigger.start, event.trigger.end
    for one in (*event.agents, *event.patients, *((event.place,) if event.place else ())):
        low, high = min(start, one.start), max(end, one.end)
        if event.context.start <= low and high <= event.context.end and high - low <= LONGEST:
            start, end = low, high
    if (start, end) == (event.trigger.start, event.trigger.end):
        return event.trigger
    return evidence(account.document.text, start, end, "events.told")


def line(event: Event) -> str:
    """The clause of a dated event as a line: with the subject in front, where that stands further up in the sentence."""
    told = clause(event)
    words = " ".join(told.exact.split())
    if told.rule != "events.predicate":
        return words
    before = [one for one in (*event.agents, *event.patients) if event.context.start <= one.start and one.end <= told.start]
    if not before:
        return words
    subject = max(before, key=lambda one: (one.rule == "events.agent", one.start))
    return " ".join(subject.exact.split()) + ELISION + words


def named(event: Event) -> bool:
    """Whether its words can stand alone: they begin with a subject, and that is no pronoun."""
    told = clause(event)
    return told.rule != "events.predicate" and told.exact.partition(" ")[0].lower() not in OPEN
