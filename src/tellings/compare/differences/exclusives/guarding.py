"""Whether a term is told as its account's own word, and as what is so: neither denied, nor asked, nor another's quoted word."""

import re

from ....lexicon import words as lexicon
from .reading import Occurrence

REACH = 5  # words before a term among which a word denies it, or leaves it open
DENYING = frozenset(
    {"not", "no", "never", "nor", "neither", "without", "t", "cannot", "none", "nobody", "nothing", "hardly", "rather", "against"}
)
ASIDE = frozenset({"without", "rather", "hardly", "against"})  # what denies no more than what stands behind it
FAILING = frozenset(
    {"refuse", "refused", "refuses", "refusing", "fail", "failed", "fails", "failing", "decline", "declined", "declines", "declining"}
)
PAST = frozenset(
    {
        "former",
        "ex",
        "then",
        "late",
        "acting",
        "interim",
        "deputy",
        "assistant",
        "vice",
        "associate",
        "incoming",
        "retired",
        "onetime",
        "elect",
        "longtime",
    }
)
RANKED = 4  # words before a rank among which such a word bears on it
TIMES = ("at", "by", "before", "after", "until", "till", "since", "toward", "towards", "near", "from")  # what stands before a time
# What leaves open whether a thing will be, or was.
OPEN = re.compile(
    r"(?:if|whether|unless|may|might|could|would|should|consider\w*|propos\w*|threat\w*|call(?:s|ed|ing)?|urg(?:e|es|ed|ing)|seek\w*|sought"
    r"|ask(?:s|ed|ing)?|want\w*|mull\w*|weigh\w*|attempt\w*|try|tries|tried|trying|bid|demand\w*|request\w*|hop(?:e|es|ed|ing)|possib\w+"
    r"|potential\w*|alleg\w*|claim(?:s|ed|ing)?|accus\w*|debat\w*|poised|likely|expect\w*|plan(?:s|ned|ning)?|recommend\w*|suggest\w*"
    r"|report(?:s|ed)?|rumou?r\w*|explor\w*|discuss\w*|push(?:es|ed|ing)?|motion|effort\w*|power|right|ability|able|can)$"
)


def denied(one: Occurrence) -> bool:
    """Whether a word before a term denies it, in its clause."""
    before = [word.plain for word in one.before[:REACH]]
    return bool(DENYING & set(before)) or bool(FAILING & set(before))


def negated(one: Occurrence) -> bool:
    """Whether a word denies what is told in the clause of a term."""
    return bool((DENYING - ASIDE) & {word.plain for word in (*one.before, *one.behind)})


def opened(one: Occurrence) -> bool:
    """Whether a word before a term leaves it open, in its clause."""
    return any(OPEN.match(word.plain) for word in one.before[:REACH])


def qualified(one: Occurrence) -> bool:
    """Whether a word before a rank makes it another: "former U.S. Vice President"."""
    own = {word.plain for word in one.words[one.first : one.last]}
    before = {word.plain.partition("-")[0] for word in one.before[:RANKED]}
    return one.set.relation in ("rank", "post") and bool((PAST - own) & before)


def received(one: Occurrence) -> bool:
    """Whether a term is a participle that only says which thing is meant: "the limits imposed by the act"."""
    noun = one.before[0].tells if one.before else False
    return one.set.relation == "act" and noun and bool(one.behind) and one.behind[0].plain in ("by", "under", "in")


def timed(one: Occurrence) -> bool:
    """Whether a term is a noun that only says when: "at the end of the week"."""
    before = [word.plain for word in one.before[:2]]
    return one.set.relation == "act" and before[:1] == ["the"] and before[1:] in ([word] for word in TIMES)


def listed(one: Occurrence) -> bool:
    """Whether another thing is told of beside a term: "harassment and assault"; or a day stands behind it: "calls on Friday"."""
    behind = one.behind[0].plain if one.behind else ""
    if one.set.relation == "kind" and behind in ("and", "or"):
        return True
    return one.words[one.last - 1].plain == "on" and behind in lexicon("weekdays")


def quoted(one: Occurrence) -> bool:
    """Whether a term stands inside quotation marks: it is the speaker's."""
    marked = (
        part for quote in one.told.quotes for part, mark in zip(quote.content, quote.marked, strict=True) if mark or quote.kind == "direct"
    )
    if any(part.start <= one.start < part.end for part in marked):
        return True
    text = one.told.account.document.text
    before, behind = text[one.told.span.start : one.start], text[one.end : one.told.span.end]
    return (
        before.count("“") > before.count("”")
        or (before.count('"') % 2 == 1 and '"' in behind)
        or (before.endswith(("'", "‘")) or behind.startswith(("’ ", "' ")))
    )


def asked(one: Occurrence) -> bool:
    """Whether a term stands in a question."""
    return one.told.text.rstrip("”’\"' )").endswith("?")
