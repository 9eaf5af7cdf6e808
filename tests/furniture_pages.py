"""Parts of pages, written for this project in the manner of several content systems, each with the kind of every block that it adds."""

from typing import NamedTuple

BODY = (
    "The port of Lund was closed on Monday after two ferries collided in thick fog, the harbour master said, and nobody was hurt.",
    "“We heard a long scrape and then the alarm went off,” said Marta Lind, who was on the smaller boat with her two sons.",
    "The ferries are to sail again on Thursday, once divers have looked at the hulls and the pier has been made safe.",
    "It is the third collision in the strait this year; the transport agency has asked for slower crossings since the spring.",
    "The larger of the two, the Alba, had left Malmo twenty minutes late and had 212 people aboard, according to its owner, Sundline.",
)
FRAME = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferries collide off Lund | Lund Courier</title>
<meta property="og:title" content="Ferries collide off Lund"><meta property="article:published_time" content="2015-03-03T08:15:00+01:00">
</head><body>{top}<div class="page"><main><article class="story">{above}<h1>Ferries collide off Lund</h1>{head}
<div class="body-text"><p>{one}</p><p>{two}</p>{middle}<p>{three}</p><p>{four}</p><p>{five}</p></div>{end}</article>
</main>{side}</div>{foot}
</body></html>"""


class Part(NamedTuple):
    """Markup at one place of the page, and the kinds of the blocks that it makes, by how they begin."""

    name: str
    place: str
    markup: str
    kinds: dict[str, str]


def page(*parts: Part) -> str:
    """The page with these parts at their places."""
    places = dict.fromkeys(("top", "above", "head", "middle", "end", "side", "foot"), "")
    for part in parts:
        places[part.place] += part.markup
    return FRAME.format(**places, **dict(zip(("one", "two", "three", "four", "five"), BODY, strict=True)))


PARTS = (
    Part(
        "a cookie banner of a consent platform",
        "top",
        """<div id="onetrust-banner-sdk" role="dialog"><h2>Your choices</h2><div id="onetrust-policy-text">We and our 214 partners store
        cookies on your device to measure how our pages are read.</div><a href="#">Vendors</a></div>""",
        {"Your choices": "consent", "We and our 214": "consent", "Vendors": "consent"},
    ),
    Part(
        "a notice about cookies without telling names",
        "foot",
        """<div class="x1"><p>This site uses cookies. By continuing to browse you accept our privacy policy and our use of cookies.</p>
        </div>""",
        {"This site uses cookies": "consent"},
    ),
    Part(
        "the menu of a WordPress page",
        "top",
        """<nav id="site-navigation" class="main-navigation"><ul id="primary-menu" class="menu">
        <li class="menu-item menu-item-type-taxonomy menu-item-object-category"><a href="/n">News</a></li>
        <li class="menu-item menu-item-type-taxonomy menu-item-object-category"><a href="/c">Coast and harbour</a></li>
        <li class="menu-item"><a href="/privacy">Privacy Policy</a></li></ul></nav>""",
        {"News": "navigation", "Coast and harbour": "navigation", "Privacy Policy": "navigation"},
    ),
    Part(
        "a menu whose names machines made",
        "top",
        """<div class="css-1x9d2"><ul class="css-77ab"><li><a href="/1">Home</a></li><li><a href="/2">Sport</a></li><li>
        <a href="/3">Boats</a></li>
        <li><a href="/4">Weather</a></li><li><a href="/5">Advertise</a></li><li><a href="/6">Newsletters</a></li></ul></div>""",
        {"Home": "navigation", "Boats": "navigation", "Advertise": "navigation", "Newsletters": "navigation"},
    ),
    Part(
        "a path of links above the title",
        "above",
        """<ol class="breadcrumb"><li><a href="/">Home</a></li><li><a href="/c">Coast</a></li></ol>""",
        {"Home": "navigation", "Coast": "navigation"},
    ),
    Part(
        "a kicker",
        "above",
        """<div class="article-kicker"><a href="/shipping">Shipping</a></div>""",
        {"Shipping": "section"},
    ),
    Part(
        "a label above the title without a name",
        "above",
        """<p><a href="/harbour">Harbour life</a>
    </p>""",
        {"Harbour life": "section"},
    ),
    Part(
        "the head of an article as its theme has it",
        "head",
        """<div class="entry-meta"><span class="byline">By <a class="url fn n" href="/ada">Ada Berg</a></span></div>
        <div class="posted-on"><time class="entry-date published" datetime="2015-03-03T08:15:00+01:00">March 3, 2015</time></div>""",
        {"By Ada Berg": "byline", "March 3, 2015": "dateline"},
    ),
    Part(
        "the head of an article in words alone",
        "head",
        """<div>Written by Ida Ek</div><div>Published 3 March 2015, 08:15</div>""",
        {"Written by Ida Ek": "byline", "Published 3 March": "dateline"},
    ),
    Part(
        "a line of the head that has the date beside the desk",
        "head",
        """<div class="info">Coast desk, 3 March 2015 08:15</div>""",
        {"Coast desk, 3 March": "dateline"},
    ),
    Part(
        "share buttons of a plugin",
        "head",
        """<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li class="share-twitter">
        <a href="#">Twitter</a></li>
        <li class="share-email"><a href="#">Email a friend</a></li></ul></div>""",
        {"Share this": "share", "Twitter": "share", "Email a friend": "share"},
    ),
    Part(
        "share links in a plain list",
        "end",
        """<ul><li><a href="#">Facebook</a></li><li><a href="#">WhatsApp</a></li><li><a href="#">Copy link</a></li></ul>""",
        {"Facebook": "share", "WhatsApp": "share", "Copy link": "share"},
    ),
    Part(
        "a figure with its caption and its credit",
        "middle",
        """<figure class="media"><img src="pier.jpg" alt=""><figcaption><div class="caption-text">Divers look at the pier.</div>
        <div class="media-credit">Per Holm</div></figcaption></figure>""",
        {"Divers look": "caption", "Per Holm": "credit"},
    ),
    Part(
        "a caption with the credit in one line",
        "middle",
        """<div class="wp-caption"><img src="a.jpg"><p class="wp-caption-text">The smaller ferry at its berth. Photo: Per Holm</p>
        </div>""",
        {"The smaller ferry": "caption"},
    ),
    Part(
        "a credit of an agency alone",
        "head",
        """<div class="lead-art"><img src="b.jpg"><span>Ada Lind/Reuters</span></div>""",
        {"Ada Lind/Reuters": "credit"},
    ),
    Part(
        "a pull quote by its name",
        "middle",
        """<div class="pullquote"><p>We heard a long scrape and then the alarm went off</p></div>""",
        {"We heard a long scrape and": "pull_quote"},
    ),
    Part(
        "a pull quote in an aside",
        "middle",
        """<aside class="c-float">The third collision in the strait this year</aside>""",
        {"The third collision in": "pull_quote"},
    ),
    Part(
        "a pull quote in a quotation block",
        "middle",
        """<blockquote><p>“We heard a long scrape and then the alarm went off”</p></blockquote>""",
        {"“We heard a long scrape and then the alarm went off”": "pull_quote"},
    ),
    Part(
        "a box of related stories",
        "middle",
        """<div class="related-content"><h4>More on this</h4><ul><li><a href="/r1">Why fog is getting thicker in the strait</a></li>
        <li><a href="/r2">A short history of the harbour of Lund</a></li></ul></div>""",
        {"More on this": "related", "Why fog": "related", "A short history": "related"},
    ),
    Part(
        "the most read, without telling names",
        "side",
        """<div class="b2"><h3>Readers' favourites</h3><div><a href="/m1">Bakers win the cup for the third year running</a></div>
        <div>2 hours ago</div>
        <div><a href="/m2">Council votes down the new bridge over the canal</a></div><div>1</div></div>""",
        {"Readers' favourites": "related", "Bakers win": "related", "2 hours": "related", "Council votes": "related", "1": "related"},
    ),
    Part(
        "cards with a section, a date and an opening",
        "side",
        """<section class="cards"><article><a href="/x">Sport</a><h3>
        <a href="/x">Lund beat Malmo in the last minute of a dull match</a></h3>
        <time datetime="2015-03-02">March 2, 2015</time></article><article><a href="/y">Culture</a><h3>
        <a href="/y">The museum of ropes opens its doors
        again in May</a></h3><time datetime="2015-03-01">March 1, 2015</time></article></section>""",
        {"Sport": "related", "Lund beat": "related", "March 2, 2015": "related", "Culture": "related", "The museum of ropes": "related"},
    ),
    Part(
        "an inline link to another story",
        "middle",
        """<p><a href="/fog">Read more: Pilots warn of a winter of fog</a></p>""",
        {"Read more": "related"},
    ),
    Part(
        "tags below the article",
        "end",
        """<div class="post-tags"><h4>Topics</h4><ul class="tag-list"><li><a href="/t1">ferries</a></li><li><a href="/t2">fog</a></li>
        </ul></div>""",
        {"Topics": "related", "ferries": "related", "fog": "related"},
    ),
    Part(
        "a newsletter form",
        "middle",
        """<div class="newsletter-signup"><h3>The Morning Tide</h3><p>Our best stories, before breakfast.</p><form>
        <label>E-mail</label></form></div>""",
        {"The Morning Tide": "promo", "Our best stories": "promo", "E-mail": "promo"},
    ),
    Part(
        "a newsletter in words alone",
        "end",
        """<p>Sign up for our daily newsletter and get the news in your inbox.</p>""",
        {"Sign up for our daily": "promo"},
    ),
    Part(
        "an app's promotion",
        "foot",
        """<section class="app-promo"><h2>Courier in your pocket</h2><p>Read us on the ferry, even without a signal.</p></section>""",
        {"Courier in your pocket": "promo", "Read us on": "promo"},
    ),
    Part(
        "places of advertisements",
        "middle",
        """<div class="ad-slot" id="dfp-ad-3"><span class="ad-label">Advertisement</span></div>
        <div class="z9">Story continues below</div>""",
        {"Advertisement": "advertising", "Story continues": "advertising"},
    ),
    Part(
        "sponsored links",
        "end",
        """<div id="taboola-below-article"><a href="#">Ten boats that every sailor over fifty dreams of</a><span>Sponsored</span>
        </div>""",
        {"Ten boats": "advertising"},
    ),
    Part(
        "a box about the writer",
        "end",
        """<div class="author-box"><h4>Ada Berg</h4><p>Ada has covered the coast for nine years and once crossed the strait in a
        bathtub.</p></div>""",
        {"Ada Berg": "bio", "Ada has covered": "bio"},
    ),
    Part(
        "the writer and the desk in words",
        "end",
        """<p>Ada Berg is a reporter at the Lund Courier.</p><p>(Reporting by Ada Berg; Editing by Ida Ek)</p>""",
        {"Ada Berg is a reporter": "bio", "(Reporting by": "bio"},
    ),
    Part(
        "how to reach the writer",
        "end",
        """<div class="byline-email">aberg@lundcourier.example</div><p>Do you know more? Write to us at tips@lundcourier.example</p>""",
        {"aberg@": "contact", "Do you know more": "contact"},
    ),
    Part(
        "readers' comments",
        "foot",
        """<section id="comments" class="comments-area"><h2>3 thoughts on the ferries</h2><ol class="comment-list"><li class="comment">
        <p>My aunt was on the Alba and says that nobody had sounded a horn at all.</p>
        <time datetime="2015-03-03T11:00">March 3, 2015 at 11:00 am</time>
        <p><a href="#">Reply to Hanna</a></p></li></ol></section>""",
        {"3 thoughts": "comment", "My aunt": "comment", "March 3, 2015 at": "comment", "Reply to Hanna": "comment"},
    ),
    Part(
        "a correction at the foot",
        "end",
        """<p><em>Correction: An earlier version of this story gave the wrong name of the larger ferry. It is the Alba.</em></p>""",
        {"Correction: An earlier": "correction"},
    ),
    Part(
        "a correction at the top under its own heading",
        "head",
        """<div class="note"><h4>Correction</h4><p>We first wrote that three ferries had collided; there were two.</p></div>""",
        {"Correction": "correction", "We first wrote": "correction"},
    ),
    Part(
        "a clarification by its element",
        "end",
        """<div class="editors-note"><p>The owner's statement was added after the story had first appeared.</p></div>""",
        {"The owner's statement": "correction"},
    ),
    Part(
        "an amendment in a newspaper's words",
        "end",
        """<p>This article was amended on 4 March 2015 to say that the pier belongs to the town, not to the owner of the ferries.</p>""",
        {"This article was amended": "correction"},
    ),
    Part(
        "a legal line and the links of a footer",
        "foot",
        """<footer class="site-footer"><p>© 2015 Lund Courier. All rights reserved.</p><ul><li><a href="/t">Terms of use</a></li>
        <li><a href="/k">Cookie settings</a></li></ul></footer>""",
        {"© 2015": "navigation", "Terms of use": "navigation", "Cookie settings": "navigation"},
    ),
    Part(
        "a search box and a login",
        "top",
        """<div class="header-tools"><form class="search-form"><label>Search for:</label></form>
        <div class="login">Log in to your account</div></div>""",
        {"Search for": "navigation", "Log in": "navigation"},
    ),
    Part(
        "a widget of months",
        "side",
        """<div class="widget widget_archive"><h2>Archives</h2><ul><li><a href="/15/02">February 2015</a></li><li>
        <a href="/15/01">January 2015</a></li>
        </ul></div>""",
        {"Archives": "navigation", "February 2015": "navigation"},
    ),
    Part(
        "the way to the next story",
        "end",
        """<nav class="post-navigation"><a href="/p">Previous</a><a href="/n">Next</a></nav>""",
        {"PreviousNext": "navigation"},
    ),
    Part(
        "the print view's address",
        "head",
        """<div class="print-only">https://www.lundcourier.example/2015/03/03/ferries-collide</div>""",
        {"https://": "other"},
    ),
    Part(
        "a note for subscribers",
        "end",
        """<div class="paywall-message"><h3>Stay on board</h3><p>The whole story is there for those who carry us.</p></div>""",
        {"Stay on board": "paywall", "The whole story": "paywall"},
    ),
    Part(
        "a note for subscribers in words alone",
        "end",
        """<div><p>Already a subscriber? Log in</p><p>To continue reading this story, subscribe for one crown.</p></div>""",
        {"Already a subscriber": "paywall", "To continue reading": "paywall"},
    ),
)
