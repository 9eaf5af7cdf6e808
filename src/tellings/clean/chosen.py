"""Which blocks of a page are the article: the running text of one container, with a vote on each block.

The vote is the page's own data's where that states the article, or follows from its elements where they leave no doubt; else it is
trafilatura's.
"""

import html
import json
import re
from collections.abc import Iterator, Sequence

from .container import Layout, all_running
from .draft import Draft
from .evident import evident
from .held import held
from .markup import HEADINGS, Page

LARGE = 5_000_000  # code points of a page above which its tree would take minutes and gigabytes; news pages stay below 1 million
INLINED = re.compile(r"data:[\w/+.;=-]{1,100},[A-Za-z0-9+/=%_-]{1000,}+")  # a picture in an attribute, of no account for the text
NOTHING = 150  # code points of blocks below which a choice is no article
SHAPED = 12  # words of a block that reads as a paragraph
GAP = 8  # blocks between two paragraphs of one article, at most
STATED = 100  # words of an article that the page's data states, at least
FOUND = 0.8  # ratio of those words that must stand on the page
NEAR = 4  # blocks between a heading and what it heads, at most
LEADS = 0.8  # ratio of links above which a paragraph is a link to another story
LISTED = 0.35  # ratio of links from which an entry of a list is one
TEXT = frozenset(("p", "blockquote", "pre", "li"))  # elements that hold an article's text
# Elements that trafilatura leaves out as well, after it has copied and searched them several times.
LEFT_OUT = (
    "style", "svg", "noscript", "iframe", "select", "template", "link", "meta", "button", "input", "img", "source", "picture", "video",
    "audio", "object", "canvas", "nav", "footer", "aside",
)  # fmt: skip
BODY = re.compile(r'"articleBody"\s*+:\s*+("(?:[^"\\]++|\\.)*+")', re.DOTALL)
MARKUP = re.compile(r"<[^<>]{1,2000}>")
HEADING = re.compile(r"(?:sub|cross|inter)-?(?:head|title)|(?:^|[\s_-])heading(?:$|[\s_-])")
HEADING_WORDS = 20
ABOVE = 6  # blocks above the first paragraph in which its lead may stand in an element of its own
NAME = re.compile(r"\b[A-ZÀ-Þ0-9][\w-]{3,}")  # what may be a name; words that only begin a sentence are mostly shorter
# What newsrooms call an article's first paragraph; what they call a subtitle is looked for below the title.
LEAD_APART = re.compile(r"(?:^|[\s_-])(?:lead|ingress|vorspann|chapo|entradilla|bajada|perex|sapo)(?:$|[\s_-])")
LEAD = re.compile(r"(?:^|[\s_-])(?:lead|lede|intro|standfirst|stand-first|dek|deck|summary|abstract)(?:$|[\s_-])")
POSTS = "tweet"  # in the names of an element that shows somebody's post: part of the report that shows it


def chosen(source: str, drafts: Sequence[Draft], page: Page) -> list[bool]:
    """For each block, whether it belongs to the article; by shape alone where next to nothing would."""
    words = all_running(drafts)
    vote = stated(source, drafts, page) or evident(drafts, words)
    if vote is None:
        source = INLINED.sub("", source) if "data:" in source else source
        vote = held(main_text(source) if len(source) <= LARGE else "", drafts)
    found = within(Layout(drafts, vote, words))
    for choice in (found, vote):
        if sum(len(draft.text) for draft, is_kept in zip(drafts, choice, strict=True) if is_kept) >= NOTHING:
            return choice
    return by_shape(drafts)


def main_text(source: str) -> str:
    """The main text of a page as trafilatura sees it, without its fallbacks; empty where its parser gives up."""
    import trafilatura  # imported here: plain text does not need it, and it takes a third of a second

    try:
        tree = trafilatura.load_html(source)
        for element in [] if tree is None else list(tree.iter(*LEFT_OUT)):
            element.drop_tree()
        return trafilatura.extract(tree, output_format="txt", include_comments=False, include_tables=True, fast=True) or ""
    except (ValueError, TypeError, AttributeError, RecursionError, AssertionError):
        return ""


def stated(source: str, drafts: Sequence[Draft], page: Page) -> list[bool] | None:
    """The blocks that hold the article as the page's own JSON-LD states it; None where it states none, or not this one."""
    scripts = (source[slice(*tag.content)] for tag in page.tags if tag.content)
    text = max((found for script in scripts if '"articleBody"' in script for found in _bodies(script)), key=len, default="")
    words = len(text.split())
    if words < STATED:
        return None
    found = held(MARKUP.sub("\n", html.unescape(text)), drafts)
    size = sum(len(draft.text.split()) for draft, is_kept in zip(drafts, found, strict=True) if is_kept)
    return found if size >= FOUND * words else None


def _bodies(script: str) -> Iterator[str]:
    """The values of a script's ``articleBody``, whatever state the rest of it is in."""
    for match in BODY.finditer(script):
        try:
            yield str(json.loads(match[1], strict=False))
        except ValueError:
            continue


def within(layout: Layout) -> list[bool]:
    """The running text of the container, what stands between, and the headings above it."""
    container = layout.container()
    if container is None:
        return list(layout.vote)
    inside, positions = layout.inside(container), layout.positions(container)
    body = [number for number, weight in enumerate(layout.weights) if weight and inside[number]]
    known = {positions[number] for number in body if layout.vote[number]} or {positions[number] for number in body}
    found = [False] * len(layout.drafts)
    first = next((number for number in body if layout.vote[number]), 0)
    for number, draft in enumerate(layout.drafts):
        if not inside[number] or _heads(draft):
            found[number] = first - ABOVE <= number < first and layout.weights[number] > 0 and bool(LEAD_APART.search(draft.marks))
            continue
        between = body[0] <= number <= body[-1]
        if layout.weights[number]:
            found[number] = layout.vote[number] or positions[number] in known or (between and POSTS in draft.marks)
            found[number] = found[number] or (number < first and bool(LEAD.search(draft.marks)))
        elif layout.furniture[layout.around[number]] is None or POSTS in draft.marks:
            found[number] = _belongs(draft, layout.vote[number], between)
    _head(layout, inside, body[0], found)
    return found


def _belongs(draft: Draft, voted: bool, between: bool) -> bool:
    """Whether a block that is no running text belongs to the article whose container it stands in."""
    if draft.tag == "figcaption":
        return False
    if voted:
        return (draft.tag == "li" and between) or draft.linked <= LEADS
    return between and draft.tag in TEXT and draft.linked < (LEADS if POSTS in draft.marks else LISTED)


def _head(layout: Layout, inside: Sequence[bool], first: int, found: list[bool]) -> None:
    """The headings: what is chosen must follow right below."""
    below: int | None = None
    for number in range(len(found) - 1, first - 1, -1):
        draft = layout.drafts[number]
        if found[number]:
            below = number
        elif below is not None and below - number <= NEAR and inside[number] and _heads(draft) and _leads_in(draft, layout.drafts[below]):
            found[number] = layout.furniture[layout.around[number]] is None
            below = number if found[number] else below


def _leads_in(heading: Draft, below: Draft) -> bool:
    """Whether a heading is of what stands below it: one that is all link (a product, a place) must share a name with it."""
    return heading.linked <= LEADS or not set(NAME.findall(heading.text)).isdisjoint(NAME.findall(below.text))


def _heads(draft: Draft) -> bool:
    """Whether a block is a heading, by its element or by the name of it."""
    if draft.tag in HEADINGS:
        return True
    open_ended = not draft.ends or draft.text.endswith("?")  # questions head the sections of explainers
    return open_ended and len(draft.words) <= HEADING_WORDS and bool(HEADING.search(draft.marks))


def by_shape(drafts: Sequence[Draft]) -> list[bool]:
    """The blocks that read as paragraphs (sentences, few links), from the longest stretch of them, gaps of a few blocks allowed."""
    like = [draft.ends and len(draft.words) >= SHAPED and draft.linked < 0.3 for draft in drafts]
    best: list[int] = []
    current: list[int] = []
    for number, is_like in enumerate(like):
        if is_like and current and number - current[-1] > GAP:
            best = max(best, current, key=lambda run: sum(len(drafts[i].words) for i in run))
            current = []
        if is_like:
            current.append(number)
    best = max(best, current, key=lambda run: sum(len(drafts[i].words) for i in run))
    best_numbers = set(best)
    return [number in best_numbers for number in range(len(drafts))]


def normal(text: str) -> str:
    """Words alone, lower case: for comparing titles."""
    return " ".join(re.findall(r"\w+", text.lower()))
