"""What ``tellings stories`` prints: the stories, their happenings, and on demand their documents with what ties each to the others."""

import textwrap
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click

from ..report.words import count, visible

if TYPE_CHECKING:
    from ..align.stream import HappeningFound, StoryFound

NARROWEST = 40  # columns


def listing(stories: "Iterable[StoryFound]", alone: int, least: int, why: bool, width: int, colour: bool) -> Iterator[str]:
    """The lines of the stories, the largest first.

    Args:
        stories: those to show.
        alone: documents in stories that are too small to be shown.
        least: how many documents a story needs to be shown.
        why: whether each document is shown, with reasons.
        width: columns.
        colour: whether colours are taken.
    """
    page = _Page(max(width, NARROWEST), colour)
    shown = documents = 0
    for story in stories:
        shown, documents = shown + 1, documents + len(story.documents)
        yield from page.story(story, why)
    parts = f"{count(shown, 'story', 'stories')} with {count(documents, 'document', 'documents')}"
    yield f"{parts}; {count(alone, 'document', 'documents')} in stories of fewer than {least}" if alone else parts


class _Page:
    def __init__(self, width: int, colour: bool) -> None:
        self.width, self.colour = width, colour

    def story(self, story: "StoryFound", why: bool) -> Iterator[str]:
        """A story: its title, its size and days, and its happenings."""
        from ..align.stream import span_in_words

        yield from self.wrapped("", story.title, bold=True)
        sizes = [count(len(story.documents), "document", "documents"), count(len(story.happenings), "happening", "happenings")]
        yield self.styled("  " + " · ".join((*sizes, span_in_words(story.first, story.last), story.id)), dim=True)
        for reason in story.reasons:
            yield from self.wrapped("  ", reason.text)
        for happening in story.happenings:
            yield from self.happening(happening, why)
        yield ""

    def happening(self, happening: "HappeningFound", why: bool) -> Iterator[str]:
        """A happening: how many documents, when, its title; with reasons, each document as well."""
        from ..align.stream import span_in_words

        days = span_in_words(happening.first, happening.last)
        yield from self.wrapped(f"  {len(happening.documents):>5}  ", f"{days}: {happening.title}")
        if not why:
            return
        for reason in happening.reasons:
            yield from self.wrapped(" " * 9, reason.text, dim=True)
        for one in happening.documents:
            yield from self.wrapped(" " * 9 + "– ", f"{one.name}, {one.published or 'no date'}: {one.title}")
            for reason in one.reasons:
                yield from self.wrapped(" " * 11, reason.text, dim=True)

    def wrapped(self, lead: str, text: str, **style: bool) -> Iterator[str]:
        """A text of a document's, made harmless, on as many lines as it needs."""
        lines = textwrap.wrap(visible(" ".join(text.split())), self.width, initial_indent=lead, subsequent_indent=" " * len(lead))
        for line in lines or [lead]:
            yield self.styled(line, **style)

    def styled(self, text: str, **style: bool) -> str:
        return click.style(text, **style) if self.colour else text
