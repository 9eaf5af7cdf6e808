"""Whether a country is the one that somebody speaks for: by office and adjective ("the Norwegian minister"), or by who held an office."""

import functools

from ...lexicon import rows

STEM = 4  # letters that the names of a country and of its people share: Norway, Norwegian
CAPITALS = {"white house": "us", "kremlin": "russia", "downing street": "uk", "elysee": "france", "élysée": "france", "pentagon": "us"}
"""Seats by which a government is called."""
SHORT = {"us": "united states", "uk": "united kingdom"}


def is_home(place: str, known: str) -> bool:
    """Whether a place is the country of one who is known by some words.

    Args:
        place: the country's name as the report has it.
        known: the words for who speaks, with those of every office that the report gives.
    """
    words = known.lower().replace(",", " ").split()
    stem = place.lower()[:STEM]
    if len(stem) == STEM and stem.isalpha() and any(word.startswith(stem) for word in words):
        return True
    country = _countries().get(_plain(place))
    return country is not None and country in homes(known)


def is_country(place: str) -> bool:
    """Whether it is the name of a country."""
    return _plain(place) in _countries()


def homes(known: str) -> frozenset[str]:
    """The countries that somebody who is known by some words may hold office in."""
    text = " ".join(known.split())
    found = {_countries()[name] for word in text.split() if (name := _plain(word)) in _countries()}
    found |= {_usual(country) for seat, country in CAPITALS.items() if seat in text.lower()}
    found |= {country for title, surname, country in _holders() if surname in text.split() and title in text}
    return frozenset(found)


@functools.cache
def _holders() -> tuple[tuple[str, str, str], ...]:
    """Title, surname and country of those who held an office that stands for a country."""
    found = []
    for office, titles, _, surname, *_ in rows("offices"):
        country = next((one for one in (office, office.split(" ", 1)[0], " ".join(office.split(" ")[:2])) if _usual(one) in _known()), "")
        if country:
            found += [(title, surname, _usual(country)) for title in titles.split(";")]
    return tuple(found)


@functools.cache
def _known() -> frozenset[str]:
    return frozenset(_countries().values())


@functools.cache
def _countries() -> dict[str, str]:
    """The usual name of each country, by every name and adjective of it."""
    found: dict[str, str] = {}
    for usual, *others in rows("countries"):
        for name in (usual, *(part for field in others for part in field.split(";"))):
            if name != "-":
                found.setdefault(_plain(name), usual.lower())
    return found


def _plain(name: str) -> str:
    return name.lower().removeprefix("the ").replace(".", "").removesuffix("’s").removesuffix("'s").strip(",;:")


def _usual(country: str) -> str:
    return SHORT.get(country, country)
