"""What pages set aside: every block kept, typed as what it is, with a reason in words."""

import time

import pytest

from tellings.clean import remarks
from tests.cleaning import cleaned, of
from tests.furniture_pages import BODY, PARTS, Part, page


def found(part: Part) -> dict[str, str]:
    """The kind of the block that begins as each block of the part does."""
    document = cleaned(page(part))
    blocks = [(document.text[block.start : block.end], block.kind) for block in document.blocks]
    return {begin: next((kind for text, kind in blocks if text.startswith(begin) and text not in BODY), "lost") for begin in part.kinds}


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.name)
def test_each_part_of_a_page_is_told_for_what_it_is(part: Part) -> None:
    assert found(part) == part.kinds


def test_every_block_has_a_rule_and_a_reason_and_keeps_its_place() -> None:
    document = cleaned(page(*PARTS))
    assert [document.text[block.start : block.end] for block in document.of_kind("paragraph")] == list(BODY)
    for block in document.blocks:
        assert block.rule
        assert block.why
    for part in PARTS:
        assert all(begin in document.text for begin in part.kinds)


def test_all_parts_on_one_page_are_mostly_told() -> None:
    """Neighbours that share an element may pass for one list; most blocks must stay what they are."""
    document = cleaned(page(*PARTS))
    blocks = [(document.text[block.start : block.end], block.kind) for block in document.blocks]
    wanted = [(begin, kind) for part in PARTS for begin, kind in part.kinds.items()]
    right = sum(any(text.startswith(begin) and found == kind for text, found in blocks) for begin, kind in wanted)
    assert right / len(wanted) >= 0.9


def test_a_note_behind_a_stub_says_that_the_page_is_cut() -> None:
    note = '<div class="paywall"><p>Subscribe to keep reading.</p></div>'
    stub = page().split("<p>The ferries are to sail")[0] + f"</div>{note}</article></main></body></html>"
    document = cleaned(stub)
    assert [code for code, _ in remarks(document)] == ["paywall"]
    whole = page(Part("", "end", note, {}))
    long = whole.replace(BODY[4], BODY[4] + " " + " ".join(BODY[:4] * 3))
    assert remarks(cleaned(long)) == ()


def test_the_times_of_a_transcript_are_cut_off() -> None:
    lines = "".join(
        f"<p>[00:0{minute}:1{minute}] {name}: {text}</p>" for minute, (name, text) in enumerate(zip("ABCDE", BODY, strict=True))
    )
    document = cleaned(f"<!doctype html><html><head><title>The hearing</title></head><body><h1>The hearing</h1>{lines}</body></html>")
    assert of(document, "timestamp") == [f"[00:0{minute}:1{minute}]" for minute in range(5)]
    assert of(document, "paragraph")[0] == f"A: {BODY[0]}"


def test_a_score_in_brackets_makes_no_transcript() -> None:
    text = page().replace("nobody was hurt.", "nobody was hurt (12:31).")
    assert of(cleaned(text), "timestamp") == []


def test_typing_takes_time_linear_in_the_blocks() -> None:
    def seconds(count: int) -> float:
        items = "".join(f'<div class="card"><div><a href="/{n}">A headline of some six words {n}</a></div></div>' for n in range(count))
        source = page(Part("", "side", "<div>" * 300 + items + "</div>" * 300, {}))
        start = time.process_time()
        cleaned(source)
        return time.process_time() - start

    small = min(seconds(200) for _ in range(2))
    assert seconds(2000) < 30 * max(small, 0.02)
