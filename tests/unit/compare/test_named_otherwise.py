"""Names in other words, and those who are told to have said nothing: no account leaves them out."""

import tellings

ONE = """Clinic closes in Orsa

The heart clinic of St. Aldo's Hospital in Orsa closed on Monday after 17 deaths. "We failed them," said its director, Ida Berg.
The Nurses' Guild said it would strike. "The ward is a disgrace," its spokesman Daniel Moss said.
Olle Lind, the mayor, said the town had known nothing. "We were never told," Lind told reporters at St. Aldo's Hospital.
"""
TWO = """Orsa's heart clinic shuts

The heart clinic of St. Aldo's Hospital in Orsa shut its doors on Monday. Director Ida Berg blamed a lack of nurses. "It is a dark day,"
Berg said. The mayor, Olle Lind, promised a review of St. Aldo's Hospital. "The town will look into it," Lind said.
The Nurses' Guild said the ward was unsafe.
"""
THREE = """Anger in Orsa as clinic is closed

Families in Orsa reacted with anger on Monday as the heart clinic at St Aldo's was closed. "Nobody asked us," said Daniel Moss, a
nurse. The mayor, Olle Lind, declined to comment.
"""


def states(tmp_path, kind):
    for number, text in enumerate((ONE, TWO, THREE)):
        (tmp_path / f"2022-06-07-paper{number}.txt").write_text(text, encoding="utf-8")
    record = tellings.compare([str(tmp_path)])
    last = next(one.id for one in record.accounts if "Families" in one.document.text)
    return {item.label: state.status for item in record.coverage if item.kind == kind for state in item.carried if state.account == last}


def test_a_name_in_part_is_not_left_out(tmp_path):
    assert states(tmp_path, "entity")["St. Aldo's Hospital"] in ("unclear", "has")


def test_who_declined_to_comment_is_not_left_out(tmp_path):
    found = states(tmp_path, "speaker")
    assert found["Olle Lind"] == "unclear"
    assert found["Ida Berg"] == "not_found"


def test_a_body_whose_spokesman_is_quoted_is_not_left_out(tmp_path):
    found = states(tmp_path, "speaker")
    assert next(status for name, status in found.items() if "Guild" in name) == "unclear"
