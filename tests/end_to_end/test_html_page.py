"""The page in a real browser: it draws, its style is allowed by its own policy, and it asks the network for nothing."""

import http.server
import re
import shutil
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

import tellings.report  # noqa: F401  (registers the renderers)
from tests.report_record import TEXTS, hostile, record

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--enable-logging=stderr",
)  # fmt: skip


@pytest.fixture(autouse=True)
def _browser() -> None:
    if CHROMIUM is None:
        pytest.skip("NOT RUN: chromium is not installed, so nobody has seen the page (apt-get install chromium)")


def browse(page: Path, profile: Path, *flags: str) -> subprocess.CompletedProcess[str]:
    """What the browser says of a page."""
    command = [str(CHROMIUM), *FLAGS, f"--user-data-dir={profile}", *flags, page.as_uri()]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)


@pytest.fixture
def canary() -> Iterator[tuple[str, list[str]]]:
    """A server on this machine that notes whoever asks it for something."""
    asked: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        def log_message(self, *_: object) -> None:
            """Keep the test's output clean."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", asked
        server.shutdown()


@pytest.mark.parametrize(("width", "height"), [(1400, 1200), (390, 844)])
def test_the_page_draws_on_a_desk_and_on_a_phone(tmp_path: Path, width: int, height: int) -> None:
    page, picture = tmp_path / "page.html", tmp_path / "page.png"
    page.write_text(record().to_html(), "utf-8")
    said = browse(page, tmp_path / "profile", f"--window-size={width},{height}", f"--screenshot={picture}")
    assert "Content Security Policy" not in said.stderr
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert picture.stat().st_size > 30_000  # an empty page of this size is under 10 kB


def test_the_page_asks_the_network_for_nothing(tmp_path: Path, canary: tuple[str, list[str]]) -> None:
    address, asked = canary
    lures = f'<img src="{address}/img"><script src="{address}/script"></script><iframe src="{address}/frame">'
    texts = tuple(((parts[0] + " " + lures, *parts[1:]), lures, published) for parts, _, published in TEXTS)
    page = tmp_path / "page.html"
    page.write_text(record(texts).to_html(), "utf-8")
    shown = browse(page, tmp_path / "profile", "--dump-dom").stdout
    assert asked == []
    assert "<img" not in shown
    assert "<iframe" not in shown


def test_the_browser_would_have_asked(tmp_path: Path, canary: tuple[str, list[str]]) -> None:
    """The canary works: a page that does load something is caught."""
    address, asked = canary
    page = tmp_path / "page.html"
    page.write_text(f'<img src="{address}/img">', "utf-8")
    browse(page, tmp_path / "profile", "--dump-dom")
    assert asked == ["/img"]


def test_even_markup_that_got_in_could_not_load_or_run(tmp_path: Path, canary: tuple[str, list[str]]) -> None:
    address, asked = canary
    page = tmp_path / "page.html"
    bad = f'<img src="{address}/img"><script>document.title = "run"</script><p style="background: url({address}/url)">'
    page.write_text(hostile().to_html().replace("<main", bad + "<main"), "utf-8")
    shown = browse(page, tmp_path / "profile", "--dump-dom").stdout
    assert asked == []
    assert "<title>run" not in shown


def test_nothing_sticks_out_of_a_phone(tmp_path: Path) -> None:
    """The page is as wide as a phone, measured by a script that is put in for the test, in a frame (windows can't be that narrow)."""
    page, frame = tmp_path / "page.html", tmp_path / "frame.html"
    measure = "<script>onload = () => parent.postMessage(document.documentElement.scrollWidth, '*')</script>"
    page.write_text(re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', measure, hostile().to_html()), "utf-8")
    listen = "<script>onmessage = (message) => document.title = 'wide ' + message.data</script>"
    frame.write_text(f'{listen}<iframe src="{page.as_uri()}" width="390" height="844"></iframe>', "utf-8")
    shown = browse(frame, tmp_path / "profile", "--virtual-time-budget=5000", "--dump-dom").stdout
    wide = re.search(r"<title>wide (\d+)</title>", shown)
    assert wide
    assert int(wide[1]) <= 390
