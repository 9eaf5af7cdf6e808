"""Whether a line is an outlet's name."""

import re

from .. import lexicon
from . import phrases

NAME_WORDS = (2, 5)  # of an outlet's name as mastheads have it
PROPER = re.compile(r"(?:[A-ZÀ-Þ][\w.’'&-]*|of|the|and|&)(?: (?:[A-ZÀ-Þ][\w.’'&-]*|of|the|and|for|in|&))*")
NO_NAME = frozenset(
    (
        "the", "of", "and", "&", "in", "for", "good", "bad", "fake", "more", "top", "your", "our", "all", "related", "featured", "breaking",
        "latest", "other", "big", "this",
    )
)  # fmt: skip


def is_masthead(text: str) -> bool:
    """Whether a line is a proper name that begins or ends as outlets' names do, and no section's (``World News``)."""
    words = text.lower().split()
    if not NAME_WORDS[0] <= len(words) <= NAME_WORDS[1] or not PROPER.fullmatch(text):
        return False
    known = lexicon.words("mastheads")
    own = [word for word in words if word not in known and word not in phrases.sections() and word not in NO_NAME]
    first = len(words) == NAME_WORDS[0] and (words[0], "first") in lexicon.rows("mastheads")
    named = words[-1] in known or " ".join(words[-2:]) in known or first
    famous = words[0] == "the" and len(words) == NAME_WORDS[0] and words[1] in known and words[1] != "news"
    return (named and bool(own)) or famous
