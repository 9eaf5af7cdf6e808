"""Which blocks of a page are its article: pages made for these tests, about a town and its mill."""

import importlib
import json
import time
import tracemalloc

import pytest

from tellings.clean import held, markup
from tellings.clean.draft import Draft
from tests.cleaning import cleaned, of

chosen = importlib.import_module("tellings.clean.chosen")

STORY = (
    "The old mill on the Lenne will be torn down in spring, the town council of Varndal decided on Tuesday evening after a long debate.",
    "Its walls have leaned towards the river since the flood, and the engineers who looked at them in June found nothing left to save.",
    "“We have waited nine years for somebody to buy it, and nobody came,” said the mayor, Hedda Lund, who voted for the plan herself.",
    "The work is to cost 840,000 crowns and should take six weeks, during which the footpath along the river will remain closed.",
    "Several residents had asked the council to keep at least the wheel, which turned for the last time in the autumn of 1971.",
    "A stone with the names of the millers is to stand in its place, and the school will plant a row of willows next to it.",
)
TEASER = "A short text about another matter that stands on the front page of this outlet today."


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def page(body: str, head: str = "") -> str:
    return f"<html><head><title>Old mill to be torn down</title>{head}</head><body><h1>Old mill to be torn down</h1>{body}</body></html>"


def text_of(html: str) -> list[str]:
    return of(cleaned(html, "page.html"), "paragraph")


def test_an_article_in_several_pieces_is_whole():
    pieces = "".join(f'<div class="chunk"><div class="words">{paragraphs(*STORY[at : at + 2])}</div></div>' for at in (0, 2, 4))
    assert text_of(page(f"<main>{pieces}</main>")) == list(STORY)


def test_teasers_of_other_stories_are_left_out():
    teasers = "".join(f'<div class="box"><h3><a href="/{n}">Another story, number {n}</a></h3><p>{TEASER}</p></div>' for n in range(6))
    assert text_of(page(f'<div class="story">{paragraphs(*STORY)}</div><div class="rail">{teasers}</div>')) == list(STORY)


def test_the_posts_below_the_article_are_left_out():
    others = "".join(f"<article><h2><a href='/{n}'>Post {n}</a></h2>{paragraphs(TEASER, TEASER)}</article>" for n in range(2))
    assert text_of(page(f"<div><article>{paragraphs(*STORY)}</article>{others}</div>")) == list(STORY)


def test_a_heading_counts_where_the_article_goes_on_below_it():
    body = f"{paragraphs(*STORY[:3])}<h2>What is to come</h2>{paragraphs(*STORY[3:])}<h2>Sign up for our letter</h2><form><input></form>"
    document = cleaned(page(f"<div class='story'>{body}</div>"), "page.html")
    assert of(document, "heading") == ["What is to come"]


def test_a_paragraph_that_is_all_link_leads_elsewhere():
    link = '<p><a href="/bridge">The bridge at Varndal is to be closed for repairs in autumn</a></p>'
    found = text_of(page(f"<div class='story'>{paragraphs(*STORY[:3])}{link}{paragraphs(*STORY[3:])}</div>"))
    assert found == list(STORY)


def test_a_list_and_a_quoted_post_within_the_article_stay():
    listed = "<ul><li>The mill house goes first</li><li>then the race is filled in</li></ul>"
    post = '<blockquote class="twitter-tweet social-embed"><p>Goodbye, old wheel. We will miss the sound of you.</p></blockquote>'
    found = text_of(page(f"<div class='story'>{paragraphs(*STORY[:3])}{listed}{paragraphs(STORY[3])}{post}{paragraphs(*STORY[4:])}</div>"))
    assert "The mill house goes first" in found
    assert "Goodbye, old wheel. We will miss the sound of you." in found


@pytest.mark.parametrize("name", ["paywall-text", "related-body", "comment", "social"])
def test_names_that_would_take_the_article_away_are_not_believed(name):
    assert text_of(page("<div>" + "".join(f'<p class="{name}">{text}</p>' for text in STORY) + "</div>")) == list(STORY)


def test_the_page_own_data_has_a_vote():
    said = json.dumps({"@type": "NewsArticle", "articleBody": " ".join(STORY)})
    body = "".join(f"<div><div>{text}</div><div>{TEASER}</div></div>" for text in STORY)
    drafts = [Draft(piece=one.piece, tag=one.tag, around=one.around) for one in markup.read(page(body)).blocks]
    html = page(body, f'<script type="application/ld+json">{said}</script>')
    vote = chosen.stated(html, drafts, markup.read(html))
    assert [draft.text for draft, voted in zip(drafts, vote, strict=True) if voted] == list(STORY)


def test_data_about_another_article_has_none():
    said = json.dumps({"@type": "NewsArticle", "articleBody": "Words of quite another story that this page does not show. " * 30})
    html = page(paragraphs(*STORY), f'<script type="application/ld+json">{said}</script>')
    drafts = [Draft(piece=one.piece, tag=one.tag, around=one.around) for one in markup.read(html).blocks]
    assert chosen.stated(html, drafts, markup.read(html)) is None


def test_nobody_is_asked_about_an_evident_page(monkeypatch):
    monkeypatch.setattr(chosen, "main_text", lambda source: pytest.fail("asked"))
    assert text_of(page(f"<div class='story'>{paragraphs(*STORY)}</div>")) == list(STORY)


def test_a_block_is_found_once_however_often_the_page_has_it():
    drafts = [Draft(piece=one.piece) for one in markup.read(paragraphs(*STORY[:2], STORY[0], STORY[2])).blocks]
    assert held.held("\n".join(STORY[:3]), drafts) == [True, True, False, True]


def filled(filling: str, size: int) -> str:
    return page(f"<div class='story'>{paragraphs(*STORY)}</div><div>{filling * (size // len(filling))}</div>")


def seconds(html: str) -> float:
    begin = time.process_time()
    assert text_of(html)[: len(STORY)] == list(STORY)
    return time.process_time() - begin


def growth(few: str, many: str) -> float:
    """How many times as long the second page takes, each at its quickest: a busy machine makes single runs of either longer."""
    seconds(few)
    return min(seconds(many) for _ in range(3)) / min(seconds(few) for _ in range(3))


def test_a_page_of_fifty_megabytes_takes_ten_times_one_of_five():
    assert growth(*(filled(f"<script>{'var mill = 1;' * 80}</script>", size) for size in (5_000_000, 50_000_000))) < 25


@pytest.mark.parametrize("filling", ["<!-- nothing at all -->", "<div><a href='/x'>More</a></div>", "<tr><td>4", "<i>"])
def test_time_grows_with_the_page_and_no_faster(filling):
    assert growth(*(filled(filling, size) for size in (100_000, 400_000))) < 12


def test_memory_is_bounded_by_the_page():
    html = filled("<div><a href='/x'>More</a></div>", 1_000_000)
    tracemalloc.start()
    assert text_of(html) == list(STORY)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 120 * len(html)


@pytest.mark.parametrize("tag", ["div", "span", "ul", "table", "blockquote", "b"])
def test_ten_thousand_nested_elements_hold_an_article(tag):
    assert growth(*(page(f"<{tag}>" * depth + paragraphs(*STORY) + f"</{tag}>" * depth) for depth in (2_500, 10_000))) < 12


@pytest.mark.parametrize(
    "body",
    [
        "<div class='story'>" + "".join(f"<p>{text}" for text in STORY),
        "<div class=story><p>" + "</p></span></div><p>".join(STORY),
        "<table><tr><td>" + paragraphs(*STORY),
        "<div class='story' <p>" + paragraphs(*STORY) + "</div",
        "</div></body></html>" + paragraphs(*STORY) + "<div>",
    ],
)
def test_broken_markup_still_holds_its_article(body):
    assert [text for text in STORY if text not in " ".join(text_of(page(body)))] == []
