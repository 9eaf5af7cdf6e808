import pytest

from tellings.clean.table import cells_of
from tellings.errors import Unusable
from tellings.record import Said
from tests.cleaning import of
from tests.formats import load, read

TEXT = "The port of Lund was closed on Monday after two ferries collided, the harbour master said."


def columns(line: str) -> Said:
    return Said("columns", line, "csv.header")


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        ("a,b,c", ["a", "b", "c"]),
        ('"a, b",,"c"', ["a, b", "", "c"]),
        ('"a ""b"" c",d\r\n', ['a ""b"" c', "d"]),
        ('a "b", "c" ', ['a "b"', "c"]),
        ('"a', ["a"]),
        ("", [""]),
        (",", ["", ""]),
    ],
)
def test_cells_are_those_of_the_standard(row, cells):
    assert [row[cell.start : cell.end] for cell in cells_of(row, ",")] == cells


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_a_row_is_read_by_the_names_of_its_columns(delimiter):
    header = delimiter.join(("id", "Pub Date", "Headline", "Article Text", "Outlet"))
    row = delimiter.join(("7", "2014-09-03", '"Ferries ""collide"" off Lund"', f'"{TEXT}\n\n{TEXT[:-1]} again."', "Lund Courier"))
    found = read(load(row, "text/csv", columns(header)))
    assert of(found, "title", "paragraph") == ['Ferries "collide" off Lund', TEXT, f"{TEXT[:-1]} again."]
    assert (found.published.value, found.outlet.value) == ("2014-09-03", "Lund Courier")


def test_the_caller_names_the_column():
    found = read(load(f'"{TEXT}",no', "text/csv", columns("Was steht da,text")), fields=(("text", "Was steht da"),))
    assert of(found, "paragraph") == [TEXT]


@pytest.mark.parametrize(("said", "code"), [((), "no_columns"), ((columns("id,foo"),), "no_article"), ((columns("text"),), "no_article")])
def test_rows_without_a_text_are_refused(said, code):
    with pytest.raises(Unusable) as caught:
        read(load("7", "text/csv", *said))
    assert caught.value.code == code
