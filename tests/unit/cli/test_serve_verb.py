"""``tellings serve``: what it opens, what it refuses, and where the token is."""

import re
import socket
from pathlib import Path
from unittest import mock

import pytest

from tellings import library
from tellings.web import running
from tests.end_to_end.commands import Outcome, run

GOLDEN = Path(__file__).parents[2] / "golden" / "ferry" / "expected.json"


def serve(*arguments: str | Path) -> Outcome:
    """The verb, whose server ends at once as by an interrupt."""
    with mock.patch("uvicorn.Server.run", side_effect=KeyboardInterrupt):
        return run("serve", *arguments, "--port", "0")


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    library.create(tmp_path / "news.db").close()
    return tmp_path / "news.db"


def test_it_says_where_the_room_is(shelf: Path) -> None:
    done = serve(shelf)
    assert done.code == 0
    assert re.search(rb"http://127\.0\.0\.1:\d+/ ", done.out)
    assert b"token" not in done.out
    assert "is gone when it is closed" not in done.err


def test_over_a_record_it_says_that_nothing_is_kept() -> None:
    done = serve(GOLDEN)
    assert done.code == 0
    assert "is gone when it is closed" in done.err


def test_a_room_for_others_has_a_token_that_is_printed_once(shelf: Path) -> None:
    done = serve(shelf, "--host", "0.0.0.0")
    [token] = re.findall(rb"token that readers enter: (\S{32})", done.out)
    assert done.out.count(token) == 1
    assert "not encrypted" in done.err
    assert token not in serve(shelf, "--host", "0.0.0.0").out


def test_a_token_file_is_made_for_its_owner_and_kept(shelf: Path, tmp_path: Path) -> None:
    file = tmp_path / "token"
    done = serve(shelf, "--token-file", file)
    token = file.read_text().strip()
    assert len(token) >= 32
    assert file.stat().st_mode & 0o077 == 0
    assert token.encode() not in done.out
    serve(shelf, "--token-file", file, "--host", "0.0.0.0")
    assert file.read_text().strip() == token


@pytest.mark.parametrize("content", [b"", b"short\n", b"\xff\xfe" * 20])
def test_a_token_that_anybody_guesses_is_refused(shelf: Path, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "token").write_bytes(content)
    assert serve(shelf, "--token-file", tmp_path / "token").code == 2


def test_what_is_not_there_is_refused_with_what_to_do(tmp_path: Path, shelf: Path) -> None:
    missing = serve(tmp_path / "none.db")
    assert missing.code == 3
    assert "tellings library new" in missing.err
    both = serve(shelf, GOLDEN)
    assert both.code == 2
    assert "one library" in both.err
    (tmp_path / "broken.db").write_bytes(b"SQLite format 3\0" + b"x" * 5000)
    assert "no library of tellings" in serve(tmp_path / "broken.db").err


def test_a_port_that_is_taken_is_refused(shelf: Path) -> None:
    with socket.socket() as taken, mock.patch("uvicorn.Server.run", side_effect=KeyboardInterrupt):
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = run("serve", shelf, "--port", str(taken.getsockname()[1]))
    assert done.code == 2
    assert "--port 0" in done.err


def test_nobody_listens_but_on_the_address_that_was_named() -> None:
    from tellings.web import Serving

    with running.bound(Serving(port=0)) as made:
        assert made.getsockname()[0] == "127.0.0.1"
