"""One story in every format that is read: compared, the same text from each, and verified to the byte."""

import gzip
import html
import json
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import pytest

import tellings
from tellings.cli.codes import DONE, PROBLEMS
from tellings.record import Record
from tests import samples

from .commands import run

TITLE = "Bridge over the Sarn closed after a crack is found"
BODY = (
    "The bridge over the Sarn was closed on Thursday after engineers found a crack in its northern pier, the roads office said.",
    "“It will stay closed for at least six weeks,” said Nora Vik, the office’s head. Some 9,000 cars cross it every day.",
    "A ferry is to carry people & bicycles from Monday. The town council has asked the state for 4.5 million crowns.",
)
PARAGRAPHS = "".join(f"<p>{html.escape(one)}</p>" for one in BODY)
DATE = "2022-06-03T09:30:00+02:00"


def page() -> bytes:
    meta = f'<meta property="article:published_time" content="{DATE}"><meta property="og:site_name" content="Sarn News">'
    head, body = f"<meta charset=utf-8>{meta}<title>{TITLE}</title>", f"<article><h1>{TITLE}</h1>{PARAGRAPHS}</article>"
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode()


def shell() -> bytes:
    data = json.dumps({"@type": "NewsArticle", "headline": TITLE, "datePublished": DATE, "articleBody": "\n\n".join(BODY)})
    head = f'<title>{TITLE}</title><script type="application/ld+json">{data}</script>'
    return f"<!doctype html><html><head>{head}</head><body></body></html>".encode()


def feed() -> bytes:
    inside = f"<title>{TITLE}</title><pubDate>Fri, 03 Jun 2022 09:30:00 +0200</pubDate>"
    item = f"<item>{inside}<description>{html.escape(PARAGRAPHS)}</description></item>"
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Sarn Radio</title>{item}</channel></rss>'.encode()


def atom() -> bytes:
    content = f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{PARAGRAPHS}</div></content>'
    entry = f"<entry><title>{TITLE}</title><updated>{DATE}</updated>{content}</entry>"
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Sarn Wire</title>{entry}</feed>'.encode()


def mail() -> bytes:
    made = EmailMessage()
    made["From"], made["Subject"], made["Date"] = "Sarn Daily <news@example.org>", TITLE, "Fri, 03 Jun 2022 09:30:00 +0200"
    made["To"], made["List-Id"], made["Message-ID"] = "you@example.net", "<daily.example.org>", "<1@example.org>"
    made.set_content("\n\n".join(BODY), cte="base64")
    made.add_alternative(
        f"<html><body>{PARAGRAPHS}<p>Unsubscribe here at any time.</p></body></html>", subtype="html", cte="quoted-printable"
    )
    return bytes(made)


def layer() -> bytes:
    lines = [TITLE, "", *(line for one in BODY for line in (one[:60].rpartition(" ")[0], one[len(one[:60].rpartition(" ")[0]) + 1 :], ""))]
    return samples.pdf(["\n".join(lines).replace("“", '"').replace("”", '"').replace("’", "'")])


FILES: dict[str, Callable[[], bytes]] = {
    "story.txt": lambda: "\n\n".join((TITLE, "3 June 2022", *BODY)).encode(),
    "latin.txt": lambda: "\r\n\r\n".join((TITLE, "3 June 2022", *BODY, "The café by the bridge stays open.")).encode("cp1252"),
    "page.html": page,
    "shell.html": shell,
    "story.md": lambda: (
        f"---\ntitle: {TITLE}\ndate: 2022-06-03\n---\n\n".encode() + "\n\n".join(BODY).replace("crack", "**crack**").encode()
    ),
    "dump.jsonl": lambda: json.dumps({"title": TITLE, "maintext": "\n".join(BODY), "date_publish": "2022-06-03 09:30:00"}).encode() + b"\n",
    "ninjs.json": lambda: json.dumps(
        {"headline": TITLE, "body_html": PARAGRAPHS, "versioncreated": DATE, "source": "Sarn Agency"}
    ).encode(),
    "table.csv": lambda: b"title,date,text\r\n" + f'{TITLE},2022-06-03,"{"{}"}"\r\n'.replace("{}", "\n\n".join(BODY)).encode(),
    "feed.xml": feed,
    "atom.xml": atom,
    "news.eml": mail,
    "crawl.warc.gz": lambda: gzip.compress(samples.record("response", samples.response(page().replace(b"Sarn News", b"Sarn Crawled")), 7)),
    "page.pdf": layer,
}


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Record]:
    folder = tmp_path_factory.mktemp("story")
    for name, make in FILES.items():
        (folder / name).write_bytes(make())
    outcome = run("compare", folder, "--json", folder.parent / "record.json", "--quiet")
    assert outcome.code in (DONE, PROBLEMS), outcome.err
    return folder, Record.from_json((folder.parent / "record.json").read_bytes())


def test_every_format_gives_its_report(record: tuple[Path, Record]) -> None:
    found = {Path(account.document.source.origin).name: account.document for account in record[1].accounts}
    assert sorted(found) == sorted(FILES)
    for name, document in found.items():
        main = document.text[: document.main_end].replace('"', "”").replace("'", "’").replace("“", "”")
        for part in (TITLE, *BODY):
            assert part.replace("“", "”") in main, name
        assert document.title is not None, name
        assert document.title.value == TITLE, name


def test_every_format_is_dated(record: tuple[Path, Record]) -> None:
    dated = {Path(one.document.source.origin).name: one.document.published for one in record[1].accounts}
    assert {name for name, published in dated.items() if published is None or published.value[:10] != "2022-06-03"} == {"page.pdf"}


def test_the_record_is_verified_against_all_of_them(record: tuple[Path, Record]) -> None:
    assert tellings.verify(record[1]) == []
    assert run("verify", record[0].parent / "record.json").code == DONE


@pytest.mark.parametrize("name", ["dump.jsonl", "table.csv", "feed.xml", "news.eml", "shell.html"])
def test_a_changed_word_is_found(record: tuple[Path, Record], name: str, tmp_path: Path) -> None:
    data = FILES[name]()
    changed = data.replace(b"six weeks", b"ten weeks").replace(b"six=20weeks", b"ten=20weeks")
    assert changed != data
    (tmp_path / name).write_bytes(changed)
    account = next(one for one in record[1].accounts if Path(one.document.source.origin).name == name)
    assert any(one.account == account.id for one in tellings.verify(record[1], str(tmp_path)))
