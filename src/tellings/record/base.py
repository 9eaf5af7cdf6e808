"""The common base of every recorded type, and its JSON form."""

from typing import TypeVar

import msgspec

T = TypeVar("T")


class Base(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """An immutable value: equal by content, strictly decoded, ordered fields.

    Values hold values and nothing that leads back to them, so that the search for garbage need not look at them (``gc=False``).
    """


def encode(value: object) -> bytes:
    """The JSON form of a value: UTF-8, one line, fields in their declared order."""
    return msgspec.json.encode(value)


def decode(data: bytes | str, kind: type[T]) -> T:
    """The value of a JSON form.

    Raises:
        msgspec.ValidationError: if a field is missing, unknown or of another type.
        msgspec.DecodeError: if the data is no JSON.
    """
    return msgspec.json.decode(data, type=kind)
