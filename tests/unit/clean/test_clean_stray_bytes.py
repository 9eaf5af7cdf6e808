"""What fuzzing found: bytes that are no text, escapes that no format knows, references run into words. All is kept, nothing misled."""

import json

import pytest

from bench.fuzz.cleaning import check
from tellings.record import encode
from tests.cleaning import of
from tests.formats import load, markup, read
from tests.furniture_pages import BODY

TITLE = "Ferries collide off Lund"
PAGE = f'<!doctype html><html lang="en"><head><title>{TITLE}</title>%s</head><body><h1>{TITLE}</h1>{markup(BODY)}</body></html>'.encode()
ROW = '"{}","{}"'.format(TITLE, " ".join(BODY)).encode()


def page(head: bytes) -> bytes:
    return PAGE.replace(b"%s", head)


@pytest.mark.parametrize(
    ("head", "field", "value"),
    [
        (b'<meta name="parsely-section" content="Caf\xe9">', "section", "Café"),
        (b'<meta property="og:site_name" content="Lund\x92s Courier">', "outlet", "Lund’s Courier"),
        (b'<meta property="article:published_time"\xdccontent="2031-03-04T08:15:00+01:00">', "published", "2031-03-04T08:15+01:00"),
        (b'<script type="application/ld+json">{"@type": "NewsArticle", "articleSection": "Caf\xe9"}</script>', "section", "Café"),
        (b'<script type="application/ld+json">{"@type": "NewsArticle", "articleSection": "a\\ud83db"}</script>', "section", "a\ufffdb"),
        (b"<time itemprop=datePublished datetime=\xa42031-03-04T07:40Z>", "published", None),
    ],
)
def test_a_stray_byte_in_what_a_page_states_can_be_written(head: bytes, field: str, value: str | None) -> None:
    data = page(head)
    check(data, "text/html")
    document = read(load(data, "text/html"))
    encode(document)
    stated = getattr(document, field)
    assert value is None or stated.value == value
    if stated and stated.byte is not None:
        assert data[stated.byte : stated.byte + stated.size].decode("utf-8", "replace") == stated.exact


def test_the_time_of_an_entry_quotes_all_the_bytes_that_it_names() -> None:
    posts = "".join(
        f'<article class="live-post"><time class="{"x" * 600}" datetime="2031-03-04T0{number}:15:00Z">0{number}:15</time>'
        f"<p>{text}</p></article>"
        for number, text in enumerate(BODY)
    )
    data = f"<!doctype html><html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1>{posts}</body></html>".encode()
    check(data, "text/html")
    assert [entry.time.value for entry in read(load(data, "text/html")).entries if entry.time][:2] == [
        "2031-03-04T00:15Z",
        "2031-03-04T01:15Z",
    ]


@pytest.mark.parametrize("odd", [b"\\&#0;", b"\\\x95", b" \\\x88", b"\\31", b"\\&amp;", b"\\ud83d", b"\\udc95", b"\\", b"<\\\x95p>"])
def test_escapes_that_json_does_not_know_lead_back_to_their_bytes(odd: bytes) -> None:
    for body in (" ".join(BODY), markup(BODY)):
        whole = json.dumps({"headline": TITLE, "articleBody": body}).encode()
        at = whole.index(b"nobody was hurt")
        check(whole[:at] + odd + whole[at:], "application/json")


def test_a_stray_byte_in_a_key_can_be_written() -> None:
    data = json.dumps({"q": {"text": " ".join(BODY)}}).encode().replace(b"q", b"\xb2")
    check(
        page(b"<script type='application/json'>" + data + b"</script>").replace(markup(BODY).encode(), b"<div id=root></div>"), "text/html"
    )
    for named in (b'{"\xb2": 1, "a": "b"}', b'{"\xb2": 1}', b'{"\\ud83d": "' + BODY[0].encode() + b'"}'):
        check(named, "application/json")


@pytest.mark.parametrize("reference", ["&gtn", "&ampx", "&notit;", "&#0;", "&#xD800;", "&nbspx", "&eacutes"])
@pytest.mark.parametrize("media", ["application/rss+xml", "application/atom+xml", "text/html", "text/markdown", "application/json"])
def test_a_reference_that_runs_into_a_word_leads_back_to_its_bytes(reference: str, media: str) -> None:
    text = BODY[0].replace("two ferries", f"two {reference} ferries{reference}") + " " + BODY[1]
    name = "content:encoded" if "rss" in media else "content"
    made = {
        "text/html": page(b"").decode().replace("</h1>", f"</h1><p>{text}</p>"),
        "text/markdown": f"# {TITLE}\n\n{text}\n",
        "application/json": json.dumps({"headline": TITLE, "articleBody": text}),
    }
    check(made.get(media, f"<item><title>{TITLE}</title><{name}>&lt;p&gt;{text}&lt;/p&gt;</{name}></item>").encode(), media)


@pytest.mark.parametrize("subject", ["=?utf-8?q?_caf=C3=A9?=", "a =?iso-8859-1?q?_caf=E9?=", "=?utf-8?q?a_?= =?utf-8?q?_b?= c"])
def test_white_space_before_an_encoded_word_that_begins_with_it_is_one_space(subject: str) -> None:
    text = f"Subject: Ferries {subject} collide\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + "\r\n\r\n".join(BODY)
    check(text.encode(), "message/rfc822")
    assert "  " not in read(load(text, "message/rfc822")).text


@pytest.mark.parametrize(
    "columns", [b"title\rx,text", b'"title,text', b'ti"tle,text', b'"a""b",text', b"\0,text", b"title,text" + b"x" * 140_000]
)
def test_no_line_of_names_stops_a_row(columns: bytes) -> None:
    from bench.fuzz.cleaning import row

    row(columns + b"\n" + ROW)


@pytest.mark.parametrize("odd", [b"\xad\x9c", "“\u00ad”é".encode(), b"\xc2\xa0\x93", b"\xe2\x80", b"\xff"])
def test_a_subject_that_is_not_encoded_keeps_its_places(odd: bytes) -> None:
    check(b"Subject: " + odd + b" Ferries " + odd + b"\r\nFrom: " + odd + b" Lund\r\n\r\n" + " ".join(BODY).encode(), "message/rfc822")


@pytest.mark.parametrize("end", [b"", b"\r\n", b"\r\n\r\n", b"\n\r\n", b"\r", b"\n\r"])
def test_a_mail_has_one_end_of_its_header(end: bytes) -> None:
    check(b"From: a@b.example\nSubject: the f\x8ferries of Lund collide" + end, "message/rfc822")
    check(b"Subject: the f\x8ferries of Lund collide" + end + " ".join(BODY).encode(), "message/rfc822")


def test_paragraphs_of_two_fields_are_not_joined() -> None:
    text = "The port of Lund was closed on Monday after two ferries collided in fog, said the\n\nmaster of the harbour: nobody was hurt.\n"
    check(text.encode(), "text/markdown")
    assert len(of(read(load(text, "text/markdown")), "paragraph")) == 2


@pytest.mark.parametrize("charset", ["utf-8", "gb18030", "shift_jis", "euc-kr", "big5"])
@pytest.mark.parametrize(
    "odd",
    [b"\xd9=E2=80=9C", b"\xd9=", b"=E2=8o", b"=E2=80A", b"\xe2\x80\xc3=A9", b"=810A", b"\x81\x30\x81 x", b"=F0=9F=98", b"=E2=80=\r\n=9C"],
)
def test_bytes_of_a_mail_that_break_a_character_off_keep_their_places(odd: bytes, charset: str) -> None:
    head = f"Subject: {TITLE}\r\nContent-Type: text/plain; charset={charset}\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    text = "\r\n\r\n".join(BODY).encode("ascii", "ignore")
    check(head.encode() + text.replace(b"nobody", odd + b" nobody") + odd, "message/rfc822")


@pytest.mark.parametrize(
    "sign", ["[more ](/x) ", "**bold ** ", "x\x00](/y) z", "[pic\x00](/y) c", "a <b> b</b> ", "~~a ~~ b", "\\\n ", "` a ` ", "&nbsp;**a** "]
)
@pytest.mark.parametrize("media", ["text/markdown", "application/json", "application/rss+xml"])
def test_white_space_on_both_sides_of_a_sign_is_one_space(sign: str, media: str) -> None:
    text = BODY[0].replace("two ferries", f"two {sign}ferries") + " " + BODY[1]
    made = {
        "text/markdown": f"# {TITLE}\n\n{text}\n",
        "application/json": json.dumps({"headline": TITLE, "articleBody": text}),
        "application/rss+xml": f"<item><title>{TITLE}</title><description><![CDATA[{text}]]></description></item>",
    }[media]
    check(made.encode(), media)
    assert "  " not in read(load(made, media)).text


def test_white_space_at_the_ends_of_two_runs_is_one_space() -> None:
    runs = [{"text": f"{BODY[0]} "}, {"text": f" {BODY[1]}  "}, {"text": f" {BODY[2]}"}]
    data = json.dumps({"headline": TITLE, "body": [{"type": "p", "content": runs}]})
    check(data.encode(), "application/json")
    assert of(read(load(data, "application/json")), "paragraph") == [" ".join(BODY[:3])]
