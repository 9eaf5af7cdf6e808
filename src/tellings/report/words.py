"""What every report says the same way: names of statuses, days in words, and text that can't play tricks on a reader."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ..record import AlignedQuote, Cut, Edit, Finding, FindingStatus
from ..record.calendar import in_words

OMITTED = 9  # words left out in one place that are still shown in full


class Look(NamedTuple):
    """How a status is shown: a symbol and a word always, a colour where there is one (never the colour alone)."""

    symbol: str
    word: str
    colour: str


LOOKS: dict[str, Look] = {
    "contradicts": Look("✗", "contradicts", "red"),
    "differs": Look("≠", "differs", "yellow"),
    "compatible": Look("≈", "compatible", "cyan"),
    "corroborated": Look("✓", "corroborated", "green"),
    "same": Look("✓", "same", "green"),
    "only": Look("•", "only here", "blue"),
    "scope": Look("≢", "differs in scope", "magenta"),
    "period": Look("≢", "differs in period", "magenta"),
    "unit": Look("≢", "differs in unit", "magenta"),
    "definition": Look("≢", "differs in definition", "magenta"),
    "single": Look("•", "one account", "blue"),
    "not_found": Look("○", "not found", "magenta"),
    "copied": Look("=", "copied", "white"),
    "unrelated": Look("·", "unrelated", "white"),
}
CARRIED: dict[str, Look] = {
    "has": Look("●", "has it", "green"),
    "not_found": Look("○", "not found", "magenta"),
    "other_happening": Look("–", "about another happening", "white"),
    "before": Look("‹", "written before it happened", "white"),
    "not_searched": Look("?", "not searched", "yellow"),
    "unclear": Look("~", "something like it", "yellow"),
}


PARTED: tuple[FindingStatus, ...] = ("contradicts", "differs")
PLAIN = {"polarity": "yes or no"}  # kinds of difference whose name only grammarians know; the titles of the others say them in words
UNCAPPED = re.compile(r"[^\W\d_A-Z](?![A-Z])")


class Group(NamedTuple):
    """Findings that answer one question of a reader."""

    key: str
    title: str
    statuses: tuple[FindingStatus, ...]


GROUPS = (
    Group("part", "Where the accounts part", PARTED),
    Group("agree", "Where independent accounts agree", ("corroborated",)),
    Group("allow", "What is neither agreed on nor disputed", ("compatible",)),
    Group("alone", "What is not found everywhere", ("not_found", "only")),
    Group("copies", "Who repeats whom", ("copied",)),
)


def _harmless(code: int) -> str:
    if code < 0x20:
        return chr(0x2400 + code)  # Unicode's pictures of the control characters
    return "␡" if code == 0x7F else "�"


# C0 and C1 controls steer a terminal; directional overrides, invisible marks and lone surrogates can make a line read as what it is not.
_CONTROLS = (*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x061C, *range(0xD800, 0xE000))
_PICTURES = {code: _harmless(code) for code in _CONTROLS}
_PICTURES.update({0x09: " ", 0x0A: " ", 0x0D: " ", 0x85: " "})


def typed(finding: Finding) -> str:
    """A finding's status with the kind of difference where accounts part: “differs: label”, “contradicts: yes or no”; else the status."""
    word = LOOKS[finding.status].word
    kind = PLAIN.get(finding.difference, finding.difference)
    return f"{word}: {kind}" if kind and finding.status in PARTED else word


def capped(words: str) -> str:
    """Words as they begin a line of their own: “people hurt” is “People hurt”, “iPhones sold” stays."""
    return words[:1].upper() + words[1:] if UNCAPPED.match(words) else words


def visible(text: str) -> str:
    """The text on one line, control characters replaced one by one by what shows them: as many code points as before."""
    return text.translate(_PICTURES)


def day(value: str | None) -> str:
    """A day in words at its own precision: ``2014-09`` is “September 2014”; what is no plain date stays as it is."""
    if not value:
        return "undated"
    return visible(in_words(value))


def count(number: int, one: str, many: str = "") -> str:
    """“1 report”, “3 reports”, “2 happenings”."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(words: Sequence[str]) -> str:
    """“a”, “a and b”, “a, b and c”."""
    return " and ".join((", ".join(words[:-1]), words[-1])) if len(words) > 1 else "".join(words)


def steps(edits: Iterable[Edit]) -> list[tuple[str, str, str]]:
    """The edits as (operation, words of the base, words of this telling), harmless to show, without the empty ones."""
    shown: list[tuple[str, str, str]] = []
    for edit in edits:
        base, other = visible(edit.base).strip(), visible(edit.other).strip()
        if base or other:
            shown.append((edit.op, _ends(base) if edit.op == "dropped" else base, other))
    return shown


KINDS = {
    "omission": "words left out",
    "truncation": "cut short",
    "insertion": "editor's brackets",
    "ellipsis": "marks of omission",
    "spelling": "spelling or punctuation",
    "tense": "another tense",
    "pronoun": "another pronoun",
    "addition": "more words",
    "words": "other words",
    "claim": "another claim",
}
RANKS = ("claim", "words", "tense", "pronoun", "addition", "omission", "insertion", "truncation", "ellipsis", "spelling")


def kinds(edits: Iterable[Edit]) -> list[tuple[str, str, str]]:
    """The kinds of differences of a telling as (kind, in words, reasons), the weightiest first, each once."""
    reasons: dict[str, list[str]] = {}
    for edit in edits:
        if edit.kind:
            reasons.setdefault(edit.kind, []).append(visible(edit.reason))
    return [(kind, KINDS[kind], "; ".join(dict.fromkeys(reasons[kind]))) for kind in RANKS if kind in reasons]


def cut(one: Cut) -> str:
    """Where a telling cuts the fullest wording: “stops after “harbour”, 4 words less”."""
    how = {"start": "begins at", "end": "stops after", "inside": "skips words after"}[one.place]
    return f"{how} “{visible(one.at).strip(' ,.;:!?…“”')}”, {count(one.words, 'word')} less"


def _ends(words: str) -> str:
    """The ends of a long omission: the fullest wording, which is always shown with it, has the rest."""
    parts = words.split()
    return words if len(parts) <= OMITTED else " ".join((*parts[:3], "…", *parts[-3:]))


def wordings(aligned: AlignedQuote) -> str:
    """“2 accounts, 2 wordings”, or “one account”."""
    told = len({telling.account for telling in aligned.tellings})
    if told == 1:
        return "one account"
    return f"{told} accounts, " + ("the same words" if aligned.wordings == 1 else count(aligned.wordings, "wording"))
