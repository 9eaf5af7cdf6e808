"""One thing of a story with the forms that set it right: what it is, where it stands, and what can be said of it."""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from starlette.responses import Response

from ...record import Account, Citation, Finding, Record
from ...report.words import day, visible
from ..visit import Refused, Visit
from .told import Told

CHOICES = 200  # things to merge with that a form lists
PARTS = 100  # members, tellings, accounts that a form lists for splitting off


class Choice(NamedTuple):
    """One line of a form: its value (``what:id``), words for it, and what stands behind them."""

    target: str
    words: str
    aside: str = ""


class Thing(NamedTuple):
    """What is corrected.

    Attributes:
        words: what it is; ``cited`` the places where it stands.
        same: what it may be one with. ``parts``: what may be split off from it.
        speakers: names that its speaker may be, where it has one. ``date``: its date as the record has it, where it has one.
        judged: whether it can be accepted or rejected.
    """

    what: str
    words: str
    cited: tuple[Citation, ...] = ()
    same: tuple[Choice, ...] = ()
    parts: tuple[Choice, ...] = ()
    speakers: tuple[str, ...] = ()
    speaker: str | None = None
    date: str | None = None
    judged: bool = False


NAMES = {
    "finding": "finding", "entity": "person or thing", "utterance": "quotation", "happening": "happening", "account": "report",
    "time": "date in a text", "figure": "figure", "programme": "programme", "event": "event",
}  # fmt: skip
MERGES = {"entity": "merge_entities", "utterance": "merge_utterances", "happening": "merge_happenings"}
BEFORE = 12  # places of a thing that the page shows


def page(visit: Visit) -> Response:
    """The page for one target, ``what:id``.

    Raises:
        Refused: if the story has no such thing, or nothing may be corrected here.
    """
    if visit.serving.read_only:
        raise Refused(403, "Nothing can be corrected here", "This reading room was opened for reading only.")
    if visit.making:
        visit.making.want("")  # whatever is about to be said, something will have to be made of it
    told = Told(visit, visit.path("story"))
    what, _, identifier = visit.query("target").partition(":")
    thing = MAKERS[what](told, identifier) if what in MAKERS else None
    if thing is None:
        raise Refused(
            404, "There is nothing to correct here", "The record was made anew since: go back to the story and take it from there."
        )
    accounts = dict.fromkeys(citation.account for citation in thing.cited[:BEFORE])
    view = {
        "told": told,
        "page": told.page(accounts),
        "thing": thing,
        "name": NAMES[what],
        "target": f"{what}:{identifier}",
        "cited": thing.cited[:BEFORE],
        "back": visit.query("back") if visit.query("back").startswith("/") and not visit.query("back").startswith("//") else "",
        "section": "correct",
        "merge_kind": MERGES.get(what, ""),
    }
    return visit.draw("correct.html", view)


def _finding(told: Told, identifier: str) -> Thing | None:
    one = _of(told.record.findings, identifier)
    return Thing("finding", one.title, _cited(one), judged=True) if one else None


def _cited(finding: Finding) -> tuple[Citation, ...]:
    return tuple(citation for variant in finding.variants for citation in variant.citations)


def _entity(told: Told, identifier: str) -> Thing | None:
    one = _of(told.record.people, identifier)
    if one is None:
        return None
    like = [other for other in told.record.people if other.kind == one.kind and other is not one]
    parts, cited = [], []
    for member in one.members[:PARTS]:
        account = told.account(member.account)
        mention = account.entity(member.entity).mentions[0].evidence
        cited.append(Citation(account=account.id, evidence=mention))
        parts.append(Choice(_span(account.id, mention.start, mention.end), visible(account.entity(member.entity).name), _named(account)))
    same = [Choice(f"entity:{other.id}", visible(other.name)) for other in sorted(like, key=lambda other: other.name)[:CHOICES]]
    return Thing("entity", one.name, tuple(cited), tuple(same), tuple(parts))


def _utterance(told: Told, identifier: str) -> Thing | None:
    one = _of(told.record.quotes, identifier)
    if one is None:
        return None
    names = {person.id: person.name for person in told.record.people}
    words = one.tellings[one.base].words
    others = sorted((other for other in told.record.quotes if other is not one), key=lambda other: other.speaker != one.speaker)[:CHOICES]
    same = [
        Choice(f"utterance:{other.id}", visible(other.tellings[other.base].words), names.get(other.speaker or "", "")) for other in others
    ]
    parts = [
        Choice(
            _span(telling.account, telling.citations[0].evidence.start, telling.citations[-1].evidence.end),
            visible(telling.words),
            _named(told.account(telling.account)),
        )
        for telling in one.tellings[:PARTS]
        if telling.citations
    ]
    people = sorted({person.name for person in told.record.people if person.kind in ("person", "organisation", "group")})
    cited = tuple(telling.citations[0] for telling in one.tellings if telling.citations)
    return Thing("utterance", words, cited, tuple(same), tuple(parts), tuple(people[:CHOICES]), names.get(one.speaker or "", ""))


def _happening(told: Told, identifier: str) -> Thing | None:
    one = _of(told.record.story.happenings, identifier)
    if one is None:
        return None
    others = [other for other in told.record.story.happenings if other is not one]
    same = [Choice(f"happening:{other.id}", visible(other.title), day(other.value)) for other in others[:CHOICES]]
    parts = [Choice(f"account:{name}", _headline(told.account(name)), _named(told.account(name))) for name in one.accounts[:PARTS]]
    return Thing("happening", one.title, (), tuple(same), tuple(parts))


def _account(told: Told, identifier: str) -> Thing | None:
    if identifier not in told.order:
        return None
    account = told.account(identifier)
    dating = told.record.story.dating_of(identifier)
    return Thing("account", f"{_named(account)}: {_headline(account)}", date=dating.value or "")


def _time(told: Told, identifier: str) -> Thing | None:
    for name in told.order:
        account = told.account(name)
        one = _of(account.times, identifier)
        if one is not None:
            return Thing("time", one.evidence.exact, (Citation(account=name, evidence=one.evidence),), date=one.value)
    return None


def _told(field: Callable[[Record], Iterable[object]], what: str) -> Callable[[Told, str], Thing | None]:
    """For what can be noted only."""

    def make(told: Told, identifier: str) -> Thing | None:
        one = _of(field(told.record), identifier)
        if one is None:
            return None
        cited = [citation for telling in one.tellings for citation in (getattr(telling, "mentions", ()) or (telling.citation,))[:1]]
        return Thing(what, one.label, tuple(cited))

    return make


def _of(items: Iterable[object], identifier: str) -> Any:
    return next((one for one in items if getattr(one, "id", None) == identifier), None)


def _span(account: str, start: int, end: int) -> str:
    return f"span:{account}:{start}-{end}"


def _named(account: Account) -> str:
    return visible(account.document.name)


def _headline(account: Account) -> str:
    return visible(account.document.title.value if account.document.title else account.document.text[:80])


MAKERS: dict[str, Callable[[Told, str], Thing | None]] = {
    "finding": _finding,
    "entity": _entity,
    "utterance": _utterance,
    "happening": _happening,
    "account": _account,
    "time": _time,
    "figure": _told(lambda record: record.figures, "figure"),
    "event": _told(lambda record: record.timeline, "event"),
    "programme": _told(lambda record: record.programmes, "programme"),
}
