"""Stories and pages of our own, small, in every format: what the cleaning's inputs are made of."""

import json

from tests import formats, furniture_pages
from tests.samples import message, story

TITLE = "Ferries collide off Lund"
LINES = (
    "LUND (AP) — The port was closed on Monday after two ferries met in thick fog, the harbour master said.",
    "“We heard a long scrape,” said Marta Lind, who was on the smaller boat – her café’s 😀 &amp; sign fell.",
    "The ferries are to sail again on Thursday, once divers have looked at the hulls.",
)
HEAD = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferries collide off Lund | Lund Courier</title>'
BODY = f"</head><body><article><h1>{TITLE}</h1><p class=byline>By Ada Berg</p>{formats.markup(LINES)}</article></body></html>"
META = """https://www.lund-courier.example/2031/03/04/ferries
2031-03-05T01:02:03Z
Lund Courier
<meta property="og:title" content="Ferries &amp; fog"><meta property="og:site_name" content="Lund Courier">
<meta property="article:published_time" content="2031-03-04T08:15:00+01:00"><meta name="author" content="Ada Berg and Per Holm">
<meta itemprop="dateModified" content="4 March 2031, 10:15 pm EST"><link rel="canonical" href="/ferries"><base href="//x.example/">
<meta name="parsely-section" content="News"><meta name="description" content="Two ferries met."><meta name="date" content="0001-01-01">"""
LINKED = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": ["WebSite"], "name": "Lund Courier", "@id": "#site"},
        {
            "@type": "NewsArticle",
            "headline": TITLE,
            "alternativeHeadline": "Fog",
            "datePublished": "2031-03-04T08:15:00+01:00",
            "dateModified": 1930378500,
            "author": [{"@type": "Person", "name": "Ada Berg"}, "Per Holm", {"@id": "#p"}],
            "publisher": {"@id": "#site"},
            "articleSection": ["News", "Sea"],
            "articleBody": "\n\n".join(LINES),
        },
    ],
}
POSTS = (("2031-03-04T07:40:00+01:00", "School opens"), ("2031-03-03T21:05:00Z", "Fire is out"), ("09:10", "Smoke over town"))
LIVE = "".join(
    f'<article class="live-post" id="p{number}"><time datetime="{when}">{when[11:16]}</time><h3>{heading}</h3><p>{LINES[number]}</p>'
    "</article>"
    for number, (when, heading) in enumerate(POSTS)
)
UPDATES = json.dumps(
    {"@type": "LiveBlogPosting", "liveBlogUpdate": [{"@type": "BlogPosting", "headline": two, "datePublished": one} for one, two in POSTS]}
)
SCRAPED = f"""Home | News | Sport
Share this article

{TITLE}
By ADA BERG and Per Holm, Staff Writer
Published 4 March 2031 08:15 GMT | Updated 10:42 p.m. EST

{LINES[0]}
ADVERTISEMENT
{LINES[1]}
Image copyright Getty Images
Read more: Fishermen return to the northern banks

* {LINES[2]}
This article was amended on 4 March to correct the name of the bridge.
Sign up for our newsletter. We use cookies. © 2031 Lund Courier
"""
BLOG = f"Storm: live\n\n6 January 2015\n\n10:15 GMT\n\n{LINES[0]}\n\n10.42am\n\n{LINES[1]}\n\nPosted at 11:30\n\n{LINES[2]}\n"
SPOKEN = (
    "Interview\n\n[00:00:12] ADA BERG: What did you see?\n\n[00:00:31] PER HOLM: Nothing at all.\n\n[00:01:05] ADA BERG: And the radar?\n"
)
MARKDOWN = f"""---
title: "{TITLE}"
author: [Ada Berg, Per Holm]
date: 2031-03-04 08:15
---
# {TITLE} \\& fog

By **Ada Berg**, *Lund Courier*

> {LINES[1]}

{LINES[0]} [more](https://x.example/a_(b) "t") ![pic](/p.png) `code` ~~old~~ <b>bold</b> &eacute;

- one
  1. two

| a | b |
|---|---|

```
code
```
Setext
======
{LINES[2]}  \nlast[^1]

[^1]: note
"""
MAIL = (
    b"From: =?utf-8?q?Lund_Courier?= <news@example.org>\r\nSubject: =?utf-8?B?RmVycmllcyDigJMgZm9n?= =?iso-8859-1?q?_caf=E9?=\r\n"
    b"Date: Wed, 03 Sep 2014 14:05:00 -0500\r\nList-Id: <daily.example.org>\r\nMIME-Version: 1.0\r\n"
    b'Content-Type: multipart/alternative; boundary="x"\r\n\r\n--x\r\nContent-Type: text/plain; charset=iso-8859-1\r\n'
    b"Content-Transfer-Encoding: quoted-printable\r\n\r\nRead it online: caf=E9 and a long line =\r\nthat goes on.\r\n--x\r\n"
    b"Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    b"PHA+VGhlIHBvcnQgb2YgTHVuZCB3YXMgY2xvc2VkIG9uIE1vbmRheSBhZnRlciB0d28gZmVycmll\r\ncyBtZXQsIHRoZSBtYXN0ZXIgc2FpZC48L3A+\r\n--x--\r\n"
)
PAGES = "\f".join(
    f"Lund Courier\n{TITLE if number == 1 else ''}\n\n{LINES[number % 3]}\nThe harb-\nour was shut.\n{number}" for number in (1, 2, 3)
)


def _formats(*names: str) -> list[bytes]:
    return [formats.FORMATS[name](TITLE, LINES).data for name in names]


def _scripts() -> list[bytes]:
    state = {"props": {"article": {"body": [{"children": [{"text": one[:9]}, {"text": one[9:]}]} for one in LINES]}}}
    return [
        b"json'>" + json.dumps(state).encode(),
        b"ld+json'>" + json.dumps(LINKED).encode(),
        b"x'>window.__STATE__ = " + json.dumps({"a": {"fullText": "\n".join(LINES * 2)}}).encode(),
    ]


SEEDS: dict[str, list[bytes]] = {
    "clean-plain": [
        SCRAPED.encode(),
        BLOG.encode(),
        SPOKEN.encode(),
        story(1).encode(),
        story(1).encode("utf-16"),
        SCRAPED.encode("cp1252", "replace"),
    ],
    "clean-html": [
        (HEAD + BODY).encode(),
        *(furniture_pages.page(*furniture_pages.PARTS[at : at + 2]).encode() for at in range(0, len(furniture_pages.PARTS), 2)),
    ],
    "clean-head": [META.encode(), META.encode("utf-16")],
    "clean-linked": [json.dumps(LINKED).encode(), UPDATES.encode(), json.dumps(LINKED, indent=1, ensure_ascii=False).encode()],
    "clean-live": [
        LIVE.encode(),
        LIVE.replace("article", "li").encode(),
        f'{LIVE}<script type="application/ld+json">{UPDATES}</script>'.encode(),
    ],
    "clean-shell": _scripts(),
    "clean-markdown": [MARKDOWN.encode(), *_formats("markdown")],
    "clean-json": [json.dumps(LINKED).encode(), *_formats("json", "json_markup", "json_list")],
    "clean-mapped": [json.dumps({"headline": TITLE, "body": list(LINES), "date": "2031-03-04"}).encode(), *_formats("json_list")],
    "clean-row": [b"id,headline,text,date\n" + one for one in _formats("row")]
    + [f'title;author;body;date;url\n"{TITLE}";Ada Berg;"{" ".join(LINES)} ""so""";2031-03-04;https://x.example/'.encode()],
    "clean-rss": _formats("item", "item_data"),
    "clean-atom": _formats("entry"),
    "clean-mail": [MAIL, message(1), *_formats("mail_quoted", "mail_base64", "mail_markup", "mail_long_base64")],
    "clean-pdf": [f"D:20310304182000-05'00'\n{TITLE}\nAda Berg\n{PAGES}".encode()],
}
# What formats and furniture are made of, for a fuzzer to put in.
TOKENS = (
    "</p>", "<p>", "<div class='", "<h1>", "<li>", "<script>", "</script>", "<!--", "-->", "<![CDATA[", "]]>", "<time datetime='",
    "<meta name='", "content='", "property='", "<table><tr><td>", "<a href='", "<br>", "<figure>", "display:none", "&amp;", "&#8220;",
    "&#xD800;", "&#0;", "&lt;p&gt;", "articleBody", "datePublished", "author", "@type", "NewsArticle", "\\u00e9", "\\ud83d", "\\n",
    "\\\\", "\\\"", "By ", "(AP)", "Reuters", " -- ", "Updated ", "March 4, 2031", "10:15 pm", "EST", "0001-01-01",
    "9999-12-31T23:59:60Z", "+99:99", "Share", "Related:", "\r\n\r\n", "--x\r\n", "=\r\n", "=E2=80=9C", "=?utf-8?q?", "?=",
    "Content-Type: ", "base64", "charset=", "\f", "\u2028", "\u00ad", "\u200b", "\u202e", "\ufeff", "“", "”", "ß", "İ", "e\u0301", "😀",
    "# ", "> ", "- ", "**", "](", "```\n", "---\n", "|", "<item>", "<entry>", "<content type='xhtml'>", "<content:encoded>", "<title>",
    "itemprop='", "comment", "related", "live-post", "cookie", "caption",
)  # fmt: skip
