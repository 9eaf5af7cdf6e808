"""Scales that only the words around a number tell of: how strong an earthquake was, and degrees written as a bare capital."""

import re

from .numeral import Numeral

_MAGNITUDE_BEFORE = re.compile(r"(?<![^\W_])(?P<word>magnitude)(?: of)?[ \u00a0-](?:about |around |roughly |at least )?$", re.IGNORECASE)
_MAGNITUDE_AFTER = re.compile(
    r"(?P<word>[ \u00a0-]magnitude|[ \u00a0]on[ \u00a0]the[ \u00a0](?:open-ended )?richter scale)(?![^\W_])", re.IGNORECASE
)
_MAGNITUDE_END = re.compile(r"magnitude(?: of)?.$", re.IGNORECASE)
_LARGEST = 10  # earthquakes have been measured up to 9.5
# A capital behind a number is a scale of degrees where the words around it speak of heat or cold: "40C", "104F".
_DEGREES = re.compile(r" ?(?P<scale>[CF])(?![^\W_.])")
_WEATHER = re.compile(
    r"(?<![^\W_])(?:temperatures?|degrees|heat(?:wave)?|hot(?:ter|test)?|cold(?:er|est)?|warm(?:er|est|ing)?|freez\w{2,4}"
    r"|weather|fever|melting|boiling)"
    r"(?![^\W_])",
    re.IGNORECASE,
)
_AROUND = 100  # code points


def magnitude(text: str, numeral: Numeral) -> tuple[int, int] | None:
    """Where the number and its scale stand in ``magnitude 8.1``, ``8.1-magnitude``, ``7.2 on the Richter scale``; or None."""
    if numeral.form != "digits" or not 0 < numeral.low < _LARGEST:
        return None
    behind = _MAGNITUDE_AFTER.match(text, numeral.end)
    if behind is not None:
        return numeral.start, behind.end()
    before = _MAGNITUDE_BEFORE.search(text, max(0, numeral.start - 32), numeral.start)
    if before is None:
        return None
    # A qualifier stays outside.
    return (before.start() if _MAGNITUDE_END.search(before.group()) else numeral.start), numeral.end


def degrees(text: str, at: int) -> tuple[int, str] | None:
    """The end and the form of a scale of degrees at this code point, or None."""
    found = _DEGREES.match(text, at)
    if found is None or not _WEATHER.search(text, max(0, at - _AROUND), at + _AROUND):
        return None
    return found.end(), f"°{found['scale'].lower()}"
