"""Whatever the bytes, a report becomes an account whose every evidence is verbatim and stands on the source's bytes, or a Problem."""

import hashlib
from collections.abc import Iterator

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from tellings import clean, read
from tellings.errors import Unusable
from tellings.pipeline import attempt
from tellings.record import Account, Evidence, Loaded, Problem, Source, decode, encode
from tellings.settings import Settings

PIECES = st.sampled_from(
    [
        "“We will stay,” said Nora Vik.", "Vik said: “No.", '"It was 40 percent', "’ ‘", "the mayor, Ida Holm, denied that",
        "$2.4 billion", "about 5 million people", "on Tuesday", "12 March 2024", "last September", "\n\n", "\n", " ", "\t",
        "\x00", "\u200f", "\u202e", "«Oui»", "—", "<p>not a tag", "&amp;", "She was not warned about the dam.",
        "It requires that the ministry inspect the dam before May 2.", "1e999999", "é", "𝔘", "🙂", "Read more: Bakers win prize",
        "We use cookies.", "SARN (Coast Press) —", "By Ole Dahl", "\u00ad", "\ufeff", "…",
    ]
)  # fmt: skip
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=12)), min_size=1, max_size=40).map(" ".join)


def walk(value: object) -> Iterator[Evidence]:
    if isinstance(value, Evidence):
        yield value
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from walk(getattr(value, name))
    elif isinstance(value, tuple):
        for one in value:
            yield from walk(one)


def outcome(data: bytes) -> Account | Problem:
    try:
        media, encoding = read.recognise(data)
    except Unusable as error:
        return Problem(origin="arbitrary.txt", stage="read", code=error.code, reason=error.reason)
    digest = hashlib.sha256(data).hexdigest()
    source = Source(sha256=digest, origin="arbitrary.txt", media=media, encoding=encoding, size=len(data))
    return attempt(Loaded(source=source, data=data), Settings())


def holds(data: bytes, made: Account | Problem) -> None:
    if isinstance(made, Problem):
        assert made.code != "failed", made.reason
        assert made.reason
        return
    assert made.document.source.sha256 == hashlib.sha256(data).hexdigest()
    assert not made.problems or all(problem.code in ("truncated", "encoding") for problem in made.problems), made.problems
    assert clean.recheck(made.document, data) == []
    for one in walk(made):
        assert made.document.text[one.start : one.end] == one.exact
    assert decode(encode(made), Account) == made


@settings(max_examples=60)
@given(text=TEXTS)
def test_arbitrary_text(text: str) -> None:
    data = f"The mayor of Sarn said on Monday that the dam was closed. {text}".encode("utf-8", "surrogatepass")
    holds(data, outcome(data))


@settings(max_examples=60)
@given(parts=st.lists(st.tuples(st.sampled_from(["p", "h1", "div", "figcaption", "blockquote", "li"]), TEXTS), min_size=1, max_size=6))
def test_arbitrary_page(parts: list[tuple[str, str]]) -> None:
    body = "".join(f"<{tag}>{text}</{tag}>" for tag, text in parts)
    data = f"<!doctype html><html><body><article><p>The mayor of Sarn said that the dam was closed.</p>{body}</article></body>".encode(
        "utf-8", "surrogatepass"
    )
    holds(data, outcome(data))


@settings(max_examples=40)
@given(data=st.binary(min_size=1, max_size=400))
def test_arbitrary_bytes(data: bytes) -> None:
    holds(data, outcome(data))
