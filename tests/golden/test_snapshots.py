"""The whole record of each story, to the byte."""

import os

import msgspec
import pytest

import tellings

from .stories import ROOT, STORIES, expected, readable, reports


@pytest.mark.parametrize("story", STORIES)
def test_the_record_is_the_expected_one(story: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    made = readable(tellings.compare(reports(story)))
    if made != expected(story).read_bytes():
        want = expected(story).read_text(encoding="utf-8").splitlines()
        lines = made.decode().splitlines()
        first = next(
            (number for number, pair in enumerate(zip(want, lines, strict=False)) if pair[0] != pair[1]), min(len(want), len(lines))
        )
        context = "\n".join(["expected:", *want[max(0, same - 8) : same + 4], "made:", *lines[max(0, same - 8) : same + 4]])
        pytest.fail(f"the record of {story} differs from line {same + 1}; `make golden` writes it anew if that is meant\n{context}")


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
