import pytest

from tellings import clean
from tellings.errors import Unusable
from tests.cleaning import cleaned, kinds, of

LEAD = "The port of Lund was closed on Monday after two ferries collided in thick fog, the harbour master said, and nobody was hurt."
SECOND = "“We heard a long scrape and then the alarm went off,” said Marta Lind, who was on the smaller boat with her two sons."
THIRD = "The ferries are to sail again on Thursday, once divers have looked at the hulls and the pier has been made safe."
BODY = [LEAD, SECOND, THIRD]


def text(*blocks):
    return "\n\n".join(blocks)


def main(document):
    return document.text[: document.main_end]


def test_title_and_paragraphs():
    document = cleaned(text("Ferries collide off Lund", *BODY))
    assert kinds(document) == [("title", "Ferries collide off Lund"), *(("paragraph", one) for one in BODY)]
    assert document.title.value == "Ferries collide off Lund"
    assert document.main_end == len(document.text)
    assert document.language == "en"


def test_main_matter_comes_first_and_nothing_is_thrown_away():
    promo = "Sign up for our newsletter and get the day's news every morning."
    document = cleaned(text(promo, "Ferries collide off Lund", *BODY))
    assert main(document) == text("Ferries collide off Lund", *BODY)
    assert of(document, "promo") == [promo]


def test_consent_dialog_at_either_end():
    dialog = [
        "We value your privacy",
        "We and our partners use cookies to personalise ads and content, and to measure how you use our site.",
        "Accept all",
        "Manage preferences",
        "Strictly necessary cookies",
        "These cookies are needed for the site to work and can't be switched off in your browser settings; third parties may set them.",
    ]
    for blocks in ((*dialog, "Ferries collide off Lund", *BODY), ("Ferries collide off Lund", *BODY, *dialog)):
        document = cleaned(text(*blocks))
        assert main(document) == text("Ferries collide off Lund", *BODY)
        assert len(of(document, "consent")) == len(dialog)


def test_a_report_about_cookies_is_no_consent_dialog():
    report = [
        "Regulator fines shop over cookies",
        "The regulator fined the shop two million crowns on Tuesday for setting cookies before asking visitors for their consent.",
        "“Your data are yours, and your browser is no place for our cookies without a word,” said the commissioner, Per Holm.",
        "The shop said it would appeal against the decision and had since changed its settings for all of its customers.",
    ]
    assert main(cleaned(text(*report))) == text(*report)


def test_headlines_behind_the_end_lead_elsewhere():
    others = ["Bakers win cup for the third year", "Snow closes mountain road near Orsa", "Council votes for new library"]
    document = cleaned(text("Ferries collide off Lund", *BODY, *others))
    assert of(document, "related") == others


def test_menus_and_lists_of_headlines_are_left_out():
    menu = ["Home", "Sport", "Weather map", "Your account", "Opinion pages"]
    others = [
        "Bakers win cup for the third year",
        "Snow closes mountain road near Orsa",
        "Council votes for new library",
        "Choir sings for ferry crews",
    ]
    document = cleaned(text(*menu, "Ferries collide off Lund", LEAD, SECOND, *others, "Pier to be mended", THIRD))
    assert main(document) == text("Ferries collide off Lund", LEAD, SECOND, "Pier to be mended", THIRD)


def test_a_list_that_a_paragraph_introduces_stays():
    listed = ["two ferries", "one pier", "four cars on the quay", "a crane"]
    document = cleaned(
        text("Ferries collide off Lund", LEAD, "The harbour master said on Monday that the damage was to these:", *listed, THIRD)
    )
    assert all(one in main(document) for one in listed)


def test_a_heading_stands_above_a_paragraph():
    document = cleaned(text("Ferries collide off Lund", LEAD, "Thick fog", SECOND, THIRD))
    assert of(document, "heading") == ["Thick fog"]
    assert "Thick fog" in main(document)


def test_captions_and_credits():
    caption = "Divers, left, look at the pier in Lund, Tuesday, March 3, 2015."
    for credit in ("(Ada Berg / Associated Press)", "Ada Berg/Reuters", "REUTERS/Ada Berg"):
        document = cleaned(text("Ferries collide off Lund", f"{caption}\n{credit}", *BODY))
        assert of(document, "caption") == [caption]
        assert of(document, "credit") == [credit]
        assert document.published is None
    document = cleaned(text(caption, f"{caption} (AP Photo/Ada Berg)", "Ferries collide off Lund", *BODY))
    assert len(of(document, "caption")) == 2
    assert document.title.value == "Ferries collide off Lund"


def test_an_agency_at_the_end_of_a_paragraph_is_no_caption():
    signed = "LUND, March 3 - The harbour will stay closed until Thursday, the harbour master said. (Reuters)"
    assert "harbour will stay closed" in main(cleaned(text("Ferries collide off Lund", LEAD, signed)))


def test_pull_quotes_repeat_the_body():
    pulled = "We heard a long scrape and then the alarm went off"
    document = cleaned(text("Ferries collide off Lund", LEAD, f"{pulled}.\nMarta Lind, passenger", SECOND, THIRD))
    assert of(document, "pull_quote") == [f"{pulled}.", "Marta Lind, passenger"]
    assert main(document) == text("Ferries collide off Lund", *BODY)


def test_section_label_and_repeated_title():
    document = cleaned(text("World & Nation", "Ferries collide off Lund", "Ferries collide off Lund", *BODY))
    assert of(document, "section") == ["World & Nation"]
    assert of(document, "other") == ["Ferries collide off Lund"]
    assert document.title.value == "Ferries collide off Lund"


def test_byline_and_date_line():
    document = cleaned(text("Ferries collide off Lund", "Ada Berg\n3 March 2015", *BODY))
    assert document.byline.value == "Ada Berg"
    assert document.published.value == "2015-03-03"
    assert main(document) == text("Ferries collide off Lund", *BODY)


def test_a_date_line_above_the_title_dates_a_report():
    document = cleaned(text("ORSA GAZETTE", "14 May 2024", "Ferries collide off Lund", *BODY))
    assert (document.outlet.value, document.title.value, document.published.value) == (
        "Orsa Gazette",
        "Ferries collide off Lund",
        "2024-05-14",
    )


@pytest.mark.parametrize(
    ("name", "outlet"),
    [
        ("Orsa Gazette", "Orsa Gazette"),
        ("THE LUND EVENING POST", "The Lund Evening Post"),
        ("BBX NEWS", "BBX News"),
        ("Daily Sail", "Daily Sail"),
        ("World News", None),
        ("In The News", None),
        ("Ferry safety", None),
    ],
)
def test_the_name_above_the_title_is_the_outlets(name, outlet):
    document = cleaned(text(name, "News | Sport | Harbour | Letters", "Two ferries collide in fog off Lund", *BODY))
    assert (document.outlet and document.outlet.value) == outlet
    assert document.title.value == "Two ferries collide in fog off Lund"
    assert of(document, "navigation") == ["News | Sport | Harbour | Letters"]


def test_a_title_that_ends_like_an_outlets_name_stays():
    assert cleaned(text("Lund Buys The Post", *BODY)).title.value == "Lund Buys The Post"


def test_the_agency_of_the_dateline_is_the_outlet_where_nothing_else_is():
    lead = "LUND, March 3, 2015 (Northern Newswire) - " + LEAD
    found = cleaned(text("Ferries collide off Lund", lead, SECOND)).outlet
    assert (found.value, found.rule) == ("Northern Newswire", "text.dateline")
    found = cleaned(text("Orsa Gazette", "Ferries collide off Lund", lead, SECOND)).outlet
    assert found.value == "Orsa Gazette"


def test_a_row_of_writers_and_dates_is_no_row_of_links():
    document = cleaned(text("Ferries collide off Lund", "By Ada Berg | 3 March 2015 | Lund", *BODY))
    assert of(document, "navigation") == []


def test_calls_for_tips_and_signatures_at_the_end():
    tail = ["Were you on board? Write to desk@lund.example or call us.", "(Reporting by Ada Berg; editing by Per Holm)"]
    document = cleaned(text("Ferries collide off Lund", *BODY, *tail))
    assert of(document, "contact", "bio") == tail
    asked = "“Do you know more? Write to me at once,” the harbour master told the crews on Monday."
    assert asked in of(cleaned(text("Ferries collide off Lund", *BODY, asked)), "paragraph")


def test_subtitle_with_the_byline_behind_it():
    document = cleaned(text("Ferries collide off Lund", "Two boats met in fog and the pier was damaged. By Ada Berg", *BODY))
    assert of(document, "subtitle") == ["Two boats met in fog and the pier was damaged."]
    assert document.byline.value == "Ada Berg"


@pytest.mark.parametrize(
    ("prefix", "value"),
    [
        ("LUND -- ", None),
        ("LUND, Sweden (AP) — ", None),
        ("March 3, 2015 — ", "2015-03-03"),
        ("March 3, 2015— -- ", "2015-03-03"),
        ("MALMÖ, March 3, 2015 (Reuters) - ", "2015-03-03"),
        ("(Reuters) — ", None),
    ],
)
def test_datelines(prefix, value):
    document = cleaned(text("Ferries collide off Lund", prefix + LEAD, SECOND))
    assert of(document, "dateline") == [prefix.strip()]
    assert main(document) == text("Ferries collide off Lund", LEAD, SECOND)
    assert (document.published and document.published.value) == value


def test_words_with_a_hyphen_are_no_dateline():
    lead = "PRESIDENT-elect Ida Holm was in Lund on Monday, where two ferries collided in thick fog and the port was closed."
    assert of(cleaned(text("Ferries collide off Lund", lead, SECOND)), "dateline") == []


def test_contact_and_advertising():
    tail = ["To contact the Lund Courier visit:", "lundcourier.org/contact", "Advertisement"]
    document = cleaned(text("Ferries collide off Lund", *BODY, *tail))
    assert of(document, "contact") == tail[:2]
    assert of(document, "advertising") == tail[2:]
    assert document.outlet.value == "Lund Courier"


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("You may sometimes get promotional offers from the Orsa Daily Post.", "Orsa Daily Post"),
        ("© 2015 The Orsa Daily Post. All rights reserved.", "Orsa Daily Post"),
        ("Holm told the Orsa Daily Post in July that the pier was sound and that no ship could ever harm it.", None),
    ],
)
def test_the_outlet_by_its_own_words(line, outlet):
    found = cleaned(text("Ferries collide off Lund", *BODY, line)).outlet
    assert (found and found.value) == outlet


def test_a_sentence_broken_by_a_stray_break_is_made_whole():
    first, rest = (
        "The harbour master, who has run the port since spring, praised the crews for the",
        "“calm and order” with which they left both boats.",
    )
    document = cleaned(text("Ferries collide off Lund", LEAD, first, rest, THIRD))
    assert f"{first} {rest}" in of(document, "paragraph")


def test_hard_wrapped_lines_make_paragraphs():
    wrapped = "\n\n".join("\n".join(_wrap(one, 60)) for one in BODY)
    assert of(cleaned("Ferries collide off Lund\n\n" + wrapped), "paragraph") == BODY


def test_one_paragraph_a_line():
    assert of(cleaned("\n".join(["Ferries collide off Lund", *BODY])), "paragraph") == BODY


def test_furniture_glued_into_a_line():
    line = f"Get morning headlines straight to your inbox + Subscribe {LEAD} Click to share on Facebook (Opens in new window) {SECOND}"
    document = cleaned(text("Ferries collide off Lund", line))
    assert of(document, "paragraph") == [LEAD, SECOND]
    assert len(of(document, "promo", "share")) == 2


def test_markdown_signs_are_left_out_and_accounted_for():
    document = cleaned(
        text(
            "Ferries collide off Lund",
            r"The *Svalan*, worth \$2 million, and the **Tärnan** hit the pier, [the port said](https://port.example/a).",
            THIRD,
        )
    )
    assert "The Svalan, worth $2 million, and the Tärnan hit the pier, the port said." in main(document)


def test_invisible_and_odd_characters():
    data = "Ferries collide off Lund\n\n\ufeffThe port\x00 was\u200f closed\u00a0on  Monday after two ferries\tcollided, they said."
    assert of(cleaned(data.encode()), "paragraph") == ["The port was closed on Monday after two ferries collided, they said."]


def test_mixed_encodings_keep_their_letters():
    data = (
        "Ferries collide off Lund\n\n" + text(*BODY) + "\n\nThe caf"
    ).encode() + b"\xe9 on the pier stayed open all day, its owner said on Monday."
    assert "The café on the pier" in main(cleaned(data))
    assert clean.remarks(cleaned(data)) == (
        ("encoding", "1 byte that is no UTF-8 stands in its text, read as windows-1252; save it in one encoding"),
    )
    ((code, reason),) = clean.remarks(cleaned("Ærø, Ågot, Óskår.\n\n".encode() + data + b" Na\xefve, they say. \x93Yes.\x94"))
    assert code == "encoding"
    assert reason.startswith("4 bytes that are no UTF-8 stand")
    assert clean.remarks(cleaned(data.replace(b"\xe9", "é".encode()))) == ()


def test_the_day_in_the_files_name():
    found = cleaned(text("Ferries collide off Lund", *BODY), name="/data/2001-01-01/2015-03-03-ferries.txt").published
    assert (found.value, found.rule, found.exact) == ("2015-03-03", "file.name", "2015-03-03")


def test_a_long_text_is_read_up_to_the_limit():
    document = cleaned(text("Ferries collide off Lund", *BODY * 20), max_chars=1000)
    assert document.main_end <= 1000
    assert document.blocks[-1].rule == "text.limit"
    assert "first 1000 " in clean.unread(document)[0]
    assert [code for code, _ in clean.remarks(document)] == ["truncated"]
    assert clean.unread(cleaned(text("Ferries collide off Lund", *BODY))) == ()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ("Accept all cookies\n\nManage preferences", "no_article"),
        ("Hm", "no_article"),
        (
            "El puerto de la ciudad fue cerrado el lunes después de que dos barcos chocaron en la niebla, según dijo el capitán. "
            "Nadie resultó herido, pero el muelle fue dañado y los barcos no podrán salir hasta el jueves por la mañana.",
            "language",
        ),
        ("Порт был закрыт в понедельник после того, как два парома столкнулись в густом тумане, сообщил капитан порта.", "language"),
    ],
)
def test_what_is_no_english_report_is_refused(data, code):
    with pytest.raises(Unusable) as raised:
        cleaned(data)
    assert raised.value.code == code


def _wrap(paragraph, width):
    lines, line = [], ""
    for word in paragraph.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return [*lines, line]


@pytest.mark.parametrize(
    ("line", "outlet", "published", "kind"),
    [
        ("The Lund Courier, 14 March 2019", "The Lund Courier", "2019-03-14", "dateline"),
        ("Orsa Gazette | Published: March 14, 2019", "Orsa Gazette", "2019-03-14", "dateline"),
        ("14 March 2019 – The Orsa Gazette", "The Orsa Gazette", "2019-03-14", "dateline"),
        ("Ida Berg – Daily Mirror – 14 March 2019 10:15 GMT", "Daily Mirror", "2019-03-14T10:15Z", "byline"),
        ("By Ida Berg, The Lund Courier", "The Lund Courier", None, "byline"),
        ("By Ida Berg and Olle Lind, Reuters, March 14, 2019", "Reuters", "2019-03-14", "byline"),
    ],
)
def test_a_line_below_the_title_names_the_outlet_beside_the_day_or_the_writer(line, outlet, published, kind):
    document = cleaned(text("Two ferries collide in fog off Lund", line, *BODY))
    assert (document.outlet.value, document.outlet.rule) == (outlet, "text.imprint")
    assert (document.published and document.published.value) == published
    assert of(document, kind) == [line]
    assert document.title.value == "Two ferries collide in fog off Lund"


@pytest.mark.parametrize(
    "line", ["Good news for the port on 14 March 2019", "Lund, 14 March 2019", "The ferry was named in The Lund Courier, 14 March 2019?"]
)
def test_other_lines_with_a_day_name_no_outlet(line):
    assert cleaned(text("Two ferries collide in fog off Lund", line, *BODY)).outlet is None


@pytest.mark.parametrize("line", ["2009-05-02", "2 May 2009", "Saturday, May 2, 2009"])
def test_a_date_line_alone_above_the_text_dates_a_report_without_a_title(line):
    body = (
        "The gale sank nine barges off Tarn on Sunday, the harbour watch said. Keepers searched the bay until dusk and found nobody.",
        "The mayor of Hask spoke of a black day for the town and asked for help from the coast.",
    )
    made = cleaned(text(line, *body))
    assert made.published.value == "2009-05-02"
    assert made.text.startswith("The gale")
    assert cleaned(text(*body)).published is None
