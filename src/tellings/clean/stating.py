"""What structured sources say of themselves, each value with the bytes that say it."""

import re
from collections.abc import Iterable
from typing import NamedTuple

import msgspec

from ..record import Stated
from .decoded import Decoded
from .field import Field
from .matter import Matter
from .prose import line_of
from .statements import Statements

LONGEST = 2_000  # code points of a value; longer ones are no titles, names, dates or addresses
CODE = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{2,8})*")


class Telling(NamedTuple):
    """One value that a source gives a field: the value, the rule that found it, and where it stands."""

    value: str
    rule: str
    field: Field

    def stated(self, value: str) -> Stated:
        """A cleaned value as the record has it, with the bytes that say it."""
        first, last = self.field.bytes_of(0, len(self.field.text))
        return Stated(value=value, rule=self.rule, byte=first, size=last - first, exact=written(self.field, first, last))


def written(decoded: Decoded, first: int, last: int) -> str:
    """The bytes ``[first, last)`` of the source of a text as they read there."""
    while isinstance(decoded, Field):
        decoded = decoded.outer
    return decoded.data[first:last].decode(decoded.encoding, "replace")


def rewritten(statements: Statements, field: Field) -> Statements:
    """The statements of a page that is a field of another source, with its bytes as that source writes them."""

    def again(one: Stated) -> Stated:
        if one.byte is None or one.size is None:
            return one
        return msgspec.structs.replace(one, exact=written(field, one.byte, one.byte + one.size))

    for said in (statements.said, statements.weak):
        for name, found in said.items():
            said[name] = [again(one) for one in found]
    statements.authors = [tuple(again(one) for one in group) for group in statements.authors]
    statements.refused = [(name, again(one)) for name, one in statements.refused]
    return statements


def told(field: Field, rule: str) -> Telling | None:
    """What one field says, markup undone; None where it says nothing, or too much to be a name, a date or an address."""
    if not 0 < len(field.text) <= LONGEST:
        return None
    value = line_of(field).text.strip()
    return Telling(value, rule, field) if value else None


def say(matter: Matter, name: str, tellings: Iterable[Telling]) -> None:
    """Add what a source says of a field of ``Document``, the most trusted first.

    The writers of one rule are one place's; those of the others stand behind them.
    """
    if name == "authors":
        by_rule: dict[str, list[Telling]] = {}
        for one in tellings:
            by_rule.setdefault(one.rule, []).append(one)
        for group in by_rule.values():
            matter.statements.say_authors([(one.value, one.stated) for one in group])
    elif name == "language":
        codes = [(one, CODE.fullmatch(one.value)) for one in tellings]
        matter.settle(name, [one.stated(code[1].lower()) for one, code in codes if code])
    else:
        for one in tellings:
            matter.statements.say(name, one.value, one.stated)
