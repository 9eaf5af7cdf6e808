"""What each line of a scraped text looks like, alone and among its neighbours: the evidence on which the report's body is found.

The signs are those of boilerplate detection: function words, sentence ends and length (jusText: Pomikálek, *Removing Boilerplate and
Duplicate Content from Web Corpora*, 2011), and what stands in the lines around. Added to them are the furniture that the word lists know,
the shapes of comments and of teasers, and cohesion: a report's paragraphs speak of the same things, teasers side by side do not.
"""

import math
import re
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from ..record import BlockKind
from . import phrases
from .dates import FOUND, is_date_line
from .draft import Draft
from .header import BYLINE

Signs = dict[str, float]

LONGEST = 60  # words of one line that count, so that one long paragraph does not outweigh a page
SENTENCE = 7  # words of a line that counts as a sentence at least
SHORT, MIDDLING, LONG = 4, 12, 35  # words of a menu's entry, of a headline at most, of a full paragraph at least
NEAR = 8  # lines in which a word comes again that makes two lines cohere
LEAD = 14  # lines below a title in which its words come again
HEAD = 9  # lines above a body in which its title stands
DATED = 6  # lines above a body in which its date and its writer stand
DATE_WORDS = 14
AGED_WORDS = 25
CONTENT = 4  # letters of a word that says what a line is about, at least
# Scripts without spaces: about three characters make a word.
UNSPACED = re.compile(r"[぀-ヿ一-鿿฀-๿]")
PER_WORD = 3
SCRIPT_ENDS = frozenset("。！？")
AGE = re.compile(
    r"\b(?:\d+|an?) ?(?:s|m|min|mins|minutes?|h|hrs?|hours?|d|days?|w|weeks?|months?|mo|years?|yrs?)\.? ago\b"
    r"|\b(?:yesterday|today) at\b|\b\d{1,2}:\d\d ?[ap]\.?m\b",
    re.IGNORECASE,
)
SAID = re.compile(r"\b(?:said|says|told|added|according to|announced|reported)\b")
ADDRESS = re.compile(r"https?:|www\.|@")
CUT_OFF = ("...", "…", "[…]")
ITEM = re.compile(r"[-*•–] ?|\d{1,2}[.)] ")
ANSWERING = frozenset(("reply", "like", "report", "flag", "permalink", "votes", "rating", "upvote"))
MENU: frozenset[BlockKind | None] = frozenset(("navigation", "section", "share", "consent"))
ASKING: frozenset[BlockKind | None] = frozenset(("promo", "paywall", "advertising", "contact"))
# What each sign of a line says that a list knows it as.
KNOWN_AS: dict[str, frozenset[BlockKind | None]] = {
    "menu": frozenset(("navigation", "section")),
    "button": frozenset(("share",)),
    "consent": frozenset(("consent",)),
    "advertising": frozenset(("advertising",)),
    "asks": frozenset(("promo", "paywall", "contact")),
    "leads elsewhere": frozenset(("related",)),
    "comment": frozenset(("comment",)),
    "bio": frozenset(("bio",)),
    "caption": frozenset(("caption", "credit")),
    "said again": frozenset(("other", "pull_quote")),
}


class Counts:
    """How much of something there is in any range of lines."""

    def __init__(self, values: Sequence[float]) -> None:
        self.sums = [0.0, *accumulate(values)]

    def within(self, start: int, end: int) -> float:
        """The sum over the lines ``[start, end)``."""
        low, high = max(0, start), min(len(self.sums) - 1, end)
        return self.sums[high] - self.sums[low] if low < high else 0.0


class Evidence(NamedTuple):
    """For each line the signs that it is the body's, for each border (one more) those that the body begins or ends there; the sizes."""

    lines: list[Signs]
    begins: list[Signs]
    ends: list[Signs]
    titles: list[float]


def evidence(drafts: Sequence[Draft]) -> Evidence:
    """All that can be seen of a text's lines."""
    sizes = [size(draft) for draft in drafts]
    sentences = [is_sentence(draft, words) for draft, words in zip(drafts, sizes, strict=True)]
    again = _Again(drafts, sentences)
    around = _Around(drafts, sizes, sentences)
    repeated = Counter(tuple(draft.words) for draft in drafts)
    lines = []
    for number, draft in enumerate(drafts):
        found = _own(draft, sizes[number], repeated[tuple(draft.words)] > 1)
        found.update(around.signs(number))
        found["cohesion"] = again.ratio(number, -NEAR, NEAR)
        found["coherent sentence"] = found["cohesion"] if sentences[number] else 0.0
        lines.append(found)
    titles = [again.ratio(number, 1, LEAD) if _may_be_title(draft) else 0.0 for number, draft in enumerate(drafts)]
    borders = range(len(drafts) + 1)
    return Evidence(lines, [_begins(drafts, titles, at) for at in borders], [_ends(drafts, around, at) for at in borders], titles)


def size(draft: Draft) -> int:
    """Its words, or what comes to as many in scripts that do not part words."""
    words = len(draft.words)
    return max(words, len(draft.text) // PER_WORD) if UNSPACED.search(draft.text) else words


def is_sentence(draft: Draft, words: int) -> bool:
    """Whether a line reads as a sentence or more, and no list calls it furniture."""
    ends = draft.ends or draft.text[-1:] in SCRIPT_ENDS
    return draft.kind in (None, "paragraph", "correction", "pull_quote") and words >= SENTENCE and ends


def _own(draft: Draft, words: int, repeated: bool) -> Signs:
    """The signs of a line alone, 0 to 1 but for its length."""
    text, parts, kind = draft.text, draft.text.split(), draft.kind
    capitals = sum(1 for part in parts[1:] if part[:1].isupper()) / max(1, len(parts) - 1)
    function = sum(word in phrases.function_words() for word in draft.words) / max(1, len(draft.words))
    dated = words <= DATE_WORDS and FOUND.search(text)
    return {
        "line": 1.0,
        "length": min(math.log1p(words), 4.5),
        "short": float(words <= SHORT),
        "short sentence": float(words < SENTENCE and draft.ends),
        "entry": float(words <= MIDDLING and not draft.ends and any(map(str.isdigit, text))),
        "middling": float(SHORT < words <= MIDDLING),
        "long": float(words >= LONG),
        "ends": float(draft.ends),
        "function words": 2 * min(function, 0.5),
        "capitals": capitals if len(parts) > 2 else 0.7,
        "comma": float(", " in text and words > SENTENCE),
        "quotation": float(any(mark in text for mark in '“”"')),
        "reports": float(bool(SAID.search(text))),
        "repeated": float(repeated),
        "age": float(words <= AGED_WORDS and bool(AGE.search(text))),
        "date": float(bool(dated)),
        "address": float(bool(ADDRESS.search(text))),
        "bars": float(any(sign in text for sign in "|»›•>")),
        "cut off": float(text.endswith(CUT_OFF)),
        "item": float(words > SHORT and bool(ITEM.match(text))),
        "figures": float(sum(map(str.isdigit, text)) > 0.15 * len(text)),
        "leads in": float(text[-1:] in ":,;"),
        "small letter": float(text[:1].islower()),
        **{sign: float(kind in kinds) for sign, kinds in KNOWN_AS.items()},
    }


class _Around:
    """What stands in the lines around each line."""

    def __init__(self, drafts: Sequence[Draft], sizes: Sequence[int], sentences: Sequence[bool]) -> None:
        capped = [min(words, LONGEST) for words in sizes]
        self.sentences = sentences
        self.running = Counts([words if is_one else 0 for words, is_one in zip(capped, sentences, strict=True)])
        self.words = Counts(capped)
        self.comments = Counts([_of_comments(draft, words) for draft, words in zip(drafts, sizes, strict=True)])
        self.menus = Counts([draft.kind in MENU for draft in drafts])

    def signs(self, at: int) -> Signs:
        comments_above, comments_below = self.comments.within(at - 3, at), self.comments.within(at + 1, at + 4)
        return {
            "running text above": min(1.0, self.running.within(at - 3, at) / LONGEST),
            "running text below": min(1.0, self.running.within(at + 1, at + 4) / LONGEST),
            "sentence above": float(at > 0 and self.sentences[at - 1]),
            "sentence below": float(at + 1 < len(self.sentences) and self.sentences[at + 1]),
            # The last line of a report stands above its comments, not among them.
            "among comments": min(1.0 if comments_above else 0.5, (comments_above + comments_below) / 2),
            "among menus": min(1.0, (self.menus.within(at - 4, at) + self.menus.within(at + 1, at + 5)) / 4),
            "density": self.density(at - 6, at + 7),
        }

    def density(self, start: int, end: int) -> float:
        """The ratio of the words in some lines that stand in sentences."""
        return self.running.within(start, end) / max(1.0, self.words.within(start, end))


def _of_comments(draft: Draft, words: int) -> bool:
    """Whether a line is what stands around readers' comments: when it was written, a button to answer, how many like it."""
    if draft.kind == "comment" or (words <= DATE_WORDS and AGE.search(draft.text)):
        return True
    return 0 < words <= 3 and bool(draft.words) and draft.words[0] in ANSWERING


class _Again:
    """How far the words that say what a line is about come again in the sentences around it."""

    def __init__(self, drafts: Sequence[Draft], sentences: Sequence[bool]) -> None:
        known = phrases.function_words()
        self.content = [sorted({word for word in draft.words if len(word) >= CONTENT and word not in known}) for draft in drafts]
        self.above = self._nearest(range(len(drafts)), sentences)
        self.below = self._nearest(range(len(drafts) - 1, -1, -1), sentences)

    def _nearest(self, order: range, sentences: Sequence[bool]) -> list[list[int]]:
        """For each word of each line, how far the nearest sentence with it stands, in one direction."""
        last: dict[str, int] = {}
        found: list[list[int]] = [[] for _ in self.content]
        for number in order:
            words = self.content[number]
            found[number] = [abs(number - last[word]) if word in last else len(self.content) + NEAR + LEAD for word in words]
            if sentences[number]:
                last.update(dict.fromkeys(words, number))
        return found

    def ratio(self, number: int, start: int, end: int) -> float:
        """The ratio of a line's content words that come again between ``start`` and ``end`` lines away (negative: above it)."""
        words = self.content[number]
        often = sum(below <= end or above <= -start for above, below in zip(self.above[number], self.below[number], strict=True))
        return often / max(2, len(words))


def _may_be_title(draft: Draft) -> bool:
    return draft.kind in (None, "pull_quote", "related", "other") and draft.headline_like and len(draft.words) >= 3


def _begins(drafts: Sequence[Draft], titles: Sequence[float], at: int) -> Signs:
    """The signs that a body begins at a line: its title, its date and its writer stand above."""
    title = max(titles[max(0, at - HEAD) : at], default=0.0)
    head = drafts[max(0, at - DATED) : at]
    return {
        "title above": float(title >= 0.5),
        "title's words": title,
        "date above": float(any(_is_dated(draft) for draft in head)),
        "writer above": float(any(len(draft.words) <= DATE_WORDS and BYLINE.match(draft.text) for draft in head)),
        "far down": min(1.0, at / 100),
    }


def _is_dated(draft: Draft) -> bool:
    return is_date_line(draft.text) or (len(draft.words) <= DATE_WORDS and bool(FOUND.search(draft.text)))


def _ends(drafts: Sequence[Draft], around: _Around, at: int) -> Signs:
    """The signs that a body ends above a line: what stands behind a report comes next."""
    kinds = {draft.kind for draft in drafts[at : at + 3]}
    return {
        "related below": float("related" in kinds),
        "comments below": float("comment" in kinds),
        "buttons below": float("share" in kinds),
        "asking below": float(bool(kinds & ASKING)),
        "bio below": float("bio" in kinds),
        "menu below": float(bool(kinds & {"navigation", "section"})),
        "density below": around.density(at, at + 8),
        "no sentence below": float(at < len(drafts) and not around.sentences[at]),
        "date below": float(at < len(drafts) and len(drafts[at].words) <= DATE_WORDS and bool(FOUND.search(drafts[at].text))),
    }
