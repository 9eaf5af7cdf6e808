"""Every mention of a standing thing in a report: by the nouns, by acronyms and coined names wherever they stand, and by number."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from ...record import Document, ProgrammeKind
from .found import Found
from .grouping import plain
from .names import EMERGENCY, NUMBERED, OPERATION, VERSUS, blended, done_to, initials
from .nouns import longer, names, nouns
from .protests import protest
from .retold import is_both
from .standing import PROPOSED, mention, pair, proposed
from .working import of_law

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LONGEST = 300  # tokens of a sentence above which it is no prose but a list or a table run together
SHORTEST = 3  # letters of an acronym that its name's capitals make: two name too many things
BEHIND = re.compile(r"\s*\(\s*[“\"]?(?:the )?([A-Z][A-Za-z.\-]{1,11})[”\"]?\s*\)")
PATTERNS: tuple[tuple[re.Pattern[str], ProgrammeKind, str], ...] = (
    (NUMBERED, "law", "law"),
    (OPERATION, "programme", "operation"),
    (EMERGENCY, "programme", "emergency"),
    (VERSUS, "case", "suit"),
)
SUING = re.compile(
    r"\b(?:[Cc]ourts?|[Jj]udges?|[Jj]ustices?|[Rr]ulings?|[Rr]uled|[Cc]ases?|[Dd]ecisions?|[Ll]awsuits?|[Ss]uits?|[Ss]ue[sd]?)\b"
)
TAUGHT = re.compile(r"\s(?:[A-Z][a-z]+\s)?(?:School|University|College|Hospital|Academy|Institute|Street|Avenue|Park)\b")
WORD = re.compile(r"[A-Z][\w\-]{2,}")


@dataclass(slots=True)
class Gathered:
    """What one pass over the words gathers.

    Attributes:
        text: of the document.
        found: the mentions.
        acronyms: for each acronym, without case, the plain name that it stands for; ``kinds`` that of each plain name.
        coined: names that show no noun, without case, with their kinds.
    """

    text: str
    found: list[Found] = field(default_factory=list)
    acronyms: dict[str, str] = field(default_factory=dict)
    kinds: dict[str, ProgrammeKind] = field(default_factory=dict)
    coined: dict[str, ProgrammeKind] = field(default_factory=dict)


def mentions(document: Document, doc: "Doc") -> tuple[list[Found], dict[str, str]]:
    """Every mention in text order, and the acronyms with the names that they stand for."""
    gathered = Gathered(document.text)
    titles = [(block.start, block.end) for block in document.of_kind("title", "subtitle", "heading")]
    starts = sorted(start for start, _ in titles)
    ends = dict(titles)
    for number, sentence in enumerate(doc.sents):
        if len(sentence) > LONGEST:
            continue
        at = bisect_right(starts, sentence.start_char) - 1
        title = at >= 0 and sentence.start_char < ends[starts[at]]
        for token in sentence:
            _gather(token, number, title, gathered)
    gathered.found += _again(document, doc, gathered)
    return [_closed(one, document.text) for one in _apart(gathered.found)], gathered.acronyms


def _gather(token: "Token", number: int, title: bool, gathered: Gathered) -> None:
    if token.lower_ == PROPOSED and token.dep_ == "amod" and token.head.lemma_.lower() not in nouns():
        _take(token.head, proposed(token.head, number, title), gathered)
    if token.pos_ not in ("NOUN", "PROPN"):
        return
    if is_both(token):
        _take(token, pair(token, number), gathered)
    elif token.lemma_.lower() in nouns() and nouns()[token.lemma_.lower()].takes == "standing":
        _take(token, protest(token, number, title), gathered)
    elif token.lemma_.lower() in nouns():
        _take(token, mention(token, number, title), gathered)
    elif token.lower_ in names() or done_to(token) or blended(token):
        gathered.coined.setdefault(plain(token.text), names().get(token.lower_, "law"))


def _take(token: "Token", one: Found | None, gathered: Gathered) -> None:
    if one is None:
        return
    gathered.found.append(one)
    if one.shape == "name":
        name = plain(gathered.text[one.start : one.end])
        gathered.kinds.setdefault(name, one.kind)
        for letters in _acronyms(token.doc, gathered.text, one):
            gathered.acronyms[letters] = name


def _acronyms(doc: "Doc", text: str, one: Found) -> list[str]:
    """The acronyms that the capitals of a name make, and the one in parentheses behind it."""
    words = doc.char_span(one.start, one.end)
    found = initials(words) if words is not None else frozenset()
    behind = BEHIND.match(text, one.end)
    return [letters.casefold() for letters in sorted(found) if len(letters) >= SHORTEST] + ([plain(behind[1])] if behind else [])


def _again(document: Document, doc: "Doc", gathered: Gathered) -> Iterator[Found]:
    """Acronyms and coined names wherever they stand, and what is known by its number or its parties."""
    text, end = document.text, document.main_end
    starts = [sentence.start_char for sentence in doc.sents]

    def made(match: re.Match[str], kind: ProgrammeKind, family: str) -> Found:
        keys = frozenset({plain(match[0])}) if family else frozenset()
        number = bisect_right(starts, match.start()) - 1
        shape = "name" if family else "acronym"
        return Found(match.start(), match.end(), -1, "name" if shape == "name" else "acronym", kind, family, "", keys, sentence=number)

    for match in WORD.finditer(text, 0, end):
        word = plain(match[0])
        if word in gathered.coined and not TAUGHT.match(text, match.end()):
            yield made(match, gathered.coined[word], "")
        elif word in gathered.acronyms and match[0][1].isupper():
            yield made(match, gathered.kinds[gathered.acronyms[word]], "")
    for pattern, kind, family in PATTERNS if of_law(doc) else PATTERNS[:-1]:  # "the Hawks vs. the Reds" is a match
        for match in pattern.finditer(text, 0, end):
            if pattern is not VERSUS or _is_in_court(text, match, starts):
                yield made(match, kind, family)
    for match in longer().finditer(text, 0, end):
        if match[0][0].isupper():
            yield made(match, names()[" ".join(match[0].lower().split())], "known")


def _is_in_court(text: str, match: re.Match[str], starts: list[int]) -> bool:
    """Whether the sentence that has "Lund vs. Dahl" speaks of a court: races are told so, too, where courts are told of elsewhere."""
    if " vs" not in match[0]:
        return True  # courts alone are told of with a bare "v"
    at = bisect_right(starts, match.start())
    return SUING.search(text, starts[at - 1] if at else 0, starts[at] if at < len(starts) else len(text)) is not None


def _closed(found: Found, text: str) -> Found:
    """A mention with the mark that closes what it opens."""
    words = text[found.start : found.end]
    after = text[found.end : found.end + 1]
    if (after == "”" and words.count("“") > words.count("”")) or (after == '"' and words.count('"') % 2):
        return replace(found, end=found.end + 1)
    return found


def _apart(found: list[Found]) -> list[Found]:
    """The mentions in text order, without those that lie inside another; a name inside a description stays."""
    kept: list[Found] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        inside = bool(kept) and one.end <= kept[-1].end
        if not inside or (one.shape != "described" and kept[-1].shape == "described" and one.start > kept[-1].start):
            kept.append(one)
    return kept
