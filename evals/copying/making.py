"""The set: what is made of each story, and, by the way it was made, which documents share text.

Everything follows from one seed. A paragraph remembers which one it was made from, however much it was edited since, so that the labels
come from the making and not from a likeness.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path
from random import Random
from typing import NamedTuple

from .edits import edited, rewritten, updated
from .templates import market, match, weather

STORIES = Path(__file__).with_name("stories.txt")
SEED = 20
SHARED = 25  # words outside quotations in common from which two documents share text; with none they don't, between they are not labelled
OUTLETS = ("Harbour Gazette", "Northlight", "Valley Post", "The Evening Mail", "Daily Lantern", "Morning Courier", "Westmark Times",
           "Sund Telegraph", "The Observer of Tarn", "Island Herald", "City Bulletin")  # fmt: skip
AGENCY = "Coast Wire"
# A desk's own first sentence, each used once.
OPENERS = (
    "Late in the evening telephones began to ring in half the houses along the valley.",
    "Before the shops had opened, word of it was making its way from door to door.",
    "For once nobody at the regulars' table wanted to talk about football.",
    "The guard had not expected visitors at that hour, let alone one with a parcel under his arm.",
    "Travel agents spent the morning explaining what they did not know themselves.",
    "It is the third time since the autumn that suitcases stand on the pier for nothing.",
    "Whoever wanted rolls on the first day of the week needed luck or a car.",
    "Ash was still falling on the gardens when the first neighbours came with coffee.",
    "Some find a four-leaf clover; others look up at the right moment.",
    "A name from a small town is about to be written across the heavens.",
    "Trust takes years to grow and an afternoon to lose, as a clinic is learning now.",
    "Envelopes with bad news lay in letter boxes all over the district this week.",
    "The debate has divided families, pubs and the benches of the town hall.",
    "Whether it will bring peace to the pastures is doubted by friend and foe alike.",
    "Commuters will go on seeing the sunrise from a traffic jam.",
    "One date had been written in bold on every calendar of the region; it can be crossed out.",
    "Where others would have signed a petition, people here passed the hat round.",
    "There was cake, there was a brass band, and there was a coin.",
    "Dog walkers rubbed their eyes when they came down to the water.",
    "It will take nature longer to forget than it took to happen.",
    "Syringes are being unpacked by the crate in barns that smell of hay.",
    "What sounds like a matter for specialists decides the fate of whole farms.",
    "You could have heard a pin drop, and then you could not hear anything at all.",
    "Her homework, she says, was done before the round began.",
)
# What an outlet prints under each of its stories.
ABOUT = (
    "The {0} is an independent newspaper. Our reporters work without the influence of parties or advertisers, and we correct our "
    "mistakes where we "
    "made them. If you value what we do, tell your neighbours about it or become one of our 8,000 members.",
    "This article was first published in the printed edition of the {0}. All rights are reserved; its text and pictures may be used "
    "for private "
    "purposes only. Questions about rights are answered by our archive between nine and five on working days.",
    "Our journalism is free for everybody because some of our readers pay for it. For the price of a cup of coffee a month you can "
    "support the "
    "{0} and help us to send reporters to where things happen.",
    "Have you seen something that we should write about? Send a message to the newsroom of the {0}, by day or by night. We treat "
    "every tip in "
    "confidence, and we never publish the names of our sources.",
)
FURNITURE = (
    ("Home", "News", "Sport", "Weather", "Subscribe now", "Share this article", "Read more: The ten best walks in the region"),
    ("Menu", "Search", "Log in", "Advertisement", "Sign up for our newsletter", "Most read", "Follow us on social media"),
)


class Paragraph(NamedTuple):
    """Its words, and where they come from: a story's telling and a number; empty for words that belong to this document alone."""

    text: str
    root: str = ""


@dataclass(frozen=True)
class Made:
    """A document: what was done to make it (``kind``), its headline and paragraphs, who published it and when (ISO 8601)."""

    name: str
    kind: str
    paragraphs: tuple[Paragraph, ...]
    outlet: str
    published: str
    credit: str = ""
    around: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())

    @property
    def text(self) -> str:
        """The page as a scraper leaves it."""
        before, after = self.around
        credit = (f"By {self.credit}",) if self.credit else ()
        headline, *rest = (paragraph.text for paragraph in self.paragraphs)
        return "\n\n".join((*before, headline, *credit, *rest, *after)) + "\n"


class Pair(NamedTuple):
    """Two documents by number, whether they share text, and which of them had it first (None where the making does not say)."""

    left: int
    right: int
    copy: bool
    first: int | None

    @property
    def places(self) -> tuple[int, int]:
        """The numbers of the two."""
        return self.left, self.right


def stories() -> dict[str, list[list[str]]]:
    """The stories by name: their tellings, each a headline and its paragraphs."""
    found: dict[str, list[list[str]]] = {}
    lines = [line for line in STORIES.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    for part in "\n".join(lines).split("=== ")[1:]:
        name, *tellings = part.split("--- ")
        told = [[line for line in telling.splitlines()[1:] if line] for telling in tellings]
        found[name.strip()] = told
    return found


def made(seed: int = SEED) -> list[Made]:
    """The documents of the set, in a fixed order."""
    random = Random(seed)  # noqa: S311 - a set that can be made again, no secret
    found = [one for number, (name, told) in enumerate(stories().items()) for one in _of_story(name, number, told, random)]
    for kind, form, count in (("match", match, 14), ("market", market, 10), ("weather", weather, 8)):
        for number in range(count):
            paragraphs = tuple(Paragraph(text, f"{kind}-{number}/{place}") for place, text in enumerate(form(random)))
            outlet = random.choice(OUTLETS)
            found.append(Made(f"{kind}-{number}", "template", paragraphs, outlet, f"2021-0{1 + number % 9}-11"))
            if number == 0:  # a template's report can be copied as well
                found.append(Made(f"{kind}-copy", "exact", paragraphs, "Northlight", "2021-09-30", around=FURNITURE))
    return found


def pairs(documents: Sequence[Made]) -> Iterator[Pair]:
    """Every pair that the making labels."""
    for (left, one), (right, other) in combinations(enumerate(documents), 2):
        roots = {paragraph.root for paragraph in one.paragraphs if paragraph.root}
        shared = sum(_plain(paragraph.text) for paragraph in other.paragraphs if paragraph.root in roots)
        if shared >= SHARED or not shared:
            agency = [number for number, document in ((left, one), (right, other)) if document.kind == "agency"]
            yield Pair(left, right, shared >= SHARED, agency[0] if shared and agency else None)


def _plain(text: str) -> int:
    """Words outside quotations."""
    return sum(len(part.split()) for part in text.replace("“", '"').replace("”", '"').split('"')[::2])


def _of_story(name: str, number: int, told: list[list[str]], random: Random) -> Iterator[Made]:
    first, second = ([Paragraph(text, f"{name}-{who}/{place}") for place, text in enumerate(one)] for who, one in enumerate(told))
    head, *body = first
    own_head, *own_body = second
    outlets = random.sample(OUTLETS, len(OUTLETS))
    hour = 6

    def make(
        kind: str, paragraphs: Sequence[Paragraph], credit: str = "", around: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    ) -> Made:
        nonlocal hour
        hour += 1
        published = f"2021-03-{number + 1:02d}T{hour:02d}:15+01:00"
        return Made(f"{name}-{kind}", kind, tuple(paragraphs), outlets[hour % len(outlets)], published, credit, around)

    new_head = Paragraph(_heading(own_head.text, name))
    about = Paragraph(ABOUT[number % len(ABOUT)].format("Harbour Gazette"))
    agency = make("agency", first)
    yield Made(agency.name, "agency", agency.paragraphs, AGENCY, agency.published, AGENCY)
    yield _at_home(make("own", [*second, about]))
    yield make("exact", first, around=FURNITURE)
    yield make("headed", [new_head, Paragraph(OPENERS[2 * number]), *body], AGENCY)
    yield make("cut-end", [head, *body[: len(body) // 2]], around=(FURNITURE[1][:3], FURNITURE[0][4:]))
    yield make("cut-middle", [new_head, *body[:2], *body[4:]], AGENCY)
    yield _at_home(make("reordered", [head, body[0], *random.sample(body[1:], len(body) - 1), about]))
    yield make("edited", [_edited(one, 0.6, random) for one in first])
    yield make("rewritten", [new_head, *(Paragraph(rewritten(one.text, random), one.root) for one in body)])
    yield make("updated", [Paragraph(updated(one.text, random), one.root) for one in first], AGENCY)
    yield make("edited-cut", [new_head, *(_edited(one, 0.45, random) for one in (body[0], *body[2:5]))])
    yield make("inside", [own_head, *own_body[:2], body[2], *own_body[2:], body[-1]])
    yield make("release", [new_head, Paragraph(OPENERS[2 * number + 1]), _edited(body[1], 0.3, random), *(body[3:5])])


def _edited(one: Paragraph, rate: float, random: Random) -> Paragraph:
    return Paragraph(edited(one.text, rate, random), one.root)


def _at_home(one: Made) -> Made:
    """The document as the outlet published it whose stock text it ends with."""
    return replace(one, outlet="Harbour Gazette")


def _heading(words: str, name: str) -> str:
    return f"What we know about the {name} so far"
