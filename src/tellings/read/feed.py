"""Feeds: each entry cut out verbatim, however broken the feed; what it says of itself goes with each entry."""

import re
from collections.abc import Iterator

from ..record import Said
from ..settings import Settings
from .found import Fault, Found, Piece
from .stream import CHUNK, Stream

HEAD = 1 << 18  # bytes before the first entry in which a feed says what it is
LONGEST = 2000  # characters kept of what it says
OPENS = re.compile(rb"<((?:[A-Za-z][\w.-]{0,20}:)?(?:item|entry))(?=[\s>/])[^>]{0,4000}>")
LEADS = re.compile(
    r"\s*(?:<\?.{0,300}?\?>\s*|<!--.{0,4000}?-->\s*|<!doctype\b[^\[>]{0,500}(?:\[.{0,8000}?\]\s*)?>\s*)*"
    r"<(?:(rss)\b|((?:[\w.-]{1,20}:)?feed)\b|((?:[\w.-]{1,20}:)?RDF)\b|(channel)\s*>)",
    re.I | re.S,
)
SECTIONS = {b"<![CDATA[": b"]]>", b"<!--": b"-->"}  # in which nothing is a mark but their end
UTF8 = {"content-type": "application/xml; charset=utf-8"}
SAYS = (("title", "outlet"), ("link", "home"), ("language", "language"))  # feedparser's name, ours


def media_of(head: str) -> str:
    """The media type of a feed, by the beginning of its text; empty if it is none."""
    match = LEADS.match(head.lstrip("\ufeff"))
    if match is None:
        return ""
    rest = head[match.start() :]
    if match[2]:
        return "application/atom+xml" if "w3.org/2005/Atom" in rest or "purl.org/atom" in rest or "<entry" in rest else ""
    if match[3]:
        return "application/rss+xml" if "purl.org/rss" in rest or "<item" in rest else ""
    return "application/rss+xml"


def read(stream: Stream, settings: Settings, media: str, encoding: str) -> Iterator[Found]:
    """The entries of a feed."""
    number = 0
    said: tuple[Said, ...] | None = None
    while (match := _next(stream)) is not None:
        if said is None:
            said = _says(stream.read(match.start()), encoding)
        else:
            stream.read(match.start())
        number += 1
        found, whole = _entry(stream, match[1], len(match[0]), settings.max_bytes)
        member = f"item {number}"
        if found is None:
            yield Fault(member, "too_big", f"it has more than {settings.max_bytes} bytes; raise max_bytes or cut it")
        else:
            yield Piece(member, found, media, said=said)
        if not whole:
            yield Fault(member, "cut_short", "the feed ends inside it; what stands before was read", fatal=False)
    if not number and stream.fault is None:
        yield Fault("", "nothing", "the feed has no entries")


def _next(stream: Stream) -> "re.Match[bytes] | None":
    """The next entry's opening tag in what lies ahead; what stands long before it is passed over."""
    size = CHUNK
    while True:
        ahead = stream.peek(size)
        match = OPENS.search(ahead)
        if match is not None:
            return match
        if len(ahead) < size:
            return None
        if size < HEAD:
            size *= 2
        else:
            stream.read(len(ahead) - 8192)  # an opening tag may have begun there


def _entry(stream: Stream, name: bytes, start: int, limit: int) -> tuple[bytes | None, bool]:
    """The element that begins here (None if it is too long), and whether it was closed, by its end or by the next one's beginning."""
    if stream.peek(start).endswith(b"/>"):
        return stream.read(start), True
    size = CHUNK
    while True:
        ahead = stream.peek(size)
        last = len(ahead) < size
        end = _end(ahead, name, start, last)
        if end is not None:
            return stream.read(end), True
        if last or size > limit:
            found = stream.read(len(ahead))
            return (found, False) if last and len(found) <= limit else (None, True)
        size *= 4  # looked through from its beginning again: all together a third more than once


def _end(ahead: bytes, name: bytes, start: int, last: bool) -> int | None:
    """Where an element ends; None if it goes on beyond what is here. What stands in CDATA sections and comments is no mark."""
    marks = re.compile(rb"<!\[CDATA\[|<!--|</?" + re.escape(name) + rb"(?=[\s>/])|</(?:channel|feed|rss)(?=[\s>])")
    ends = {b"<![CDATA[": -1, b"<!--": -1}  # where the next of them ends that ends
    at = start
    while match := marks.search(ahead, at):
        at = match.end()
        if match[0] in SECTIONS:
            if ends[match[0]] < at:
                end = ahead.find(SECTIONS[match[0]], at)
                ends[match[0]] = end if end >= 0 else len(ahead)
            if ahead.find(match[0], at, ends[match[0]]) >= 0:
                continue  # another one begins before it ends, so this one never ends: what follows it is read as if it were not there
            if ends[match[0]] < len(ahead):
                at = ends[match[0]] + 3
            elif not last:
                return None
        elif match[0] == b"</" + name:
            close = ahead.find(b">", at, at + 40)
            return close + 1 if close >= 0 else at
        else:
            return match.start()
    return None


def _says(head: bytes, encoding: str) -> tuple[Said, ...]:
    """What stands before the first entry, as feedparser reads it: title, address and language of the feed."""
    import feedparser

    text = head[-HEAD:].decode(encoding, "replace")
    match = LEADS.match(text.lstrip("\ufeff"))
    root = re.search(r"<(?!\?|!)[\w.:-]+[^>]*>", text[match.start() if match else 0 :])
    if root is None:
        return ()
    begun = text[text.index(root[0]) :]
    name = re.match(r"<([\w.:-]+)", root[0])
    closing = ("</channel>" if re.search(r"<channel\b", begun) and "</channel>" not in begun else "") + f"</{name[1] if name else 'rss'}>"
    try:
        feed = feedparser.parse((begun + closing).encode(), response_headers=UTF8).get("feed", {})
    except Exception:  # noqa: BLE001 - feedparser's fallback parser lets errors of many kinds escape; the entries don't depend on it
        return ()
    found = [(field, feed.get(name), f"feed.{name}") for name, field in SAYS]
    return tuple(
        Said(field, " ".join(value.split())[:LONGEST], rule) for field, value, rule in found if isinstance(value, str) and value.strip()
    )
