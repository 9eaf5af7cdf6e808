"""Stories of a stream: the same in any order, joined by what comes later, explained, and never tied by what is common."""

import random
import sqlite3

import pytest

from tellings.align.stream import Sketch, Stream, sketched
from tellings.errors import BadRecord
from tests.reports import bare

CHESS = [
    "Ivo Terel lost the chess title in Lisbon to Sanna Rook, sixteen. Terel, 41, had held the title since 2009.",
    "In Lisbon the sixteen-year-old Sanna Rook took the chess title from Ivo Terel, 41, who will play no more. Rook won by 8 games to 5.",
    "Chess has a new champion, Sanna Rook. She beat Ivo Terel by 8 games to 5 in Lisbon; Terel, champion since 2009, gave up the title.",
]
BRIDGE = [
    "Queen Alda opened the Sund bridge at Varn. The bridge cost 300 million crowns; the engineers of Lindqvist walked across with her.",
    "The Sund bridge at Varn is open. Queen Alda cut the ribbon of the bridge that Lindqvist built for 300 million crowns.",
]
ROUND_UP = (
    "The week in short. Ivo Terel lost the chess title in Lisbon. Queen Alda opened the Sund bridge at Varn. Rain fell on the harvest."
)


def sketches() -> list[Sketch]:
    days = ["2021-05-01", "2021-05-01", "2021-05-02", "2021-05-01", "2021-05-02"]
    return [sketched(bare(text, day, f"Outlet {number}")) for number, (text, day) in enumerate(zip(CHESS + BRIDGE, days, strict=True))]


def grouped(*batches: list[Sketch]) -> Stream:
    stream = Stream()
    for batch in batches:
        stream.put(batch)
        stream.join()
    return stream


def test_reports_of_one_matter_are_one_story_in_any_order():
    made = sketches()
    expected = (tuple(sorted(one.id for one in made[:3])), tuple(sorted(one.id for one in made[3:])))
    for seed in range(5):
        shuffled = list(made)
        random.Random(seed).shuffle(shuffled)
        assert set(grouped(shuffled).groups()) == set(expected)
        assert list(grouped(shuffled).stories()) == list(grouped(made).stories())


def test_later_documents_join_the_stories_that_are_there_and_these_keep_their_names():
    made = sketches()
    stream = grouped([made[0], made[1], made[3]])
    names = {one.id for one in stream.stories()}
    stream.put([made[2], made[4], made[0]])
    changes = stream.join()
    assert changes.documents == 2  # the third was there already
    assert set(changes.stories) == {one.id for one in stream.stories()} == names
    assert set(stream.groups()) == set(grouped(made).groups())


def test_a_join_without_anything_new_changes_nothing():
    stream = grouped(sketches())
    before = list(stream.stories())
    assert stream.join().stories == ()
    assert list(stream.stories()) == before


def test_grouping_anew_gives_what_one_batch_gives():
    made = sketches()
    stream = grouped(*([one] for one in made))
    stream.anew()
    assert list(stream.stories()) == list(grouped(made).stories())


def test_each_join_is_explained_and_cited():
    made = sketches()
    texts = {one.id: text for one, text in zip(made, CHESS + BRIDGE, strict=True)}
    for story in grouped(made).stories():
        for document in story.documents:
            [reason] = document.reasons
            assert reason.text.startswith("shares the name")
            assert reason.citations
            for cited in reason.citations:
                assert texts[cited.account][cited.evidence.start : cited.evidence.end] == cited.evidence.exact
    chess = next(one for one in grouped(made).stories() if len(one.documents) == 3)
    assert "“Terel”" in chess.documents[0].reasons[0].text


def test_a_round_up_ties_no_two_stories():
    made = sketches()
    groups = grouped([*made, sketched(bare(ROUND_UP, "2021-05-03", "Week"))]).groups()
    assert not any({made[0].id, made[3].id} <= set(group) for group in groups)


def test_the_same_words_months_apart_are_two_happenings():
    texts = [
        "A blaze on Mill Street in Harwick left one hurt, police said.",
        "A blaze on Canal Road in Harwick left two hurt, police said.",
    ]
    made = [sketched(bare(text, day)) for text, day in zip(texts, ["2021-01-05", "2021-09-20"], strict=True)]
    assert sum(len(story.happenings) for story in grouped(made).stories()) == 2


def test_one_document_is_a_story_of_its_own():
    [story] = grouped(sketches()[:1]).stories()
    assert len(story.documents) == 1
    assert story.documents[0].reasons == ()


def test_no_documents_are_no_stories():
    assert grouped([]).groups() == ()
    assert list(grouped().stories()) == []


def test_thousands_of_copies_are_one_happening_and_said_to_be_copies():
    copies = [sketched(bare(CHESS[0], "2021-05-01", f"Site {number}")) for number in range(3000)]
    [story] = grouped(copies).stories()
    [happening] = story.happenings
    assert len(happening.documents) == 3000
    assert sum(one.copy_of is None for one in happening.documents) == 1


@pytest.mark.parametrize("day", [None, "2021-05-01"])
def test_documents_without_a_date_or_all_of_one_day_are_grouped_by_their_words(day):
    made = [sketched(bare(text, day, f"Outlet {number}")) for number, text in enumerate(CHESS + BRIDGE)]
    groups = grouped(made).groups()
    assert sorted(map(len, groups)) == [2, 3]
    assert all(story.first == day for story in grouped(made).stories())


def test_the_state_is_kept_in_a_file(tmp_path):
    made = sketches()
    path = str(tmp_path / "stories.db")
    first = Stream(path)
    first.put(made[:4])
    first.join()
    first.close()
    again = Stream(path)
    again.put(made[4:])
    again.join()
    assert set(again.groups()) == set(grouped(made).groups())
    again.close()


def test_a_file_of_something_else_is_refused(tmp_path):
    text = tmp_path / "notes.txt"
    text.write_text("no database " * 100, encoding="utf-8")
    with pytest.raises(BadRecord, match=r"notes\.txt"):
        Stream(str(text))
    other = tmp_path / "other.db"
    base = sqlite3.connect(other)
    base.execute("CREATE TABLE birds (name TEXT)")
    base.commit()
    base.close()
    with pytest.raises(BadRecord, match="something else"):
        Stream(str(other))


def test_what_is_interrupted_leaves_the_state_as_it_was(tmp_path):
    path = str(tmp_path / "stories.db")
    stream = Stream(path)

    def broken():
        yield sketches()[0]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stream.put(broken())
    stream.close()
    assert Stream(path).join().documents == 0
