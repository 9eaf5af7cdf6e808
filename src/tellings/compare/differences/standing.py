"""How a clause stands in its sentence: on its own, so that its account tells it as new, or hung on another that is what is told."""

import re

from ...lexicon import words as lexicon
from .statements import Statement

# What opens a clause that only dates, places or describes what another tells, with what may stand before: "only hours before", "in which".
_HUNG = re.compile(
    r"^[\"“‘'(]*(?:(?:only|just|even|not|long|soon|well|right|until|[a-z]+ly|(?:[\w-]+ )?(?:minute|hour|day|week|month|year)s?) )*"
    r"(?:after|before|until|when|while|as|if|once|who|which|whom|whose|where"
    r"|(?:in|at|on|by|from|of|for|with|during|under|to) (?:which|whom))\b",
    re.IGNORECASE,
)
_THAT = re.compile(r"^[\"“‘'(]*that\b", re.IGNORECASE)


def hung(one: Statement) -> bool:
    """Whether a clause is told by the way, as known or as the time of something else: "hours before the doors were shut"."""
    return hangs(one.words)


def hangs(clause: str) -> bool:
    """The same of the words of a clause."""
    return _HUNG.match(clause) is not None


def embedded(one: Statement) -> bool:
    """Whether a clause is what some other word says something of, and nobody is known to say it: "were not sure that he had paid"."""
    subject = one.claim.subject
    relative = subject is not None and subject.exact.lower() == "that"
    return _THAT.match(one.words) is not None and not one.speaker and not relative


def granted(one: Statement) -> bool:
    """Whether the word that hands a clause on grants that it is so: "critics point out that the bridge is closed"."""
    cue = one.quote.cue.exact.lower() if one.quote and one.quote.cue else ""
    return any(word.startswith(stem) for stem in lexicon("granting_cues") for word in cue.split())
