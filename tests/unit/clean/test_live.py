"""Live blogs: their entries, with their times, in the order of the text."""

import json

import pytest

from tellings.annotate import load, parse
from tellings.extract.times import times
from tests.cleaning import cleaned, of

POSTS = (
    (
        "2015-03-04T07:40:00+01:00",
        "School opens again",
        "The school on Quay Street will open again tomorrow, the head teacher, Ida Ek, told parents.",
    ),
    (
        "2015-03-03T21:05:00+01:00",
        "Fire is out",
        "The fire was put out an hour ago, fire chief Per Holm said. “Nobody was hurt today,” he told reporters.",
    ),
    (
        "2015-03-03T09:10:00+01:00",
        "Smoke over the town",
        "Firefighters were called at dawn, when a guard saw smoke over the northern sheds of the harbour.",
    ),
)
PAGE = """<!doctype html><html lang="en"><head><title>Harbour fire: latest</title>
<meta property="article:published_time" content="2015-03-03T08:15:00+01:00">{data}</head><body>
<nav><a href="/">Home</a></nav><h1>Harbour fire: latest</h1>
<p>A fire broke out at the harbour of Orsa on Tuesday morning; the town has asked people to keep their windows shut.</p>
{posts}<footer><p>© 2015 Orsa Post</p></footer></body></html>"""


def article(time: str, heading: str, text: str) -> str:
    stamp = f'<time datetime="{time}">{time[11:16]}</time>'
    return f'<article class="live-post" id="p{len(text)}">{stamp}<h3>{heading}</h3><p>{text}</p></article>'


def section(time: str, heading: str, text: str) -> str:
    return f"<li><div>{time[11:16]}</div><h2>{heading}</h2><p>{text}</p></li>"


def test_each_entry_has_its_heading_its_words_and_its_time() -> None:
    document = cleaned(PAGE.format(data="", posts="".join(article(*post) for post in POSTS)))
    told = [(entry.time.value, document.text[entry.start : entry.end]) for entry in document.entries if entry.time]
    assert told == [(time[:16] + time[19:], f"{heading}\n\n{text}") for time, heading, text in POSTS]
    assert of(document, "timestamp") == ["07:40", "21:05", "09:10"]
    data = PAGE.format(data="", posts="".join(article(*post) for post in POSTS)).encode()
    for entry in document.entries:
        assert entry.time
        assert data[entry.time.byte : entry.time.byte + entry.time.size].decode() == entry.time.exact


def test_a_bare_time_of_the_day_is_of_the_one_day_that_the_page_states() -> None:
    same_day = [("2015-03-03" + time[10:], heading, text) for time, heading, text in (POSTS[1], POSTS[0], POSTS[2])]
    document = cleaned(PAGE.format(data="", posts="<ul>" + "".join(section(*post) for post in sorted(same_day)) + "</ul>"))
    assert [entry.time.value for entry in document.entries if entry.time] == ["2015-03-03T07:40", "2015-03-03T09:10", "2015-03-03T21:05"]


def test_bare_times_that_pass_midnight_name_no_day() -> None:
    document = cleaned(PAGE.format(data="", posts="<ul>" + "".join(section(*post) for post in POSTS) + "</ul>"))
    assert [entry.time for entry in document.entries] == [None, None, None]


def test_json_ld_gives_the_times_where_the_elements_do_not() -> None:
    listed = [{"@type": "BlogPosting", "headline": heading, "datePublished": time} for time, heading, _ in POSTS]
    data = f'<script type="application/ld+json">{json.dumps({"@type": "LiveBlogPosting", "liveBlogUpdate": listed})}</script>'
    document = cleaned(PAGE.format(data=data, posts="".join(f"<h2>{heading}</h2><p>{text}</p>" for _, heading, text in POSTS)))
    assert [document.text[entry.start : entry.end].split("\n")[0] for entry in document.entries] == [heading for _, heading, _ in POSTS]
    assert [entry.time.value[:10] for entry in document.entries if entry.time] == ["2015-03-04", "2015-03-03", "2015-03-03"]


def test_words_such_as_today_mean_the_day_of_their_entry() -> None:
    document = cleaned(PAGE.format(data="", posts="".join(article(*post) for post in POSTS)))
    found = {one.evidence.exact: one for one in times(document, parse(document, load("en_core_web_md")))}
    assert found["tomorrow"].value == "2015-03-05"
    assert found["today"].value == "2015-03-03"
    assert "live blog" in found["tomorrow"].anchor.reason


@pytest.mark.parametrize("around", ["comment", "related"])
def test_dated_comments_and_teasers_are_no_entries(around: str) -> None:
    dated = "".join(f'<li class="{around}"><time datetime="{time}">x</time><p>{text}</p></li>' for time, _, text in POSTS)
    body = "".join(f"<p>{text} {text}</p>" for _, _, text in POSTS)
    assert cleaned(PAGE.format(data="", posts=f"<article>{body}</article><ul>{dated}</ul>")).entries == ()


def test_broken_json_ld_is_passed_over() -> None:
    data = '<script type="application/ld+json">{"@type": "LiveBlogPosting", "liveBlogUpdate": [{"headline": 3</script>'
    assert cleaned(PAGE.format(data=data, posts="".join(f"<p>{text}</p>" for _, _, text in POSTS))).entries == ()
