"""Input that is made to hurt: each is read or refused with a word, in bounded time and memory, and what lies beside it is read.

Every sample goes the whole way, from a file to the documents of what is found in it.
"""

import gzip
import io
import json
import socket
import subprocess
import sys
import tarfile
import time
import tracemalloc
import zipfile
from collections.abc import Iterable
from pathlib import Path

import pytest

from tellings import clean
from tellings.errors import Unusable
from tellings.read import sources
from tellings.record import Document, Loaded, Problem
from tellings.settings import Settings
from tests import samples
from tests.furniture_pages import BODY

TITLE = "Ferries collide off Lund"
TEXT = "\n\n".join(BODY)
MARKUP = "".join(f"<p>{one}</p>" for one in BODY)
HEAD = f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{TITLE}</title>'
SECRET = "Nobody may ever read these words of a file beside it."


def page(head: str = "", before: str = "", after: str = "") -> str:
    return f"{HEAD}{head}</head><body>{before}<article><h1>{TITLE}</h1>{MARKUP}</article>{after}</body></html>"


def item(title: str = TITLE, date: str = "Tue, 04 Mar 2031 18:20:00 GMT") -> str:
    return f"<item><title>{title}</title><pubDate>{date}</pubDate><description><![CDATA[{MARKUP}]]></description></item>"


def rss(*items: str, before: str = "") -> str:
    return f'<?xml version="1.0"?>{before}<rss version="2.0"><channel><title>Lund Courier</title>{"".join(items)}</channel></rss>'


def outcome(folder: Path, data: bytes | str, name: str = "file", **settings: int) -> tuple[list[Document], list[str]]:
    """The documents of a file, each with its map checked, and the codes of what could not be had of it."""
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    documents, codes = [], []
    for one in sources([str(path)], Settings(**settings)):
        if isinstance(one, Problem):
            codes.append(one.code)
            assert one.reason
            continue
        try:
            documents.append(document_of(one))
        except Unusable as refusal:
            codes.append(refusal.code)
    return documents, codes


def document_of(one: Loaded) -> Document:
    found = clean.document(one)
    assert clean.recheck(found, one.data) == []
    return found


def holds_article(documents: Iterable[Document]) -> bool:
    return any(all(line in one.text for line in BODY) for one in documents)


# entities: none is expanded, none is fetched

LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
BOMBS = {
    "laughs": (f'[<!ENTITY a0 "ha">{LAUGHS}]', "&a11;"),
    "quadratic": (f'[<!ENTITY a "{"x" * 50_000}">]', "&a;" * 5_000),
    "parameter": ("[<!ENTITY % a \"<!ENTITY b 'ha'>\">%a;]", "&b;"),
    "itself": ('[<!ENTITY a "&b;"><!ENTITY b "&a;">]', "&a;&b;"),
}


@pytest.mark.parametrize("kind", BOMBS)
@pytest.mark.parametrize("form", ["feed", "atom", "page"])
def test_entities_are_not_expanded(kind: str, form: str, tmp_path: Path) -> None:
    subset, use = BOMBS[kind]
    feed = rss(item(f"{TITLE} {use}"), before=f"<!DOCTYPE rss {subset}>")
    data = {
        "feed": feed,
        "atom": f'<?xml version="1.0"?><!DOCTYPE feed {subset}><feed xmlns="http://www.w3.org/2005/Atom"><title>{use}</title>'
        f'<entry><title>{TITLE}</title><content type="html">{MARKUP.replace("<", "&lt;")} {use}</content></entry></feed>',
        "page": page(before=f"<p>{use}</p>").replace("<!doctype html>", f"<!DOCTYPE html {subset}>"),
    }[form]
    began = time.process_time()
    documents, _ = outcome(tmp_path, data)
    assert time.process_time() - began < 5
    assert holds_article(documents)
    assert all(len(one.text) < 2 * len(data) for one in documents)
    assert all("haha" not in one.text for one in documents)


@pytest.mark.parametrize("address", ["file://{}", "{}", "http://127.0.0.1:9/x.dtd"])
@pytest.mark.parametrize("form", ["feed", "page", "include"])
def test_external_entities_are_not_fetched(form: str, address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text(SECRET)

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    where = address.format(secret)
    subset = f'[<!ENTITY x SYSTEM "{where}"><!ENTITY % y SYSTEM "{where}">%y;]'
    data = {
        "feed": rss(item(f"{TITLE} &x;"), before=f"<!DOCTYPE rss {subset}>"),
        "page": page(before="<p>&x;</p>").replace("<!doctype html>", f'<?xml version="1.0"?><!DOCTYPE html {subset}>'),
        "include": page(
            before=f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{where}" parse="text"/><embed src="{where}">'
        ),
    }[form]
    folder = tmp_path / "read"
    folder.mkdir()
    documents, _ = outcome(folder, data)
    assert holds_article(documents)
    assert all(SECRET not in one.text for one in documents)


# depth and size


@pytest.mark.parametrize("close", [True, False])
def test_ten_thousand_levels_stop_nothing(close: bool, tmp_path: Path) -> None:
    deep = 10_000
    shut = deep if close else 0
    data = json.dumps({"headline": TITLE, "articleBody": TEXT})
    cases = {
        "page": page(before="<div><span>" * deep + "</span></div>" * shut),
        "feed": rss("<item><a>" + "<b>" * deep + "</b>" * shut + "</a></item>", item()),
        "json": '{"x": ' + '{"a": [' * deep + "]}" * shut + (", " + data[1:] if close else ""),
        "lines": '{"text": "x"}\n{"x": ' + "[" * deep + "]" * shut + "\n" + data + "\n",
        "script": page(f'<script type="application/ld+json">{"[" * deep}{"]" * shut}</script>'),
        "markdown": f"# {TITLE}\n\n" + "> " * deep + "x\n\n" + "[" * deep + "](/a)\n\n" + TEXT + " See **[more](https://x.example/)**.\n",
        "mail": f"Subject: {TITLE}\nFrom: a@b.example\nDate: Tue, 4 Mar 2031 18:20:00 +0000\nReferences: {'<' * deep}\n"
        f"Content-Type: text/plain; charset=utf-8{'; (' * deep}\n\n{TEXT}\n",
    }
    began = time.process_time()
    for name, case in cases.items():
        documents, codes = outcome(tmp_path, case, name)
        assert holds_article(documents) or codes, name
        assert holds_article(documents) or (name == "json" and not close), name
    assert time.process_time() - began < 30


def test_multipart_inside_multipart_ends(tmp_path: Path) -> None:
    depth = 200
    heads = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(depth))
    data = f"From: a@b.example\nSubject: {TITLE}\nDate: Tue, 4 Mar 2031 18:20:00 +0000\n{heads}Content-Type: text/plain\n\n{TEXT}\n"
    began = time.process_time()
    documents, codes = outcome(tmp_path, data)
    assert documents or codes
    assert time.process_time() - began < 10


COSTS = r"""
import pathlib, re, resource, sys, time
from tellings import clean
from tellings.read import sources
for path in sys.argv[1:]:
    began = time.process_time()
    (one,) = sources([path])
    assert "Marta Lind" in clean.document(one).text
    print(time.process_time() - began)
status = pathlib.Path("/proc/self/status")  # the peak of this program alone; what getrusage tells on Linux goes on from its parent
peak = re.search(r"VmHWM:\s+(\d+) kB", status.read_text()) if status.exists() else None
print(int(peak[1]) * 1024 if peak else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="the system does not say what a process held")
def test_a_page_of_fifty_megabytes_takes_ten_times_one_of_five_and_little_memory(tmp_path: Path) -> None:
    filling = f"<script>{'var mill = 1;' * 80}</script>\n"
    paths = []
    for size in (5_000_000, 50_000_000):
        paths.append(tmp_path / f"{size}.html")
        paths[-1].write_text(page(after=filling * (size // len(filling))))
    done = subprocess.run([sys.executable, "-c", COSTS, *map(str, paths)], capture_output=True, text=True, check=True)
    few, many, held = map(float, done.stdout.split())
    assert many < 25 * max(few, 0.05)
    assert held < 12 * 50_000_000


# archives


@pytest.mark.parametrize(
    "name", ["../../up.txt", "/etc/up.txt", "..\\..\\up.txt", "a/../../../up.txt", "C:\\up.txt", "~/up.txt", "x\0.txt"]
)
@pytest.mark.parametrize("pack", [samples.zipped, samples.tarred])
def test_names_in_archives_lead_nowhere(pack: object, name: str, tmp_path: Path) -> None:
    assert callable(pack)
    folder = tmp_path / "a" / "b" / "c"
    folder.mkdir(parents=True)
    documents, codes = outcome(folder, pack({name: TEXT.encode(), "good.txt": TEXT.encode() + b" So it was."}))
    assert holds_article(documents) or codes
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [folder / "file"]


def test_links_and_devices_in_archives_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text(SECRET * 5)
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as made:
        for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE):
            info = tarfile.TarInfo(f"member{kind.decode()}.txt")
            info.type, info.linkname = kind, str(tmp_path / "secret.txt")
            made.addfile(info)
        info = tarfile.TarInfo("good.txt")
        info.size = len(TEXT.encode())
        made.addfile(info, io.BytesIO(TEXT.encode()))
    link = zipfile.ZipInfo("link.txt")
    link.create_system, link.external_attr = 3, 0o120777 << 16
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(link, str(tmp_path / "secret.txt"))
        archive.writestr("good.txt", TEXT)
    for data in (out.getvalue(), packed.getvalue()):
        documents, _ = outcome(tmp_path, data)
        assert holds_article(documents)
        assert all(SECRET not in one.text for one in documents)


def test_an_archive_that_lies_about_its_sizes_is_read_by_its_bytes(tmp_path: Path) -> None:
    data = bytearray(samples.zipped({"bomb.txt": b"a" * 3_000_000, "good.txt": TEXT.encode()}))
    for signature, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        first = data.index(signature)
        data[first + at : first + at + 4] = (10).to_bytes(4, "little")
    tracemalloc.start()
    documents, codes = outcome(tmp_path, bytes(data), max_bytes=100_000)
    held = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert holds_article(documents)
    assert codes
    assert held < 20_000_000


def test_bombs_inside_bombs_are_refused_in_bounded_memory(tmp_path: Path) -> None:
    bomb = gzip.compress(gzip.compress(b"\0" * 60_000_000))
    zipped = samples.zipped({f"{n}.zip": samples.zipped({"zeros.txt": b"0" * 5_000_000}) for n in range(4)} | {"good.txt": TEXT.encode()})
    tracemalloc.start()
    assert outcome(tmp_path, bomb, max_bytes=1 << 20)[0] == []
    documents, codes = outcome(tmp_path, zipped, max_bytes=1 << 20)
    held = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert holds_article(documents)
    assert codes.count("too_big") == 4
    assert held < 30_000_000


# what is cut short is read as far as it goes


@pytest.mark.parametrize("cut", [0.3, 0.6, 0.9, 0.99])
def test_what_is_cut_short_gives_what_stands_before(cut: float, tmp_path: Path) -> None:
    lines = [json.dumps({"headline": TITLE, "articleBody": f"{TEXT} Note {n}."}).encode() + b"\n" for n in range(40)]
    records = [samples.record("response", samples.response(page(after=f"<p>{n}</p>").encode()), n) for n in range(9)]
    wholes = {
        "lines.gz": gzip.compress(b"".join(lines)),
        "crawl.warc": b"".join(records),
        "crawl.warc.gz": b"".join(map(gzip.compress, records)),
        "feed.xml": rss(*(item(f"{TITLE}, {n}") for n in range(9))).encode(),
        "list.json": b"[" + b",".join(lines) + b"]",
        "many.tar": samples.tarred({f"{n}.txt": f"{TEXT * 5} Note {n}.".encode() for n in range(9)}).rstrip(b"\0"),
        "page.html": page().encode() if cut > 0.9 else page(after="<p>It is said so.</p>" * 90).encode(),
    }
    for name, whole in wholes.items():
        documents, codes = outcome(tmp_path, whole[: int(len(whole) * cut)], name)
        assert documents, name
        assert codes or name == "page.html", name


# what says it is one thing and is another


LIES = {
    "a page called a picture": ("photo.png", page()),
    "a page called JSON": ("data.json", page()),
    "a text called a page": ("page.html", TEXT),
    "JSON called a page": ("page.html", json.dumps({"headline": TITLE, "articleBody": TEXT})),
    "a feed called a table": ("table.csv", rss(item())),
    "a text called gzip": ("text.gz", TEXT),
    "a text called PDF": ("text.pdf", TEXT),
    "a page that says it is UTF-16": ("page.html", page().replace('charset="utf-8"', 'charset="utf-16"')),
    "a page that says it is Shift JIS": ("page.html", page().replace('charset="utf-8"', 'charset="shift_jis"')),
    "a page that says nonsense": ("page.html", page().replace('charset="utf-8"', 'charset="rot13"')),
    "a feed that says it is UTF-32": ("feed.xml", rss(item()).replace('version="1.0"', 'version="1.0" encoding="utf-32"', 1)),
    "a page that says base64": ("page.html", page().replace('charset="utf-8"', 'charset="base64"')),
}


@pytest.mark.parametrize("lie", LIES)
def test_names_and_declarations_are_not_believed(lie: str, tmp_path: Path) -> None:
    name, data = LIES[lie]
    documents, codes = outcome(tmp_path, data, name)
    assert holds_article(documents)
    assert codes == []


@pytest.mark.parametrize(
    "header", ["image/png", "application/octet-stream", "text/html; charset=utf-16", "text/plain; charset=hex", "a/b; c=\xff"]
)
def test_a_crawl_that_names_another_type_is_read_by_its_bytes(header: str, tmp_path: Path) -> None:
    response = b"HTTP/1.1 200 OK\r\nContent-Type: " + header.encode("latin-1") + b"\r\n\r\n" + page().encode()
    assert holds_article(outcome(tmp_path, samples.record("response", response))[0])


def test_bytes_in_two_encodings_keep_their_letters(tmp_path: Path) -> None:
    data = page(after="<p>The café and the Ærø ferry were open all day on Tuesday, the harbour master added in a note.</p>").encode()
    data = data.replace("café".encode(), b"caf\xe9")
    ((document,), _) = outcome(tmp_path, data)
    assert "café and the Ærø" in document.text


def test_a_pdf_without_text_is_no_report(tmp_path: Path) -> None:
    assert outcome(tmp_path, samples.pdf(["", ""])) == ([], ["no_text"])
    assert outcome(tmp_path, samples.pdf([TITLE])[:-200])[0] == []


# titles and dates


@pytest.mark.parametrize(
    ("title", "value"),
    [
        ("&lt;b&gt;Ferries&lt;/b&gt; collide &amp;amp; sink", "Ferries collide & sink"),
        ("<![CDATA[<em>Ferries</em> collide &amp; sink]]>", "Ferries collide & sink"),
        ("<i>Ferries</i> collide &amp; sink", "Ferries collide & sink"),
        ("&lt;script&gt;alert(1)&lt;/script&gt;Ferries collide", None),
        ("Ferries &lt; tugs &amp; 5 &gt; 3", "Ferries < tugs & 5 > 3"),
    ],
)
def test_markup_in_the_titles_of_feeds_is_undone(title: str, value: str | None, tmp_path: Path) -> None:
    ((document,), _) = outcome(tmp_path, rss(item(title)))
    assert document.title is not None
    assert "<b>" not in document.title.value
    assert "<script" not in document.title.value
    assert value is None or document.title.value == value


NEVER = ("0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "2999-01-01", "0000-00-00")


@pytest.mark.parametrize("date", NEVER)
def test_a_date_that_no_report_has_is_passed_over(date: str, tmp_path: Path) -> None:
    rows = f'title,date,body\n"{TITLE}",{date},"{TEXT.replace(chr(34), chr(34) * 2)}"\n'
    cases = {
        "page": page(f'<meta property="article:published_time" content="{date}">'),
        "linked": page(f'<script type="application/ld+json">{{"@type": "NewsArticle", "datePublished": "{date}"}}</script>'),
        "time": page(before=f'<time datetime="{date}" itemprop="datePublished">{date[:10]}</time>'),
        "json": json.dumps({"headline": TITLE, "articleBody": TEXT, "datePublished": date}),
        "feed": rss(item(date=date)),
        "rows": rows,
        "markdown": f"---\ntitle: {TITLE}\ndate: {date}\n---\n\n{TEXT}\n",
    }
    for name, data in cases.items():
        documents, _ = outcome(tmp_path, data, name)
        assert holds_article(documents), name
        assert documents[0].published is None, name


@pytest.mark.parametrize("date", ["Mon, 01 Jan 0001 00:00:00 GMT", "Tue, 99 Foo 20311 99:99:99 +9999", "", "\0", "9" * 5_000])
def test_a_mail_of_no_day_is_read(date: str, tmp_path: Path) -> None:
    data = f"From: Lund Courier <a@b.example>\nTo: c@d.example\nSubject: {TITLE}\nDate: {date}\nMIME-Version: 1.0\n\n{TEXT}\n"
    documents, _ = outcome(tmp_path, data)
    assert holds_article(documents)
    assert documents[0].published is None
