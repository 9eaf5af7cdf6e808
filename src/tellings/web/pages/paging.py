"""Long lists in pages: which part is shown, and the addresses of the others."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeVar

from ...library import Found
from .. import addresses
from ..visit import Visit

T = TypeVar("T")


class Paging(NamedTuple):
    """Which part of a list is shown.

    Attributes:
        number: of the page, from 1; ``pages`` how many there are.
        first, last: numbers of the first and the last item shown, from 1; both 0 for an empty list.
        before, after: the addresses of the pages beside it, or empty.
    """

    number: int
    pages: int
    first: int
    last: int
    total: int
    before: str
    after: str

    @property
    def offset(self) -> int:
        """How many items come before the first one."""
        return max(self.first - 1, 0)


def paging(visit: Visit, total: int, size: int, at: int | None = None) -> Paging:
    """The page that an address asks for, or that of the item ``at``; beyond the end, the last one."""
    pages = max(1, -(-total // size))
    number = visit.number("page", 1, 1, pages) if at is None else at // size + 1
    here, query = visit.request.url.path, visit.request.query_params.multi_items()

    def to(other: int) -> str:
        return addresses.changed(here, query, page=str(other) if other > 1 else "", at="") if 1 <= other <= pages else ""

    first = (number - 1) * size + 1 if total else 0
    return Paging(number, pages, first, min(number * size, total), total, to(number - 1), to(number + 1))


def looked_up(visit: Visit, size: int, look: Callable[[int, int], Found[T]]) -> tuple[Found[T], Paging]:
    """What ``look`` (limit, offset) finds for the page that an address asks for, or for the last one if that is beyond the end."""
    offset = (visit.number("page") - 1) * size
    found = look(size, offset)
    pages = paging(visit, found.total, size)
    return (found if pages.offset == offset else look(size, pages.offset)), pages


def cut(items: Sequence[T], page: Paging) -> Sequence[T]:
    """The items of the page."""
    return items[page.offset : page.last]


class Facet(NamedTuple):
    """One value by which a list can be narrowed: ``address`` leads to the list with it, or without it where it is ``on``."""

    key: str
    words: str
    number: int
    on: bool
    address: str


def facets(visit: Visit, name: str, values: Iterable[tuple[str, str, int]]) -> list[Facet]:
    """The values (key, words, number of items) as links that narrow the list by ``name``; those with no items are left out."""
    here, query, chosen = visit.request.url.path, visit.request.query_params.multi_items(), visit.query(name)
    return [
        Facet(key, words, number, key == chosen, addresses.changed(here, query, **{name: "" if key == chosen else key, "page": ""}))
        for key, words, number in values
        if number or key == chosen
    ]
