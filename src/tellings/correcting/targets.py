"""What a correction holds on to, taken from a record: the passages by which it is found again."""

from collections.abc import Callable, Iterable

from ..record import Citation, Passage, Record, Target, TargetKind, evidence

MOST = 40  # passages that a target keeps: enough to be found again, of a thing that is named a thousand times


def target(record: Record, what: TargetKind, identifier: str) -> Target:
    """The target of this kind and id in a record.

    A ``span`` is named ``ACCOUNT:START-END``, a ``time`` by the id of its time expression, everything else by its id in the record.

    Raises:
        KeyError: if the record has no such thing.
    """
    citations, detail = _LOOK[what](record, identifier)
    sources = {one.id: one.document.source.sha256 for one in record.accounts}
    passages = [
        Passage(account=one.account, source=sources[one.account], start=one.evidence.start, end=one.evidence.end, exact=one.evidence.exact)
        for one in citations
    ]
    if what in ("account", "happening"):
        passages = [Passage(account=one, source=sources[one]) for one in _documents(record, what, identifier)]
    return Target(what=what, id=identifier, passages=tuple(dict.fromkeys(passages))[: None if what == "happening" else MOST], detail=detail)


Found = tuple[Iterable[Citation], str]


def _one(items: Iterable[object], identifier: str) -> object:
    for one in items:
        if getattr(one, "id", None) == identifier:
            return one
    raise KeyError(identifier)


def _finding(record: Record, identifier: str) -> Found:
    for one in record.findings:
        if one.id == identifier:
            return [cited for variant in one.variants for cited in variant.citations], f"{one.kind}/{one.difference}"
    raise KeyError(identifier)


def _entity(record: Record, identifier: str) -> Found:
    for one in record.people:
        if one.id == identifier:
            cited = []
            for member in one.members:
                mentions = record.account(member.account).entity(member.entity).mentions
                cited += [Citation(account=member.account, evidence=mention.evidence) for mention in mentions[:3]]
            return cited, one.name
    raise KeyError(identifier)


def _utterance(record: Record, identifier: str) -> Found:
    for one in record.quotes:
        if one.id == identifier:
            return [cited for telling in one.tellings for cited in telling.citations], ""
    raise KeyError(identifier)


def _time(record: Record, identifier: str) -> Found:
    for account in record.accounts:
        for one in account.times:
            if one.id == identifier:
                return [Citation(account=account.id, evidence=one.evidence)], ""
    raise KeyError(identifier)


def _span(record: Record, identifier: str) -> Found:
    name, _, place = identifier.rpartition(":")
    first, _, last = place.partition("-")
    if not (first.isdecimal() and last.isdecimal()):
        raise KeyError(identifier)
    try:
        words = evidence(record.account(name).document.text, int(first), int(last), "corrections.span")
    except ValueError as error:
        raise KeyError(identifier) from error
    return [Citation(account=name, evidence=words)], ""


def _tellings(field: str) -> Callable[[Record, str], Found]:
    """For what has tellings with a ``citation`` or ``citations`` each."""

    def look(record: Record, identifier: str) -> Found:
        one = _one(getattr(record, field), identifier)
        cited: list[Citation] = []
        for telling in getattr(one, "tellings", ()):
            cited += telling.citations if hasattr(telling, "citations") else [telling.citation]
        return cited, str(getattr(one, "name", ""))

    return look


def _whole(record: Record, identifier: str) -> Found:
    return (), ""


def _documents(record: Record, what: TargetKind, identifier: str) -> tuple[str, ...]:
    if what == "account":
        return (record.account(identifier).id,)
    for one in record.story.happenings:
        if one.id == identifier:
            return one.accounts
    raise KeyError(identifier)


_LOOK: dict[TargetKind, Callable[[Record, str], Found]] = {
    "finding": _finding,
    "entity": _entity,
    "utterance": _utterance,
    "happening": _whole,
    "account": _whole,
    "time": _time,
    "claim": _tellings("claims"),
    "figure": _tellings("figures"),
    "event": _tellings("timeline"),
    "programme": _tellings("programmes"),
    "span": _span,
}
