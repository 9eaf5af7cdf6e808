"""Speakers named by a label: "Moss: ..." over an article, transcripts ("VELIN: ..."), "- Ada Moss" behind or below a quotation."""

import re
from collections import Counter

from ...lexicon.marks import Quotation
from .found import Found
from .tree import Tree

LABEL = re.compile(r"[“\"]?(?P<name>[^\W\d_][\w.’'-]*(?: [^\W\d_][\w.’'-]*){0,4}):\s+(?=\S)")
OPENING, CLOSING = frozenset('“"«„'), frozenset('”"»“')
SIGNED = re.compile(r"[-–—―]{1,2}\s?(?P<name>[^\W\d_][\w.’'-]*(?: [\w.’'-]+){0,5})\s*[.,]?$")
BEHIND = re.compile(r"[.,]?\s*" + SIGNED.pattern)
REPORTS = frozenset({"analyst", "analysts", "experts", "official", "officials", "poll", "report", "reports", "source", "sources", "study"})
SELF = re.compile(r"\b(?:I|we|my|our|me|us|We|My|Our)\b")
SHORTEST, LONGEST_LINE = 40, 100
"""Code points of a line that may be a display quotation, and of the line below it that names its speaker."""
TRANSCRIPT = 2
"""Lines with one name before a colon that make a transcript, in an article that has no more than three other paragraphs for each."""


def labelled(tree: Tree) -> list[Found]:
    """The attributions by label, in text order. Linear in the number of paragraphs."""
    labels = [LABEL.match(tree.text, start, end) for start, end in tree.paragraphs]
    counts = Counter(label["name"] for label in labels if label)
    found: list[Found] = []
    speaker: Found | None = None
    for number, label in enumerate(labels):
        end = tree.paragraphs[number][1]
        if label is None:
            speaker = speaker if speaker is not None and _goes_on(tree, number) else None
            if speaker is not None:
                speaker.content.append(tree.paragraphs[number])
            continue
        spoken = counts[label["name"]] >= TRANSCRIPT and 4 * counts.total() > len(labels) and _capitalised(label["name"])
        if spoken or (number == 0 and _headline(tree, label["name"], end)):
            rule = "quotes.label" if spoken else "quotes.headline"
            found.append(_found(tree, label.span("name"), [(label.end(), end)], rule))
        speaker = found[-1] if spoken else None
    return found


def _goes_on(tree: Tree, number: int) -> bool:
    """Whether what is said in a transcript goes on in this paragraph: it opens a mark again that the paragraph before does not close."""
    start = tree.paragraphs[number][0]
    before, end = tree.paragraphs[number - 1]
    return tree.text[start] in OPENING and tree.text[before] in OPENING and tree.text[end - 1] not in CLOSING


def _headline(tree: Tree, name: str, end: int) -> bool:
    """Whether what stands before the colon of a headline is somebody of whom the article speaks, or a report."""
    if name.lower() in REPORTS:
        return True
    question = tree.text[end - 1] == "?"
    last = name.split()[-1]
    return not question and _capitalised(name) and len(last) > 2 and last in tree.words[tree.at(end) :]


def _capitalised(name: str) -> bool:
    return all(word[0].isupper() for word in name.split()) and not name.startswith("The ")


def _found(tree: Tree, name: tuple[int, int], content: list[tuple[int, int]], rule: str) -> Found:
    head = tree.at(name[1] - 1)
    return Found(content, rule, (name[1], name[1] + 1), name, head, head, head, False, -1)


def displayed(tree: Tree) -> list[Found]:
    """Display quotations: a line without marks in the first person or of one's own opinion, and below it, as a line, who says so.

    Where one of a report's lines so signed speaks in the first person, its others are taken for quotations too. Linear in the paragraphs.
    """
    pairs = [(number, below) for number in range(len(tree.paragraphs) - 1) if (below := _signature(tree, number))]
    if not any(SELF.search(tree.text, *tree.paragraphs[number]) for number, _ in pairs):
        return []
    found = []
    for number, (start, end) in pairs:
        head = tree.at(end - 1)
        found.append(Found([tree.paragraphs[number]], "quotes.displayed", None, (start, end), head, head, head))
    return found


def _signature(tree: Tree, number: int) -> tuple[int, int] | None:
    """The name that the next line begins with, if that is all but a role, and this line is a sentence without marks; titles left out."""
    (start, end), (below, stop) = tree.paragraphs[number], tree.paragraphs[number + 1]
    if below - end > 1 or tree.text[end - 1] not in ".!?" or end - start < SHORTEST or stop - below > LONGEST_LINE:
        return None
    tokens = range(tree.at(below), tree.at(stop - 1) + 1)
    if any(tree.pos[at] in ("VERB", "AUX", "PRON") for at in tokens) or tree.text[stop - 1] in ".!?:":
        return None
    if any(tree.quoted[at] >= 0 for at in range(tree.at(start), tree.at(end - 1) + 1)):
        return None
    last = next((at - 1 for at in tokens if tree.words[at] == ","), tokens[-1])
    name = [at for at in range(tokens[0], last + 1) if tree.pos[at] == "PROPN"]
    if len(name) < 2 or len(name) != last + 1 - tokens[0]:
        return None
    return tree.starts[name[0]], tree.ends[last]


def signatures(tree: Tree) -> dict[int, re.Match[str]]:
    """The quotations that fill a paragraph but for the name behind a dash at its end, by their number: “It sank.” – Ada Moss."""
    found = {}
    for number, quotation in enumerate(tree.quotations):
        paragraph = tree.paragraph[min(tree.at(quotation.start), tree.size - 1)]
        if paragraph < 0 or quotation.outer_start != tree.paragraphs[paragraph][0]:
            continue
        name = _capital(BEHIND.fullmatch(tree.text, quotation.outer_end, tree.paragraphs[paragraph][1]))
        if name is not None:
            found[number] = name
    return found


def signed(tree: Tree, taken: dict[int, Found], at_end: dict[int, re.Match[str]]) -> list[Found]:
    """The quotations that fill a paragraph and are signed at its end (`signatures`) or by the next one, among those that nobody has yet."""
    found = []
    for number, quotation in enumerate(tree.quotations):
        name = at_end.get(number) or _signed_below(tree, quotation)
        if number not in taken and name is not None:
            head = tree.at(name.end("name") - 1)
            content = [(quotation.start, quotation.end)]
            found.append(Found(content, "quotes.signed", None, name.span("name"), head, head, head, quotations=[number]))
    return found


def _signed_below(tree: Tree, quotation: Quotation) -> re.Match[str] | None:
    """The name behind a dash that is all the paragraph below a quotation, where the quotation fills its own."""
    paragraph = tree.paragraph[min(tree.at(quotation.start), tree.size - 1)]
    if paragraph < 0 or paragraph + 1 >= len(tree.paragraphs):
        return None
    start, end = tree.paragraphs[paragraph]
    if quotation.outer_start != start or end - quotation.outer_end > 1:
        return None
    return _capital(SIGNED.fullmatch(tree.text, *tree.paragraphs[paragraph + 1]))


def _capital(name: re.Match[str] | None) -> re.Match[str] | None:
    return name if name is not None and name["name"][0].isupper() else None
