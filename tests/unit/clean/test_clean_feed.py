import html

import pytest

from tellings.errors import Unusable
from tellings.record import Said
from tests.cleaning import of
from tests.formats import load, markup, read

LEAD = "The port of Lund was closed on Monday after two ferries collided in thick fog, the harbour master said."
SECOND = "“We heard a long scrape and then the alarm went off,” said Marta Lind, who was on the smaller boat."
THIRD = "The ferries are to sail again on Thursday, once divers have looked at the hulls & the pier is safe."
BODY = [LEAD, SECOND, THIRD]
RSS, ATOM = "application/rss+xml", "application/atom+xml"


def item(inside: str, *said: Said, media: str = RSS) -> object:
    name = "item" if media == RSS else "entry"
    return read(load(f"<{name}>{inside}</{name}>", media, *said))


@pytest.mark.parametrize(
    "inside",
    [
        f"<content:encoded><![CDATA[{markup(BODY)}]]></content:encoded><description>Ferries.</description>",
        f"<description>Ferries.</description><content:encoded>{html.escape(markup(BODY))}</content:encoded>",
        f"<description><![CDATA[{markup(BODY)}]]></description>",
        f"<description>{html.escape(markup(BODY))}</description>",
        f"<description>{markup(BODY)}</description>",  # markup that nobody escaped
        f"<description><!-- a comment --><![CDATA[{markup(BODY[:1])}]]>\n<![CDATA[{markup(BODY[1:])}]]></description>",
        f"<media:description>A picture of the harbour.</media:description><body>{html.escape(markup(BODY))}</body>",
        f"<description>{html.escape(markup(BODY))}",  # cut off
    ],
)
def test_the_text_is_found_however_it_is_written(inside):
    found = item(f"<title>Ferries collide</title>{inside}")
    assert of(found, "paragraph") == BODY
    assert of(found, "title") == ["Ferries collide"]


@pytest.mark.parametrize(
    "content",
    [
        f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{markup(BODY)}</div></content>',
        f'<content type="html">{html.escape(markup(BODY))}</content>',
        f'<content type="text">{html.escape(chr(10).join(BODY))}</content>',
        f"<atom:content><![CDATA[{markup(BODY)}]]></atom:content>",
    ],
)
def test_an_atom_entry_is_read(content):
    found = item(
        f'<title type="html">Ferries &lt;i&gt;collide&lt;/i&gt;</title><link href="https://example.org/b" rel="edit"/>'
        f'<link rel="alternate" href="https://example.org/a?x=1&amp;y=2"/><author><name>Ada Berg</name><uri>x</uri></author>'
        f"<summary>Nobody was hurt.</summary><updated>2014-09-03T14:05:00+02:00</updated>{content}",
        media=ATOM,
    )
    assert of(found, "paragraph") == BODY
    assert found.title.value == "Ferries collide"
    assert found.subtitle.value == "Nobody was hurt."
    assert found.canonical.value == "https://example.org/a?x=1&y=2"
    assert found.canonical.exact == "https://example.org/a?x=1&amp;y=2"
    assert found.published.value == found.updated.value == "2014-09-03T14:05+02:00"
    assert found.byline.value == "Ada Berg"


def test_what_the_feed_says_stands_behind_what_the_entry_says():
    inside = "<dc:creator>Ada Berg</dc:creator><pubDate>Wed, 03 Sep 2014 14:05:00 EST</pubDate>"
    inside += f"<description>{html.escape(markup(BODY))}</description>"
    found = item(inside, Said("outlet", "Lund Courier", "feed.title"), Said("language", "en", "feed.language"))
    assert (found.outlet.value, found.outlet.rule) == ("Lund Courier", "feed.title")
    assert found.published.value == "2014-09-03T14:05-05:00"
    assert found.published.exact == "Wed, 03 Sep 2014 14:05:00 EST"


@pytest.mark.parametrize(
    "title",
    ["Ports &amp; ferries &amp;lt; 5", "<![CDATA[Ports &amp; ferries &lt; 5]]>", "Ports &#38;amp; &lt;b&gt;ferries&lt;/b&gt; &amp;lt; 5"],
)
def test_markup_and_references_in_titles_are_undone(title):
    found = item(f"<title>{title}</title><description>{html.escape(markup(BODY))}</description>")
    assert found.title.value == "Ports & ferries < 5"


def test_an_entry_with_a_summary_only_is_said_to_be_one():
    found = item(f"<title>Ferries collide</title><description>{LEAD}</description>")
    assert of(found, "paragraph") == [LEAD]
    assert [one.code for one in found.remarks] == ["summary"]


def test_a_description_as_long_as_a_report_is_one():
    found = item(f"<title>Ferries collide</title><description>{html.escape(markup([f'{n}: {LEAD}' for n in range(20)]))}</description>")
    assert found.remarks == ()


def test_the_beginning_of_the_text_is_no_subtitle():
    inside = f"<description>{LEAD[:50]}… &lt;a href='x'&gt;Read more&lt;/a&gt;</description>"
    found = item(f"{inside}<content:encoded>{html.escape(markup(BODY))}</content:encoded>")
    assert found.subtitle is None


@pytest.mark.parametrize(
    "data", ["", "<item>", "<item/>", "text", "<item><title>Only</title></item>", "<a><b", "<item><description></description>"]
)
def test_entries_without_a_text_are_refused(data):
    with pytest.raises(Unusable):
        read(load(data, RSS))


@pytest.mark.parametrize("unit", ["<a>", "<", "&", "<![CDATA[", "<!--", "]]>", '<a b="', "</item>", "<p/>"])
def test_long_repetitions_take_linear_time(unit):
    data = f"<item><description>{LEAD}</description>{unit * 20_000}</item>"
    assert of(read(load(data, RSS)), "paragraph")[:1] == [LEAD]
