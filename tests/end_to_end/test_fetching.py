"""Fetching on the command line: only when asked, and the record of what was fetched can be verified."""

import socket
import sys
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

import pytest

from tests.end_to_end.commands import OTHER, REPORT, run
from tests.serving import Site, serving

DATED = {"Content-Type": "text/plain", "Date": "Wed, 05 May 2021 10:00:00 GMT"}


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    with serving() as made:
        made.pages["/one"] = (200, DATED, REPORT.encode())
        made.pages["/two"] = (200, DATED, OTHER.encode())
        yield made


def test_fetched_pages_become_a_record_that_can_be_verified(site: Site, tmp_path: Path) -> None:
    made, saved = tmp_path / "story.json", tmp_path / "saved"
    asked = ("--fetch", f"{site.root}/one", f"{site.root}/two", "--allow-private", "--delay", "0", "--agent", "desk@example.org")
    assert run("compare", *asked, "--json", made, "--save", saved, "--quiet").code == 0
    assert {headers["user-agent"].endswith("(desk@example.org)") for _, headers in site.asked} == {True}
    first = made.read_bytes()
    assert len(list(saved.iterdir())) == 2
    with mock.patch.object(socket, "socket", side_effect=AssertionError("a socket")):
        assert run("compare", *asked, "--offline", "--json", made, "--quiet").code == 0
        assert made.read_bytes() == first
        assert run("verify", made).code == 0
        assert run("verify", made, "--sources", saved).code == 0
        assert run("show", made, "findings").code == 0
    assert run("verify", made, "--cache", tmp_path / "elsewhere").code == 1


def test_a_list_of_addresses_is_read(site: Site, tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text(f"# two\n{site.root}/one\n{site.root}/gone\n")
    outcome = run("read", "--fetch", tmp_path / "list.txt", "--allow-private", "--delay", "0", "--cache", tmp_path / "kept", "--json")
    assert outcome.code == 4
    assert b"/one" in outcome.out
    assert (tmp_path / "kept").is_dir()
    listed = f"{site.root}/two\n".encode()
    assert b"/two" in run("read", "--fetch", "-", "--allow-private", "--delay", "0", "--json", stdin=listed).out


def test_the_same_page_as_a_file_is_read_once(site: Site, tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(REPORT)
    outcome = run("compare", tmp_path / "one.txt", "--fetch", f"{site.root}/one", "--allow-private", "--json", "-", "--quiet")
    assert "duplicate" in outcome.codes()
    assert len(outcome.record.accounts) == 1


def test_nothing_is_fetched_unasked(site: Site, tmp_path: Path) -> None:
    for verb in ("read", "compare"):
        assert run(verb, f"{site.root}/one").code == 2
        assert run(verb, tmp_path, "--offline").code == 2
        assert run(verb).code == 2
    assert run("compare", "--fetch", f"{site.root}/one").code == 3  # a private address
    assert site.asked == []


def test_without_the_flag_no_socket_is_opened(tmp_path: Path) -> None:
    """A page that refers to others, with scripts, pictures and its own address, is read, shown and verified without a socket."""
    for number, text in enumerate((REPORT, OTHER)):
        title, *paragraphs = text.strip().split("\n\n")
        head = f'<title>{title}</title><link rel="canonical" href="https://example.org/{number}"><script src="https://example.org/a.js"></script>'
        body = f'<h1>{title}</h1><img src="https://example.org/a.png">' + "".join(f"<p>{one}</p>" for one in paragraphs)
        (tmp_path / f"{number}.html").write_text(
            f"<!doctype html><html lang=en><head>{head}</head><body><article>{body}</article></body></html>"
        )
    made = tmp_path / "story.json"
    refused = AssertionError("the network was asked")
    with (
        mock.patch.dict(sys.modules),
        mock.patch.object(socket, "socket", side_effect=refused),
        mock.patch.object(socket, "create_connection", side_effect=refused),
        mock.patch.object(socket, "getaddrinfo", side_effect=refused),
    ):
        for name in [name for name in sys.modules if name.startswith("tellings.fetch")]:
            del sys.modules[name]
        assert run("read", tmp_path).code == 0
        assert run("compare", tmp_path, "--json", made, "--html", tmp_path / "page.html", "--quiet").code == 0
        for view in ((), ("findings",), ("quotes",), ("people",), ("coverage",)):
            assert run("show", made, *view).code == 0
        assert run("verify", made).code == 0
        assert not [name for name in sys.modules if name.startswith("tellings.fetch")]
