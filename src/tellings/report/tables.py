"""The record as tables: plain rows, Arrow, pandas. One row for each citation, so that every row has its place in an original."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from ..errors import BadOption, TellingsError
from ..record import Citation, Record

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

Row = dict[str, Any]
# Every table's columns in order, with their Arrow types by name; rows have exactly these.
PLACE = {"account": "string", "outlet": "string", "exact": "string", "start": "int64", "end": "int64"}
COLUMNS: dict[str, dict[str, str]] = {
    "findings": {
        "finding": "string", "kind": "string", "status": "string", "title": "string", "reason": "string", "witnesses": "int64",
        "weight": "int64", "happening": "string", "words": "string", **PLACE,
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


def _place(citation: Citation, outlets: dict[str, str]) -> Row:
    spot = citation.evidence
    return {"account": citation.account, "outlet": outlets[citation.account], "exact": spot.exact, "start": spot.start, "end": spot.end}


def _nowhere(account: str, outlets: dict[str, str]) -> Row:
    return {"account": account, "outlet": outlets[account], "exact": None, "start": None, "end": None}


def _findings(record: Record, outlets: dict[str, str]) -> Iterator[Row]:
    for found in record.findings:
        same: Row = {"finding": found.id, "kind": found.kind, "status": found.status, "title": found.title, "reason": found.reason}
        same |= {"witnesses": found.witnesses, "weight": found.weight, "happening": found.happening}
        for variant in found.variants:
            yield from ({**same, "words": variant.words, **_place(citation, outlets)} for citation in variant.citations)
        yield from ({**same, "words": None, **_nowhere(account, outlets)} for account in found.missing)


def _quotes(record: Record, outlets: dict[str, str]) -> Iterator[Row]:
    names = {person.id: person.name for person in record.people}
    for said in record.quotes:
        same = {"utterance": said.id, "speaker": names.get(said.speaker or ""), "kind": said.kind}
        for index, telling in enumerate(said.tellings):
            more = {"words": telling.words, "is_base": index == said.base, "wordings": said.wordings, "happening": said.happening}
            yield from ({**same, **more, **_place(citation, outlets)} for citation in telling.citations)


def _figures(record: Record, outlets: dict[str, str]) -> Iterator[Row]:
    figures = {(account.id, figure.id): figure for account in record.accounts for figure in account.figures}
    for aligned in record.figures:
        for telling in aligned.tellings:
            figure = figures[telling.account, telling.figure]
            low, high = figure.expression.low, figure.expression.high
            # exact decimals as text: a float would make 0.1 of it, and a column of mixed scales has no one decimal type
            bounds = {"low": None if low is None else str(low), "high": None if high is None else str(high)}
            same = {"quantity": aligned.id, "label": aligned.label, "kind": aligned.kind, "unit": aligned.unit, **bounds}
            same |= {
                "approximator": figure.approximator,
                "status": aligned.status,
                "reason": aligned.reason,
                "happening": aligned.happening,
            }
            yield from ({**same, **_place(citation, outlets)} for citation in (telling.citation, *telling.repeats))


def _timeline(record: Record, outlets: dict[str, str]) -> Iterator[Row]:
    for entry in record.timeline:
        same = {"entry": entry.id, "value": entry.value, "label": entry.label, "status": entry.status, "planned": entry.planned}
        same |= {"ground": entry.ground, "outcome": entry.outcome, "event": entry.event}
        for telling in entry.tellings:
            yield {**same, "told_value": telling.value or None, "told_as_plan": telling.planned, **_place(telling.citation, outlets)}


def _people(record: Record, outlets: dict[str, str]) -> Iterator[Row]:
    entities = {(account.id, entity.id): entity for account in record.accounts for entity in account.entities}
    for person in record.people:
        for member in person.members:
            for mention in entities[member.account, member.entity].mentions:
                place = _place(Citation(account=member.account, evidence=mention.evidence), outlets)
                yield {"person": person.id, "name": person.name, "kind": person.kind, "mention": mention.kind, **place}


def _coverage(record: Record, outlets: dict[str, str]) -> Iterator[Row]:
    for item in record.coverage:
        for carried in item.carried:
            same = {"item": item.id, "kind": item.kind, "label": item.label, "status": carried.status, "reason": carried.reason or None}
            places = [_place(citation, outlets) for citation in carried.citations] or [_nowhere(carried.account, outlets)]
            yield from ({**same, "weight": item.weight, **place} for place in places)


MAKERS: dict[str, Callable[[Record, dict[str, str]], Iterator[Row]]] = {
    "findings": _findings,
    "quotes": _quotes,
    "figures": _figures,
    "timeline": _timeline,
    "people": _people,
    "coverage": _coverage,
}
