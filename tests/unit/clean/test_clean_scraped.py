"""Plain text that was scraped with its page: every kind of furniture typed, every paragraph kept."""

import pytest

from tests.cleaning import cleaned, kinds, of

TITLE = "Old salt mine at Brekka to become a cheese cellar"
BODY = [
    "The salt mine at Brekka, shut since 1987, is to hold forty thousand wheels of cheese from spring, the town council said on Friday.",
    "The air in the lower gallery stays at nine degrees all year, and the council hopes that the cellar will bring thirty jobs.",
    "“My grandfather dug salt here and I shall turn cheese here,” said Oda Vik, who runs the dairy that is to rent the gallery.",
    "A first load went down the shaft in August as a trial. It came up in October, and a jury of six tasted it.",
    "The mine's owners had asked twice for leave to flood it, and the county refused both times because of the road above.",
    "Work on a new lift is to begin in January. The council has set aside eleven million crowns for it.",
]
MENU = ["Home", "News", "Valley", "Business", "Sport", "Weather", "Obituaries", "Jobs", "Log in", "Subscribe"]
FOOTER = ["About us", "Contact", "Careers", "Terms of use", "Privacy policy", "© 2019 Valley Observer. All rights reserved."]
CONSENT = [
    "We value your privacy",
    "We and our partners store cookies on your device to personalise ads and content and to measure how you use our site.",
    "Accept all",
    "Manage preferences",
]
SHARE = ["Share this article", "Facebook", "Twitter", "WhatsApp", "Copy link"]
RELATED = [
    "Most read",
    "Snowplough drivers walk out over pay",
    "School at Tunnholt to keep its two teachers",
    "River bridge closed to lorries until June",
    "Choir of miners sings for the last time",
]
COMMENTS = [
    "3 comments",
    "saltyjon",
    "2 days ago",
    "My father would have laughed at this. Good luck to them anyway.",
    "Reply",
    "valley_girl",
    "2 days ago",
    "Thirty jobs is more than the ski lift ever brought us.",
    "Reply",
    "Kjell M",
    "3 days ago",
    "And who pays when the roof comes down?",
    "Reply",
]
TEASERS = [
    "Ice rink gets a roof",
    "The roof over the rink at Tunnholt is to be ready by Christmas, three years late.",
    "4 hours ago",
    "Bear seen at the tip",
    "Two boys on skis met a young bear at the tip above the sawmill.",
    "6 hours ago",
    "Ferry fares to rise",
    "Crossing the lake will cost five crowns more from the first of March.",
    "8 hours ago",
]


def scraped(*inside, head=(), tail=(), body=BODY):
    """A page as text, with some lines in the midst of its body."""
    half = len(body) // 2
    lines = [*MENU, *head, TITLE, "By Tor Hegg", "14 November 2019, 10:15", *body[:half], *inside, *body[half:], *tail, *FOOTER]
    return "\n\n".join(lines)


def paragraphs(document):
    return of(document, "paragraph")


def test_the_body_and_its_head_are_found_between_menu_and_footer():
    document = cleaned(scraped(tail=[*SHARE, *RELATED, *TEASERS]))
    assert document.title.value == TITLE
    assert document.byline.value == "Tor Hegg"
    assert document.published.value.startswith("2019-11-14")
    assert paragraphs(document) == BODY
    assert document.text[: document.main_end] == "\n\n".join([TITLE, *BODY])
    assert set(of(document, "navigation")) >= {"Valley", "Careers"}


@pytest.mark.parametrize(
    ("kind", "lines"),
    [
        ("consent", CONSENT),
        ("share", SHARE),
        ("related", RELATED[:3]),
        ("related", ["Read more: Snowplough drivers walk out over pay"]),
        ("advertising", ["Advertisement", "Story continues below"]),
        ("promo", ["Sign up for our morning newsletter and get the valley's news in your inbox.", "Download our app"]),
        ("promo", ["Get the app", "Support our journalism from just 49 crowns a month."]),
        ("paywall", ["Already a subscriber? Log in", "To continue reading, subscribe or sign in to your account."]),
        ("caption", ["The lower gallery of the mine, pictured in May. (Photo: Ada Storm)"]),
        ("credit", ["Ada Storm / Reuters"]),
        ("pull_quote", ["“My grandfather dug salt here and I shall turn cheese here”"]),
        ("correction", ["Correction: An earlier version of this article gave the wrong year for the closing of the mine."]),
        ("bio", ["Tor Hegg is the valley correspondent of the Valley Observer."]),
        ("contact", ["Do you know more? Write to desk@observer.example"]),
    ],
)
@pytest.mark.parametrize("place", ["inside", "behind"])
def test_each_kind_of_furniture_is_typed(kind, lines, place):
    document = cleaned(scraped(*lines) if place == "inside" else scraped(tail=lines))
    assert paragraphs(document) == BODY
    assert [one for one in lines if one not in of(document, kind)] == []


def test_comments_behind_the_report():
    document = cleaned(scraped(tail=COMMENTS))
    assert paragraphs(document) == BODY
    assert [one for one in COMMENTS if one not in of(document, "comment")] == []


def test_teasers_on_either_side():
    document = cleaned(scraped(head=TEASERS, tail=TEASERS))
    assert paragraphs(document) == BODY
    assert document.title.value == TITLE


def test_headings_lists_and_short_paragraphs_inside_stay():
    inside = [
        "What the jury said",
        "“Nutty.”",
        "The jury gave the cheese these marks, of ten:",
        "- smell: eight",
        "- taste: nine",
        "It was enough.",
    ]
    document = cleaned(scraped(*inside, tail=[*RELATED, *COMMENTS]))
    assert [one for one in inside if one not in document.text[: document.main_end]] == []


def test_a_second_report_on_the_page_is_left_out():
    second = ["Lorry loses load of skis on mountain pass", "By Siv Dahl", "13 November 2019"]
    second += [
        "A lorry lost its load of eight hundred pairs of skis on the pass above Tunnholt on Wednesday, and the road was shut for an hour.",
        "Nobody was hurt. The driver said that a strap had come loose in the wind.",
    ]
    document = cleaned(scraped(tail=[*SHARE, *RELATED, *second, *TEASERS]))
    assert document.title.value == TITLE
    assert paragraphs(document) == BODY


def test_a_line_for_every_text_node_is_made_whole():
    broken = "\n".join(
        [
            *MENU, TITLE, "By", "Tor Hegg", "14 November 2019",
            "The salt mine at", "Brekka", ", shut since 1987, is to hold forty thousand wheels of cheese from spring, the",
            "town council", "said on Friday.",
            BODY[1],
            "“My grandfather dug salt here and I shall turn cheese here,” said", "Oda Vik",
            ", who runs the dairy that is to rent the gallery.",
            BODY[3],
            "The mine's owners had asked twice for leave to", "flood it", ", and the", "county",
            "refused both times because of the road above.",
            BODY[5],
            *RELATED, *FOOTER,
        ]
    )  # fmt: skip
    assert paragraphs(cleaned(broken)) == BODY


def test_a_report_alone_loses_nothing():
    letters = [
        "Letters of the week",
        "The cellar is a fine idea, and long may it last.",
        "Ada Storm, Tunnholt.",
        "Who asked the bats?",
        "Per Lund, Brekka.",
        "@saltyjon",
        "Cheese and salt belong together.",
        "Facebook",
        "Nobody asked us either.",
        "Siv Dahl, Tunnholt.",
        "Count me in for the first wheel.",
        "Tor Lie, Orsa.",
        "No cheese for me, thank you.",
        "Kari Moe, Lund.",
    ]
    document = cleaned("\n\n".join([TITLE, *BODY, *letters]))
    assert [one for one in BODY if one not in paragraphs(document)] == []
    assert [block.rule for block in document.blocks if block.rule in ("text.outside", "text.teaser")] == []


def test_every_block_says_why():
    document = cleaned(scraped(*CONSENT, tail=[*SHARE, *RELATED, *COMMENTS, *TEASERS]))
    assert all(block.why and block.rule for block in document.blocks)
    assert len(kinds(document)) == len(document.blocks)
