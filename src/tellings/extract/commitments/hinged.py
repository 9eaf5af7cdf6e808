"""Conditions by what hangs on what: "unless", "only if", "provided that", "in return for", "until", "tied to".

The words and what each of them asks of the clause it hangs on are a list (lexicon/hinges.txt). What stands behind them is required before
what they hang on. A clause of chance ("unless it rains", "if she wins") requires nothing of anybody.
"""

import functools
from typing import TYPE_CHECKING

import msgspec

from ...lexicon import rows, words
from ...record import Condition, Evidence
from .hanging import Hinge, governor, hangs
from .phrases import heading, is_sum, negated, phrase, span, subject
from .places import Places
from .required import condition, is_deed

if TYPE_CHECKING:
    from spacy.tokens import Token

TYING = {
    "rest": ("on", "upon"),
    "turn": ("on", "upon"),
    "tie": ("to",),
    "link": ("to",),
    "condition": ("on", "upon"),
    "depend": ("on", "upon"),
    "hinge": ("on", "upon"),
    "peg": ("to",),
    "predicate": ("on", "upon"),
}
TIED = frozenset({"tie", "link", "condition", "peg", "predicate"})
AWAITED = frozenset({"deal", "agreement", "passage", "ruling", "verdict", "decision", "audit", "accord", "cooperation", "financing"})
LONGEST = 40  # tokens of what is required; a longer clause has been parsed wrongly


@functools.cache
def hinges() -> dict[str, tuple[Hinge, ...]]:
    """The entries of the list by their first word, the longest first."""
    found: dict[str, list[Hinge]] = {}
    for expression, behind, force in rows("hinges"):
        parts = tuple(expression.split())
        found.setdefault(parts[0], []).append(Hinge(parts, behind, force))
    return {first: tuple(sorted(several, key=lambda one: -len(one.words))) for first, several in found.items()}


def hinged(token: "Token", places: Places) -> Condition | None:
    """What stands behind a word of the list that begins here and hangs something on it, or None."""
    doc = token.doc
    for hinge in hinges().get(token.lower_, ()):
        start = token.i + len(hinge.words)
        if hinge.words[0] == "providing" and token.i > 0 and doc[token.i - 1].lower_ == "by":
            continue  # "by providing that it lapses": a law does so
        if start < token.sent.end and all(doc[token.i + at].lower_ == word for at, word in enumerate(hinge.words)):
            made = _made(hinge, token, doc[start], places)
            if made is not None:
                return made
    return None


def tied(verb: "Token", places: Places) -> Condition | None:
    """What a thing that is given or allowed is "tied to", "depends on" or "hinges on"."""
    links = TYING.get(verb.lemma_.lower())
    passive = verb.lemma_.lower() in TIED
    if links is None or negated(verb):
        return None
    link, target = _behind(verb, links)
    thing = next((child for child in verb.rights if child.dep_ == "dobj"), None) if passive else None
    if passive and thing is None and verb.tag_ != "VBN" and verb.dep_ != "advcl":
        return None  # "the release linked to the report"
    if passive and thing is None and verb.dep_ == "advcl":
        thing = next((child for child in verb.head.rights if child.dep_ == "dobj" and _is_given(child)), None)
    if thing is None and passive and verb.dep_ == "acl":
        thing = verb.head
    thing = thing if thing is not None else heading(verb)
    if link is None or target is None or thing is None or not _is_required(target):
        return None
    if not _is_given(thing) and (passive or not _is_awaited(target) or thing.pos_ == "PRON" or thing.ent_type_ == "PERSON"):
        return None
    if passive and target.lemma_.lower() in ("report", "study", "count", "survey", "investigation", "arrest"):
        return None  # "linked to a report"
    done = (
        target.tag_ == "NN" and target.lower_.endswith("ing") and any(child.lower_ == "of" for child in target.rights)
    )  # "the closing of"
    if passive and not (done or is_deed(target) or target.lemma_.lower() in words("required_things") or target.pos_ == "VERB"):
        return None  # "linked to the crime"
    stretch = phrase(places.text, target, "commitments.tied")
    return _with(condition(verb, "required", stretch, None, None, places, end=link), thing, places) if stretch is not None else None


def misread(noun: "Token", places: Places) -> Condition | None:
    """What something "hinges on", where the parse takes the verb for a noun: "the rescue hinges on a vote"."""
    link = next((child for child in noun.rights if child.lower_ in ("on", "upon")), None)
    target = next((one for one in link.rights if one.dep_ == "pobj"), None) if link is not None else None
    if noun.lower_ != "hinges" or noun.i == noun.sent.start or link is None or target is None or not _is_required(target):
        return None
    if not (_is_awaited(target) or is_deed(target) or target.lemma_.lower() in words("required_things")):
        return None
    stretch = phrase(places.text, target, "commitments.tied")
    made = condition(noun, "required", stretch, None, None, places, end=link) if stretch is not None else None
    granted = span(places.text, noun.left_edge.idx, noun.idx, "commitments.granted")
    return msgspec.structs.replace(made, before=granted) if made is not None else None


def _behind(verb: "Token", links: tuple[str, ...]) -> "tuple[Token | None, Token | None]":
    """The word of linking and what stands behind it, also where a noun is taken for an infinitive ("tied to progress on courts")."""
    for child in verb.rights:
        if child.dep_ == "prep" and child.lower_ in links:
            return child, next((one for one in child.rights if one.dep_ in ("pobj", "pcomp", "ccomp")), None)
        if child.dep_ == "xcomp" and "to" in links and child.lemma_.lower() in words("required_things"):
            return next((one for one in child.lefts if one.lower_ == "to"), None), child
    return None, None


def _is_awaited(target: "Token") -> bool:
    """Whether it is what somebody has to give or agree to first, whatever hangs on it: a permit, a vote, a deal."""
    return target.lemma_.lower() in words("approvals") | AWAITED


def _is_given(thing: "Token") -> bool:
    """Whether a noun is what can be given, allowed or agreed; of a part ("half of the loan"), what it is a part of."""
    parts = (thing, *(one for child in thing.rights if child.lower_ == "of" for one in child.rights))
    return any(one.lemma_.lower() in words("granted_things") or is_sum(one) or one.lower_ == "$" for one in parts)


def _is_required(target: "Token") -> bool:
    """Whether something can be required: no question ("on how it goes") other than whether it is done, no time, no person."""
    if any(one.tag_ in ("WDT", "WP", "WRB") for one in (target, *target.lefts)):
        return False
    return target.pos_ in ("NOUN", "PROPN", "VERB", "AUX") and target.ent_type_ not in ("DATE", "TIME", "PERSON")


def _made(hinge: Hinge, first: "Token", start: "Token", places: Places) -> Condition | None:
    node = _topmost(first, start)
    if node is None or node.head.i == node.i:
        return None
    what = _within(start, node)
    main = governor(node)
    if main is None or not _fits(hinge, what) or node.right_edge.i - start.i > LONGEST:
        return None
    if not hangs(hinge, first, main, what, places):
        return None
    stretch = span(places.text, start.idx, _end(start, node), "commitments.hinged")
    if stretch is None:
        return None
    last = first.doc[start.i - 1]
    return _before(condition(first, "required", stretch, None, None, places, end=last), first, node, main, places)


def _topmost(first: "Token", start: "Token") -> "Token | None":
    """The head of all that hangs together from the hinge on, and that nothing left of it belongs to."""
    node = start
    while node.dep_ != "advcl" and node.i != first.i and node.head.i != node.i and node.head.left_edge.i >= first.i:
        node = node.head
    return node if node.left_edge.i >= first.i else None


def _within(start: "Token", node: "Token") -> "Token":
    """The head of what stands behind the hinge's words, inside the whole."""
    what = start
    while what.i != node.i and what.head.i >= start.i and what.head.i != what.i:
        what = what.head
    return what


def _end(start: "Token", node: "Token") -> int:
    """Where what is required ends: before what somebody is named for saying it, or a clause hung on by a comma."""
    last = node.right_edge
    for token in node.doc[start.i + 1 : last.i + 1]:
        if token.lower_ in (";", "—", "–") or (token.lower_ in ("”", '"', "''") and token.i > start.i + 1):
            last = node.doc[token.i - 1]
            break
    return last.idx + len(last.text)


def _fits(hinge: Hinge, what: "Token") -> bool:
    """Whether what stands behind is of the kind that the hinge asks for: a clause has a subject of its own."""
    if hinge.behind == "clause":
        held = hinge.words[-2:] == ("condition", "that") and what.tag_ in ("VBZ", "VBP")  # "that the first holds", without a subject
        return held or any(child.dep_ in ("nsubj", "nsubjpass", "expl", "csubj") for child in what.lefts)
    return what.pos_ in ("NOUN", "PROPN", "NUM", "SYM") or what.tag_ == "VBG"


def _before(made: Condition, first: "Token", node: "Token", main: "Token", places: Places) -> Condition:
    """The condition with what may not come until it is met: the clause on the other side of the hinge."""
    if node.i == first.i and node.dep_ in ("acomp", "oprd", "attr", "amod"):  # "the grant is conditional on"
        thing = next((child for child in main.rights if child.dep_ in ("dobj", "nsubj") and child.i < first.i), None) or subject(main)
        return _with(made, thing, places)
    if main.i > node.right_edge.i:
        last = main.right_edge
        granted = span(places.text, first.doc[node.right_edge.i + 1].idx, last.idx + len(last.text), "commitments.granted")
    else:
        granted = span(places.text, min(main.left_edge.idx, first.idx), first.idx, "commitments.granted")
    return msgspec.structs.replace(made, before=granted)


def _with(made: Condition, thing: "Token | None", places: Places) -> Condition:
    granted: Evidence | None = phrase(places.text, thing, "commitments.granted") if thing is not None else None
    return msgspec.structs.replace(made, before=granted)
