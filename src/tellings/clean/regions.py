"""The parts of a page that its elements make: what the names around a block say, and what kind of list it stands in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ..record import BlockKind
from .draft import Draft
from .markup import Open

LEVELS = 16  # elements around a block that are looked at; content systems nest a teaser's headline about ten deep
LEAST = 3  # blocks that make a group
LINKED = 0.6  # ratio of a block that is links above which it leads elsewhere
# Calibrated on every second page of pages-article-extraction and pages-dated-2020, 2026-11: menus have entries of one to three words.
HEADLINE_WORDS = 4
HEADLINE_SIZE = 24  # code points of a headline in scripts that part words less often
LEADING = 0.3  # ratio of a group's characters that are links, from which it is a list of links


class Named(NamedTuple):
    """What the nearest element with a telling name says, and how many elements away from the block it is (0: the block's own)."""

    kind: BlockKind
    away: int


@dataclass(slots=True)
class Group:
    """What stands in one element: how many blocks, how many of them the article's, and its characters: all, linked, in linked headlines."""

    blocks: int = 0
    main: int = 0
    size: int = 0
    linked: int = 0
    headlines: int = 0

    def take(self, other: "Group") -> None:
        """Add what stands in another."""
        self.blocks += other.blocks
        self.main += other.main
        self.size += other.size
        self.linked += other.linked
        self.headlines += other.headlines

    @property
    def leads(self) -> BlockKind | None:
        """``related`` for a list of headlines, ``navigation`` for one of short links, None for what is no list of links."""
        if self.linked < LEADING * self.size:
            return None
        return "related" if 2 * self.headlines >= self.linked else "navigation"


class Regions:
    """The groups of a page. Linear in its elements; around a block, at most ``LEVELS`` of them are looked at."""

    def __init__(self, drafts: Sequence[Draft], kept: Sequence[bool]) -> None:
        self._groups: dict[Open, Group] = {}
        self._smallest: dict[Open | None, Group | None] = {}  # both answers are those of the element: each is asked for several times
        self._named: dict[Open | None, tuple[Named, ...]] = {}
        for draft, is_kept in zip(drafts, kept, strict=True):
            if draft.around is not None:
                group = self._groups.get(draft.around)
                if group is None:
                    group = self._groups[draft.around] = Group()
                self._add(group, draft, is_kept)
        for element in list(self._groups):
            while element.around is not None and element.around not in self._groups:
                element = element.around
                self._groups[element] = Group()
        for element in sorted(self._groups, key=lambda element: element.order, reverse=True):  # inner ones first: each hands on what it has
            if element.around is not None:
                self._groups[element.around].take(self._groups[element])

    def _add(self, group: Group, draft: Draft, is_kept: bool) -> None:
        size, linked = len(draft.text), draft.linked > LINKED
        main = is_kept or draft.kind == "title"
        group.blocks += 1
        group.main += main
        group.size += size
        if linked:
            group.linked += size
            group.headlines += size * is_headline(draft)

    def group(self, draft: Draft) -> Group | None:
        """The smallest group that a block stands in, or None if that has text of the article in it."""
        if draft.around not in self._smallest:
            self._smallest[draft.around] = self._find(draft)
        return self._smallest[draft.around]

    def _find(self, draft: Draft) -> Group | None:
        for element, _ in around(draft):
            group = self._groups[element]
            if group.main:
                return None
            if group.blocks >= LEAST:
                return group
        return None

    def named(self, draft: Draft) -> tuple[Named, ...]:
        """What the elements around a block are named for, the nearest first, up to the first that holds text of the article."""
        if draft.around not in self._named:
            self._named[draft.around] = tuple(self._names(draft.around))
        return self._named[draft.around]

    def _names(self, element: Open | None) -> list[Named]:
        found = []
        for away in range(LEVELS):
            if element is None or self._groups[element].main:
                break
            if element.own:
                found.append(Named(element.own, away))
            element = element.around
        return found


def around(draft: Draft) -> Iterator[tuple[Open, int]]:
    """The elements around a block, its own first, with how many others are between."""
    element: Open | None = draft.around
    for away in range(LEVELS):
        if element is None:
            return
        yield element, away
        element = element.around


def is_headline(draft: Draft) -> bool:
    """Whether a link is as long as a headline rather than a menu's entry."""
    return len(draft.words) > HEADLINE_WORDS or (len(draft.words) == HEADLINE_WORDS and len(draft.text) >= HEADLINE_SIZE)
