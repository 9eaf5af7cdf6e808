"""The rows of the record's tables, one row for each citation."""

from collections.abc import Callable, Iterator
from typing import Any

from ..record import Citation, ProgrammeTelling, Record

Row = dict[str, Any]
Outlets = dict[str, str]


def _place(citation: Citation, outlets: Outlets) -> Row:
    spot = citation.evidence
    return {"account": citation.account, "outlet": outlets[citation.account], "exact": spot.exact, "start": spot.start, "end": spot.end}


def _nowhere(account: str, outlets: Outlets) -> Row:
    return {"account": account, "outlet": outlets[account], "exact": None, "start": None, "end": None}


def _findings(record: Record, outlets: Outlets) -> Iterator[Row]:
    for found in record.findings:
        same: Row = {"finding": found.id, "kind": found.kind, "status": found.status, "title": found.title, "reason": found.reason}
        same |= {"witnesses": found.witnesses, "weight": found.weight, "happening": found.happening}
        verdict = record.verdict_on(found.id)
        same |= {"difference": found.difference or None, "verdict": verdict.verdict if verdict else None}
        for variant in found.variants:
            yield from ({**same, "words": variant.words, **_place(citation, outlets)} for citation in variant.citations)
        yield from ({**same, "words": None, **_nowhere(account, outlets)} for account in found.missing)


def _quotes(record: Record, outlets: Outlets) -> Iterator[Row]:
    names = {person.id: person.name for person in record.people}
    for said in record.quotes:
        same = {"utterance": said.id, "speaker": names.get(said.speaker or ""), "kind": said.kind}
        for index, telling in enumerate(said.tellings):
            more = {"words": telling.words, "is_base": index == said.base, "wordings": said.wordings, "happening": said.happening}
            yield from ({**same, **more, **_place(citation, outlets)} for citation in telling.citations)


def _figures(record: Record, outlets: Outlets) -> Iterator[Row]:
    figures = {(account.id, figure.id): figure for account in record.accounts for figure in account.figures}
    for aligned in record.figures:
        for telling in aligned.tellings:
            figure = figures[telling.account, telling.figure]
            low, high = figure.expression.low, figure.expression.high
            # exact decimals as text: a float would make 0.1 of it, and a column of mixed scales has no one decimal type
            bounds = {"low": None if low is None else str(low), "high": None if high is None else str(high)}
            same = {"quantity": aligned.id, "label": aligned.label, "kind": aligned.kind, "unit": aligned.unit, **bounds}
            same |= {
                "approximator": figure.approximator,
                "status": aligned.status,
                "reason": aligned.reason,
                "happening": aligned.happening,
            }
            yield from ({**same, **_place(citation, outlets)} for citation in (telling.citation, *telling.repeats))


def _timeline(record: Record, outlets: Outlets) -> Iterator[Row]:
    for entry in record.timeline:
        same = {"entry": entry.id, "value": entry.value, "label": entry.label, "status": entry.status, "planned": entry.planned}
        same |= {"ground": entry.ground, "outcome": entry.outcome, "event": entry.event}
        for telling in entry.tellings:
            yield {**same, "told_value": telling.value or None, "told_as_plan": telling.planned, **_place(telling.citation, outlets)}


def _people(record: Record, outlets: Outlets) -> Iterator[Row]:
    entities = {(account.id, entity.id): entity for account in record.accounts for entity in account.entities}
    for person in record.people:
        for member in person.members:
            for mention in entities[member.account, member.entity].mentions:
                place = _place(Citation(account=member.account, evidence=mention.evidence), outlets)
                yield {"person": person.id, "name": person.name, "kind": person.kind, "mention": mention.kind, **place}


def _coverage(record: Record, outlets: Outlets) -> Iterator[Row]:
    for item in record.coverage:
        for carried in item.carried:
            same = {"item": item.id, "kind": item.kind, "label": item.label, "status": carried.status, "reason": carried.reason or None}
            places = [_place(citation, outlets) for citation in carried.citations] or [_nowhere(carried.account, outlets)]
            yield from ({**same, "weight": item.weight, **place} for place in places)


def _accounts(record: Record, outlets: Outlets) -> Iterator[Row]:
    for account in record.accounts:
        document = account.document
        dating = record.story.dating_of(account.id)
        yield {
            "account": account.id,
            "outlet": outlets[account.id],
            "title": document.title.value if document.title else None,
            "byline": document.byline.value if document.byline else None,
            "published": document.published.value if document.published else None,
            "written_earliest": dating.earliest,
            "written_latest": dating.latest,
            "dated": dating.basis,
            "happening": record.story.happening_of(account.id).id,
            "language": document.language,
            "origin": document.source.origin,
            "member": document.source.member or None,
            "address": document.canonical.value if document.canonical else None,
            "sha256": document.source.sha256,
            "words": len(document.text[: document.main_end].split()),
        }


def _claims(record: Record, outlets: Outlets) -> Iterator[Row]:
    claims = {(account.id, claim.id): claim for account in record.accounts for claim in account.claims}
    for aligned in record.claims:
        for telling in aligned.tellings:
            claim = claims[telling.account, telling.claim]
            yield {
                "claim": aligned.id,
                "label": aligned.label,
                "predicate": claim.lemma,
                "negated": claim.negated,
                "modality": claim.modality,
                "voice": claim.voice,
                "happening": aligned.happening,
                **_place(telling.citation, outlets),
            }


def _events(record: Record, outlets: Outlets) -> Iterator[Row]:
    names = {one.id: one.name for one in record.people}
    for event in record.events:
        same: Row = {"event": event.id, "label": event.label, "kind": event.kind or None, "value": event.value or None}
        same |= {
            "place": event.place.evidence.exact if event.place else None,
            "participants": "; ".join(names[one] for one in event.participants if one in names) or None,
            "happening": event.happening,
        }
        for telling in event.tellings:
            told = {"told_value": telling.value or None, "modality": telling.modality, "negated": telling.negated}
            yield {**same, **told, "attributed": telling.attributed, **_place(telling.citation, outlets)}


def _commitments(record: Record, outlets: Outlets) -> Iterator[Row]:
    names = {one.id: one.name for one in record.people}
    for one in record.undertakings:
        same: Row = {"undertaking": one.id, "kind": one.kind, "label": one.label, "by": names.get(one.by or ""), "status": one.status}
        for telling in one.tellings:
            yield {**same, "role": "told", "negated": telling.negated, **_place(telling.citation, outlets)}
        for came in one.fulfilments:
            yield {**same, "role": came.kind, "negated": None, **_place(came.citation, outlets)}


def _programmes(record: Record, outlets: Outlets) -> Iterator[Row]:
    for programme in record.programmes:
        same: Row = {"programme": programme.id, "kind": programme.kind, "name": programme.label}
        for telling in programme.tellings:
            for role, status, by, cited in _parts(telling):
                yield {**same, "role": role, "status": status, "by": by, **_place(cited, outlets)}


def _parts(telling: ProgrammeTelling) -> Iterator[tuple[str, str | None, str | None, Citation]]:
    """What an account has of a programme: in which role, what became of it, whose it is, and where."""
    yield from (("mention", None, None, one) for one in telling.mentions)
    yield from (("said", None, None, one) for one in telling.said)
    if telling.since:
        yield "since", telling.value or None, None, telling.since
    yield from ((one.side, None, one.name, one.who) for one in telling.positions)
    yield from ((one.kind, one.status, one.by or None, one.citation) for one in telling.duties)


def _corrections(record: Record, outlets: Outlets) -> Iterator[Row]:
    for one in record.corrections:
        made = one.correction
        yield {
            "correction": made.id,
            "kind": made.kind,
            "about": ", ".join(target.id for target in made.targets) or None,
            "value": made.value or None,
            "note": made.note or None,
            "who": made.who,
            "when": made.when,
            "applied": one.applied,
            "reason": one.reason or None,
        }


MAKERS: dict[str, Callable[[Record, Outlets], Iterator[Row]]] = {
    "accounts": _accounts,
    "findings": _findings,
    "quotes": _quotes,
    "figures": _figures,
    "timeline": _timeline,
    "people": _people,
    "coverage": _coverage,
    "claims": _claims,
    "events": _events,
    "commitments": _commitments,
    "programmes": _programmes,
    "corrections": _corrections,
}
