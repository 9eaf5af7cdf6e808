"""Who repeats whom, on the terminal and on the page."""

from tellings import pipeline
from tellings.record import Record
from tellings.report.copies import groups, one_witness, shared
from tellings.report.html import html
from tellings.report.reading import Reading
from tellings.report.terminal import summary
from tellings.report.views import show
from tests.reports import bare

PRINTED = """\
The last wooden lighthouse on the Norrland coast burned down during the night after a lamp fell over in its kitchen, the fire brigade
said on Monday. Nobody was hurt, but the keeper's collection of old sea charts was lost. Two fire engines had to turn back because the
causeway to the rock was under water until the early morning."""
OWN = """\
Loft has lost its landmark. Flames rose above the rock at midnight, and by dawn only the stone foundation was left of the tower that
sailors had looked for since 1871."""
EDITED = PRINTED.replace("burned down", "was destroyed by fire").replace("Two fire engines", "Two <b>engines</b>")


def copied() -> Record:
    accounts = [bare(PRINTED, "2020-02-03", "Loft Daily"), bare(EDITED, "2020-02-04", "Echo"), bare(OWN, "2020-02-04", "Gazette")]
    return pipeline.record(pipeline.story(accounts), accounts)


def test_the_first_stands_on_the_left_and_the_changes_are_told() -> None:
    (one,) = shared(Reading(copied()))
    reading = Reading(copied())
    assert [reading.name(name) for name in one.accounts] == ["Loft Daily", "Echo"]
    changed = [(left, right) for passage in one.passages for operation, left, right in passage.steps if operation == "changed"]
    assert ("burned down", "was destroyed by fire") in changed
    for passage in one.passages:
        left = " ".join(words for _, words, _ in passage.steps if words)
        assert left == " ".join(passage.left.evidence.exact.split())


def test_who_is_one_witness_is_said_everywhere() -> None:
    made = copied()
    reading = Reading(made)
    assert [[reading.name(name) for name in group] for group in groups(reading)] == [["Loft Daily", "Echo"]]
    assert sorted(one_witness(reading).values()) == ["one witness with 1", "one witness with 2"]
    assert "one witness, since they share their text: [1] and [2]" in summary(made, 100, False)
    page = html(made)
    assert "one witness with 1" in page
    assert "<del>burned down</del>" in page
    assert "<ins>was destroyed by fire</ins>" in page
    assert "<b>engines</b>" not in page  # escaped
    view = show(made, "copies", 100)
    assert "One witness: [1] Loft Daily and [2] Echo" in view
    assert "[-burned down-]" in view
    assert "had it first" in view


def test_without_copies_it_says_so() -> None:
    accounts = [bare(PRINTED, None, "Loft Daily"), bare(OWN, None, "Gazette")]
    made = pipeline.record(pipeline.story(accounts), accounts)
    assert "No report repeats" in show(made, "copies", 80)


def test_words_that_many_pairs_share_are_printed_once() -> None:
    accounts = [bare(PRINTED, "2020-02-03", outlet) for outlet in ("Loft Daily", "Echo", "Gazette")]
    made = pipeline.record(pipeline.story(accounts), accounts)
    view = show(made, "copies", 100)
    assert view.count("the words that are printed above") == 2
    assert view.count("last wooden lighthouse") == 1
