"""Which outlet a plain text comes from, by its own words: only where it speaks of itself as the outlet."""

import re
from collections.abc import Sequence

from ..record import Block, Stated, evidence
from . import imprint, masthead
from .named import is_masthead

NAME = r"(?P<name>(?:The |the )?[A-Z][\w.&’'-]*(?: (?:of|and|&|the|for)(?= [A-Z])| [A-Z0-9][\w.&’'-]*){0,5})"
# Fields: the kinds of blocks asked, the expression. In the order of trust: what only the outlet itself could say comes first.
YEARS = r"(?:(?:19|20)\d\d(?:[-–](?:19|20)?\d\d)?,? )?"
SAYS: tuple[tuple[tuple[str, ...], re.Pattern[str]], ...] = (
    (("promo", "consent", "navigation", "other"), re.compile(rf"(?i:promotional (?:content|e-?mails?|offers|messages) from) {NAME}")),
    (("navigation", "other", "consent"), re.compile(rf"(?:(?i:copyright|\(c\))|©)[ ©]*(?:(?i:\(c\)) ?)?{YEARS}(?i:by )?{NAME}")),
    (("contact",), re.compile(rf"(?i:to contact|contact) (?i:the )?{NAME}")),
    (
        ("promo", "navigation"),
        re.compile(
            rf"(?i:subscribe to|sign up for|follow|download|support|about|welcome to|join|like) {NAME}"
            r"(?:(?i: on |[’']s? newsletter| newsletter| app\b))"
        ),
    ),
    (("advertising",), re.compile(rf"(?i:it[’']s on the) {NAME} Terminal")),
    (("promo",), re.compile(rf"(?i:(?:stories|news|articles|headlines) from) (?:the )?{NAME}")),
    (("related",), re.compile(rf"(?i:^more from|^more on) {NAME}(?:$|:)")),
)
NOT_NAMES = {
    "Us", "Our", "The", "This", "Facebook", "Twitter", "Google", "Instagram", "YouTube", "All", "Me", "My", "Editor", "Customer", "Support",
    "Press", "Media", "News", "The Associated Press", "AP", "Reuters", "AFP", "Getty Images", "Information", "Author", "Reporter",
}  # fmt: skip
SHORT = 3  # letters up to which a word in capitals stays so: BBC, ABC
AGENCY = re.compile(r"\(([A-Z][\w.&’']*(?:[ -][A-Z][\w.&’']*){0,3})\)")  # "PORT NAME, June 3 (Some Wire) -"
GENERIC_END = re.compile(r"(?: (?:Inc|LLC|Ltd|Limited|Corp|Company|Co|All|Newsletter|App)\.?,?)+$|[’']s$")


def outlet_of(text: str, blocks: Sequence[Block]) -> Stated | None:
    """The outlet that a text names as its own, or None.

    That somebody "told" an outlet something is no proof: others report that too.
    """
    for kinds, expression in SAYS:
        for block in blocks:
            if block.kind not in kinds:
                continue
            found = expression.search(text, block.start, block.end)
            if found:
                name, start = found["name"], found.start("name")
                name = re.split(r"\.? All Rights\b", name)[0]
                trimmed = GENERIC_END.sub("", re.sub(r"^[Tt]he ", "", name)).rstrip(".")
                if trimmed and trimmed not in NOT_NAMES:
                    start += name.index(trimmed)
                    return Stated(
                        value=trimmed, rule=f"text.{block.kind}", evidence=evidence(text, start, start + len(trimmed), "clean.outlet")
                    )
    return _above_title(text, blocks) or _in_imprint(text, blocks) or _in_dateline(text, blocks)


def _above_title(text: str, blocks: Sequence[Block]) -> Stated | None:
    """The name above the title, in the writing of names where it stands in capitals."""
    for block in blocks:
        if block.rule == masthead.RULE:
            name = text[block.start : block.end]
            value = " ".join(word.capitalize() if len(word) > SHORT else word for word in name.split()) if name.isupper() else name
            value = re.sub(r"^THE ", "The ", value)
            return Stated(value=value, rule=masthead.RULE, evidence=evidence(text, block.start, block.end, "clean.outlet"))
    return None


def _in_imprint(text: str, blocks: Sequence[Block]) -> Stated | None:
    """The name beside the date or the writer in the head of a text, or on a line of its own there."""
    for block in blocks:
        if block.kind not in ("dateline", "byline") or block.rule == "text.dateline":
            continue
        words = text[block.start : block.end]
        said = imprint.of(words)
        place = said.outlet if said else (0, len(words)) if is_masthead(words) else None
        if place:
            start, end = (block.start + one for one in place)
            return Stated(value=text[start:end], rule=imprint.RULE, evidence=evidence(text, start, end, "clean.outlet"))
    return None


def _in_dateline(text: str, blocks: Sequence[Block]) -> Stated | None:
    """The agency of the dateline: the report is its own, or printed from it by somebody whom the text does not name."""
    for block in blocks:
        found = AGENCY.search(text, block.start, block.end) if block.kind == "dateline" else None
        if found:
            return Stated(value=found[1], rule="text.dateline", evidence=evidence(text, found.start(1), found.end(1), "clean.outlet"))
    return None
