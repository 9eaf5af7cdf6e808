"""How accounts put a story: counts with their places."""

import tellings

ONE = """Soldiers kill 20 in Lisbon

Soldiers entered a warehouse in Lisbon on Sunday. The massacre shocked the town, Mayor Nora Vik said. “We want the truth,” Vik said.
General Paul Aren claimed that the dead had fired first. The massacre was the third in a year.
"""
OTHER = """Twenty dead in Lisbon

A clash in a warehouse in Lisbon left 20 people dead on Sunday. General Paul Aren said that the army had been fired at. The clash is being
examined in Lisbon.
"""


def made(tmp_path):
    for name, text in (("2022-06-06-courier.txt", ONE), ("2022-06-06-tribune.txt", OTHER)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    record = tellings.compare([str(tmp_path)])
    return record, {record.account(one.account).document.text.partition("\n")[0]: one for one in record.framing}


def test_whom_it_lets_speak_adds_up(tmp_path):
    _, found = made(tmp_path)
    courier = found["Soldiers kill 20 in Lisbon"]
    assert {voice.name for voice in courier.voices} == {"Nora Vik", "Paul Aren"}
    assert abs(sum(voice.share for voice in courier.voices) - 1) < 0.001
    assert courier.voices[0].marked == 4


def test_labels_are_counted_with_what_they_judge(tmp_path):
    _, found = made(tmp_path)
    words = {
        title: [(label.word, label.own + label.quoted) for label in one.labels if label.thing == "violence"] for title, one in found.items()
    }
    assert words == {"Soldiers kill 20 in Lisbon": [("massacre", 2)], "Twenty dead in Lisbon": [("clash", 2)]}
    sides = {label.judgement for one in found.values() for label in one.labels if label.thing == "violence"}
    assert len(sides) == 2


def test_verbs_of_saying_with_their_tone(tmp_path):
    _, found = made(tmp_path)
    tones = {verb.lemma: (verb.tone, verb.count) for verb in found["Soldiers kill 20 in Lisbon"].saying}
    assert tones == {"say": ("nothing", 2), "claim": ("distance", 1)}


def test_what_it_leads_with_and_speaks_of(tmp_path):
    record, found = made(tmp_path)
    tribune = found["Twenty dead in Lisbon"]
    assert tribune.lead is not None
    assert tribune.lead.evidence.exact == "A clash in a warehouse in Lisbon left 20 people dead on Sunday."
    assert "Lisbon" in tribune.leads
    assert all(0 < topic.share <= 1 for topic in tribune.topics)
    for one in record.framing:
        text = record.account(one.account).document.text
        places = [place for part in (one.voices, one.labels, one.saying, one.topics) for item in part for place in item.citations]
        assert all(text[place.evidence.start : place.evidence.end] == place.evidence.exact for place in places)
