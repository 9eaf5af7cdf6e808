"""The library's file in Datasette: its tables and views open, with names that read well."""

import asyncio
import re

import pytest

from tellings.library import Library

datasette = pytest.importorskip("datasette.app")


def pages(path: str, addresses: list[str]) -> dict[str, tuple[int, str]]:
    async def ask() -> dict[str, tuple[int, str]]:
        shown = datasette.Datasette([path])
        await shown.invoke_startup()
        found = {address: await shown.client.get(address) for address in addresses}
        return {address: (answer.status_code, answer.text) for address, answer in found.items()}

    return asyncio.run(ask())


def test_tables_and_views_open_in_datasette(ferry: Library) -> None:
    rows = ferry.base.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%'")
    shown = [row[0] for row in rows if not re.search(r"_index(_|$)", row[0])]
    answers = pages(str(ferry.path), ["/news", *(f"/news/{name}" for name in shown)])
    assert {name: status for name, (status, _) in answers.items() if status != 200} == {}
    listed = answers["/news"][1]
    for view in ("reports", "who_is_in_which_story", "what_was_found", "programmes_and_stories"):
        assert f"/news/{view}" in listed
    assert "Harrow Herald" in answers["/news/reports"][1]
    assert "contradicts" in answers["/news/what_was_found"][1]


def test_names_read_well(ferry: Library) -> None:
    for (table,) in ferry.base.execute(
        "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%'"
    ).fetchall():
        assert re.fullmatch(r"[a-z]+(_[a-z]+)*", table)
        for column in ferry.base.execute(f"PRAGMA table_info({table})") if "_index" not in table else ():
            assert re.fullmatch(r"[a-z]+(_[a-z]+)*", column[1]), (table, column[1])
            assert len(column[1]) > 1
