"""The record as IPTC ninjs 3.1 (News in JSON): one composite item, with the brief as its body and every report as an associated item."""

import re
from collections.abc import Iterator
from typing import Any

import msgspec

from ...record import Account, Record, Stated, StoryEntity
from .. import brief
from ..identifiers import address, urn

Json = dict[str, Any]
SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(\.\d+)?(Z|[+-]\d\d:?\d\d)")
PARTIES = {"person": "people", "organisation": "organisations", "group": "organisations", "place": "places", "event": "events"}


def items(record: Record) -> bytes:
    """The record as one ninjs item, UTF-8."""
    made: Json = {
        "uri": urn(record.story.id),
        "type": "composite",
        "representationType": "full",
        "language": "en",
        "headlines": [{"role": "main", "contentType": "text/plain", "value": record.story.title}],
        "bodies": [_body("brief", "text/markdown", brief.markdown(brief.brief(record), record))],
        **_named(record, record.people),
        "associations": [{"name": one.document.name, "rel": "report", **_item(record, one)} for one in record.accounts],
        "standard": {"name": "ninjs", "version": "3.1", "schema": SCHEMA},
    }
    return msgspec.json.encode(made)


def _item(record: Record, account: Account) -> Json:
    document = account.document
    mine = [one for one in record.people if any(member.account == account.id for member in one.members)]
    made: Json = {
        "uri": address(document) or urn(record.story.id, account.id),
        "type": "text",
        "representationType": "full",
        **({"language": document.language} if document.language != "und" else {}),
        **_moments(document.published, document.updated),
        "headlines": [
            {"role": role, "contentType": "text/plain", "value": stated.value}
            for role, stated in (("main", document.title), ("subtitle", document.subtitle))
            if stated
        ],
        "bodies": [_body("main", "text/plain", document.text[: document.main_end])],
        **({"by": document.byline.value} if document.byline else {}),
        "infoSources": [{"name": one.value, "role": role} for role, one in _sources(account)],
        "altIds": [{"role": "sha256", "value": document.source.sha256}, {"role": "account", "value": account.id}],
        **_named(record, mine),
    }
    return {key: value for key, value in made.items() if value not in ([], "")}


def _sources(account: Account) -> Iterator[tuple[str, Stated]]:
    for role, stated in (("publisher", account.document.outlet), ("agency", account.document.wire)):
        if stated:
            yield role, stated


def _moments(published: Stated | None, updated: Stated | None) -> Json:
    """When it appeared and was changed, where the report states a moment with its zone; of a bare day no hour is invented."""
    made: Json = {}
    for key, stated in (("contentCreated", published), ("versionCreated", updated)):
        if stated and MOMENT.fullmatch(stated.value):
            made[key] = _whole(stated.value)
    if published and "contentCreated" not in made:
        made["edNote"] = f"Published {published.value}; no hour with its zone is stated."
    return made


def _whole(moment: str) -> str:
    """A moment as RFC 3339 has it, with seconds."""
    day, _, clock = moment.partition("T")
    time, zone = re.split(r"(?=[Z+-])", clock, maxsplit=1)
    zone = zone if zone == "Z" or ":" in zone else f"{zone[:3]}:{zone[3:]}"
    return f"{day}T{time if time.count(':') > 1 else f'{time}:00'}{zone}"


def _body(role: str, media: str, text: str) -> Json:
    return {"role": role, "contentType": media, "charCount": len(text), "wordCount": len(text.split()), "value": text}


def _named(record: Record, people: tuple[StoryEntity, ...] | list[StoryEntity]) -> Json:
    made: Json = {}
    for one in people:
        part = PARTIES.get(one.kind)
        if part:
            made.setdefault(part, []).append({"name": one.name, "rel": "mentions", "uri": urn(record.story.id, one.id)})
    return made
