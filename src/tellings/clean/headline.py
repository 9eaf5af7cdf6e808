"""The title of a page: the heading that its metadata repeats, or else the metadata's own."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from . import titles
from .chosen import normal
from .draft import Draft
from .markup import HEADINGS, Page
from .metadata import SUMMARY, TITLE, Metadata

SUBTITLE = re.compile(
    r"(?:^|[ _-])(?:dek|subtitle|sub-?title|standfirst|stand-first|summary|subhead(?:line)?|sub-?heading|sub-?header|intro|excerpt|lede|"
    r"abstract|strapline|deck|teaser-text)(?:$|[ _-])"
)
SURELY = re.compile(
    r"(?:^|[ _-])(?:dek|deck|subtitle|sub-?title|standfirst|stand-first|strapline|subhead(?:line)?|sub-?heading|sub-?header)(?:$|[ _-])"
)
SUBTITLE_WORDS = 60


def type_headline(drafts: list[Draft], kept: list[bool], page: Page, data: Metadata) -> tuple[list[Draft], list[bool]]:
    """Type the title and the subtitle; a title that stands only in the markup becomes the first block. Both lists may gain a place."""
    wanted = _wanted(page, data)
    index = _title_block(drafts, kept, wanted, _mastheads(drafts, data))
    if index is None:
        piece = page.title.cut(*titles.headline(page.title.text, data.outlets(), data.headlines()))
        if not piece.text:
            return drafts, kept
        draft = Draft(piece=piece, chunk=-1, tag="title")
        draft.type("title", "html.title", "the page's own title; no heading repeats it")
        return [draft, *drafts], [False, *kept]
    drafts[index].type("title", "html.heading_title", "it is the heading that the page's title repeats")
    words = normal(drafts[index].text)
    for number, draft in enumerate(drafts):
        if number != index and draft.free and 2 * len(draft.text) >= len(words) and normal(draft.text) == words:
            draft.type("other", "html.title_again", "it repeats the title")
    _type_subtitle(drafts, kept, index, data)
    return drafts, kept


def _wanted(page: Page, data: Metadata) -> list[str]:
    values = [value.text for value in data.of_article("headline")] + [value.text for value in data.all(TITLE)] + [page.title.text]
    outlets = data.outlets()
    values += [value[slice(*titles.headline(value, outlets))] for value in values]
    return [found for found in (normal(value) for value in values) if found]


def _mastheads(drafts: Sequence[Draft], data: Metadata) -> set[int]:
    """The numbers of the headings that are the outlet's name, on pages whose title has another part."""
    names = {titles.letters(name) for name in data.outlets()} - {titles.letters(found.text) for found in data.all(TITLE[:2])}
    own = titles.letters(data.page.title.text)
    return {i for i, draft in enumerate(drafts) if draft.tag in HEADINGS and titles.letters(draft.text) in names - {own}}


def _title_block(drafts: Sequence[Draft], kept: Sequence[bool], wanted: Sequence[str], mastheads: AbstractSet[int]) -> int | None:
    headings = [i for i, draft in enumerate(drafts) if draft.tag in HEADINGS and 1 <= len(draft.words) <= 45 and i not in mastheads]
    words = {i: normal(drafts[i].text) for i in headings}
    for one in wanted:
        for i in headings:
            if words[i] == one:
                return i
    first = min((i for i, is_kept in enumerate(kept) if is_kept and len(drafts[i].words) > 12), default=len(drafts))
    for one in wanted:
        for i in headings:
            if len(words[i].split()) >= 3 and i <= first and (words[i] in one or one in words[i]):
                return i
    tops = [i for i in headings if drafts[i].tag == "h1" and i <= first and len(drafts[i].words) >= 3]
    return tops[-1] if tops else None


def _type_subtitle(drafts: Sequence[Draft], kept: Sequence[bool], title: int, data: Metadata) -> None:
    summaries = {normal(value.text) for value in data.all(SUMMARY)}
    for number in range(title + 1, min(title + 8, len(drafts))):
        draft = drafts[number]
        if not draft.free or not 4 <= len(draft.words) <= SUBTITLE_WORDS:
            continue
        named = bool((SURELY if kept[number] else SUBTITLE).search(draft.marks)) and draft.hint is None
        repeated = not kept[number] and normal(draft.text) in summaries
        under = draft.tag == "h2" and not kept[number] and draft.hint is None and number <= title + 2
        if named or repeated or under:
            draft.type("subtitle", "html.subtitle", "it stands below the title, and the page names it or repeats it so")
            return
        if kept[number] and len(draft.words) > 20:
            return
