"""The sections of a story, a page each: one function a section makes what its template shows."""

from collections import Counter
from collections.abc import Callable
from typing import Any

from starlette.responses import Response

from ...record import AlignedFigure, AlignedQuote, Finding, StoryEntity
from ...report import dated, framing
from ...report.contrasts import only, rows
from ...report.undertakings import became
from ...report.words import GROUPS, LOOKS
from ..addresses import SECTIONS
from ..visit import Visit, not_there
from .asking import DIFFERENCES, KINDS
from .paging import cut, facets, paging
from .reports import reports
from .told import Told

View = dict[str, Any]
FINDINGS, SPEAKERS, UTTERANCES, EVENTS, FIGURES, ITEMS, PROGRAMMES, FRAMED = 25, 12, 40, 60, 30, 40, 12, 12  # items of a page
TOGETHER = 5  # utterances of each speaker where several stand on a page
MATRIX = 16  # accounts up to which the matrix of coverage has a column each


def page(visit: Visit) -> Response:
    """The page of one section."""
    name = visit.path("section")
    if name not in MAKERS:
        raise not_there("section of a story")
    told = Told(visit, visit.path("story"))
    view = MAKERS[name](visit, told)
    page = view["page"]
    return visit.draw(f"section_{name}.html", {**view, "told": told, "record": page.record, "section": name, "title": dict(SECTIONS)[name]})


def _findings(visit: Visit, told: Told) -> View:
    every = told.record.findings
    verdicts: Counter[str] = Counter(told.judgements[one.id].verdict if one.id in told.judgements else "" for one in every)
    status, kind, difference, verdict = (visit.query(name) for name in ("status", "kind", "difference", "verdict"))
    found = [
        one
        for one in every
        if (not status or one.status == status or status == _group(one))
        and (not kind or one.kind == kind)
        and (not difference or one.difference == difference)
        and (not verdict or _verdict(told, one) == verdict)
    ]
    at = next((index for index, one in enumerate(found) if one.id == visit.query("at")), None)
    pages = paging(visit, len(found), FINDINGS, at)
    shown = cut(found, pages)
    subjects = {one.subject for one in shown}
    statuses, kinds, parted = (Counter(getattr(one, name) for one in every) for name in ("status", "kind", "difference"))
    groups = [(group.key, group.title, sum(statuses[one] for one in group.statuses)) for group in GROUPS]
    page = told.page(findings=shown, quotes=_of(told.record.quotes, subjects), figures=_of(told.record.figures, subjects))
    return {
        "page": page,
        "shown": page.held(shown),
        "paging": pages,
        "facets": (
            ("Show", facets(visit, "status", groups)),
            ("Status", facets(visit, "status", [(key, look.word, statuses[key]) for key, look in LOOKS.items() if key in statuses])),
            ("About", facets(visit, "kind", [(key, words, kinds[key]) for key, words in KINDS.items()])),
            ("Part in", facets(visit, "difference", [(key, words, parted[key]) for key, words in DIFFERENCES.items()])),
            ("Judged", facets(visit, "verdict", _judged(verdicts))),
        ),
    }  # fmt: skip


def _judged(verdicts: Counter[str]) -> list[tuple[str, str, int]]:
    """The verdicts of people as facets; none before anybody has judged."""
    values = [("accepted", "accepted"), ("rejected", "rejected"), ("open", "not judged")]
    return [(key, words, verdicts["" if key == "open" else key]) for key, words in values] if len(verdicts) > 1 else []


def _group(finding: Finding) -> str:
    return next((group.key for group in GROUPS if finding.status in group.statuses), "")


def _verdict(told: Told, finding: Finding) -> str:
    return told.judgements[finding.id].verdict if finding.id in told.judgements else "open"


def _of(items: Any, wanted: set[str]) -> list[Any]:
    return [one for one in items if one.id in wanted]


def _timeline(visit: Visit, told: Told) -> View:
    parts = dated.parts(told.record.timeline)
    titles = {part.title: key for part, key in zip(parts, ("news", "before"), strict=False)}
    chosen = visit.query("part")
    entries = [entry for part in parts for entry in part.entries if chosen in ("", titles[part.title])]
    pages = paging(visit, len(entries), EVENTS)
    shown = cut(entries, pages)
    undated = dated.undated(told.record)[:EVENTS] if pages.number == pages.pages else []
    values = [(titles[part.title], part.title, len(part.entries)) for part in parts]
    page = told.page(timeline=shown, events=undated)
    return {
        "page": page,
        "timeline": dated.parts(page.held(shown)),
        "undated": page.held(undated),
        "paging": pages,
        "facets": (("Show", facets(visit, "part", values)),) if len(values) > 1 else (),
    }


def _people(visit: Visit, told: Told) -> View:
    people = {one.id: one for one in told.record.people}
    by: dict[str, list[AlignedQuote]] = {}
    for one in told.record.quotes:
        by.setdefault(one.speaker if one.speaker in people else "", []).append(one)
    chosen = visit.query("person")
    if chosen and chosen != "nobody" and chosen not in people:
        raise not_there("person in this story")
    if chosen:
        said = _most_told(by.get("" if chosen == "nobody" else chosen, []))
        pages = paging(visit, len(said), UTTERANCES)
        spoken: list[tuple[StoryEntity | None, list[AlignedQuote], int]] = [(people.get(chosen), list(cut(said, pages)), len(said))]
    else:
        named = sorted((key for key in by if key), key=lambda key: (-sum(len(one.tellings) for one in by[key]), people[key].name, key))
        order = [*named, *([""] if "" in by else [])]
        pages = paging(visit, len(order), SPEAKERS)
        spoken = [(people.get(key), _most_told(by[key])[:TOGETHER], len(by[key])) for key in cut(order, pages)]
    speakers = [person for person, _, _ in spoken if person]
    coverage = _voices(told, {person.id for person in speakers})
    shown = told.page(people=speakers, quotes=[one for _, said, _ in spoken for one in said], coverage=coverage)
    view = [(person and shown.held([person])[0], shown.held(said), total) for person, said, total in spoken]
    return {"page": shown, "spoken": view, "chosen": chosen, "paging": pages}


def _voices(told: Told, speakers: set[str]) -> list[Any]:
    return [item for item in told.record.coverage if item.kind == "speaker" and item.subject in speakers]


def _most_told(said: list[AlignedQuote]) -> list[AlignedQuote]:
    return sorted(said, key=lambda one: -len({telling.account for telling in one.tellings}))


def _figures(visit: Visit, told: Told) -> View:
    compared = rows(told.record)
    alone = only(told.record, compared)
    of_one = visit.query("of") == "one" or not compared
    pages = paging(visit, len(alone if of_one else compared), FIGURES)
    shown: list[AlignedFigure]
    shown = list(cut(alone, pages)) if of_one else [one for row in cut(compared, pages) for one in row.figures]
    beside = {each.figure for one in shown for each in one.apart} - {one.id for one in shown}
    page = told.page(figures=[*shown, *_of(told.record.figures, beside)])
    kept = {row.figures[0].id for row in cut(compared, pages)} if not of_one else set()
    page.compared = [row for row in rows(page.record) if row.figures[0].id in kept]
    values = [("", "several accounts", len(compared)), ("one", "one account", len(alone))]
    return {
        "page": page,
        "alone": page.held(shown) if of_one else [],
        "paging": pages,
        "facets": (("Given by", facets(visit, "of", values)),) if compared and alone else (),
    }


def _coverage(visit: Visit, told: Told) -> View:
    kinds: Counter[str] = Counter(item.kind for item in told.record.coverage)
    chosen = visit.query("of")
    items = [item for item in told.record.coverage if not chosen or item.kind == chosen]
    pages = paging(visit, len(items), ITEMS)
    plural = {"figure": "figures", "speaker": "people heard", "entity": "names", "event": "events", "quote": "quotations"}
    plural |= {"claim": "claims"}
    columns = told.order if len(told.order) <= MATRIX else ()
    page = told.page(columns, coverage=cut(items, pages))
    return {
        "page": page,
        "items": page.held(cut(items, pages)),
        "columns": columns,
        "paging": pages,
        "facets": (("Show", facets(visit, "of", [(key, plural[key], kinds[key]) for key in plural])),),
    }


def _programmes(visit: Visit, told: Told) -> View:
    promises = visit.query("of") == "promises" or not told.record.programmes
    items: list[Any] = [*(told.record.undertakings if promises else told.record.programmes)]
    ordered = sorted(items, key=lambda one: -len(one.tellings))
    pages = paging(visit, len(ordered), FIGURES if promises else PROGRAMMES)
    shown = cut(ordered, pages)
    page = told.page(undertakings=shown) if promises else told.page(programmes=shown, figures=_of(told.record.figures, _figured(shown)))
    held = [one.id for one in shown]
    values = [
        ("", "programmes, laws, cases and talks", len(told.record.programmes)),
        ("promises", "promised, required, certified", len(told.record.undertakings)),
    ]
    return {
        "page": page,
        "programmes": page.held(shown) if not promises else [],
        "undertaken": [(title, [one for one in found if one.id in held]) for title, found in page.undertaken] if promises else [],
        "became": became,
        "paging": pages,
        "facets": (("Show", facets(visit, "of", values)),) if all(number for _, _, number in values) else (),
    }


def _figured(programmes: Any) -> set[str]:
    return {figure for one in programmes for figure in one.figures}


def _framing(visit: Visit, told: Told) -> View:
    pages = paging(visit, len(told.record.framing), FRAMED)
    shown = cut(told.record.framing, pages)
    page = told.page([one.account for one in shown], framing=shown)
    return {"page": page, "framed": shown, "every": told.record.framing, "parted": framing.parted, "paging": pages}


MAKERS: dict[str, Callable[[Visit, Told], View]] = {
    "findings": _findings,
    "timeline": _timeline,
    "people": _people,
    "figures": _figures,
    "coverage": _coverage,
    "programmes": _programmes,
    "framing": _framing,
    "reports": reports,
}
