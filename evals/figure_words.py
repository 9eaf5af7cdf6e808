"""The words of what a figure is of or whose it is, as lists to be held against those of NewsQuant."""

import re
from collections.abc import Iterable

from spacy.tokens import Doc, Token

from tellings.record import Figure

_INITIALS = re.compile(r"(?:[a-z]\.){2,}")  # the set writes them without their stops


def named(figure: Figure, doc: Doc) -> tuple[str, ...]:
    """The words of what the quantity is of or whose it is, as the record names it (``Figure.about``): nouns, adjectives, names' numbers."""
    found: list[str] = []
    start, end = figure.expression.evidence.start, figure.expression.evidence.end
    for phrase in figure.about:
        found += _content(one for one in doc if phrase.start <= one.idx < phrase.end and not start <= one.idx < end)
    return tuple(dict.fromkeys(one.replace(".", "") if _INITIALS.fullmatch(one) else one for one in found)) or ("-",)


def _content(tokens: Iterable[Token]) -> list[str]:
    """The words of a phrase in lower case, hyphened words whole, without articles, numbers and marks."""
    found: list[str] = []
    joined = False
    for one in tokens:
        if one.text == "-" and found and not one.whitespace_:
            found[-1], joined = found[-1] + "-", True
        elif joined:
            found[-1], joined = found[-1] + one.lower_, False
        elif _names(one):
            found.append(one.lower_)
    return found


def _names(token: Token) -> bool:
    if not any(char.isalnum() for char in token.text) or (token.like_num and not token.is_digit):
        return False
    mixed = any(char.isalpha() for char in token.text) and any(char.isdigit() for char in token.text)
    if mixed or token.pos_ in ("NOUN", "PROPN", "ADJ", "X") or token.tag_ in ("VBN", "VBG"):
        return True
    return token.is_digit
