"""The same words on two occasions are two utterances; what an account leaves open parts nothing."""

import pytest
from spacy.language import Language

from tellings.pipeline import account, record, story
from tellings.record import Loaded, Record, Source

SLOGAN = "“We will raise the old sea wall,”"
LONG = "“We will raise the old sea wall before the next winter storm reaches our children and our boats,”"
TAIL = "\n\nThe harbour town has waited for a decision for three years, and the boats have stayed away since the spring."


def told(*texts: str, day: str = "9 May 2023") -> Record:
    accounts = []
    for number, text in enumerate(texts):
        data = f"Harbour wall\n\n{day}\n\n{text}{TAIL}".encode()
        source = Source(sha256=f"{number:064d}", origin=f"paper{number}.txt", media="text/plain", encoding="utf-8", size=len(data))
        accounts.append(account(Loaded(source=source, data=data)))
    return record(story(accounts), accounts)


def accounts_of(made: Record, words: str = "sea wall") -> list[int]:
    return [len(one.tellings) for one in made.quotes if words in one.tellings[one.base].words]


def test_other_days_part_even_a_long_quotation(nlp: Language) -> None:
    for words in (SLOGAN, LONG):
        made = told(f"{words} Mayor Ada Moss said on 2 May 2023.", f"{words} Mayor Ada Moss said on 6 May 2023.")
        assert accounts_of(made) == [1, 1]


def test_a_slip_of_one_day_is_reported_and_parts_nothing(nlp: Language) -> None:
    made = told(f"{LONG} Mayor Ada Moss said on 2 May 2023.", f"{LONG} Mayor Ada Moss said on 3 May 2023.")
    assert accounts_of(made) == [2]
    (finding,) = [one for one in made.findings if one.kind == "date" and one.title.startswith("When Ada Moss said it")]
    assert finding.status == "differs"
    assert [variant.words for variant in finding.variants] == ["2023-05-02", "2023-05-03"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("told reporters", "told the court"),
        ("said at a rally", "said in an interview"),
        ("said in Norwich", "said in Aberdeen"),
        ("told the BBC", "told CNN"),
    ],
)
def test_other_circumstances_part_a_few_words_only(nlp: Language, one: str, other: str) -> None:
    assert accounts_of(told(f"{SLOGAN} Mayor Ada Moss {one}.", f"{SLOGAN} Mayor Ada Moss {other}.")) == [1, 1]
    assert accounts_of(told(f"{LONG} Mayor Ada Moss {one}.", f"{LONG} Mayor Ada Moss {other}.")) == [2]


@pytest.mark.parametrize("where", ["said on 2 May 2023", "told reporters", "said at a rally", "said in Norwich", "told the BBC"])
def test_what_one_account_leaves_open_parts_nothing(nlp: Language, where: str) -> None:
    assert accounts_of(told(f"{SLOGAN} Mayor Ada Moss {where}.", f"{SLOGAN} Mayor Ada Moss said.")) == [2]


def test_two_occasions_are_not_joined_by_a_third_account(nlp: Language) -> None:
    made = told(f"{LONG} Mayor Ada Moss said on 2 May 2023.", f"{LONG} Mayor Ada Moss said.", f"{LONG} Mayor Ada Moss said on 6 May 2023.")
    assert sorted(accounts_of(made)) == [1, 2]
