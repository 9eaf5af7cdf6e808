"""How witnesses are counted: copies, one agency, one document and one speaker count once, and the record shows how."""

from tests.differing import compared, told

QUOTE = "“The hull was cracked long before it left the yard, and everybody knew it”"


def wording(one, other):
    made = compared([told(one, "Harbour News"), told(other, "Valley Post")])
    return next(found for found in made.findings if found.kind == "wording")


def test_words_told_to_one_agency_have_one_witness():
    found = wording(
        f"The yard is under inquiry. {QUOTE}, welder Ines Rolf told the Associated Press.",
        f"Prosecutors visited the yard at noon. {QUOTE}, Ines Rolf, a welder, told the Associated Press.",
    )
    assert found.witnesses == 1
    assert found.status != "corroborated"
    assert "Associated Press" in found.counted[0].reason


def test_words_that_two_reporters_heard_have_two():
    found = wording(
        f"The yard is under inquiry. {QUOTE}, welder Ines Rolf told reporters.",
        f"Prosecutors visited the yard at noon. {QUOTE}, Ines Rolf, a welder, said at the gate.",
    )
    assert found.witnesses == 2
    assert found.counted == ()


def test_a_figure_on_one_speakers_word_has_one_witness():
    one = "The yard is under inquiry. The hull has 40 cracks, the engineer Ines Rolf said."
    other = "Prosecutors visited the yard at noon. Engineer Ines Rolf said that the hull has 40 cracks."
    made = compared([told(one, "Harbour News"), told(other, "Valley Post")])
    figures = [found for found in made.findings if found.kind == "figure"]
    assert [found.witnesses for found in figures] == [1]
    assert figures[0].status == "compatible"
