"""Write the JSON Schema of the record, made from its types: ``make schema``."""

import inspect
from pathlib import Path

import msgspec

from tellings.record import Record

SCHEMA = Path(__file__).with_name("record.schema.json")


def schema() -> bytes:
    """The schema (JSON Schema 2020-12), indented, as it stands in the repository."""
    made = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "A tellings record", **msgspec.json.schema(Record)}
    return msgspec.json.format(msgspec.json.encode(_dedented(made), order="sorted"), indent=1) + b"\n"


def _dedented(part: object) -> object:
    """The same with its descriptions as Python 3.13 keeps docstrings, without their indentation; older Pythons keep it."""
    if isinstance(part, dict):
        return {key: inspect.cleandoc(value) if key == "description" else _dedented(value) for key, value in part.items()}
    return [_dedented(one) for one in part] if isinstance(part, list) else part


if __name__ == "__main__":
    SCHEMA.write_bytes(schema())
