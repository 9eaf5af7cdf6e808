import functools
import sys
from collections.abc import Callable

import pytest

import tellings.report  # noqa: F401  (registers the renderers)
from tellings.errors import BadOption, TellingsError
from tellings.record import Record
from tellings.report.markdown import safe
from tellings.report.tables import COLUMNS, rows
from tests.golden.stories import expected
from tests.report_record import hostile, record

# the tables that have no rows: nobody has corrected the example, and the record made by hand has what older tables show
BARE = {False: {"corrections", "programmes"}, True: {"claims", "events", "commitments", "programmes", "corrections"}}


@functools.cache
def whole() -> Record:
    """The expected record of the example, which has every part but corrections."""
    return Record.from_json(expected("ferry").read_bytes())


@pytest.mark.parametrize("make", [record, whole])
@pytest.mark.parametrize("table", COLUMNS)
def test_rows_have_the_documented_columns_and_verbatim_words(table: str, make: Callable[[], Record]) -> None:
    made = make()
    texts = {account.id: account.document.text for account in made.accounts}
    found = rows(made, table)
    assert found or table in BARE[make is record]
    for row in found:
        assert set(row) == set(COLUMNS[table])
        if row.get("exact") is not None:
            assert texts[row["account"]][row["start"] : row["end"]] == row["exact"]


@pytest.mark.parametrize("table", COLUMNS)
def test_arrow_and_pandas_hold_the_same(table: str) -> None:
    pytest.importorskip("pyarrow")
    pytest.importorskip("pandas")
    made = record()
    arrow, pandas = made.to_arrow(table), made.to_pandas(table)
    assert arrow.column_names == list(pandas.columns) == list(COLUMNS[table])
    assert arrow.num_rows == len(pandas) == len(rows(made, table))


def test_an_unknown_table_says_which_there_are() -> None:
    with pytest.raises(BadOption, match="findings, quotes, figures"):
        rows(record(), "adjectives")


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(TellingsError, match=r"pip install 'tellings\[tables\]'"):
        record().to_arrow("quotes")


def test_markdown_has_every_part_in_order() -> None:
    text = record().to_markdown()
    heads = [line for line in text.splitlines() if line.startswith(("# ", "## "))]
    assert heads[0] == "# Ferry with 212 aboard runs aground off Brinewick"
    assert heads[-6:] == ["## Timeline", "## Who said what", "## Figures", "## Who carries what", "## Problems", "## Sources"]
    assert "~~and nobody was left waiting in the cold,~~" in text


def test_markdown_shows_markup_and_does_not_obey_it() -> None:
    text = hostile().to_markdown()
    assert "<script" not in text.replace("\\<script", "")
    assert not set(text) & {"\x00", "\x1b", "\u202e"}
    assert safe("3. item") == r"3\. item"
    assert safe("3.4 million") == "3.4 million"
    assert safe("# no [link](x)") == r"\# no \[link\](x)"


def test_a_notebook_shows_the_record() -> None:
    fragment = record()._repr_html_()
    assert "Ferry with 212 aboard" in fragment
    assert "<script" not in hostile()._repr_html_()
