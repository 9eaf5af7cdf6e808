"""What a document states of itself: every place asked in the order of trust, the best statement of each field taken, contradictions kept.

The order: what the format's own fields say (``Matter.stated``); the markup's sure statements; the visible text (date lines, bylines); the
markup's weaker statements; the name of the file. docs/explanation/metadata.md lists it field by field.
"""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

import msgspec

from ..record import Block, Contradiction, Remark, Source, Stated
from . import moments, publication, publisher, visible, wire
from .assemble import Assembled
from .matter import Matter
from .outlet import outlet_of
from .published import published_by_name
from .statements import Statements
from .titles import letters

MOST = 4  # statements of one contradiction


class Settled(NamedTuple):
    """The fields of ``Document`` that state something, and what is to be remarked on them."""

    title: Stated | None
    subtitle: Stated | None
    outlet: Stated | None
    byline: Stated | None
    authors: tuple[Stated, ...]
    section: Stated | None
    published: Stated | None
    updated: Stated | None
    canonical: Stated | None
    wire: Stated | None
    contradictions: tuple[Contradiction, ...]
    remarks: tuple[Remark, ...]


def settled(matter: Matter, made: Assembled, source: Source) -> Settled:
    """The fields as the whole source states them."""
    said, text, blocks = matter.statements, made.text, made.blocks
    own = matter.stated
    outlet = _outlet(matter, text, blocks, source)
    groups = [matter.authors, *said.authors, *([_single(own)] if own.get("byline") else []), *visible.authors_in(text, blocks)]
    names = [letters(one.value) for one in (outlet, *said.all("outlet")) if one]
    hinted = {letters(one.value) for one in said.hints("outlet")}
    writers = [group for group in (_writers(group, names, hinted, _hosts(said, source)) for group in groups) if group]
    title = visible.of_kind(text, blocks, "title") or own.get("title") or _first(said.all("title"))
    is_front = title is not None and outlet is not None and letters(title.value) == letters(outlet.value)
    published, updated = _dates(matter, text, () if is_front else blocks, source)  # the dates in sight there are of many reports
    disagreeing = [*matter.contradictions, *_contradictions("published", published), *_contradictions("updated", updated)]
    first, last = (_in_zone(publication.chosen(found), said.zone) for found in (published, updated))
    return Settled(
        title=title,
        subtitle=visible.of_kind(text, blocks, "subtitle") or own.get("subtitle"),
        outlet=outlet,
        byline=own.get("byline") or visible.byline_in(text, blocks, [one.value for one in writers[0]] if writers else []) or _line(writers),
        authors=writers[0] if writers else (),
        section=own.get("section") or _first(said.all("section")) or visible.section_in(text, blocks),
        published=first,
        updated=last,
        canonical=own.get("canonical") or _first(said.all("canonical")) or _address(source),
        wire=own.get("wire") or _first(said.all("wire")) or _first(wire.credited_in(text, blocks)),
        contradictions=(*disagreeing, *_refused(said, published, updated)),
        remarks=(*matter.remarks, *_remarks(disagreeing, said.refused)),
    )


def _first(stated: Iterable[Stated]) -> Stated | None:
    return next(iter(stated), None)


def _single(own: dict[str, Stated | None]) -> tuple[Stated, ...]:
    byline = own.get("byline")
    return (byline,) if byline else ()


def _outlet(matter: Matter, text: str, blocks: Sequence[Block], source: Source) -> Stated | None:
    """The outlet's name: of the source's own fields, of the markup, of the text, of the container, or else the host."""
    given = matter.stated.get("outlet")
    if given:
        return given
    said = matter.statements
    found = publisher.chosen([*said.all("outlet"), *said.hints("outlet")], _hosts(said, source))
    container = source.says("outlet")
    name = publisher.name_of(container.value) if container else None
    if found is None and container and name:
        found = Stated(value=name, rule=container.rule, exact=container.value)
    if found:
        return found
    own = outlet_of(text, blocks)
    # An agency in the dateline is who wrote it; who printed it, the host tells better.
    return (_host(said, source) or own) if own and own.rule == "text.dateline" else own or _host(said, source)


def _hosts(said: Statements, source: Source) -> list[str]:
    addresses = [one.value for one in said.all("canonical")]
    container = source.says("address")
    hosts = (publisher.host_of(one) for one in (*addresses, *([container.value] if container else [])))
    return [host for host in hosts if host]


def _host(said: Statements, source: Source) -> Stated | None:
    """The host, where nothing gives a name: it tells one outlet from another all the same."""
    for one in said.all("canonical"):
        host = publisher.host_of(one.value)
        if host:
            return Stated(value=host, rule="html.address", byte=one.byte, size=one.size, exact=one.exact)
    container = source.says("address")
    host = publisher.host_of(container.value) if container else None
    return Stated(value=host, rule=container.rule, exact=container.value) if container and host else None


def _address(source: Source) -> Stated | None:
    said = source.says("address")
    return Stated(value=said.value, rule=said.rule, exact=said.value) if said else None


def _writers(group: Sequence[Stated], outlets: Sequence[str], hinted: AbstractSet[str], hosts: Sequence[str]) -> tuple[Stated, ...]:
    """The writers of a place less the outlet itself: content systems put it in where nobody is named."""
    labels = {label for host in hosts for label in host.split(".")[:-1]}

    def is_outlet(name: str) -> bool:
        own = letters(name)
        begins = [len(own) > 3 and (outlet.startswith(own) or own.startswith(outlet)) for outlet in outlets]
        return own in labels or own in outlets or own in hinted or any(begins)

    return tuple(one for one in group if not is_outlet(one.value))


def _line(writers: Sequence[tuple[Stated, ...]]) -> Stated | None:
    """The writers of the most trusted place as one line."""
    if not writers:
        return None
    names = [one.value for one in writers[0]]
    first = writers[0][0]
    line = " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0]
    return Stated(value=line, rule=first.rule, evidence=first.evidence, byte=first.byte, size=first.size, exact=first.exact)


def _dates(matter: Matter, text: str, blocks: Sequence[Block], source: Source) -> tuple[list[Stated], list[Stated]]:
    """All statements of the day of publication and of the last change, the most trusted first."""
    own, said = matter.stated, matter.statements
    first, changed = visible.dates_in(text, blocks)
    named = published_by_name(source)
    given = [one for one in (own.get("published"),) if one]
    published = [*given, *said.all("published"), *first, *said.hints("published"), *([named] if named else [])]
    later = [one for one in (own.get("updated"),) if one]
    updated = [*later, *said.all("updated"), *changed]
    retrieved = source.says("retrieved")
    limit = retrieved.value[:10] if retrieved else None
    for field, found in (("published", published), ("updated", updated)):
        for one in [one for one in found if limit and publication.is_after(one.value, limit)]:
            found.remove(one)
            said.refused.append((field, one))
    return published or changed[:1], updated


def _in_zone(one: Stated | None, zone: str | None) -> Stated | None:
    """An instant in UTC as the clocks of the source's own region show it, where it names its region."""
    value = moments.local(one.value, zone) if one and zone and moments.is_utc(one.value) else None
    return msgspec.structs.replace(one, value=value) if one and value else one


def _contradictions(field: str, stated: Sequence[Stated]) -> list[Contradiction]:
    trusted = publication.chosen(stated)
    if trusted is None:
        return []
    other = {one.value[:10]: one for one in reversed(stated) if publication.differs(one.value, trusted.value)}
    found = list(other.values())[::-1][: MOST - 1] if field == "published" else []
    if "T" not in trusted.value and moments.is_utc(stated[0].value):
        found.insert(0, stated[0])  # its day is another one only by its zone: the minute is kept here
    return [Contradiction(field=field, stated=(trusted, *found))] if found else []


def _refused(said: Statements, published: Sequence[Stated], updated: Sequence[Stated]) -> list[Contradiction]:
    """Dates that no report can have, beside the one that was taken instead."""
    found = []
    for field, kept in (("published", published), ("updated", updated)):
        refused = {one.value: one for name, one in said.refused if name == field}
        if refused:
            trusted = publication.chosen(kept)
            found.append(Contradiction(field=field, stated=(*([trusted] if trusted else []), *list(refused.values())[: MOST - 1])))
    return found


def _remarks(contradictions: Sequence[Contradiction], refused: Sequence[tuple[str, Stated]]) -> list[Remark]:
    """What a reader should know: days of publication that zones can't make one, and dates that were passed over."""
    found = []
    for one in contradictions:
        others = [other for other in one.stated[1:] if publication.differs(other.value, one.stated[0].value)]
        if one.field == "published" and others:
            values = ", ".join(f"{stated.value} ({stated.rule})" for stated in others)
            trusted = one.stated[0]
            words = f"it gives more than one day of publication: {trusted.value} ({trusted.rule}) was taken, and not {values}"
            found.append(Remark("date", words))
    for value in dict.fromkeys(f"{one.value} ({one.rule})" for field, one in refused if field == "published"):
        found.append(Remark("date", f"it gives {value} as its day of publication, which can't be; that was passed over"))
    return found
