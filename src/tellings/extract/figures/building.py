"""One figure from one amount: expression, qualifier, what is counted, and what is said around it."""

import re
from typing import NamedTuple

from spacy.tokens import Span as Sentence
from spacy.tokens import Token

from ...record import Document, Evidence, Expression, Figure, Span, evidence, identify
from .about_what import is_about
from .amount import Amount
from .bearing import bearers
from .changing import direction
from .counting import counted
from .describing import Clause, Surroundings, fold, framed, terms
from .parsed import Parsed
from .parties import giver, payee, payer, period, prices
from .phrases import Bearer
from .qualifiers import Qualifier
from .telling import told
from .understood import understood

_FINITE = frozenset(("VBD", "VBZ", "VBP"))
# The same number again is the same count only where it is unlikely to recur by chance.
_RARE = 13
# Of what is counted or paid for, and of shares, more is told than what they are; other measures have a thing that they measure.
_DESCRIBED = frozenset(("count", "money", "fraction"))
# An ellipsis looks back over this many figures.
_RECENT = 100
# Words for more of what was counted before, which may stand this many code points back.
_MORE = re.compile(r"(?<![^\W_])(?:another|a further|an additional|some other|the other) $", re.IGNORECASE)
_NEAR = 300
# A longer sentence, in tokens, is a list or a table run together: its verbs say nothing of each of its figures.
_READ = 400
_OF_THEM = re.compile(r" of (?:them|those|these)(?![^\W_])", re.IGNORECASE)
# What became of those who are counted, where nothing says who they are: "12 dead".
_STATES = frozenset(("dead", "wounded", "injured", "hurt", "missing", "killed"))
_AUXILIARIES = 4  # tokens between the first auxiliary and its verb: "have not yet been found"


class _Thing(NamedTuple):
    """What is counted, as evidence, with its head's lemma and the tokens it covers."""

    words: Evidence | None
    head: str
    tokens: tuple[int, int] | None
    noun: Token | None = None


def figure(document: Document, parsed: Parsed, around: Surroundings, amount: Amount, earlier: list[Figure]) -> Figure:
    """The figure of an amount; ``earlier`` are those before it in the document, for what an ellipsis leaves out."""
    anchor = parsed.anchor(amount)
    sentence = parsed.sentence(anchor)
    thing = _thing(document, parsed, amount, sentence, earlier)
    behind = _verb_behind(parsed, amount, anchor)
    read = len(sentence) <= _READ
    clause, above = _clause(anchor, behind) if read else (set(), set())
    own = clause | (set(range(thing.tokens[0], thing.tokens[1] + 1)) if thing.tokens else set())
    frame = framed(sentence)
    # The programme that a sentence is framed by describes its sums as well as the words of their own clause do.
    described = own | {index for index in frame if parsed.doc[index].pos_ == "PROPN"}
    qualified = _qualified(parsed, amount, thing, anchor)
    spans = _Spans(document, parsed)
    tokens = (parsed.at(amount.start), parsed.at(amount.end - 1))
    paid = amount.kind == "money" and read
    return Figure(
        id=identify("figure", document.id, amount.start, amount.end),
        kind=amount.kind,  # type: ignore[arg-type]
        expression=_expression(document, amount),
        equivalents=tuple(_expression(document, other) for other in amount.equivalents),
        approximator=qualified.approximator if qualified else "about" if amount.form == "vague" else "exact",
        qualifier=evidence(document.text, qualified.start, qualified.end, "figures.qualifier") if qualified else None,
        counted=thing.words,
        told=_told(document, amount, thing, anchor, behind),
        head=thing.head,
        terms=terms(sentence, described, (amount.start, amount.end)),
        entities=_entities(parsed, around, sentence, own | above | frame),
        time=_time(parsed, around, sentence, own | above, amount),
        quote=around.quote(amount.start),
        about=spans.every(bearers(parsed, amount, thing.noun) if read else [], "figures.about"),
        change=direction(document.text, amount, qualified),
        base=parsed.bases.get(amount.start),
        payer=spans.one(payer(parsed, anchor, tokens) if paid else None, "figures.payer"),
        payee=spans.one(payee(parsed, anchor, tokens) if paid else None, "figures.payee"),
        period=spans.one(period(parsed.doc, anchor, tokens) if read else None, "figures.period"),
        prices=spans.characters(prices(document.text, amount), "figures.prices"),
        given_by=spans.one(giver(parsed, anchor, tokens) if read else None, "figures.given_by"),
        context=_context(document, sentence),
    )


def _clause(anchor: Token, behind: Token | None) -> tuple[set[int], set[int]]:
    """The tokens of the clause of an amount, and those of the clauses that govern it."""
    clause = Clause(anchor, behind)
    return clause.own, clause.above


class _Spans:
    """Makes evidence of ranges in tokens."""

    def __init__(self, document: Document, parsed: Parsed) -> None:
        self.text = document.text
        self.doc = parsed.doc

    def characters(self, found: tuple[int, int] | None, rule: str) -> Evidence | None:
        """Evidence of a range in code points."""
        return evidence(self.text, *found, rule) if found and 0 <= found[0] < found[1] <= len(self.text) else None

    def one(self, found: Bearer | tuple[int, int] | None, rule: str) -> Evidence | None:
        """Evidence of a range in tokens."""
        if found is None:
            return None
        last = self.doc[found[1]]
        return self.characters((self.doc[found[0]].idx, last.idx + len(last)), rule)

    def every(self, found: list[Bearer], rule: str) -> tuple[Evidence, ...]:
        """Evidence of several, each once."""
        made = [one for one in (self.one(each, rule) for each in found) if one is not None]
        return tuple(dict.fromkeys(made))


def _expression(document: Document, amount: Amount) -> Expression:
    return Expression(
        evidence=evidence(document.text, amount.start, amount.end, f"figures.{amount.kind}"),
        low=amount.low,
        high=amount.high,
        unit=amount.unit,
    )


def _qualified(parsed: Parsed, amount: Amount, thing: _Thing, anchor: Token) -> Qualifier | None:
    """The qualifier; "up to" says where a counting ends, not at most how many: ``they counted up to 43``."""
    if amount.qualified and amount.kind == "count" and is_about(parsed, amount.qualified):
        return None
    if amount.qualified and amount.qualified.approximator == "at_most" and thing.tokens is None:
        above = anchor
        for _ in range(4):
            above = above.head
            if above.lemma_ in ("count", "number"):
                return None
    return amount.qualified


def _thing(document: Document, parsed: Parsed, amount: Amount, sentence: Sentence, earlier: list[Figure]) -> _Thing:
    found = counted(parsed, amount)
    if found is None:
        bare = amount.kind == "count" or (amount.kind in ("fraction", "percent") and _OF_THEM.match(document.text, amount.end))
        return _elliptical(document, parsed, amount, sentence, earlier) if bare else _Thing(None, "", None)
    first, last = parsed.doc[found.first], parsed.doc[found.last]
    head = fold(found.head.lemma_) if found.head is not None else ""
    start, end = first.idx, last.idx + len(last)
    if not 0 <= start < end:
        return _Thing(None, head, None)
    return _Thing(evidence(document.text, start, end, "figures.counted"), head, (found.first, found.last), found.head)


def _told(document: Document, amount: Amount, thing: _Thing, anchor: Token, behind: Token | None) -> tuple[Evidence, ...]:
    if thing.words is None or amount.kind not in _DESCRIBED:
        return ()
    found = told(thing.noun, thing.tokens[1] if thing.tokens else -1, anchor, None if thing.noun is not None else behind)
    return tuple(evidence(document.text, one.start, one.end, "figures.told_as" if one.naming else "figures.told") for one in found)


def _elliptical(document: Document, parsed: Parsed, amount: Amount, sentence: Sentence, earlier: list[Figure]) -> _Thing:
    """What a bare number counts: what was counted before it in its sentence, or just before it of more of the same ("another 43").

    The same number again counts what it counted where it stood before.
    """
    more = _MORE.search(document.text, max(0, amount.start - 16), amount.start) is not None
    for other in reversed(earlier[-_RECENT:]):
        if other.kind != "count" or other.counted is None or not other.head or other.head in _STATES:
            continue  # "12 dead" says what became of them and not what they are: "and 30 wounded" are no dead
        same_sentence = other.context.start >= sentence.start_char
        near = more and amount.start - other.context.end < _NEAR
        if same_sentence or near or (other.expression.low == amount.low == amount.high and amount.low >= _RARE):
            return _Thing(_renamed(other.counted), other.head, None)
    words, head = understood(parsed.anchor(amount), amount.start, earlier) if amount.kind == "count" else (None, "")
    return _Thing(_renamed(words) if words else None, head, None)


def _renamed(words: Evidence) -> Evidence:
    return Evidence(start=words.start, end=words.end, exact=words.exact, rule="figures.counted_before")


def _verb_behind(parsed: Parsed, amount: Amount, anchor: Token) -> Token | None:
    """The finite verb right behind a bare number is its own clause's: ``another 31 vanished``."""
    after = parsed.at(amount.end - 1) + 1
    if amount.unit or after >= len(parsed.doc) or parsed.doc[after].tag_ not in _FINITE or anchor.pos_ == "NOUN":
        return None
    verb = parsed.doc[after]
    return verb.head if verb.dep_ in ("aux", "auxpass") and after < verb.head.i <= after + _AUXILIARIES else verb


def _entities(parsed: Parsed, around: Surroundings, sentence: Sentence, tokens: set[int]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for start, end, entity in around.named(sentence.start_char, sentence.end_char):
        if not tokens.isdisjoint(range(parsed.at(start), parsed.at(end - 1) + 1)):
            found[entity] = None
    return tuple(found)


def _time(parsed: Parsed, around: Surroundings, sentence: Sentence, tokens: set[int], amount: Amount) -> str | None:
    """The nearest date in the clause."""
    near = [
        (abs(start - amount.start), identifier)
        for start, end, identifier, kind in around.timed(sentence.start_char, sentence.end_char)
        if kind in ("DATE", "TIME") and parsed.at(start) in tokens and not (start < amount.end and amount.start < end)
    ]
    return min(near)[1] if near else None


def _context(document: Document, sentence: Sentence) -> Span:
    """The sentence without the white space around it; sliced from the document, since a parse joins its text token by token."""
    text = document.text[sentence.start_char : sentence.end_char]
    start = sentence.start_char + len(text) - len(text.lstrip())
    return Span(start=start, end=max(start + 1, sentence.start_char + len(text.rstrip())))
