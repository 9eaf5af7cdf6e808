"""Bad input through real sockets: what is too large, too slow, too many or broken off gets an answer, and nothing is lost."""

import re
import signal
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest

from tellings import library
from tellings.web import Limits, Serving, application, running
from tellings.web.jobs import Jobs
from tellings.web.process import Process
from tests.end_to_end.commands import OTHER, REPORT
from tests.rooms import form_token, opened, started

FORM = b'--b\r\nContent-Disposition: form-data; name="form"\r\n\r\n'


def file(name: str, text: str) -> bytes:
    return f'--b\r\nContent-Disposition: form-data; name="files"; filename="{name}"\r\n\r\n{text}\r\n'.encode()


class Raw:
    """A connection that sends what it likes."""

    def __init__(self, root: str) -> None:
        where = urlsplit(root)
        self.socket = socket.create_connection((where.hostname or "", where.port or 0), timeout=60)
        self.host = where.netloc

    def post(self, path: str, cookie: str, length: int) -> None:
        head = f"POST {path} HTTP/1.1\r\nHost: {self.host}\r\nOrigin: http://{self.host}\r\nCookie: {cookie}\r\n"
        self.send(f"{head}Content-Type: multipart/form-data; boundary=b\r\nContent-Length: {length}\r\n\r\n".encode())

    def send(self, data: bytes) -> None:
        self.socket.sendall(data)

    def answer(self) -> bytes:
        """What comes until the answer is whole or the connection ends."""
        held = b""
        while True:
            try:
                more = self.socket.recv(1 << 16)
            except (ConnectionResetError, TimeoutError):
                return held
            held += more
            length = re.search(rb"content-length: (\d+)", held, re.I)
            body = held.partition(b"\r\n\r\n")[2]
            if not more or (length and len(body) >= int(length[1])):
                return held


def entered(root: str) -> tuple[str, bytes]:
    """A cookie and the part of a form that goes with it."""
    page = httpx.get(f"{root}/enter")
    return page.headers["set-cookie"].split(";")[0], FORM + form_token(page).encode() + b"\r\n"


def peak(pid: int) -> int:
    """The most memory that a process had so far, in MiB."""
    return int(re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{pid}/status").read_text())[1]) >> 10  # type: ignore[index]


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("room") / "news.db"
    library.create(path).close()
    return path


@pytest.fixture(scope="module")
def served(shelf: Path) -> Iterator[tuple[str, int]]:
    with started(shelf) as (root, process):
        yield root, process.pid


def test_two_gigabytes_are_refused_before_they_are_sent(served: tuple[str, int]) -> None:
    root, pid = served
    cookie, form = entered(root)
    before = peak(pid)
    raw = Raw(root)
    began = time.monotonic()
    raw.post("/add", cookie, 2 << 30)
    raw.send(form + file("large.txt", ""))
    answer = raw.answer()
    assert answer.startswith(b"HTTP/1.1 413")
    assert b"That is too much at once" in answer
    assert time.monotonic() - began < 10
    assert peak(pid) - before < 20


def test_a_browser_that_sends_all_of_it_first_sees_the_page(served: tuple[str, int], shelf: Path) -> None:
    root, pid = served
    cookie, form = entered(root)
    before = peak(pid)
    raw = Raw(root)
    size = 2 << 30
    raw.post("/add", cookie, size)
    chunk = bytes(1 << 20)
    raw.send(form)
    for _ in range((size - len(form)) // len(chunk)):
        raw.send(chunk)
    raw.send(bytes((size - len(form)) % len(chunk)))
    assert raw.answer().startswith(b"HTTP/1.1 413")
    assert peak(pid) - before < 20
    assert not list(shelf.parent.glob("*.incoming/*"))


def test_a_large_upload_needs_no_memory(served: tuple[str, int], shelf: Path) -> None:
    """As large as one may be, in files that are too large: nothing of it is kept, and little was ever held."""
    root, pid = served
    cookie, form = entered(root)
    before = peak(pid)
    raw = Raw(root)
    begin, end = file("large.bin", "")[:-2], b"\r\n--b--\r\n"
    size = 400 << 20
    raw.post("/add", cookie, len(form) + len(begin) + size + len(end))
    raw.send(form + begin)
    for _ in range(size >> 20):
        raw.send(bytes(1 << 20))
    raw.send(end)
    answer = raw.answer()
    assert answer.startswith(b"HTTP/1.1 400")
    assert b"large.bin was left out: it has more than 256 MiB" in answer
    assert peak(pid) - before < 40
    assert not list(shelf.parent.glob("*.incoming/*"))


def state(root: str, job: str) -> dict[str, object]:
    found: dict[str, object] = httpx.get(f"{root}{job}?as=json", timeout=60).json()
    return found


def settled(root: str, job: str) -> dict[str, object]:
    end = time.monotonic() + 240
    while not (found := state(root, job))["over"]:
        assert time.monotonic() < end, found
        time.sleep(0.2)
    return found


def test_ten_thousand_files_at_once(served: tuple[str, int]) -> None:
    root, pid = served
    cookie, form = entered(root)
    before = peak(pid)
    body = form + b"".join(file("same name.txt", f"{number}") for number in range(10_000)) + b"--b--\r\n"
    raw = Raw(root)
    raw.post("/add", cookie, len(body))
    raw.send(body)
    answer = raw.answer()
    assert answer.startswith(b"HTTP/1.1 303")
    job = re.search(rb"location: (\S+)", answer)[1].decode()  # type: ignore[index]
    assert "10,000 files" in httpx.get(f"{root}{job}", timeout=60).text
    assert httpx.get(f"{root}/", timeout=60).status_code == 200  # others read on
    while not state(root, job)["problems"]:  # a number is no report, and each of them is said
        time.sleep(0.2)
    headers = {"cookie": cookie, "origin": root}
    token = form.split(b"\r\n\r\n")[1].strip().decode()
    assert httpx.post(f"{root}{job}/stop", data={"form": token}, headers=headers, timeout=60).status_code == 303
    assert settled(root, job)["state"] == "stopped"
    assert peak(pid) - before < 80


def test_a_file_that_stops_half_way_loses_no_other(served: tuple[str, int], shelf: Path) -> None:
    root, _ = served
    cookie, form = entered(root)
    raw = Raw(root)
    raw.post("/add", cookie, 1 << 20)
    raw.send(form + file("mill.txt", REPORT) + file("second.txt", OTHER) + file("half.txt", REPORT[:200])[:-2])
    raw.socket.close()
    end = time.monotonic() + 60
    while not (jobs := re.findall(r'href="(/jobs/\w+)"[^<]*<?[^>]*>?[^<]*2 files', httpx.get(f"{root}/add", timeout=60).text)):
        assert time.monotonic() < end
        time.sleep(0.1)
    final = settled(root, jobs[0])
    assert (final["state"], final["new"]) == ("done", 2)
    assert "half.txt stopped half-way" in httpx.get(f"{root}{jobs[0]}", timeout=60).text
    with library.open(shelf) as made:
        assert sum(row.documents for row in made.stories().rows) == 2


@pytest.mark.parametrize(
    ("data", "status"),
    [
        (b"\0\1\2\3\r\n\r\n", b"400"),
        (b"GET / HTTP/9.9\r\n\r\n", b"40"),
        (b"GET / HTTP/1.1\r\n\r\n", b"40"),
        (b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", b"40"),
        (b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: " + b"x" * 100_000 + b"\r\n\r\n", b"4"),
        (b"GET /" + b"x" * 100_000 + b" HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", b"4"),
        (b"POST /add HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -5\r\n\r\n", b"4"),
        (b"POST /add HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\nhello", b"4"),
        (b"CONNECT evil.example:80 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", b"4"),
        (b"GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n\r\n", b"403"),
    ],
)
def test_what_is_no_request_is_turned_away(served: tuple[str, int], data: bytes, status: bytes) -> None:
    raw = Raw(served[0])
    raw.send(data)
    assert raw.answer().startswith(b"HTTP/1.1 " + status)
    assert httpx.get(f"{served[0]}/", timeout=60).status_code == 200


def test_a_head_that_never_ends_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "HEADERS", 0.5)
    library.create(tmp_path / "news.db").close()
    with opened(application(lambda: library.open(tmp_path / "news.db"))) as root:
        silent, slow, later = Raw(root), Raw(root), Raw(root)
        slow.send(b"GET / HTTP/1.1\r\n")
        later.send(f"GET /static/icon.svg HTTP/1.1\r\nHost: {later.host}\r\n\r\n".encode())
        assert later.answer().startswith(b"HTTP/1.1 200")
        later.send(b"GET / HT")
        began = time.monotonic()
        assert [silent.answer(), slow.answer(), later.answer()] == [b"", b"", b""]
        assert time.monotonic() - began < 10


def test_an_upload_that_stands_still_is_given_up(tmp_path: Path) -> None:
    library.create(tmp_path / "news.db").close()
    limits = Limits(stall=0.5)
    jobs = Jobs(tmp_path / "in", lambda: Process(tmp_path / "news.db"), limits)
    app = application(lambda: library.open(tmp_path / "news.db"), Serving(limits=limits), jobs=jobs)
    with opened(app) as root:
        cookie, form = entered(root)
        raw = Raw(root)
        raw.post("/add", cookie, 1 << 20)
        raw.send(form + file("half.txt", "x")[:-2])
        assert b"half.txt stopped half-way (1 bytes came)" in raw.answer()
    assert not list((tmp_path / "in").iterdir())


def test_a_page_that_takes_too_long_is_given_up(tmp_path: Path) -> None:
    library.create(tmp_path / "news.db").close()
    is_open, go_on = threading.Event(), threading.Event()

    def slowly() -> library.Library:
        assert not is_open.is_set() or go_on.wait(30)
        return library.open(tmp_path / "news.db")

    with opened(application(slowly, Serving(limits=Limits(page=0.5)))) as root:
        is_open.set()
        answer = httpx.get(f"{root}/", timeout=30)
        assert answer.status_code == 503
        assert "This takes too long" in answer.text
        go_on.set()


def test_what_was_uploaded_outlasts_a_room_that_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    library.create(path).close()
    with started(path) as (root, process):
        cookie, form = entered(root)
        files = {"files": ("mill.txt", REPORT)}
        token = form.split(b"\r\n\r\n")[1].strip().decode()
        headers = {"cookie": cookie, "origin": root}
        for name, text in (("mill.txt", REPORT), ("second.txt", OTHER)):
            files = {"form": (None, token), "files": (name, text)}
            assert httpx.post(f"{root}/add", files=files, headers=headers, timeout=60).status_code == 303  # type: ignore[arg-type]
        process.send_signal(signal.SIGKILL)
        process.wait()
    with started(path) as (root, process):
        for job in re.findall(r"/jobs/\w+", httpx.get(f"{root}/add", timeout=60).text):
            assert settled(root, job)["state"] == "done"
        process.send_signal(signal.SIGTERM)
        assert process.wait(60) == 0
    with library.open(path) as made:
        assert sum(row.documents for row in made.stories().rows) == 2
        assert not list(path.parent.glob("*.incoming/*"))
