"""The outlet's own name, as a page, a feed or a record states it, cleaned; and which of several forms is the name."""

import functools
import re
from collections.abc import Sequence

from .. import lexicon
from ..record import Stated
from .titles import SEPARATOR, letters, plain

SIZE = 60  # code points of a name at most
HOST = re.compile(r"(?:https?://)?(?:www\.)?((?:[a-z0-9-]+\.)+[a-z]{2,12})(?:[:/?#].*)?\Z", re.IGNORECASE)
NAME_WORDS = 5  # of an outlet's name as a part of a title
MARKS = re.compile(r"[©®™]|\((?:c|r|tm)\)", re.IGNORECASE)
GENERIC = re.compile(
    r"(?:(?:home ?page|home|startseite|inicio|accueil|front page|welcome(?: to)?|official (?:web)?site|the|online|news|latest|breaking|top|"
    r"world|today|headlines?|stories|local|sports?|weather|videos?|photos?|and|&|,|us|u\.s\.|uk|hosted|site|blog|article|web|magazine|default|"
    r"my site|untitled|wordpress|index)\s*)+",
    re.IGNORECASE,
)
ADDED = frozenset(
    ("www", "m", "amp", "mobile", "news", "edition", "beta", "en", "feeds", "blog", "blogs")
)  # labels of a host that name nobody


def name_of(written: str) -> str | None:
    """An outlet's name without taglines, legal forms, marks and "Home"; None for addresses, handles and what could be anybody's.

    A host stays if that is all there is ("example.com"): some outlets call themselves so.
    """
    text = MARKS.sub("", plain(written) or "").strip(" \"'“”|-–—·,")
    if not text or text.startswith(("http:", "https:", "@", "/")):
        return None
    names = [one for one in (part.strip() for part in SEPARATOR.split(text)) if one and not GENERIC.fullmatch(one)]
    if not names:
        return None
    name = _formless(names[0])
    if name.casefold().startswith("www."):
        name = name[4:]
    return name if 1 < len(name) <= SIZE else None


def names_in(written: str) -> list[str]:
    """The names that a value may hold, beside the first: what stands between its signs, each cleaned."""
    found = [name_of(part) for part in SEPARATOR.split(plain(written) or "")]
    return list(dict.fromkeys(name for name in found if name))


def host_of(address: str) -> str | None:
    """The host of an address, without ``www.``, in lower case; None if it is none."""
    found = HOST.match(address.strip())
    return found[1].lower() if found else None


def is_host(name: str) -> bool:
    """Whether a name has the form of a host."""
    return bool(HOST.fullmatch(name)) and " " not in name


def fits(name: str, host: str) -> bool:
    """Whether a host could be that of an outlet of this name: one has the other's letters, its initials, or one of its longer words."""
    labels = [label for label in host.split(".")[:-1] if label not in ADDED and label not in ("co", "com")]
    own = "".join(LABEL_SIGNS.sub("", label) for label in labels)
    said = letters(name)
    if len(said) < 2 or not own:
        return False
    words = [word for word in re.split(r"[\W_]+", name.casefold()) if word]
    initials = "".join(word[0] for word in words)
    longest = max((LABEL_SIGNS.sub("", label) for label in labels), key=len)
    if said in own or longest in said or (len(initials) > 1 and (initials in labels or initials.removeprefix("t") in labels)):
        return True
    return any(len(word) > 3 and word in own for word in words)


LABEL_SIGNS = re.compile(r"[^a-z0-9]")


def is_label(name: str, host: str) -> bool:
    """Whether a label of the host is the name's letters and nothing else."""
    return letters(name) in {LABEL_SIGNS.sub("", label) for label in host.split(".")}


def is_named(part: str, host: str) -> bool:
    """Whether a part of a title is surely the outlet's name: a few words with the letters of the host's longest label."""
    longest = max((LABEL_SIGNS.sub("", label) for label in host.split(".")[:-1]), key=len, default="")
    return len(longest) > 3 and longest in letters(part) and len(part.split()) <= NAME_WORDS


def chosen(stated: Sequence[Stated], hosts: Sequence[str]) -> Stated | None:
    """The statement that gives the outlet's own name: the most trusted one that fits a host of the page, else the most trusted.

    A form that is a host gives way to one of the same letters that is a name (``Harbour News`` for ``harbournews.com``).
    """
    if not stated:
        return None
    fitting = [one for one in stated if any(fits(one.value, host) for host in hosts)]
    first = fitting[0] if fitting else stated[0]
    longer = [one for one in fitting if one.value.startswith(f"{first.value} ") and any(is_label(one.value, host) for host in hosts)]
    first = longer[0] if longer else first
    same = [one for one in stated if letters(one.value) == letters(first.value) and not one.value.islower()]
    first = same[0] if first.value.islower() and same else first
    if is_host(first.value):
        own = letters(first.value.rsplit(".", 1)[0])
        named = [one for one in stated if not is_host(one.value) and (letters(one.value) in own or own in letters(one.value))]
        first = named[0] if named else first
    return first


def _formless(name: str) -> str:
    """A name without the words at its end that say its legal form."""
    words = name.split()
    while len(words) > 1 and (words[-1].strip(".,").replace(".", "").lower() in _forms() or not words[-1].strip(".,&")):
        words.pop()
    return " ".join(words).rstrip(" ,&") if len(words) < len(name.split()) else name


@functools.cache
def _forms() -> frozenset[str]:
    """Legal forms, but for those that are words in outlets' names too."""
    return lexicon.words("company_forms") - {"ab", "as", "co", "company", "holdings", "group"}
