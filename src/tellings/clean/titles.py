"""A title as markup or a field states it, made plain: one line of text, without the outlet's name that pages put behind or before it."""

import html
import re
import unicodedata
from collections.abc import Collection

TAG = re.compile(r"</?[A-Za-z][^<>]{0,500}>")
LONGEST = 1000  # code points of a title that are read
# What parts a title from the outlet's name; the East Asian bar stands without spaces.
SEPARATOR = re.compile(r"\s+(?:[|»·•–—:-]|::|--|\|\|)\s+|\s*[｜│]\s*")
MOST_PARTS = 10  # of a title that are looked at
LETTERS = re.compile(r"[\W_]+")


def plain(written: str) -> str | None:
    """A value as one line of plain text: character references resolved, markup dropped, white space folded; None if nothing is left."""
    text = written[:LONGEST]
    for _ in range(2):  # programs escape what is escaped already
        text = html.unescape(text) if "&" in text else text
    return " ".join(TAG.sub(" ", text).split()) or None


def letters(written: str) -> str:
    """The letters and digits of a text alone, in one case and without accents, for comparing names; a leading "the" is left out."""
    plainer = written.casefold()
    if not plainer.isascii():
        plainer = "".join(mark for mark in unicodedata.normalize("NFKD", plainer) if not unicodedata.combining(mark))
    found = LETTERS.sub("", plainer)
    return found[3:] if plainer.startswith("the ") else found


def parts(title: str) -> list[tuple[int, int]]:
    """The ranges of code points of a title between the signs that part names off."""
    found, at = [], 0
    for sign in SEPARATOR.finditer(title):
        found.append((at, sign.start()))
        at = sign.end()
    return [*found, (at, len(title))]


def known_in(title: str, headlines: Collection[str]) -> tuple[int, int] | None:
    """The range between signs of a title that is one of some headlines by its letters, if something else is left; the longest such."""
    places, known = parts(title)[:MOST_PARTS], {letters(one) for one in headlines} - {""}
    ranges = [(start, end) for number, (start, _) in enumerate(places) for _, end in places[number:] if (start, end) != (0, len(title))]
    found = [place for place in ranges if letters(title[slice(*place)]) in known]
    return max(found, key=lambda place: place[1] - place[0], default=None)


def headline(title: str, outlets: Collection[str], headlines: Collection[str] = ()) -> tuple[int, int]:
    """The range of a title without the names of its outlet and its sections at its end or its front.

    Args:
        title: as the page has it.
        outlets: the names that the outlet is known by; what stands behind the sign before one of them goes with it.
        headlines: what other places give as the headline. Where neither tells, the longer side of the last sign is taken.
    """
    places = parts(title)
    if len(places) < 2:
        return 0, len(title)
    known = known_in(title, headlines)
    if known:
        return known
    names = {letters(name) for name in outlets} - {""}
    for number in range(1, len(places)):
        if letters(title[places[number][0] : places[number][1]]) in names:
            return 0, places[_first_label(title, places, number) - 1][1]
    if letters(title[slice(*places[0])]) in names:
        return places[1][0], len(title)
    head, tail = (0, places[-1][0]), (places[1][0], len(title))
    return (0, places[-2][1]) if head[1] - head[0] >= tail[1] - tail[0] else tail


def _first_label(title: str, places: list[tuple[int, int]], outlet: int) -> int:
    """The number of the first part that goes with the outlet's name: sections stand between it and the headline, in a word or two."""
    number = outlet
    while number > 1 and len(title[slice(*places[number - 1])].split()) <= 2:
        number -= 1
    return number
