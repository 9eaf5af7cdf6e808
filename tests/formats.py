"""One article written in every format, and the document that it becomes."""

import base64
import csv
import hashlib
import html
import io
import json
import textwrap
from collections.abc import Callable, Sequence
from email.header import Header
from email.message import EmailMessage
from email.policy import SMTP

from tellings import clean
from tellings.record import Document, Loaded, Said, Source, Stated
from tellings.settings import Settings

COLUMNS = (Said("columns", "id,headline,text,date", "csv.header"), Said("delimiter", ",", "csv.header"))


def load(data: str | bytes, media: str, *said: Said, encoding: str = "utf-8", name: str = "story") -> Loaded:
    """Bytes as a reader hands them on."""
    raw = data.encode() if isinstance(data, str) else data
    source = Source(sha256=hashlib.sha256(raw).hexdigest(), origin=name, media=media, encoding=encoding, size=len(raw), said=said)
    return Loaded(source=source, data=raw)


def read(one: Loaded, fields: tuple[tuple[str, str], ...] = ()) -> Document:
    """The document of a source, its map and every statement checked against the bytes."""
    found = clean.cleaned(one, Settings(fields=fields))
    assert clean.recheck(found, one.data) == []
    at = 0
    for block in found.blocks:
        assert found.text[at : block.start] == ("\n\n" if at else "")
        assert found.text[block.start : block.end].strip() == found.text[block.start : block.end] != ""
        low, high = clean.locate(found, block.start, block.end)
        assert 0 <= low < high <= len(one.data)
        at = block.end
    assert at == len(found.text)
    for name in ("title", "subtitle", "byline", "outlet", "published", "updated", "section", "canonical", "wire"):
        check_stated(getattr(found, name), found, one.data)
    for author in found.authors:
        check_stated(author, found, one.data)
    return found


def check_stated(stated: Stated | None, document: Document, data: bytes) -> None:
    if stated and stated.evidence:
        assert document.text[stated.evidence.start : stated.evidence.end] == stated.evidence.exact
    if stated and stated.byte is not None and stated.size is not None:
        assert data[stated.byte : stated.byte + stated.size].decode(document.source.encoding, "replace") == stated.exact


def markup(paragraphs: Sequence[str]) -> str:
    return "\n".join(f"<p>{html.escape(one, quote=False)}</p>" for one in paragraphs)


def as_json(title: str, paragraphs: Sequence[str]) -> Loaded:
    return load(json.dumps({"@type": "NewsArticle", "headline": title, "articleBody": "\n\n".join(paragraphs)}), "application/json")


def as_json_markup(title: str, paragraphs: Sequence[str]) -> Loaded:
    data = json.dumps({"id": "1", "title": title, "content_html": markup(paragraphs)}, ensure_ascii=False).replace("/", "\\/")
    return load(data, "application/json")


def as_json_list(title: str, paragraphs: Sequence[str]) -> Loaded:
    data = {"headline": title, "body": [{"type": "p", "content": [{"text": one[:9]}, {"text": one[9:]}]} for one in paragraphs]}
    return load(json.dumps(data).encode("utf-16-le"), "application/json", encoding="utf-16-le")


def as_row(title: str, paragraphs: Sequence[str]) -> Loaded:
    made = io.StringIO()
    csv.writer(made, lineterminator="").writerow(["7", title, "\n\n".join(paragraphs), "2014-09-03"])
    return load(made.getvalue(), "text/csv", *COLUMNS)


def as_item(title: str, paragraphs: Sequence[str]) -> Loaded:
    body = html.escape(markup(paragraphs))
    text = f"<item><title>{html.escape(html.escape(title, quote=False))}</title><content:encoded>{body}</content:encoded></item>"
    return load(text, "application/rss+xml")


def as_item_data(title: str, paragraphs: Sequence[str]) -> Loaded:
    body = markup(paragraphs).replace("]]>", "]]&gt;")
    text = f"<item><title>{html.escape(html.escape(title))}</title><description><![CDATA[{body}]]></description></item>"
    return load(text, "application/rss+xml")


def as_entry(title: str, paragraphs: Sequence[str]) -> Loaded:
    body = f'<div xmlns="http://www.w3.org/1999/xhtml">{markup(paragraphs)}</div>'
    text = f'<entry><title>{html.escape(title)}</title><content type="xhtml">{body}</content></entry>'
    return load(text, "application/atom+xml")


def _mail(title: str, paragraphs: Sequence[str], transfer: str, kind: str = "plain") -> Loaded:
    message = EmailMessage(policy=SMTP)
    message["From"], message["Date"] = "Harbour Post <news@example.org>", "Wed, 03 Sep 2014 14:05:00 -0500"
    text = "\n\n".join(paragraphs) if kind == "plain" else f"<html><body>{markup(paragraphs)}</body></html>"
    message.set_content(text, subtype=kind, cte=transfer)
    subject = Header(title, "utf-8", 60, "Subject").encode(linesep="\r\n")
    return load(b"Subject: " + subject.encode("ascii") + b"\r\n" + bytes(message), "message/rfc822")


def as_mail_quoted(title: str, paragraphs: Sequence[str]) -> Loaded:
    return _mail(title, paragraphs, "quoted-printable")


def as_mail_base64(title: str, paragraphs: Sequence[str]) -> Loaded:
    return _mail(title, paragraphs, "base64")


def as_mail_markup(title: str, paragraphs: Sequence[str]) -> Loaded:
    return _mail(title, paragraphs, "quoted-printable", "html")


def as_mail_long_base64(title: str, paragraphs: Sequence[str]) -> Loaded:
    """Lines of lengths that divide no group, as no program should write them."""
    body = base64.b64encode("\r\n\r\n".join(paragraphs).encode()).decode()
    lines = "\r\n".join(body[at : at + 61] for at in range(0, len(body), 61))
    head = "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64"
    return load(f"Subject: {title}\r\n{head}\r\n\r\n{lines}\r\n", "message/rfc822")


def as_markdown(title: str, paragraphs: Sequence[str]) -> Loaded:
    def escaped(text: str) -> str:
        return "".join(f"\\{one}" if one in "\\`*_{}[]()#+-.!<>&|~=" else one for one in text)

    return load(f"# {escaped(title)}\n\n" + "\n\n".join(escaped(one) for one in paragraphs) + "\n", "text/markdown")


def as_pdf(title: str, paragraphs: Sequence[str]) -> Loaded:
    lines = [title, "", *(line for one in paragraphs for line in (*textwrap.wrap(one, 70, break_on_hyphens=False), ""))]
    pages = [lines[at : at + 20] for at in range(0, len(lines), 20)]
    text = "\f".join("\n".join(["Harbour Post", *page, str(number)]) for number, page in enumerate(pages, 1))
    return load(text, "application/pdf")


def as_shell(title: str, paragraphs: Sequence[str]) -> Loaded:
    data = json.dumps({"@type": "NewsArticle", "articleBody": "\n\n".join(paragraphs)}).replace("</", "<\\/")
    head = f'<title>{html.escape(title)}</title><script type="application/ld+json">{data}</script>'
    return load(f"<!doctype html><html><head>{head}</head><body><div id=root></div></body></html>", "text/html")


FORMATS: dict[str, Callable[[str, Sequence[str]], Loaded]] = {
    name.removeprefix("as_"): value for name, value in sorted(globals().items()) if name.startswith("as_")
}
