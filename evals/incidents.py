"""Many like incidents, made by rule: local reports that only names, places, figures and dates tell apart.

Shootings, fires, crashes, drownings and robberies; each is told by one to four outlets in words of their own, some of them days later;
towns, streets and surnames come back again and again, and so does the stock text of agencies and police. No real report is used.
"""

import datetime as dt
import random
from collections.abc import Iterator
from dataclasses import dataclass

FIRST = tuple(a + b for a in ("Al", "Ber", "Cel", "Dor", "Em", "Fen", "Har", "Jor") for b in ("a", "dan", "ine", "ric", "ton"))
LAST = tuple(
    a + b
    for a in ("Ash", "Brad", "Cor", "Dun", "Hol", "Kirk", "Mar", "Nor", "Thorn", "Whit")
    for b in ("ley", "man", "more", "wick", "er", "den")
)
TOWNS = tuple(
    a + b for a in ("Alder", "Black", "Cran", "Deep", "Elm", "Fair", "Gran", "King") for b in ("by", "field", "haven", "port", "dale")
)
ROADS = tuple(a + b for a in ("Bridge", "Castle", "Foundry", "Market", "Orchard") for b in ("gate", "side", "view", " Hill", " End"))
KINDS = ("Street", "Avenue", "Road", "Lane")
OUTLETS = ("Courier", "Herald", "Radio", "Evening Post", "Chronicle", "Online")

MATTERS = {
    "shooting": (
        ("shooting", "shooting incident", "gun attack"),
        (
            "Officers responding to reports of gunfire found {victim}, {age}, on {street} at about {clock} on that day.",
            "{victim}, {age}, was found with gunshot wounds near the {number} block of {street}, police said.",
            "The victim, identified as {age}-year-old {victim}, had been shot {count} times.",
            "Investigators collected {count} shell casings on {street} and asked neighbours for video.",
        ),
    ),
    "fire": (
        ("fire", "blaze", "house fire"),
        (
            "Fire crews were called to a house on {street} shortly after {clock} and found it in flames.",
            "{victim}, {age}, was pulled from the second floor of the burning house by firefighters.",
            "The blaze drove {count} families from their homes; the damage is put at ${money}.",
            "Neighbours said they saw smoke over {street} and heard {victim} calling for help.",
        ),
    ),
    "crash": (
        ("crash", "collision", "car accident"),
        (
            "A car driven by {victim}, {age}, left {street} at about {clock} and hit a tree.",
            "{victim}, a {age}-year-old from {town}, was at the wheel when two cars collided on {street}.",
            "Rescuers needed {count} minutes to free the driver from the wreck.",
            "{street} was closed for {count} hours while investigators measured the scene.",
        ),
    ),
    "drowning": (
        ("drowning", "swimming accident", "water rescue"),
        (
            "{victim}, {age}, was swimming near the {street} bridge when the current took hold at about {clock} on that day.",
            "Divers searched the river below {street} for {count} hours before they found {victim}.",
            "Witnesses saw the {age}-year-old {victim} go under and called for help.",
            "The water was {count} degrees and the current strong, the rescue service said.",
        ),
    ),
    "robbery": (
        ("robbery", "hold-up", "raid on a shop"),
        (
            "A man with a knife walked into the shop of {victim}, {age}, on {street} at about {clock} and asked for money.",
            "{victim}, {age}, who keeps a shop on {street}, handed over ${money}, police said.",
            "The robber fled on foot; {count} officers with dogs searched the streets around.",
            "It was the shopkeeper's {count}th year on {street}, neighbours said of {victim}.",
        ),
    ),
}
ENDS = {
    True: ("{victim} died at the scene.", "{victim} was taken to hospital and died there.", "{surname} was pronounced dead at {clock}."),
    False: ("{victim} was taken to hospital and is in stable condition.", "{surname} was treated for injuries and is expected to recover."),
}
STOCK = (
    "Anyone with information is asked to call the {town} police department.",
    "The {town} police department said the investigation continues.",
    "No arrest has been made, and the names of possible suspects were not released.",
    "Police spokesman {speaker} said it was too early to speak of a cause.",
    "Residents said such things had become too common in {town}.",
    "Copyright of this report lies with the agency. It may not be published without permission.",
    "Mayor {mayor} said the town's thoughts were with the family.",
)
LATER = (
    "Police in {town} have arrested a man over the {word} of {weekday} last week in which {victim}, {age}, was hurt on {street}.",
    "A week after the {word} on {street} in {town}, the family of {victim}, {age}, has asked for patience.",
)
TITLES = (
    "{town}: {word} on {street}",
    "{Word} in {town} leaves {age}-year-old {state}",
    "{victim}, {age}, {state} after {word} in {town}",
    "Police look into {word} on {street}",
    "{count} called to {word} in {town}",
)
LEADS = (
    "{town} — A {age}-year-old was {state} on {weekday} in a {word} on {street}, police said.",
    "{victim} of {town} was {state} in a {word} on {street} on {weekday}.",
    "{town} police are looking into a {word} that left {victim}, {age}, {state} on {weekday}.",
    "A {word} on {street} in {town} left one {state} on {weekday}, officials said.",
)
ALL = tuple(f"{first} {last}" for first in FIRST for last in LAST)


@dataclass(frozen=True, slots=True)
class Telling:
    """One made report: its text, the day it was published (ISO 8601), its outlet, and the number of its incident."""

    text: str
    published: str
    outlet: str
    incident: int


def tellings(incidents: int, seed: int = 7) -> Iterator[Telling]:
    """The reports of so many incidents, incident by incident; the same for the same numbers.

    Half of the incidents are told once, as in a stream of local news.
    """
    for number in range(incidents):
        chance = random.Random(seed * 1_000_003 + number)  # noqa: S311 - made-up matter, no secret
        facts, words, sentences, fatal, day = _facts(chance)
        for _ in range(chance.choice((1, 1, 1, 1, 2, 2, 3, 4))):
            yield _telling(chance, number, facts, words, sentences, fatal, day)


def _facts(chance: random.Random) -> tuple[dict[str, str], tuple[str, ...], tuple[str, ...], bool, dt.date]:
    words, sentences = MATTERS[chance.choice(sorted(MATTERS))]
    victim, town = chance.choice(ALL), chance.choice(TOWNS)
    fatal = chance.random() < 0.4
    day = dt.date(2019, 1, 1) + dt.timedelta(days=chance.randrange(365))
    mine = TOWNS.index(town)
    facts = {
        "victim": victim,
        "surname": victim.split()[1],
        "age": str(chance.randrange(16, 80)),
        "town": town,
        "street": f"{chance.choice(ROADS)} {chance.choice(KINDS)}",
        "number": str(chance.randrange(1, 60) * 100),
        "count": str(chance.randrange(2, 15)),
        "money": f"{chance.randrange(2, 300)},{chance.choice(('000', '500'))}",
        "clock": f"{chance.randrange(1, 13)}:{chance.randrange(6)}5 {chance.choice(('a.m.', 'p.m.'))}",
        "weekday": day.strftime("%A"),
        "state": "dead" if fatal else "hurt",
        "speaker": ALL[mine * 31 % len(ALL)],
        "mayor": ALL[(mine * 57 + 11) % len(ALL)],
    }
    return facts, words, sentences, fatal, day


def _telling(
    chance: random.Random, number: int, facts: dict[str, str], words: tuple[str, ...], sentences: tuple[str, ...], fatal: bool, day: dt.date
) -> Telling:
    word = chance.choice(words)
    told = facts | {"word": word, "Word": word.capitalize()}
    late = chance.random() < 0.15
    body = [chance.choice(LATER if late else LEADS)]
    body += chance.sample(sentences, 1 if late else chance.randrange(2, 4))
    body += [chance.choice(ENDS[fatal]), *chance.sample(STOCK, chance.randrange(1, 4))]
    if chance.random() < 0.2:  # a look back at another matter of the same town
        other = chance.choice(ALL)
        body.append(
            f"Last month {other} was hurt in {chance.choice(('a fire', 'a crash', 'a shooting'))} in the same part of {facts['town']}."
        )
    title = chance.choice(TITLES).format(**told)
    text = title + "\n\n" + "\n\n".join(sentence.format(**told) for sentence in body)
    published = day + dt.timedelta(days=chance.randrange(6, 9) if late else chance.randrange(0, 2))
    return Telling(text, published.isoformat(), f"{facts['town']} {chance.choice(OUTLETS)}", number)
