"""The head of a plain-text report: section label, title, subtitle, byline, date line; and the dateline in front of its lead."""

import re
from collections.abc import Sequence

from ..record import BlockKind
from . import imprint, phrases
from .captions import NAME
from .dates import DAY, is_date_line
from .draft import Draft

REACH = 14  # blocks from the first in which a head is looked for
LEAD_WORDS = 12  # words of a first paragraph at least
SUBTITLE_WORDS = 45
LABEL_WORDS = 3  # of a line above a title that labels it
TITLE_WORDS = 5  # of that title at least
BYLINE = re.compile(
    rf"(?:By|BY|Written by|Story by|Report by|From|Posted by|Author:?|Text by)[: ]+(?:the )?{NAME}(?:(?:, | and | & |, and ){NAME}){{0,5}}"
    rf"(?:(?:,| in| for| \||/| [—–-]) ?[^.!?]{{2,60}})?"
)
BARE_NAME = re.compile(rf"{NAME}(?:(?:, | and | & ){NAME}){{0,3}}(?:, [A-Z][^.!?]{{2,50}})?")
GLUED_BYLINE = re.compile(rf"(?<=[.!?”\"’]) (By {NAME}(?:(?:, | and ){NAME}){{0,3}})$")
WIRE = r"\((?:[A-Z][\w .&’'/-]{1,40})\)"
PLACE = r"[A-ZÀ-Þ]{2}[A-ZÀ-Þ.’'’-]*(?:[ /-][A-ZÀ-Þ][A-ZÀ-Þ.’'’-]+){0,4}"
REST = (
    r"(?:[,;] ?[A-ZÀ-Þ][\w.’'’-]*(?: [A-ZÀ-Þ][\w.’'’-]*){0,3}){0,3}"
    r"(?:,? (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:,? \d{4})?)?"
)
DASH = r"(?:--+|[—–―]|(?<= )-(?= )|:(?= ))"
DATELINE = re.compile(
    rf"(?:{PLACE}{REST},? ?(?:{WIRE})?|{WIRE}|{DAY}) ?(?:{DASH} ?){{1,3}}(?=[\w“\"‘'])|{PLACE}{REST} ?{WIRE} (?=[A-Z“\"])"
)


def type_head(drafts: list[Draft]) -> None:
    """Type the blocks above the first paragraph, and cut the dateline off it; the list gains the blocks that are cut off."""
    _split_glued_byline(drafts)
    _cut_dateline(drafts)
    title = _title(drafts)
    if title is None:
        _date_untitled(drafts)
        return
    drafts[title].type("title", "text.title", "it is the first line with the shape of a headline")
    for draft in drafts[:title]:
        if draft.free and is_date_line(draft.text):
            draft.type("dateline", "text.date_line", "it is a date and nothing else")
        elif draft.free and len(draft.words) <= 6:
            draft.type("section", "text.section", "it stands above the title as a label does")
    _below_title(drafts, title)


def _date_untitled(drafts: Sequence[Draft]) -> None:
    """A report without a title may begin with a line that is nothing but its date."""
    first = next((draft for draft in drafts if draft.free), None)
    if first is not None and is_date_line(first.text):
        first.type("dateline", "text.date_line", "it is a date and nothing else")


def _split_glued_byline(drafts: list[Draft]) -> None:
    for index, draft in enumerate(drafts[:REACH]):
        found = GLUED_BYLINE.search(draft.text) if draft.free and len(draft.words) <= SUBTITLE_WORDS else None
        if found:
            byline = Draft(piece=draft.piece.cut(*found.span(1)), chunk=draft.chunk)
            byline.type("byline", "text.byline_glued", "it names the writer at the end of the line")
            subtitle = Draft(piece=draft.piece.cut(0, found.start()), chunk=draft.chunk, tag=draft.tag)
            subtitle.type("subtitle", "text.subtitle_byline", "it stands above the body, with the writer's name behind it")
            drafts[index : index + 1] = [subtitle, byline]
            return


def _cut_dateline(drafts: list[Draft]) -> None:
    for index, draft in enumerate(drafts[: REACH * 2]):
        if not draft.free or len(draft.words) < LEAD_WORDS or draft.headline_like:
            continue
        found = DATELINE.match(draft.text)
        if found and found.end() < 90:
            dateline = Draft(piece=draft.piece.cut(0, found.end()), chunk=draft.chunk)
            dateline.type("dateline", "text.dateline", "it says where and when the report was written, in front of its first paragraph")
            rest = Draft(piece=draft.piece.cut(found.end(), len(draft.text)), chunk=draft.chunk, tag=draft.tag, marks=draft.marks)
            drafts[index : index + 1] = [dateline, rest]
            return
        if draft.ends and len(draft.words) > SUBTITLE_WORDS:
            return


def _lead(drafts: Sequence[Draft]) -> int:
    """The number of the first block that reads as a paragraph of the body."""
    for index, draft in enumerate(drafts):
        if draft.free and draft.ends and len(draft.words) >= LEAD_WORDS and draft.text[-1:] != "?":
            return index
    return len(drafts)


def _title(drafts: Sequence[Draft]) -> int | None:
    lead = min(_lead(drafts), REACH)
    shaped = [i for i in range(min(lead, len(drafts))) if drafts[i].free and drafts[i].headline_like and not _is_line_of_head(drafts, i)]
    for place, index in enumerate(shaped):
        following = shaped[place + 1] if place + 1 < len(shaped) else None
        adjacent = following is not None and not any(draft.free for draft in drafts[index + 1 : following])
        label = _is_section(drafts[index]) or (
            following is not None and adjacent and len(drafts[index].words) <= LABEL_WORDS and len(drafts[following].words) >= TITLE_WORDS
        )
        if not label or index == shaped[-1]:
            return index if not _is_section(drafts[index]) else None
    return None


def _is_section(draft: Draft) -> bool:
    text = draft.text.lower().strip(" .:|/>»")
    parts = [part.strip() for part in re.split(r"[|/>»,•]|&| and ", text)]
    return text in phrases.sections() or all(part in phrases.sections() for part in parts)


def _is_line_of_head(drafts: Sequence[Draft], index: int) -> bool:
    text = drafts[index].text
    return _is_head_line(text) or _is_named_above_date(drafts, index)


def _is_head_line(text: str) -> bool:
    return bool(BYLINE.fullmatch(text)) or is_date_line(text) or imprint.of(text) is not None


def _is_named_above_date(drafts: Sequence[Draft], index: int) -> bool:
    """A bare name is a byline where a date line stands right below it."""
    if not 2 <= len(drafts[index].words) <= 10 or not BARE_NAME.fullmatch(drafts[index].text):
        return False
    return index + 1 < len(drafts) and is_date_line(drafts[index + 1].text)


def _below_title(drafts: Sequence[Draft], title: int) -> None:
    words = drafts[title].words
    for index in range(title + 1, min(title + REACH, len(drafts))):
        draft = drafts[index]
        if not draft.free:
            continue
        if draft.words == words:
            draft.type("other", "text.title_again", "it repeats the title")
        elif is_date_line(draft.text):
            draft.type("dateline", "text.date_line", "it is a date and nothing else")
        elif len(draft.words) <= 20 and (BYLINE.fullmatch(draft.text) or _is_named_above_date(drafts, index)):
            draft.type("byline", "text.byline", "it names the writer and nothing else")
        elif said := imprint.of(draft.text):
            kind: BlockKind = "byline" if said.writer else "dateline"
            draft.type(kind, imprint.RULE, "it says in which outlet, when or by whom the report appeared, and nothing else")
        elif _is_section(draft):
            draft.type("section", "text.section", "it is the name of a section and nothing else")
        elif _is_subtitle(drafts, index, title):
            draft.type("subtitle", "text.subtitle", "it stands between the title and the body, and is shorter than a paragraph")
        else:
            return


def _is_subtitle(drafts: Sequence[Draft], index: int, title: int) -> bool:
    draft = drafts[index]
    if any(one.kind == "subtitle" for one in drafts[title:index]) or len(draft.words) > SUBTITLE_WORDS:
        return False
    following = next((one for one in drafts[index + 1 :] if one.free or one.kind in ("dateline", "byline")), None)
    if following is None:
        return False
    if following.kind in ("dateline", "byline") or _is_head_line(following.text):
        return not any(one.kind in ("byline", "dateline") for one in drafts[title:index])
    return draft.headline_like and not draft.ends and len(draft.words) >= 6
