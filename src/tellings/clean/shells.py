"""Pages that a script fills in: the article stands in the data that comes with them, not in their elements.

Asked in this order: ``articleBody`` of JSON-LD, then the strings of any other script of JSON (a framework's state) that have one way
through its objects in common and read as prose.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..errors import Unusable
from ..record import Source
from ..settings import Settings
from . import keys, prose
from .decoded import Decoded
from .field import Field
from .jsontext import Json, Value
from .matter import Matter

SCRIPT = re.compile(
    r"<script\b(?P<attributes>[^>]{0,1000})>\s*(?:(?:window|self|globalThis)?[.\w$\[\]\"']{1,80}\s*=\s*)?(?P<data>[{\[])", re.IGNORECASE
)
LINKED = re.compile(r'"articleBody"\s*:\s*"((?:[^"\\]++|\\.)*+)', re.DOTALL)
STRING = re.compile(r'"(?:[^"\\]++|\\.)*+(?:"|\\?\Z)', re.DOTALL)
ENDS = re.compile(r"</script\s*>", re.IGNORECASE)
LEAST = 250  # code points of a text that is taken from a script
MORE = 3  # how many times as long as the text of the elements it has to be
NO_STATE = 1_200  # code points of the text of the elements from which on no state is looked through
LARGE = 8_000_000  # code points of a state that is looked through
MOST, DEEP = 100_000, 40  # values of a state, and levels of it
SENTENCE = re.compile(r"[a-z0-9)”\"’][.!?][”\"’]?(?:\s|<|$)")
# Ways through a state that lead to what every page of a site has, or to other articles.
ELSEWHERE = re.compile(
    r"cookie|consent|translation|i18n|locale|config|messages|related|recommend|comment|promo|footer|legal|privacy|terms|newsletter|trending|"
    r"mostread|popular|seo|menu|navigation|subscription|paywall|author|bio",
    re.IGNORECASE,
)
PROSE = 40  # code points of a string that counts as prose
INLINE = frozenset(("children", "nodes", "content", "contents", "spans", "inlines", "runs", "leaves"))
BODY = frozenset((*keys.TEXT, "value", "children", "data", "html", "p"))


class Text(NamedTuple):
    """A text in a script: its blocks, the way to it, and how many code points of it read as prose."""

    fields: list[Field]
    rule: str
    size: int


class Script(NamedTuple):
    """A script of JSON: whether it is JSON-LD, and the code points from its first bracket to its end tag."""

    is_linked: bool
    start: int
    end: int


class Way(NamedTuple):
    """A way to a string: the names of members, ``*`` for those of a list, and the numbers of the lists' members."""

    names: tuple[str, ...] = ()
    numbers: tuple[int, ...] = ()

    @property
    def last(self) -> str:
        """The last name that is a member's."""
        return next((name for name in reversed(self.names) if name != "*"), "")

    @property
    def block(self) -> tuple[int, ...]:
        """The numbers that the strings of one block have in common: runs of one paragraph are members of a list inside it."""
        lists = [place for place, name in enumerate(self.names) if name == "*"]
        inline = len(lists) > 1 and self.names[lists[-1] - 1] in INLINE
        return self.numbers[:-1] if inline else self.numbers


def fill(matter: Matter, decoded: Decoded, source: Source, settings: Settings) -> None:
    """Put the text of a page's scripts in the place of what its elements show, where that is next to nothing beside it."""
    shown = len(matter.body)
    is_shell = shown < NO_STATE
    if not is_shell and all(len(one[1]) < MORE * shown for one in LINKED.finditer(decoded.text)):
        return
    found = _text(decoded, is_shell, max(LEAST, MORE * shown))
    if found is None or found.size < max(LEAST, MORE * shown):
        return
    titled = any(draft.kind == "title" for draft in matter.drafts) or bool(matter.statements.all("title"))
    for draft in matter.drafts:
        if draft.kind in ("paragraph", "heading", "subtitle"):
            draft.type("other", "html.shell", "a script of the page holds the whole text")
    drafts = [one for field in found.fields for one in prose.drafts_of(field, source, settings, titled or len(found.fields) > 1)]
    for draft in drafts:
        draft.rule = found.rule if draft.kind == "paragraph" else draft.rule
    title = next((draft for draft in matter.drafts if draft.kind == "title"), None)
    prose.settle_repeats(title, None, drafts)
    matter.drafts += drafts


def _text(decoded: Decoded, is_shell: bool, least: int) -> Text | None:
    """The longest text in the scripts: of JSON-LD, or else of a state, if that has so much text at all."""
    scripts = list(_scripts(decoded))
    linked = [text for one in scripts if one.is_linked for json in _json(decoded, one) for text in _linked(json)]
    best = max(linked, key=lambda text: text.size, default=None)
    if best is not None and best.size >= LEAST:
        return best
    if not is_shell:
        return None
    holding = [one for one in scripts if not one.is_linked and _prose(decoded.text, one) >= least]
    states = [text for one in holding for json in _json(decoded, one) for text in _state(json)]
    return max(states, key=lambda text: text.size, default=None)


def _scripts(decoded: Decoded) -> Iterator[Script]:
    for match in SCRIPT.finditer(decoded.text):
        end = ENDS.search(decoded.text, match.end())
        stop = end.start() if end else len(decoded.text)
        if stop - match.start() <= LARGE:
            yield Script("ld+json" in match["attributes"].lower(), match.start("data"), stop)


def _prose(text: str, script: Script) -> int:
    """Code points of a script's strings that are long enough for prose: told by its quotation marks, for most states hold none."""
    sizes = [end - start - 2 for start, end in map(re.Match.span, STRING.finditer(text, script.start, script.end))]
    return sum(size for size in sizes if size >= PROSE)


def _json(decoded: Decoded, script: Script) -> Iterator[Json]:
    try:
        yield Json(decoded, script.start, script.end)
    except Unusable:
        return


def _linked(json: Json) -> Iterator[Text]:
    """The texts of the articles of JSON-LD, wherever they stand in it."""
    for way, value in _strings(json):
        if way.last == "articlebody":
            yield Text([json.field(value)], "html.json-ld articleBody", value.end - value.start)


def _state(json: Json) -> Iterator[Text]:
    """The texts of a state: the strings of one way that read as prose, where the way leads to no part of every page."""
    ways: dict[tuple[str, ...], dict[tuple[int, ...], list[Value]]] = {}
    for way, value in _strings(json):
        if way.last in BODY and value.start < value.end and not any(ELSEWHERE.search(name) for name in way.names):
            ways.setdefault(way.names, {}).setdefault(way.block, []).append(value)
    for names, blocks in ways.items():
        size = sum(value.end - value.start for values in blocks.values() for value in values if value.end - value.start >= PROSE)
        fields = [json.field(*values) for values in blocks.values()] if size >= LEAST else []
        if any(SENTENCE.search(field.text) for field in fields):
            yield Text(fields, f"html.script {'.'.join(names)[-60:]}", size)


def _strings(json: Json) -> Iterator[tuple[Way, Value]]:
    """Every string of a script with the way to it, in the order of the text."""
    stack: list[tuple[Way, Value]] = [(Way(), json.root)] if json.root else []
    for _ in range(MOST):
        if not stack:
            return
        way, value = stack.pop()
        if value.kind == "string":
            yield way, value
        elif len(way.names) < DEEP:
            below = [(Way((*way.names, keys.folded(name)), way.numbers), one) for name, one in json.members(value).items()]
            below += [(Way((*way.names, "*"), (*way.numbers, number)), one) for number, one in enumerate(json.items(value))]
            stack += reversed(below)
