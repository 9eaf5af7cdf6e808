"""A second made-up stream, written apart from ``evals.incidents`` and scored before it was read: shootings in brief, and running matters.

The shootings are those of a few hundred cities, large ones far more often: most victims are unnamed at first, later reports name them, and
weeks afterwards somebody stands in court. The running matters (a strike, a flood, a trial, a merger, a vote, an outbreak, talks, a search)
go through several happenings in days or weeks; each report looks back at those before, and all matters of a land share its people.
"""

import datetime as dt
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

PLACES = tuple(
    a + b
    for a in ("Ar", "Bel", "Cald", "Dray", "East", "Fern", "Gil", "Hart", "Ives", "Lorn", "Mill")
    for b in ("ton", "mouth", "wood", "burg", "ly", "stead", "ford")
)
STATES = ("North Verran", "South Verran", "Tamarack", "Osage Bend", "Calloway")
STREETS = tuple(
    f"{name} {kind}"
    for name in ("Aspen", "Birch", "Clover", "Delmar", "Emerson", "Fulton", "Grant", "Hollis", "Juniper", "Keystone", "Lincoln", "Monroe")
    for kind in ("Avenue", "Street", "Drive", "Court")
)
GIVEN = (
    "Darnell",
    "Marcus",
    "Tyrone",
    "Luis",
    "Kevin",
    "Ashley",
    "Brianna",
    "Jasmine",
    "Trevor",
    "Hector",
    "Monique",
    "Shane",
    "Omar",
    "Paula",
    "Derek",
    "Vanessa",
    "Andre",
    "Carlos",
    "Nina",
    "Ruben",
)
FAMILY = (
    "Abbott",
    "Boyd",
    "Crane",
    "Dorsey",
    "Ellison",
    "Fields",
    "Garza",
    "Hobbs",
    "Ingram",
    "Jarvis",
    "Kemp",
    "Lowery",
    "Mercer",
    "Nash",
    "Ortega",
    "Pruitt",
    "Quinn",
    "Rowe",
    "Sosa",
    "Tate",
    "Upton",
    "Vance",
    "Waller",
    "York",
)
STATIONS = ("Channel 4", "NewsNow 9", "The Ledger", "The Daily Star", "Metro Wire", "KTRA")
SITES = (
    "a gas station",
    "an apartment complex",
    "a house party",
    "a parking lot",
    "a convenience store",
    "a nightclub",
    "a park",
    "a barber shop",
)

FIRST = (
    "{who} {was} shot {when} {site} in {place}, according to police.",
    "Gunfire {site} in {place} {when} sent {who} to a hospital, authorities say.",
    "{place} police are investigating after {who} {was} wounded in a shooting {when}.",
    "Detectives want to know who opened fire on {who} {when} near {street} in {place}.",
)
MIDDLE = (
    "It happened around {clock} in the {block} block of {street}.",
    "Officers got the call about shots fired on {street} at {clock}.",
    "Police say {count} rounds were fired from a {car} that sped off toward {other}.",
    "The gunman, described as wearing {wear}, ran from the scene before officers arrived.",
    "One bullet struck {target}, but nobody inside was injured.",
    "A witness told {station} it sounded like fireworks at first.",
    "An argument over {quarrel} led up to the gunfire, investigators believe.",
)
OUTCOME = {
    True: ("The victim did not survive.", "{He} later died at {hospital}.", "The coroner identified the victim as {name}, {age}."),
    False: (
        "{He} is expected to survive.",
        "Doctors at {hospital} list the injuries as non-life-threatening.",
        "The victim, {name}, was in stable condition.",
    ),
}
CLOSING = (
    "No suspects are in custody.",
    "Anyone who knows anything should call Crime Stoppers.",
    "This is a developing story. Check back for updates.",
    "Gun violence is up this year in many cities, and activists plan a vigil.",
    "The shooting remains under investigation.",
)
COURT = (
    "{suspect}, {suspect_age}, has been charged in the shooting that {done} {name} {site} in {place}.",
    "A judge set bond for {suspect}, the man accused of shooting {name} on {street} in {place}.",
    "Police in {state} arrested {suspect} in connection with the shooting of {name} in {place} on {day}.",
)
HEADS = (
    "{Who} shot in {place}",
    "Police: {who} {was} shot on {street}",
    "{place} shooting leaves {one} {state_of}",
    "Shooting {site} under investigation",
    "Man charged in {place} shooting",
)

LANDS = ("Averland", "Brusk", "Cormia", "Duvain")
FIRMS = ("Halden Steel", "Norrbane Rail", "Ostara Foods", "Pellix", "Quantrell", "Ravensby Water", "Sundgren Air", "Tolland Mining")
MATTERS: dict[str, tuple[tuple[str, ...], ...]] = {
    "strike": (
        (
            "Workers at {firm} walked out on {day} over pay, shutting plants in {place}.",
            "A strike at {firm} began on {day} after {number},000 employees rejected an offer.",
        ),
        (
            "Talks between {firm} and union leader {one} broke down on {day} in {place}.",
            "{one} left the bargaining table on {day} and called the offer of {firm} an insult.",
        ),
        (
            "{firm} and its union reached a deal on {day} that raises wages by {number} percent.",
            "The walkout at {firm} is over: {one} signed an agreement on {day}.",
        ),
    ),
    "flood": (
        (
            "The {river} burst its banks at {place} on {day}, and {number} people were missing.",
            "Flood water from the {river} swept into {place} on {day}.",
        ),
        (
            "{leader} flew over flooded {place} on {day} and promised aid of {money} million.",
            "Relief of {money} million was announced on {day} by {leader} for towns on the {river}.",
        ),
        (
            "Villagers returned to {place} on {day} as the {river} fell.",
            "The waters of the {river} receded on {day} and left mud in {number} hundred homes of {place}.",
        ),
    ),
    "trial": (
        (
            "{one} was indicted on {day} on {number} counts of fraud at {firm}.",
            "Prosecutors in {land} charged {one}, once the head of {firm}, on {day}.",
        ),
        (
            "{two} testified on {day} that {one} ordered the books of {firm} changed.",
            "In court in {place} on {day}, {two} said she had shredded papers of {firm}.",
        ),
        ("A jury in {place} found {one} guilty on {day}.", "{one} was sentenced on {day} to {number} years in prison over {firm}."),
    ),
    "merger": (
        (
            "{firm} offered {money} billion for {rival} on {day}.",
            "{rival} received a takeover bid of {money} billion from {firm} on {day}.",
        ),
        (
            "The board of {rival} turned down the bid on {day}, and {one} called it too low.",
            "{one}, who chairs {rival}, told shareholders on {day} to refuse.",
        ),
        (
            "Regulators in {land} blocked the purchase of {rival} on {day}.",
            "{firm} withdrew its bid on {day} after the antitrust office of {land} objected.",
        ),
    ),
    "outbreak": (
        (
            "{number} patients in {place} fell ill with {disease} on {day}.",
            "Health officials in {land} confirmed the first cases of {disease} on {day} in {place}.",
        ),
        (
            "Schools in {place} closed on {day} as {disease} spread.",
            "{one}, the health minister, ordered schools shut on {day} because of {disease}.",
        ),
        (
            "A vaccine against {disease} arrived in {place} on {day}.",
            "Nurses gave the first shots against {disease} on {day}, {number} hundred of them in {place}.",
        ),
    ),
}
BACK = ("Earlier, {past}", "It follows weeks in which {past}", "Before that, {past}")
AROUND = (
    "{leader}, the prime minister of {land}, declined to comment.",
    "Opposition leader {rival_leader} asked for a debate in parliament.",
    "The economy of {land} has grown slowly for {few} years.",
    "Analysts at the central bank of {land} said the effect was hard to gauge.",
    "Newspapers in {land} wrote of little else.",
    "Shares in the capital closed a little lower.",
)


@dataclass(frozen=True, slots=True)
class Dispatch:
    """One made report: its text, the day it was published (ISO 8601), and the numbers of its happening and of its matter."""

    text: str
    published: str
    happening: str
    matter: str


def shootings(count: int, seed: int = 11) -> Iterator[Dispatch]:
    """The reports of so many shootings; more than half are told once."""
    for number in range(count):
        chance = random.Random(seed * 7_919 + number)  # noqa: S311 - made-up matter, no secret
        facts, fatal, day = _shooting(chance)
        name = f"s{number}"
        for late in _ages(chance):
            yield Dispatch(_told(chance, facts, fatal, late), (day + dt.timedelta(days=late)).isoformat(), name, name)


def running(count: int, seed: int = 13) -> Iterator[Dispatch]:
    """The reports of so many running matters, happening by happening."""
    for number in range(count):
        chance = random.Random(seed * 6_007 + number)  # noqa: S311 - made-up matter, no secret
        steps = MATTERS[chance.choice(sorted(MATTERS))]
        facts = _cast(chance)
        lines: list[str] = []
        day = dt.date(2016, 3, 1) + dt.timedelta(days=chance.randrange(300))
        for step, ways in enumerate(steps):
            facts |= {"day": day.strftime("%A"), "number": str(chance.randrange(2, 60)), "money": str(chance.randrange(2, 90))}
            for _ in range(chance.choice((1, 2, 3, 3, 4, 6))):
                text = _report(chance, facts, ways, lines)
                yield Dispatch(text, (day + dt.timedelta(days=chance.randrange(2))).isoformat(), f"r{number}-{step}", f"r{number}")
            lines.append(chance.choice(ways).format(**facts).replace(f" on {facts['day']}", ""))
            day += dt.timedelta(days=chance.randrange(2, 15))


def _ages(chance: random.Random) -> list[int]:
    """Days after the shooting on which it is reported."""
    count = chance.choice((1, 1, 1, 1, 1, 2, 2, 2, 3, 5))
    return sorted(chance.choice((0, 0, 0, 1, 1, 2, 4, 9)) for _ in range(count))


def _shooting(chance: random.Random) -> tuple[dict[str, str], bool, dt.date]:
    place = PLACES[min(int(chance.expovariate(0.06)), len(PLACES) - 1)]
    day = dt.date(2015, 1, 1) + dt.timedelta(days=chance.randrange(500))
    man = chance.random() < 0.8
    age = chance.randrange(15, 60)
    who = chance.choice(
        (f"a {age}-year-old {'man' if man else 'woman'}", "a man" if man else "a woman", "a teenager" if age < 20 else "one person")
    )
    if several := chance.random() < 0.2:
        who = f"{chance.choice(('two', 'three', 'four'))} people"
    facts = {
        "who": who,
        "Who": who[0].upper() + who[1:],
        "was": "were" if several else "was",
        "one": "several" if several else "one",
        "place": place,
        "state": STATES[PLACES.index(place) % len(STATES)],
        "site": f"outside {chance.choice(SITES)}",
        "street": chance.choice(STREETS),
        "other": chance.choice(STREETS),
        "block": str(chance.randrange(1, 90) * 100),
        "clock": f"{chance.randrange(1, 13)}:{chance.randrange(60):02d} {chance.choice(('a.m.', 'p.m.'))}",
        "when": f"{day:%A} {chance.choice(('night', 'morning', 'evening', 'afternoon'))}",
        "day": f"{day:%B} {day.day}",
        "count": str(chance.randrange(3, 30)),
        "car": chance.choice(("gray sedan", "white pickup", "black SUV", "red coupe")),
        "wear": chance.choice(("a black hoodie", "a ski mask", "a white T-shirt", "dark clothing")),
        "target": chance.choice(("a parked car", "a living room window", "a nearby daycare")),
        "quarrel": chance.choice(("money", "a woman", "a dice game", "a parking spot")),
        "hospital": f"{place} General Hospital",
        "He": "He" if man else "She",
        "name": f"{chance.choice(GIVEN)} {chance.choice(FAMILY)}",
        "age": str(age),
        "suspect": f"{chance.choice(GIVEN)} {chance.choice(FAMILY)}",
        "suspect_age": str(chance.randrange(17, 50)),
    }
    fatal = chance.random() < 0.35
    return facts | {"done": "killed" if fatal else "injured", "state_of": "dead" if fatal else "hurt"}, fatal, day


def _told(chance: random.Random, facts: dict[str, str], fatal: bool, late: int) -> str:
    told = facts | {"station": chance.choice(STATIONS)}
    lines = [chance.choice(COURT if late > 1 else FIRST)]
    lines += chance.sample(MIDDLE, 2 if late > 1 else chance.randrange(2, 5))
    lines += [chance.choice(OUTCOME[fatal]), *chance.sample(CLOSING, chance.randrange(1, 3))]
    head = HEADS[-1] if late > 1 else chance.choice(HEADS[:-1])
    return "\n\n".join(line.format(**told) for line in (head, *lines))


def _cast(chance: random.Random) -> dict[str, str]:
    land = chance.choice(LANDS)
    at = LANDS.index(land)
    people = [f"{given} {family}" for given, family in zip(chance.sample(GIVEN, 2), chance.sample(FAMILY, 2), strict=True)]
    firm, rival = chance.sample(FIRMS, 2)
    return {
        "land": land,
        "place": chance.choice(PLACES),
        "leader": f"{GIVEN[at]} {FAMILY[-at - 1]}",
        "rival_leader": f"{GIVEN[-at - 1]} {FAMILY[at]}",
        "one": people[0],
        "two": people[1],
        "firm": firm,
        "rival": rival,
        "river": f"River {chance.choice(('Anse', 'Bourne', 'Clyst', 'Derr', 'Esk'))}",
        "disease": chance.choice(("measles", "cholera", "bird flu", "typhoid")),
        "few": str(chance.randrange(2, 9)),
    }


def _report(chance: random.Random, facts: dict[str, str], ways: Sequence[str], before: Sequence[str]) -> str:
    lead = chance.choice(ways).format(**facts)
    body = [way.format(**facts) for way in ways if chance.random() < 0.6]
    body += [
        chance.choice(BACK).format(past=line[0].lower() + line[1:] if line[0] == "T" else line) for line in before if chance.random() < 0.6
    ]
    body += [line.format(**facts) for line in chance.sample(AROUND, chance.randrange(1, 4))]
    head = " ".join(lead.replace(f" on {facts['day']}", "").rstrip(".").split()[: chance.randrange(6, 10)])
    return "\n\n".join((head, lead, *body))
