"""Digits that name and do not count: legal citations, telephone numbers, book and case numbers, scores told in words.

The forms of citations follow the way in which reports and codes of law are cited in English: volume, abbreviated title, page.
"""

import re
from collections.abc import Iterator

_TITLE = r"(?:[A-Z][A-Za-z]{0,6}\. ?){1,4}(?:[0-9](?:d|st|nd|rd|th) )?"
_CITATION = rf"(?<![0-9.,$€£])[0-9]{{1,4}} {_TITLE}(?:§{{1,2}} ?)?[0-9]{{1,5}}(?![0-9,.]*[0-9])"
_PARAGRAPH = r"(?:Rules?|Sections?|Articles?|Art\.|Sec\.|§{1,2}|Title|Clause|Paragraph) ?[0-9]{1,5}[a-z]?(?:\([0-9A-Za-z]{1,4}\))+"
_BOOK = r"(?:ISBN|ISSN|ISMN|DOI|EAN)(?:-1[03])?:? {0,2}[0-9][0-9Xx./ -]{3,24}[0-9Xx]"
_NUMBERED = r"(?:[Nn]umbers?|[Nn]os?\.|docket|Docket) (?:is |was |of )?#?[0-9A-Za-z]{1,12}(?:[-:/][0-9A-Za-z]{1,12}){1,4}"
_PHONE = r"\([0-9]{2,5}\)[ -]?[0-9]{3,4}[ .-]?[0-9]{3,4}|\+[0-9]{1,3}(?:[ -]?\(?[0-9]{1,5}\)?){2,5}"
_PLAYED = "beat|beats|beating|won|wins|win|lost|lose|drew|defeated|led|trailed|tied|downed|edged"
_SCORE = (
    rf"(?<![^\W_])(?:{_PLAYED})(?: [^\W\d_]{{1,20}}){{0,4}} [0-9]{{1,3}} to [0-9]{{1,3}}"
    r"(?=[.,;:)\n]|$| (?:in|on|at|after|and|with|before|by|when|as|to)(?![^\W_]))"
)
_CODES = re.compile("|".join(f"(?:{one})" for one in (_CITATION, _PARAGRAPH, _BOOK, _NUMBERED, _PHONE, _SCORE)))


def codes(text: str) -> Iterator[tuple[int, int]]:
    """Ranges in code points of what is no figure whatever stands around it, in order."""
    for match in _CODES.finditer(text):
        yield match.span()
