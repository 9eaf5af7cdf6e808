"""Pages whose articles are hard to tell from what is around them: short, in other scripts, beside long furniture. Made for these tests."""

from typing import NamedTuple

import pytest

from tellings import clean
from tellings.record import MAIN_KINDS
from tests.cleaning import loaded, of

STORY = (
    "The library in Skogby will open on Sundays again from the first week of November, the town said in a statement on Friday.",
    "It had been closed on that day since the spring of last year, when the council cut the money for its staff by a third.",
    "“People stood in front of the door every week and could not believe it,” said the head librarian, Jonas Ek.",
    "Volunteers will look after the reading room, while loans and returns are left to the machines by the entrance.",
)
CONSENT = (
    "We and our 214 partners store and access personal data, such as cookies, on your device. You can withdraw your consent at any time in "
    "your privacy settings. Our partners process your data to show you personalised advertising and to measure how it does. "
) * 6
OPINION = (
    "Nobody has asked me, but I have paid my taxes in this town for forty years and think that they should close the whole thing for good."
)
ABOUT = (
    "The Skogby Post was founded in 1911 and has been the voice of the valley ever since. It is owned by a foundation and printed in Tarn. "
    "Our editors answer every letter. Write to us, call us or come by on any day of the week except on public holidays."
)
CHINESE = (
    "市政府週五表示，斯科格比圖書館將自十一月第一週起恢復週日開放，讓平日上班的居民也能借書。",
    "自去年春天議會削減三分之一人事經費以來，圖書館每逢週日一直關門，許多讀者為此寫信抗議。",
    "館長說：「每個星期都有人站在門口，不敢相信圖書館竟然關著。」志工將負責管理閱覽室。",
    "借書與還書則由入口旁的機器處理，市長希望明年能夠重新聘請兩名館員，並延長夏季的開放時間。",
)
HUNGARIAN = (
    "A skogbyi könyvtár november első hetétől vasárnaponként ismét kinyit, közölte pénteken a város önkormányzata.",
    "Tavaly tavasz óta tartott zárva ezen a napon, amikor a képviselő-testület harmadával csökkentette a személyzet keretét.",
    "– Minden héten álltak az ajtó előtt, és nem akarták elhinni – mondta a könyvtár vezetője.",
    "Az olvasótermet önkéntesek felügyelik, a kölcsönzést pedig a bejárat melletti gépek intézik majd.",
)
QUESTION = "Which book did you borrow last from our library, and would you lend it to your best friend without a second thought?"
ANSWERS = (
    "A thick one about bees, and I would rather lend him my car than that book.",
    "I have never borrowed any; I come for the newspapers and for the coffee next door.",
    "The second part of a trilogy, whose first part somebody has had since the winter.",
    "A cookery book, twice in a row, until the oven broke down and I gave up baking altogether.",
)
TITLE = "<h1>Library to open on Sundays</h1>"


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def page(body: str) -> str:
    return f"<!doctype html><html><head><title>Library to open on Sundays</title></head><body>{body}</body></html>"


class Layout(NamedTuple):
    """A page, the texts that must stand in its main matter, and those that must not."""

    html: str
    kept: tuple[str, ...]
    left: tuple[str, ...] = ()


def layouts() -> dict[str, Layout]:
    remarks = "".join(f"<li class='reply'><b>user{n}</b><p>{OPINION} I have said so {n + 2} times.</p></li>" for n in range(8))
    asked = "".join(f"<p><strong>{QUESTION}</strong></p><p>{answer}</p>" for answer in ANSWERS)
    links = (
        "Opening hours of all libraries in the valley",
        "How to become a volunteer at the library",
        "The library in figures since 1950",
    )
    listed = "".join(f"<li><a href='/{n}'>{text}</a></li>" for n, text in enumerate(links))
    spans = "".join(f"<div class='Row'><span class='Text'>{text}</span></div>" for text in STORY)
    consent = f"<div id='cmp'><div class='text'><p>{CONSENT}</p></div></div>"
    cards = "".join(
        f"<div class='card'><a href='/{n}'><h3>{text}</h3><p>"
        f"{text} and what it means for readers of all ages in the whole valley.</p></a></div>"
        for n, text in enumerate(links)
    )
    return {
        "a notice longer than the article": Layout(
            page(f"{consent}<div class='c'>{TITLE}{paragraphs(*STORY)}</div>"), STORY, ("You can withdraw your consent",)
        ),
        "comments longer than the article": Layout(
            page(f"<div class='c'>{TITLE}{paragraphs(*STORY)}</div><div class='replies'><h3>Comments</h3><ul>{remarks}</ul></div>"),
            STORY,
            (OPINION,),
        ),
        "a footer as long as the article": Layout(
            page(f"<div>{TITLE}<div class='c'>{paragraphs(*STORY[:3])}</div></div><footer><p>{ABOUT}</p><p>{ABOUT}</p></footer>"),
            STORY[:3],
            (ABOUT,),
        ),
        "Chinese": Layout(
            page(f"<h1>圖書館週日重新開放</h1><div class='txt'>{paragraphs(*CHINESE)}</div><footer><p>{ABOUT}</p></footer>"),
            CHINESE,
            (ABOUT,),
        ),
        "Chinese beside a notice in English": Layout(
            page(f"<div class='b'><p>{CONSENT[:300]}</p></div><div class='txt'>{paragraphs(*CHINESE)}</div>"), CHINESE
        ),
        "Hungarian, its lead apart": Layout(
            page(
                f"<div class='area'>{TITLE}<div class='cikk-lead'>{HUNGARIAN[0]}</div><div class='box'>"
                f"{paragraphs(*HUNGARIAN[1:])}</div></div>"
            ),
            HUNGARIAN,
        ),
        "one question put to everybody": Layout(page(f"<article>{TITLE}{paragraphs(STORY[0])}{asked}</article>"), (QUESTION, *ANSWERS)),
        "spans in rows": Layout(page(f"<div id='app'>{TITLE}{spans}<ul>{listed}</ul></div>"), STORY, links),
        "paragraphs never closed": Layout(page(f"<div class='c'>{TITLE}<p>{'<p>'.join(STORY)}</div><ul>{listed}</ul>"), STORY, links),
        "links inside the text": Layout(
            page(
                f"<div class='c'>"
                f"{TITLE}{paragraphs(*STORY[:2])}<p>The report of <a href='/r'>the town's own auditors in this matter</a> is public.</p>"
                f"{paragraphs(*STORY[2:])}</div>"
            ),
            (*STORY, "The report of the town's own auditors in this matter is public."),
        ),
        "a list of links inside the text": Layout(
            page(f"<div class='c'>{TITLE}{paragraphs(*STORY[:2])}<div class='also'><ul>{listed}</ul></div>{paragraphs(*STORY[2:])}</div>"),
            STORY,
            links,
        ),
        "cards of other stories below": Layout(
            page(f"<main><div class='c'>{TITLE}{paragraphs(*STORY)}</div><div class='grid'>{cards}</div></main>"), STORY, links
        ),
        "the article as one of two": Layout(
            page(
                f"<main><article>{TITLE}{paragraphs(*STORY)}</article><article><h2><a href='/n'>{links[0]}</a></h2><p>{ABOUT}</p>"
                f"</article></main>"
            ),
            STORY,
            (ABOUT,),
        ),
        "a single paragraph": Layout(
            page(f"<div class='c'>{TITLE}<p>{STORY[0]} {STORY[1]}</p></div><footer><p>{ABOUT}</p></footer>"), STORY[:2], (ABOUT,)
        ),
        "each paragraph twice, for wide and for narrow screens": Layout(
            page(f"<div class='c'>{TITLE}<div class='wide'>{paragraphs(*STORY)}</div><div class='narrow'>{paragraphs(*STORY)}</div></div>"),
            STORY,
        ),
    }


PAGES = layouts()


@pytest.mark.parametrize("name", sorted(PAGES))
def test_a_hard_layout_gives_its_article_and_no_more(name: str):
    layout = PAGES[name]
    main = of(clean.cleaned(loaded(layout.html, "page.html")), *MAIN_KINDS)
    whole = "\n".join(main)
    assert [text for text in layout.kept if text not in whole] == []
    assert [text for text in layout.left if text in whole] == []
    if name != "one question put to everybody":
        assert [text for text in main if main.count(text) > 1] == []
