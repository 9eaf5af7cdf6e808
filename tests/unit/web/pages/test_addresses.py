"""Addresses: made in one place, and safe whatever stands in an identifier."""

import pytest
from starlette.routing import compile_path

from tellings.web import addresses


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        (addresses.story("story-1"), "/story/story-1"),
        (addresses.story("story-1", "findings", "finding-2"), "/story/story-1/findings#finding-2"),
        (addresses.side("s", ["a", "b"]), "/story/s/side?a=a&a=b"),
        (addresses.document("account-1"), "/document/account-1"),
        (addresses.document("account-1", 3, 9), "/document/account-1/3-9#lit"),
        (addresses.search([("q", "a b"), ("outlet", "")]), "/search?q=a+b"),
        (addresses.correct("s", "entity:e", "/people?x=1#e"), "/story/s/correct?target=entity%3Ae&back=%2Fpeople%3Fx%3D1%23e"),
        (addresses.export("/story/s/?page=2#x", "brief.md"), "/story/s/export/brief.md"),
        (addresses.export("/", "stories.csv"), "/export/stories.csv"),
        (addresses.undo("correction-1"), "/corrections/correction-1/undo"),
    ],
)
def test_an_address(address: str, expected: str) -> None:
    assert address == expected


def test_an_identifier_stays_one_part_of_its_address() -> None:
    pattern, _, _ = compile_path(addresses.DOCUMENT)
    for odd in ("a/b", "..", "a?b=c", "a#b", "\ud800", "http://x", "a b"):
        path = addresses.document(odd).partition("?")[0].partition("#")[0]
        assert pattern.match(path), path
        assert path.count("/") == 2


def test_a_parameter_is_put_in_replaced_or_taken_out() -> None:
    query = [("q", "x"), ("page", "3")]
    assert addresses.changed("/search", query, page="4") == "/search?q=x&page=4"
    assert addresses.changed("/search", query, page="", outlet="A") == "/search?q=x&outlet=A"
    assert addresses.changed("/search", query, q="", page="") == "/search"
