import html as entities
import re

from hypothesis import given
from hypothesis import strategies as st

from tellings.record import Account
from tellings.report.marks import Mark, Marking, pieces
from tests.report_record import Making, record

SPANS = st.lists(
    st.tuples(st.integers(0, 60), st.integers(1, 60), st.sampled_from("qiftev"), st.sampled_from(["", "x", "y"])).map(
        lambda drawn: Mark(drawn[0], drawn[0] + drawn[1], drawn[2], drawn[3])
    ),
    max_size=12,
)


@given(SPANS, st.integers(0, 50), st.integers(1, 50))
def test_pieces_cover_a_range_once_and_know_what_covers_them(found: list[Mark], start: int, size: int) -> None:
    end = start + size
    cut = list(pieces(start, end, found))
    assert [piece.start for piece in cut] == [start, *(piece.end for piece in cut[:-1])]
    assert cut[-1].end == end
    for piece in cut:
        for position in range(piece.start, piece.end):
            covering = [mark for mark in found if mark.start <= position < mark.end]
            assert set(piece.kinds) == {mark.kind for mark in covering}
            lines = {mark.line for mark in covering if mark.line}
            assert piece.line in lines if lines else piece.line == ""


def test_nested_and_crossing_marks_are_cut_and_the_narrowest_line_wins() -> None:
    cut = list(pieces(0, 10, [Mark(0, 8, "q", "utterance"), Mark(2, 4, "f", "figure"), Mark(6, 10, "t", "")]))
    assert cut == [
        (0, 2, "q", "utterance"),
        (2, 4, "qf", "figure"),
        (4, 6, "q", "utterance"),
        (6, 8, "qt", "utterance"),
        (8, 10, "t", ""),
    ]


def words(markup: str) -> str:
    return entities.unescape(re.sub(r"<[^>]*>", "", markup))


def marked(account: Account, cited: list[Mark]) -> list[str]:
    marking = Marking(account, 1, cited)
    return [str(marking.block(block)) for block in account.document.blocks]


def test_the_marked_text_is_the_text() -> None:
    for account in record().accounts:
        shown = marked(account, [Mark(5, 40, "", "line")])
        text = account.document.text
        assert [words(block) for block in shown] == [text[block.start : block.end] for block in account.document.blocks]


@given(SPANS)
def test_marks_never_cross_and_never_lose_a_character(found: list[Mark]) -> None:
    account = Making().accounts()[0]
    for block, markup in zip(account.document.blocks, marked(account, found), strict=True):
        assert words(markup) == account.document.text[block.start : block.end]
        open_tags: list[str] = []
        for closing, tag in re.findall(r"<(/?)(\w+)", markup):
            if closing:
                assert open_tags.pop() == tag
            else:
                open_tags.append(tag)
        assert not open_tags


def test_every_cited_place_has_an_id_once() -> None:
    account = Making().accounts()[0]
    cited = [Mark(5, 40, "", "line"), Mark(5, 9, "", ""), Mark(60, 70, "", "other")]
    ids = re.findall(r"id=(a1-\d+)", "".join(marked(account, cited)))
    assert sorted(ids) == ["a1-5", "a1-60"] or ids.count("a1-5") == 1
