"""Every format, alone and packed: which documents are found in it, with which bytes, and what goes with them."""

import gzip
import hashlib
import json
import subprocess
import sys
import tarfile
import zlib

import pytest

from tellings.read import sources
from tellings.record import Loaded, Problem
from tellings.settings import Settings
from tests import samples


def read(tmp_path, data, name="file", **settings):
    path = tmp_path / name
    path.write_bytes(data)
    return list(sources([str(path)], Settings(**settings)))


def documents(found):
    assert not [one for one in found if isinstance(one, Problem)]
    return found


def codes(found):
    return [one.code if isinstance(one, Problem) else "loaded" for one in found]


def says(one):
    return {(said.field, said.rule): said.value for said in one.source.said}


SAMPLES = {
    "page": (samples.page().encode(), "text/html", [""]),
    "text": (samples.story(1).encode(), "text/plain", [""]),
    "json": (json.dumps(samples.article(1)).encode(), "application/json", [""]),
    "lines": (samples.json_lines(3), "application/json", ["line 1", "line 2", "line 3"]),
    "array": (json.dumps([samples.article(n) for n in range(2)], indent=1).encode(), "application/json", ["item 1", "item 2"]),
    "wrapped": (json.dumps({"data": {"docs": [samples.article(n) for n in (1, 2)]}}).encode(), "application/json", ["item 1", "item 2"]),
    "table": (samples.table(3), "text/csv", ["row 1", "row 2", "row 3"]),
    "semicolons": (samples.table(2, ";"), "text/csv", ["row 1", "row 2"]),
    "tabs": (samples.table(2, "\t"), "text/csv", ["row 1", "row 2"]),
    "rss": (samples.rss(2), "application/rss+xml", ["item 1", "item 2"]),
    "atom": (samples.atom(2), "application/atom+xml", ["item 1", "item 2"]),
    "rdf": (samples.rdf(2), "application/rss+xml", ["item 1", "item 2"]),
    "excel": (b"sep=;\r\n" + samples.table(2, ";"), "text/csv", ["row 1", "row 2"]),
    "saved": (samples.message().replace(b"text/plain", b"text/html") + samples.page().encode() * 3, "message/rfc822", [""]),
    "message": (samples.message(), "message/rfc822", [""]),
    "mbox": (samples.mbox(3), "message/rfc822", ["message 1", "message 2", "message 3"]),
    "pdf": (samples.pdf([samples.story(1), samples.story(2)]), "application/pdf", [""]),
    "markdown": (f"# Ferry aground\n\n{samples.STORY} See [the port](https://brenn.example/port).\n".encode(), "text/markdown", [""]),
}  # fmt: skip


@pytest.mark.parametrize("kind", SAMPLES)
def test_a_format_is_known_by_its_content(kind, tmp_path):
    data, media, members = SAMPLES[kind]
    found = documents(read(tmp_path, data, "misleading.html" if media != "text/html" else "misleading.csv"))
    assert [one.source.member for one in found] == members
    assert {one.source.media for one in found} == {media}
    for one in found:
        assert one.source.sha256 == hashlib.sha256(one.data).hexdigest()
        assert one.source.size == len(one.data)
        one.data.decode(one.source.encoding)
        if media != "application/pdf":
            assert one.data in data  # verbatim


@pytest.mark.parametrize("packer", samples.PACKERS)
@pytest.mark.parametrize("kind", SAMPLES)
def test_a_format_is_read_through_compression(kind, packer, tmp_path):
    data, _, members = SAMPLES[kind]
    found = documents(read(tmp_path, samples.PACKERS[packer](data)))
    assert [one.source.member for one in found] == members
    assert [one.data for one in found] == [one.data for one in read(tmp_path, data)]


@pytest.mark.parametrize("pack", [samples.zipped, samples.tarred, lambda members: samples.tarred(members, tarfile.PAX_FORMAT)])
@pytest.mark.parametrize("kind", SAMPLES)
def test_a_format_is_read_from_archives(kind, pack, tmp_path):
    data, _, members = SAMPLES[kind]
    name = "a/" + "long-name-" * 20
    found = documents(read(tmp_path, pack({name: data, "z.txt": b"Another report, of which nothing more is known in Brenn."})))
    assert [one.source.member for one in found] == ["!".join(part for part in (name, member) if part) for member in members] + ["z.txt"]


@pytest.mark.parametrize("kind", ["lines", "table", "semicolons", "array", "rss", "json"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be", "cp1252"])
def test_what_is_cut_out_is_verbatim_in_any_codec(kind, encoding, tmp_path):
    data = SAMPLES[kind][0].decode().replace("Ines Rolf", "Inès Rölf").replace('encoding="UTF-8"', "").encode(encoding)
    found = documents(read(tmp_path, data))
    assert [one.source.member for one in found] == SAMPLES[kind][2]
    assert all(
        (one.data in data and "Inès Rölf" in one.data.decode(one.source.encoding)) or "In\\u00e8s" in one.data.decode() for one in found
    )


def test_a_row_carries_its_header(tmp_path):
    first = documents(read(tmp_path, samples.table(2, ";")))[0]
    assert says(first) == {("columns", "csv.header"): "title;date;body", ("delimiter", "csv.header"): ";"}
    assert first.data.startswith(b'"The ""Alma"", 0"')


def test_an_entry_carries_what_its_feed_says(tmp_path):
    first = documents(read(tmp_path, samples.rss(2)))[0]
    assert says(first) == {
        ("outlet", "feed.title"): "The Brenn Bugle",
        ("home", "feed.link"): "https://brenn.example/",
        ("language", "feed.language"): "en-gb",
    }
    assert first.data.startswith(b"<item>")
    assert first.data.endswith(b"</item>")


def test_a_json_feed_is_read_by_its_items(tmp_path):
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "Brenn Bugle", "items": [{"id": "1", "content_text": samples.STORY}]}
    (one,) = documents(read(tmp_path, json.dumps(feed).encode()))
    assert says(one) == {("outlet", "feed.title"): "Brenn Bugle"}


def test_an_article_with_a_list_in_it_is_one_article(tmp_path):
    data = json.dumps(samples.article(1) | {"items": [{"x": 1}]}).encode()
    assert [one.source.member for one in documents(read(tmp_path, data))] == [""]


def test_a_named_field_goes_with_the_source(tmp_path):
    data = b'kop,brood\nFerry,The ferry Alma ran aground off Brenn.\nTug,"A tug, the Bera, pulled it free."\n'
    found = documents(read(tmp_path, data, fields=(("text", "brood"), ("title", "kop"))))
    assert [one.source.member for one in found] == ["row 1", "row 2"]
    assert says(found[0])[("text", "fields")] == "brood"
    assert found[1].data == b'Tug,"A tug, the Bera, pulled it free."'


def test_a_table_without_a_text_says_so(tmp_path):
    (problem,) = read(tmp_path, b"title,date,price\nFerry,2031-03-04,12\nTug,2031-03-05,13\n")
    assert problem.code == "no_column"
    assert "--field text=COLUMN" in problem.reason


def test_a_line_that_is_no_json_stops_no_other(tmp_path):
    lines = samples.json_lines(3).splitlines(keepends=True)
    found = read(tmp_path, lines[0] + b'{"title": "cut\n' + lines[1] + b"\n[1]\n" + lines[2])
    assert codes(found) == ["loaded", "no_json", "loaded", "no_json", "loaded"]
    assert found[1].origin.endswith("!line 2")


def test_an_element_that_is_no_json_stops_no_other(tmp_path):
    assert codes(read(tmp_path, b'[{"text": "a"}, {"text": nonsense}, 7, "x", {"text": "b"}]')) == [
        "loaded",
        "no_json",
        "no_json",
        "no_json",
        "loaded",
    ]


def test_a_list_that_is_cut_off_is_read_as_far_as_it_goes(tmp_path):
    data = json.dumps([samples.article(n) for n in range(3)]).encode()
    assert codes(read(tmp_path, data[:-100])) == ["loaded", "loaded", "no_json", "cut_short"]


def test_a_quotation_mark_that_never_closes_swallows_no_row(tmp_path):
    data = b'title,text\nOne,"The ferry\nTwo,The tug came.\nThree,All was well.\n'
    assert codes(read(tmp_path, data)) == ["unreadable", "loaded", "loaded"]
    assert codes(read(tmp_path, b'title,text\nOne,The tug came.\nTwo,"The end')) == ["loaded", "unreadable"]


def test_a_broken_feed_is_read_entry_by_entry(tmp_path):
    data = samples.rss(4).replace(b"</item>\n", b"\n", 1).replace(b"<title>The", b"<title>The <b>old</i> & new")
    found = read(tmp_path, data[: data.rindex(b"</item>")])
    assert codes(found) == ["loaded", "loaded", "loaded", "loaded", "cut_short"]
    assert [one.source.member for one in found[:4]] == ["item 1", "item 2", "item 3", "item 4"]


def test_an_entity_bomb_is_inert(tmp_path):
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    data = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a0 "ha">{entities}]>'.encode() + samples.rss(1).split(b"?>\n", 1)[1].replace(
        b"Bugle", b"&a9;"
    )
    (one,) = documents(read(tmp_path, data))
    assert len(says(one)[("outlet", "feed.title")]) < 3000


def test_a_pdf_gives_its_text_and_what_it_says_of_itself(tmp_path):
    data = samples.pdf(["Ferry aground\n" + samples.STORY, "Second page"], title="Ferry")
    (one,) = documents(read(tmp_path, data))
    assert one.data.decode().count("\f") == 1
    assert one.data.decode().startswith("Ferry aground\n")
    assert says(one)[("pdf", "pdf.file")] == hashlib.sha256(data).hexdigest()
    assert says(one)[("title", "pdf.Title")] == "Ferry"
    assert says(one)[("author", "pdf.Author")] == "Ines Rolf"


def test_a_pdf_without_text_asks_for_ocr(tmp_path):
    (problem,) = read(tmp_path, samples.pdf(["", ""]))
    assert problem.code == "no_text"
    assert "OCR" in problem.reason


def test_a_crawl_gives_its_pages(tmp_path):
    records = [*samples.crawl(2), samples.record("response", samples.response(b"gone", status="404 Not Found"), 8)]
    records.append(samples.record("response", samples.response(b"\x89PNG\r\n\x1a\n12", "Content-Type: text/html"), 9))
    for data in (b"".join(records), b"".join(map(gzip.compress, records)), gzip.compress(b"".join(records))):
        *found, passed = read(tmp_path, data)
        assert [one.source.member for one in found] == ["urn:uuid:1", "urn:uuid:2"]
        assert found[0].data == samples.page(1).encode()
        assert says(found[0]) == {
            ("address", "warc.header"): "https://brenn.example/1",
            ("retrieved", "warc.header"): "2031-03-05T01:02:03Z",
            ("charset", "http.header"): "utf-8",
        }
        assert (passed.code, passed.fatal) == ("passed_over", False)
        assert passed.reason == "passed over: 1 page with status 404, 1 picture, 2 request records, 1 warcinfo record"


@pytest.mark.parametrize("how", ["cut", "gzip_cut", "long", "short", "damaged"])
def test_a_record_that_is_cut_short_stops_no_other(how, tmp_path):
    records = [samples.record("response", samples.response(samples.page(n).encode()), n) for n in range(1, 4)]
    content = samples.response(samples.page(2).encode())
    if how == "cut":
        data = records[0] + records[1][:-300] + b"\r\n\r\n" + records[2]
    elif how == "gzip_cut":
        data = b"".join(map(gzip.compress, records))[:-200]
    elif how == "long":
        data = records[0] + samples.record("response", content, 2, size=99_999) + records[2]
    elif how == "short":
        data = records[0] + samples.record("response", content, 2, size=200) + records[2]
    else:
        packed = [bytearray(gzip.compress(one)) for one in records]
        packed[1][len(packed[1]) // 2] ^= 0xFF
        data = b"".join(packed)
    found = read(tmp_path, data)
    members = [one.source.member for one in found if isinstance(one, Loaded)]
    assert "urn:uuid:1" in members
    assert how == "gzip_cut" or "urn:uuid:3" in members
    assert any(one.code in ("cut_short", "unreadable") for one in found if isinstance(one, Problem))


@pytest.mark.parametrize("coding", ["gzip", "deflate", "chunked", "lie"])
def test_the_encodings_of_a_response_are_undone(coding, tmp_path):
    body = samples.page(1).encode()
    header, sent = {
        "gzip": ("Content-Encoding: gzip", gzip.compress(body)),
        "deflate": ("Content-Encoding: deflate", zlib.compress(body)),
        "chunked": ("Transfer-Encoding: chunked", b"%x\r\n%s\r\n%x\r\n%s\r\n0\r\n\r\n" % (9, body[:9], len(body) - 9, body[9:])),
        "lie": ("Content-Encoding: gzip\r\nTransfer-Encoding: chunked", body),
    }[coding]
    (one,) = documents(read(tmp_path, samples.record("response", samples.response(sent, header))))
    assert one.data == body


def test_a_feed_in_a_crawl_is_read_by_its_entries(tmp_path):
    found = documents(read(tmp_path, samples.record("response", samples.response(samples.rss(2), "Content-Type: text/plain"), 5)))
    assert [one.source.member for one in found] == ["urn:uuid:5!item 1", "urn:uuid:5!item 2"]
    assert says(found[0])[("address", "warc.header")] == "https://brenn.example/5"


def test_a_compressed_file_that_is_cut_off_says_how_far_it_was_read(tmp_path):
    data = gzip.compress("".join(samples.story(n) for n in range(90)).encode())
    one, problem = read(tmp_path, data[:-40])
    assert isinstance(one, Loaded)
    assert (problem.code, problem.fatal) == ("cut_short", False)
    assert "bytes unpacked" in problem.reason
    *found, problem = read(tmp_path, gzip.compress(samples.json_lines(500))[:-40])
    assert len([one for one in found if isinstance(one, Loaded)]) > 100


@pytest.mark.parametrize("packer", samples.PACKERS)
def test_a_file_that_expands_without_end_is_refused(packer, tmp_path):
    assert codes(read(tmp_path, samples.PACKERS[packer](b"0" * 40_000_000))) == ["too_big"]


def test_names_that_lead_elsewhere_lead_nowhere(tmp_path):
    for pack in (samples.zipped, samples.tarred):
        found = documents(read(tmp_path, pack({"../../up.txt": samples.story(1).encode(), "/etc/x.txt": samples.story(2).encode()})))
        assert sorted(one.source.member for one in found) == ["../../up.txt", "/etc/x.txt"]
    assert not (tmp_path.parent / "up.txt").exists()


def test_archives_are_opened_only_so_deep(tmp_path):
    data = samples.story(1).encode()
    for _ in range(3):
        data = gzip.compress(samples.tarred({"inner.tar.gz": data}))
    assert codes(read(tmp_path, data)) == ["nested"]


def test_an_office_document_is_named(tmp_path):
    (problem,) = read(tmp_path, samples.zipped({"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"}))
    assert problem.code == "binary"
    assert "Office" in problem.reason


def test_many_problems_of_one_kind_are_counted(tmp_path):
    found = read(tmp_path, samples.json_lines(1) + samples.json_lines(1) + b'{"x"\n' * 500)
    problems = [one for one in found if isinstance(one, Problem) and one.code == "no_json"]
    assert len(problems) == 51
    assert problems[-1].reason.startswith("450 more")


def test_a_section_that_never_ends_swallows_no_entry(tmp_path):
    items = "".join(f"<item><description><![CDATA[{samples.story(n)}</description></item>" for n in range(3))
    found = documents(read(tmp_path, f"<rss><channel>{items}</channel></rss>".encode()))
    assert [one.source.member for one in found] == ["item 1", "item 2", "item 3"]


def test_a_file_without_a_name_in_a_zip_is_no_directory(tmp_path):
    data = samples.zipped({"a.txt": samples.story(1).encode()}).replace(b"a.txt", b"\0.txt")
    assert codes(read(tmp_path, data)) in (["loaded"], ["unreadable"])


@pytest.mark.parametrize("data", [b"[]", b"title,body\n", b'{"articles": []}', samples.tarred({})])
def test_a_file_with_nothing_in_it_says_so(data, tmp_path):
    (found,) = read(tmp_path, data)
    assert isinstance(found, Loaded) or found.code in ("nothing", "empty")


def test_objects_one_after_the_other_are_read(tmp_path):
    data = b"\n".join(json.dumps(samples.article(n), indent=2).encode() for n in range(3))
    assert [one.source.member for one in documents(read(tmp_path, data))] == ["item 1", "item 2", "item 3"]


def test_an_object_that_is_cut_off_is_left_to_who_reads_it(tmp_path):
    data = json.dumps(samples.article(1)).encode()[:-150]
    assert [one.data for one in documents(read(tmp_path, data))] == [data]


def test_copies_in_one_file_are_counted(tmp_path):
    found = read(tmp_path, samples.json_lines(1) * 200)
    assert codes(found) == ["loaded", *["duplicate"] * 51]
    assert found[-1].reason.startswith("149 more")


def test_parquet_gives_a_line_of_json_a_row(tmp_path):
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    rows = [{"title": f"Ferry {n}", "body": samples.story(n), "n": n, "at": None} for n in range(40)]
    parquet.write_table(pyarrow.Table.from_pylist(rows), tmp_path / "rows")
    found = documents(list(sources([str(tmp_path / "rows")])))
    assert [one.source.member for one in found] == [f"row {n}" for n in range(1, 41)]
    assert [json.loads(one.data) for one in found] == rows
    data = (tmp_path / "rows").read_bytes()
    assert codes(read(tmp_path, samples.zipped({"rows": data}))) == ["loaded"] * 40
    assert codes(read(tmp_path, data[:-9])) == ["unreadable"]


def test_parquet_without_pyarrow_says_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    (problem,) = read(tmp_path, b"PAR1 and so on PAR1")
    assert problem.code == "missing_extra"
    assert 'pip install "tellings[tables]"' in problem.reason


def test_an_encrypted_zip_and_pdf_say_so(tmp_path):
    data = bytearray(samples.zipped({"a.txt": samples.story(1).encode()}))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + at] |= 1
    assert codes(read(tmp_path, bytes(data))) == ["encrypted"]
    trailer = b"trailer << /Encrypt << /Filter /Standard /V 1 /R 2 /O (%s) /U (%s) /P -4 >> /ID [(a)(a)] " % (b"o" * 32, b"u" * 32)
    assert codes(read(tmp_path, samples.pdf(["Ferry"]).replace(b"trailer << ", trailer))) == ["encrypted"]


def test_a_row_that_is_too_long_is_passed_over_whole(tmp_path):
    data = b"title,text\nA,The ferry.\nB," + b"x" * 3000 + b"\nC,The tug.\n"
    found = read(tmp_path, data, max_bytes=1000)
    assert codes(found) == ["loaded", "too_big", "loaded"]
    assert found[2].data == b"C,The tug."
    found = read(tmp_path, data.replace(b"B,x", b'B,"o\nx'), max_bytes=1000)
    assert codes(found) == ["loaded", "unreadable", "loaded"]


@pytest.mark.parametrize("kind", ["lines", "array", "rss", "mbox"])
def test_a_document_that_is_too_long_stops_no_other(kind, tmp_path):
    data = SAMPLES[kind][0].replace(b"Report 1 from", b"Report 1 " + b"x" * 200_000 + b" from")
    found = codes(read(tmp_path, data, max_bytes=50_000))
    assert found.count("too_big") == 1
    assert found.count("loaded") == len(SAMPLES[kind][2]) - 1


def test_nothing_is_imported_that_a_text_does_not_need(tmp_path):
    (tmp_path / "a.txt").write_text(samples.story(1), encoding="utf-8")
    heavy = ["feedparser", "pypdfium2", "pyarrow", "tarfile", "zipfile", "lxml", "charset_normalizer"]
    code = (
        "import sys, tellings.read as read; list(read.sources([sys.argv[1]])); print([one for one in sys.argv[2:] if one in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code, tmp_path / "a.txt", *heavy], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
