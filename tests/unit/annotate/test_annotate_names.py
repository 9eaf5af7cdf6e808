"""Names that the recogniser missed: found again where the document has them elsewhere."""

from types import SimpleNamespace
from typing import Any, cast

from tellings.annotate.names import Name, _overlooked


def test_a_short_name_at_the_very_end_stays_within_the_text() -> None:
    words = ["Vale", "Rovers", "Union", "met", "Vale", "Rovers", "and", "then", "Vale", "Rovers"]
    columns = cast("Any", SimpleNamespace(words=words, headline=[False] * len(words)))
    known = [Name(0, 3, "organisation"), Name(4, 6, "organisation")]
    taken = [i < 3 or 4 <= i < 6 for i in range(len(words))]
    assert _overlooked(columns, known, taken) == [Name(8, 10, "organisation")]
