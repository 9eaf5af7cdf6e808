"""The reading room as people use it: enter, read, add, correct, take away. In this process, over a real library."""

import csv
import io
import json
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tellings import library
from tellings.record import Record
from tellings.web import Limits, Serving, application
from tellings.web.jobs import Jobs
from tellings.web.process import Process
from tests.end_to_end.commands import OTHER, REPORT
from tests.rooms import ROOT, client, form_token

GOLDEN = Path(__file__).parents[1] / "golden" / "ferry" / "expected.json"
TOKEN = "a token of the test, long enough"


@pytest.fixture(scope="module")
def shelf() -> Iterator[library.Library]:
    with library.over([Record.from_json(GOLDEN.read_bytes())]) as made:
        yield made


def room(shelf: library.Library, serving: Serving | None = None) -> httpx.Client:
    write = lambda: library.open(shelf.path, write=True)  # noqa: E731
    return client(application(lambda: library.open(shelf.path), serving or Serving(), write=write))


@pytest.fixture
def reader(shelf: library.Library) -> httpx.Client:
    return room(shelf)


@pytest.fixture
def story(shelf: library.Library) -> str:
    return shelf.stories().rows[0].id


def test_every_page_is_drawn(shelf: library.Library, reader: httpx.Client, story: str) -> None:
    record = shelf.record(story)
    account = record.accounts[0].id
    person = shelf.people().rows[0].id
    programme = shelf.programmes().rows[0].id
    sections = ("findings", "timeline", "people", "figures", "coverage", "programmes", "framing", "reports")
    pages = ["/", f"/story/{story}", *(f"/story/{story}/{one}" for one in sections)]
    pages += [f"/story/{story}/side?a={account}&a={record.accounts[1].id}", "/people", f"/person/{person}", "/programmes"]
    pages += [f"/programme/{programme}", f"/document/{account}", f"/document/{account}/0-52", "/search?q=ferry", "/add", "/corrections"]
    for page in pages:
        answer = reader.get(page)
        assert answer.status_code == 200, page
        assert "<h1" in answer.text, page
        assert " style=" not in answer.text, page
        assert "<script>" not in answer.text, page


@pytest.mark.parametrize(
    "path",
    ["/story/none", "/story/none/findings", "/person/none", "/programme/none", "/document/none", "/document/none/0-5", "/jobs/none",
     "/nowhere", "/static/none", "/static/../app.py", "/story/none/export/brief.md", "/document/none/export/text.txt", "/story/%00",
     "/story/%ff",
     "/story/" + "x" * 3000, "/person/../../etc/passwd"],
)  # fmt: skip
def test_what_is_not_there_is_a_page_that_says_so(reader: httpx.Client, path: str) -> None:
    answer = reader.get(path)
    assert answer.status_code == 404
    assert "There is no such" in answer.text


def test_a_span_outside_its_document_is_a_page_that_says_so(shelf: library.Library, reader: httpx.Client, story: str) -> None:
    account = shelf.record(story).accounts[0].id
    for place in ("9-3", "0-99999999", "5-5", "x", "-", "1-2-3", "99999999999999999999-999999999999999999999"):
        answer = reader.get(f"/document/{account}/{place}")
        assert answer.status_code in (400, 404), place


@pytest.mark.parametrize(
    "query",
    ["?page=0", "?page=-1", "?page=99999999999", "?page=x", "?since=x&until=y", '?q="', "?q=*", "?q=-", "?q=AND+OR+NOT", "?q=" + "x+" * 900,
     "?q=%00", "?person=%ff&kind=none&status=none&outlet=%27%3B--"],
)  # fmt: skip
def test_odd_questions_get_an_answer(reader: httpx.Client, query: str) -> None:
    for path in ("/", "/search", "/people", "/programmes"):
        assert reader.get(path + query).status_code in (200, 400), path


def test_other_methods_are_refused_in_words(reader: httpx.Client) -> None:
    for method in ("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"):
        assert reader.request(method, "/").status_code == 405
    assert reader.post("/").status_code == 405


EXPORTS = ("brief.md", "brief.html", "page.html", "record.json", "findings.csv", "quotes.csv", "figures.csv", "annotations.jsonld")


@pytest.mark.parametrize("name", EXPORTS)
def test_a_story_is_given_as_a_file(reader: httpx.Client, story: str, name: str) -> None:
    answer = reader.get(f"/story/{story}/export/{name}")
    assert answer.status_code == 200
    assert answer.headers["content-disposition"] == f'attachment; filename="{story}-{name}"'
    if name == "record.json":
        assert Record.from_json(answer.content).accounts
    if name.endswith(".csv"):
        assert len(list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))) > 1


def test_every_export_that_a_page_offers_is_there(shelf: library.Library, reader: httpx.Client, story: str) -> None:
    from tellings.web import addresses

    account = shelf.record(story).accounts[0].id
    pages = {
        "story": f"/story/{story}",
        "stories": "",
        "search": "/search",
        "person": f"/person/{shelf.people().rows[0].id}",
        "programme": f"/programme/{shelf.programmes().rows[0].id}",
        "document": f"/document/{account}",
        "corrections": "/corrections",
    }
    for page, names in addresses.EXPORTS.items():
        for name, _ in names:
            assert reader.get(f"{pages[page]}/export/{name}?q=ferry").status_code == 200, (page, name)


def send(reader: httpx.Client, path: str, page: str = "/enter", **fields: str | list[str]) -> httpx.Response:
    token = form_token(reader.get(page))
    return reader.post(path, data={"form": token, **fields}, headers={"origin": ROOT})


def test_a_finding_is_rejected_and_taken_back(shelf: library.Library, story: str) -> None:
    reader = room(shelf)
    finding = shelf.record(story).findings[0]
    sent = {"kind": "reject", "target": f"finding:{finding.id}", "note": "the minister was misheard", "back": f"/story/{story}#x"}
    nameless = send(reader, f"/story/{story}/corrections", **sent)
    assert nameless.status_code == 400
    assert "Say who you are" in nameless.text
    answer = send(reader, f"/story/{story}/corrections", who="Ida <Lund>", **sent)
    assert answer.status_code == 303
    assert answer.headers["location"] == f"/story/{story}#x"
    corrected, machine = shelf.record(story), shelf.record(story, corrected=False)
    assert [(one.finding, one.verdict, one.who, one.note) for one in corrected.judgements] == [
        (finding.id, "rejected", "Ida <Lund>", "the minister was misheard")
    ]
    assert not machine.judgements
    log = reader.get("/corrections").text
    assert "Ida &lt;Lund&gt;" in log
    [entry] = shelf.corrections()
    assert entry.when.endswith("Z")
    exported = reader.get("/corrections/export/corrections.jsonl")
    assert json.loads(exported.text)["who"] == "Ida <Lund>"
    assert send(reader, f"/corrections/{entry.id}/undo").status_code == 303  # the name was kept
    assert not shelf.record(story).judgements
    assert len(shelf.corrections()) == 2
    assert send(reader, "/corrections/none/undo").status_code == 404


def test_the_log_is_brought_into_another_library(shelf: library.Library, story: str) -> None:
    here = room(shelf)
    finding = shelf.record(story).findings[1]
    send(here, f"/story/{story}/corrections", who="Ida", kind="accept", target=f"finding:{finding.id}")
    log = here.get("/corrections/export/corrections.jsonl").content
    with library.over([Record.from_json(GOLDEN.read_bytes())]) as other:
        jobs = Jobs(other.path.with_suffix(".in"), lambda: Process(other.path), Limits())
        write = lambda: library.open(other.path, write=True)  # noqa: E731
        there = client(application(lambda: library.open(other.path), Serving(), write=write, jobs=jobs))
        files = {"form": (None, form_token(there.get("/enter"))), "files": ("log.jsonl", log)}
        answer = there.post("/corrections/import", files=files, headers={"origin": ROOT})
        assert answer.status_code == 303
        assert {one.id for one in other.corrections()} == {one.id for one in shelf.corrections()}
        assert finding.id in {one.finding for one in other.record(other.stories().rows[0].id).judgements}


def test_a_correction_without_the_token_of_a_form_is_refused(shelf: library.Library, story: str) -> None:
    reader = room(shelf)
    before = shelf.corrections()
    reader.get("/")
    path = f"/story/{story}/corrections"
    fields = {"kind": "accept", "target": f"finding:{shelf.record(story).findings[0].id}", "who": "x"}
    other = form_token(room(shelf).get("/enter"))
    for token in ({}, {"form": ""}, {"form": other}, {"form": "x" * 43}):
        assert reader.post(path, data={**fields, **token}, headers={"origin": ROOT}).status_code == 403
    good = form_token(reader.get("/enter"))
    for headers in ({"origin": "http://evil.example"}, {"host": "evil.example"}, {"origin": ROOT, "sec-fetch-site": "cross-site"}):
        assert reader.post(path, data={**fields, "form": good}, headers=headers).status_code == 403
    assert reader.get(f"{path}?kind=accept&form={good}").status_code in (404, 405)
    assert shelf.corrections() == before


def test_a_room_for_reading_only_takes_nothing(shelf: library.Library, story: str) -> None:
    reader = room(shelf, Serving(read_only=True))
    target = f"finding:{shelf.record(story).findings[0].id}"
    token = form_token(reader.get("/enter"))
    assert reader.get("/add").status_code == 200
    for path, fields in ((f"/story/{story}/corrections", {"kind": "accept", "target": target, "who": "x"}), ("/add", {"text": "x"})):
        assert reader.post(path, data={"form": token, **fields}).status_code == 403


def test_the_token_lets_in_and_guessing_does_not(shelf: library.Library) -> None:
    reader = room(shelf, Serving(token=TOKEN, limits=Limits(entering=3, pause=60)))
    door = reader.get("/people?q=ida")
    assert door.headers["location"] == "/enter?to=%2Fpeople%3Fq%3Dida"
    page = reader.get(door.headers["location"])
    statuses = []
    for guess in ("", "wrong", TOKEN[:-1], TOKEN):
        answer = reader.post("/enter", data={"form": form_token(page), "token": guess, "to": "/people?q=ida"}, headers={"origin": ROOT})
        statuses.append(answer.status_code)
    assert statuses == [403, 403, 403, 429]  # even the right one waits now
    fresh = room(shelf, Serving(token=TOKEN))
    page = fresh.get("/enter?to=//evil.example")
    answer = fresh.post("/enter", data={"form": form_token(page), "token": TOKEN, "to": "//evil.example"}, headers={"origin": ROOT})
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    assert TOKEN not in answer.headers["set-cookie"]
    assert fresh.get("/").status_code == 200
    send(fresh, "/leave")
    assert fresh.get("/").status_code == 303


def settled(reader: httpx.Client, path: str) -> dict[str, object]:
    end = time.monotonic() + 240
    while True:
        state: dict[str, object] = reader.get(f"{path}?as=json").json()
        if state["over"]:
            return state
        assert time.monotonic() < end, state
        time.sleep(0.1)


def test_reports_are_added_and_join_their_story(tmp_path: Path) -> None:
    library.create(tmp_path / "news.db").close()
    open_library = lambda: library.open(tmp_path / "news.db")  # noqa: E731
    jobs = Jobs(tmp_path / "news.db.incoming", lambda: Process(tmp_path / "news.db"), Limits())
    with client(application(open_library, Serving(), jobs=jobs)) as reader:
        token = form_token(reader.get("/add"))
        parts = [("form", (None, token)), ("files", ("one.txt", REPORT)), ("files", ("bad.bin", b"\0\1\2" * 500)), ("text", (None, OTHER))]
        answer = reader.post("/add", files=parts, headers={"origin": ROOT})
        assert answer.status_code == 303
        job = answer.headers["location"]
        assert "http-equiv" in reader.get(job).text
        state = settled(reader, job)
        assert (state["state"], state["new"], state["total"]) == ("done", 2, 2)
        [story] = state["stories"]  # type: ignore[misc]
        page = reader.get(job).text
        assert f"/story/{story}" in page
        assert reader.get(f"/story/{story}").status_code == 200
        assert "bad.bin" in page
        parts[1:] = [("files", ("again.txt", REPORT))]
        state = settled(reader, reader.post("/add", files=parts, headers={"origin": ROOT}).headers["location"])
        assert (state["new"], state["known"]) == (0, 1)
        with open_library() as made:
            assert {made.account(one.id).document.source.origin for one in made.record(story).accounts} == {"one.txt", "pasted.txt"}
    assert not list((tmp_path / "news.db.incoming").iterdir())


def test_an_empty_upload_is_refused_in_words(tmp_path: Path) -> None:
    library.create(tmp_path / "news.db").close()
    jobs = Jobs(tmp_path / "in", lambda: Process(tmp_path / "news.db"), Limits())
    reader = client(application(lambda: library.open(tmp_path / "news.db"), Serving(), jobs=jobs))
    answer = send(reader, "/add", text=" \n ")
    assert answer.status_code == 400
    assert "There is nothing to add" in answer.text


def test_a_library_that_is_gone_is_a_page(tmp_path: Path) -> None:
    library.create(tmp_path / "news.db").close()
    reader = client(application(lambda: library.open(tmp_path / "news.db")))
    (tmp_path / "news.db").unlink()
    answer = reader.get("/")
    assert answer.status_code == 503
    assert "The library can" in answer.text
