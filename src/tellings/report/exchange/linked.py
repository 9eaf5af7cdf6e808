"""The record as JSON-LD: schema.org's NewsArticle, Person, Quotation, Claim and Event, with the selectors of the W3C Web Annotation model.

The context stands in the file, so that whoever reads it asks the network for nothing. Each telling of an utterance, a claim or an event
says which article it stands in and where: by position in code points, by quotation, and by position in the bytes of the original.
"""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from ...record import Account, Citation, Record, StoryEntity
from ...record.calendar import bounds
from ...record.selectors import selectors
from ..identifiers import address, urn

Json = dict[str, Any]
OA = "http://www.w3.org/ns/oa#"
COUNT = "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"
CONTEXT: Json = {
    "@vocab": "https://schema.org/",
    "oa": OA,
    "id": "@id",
    "type": "@type",
    "target": {"@id": "oa:hasTarget"},
    "source": {"@id": "oa:hasSource", "@type": "@id"},
    "selector": {"@id": "oa:hasSelector"},
    "body": {"@id": "oa:hasBody"},
    "value": {"@id": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value"},
    "start": {"@id": "oa:start", "@type": COUNT},
    "end": {"@id": "oa:end", "@type": COUNT},
    **{name: {"@id": f"oa:{name}"} for name in ("exact", "prefix", "suffix")},
    **{
        name: {"@id": f"oa:{name}"}
        for name in ("Annotation", "SpecificResource", "TextualBody", "TextPositionSelector", "TextQuoteSelector", "DataPositionSelector")
    },
}
KINDS = {"person": "Person", "organisation": "Organization", "place": "Place", "group": "Organization", "law": "Legislation"}
KINDS |= {"event": "Event", "work": "CreativeWork", "product": "Product"}


def linked(record: Record) -> bytes:
    """The record as one JSON-LD document, UTF-8: a graph of articles, people, utterances, claims, events and findings."""
    maker = _Maker(record)
    return msgspec.json.encode({"@context": CONTEXT, "@graph": list(maker.graph())})


class _Maker:
    def __init__(self, record: Record) -> None:
        self.record = record
        self.accounts = {one.id: one for one in record.accounts}
        self.people = {one.id: one for one in record.people}

    def graph(self) -> Iterator[Json]:
        """The nodes, the collection first."""
        yield {
            "id": self.name(self.record.story.id),
            "type": "Collection",
            "name": self.record.story.title,
            "creator": {"type": "SoftwareApplication", "name": "tellings", "softwareVersion": self.record.tellings},
            "hasPart": [{"id": self.name(one.id)} for one in self.record.accounts],
        }
        yield from map(self.article, self.record.accounts)
        yield from map(self.thing, self.record.people)
        yield from self.quotations()
        yield from self.claims()
        yield from self.events()
        yield from self.findings()

    def name(self, identifier: str) -> str:
        """The name of a thing of this record."""
        return urn(self.record.story.id, identifier)

    def article(self, account: Account) -> Json:
        """One report."""
        document = account.document
        made: Json = {"id": self.name(account.id), "type": "NewsArticle"}
        for key, stated in (
            ("headline", document.title), ("alternativeHeadline", document.subtitle), ("datePublished", document.published),
            ("dateModified", document.updated), ("articleSection", document.section),
        ):  # fmt: skip
            if stated:
                made[key] = stated.value
        writers = document.authors or ((document.byline,) if document.byline else ())
        if writers:
            made["author"] = [{"type": "Person", "name": one.value} for one in writers if one]
        if document.outlet:
            made["publisher"] = {"type": "Organization", "name": document.outlet.value}
        if document.language != "und":
            made["inLanguage"] = document.language
        if address(document):
            made["url"] = address(document)
        made["text"] = document.text
        made["identifier"] = {"type": "PropertyValue", "propertyID": "sha256", "value": document.source.sha256}
        mentioned = [self.name(one.id) for one in self.record.people if any(member.account == account.id for member in one.members)]
        return made | ({"mentions": [{"id": one} for one in mentioned]} if mentioned else {})

    def thing(self, one: StoryEntity) -> Json:
        """Somebody or something that is named."""
        made: Json = {"id": self.name(one.id), "type": KINDS.get(one.kind, "Thing"), "name": one.name}
        other = [name for name in one.variants if name != one.name]
        return made | ({"alternateName": other} if other else {})

    def quotations(self) -> Iterator[Json]:
        """Utterances, each with the tellings of it."""
        for said in self.record.quotes:
            made: Json = {"id": self.name(said.id), "type": "Quotation", "text": said.tellings[said.base].words}
            speaker = self.people.get(said.speaker or "")
            if speaker and speaker.kind in ("person", "organisation", "group"):
                made["spokenByCharacter"] = {"id": self.name(speaker.id)}
            made["workExample"] = [
                {"type": "Quotation", "text": one.words, **self.stands(one.account, one.citations)} for one in said.tellings
            ]
            yield made

    def claims(self) -> Iterator[Json]:
        """Propositions, with the articles they appear in."""
        for claim in self.record.claims:
            places = [(one.account, (one.citation,)) for one in claim.tellings]
            yield {
                "id": self.name(claim.id),
                "type": "Claim",
                "text": claim.label,
                "appearance": [
                    {"type": "CreativeWork", "text": cited[0].evidence.exact, **self.stands(account, cited)} for account, cited in places
                ],
            }

    def events(self) -> Iterator[Json]:
        """What happened when."""
        for entry in self.record.timeline:
            made: Json = {"id": self.name(entry.id), "type": "Event", "name": entry.label}
            if bounds(entry.value.partition("T")[0]):
                made["startDate"] = entry.value
            made["subjectOf"] = [
                {"type": "CreativeWork", "text": one.citation.evidence.exact, **self.stands(one.account, (one.citation,))}
                for one in entry.tellings
            ]
            yield made

    def findings(self) -> Iterator[Json]:
        """What the comparison found, as annotations."""
        for finding in self.record.findings:
            cited = [one for variant in finding.variants for one in variant.citations]
            if cited:
                yield {
                    "id": self.name(finding.id),
                    "type": "Annotation",
                    "body": [{"type": "TextualBody", "value": words} for words in (finding.title, finding.reason) if words],
                    "target": [self.place(one) for one in cited],
                }

    def stands(self, account: str, cited: Iterable[Citation]) -> Json:
        """In which article something stands, and where in it."""
        return {"isPartOf": {"id": self.name(account)}, "target": [self.place(one) for one in cited]}

    def place(self, cited: Citation) -> Json:
        """A place in an article."""
        document = self.accounts[cited.account].document
        found = selectors(document, cited.evidence.start, cited.evidence.end)
        return {"type": "SpecificResource", "source": self.name(cited.account), "selector": found}
