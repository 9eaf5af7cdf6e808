import pytest

from tellings.errors import Unusable
from tellings.read import recognise

WORDS = "The mayor’s office said “no” – twice – and the café stayed open. " * 3


@pytest.mark.parametrize(
    ("encoding", "expected"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("cp1252", "cp1252"),
        ("utf-16", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-16-le", "utf-16-le"),
    ],
)
def test_the_codec_is_found(encoding, expected):
    media, found = recognise(WORDS.encode(encoding))
    assert (media, found) == ("text/plain", expected)
    assert WORDS in WORDS.encode(encoding).decode(found)


def test_stray_bytes_do_not_make_utf8_something_else():
    data = (WORDS * 4).encode() + b" caf\xe9 " + WORDS.encode()
    assert recognise(data)[1] == "utf-8"


def test_a_declared_charset_is_respected():
    page = '<html><head><meta charset="iso-8859-2"></head><body><p>Łódź wita gości</p></body></html>'
    assert recognise(page.encode("iso-8859-2")) == ("text/html", "iso8859-2")


def test_a_lying_charset_is_not_believed():
    page = '<html><head><meta charset="iso-8859-1"></head><body><p>Peña said “yes”</p></body></html>'
    assert recognise(page.encode("utf-8")) == ("text/html", "utf-8")


@pytest.mark.parametrize(
    ("text", "media"),
    [
        ("<!DOCTYPE html><html><body>Words</body></html>", "text/html"),
        ("  <!-- saved --> <HTML><BODY>Words", "text/html"),
        ("<div><p>One</p><p>Two</p></div>", "text/html"),
        ("A report with <b>bold</b> words in it, and nothing else of the kind.", "text/plain"),
        ("He wrote <p> where he meant a paragraph, and 3 < 4 > 2.", "text/plain"),
    ],
)
def test_html_is_known_by_its_content(text, media):
    assert recognise(text.encode())[0] == media


def test_text_with_some_nuls_is_text():
    assert recognise(b"The vote\x00 was postponed, officials said. " * 20)[0] == "text/plain"


def test_control_characters_make_it_binary():
    with pytest.raises(Unusable) as raised:
        recognise(bytes(range(32)) * 40)
    assert raised.value.code == "binary"


def test_no_codec_is_guessed_in_which_plain_ascii_reads_otherwise():
    data = b"\\" + b"\xe6" * 88
    _, encoding = recognise(data)
    assert data.decode(encoding, "replace").startswith("\\")
