"""Whether like wordings are surely of one utterance."""

import pytest
from spacy.language import Language

from tellings.compare.near_verbatim import more_alike, nearly_verbatim, one_form, spoken_to_and_of
from tellings.compare.wording import wording
from tellings.compare.wordings import other_wordings
from tellings.pipeline import account, record, story
from tellings.record import AlignedQuote, Edit, Finding, Loaded, Source, Telling

SAID = "The harbour board has seen the new figures of the salt works and it will tell the town by Friday what it makes of them."
# Sentences that tell nothing twice, to make two long accounts of.
ROWS = ("cooks", "smiths", "bakers", "weavers", "tanners", "fowlers", "coopers", "masons", "glaziers", "tilers", "potters", "dyers")


def judged(one: str, other: str) -> bool:
    tellings = tuple(
        Telling(account=f"a{number}", quote=f"q{number}", citations=(), words=words) for number, words in enumerate((one, other))
    )
    quote = wording(AlignedQuote(id="u", speaker=None, kind="direct", base=0, tellings=tellings, wordings=0, reason="r"), ())
    ((telling, changed),) = other_wordings(quote)
    return nearly_verbatim(telling.edits, changed)


def test_a_word_among_many_is_another_wording() -> None:
    assert judged(SAID, SAID.replace("new figures", "old figures"))


def test_one_word_of_a_few_is_too() -> None:
    assert judged("The board has seen the worst of it", "The board has seen the best of it")


def test_much_that_is_worded_otherwise_may_be_another_utterance() -> None:
    other = "The board has got the figures of the new salt works and it shall let the people know by Friday what it thinks of them."
    assert not judged(SAID, other)


def test_who_is_spoken_to_in_one_wording_and_of_in_the_other_is_told_in_two() -> None:
    letter = "Your chart shows the reefs of your own youth and none of the wrecks"
    remark = "I fear Captain Moe’s chart shows the reefs of his own youth and none of the wrecks"
    assert _turned(remark, letter)
    assert not _turned(remark, remark.replace("wrecks", "shoals"))
    assert not _turned("You take the reefs as they are and sail", "They take the reefs as they are and sail")  # one place: a slip
    assert not _turned(remark, "[Your] chart shows the reefs of [your] own youth and none of the wrecks")


def _turned(one: str, other: str) -> bool:
    return spoken_to_and_of(_edits(one, other))


def _edits(one: str, other: str) -> tuple[Edit, ...]:
    tellings = tuple(
        Telling(account=f"a{number}", quote=f"q{number}", citations=(), words=words) for number, words in enumerate((one, other))
    )
    quote = wording(AlignedQuote(id="u", speaker=None, kind="direct", base=0, tellings=tellings, wordings=0, reason="r"), ())
    return quote.tellings[1].edits


def test_one_form_filled_in_for_two_people_is_two_utterances() -> None:
    form = "At dusk on {} ({} 4) our beloved {} of Tarn went to sea for ever. He was born in {}. Light a lamp for him at the quay"
    one, other = form.format("Sunday", "May", "piper Odd Lund", "1950"), form.format("Monday", "June", "cook Nils Aker", "1931")
    assert one_form(_edits(one, other))
    assert not one_form(_edits(one, one.replace("Lund", "Lunde").replace("lamp", "candle").replace("May", "June")))


def test_sentences_that_share_a_title_alone_are_two() -> None:
    one, other = "The chairman of the united salt towns calls the tune", "Whoever is chairman of the united salt towns, his word is law"
    tellings = tuple(
        Telling(account=f"a{number}", quote=f"q{number}", citations=(), words=words) for number, words in enumerate((one, other))
    )
    quote = wording(AlignedQuote(id="u", speaker=None, kind="direct", base=0, tellings=tellings, wordings=0, reason="r"), ())
    assert not any(more_alike(telling.edits, changed) for telling, changed in other_wordings(quote))


def test_another_beginning_of_a_short_fragment_may_be_another_utterance() -> None:
    assert not judged(
        "struck many of the boats in the old harbour basin", "three raids on a number of senior boats in the old harbour basin"
    )


OTHER_ROWS = [
    "The {} had a fair in spring.",
    "Rain kept the {} from the quay.",
    "Some {} sold their carts.",
    "The guild took in three {}.",
]


def written(said: str, told: str, sentences: list[str]) -> str:
    head = "Board tells of the figures\n\n7 March 2019\n\nChairman Tom Reed of Hask spoke of the salt works."
    return f"{head} “{said},” Reed said {told}. {' '.join(sentences)}"


def long_accounts(*said: tuple[str, str]) -> list[Finding]:
    """The findings about wordings of two long accounts that have nothing in common but what Reed said."""
    first = [f"The {row} of Hask met in hall {number} and heard report {number}." for number, row in enumerate(ROWS * 2)]
    other = [form.format(row) for row in ROWS[:6] for form in OTHER_ROWS]
    return wordings(*(written(words, told, rows) for (words, told), rows in zip(said, (first, other), strict=True)))


def wordings(*texts: str) -> list[Finding]:
    accounts = []
    for number, text in enumerate(texts):
        source = Source(sha256=f"{number:064d}", origin=f"paper{number}.txt", media="text/plain", encoding="utf-8", size=len(text))
        accounts.append(account(Loaded(source=source, data=text.encode())))
    return [one for one in record(story(accounts), accounts).findings if one.kind == "wording"]


def test_long_accounts_that_reword_much_are_not_told_to_part(nlp: Language) -> None:
    one, other = (
        "We have seen the new figures of the salt works and will tell the town",
        "We got the old figures of the salt works and shall ask the town",
    )
    (found,) = long_accounts((one, "on Thursday"), (other, "on Thursday"))
    assert found.status == "compatible"
    assert "in like words" in found.title
    assert "may be two utterances" in found.reason


def test_long_accounts_that_reword_a_word_are(nlp: Language) -> None:
    (found,) = long_accounts((SAID[:-1], "on Thursday"), (SAID[:-1].replace("new", "old"), "on Thursday"))
    assert found.status == "differs"


def test_what_was_said_on_two_days_is_not_one_utterance_in_two_wordings(nlp: Language) -> None:
    found = long_accounts((SAID[:-1], "on Wednesday"), (SAID[:-1].replace("new", "old"), "on Thursday"))
    assert [one.status for one in found] == ["compatible"]


def test_what_was_written_and_what_was_told_to_somebody_are_two_utterances(nlp: Language) -> None:
    head = "Board tells of the salt works\n\n7 March 2019\n\n"
    tweeted = head + "Chairman Tom Reed of Hask tweeted: “The mayor should explain her report and step down.”"
    answered = head + "Chairman Tom Reed of Hask told Coast Radio: “The mayor should further explain her report.”"
    assert "differs" not in [one.status for one in wordings(tweeted, answered)]
    said = answered.replace("told Coast Radio", "said")
    assert "differs" in [one.status for one in wordings(tweeted, said)]


@pytest.mark.parametrize(
    ("one", "other", "parts"),
    [
        ("said in a statement", "said at a news conference", False),
        ("wrote in a letter to the mayor", "told reporters", False),
        ("said in the annual report", "said in a statement", False),
        ("will say, according to his prepared testimony", "said", False),
        ("said in a statement", "said", True),
        ("said, who was looking for the letter", "told reporters", True),
        ("said at a news conference", "told reporters", True),
    ],
)
def test_what_two_channels_carry_are_two_utterances(nlp: Language, one: str, other: str, parts: bool) -> None:
    head = "Board tells of the salt works\n\n7 March 2019\n\n"
    first = head + f"“The mayor should explain her report and step down,” Chairman Tom Reed of Hask {one}."
    second = head + f"“The mayor should further explain her report,” Chairman Tom Reed of Hask {other}."
    assert ("differs" in [found.status for found in wordings(first, second)]) == parts


def test_many_words_in_a_row_are_one_text_whatever_it_is_called(nlp: Language) -> None:
    head = "Board tells of the salt works\n\n7 March 2019\n\n"
    words = "The works that we are going to build on the old quay this summer will {} the poor towns of the bay"
    first = head + f"“{words.format('help')},” Chairman Tom Reed of Hask said in a statement."
    second = head + f"“{words.format('feed')},” Chairman Tom Reed of Hask told reporters."
    assert "differs" in [found.status for found in wordings(first, second)]


def test_what_was_said_weeks_before_the_report_is_not_its_news(nlp: Language) -> None:
    found = long_accounts((SAID[:-1], "on 4 February"), (SAID[:-1].replace("new", "old"), "at the hall"))
    assert "differs" not in [one.status for one in found]


def test_a_body_and_a_person_are_two_speakers(nlp: Language) -> None:
    head = "Harbour Guild tells of the salt works\n\n7 March 2019\n\nThe Harbour Guild met in the town hall of Hask. "
    body = head + "“The new works will be a great help to the poor towns of the bay,” the Harbour Guild said in a note."
    person = head + "Tom Reed spoke, too. “The new works will be a help to the poor towns of the bay,” Reed said."
    assert "differs" not in [one.status for one in wordings(body, person)]
    assert "differs" in [one.status for one in wordings(body.replace("great", "big"), body)]


def test_what_two_crowds_chant_are_two_chants(nlp: Language) -> None:
    head = "Dockers march round the basin\n\n7 March 2019\n\n"
    first = head + "Dockers marched round the basin carrying lamps and {}, “Heave ho, heave ho, the harbour tax has got to go”."
    second = head + "{} “Heave ho, heave ho, the harbour guild has got to go!” dockers marched to the mint."
    assert "differs" not in [one.status for one in wordings(first.format("chanting"), second.format("Chanting"))]
    assert "differs" in [one.status for one in wordings(first.format("writing"), second.format("Writing"))]


@pytest.mark.parametrize(("source", "status"), [("Ida Quell, Tove Aas and Berit Holm", "compatible"), ("Ida Quell", "differs")])
def test_what_several_state_together_is_not_what_one_of_them_said(nlp: Language, source: str, status: str) -> None:
    head = "Harbour inquiry to open\n\n7 March 2019\n\n"
    first = head + "An inquiry begins. “The rowers will see the harbour books with their own eyes at last,” Ida Quell said in a statement."
    second = (
        head + "Tove Aas and Berit Holm were in the hall when the lamps went out over the old basin. "
        f"“The rowers will read the harbour books with their own eyes at last,” {source} said in a statement."
    )
    assert [one.status for one in wordings(first, second)] == [status]
