"""Which other words are none that matter between two wordings of one utterance."""

import pytest

from tellings.compare.immaterial import immaterial
from tellings.record import Edit


@pytest.mark.parametrize(
    ("base", "other"),
    [
        ("there's", "it's"),
        ("the dock laws", "the dock law"),
        ("polison", "polizón"),
        ("Zarnya", "Zarniyah"),
        ("Bashar Sadd", "Bashar al-Sadd"),
        ("lantern", "lantren"),
        ("harbour’s", "harbuor’s"),
        ("Elpida", "Ελπίδα"),
        ("they", "the harbour crews"),
        ("gonna", "going to"),
        ("night-boat", "night boat timetable"),
        ("we learn", "we lean"),
        ("ferry's", "ferry is"),
        ("He'd", "He had"),
        ("ended up getting", "got"),
        ("twenty-five", "25"),
        ("two thousand", "2,000"),
        ("a hundred", "100"),
        ("No one", "Nobody"),
        ("Everyone who", "Everybody that"),
        ("very, very", "so"),
        ("(the rowers)", "(the crew)"),
        ("Nov.", "November"),
        ("falling rents –", "rents falling -"),
        ("@rivrow", "the River Rowers"),
        ("Tora Moe", "@skipperToraMoe"),
        ("the 17th,", "17"),
        ("4th,", "4"),
        ("3rd", "Third"),
        ("deputy harbour admiral", "DHA"),
        ("pro-(Net Menders Union)", "pro-NMU"),
        ("pic[ture] of", "pic of"),
        ("to never", "never to"),
        ("and", "I"),
        ("Stephen Moss", "Stefan Moss"),
        ("fo", "for"),
        ("and", "to"),
        ("in to", "into"),
        ("350 kg", "350 kilograms"),
        ("47percent", "47 percent"),
        ("three-and-a-half", "3½"),
        ("2 1/2", "2.5"),
        ("is", "he's"),
        ("have", "they've"),
        ("w/ two oars", "with two oars"),
        ("b/c", "because"),
        ("well head", "wellhead"),
        ("Qatif", "Ghatif"),
        ("al-Qatif", "al Katif"),
        ("Dhofar", "Dofar"),
        ("five", "$5"),
        ("the twenty-first", "the 21st"),
        ("Pier II", "pier two"),
        ("I’ m", "I'm"),
        ("don’ t", "don't"),
        ("cheque", "check"),
        ("the first of", "1st"),
        ("feet.", "ft."),
        ("Fort", "Ft."),
        ("the twelfth of", "12th"),
        ("Mister", "Mr."),
        ("Covid", "COVID-19"),
        ("U.N.", "United Nations"),
        ("12 °C", "12 degrees Celsius"),
    ],
)
def test_what_a_reader_passes_over(base: str, other: str) -> None:
    assert immaterial(Edit(op="changed", base=base, other=other))


@pytest.mark.parametrize(
    ("base", "other"),
    [
        ("@rivrow", "the Harbour Pilots"),
        ("will", "must"),
        ("won", "lost"),
        ("there is", "there was"),
        ("two boats", "ten boats"),
        ("they", "not the crews"),
        ("the pier", "the lock"),
        ("twenty-five", "26"),
        ("ended up selling", "burned"),
        ("ferry's", "ferry was"),
        ("3½", "3"),
        ("2 1/2", "2 1/4"),
        ("is", "he was"),
        ("they", "they've"),
        ("a boat", "boats"),
        ("the 17th", "16"),
        ("deputy harbour admiral", "DHB"),
        ("and", "they not"),
        ("of", "or"),
        ("Qatif", "Latif"),
        ("Niger", "Nigeria"),
        ("five", "$6"),
        ("well heads", "wellhead fields"),
        ("bin", "ban"),
        ("Pier II", "pier three"),
    ],
)
def test_what_a_reader_sees(base: str, other: str) -> None:
    assert not immaterial(Edit(op="changed", base=base, other=other))


@pytest.mark.parametrize("words", ["it", "just kind of", "really", "ever", "at"])
def test_words_that_may_come_and_go(words: str) -> None:
    assert immaterial(Edit(op="dropped", base=words, other=""))
    assert immaterial(Edit(op="added", base="", other=words))


@pytest.mark.parametrize("words", ["they", "not", "keeper", "only", "must"])
def test_words_that_say_something_are_missed(words: str) -> None:
    assert not immaterial(Edit(op="dropped", base=words, other=""))


def test_what_a_link_says_that_ran_into_the_words_is_nobodys() -> None:
    assert immaterial(Edit(op="dropped", base="Ada Jane MossHarbour opens at last Ferries sail again MORE", other=""))
    assert not immaterial(Edit(op="dropped", base="and MORE", other=""))
