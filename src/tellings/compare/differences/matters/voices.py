"""How sure, and on whose word: what one sentence states and the other of the same matter only thinks likely, or hands on."""

import functools
import re
from collections.abc import Set

from ....lexicon import words as lexicon
from ....record import Claim
from ..colons import by_colon
from ..parting import Parting, quoted
from ..statements import HEARSAY
from ..voiced import two_speakers
from ..vouching import SAID, above_what_is_said, beside_what_is_reported, follows_what_is_said, in_speech
from .alignment import concepts
from .elsewhere import said_elsewhere, stated_elsewhere
from .guards import ahead, other_names, others
from .oppositions import pattern
from .stems import stem
from .told import TEXTS, Matter, Told, content

ALIKE = 0.3  # how alike two sentences are of which one doubts the other
LONG = 0.6  # the same in longer accounts, where much is told of one
HANDED_ON = 0.38  # the same where one hands on what the other states
NEXT = 2  # content words behind a word of doubt, one of which is what is doubted
LONGEST = 32  # words of a sentence in which a word of doubt surely bears on what it tells
# What was settled by a court, where others accuse or suspect.
TRIED = re.compile(r"\b(?:convicted|sentenced|charged|indicted|jailed|acquitted|cleared|guilty|on trial|arrested)\b")
# A word of distance before a noun, and behind a form of "be".
OF_A_MAN = re.compile(r"\b(?:the|an?|his|her|their|another|this|that|one) (?:\w+ )?accused$|\bco-accused$")
OF_A_NOUN = re.compile(r"(?:alleged|purported|supposed|rumou?red)$")
# A word of distance behind an article, and before an adjective of a noun: "an allegedly drunken skipper".
OF_AN_ADJECTIVE = re.compile(r"\b(?:an?|the|his|her|their|its|two|three|some) \w+ly$")
# Before a word for what may be, what makes it say so of a thing: "remains possible", not "the best possible price".
STANDING = re.compile(
    r"\b(?:is|are|was|were|been|be|seem|remain|stay|look|think|thought|make|made|deem|consider|hold|held|it)(?:s|ed)?"
    r" (?:\w+ly |still )?$"
)
BEING = re.compile(r"\b(?:is|are|was|were|been|be|being|stands?|stood|also|publicly|formally|now|[a-z]+ly) $")
MAN = re.compile(r" ([a-z]+)s?\b")
# What opens a clause of its own, in which a hedge says nothing of the clause before it.
SUBORDINATE = re.compile(r"\b(?:where|which|who|whom|whose|when|because|while|although|though|that|after|before|since)\b")
# The verb that a word of doubt governs by "to".
GOVERNED = re.compile(r"(?:[a-z]+ ){0,3}?to (?:have (?:been )?|be )?(?:[a-z]+ly )?(?P<verb>[a-z]{3,})\b")
# Words of doubt beside those that begin a finding: a sentence that has one is as unsure as the other.
SOFT = re.compile(
    r"\b(?:believ\w+|thought to|suspect\w*|appear(?:s|ed)? to|apparent|(?:looks?|looked|sounds?|sounded|seems?|seemed) (?:like|as|to|that)"
    r"|(?:may|might|could) (?:be|have|not|well|also)|presum\w+|assum\w+|supposed\w*)\b"
)
TO = re.compile(r" to (?!have\b)")
DOER = re.compile(r"(?:[a-z]{3}(?:er|or|ist)|man|men|woman|women|thief|suspect|accomplice|member)s?$")


@functools.cache
def doubting() -> re.Pattern[str]:
    """What finds a phrase that makes a thing less than certain."""
    return pattern(lexicon("doubting_phrases"))


@functools.cache
def distancing() -> re.Pattern[str]:
    """What finds a phrase that keeps a distance to what is told."""
    return pattern(lexicon("distancing_phrases"))


def certainty(matter: Matter) -> Parting | None:
    """One states as a fact what the other thinks likely."""
    left, right = matter.left, matter.right
    doubts = [doubt_in(side.plain) for side in (left, right)]
    if (
        bool(doubts[0]) == bool(doubts[1])
        or matter.alike < (ALIKE if matter.short else LONG)
        or ahead(left, right)
        or other_names(left, right)
        or others(left, right)
        or two_speakers(left.statements, right.statements)
    ):
        return None
    doubted, firm = (left, right) if doubts[0] else (right, left)
    if any(len(side.plain.split()) > LONGEST for side in (left, right)) or not _states(firm) or distancing().search(firm.plain):
        return None
    doubt = next(found for found in doubts if found)
    if not matter.short and not _bears(doubt, doubted, firm):
        return None
    if SOFT.search(firm.plain) or not _one_act(doubt, doubted, firm) or not _in_its_clause(doubt, doubted, firm):
        return None
    word = doubt[0]
    sides = {firm.number: "stated", doubted.number: word}
    reason = f"{firm.outlet} has {quoted(firm.text)}, {doubted.outlet} {quoted(doubted.text)}: one is surer than the other"
    return Parting("certainty", "differs", sides[left.number], sides[right.number], reason)


@functools.lru_cache(maxsize=TEXTS)
def doubt_in(plain: str) -> re.Match[str] | None:
    """The first phrase of a line that makes what it tells less than certain: not "the best possible price"."""
    found = doubting().finditer(plain)
    return next((one for one in found if one[0] != "possible" or STANDING.search(plain, 0, one.start())), None)


def _bears(doubt: re.Match[str], doubted: Told, firm: Told) -> bool:
    """Whether a word of doubt stands at what the other sentence tells: one of the next words behind it is in there."""
    known = {stem(word) for word in firm.words}
    return any(stem(word) in known for word in content(doubted.plain[doubt.end() :])[:NEXT])


def _one_act(doubt: re.Match[str], doubted: Told, firm: Told) -> bool:
    """Whether the verb that a doubt governs is one of the other sentence's, too: "believed to have killed them", "they drowned" are two."""
    governed = GOVERNED.match(doubted.plain, doubt.start())
    if governed is None:
        return True
    verb = governed["verb"]
    return stem(verb) in {stem(word) for word in firm.words} or any(concepts(verb) & concepts(word) for word in firm.words)


def _in_its_clause(word: re.Match[str], one: Told, other: Told) -> bool:
    """Whether a word that stands in a subordinate clause bears on what the other tells: its verb and more of that clause is in there."""
    start = max((found.start() for found in SUBORDINATE.finditer(one.plain, 0, word.start())), default=None)
    if start is None or "," in one.plain[start : word.start()].rstrip(", "):
        return True  # in the main clause, or in one that a comma has closed
    after = SUBORDINATE.search(one.plain, word.end() + 1)
    end = min(place for place in (one.plain.find(",", word.end()), after.start() if after else -1, len(one.plain)) if place >= 0)
    known = {stem(told) for told in other.words}
    behind = [told for told in content(one.plain[word.end() : end]) if not told.endswith("ly")]
    shared = {stem(told) for told in content(one.plain[start:end])} & known
    return len(shared) >= NEXT and (not behind or any(stem(told) in known for told in behind[:1]))


def _states(one: Told) -> bool:
    """Whether a sentence states something of what was or is, and denies nothing."""
    firm = [told for told in one.statements if told.claim.modality == "asserted" and not told.claim.negated]
    return bool(firm) and not one.plain.endswith("?") and not any(told.claim.hedge for told in one.statements)


def attribution(matter: Matter) -> Parting | None:
    """One states as a fact what the other hands on from a distance."""
    left, right = matter.left, matter.right
    distant = [_distance(one, other) for one, other in ((left, right), (right, left))]
    if (
        bool(distant[0]) == bool(distant[1])
        or matter.alike < (HANDED_ON if matter.short else LONG)
        or ahead(left, right)
        or others(left, right)
    ):
        return None
    handed, own = (left, right) if distant[0] else (right, left)
    if not own_word(own, handed):
        return None
    word = next(filter(None, distant))
    sides = {own.number: f"{own.outlet}: stated", handed.number: f"{handed.outlet}: {word}"}
    reason = f"{own.outlet} states it as a fact; {handed.outlet} gives it from a distance ({quoted(word)})"
    return Parting("attribution", "differs", sides[left.number], sides[right.number], reason)


def own_word(own: Told, handed: Told) -> bool:
    """Whether a sentence is stated as its account's own word, and the other account nowhere states what its sentence only hands on."""
    return not (
        SAID.search(own.plain)
        or distancing().search(own.plain)
        or any(told.speaker for told in own.statements)
        or in_speech(own.account, own.span)
        or above_what_is_said(own.account, own.span)
        or follows_what_is_said(own.account, own.span.start)
        or beside_what_is_reported(own.account, own.span.start)
        or any(by_colon(own.account, place) for place in (own.span.start, own.span.end - 2))
        or doubt_in(own.plain)
        or not _states(own)
        or own.names - _known(handed)
        or said_elsewhere(own.account, own.span)
        or stated_elsewhere(handed.account, handed.span)
        or (_lasting(handed) and not _lasting(own))
        or TRIED.search(own.plain)
    )


def keeps_distance(word: re.Match[str], plain: str) -> bool:
    """Whether a word of distance is said of what is told, and names neither a man nor a thing: not "the accused rower"."""
    return not _names_a_man(word, plain) and not _of_a_noun(word, plain) and not _meant(word, plain) and "responsib" not in plain


def _meant(word: re.Match[str], plain: str) -> bool:
    """Whether a word of distance says what was meant to be: "was supposed to row", not "is supposed to have rowed"."""
    return word[0] == "supposed" and TO.match(plain, word.end()) is not None


def _lasting(one: Told) -> bool:
    """Whether a sentence says how long a thing has gone on."""
    return any(time.type == "DURATION" for time in one.times)


def _distance(one: Told, other: Told) -> str:
    """The word by which a sentence keeps a distance to what the other tells, too, or nothing."""
    found = next((word for word in distancing().finditer(one.plain) if _at_what_is_told(word, one, other)), None)
    if found and "responsib" not in one.plain:  # "claimed responsibility" hands on nothing
        return found[0]
    known = {stem(word) for word in other.words}
    stated = (told.claim for told in one.statements if told.claim.clause.rule == "claims.clause")
    hedges = (claim.hedge.exact for claim in stated if claim.hedge and claim.hedge.exact.lower() in HEARSAY and _shared(claim, known))
    partisan = re.search(r"\baccording to (?:the |his |her |their |its )?(?:[\w-]+ )?([\w-]+)", one.plain)
    told = partisan[1] if partisan and {partisan[1], partisan[1].removesuffix("s")} & lexicon("partisans") else ""
    return next(hedges, "") or told


def _shared(claim: Claim, known: Set[str]) -> bool:
    """Whether what a hedged clause tells is what the other sentence tells, too: a subordinate one with its verb."""
    words = {stem(word) for word in content(claim.clause.exact)}
    subordinate = SUBORDINATE.match(claim.clause.exact.lower()) is not None
    return not subordinate or (stem(claim.lemma) in known and len(words & known) >= NEXT)


def _at_what_is_told(word: re.Match[str], one: Told, other: Told) -> bool:
    """Whether a word of distance stands at what both tell: not if it only names a man ("the accused rower"), or something else."""
    if _names_a_man(word, one.plain) or _of_a_noun(word, one.plain) or _meant(word, one.plain) or not _in_its_clause(word, one, other):
        return False
    start = word.end() + (len(" that") if one.plain.startswith(" that ", word.end()) else 0)
    beside = SUBORDINATE.search(one.plain, start + 1)
    behind = content(one.plain[start : beside.start()]) if beside else ()
    handed = behind if len(behind) >= NEXT else content(one.plain[start:])
    if len(handed) < NEXT:
        handed = content(one.plain[: word.start()])
    known = {stem(told) for told in other.words}
    return sum(stem(told) in known for told in dict.fromkeys(handed)) >= NEXT


def _of_a_noun(word: re.Match[str], plain: str) -> bool:
    """Whether a word of distance is of a thing and no more: "the purported letter", "denied the allegations"; not "is supposed to have"."""
    if word[0].startswith("allegation"):
        return not plain.startswith(" that ", word.end())
    if OF_AN_ADJECTIVE.search(plain[: word.end()]):
        return True
    stands = OF_A_NOUN.match(word[0]) is not None and not plain.startswith((" to ", " that "), word.end())
    return stands and BEING.search(plain[: word.start()]) is None


def _names_a_man(word: re.Match[str], plain: str) -> bool:
    """Whether a word of distance belongs to the name by which somebody goes: "the accused rower", "a man accused of robbery"."""
    if word[0].startswith("accus"):
        return bool(OF_A_MAN.search(plain[: word.end()])) or (
            plain.startswith(" of ", word.end()) and not BEING.search(plain[: word.start()])
        )
    behind = MAN.match(plain, word.end())
    return behind is not None and (behind[1] in lexicon("role_classes") | lexicon("roles") or DOER.search(behind[1]) is not None)


def _known(one: Told) -> set[str]:
    document = one.account.document
    return set(re.findall(r"[^\W_]+", document.text[: document.main_end].lower()))
