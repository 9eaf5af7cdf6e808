"""The view of events: types, participants with their codes, and how far they are told as fact."""

from pathlib import Path

import tellings
from tellings.report.views import show


def shown(folder: Path, text: str) -> str:
    path = folder / "report.txt"
    path.write_text(f"News from the coast\n\n{text}\n")
    return show(tellings.compare([str(path)]), "events", 200)


def test_an_event_is_a_line_with_who_whom_and_whether(tmp_path: Path) -> None:
    text = shown(
        tmp_path, "Israeli soldiers arrested two Italian bakers in Oslo on 3 May 2021. The minister denied that soldiers had killed a nun."
    )
    assert "COERCE (arrest)  arrested; by Israeli soldiers (ISR MIL); to two Italian bakers (ITA); on 3 May 2021" in text
    assert "killed [denied]; by soldiers (MIL); to a nun (REL)" in text


def test_an_act_to_come_says_what_it_is_of(tmp_path: Path) -> None:
    assert "AGREE of AID  send [planned]; by Denmark (DNK); to Mali (MLI)" in shown(tmp_path, "Denmark will send aid to Mali.")


def test_a_record_without_events_says_so(tmp_path: Path) -> None:
    assert "No events found." in shown(tmp_path, "The house is big and has a garden with a tree.")
