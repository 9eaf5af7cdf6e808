"""A record read back from its file."""

from pathlib import Path

import msgspec

from .errors import BadRecord
from .record import Record


def load(path: str | Path) -> Record:
    """The record in a JSON file.

    Raises:
        BadRecord: if the file can't be read, or holds no record of this format; its text says what to do.
    """
    try:
        return Record.from_json(Path(path).read_bytes())
    except OSError as error:
        raise BadRecord(f"{path}: {error.strerror or error}; make a record with: tellings compare PATH… --json {path}") from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise BadRecord(f"{path} is no record that this version of tellings reads ({error}); make it anew with tellings compare") from error
