"""Which edits make another wording."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tellings.compare.sentences import pieces
from tellings.compare.spoken import cuts_in_words
from tellings.compare.told_twice import keyed
from tellings.compare.wording import wording
from tellings.compare.wording_titles import wording_title
from tellings.compare.wordings import significant_edits
from tellings.record import AlignedQuote, Citation, Edit, Evidence, Telling


def aligned(*edits):
    tellings = (
        Telling(account="post", quote="q1", citations=(), words="base"),
        Telling(account="echo", quote="q2", citations=(), words="other", edits=(SAME, *edits, SAME)),
    )
    return AlignedQuote(id="u", speaker=None, kind="direct", base=0, tellings=tellings, wordings=2)


SAME = Edit(op="same", base="we said", other="we said")


@pytest.mark.parametrize(
    ("base", "other"),
    [("a great honour", "a great honor"), ("the", ""), ("and the", ""), ("could've", "could have"), ("We’ll", "we will"), ("", "so,")],
)
def test_articles_spellings_and_contractions_are_no_other_wording(base, other):
    op = "changed" if base and other else "dropped" if base else "added"
    assert significant_edits(aligned(Edit(op=op, base=base, other=other))) == []


@pytest.mark.parametrize(("base", "other"), [("not", ""), ("partner", "supporter"), ("can", "can't"), ("will", "may"), ("four", "for")])
def test_other_words_are(base, other):
    op = "changed" if base and other else "dropped"
    assert significant_edits(aligned(Edit(op=op, base=base, other=other))) != []


def told(*said: str) -> AlignedQuote:
    """The utterance as accounts tell it, the first one fullest."""
    tellings = tuple(Telling(account=f"a{number}", quote=f"q{number}", citations=(), words=one) for number, one in enumerate(said))
    return wording(AlignedQuote(id="u", speaker=None, kind="direct", base=0, tellings=tellings, wordings=0, reason="r"), ())


def title(*said: str) -> str:
    quote = told(*said)
    return wording_title(quote, "Ada Moss", significant_edits(quote), {f"a{number}": f"Paper {number}" for number in range(len(said))})[0]


SPEECH = "We want to be a friend and helper of the harbour towns in their struggle. The barrage will stand by May. Nobody will pay for it."


def test_the_title_names_the_words_that_differ() -> None:
    assert title(SPEECH, SPEECH.replace("helper of", "partner with")) == "Ada Moss is quoted in 2 wordings: “helper of” / “partner with”"


def test_the_title_leaves_out_what_an_editor_put_in() -> None:
    said = SPEECH.replace("helper of", "helped (all) of")
    assert title(SPEECH, said) == "Ada Moss is quoted in 2 wordings: “helper” / “helped”"


def test_a_phrase_said_twice_is_named_for_no_small_word() -> None:
    once = "The dredger Alma sank in the night, and nobody was blamed. The pilots lost their licence, and it is a pity."
    twice = "The dredger Alma sank in the night, nobody was blamed. Nobody was blamed. The pilots lost their badge, and it is a pity."
    assert title(once, twice) == "Ada Moss is quoted in 2 wordings: “licence” / “badge”"


def test_a_negation_is_named_before_other_words() -> None:
    found = title(SPEECH, SPEECH.replace("helper of", "partner with").replace("will stand", "will not stand").replace("pay", "be charged"))
    assert found == "Ada Moss is quoted in 2 wordings: “not” added; “helper of” / “partner with”"


def test_a_joint_between_two_fragments_is_no_change() -> None:
    assert significant_edits(told(SPEECH, "be a friend … in their struggle … stand by May")) == []
    assert significant_edits(told("be a friend … in their struggle, and the barrage", SPEECH[:75] + " and the barrage")) == []


def test_letters_for_what_is_spelled_out_behind_them_are_no_other_wording() -> None:
    one, other = "It sank in the DHA (deputy harbour admiral) basin on the way", "It sank in the [deputy harbour admiral] basin on the way"
    assert significant_edits(told(one, other)) == []
    assert significant_edits(told(one.replace("DHA", "dark"), other))


def test_what_editors_put_in_on_both_sides_is_no_other_wording() -> None:
    one, other = (
        "He should sit down with [Harbour Board Chairman] Tom Reed at once",
        "He should sit down with (Harbour Party Chairman) Tom Reed at once",
    )
    assert significant_edits(told(one, other)) == []
    assert significant_edits(told(one, other.replace("Reed", "Lunt")))


def test_what_an_editor_puts_in_is_no_other_wording_though_it_repeats_a_word() -> None:
    one = "If it does anything with those boats, it shows them to be what they are"
    assert significant_edits(told(one, one.replace("those boats", "those boats [skiffs and fishing boats]"))) == []
    assert significant_edits(told(one, one.replace("those boats", "those [skiffs and fishing] fine boats")))


def test_what_follows_from_an_editors_word_is_no_other_wording() -> None:
    one = "We meet at dawn. She’s also been clear that the board will not buy any large boats that nobody can steer."
    other = "(Moss) has been clear that the board will not buy any large boats that nobody can steer."
    assert significant_edits(told(one, other)) == []
    assert significant_edits(told(one, other.replace("large", "cheap")))


def test_sentences_that_share_half_their_words_are_two_however_alike_the_next_ones_are() -> None:
    behind = " … We are up against a tide, and we should have met months ago to have one chart for all of the boats."
    one, other = (
        "With a new crew we are not going to mend the town’s old nets this way,",
        "This is not how one ought to mend the town’s old nets,",
    )
    assert significant_edits(told(one + behind, other + behind)) == []
    assert significant_edits(told(one + behind, one.replace("going to", "here to") + behind))


def test_a_denial_said_twice_denies_once() -> None:
    one = "Listen, there are no boatmen in Hask who think it is the voice of the quay"
    found = significant_edits(told(one, "There is no one, no boatmen in Hask who think it is the voice of the quay"))
    assert found
    assert not any(edit.kind == "claim" for edit in found)


def test_two_sentences_that_begin_alike_are_not_two_wordings() -> None:
    lead = "Until the spring we must work as our fathers worked in the year of the flood. We need to "
    assert (
        significant_edits(told(lead + "pour every last drop of our strength into making Tom Reed keeper.", lead + "get out every boat!"))
        == []
    )


def test_a_sentence_that_denies_as_often_is_no_other_claim() -> None:
    one = "Stop talking of boats you don't own, … They are three men who have no idea what they're talking about."
    found = significant_edits(told(one, "don't have any idea what they're talking about."))
    assert found
    assert not any(edit.kind == "claim" for edit in found)


def test_a_word_of_which_only_the_first_letter_is_told_is_the_word() -> None:
    assert significant_edits(told("He is a r--- of a skipper and always was", "He is a rogue of a skipper and always was")) == []


def test_a_question_that_denies_is_no_other_claim() -> None:
    one, other = "And shouldn't you feel that way now about the boats of Hask?", "And you should feel that way now about the boats of Hask."
    found = significant_edits(told(one, other))
    assert not any(edit.kind == "claim" for edit in found)


def test_a_spelling_at_the_end_of_a_fragment_is_no_other_wording() -> None:
    assert significant_edits(told("the largest levy ever leveled against the crews of Hask", "the largest levy ever levelled")) == []


def test_sentences_that_share_a_name_are_no_other_wordings_of_each_other() -> None:
    one, other = (
        "You should be looking at Reed. Ask the board why it rang him.",
        "I know Reed deserves a fine. Ask the board why it rang him.",
    )
    assert significant_edits(told(one, other)) == []


def test_a_small_word_of_another_sentence_is_not_the_one_of_this() -> None:
    one, other = "We lost a boat, … We’ll be mending the nets of the town till May.", "We will be mending the nets of the town till May,"
    assert significant_edits(told(one, other)) == []


def test_sentences_without_a_blank_between_them_are_two() -> None:
    one, other = (
        "The weir is only a start, … But a lock of stone does not help",
        "The weir is only a start.But a lock of stone doesn't help",
    )
    assert significant_edits(told(one, other)) == []
    dotted = "These dock lads will do anything..can't row so change rules"
    assert significant_edits(told("These dock lads will do anything … can’t row so change rules", dotted)) == []


def test_more_of_the_speech_is_no_other_wording() -> None:
    more = SPEECH.replace("helper of the harbour towns in their struggle.", "helper of the harbour towns.")
    assert significant_edits(told(SPEECH, "The barrage will stand by May.")) == []
    assert significant_edits(told(more, SPEECH)) == []


def test_who_quotes_at_greater_length_is_named() -> None:
    assert title(SPEECH, "The barrage will stand by May.").startswith(
        "Ada Moss, in 2 accounts, quoted at greater length by Paper 0: “We want"
    )


def test_no_one_is_fullest_where_each_has_its_own_stretch() -> None:
    found = title(SPEECH, "The barrage will stand by May. The old pumps of the northern quarter go to the museum.")
    assert "greater length" not in found


def test_another_word_at_the_end_of_a_shared_sentence_counts() -> None:
    assert title(SPEECH, SPEECH.replace("by May", "by June")) == "Ada Moss is quoted in 2 wordings: “May” / “June”"


def test_a_false_start_is_no_other_wording() -> None:
    assert significant_edits(told(SPEECH, SPEECH.replace("The barrage", "The barrage, the barrage"))) == []


def test_a_dash_without_spaces_is_no_other_wording() -> None:
    assert significant_edits(told("The barrage will stand, some say, by May.", "The barrage will stand--some say--by May.")) == []


@given(st.lists(st.text(max_size=60), min_size=2, max_size=3))
def test_any_words_can_be_named(said: list[str]) -> None:
    assert title(*said).startswith("Ada Moss")


def test_titles_before_names_and_abbreviations_end_no_sentence() -> None:
    assert pieces(["Mr.", "Moss", "won.", "No.", "Never", "again…", "said", "he."]) == [0, 0, 0, 1, 2, 2, 3, 3]
    assert pieces(["at", "5", "p.m.", "we", "met"]) == [0, 0, 0, 0, 0]
    assert pieces(["and", "[Mr.", "Moss", "is]", "glad"]) == [0, 0, 0, 0, 0]


def test_a_denial_is_one_only_of_the_same_sentence() -> None:
    assert significant_edits(told("We will sell the salt pans of Hask to the bank", "We will not sell the salt pans of Hask to the bank"))
    one, other = "I am ready to row for the children of Hask", "I am not standing for the board of Hask this winter"
    assert not any(edit.kind == "claim" for edit in significant_edits(told(one, other)))


def test_a_month_in_short_ends_no_sentence() -> None:
    assert pieces(["on", "Sept.", "11,", "we"]) == [0, 0, 0, 0]
    assert significant_edits(told("We sailed to Hask on Sept. 4, 2003, at dawn", "We sailed to Hask on September 4th, 2003, at dawn")) == []


def test_a_fragment_that_begins_with_a_short_form_begins_alike() -> None:
    base = "If I find out that crews sold nets, there’ll be heavy fines for all"
    assert significant_edits(told(base, "there will be heavy fines for all")) == []


def test_a_question_and_what_says_as_much_are_two_sentences() -> None:
    asked = "I asked, 'Is she the right keeper for the old pier?' He said yes"
    assert significant_edits(told(asked, "she is the best keeper for the old pier")) == []
    assert significant_edits(told(asked.replace("?", ","), "she is the best keeper for the old pier"))


def test_accounts_that_cut_alike_are_named_together() -> None:
    quote = told(SPEECH, SPEECH.partition(" Nobody")[0], SPEECH.partition(" Nobody")[0])
    outlets = {f"a{number}": f"Paper {number}" for number in range(3)}
    assert cuts_in_words(quote, outlets, {}) == "Paper 1 and Paper 2 leave out the last 5 words, after “May”"


@pytest.mark.parametrize("mark", [". . .", "…", "....", ". . . .", "… —", "… --"])
def test_words_left_out_before_any_mark_are_no_other_wording(mark: str) -> None:
    assert significant_edits(told(SPEECH, SPEECH.replace("friend and helper of", f"friend {mark}"))) == []


def test_a_denial_stammered_denies_once() -> None:
    said = "The barrage will not stand by May, whatever the harbour towns may say."
    assert significant_edits(told(said.replace("not stand", "not, will not stand"), said)) == []
    assert significant_edits(told(said, said.replace("not stand", "stand"))) != []


def test_what_an_editor_puts_in_for_a_word_at_an_end_is_no_other_wording() -> None:
    whole = "They took the long way round the bay to the old towns, … This is the work of many hands."
    assert significant_edits(told(whole, whole.replace("This", "[the harbour]"))) == []
    said = "If it stands by May, it will be the work of the harbour towns, which as we all know"
    assert significant_edits(told(f"{said} it", f"{said} [Hask] did not.")) == []


def test_a_mark_before_the_first_word_is_no_word() -> None:
    said = "the old barrage that got us here - has to go before the winter."
    assert significant_edits(told(f"mud, silt and raw power - {said}", f"- {said}")) == []


def test_what_neither_account_quotes_is_no_other_wording() -> None:
    said = "keepers chased the barge for 30 miles at speeds up to 12 knots before she gave up near the old lock"
    sides = (said, said.replace("12", "20"))
    tellings = tuple(
        Telling(account=f"a{number}", quote=f"q{number}", words=one, citations=(Citation(account=f"a{number}", evidence=cited(one)),))
        for number, one in enumerate(sides)
    )
    quote = wording(AlignedQuote(id="u", speaker=None, kind="direct", base=0, tellings=tellings, wordings=0, reason="r"), ())
    own = {(f"a{number}", 0, len(one)): True for number, one in enumerate(sides)}
    assert significant_edits(quote, own) != []
    assert significant_edits(quote, {**own, ("a1", 0, len(said)): False}) != []  # one quotes, one reports
    assert significant_edits(quote, dict.fromkeys(own, False)) == []


def cited(words: str) -> Evidence:
    return Evidence(start=0, end=len(words), exact=words, rule="test")


def test_a_word_that_the_report_leads_in_with_is_not_another_one() -> None:
    quote = told("There was a great want of care on that barge all winter long,", "hardly a great want of care on that barge")
    texts = {"a0": keyed("“There was a great want of care on that barge all winter long,” he said."), "a1": keyed("There was little.")}
    assert [(one.base, one.other) for one in significant_edits(quote, texts=texts)] == [("was", "hardly")]
    texts["a1"] = keyed("He said there was “hardly a great want of care on that barge”.")
    assert [(one.base, one.other) for one in significant_edits(quote, texts=texts)] == [("", "hardly")]


def test_a_fragment_that_begins_with_a_contraction_begins_alike():
    steps = (
        Edit(op="changed", base="I know that Ida Moss is", other="Moss’s"),
        Edit(op="same", base="in a spot where it is not easy to row", other="in a spot where it is not easy to row"),
    )
    tellings = (
        Telling(account="post", quote="q1", citations=(), words="base"),
        Telling(account="echo", quote="q2", citations=(), words="other", edits=steps),
    )
    assert significant_edits(AlignedQuote(id="u", speaker=None, kind="direct", base=0, tellings=tellings, wordings=2)) == []


def quoted(*wordings):
    tellings = tuple(Telling(account=f"a{number}", quote=f"q{number}", citations=(), words=each) for number, each in enumerate(wordings))
    return significant_edits(wording(AlignedQuote(id="u", speaker=None, kind="direct", base=0, tellings=tellings, wordings=2), ()))


def test_what_is_marked_as_left_out_behind_a_small_word_is_no_other_wording():
    whole = "This request breaks the spirit and the safeguards of chapter 61 of the harbour code"
    assert quoted(whole, "This request breaks the spirit and the safeguards of ... the harbour code") == []
    assert quoted(whole, "This request breaks the spirit and the safeguards of the harbour code") != []


def test_what_somebody_else_said_is_not_denied():
    assert (
        quoted(
            "Somebody said she’s a smuggler of brandy. She’s a pilot of this port",
            "She’s not a smuggler of brandy, she’s a pilot of this port",
        )
        == []
    )
    assert quoted(
        "We know she’s a smuggler of brandy. She’s a pilot of this port",
        "We know she’s not a smuggler of brandy, she’s a pilot of this port",
    )
