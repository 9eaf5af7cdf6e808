"""The writers that a byline or a field names, one by one: without "By", roles, places, agencies behind a name, addresses, dates, desks."""

import functools
import re

from .. import lexicon
from . import dates, wire
from .titles import plain

LONGEST = 400  # code points of a value that are read
NAME_WORDS, NAME_SIZE = 6, 60  # words and code points of a name at most
MOST = 20  # names of one value
ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\S+|(?<!\w)@\w+|\S+\.(?:com|org|net|co\.uk|info|tv)\b", re.IGNORECASE)
BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
ENDS = re.compile(
    r"\b(?:(?:first |last )?(?:published|updated|posted|modified)|on|publiziert|veröffentlicht|aktualisiert|publicado|actualizado|publié"
    r"|pubblicato|il y a|\d+ (?:min|hour|day)s?)\b.*",
    re.IGNORECASE,
)
PARTS = re.compile(r"\s*[|•·;／\n\t]\s*|\s+[-–—/]\s+|(?<=[a-zà-ÿ]{3})\.\s+(?=[A-Z])")
WHERE = re.compile(r"\s(?:[Ff]or|FOR|in|IN|at|of the|of The|from|reports|special to|em|en|à|aus)\s(?:(?! and | & ).)*")
AND = re.compile(r",?\s+(?:and|und|et|og|och|with)\s+|\s*&\s*|,\s*(?:and\s+)?", re.IGNORECASE)
SPANISH = re.compile(r"\s+(?:y|e|и|і|та)\s+")
CHINESE = re.compile(r"記者([㐀-鿿]{2,4}?)(?=[／/\s]|$)|^文／([㐀-鿿]{2,4})$")
PARTICLES = frozenset(
    (
        "de", "la", "le", "las", "los", "del", "della", "di", "da", "do", "dos", "das", "van", "von", "der", "den", "ter", "ten", "bin",
        "bint", "al", "el", "ibn", "ben", "y", "e", "i", "zu", "zur", "af", "av",
    )
)  # fmt: skip
SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv", "phd", "md", "dds", "rn", "mph", "msc", "ma", "esq", "obe", "mbe", "cbe"))


def names_of(written: str) -> tuple[str, ...]:
    """The names that a value gives, in its order, each once; none where it names a desk, an account or an address only.

    An agency is a writer only where nobody else is named: in ``Ann Lee, Reuters`` she is. The caller drops the outlet's own name.
    """
    text = plain(written[:LONGEST]) or ""
    chinese = [one[1] or one[2] for one in CHINESE.finditer(text)]
    if chinese:
        return tuple(dict.fromkeys(chinese))
    text = BRACKETS.sub(" ", ADDRESS.sub(" | ", text))
    lead = _lead().match(text)
    text = text[lead.end() :] if lead else text
    dated = dates.FOUND.search(text)
    text = ENDS.sub("", text[: dated.start()] if dated else text)
    found: dict[str, str] = {}
    for part in PARTS.split(text):
        for one in _people(WHERE.sub("", f" {part} ").strip()):
            name = _named(one)
            if name and len(found) < MOST:
                found.setdefault(name.casefold(), name)
    people = [name for name in found.values() if not wire.agency_of(name)]
    whole = [name for name in people if " " in name]  # beside whole names a single word is a place or a part of the outlet's name
    own = [name for name in whole if not _is_outlet(name)]
    return tuple(own or whole or people or found.values())


def is_led(line: str) -> bool:
    """Whether a line begins with words that lead a writer's name, and a name in capitals behind them."""
    lead = _lead().match(line)
    return bool(lead) and line[lead.end() : lead.end() + 1].isupper() if lead else False


def _is_outlet(name: str) -> bool:
    """Whether a name ends as outlets' names do and does not begin as people's do."""
    words = name.split()
    return words[-1].lower() in lexicon.words("mastheads") and not _is_given(words[0])


def is_named(line: str) -> bool:
    """Whether a line in sight surely names a writer: in two words, in other letters than Latin ones, by a given name, or an agency."""
    return any(" " in name or not name.isascii() or _is_given(name) or wire.agency_of(name) for name in names_of(line))


def is_desk(name: str) -> bool:
    """Whether a name is that of a desk, a team or an account rather than of a person or an agency."""
    words = [word.strip(".,'’").lower() for word in name.split()]
    roles = _roles()
    return any(roles.get(word) == "group" for word in words) or all(word in roles for word in words)


@functools.cache
def _roles() -> dict[str, str]:
    return {row[0]: row[1] if len(row) > 1 else "" for row in lexicon.rows("author_roles")}


@functools.cache
def _lead() -> re.Pattern[str]:
    rows = lexicon.rows("byline_leads")
    words, labels = "|".join(row[0] for row in rows if len(row) == 1), "|".join(row[0] for row in rows if len(row) > 1)
    return re.compile(rf"\s*\|?\s*(?:(?:{words})(?:\s*[:：]\s*|\s+)|(?:{labels})\s*[:：]\s*)(?=\S)", re.IGNORECASE)


def _is_lead(name: str) -> bool:
    return bool(_lead().fullmatch(f"{name} ") or _lead().match(f"{name}: x"))


def _is_proper(name: str) -> bool:
    """Whether the words of a name are written alike but for particles ("de la", "van"): "This story was originally" is none."""
    words = [word for word in name.split() if word[0].isalpha() and word.lower() not in PARTICLES]
    lower = sum(word[0].islower() for word in words)
    return lower == 0 or (lower == len(words) <= 3)


def _people(part: str) -> list[str]:
    pieces = [piece for piece in AND.split(part) if piece and piece.strip()]
    if len(pieces) == 2 and part.count(",") == 1 and all(len(piece.split()) == 1 for piece in pieces) and _is_given(pieces[1]):
        return [f"{pieces[1].strip()} {pieces[0].strip()}"]  # a catalogue's form: Lee, Ann
    return [name for piece in pieces for name in _both(piece)]


def _both(piece: str) -> list[str]:
    """Two names that a single letter joins, where each side is a whole name: Ortega y Gasset is one."""
    sides = SPANISH.split(piece)
    return sides if len(sides) > 1 and all(len(side.split()) > 1 for side in sides) else [piece]


def _is_given(word: str) -> bool:
    return word.strip().capitalize() in lexicon.words("given_names")


def _named(piece: str) -> str | None:
    """A piece without the roles around the name, if a name is left."""
    name = " ".join(piece.strip(' .,:;-–—|/*"“”').split())
    if not name or ":" in name or is_desk(name) or name.lower().startswith("the ") or _is_lead(name) or not _is_proper(name):
        return None
    words, roles = name.split(), _roles()
    while len(words) > 1 and words[-1].strip(".,").lower() in roles:
        words.pop()
    had_role = len(words) < len(name.split())
    name = " ".join(words).strip(" ,-")
    if len(words) > NAME_WORDS or not 2 <= len(name) <= NAME_SIZE or any(mark.isdigit() for mark in name):
        return None
    if wire.agency_of(name) == name or (wire.agency_of(name) and len(words) <= 3):
        return name
    single = len(words) == 1
    if single and (had_role or name.islower() or (name.isupper() and not 2 < len(name) < 6) or name.lower() in SUFFIXES):
        return None
    return name.title() if name.isupper() and len(words) > 1 and len(name) > 5 else name
