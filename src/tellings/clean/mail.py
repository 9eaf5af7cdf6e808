"""A mail message, as newsletters come, to typed blocks and what its header says."""

import functools
import re
from collections.abc import Iterable, Sequence

from .. import lexicon
from ..errors import Unusable
from ..record import BlockKind, Source
from ..settings import Settings
from . import fragment, plain, prose, stating
from .decoded import Decoded
from .draft import Draft
from .field import LONGEST, Field
from .matter import Matter
from .piece import Piece
from .stating import Telling
from .transfer import Octets, Part, end_of_header, field_of, header_field, header_of, parts_of

WORDS = 60  # of a block that may be a newsletter's furniture
SAVED = "snapshot-content-location"  # the header in which browsers say where a page was that they save as a message
MARKED = re.compile(r"(?:\s*(?:fwd?|fw|re|aw|wg|tr)\s*:|\s*\[[^\[\]]{1,40}\])+\s*", re.IGNORECASE)  # before a subject
FORWARDED = re.compile(r"(from|date|sent|subject): *(.+)", re.IGNORECASE)
AT = re.compile(r"(.+?)\s+(?:at|from|of|via|@)\s+(.+)")
WHY: dict[str, str] = {
    "navigation": "it says where the message can be read otherwise",
    "promo": "it says why the reader gets the message, and how to stop it",
    "contact": "it says who sent the message",
    "other": "it is the header of the message inside",
}


def matter_of(decoded: Decoded, source: Source, settings: Settings) -> Matter:
    """The blocks and the metadata of one message.

    Raises:
        Unusable: ``no_article`` where no part of it is text, ``encrypted`` where it is.
    """
    outer = Octets(decoded.data, source.encoding)
    parts = parts_of(outer.data)
    header = (0, end_of_header(outer.data))
    if header_of(outer.data, header, SAVED):
        return _saved(outer, parts, header, source, settings)
    field, drafts = _body(outer, parts, settings)
    for draft in drafts:
        draft.field = field
    title = _title(outer, header)
    _type_by_words(drafts)
    if title:
        for draft in drafts:
            if draft.kind == "title":
                draft.type("heading", f"{draft.rule}_inside", "it stands inside the message, whose subject is its title")
    prose.settle_repeats(title, None, drafts)
    matter = Matter([one for one in (title, *drafts) if one])
    _metadata(matter, outer, header, drafts)
    attached = [part.name or part.kind for part in parts if _is_attached(part)]
    if attached:
        names = ", ".join(attached[:10]) + (", …" if len(attached) > 10 else "")
        matter.remark("attachments", f"what is attached to it was not read ({names}); save and give it by itself")
    if field.end - field.start >= LONGEST:
        matter.remark("truncated", f"the rest of its text was left unread: this run reads the first {LONGEST} bytes of a part")
    return matter


def _saved(outer: Octets, parts: Sequence[Part], header: tuple[int, int], source: Source, settings: Settings) -> Matter:
    """A page that a browser saved with all that it needs (MHTML): the first part of it that is HTML."""
    from . import page

    found = next((part for part in parts if part.kind == "text/html"), None)
    if found is None:
        raise Unusable("no_article", "it is a saved page without a part that is HTML")
    field = field_of(outer, found)
    drafts, statements = page.drafts_of(field, source, settings)
    for draft in drafts:
        draft.field = field
    matter = Matter(drafts, statements=stating.rewritten(statements, field))
    address = _header(outer, header, SAVED)
    told = stating.told(address, f"mail.{SAVED}") if address else None
    stating.say(matter, "canonical", [told] if told else [])
    return matter


def _is_attached(part: Part) -> bool:
    return bool(part.name) or part.kind not in ("text/plain", "text/html") or part.message.get_content_disposition() == "attachment"


def _body(outer: Octets, parts: Sequence[Part], settings: Settings) -> tuple[Field, list[Draft]]:
    """The part that holds the text: HTML, which tells headings and links from sentences, unless plain text says twice as much."""
    texts = [part for part in parts if not _is_attached(part) and part.start < part.end]
    read: list[tuple[Field, list[Draft]]] = []
    for kind in ("text/html", "text/plain"):
        found = [field_of(outer, part) for part in texts if part.kind == kind]
        field = max(found, key=lambda one: len(one.text), default=None)
        if field is not None and field.text.strip():
            drafts = fragment.drafts_of(field, settings) if kind == "text/html" else plain.drafts_of(field.text, settings)
            read.append((field, drafts))
    if not read:
        kinds = ", ".join(sorted({part.kind for part in parts})) or "nothing"
        if "encrypted" in kinds or "pkcs7-mime" in kinds:
            raise Unusable("encrypted", "the message is encrypted; save it decrypted first")
        raise Unusable("no_article", f"the message has no part that is text, but {kinds}")
    return max(read, key=lambda one: _said(one[1]) * (2 if one is read[0] else 1))


def _said(drafts: Iterable[Draft]) -> int:
    return sum(len(draft.text) for draft in drafts if draft.kind == "paragraph") + 1


def _title(outer: Octets, header: tuple[int, int]) -> Draft | None:
    field = _header(outer, header, "subject")
    draft = prose.line_draft(field, "title", "mail.subject", "it is the message's subject") if field else None
    marked = MARKED.match(draft.text) if draft else None
    if draft and marked:
        rest = draft.piece.cut(marked.end(), len(draft.text))
        draft = _retitled(draft, rest) if rest.text else draft
    return draft


def _retitled(draft: Draft, piece: Piece) -> Draft:
    found = Draft(piece=piece, chunk=-1, field=draft.field)
    found.type("title", draft.rule, draft.why)
    return found


def _header(outer: Octets, header: tuple[int, int], name: str) -> Field | None:
    place = header_of(outer.data, header, name)
    return header_field(outer, *place) if place else None


@functools.cache
def _lists() -> tuple[tuple[BlockKind, str, re.Pattern[str]], ...]:
    return tuple((kind, where, re.compile(words, re.IGNORECASE)) for kind, where, words in lexicon.rows("furniture_mail"))  # type: ignore[misc]


def _type_by_words(drafts: Sequence[Draft]) -> None:
    for draft in drafts:
        if len(draft.words) > WORDS or draft.kind in ("consent", "advertising", "share", "caption"):
            continue
        for kind, where, words in _lists():
            if (
                words.fullmatch(draft.text)
                if where == "line"
                else words.match(draft.text)
                if where == "start"
                else words.search(draft.text)
            ):
                draft.type(kind, "mail.forwarded" if kind == "other" else f"mail.{kind}", WHY[kind])
                break


def _metadata(matter: Matter, outer: Octets, header: tuple[int, int], drafts: Sequence[Draft]) -> None:
    """A message that was forwarded says who sent it and when in its text; that comes before the header, which is the forwarder's."""
    inside: dict[str, list[Telling]] = {}
    for draft in drafts:
        line = FORWARDED.fullmatch(draft.text) if draft.rule == "mail.forwarded" else None
        if line and draft.field:
            field = _part_of(draft, line.start(2), line.end(2))
            name = line[1].lower().replace("sent", "date")
            inside.setdefault(name, []).append(Telling(line[2].strip(), "mail.forwarded", field))

    def tellings(name: str) -> list[Telling]:
        field = _header(outer, header, name)
        told = stating.told(field, f"mail.{name}") if field else None
        return inside.get(name, []) + ([told] if told else [])

    stating.say(matter, "published", tellings("date")[:1])
    stating.say(matter, "language", tellings("content-language"))
    stating.say(matter, "canonical", [one._replace(value=one.value.strip("<> ")) for one in tellings("archived-at")])
    by_list = bool(inside) or any(header_of(outer.data, header, name) for name in ("list-id", "list-unsubscribe"))
    for one in tellings("from")[:1]:
        name = re.sub(r"\s*<[^<>]*>|\"", "", one.value).strip()
        both = AT.fullmatch(name)
        if both or not by_list:
            stating.say(matter, "authors", [one._replace(value=both[1] if both else name)])
        if both or by_list:
            stating.say(matter, "outlet", [one._replace(value=both[2] if both else name)])


def _part_of(draft: Draft, start: int, end: int) -> Field:
    """The field that a stretch of a draft's text is of, as a field of its own."""
    assert isinstance(draft.field, Field)
    piece = draft.piece.cut(start, end)
    return Field(draft.field.outer, draft.field.parts(piece.runs[0].start, piece.runs[-1].end), draft.field.start)
