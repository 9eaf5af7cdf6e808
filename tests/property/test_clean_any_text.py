import pytest
from hypothesis import given
from hypothesis import strategies as st

from tellings import clean
from tellings.errors import Unusable
from tellings.read import recognise
from tellings.record import MAIN_KINDS
from tests.cleaning import loaded

WORDS = st.sampled_from(
    (
        "The", "harbour", "was", "closed", "on", "Monday.", "“We", "heard", "it,”", "she", "said.", "By", "Ada", "Berg", "(AP)", "3",
        "March", "2015", "LUND", "--", "cookies", "you", "our", "browser", "consent", "Related:", "newsletter", "inbox", "*sign*",
        "_under_", "\\$2", "&amp;", "&nbsp;", "&#8220;", "&bogus;", "(Photo:", "X)", "Share", "Advertisement", "\x00", "\u200f",
        "\ufeff", "\xa0", "\t",
    )
)  # fmt: skip
SENTENCES = st.lists(WORDS, min_size=1, max_size=25).map(" ".join)
BREAKS = st.sampled_from(["\n\n", "\n", "\r\n\r\n", "\r", "\n \n", "\u2028", " "])
TEXTS = st.lists(st.tuples(SENTENCES | st.text(max_size=60), BREAKS), max_size=25).map(
    lambda parts: "".join(text + end for text, end in parts)
)
TAGS = st.sampled_from(
    (
        "<p>", "</p>", "<div class='caption'>", "</div>", "<h1>", "</h1>", "<br>",
        "<a href='x'>", "</a>", "<b>", "<!-- ", " -->",
        "<script>", "</script>", "<figure>", "<li>", "<td>", "<tr>", "<article>", "</article>", "<", ">", "<p title='",
        "<time datetime='2015-01-06'>",
        "<title>", "</title>",
        "<meta property='og:title' content='A'>", "<span style='display:none'>", "</span>",
        '<script type="application/ld+json">{"@type":',
    )
)  # fmt: skip
PAGES = st.lists(TAGS | SENTENCES | st.text(max_size=20), max_size=40).map(lambda parts: "<html><body>" + "".join(parts))


def check(data):
    try:
        recognise(data)
        one = loaded(data)
        document = clean.cleaned(one)
    except Unusable:
        return
    assert clean.recheck(document, one.data) == []
    at = 0
    for block in document.blocks:
        assert block.start >= at
        assert document.text[at : block.start] == ("\n\n" if at else "")
        assert document.text[block.start : block.end].strip() == document.text[block.start : block.end] != ""
        assert (block.kind in MAIN_KINDS) == (block.end <= document.main_end)
        low, high = clean.locate(document, block.start, block.end)
        assert 0 <= low < high <= len(one.data)
        at = block.end
    assert at == len(document.text)
    for stated in (document.title, document.byline, document.outlet, document.published):
        if stated and stated.evidence:
            assert document.text[stated.evidence.start : stated.evidence.end] == stated.evidence.exact
        if stated and stated.byte is not None and stated.size and len(stated.exact) < 500:
            assert one.data[stated.byte : stated.byte + stated.size].decode(document.source.encoding, "surrogateescape") == stated.exact


@given(TEXTS)
def test_any_text_keeps_its_bytes(text):
    check(text.encode("utf-8", "replace"))


@given(PAGES)
def test_any_page_keeps_its_bytes(text):
    check(text.encode("utf-8", "replace"))


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data):
    check(data)


@given(TEXTS, st.sampled_from(["utf-16", "utf-16-be", "cp1252", "latin-1", "utf-32"]))
def test_any_codec_keeps_its_bytes(text, encoding):
    check(text.encode(encoding, "replace"))


@given(SENTENCES, st.binary(min_size=1, max_size=6), SENTENCES)
def test_stray_bytes_keep_their_place(before, stray, after):
    check(("The harbour was closed “again” on Monday, they said. " * 3 + before).encode() + stray + after.encode())


@pytest.mark.parametrize(
    "unit",
    [
        "<",
        '<a "',
        "<p title='",
        "&",
        "<!--",
        "</",
        "<script>",
        "(",
        "“",
        "* ",
        "\\",
        "cookies you our ",
        "\n",
        "a\n",
        "(Reuters) ",
        "By Ada ",
    ],
)
def test_long_repetitions_take_linear_time(unit):
    check(("<html><body>" + unit * (12_000 // len(unit))).encode())
    check(("The harbour was closed on Monday. " + unit * (12_000 // len(unit))).encode())
