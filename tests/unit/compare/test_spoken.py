"""Findings about what was said: what is claimed comes first, and the same words of two things."""

import re

from spacy.language import Language

from tellings.compare.referents import _nouns
from tellings.pipeline import account, record, story
from tellings.record import Finding, Loaded, Record, Source

TAIL = "\n\nThe harbour town has waited for a decision for three years, and the boats have stayed away since the spring."


def told(*texts: str) -> Record:
    accounts = []
    for number, text in enumerate(texts):
        data = (text + TAIL).encode()
        source = Source(sha256=f"{number:064d}", origin=f"paper{number}.txt", media="text/plain", encoding="utf-8", size=len(data))
        accounts.append(account(Loaded(source=source, data=data)))
    return record(story(accounts), accounts)


def wordings(of: Record) -> list[Finding]:
    return [one for one in of.findings if one.kind == "wording"]


def test_a_wording_that_changes_the_claim_comes_first(nlp: Language) -> None:
    made = told(
        "Mayor Ada Moss spoke on Monday. “We will not close the harbour before the winter storms arrive,” Moss said.",
        "Mayor Ada Moss spoke on Monday. “We will close the harbour before the winter storms arrive,” Moss said.",
    )
    first = made.findings[0]
    assert (first.kind, first.status) == ("wording", "differs")
    assert "claim" in first.differences
    assert first.title.startswith("What is claimed differs")


def test_the_same_words_of_two_things(nlp: Language) -> None:
    made = told(
        "Mayor Ada Moss called the bridge “a national disgrace” on Monday. The ferry sails every day.",
        "Mayor Ada Moss called the ferry “a national disgrace” on Monday. The bridge is open.",
    )
    (one,) = [finding for finding in wordings(made) if "two things" in finding.title]
    assert {variant.words for variant in one.variants} == {"the bridge: “a national disgrace”", "the ferry: “a national disgrace”"}
    assert all(len(variant.citations) == 2 for variant in one.variants)


def test_an_office_goes_by_several_names_with_its_spokesman(nlp: Language) -> None:
    made = told(
        "Spokeswoman Ada Moss said the harbour office was “deeply sorry” about the ferry on Monday. The ministry is in Torp.",
        "Spokeswoman Ada Moss said the ministry was “deeply sorry” about the ferry on Monday. The harbour office is in Torp.",
    )
    assert not [finding for finding in wordings(made) if "two things" in finding.title]


def test_long_accounts_call_one_thing_by_many_names(nlp: Language) -> None:
    rows = " ".join(
        f"The {who} had a fair in spring." for who in ("cooks", "smiths", "bakers", "weavers", "tanners", "masons", "tilers") * 4
    )
    made = told(
        f"Mayor Ada Moss called the bridge “a national disgrace” on Monday. The ferry sails every day. {rows}",
        f"Mayor Ada Moss called the ferry “a national disgrace” on Monday. The bridge is open. {rows}",
    )
    assert not [finding for finding in wordings(made) if "two things" in finding.title]


def test_one_thing_under_two_names_is_no_finding(nlp: Language) -> None:
    made = told(
        "Mayor Ada Moss called the plan “a national disgrace” on Monday. The ferry sails every day.",
        "Mayor Ada Moss called the proposal “a national disgrace” on Monday. The bridge is open.",
    )
    assert not [finding for finding in wordings(made) if "two things" in finding.title]


def test_a_word_of_a_longer_quotation_said_of_another_matter(nlp: Language) -> None:
    made = told(
        "Mayor Ada Moss met Governor Tom Reed on Monday. Reed will open a shipyard in Karlund next year. "
        "Moss called Reed’s move “courageous”. Later they spoke about the pensions of the dockers.",
        "Mayor Ada Moss met Governor Tom Reed on Monday. The shipyard in Karlund came up as well. "
        "Moss praised Reed for his “sensible and courageous” reform of the pensions.",
    )
    (one,) = [finding for finding in wordings(made) if "two things" in finding.title]
    assert "Reed’s move" in one.title
    assert "reform of the pensions" in one.title


def test_two_phrases_that_share_a_word_may_be_of_one_thing(nlp: Language) -> None:
    made = told(
        "Mayor Ada Moss met the crews on Monday. The bill is long. Moss praised the “clean” measure that would keep the harbour running.",
        "Mayor Ada Moss met the crews on Monday. The measure is long. Moss praised the “clean” harbour funding bill.",
    )
    assert not things(made)


def test_a_noun_for_anything_may_take_up_what_the_other_names(nlp: Language) -> None:
    made = told(
        "Mayor Ada Moss met Governor Tom Reed on Monday. A shipyard is to open in Karlund. "
        "Reed signed the reform of the pensions. Moss called Reed’s move “courageous”.",
        "Mayor Ada Moss met Governor Tom Reed on Monday. The shipyard in Karlund came up as well. "
        "Moss praised Reed for his “sensible and courageous” reform of the pensions.",
    )
    assert not [finding for finding in wordings(made) if "two things" in finding.title]


def test_one_matter_of_which_each_account_says_more_is_one(nlp: Language) -> None:
    made = told(
        "Mayor Ada Moss met Governor Tom Reed on Monday. Reed will open a shipyard in Karlund next year. "
        "Moss called Reed’s move “courageous”. Later they spoke about the budget of the harbour.",
        "Mayor Ada Moss met Governor Tom Reed on Monday. The shipyard in Karlund came up as well. "
        "Moss called the newly written budget plan “courageous”.",
    )
    assert not things(made)


def test_words_before_a_noun_for_anything_are_said_of_no_other_matter(nlp: Language) -> None:
    made = told(
        "Mayor Ada Moss met Governor Tom Reed on Monday. Reed will open a shipyard in Karlund next year. "
        "Moss praised a “courageous” move. Later they spoke about the pensions of the dockers.",
        "Mayor Ada Moss met Governor Tom Reed on Monday. The shipyard in Karlund came up as well. "
        "Moss praised Reed for his “sensible and courageous” reform of the pensions.",
    )
    assert not things(made)


def test_the_noun_of_a_phrase_may_be_one_too_common_to_tell_anything() -> None:
    assert _nouns("reports of towns counting catches") == _nouns("reports from keeper Tom Reed") == ["reports"]
    assert _nouns("his reform of the pensions") == ["reform"]


def test_what_is_made_of_a_deed_is_not_another_thing(nlp: Language) -> None:
    made = told(
        "Mayor Ada Moss said on Monday that the fire is treated as an “act of plain spite”. The investigation goes on.",
        "Mayor Ada Moss said on Monday that the investigation is treated as an “act of plain spite”. The fire is out.",
    )
    assert not things(made)


def test_some_of_a_kind_may_be_those_that_another_account_names(nlp: Language) -> None:
    made = told(
        "Mayor Ada Moss said on Monday that some fishermen were “satisfied”. The workers in the yard went home.",
        "Mayor Ada Moss said on Monday that some workers in the yard were “satisfied”. The fishermen went home.",
    )
    assert not things(made)


def things(of: Record) -> list[Finding]:
    return [finding for finding in wordings(of) if "two things" in finding.title]


def test_a_deed_told_from_both_ends_is_one(nlp: Language) -> None:
    made = told(
        "Mayor Ada Moss said on Monday that Governor Tom Reed has “shaken” the fishermen. Nobody answered her.",
        "Mayor Ada Moss said on Monday that the fishermen are “shaken” by Governor Tom Reed. Nobody answered her.",
    )
    assert not things(made)


def test_one_thing_by_a_short_and_a_long_name(nlp: Language) -> None:
    made = told(
        "Mayor Ada Moss said on Monday that the Karlund coast guard is “wide awake”. The guard has two boats.",
        "Mayor Ada Moss said on Monday that the guard is “wide awake”. The Karlund coast guard has two boats.",
        "Mayor Ada Moss said on Monday that Karlund is “wide awake”. The coast guard has two boats.",
    )
    assert not things(made)


def test_words_of_two_things_are_told_once_however_many_accounts_have_them(nlp: Language) -> None:
    bridge = "Mayor Ada Moss called the bridge “a national disgrace” on Monday. The ferry sails every day."
    ferry = "Mayor Ada Moss called the ferry “a national disgrace” on Monday. The bridge is open."
    assert len(things(told(bridge, ferry, f"{bridge} Children play there.", f"{ferry} It is old."))) == 1


def parted(*texts: str) -> list[Finding]:
    return [finding for finding in wordings(told(*texts)) if finding.status == "differs"]


def test_the_title_of_a_show_is_nobodys_wording(nlp: Language) -> None:
    assert not parted(
        "Mayor Ada Moss said on Monday that she would run again. She announced her candidacy on “The Late Harbour Hour With Jon Pell.”",
        "Mayor Ada Moss announced her candidacy on “The Harbour Hour With Jon Pell” on Monday.",
    )


def test_a_day_written_in_two_ways_is_no_other_number(nlp: Language) -> None:
    assert not parted(
        "Mayor Ada Moss spoke on Monday. “Let me be clear, closing the harbour October the 21st is no whim of ours,” Moss said.",
        "Mayor Ada Moss spoke on Monday. “Closing the harbour Oct. 21 is no whim of ours,” Moss said.",
    )


def test_an_initial_and_another_spelling_of_a_name_are_no_other_wording(nlp: Language) -> None:
    assert not parted(
        "Mayor Ada Moss spoke on Monday. “The house of Oluf B. Dahlskiy was robbed in the night, and that is bad news,” Moss said.",
        "Mayor Ada Moss spoke on Monday. “The house of Oluf Dahlsky was robbed in the night, and that is bad news,” Moss said.",
    )


def test_another_end_of_a_fragment_is_another_wording(nlp: Language) -> None:
    (one,) = parted(
        "Mayor Ada Moss spoke on Monday. “The crew was too young to be turned away in the middle of the storm,” Moss said.",
        "Mayor Ada Moss said on Monday that nobody should be “turned away in the middle of the winter.”",
    )
    assert "“storm” / “winter”" in one.title


def test_what_an_account_tells_in_its_own_words_is_not_cut(nlp: Language) -> None:
    made = told(
        "Mayor Ada Moss spoke on Monday. “We close the harbour tonight because the eastern breakwater cracked in the frost,” Moss said.",
        "Mayor Ada Moss spoke on Monday. “We close the harbour tonight,” Moss said. The eastern breakwater had cracked in the frost.",
    )
    assert not any("leaves out" in finding.reason for finding in wordings(made))


def test_the_reason_says_who_quotes_whom_and_who_has_which_words(nlp: Language) -> None:
    made = told(
        "Mayor Ada Moss spoke on Monday. “We will not open the harbour before the breakwater has been repaired by our men,” Moss said.",
        "Mayor Ada Moss spoke on Monday. “We will not open the harbour before the breakwater has been rebuilt by our men,” Moss said.",
        "Mayor Ada Moss spoke on Monday. “We will not open the harbour,” Moss said.",
    )
    (one,) = wordings(made)
    assert one.reason.startswith("paper0.txt, paper1.txt and paper2.txt quote one utterance of Ada Moss: all name the same speaker and ")
    assert one.reason.endswith(" leaves out the last 9 words, after “harbour”.")
    assert re.search(r"\. paper\d\.txt has “(repaired|rebuilt)” where the longest has “(repaired|rebuilt)”\. ", one.reason)
