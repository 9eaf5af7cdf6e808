"""The whole record of each story, to the byte."""

from itertools import takewhile

import msgspec
import pytest

import tellings

from .stories import ROOT, STORIES, expected, readable, reports


def difference(want: bytes, made: bytes) -> str:
    """Where two records part, with the lines around it."""
    wanted, lines = want.decode().splitlines(), made.decode().splitlines()
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(wanted, lines, strict=False)))
    near = slice(max(0, same - 8), same + 4)
    return "\n".join([f"line {same + 1}", "expected:", *wanted[near], "made:", *lines[near]])


@pytest.mark.parametrize("story", STORIES)
def test_the_record_is_the_expected_one(story: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    want, made = expected(story).read_bytes(), readable(tellings.compare(reports(story)))
    if made != want:
        pytest.fail(f"the record of {story} has changed; `make golden` writes it anew if that is meant\n{difference(want, made)}")


@pytest.mark.parametrize("story", STORIES)
def test_the_expected_record_decodes_to_itself(story: str) -> None:
    data = expected(story).read_bytes()
    record = tellings.Record.from_json(data)
    assert readable(record) == data
    assert msgspec.json.decode(data)["format"] == record.format


@pytest.mark.parametrize("story", STORIES)
def test_any_order_and_any_number_of_workers_give_the_same_record(story: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    paths = reports(story)
    first = tellings.compare(paths).to_json()
    assert tellings.compare(paths[::-1]).to_json() == first
    assert tellings.compare(paths[2:] + paths[:2], jobs=2).to_json() == first
