"""One article in every format: the same text, each character led back to its bytes, and no byte changed unnoticed."""

import contextlib
import hashlib

import msgspec
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tellings import clean
from tellings.errors import Unusable
from tellings.record import Said
from tests import formats

WORDS = st.sampled_from(
    (
        "the", "harbour", "was", "closed", "after", "two", "ferries", "met", "“fog”", 'a "straight" mark', "it’s", "C:\\dir\\new",
        "a, b; c", "é", "naïve", "😀", "AT&T", "R&D", "5 < 7", "x=1", "Łódź", "100%", "/home/", "#3", "don't", "line=20", "tab\tbed",
        "2*3*4", "日本", "a|b", "=?x?=", "~one", "[two]", "\\u0041", "e\u0301", "\u00a0", "]]>", "--",
    )
)  # fmt: skip
FRAMES = (
    "The master of the harbour said on Monday that {} had come to an end there.",
    "Divers who looked at the hulls in the afternoon wrote that {} could wait until the spring.",
    "Nobody on board expected {} when the smaller boat left its pier in the morning.",
    "“We knew of {} for years,” a teacher from the island told reporters at the town hall.",
    "Before the war, {} belonged to a company that built cranes in the north of the country.",
)
PHRASE = st.lists(WORDS, min_size=4, max_size=20).map(" ".join)
TITLE = st.lists(st.sampled_from(("“Ferries”", "Łódź", "AT&T", "5 < 7", "😀", "it’s", "harbour", 'a "mark"')), max_size=5).map(
    lambda words: " ".join(("Ferries collide off", *words, "and close the port"))
)
PARAGRAPHS = st.lists(PHRASE, min_size=3, max_size=5).map(
    lambda phrases: [frame.format(one) for frame, one in zip(FRAMES, phrases, strict=False)]
)


def folded(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("name", sorted(formats.FORMATS))
@settings(max_examples=15)
@given(TITLE, PARAGRAPHS)
def test_every_format_holds_the_same_text(name, title, paragraphs):
    found = formats.read(formats.FORMATS[name](title, paragraphs))
    main = found.text[: found.main_end].split("\n\n")
    assert main == [folded(title), *map(folded, paragraphs)]


@pytest.mark.parametrize("name", sorted(formats.FORMATS))
@settings(max_examples=8)
@given(PARAGRAPHS, st.integers(0, 10_000))
@example([frame.format("it") for frame in FRAMES], 1)
def test_no_byte_of_the_text_changes_unnoticed(name, paragraphs, place):
    one = formats.FORMATS[name]("Ferries collide off Lund and close the port", paragraphs)
    found = formats.read(one)
    segments = [segment for segment in found.offsets if segment.how in ("same", "escape", "entity") and segment.size]
    segment = segments[place % len(segments)]
    at = segment.byte + (place % segment.size if segment.how == "same" and found.source.encoding == "utf-8" else 0)
    data = one.data[:at] + (b"^" if one.data[at : at + 1] != b"^" else b"%") + one.data[at + 1 :]
    changed = msgspec.structs.replace(found.source, sha256=hashlib.sha256(data).hexdigest())
    assert clean.recheck(msgspec.structs.replace(found, source=changed), data) != []


MEDIA = (
    "application/json", "text/csv", "application/rss+xml", "application/atom+xml", "text/markdown", "message/rfc822",
    "application/pdf", "text/html",
)  # fmt: skip
PIECES = st.sampled_from(
    (
        '{"', '"articleBody":"', '"body":', '"title":"', '":', '",', "{", "[", "]", "}", "\\u00", "\\ud83d", "\\", '""', ",", ";",
        "<item>", "<entry>", "<title>", "</title>", "<content:encoded>", "<![CDATA[", "]]>", "&amp;", "&amp;lt;", "<description>", "<p>",
        "</p>", "Subject: ", "\r\n", "\r\n\r\n", "Content-Type: text/html; charset=utf-8", "Content-Transfer-Encoding: base64",
        "Content-Type: multipart/mixed; boundary=x", "Content-Transfer-Encoding: quoted-printable", "--x", "--x--", "=E2=80", "=\r\n",
        "4oCc", "=?utf-8?q?=C3?=", "---\n", "title: ", "# ", "> ", "- ", "**", "_", "[a](", "`", "```\n", "\f", "\n\n", "1", "ferry-\n",
        "The harbour of Lund was closed on Monday, the master said.", "é", "\udc80", '<script type="application/ld+json">', "</script>",
    )
)  # fmt: skip


@pytest.mark.parametrize("media", MEDIA)
@settings(max_examples=50)
@given(st.lists(PIECES | st.text(st.characters(exclude_categories=["Cs"]), max_size=12), max_size=40))
def test_whatever_it_holds_it_is_read_or_refused(media, parts):
    data = "".join(parts).encode("utf-8", "surrogateescape")
    said = (Said("columns", "title,text", "csv.header"),)
    with contextlib.suppress(Unusable):
        formats.read(formats.load(data, media, *said))
