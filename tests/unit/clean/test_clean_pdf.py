from tellings.clean.pdf import iso, page_of
from tellings.record import Said
from tests.cleaning import kinds, of
from tests.formats import load, read

PAGES = """Lund Courier · Ports\t3 September 2014
Ferries collide off Lund
By Ada Berg
The port of Lund was closed on Monday after two ferries col-
lided in thick fog, the harbour master said, and the well-
known pier of the self-governing island was hit as well.
“We heard a long scrape and then the alarm went off,” said
Marta Lind, who was on the smaller boat with her two
- 1 -\fLund Courier · Ports\t3 September 2014
sons when it left the island in the early hours.
Next steps
The ferries, which collided before in spring, are to sail a-
gain on Thursday, when divers have looked at both the hulls.
It is the third accident in the strait of this year.
- 2 -"""


def test_lines_become_paragraphs_words_whole_and_running_heads_apart():
    one = load(PAGES, "application/pdf")
    found = read(one)
    assert [(kind, text[:40], text[-30:]) for kind, text in kinds(found) if kind in ("title", "heading", "paragraph", "byline")] == [
        ("title", "Ferries collide off Lund", "Ferries collide off Lund"),
        ("paragraph", "The port of Lund was closed on Monday af", "self-governing island was hit as well."[-30:]),
        ("paragraph", "“We heard a long scrape and then the ala", "t the island in the early hours."[-30:]),
        ("heading", "Next steps", "Next steps"),
        ("paragraph", "The ferries, which collided before in sp", "accident in the strait of this year."[-30:]),
        ("byline", "By Ada Berg", "By Ada Berg"),
    ]
    body = " ".join(of(found, "paragraph"))
    for word in ("two ferries collided in", "well-known pier", "self-governing", "two sons when it left", "sail again on", "hulls. It is"):
        assert word in body
    assert of(found, "navigation") == ["Lund Courier · Ports 3 September 2014", "- 1 -", "Lund Courier · Ports 3 September 2014", "- 2 -"]
    assert [page_of(found, found.text.index(word), one.data) for word in ("thick", "Marta", "sons", "strait")] == [1, 1, 2, 2]


def test_what_the_file_says_of_itself_stands_behind_its_text():
    said = (
        Said("title", "Microsoft Word - ferry.docx", "pdf.Title"),
        Said("author", "hp-user", "pdf.Author"),
        Said("created", "D:20140904080000+02'00'", "pdf.CreationDate"),
    )
    found = read(load(PAGES.replace("\t3 September 2014", ""), "application/pdf", *said))
    assert found.title.value == "Ferries collide off Lund"
    assert found.byline.value == "Ada Berg"
    assert (found.published.value, found.published.rule) == ("2014-09-04T08:00+02:00", "pdf.CreationDate")


def test_dates_of_files_are_read():
    assert [iso(one) for one in ("D:20140903140500-05'00'", "D:20140903140500Z", "D:201409", "D:2014", "soon")] == [
        "2014-09-03T14:05-05:00",
        "2014-09-03T14:05Z",
        "2014-09",
        "2014",
        "soon",
    ]


def test_a_soft_hyphen_divides_no_word():
    found = read(load("The port of Lund was closed on Monday after two fer\u00ad\nries collided in thick fog, it said.", "application/pdf"))
    assert of(found, "paragraph") == ["The port of Lund was closed on Monday after two ferries collided in thick fog, it said."]


def test_what_a_browser_prints_at_the_edges_of_a_page_is_set_aside():
    body = "The port of Lund was closed on Monday after two ferries collided.\nNobody was hurt, the harbour master said on the pier."
    for head, foot in (
        ("3/4/31, 2:05 PM Ferries collide off Lund | Lund Courier", "https://courier.example/ferries 1/1"),
        ("04.03.2031, 14:05 Ferries collide off Lund", "file:///home/ada/ferries.html 1/1"),
    ):
        for text in (f"{head}\nFerries collide off Lund\n{body}\n{foot}", f"Ferries collide off Lund\n{body}\n{head}\n{foot}"):
            found = read(load(text, "application/pdf"))
            assert found.text[: found.main_end].replace("\n", " ").split() == f"Ferries collide off Lund {body}".split()
            assert sorted(of(found, "navigation")) == sorted([head, foot])
