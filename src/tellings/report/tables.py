"""The record as tables: plain rows, Arrow, pandas. One row for each citation, so that every row has its place in an original."""

from typing import TYPE_CHECKING

from ..errors import BadOption, TellingsError
from ..record import Record
from .rows import MAKERS, Row

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

# Every table's columns in order, with their Arrow types by name; rows have exactly these.
PLACE = {"account": "string", "outlet": "string", "exact": "string", "start": "int64", "end": "int64"}
COLUMNS: dict[str, dict[str, str]] = {
    "accounts": {
        "account": "string", "outlet": "string", "title": "string", "byline": "string", "published": "string", "written_earliest": "string",
        "written_latest": "string", "dated": "string", "happening": "string", "language": "string", "origin": "string", "member": "string",
        "address": "string", "sha256": "string", "words": "int64",
    },
    "findings": {
        "finding": "string", "kind": "string", "status": "string", "difference": "string", "verdict": "string", "title": "string",
        "reason": "string", "witnesses": "int64", "weight": "int64", "happening": "string", "words": "string", **PLACE,
    },
    "quotes": {
        "utterance": "string", "speaker": "string", "kind": "string", "words": "string", "is_base": "bool", "wordings": "int64",
        "happening": "string", **PLACE,
    },
    "figures": {
        "quantity": "string", "label": "string", "kind": "string", "unit": "string", "low": "string", "high": "string",
        "approximator": "string", "status": "string", "reason": "string", "happening": "string", **PLACE,
    },
    "timeline": {
        "entry": "string", "value": "string", "told_value": "string", "label": "string", "status": "string", "planned": "bool",
        "ground": "string", "outcome": "string", "event": "string", "told_as_plan": "bool", **PLACE,
    },
    "people": {"person": "string", "name": "string", "kind": "string", "mention": "string", **PLACE},
    "coverage": {"item": "string", "kind": "string", "label": "string", "status": "string", "reason": "string", "weight": "int64", **PLACE},
    "claims": {
        "claim": "string", "label": "string", "predicate": "string", "negated": "bool", "modality": "string", "voice": "string",
        "happening": "string", **PLACE,
    },
    "events": {
        "event": "string", "label": "string", "kind": "string", "value": "string", "place": "string", "participants": "string",
        "happening": "string", "told_value": "string", "modality": "string", "negated": "bool", "attributed": "bool", **PLACE,
    },
    "commitments": {
        "undertaking": "string", "kind": "string", "label": "string", "by": "string", "status": "string", "role": "string",
        "negated": "bool", **PLACE,
    },
    "programmes": {
        "programme": "string", "kind": "string", "name": "string", "role": "string", "status": "string", "by": "string", **PLACE,
    },
    "corrections": {
        "correction": "string", "kind": "string", "about": "string", "value": "string", "note": "string", "who": "string",
        "when": "string", "applied": "bool", "reason": "string",
    },
}  # fmt: skip


def rows(record: Record, table: str) -> list[Row]:
    """One table as a list of dicts with the columns that ``COLUMNS`` lists; positions are code points in the account's text.

    Raises:
        BadOption: if there is no such table.
    """
    if table not in COLUMNS:
        raise BadOption(f"no table called {table!r}; there are {', '.join(COLUMNS)}")
    outlets = {account.id: account.document.name for account in record.accounts}
    return list(MAKERS[table](record, outlets))


def arrow(record: Record, table: str) -> "pa.Table":
    """One table as a pyarrow.Table with a fixed schema, also when it has no rows.

    Raises:
        BadOption: if there is no such table.
        TellingsError: if pyarrow is not installed.
    """
    made = rows(record, table)
    try:
        import pyarrow as pa
    except ImportError as error:
        raise _absent("pyarrow") from error
    types = {"string": pa.string(), "int64": pa.int64(), "bool": pa.bool_()}
    schema = pa.schema([(name, types[kind]) for name, kind in COLUMNS[table].items()])
    return pa.Table.from_pylist(made, schema=schema)


def pandas(record: Record, table: str) -> "pd.DataFrame":
    """One table as a pandas.DataFrame.

    Raises:
        BadOption: if there is no such table.
        TellingsError: if pandas is not installed.
    """
    made = rows(record, table)
    try:
        import pandas as pd
    except ImportError as error:
        raise _absent("pandas") from error
    kinds = {"string": "string", "int64": "Int64", "bool": "boolean"}
    return pd.DataFrame(made, columns=list(COLUMNS[table])).astype({name: kinds[kind] for name, kind in COLUMNS[table].items()})


def _absent(package: str) -> TellingsError:
    return TellingsError(f"tables need {package}, which is not installed: pip install 'tellings[tables]'")
