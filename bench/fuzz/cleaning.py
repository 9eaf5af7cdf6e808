"""What is fuzzed of the cleaning: for each media type a function of bytes, which raises if a document does not keep its promises."""

import hashlib
import time
import zlib
from collections.abc import Callable, Iterator

import msgspec

from tellings import clean
from tellings.clean import feed, live, mail, markdown, page, pdf, shells, structured, table  # noqa: F401  # imported to be instrumented
from tellings.errors import Unusable
from tellings.read.recognise import encoding_of
from tellings.record import MAIN_KINDS, Document, Evidence, Loaded, Said, Source, Stated, decode, encode
from tellings.settings import Settings

from . import pages

Target = Callable[[bytes], None]
SETTINGS = Settings(max_chars=3_000)
MAPPED = Settings(max_chars=3_000, fields=(("text", "body"), ("title", "headline")))  # what a caller may say of fields
SECONDS = 20.0  # for an input of a few kilobytes, traced by a fuzzer on a busy machine; an ordinary one takes a few milliseconds
TWICE = 4  # one input of so many is cleaned a second time


class BrokenPromise(AssertionError):
    """A document does not hold what ``tellings.record`` promises of it."""


def claim(held: bool, words: str) -> None:
    """Raise unless it holds."""
    if not held:
        raise BrokenPromise(words)


def loaded(data: bytes, media: str, said: tuple[Said, ...] = ()) -> Loaded:
    """Bytes as a reader hands them on."""
    digest, encoding = hashlib.sha256(data).hexdigest(), encoding_of(data)
    return Loaded(
        source=Source(sha256=digest, origin="2031-03-04-story", media=media, encoding=encoding, size=len(data), said=said), data=data
    )


def check(data: bytes, media: str, said: tuple[Said, ...] = (), settings: Settings = SETTINGS) -> None:
    """Clean a source and check all that is promised of the document, or that it is refused with a reason."""
    begin = time.perf_counter()
    try:
        one = loaded(data, media, said)
        document = clean.cleaned(one, settings)
    except Unusable as refusal:
        claim(bool(refusal.code and refusal.reason.encode()), "refused without a reason")
        return
    finally:
        claim(time.perf_counter() - begin < SECONDS, f"it took more than {SECONDS} s")
    check_text(document, data)
    for value in walk(document):
        check_stated(value, document, data)
    written = encode(document)
    claim(decode(written, Document) == document, "its JSON form reads as another document")
    for code, words in clean.remarks(document):
        claim(bool(code and words.encode()), "a remark without words")
    if zlib.crc32(data) % TWICE == 0:
        claim(encode(clean.cleaned(one, settings)) == written, "cleaned a second time, it is another document")


def check_text(document: Document, data: bytes) -> None:
    """The text leads back to its bytes, its blocks stand in order and cover it, its entries lie inside its main matter."""
    mismatches = clean.recheck(document, data)
    claim(not mismatches, "; ".join(mismatches))
    text, at = document.text, 0
    for block in document.blocks:
        claim(text[at : block.start] == ("\n\n" if at else ""), f"no separator before {block}")
        claim(text[block.start : block.end].strip() == text[block.start : block.end] != "", f"white space or nothing in {block}")
        claim((block.kind in MAIN_KINDS) == (block.end <= document.main_end), f"{block} stands on the wrong side")
        low, high = clean.locate(document, block.start, block.end)
        claim(0 <= low < high <= len(data), f"{block} has the bytes {low} to {high}")
        at = block.end
    claim(at == len(text), "the blocks do not cover the text")
    at = 0
    for entry in document.entries:
        claim(at <= entry.start < entry.end <= document.main_end, f"{entry} stands outside the main matter, or in another")
        at = entry.end


def walk(value: object) -> Iterator[object]:
    """A value and all that it is made of."""
    yield value
    if isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            if name not in ("offsets", "blocks", "source"):  # ``check_text`` looks at those
                yield from walk(getattr(value, name))
    elif isinstance(value, tuple):
        for one in value:
            yield from walk(one)


def check_stated(value: object, document: Document, data: bytes) -> None:
    """A statement quotes its bytes, evidence its characters, as ``tellings verify`` asks of them."""
    if isinstance(value, Evidence):
        claim(value.start < value.end and document.text[value.start : value.end] == value.exact, f"the text is not {value}")
    if isinstance(value, Stated):
        claim(value.value.strip() == value.value != "", f"white space around, or nothing: {value}")
        if value.byte is not None and value.size is not None and value.exact is not None:
            there = data[value.byte : value.byte + value.size]
            claim(value.byte >= 0 and 0 < len(there) == value.size, f"no such bytes: {value}")
            claim(there.decode(document.source.encoding, "replace") == value.exact, f"{there!r} is not {value}")


def of(media: str, settings: Settings = SETTINGS) -> Target:
    """A source of one media type."""
    return lambda data: check(data, media, settings=settings)


def inside(before: str, after: str) -> Target:
    """A page that has the bytes at one place."""
    return lambda data: check(before.encode() + data + after.encode(), "text/html")


def head(data: bytes) -> None:
    """A page's head; the first three lines are what a crawl says of the page."""
    lines = data.split(b"\n", 3)
    values = [line.decode("utf-8", "replace") for line in lines[:3]] if len(lines) == 4 else []
    said = tuple(Said(name, value, "warc.header") for name, value in zip(("address", "retrieved", "outlet"), values, strict=False))
    check(pages.HEAD.encode() + lines[-1] + pages.BODY.encode(), "text/html", said)


def row(data: bytes) -> None:
    """A row of a table; the first line is the table's."""
    names, _, rest = data.partition(b"\n")
    check(rest, "text/csv", (Said("columns", names.decode("utf-8", "replace"), "csv.header"),))


def layer(data: bytes) -> None:
    """The text layer of a PDF file; the first three lines are what the file says of itself."""
    lines = data.split(b"\n", 3)
    values = [line.decode("utf-8", "replace") for line in lines[:3]] if len(lines) == 4 else []
    said = tuple(Said(name, value, f"pdf.{name}") for name, value in zip(("created", "title", "author"), values, strict=False))
    check(lines[-1], "application/pdf", said)


TARGETS: dict[str, Target] = {
    "clean-plain": of("text/plain"),
    "clean-html": of("text/html"),
    "clean-head": head,
    "clean-linked": inside(f'{pages.HEAD}<script type="application/ld+json">', f"</script>{pages.BODY}"),
    "clean-live": inside(f"{pages.HEAD}</head><body><h1>Harbour fire: latest</h1>", "</body></html>"),
    "clean-shell": inside(f"{pages.HEAD}<script type='application/", "</script></head><body><div id=root></div></body></html>"),
    "clean-markdown": of("text/markdown"),
    "clean-json": of("application/json"),
    "clean-mapped": of("application/json", MAPPED),
    "clean-row": row,
    "clean-rss": of("application/rss+xml"),
    "clean-atom": of("application/atom+xml"),
    "clean-mail": of("message/rfc822"),
    "clean-pdf": layer,
}


def seeds(name: str) -> Iterator[bytes]:
    """Whole samples from which a target's inputs are made."""
    yield from pages.SEEDS[name]
