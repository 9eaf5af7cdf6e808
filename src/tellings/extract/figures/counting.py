"""What a figure counts: the head noun and its restrictions, from the parse around the amount."""

from typing import NamedTuple

from spacy.tokens import Doc, Token

from ...lexicon.quantities import changes, currency_names
from .amount import Amount
from .parsed import NOUNS, Parsed

_MODIFIES = frozenset(("nummod", "quantmod", "compound", "amod", "nmod", "det", "predet", "npadvmod", "advmod", "poss"))
_RESTRICTS = frozenset(("prep", "acl", "relcl", "advmod", "npadvmod", "nummod"))
_BOUNDS = frozenset(("excess", "maximum", "minimum"))
# Verbs whose object is a level of their subject, and nouns that name nothing but its number.
_LEVELS = frozenset(("be", "reach", "stand", "hit", "total", "exceed", "number", "average", "pass", "top", "remain"))
# Verbs whose object somebody says the level of.
ESTIMATES = frozenset(("put", "estimate", "peg", "place"))
_NUMBERS = frozenset(("number", "total", "count", "figure", "amount", "tally"))
_BETWEEN = frozenset(("ADJ", "NOUN", "PROPN", "NUM", "ADV", "PUNCT"))
# A phrase that was cut short does not end in one of these.
_LOOSE = frozenset(("ADP", "CCONJ", "SCONJ", "DET", "PRON", "AUX", "PART", "PUNCT"))
# A state stands for those who are in it: "43 missing", "six dead".
_STATES = frozenset(
    ("dead", "missing", "injured", "wounded", "hurt", "killed", "arrested", "detained", "homeless", "displaced", "unaccounted")
)
# Restrictions longer than this (in tokens) are sentences of their own.
_LONGEST = 12
_SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj"))
# Money and shares say what they are for behind these words.
# "In today's money": how it is reckoned, not what it is spent on.
_PRICES = frozenset(("money", "prices", "terms", "dollars", "pounds", "euros", "cash", "all", "total", "excess"))
_BEHIND = {"money": ("of", "in", "on"), "percent": ("of", "in")}
_FOR = ("of", "in", "for", "on", "worth")


class Counted(NamedTuple):
    """What is counted: its head token (None where only a phrase is known) and its range in tokens."""

    head: Token | None
    first: int
    last: int


def counted(parsed: Parsed, amount: Amount) -> Counted | None:
    """What the amount counts or measures, or None where its own sentence does not say; never another amount, nor the amount itself."""
    found = _counted(parsed, amount)
    if found is None or found.head is None:
        return found
    if found.head.lower_ in _BOUNDS:
        return None
    start = parsed.at(amount.start)
    worth = parsed.anchor(amount).head.lower_ == "worth"  # "2 million barrels worth $120 million"
    other = found.head.i < start and not worth and any(child.i in parsed.taken for child in found.head.lefts)
    other = other or found.head.i in parsed.taken
    return None if other or parsed.apart(found.first, start) else found


def _counted(parsed: Parsed, amount: Amount) -> Counted | None:
    doc, anchor = parsed.doc, parsed.anchor(amount)
    behind = amount.qualified is not None and amount.qualified.start >= amount.end  # "10 or more boats"
    end = amount.qualified.end if behind and amount.qualified is not None else amount.end
    after = parsed.at(end - 1) + 1
    if after < len(doc) and doc[after].idx < end:
        after += 1
    if amount.kind == "multiple" and anchor.pos_ == "VERB":
        return _multiplied(doc, anchor)
    if not amount.unit and after < len(doc) and doc[after].lower_ == "times":
        return Counted(doc[after], after, after)  # "6.5 times earnings" are times, whatever they are times of
    found = _of(doc, after, _BEHIND.get(amount.kind, ("of",))) or _modified(doc, anchor, after)
    if amount.unit:
        return found or _governed(doc, anchor, after, amount.kind == "money")
    return found or _next_noun(doc, after, anchor) or _level(doc, anchor) or (_equated(doc, anchor) if amount.kind == "count" else None)


def _of(doc: Doc, after: int, prepositions: tuple[str, ...]) -> Counted | None:
    """``of goods``, ``worth of goods``, for money ``in military hardware`` and ``on roads`` right behind the amount."""
    index = after
    if index < len(doc) and doc[index].lower_ == "worth":
        index += 1
    if index >= len(doc) or doc[index].lower_ not in prepositions or index + 1 >= len(doc):
        return None
    noun = next((child for child in doc[index].children if child.dep_ in ("pobj", "pcomp") and child.i > index), None)
    if (
        noun is None
        or noun.pos_ not in NOUNS
        or (
            doc[index].lower_ == "in"
            and (noun.ent_type_ in ("DATE", "TIME", "GPE") or noun.lower_ in _PRICES or noun.lower_ in currency_names())
        )
    ):
        return None
    return _restricted(doc, noun, index + 1)


def _modified(doc: Doc, anchor: Token, after: int) -> Counted | None:
    """The noun that the amount stands before and belongs to: ``43 students``, ``$800 oven``, ``20-year-old man``."""
    token = anchor
    for _ in range(4):
        head = token.head
        if head.i == token.i or head.i < after - 1 or token.dep_ not in _MODIFIES:
            break
        token = head
        if token.pos_ in NOUNS and token.i >= after and token.dep_ not in ("compound", "npadvmod", "nmod"):
            break
    if (
        token.i == anchor.i
        or token.pos_ not in NOUNS
        or token.i < after
        or token.ent_type_ in ("DATE", "TIME")
        or _apart(doc, after, token.i)
    ):
        return None
    inner = doc[after + 1] if doc[after].text == "-" and after + 1 < len(doc) else doc[after]
    if anchor.like_num and inner.i < token.i and inner.tag_ == "NN" and token.tag_ in ("NN", "NNP") and inner.pos_ == "NOUN":
        return Counted(inner, inner.i, inner.i)
    return _restricted(doc, token, after)


def _multiplied(doc: Doc, verb: Token) -> Counted | None:
    """What doubles, or what somebody doubles."""
    things = [child for child in verb.children if child.dep_ in ("dobj", "obj")] or [one for one in verb.lefts if one.dep_ in _SUBJECTS]
    if not things or things[0].pos_ not in NOUNS:
        return None
    return _restricted(doc, things[0], things[0].left_edge.i, stop=verb.i if things[0].i < verb.i else None)


def _apart(doc: Doc, first: int, last: int) -> bool:
    """Whether a line ends between these tokens: a headline and the sentence behind it are often parsed as one."""
    return any(doc[index].is_space and "\n" in doc[index].text for index in range(first, last))


def _next_noun(doc: Doc, after: int, anchor: Token) -> Counted | None:
    """The noun phrase right behind a bare number, where the parse has not tied them together."""
    last, index = None, after
    while index < len(doc) and index < after + 6 and doc[index].pos_ in _BETWEEN and not (doc[index].is_punct and doc[index].text != "-"):
        if doc[index].ent_type_ in ("DATE", "TIME") and anchor.ent_type_ != doc[index].ent_type_:
            break
        if doc[index].lower_ in _STATES or doc[index].pos_ in NOUNS:
            last = doc[index]
        elif last is not None:
            break
        index += 1
    if last is None and after < len(doc) and doc[after].lower_ in _STATES and anchor.dep_ not in _SUBJECTS:
        last = doc[after]
    return _restricted(doc, last, after) if last is not None else None


def _level(doc: Doc, anchor: Token) -> Counted | None:
    """What a bare number is the level of: ``the number of homes rose to 300``, ``the death toll stands at 43``."""
    head = anchor.head
    goes = anchor.dep_ == "pobj" and head.lower_ in ("to", "by", "from")
    stands = anchor.dep_ == "pobj" and head.lower_ == "at"
    if goes or stands:
        head = head.head
    if stands and head.lemma_ in ESTIMATES:  # "they put the number of strikers at 3,000"
        subject = next((child for child in head.children if child.dep_ in ("dobj", "obj")), None)
    elif head.pos_ in ("VERB", "AUX") and (head.lower_ in changes() or (head.lemma_ in _LEVELS and not goes)):
        subject = next((child for child in head.children if child.dep_ in _SUBJECTS), None)
    else:
        return None
    if subject is None or subject.i == anchor.i or subject.pos_ not in NOUNS or subject.ent_type_ in ("PERSON", "ORG", "GPE"):
        return None
    if subject.lemma_ in _NUMBERS:
        of = next((child for child in subject.children if child.lower_ == "of"), None)
        found = _object(doc, of) if of is not None else None
        if found:
            return found
    return _restricted(doc, subject, subject.left_edge.i, stop=head.i if subject.i < head.i else anchor.i)


def _equated(doc: Doc, anchor: Token) -> Counted | None:
    """What a copula says a bare number to be: ``of those killed, 30 were children``."""
    if anchor.dep_ not in _SUBJECTS or anchor.head.lemma_ != "be":
        return None
    noun = next((child for child in anchor.head.rights if child.dep_ == "attr" and child.tag_ in ("NNS", "NNPS")), None)
    return _restricted(doc, noun, noun.left_edge.i) if noun is not None else None


def _governed(doc: Doc, anchor: Token, after: int, money: bool) -> Counted | None:
    """What an amount with a unit measures by way of its verb or noun: ``exports dropped 7%``, ``an island 90 miles off the coast``."""
    head = anchor.head
    if anchor.dep_ == "conj" and head.pos_ in NOUNS and not any(child.like_num for child in head.lefts):
        return None  # joined to a noun, and no measure of it: "75 miles from the coast and 630 miles from the capital"
    if anchor.dep_ in ("pobj", "appos", "npadvmod", "acl") and head.pos_ in ("ADP", "ADJ", "ADV") and head.head.i != head.i:
        head = head.head
    if head.pos_ in NOUNS and head.i < anchor.i:
        return _restricted(doc, head, head.left_edge.i, stop=anchor.left_edge.i)
    if head.pos_ not in ("VERB", "AUX"):
        return None
    goal = next(
        (child for child in [*anchor.children, *head.children] if child.dep_ == "prep" and child.lower_ in _FOR and child.i >= after), None
    )
    if goal is not None and (found := _object(doc, goal)):
        return found
    subject = next((child for child in head.children if child.dep_ in _SUBJECTS), None)
    if anchor.dep_ not in ("dobj", "nsubj", "nsubjpass") or head.lemma_ in ("cost", "total", "be", "reach", "hit", "exceed", "average"):
        return _restricted(doc, subject, subject.left_edge.i, stop=head.i) if subject is not None and subject.pos_ in NOUNS else None
    if not money:
        return None
    near = [
        child for child in [*anchor.children, *head.children] if child.dep_ in ("prep", "dative") and child.i >= after and not _timed(child)
    ]
    return Counted(None, near[0].i, _end(doc, near[0].right_edge.i, near[0].i)) if near else None


def _timed(preposition: Token) -> bool:
    """Whether a preposition stands before a time: ``over ten years``."""
    return any(child.ent_type_ in ("DATE", "TIME") for child in preposition.rights)


def _object(doc: Doc, preposition: Token) -> Counted | None:
    noun = next((child for child in preposition.children if child.dep_ == "pobj"), None)
    if noun is None or noun.pos_ not in NOUNS or noun.ent_type_ in ("DATE", "TIME"):
        return None
    return _restricted(doc, noun, noun.left_edge.i)


def _restricted(doc: Doc, head: Token, first: int, stop: int | None = None) -> Counted:
    """The head with the words before it from ``first`` on, and the restrictions behind it."""
    last = head.i
    for child in head.rights:
        if (
            child.dep_ in _RESTRICTS
            and child.left_edge.i == last + 1
            and not _of_another(child, head)
            and (stop is None or child.right_edge.i < stop)
        ):
            end = _end(doc, child.right_edge.i, child.left_edge.i)
            whole = end == child.right_edge.i
            if whole or child.dep_ == "prep":
                last = end
            if not whole:
                break
    while last > head.i and doc[last].pos_ in _LOOSE:
        last -= 1
    first = max(min(first, head.i), head.i - _LONGEST)
    # a conversion in brackets is no part of what is measured: "380 km (236 miles) north-west of the capital"
    first = next((index + 1 for index in range(head.i - 1, first - 1, -1) if doc[index].text == ")"), first)
    while first < head.i and (
        doc[first].is_punct or doc[first].is_space or doc[first].pos_ == "DET" or doc[first].lower_ in ("of", "worth")
    ):
        first += 1
    return Counted(head, first, last)


def _of_another(clause: Token, head: Token) -> bool:
    """Whether a relative clause speaks of one thing where many are counted: ``the loss of 43 students that has shaken``."""
    if clause.dep_ != "relcl" or head.tag_ not in ("NNS", "NNPS"):
        return False
    subject = next((child for child in clause.lefts if child.dep_ in _SUBJECTS), None)
    if subject is None or subject.tag_ not in ("WDT", "WP"):
        return False
    finite = next((child for child in clause.lefts if child.dep_ in ("aux", "auxpass")), clause)
    return finite.tag_ == "VBZ"


def _end(doc: Doc, last: int, first: int) -> int:
    """Cut a restriction at the first comma, dash or parenthesis, and where it grows too long."""
    for index in range(first, min(last, first + _LONGEST) + 1):
        if (doc[index].is_punct and doc[index].text not in ("-", "'", "’")) or doc[index].is_space:
            return index - 1
    return last if last <= first + _LONGEST else first - 1
