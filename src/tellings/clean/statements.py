"""What a source states of its document beside the text: each value cleaned, with the place that says it, the most trusted first.

Every reader of a format fills one of these in its own order of trust (``say`` cleans by field); ``settled`` decides.
"""

from collections.abc import Callable, Iterable

from ..record import Stated
from . import authors, moments, publisher, wire
from .titles import plain

Place = Callable[[str], Stated]  # a cleaned value to the statement of it, with its evidence
DATES = ("published", "updated")


class Statements:
    """The statements of one source, by field of ``Document``.

    Attributes:
        said: of each field its statements, the most trusted first.
        weak: the same, of what is asked only behind the visible text.
        authors: of each place that names writers all that it names, the most trusted place first.
        zone: the region whose clocks the source goes by, if its own data names one and no other (``America/New_York``).
        refused: dates that no report can have, as they are written, with their field.
    """

    def __init__(self) -> None:
        self.said: dict[str, list[Stated]] = {}
        self.weak: dict[str, list[Stated]] = {}
        self.authors: list[tuple[Stated, ...]] = []
        self.zone: str | None = None
        self.refused: list[tuple[str, Stated]] = []

    def say(self, field: str, written: str, place: Place) -> None:
        """Add what a place says of a field: of any that ``CLEANED`` knows."""
        self._add(self.said, field, written, place)

    def hint(self, field: str, written: str, place: Place) -> None:
        """Add what a place says of a field that it is trusted in less than the visible text."""
        self._add(self.weak, field, written, place)

    def _add(self, to: dict[str, list[Stated]], field: str, written: str, place: Place) -> None:
        value = CLEANED[field](written)
        if value:
            to.setdefault(field, []).append(place(value))
        elif field in DATES and moments.is_unreal(written):
            self.refused.append((field, place(written.strip()[:10])))

    def say_authors(self, written: Iterable[tuple[str, Place]]) -> None:
        """Add the writers that one place names, in one or in several values."""
        named: dict[str, Stated] = {}
        for value, place in written:
            for name in authors.names_of(value):
                named.setdefault(name.casefold(), place(name))
            credited = wire.agency_of(value)
            if credited:
                self.said.setdefault("wire", []).append(place(credited))
        if named:
            self.authors.append(tuple(named.values()))

    def all(self, field: str) -> list[Stated]:
        """The statements of a field, the most trusted first."""
        return self.said.get(field, [])

    def hints(self, field: str) -> list[Stated]:
        """The weaker statements of a field, the most trusted first."""
        return self.weak.get(field, [])


def address(written: str) -> str | None:
    """An address as it is written, if it is a whole one."""
    return written.strip() if written.strip().startswith(("http://", "https://")) and " " not in written.strip() else None


CLEANED: dict[str, Callable[[str], str | None]] = {
    "title": plain,
    "subtitle": plain,
    "section": plain,
    "outlet": publisher.name_of,
    "published": moments.iso,
    "updated": moments.iso,
    "canonical": address,
    "wire": wire.agency_of,
}
