"""A brief as Markdown."""

from collections.abc import Iterator

from ...record import Brief, BriefLine, Record
from ..markdown import safe
from ..reading import Reading
from ..words import count
from .sentences import quoted


def markdown(made: Brief, record: Record) -> str:
    """The brief as CommonMark; every line ends with its accounts and positions (code points)."""
    return "\n".join(_lines(made, Reading(record))).strip() + "\n"


def _lines(made: Brief, reading: Reading) -> Iterator[str]:
    yield f"# {safe(made.title)}\n"
    for section in made.sections:
        yield f"## {section.title}\n"
        for line in section.lines:
            yield from _line(line, reading)
        if section.more:
            yield f"\n*{count(section.more, 'more line')} in the record.*"
        yield ""
    yield "## Reports\n"
    for account in reading.record.accounts:
        yield f"{reading.number[account.id]}. {safe(reading.name(account.id))}: *{safe(reading.headline(account.id))}*"


def _line(line: BriefLine, reading: Reading) -> Iterator[str]:
    lead = f"**{safe(line.lead)}**: " if line.lead else ""
    bullet = "- " if line.side < 2 else "  against "
    if line.side == 1:
        yield f"- {lead}"
        lead, bullet = "", "  "
    places = "; ".join(safe(f"{reading.label(one.account)} at {one.evidence.start:,}") for one in (line.citation, *line.also))
    yield f"{bullet}{lead}{quoted(safe(' '.join(line.citation.evidence.exact.split())))} ({places})  "
    if line.remark:
        yield f"  *{safe(line.remark)}*"
