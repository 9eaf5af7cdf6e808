"""Fetching, against a server of this machine."""

import gzip
import hashlib
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from tellings.errors import BadOption
from tellings.fetch import Cache, Fetching, fetched, listed
from tellings.fetch.pace import Pace
from tellings.record import Loaded, Problem
from tellings.settings import Settings
from tellings.version import VERSION
from tests.serving import Site, serving

PAGE = (
    b"<!doctype html><html><head><title>Ferry runs again</title></head><body><article><h1>Ferry runs again</h1>"
    b"<p>The ferry to Harrow island runs again.</p></article></body></html>"
)
HTML = {"Content-Type": "text/html; charset=utf-8", "Date": "Tue, 04 May 2021 10:00:00 GMT"}
FAST = {"delay": 0.0, "backoff": 0.0, "allow_private": True}


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as made:
        made.pages["/a"] = (200, HTML, PAGE)
        yield made


def get(site: Site, folder: Path, *paths: str, **choices: object) -> list[Loaded | Problem]:
    chosen = Fetching(cache=folder / "cache", **{**FAST, **choices})  # type: ignore[arg-type]
    return list(fetched([site.root + path for path in paths], chosen))


def problem(found: list[Loaded | Problem]) -> Problem:
    (one,) = found
    assert isinstance(one, Problem), one
    return one


def loaded(found: list[Loaded | Problem]) -> Loaded:
    (one,) = found
    assert isinstance(one, Loaded), one
    return one


def test_a_page_comes_with_its_address_and_time(site, tmp_path):
    one = loaded(get(site, tmp_path, "/a"))
    assert one.data == PAGE
    assert one.source.origin == site.root + "/a"
    assert one.source.media == "text/html"
    assert one.source.sha256 == hashlib.sha256(PAGE).hexdigest()
    assert [(said.field, said.value) for said in one.source.said] == [
        ("address", site.root + "/a"), ("retrieved", "2021-05-04T10:00:00+00:00"),
    ]  # fmt: skip


def test_the_agent_is_honest_and_says_whom_to_write_to(site, tmp_path):
    get(site, tmp_path, "/a", contact="desk@example.org")
    assert {headers["user-agent"] for _, headers in site.asked} == {f"tellings/{VERSION} (desk@example.org)"}
    with pytest.raises(BadOption):
        Fetching(contact="a\r\nX: y")


def test_robots_are_asked_first_and_once_and_the_longest_rule_counts(site, tmp_path):
    site.pages["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /*.html$\nDisallow: /private/\nAllow: /private/open/\n")
    site.pages["/private/open/b"] = (200, HTML, PAGE)
    found = get(site, tmp_path, "/x.html", "/private/c", "/private/open/b")
    assert [one.code if isinstance(one, Problem) else "read" for one in found] == ["robots", "robots", "read"]
    assert [path for path, _ in site.asked] == ["/robots.txt", "/private/open/b"]
    assert "robots.txt" in problem(found[:1]).reason


def test_rules_for_tellings_go_before_those_for_all(site, tmp_path):
    site.pages["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /\n\nUser-agent: Tellings\nDisallow: /b\n")
    assert isinstance(get(site, tmp_path, "/a")[0], Loaded)
    assert problem(get(site, tmp_path, "/b")).code == "robots"


def test_a_site_whose_robots_fail_is_not_asked(site, tmp_path):
    site.pages["/robots.txt"] = (503, {}, b"")
    assert problem(get(site, tmp_path, "/a")).code == "robots"
    assert site.paths() == []


def test_a_redirect_is_checked_against_the_robots_of_where_it_leads(site, tmp_path):
    site.pages["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /secret\n")
    site.pages["/to"] = (302, {"Location": "/secret/page"}, b"")
    assert problem(get(site, tmp_path, "/to")).code == "robots"
    assert site.paths() == ["/to"]


def test_a_redirect_is_followed_and_told(site, tmp_path):
    site.pages["/old"] = (301, {"Location": "/a#part"}, b"")
    one = loaded(get(site, tmp_path, "/old"))
    assert one.source.origin == site.root + "/old"
    assert one.source.says("address").value == site.root + "/a"


@pytest.mark.parametrize("target", ["/round", "file:///etc/passwd", "ftp://127.0.0.1/x", "http://user:pw@127.0.0.1/", "", "http://["])
def test_redirects_to_nowhere_are_problems(site, tmp_path, target):
    site.pages["/round"] = (302, {"Location": target}, b"")
    assert problem(get(site, tmp_path, "/round")).code in ("redirect", "address")


def test_redirects_are_bounded(site, tmp_path):
    for number in range(20):
        site.pages[f"/r{number}"] = (307, {"Location": f"/r{number + 1}"}, b"")
    assert "more than 8 times" in problem(get(site, tmp_path, "/r0")).reason
    assert len(site.paths()) == 9


def test_private_addresses_are_refused_directly_and_by_redirect(site, tmp_path):
    assert problem(get(site, tmp_path, "/a", allow_private=False)).code == "private"
    assert site.asked == []


def test_unchanged_pages_are_not_sent_again(site, tmp_path):
    def unchanged(handler: BaseHTTPRequestHandler) -> None:
        known = handler.headers.get("If-None-Match") == '"v1"'
        handler.send_response(304 if known else 200)
        handler.send_header("ETag", '"v1"')
        handler.send_header("Content-Length", "0" if known else str(len(PAGE)))
        handler.end_headers()
        if not known:
            handler.wfile.write(PAGE)

    site.pages["/e"] = unchanged
    first = loaded(get(site, tmp_path, "/e"))
    second = loaded(get(site, tmp_path, "/e"))
    assert first == second
    assert [headers.get("if-none-match") for headers in site.headers("/e")] == [None, '"v1"']


def test_the_same_bytes_keep_their_first_date_and_changed_ones_are_kept_beside(site, tmp_path):
    site.pages["/a"] = [
        (200, HTML, PAGE),
        (200, {**HTML, "Date": "Wed, 05 May 2021 10:00:00 GMT"}, PAGE),
        (200, {**HTML, "Date": "Thu, 06 May 2021 10:00:00 GMT"}, PAGE.replace(b"again.", b"once more.")),
    ]
    first, second, third = (loaded(get(site, tmp_path, "/a")) for _ in range(3))
    assert first == second
    assert third.source.says("retrieved").value.startswith("2021-05-06")
    files = Cache(tmp_path / "cache").versions(site.root + "/a")
    assert [file.read_bytes() for file in files] == [third.data, first.data]


def test_offline_takes_what_is_there_and_asks_nobody(site, tmp_path):
    online = loaded(get(site, tmp_path, "/a"))
    asked = len(site.asked)
    assert loaded(get(site, tmp_path, "/a", offline=True)) == online
    assert problem(get(site, tmp_path, "/b", offline=True)).code == "offline"
    assert len(site.asked) == asked


def test_a_busy_server_is_asked_again_when_it_says(site, tmp_path):
    site.pages["/busy"] = [(429, {"Retry-After": "7"}, b""), (503, {}, b""), (200, HTML, PAGE)]
    clock = [0.0]
    slept: list[float] = []

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        clock[0] += seconds

    chosen = Fetching(cache=tmp_path, delay=1.0, backoff=1.0, allow_private=True)
    found = list(fetched([site.root + "/busy"], chosen, pace=Pace(1.0, now=lambda: clock[0], sleep=sleep)))
    assert isinstance(found[0], Loaded)
    assert slept == [1.0, 7.0, 2.0]  # after robots.txt, as the server asks, and longer each time where it does not say


def test_a_server_that_stays_busy_or_asks_for_long_is_left_alone(site, tmp_path):
    site.pages["/down"] = (503, {}, b"")
    assert "503" in problem(get(site, tmp_path, "/down", attempts=2)).reason
    assert len(site.headers("/down")) == 2
    site.pages["/later"] = (429, {"Retry-After": "3600"}, b"")
    assert "alone" in problem(get(site, tmp_path, "/later")).reason
    assert len(site.headers("/later")) == 1


def test_the_delay_that_a_site_asks_for_is_kept(site, tmp_path):
    site.pages["/robots.txt"] = (200, {}, b"User-agent: *\nCrawl-delay: 0.3\n")
    site.pages["/b"] = (200, HTML, PAGE.replace(b"Harrow", b"Skerry"))
    assert len(get(site, tmp_path, "/a", "/b")) == 2
    assert site.times[2] - site.times[1] >= 0.3
    site.pages["/robots.txt"] = (200, {}, b"User-agent: *\nCrawl-delay: 3600\n")
    assert problem(get(site, tmp_path, "/a")).code == "slow"


def test_a_body_that_is_too_big_is_given_up(site, tmp_path):
    def endless(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        handler.close_connection = True
        for _ in range(1000):
            handler.wfile.write(b"word " * 20_000)

    site.pages["/endless"] = endless
    site.pages["/bomb"] = (200, {**HTML, "Content-Encoding": "gzip"}, gzip.compress(b"a" * 50_000_000))
    site.pages["/told"] = (200, {"Content-Length": "99999999999"}, b"")
    chosen = Fetching(cache=tmp_path, **FAST)
    for path in ("/endless", "/bomb", "/told"):
        found = list(fetched([site.root + path], chosen, Settings(max_bytes=1_000_000)))
        assert problem(found).code == "too_big", path
    assert not list(tmp_path.glob("draft-*"))


def test_a_body_that_drips_is_cut_at_the_deadline(site, tmp_path):
    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        handler.close_connection = True
        for _ in range(200):
            handler.wfile.write(b"a")
            handler.wfile.flush()
            time.sleep(0.05)

    site.pages["/drip"] = drip
    start = time.monotonic()
    found = problem(get(site, tmp_path, "/drip", deadline=0.4, attempts=1))
    assert found.code == "network"
    assert "not complete" in found.reason
    assert time.monotonic() - start < 3


def test_silence_is_given_up(site, tmp_path):
    site.pages["/silent"] = lambda handler: time.sleep(1)
    assert "timed out" in problem(get(site, tmp_path, "/silent", silence=0.2, attempts=1)).reason


def test_compressed_pages_are_unpacked(site, tmp_path):
    site.pages["/gz"] = (200, {**HTML, "Content-Encoding": "gzip"}, gzip.compress(PAGE))
    assert loaded(get(site, tmp_path, "/gz")).data == PAGE
    site.pages["/bad"] = (200, {**HTML, "Content-Encoding": "gzip"}, b"no gzip at all")
    assert problem(get(site, tmp_path, "/bad", attempts=1)).code == "network"


def test_what_it_is_is_told_by_its_bytes(site, tmp_path):
    site.pages["/lies"] = (200, {"Content-Type": "application/octet-stream"}, PAGE)
    assert loaded(get(site, tmp_path, "/lies")).source.media == "text/html"
    site.pages["/picture"] = (200, {"Content-Type": "image/png"}, b"\x89PNG")
    assert problem(get(site, tmp_path, "/picture")).code == "binary"
    site.pages["/hidden"] = (200, HTML, b"\x89PNG\r\n\x1a\n\0\0\0\0")
    found = problem(get(site, tmp_path, "/hidden"))
    assert found.code == "binary"
    assert found.origin == site.root + "/hidden"


@pytest.mark.parametrize(("status", "word"), [(403, "browser"), (404, "address"), (410, "archive"), (500, "later")])
def test_refusals_say_what_to_do(site, tmp_path, status, word):
    site.pages["/no"] = (status, {}, b"")
    found = problem(get(site, tmp_path, "/no"))
    assert str(status) in found.reason
    assert word in found.reason


@pytest.mark.parametrize(
    "address", ["http://", "https://name:secret@example.org/", "http://exa mple.org/", "http://[::1", "http://a:99999/"]
)
def test_addresses_that_are_none(tmp_path, address):
    assert problem(list(fetched([address], Fetching(cache=tmp_path)))).code == "address"


def test_the_same_bytes_at_two_addresses_are_read_once(site, tmp_path):
    site.pages["/b"] = (200, HTML, PAGE)
    first, second = get(site, tmp_path, "/a", "/b")
    assert isinstance(first, Loaded)
    assert isinstance(second, Problem)
    assert (second.code, second.fatal) == ("duplicate", False)


def test_pages_are_saved_under_names_that_people_can_read(site, tmp_path):
    site.pages["/news/../2021/ferry.html?x=1"] = (200, HTML, PAGE)
    get(site, tmp_path, "/news/../2021/ferry.html?x=1", save=tmp_path / "saved")
    (file,) = (tmp_path / "saved").iterdir()
    assert file.read_bytes() == PAGE
    assert "ferry" in file.name
    assert file.suffix == ".html"


def test_a_folder_that_can_not_be_written_to_is_a_problem(site, tmp_path):
    (tmp_path / "cache").write_text("a file")
    assert problem(get(site, tmp_path, "/a")).code == "cache"


def test_lists_of_addresses(tmp_path):
    file = tmp_path / "list.txt"
    file.write_text("# ours\nhttps://b.example/1\n\n  https://a.example/2  \nhttps://b.example/1\n")
    assert listed([str(file), "http://c.example/"]) == ("http://c.example/", "https://a.example/2", "https://b.example/1")
