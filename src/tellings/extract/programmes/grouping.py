"""Which mentions are of one thing: by name, acronym, the words that tell it from others, and short forms where they are certain."""

from dataclasses import dataclass, field

from ...record import ProgrammeKind
from .found import Found
from .retold import DEEDS

NEAR = 2  # sentences within which two things of one noun leave a short form open
PAIRED = 4  # sentences back within which both of two things were told
POLICIES = frozenset({"plan", "programme", "law", "agreement"})
POINTED = DEEDS | {"policy", "rule", "plan", "programme", "program", "scheme", "reform", "order", "ban", "proposal"}
"""Nouns by which a report points back at what it has just told: "this policy"."""
SOLE = frozenset({"prosecutor", "counsel"})  # of what a report has one, however often it is asked for anew
FAR = 12  # sentences back that a short form looks for what it stands for


@dataclass(slots=True)
class Draft:
    """One thing, as it grows."""

    kind: ProgrammeKind
    mentions: list[Found] = field(default_factory=list)
    keys: set[str] = field(default_factory=set)
    years: set[str] = field(default_factory=set)
    nouns: set[str] = field(default_factory=set)
    families: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    owners: set[str] = field(default_factory=set)

    def add(self, one: Found, text: str) -> None:
        """Take a mention in."""
        self.mentions.append(one)
        self.keys |= one.keys
        self.years |= one.years
        self.owners |= {one.owner} - {""}
        self.nouns |= {one.noun} - {""} if not one.both else set()
        self.families |= {one.family} - {""}
        if one.shape in ("name", "acronym"):
            self.names.add(plain(text[one.start : one.end]))
            if self.mentions[0].shape == "acronym" and one.shape == "name":
                self.kind = one.kind

    @property
    def last(self) -> int:
        """The sentence in which it was last mentioned."""
        return self.mentions[-1].sentence


def plain(name: str) -> str:
    """A name as it is compared: one space, no case, without "the" and a plural of an acronym."""
    words = " ".join(name.split()).casefold().replace("’", "'")
    return words.removeprefix("the ")


def grouped(found: list[Found], text: str, acronyms: dict[str, str]) -> list[Draft]:
    """The things that mentions in text order are of.

    Args:
        found: the mentions, sorted by place.
        text: the document's text.
        acronyms: for each acronym of the document the plain name that it stands for.
    """
    drafts: list[Draft] = []
    for one in found:
        if one.both:
            for draft in _two(one, drafts):
                draft.add(one, text)
            continue
        if one.shape == "short" and _open(one, drafts):
            continue
        held = _same(one, drafts, text, acronyms)
        if held is None and one.sure:
            held = Draft(one.kind)
            drafts.append(held)
        if held is not None:
            held.add(one, text)
            if one.shape == "name":
                held.names |= {short for short, long in acronyms.items() if long == plain(text[one.start : one.end])}
    return drafts


def _same(one: Found, drafts: list[Draft], text: str, acronyms: dict[str, str]) -> Draft | None:
    if one.shape in ("name", "acronym"):
        words = plain(text[one.start : one.end])
        for draft in drafts:
            if words in draft.names or acronyms.get(words, words) in draft.names:
                return draft
            if any(acronyms.get(short) == words for short in draft.names):  # the acronym stood before the name
                return draft
        return _by_keys(one, drafts) if one.shape == "name" else None
    if one.shape == "short":
        return _short(one, drafts) or (
            _pointed(one, drafts) if one.pointing and plain(text[one.start : one.end]).startswith("this ") else None
        )
    known = _by_keys(one, drafts)
    if known is None and one.noun in SOLE:
        return next((draft for draft in drafts if one.noun in draft.nouns), None)
    if known is None and one.placed:  # "the premier's move", then "the Norland initiative"
        return next((draft for draft in reversed(drafts) if one.sentence - draft.last <= 1 and draft.nouns & DEEDS), None)
    if known is None and one.pointing:
        return _short(one, drafts)
    return known or _owned(one, drafts)


def _by_keys(one: Found, drafts: list[Draft]) -> Draft | None:
    """The latest thing of the same family that shares what tells it from others, where nothing sets the two apart."""
    best: tuple[int, int] | None = None
    held = None
    for draft in drafts:
        shared = len(one.keys & draft.keys)
        if not shared or one.family not in draft.families or (one.years and draft.years and not one.years & draft.years):
            continue
        fits = one.keys <= draft.keys or draft.keys <= one.keys or one.noun in draft.nouns
        if not fits or (not one.definite and not _titled(draft)):
            continue
        if best is None or (shared, draft.last) >= best:
            best, held = (shared, draft.last), draft
    return held


def _two(one: Found, drafts: list[Draft]) -> list[Draft]:
    """The two things that "both" speaks of: the last two policies, if they were told nearby; those of its noun first."""
    near = [draft for draft in drafts if draft.kind in POLICIES and one.sentence - draft.last <= PAIRED]
    named = [draft for draft in near if one.noun in draft.nouns]
    found = sorted(named if len(named) > 1 else near, key=lambda draft: draft.mentions[-1].start)[-2:]
    return found if len(found) > 1 else []


def _titled(draft: Draft) -> bool:
    """Whether a thing is known from a headline alone, so that the body may bring it up as new."""
    return all(one.headline for one in draft.mentions)


def _short(one: Found, drafts: list[Draft]) -> Draft | None:
    """What a short form stands for: the latest thing of its noun, or of its family."""
    return max(_candidates(one, drafts), key=lambda draft: draft.mentions[-1].start, default=None)


def _owned(one: Found, drafts: list[Draft]) -> Draft | None:
    """What "Dahl's plan" is where just one policy of Dahl's has been told: "Dahl's push for tax reform"."""
    mine = [draft for draft in drafts if one.owner in draft.owners and draft.kind in POLICIES]
    bare = bool(one.owner) and not one.keys and one.noun in POINTED
    return mine[0] if bare and len(mine) == 1 else None


def _pointed(one: Found, drafts: list[Draft]) -> Draft | None:
    """What "this policy" points at: the decision that was told in this sentence or one of the two before, if there is just one."""
    near = [draft for draft in drafts if draft.kind in POLICIES and one.sentence - draft.last <= NEAR]
    decided = len(near) == 1 and not near[0].names and bool(near[0].nouns & POINTED)  # a fund with a name is no decision
    return near[0] if one.noun in POINTED and decided else None


def _open(one: Found, drafts: list[Draft]) -> bool:
    """Whether a short form may stand for two things that were last mentioned in one sentence nearby."""
    last = sorted((draft.last for draft in _candidates(one, drafts)), reverse=True)
    return len(last) > 1 and last[0] == last[1] and one.sentence - last[0] <= NEAR


def _candidates(one: Found, drafts: list[Draft]) -> list[Draft]:
    back = [draft for draft in drafts if one.sentence - draft.last <= FAR or one.noun in draft.nouns]
    exact = [draft for draft in back if one.noun in draft.nouns]
    return exact or [draft for draft in back if one.family in draft.families or (draft.kind == one.kind and not draft.families)]
