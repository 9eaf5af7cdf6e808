"""Records that are made elsewhere: who waits for one is told so, what people said shows at once, and the room needs no language model."""

import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from tellings import correcting, library
from tellings.library import recording
from tellings.read import sources
from tellings.record import Record, correction
from tellings.web import Serving, application, running
from tellings.web.jobs import Failed
from tellings.web.making import Making
from tests.end_to_end.commands import OTHER, REPORT
from tests.rooms import ROOT, client, form_token


class Noted:
    """Makes records when it is let, and notes which it was asked for."""

    def __init__(self, work: Callable[[str], None] = lambda story: None) -> None:
        self.work, self.seen, self.may, self.stopped = work, list[str](), threading.Event(), threading.Event()

    def make(self, stories: tuple[str, ...]) -> None:
        assert self.may.wait(20)
        self.seen += stories
        for one in stories:
            self.work(one)

    def stop(self) -> None:
        self.stopped.set()
        self.may.set()


def test_each_record_is_made_once_however_many_want_it() -> None:
    maker = Noted()
    making = Making(lambda: maker)
    for name in ("a", "b", "a", "b", "a"):
        making.want(name)
    maker.may.set()
    making.wait("a", 20)
    making.wait("b", 20)
    assert maker.seen == ["a", "b"]
    making.close()
    assert maker.stopped.is_set()


def test_what_can_not_be_made_is_said_and_not_tried_at_every_look() -> None:
    def work(story: str) -> None:
        raise (Failed("no room left") if story == "a" else RuntimeError("a mistake"))

    maker = Noted(work)
    maker.may.set()
    making = Making(lambda: maker)
    for _ in range(3):
        for name in ("a", "b"):
            making.want(name)
            making.wait(name, 20)
    assert (making.fault("a"), making.fault("b"), making.fault("c")) == ("no room left", "something went wrong here", "")
    assert maker.seen == ["a", "b"]
    making.close()


def test_what_is_only_behind_waits_while_reports_are_added() -> None:
    maker, busy = Noted(), True
    maker.may.set()
    making = Making(lambda: maker, lambda: busy)
    making.freshen("a")
    making.wait("a", 20)
    busy = False
    making.freshen("b")
    making.wait("b", 20)
    assert maker.seen == ["b"]
    making.close()


def test_nobody_waits_for_long() -> None:
    maker = Noted()
    making = Making(lambda: maker)
    making.want("a")
    making.wait("a", 0.01)
    assert maker.seen == []
    making.close()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    (folder / "one.html").write_text(REPORT, "utf-8")
    (folder / "other.html").write_text(OTHER, "utf-8")
    with library.create(folder / "news.db") as held:
        held.add(sources([folder / "one.html", folder / "other.html"]))
    return folder


@pytest.fixture
def shelf(made: Path, tmp_path: Path) -> Path:
    return shutil.copytree(made, tmp_path / "shelf") / "news.db"


def behind(path: Path, *, without: bool = False) -> str:
    """The story of a library, whose record is behind now, or gone."""
    with library.open(path, write=True) as held:
        held.base.execute("UPDATE stories SET stale = 1")
        if without:
            held.base.execute("DELETE FROM records")
        return held.stories().rows[0].id


def bring_up(path: Path, story: str) -> None:
    with library.open(path, write=True) as held:
        assert held.bring_up([story]) == ()


def room(path: Path, making: Making) -> httpx.Client:
    return client(application(lambda: library.open(path, patient=True), write=lambda: library.open(path, write=True), making=making), ROOT)


def test_a_story_without_a_record_is_on_its_way_and_then_there(shelf: Path) -> None:
    story = behind(shelf, without=True)
    maker = Noted(lambda one: bring_up(shelf, one))
    making = Making(lambda: maker, patience=0.05)
    reader = room(shelf, making)
    for page in (f"/story/{story}", f"/story/{story}/findings", f"/story/{story}/export/record.json"):
        answer = reader.get(page)
        assert answer.status_code == 202
        assert "on its way" in answer.text
        assert 'http-equiv="refresh"' in answer.text
    with library.open(shelf) as held:
        person = held.people().rows[0].id
    assert "1 story on the way" in reader.get(f"/person/{person}").text
    maker.may.set()
    making.wait(story, 60)
    for page in (f"/story/{story}", f"/story/{story}/findings", f"/story/{story}/export/record.json", f"/person/{person}"):
        answer = reader.get(page)
        assert answer.status_code == 200
        assert "on its way" not in answer.text
    making.close()


def test_a_record_that_can_not_be_made_is_a_page_that_says_so(shelf: Path) -> None:
    story = behind(shelf, without=True)
    maker = Noted(lambda one: (_ for _ in ()).throw(Failed("the disk is full")))
    maker.may.set()
    making = Making(lambda: maker)
    answer = room(shelf, making).get(f"/story/{story}")
    assert answer.status_code == 503
    assert "the disk is full" in answer.text
    making.close()


def test_what_people_say_shows_at_once_and_the_record_follows(shelf: Path) -> None:
    with library.open(shelf) as held:
        [row] = held.stories().rows
        record = held.record(row.id)
    maker = Noted(lambda one: bring_up(shelf, one))
    making = Making(lambda: maker, patience=0.05)
    reader = room(shelf, making)
    account = record.accounts[0].id
    sent = {"kind": "date", "target": f"account:{account}", "value": "2019-02-03", "who": "Ida Lund", "note": "as printed"}
    answer = reader.post(
        f"/story/{row.id}/corrections", data={"form": form_token(reader.get("/corrections")), **sent}, headers={"origin": ROOT}
    )
    assert answer.status_code == 303
    page = reader.get(answer.headers["location"]).text
    assert "Being brought up to date" in page
    assert "set the date" in page
    assert "3 February 2019" in page
    assert "as printed" in page
    maker.may.set()
    making.wait(row.id, 60)
    page = reader.get(f"/story/{row.id}").text
    assert "Being brought up to date" not in page
    assert "1 correction by people" in page
    with library.open(shelf) as held:
        assert [one.applied for one in held.record(row.id).corrections] == [True]
    making.close()


def test_a_correction_that_comes_while_a_record_is_made_is_not_lost(shelf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with library.open(shelf, write=True) as held:
        record = held.record(held.stories().rows[0].id)
        story = held.story_of(record.accounts[0].id)
        target = correcting.target(record, "account", record.accounts[0].id)
        first, late = (
            correction("date", story, (target,), value=day, who="Ida Lund", when="2026-11-22T10:00:00Z")
            for day in ("2019-02-03", "2019-02-04")
        )
        held.correct(first, records=False)
        truly, times = recording.made, iter(range(100))

        def slow(*given: Any) -> Record:
            if next(times) == 0:
                with library.open(shelf, write=True) as other:
                    other.correct(late, records=False)
            return truly(*given)

        monkeypatch.setattr(recording, "made", slow)
        assert held.bring_up([story]) == ()
        assert {one.correction.id for one in held.record(story).corrections} == {first.id, late.id}


def test_the_room_needs_no_language_model() -> None:
    heavy = ("spacy", "numpy", "tellings.pipeline")
    code = f"import sys, tellings.web.running, tellings.cli.serve; print([one for one in {heavy} if one in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"


def test_an_answer_goes_out_at_once() -> None:
    """The parts of an answer don't wait for the browser to confirm the first: that costs 40 ms a page. asyncio looks at the protocol."""
    with running.bound(Serving(port=0)) as made:
        assert made.proto == socket.IPPROTO_TCP
