import json
import time

import pytest

from tellings.clean import markup
from tellings.errors import Unusable
from tests.cleaning import cleaned, kinds, of

LEAD = "The port of Lund was closed on Monday after two ferries collided in thick fog, the harbour master said, and nobody was hurt."
SECOND = "“We heard a long scrape and then the alarm went off,” said Marta Lind, who was on the smaller boat with her two sons."
THIRD = "The ferries are to sail again on Thursday, once divers have looked at the hulls and the pier has been made safe."
FOURTH = "It is the third collision in the strait this year; the transport agency has asked for slower crossings since the spring."

PAGE = """<!DOCTYPE html>
<html lang="en"><head>
<meta charset="utf-8"><title>Ferries collide off Lund &amp; close its port | Lund Courier</title>
<meta property="og:site_name" content="Lund Courier">
<meta property="og:title" content="Ferries collide off Lund &amp; close its port">
<meta property="article:published_time" content="2015-03-03T08:15:00+01:00">
<meta name="author" content="Ada Berg">
<script>var junk = "<p>not text</p>";</script>
<style>p {{ color: red }}</style>
</head><body>
<nav class="main-menu"><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<div id="cookie-banner"><p>We use cookies to improve your visit. You accept our privacy policy.</p><button>Accept</button></div>
<article>
<h1>Ferries collide off Lund &amp; close its port</h1>
<h2 class="article__standfirst">Nobody was hurt in the fog, but the pier was damaged.</h2>
<p class="byline">By Ada Berg</p>
<figure><img src="pier.jpg" alt="pier"><figcaption>Divers look at the pier. Photo: Per Holm</figcaption></figure>
<p>{lead}</p>
<p>{second}<br>
<div class="related-stories"><h3>More on this</h3><a href="/bakers">Bakers win the cup for the third year</a></div>
<p>{third}</p>
<p>The pier cost&nbsp;&#163;2&nbsp;million &mdash; <b>more</b> than planned.</p>
<p>{fourth}</p>
</article>
<aside class="newsletter-signup"><p>Get our morning newsletter in your inbox.</p></aside>
<footer><p>&copy; 2015 Lund Courier</p></footer>
</body></html>"""


def page(**changes):
    return PAGE.format(**{"lead": LEAD, "second": SECOND, "third": THIRD, "fourth": FOURTH} | changes)


def test_the_article_and_nothing_else_is_the_main_matter():
    document = cleaned(page())
    assert document.source.media == "text/html"
    assert of(document, "title") == ["Ferries collide off Lund & close its port"]
    assert of(document, "subtitle") == ["Nobody was hurt in the fog, but the pier was damaged."]
    assert of(document, "paragraph") == [LEAD, SECOND, THIRD, "The pier cost £2 million — more than planned.", FOURTH]
    rest = document.text[document.main_end :]
    for words in ("cookies", "Home", "Divers look", "Bakers win", "morning newsletter", "By Ada Berg"):
        assert words in rest
    assert "junk" not in document.text
    assert "not text" not in document.text


def test_furniture_is_typed():
    document = cleaned(page())
    found = {text: kind for kind, text in kinds(document)}
    assert found["Divers look at the pier. Photo: Per Holm"] == "caption"
    assert found["Bakers win the cup for the third year"] == "related"
    assert found["Get our morning newsletter in your inbox."] == "promo"
    assert found["By Ada Berg"] == "byline"
    assert found["Home"] == "navigation"


def test_what_the_page_states_of_itself():
    document = cleaned(page())
    data = page().encode()
    assert document.outlet.value == "Lund Courier"
    assert document.byline.value == "Ada Berg"
    assert document.published.value == "2015-03-03T08:15+01:00"
    assert document.byline.evidence.exact == "Ada Berg"
    assert [one.value for one in document.authors] == ["Ada Berg"]
    for stated in (document.outlet, document.authors[0], document.published):
        assert data[stated.byte : stated.byte + stated.size].decode() == stated.exact
    assert document.title.evidence.exact == document.title.value


def test_linked_data_states_day_outlet_and_writer():
    linked = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "BreadcrumbList"},
            {
                "@type": "NewsArticle",
                "headline": "Ferries collide off Lund & close its port",
                "datePublished": "2015-03-04T23:30:00-05:00",
                "author": [{"@type": "Person", "name": "Ida Ek"}],
                "publisher": {"@type": "Organization", "name": "Orsa Daily Post"},
            },
        ],
    }
    script = f'<script type="application/ld+json">{json.dumps(linked)}</script></head>'
    document = cleaned(page().replace("</head>", script).replace('property="og:site_name"', 'property="og:nothing"'))
    assert document.published.value == "2015-03-04T23:30-05:00"
    assert document.byline.value == "Ida Ek"
    assert document.outlet.value == "Orsa Daily Post"


def test_broken_linked_data_still_states_its_day():
    script = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "A "no"", "datePublished": "2015-03-05"}</script></head>'
    )
    document = cleaned(page().replace("</head>", script))
    assert document.published.value == "2015-03-05"


def test_a_visible_date_line_counts_where_the_markup_has_none():
    bare = page().replace('<meta property="article:published_time" content="2015-03-03T08:15:00+01:00">', "")
    document = cleaned(
        bare.replace('<p class="byline">By Ada Berg</p>', '<p class="byline">By Ada Berg</p><p>Published 2 March 2015, 10:15</p>')
    )
    assert document.published.value == "2015-03-02T10:15"
    assert document.published.evidence.exact == "2 March 2015, 10:15"


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_any_codec_keeps_its_bytes(encoding):
    text = page(lead=LEAD.replace("harbour", "harbour “north”")).replace('<meta charset="utf-8">', "")
    document = cleaned(text.encode(encoding))
    assert "harbour “north”" in document.text


def test_lines_broken_in_pairs_are_paragraphs():
    text = page(lead=f"{LEAD}<br><br>{FOURTH}", fourth="")
    assert of(cleaned(text), "paragraph")[:2] == [LEAD, FOURTH]


@pytest.mark.parametrize(
    "broken",
    [
        lambda text: text.replace("</p>", ""),
        lambda text: text.replace("</button></div>", "</button>").replace("</ul>", ""),
        lambda text: text[: text.index("</article>")],
        lambda text: text.replace("<p>", "<p title='unclosed>", 1).replace("<footer>", "'><footer>"),
        lambda text: text.replace("<article>", "<article>" + "<div>" * 3000),
        lambda text: text.replace("<article>", "<!-- open <b> comment --><article>"),
        lambda text: text.replace("&mdash;", "&mdash &unknown; &#99999999; &"),
    ],
)
def test_broken_markup_is_read(broken):
    document = cleaned(broken(page()))
    assert any(THIRD in one for one in of(document, "paragraph"))


@pytest.mark.parametrize("body", ["", "<p>Page not found</p>", "<nav><a href='/'>Home</a></nav>"])
def test_a_page_without_an_article_is_refused(body):
    with pytest.raises(Unusable) as raised:
        cleaned(f"<!DOCTYPE html><html><head><title>Lund Courier</title></head><body>{body}</body></html>")
    assert raised.value.code == "no_article"


def test_ten_thousand_nested_elements_are_read():
    deep = "<div>" * 10_000 + "".join(f"<p>{one}</p>" for one in (LEAD, SECOND, THIRD, FOURTH)) + "</div>" * 10_000
    assert THIRD in cleaned(f"<!DOCTYPE html><html><body>{deep}</body></html>").text


@pytest.mark.parametrize("size", [1_000, 19_990, 30_000, 3_000_000])
@pytest.mark.parametrize("quote", ['"', "'", ""])
def test_a_picture_inside_an_attribute_is_no_text_whatever_its_length(size, quote):
    picture = f"<img alt={quote}pier{quote} src={quote}data:image/png;base64,{'QUJD' * (size // 4)}{quote}>"
    whole = page().replace('<img src="pier.jpg" alt="pier">', picture)
    assert picture in whole
    document = cleaned(whole)
    assert "QUJD" not in document.text
    assert document.text == cleaned(page()).text


def test_drawings_and_data_inside_attributes_are_no_text():
    drawing = "data:image/svg+xml;utf8,<svg xmlns=''>" + "<path d='M0 1'/>" * 3000 + "</svg>"
    data = '{"body": "' + "<p>Not this.</p>" * 3000 + '"}'
    whole = page().replace("<article>", f"""<article style="background: url({drawing})" data-page='{data}'>""")
    assert cleaned(whole).text == cleaned(page()).text


def test_a_quote_that_is_never_closed_does_not_swallow_the_page():
    whole = page(second=f'{SECOND}<a href="/more>More</a>' + "</p><p>".join([THIRD] * 300)).replace(
        "2015 Lund Courier", '<a href="x">2015</a>'
    )
    assert of(cleaned(whole), "paragraph")[-1] == FOURTH


@pytest.mark.parametrize("unit", ['<a "', "<a '", "<a \"'<a '\" '\"<a \"'", '<a x="', "<a x='<a y=\"<a z=' ", "  ' \"", "<a "])
def test_markup_is_read_in_time_linear_in_its_length(unit):
    def seconds(size):
        broken = unit * (size // len(unit))
        start = time.process_time()
        markup.read(broken)
        return time.process_time() - start

    small = min(seconds(30_000) for _ in range(3))
    assert seconds(300_000) < 40 * max(small, 0.002)  # ten times, were it not for the machine; a hundred if it were quadratic
