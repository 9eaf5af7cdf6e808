"""What a source states, in characters that a record can hold: bytes that its codec can't read stand in no value and in no quotation."""

import re
from typing import Any

import msgspec

from ..record import Contradiction, Entry, Stated
from .decoded import Decoded
from .piece import mended
from .settled import Settled

LONE = re.compile("[\ud800-\udfff]")


def quoted(found: Settled, decoded: Decoded) -> Settled:
    """The fields of a document, each statement fit to be written."""
    fields: dict[str, Any] = {name: _stated(value, decoded) for name, value in found._asdict().items() if isinstance(value, Stated)}
    authors = tuple(_stated(one, decoded) for one in found.authors)
    contradictions = tuple(_contradiction(one, decoded) for one in found.contradictions)
    return found._replace(**fields, authors=authors, contradictions=contradictions)


def dated(entry: Entry, decoded: Decoded) -> Entry:
    """An entry of a live blog, its time fit to be written."""
    return msgspec.structs.replace(entry, time=_stated(entry.time, decoded)) if entry.time else entry


def _contradiction(found: Contradiction, decoded: Decoded) -> Contradiction:
    return msgspec.structs.replace(found, stated=tuple(_stated(one, decoded) for one in found.stated))


def _stated(stated: Stated, decoded: Decoded) -> Stated:
    """A statement with stray bytes as windows-1252 has them in its value, and quoted as ``tellings verify`` reads them."""
    if not (LONE.search(stated.value) or (stated.exact and LONE.search(stated.exact))):
        return stated
    exact = stated.exact
    if stated.byte is not None and stated.size is not None:
        exact = decoded.data[stated.byte : stated.byte + stated.size].decode(decoded.encoding, "replace")
    elif exact:
        exact = _mended(exact)
    return msgspec.structs.replace(stated, value=_mended(stated.value), exact=exact)


def _mended(text: str) -> str:
    return LONE.sub("\ufffd", mended(text)).strip() or "\ufffd"
