"""Whose or what a figure is: the things that it is a measure, a part, a price or a number of, as the sentence names them.

``Ford has 13,000 workers``: Ford; ``a fine of $10 million``: the fine; ``exports to China dropped 7%``: the exports. The words are found
by climbing from the amount to its verb: the nouns that are passed on the way, then the subject of that verb, or of one that governs it.
"""

from typing import NamedTuple

from spacy.tokens import Token

from ...lexicon.quantities import currency_names, unit_forms
from .amounts import Amount
from .counting import NOUNS, Parsed

_SUBJECTS = ("nsubj", "nsubjpass")
_PREMODIFIES = frozenset(("compound", "amod", "nmod", "poss", "nummod", "npadvmod", "punct", "advmod", "case", "quantmod"))
# Verbs without a subject of their own take that of the clause that governs them through these relations.
_INHERITS = frozenset(("xcomp", "advcl", "conj", "ccomp", "pcomp", "dep", "acl", "relcl", "prep", "acomp"))
_VERBS = ("VERB", "AUX")
_INNER = ("of", "to", "in", "for", "on", "per", "from")
_FOR = ("of", "in", "for", "on")
_GOALS = ("for", "on", "to", "from")
_CLIMB = 12  # steps from an amount up to the subject; deeper parses are errors
_NEAR = 3
_IDLE = frozenset(("total", "more", "most", "other", "several", "many", "few", "same", "such", "certain"))
_WIDEST = 8  # tokens before a head


class Bearer(NamedTuple):
    """A noun phrase without its determiners: a range in tokens."""

    first: int
    last: int


def bearers(parsed: Parsed, amount: Amount, noun: Token | None) -> list[Bearer]:
    """What the amount is said of, nearest first, at most three; ``noun`` is what a count counts, no bearer itself."""
    first, last = parsed.at(amount.start), parsed.at(amount.end - 1)
    top = parsed.anchor(amount)
    if noun is not None and noun.i >= first and not amount.unit:
        top, last = noun, max(last, noun.i)
    found = _inside(parsed, _closed(parsed, amount, last), bool(amount.unit))
    if noun is not None and not found:
        found = _possessor(noun, (first, parsed.at(amount.end - 1)))
    if amount.kind == "multiple" and top.pos_ in _VERBS:
        multiplied = [child for child in top.rights if child.dep_ in ("dobj", "obj") and child.pos_ in NOUNS][:1]
        subject = None if multiplied else _subject(top, top)
        return [phrase(parsed, one, (first, last)) for one in (*multiplied, subject) if one is not None]
    for _ in range(_CLIMB):
        head = top.head
        if head.i == top.i:
            break
        if top.dep_ in ("conj", "appos") and (_is_amount(parsed, head) or any(child.i in parsed.taken for child in head.lefts)):
            found = found or _inside(parsed, head.i, True)
        elif head.pos_ in NOUNS and not first <= head.i <= last:
            if (head.i > last or head.i < first) and not _is_amount(parsed, head) and not _idle(head):
                found.append(head)
        elif head.pos_ in _VERBS:
            found += _of_verb(parsed, head, top, found, (first, last))
            break
        top = head
    return [phrase(parsed, one, (first, last)) for one in found[:3]]


def _possessor(noun: Token, own: tuple[int, int]) -> list[Token]:
    """Whose the counted things are: ``two of Johnson's deputies``."""
    return [child for child in noun.lefts if child.dep_ == "poss" and child.pos_ in NOUNS and not own[0] <= child.i <= own[1]][:1]


def _closed(parsed: Parsed, amount: Amount, last: int) -> int:
    """The last token of the quantity with its equivalents in parentheses."""
    if not amount.equivalents:
        return last
    last = parsed.at(amount.equivalents[-1].end - 1)
    return last + 1 if last + 1 < len(parsed.doc) and parsed.doc[last + 1].text in (")", "]") else last


def _is_amount(parsed: Parsed, token: Token) -> bool:
    """Whether a noun is itself a unit with its number, or a number."""
    return (
        token.i in parsed.taken or token.like_num or token.lower_ in unit_forms() or token.lower_ in currency_names() or token.is_currency
    )


def _idle(token: Token) -> bool:
    """``a total of``: a noun that names nothing but the number."""
    return token.lemma_ in ("total", "number", "average") and not any(child.dep_ in ("amod", "compound") for child in token.lefts)


def _inside(parsed: Parsed, last: int, measured: bool) -> list[Token]:
    """The noun behind ``of`` right behind the quantity, of a measure also behind ``in``, ``for`` and ``on``."""
    doc = parsed.doc
    after = doc[last + 1] if last + 1 < len(doc) else None
    if after is None or after.dep_ != "prep" or after.lower_ not in (_FOR if measured else ("of",)):
        return []
    return _object(parsed, after)


def _object(parsed: Parsed, preposition: Token) -> list[Token]:
    noun = next((child for child in preposition.rights if child.dep_ == "pobj"), None)
    named = noun is not None and noun.pos_ in NOUNS and noun.ent_type_ not in ("DATE", "TIME") and not _is_amount(parsed, noun)
    return [noun] if named and noun is not None else []


def _of_verb(parsed: Parsed, verb: Token, child: Token, found: list[Token], own: tuple[int, int]) -> list[Token]:
    """What the verb does to what, and who does it: its goal or its object where nothing nearer is named, and its subject."""
    more: list[Token] = []
    if not found and child.dep_ in ("prep", "npadvmod", "advmod"):
        more += [one for one in verb.rights if one.dep_ in ("dobj", "obj") and one.pos_ in NOUNS and not _is_amount(parsed, one)][:1]
    elif not found and child.dep_ in ("dobj", "obj"):
        goals = [one for one in verb.rights if one.dep_ == "prep" and one.lower_ in _GOALS and one.i > own[1]]
        more += _object(parsed, goals[0]) if goals else []
    subject = _subject(verb, child)
    if subject is not None and not _is_amount(parsed, subject):
        more.append(subject)
    return more


def _subject(verb: Token, child: Token) -> Token | None:
    meant = False
    for _ in range(_CLIMB):
        subject = next((one for one in verb.lefts if one.dep_ in _SUBJECTS), None)
        if subject is not None and subject.i != child.i:
            if subject.tag_ in ("WDT", "WP") and verb.dep_ == "relcl":
                return verb.head
            if subject.pos_ not in ("PRON", "DET") or not subject.is_alpha:
                return subject
            if subject.lower_ in ("i", "we", "you"):
                return None
            meant = True

        if verb.dep_ == "acl" and verb.head.pos_ in NOUNS and not (any(one.dep_ == "aux" and one.lower_ == "to" for one in verb.lefts)):
            return verb.head
        if verb.dep_ == "ccomp" and not meant:
            return None  # whoever says it is not what it is said of, unless a pronoun may mean them
        if verb.dep_ not in _INHERITS or verb.head.i == verb.i:
            return None
        verb = verb.head
        while verb.pos_ in NOUNS and verb.head.i != verb.i:
            verb = verb.head
    return None


def phrase(parsed: Parsed, head: Token, own: tuple[int, int]) -> Bearer:
    """The head with the nouns and adjectives before it, and the nouns joined to it or in phrases of it behind it."""
    doc, start = parsed.doc, head.i
    for index in range(head.i - 1, max(-1, head.i - 1 - _WIDEST), -1):
        token = doc[index]
        if (
            index in parsed.taken
            or own[0] <= index <= own[1]
            or not (head.is_ancestor(token) and token.dep_ in _PREMODIFIES)
            or token.is_space
        ):
            break
        start = index
    while start < head.i and (doc[start].is_punct or doc[start].pos_ in ("DET", "ADV", "PRON") or doc[start].lower_ in _IDLE):
        start += 1
    end = _numbered(parsed, _joined(parsed, head, head.i))
    for child in head.rights:
        if child.dep_ == "prep" and child.lower_ in _INNER and child.i == end + 1:
            for noun in _object(parsed, child):
                if noun.i - end < _WIDEST and not (end < own[0] <= noun.i or end < own[1] <= noun.i):
                    end = _numbered(parsed, _joined(parsed, noun, noun.i))
    return Bearer(start, end)


def _joined(parsed: Parsed, head: Token, end: int) -> int:
    """Where the nouns end that are joined to the head: ``Urban and Ross``."""
    for other in head.rights:
        near = other.dep_ == "conj" and other.pos_ in NOUNS and other.i - end <= _NEAR
        if near and parsed.taken.isdisjoint(range(end + 1, other.i + 1)):
            end = other.i
    return end


def _numbered(parsed: Parsed, end: int) -> int:
    """Where a name with its number ends: ``Fortune 100``."""
    after = parsed.doc[end + 1] if end + 1 < len(parsed.doc) else None
    return end + 1 if after is not None and after.is_digit and after.i not in parsed.taken and parsed.doc[end].pos_ == "PROPN" else end
