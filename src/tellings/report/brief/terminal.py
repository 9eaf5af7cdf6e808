"""A brief on the terminal."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from ...record import Brief, BriefLine, Record
from ..reading import Reading
from ..terminal import printed
from ..words import count, visible
from .sentences import quoted


def terminal(made: Brief, record: Record, width: int = 100, colour: bool = False) -> str:
    """The brief in ``width`` columns."""
    return printed(_parts(made, Reading(record)), width, colour)


def _parts(made: Brief, reading: Reading) -> Iterator[RenderableType]:
    yield Text(made.title, style="bold")
    for section in made.sections:
        yield ""
        yield Text(section.title, style="bold underline")
        for before, line in zip((None, *section.lines), section.lines, strict=False):
            yield from _line(line, reading, head=before is None or line.lead != before.lead)
        if section.more:
            yield Padding(Text(f"{count(section.more, 'more line')} in the record", style="dim"), (0, 0, 0, 2))


def _line(line: BriefLine, reading: Reading, head: bool) -> Iterator[RenderableType]:
    if line.lead and head:
        yield Padding(Text(line.lead, style="bold"), (0, 0, 0, 2))
    places = ", ".join(reading.place(one) for one in (line.citation, *line.also))
    words = Text.assemble(quoted(visible(line.citation.evidence.exact)), (f"  {places}", "dim"))
    yield Padding(words, (0, 0, 0, 4 if line.lead or line.side else 2))
    if line.remark:
        yield Padding(Text(line.remark, style="italic"), (0, 0, 0, 4))
