"""Captions, galleries, players and forms run together with the text of a long line."""

import pytest

from tellings.clean.gallery import phrase_end
from tests.cleaning import cleaned, of

FIRST = (
    "The old grain mill at Tolna burned for nine hours on Friday, and crews from five villages pumped water from the river to keep the "
    "fire away from the houses along Weir Street, the county said."
)
SECOND = "“We saw the roof go down at noon,” said Eskil Brandt, who keeps the ferry landing and called the fire service."
THIRD = "The mill had stood empty since the spring flood, and its owner had asked the council for leave to pull it down."


def body(line: str) -> list[str]:
    return of(cleaned(f"Mill at Tolna burns down\n\n{line}"), "paragraph")


@pytest.mark.parametrize(
    "between",
    [
        "Image copyright Reuters Image caption A column of smoke stood over the river",
        "Media caption Villagers watched the fire from the bridge for hours",
        "GETTY Smoke stood over the river all day",
        "1 of 14 Full Screen Autoplay Close Skip Ad x Fire in Tolna View Photos The mill burned for hours. Ada Lind/AP Buy Photo Wait 2 "
        "seconds to continue.",
        "Now playing Replay Unmute Click to play Skip in 9 Cancel Watch next",
        "Play slideshow AFP 1 of 12",
        "[More on Tolna: How the river town lost its oldest landmark]",
        "Fire in Tolna: In pictures 3 show all Fire in Tolna: In pictures 1/3 Tolna at noon AP 2/3 The weir Reuters 3/3 Crews at work AFP",
        "Tolna Daily Letter Get the news of the valley delivered to your inbox every morning. Please verify you’re not a robot. "
        "Invalid email address. Please re-enter. Thank you for subscribing.",
        "Story continues below",
        "Your browser does not support this interactive map.",
    ],
)
def test_what_is_run_into_a_line_is_cut_out_and_no_sentence_with_it(between: str) -> None:
    assert body(f"{FIRST} {between} {SECOND} {THIRD}") == [FIRST, f"{SECOND} {THIRD}"]
    sentences = " ".join(body(f"{FIRST} {SECOND} {THIRD} {between}"))
    assert all(one in sentences for one in (FIRST, SECOND, THIRD))


def test_a_gallery_with_the_number_of_its_pictures() -> None:
    gallery = (
        "Getty Images 7 Crews at the weir AP:Associated Press 7 Children watch from the bridge Valley News 7 The mill in May "
        "Reuters 7 Smoke over the town"
    )
    assert body(f"{FIRST} {gallery} {SECOND} {THIRD}") == [FIRST, f"{SECOND} {THIRD}"]


@pytest.mark.parametrize(
    "line",
    [
        "Reuters Television showed the roof coming down at noon.",
        "Getty Images has bought the pictures of the fire, its chief said.",
        "The Valley News 7 team filmed the fire from a boat.",
        "“[The council] knew of the danger,” Brandt said.",
        "[The council said on Saturday that it had known.]",
        "Crews took 1/3 of the water from the river and 2/3 from the weir.",
        "She said the caption below the painting was wrong.",
        "Brandt said that the fire filled a full screen at the town hall.",
        "The owner had given the county an invalid email address. An error has been ruled out.",
        "Members receive regular updates from the council and its partners.",
        "Those who buy photos of the mill pay the fire service.",
        "The story continues below the weir, where the river is wide.",
        "Brandt told the council: “Get the pumps delivered to the landing by noon.”",
    ],
)
def test_what_only_looks_like_it_stays(line: str) -> None:
    assert body(f"{FIRST} {line} {SECOND} {THIRD}") == [f"{FIRST} {line} {SECOND} {THIRD}"]


@pytest.mark.parametrize(
    ("text", "caption"),
    [
        ("A crane stands at the weir Eskil Brandt said so", "A crane stands at the weir "),
        ("President-elect Ida Holm walks about in Tolna He said", "President-elect Ida Holm walks about in Tolna "),
        ("Crews at the Weir Street Tolna council met", ""),
        ("Tolna, Lund Brandt ferries people over the river Ida", ""),
        ("Crews rest at the weir", ""),
    ],
)
def test_a_caption_is_cut_no_further_than_is_certain(text: str, caption: str) -> None:
    assert text[: phrase_end(text)] == caption
