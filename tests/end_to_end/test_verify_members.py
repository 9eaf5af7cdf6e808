"""Records of what stands inside other files: compared, verified and made anew from the feed, crawl, table or archive itself."""

import gzip
import json
from pathlib import Path

import msgspec
import pytest

import tellings
from tellings.cli.codes import DONE, MISMATCHES, PROBLEMS
from tellings.record import Record, Said
from tests import samples

from .commands import OTHER, REPORT, run

PAGE = "<!DOCTYPE html><html><head><title>{0}</title></head><body><article><h1>{0}</h1>{1}</article></body></html>"


def page(text: str) -> bytes:
    title, *paragraphs = text.strip().split("\n\n")
    return PAGE.format(title, "".join(f"<p>{one}</p>" for one in paragraphs)).encode()


def article(text: str) -> dict[str, str]:
    title, _, body = text.partition("\n\n")
    return {"headline": title, "brood": body}


def item(text: str) -> str:
    title, _, body = text.partition("\n\n")
    return f"<item><title>{title}</title><description><![CDATA[{body}]]></description></item>"


def row(text: str) -> bytes:
    title, body = (one.replace('"', '""') for one in article(text).values())
    return f'"{title}","{body}"\r\n'.encode()


def record(text: str) -> bytes:
    return gzip.compress(samples.record("response", samples.response(page(text)), len(text)))


FILES = {
    "crawl.warc.gz": record(REPORT) + record(OTHER),
    "feed.xml": f"<rss version='2.0'><channel><title>The Ostrey Post</title>{item(REPORT)}{item(OTHER)}</channel></rss>".encode(),
    "dump.jsonl": b"".join(json.dumps(article(text)).encode() + b"\n" for text in (REPORT, OTHER)),
    "table.csv": b"headline,brood\r\n" + row(REPORT) + row(OTHER),
    "all.tar.gz": gzip.compress(samples.tarred({"a.txt": REPORT.encode(), "b.txt": OTHER.encode()})),
}
FIELDS = ("--field", "text=brood")


@pytest.mark.parametrize("name", FILES)
def test_members_are_compared_and_verified(name: str, tmp_path: Path) -> None:
    path, kept = tmp_path / name, tmp_path / "record.json"
    path.write_bytes(FILES[name])
    options = FIELDS if name in ("dump.jsonl", "table.csv") else ()
    outcome = run("compare", path, "--json", kept, "--quiet", *options)
    assert outcome.code in (DONE, PROBLEMS), outcome.err
    record = Record.from_json(kept.read_bytes())
    assert len(record.accounts) == 2
    checked = run("verify", kept)
    assert checked.code == DONE, checked.err
    other = tmp_path / "elsewhere"
    other.mkdir()
    path.rename(other / "renamed")
    assert run("verify", kept, "--sources", other).code == DONE
    (other / "renamed").write_bytes(FILES[name][: len(FILES[name]) // 2])
    assert run("verify", kept, "--sources", other).code == MISMATCHES


def test_what_a_feed_says_is_verified(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_bytes(FILES["feed.xml"])
    record = tellings.compare([str(path)])
    assert tellings.verify(record) == []
    first, *others = record.accounts
    source = msgspec.structs.replace(first.document.source, said=(Said("outlet", "The Daily Lie", "feed.title"),))
    changed = msgspec.structs.replace(first, document=msgspec.structs.replace(first.document, source=source))
    found = tellings.verify(msgspec.structs.replace(record, accounts=(changed, *others)))
    assert [one.where for one in found] == ["document.source"]
    assert "The Ostrey Post" in found[0].reason


def test_only_the_originals_of_the_record_are_held(tmp_path: Path) -> None:
    from tellings.verification import Originals

    path = tmp_path / "dump.jsonl"
    path.write_bytes(json.dumps({"text": REPORT}).encode() + b"\n" + samples.json_lines(200))
    record = tellings.compare([_alone(tmp_path, path)])
    found = Originals(record, str(tmp_path), None)
    assert len(found.data) == 1


def _alone(folder: Path, path: Path) -> str:
    first = folder / "alone"
    first.mkdir()
    (first / "one.jsonl").write_bytes(path.read_bytes().splitlines()[0] + b"\n{}\n")
    return str(first / "one.jsonl")
