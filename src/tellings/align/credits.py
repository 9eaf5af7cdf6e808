"""Which of two reports with shared text the text came from: the agency's, or the one dated earlier, if that can be told."""

import datetime as dt
import functools
import re
from dataclasses import dataclass

from ..lexicon import rows
from ..record import Account
from ..record.calendar import bounds, in_words

HEAD = 400  # code points at the start and the end of the main matter in which a credit stands
OPENINGS = 2  # datelines, and paragraphs, that may open with a credit
# "PORT NAME, June 3 (Some Wire) -": the form in which agencies sign, whatever their name.
DATELINE = re.compile(r"[^\n()]{0,80}\((?P<name>[A-Z][\w.&'’]*(?:[ -][A-Z][\w.&'’]*){0,3})\)(?:\s*[-–—]|\s*\Z)")


@dataclass(frozen=True, slots=True)
class Origin:
    """The account that the shared text came from (None where nothing tells), and why, in words."""

    account: str | None
    reason: str


def original(left: Account, right: Account) -> Origin:
    """Which of the two the shared text came from."""
    agencies = credited(left) & credited(right)
    if agencies:
        return _by_agency(left, right, sorted(agencies)[0])
    one_sided = [(account, credited(account)) for account in (left, right) if credited(account)]
    if len(one_sided) == 1:
        account, names = one_sided[0]
        return Origin(account.id, f"only {account.document.name} is credited to {sorted(names)[0]}")
    return _by_date(left, right)


def credited(account: Account) -> frozenset[str]:
    """The agencies that a report gives as the source of its text, in its byline, its dateline or a credit."""
    document = account.document
    stated = " ".join(one.value for one in (document.byline, document.outlet, document.wire) if one)
    main = document.text[: document.main_end]
    openings = (*document.of_kind("dateline")[:OPENINGS], *document.of_kind("paragraph")[:OPENINGS])
    lines = [document.text[block.start : min(block.end, block.start + HEAD)] for block in openings]
    marked = "".join(_credit_pattern().findall("\n".join([main[:HEAD], main[-HEAD:], *lines])))
    known = frozenset(name for name, pattern in _agencies() if pattern.search(stated) or pattern.search(marked))
    signed = frozenset(match["name"] for line in lines if (match := DATELINE.match(line)))
    return known or signed or (frozenset((document.wire.value,)) if document.wire else frozenset())


def _by_agency(left: Account, right: Account, agency: str) -> Origin:
    own = [account for account in (left, right) if account.document.outlet and agency in credited_outlet(account)]
    if len(own) == 1:
        return Origin(own[0].id, f"{own[0].document.name} is the agency that the other credits")
    return Origin(None, f"both credit {agency}")


def credited_outlet(account: Account) -> frozenset[str]:
    """The agencies that the outlet itself is."""
    outlet = account.document.outlet
    return frozenset(name for name, pattern in _agencies() if outlet and pattern.fullmatch(outlet.value.strip()))


def _by_date(left: Account, right: Account) -> Origin:
    stated = [(account.document.published.value, account) for account in (left, right) if account.document.published]
    if len(stated) < 2:
        return Origin(None, "which of them came first can't be told: not both state a date")
    (first, early), (second, late) = sorted(stated, key=lambda pair: (_sortable(pair[0]), pair[0], pair[1].id))
    if not _before(first, second):
        same = in_words(first) if in_words(first) == in_words(second) else f"{_said(first)} and {_said(second)}"
        return Origin(None, f"which of them came first can't be told: {'both are' if same == in_words(first) else 'they are'} dated {same}")
    days = in_words(first), in_words(second)
    when = days if days[0] != days[1] else (_said(first), _said(second))
    return Origin(early.id, f"{early.document.name} is dated earlier ({when[0]}) than {late.document.name} ({when[1]})")


def _before(first: str, second: str) -> bool:
    """Whether one date is certainly earlier than another, each at its own precision; times of day only where both give their zone."""
    one, other = _moment(first), _moment(second)
    if one is not None and other is not None:
        return one < other
    days = bounds(first), bounds(second)
    return days[0] is not None and days[1] is not None and days[0][1] < days[1][0]


def _moment(value: str) -> dt.datetime | None:
    """The moment of a value that gives the time and the zone."""
    try:
        moment = dt.datetime.fromisoformat(value)
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else None


def _sortable(value: str) -> str:
    """A value by which dates sort: moments by the time they are in Greenwich."""
    moment = _moment(value)
    try:
        return moment.astimezone(dt.UTC).isoformat() if moment else value
    except OverflowError:  # in the years 1 and 9999
        return value


def _said(value: str) -> str:
    """A date in words, with its time of day as it is written."""
    _, mark, time = value.partition("T")
    return f"{in_words(value)}, {time}" if mark else in_words(value)


@functools.cache
def _agencies() -> tuple[tuple[str, re.Pattern[str]], ...]:
    table = []
    for row in rows("agencies"):
        names = [rf"(?:the\s+)?{re.escape(row[0])}"] + [re.escape(short) for short in row[1:] if short]
        table.append((row[0], re.compile(rf"\b(?:{'|'.join(names)})\b")))
    return tuple(table)


@functools.cache
def _credit_pattern() -> re.Pattern[str]:
    """A credit in the text: "(AP)", "(Reuters) –", "The Associated Press contributed to this report"."""
    names = "|".join(re.escape(name) for row in rows("agencies") for name in row if name)
    return re.compile(
        rf"\((?:the\s+)?(?:{names})\)|(?:{names})\s+contributed\b|\b(?:by|from|copyright[^\n]{{0,20}})\s+(?:the\s+)?(?:{names})\b"
    )
