"""Whose or what a figure is: the things that it is a measure, a part, a price or a number of, as the sentence names them.

``Ford has 13,000 workers``: Ford; ``a fine of $10 million``: the fine; ``exports to China dropped 7%``: the exports. The words are found
by climbing from the amount to its verb: the nouns that are passed on the way, then the subject of that verb, or of one that governs it.
"""

from spacy.tokens import Token

from .amount import Amount
from .clauses import CLIMB, SUBJECTS, VERBS, agrees, saying, subject_of, verb_of
from .parsed import NOUNS, Parsed
from .phrases import Bearer, is_amount, numbered, object_of, phrase

_OBJECTS = ("dobj", "obj")
# Behind the quantity: a part is of what stands behind "of", money and measures are for something.
_FOR = frozenset(("of", "for"))
_IN = frozenset(("in", "on"))
_GOALS = frozenset(("for", "to", "from"))
# A value goes by, from and to so much with the object of its verb; at, over and in so much the subject does something.
_MOVES = frozenset(("by", "from", "to", "for", "with", "per", "within"))
# A noun that a counted or measured thing is joined to by other prepositions is not what has it: "the port for 60 fishermen".
_HOLDS = frozenset(("with", "on", "to", "under", "as", "through"))
_PARTS = frozenset(("including", "like", "than"))
_TIMES = ("DATE", "TIME")
_MOST = 3
# Nouns that only help a preposition or a verb, or name the number itself.
_HOLLOW = frozenset(
    (
        "top",
        "exchange",
        "return",
        "addition",
        "event",
        "favor",
        "favour",
        "case",
        "place",
        "front",
        "light",
        "view",
        "line",
        "spite",
        "terms",
    )
)
_NUMBERS = frozenset(("total", "number", "maximum", "minimum", "excess"))
_DASHES = frozenset(("—", "–", "--"))
_LONGEST = 6  # tokens of a label
_SAME = frozenset(("age", "rate"))


def bearers(parsed: Parsed, amount: Amount, noun: Token | None) -> list[Bearer]:
    """What the amount is said of, nearest first, at most three; ``noun`` is what a count counts, no bearer itself."""
    own = parsed.at(amount.start), parsed.at(amount.end - 1)
    top, last = parsed.anchor(amount), own[1]
    if noun is not None and noun.i >= own[0] and not amount.unit:
        top, last = noun, max(last, noun.i)
    if amount.kind == "multiple" and top.pos_ in VERBS:
        return [phrase(parsed, one, own) for one in _multiplied(top)]
    found = _inside(parsed, _closed(parsed, amount, last), amount)
    if found and own[0] and parsed.doc[own[0] - 1].text in ("(", "["):
        return [phrase(parsed, one, own) for one in found]  # what stands in parentheses says all of itself
    if noun is not None and noun.i >= own[0] and not found:
        found = _possessor(noun, own)
    own = own[0], max(own[1], last)
    found = _climbed(parsed, amount, top, own, found) or _topic(parsed, top, own)
    named = list(dict.fromkeys(phrase(parsed, one, own) for one in found[:_MOST]))
    label = _label(parsed, parsed.sentence(top).start)
    if label is not None and label.last < own[0] and not any(one.first <= label.last for one in named):
        named.append(label)
    return named


def _multiplied(verb: Token) -> list[Token]:
    """What doubles, or what somebody doubles."""
    objects = [child for child in _objects(verb) if child.pos_ in NOUNS][:1]
    subject = None if objects else subject_of(verb, verb, 0)
    return objects or ([subject] if subject is not None else [])


def _climbed(parsed: Parsed, amount: Amount, top: Token, own: tuple[int, int], found: list[Token]) -> list[Token]:
    """What was found, the nouns between the amount and its verb, and what the verb says them of."""
    first = True
    for _ in range(CLIMB):
        head = top.head
        if head.i == top.i or parsed.apart(head.i, top.i):
            break
        if top.dep_ in ("conj", "appos") and (is_amount(parsed, head) or numbered(parsed, head)):
            found = found or _inside(parsed, head.i, amount)
        elif head.pos_ in NOUNS and not own[0] <= head.i <= own[1]:
            if _has(parsed, top, head, amount, own, first) and not (found and top.dep_ == "appos"):
                found = [*found, head]
            first = first and _idle(head)
        elif head.pos_ in VERBS and head.dep_ != "prep":
            return [*found, *_of_verb(parsed, head, top, amount, found, own)]
        top = head
    return found


def _has(parsed: Parsed, top: Token, head: Token, amount: Amount, own: tuple[int, int], first: bool) -> bool:
    """Whether a noun that the amount hangs on is what has it; ``first`` where it hangs on it directly."""
    if is_amount(parsed, head) or _idle(head) or head.lower_ in _HOLLOW or top.dep_ == "conj" or head.ent_type_ in _TIMES:
        return False
    if top.dep_ == "appos":  # "Total cost: $40", not another thing that the amount is told beside
        return head.i < own[0] and all(one.is_punct or one.is_space for one in parsed.doc[head.i + 1 : own[0]])
    if top.dep_ != "prep" or top.lower_ == "of":
        return True
    if top.lower_ in _PARTS:
        return first and bool(amount.unit)  # what a count is a part of is what it counts
    return first and (top.lower_ in _HOLDS or (top.lower_ == "for" and amount.kind in ("money", "duration")))


def _topic(parsed: Parsed, top: Token, own: tuple[int, int]) -> list[Token]:
    """Where nothing nearer is named: the subject of the sentence, or the noun that a fragment is made of."""
    verb = verb_of(top)
    if (top.dep_ in SUBJECTS and top.i < top.head.i) or (verb is not None and any(_pronoun(one) for one in verb.lefts)):
        return []  # the amount is its clause's own topic, or a pronoun's antecedent stands elsewhere
    root = parsed.root(top)
    if root.pos_ in VERBS:
        if root.lemma_ in saying():
            return []
        near = [one for one in root.lefts if one.dep_ in SUBJECTS][-1:]
        near = [one for one in near if not one.is_ancestor(top)]
    else:
        near = [root] if root.i not in parsed.taken else list(root.lefts)
    near = [one for one in near if one.pos_ in NOUNS and not (own[0] <= one.i <= own[1] or parsed.apart(one.i, own[0]))]
    return [one for one in near if not is_amount(parsed, one) and not numbered(parsed, one)]


def _label(parsed: Parsed, start: int) -> Bearer | None:
    """The name in front of an entry of a list: ``Acme Foods — Shares fell 3 percent``; a place is where the report comes from."""
    doc, end = parsed.doc, start
    while end < len(doc) and end - start < _LONGEST and doc[end].pos_ == "PROPN" and doc[end].ent_type_ not in ("GPE", "LOC", "DATE"):
        end += 1
    dashed = start < end < len(doc) and doc[end].text in _DASHES and doc[end - 1].whitespace_ and doc[end].whitespace_
    return Bearer(start, end - 1) if dashed else None


def _pronoun(token: Token) -> bool:
    return token.dep_ in SUBJECTS and token.tag_ == "PRP"


def _possessor(noun: Token, own: tuple[int, int]) -> list[Token]:
    """Whose the counted things are: ``two of Johnson's deputies``."""
    return [child for child in noun.lefts if child.dep_ == "poss" and child.pos_ in NOUNS and not own[0] <= child.i <= own[1]][:1]


def _closed(parsed: Parsed, amount: Amount, last: int) -> int:
    """The last token of the quantity with its equivalents in parentheses."""
    if not amount.equivalents:
        return last
    last = parsed.at(amount.equivalents[-1].end - 1)
    return last + 1 if last + 1 < len(parsed.doc) and parsed.doc[last + 1].text in (")", "]") else last


def _idle(token: Token) -> bool:
    """``a total of``: a noun that names nothing but the number."""
    bare = not any(child.dep_ in ("amod", "compound") for child in token.lefts)
    return bare and (token.lemma_ in _NUMBERS or token.lower_ in _SAME)


def _inside(parsed: Parsed, last: int, amount: Amount) -> list[Token]:
    """The noun behind ``of`` right behind the quantity, of a measure also behind ``for``, of money behind ``in`` and ``on``."""
    doc = parsed.doc
    after = doc[last + 1] if last + 1 < len(doc) else None
    if after is None or after.dep_ != "prep":
        return []
    if after.lower_ == "of" or (amount.unit and after.lower_ in _FOR):
        return _object(parsed, after)
    if amount.kind == "money" and after.lower_ in _IN:
        return [one for one in _object(parsed, after) if after.lower_ == "on" or one.i == after.i + 1]
    return []


def _object(parsed: Parsed, preposition: Token) -> list[Token]:
    noun = object_of(preposition)
    if noun is None or noun.ent_type_ in _TIMES or is_amount(parsed, noun) or noun.lower_ in _HOLLOW:
        return []
    return [noun]


def _of_verb(parsed: Parsed, verb: Token, child: Token, amount: Amount, found: list[Token], own: tuple[int, int]) -> list[Token]:
    """What the verb does to what, and who does it: its goal or its object where nothing nearer is named, and its subject."""
    more: list[Token] = []
    moved = child.dep_ in ("npadvmod", "advmod") or (child.dep_ == "prep" and child.lower_ in _MOVES)
    if not found and moved:
        more += [one for one in _objects(verb) if _named(parsed, one)][:1]
    elif not found and child.dep_ in _OBJECTS and amount.unit:
        goals = [one for one in verb.rights if one.dep_ == "prep" and one.i > own[1] and _goal(one, amount)]
        more += _object(parsed, goals[0]) if goals else []
    if verb.dep_ == "pcomp" and amount.kind == "duration":
        return more or [verb]  # "after charging for 20 minutes"
    subject = subject_of(verb, child, len(found) + len(more))
    if subject is not None and not is_amount(parsed, subject) and subject.lower_ not in ("most", "more", "some"):
        more.append(subject)
    return more


def _objects(verb: Token) -> list[Token]:
    """The objects of a verb; where one is a pronoun, those of the verb before it: ``raised the price, doubling it to $8``."""
    objects = [one for one in verb.rights if one.dep_ in _OBJECTS]
    if objects and objects[0].lower_ in ("it", "them") and verb.dep_ in ("advcl", "conj"):
        return [one for one in verb.head.rights if one.dep_ in _OBJECTS and agrees(objects[0], one)]
    return objects


def _goal(preposition: Token, amount: Amount) -> bool:
    close = not preposition.nbor(-1).is_punct
    return close and (preposition.lower_ in _GOALS or (preposition.lower_ == "on" and amount.kind == "money"))


def _named(parsed: Parsed, token: Token) -> bool:
    return token.pos_ in NOUNS and not is_amount(parsed, token) and token.lower_ not in _HOLLOW
