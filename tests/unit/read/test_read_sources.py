import io
import os
import zipfile
from pathlib import Path

import pytest

from tellings.read import origin_of, path_of, sources
from tellings.record import Loaded, Problem
from tellings.settings import Settings

STORY = "The harbour of Lund was closed on Monday after two ferries collided, the port authority said.\n"


def read(*paths, **settings):
    return list(sources([str(path) for path in paths], Settings(**settings)))


def codes(found):
    return [one.code if isinstance(one, Problem) else "loaded" for one in found]


def archive(path, members, **options):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, **options) as made:
        for name, data in members.items():
            made.writestr(name, data)
    return path


def test_a_file_is_read_with_its_digest(tmp_path):
    path = tmp_path / "story.txt"
    path.write_text(STORY)
    (found,) = read(path)
    assert isinstance(found, Loaded)
    assert found.data == STORY.encode()
    assert found.source.size == len(STORY)
    assert found.source.media == "text/plain"
    assert len(found.source.sha256) == 64


def test_a_directory_is_read_in_order_without_hidden_files(tmp_path):
    for name in ("b.txt", "a.txt", ".hidden.txt", "deep/c.txt", ".git/d.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(STORY + name)
    assert [one.source.origin.removeprefix(str(tmp_path)) for one in read(tmp_path)] == ["/a.txt", "/b.txt", "/deep/c.txt"]


def test_a_saved_page_is_read_without_its_parts(tmp_path):
    (tmp_path / "page.html").write_text(f"<html><body><p>{STORY}</p></body></html>")
    (tmp_path / "page_files").mkdir()
    (tmp_path / "page_files" / "frame.html").write_text("<html><body>advertisement</body></html>")
    (tmp_path / "style.css").write_text("p { color: red }")
    parts, page = read(tmp_path)
    assert page.source.media == "text/html"
    assert (parts.code, parts.fatal, parts.origin) == ("passed_over", False, str(tmp_path / "page_files"))


def test_a_folder_that_only_ends_in_files_or_bears_a_pages_name_is_read(tmp_path):
    (tmp_path / "page.html").write_text(f"<html><body><p>{STORY}</p></body></html>")
    for name in ("case_files", "page"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text(STORY + name)
    assert codes(read(tmp_path)) == ["loaded"] * 3


def test_a_pattern_is_expanded(tmp_path):
    for name in ("one.txt", "two.txt", "three.html"):
        (tmp_path / name).write_text(STORY + name)
    assert codes(read(tmp_path / "*.txt")) == ["loaded", "loaded"]
    assert codes(read(tmp_path / "*.pdf")) == ["missing"]


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"", "empty"), (b" \n\t ", "empty"), (b"\x00\x01\x02\x03" * 50, "binary"), (b"%PDF-1.7 text", "binary"), (b"\x89PNG\r\n", "binary")],
)
def test_what_is_no_text_becomes_a_problem(tmp_path, data, code):
    path = tmp_path / "file"
    path.write_bytes(data)
    (found,) = read(path)
    assert isinstance(found, Problem)
    assert (found.code, found.stage, found.fatal) == (code, "read", True)


def test_a_name_that_is_not_utf8_is_escaped_and_found_again(tmp_path):
    path = str(tmp_path / os.fsdecode(b"bad\xffname.txt"))
    assert origin_of(path).endswith(r"bad\xffname.txt")
    assert path_of(origin_of(path)) == origin_of(path)  # nothing is there
    (found,) = read(path)
    assert found.origin == origin_of(path)
    try:
        Path(path).write_text(STORY)
    except OSError:
        pytest.skip("this file system has no such names")
    assert path_of(origin_of(path)) == path
    literal = tmp_path / r"bad\xffname.txt"
    literal.write_text(STORY + "Another one.")
    assert path_of(str(literal)) == str(literal)
    assert codes(read(path, literal)) == ["loaded", "loaded"]


def test_a_directory_that_may_not_be_opened_becomes_a_problem(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "closed").mkdir()
    scan = os.scandir

    def guarded(path):
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", guarded)
    assert sorted(codes(read(tmp_path))) == ["loaded", "unreadable"]


def test_missing_and_empty_places_become_problems(tmp_path):
    assert codes(read(tmp_path / "nowhere")) == ["missing"]
    assert codes(read(tmp_path)) == ["nothing"]
    assert codes(read("")) == ["missing"]
    assert codes(read("bad\0name")) == ["missing"] or codes(read("bad\0name")) == ["unreadable"]


def test_the_same_bytes_are_read_once(tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(STORY)
    first, second = read(tmp_path)
    assert isinstance(first, Loaded)
    assert (second.code, second.fatal) == ("duplicate", False)
    assert str(tmp_path / "a.txt") in second.reason


def test_a_path_given_twice_is_read_once_without_a_word(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(STORY)
    assert codes(read(path, path)) == ["loaded"]


def test_a_file_above_the_limit_is_refused(tmp_path):
    path = tmp_path / "long.txt"
    path.write_text(STORY * 100)
    assert codes(read(path, max_bytes=1000)) == ["too_big"]


def test_a_zip_is_read_member_by_member(tmp_path):
    path = archive(tmp_path / "all.zip", {"b.txt": STORY + "b", "a.txt": STORY + "a", "__MACOSX/x": "x", "../../up.txt": STORY + "up"})
    assert [one.source.member for one in read(path)] == ["../../up.txt", "a.txt", "b.txt"]
    assert not (tmp_path.parent / "up.txt").exists()


def test_a_zip_in_a_zip_is_opened_once(tmp_path):
    inner = archive(io.BytesIO(), {"in.txt": STORY}).getvalue()
    middle = archive(io.BytesIO(), {"inner.zip": inner, "mid.txt": STORY + "mid"}).getvalue()
    path = archive(tmp_path / "outer.zip", {"middle.zip": middle})
    found = read(path)
    assert codes(found) == ["nested", "loaded"]
    assert found[1].source.member == "middle.zip!mid.txt"


def test_a_zip_that_expands_without_end_is_refused(tmp_path):
    path = archive(tmp_path / "bomb.zip", {"zeros.txt": b"0" * 30_000_000, "good.txt": STORY})
    assert sorted(codes(read(path))) == ["loaded", "too_big"]


def test_all_members_together_are_bounded(tmp_path):
    path = archive(tmp_path / "many.zip", {f"{number:02}.txt": "ha " * 30_000 + str(number) for number in range(30)})
    found = codes(read(path, max_bytes=100_000))
    assert found.count("loaded") < 30
    assert "too_big" in found


def test_a_damaged_zip_becomes_a_problem(tmp_path):
    path = archive(tmp_path / "whole.zip", {"a.txt": STORY * 50})
    data = path.read_bytes()
    (tmp_path / "cut.zip").write_bytes(data[: len(data) // 2])
    flipped = bytearray(data)
    flipped[60] ^= 0xFF
    (tmp_path / "flipped.zip").write_bytes(flipped)
    assert codes(read(tmp_path / "cut.zip")) == ["unreadable"]
    assert codes(read(tmp_path / "flipped.zip")) == ["unreadable"]


@pytest.mark.parametrize("cut", [1, 20, 60, 200])
@pytest.mark.parametrize("inner", [{"in.txt": STORY}, {}])
def test_a_cut_archive_is_not_taken_for_one_inside_it(tmp_path, cut, inner):
    path = tmp_path / "outer.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as made:
        made.writestr("first.txt", STORY + "first")
        made.writestr("inner.zip", archive(io.BytesIO(), inner).getvalue())
        made.writestr("last.txt", STORY + "last" * 60)
    whole = path.read_bytes()
    path.write_bytes(whole[:-cut])
    (found,) = read(path)
    assert found.code == "unreadable"
    assert "damaged" in found.reason


def test_an_archive_with_something_after_it_is_read(tmp_path):
    data = archive(io.BytesIO(), {"a.txt": STORY}).getvalue()
    (tmp_path / "after.zip").write_bytes(data + b"\n\n")
    assert codes(read(tmp_path / "after.zip")) == ["loaded"]


def test_standard_input_is_read(monkeypatch):
    class Stream:
        buffer = io.BytesIO(STORY.encode())

    monkeypatch.setattr("sys.stdin", Stream)
    (found,) = read("-")
    assert found.source.origin == "-"
    assert found.data == STORY.encode()
