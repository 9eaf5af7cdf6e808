from email.message import EmailMessage
from email.policy import SMTP

import pytest

from tellings import clean
from tellings.clean.transfer import parts_of
from tellings.errors import Unusable
from tests.cleaning import kinds, of
from tests.formats import load, markup, read

LEAD = "The port of Lund was closed on Monday after two ferries collided in thick fog, the harbour master said."
SECOND = "“We heard a long scrape and then the alarm went off,” said Marta Lind, who was on the smaller boat – her café’s 😀."
THIRD = "The ferries are to sail again on Thursday, once divers have looked at the hulls and the pier is safe."
BODY = [LEAD, SECOND, THIRD]
MAIL = "message/rfc822"
ABOVE = '<p><a href="x">View this email in your browser</a></p>'
BELOW = '<p>You are receiving this because you signed up. <a href="y">Unsubscribe</a></p>'


def message(text: str = "", page: str = "", charset: str = "utf-8", transfer: str = "quoted-printable", **headers: str) -> EmailMessage:
    made = EmailMessage(policy=SMTP)
    made["Subject"], made["From"] = (
        "Ferries collide – “fog” over the strait off Lund, harbour master says",
        "Lund Courier <news@example.org>",
    )
    made["Date"], made["List-Id"] = "Wed, 03 Sep 2014 14:05:00 -0500", "<daily.example.org>"
    for name, value in headers.items():
        made[name.replace("_", "-")] = value
    if text:
        made.set_content(text, charset=charset, cte=transfer)
    if page:
        (made.add_alternative if text else made.set_content)(page, subtype="html", charset=charset, cte=transfer)
    return made


@pytest.mark.parametrize("transfer", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize("charset", ["utf-8", "gb18030"])
def test_every_transfer_and_charset_is_undone(transfer, charset):
    found = read(load(bytes(message("\n\n".join(BODY), charset=charset, transfer=transfer)), MAIL))
    assert of(found, "paragraph") == BODY
    assert found.title.value == "Ferries collide – “fog” over the strait off Lund, harbour master says"
    assert found.published.value == "2014-09-03T14:05-05:00"
    assert found.outlet.value == "Lund Courier"


@pytest.mark.parametrize("charset", ["iso-8859-1", "us-ascii", "no-such", "utf-8"])
def test_bytes_that_are_not_what_the_header_says_are_read_all_the_same(charset):
    head = f"Subject: Ferries collide\r\nContent-Type: text/plain; charset={charset}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    text = f"{LEAD}\r\n\r\n{SECOND[:-3]}.".encode("cp1252")
    found = read(load(head.encode() + text, MAIL, encoding="utf-8"))
    assert of(found, "paragraph") == [LEAD, SECOND[:-3] + "."]


def test_a_newsletter_is_read_by_its_page_and_its_furniture_typed():
    found = read(load(bytes(message("Read it online.", f"{ABOVE}<h2>Nobody hurt</h2>{markup(BODY)}{BELOW}")), MAIL))
    assert [text for kind, text in kinds(found) if kind in ("title", "heading", "paragraph")][1:] == ["Nobody hurt", *BODY]
    assert [kind for kind, _ in kinds(found)[5:]] == ["navigation", "promo"]


def test_the_text_part_is_taken_where_the_page_says_nothing():
    found = read(load(bytes(message("\n\n".join(BODY), '<html><body><img src="all-of-it.png"><p>See above.</p></body></html>')), MAIL))
    assert of(found, "paragraph") == BODY


def test_what_is_attached_is_named():
    made = message("\n\n".join(BODY))
    made.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="map of the port.pdf")
    found = read(load(bytes(made), MAIL))
    assert of(found, "paragraph") == BODY
    assert [one.words for one in found.remarks if one.code == "attachments"] == [
        "what is attached to it was not read (map of the port.pdf); save and give it by itself"
    ]


def test_a_forwarded_message_is_its_first_senders():
    inside = "---------- Forwarded message ---------\nFrom: Lund Courier <news@example.org>\nDate: Wed, 3 Sep 2014 at 14:05\n"
    inside += "Subject: Ferries\nTo: <n@example.net>\n\n"
    data = (
        "From: Nils Holm <n@example.net>\r\nSubject: Fwd: Ferries collide\r\nDate: Fri, 05 Sep 2014 10:00:00 +0200\r\n\r\n"
        + inside
        + "\n\n".join(BODY)
    )
    found = read(load(data, MAIL))
    assert of(found, "title", "paragraph") == ["Ferries collide", *BODY]
    assert (found.outlet.value, found.published.value) == ("Lund Courier", "2014-09-03T14:05")
    assert len(of(found, "other")) == 5


@pytest.mark.parametrize(
    ("sender", "listed", "outlet", "author"),
    [
        ("Lund Courier <a@example.org>", True, "Lund Courier", None),
        ("Ada Berg <a@example.org>", False, None, "Ada Berg"),
        ('"Ada Berg at Lund Courier" <a@example.org>', True, "Lund Courier", "Ada Berg"),
    ],
)
def test_who_sent_it(sender, listed, outlet, author):
    head = f"From: {sender}\r\nSubject: x y\r\n" + ("List-Unsubscribe: <x>\r\n" if listed else "")
    found = read(load(f"{head}\r\n" + "\r\n\r\n".join(BODY), MAIL))
    assert (found.outlet.value if found.outlet else None) == outlet
    assert (found.byline.value if found.byline else None) == author


def test_the_bytes_of_a_sentence_are_those_that_write_it():
    one = load(bytes(message("\n\n".join(BODY))), MAIL)
    found = read(one)
    start = found.text.index("café")
    low, high = clean.locate(found, start, start + 4)
    assert one.data[low:high].replace(b"=\r\n", b"") == b"caf=C3=A9"


@pytest.mark.parametrize(
    "data",
    [
        b"", b"\r\n", b"Subject: x\r\n\r\n", b"Content-Type: image/png\r\n\r\nabc",
        b"Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n--x--",
        b"Content-Type: multipart/mixed\r\n\r\n", b"Content-Type: text/plain; charset=\xff\r\n\r\n",
        b"Content-Transfer-Encoding: base64\r\n\r\n=" ,
    ],
)  # fmt: skip
def test_messages_without_a_text_are_refused(data):
    with pytest.raises(Unusable):
        read(load(data, MAIL))


def test_an_encrypted_message_says_so():
    data = (
        "Content-Type: multipart/encrypted; boundary=x\r\n\r\n--x\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--x--\r\n"
    )
    with pytest.raises(Unusable) as caught:
        read(load(data, MAIL))
    assert caught.value.code == "encrypted"


def test_parts_stand_where_the_message_has_them():
    data = bytes(message("one two", "<p>three</p>", transfer="8bit"))
    assert [data[part.start : part.end].strip() for part in parts_of(data)] == [b"one two", b"<p>three</p>"]


def test_a_page_saved_as_a_message_is_read_as_a_page():
    meta = (
        '<meta property="og:site_name" content="Lund Courier"><meta property="article:published_time" content="2014-09-03T14:05:00+02:00">'
    )
    around = "<nav><a href='/'>Home</a> <a href='/sport'>Sport</a></nav><article><h1>Ferries collide</h1>{}</article>"
    page = f"<!doctype html><html><head><title>Ferries collide</title>{meta}</head><body>{around.format(markup(BODY))}</body></html>"
    made = EmailMessage(policy=SMTP)
    made["From"], made["Date"], made["Subject"] = "<Saved by a browser>", "Fri, 05 Sep 2014 10:00:00 -0000", "=?utf-8?Q?Ferries?="
    made["Snapshot-Content-Location"] = "https://example.org/ferries"
    made.set_content(page, subtype="html", cte="quoted-printable")
    found = read(load(bytes(made), MAIL))
    assert of(found, "title", "paragraph") == ["Ferries collide", *BODY]
    assert (found.outlet.value, found.published.value) == ("Lund Courier", "2014-09-03T14:05+02:00")
    assert found.canonical.value == "https://example.org/ferries"
