"""Sides that are shown in more words than one: "took issue with", "drew criticism from", "urged parliament to pass"."""

import functools
from typing import TYPE_CHECKING

from ...lexicon import rows
from ...record import Side
from .holders import DRAWING, SUBJECTS, agent, holder, subject

if TYPE_CHECKING:
    from spacy.tokens import Token

Cue = tuple["Token", Side, "Token | None"]
OTHER: dict[Side, Side] = {"for": "against", "against": "for"}
FROM = frozenset({"from", "of", "by", "among", "in"})
WISHING = frozenset(
    {"want", "urge", "ask", "demand", "press", "push", "call", "lobby", "vow", "promise", "pledge", "threaten", "beg", "implore", "plead"}
    | {"campaign", "encourage", "like", "petition", "seek", "fight", "try", "hope", "vote", "move", "work"}
)
REFUSING = frozenset({"refuse", "decline"})
NAYS = frozenset({"no", "little", "few"})


@functools.cache
def words(form: str) -> dict[str, Side]:
    """The words of one form with the side that they show (lexicon: programme_stances)."""
    return {word: "for" if side == "for" else "against" for word, kind, side in rows("programme_stances") if kind == form}


@functools.cache
def _phrases() -> dict[str, list[tuple[frozenset[str], Side]]]:
    """For each verb the further words of its phrases, the last of which is the preposition."""
    found: dict[str, list[tuple[frozenset[str], Side]]] = {}
    for text, side in words("phrase").items():
        verb, *rest = text.split()
        found.setdefault(verb, []).append((frozenset(rest), side))
    return found


def phrased(head: "Token") -> Cue | None:
    """The side of a verb with further words: "took issue with the law", "turned down the deal"."""
    link = head.head
    path = {link.lower_} if link.dep_ == "prep" else set()
    verb = link.head if path else link
    while verb.pos_ not in ("VERB", "AUX") and verb.dep_ in ("prep", "pobj", "dobj", "advmod", "attr") and verb.head.i != verb.i:
        path.add(verb.lower_)
        verb = verb.head
    if head.dep_ not in ("dobj", "pobj", "dative") or verb.pos_ not in ("VERB", "AUX"):
        return None
    around = path | {one.lower_ for child in verb.children for one in (child, *child.children) if one.i != head.i}
    fits = [side for rest, side in _phrases().get(verb.lemma_.lower(), ()) if rest <= around and (not path or path & rest)]
    return (verb, fits[0], subject(verb)) if fits else None


def drawn(head: "Token") -> "list[Cue]":
    """The sides of those from whom a thing draws them: "won the support of", "met with resistance from", "angered the unions"."""
    verb = head.head
    if head.dep_ not in SUBJECTS or verb.pos_ not in ("VERB", "AUX"):
        return []
    objects = [child for child in verb.rights if child.dep_ in ("dobj", "attr")]
    if verb.lemma_.lower() in words("moves") and objects and head.dep_ == "nsubj":
        return [(verb, words("moves")[verb.lemma_.lower()], objects[0])]
    if verb.lemma_.lower() not in DRAWING:
        return []
    objects += [one for child in verb.rights if child.dep_ == "prep" and child.lower_ == "with" for one in child.rights]
    found: list[Cue] = []
    for noun in objects:
        side = words("noun").get(noun.lemma_.lower())
        links = [child for one in (noun, verb) for child in one.rights if child.dep_ in ("prep", "agent") and child.lower_ in FROM]
        who = next((one for link in links for one in link.rights if one.dep_ == "pobj"), None)
        if side is not None and who is not None and not any(child.lower_ in NAYS for child in noun.lefts):
            found.append((noun, side, who))
    return found


def passive(head: "Token") -> "list[Cue]":
    """The sides of agents beside the verb that a thing is the subject of: "backed by the church and opposed by the unions"."""
    verb = head.head
    if head.dep_ not in SUBJECTS:
        return []
    beside = [child for child in verb.children if child.dep_ in ("conj", "advcl") and child.tag_ == "VBN"]
    pairs = [(one, words("verb").get(one.lemma_.lower()), agent(one)) for one in beside]
    return [(one, side, who) for one, side, who in pairs if side is not None and who is not None]


def wished(head: "Token") -> Cue | None:
    """The side of who wants something done with a thing, or will not do it: "urged them to pass the bill", "refused to sign it"."""
    verb = head.head
    side = words("deed").get(verb.lemma_.lower()) or words("verb").get(verb.lemma_.lower())
    if side is None or verb.pos_ != "VERB" or head.dep_ not in ("dobj", "nsubjpass", "nsubj"):
        return None
    if head.dep_ == "nsubj" and verb.tag_ != "VBN":
        return None
    if head.dep_ == "dobj" and verb.dep_ == "xcomp" and verb.head.lemma_.lower() in REFUSING and verb.lemma_.lower() in words("deed"):
        return verb, side, subject(verb)  # that it is refused is seen where sides are denied
    above = verb.head if verb.dep_ in ("xcomp", "ccomp", "advcl", "pcomp", "dep") else None
    above = above.head if above is not None and above.dep_ == "prep" else above
    if above is None or above.i == verb.i or above.lemma_.lower() not in WISHING or any(child.dep_ == "neg" for child in above.children):
        return None
    return verb, side, subject(above)


def owners(head: "Token") -> "list[Cue]":
    """Those whom a thing's people are said to be: "the bill's opponents include the bishop", "the bill's sponsor, Kim Lund"."""
    noun = head.head
    side = words("noun").get(noun.lemma_.lower())
    if head.dep_ != "poss" or side is None:
        return []
    if noun.dep_ == "nsubj" and noun.head.lemma_.lower() in ("include", "be"):
        named = [child for child in noun.head.rights if child.dep_ in ("dobj", "attr") and child.pos_ in ("PROPN", "NOUN")]
        return [(noun, side, named[0])] if named else []
    return [(noun, side, holder(noun))]


def likewise(cue: Cue) -> "list[Cue]":
    """Those who are said to do so, too: "…, and so does the bishop"."""
    word, side, _ = cue
    verbs = [word, word.head] if word.pos_ != "VERB" else [word]
    for verb in verbs:
        for child in verb.children:
            who = next((one for one in child.children if one.dep_ == "nsubj"), None)
            if (
                child.dep_ == "conj"
                and child.pos_ in ("AUX", "VERB")
                and who is not None
                and any(one.lower_ == "so" for one in child.lefts)
            ):
                return [(word, side, who)]
    return []
