"""The record as annotations on its sources, in JSON-LD: the W3C Web Annotation Data Model (Recommendation of 23 February 2017).

Each annotation says in its body what stands in a place, and names the place twice: in the cleaned text, by position in code points and by
quotation, and in the original, by position in bytes and by quotation. The cleaned text is named by its digest (RFC 6920), and so is the
original unless it has an address of its own; then its digest stands in the state. Nothing is dated, so that one record makes one file.
"""

import hashlib
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

import msgspec

from ..record import Account, Base, Citation, Evidence, Record
from ..record.selectors import data, position, quotation
from .identifiers import address, by_digest, urn

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
PARTS = ("entities", "quotes", "figures", "times", "events", "claims", "commitments", "conditions")
STATED = ("title", "subtitle", "outlet", "byline", "section", "published", "updated", "wire")
Json = dict[str, Any]


def annotations(record: Record) -> bytes:
    """A collection of annotations, as JSON-LD: what each account says where, then what the record found across them."""
    reports = {account.id: _Report(account) for account in record.accounts}
    items = [*_own(reports.values()), *_across(record, reports)]
    collection = {
        "@context": CONTEXT,
        "id": urn(record.story.id, "collection"),
        "type": "AnnotationCollection",
        "label": record.story.title,
        "generator": {"type": "Software", "name": f"tellings {record.tellings}"},
        "total": len(items),
        "first": {
            "id": urn(record.story.id, "page"),
            "type": "AnnotationPage",
            "partOf": urn(record.story.id, "collection"),
            "startIndex": 0,
            "items": items,
        },
    }
    return msgspec.json.encode(collection)


class _Report:
    """One account's document as a target: the cleaned text and the original."""

    def __init__(self, account: Account) -> None:
        self.account, self.document = account, account.document

    @cached_property
    def text(self) -> Json:
        """The cleaned text as a resource; it stands in the record."""
        digest = hashlib.sha256(self.document.text.encode("utf-8", "surrogatepass")).digest()
        told = {"id": by_digest(digest), "type": "Text", "format": "text/plain", "textDirection": "auto"}
        return told | ({"language": self.document.language} if self.document.language != "und" else {})

    @cached_property
    def original(self) -> Json:
        """What the original is, and how it was when it was read."""
        source = self.document.source
        digest = by_digest(bytes.fromhex(source.sha256)) if _hexadecimal(source.sha256) else ""
        where = address(self.document)
        told: Json = {"source": {"id": where or digest, "type": "Text", "format": source.media}}
        if where and digest:
            told["state"] = {"type": "TimeState", "cached": digest}
            retrieved = source.says("retrieved")
            if retrieved:
                told["state"]["sourceDate"] = retrieved.value
        return told

    def targets(self, start: int, end: int) -> list[Json]:
        """One place, in the cleaned text and in the original."""
        words = quotation(self.document.text, start, end)
        found: list[Json] = [{"type": "SpecificResource", "source": self.text, "selector": [position(start, end), words]}]
        place = data(self.document, start, end)
        if place is not None:
            found.append({"type": "SpecificResource", **self.original, "selector": [place, words]})
        return found


def _own(reports: Iterable[_Report]) -> Iterator[Json]:
    """What each account says: one annotation for each piece of evidence."""
    for report in reports:
        for name in STATED:
            stated = getattr(report.document, name)
            if stated is not None and stated.evidence is not None:
                yield _annotation(report, stated.evidence, f"{name}: {stated.value}")
        for part in PARTS:
            for item in getattr(report.account, part):
                for where, evidence in _evidence(item, ""):
                    yield _annotation(report, evidence, f"{part}{where}", item.id)


def _annotation(report: _Report, evidence: Evidence, says: str, item: str = "") -> Json:
    return {
        "id": urn(report.account.id, item, says, evidence.rule, evidence.start, evidence.end),
        "type": "Annotation",
        "motivation": "classifying",
        "body": [_words(says, "classifying"), _words(evidence.rule, "tagging")],
        "target": report.targets(evidence.start, evidence.end),
    }


def _across(record: Record, reports: dict[str, _Report]) -> Iterator[Json]:
    """What the record found: one annotation for each finding, with all places that it stands on."""
    for finding in record.findings:
        spots = {(c.account, c.evidence.start, c.evidence.end): None for variant in finding.variants for c in variant.citations}
        targets = [target for account, start, end in spots if account in reports for target in reports[account].targets(start, end)]
        if targets:
            yield {
                "id": urn(record.story.id, finding.id),
                "type": "Annotation",
                "motivation": "describing",
                "body": [
                    _words(finding.title, "describing"),
                    _words(finding.reason, "commenting"),
                    _words(f"{finding.kind}: {finding.status}", "tagging"),
                ],
                "target": targets,
            }


def _evidence(value: object, where: str) -> Iterator[tuple[str, Evidence]]:
    """Every piece of evidence inside an item, with the way to it."""
    if isinstance(value, Evidence):
        yield where, value
    elif isinstance(value, Base) and not isinstance(value, Citation):
        for name in value.__struct_fields__:
            yield from _evidence(getattr(value, name), f"{where}.{name}")
    elif isinstance(value, tuple):
        for one in value:
            yield from _evidence(one, where)


def _words(value: str, purpose: str) -> Json:
    return {"type": "TextualBody", "value": value, "format": "text/plain", "purpose": purpose}


def _hexadecimal(words: str) -> bool:
    return len(words) == 64 and all(sign in "0123456789abcdef" for sign in words)
