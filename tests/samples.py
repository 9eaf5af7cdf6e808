"""Samples of what outlets, crawls and exports are saved as, made here: no binary file is kept."""

import bz2
import csv
import gzip
import io
import json
import lzma
import tarfile
import zipfile
from collections.abc import Mapping, Sequence

STORY = (
    "The ferry Alma ran aground off Brenn harbour on Monday evening with 214 people on board, the coast guard said. "
    "Nobody was hurt. \"We felt a jolt, and then it was quiet,\" said Ines Rolf, a nurse from Tarn who was on deck.\n\n"
    "Tugs pulled the ship free at high water on Tuesday. The port authority has opened an inquiry into what happened."
)  # fmt: skip


def story(number: int) -> str:
    """One report of many, told apart by a number."""
    return f"Report {number} from Brenn.\n\n{STORY}"


def page(number: int = 0) -> str:
    """A page with furniture."""
    paragraphs = "".join(f"<p>{one}</p>" for one in story(number).split("\n\n"))
    head, nav = "<head><title>Ferry aground</title></head>", "<nav><a href='/'>Home</a></nav>"
    return f"<!DOCTYPE html><html>{head}<body>{nav}<article><h1>Ferry aground</h1>{paragraphs}</article></body></html>"


def article(number: int) -> dict[str, str]:
    """An article as news-please writes it."""
    return {
        "title": f"Ferry aground {number}",
        "maintext": story(number),
        "date_publish": "2031-03-04 18:20:00",
        "url": f"https://brenn.example/{number}",
    }


def json_lines(count: int) -> bytes:
    """A file of JSON lines."""
    return b"".join(json.dumps(article(number)).encode() + b"\n" for number in range(count))


def table(count: int, delimiter: str = ",", **options: object) -> bytes:
    """A table with a text column whose fields have line breaks."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n", **options)  # type: ignore[arg-type]
    writer.writerow(["title", "date", "body"])
    for number in range(count):
        writer.writerow([f'The "Alma", {number}', "2031-03-04", story(number)])
    return out.getvalue().encode()


def rss(count: int) -> bytes:
    """A feed of RSS 2.0 with its texts in CDATA sections."""
    items = "".join(
        f"<item><title>Ferry &amp; tug {number}</title><link>https://brenn.example/{number}</link>"
        "<pubDate>Tue, 04 Mar 2031 18:20:00 GMT</pubDate>"
        f"<content:encoded><![CDATA[<p>{story(number)}</p> <b>a stray </item></b>]]></content:encoded></item>\n"
        for number in range(count)
    )
    head = "<title>The Brenn Bugle</title><link>https://brenn.example/</link><language>en-gb</language>"
    root = '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{root}<channel>{head}{items}</channel></rss>'.encode()


def atom(count: int) -> bytes:
    """A feed of Atom."""
    entries = "".join(
        f"<entry><title>Ferry {number}</title><content type='text'>{story(number)}</content></entry>" for number in range(count)
    )
    root = '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">'
    return f'<?xml version="1.0"?>{root}<title>Brenn Bugle</title><id>x</id>{entries}</feed>'.encode()


def rdf(count: int) -> bytes:
    """A feed of RSS 1.0."""
    items = "".join(
        f'<item rdf:about="{number}"><title>Ferry {number}</title><description>{story(number)}</description></item>'
        for number in range(count)
    )
    spaces = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"'
    return f'<?xml version="1.0"?><rdf:RDF {spaces}><channel><title>Brenn Bugle</title></channel>{items}</rdf:RDF>'.encode()


def message(number: int = 0) -> bytes:
    """A message as it is saved."""
    head = "From: Bugle <news@brenn.example>\r\nTo: you@tarn.example\r\nSubject: Evening\r\n"
    head += "Date: Tue, 4 Mar 2031 18:20:00 +0000\r\nMIME-Version: 1.0\r\n"
    return (head + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + story(number).replace("\n", "\r\n") + "\r\n").encode()


def mbox(count: int) -> bytes:
    """A mailbox."""
    return b"".join(
        b"From news@brenn.example Tue Mar  4 18:20:00 2031\n" + message(number).replace(b"\r\n", b"\n") + b"\n" for number in range(count)
    )


def response(body: bytes, header: str = "Content-Type: text/html; charset=utf-8", status: str = "200 OK") -> bytes:
    """A recorded HTTP response."""
    return f"HTTP/1.1 {status}\r\n{header}\r\n\r\n".encode() + body


def record(kind: str, content: bytes, number: int = 0, size: int | None = None, media: str = "application/http; msgtype=response") -> bytes:
    """A record of a web archive."""
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{number}>\r\nWARC-Target-URI: https://brenn.example/{number}\r\n"
        f"WARC-Date: 2031-03-05T01:02:03Z\r\nContent-Type: {media}\r\nContent-Length: {len(content) if size is None else size}\r\n\r\n"
    )
    return head.encode() + content + b"\r\n\r\n"


def crawl(count: int) -> list[bytes]:
    """The records of a web archive: each page with its request."""
    found = [record("warcinfo", b"software: none\r\n", media="application/warc-fields")]
    for number in range(1, count + 1):
        found.append(record("request", b"GET / HTTP/1.1\r\n\r\n", number, media="application/http; msgtype=request"))
        found.append(record("response", response(page(number).encode()), number))
    return found


def pdf(pages: Sequence[str], title: str = "") -> bytes:
    """A PDF file with a text layer, or without one where the texts are empty."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for text in pages:
        lines = "".join(f"({line}) Tj 0 -14 Td " for line in text.replace("(", r"\(").replace(")", r"\)").split("\n"))
        content = f"BT /F1 11 Tf 40 780 Td {lines}ET".encode("latin-1")
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 1200 842] /Contents %d 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
            % len(objects)
        )
        kids.append(len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(b"%d 0 R" % kid for kid in kids), len(kids))
    objects.append(f"<< /Title ({title}) /Author (Ines Rolf) /CreationDate (D:20310304182000Z) >>".encode())
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    last = out.rindex(b"xref\n0")
    return bytes(out) + b"trailer << /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(objects), last)


def zipped(members: Mapping[str, bytes]) -> bytes:
    """A zip archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in members.items():
            made.writestr(name, data)
    return out.getvalue()


def tarred(members: Mapping[str, bytes], form: int = tarfile.GNU_FORMAT) -> bytes:
    """A tar archive."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=form) as made:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            made.addfile(info, io.BytesIO(data))
    return out.getvalue()


PACKERS = {"gzip": gzip.compress, "bzip2": bz2.compress, "xz": lzma.compress}
