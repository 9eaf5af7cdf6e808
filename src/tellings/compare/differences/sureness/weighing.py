"""Whether two accounts, each looked at as a whole, are clearly not equally sure of an act."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from ....record import Account, DifferenceKind, Story
from ..attribution import told_otherwise
from ..certainty import CIRCUMSTANCES
from ..colons import by_colon
from ..parting import Parting, quoted
from ..standing import granted
from ..vouching import beside_what_is_reported, follows_what_is_said
from .matching import alike, doers
from .steps import BEHIND, CLEAR
from .tellings import TENTATIVE, Telling

# What shows that an account hands on what others tell: a report, a source, a word of distance.
REPORTED = re.compile(
    r"\b(?:reports?|reported|reportedly|according to|sources?|familiar with|people briefed|told|alleg\w+|accus\w+|indicat\w+|suspect\w*"
    r"|charged|indict\w*|arraigned|apparent\w*|appear\w*|seem\w*"
    r"|believed|thought to|likely|possibl[ey]|probabl[ey]|presumed|presumably|unclear|may have|might have|purported\w*)\b",
    re.IGNORECASE,
)
NEARBY = re.compile(r"\b(?:reports|reported by|reportedly|according to (?:\w+ )?reports?|sources?|familiar with)\b", re.IGNORECASE)
# Those for whose word a paper does not vouch: what others report, sources without a name, a party's lawyer, those who are against it.
WHOSE = re.compile(
    r"(?:.*\b(?:lawyers?|attorneys?|solicitors?|insiders?|critics|opponents?|supporters?|activists?|rebels|people familiar.*)"
    r"|(?:(?:an?|one|two|three|several|multiple|unnamed|anonymous|some) )*sources?(?: (?:familiar|close|with knowledge) .*)?"
    r"|(?:(?:an?|new|several|multiple|media|news|local|press) )*reports?(?: (?:on|out|published|late|early|from) .*)?)$",
    re.IGNORECASE,
)
# What a court found is no longer only alleged; what is told as new was otherwise before, and a day may be what is open.
TRIED = re.compile(r"\b(?:convict\w+|found guilty|pleaded guilty|pled guilty|sentenced)\b", re.IGNORECASE)
NEW = re.compile(r"\b(?:as (?:early|soon|late) as|now|no longer|after all|finally|at last|instead)\b", re.IGNORECASE)
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_SAYING = r"(?:said|says|told|announced|signal+ed|suggested|indicated|confirmed|reported|hinted)"
WEEKDAY = re.compile(rf"\b(?:{_SAYING} (?:\w+ ){{0,2}}(?P<after>{_DAY})|(?P<before>{_DAY}) {_SAYING})\b")
OPEN = re.compile(r"\b(?:possibly|perhaps|maybe|probably|presumably|proposed|recommend\w*|urged?|called on)\b", re.IGNORECASE)
# Told for one another, or of two days, for all that lies between.
FAR = frozenset(frozenset({"agreed", step}) for step in ("expected", "may", "considers")) | {frozenset({"will", "expected"})}
DONE_ALREADY = {"decided to", "wanted to"}  # of a deed that was done, by who did it
# Who will find out a thing tries to.
SOUGHT = frozenset({"determine", "find", "find out", "establish", "identify", "learn", "discover", "understand", "ascertain", "resolve"})


class Side:
    """The tellings of one act in one account."""

    def __init__(self, told: Sequence[Telling]) -> None:
        """Keep what the body tells, and the headline where the body tells nothing."""
        self.told = tuple(told)
        self.body = tuple(one for one in told if not one.headline) or self.told

    @property
    def account(self) -> Account:
        """Whose they are."""
        return self.told[0].account


def side(one: Telling, own: Iterable[Telling]) -> Side:
    """All that an account tells of an act."""
    return Side([one, *(other for other in own if other is not one and alike(one, other))])


def parting(one: Telling, other: Telling, left: Side, right: Side, story: Story) -> Parting | None:
    """How the two sides part, if they clearly do."""
    for mine, yours, firm, doubting in ((one, other, left, right), (other, one, right, left)):
        kind = _ahead(mine, yours, firm, doubting) or _behind(mine, yours, firm, doubting)
        if kind is None or _weekdays(mine, yours):
            continue
        outlet, its = (each.account.document.name for each in (mine, yours))
        said = (_said(mine), _said(yours)) if kind == "certainty" else ("stated", yours.handed)
        words = dict(zip((mine.number, yours.number), said, strict=True))
        told = f"{outlet} has {quoted(mine.statement.words)}, {its} {quoted(yours.statement.words)}"
        if _later(mine.account, yours.account, story):
            reason = f"{told}; no difference: the surer account is the later one"
            return Parting(kind, "compatible", words[one.number], words[other.number], reason)
        handed = f"{outlet} states it itself, {its} hands it on ({quoted(yours.handed)})"
        why = "one is surer than the other" if kind == "certainty" else handed
        return Parting(kind, "differs", words[one.number], words[other.number], f"{told}: {why}")
    return None


def _weekdays(one: Telling, other: Telling) -> bool:
    """Whether the two were said on two days of the week, so that one may tell what has changed since the other."""
    days = [{found["after"] or found["before"] for found in WEEKDAY.finditer(_sentence(each))} for each in (one, other)]
    return bool(days[0] and days[1]) and not days[0] & days[1]


def _ahead(one: Telling, other: Telling, firm: Side, doubting: Side) -> DifferenceKind | None:
    """Whether one side is surer of what is to come than the other, however each puts it."""
    if not one.step.rank or not other.step.rank or not _one_voice(one, other):
        return None
    mine, yours = [each.step.rank for each in firm.told], [each.step.rank for each in doubting.body]
    if any(each.step.name in BEHIND for each in (*firm.told, *doubting.told)):
        return None
    if {one.step.words, other.step.words} == DONE_ALREADY:
        return None
    if {one.step.name, other.step.name} == {"will", "tries"} and {one.act, other.act} & SOUGHT:
        return None
    if frozenset({one.step.name, other.step.name}) in FAR or _asked(one) or _asked(other) or NEW.search(_sentence(one)):
        return None
    clear = min(mine) - max(yours) >= CLEAR and one.step.rank - other.step.rank >= CLEAR
    return "certainty" if clear else None


def _one_voice(one: Telling, other: Telling) -> bool:
    """Whether it is not one's own word here and another's guess there."""
    if one.speaker == other.speaker or any(_known(each, its) for each, its in ((one, other), (other, one))):
        return True
    return all(_own_word(each) for each in (one, other))


def _own_word(one: Telling) -> bool:
    """Whether it is on the word of who does it, of a report, or of somebody who is not named, and so no outsider's guess."""
    quote = one.statement.quote
    if quote is None or one.statement.claim.voice == "document" or not one.speaker.rpartition(" ")[2][:1].isupper():
        return True
    return quote.speaker.entity in {part.role.entity for part in one.doers if part.role.entity}


def _known(one: Telling, other: Telling) -> bool:
    """Whether the sentence of one names the other's speaker, too."""
    at = one.statement.claim.context
    name = other.speaker.rpartition(" ")[2]
    return name[:1].isupper() and name in one.account.document.text[at.start : at.end]


def _behind(one: Telling, other: Telling, firm: Side, doubting: Side) -> DifferenceKind | None:
    """Whether one side states what the other doubts, or hands on."""
    if one.step.name != "done" or one.handed or any(each.step.name != "done" or each.handed for each in firm.told):
        return None
    if other.step.name not in BEHIND or any(each.step.name == "done" and not _passed_on(each) for each in doubting.body):
        return None
    kind: DifferenceKind = "certainty" if other.step.name in ("seems", "open", "tentative") else "attribution"
    if kind == "attribution" and other.step.name != "reported" and not _passed_on(other):
        return None
    if kind == "attribution" and (_follows(one) or told_otherwise(one.statement, other.statement)):
        return None
    if other.step.name == "tentative" and TENTATIVE.search(one.account.document.text):
        return None
    if kind == "certainty" and other.step.name == "seems" and _doubts_where(other, one):
        return None
    if by_colon(one.account, one.statement.claim.predicate.start):
        return None
    if REPORTED.search(_around(one)) or not _one_doer(one, other) or TRIED.search(one.account.document.text):
        return None
    return kind


def _doubts_where(doubted: Telling, firm: Telling) -> bool:
    """Whether it may be where, when or how it was done that only seems so, which the other does not tell: "thought to have met at sea"."""
    told = firm.statement.parts
    return any(name in CIRCUMSTANCES and name not in told for name in doubted.statement.parts)


def _follows(one: Telling) -> bool:
    """Whether it goes on with what somebody says in the sentence before, or stands beside what others report."""
    place = one.statement.claim.context.start
    return follows_what_is_said(one.account, place) or beside_what_is_reported(one.account, place)


def _asked(one: Telling) -> bool:
    """Whether a word of its sentence leaves open what would be done, or only asks for it."""
    return OPEN.search(_sentence(one)) is not None


def _one_doer(one: Telling, other: Telling) -> bool:
    """Whether the side that states names who did it, where the side that doubts does: there is often no doubt but that."""
    return not other.doers or one.statement.claim.clause.rule == "claims.restated" or (bool(one.doers) and doers(one, other) == "same")


def _sentence(one: Telling) -> str:
    at = one.statement.claim.context
    return one.account.document.text[at.start : at.end]


def _passed_on(one: Telling) -> bool:
    """Whether an account gives it as the word of somebody for whom it does not vouch."""
    return bool(one.step.handed or (WHOSE.match(one.speaker) and not granted(one.statement)))


def _around(one: Telling) -> str:
    """The words of the headline, of the sentence in which it stands, and of those beside it."""
    document, at = one.account.document, one.statement.claim.context
    place = bisect_right(one.account.sentences, at.start, key=lambda span: span.start) - 1
    near = one.account.sentences[max(0, place - 1) : place + 2]
    beside = " ".join(document.text[span.start : span.end] for span in near)
    return " ".join([document.text[: one.body], document.text[at.start : at.end], *NEARBY.findall(beside)])


def _later(firm: Account, other: Account, story: Story) -> bool:
    days = [story.dating_of(one.id).earliest for one in (firm, other)]
    return bool(days[0] and days[1] and days[0][:10] > days[1][:10])


def _said(one: Telling) -> str:
    if one.step.name == "done":
        return one.statement.claim.predicate.exact
    return (
        one.step.words if one.act not in one.statement.claim.predicate.exact else f"{one.step.words} {one.statement.claim.predicate.exact}"
    )
