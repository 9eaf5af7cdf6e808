"""Pages as outlets build them, many layouts: what must stand in the main matter, and what must not. All of it made for these tests."""

import json
from typing import NamedTuple

import pytest

from tellings.record import MAIN_KINDS
from tests.cleaning import cleaned, of

LEAD = "The ferry to the island of Orsa will stop running on weekdays from October, its operator said on Monday."
STORY = (
    "The company gave rising fuel prices and a lack of trained crew as its reasons, and said that it had lost money for three years.",
    "About 640 people live on Orsa, and some ninety of them take the first boat to work or to school on the mainland every morning.",
    "“We were told nothing before it was in the newspaper,” said Marit Holm, who runs the island's only shop with her brother.",
    "The county has promised to look for another operator, though it could not say on Monday whether one would be found in time.",
    "A meeting is to be held in the community hall on Thursday evening, at which the company's director has agreed to speak.",
)
ALL = (LEAD, *STORY)
MENU = "".join(f'<li class="menu-item"><a href="/{word}">{word.title()}</a></li>' for word in ("news", "sport", "culture", "opinion"))
TEASERS = tuple(
    f"{start} {rest}"
    for start, rest in (
        ("Two schools in Tarn", "are to be merged next summer"),
        ("A lost painting", "turns up behind a cupboard in Vik"),
        ("The harbour bridge", "gets a new coat of paint at last"),
    )
)
CONSENT = "We use cookies to personalise content and ads. You can accept all cookies or manage your preferences in our privacy policy."
LEGAL = "Copyright 2026 The Orsa Courier. All rights reserved."


def paragraphs(*texts: str, tag: str = "p", names: str = "") -> str:
    given = f' class="{names}"' if names else ""
    return "".join(f"<{tag}{given}>{text}</{tag}>" for text in texts)


def page(body: str, head: str = "") -> str:
    related = "".join(f'<li class="card"><h3><a href="/{n}">{text}</a></h3></li>' for n, text in enumerate(TEASERS))
    return (
        f"<!doctype html><html lang='en'><head><title>Ferry to Orsa to stop | The Orsa Courier</title>{head}</head><body>"
        f"<div class='cookie-banner'><p>{CONSENT}</p><button>Accept</button></div><header><ul class='menu'>{MENU}</ul></header>"
        f"{body}<section class='more'><h2>More stories</h2><ul>{related}</ul></section><footer><p>{LEGAL}</p></footer></body></html>"
    )


class Layout(NamedTuple):
    """A page, the texts that must stand in its main matter, and those that must not."""

    html: str
    kept: tuple[str, ...]
    left: tuple[str, ...] = ()


TITLE = "<h1>Ferry to Orsa to stop</h1>"
ADVERT = '<div class="ad-slot"><p>Advertisement</p><p>Buy a boat of your own at Lindqvist Marine, the best in town since 1974.</p></div>'
SOLD = "Buy a boat of your own at Lindqvist Marine, the best in town since 1974."
QUESTIONS = ("Why is the ferry being stopped now?", "Who decides whether another company may run it?", "What can the islanders do?")
STEPS = (
    "Soak the dried peas overnight in plenty of cold water",
    "Chop the onion and brown it in butter over a low heat",
    "Add the peas and the stock, and simmer for an hour and a half",
)
POST = "No boat, no doctor, no school. Nobody from the company has called any of us yet."
WINNERS = ("The 06:10 from Orsa pier", "The 07:45 from Tarn harbour", "The 16:20 from Orsa pier")
HOURS = (
    ("10:42", "The director has arrived at the hall and went in by the back door without a word to those who waited outside."),
    ("11:15", "The county's spokesman says that two companies have shown interest, and that neither of them has a ship that is free."),
    ("12:03", "The meeting is over, and the ferry will run as before until the end of November, the director has told the islanders."),
)


def layouts() -> dict[str, Layout]:
    first, second, third, fourth, fifth = STORY
    amp = f'<article class="amp-wp-article"><header>{TITLE}</header><div class="amp-wp-article-content">{paragraphs(*ALL)}</div></article>'
    grid = "".join(
        f'<div class="b-row"><div class="b-col">{paragraphs(text, names="paragraph")}</div>{ADVERT * (n % 2)}</div>'
        for n, text in enumerate(ALL)
    )
    nested = "".join(f'<div data-type="text"><div class="inner">{text}</div></div>' for text in ALL)
    table = (
        f"<table width=980><tr><td width=150>{'<br>'.join(f'<a href=/{n}>Page {n}</a>' for n in range(8))}</td><td><font size=5>"
        f"<b>Ferry to "
        f"Orsa to stop</b></font><br><br><font size=2>{'<br><br>'.join(ALL)}</font></td><td width=160><a href=/x>{TEASERS[0]}</a>"
        f"</td></tr></table>"
    )
    sections = "".join(
        f'<section><h2 class="crosshead">{heading}</h2>{paragraphs(*texts)}</section>'
        for heading, texts in (
            ("A line with a history", STORY[:2]),
            ("Promises from the county", STORY[2:4]),
            ("What comes next", STORY[4:]),
        )
    )
    asked = "".join(f"<p><b>{question}</b></p><p>{answer}</p>" for question, answer in zip(QUESTIONS, STORY, strict=False))
    explained = "".join(f'<div class="subhead">{question}</div><p>{answer}</p>' for question, answer in zip(QUESTIONS, STORY, strict=False))
    live = "".join(
        f'<div class="live-entry"><time datetime="2026-09-17T{hour}:00Z">{hour}</time><div class="text"><p>{text}</p></div></div>'
        for hour, text in HOURS
    )
    photos = "".join(
        f'<figure><img src="/{n}.jpg"><figcaption>Picture {n} of the old harbour at dawn</figcaption></figure><p>{text}</p>'
        for n, text in enumerate(ALL)
    )
    stated = json.dumps({"@type": "NewsArticle", "headline": "Ferry to Orsa to stop", "articleBody": "\n\n".join(ALL)})
    products = "".join(
        f'<h3><a href="/shop/{n}">Skerry {name} life jacket</a></h3><p>The Skerry {name} keeps its wearer afloat in {text}</p>'
        for n, (name, text) in enumerate(
            (
                ("Pilot", "rough water, weighs less than a kilogram and costs 90 crowns less than it did in spring."),
                ("Junior", "calm water, fits children from the age of four and can be washed at sixty degrees."),
                ("Classic", "any water at all, but is so stiff that we could hardly row a boat while we wore it."),
            )
        )
    )
    comments = "".join(
        f'<div class="comment"><span class="user">reader{n}</span>'
        f"<p>I have lived on the island for {n + 20} years and never saw the like of it.</p></div>"
        for n in range(4)
    )
    posts = (
        f'<div class="thread"><div class="post"><div class="post-body"><p>{LEAD}</p><p>{first}</p><p>{second}</p></div></div></div>'
        f'<div class="comments">{comments}</div>'
    )
    plain = f'<div class="entry-content">{paragraphs(*ALL)}</div>'
    tweet = f'<blockquote class="twitter-tweet"><p>{POST}</p>— Marit Holm (@maritholm) <a href="/t">September 14, 2026</a></blockquote>'
    rows = "".join(f"<tr><td>{name}</td><td>stays</td></tr>" for name in WINNERS)
    sidebar = f'<div class="sidebar"><h4>Most read</h4>{"".join(f"<p><a href=/{n}>{text}</a></p>" for n, text in enumerate(TEASERS))}</div>'
    return {
        "amp": Layout(page(amp), ALL, TEASERS),
        "wordpress": Layout(
            page(f"<article class='post hentry'>{TITLE}{plain}<div class='sharedaddy'><a href='/s'>Share</a></div></article>"), ALL, TEASERS
        ),
        "drupal": Layout(
            page(
                f"<div class='node node--article'>{TITLE}<div class='field field--body'><div class='field__item'>"
                f"{paragraphs(*ALL)}</div></div></div>"
            ),
            ALL,
        ),
        "a grid of rows, with advertisements between them": Layout(
            page(f"<main>{TITLE}<div class='body'>{grid}</div></main>"), ALL, (SOLD,)
        ),
        "blocks of nested divisions": Layout(page(f"<div class='story'>{TITLE}{nested}</div>"), ALL),
        "divisions alone": Layout(page(f"<div class='wrap'>{TITLE}<div class='txt'>{paragraphs(*ALL, tag='div')}</div></div>"), ALL),
        "a table of 1999": Layout(page(table), ALL, TEASERS),
        "lines parted by two breaks": Layout(page(f"<div id='content'>{TITLE}<div id='story'>{'<br><br>'.join(ALL)}</div></div>"), ALL),
        "a long read with headings": Layout(
            page(f"<article>{TITLE}<p class='standfirst'>{LEAD}</p>{sections}</article>"),
            (*ALL, "A line with a history", "What comes next"),
        ),
        "questions in bold": Layout(
            page(f"<article>{TITLE}<div class='body'><p>{LEAD}</p>{asked}</div></article>"), (LEAD, *QUESTIONS, *STORY[:3])
        ),
        "questions as headings by name": Layout(
            page(f"<article>{TITLE}<div class='body'><p>{LEAD}</p>{explained}</div></article>"), (*QUESTIONS, *STORY[:3])
        ),
        "a live blog": Layout(
            page(f"<main>{TITLE}<p>{LEAD}</p><div class='live-blog'>{live}</div></main>"), tuple(text for _, text in HOURS)
        ),
        "a recipe": Layout(
            page(
                f"<article>{TITLE}<div class='recipe'>{paragraphs(LEAD, first, second)}<h2>Method</h2><ol>"
                f"{paragraphs(*STEPS, tag='li')}</ol><p>{third}</p></div></article>"
            ),
            (LEAD, first, *STEPS, third),
        ),
        "photographs between the paragraphs": Layout(
            page(f"<article>{TITLE}{photos}</article>"), ALL, ("Picture 2 of the old harbour at dawn",)
        ),
        "a shell with data alone": Layout(
            page("<div id='root'></div>", f'<script type="application/ld+json">{stated}</script>'), ALL, TEASERS
        ),
        "a list of products": Layout(
            page(f"<article>{TITLE}<div class='review'><p>{LEAD}</p>{products}<p>{fifth}</p></div></article>"),
            (LEAD, "Skerry Junior life jacket", fifth),
        ),
        "a post of a forum, with replies": Layout(
            page(f"{TITLE}{posts}"), (LEAD, first, second), ("I have lived on the island for 21 years and never saw the like of it.",)
        ),
        "a notice of a government": Layout(
            page(
                f"<main id='main'>{TITLE}<div class='govspeak'>{paragraphs(LEAD, first)}<ul>{paragraphs(*WINNERS, tag='li')}</ul>"
                f"{paragraphs(second, third)}</div></main>"
            ),
            (LEAD, *WINNERS, third),
        ),
        "a quoted post": Layout(
            page(f"<article>{TITLE}<div class='body'>{paragraphs(LEAD, first, second)}{tweet}{paragraphs(third, fourth)}</div></article>"),
            (POST, *ALL[:5]),
        ),
        "a quotation built of divisions": Layout(
            page(
                f"<article>{TITLE}<div class='body'>{paragraphs(LEAD, first, second)}<blockquote><div><p>{fourth}</p></div>"
                f"</blockquote><p>{fifth}</p></div></article>"
            ),
            (LEAD, fourth, fifth),
        ),
        "a table in the article": Layout(
            page(
                f"<article>{TITLE}<div class='body'>{paragraphs(LEAD, first, second)}<table>{rows}</table>"
                f"{paragraphs(third, fourth)}</div></article>"
            ),
            (*ALL[:5], f"{WINNERS[0]} stays"),
        ),
        "a first paragraph in an element named for its source": Layout(
            page(
                f"<article>{TITLE}<div class='body'><div class='media media--sourced'><p>{LEAD}</p></div>"
                f"{''.join(f'<div class=para>{text}</div>' for text in STORY)}</div></article>"
            ),
            ALL,
        ),
        "paragraphs named as a paywall names its own": Layout(
            page(f"<article>{TITLE}<div class='paywall-content'>{paragraphs(*ALL, names='paywall premium-text')}</div></article>"), ALL
        ),
        "a column at the side": Layout(
            page(f"<div class='cols'><div class='left'>{TITLE}{paragraphs(*ALL)}</div>{sidebar}</div>"), ALL, TEASERS
        ),
        "two columns": Layout(
            page(
                f"<div class='article-text'>{TITLE}<div class='column'>{paragraphs(*ALL[:3])}</div><div class='column'>"
                f"{paragraphs(*ALL[3:])}</div></div>"
            ),
            ALL,
        ),
        "a last paragraph beside the others": Layout(
            page(
                f"<article>{TITLE}<div class='body'>{paragraphs(*ALL[:5])}</div><div class='body body--end'>"
                f"{paragraphs(ALL[5])}</div></article>"
            ),
            ALL,
        ),
        "teasers between the paragraphs": Layout(
            page(
                f"<article>{TITLE}<div class='body'>{paragraphs(*ALL[:3])}<div class='teaser'><h4><a href='/1'>{TEASERS[1]}</a>"
                f"</h4></div>{paragraphs(*ALL[3:])}</div></article>"
            ),
            ALL,
            TEASERS,
        ),
    }


PAGES = layouts()


@pytest.mark.parametrize("name", sorted(PAGES))
def test_a_layout_gives_its_article_and_no_more(name: str):
    layout = PAGES[name]
    found = of(cleaned(layout.html, "page.html"), *MAIN_KINDS)
    main = "\n".join(found)
    assert [text for text in layout.kept if text not in main] == []
    assert [text for text in (*layout.left, CONSENT, LEGAL) if text in main] == []


def test_a_kicker_inside_the_article_is_the_label_of_its_section():
    html = page(f"<article><p class='kicker'>Transport</p>{TITLE}{paragraphs(*ALL)}</article>")
    found = cleaned(html)
    assert [found.text[one.start : one.end] for one in found.of_kind("section")] == ["Transport"]
    assert found.text[found.of_kind("paragraph")[0].start :].startswith(LEAD)
