"""Where a span of a cleaned text stands in the original: its bytes, its line, its page."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from .record import Account, Base, Citation, Document, Evidence, Record
from .record.selectors import locate

PDF = "application/pdf"  # its text layer has a form feed between two pages
ITEM = re.compile(r"[a-z_]+-[0-9a-f]{16}\Z")
SPAN = re.compile(r"(?:(?P<account>.+)[:@])?(?P<start>\d+):(?P<end>\d+)\Z", re.S)
BREAK = re.compile(r"\r\n|[\r\n]")
# What people type for what is printed.
ALIKE = {"'": "['‘’ʼ]", "’": "['‘’ʼ]", '"': '["“”„«»]', "“": '["“”„«»]', "”": '["“”„«»]', "-": "[-‐‑–—]", "–": "[-‐‑–—]"}
MANY = 1_000  # places of some words that are told


class Place(Base, frozen=True, kw_only=True):
    """A span and where it came from.

    Attributes:
        number: of the report among those at hand, from 1.
        outlet, origin, member, sha256: of the report and its source.
        start, end, exact: the code points of the cleaned text; ``block`` is the kind of block they stand in.
        first, last: the bytes of the source (of the member), half-open; None for what came from no bytes.
        line: the line of the first byte, from 1; ``page``, from 1, in PDF files. None where the bytes are not at hand.
    """

    number: int
    outlet: str
    origin: str
    member: str
    sha256: str
    start: int
    end: int
    exact: str
    block: str
    first: int | None = None
    last: int | None = None
    line: int | None = None
    page: int | None = None


def place(number: int, document: Document, start: int, end: int, data: bytes | None) -> Place:
    """The place of a span; ``data`` are the source's bytes, if they are at hand.

    Raises:
        ValueError: if the document has no such span.
    """
    if not 0 <= start < end <= len(document.text):
        raise ValueError(f"there is no span {start}:{end} in a text of {len(document.text):,} code points")
    source = document.source
    told = Place(
        number=number,
        outlet=document.name,
        origin=source.origin,
        member=source.member,
        sha256=source.sha256,
        start=start,
        end=end,
        exact=document.text[start:end],
        block=next((block.kind for block in document.blocks if block.start < end and start < block.end), "none"),
    )
    try:
        first, last = locate(document, start, end)
    except (ValueError, LookupError):  # between blocks; or a record with an encoding that there is not
        return told
    told = msgspec.structs.replace(told, first=first, last=last)
    if data is None:
        return told
    before = data[:first].decode(source.encoding, "replace")
    page = before.count("\f") + 1 if source.media == PDF else None
    return msgspec.structs.replace(told, line=len(BREAK.findall(before)) + 1, page=page)


def spans(word: str, documents: Sequence[Document], record: Record | None = None) -> Iterator[tuple[int, int, int]]:
    """The spans that somebody asks for, each as the number of its document from 0, start and end.

    Args:
        word: ``START:END`` in code points, with a report's number, outlet or id and a colon before it where there are several; the id of
            any item of the record; or words to be found, as they are written or nearly so.
        documents: the reports.
        record: what they were taken from, if it is one.

    Raises:
        ValueError: if it names a report or an item that is not there.
    """
    if record is not None and ITEM.match(word) and not any(word in document.text for document in documents):
        yield from _of_item(word, record)
    elif match := SPAN.match(word):
        yield _chosen(match["account"], documents, record), int(match["start"]), int(match["end"])
    else:
        yield from _found(word, documents)


def _chosen(name: str | None, documents: Sequence[Document], record: Record | None) -> int:
    if name is None:
        if len(documents) == 1:
            return 0
        numbered = ", ".join(f"{number} {document.name}" for number, document in enumerate(documents[:12], 1))
        raise ValueError(f"there are several reports ({numbered}); write REPORT:START:END, for example 1:0:100")
    ids = [one.id for one in record.accounts] if record is not None else []
    for number, document in enumerate(documents):
        known = (str(number + 1), document.name, document.id, document.source.origin, *ids[number : number + 1])
        if name in known:
            return number
    raise ValueError(f"there is no report {name!r}; reports are numbered from 1 to {len(documents)}")


def _of_item(identifier: str, record: Record) -> Iterator[tuple[int, int, int]]:
    """The spans that an item of the record cites, or that an item of one account stands on."""
    numbers = {account.id: number for number, account in enumerate(record.accounts)}
    once: set[tuple[int, int, int]] = set()
    found = False
    for owner, item in _items(record, None):
        if getattr(item, "id", None) != identifier:
            continue
        found = True
        for account, evidence in _cited(item, owner):
            spot = (numbers.get(account, -1), evidence.start, evidence.end)
            if spot[0] >= 0 and spot not in once:
                once.add(spot)
                yield spot
    if not found:
        raise ValueError(f"the record has no item {identifier}")


def _items(value: object, owner: str | None) -> Iterator[tuple[str | None, Base]]:
    """Every part of a record, with the id of the account that it is a part of."""
    if isinstance(value, Base):
        owner = value.id if isinstance(value, Account) else owner
        yield owner, value
        for name in value.__struct_fields__:
            yield from _items(getattr(value, name), owner)
    elif isinstance(value, tuple):
        for one in value:
            yield from _items(one, owner)


def _cited(item: Base, owner: str | None) -> Iterator[tuple[str, Evidence]]:
    for inner, part in _items(item, owner):
        if isinstance(part, Citation):
            yield part.account, part.evidence
        elif isinstance(part, Evidence) and inner is not None:
            yield inner, part


def _found(words: str, documents: Sequence[Document]) -> Iterator[tuple[int, int, int]]:
    """Where words stand: as they are written; if nowhere, whatever their case, their marks and the space between them."""
    if not words.strip():
        raise ValueError("there are no words to look for")
    near = r"\s+".join("".join(ALIKE.get(sign, re.escape(sign)) for sign in part) for part in words.split())
    for pattern in (re.compile(re.escape(words)), re.compile(near, re.I)):
        hits = [(number, *match.span()) for number, one in enumerate(documents) for match in pattern.finditer(one.text)]
        if hits:
            yield from hits[:MANY]
            return
