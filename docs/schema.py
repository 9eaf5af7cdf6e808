"""Write the JSON Schema of the record, made from its types: ``make schema``."""

from pathlib import Path

import msgspec

from tellings.record import Record

SCHEMA = Path(__file__).with_name("record.schema.json")


def schema() -> bytes:
    """The schema (JSON Schema 2020-12), indented, as it stands in the repository."""
    made = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "A tellings record", **msgspec.json.schema(Record)}
    return msgspec.json.format(msgspec.json.encode(made, order="sorted"), indent=1) + b"\n"


if __name__ == "__main__":
    SCHEMA.write_bytes(schema())
