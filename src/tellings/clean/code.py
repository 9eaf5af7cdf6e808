"""Style sheets and scripts that a scraper took for text, line by line."""

import re
from collections.abc import Iterator, Sequence

from .draft import Draft

LEAST = 3  # lines of code in a row
LINE = re.compile(
    r"[.#@*:\w][^{}!?]{0,200}\{[^{}]{0,300}\}?|\}[,;)\s}]*\.?"  # a rule or a block begins or ends
    r"|[a-z-]{2,40} ?: ?[^;{}]{1,200};"  # a property
    r"|(?:var|let|const|function|window\.|document\.|if ?\(|return\b|\(function)[^.!?]{0,300}[;{)}]"
)


def type_code(drafts: Sequence[Draft]) -> None:
    """Type every run of lines of code that has a brace."""
    for run in _runs(drafts):
        if len(run) >= LEAST and any("{" in draft.text for draft in run):
            for draft in run:
                draft.type("other", "text.code", "it is a line of a style sheet or a script")


def _runs(drafts: Sequence[Draft]) -> Iterator[list[Draft]]:
    run: list[Draft] = []
    for draft in drafts:
        if draft.free and LINE.fullmatch(draft.text.rstrip(".")):
            run.append(draft)
        else:
            yield run
            run = []
    yield run
