"""The record as FollowTheMoney entities, the form that OpenAleph and OpenSanctions share: one JSON object a line.

Articles, people, organisations and bodies, mentions of them, dated events, and notes for what somebody is reported to have said and for
what the comparison found. Values are strings in lists, as FollowTheMoney has them (its schema of 2025).
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import Any

import msgspec

from ...record import Account, Record, StoryEntity
from ..identifiers import address, urn

Json = dict[str, Any]
SCHEMA = {"person": "Person", "organisation": "Organization", "group": "Organization"}
DATE = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?)?)?)?")
# ISO 639-1 to 639-3, which FollowTheMoney wants: the languages that news is most often in
LANGUAGES = {
    "en": "eng", "es": "spa", "fr": "fra", "de": "deu", "pt": "por", "it": "ita", "nl": "nld", "ru": "rus", "uk": "ukr", "ar": "ara",
    "zh": "zho", "ja": "jpn", "ko": "kor", "pl": "pol", "sv": "swe", "tr": "tur", "hi": "hin", "fa": "fas", "he": "heb", "id": "ind",
}  # fmt: skip


def entities(record: Record) -> bytes:
    """The entities as lines of JSON, UTF-8, each after those that it refers to."""
    maker = _Maker(record)
    return b"".join(msgspec.json.encode(one) + b"\n" for one in maker.every())


class _Maker:
    def __init__(self, record: Record) -> None:
        self.record = record
        self.known = {one.id for one in record.people if one.kind in SCHEMA}

    def every(self) -> Iterator[Json]:
        """All entities of the record."""
        yield from map(self.article, self.record.accounts)
        people = [one for one in self.record.people if one.id in self.known]
        yield from map(self.party, people)
        for one in people:
            yield from self.mentions(one)
        yield from self.events()
        yield from self.quotes()
        yield from self.findings()

    def name(self, *parts: str) -> str:
        """The id of an entity of this record."""
        return urn(self.record.story.id, *parts).rpartition(":")[2]

    def article(self, account: Account) -> Json:
        """One report."""
        document = account.document
        title = document.title.value if document.title else document.name
        return _entity(
            self.name(account.id),
            "Article",
            title=[title],
            author=[one.value for one in document.authors] or ([document.byline.value] if document.byline else []),
            publisher=[document.outlet.value] if document.outlet else [],
            publishedAt=_dates(document.published.value if document.published else ""),
            modifiedAt=_dates(document.updated.value if document.updated else ""),
            language=[LANGUAGES[document.language]] if document.language in LANGUAGES else [],
            sourceUrl=[address(document)],
            fileName=[PurePath(document.source.member or document.source.origin).name],
            mimeType=[document.source.media],
            bodyText=[document.text[: document.main_end]],
        )

    def party(self, one: StoryEntity) -> Json:
        """A person, an organisation or a body."""
        roles = sorted({cited.evidence.exact for cited in one.roles})
        position = {"position": roles} if one.kind == "person" else {"summary": roles}
        return _entity(
            self.name(one.id),
            SCHEMA[one.kind],
            name=[one.name],
            alias=[name for name in one.variants if name != one.name],
            proof=self.documents(member.account for member in one.members),
            **position,
        )

    def mentions(self, one: StoryEntity) -> Iterator[Json]:
        """In which reports somebody is named, and by which names."""
        for account in dict.fromkeys(member.account for member in one.members):
            names = {name for member in one.members if member.account == account for name in self._names(account, member.entity)}
            yield _entity(
                self.name("mention", one.id, account),
                "Mention",
                document=[self.name(account)],
                name=sorted(names),
                resolved=[self.name(one.id)],
                detectedSchema=[SCHEMA[one.kind]],
            )

    def _names(self, account: str, entity: str) -> tuple[str, ...]:
        return self.record.account(account).entity(entity).variants

    def events(self) -> Iterator[Json]:
        """What happened on which day."""
        who = {one.id: [name for name in one.participants if name in self.known] for one in self.record.events}
        where = {one.id: one.place.evidence.exact for one in self.record.events if one.place}
        for entry in self.record.timeline:
            if entry.label:
                yield _entity(
                    self.name(entry.id),
                    "Event",
                    name=[entry.label],
                    date=_dates(entry.value),
                    summary=[entry.reason],
                    location=[where.get(entry.event, "")],
                    involved=[self.name(one) for one in who.get(entry.event, [])],
                    proof=self.documents(telling.account for telling in entry.tellings),
                )

    def quotes(self) -> Iterator[Json]:
        """What people are reported to have said, in the fullest wording."""
        for said in self.record.quotes:
            if said.speaker in self.known:
                words = said.tellings[said.base].words
                yield _entity(
                    self.name(said.id),
                    "Note",
                    description=[words],
                    entity=[self.name(said.speaker)],
                    proof=self.documents(telling.account for telling in said.tellings),
                )

    def findings(self) -> Iterator[Json]:
        """What the comparison found."""
        for finding in self.record.findings:
            yield _entity(
                self.name(finding.id),
                "Note",
                name=[finding.title],
                description=[finding.reason],
                keywords=[part for part in (finding.kind, finding.status, finding.difference) if part],
                proof=self.documents(account for variant in finding.variants for account in variant.accounts),
            )

    def documents(self, accounts: Iterable[str]) -> list[str]:
        """The articles of some accounts, each once."""
        return [self.name(one) for one in dict.fromkeys(accounts)]


def _dates(value: str) -> list[str]:
    """A date as FollowTheMoney takes it, to its own precision; nothing where it is a week, a season or a length."""
    match = DATE.match(value)
    return [match.group()] if match else []


def _entity(identifier: str, schema: str, **properties: list[str]) -> Json:
    kept = {name: [one for one in values if one] for name, values in properties.items()}
    return {"id": identifier, "schema": schema, "properties": {name: values for name, values in kept.items() if values}}
